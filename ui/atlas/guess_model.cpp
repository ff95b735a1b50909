// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/atlas/guess_model.h"

#include <QBrush>
#include <QPixmap>
#include <algorithm>

#include "ui/viewer/theme.h"

namespace carpus::ui {
namespace {

constexpr int kThumbnailHeight = 44;
constexpr double kOldest = 300;  ///< months; as in manifests

}  // namespace

void GuessModel::setPlan(atlas::ImportPlan plan) {
  beginResetModel();
  plan_ = std::move(plan);
  endResetModel();
  Q_EMIT planChanged();
}

bool GuessModel::hasProblem(int row) const {
  return !plan_.problemsOf(static_cast<size_t>(row)).empty();
}

void GuessModel::setSex(const QList<int>& rows, Sex sex) {
  for (const int row : rows) setData(index(row, SexColumn), toCode(sex), Qt::EditRole);
}

void GuessModel::leaveOutTwins() {
  if (atlas::leaveOutTwins(plan_) > 0) changed();
}

int GuessModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(plan_.items.size());
}

int GuessModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int{kColumns};
}

QString GuessModel::problemText(int row) const {
  QStringList sentences;
  for (const atlas::ItemProblem& problem : plan_.problemsOf(static_cast<size_t>(row)))
    sentences << problem.sentence;
  return sentences.join(QLatin1Char(' '));
}

QVariant GuessModel::shown(const atlas::ImportItem& item, int row, int column) const {
  switch (column) {
    case File:
      return item.shown;
    case SexColumn:
      return item.sex ? toText(*item.sex) : tr("unknown");
    case Age:
      return item.age ? toText(*item.age) : tr("unknown");
    case Source: {
      const QString sex = item.sexReason.isEmpty() ? tr("no guess") : item.sexReason;
      const QString age = item.ageReason.isEmpty() ? tr("no guess") : item.ageReason;
      return sex == age ? sex : tr("sex: %1; age: %2").arg(sex, age);
    }
    default:
      return problemText(row);
  }
}

QVariant GuessModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const int row = index.row();
  const atlas::ImportItem& item = plan_.items[static_cast<size_t>(row)];
  const bool used = item.included && item.unreadable.isEmpty();
  switch (role) {
    case Qt::DisplayRole:
      return shown(item, row, index.column());
    case Qt::ToolTipRole:
      return index.column() == Age ? tr("Months, or years and months as 5y6m")
                                   : shown(item, row, index.column());
    case Qt::EditRole:
      if (index.column() == SexColumn) return item.sex ? toCode(*item.sex) : QString();
      if (index.column() == Age) return item.age ? QString::number(item.age->value) : QString();
      return {};
    case Qt::CheckStateRole:
      return index.column() == File ? QVariant(used ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DecorationRole:
      return index.column() == File && !item.picture.isNull()
                 ? QPixmap::fromImage(
                       item.picture.scaledToHeight(kThumbnailHeight, Qt::SmoothTransformation))
                 : QVariant();
    case Qt::ForegroundRole: {
      if (!used) return QBrush(index.column() == Problem ? theme::kWarning : theme::kQuiet);
      const bool open = (index.column() == SexColumn && !item.sex) ||
                        (index.column() == Age && !item.age) || index.column() == Problem;
      if (open) return QBrush(theme::kWarning);
      return index.column() == Source ? QVariant(QBrush(theme::kQuiet)) : QVariant();
    }
    default:
      return {};
  }
}

QVariant GuessModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case File:
      return tr("Picture");
    case SexColumn:
      return tr("Sex");
    case Age:
      return tr("Age");
    case Source:
      return tr("Where the guess comes from");
    default:
      return tr("To be settled");
  }
}

Qt::ItemFlags GuessModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
  if (!index.isValid()) return flags;
  const bool readable = plan_.items[static_cast<size_t>(index.row())].unreadable.isEmpty();
  if (index.column() == File && readable) flags |= Qt::ItemIsUserCheckable;
  if ((index.column() == SexColumn || index.column() == Age) && readable)
    flags |= Qt::ItemIsEditable;
  return flags;
}

bool GuessModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || !(flags(index) & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable)))
    return false;
  atlas::ImportItem& item = plan_.items[static_cast<size_t>(index.row())];
  if (index.column() == File && role == Qt::CheckStateRole) {
    item.included = value.toInt() == Qt::Checked;
  } else if (index.column() == SexColumn && role == Qt::EditRole) {
    item.sex = atlas::readSexWord(value.toString());
    item.sexSource = atlas::GuessSource::Person;
    item.sexReason = tr("you");
    item.sexDoubt.clear();
  } else if (index.column() == Age && role == Qt::EditRole) {
    const auto word = atlas::readAgeWord(value.toString());
    if (!word) return false;
    const Months age = word->months().value_or(Months{word->number});
    if (age.value < 0 || age.value > kOldest) return false;
    item.age = age;
    item.ageSource = atlas::GuessSource::Person;
    item.ageReason = tr("you");
    item.ageDoubt.clear();
  } else {
    return false;
  }
  changed();
  return true;
}

void GuessModel::changed() {
  // A twin may be anywhere, so every problem can have changed.
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
  Q_EMIT planChanged();
}

}  // namespace carpus::ui
