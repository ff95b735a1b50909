// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string>

namespace carpus::learn {

/// Which family of changes is drawn.
enum class AugmentKind {
  Modern,  ///< what our data need
  Paper,   ///< Lee et al. 2017, table 2, and nothing else
  None
};

/// Real-time augmentation. Each kind of change has its own random switch per picture.
struct AugmentOptions {
  AugmentKind kind = AugmentKind::Modern;
  double rotationDegrees = 20;              ///< uniform in +- this
  double fullRotationShare = 0;             ///< share of pictures turned by any angle (segmenter)
  double scaleLow = 0.88, scaleHigh = 1.1;  ///< of both axes
  double aspectLow = 0.95, aspectHigh = 1.05;  ///< width against height
  double shearDegrees = 5;
  double shift = 0.04;              ///< of the side
  double mirrorShare = 0;           ///< never for the classifier: pose is normalised before it
  double gamma = 0.25;              ///< exponent within exp(+- this)
  double contrast = 0.15;           ///< factor within 1 +- this
  double brightness = 0.08;         ///< offset within +- this
  double noise = 0.03;              ///< largest standard deviation
  double lowResolutionShare = 0.3;  ///< share of pictures drawn through a coarser grid
  double lowResolutionFactor = 2.2;
  double cutShare = 0;       ///< share of pictures with a frame cut into them (segmenter, detector)
  double negativeShare = 0;  ///< share of pictures shown as negatives (detector)
  // See exposure.h; the segmenter's alone.
  double markerShare = 0;  ///< share of pictures with lead markers drawn beside the hand
  double dimmest = 0.4;    ///< what a marker may leave of the hand's range of greys
  double clipShare = 0;    ///< share of pictures whose greys are cut at both ends
  double blackClip = 0.4;  ///< the range's part that becomes black at most
  double whiteClip = 0.3;  ///< the part that becomes white at most

  /// "modern", "paper" or "none". Throws std::invalid_argument on another name.
  static AugmentOptions named(const std::string& name);
};

/// Affine maps [N,2,3] from output to input in the coordinates of torch::affine_grid.
torch::Tensor randomAffine(int64_t count, const AugmentOptions& options, torch::Generator& random);

/// Draws [N,1,S,S] pictures through the maps at `side` pixels; outside is black.
torch::Tensor warpPictures(const torch::Tensor& pictures, const torch::Tensor& theta, int64_t side);

/// The same for label maps [N,S,S] uint8, nearest neighbour; outside is `outside`.
torch::Tensor warpLabels(const torch::Tensor& labels, const torch::Tensor& theta, int64_t side,
                         int outside);

/// Where points [N,K,2] (pixels of a picture of side `from`) come to lie in the warped one, pixels
/// of `side`.
torch::Tensor warpPoints(const torch::Tensor& points, const torch::Tensor& theta, int64_t from,
                         int64_t side);

/// Random numbers for one batch, drawn ahead so that the work on the pixels can be done anywhere.
struct IntensityDraw {
  double coarseFactor = 1;                         ///< of the coarser grid
  torch::Tensor coarse;                            ///< [N] bool: drawn through it
  torch::Tensor gamma, factor, offset, deviation;  ///< [N]
  torch::Tensor noise;                             ///< [N,1,S,S], standard normal
};
IntensityDraw drawIntensity(int64_t count, int64_t side, const AugmentOptions& options,
                            torch::Generator& random);
/// Resolution, gamma, contrast, brightness and noise on [N,1,S,S] pictures of 0..1.
torch::Tensor applyIntensity(torch::Tensor pictures, const IntensityDraw& draw,
                             const AugmentOptions& options);
/// Both at once.
torch::Tensor randomIntensity(torch::Tensor pictures, const AugmentOptions& options,
                              torch::Generator& random);

}  // namespace carpus::learn
