// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testing/testing.h"
#include "tests/unit/preprocess/drawn_hand.h"

namespace carpus::testing {

using preprocess::EngineKind;
using preprocess::Networks;
using preprocess::Options;
using preprocess::Preprocessed;
using preprocess::VisionOptions;

inline Networks networksFor(const DrawnHand& drawn) {
  return {std::make_shared<KnowingSession>(nn::ModelKind::Detector, drawn),
          std::make_shared<KnowingSession>(nn::ModelKind::Segmenter, drawn)};
}

inline Preprocessed run(const Radiograph& radiograph, const Networks& networks,
                        Options options = {}) {
  auto result = preprocess::preprocess(radiograph, networks, options, Progress::none());
  if (!result) qFatal("%s", qPrintable(result.error().sentence + result.error().detail));
  return *result;
}

inline Preprocessed run(const DrawnHand& drawn, Options options = {}) {
  return run(store(drawn.brightness), networksFor(drawn), options);
}

/// Mean difference inside the hand.
inline double difference(const Preprocessed& a, const Preprocessed& b) {
  return cv::mean(cv::abs(a.preprocessed - b.preprocessed), a.preprocessedMask)[0];
}

inline Options paperOptions() {
  Options options;
  options.engine = EngineKind::Paper;
  options.vision = VisionOptions::paper();
  return options;
}

}  // namespace carpus::testing
