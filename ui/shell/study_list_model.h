// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "core/dicom/reader.h"

namespace carpus::ui {

/// The files that were opened together, in their order, with what became of each.
class StudyListModel final : public QAbstractListModel {
  Q_OBJECT
 public:
  enum class State { New, Opened, Read, Signed, Unreadable };
  enum Role { PathRole = Qt::UserRole, StateRole };

  explicit StudyListModel(QObject* parent = nullptr);

  void setFiles(std::vector<dicom::FoundFile> files);
  int count() const { return static_cast<int>(files_.size()); }
  QString path(int index) const;

  /// The study on the desk, -1: none. It only moves when a study has really been opened.
  int currentIndex() const { return current_; }
  void setCurrentIndex(int index);
  int indexOf(const QString& path) const;

  /// What opening the file has told about it.
  void setFacts(int index, const Radiograph& radiograph);
  void setState(int index, State state);
  State state(int index) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void currentChanged(int index);

 private:
  QString title(const dicom::FoundFile& file) const;
  QString subtitle(const dicom::FoundFile& file) const;

  std::vector<dicom::FoundFile> files_;
  std::vector<State> states_;
  int current_ = -1;
};

/// "signed", "picked", ...; translated.
QString toText(StudyListModel::State state);

}  // namespace carpus::ui
