// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/gallery.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <opencv2/imgproc.hpp>

#include "core/base/paths.h"

namespace carpus::attention {
namespace {

constexpr qint64 kFileLimit = 8 << 20;
constexpr int kLargestSide = 1024;

QString text(const char* sentence) { return QCoreApplication::translate("Attention", sentence); }

QString stem(const GalleryPlate& plate) {
  return QStringLiteral("%1-%2").arg(toCode(plate.sex), toCode(plate.stage));
}

tl::unexpected<Error> damaged(const QString& file) {
  return fail(
      ErrorCode::Internal,
      text(QT_TRANSLATE_NOOP("Attention",
                             "The gallery of attention maps is missing or damaged (%1). Install "
                             "Carpus again."))
          .arg(file));
}

QByteArray pngOf(const cv::Mat& grey) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QImage(grey.data, grey.cols, grey.rows, static_cast<qsizetype>(grey.step),
         QImage::Format_Grayscale8)
      .save(&buffer, "PNG");
  return bytes;
}

Result<cv::Mat> readHand(const QString& path) {
  CARPUS_TRY(const QByteArray bytes, readFile(path, kFileLimit));
  const QImage image = QImage::fromData(bytes, "PNG").convertToFormat(QImage::Format_Grayscale8);
  if (image.isNull() || image.width() != image.height() || image.width() > kLargestSide)
    return damaged(path);
  return cv::Mat(image.height(), image.width(), CV_8UC1, const_cast<uchar*>(image.constBits()),
                 static_cast<size_t>(image.bytesPerLine()))
      .clone();
}

/// Reads what toNpy wrote.
Result<cv::Mat> readNpy(const QString& path, int side) {
  CARPUS_TRY(const QByteArray bytes, readFile(path, kFileLimit));
  const auto headSize =
      bytes.size() < 10 ? 0
                        : 10 + static_cast<uchar>(bytes[8]) + 256 * static_cast<uchar>(bytes[9]);
  const auto numbers = (bytes.size() - headSize) / static_cast<qsizetype>(sizeof(float));
  const int rows = static_cast<int>(std::lround(std::sqrt(static_cast<double>(numbers))));
  if (!bytes.startsWith("\x93NUMPY") || rows < 2 || numbers != qsizetype{1} * rows * rows ||
      rows > kLargestSide || !bytes.left(headSize).contains("'<f4'"))
    return damaged(path);
  cv::Mat values(rows, rows, CV_32FC1);
  std::memcpy(values.data, bytes.constData() + headSize,
              static_cast<size_t>(numbers) * sizeof(float));
  cv::Mat resized;
  cv::resize(values, resized, {side, side}, 0, 0, cv::INTER_LINEAR);
  return resized;
}

QJsonObject plateJson(const GalleryPlate& plate) {
  const StageRange range = stageRange(plate.sex, plate.stage);
  return {{QStringLiteral("sex"), toCode(plate.sex)},
          {QStringLiteral("stage"), toCode(plate.stage)},
          {QStringLiteral("from_months"), range.fromMonths},
          {QStringLiteral("to_months"), range.toMonths},
          {QStringLiteral("n"), plate.cases},
          {QStringLiteral("read"), plate.looked},
          {QStringLiteral("hand_age_months"), plate.handAge.value}};
}

QJsonObject manifestOf(const Gallery& gallery) {
  QJsonArray plates;
  for (const GalleryPlate& plate : gallery.plates) plates.append(plateJson(plate));
  const bool black = gallery.options.fill == nn::OccluderFill::Black;
  return {{QStringLiteral("title"),
           QStringLiteral("Mean occlusion maps over a standard hand, by sex and maturity")},
          {QStringLiteral("hands"), QStringLiteral("drawn by the phantom; no radiograph")},
          {QStringLiteral("dataset"), gallery.dataset},
          {QStringLiteral("split"), gallery.split},
          {QStringLiteral("selection"),
           QStringLiteral("estimate and reference in the same whole year")},
          {QStringLiteral("model"), QJsonObject{{QStringLiteral("id"), gallery.modelId},
                                                {QStringLiteral("sha256"), gallery.modelSha256}}},
          {QStringLiteral("settings"),
           QJsonObject{{QStringLiteral("patch"), gallery.options.patch},
                       {QStringLiteral("stride"), gallery.options.stride},
                       {QStringLiteral("input"), gallery.inputSize},
                       {QStringLiteral("fill"),
                        black ? QStringLiteral("black") : QStringLiteral("local-mean")}}},
          {QStringLiteral("version"), gallery.version},
          {QStringLiteral("plates"), plates},
          {QStringLiteral("disclaimer"), disclaimer()}};
}

std::optional<MaturityStage> stageFrom(const QString& code) {
  for (int i = 0; i < kMaturityStages; ++i)
    if (toCode(static_cast<MaturityStage>(i)) == code) return static_cast<MaturityStage>(i);
  return std::nullopt;
}

Result<GalleryPlate> readPlate(const QDir& folder, const QJsonObject& object) {
  const auto sex = sexFromCode(object.value(QLatin1String("sex")).toString());
  const auto stage = stageFrom(object.value(QLatin1String("stage")).toString());
  if (!sex || !stage) return damaged(QStringLiteral("manifest.json"));
  GalleryPlate plate;
  plate.sex = *sex;
  plate.stage = *stage;
  plate.cases = object.value(QLatin1String("n")).toInt();
  plate.looked = object.value(QLatin1String("read")).toInt();
  plate.handAge = Months{object.value(QLatin1String("hand_age_months")).toDouble()};
  const QString path = folder.filePath(stem(plate));
  CARPUS_TRY(plate.hand, readHand(path + QLatin1String(".png")));
  CARPUS_TRY(plate.classMap, readNpy(path + QLatin1String("-class.npy"), plate.hand.rows));
  CARPUS_TRY(plate.expectedMap, readNpy(path + QLatin1String("-expected.npy"), plate.hand.rows));
  return plate;
}

void readSettings(const QJsonObject& manifest, Gallery& gallery) {
  const QJsonObject model = manifest.value(QLatin1String("model")).toObject();
  gallery.modelId = model.value(QLatin1String("id")).toString();
  gallery.modelSha256 = model.value(QLatin1String("sha256")).toString();
  gallery.dataset = manifest.value(QLatin1String("dataset")).toString();
  gallery.split = manifest.value(QLatin1String("split")).toString();
  gallery.version = manifest.value(QLatin1String("version")).toString();
  const QJsonObject settings = manifest.value(QLatin1String("settings")).toObject();
  gallery.options.patch = settings.value(QLatin1String("patch")).toInt();
  gallery.options.stride = settings.value(QLatin1String("stride")).toInt();
  gallery.inputSize = settings.value(QLatin1String("input")).toInt();
  gallery.options.fill = settings.value(QLatin1String("fill")).toString() == QLatin1String("black")
                             ? nn::OccluderFill::Black
                             : nn::OccluderFill::LocalMean;
}

}  // namespace

QString toCode(MaturityStage stage) {
  constexpr const char* kCodes[] = {"prepuberty", "early-mid-puberty", "late-puberty",
                                    "postpuberty"};
  return QLatin1String(kCodes[static_cast<int>(stage)]);
}

QString toText(MaturityStage stage) {
  constexpr const char* kTexts[] = {QT_TRANSLATE_NOOP("Attention", "Prepuberty"),
                                    QT_TRANSLATE_NOOP("Attention", "Early and mid puberty"),
                                    QT_TRANSLATE_NOOP("Attention", "Late puberty"),
                                    QT_TRANSLATE_NOOP("Attention", "Postpuberty")};
  return text(kTexts[static_cast<int>(stage)]);
}

StageRange stageRange(Sex sex, MaturityStage stage) {
  constexpr double kFemale[] = {2, 7, 13, 15, 20};
  constexpr double kMale[] = {3, 9, 14, 17, 20};
  const auto i = static_cast<size_t>(stage);
  const double* const years = sex == Sex::Female ? kFemale : kMale;
  return {12 * years[i], 12 * years[i + 1]};
}

std::optional<MaturityStage> stageOf(Sex sex, Months boneAge) {
  for (int i = 0; i < kMaturityStages; ++i) {
    const auto stage = static_cast<MaturityStage>(i);
    const StageRange range = stageRange(sex, stage);
    const bool last = i == kMaturityStages - 1;
    if (boneAge.value >= range.fromMonths && (last || boneAge.value < range.toMonths)) return stage;
  }
  return std::nullopt;
}

const GalleryPlate* Gallery::find(Sex sex, MaturityStage stage) const {
  const auto found = std::find_if(plates.begin(), plates.end(), [&](const GalleryPlate& plate) {
    return plate.sex == sex && plate.stage == stage;
  });
  return found == plates.end() ? nullptr : &*found;
}

Result<Gallery> loadGallery(const QString& folder) {
  const QDir place(folder.isEmpty() ? resourcesFolder() + QLatin1String("/gallery") : folder);
  CARPUS_TRY(const QByteArray bytes,
             readFile(place.filePath(QStringLiteral("manifest.json")), kFileLimit));
  const QJsonObject manifest = QJsonDocument::fromJson(bytes).object();
  Gallery gallery;
  readSettings(manifest, gallery);
  for (const auto& value : manifest.value(QLatin1String("plates")).toArray()) {
    CARPUS_TRY(GalleryPlate plate, readPlate(place, value.toObject()));
    gallery.plates.push_back(std::move(plate));
  }
  if (gallery.plates.empty()) return damaged(QStringLiteral("manifest.json"));
  return gallery;
}

Result<QStringList> writeGallery(const Gallery& gallery, const QString& folder) {
  const QDir place(folder);
  if (!place.mkpath(QStringLiteral(".")))
    return fail(ErrorCode::CannotWrite,
                text(QT_TRANSLATE_NOOP("Attention", "The folder %1 cannot be made.")).arg(folder));
  QStringList written;
  const auto write = [&](const QString& name, const QByteArray& bytes) {
    written << place.filePath(name);
    return writeFile(written.back(), bytes);
  };
  // Of small side: the maps are smooth.
  const auto small = [](const cv::Mat& map) {
    cv::Mat resized;
    cv::resize(map, resized, {kGalleryMapSide, kGalleryMapSide}, 0, 0, cv::INTER_AREA);
    return toNpy(resized);
  };
  for (const GalleryPlate& plate : gallery.plates) {
    CARPUS_CHECK(write(stem(plate) + QLatin1String(".png"), pngOf(plate.hand)));
    CARPUS_CHECK(write(stem(plate) + QLatin1String("-class.npy"), small(plate.classMap)));
    CARPUS_CHECK(write(stem(plate) + QLatin1String("-expected.npy"), small(plate.expectedMap)));
  }
  CARPUS_CHECK(write(QStringLiteral("manifest.json"), QJsonDocument(manifestOf(gallery)).toJson()));
  return written;
}

}  // namespace carpus::attention
