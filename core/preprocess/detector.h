// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/image/pixelmap.h"
#include "core/nn/session.h"
#include "core/preprocess/normalise.h"

namespace carpus::preprocess {

/// Sides that the paper varied (Lee et al. 2017, figure 5), pixels of the 512x512 stage.
inline constexpr int kPatchSides[] = {16, 24, 32, 40, 48, 56, 64};
inline constexpr int kPatchStrides[] = {2, 4, 8, 16};

/// The patches that LeNet-5 labels. Its input has 32x32 pixels; a patch of `patch` pixels of the
/// stage is seen by drawing the stage at 32/patch of its size. The stage is padded with black by
/// half a patch, so that every place is the centre of one. Centres lie `stride` pixels of the stage
/// apart, the first on its upper left corner.
struct PatchLattice {
  int patch = 64;
  int stride = 8;

  /// Of the model's manifest (`preprocessing.patch`, `preprocessing.stride`); what one pass gives
  /// where the manifest names no stride.
  static PatchLattice of(const nn::ModelInfo& info);

  int side() const;       ///< of the whole stage as the network sees it, pixels of the network
  double step() const;    ///< between centres, pixels of the network
  int positions() const;  ///< along one side
  /// Stage to the lattice, on which centres are whole numbers.
  PixelMap toLattice() const;
};

/// The stage as that network was trained to see it: flattened (flatten.h) where its manifest says
/// so (`preprocessing.flatten`), else as it is.
cv::Mat detectorView(const nn::ModelInfo& info, const Normalised& normalised);

/// How the scores of a lattice are computed: all three give the same numbers.
enum class PatchMethod {
  Best,     ///< the one of the others that needs the least work
  OnePass,  ///< the network over the whole picture, positions between left out; strides that the
            ///< two pools do not divide take shifted passes
  Patches   ///< one patch after the other in batches of 512: the reference, as the paper did it
};

/// Class probabilities at every position of the lattice: kLabelCount planes CV_32FC1 of
/// positions() x positions(). `stage` is CV_32FC1 512x512 of 0..1, a detectorView().
Result<std::vector<cv::Mat>> patchScores(const nn::Session& detector, const cv::Mat& stage,
                                         const PatchLattice& lattice,
                                         PatchMethod method = PatchMethod::Best);

/// Shifted passes along one side that a lattice takes; 1: one pass has all of its positions.
int shiftedPasses(const PatchLattice& lattice);

}  // namespace carpus::preprocess
