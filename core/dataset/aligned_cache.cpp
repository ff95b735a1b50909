// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/aligned_cache.h"

#include <QCoreApplication>
#include <QFile>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace carpus::dataset {

Result<AlignedCounts> writeAlignedCache(const Dataset& dataset, learn::Source source,
                                        const nn::Region& region, int side,
                                        const preprocess::Networks& networks,
                                        const preprocess::Options& options, const QString& file,
                                        Progress& progress) {
  AlignedCounts counts;
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
      CARPUS_TRY(const auto found,
                 preprocess::preprocess(radiograph, networks, options, Progress::none()));
      if (found.preprocessed.empty() || contains(found.findings, QStringLiteral("not-a-hand"))) {
        ++counts.refused;
        continue;
      }
      cv::Mat picture, bytes;
      const cv::Mat& whole = found.preprocessed;
      const auto pixel = [&](double fraction) {
        return static_cast<int>(std::lround(fraction * whole.cols));
      };
      const cv::Rect part(pixel(region.x), pixel(region.y), pixel(region.side), pixel(region.side));
      cv::resize(whole(part & cv::Rect({}, whole.size())), picture, {side, side}, 0, 0,
                 cv::INTER_AREA);
      picture.convertTo(bytes, CV_8U, 255);
      if (!bytes.isContinuous()) bytes = bytes.clone();
      writer.add({sample.id,
                  sample.sex == Sex::Male ? 1.0F : 0.0F,
                  static_cast<float>(sample.boneAgeMonths),
                  sample.split,
                  source,
                  {}},
                 bytes.data);
      ++counts.written;
    }
    writer.finish();
  } catch (const std::exception& problem) {
    return fail(ErrorCode::CannotWrite,
                QCoreApplication::translate("Dataset", "The cache %1 cannot be written.").arg(file),
                QString::fromLocal8Bit(problem.what()));
  }
  return counts;
}

}  // namespace carpus::dataset
