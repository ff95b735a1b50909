// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/import_atlas.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <cmath>

#include "core/atlas/manifest.h"
#include "core/atlas/plate_picture.h"
#include "core/base/paths.h"
#include "core/dicom/reader.h"

namespace carpus::atlas {
namespace {

struct AtlasImport {
  Q_DECLARE_TR_FUNCTIONS(AtlasImport)
};

Result<QByteArray> encoded(const cv::Mat& grey) {
  const QImage image(grey.data, grey.cols, grey.rows, static_cast<qsizetype>(grey.step),
                     QImage::Format_Grayscale8);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!image.save(&buffer, "PNG"))
    return fail(ErrorCode::Internal,
                AtlasImport::tr("This installation of Qt cannot write PNG pictures."));
  return bytes;
}

QString plateIdOf(const ImportItem& item) {
  // Half months happen: "M_120" and "M_120.5" are two plates.
  return QStringLiteral("%1_%2").arg(toCode(*item.sex), QString::number(item.age->value, 'g', 6));
}

struct MadePlate {
  Plate plate;
  ImportedPlate report;
};

AutomaticHand asAutomatic(const Result<PlacedHand>& placed, const PictureSize& size) {
  AutomaticHand hand;
  if (!placed) {
    hand.remark = placed.error().sentence;
    return hand;
  }
  hand.points = pointsOf(placed->toFrame, size, placed->inverted);
  hand.remark = placed->remark;
  hand.shouldBeChecked = placed->isDoubtful;
  if (!placed->hand.empty()) hand.hand = MaskRuns(placed->hand);
  return hand;
}

/// The engine's mask may be of something else where a person had to point at the hand.
bool holds(const cv::Mat& mask, const HandPoints& points) {
  for (const cv::Point2d& point : {points.middleTip, points.thumbTip, points.capitate}) {
    const cv::Point at(cvFloor(point.x * mask.cols), cvFloor(point.y * mask.rows));
    const int reach = std::max(2, mask.rows / 25);
    const cv::Rect near = cv::Rect(at.x - reach, at.y - reach, 2 * reach + 1, 2 * reach + 1) &
                          cv::Rect({}, mask.size());
    if (near.empty() || cv::countNonZero(mask(near)) == 0) return false;
  }
  return true;
}

/// x and y of the three points, centre of the first pixel at 0, 0.
std::vector<double> inPixels(const HandPoints& points, const PictureSize& size) {
  std::vector<double> numbers;
  for (const cv::Point2d& point : {points.middleTip, points.thumbTip, points.capitate}) {
    numbers.push_back(point.x * size.columns - 0.5);
    numbers.push_back(point.y * size.rows - 0.5);
  }
  return numbers;
}

PlacedHand placedBy(const HandPoints& points, const ImportItem& item, const PictureSize& size) {
  PlacedHand placed;
  placed.toFrame = frameOf(points, size);
  placed.inverted = points.inverted;
  if (item.automatic) {
    const cv::Mat mask = item.automatic->hand.toMat();
    if (!mask.empty() && holds(mask, points)) placed.hand = mask;
  }
  return placed;
}

Result<MadePlate> makePlate(ImportItem item, const QDir& folder, const ImportTools& tools,
                            Progress& progress) {
  CARPUS_TRY(const RadiographPtr radiograph, tools.read(item.path));
  const PictureSize size{radiograph->columns(), radiograph->rows(), radiograph->pixelAspect};
  if (!item.automatic) {
    const Result<PlacedHand> placed = tools.place(*radiograph, progress);
    if (!placed && placed.error().isCancelled()) return fail(placed.error());
    item.automatic = asAutomatic(placed, size);
  }
  MadePlate made;
  PlatePicture picture;
  if (const auto points = item.points()) {
    picture = alignedPicture(*radiograph, placedBy(*points, item, size));
    made.report.alignedBy = item.byHand ? AlignedBy::Hand : AlignedBy::Engine;
    made.report.remark = item.byHand ? AtlasImport::tr("Aligned by hand.") : item.automatic->remark;
  } else {
    picture = wholePicture(*radiograph);
    made.report.remark = AtlasImport::tr("Kept as it is: %1").arg(item.automatic->remark);
  }
  CARPUS_TRY(const QByteArray bytes, encoded(picture.grey));
  Plate& plate = made.plate;
  plate.id = plateIdOf(item);
  plate.sex = *item.sex;
  plate.age = *item.age;
  plate.imagePath = folder.absoluteFilePath(plate.id + QStringLiteral(".png"));
  plate.spacingMm = picture.spacingMm > 0 && picture.spacingMm <= 10 ? picture.spacingMm : 0;
  plate.sha256 = sha256(bytes);
  plate.landmarks = picture.landmarks;
  plate.importedFrom = item.shown;
  plate.alignedBy = made.report.alignedBy;
  CARPUS_TRY(plate.importedSha256, sha256OfFile(item.path));
  CARPUS_CHECK(writeFile(plate.imagePath, bytes));
  made.report.plateId = plate.id;
  made.report.file = item.shown;
  return made;
}

Result<void> checkPlan(const ImportPlan& plan) {
  if (plan.includedCount() == 0)
    return fail(ErrorCode::Usage, AtlasImport::tr("No picture is left to import."));
  for (size_t i = 0; i < plan.items.size(); ++i)
    for (const ItemProblem& problem : plan.problemsOf(i))
      if (problem.blocking)
        return fail(ErrorCode::Usage,
                    AtlasImport::tr("%1: %2").arg(plan.items[i].shown, problem.sentence));
  return {};
}

tl::unexpected<Error> cannotStore(const QString& folder) {
  return fail(ErrorCode::CannotWrite,
              AtlasImport::tr("The atlas cannot be stored in %1; check that the folder can be "
                              "written and that the disk is not full.")
                  .arg(QDir::toNativeSeparators(folder)));
}

Atlas headOf(const ImportRequest& request, const ImportPlan& plan) {
  Atlas made;
  made.id = request.id.isEmpty() ? idFromTitle(request.title) : request.id;
  made.title = request.title.trimmed();
  made.licence = request.licence.trimmed();
  made.synthetic = false;
  made.source = request.source.trimmed();
  if (made.source.isEmpty())
    made.source = AtlasImport::tr("Imported from %1 on %2.")
                      .arg(QDir(plan.folder).dirName(), QDate::currentDate().toString(Qt::ISODate));
  return made;
}

}  // namespace

ImportTools importTools(const preprocess::Networks& networks, const preprocess::Options& options) {
  preprocess::Options upright = options;
  upright.vision.align = true;
  ImportTools tools;
  tools.read = [](const QString& path) { return dicom::readRadiograph(path); };
  tools.place = [networks, upright](const Radiograph& radiograph,
                                    Progress& progress) -> Result<PlacedHand> {
    CARPUS_TRY(const preprocess::Preprocessed found,
               preprocess::preprocess(radiograph, networks, upright, progress));
    for (const Finding& finding : found.findings)
      if (finding.severity == Severity::Stop) return fail(ErrorCode::Refused, finding.text);
    PlacedHand placed{found.toPreprocessed, found.base.inverted, found.mask, {}, false};
    placed.isDoubtful = !found.pose.fromLandmarks;
    if (placed.isDoubtful)
      placed.remark = AtlasImport::tr("Turned upright by the outline of the hand alone.");
    else if (found.pose.mirrored)
      placed.remark = AtlasImport::tr("Mirrored, so that the thumb is on the right.");
    return placed;
  };
  return tools;
}

QString idFromTitle(const QString& title) {
  QString id = title.normalized(QString::NormalizationForm_D).toLower();
  id.remove(QRegularExpression(QStringLiteral("[\\x{0300}-\\x{036f}]")));
  id.replace(QRegularExpression(QStringLiteral("[^a-z0-9]+")), QStringLiteral("-"));
  return id.remove(QRegularExpression(QStringLiteral("^-+|-+$"))).left(60);
}

Result<void> checkRequest(const ImportRequest& request) {
  if (request.title.trimmed().isEmpty())
    return fail(ErrorCode::Usage, AtlasImport::tr("Give the atlas a title."));
  if (request.licence.trimmed().isEmpty())
    return fail(ErrorCode::Usage,
                AtlasImport::tr("Say under which licence you may use these pictures; it is kept "
                                "with the atlas."));
  static const QRegularExpression sound(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"));
  const QString id = request.id.isEmpty() ? idFromTitle(request.title) : request.id;
  if (!sound.match(id).hasMatch())
    return fail(ErrorCode::Usage,
                AtlasImport::tr("The name of an atlas has letters, digits, - and _ only."));
  for (const QString& known : availableAtlases())
    if (known.compare(id, Qt::CaseInsensitive) == 0)
      return fail(ErrorCode::Usage,
                  AtlasImport::tr("There is already an atlas named \"%1\"; give this one another "
                                  "title or name.")
                      .arg(known));
  return {};
}

Result<ImportPlan> placeHands(ImportPlan plan, const ImportTools& tools, Progress& progress) {
  double done = 0;
  const auto total = static_cast<double>(std::max<size_t>(plan.includedCount(), 1));
  for (ImportItem& item : plan.items) {
    if (!item.included || !item.unreadable.isEmpty()) continue;
    progress.report(done / total, AtlasImport::tr("Looking for the hand in %1").arg(item.shown));
    if (progress.isCancelled()) return fail(Error::cancelled());
    SubProgress part(progress, done / total, (done + 1) / total);
    ++done;
    if (item.automatic) continue;
    CARPUS_TRY(const RadiographPtr radiograph, tools.read(item.path));
    const Result<PlacedHand> placed = tools.place(*radiograph, part);
    if (!placed && placed.error().isCancelled()) return fail(placed.error());
    item.automatic = asAutomatic(placed, item.size);
  }
  progress.report(1, {});
  return plan;
}

QByteArray toTable(const ImportPlan& plan) {
  QString text = QStringLiteral(
      "file,sex,age_months,middle_x,middle_y,thumb_x,thumb_y,capitate_x,capitate_y,inverted\n");
  for (const ImportItem& item : plan.items) {
    if (!item.included || !item.unreadable.isEmpty()) continue;
    QString file = item.shown;
    QStringList cells{
        QLatin1Char('"') + file.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"'),
        item.sex ? toCode(*item.sex) : QString(),
        item.age ? QString::number(item.age->value, 'g', 6) : QString()};
    const auto points = item.points();
    for (const double pixel : points ? inPixels(*points, item.size) : std::vector<double>{})
      cells << QString::number(pixel, 'f', 1);
    if (points) cells << (points->inverted ? QStringLiteral("true") : QStringLiteral("false"));
    while (cells.size() < 10) cells << QString();
    text += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
  }
  return text.toUtf8();
}

Result<ImportedAtlas> importAtlas(const ImportPlan& plan, const ImportRequest& request,
                                  const ImportTools& tools, Progress& progress) {
  CARPUS_CHECK(checkRequest(request));
  CARPUS_CHECK(checkPlan(plan));
  const QString root = userAtlasFolder();
  if (!QDir().mkpath(root)) return cannotStore(root);
  // Hidden and removed by its destructor, whatever happens; a finished atlas is renamed away.
  QTemporaryDir partial(root + QStringLiteral("/.import-XXXXXX"));
  if (!partial.isValid()) return cannotStore(root);
  Atlas made = headOf(request, plan);
  made.folder = QDir(partial.path()).absolutePath();
  ImportedAtlas result;
  double done = 0;
  const auto total = static_cast<double>(plan.includedCount());
  for (const ImportItem& item : plan.items) {
    if (!item.included || !item.unreadable.isEmpty()) continue;
    progress.report(done / total, AtlasImport::tr("Preparing %1").arg(item.shown));
    if (progress.isCancelled()) return fail(Error::cancelled());
    SubProgress part(progress, done / total, (done + 1) / total);
    CARPUS_TRY(MadePlate plate, makePlate(item, QDir(partial.path()), tools, part));
    made.plates.push_back(std::move(plate.plate));
    result.plates.push_back(std::move(plate.report));
    ++done;
  }
  CARPUS_CHECK(writeFile(
      manifestPath(partial.path()),
      manifestJson(made, {QStringLiteral("carpus import ") + QStringLiteral(CARPUS_VERSION), 0})));
  CARPUS_CHECK(loadAtlas(partial.path(), true));
  if (progress.isCancelled()) return fail(Error::cancelled());
  const QString folder = root + QLatin1Char('/') + made.id;
  // Files of a temporary folder are for its owner alone; pictures of patients stay so.
  if (!QDir().rename(partial.path(), folder)) return cannotStore(folder);
  partial.setAutoRemove(false);
  CARPUS_TRY(result.atlas, loadAtlas(folder));
  progress.report(1, {});
  return result;
}

}  // namespace carpus::atlas
