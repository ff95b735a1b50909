// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/phantom_cache.h"

#include <QCoreApplication>
#include <QFile>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/learn/cache_format.h"
#include "core/phantom/random.h"
#include "core/preprocess/flatten.h"

namespace carpus::evaluate {
namespace {

/// Stage picture and label map of one phantom, CV_8UC1 of `side`.
Result<std::pair<cv::Mat, cv::Mat>> stageOf(const phantom::PhantomOptions& options, int side) {
  CARPUS_TRY(const phantom::Phantom drawn, phantom::drawPhantom(options, Progress::none()));
  const auto stage =
      preprocess::normalise(toBrightness(*drawn.radiograph), false, drawn.radiograph->pixelAspect);
  const double scale = static_cast<double>(side) / preprocess::kStageSize;
  cv::Mat small, picture;
  cv::resize(preprocess::flattened(stage), small, {side, side}, 0, 0, cv::INTER_AREA);
  small.convertTo(picture, CV_8U, 255);
  const cv::Mat labels = stage.map.then(PixelMap::scaling(scale, scale))
                             .warp(drawn.labels.values, {side, side}, 0, cv::INTER_NEAREST);
  return std::pair(picture, labels);
}

}  // namespace

std::vector<phantom::PhantomOptions> phantomsOf(const PhantomCachePlan& plan) {
  phantom::Random random(plan.seed);
  std::vector<phantom::PhantomOptions> list;
  for (int i = 0; i < plan.count; ++i) {
    phantom::PhantomOptions options;
    options.sex = i % 2 == 0 ? Sex::Female : Sex::Male;
    options.boneAge = Months{std::round(random.uniform(12, 216))};
    options.seed = random.next() >> 32;
    options.rows = static_cast<int>(random.uniform(500, 800));
    options.rotationDegrees = random.uniform(-25, 25);
    options.rightHand = random.uniform() < 0.3;
    options.spread = random.uniform(0.5, 1.5);
    options.noise = random.uniform(0, 2.5);
    options.collimation = random.uniform() < 0.7;
    options.marker = random.uniform() < 0.8;
    list.push_back(options);
  }
  return list;
}

Result<int> writePhantomCache(const PhantomCachePlan& plan, const QString& file,
                              Progress& progress) {
  try {
    learn::CacheWriter writer(QFile::encodeName(file).toStdString(), plan.side, true);
    const auto list = phantomsOf(plan);
    for (size_t i = 0; i < list.size(); ++i) {
      if (progress.isCancelled()) return fail(Error::cancelled());
      progress.report(static_cast<double>(i) / static_cast<double>(list.size()),
                      QCoreApplication::translate("Dataset", "Drawing phantom %1")
                          .arg(static_cast<int>(i) + 1));
      CARPUS_TRY(const auto pair, stageOf(list[i], plan.side));
      learn::SampleFacts facts;
      facts.id = -1 - static_cast<qint64>(i);  // never that of a radiograph
      facts.sex = list[i].sex == Sex::Male ? 1.0F : 0.0F;
      facts.months = static_cast<float>(list[i].boneAge.value);
      facts.source = learn::Source::Phantom;
      writer.add(facts, pair.first.data, pair.second.data);
    }
    writer.finish();
    return static_cast<int>(list.size());
  } catch (const std::exception& problem) {
    return fail(ErrorCode::CannotWrite,
                QCoreApplication::translate("Dataset", "The cache %1 cannot be written.").arg(file),
                QString::fromLocal8Bit(problem.what()));
  }
}

}  // namespace carpus::evaluate
