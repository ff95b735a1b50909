// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <opencv2/imgproc.hpp>

#include "core/dataset/dataset.h"
#include "core/image/pixelmap.h"
#include "core/preprocess/flatten.h"
#include "core/preprocess/normalise.h"

namespace carpus::dataset {
namespace {

/// Points as pixels of a stage picture; those that lie outside it count as absent.
std::vector<float> stagePoints(const Marks& marks, const PixelMap& map, cv::Size original,
                               int side) {
  std::vector<float> points;
  for (const MarkedPoint& mark : marks) {
    const cv::Point2d at =
        map.toStage({mark.x * original.width - 0.5, mark.y * original.height - 0.5});
    const bool inside = at.x >= 0 && at.y >= 0 && at.x < side && at.y < side;
    const float state = mark.state == learn::kPresent && !inside ? learn::kAbsent : mark.state;
    points.insert(points.end(), {static_cast<float>(at.x), static_cast<float>(at.y), state});
  }
  return points;
}

cv::Mat toBytes(const cv::Mat& picture) {
  cv::Mat bytes;
  picture.convertTo(bytes, CV_8U, 255);
  return bytes.isContinuous() ? bytes : bytes.clone();
}

}  // namespace

cv::Mat readLabelMap(const QString& masksFolder, const Sample& sample) {
  const QString split = sample.split == learn::Split::Train        ? QStringLiteral("train")
                        : sample.split == learn::Split::Validation ? QStringLiteral("val")
                                                                   : QStringLiteral("test");
  const QImage image =
      QImage(QStringLiteral("%1/%2/%3.png").arg(masksFolder, split).arg(sample.id));
  if (image.isNull()) return {};
  const QImage grey = image.format() == QImage::Format_Indexed8
                          ? image
                          : image.convertToFormat(QImage::Format_Grayscale8);
  return cv::Mat(grey.height(), grey.width(), CV_8UC1, const_cast<uchar*>(grey.constBits()),
                 static_cast<size_t>(grey.bytesPerLine()))
      .clone();
}

Result<int> writeStageCache(const Dataset& dataset, const QString& masksFolder,
                            learn::Source source, int side, const QString& file, Progress& progress,
                            StageLook look) {
  const bool half = source == learn::Source::Half;
  int written = 0;
  try {
    learn::CacheWriter writer(QFile::encodeName(file).toStdString(), side, half);
    const auto& samples = dataset.samples();
    for (size_t i = 0; i < samples.size(); ++i) {
      const Sample& sample = samples[i];
      if (progress.isCancelled()) return fail(Error::cancelled());
      progress.report(
          static_cast<double>(i) / static_cast<double>(samples.size()),
          QCoreApplication::translate("Dataset", "Preparing radiograph %1").arg(sample.id));
      const Marks* marks = dataset.marks(sample.id);
      if (sample.split == learn::Split::Test || (half ? !sample.half : !marks)) continue;
      CARPUS_TRY(const Radiograph radiograph, dataset.radiograph(sample, source));
      const auto stage =
          preprocess::normalise(toBrightness(radiograph), false, radiograph.pixelAspect);
      const double scale = static_cast<double>(side) / preprocess::kStageSize;
      const PixelMap map = stage.map.then(PixelMap::scaling(scale, scale));
      cv::Mat picture;
      const cv::Mat seen =
          look == StageLook::Flattened ? preprocess::flattened(stage) : stage.picture;
      cv::resize(seen, picture, {side, side}, 0, 0, cv::INTER_AREA);
      learn::SampleFacts facts{sample.id,
                               sample.sex == Sex::Male ? 1.0F : 0.0F,
                               static_cast<float>(sample.boneAgeMonths),
                               sample.split,
                               source,
                               {}};
      if (marks) facts.landmarks = stagePoints(*marks, map, radiograph.pixels.size(), side);
      const cv::Mat labels = half ? readLabelMap(masksFolder, sample) : cv::Mat();
      cv::Mat stageLabels;
      if (!labels.empty()) stageLabels = map.warp(labels, {side, side}, 0, cv::INTER_NEAREST);
      writer.add(facts, toBytes(picture).data, stageLabels.empty() ? nullptr : stageLabels.data);
      ++written;
    }
    writer.finish();
  } catch (const std::exception& problem) {
    return fail(ErrorCode::CannotWrite,
                QCoreApplication::translate("Dataset", "The cache %1 cannot be written.").arg(file),
                QString::fromLocal8Bit(problem.what()));
  }
  return written;
}

}  // namespace carpus::dataset
