// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/atlas/import_plan.h"

namespace carpus::ui {

/// The pictures of an import as a table that the person corrects in place.
class GuessModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { File, SexColumn, Age, Source, Problem, kColumns };

  explicit GuessModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

  void setPlan(atlas::ImportPlan plan);
  const atlas::ImportPlan& plan() const { return plan_; }
  bool hasProblem(int row) const;
  /// Gives all these rows one sex.
  void setSex(const QList<int>& rows, Sex sex);
  /// Leaves out all but the first picture of each sex and age.
  void leaveOutTwins();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  /// File: checked or not. Sex: "F", "M" or empty. Age: as atlas::readAgeWord(); a bare number is
  /// months; what is no age is not taken.
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 Q_SIGNALS:
  void planChanged();

 private:
  QVariant shown(const atlas::ImportItem& item, int row, int column) const;
  QString problemText(int row) const;
  void changed();

  atlas::ImportPlan plan_;
};

}  // namespace carpus::ui
