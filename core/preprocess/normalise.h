// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include "core/image/pixelmap.h"

namespace carpus::preprocess {

/// Side of the square stages, as in Lee et al. 2017.
inline constexpr int kStageSize = 512;

/// How the grayscale base was found (bone bright or dark).
struct GrayscaleBase {
  enum class Rule { Corners, SecondOpinion, Header };
  Rule rule = Rule::Corners;
  bool inverted = false;        ///< true: the picture had to be turned
  double cornerBrightness = 0;  ///< mean of the corner patches over half of the maximum
  bool unsure = false;
};

/// The rule of Lee et al. 2017: where the corner patches (10x10 pixels of a picture 512 high) are
/// brighter than half of the maximum, the background is bright and the picture has to be turned.
/// Minimum and maximum are the 0.5 and 99.5 percentiles, so any offset and scale will do. `unsure`
/// when the mean is close to the border or the corners contradict each other.
GrayscaleBase grayscaleBase(const cv::Mat& brightness);

/// The square picture that the networks of the first stage see.
struct Normalised {
  cv::Mat picture;   ///< CV_32FC1 512x512, 0..1, zero outside `content`
  PixelMap map;      ///< original to picture
  cv::Rect content;  ///< where the original lies in the picture
};

/// Scales `brightness` (CV_32FC1, any range, larger is brighter) so that its longer side is 512,
/// keeps the aspect (`pixelAspect`: height of a pixel over its width), centres it on zero, and maps
/// the 0.5 to 99.5 percentiles to 0..1. `invert` turns it. The one normalisation of training and
/// use.
Normalised normalise(const cv::Mat& brightness, bool invert, double pixelAspect = 1.0);

/// The same picture in the other polarity.
Normalised turned(const Normalised& normalised);

}  // namespace carpus::preprocess
