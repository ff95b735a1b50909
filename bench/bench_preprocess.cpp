// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <opencv2/imgproc.hpp>

#include "bench/bench.h"
#include "core/phantom/phantom.h"
#include "core/preprocess/preprocess.h"

namespace carpus::bench {
namespace {

Result<nn::SessionPtr> firstOf(nn::Engine& engine, nn::ModelKind kind) {
  const auto ids = nn::availableModels(kind);
  if (ids.empty()) return fail(ErrorCode::Internal, QStringLiteral("A model is not installed."));
  return engine.load(nn::modelFolder(ids.front()));
}

/// A phantom of 2000 rows, cut or padded to 1600 columns, 14 bits.
Result<Radiograph> picture() {
  constexpr int kRows = 2000, kColumns = 1600;
  phantom::PhantomOptions options;
  options.rows = kRows;
  options.bitsStored = 14;
  CARPUS_TRY(const phantom::Phantom drawn, phantom::drawPhantom(options, Progress::none()));
  Radiograph radiograph = *drawn.radiograph;
  const int missing = std::max(0, kColumns - radiograph.pixels.cols);
  cv::Mat wide;
  cv::copyMakeBorder(radiograph.pixels, wide, 0, 0, missing / 2, missing - missing / 2,
                     cv::BORDER_REPLICATE);
  radiograph.pixels = wide.colRange(0, kColumns).clone();
  return radiograph;
}

}  // namespace

Result<void> benchPreprocess(nn::Engine& engine) {
  CARPUS_TRY(const Radiograph radiograph, picture());
  preprocess::Networks networks;
  CARPUS_TRY(networks.detector, firstOf(engine, nn::ModelKind::Detector));
  CARPUS_TRY(networks.segmenter, firstOf(engine, nn::ModelKind::Segmenter));
  struct Setting {
    const char* name;
    preprocess::EngineKind engine;
    bool paperVision;
  };
  for (const Setting& setting :
       {Setting{"default engine", preprocess::EngineKind::Modern, false},
        Setting{"paper's engine, upright", preprocess::EngineKind::Paper, false},
        Setting{"paper's engine and steps", preprocess::EngineKind::Paper, true}}) {
    preprocess::Options options;
    options.engine = setting.engine;
    if (setting.paperVision) options.vision = preprocess::VisionOptions::paper();
    std::vector<preprocess::StageTimings> stages;
    Result<void> worked;
    const double total = medianMilliseconds(15, [&] {
      const auto done = preprocess::preprocess(radiograph, networks, options, Progress::none());
      if (done)
        stages.push_back(done->timings);
      else
        worked = tl::unexpected(done.error());
    });
    CARPUS_CHECK(worked);
    const auto median = [&](double preprocess::StageTimings::*stage) {
      std::vector<double> times;
      times.reserve(stages.size());
      for (const preprocess::StageTimings& run : stages) times.push_back(run.*stage);
      std::sort(times.begin(), times.end());
      return times[times.size() / 2];
    };
    using Times = preprocess::StageTimings;
    std::printf(
        "preprocess, %s, %dx%d of 14 bits: %.1f ms (base %.1f, detect %.1f, mask %.1f, pose %.1f, "
        "vision %.1f, gate %.1f)\n",
        setting.name, radiograph.pixels.rows, radiograph.pixels.cols, total, median(&Times::base),
        median(&Times::detect), median(&Times::mask), median(&Times::pose), median(&Times::vision),
        median(&Times::gate));
  }
  return {};
}

}  // namespace carpus::bench
