// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/study_list_model.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFont>

namespace carpus::ui {

QString toText(StudyListModel::State state) {
  switch (state) {
    case StudyListModel::State::Opened:
      return QCoreApplication::translate("StudyList", "opened");
    case StudyListModel::State::Read:
      return QCoreApplication::translate("StudyList", "read, not signed");
    case StudyListModel::State::Signed:
      return QCoreApplication::translate("StudyList", "signed");
    case StudyListModel::State::Unreadable:
      return QCoreApplication::translate("StudyList", "cannot be read");
    default:
      return {};
  }
}

StudyListModel::StudyListModel(QObject* parent) : QAbstractListModel(parent) {}

void StudyListModel::setFiles(std::vector<dicom::FoundFile> files) {
  beginResetModel();
  files_ = std::move(files);
  states_.assign(files_.size(), State::New);
  current_ = -1;
  endResetModel();
  Q_EMIT currentChanged(current_);
}

QString StudyListModel::path(int index) const {
  return index >= 0 && index < count() ? files_[static_cast<std::size_t>(index)].path : QString();
}

int StudyListModel::indexOf(const QString& path) const {
  for (int i = 0; i < count(); ++i)
    if (this->path(i) == path) return i;
  return -1;
}

void StudyListModel::setCurrentIndex(int index) {
  if (index < -1 || index >= count() || index == current_) return;
  const int before = current_;
  current_ = index;
  for (const int changed : {before, index})
    if (changed >= 0) Q_EMIT dataChanged(this->index(changed), this->index(changed));
  Q_EMIT currentChanged(current_);
}

void StudyListModel::setFacts(int index, const Radiograph& radiograph) {
  if (index < 0 || index >= count()) return;
  dicom::FoundFile& file = files_[static_cast<std::size_t>(index)];
  file.patientName = radiograph.patient.name;
  file.patientId = radiograph.patient.id;
  file.modality = radiograph.study.modality;
  if (radiograph.study.acquisitionDate.isValid())
    file.studyDate = radiograph.study.acquisitionDate.toString(Qt::ISODate);
  Q_EMIT dataChanged(this->index(index), this->index(index));
}

void StudyListModel::setState(int index, State state) {
  if (index < 0 || index >= count()) return;
  State& kept = states_[static_cast<std::size_t>(index)];
  if (kept == state) return;
  kept = state;
  Q_EMIT dataChanged(this->index(index), this->index(index));
}

StudyListModel::State StudyListModel::state(int index) const {
  return index >= 0 && index < count() ? states_[static_cast<std::size_t>(index)] : State::New;
}

int StudyListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QString StudyListModel::title(const dicom::FoundFile& file) const {
  return file.patientName.isEmpty() ? QFileInfo(file.path).fileName() : file.patientName;
}

QString StudyListModel::subtitle(const dicom::FoundFile& file) const {
  QStringList parts;
  for (const QString& part : {file.patientId, file.studyDate})
    if (!part.isEmpty()) parts << part;
  return parts.join(QStringLiteral(" · "));
}

QVariant StudyListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) return {};
  const dicom::FoundFile& file = files_[static_cast<std::size_t>(index.row())];
  const State state = this->state(index.row());
  switch (role) {
    case Qt::DisplayRole: {
      QStringList lines{title(file)};
      QStringList second;
      for (const QString& part : {subtitle(file), toText(state)})
        if (!part.isEmpty()) second << part;
      if (!second.isEmpty()) lines << second.join(QStringLiteral(" · "));
      return lines.join(QLatin1Char('\n'));
    }
    case Qt::ToolTipRole:
      return file.path;
    case Qt::FontRole: {
      QFont font;
      font.setBold(index.row() == current_);
      return font;
    }
    case PathRole:
      return file.path;
    case StateRole:
      return static_cast<int>(state);
    default:
      return {};
  }
}

}  // namespace carpus::ui
