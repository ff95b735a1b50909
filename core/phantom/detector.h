// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include "core/phantom/phantom.h"

namespace carpus::phantom {

/// What the beam and the detector add to the line integrals.
struct Exposure {
  double pixelMm = 0.15;
  double unitMm = 100;  ///< palm length: sizes of marker and frame follow it
  cv::Mat1b hand;       ///< 255 where the hand is
};

struct Detected {
  cv::Mat1f brightness;   ///< 0..1, bone bright, after log response and edge enhancement
  cv::Mat1b collimation;  ///< 255 outside the field
  cv::Mat1b marker;       ///< 255 on lead letters and their tag
};

/// Lead letter, heel effect, detector blur, scatter, collimator, quantum noise, log response,
/// display gradation and edge enhancement, in the order in which they happen.
Detected detect(const cv::Mat1f& attenuation, const Exposure& exposure,
                const PhantomOptions& options);

}  // namespace carpus::phantom
