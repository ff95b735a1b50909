// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/import_plan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/atlas/import_table.h"
#include "core/base/paths.h"
#include "core/dicom/reader.h"
#include "core/growth/growth.h"

namespace carpus::atlas {
namespace {

constexpr size_t kMostPictures = 2000;
constexpr qint64 kTableLimit = 20'000'000;
constexpr double kSameAge = 0.5;  ///< months; closer ages are one plate

struct AtlasImport {
  Q_DECLARE_TR_FUNCTIONS(AtlasImport)
};

/// An item with the age as it was written, until the unit of the set is known.
struct Draft {
  ImportItem item;
  std::optional<AgeWord> age;
};

Draft draftOf(const QString& path, const QDir& folder) {
  Draft draft;
  draft.item.path = path;
  draft.item.shown = folder.relativeFilePath(path);
  const NameReading reading = readName(draft.item.shown);
  draft.item.sex = reading.sex;
  draft.item.sexReason = reading.sexReason;
  draft.item.sexDoubt = reading.sexDoubt;
  if (reading.sex) draft.item.sexSource = GuessSource::Name;
  draft.age = reading.age;
  draft.item.ageReason = reading.ageReason;
  draft.item.ageDoubt = reading.ageDoubt;
  if (reading.age) draft.item.ageSource = GuessSource::Name;
  return draft;
}

/// The table knows better than the name; what it leaves open the name may still tell.
void applyRow(const TableRow& row, Draft& draft) {
  const QString reason = AtlasImport::tr("table, line %1").arg(row.line);
  if (row.sex) {
    draft.item.sex = row.sex;
    draft.item.sexSource = GuessSource::Table;
    draft.item.sexReason = reason;
    draft.item.sexDoubt.clear();
  }
  if (row.age) {
    draft.age = row.age;
    draft.item.ageSource = GuessSource::Table;
    draft.item.ageReason = reason;
    draft.item.ageDoubt.clear();
  }
  if (row.hand) {
    draft.item.byHand = row.hand;
    draft.item.pointsInPixels = true;
  }
}

/// Gives bare numbers their unit, for names and table apart.
void settleUnits(std::vector<Draft>& drafts) {
  for (const GuessSource source : {GuessSource::Name, GuessSource::Table}) {
    std::vector<double> bare;
    for (const Draft& draft : drafts)
      if (draft.age && draft.age->unit == AgeWord::Unit::None && draft.item.ageSource == source)
        bare.push_back(draft.age->number);
    const bool running = source == GuessSource::Name && areRunningNumbers(bare);
    const UnitOfSet unit = unitOfSet(bare);
    for (Draft& draft : drafts) {
      if (!draft.age || draft.item.ageSource != source) continue;
      if (running && draft.age->unit == AgeWord::Unit::None) {
        draft.item.ageDoubt = AtlasImport::tr(
            "The names count the pictures one by one; their numbers were not taken for ages.");
        draft.item.ageReason.clear();
        draft.item.ageSource = GuessSource::None;
        draft.age.reset();
        continue;
      }
      if (draft.age->unit == AgeWord::Unit::None) {
        draft.age->unit = unit.unit;
        if (!unit.sure)
          draft.item.ageDoubt =
              AtlasImport::tr("%1 was taken for years; it could be months.").arg(draft.age->word);
      }
      draft.item.age = draft.age->months();
    }
  }
}

Result<std::vector<QString>> picturesIn(const QString& folder, Progress& progress) {
  CARPUS_TRY(const auto found, dicom::scan({folder}, progress));
  std::vector<QString> paths;
  for (const auto& file : found) paths.push_back(QFileInfo(file.path).absoluteFilePath());
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

/// Pictures by what a table may call them: path, name, name without suffix; lower case.
QHash<QString, QString> byName(const std::vector<QString>& paths, const QDir& folder) {
  QHash<QString, QString> names;
  for (const QString& path : paths) {
    const QFileInfo file(path);
    for (const QString& name :
         {folder.relativeFilePath(path), file.fileName(), file.completeBaseName()})
      if (!names.contains(name.toLower())) names.insert(name.toLower(), path);
  }
  return names;
}

QString tableIn(const QString& folder) {
  const QStringList tables = QDir(folder).entryList({QStringLiteral("*.csv")}, QDir::Files);
  return tables.size() == 1 ? QDir(folder).filePath(tables.first()) : QString();
}

/// Lays the rows over the drafts. Where the person named the table, only its pictures count.
void applyTable(const std::vector<TableRow>& rows, const QDir& folder,
                const std::vector<QString>& paths, bool onlyThese, std::vector<Draft>& drafts,
                QStringList& notes) {
  const QHash<QString, QString> names = byName(paths, folder);
  QHash<QString, size_t> at;
  for (size_t i = 0; i < drafts.size(); ++i) at.insert(drafts[i].item.path, i);
  QSet<QString> named;
  constexpr qsizetype kMostNotes = 20;
  qsizetype missing = 0;
  for (const TableRow& row : rows) {
    const QString path = names.value(QDir::fromNativeSeparators(row.file).toLower(),
                                     names.value(QFileInfo(row.file).fileName().toLower()));
    if (path.isEmpty()) {
      if (++missing > kMostNotes) continue;
      notes << AtlasImport::tr("Line %1 of the table names %2, which is not there.")
                   .arg(row.line)
                   .arg(row.file);
      continue;
    }
    named.insert(path);
    applyRow(row, drafts[at.value(path)]);
  }
  // The table of a whole library beside a few of its pictures.
  if (missing > kMostNotes)
    notes
        << AtlasImport::tr("%1 lines of the table name pictures that are not there.").arg(missing);
  if (onlyThese)
    drafts.erase(
        std::remove_if(drafts.begin(), drafts.end(),
                       [&](const Draft& draft) { return !named.contains(draft.item.path); }),
        drafts.end());
}

/// Sex and age of a DICOM header, where nothing else told them.
void takeHeader(const Radiograph& radiograph, ImportItem& item) {
  if (!item.sex && radiograph.patient.sex) {
    item.sex = radiograph.patient.sex;
    item.sexSource = GuessSource::Header;
    item.sexReason = AtlasImport::tr("header of the file");
    item.sexDoubt.clear();
  }
  if (item.age) return;
  auto age = ageBetween(radiograph.patient.birthDate, radiograph.study.acquisitionDate);
  if (!age) age = radiograph.patient.statedAge;
  if (!age) return;
  item.age = Months{std::round(age->value)};
  item.ageSource = GuessSource::Header;
  item.ageReason = AtlasImport::tr("header of the file");
  item.ageDoubt = AtlasImport::tr("This is the chronological age; the bone age may be another.");
}

QImage pictureOf(const Radiograph& radiograph, int height) {
  const cv::Mat shown = toDisplay(radiograph);
  const double aspect = radiograph.pixelAspect > 0 ? radiograph.pixelAspect : 1;
  const int width =
      std::clamp(cvRound(height * shown.cols / (std::max(shown.rows, 1) * aspect)), 1, 4 * height);
  cv::Mat small;
  cv::resize(shown, small, {width, height}, 0, 0, cv::INTER_AREA);
  return QImage(small.data, small.cols, small.rows, static_cast<qsizetype>(small.step),
                QImage::Format_Grayscale8)
      .copy();
}

/// `other` is included and would become the same plate as `item`, which has sex and age.
bool areTwins(const ImportItem& item, const ImportItem& other) {
  return other.included && other.unreadable.isEmpty() && other.sex == item.sex && other.age &&
         std::abs(other.age->value - item.age->value) < kSameAge;
}

/// The points of a table are pixels; only the opened picture tells their fractions.
void settlePoints(ImportItem& item) {
  if (!item.byHand || !item.pointsInPixels) return;
  for (cv::Point2d* point :
       {&item.byHand->middleTip, &item.byHand->thumbTip, &item.byHand->capitate}) {
    point->x = (point->x + 0.5) / item.size.columns;
    point->y = (point->y + 0.5) / item.size.rows;
  }
  item.pointsInPixels = false;
}

}  // namespace

std::optional<HandPoints> ImportItem::points() const {
  if (byHand) return byHand;
  return automatic ? automatic->points : std::nullopt;
}

std::vector<ItemProblem> ImportPlan::problemsOf(size_t index) const {
  const ImportItem& item = items.at(index);
  std::vector<ItemProblem> problems;
  if (!item.unreadable.isEmpty()) return {{false, item.unreadable}};
  if (!item.included) return {};
  if (!item.sex)
    problems.push_back(
        {true, item.sexDoubt.isEmpty() ? AtlasImport::tr("The sex is missing.") : item.sexDoubt});
  if (!item.age)
    problems.push_back(
        {true, item.ageDoubt.isEmpty() ? AtlasImport::tr("The age is missing.") : item.ageDoubt});
  if (item.sex && item.age) {
    const auto twin = std::find_if(items.begin(), items.end(), [&](const ImportItem& other) {
      return &other != &item && areTwins(item, other);
    });
    if (twin != items.end())
      problems.push_back(
          {true, AtlasImport::tr("%1 has the same sex and age; leave one of them out.")
                     .arg(twin->shown)});
  }
  if (item.byHand && item.size.columns > 0)
    if (const auto fault = faultOf(*item.byHand, item.size)) problems.push_back({true, *fault});
  if (item.sex && !item.sexDoubt.isEmpty()) problems.push_back({false, item.sexDoubt});
  if (item.age && !item.ageDoubt.isEmpty()) problems.push_back({false, item.ageDoubt});
  return problems;
}

size_t leaveOutTwins(ImportPlan& plan) {
  size_t left = 0;
  for (size_t i = 0; i < plan.items.size(); ++i) {
    ImportItem& item = plan.items[i];
    if (!item.included || !item.unreadable.isEmpty() || !item.sex || !item.age) continue;
    const auto end = plan.items.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::none_of(plan.items.begin(), end,
                     [&item](const ImportItem& other) { return areTwins(item, other); }))
      continue;
    item.included = false;
    ++left;
  }
  return left;
}

size_t ImportPlan::includedCount() const {
  return static_cast<size_t>(std::count_if(items.begin(), items.end(), [](const ImportItem& item) {
    return item.included && item.unreadable.isEmpty();
  }));
}

bool ImportPlan::isBlocked() const {
  if (includedCount() == 0) return true;
  for (size_t i = 0; i < items.size(); ++i)
    for (const ItemProblem& problem : problemsOf(i))
      if (problem.blocking) return true;
  return false;
}

Completeness completenessOf(const std::vector<Months>& ages, Sex sex) {
  Completeness result;
  const std::vector<Months>& standard = growth::standardAges(sex);
  const auto holds = [](const std::vector<Months>& list, Months age) {
    return std::any_of(list.begin(), list.end(),
                       [age](Months each) { return std::abs(each.value - age.value) < kSameAge; });
  };
  result.wanted = standard.size();
  for (const Months age : standard) {
    if (holds(ages, age))
      ++result.present;
    else
      result.missing.push_back(age);
  }
  for (const Months age : ages)
    if (!holds(standard, age)) result.others.push_back(age);
  return result;
}

Completeness completenessOf(const ImportPlan& plan, Sex sex) {
  std::vector<Months> ages;
  for (const ImportItem& item : plan.items)
    if (item.included && item.unreadable.isEmpty() && item.sex == sex && item.age)
      ages.push_back(*item.age);
  return completenessOf(ages, sex);
}

QString toText(const Completeness& completeness, Sex sex) {
  const auto listed = [](const std::vector<Months>& ages) {
    QStringList words;
    words.reserve(static_cast<qsizetype>(ages.size()));
    // An age is not broken over two lines.
    for (const Months age : ages)
      words << carpus::toText(age).replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    return words.join(QStringLiteral(", "));
  };
  QString sentence = AtlasImport::tr("%1: %2 of %3 standard ages", "%1: female or male")
                         .arg(carpus::toText(sex))
                         .arg(completeness.present)
                         .arg(completeness.wanted);
  if (!completeness.missing.empty() && completeness.present > 0)
    sentence =
        AtlasImport::tr("%1; without a plate: %2").arg(sentence, listed(completeness.missing));
  if (!completeness.others.empty())
    sentence = AtlasImport::tr("%1; between them: %2").arg(sentence, listed(completeness.others));
  return sentence;
}

Result<ImportPlan> planImport(const QString& folderOrTable, std::optional<Sex> sex,
                              Progress& progress) {
  const QFileInfo given(folderOrTable);
  if (!given.exists())
    return fail(ErrorCode::Unreadable,
                AtlasImport::tr("There is no folder or table named %1.").arg(folderOrTable));
  const bool isTable = given.isFile();
  const QString suffix = given.suffix().toLower();
  if (isTable && suffix != QLatin1String("csv") && suffix != QLatin1String("tsv") &&
      suffix != QLatin1String("txt"))
    return fail(ErrorCode::Refused,
                AtlasImport::tr("%1 is neither a folder nor a CSV table. Export the pages of a PDF "
                                "as pictures into a folder first.")
                    .arg(given.fileName()));
  ImportPlan plan;
  plan.folder = isTable ? given.absolutePath() : given.absoluteFilePath();
  const QDir folder(plan.folder);
  CARPUS_TRY(const std::vector<QString> paths, picturesIn(plan.folder, progress));
  if (progress.isCancelled()) return fail(Error::cancelled());
  std::vector<Draft> drafts;
  for (const QString& path : paths) drafts.push_back(draftOf(path, folder));
  const QString table = isTable ? given.absoluteFilePath() : tableIn(plan.folder);
  if (!table.isEmpty()) {
    CARPUS_TRY(const QByteArray csv, readFile(table, kTableLimit));
    CARPUS_TRY(const std::vector<TableRow> rows, readTable(csv));
    applyTable(rows, folder, paths, isTable, drafts, plan.notes);
  }
  if (drafts.empty())
    return fail(ErrorCode::Refused,
                AtlasImport::tr("There is no picture (PNG, JPEG, TIFF or DICOM) in %1.")
                    .arg(given.fileName()));
  if (drafts.size() > kMostPictures)
    return fail(ErrorCode::Refused,
                AtlasImport::tr("%1 holds %2 pictures; an atlas has at most %3.")
                    .arg(given.fileName())
                    .arg(drafts.size())
                    .arg(kMostPictures));
  settleUnits(drafts);
  for (Draft& draft : drafts) {
    if (sex) {
      draft.item.sex = sex;
      draft.item.sexSource = GuessSource::Person;
      draft.item.sexReason = AtlasImport::tr("as you said");
      draft.item.sexDoubt.clear();
    }
    plan.items.push_back(std::move(draft.item));
  }
  return plan;
}

Result<ImportPlan> lookAtPictures(ImportPlan plan, const ReadPicture& read, Progress& progress) {
  const int height = plan.items.size() <= kMostLargePictures ? kPictureHeight : kSmallPictureHeight;
  for (size_t i = 0; i < plan.items.size(); ++i) {
    ImportItem& item = plan.items[i];
    progress.report(static_cast<double>(i) / static_cast<double>(plan.items.size()),
                    AtlasImport::tr("Looking at %1").arg(item.shown));
    if (progress.isCancelled()) return fail(Error::cancelled());
    const Result<RadiographPtr> radiograph = read(item.path);
    if (!radiograph) {
      item.unreadable = radiograph.error().sentence;
      item.included = false;
      continue;
    }
    takeHeader(**radiograph, item);
    const cv::Size size = (*radiograph)->pixels.size();
    item.size = {size.width, size.height, (*radiograph)->pixelAspect};
    item.picture = pictureOf(**radiograph, height);
    settlePoints(item);
  }
  progress.report(1, {});
  return plan;
}

}  // namespace carpus::atlas
