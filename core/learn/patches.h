// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "core/learn/augment.h"
#include "core/learn/cache.h"

namespace carpus::learn {

/// Where the patches of the detection network lie. The network looks at 32x32 pixels; a patch of
/// `patch` pixels of the 512x512 stage is shown to it by drawing the stage at `side` pixels, so a
/// larger patch sees more and costs less. The picture is padded with black by half a patch, so
/// every place of the stage is the centre of one.
struct PatchGeometry {
  static constexpr int64_t kStage = 512;   ///< side of the normalised stage
  static constexpr int64_t kNetwork = 32;  ///< side of the network's input
  static constexpr int64_t kStep = 4;      ///< stride of one pass, pixels of the network
  static constexpr int64_t kPadding = kNetwork / 2;

  explicit PatchGeometry(int64_t patch);

  int64_t patch;      ///< pixels of the stage, 16 to 128
  int64_t side;       ///< of the whole stage as the network sees it, pixels
  int64_t positions;  ///< of one pass over the whole padded stage, along one side
};

/// What one step of training sees: pictures [B,1,w,w] of 0..1 and the label under the centre of
/// each 32x32 patch of one pass over them, [B,n,n] int64.
struct PatchBatch {
  torch::Tensor pictures, labels;
};

/// Draws the pictures of `rows` (label maps needed; pictures of the cache already of the side that
/// the network sees, or smaller) through random maps, with random frames cut in, intensities
/// changed and a share turned into negatives. At most `window` pixels of the network are drawn of
/// each.
PatchBatch drawPatches(const torch::Tensor& pictures, const torch::Tensor& labels,
                       const PatchGeometry& geometry, int64_t window, const AugmentOptions& options,
                       torch::Generator& random);

/// The whole stage without any change, as the engine shows it to the network.
PatchBatch wholeStage(const torch::Tensor& pictures, const torch::Tensor& labels,
                      const PatchGeometry& geometry);

/// Equal numbers of patches of each class that occurs in `labels` [B,n,n]: places [5*perClass] as
/// indices into the flattened labels. A share `border` of those of each class is taken within two
/// positions of the hand's edge, where there are such: that is where an outline goes wrong.
torch::Tensor balancedPlaces(const torch::Tensor& labels, int64_t perClass, double border,
                             torch::Generator& random);

/// The squares of side `kernel` of `maps` [B,C,h,w] at places of the flattened [B,n,n] positions:
/// [N,C,kernel,kernel].
torch::Tensor squaresAt(const torch::Tensor& maps, const torch::Tensor& places, int64_t kernel);

/// Probability of the hand at every pixel of a stage of `side`, interpolated between the positions:
/// [B,side,side].
torch::Tensor handOnStage(const torch::Tensor& logits, const PatchGeometry& geometry, int64_t side);

}  // namespace carpus::learn
