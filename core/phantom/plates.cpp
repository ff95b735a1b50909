// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/plates.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/atlas/manifest.h"
#include "core/base/paths.h"

namespace carpus::phantom {
namespace {

/// 8-bit picture of a plate with a small word in its margin that says what it is.
cv::Mat pictureOf(const Phantom& phantom) {
  cv::Mat picture = toDisplay(*phantom.radiograph);
  const double scale = picture.rows / 2400.0;
  const cv::Point place(picture.cols / 60, picture.rows / 45);
  cv::putText(picture, "CARPUS SYNTHETIC", place, cv::FONT_HERSHEY_SIMPLEX, scale, cv::Scalar(150),
              1, cv::LINE_AA);
  return picture;
}

Result<QByteArray> encoded(const cv::Mat& picture, int quality) {
  const QImage image(picture.data, picture.cols, picture.rows, static_cast<qsizetype>(picture.step),
                     QImage::Format_Grayscale8);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!image.save(&buffer, "JPG", quality))
    return fail(ErrorCode::Internal,
                QCoreApplication::translate("Phantom",
                                            "This installation of Qt cannot write JPEG pictures."));
  return bytes;
}

Result<atlas::Plate> drawPlate(const QString& folder, const PlateRequest& request,
                               const AtlasDrawing& drawing) {
  PhantomOptions options;
  options.sex = request.sex;
  options.boneAge = request.age;
  options.seed = drawing.seed;
  options.rows = drawing.rows;
  options.noise = 0.45;
  options.collimation = false;
  options.marker = false;
  CARPUS_TRY(const Phantom phantom, drawPhantom(options, Progress::none()));
  CARPUS_TRY(const QByteArray bytes, encoded(pictureOf(phantom), drawing.jpegQuality));
  atlas::Plate plate;
  plate.id = QStringLiteral("%1_%2").arg(toCode(request.sex)).arg(std::lround(request.age.value));
  plate.sex = request.sex;
  plate.age = request.age;
  plate.imagePath = QDir(folder).absoluteFilePath(plate.id + QStringLiteral(".jpg"));
  plate.spacingMm = phantom.radiograph->spacing.rowMm;
  plate.sha256 = sha256(bytes);
  const QJsonObject sites = phantom.truth[QLatin1String("sites")].toObject();
  const double width = phantom.radiograph->columns(), height = phantom.radiograph->rows();
  plate.indicators = maturityIndicators(request.sex, request.age, [&](Bone bone) {
    const std::string_view name = ossification(bone).name;
    const QJsonArray at =
        sites[QLatin1String(name.data(), static_cast<qsizetype>(name.size()))].toArray();
    return cv::Point2d(at[0].toDouble() / width, at[1].toDouble() / height);
  });
  for (const NamedPoint& point : phantom.landmarks)
    plate.landmarks.push_back({point.name, point.position.x / width, point.position.y / height});
  CARPUS_CHECK(writeFile(plate.imagePath, bytes));
  return plate;
}

}  // namespace

Result<void> drawAtlas(const QString& folder, const std::vector<PlateRequest>& plates,
                       const AtlasDrawing& drawing, Progress& progress) {
  if (!QDir().mkpath(folder))
    return fail(
        ErrorCode::CannotWrite,
        QCoreApplication::translate("Phantom", "The folder %1 cannot be made.").arg(folder));
  atlas::Atlas made;
  made.id = drawing.id;
  made.title = drawing.title;
  made.folder = QDir(folder).absolutePath();
  made.synthetic = true;
  made.licence = QStringLiteral("CC0-1.0");
  made.source = QStringLiteral(
      "Drawn by the parametric phantom of Carpus at the Greulich-Pyle standard ages; no radiograph "
      "of a "
      "person is in it.");
  for (size_t i = 0; i < plates.size(); ++i) {
    progress.report(static_cast<double>(i) / static_cast<double>(plates.size()),
                    QCoreApplication::translate("Phantom", "Drawing plates"));
    if (progress.isCancelled()) return fail(Error::cancelled());
    CARPUS_TRY(atlas::Plate plate, drawPlate(folder, plates[i], drawing));
    made.plates.push_back(std::move(plate));
  }
  const atlas::Origin origin{QStringLiteral("carpus phantom ") + generatorVersion(), drawing.seed};
  CARPUS_CHECK(writeFile(atlas::manifestPath(folder), atlas::manifestJson(made, origin)));
  progress.report(1, {});
  return {};
}

}  // namespace carpus::phantom
