// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/hand_alone.h"

namespace carpus::attention {

HandAlone handAlone(const preprocess::Preprocessed& preprocessed) {
  constexpr int kBits = 12;
  constexpr double kLargest = (1 << kBits) - 1;
  auto radiograph = std::make_shared<Radiograph>();
  preprocessed.preprocessed.convertTo(radiograph->pixels, CV_16UC1, kLargest);
  radiograph->bitsStored = kBits;
  radiograph->isDicom = false;
  VoiWindow window;
  window.center = (kLargest + 1) / 2;
  window.width = kLargest + 1;
  radiograph->windows = {window};

  auto alone = std::make_shared<preprocess::Preprocessed>(preprocessed);
  alone->mask = preprocessed.preprocessedMask;
  alone->toPreprocessed = PixelMap();
  alone->toNormalised = preprocessed.toPreprocessed.inverse().then(preprocessed.toNormalised);
  return {radiograph, alone};
}

}  // namespace carpus::attention
