// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <opencv2/imgproc.hpp>

#include "core/dataset/dataset.h"

namespace carpus::dataset {

cv::Mat rawPicture(const Radiograph& radiograph, int side) {
  cv::Mat picture;
  cv::normalize(toBrightness(radiograph), picture, 0, 255, cv::NORM_MINMAX);
  // The pixel aspect undoes a squeeze; then the longer side fills the square.
  const double height = picture.rows * radiograph.pixelAspect, width = picture.cols;
  const double scale = side / std::max(height, width);
  const cv::Size fitted(std::max(1, static_cast<int>(std::lround(width * scale))),
                        std::max(1, static_cast<int>(std::lround(height * scale))));
  cv::Mat small, bytes, square = cv::Mat::zeros(side, side, CV_8U);
  cv::resize(picture, small, fitted, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
  small.convertTo(bytes, CV_8U);
  const cv::Rect place((side - fitted.width) / 2, (side - fitted.height) / 2, fitted.width,
                       fitted.height);
  bytes.copyTo(square(place));
  return square;
}

Result<int> writeRawCache(const Dataset& dataset, learn::Source source, int side,
                          const QString& file, Progress& progress) {
  int written = 0;
  try {
    learn::CacheWriter writer(QFile::encodeName(file).toStdString(), side, false);
    const auto& samples = dataset.samples();
    for (size_t i = 0; i < samples.size(); ++i) {
      const Sample& sample = samples[i];
      if (sample.split == learn::Split::Test || (source == learn::Source::Half && !sample.half))
        continue;
      if (progress.isCancelled()) return fail(Error::cancelled());
      progress.report(
          static_cast<double>(i) / static_cast<double>(samples.size()),
          QCoreApplication::translate("Dataset", "Preparing radiograph %1").arg(sample.id));
      CARPUS_TRY(const Radiograph radiograph, dataset.radiograph(sample, source));
      writer.add({sample.id,
                  sample.sex == Sex::Male ? 1.0F : 0.0F,
                  static_cast<float>(sample.boneAgeMonths),
                  sample.split,
                  source,
                  {}},
                 rawPicture(radiograph, side).data);
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
