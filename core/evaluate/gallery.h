// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention/gallery.h"
#include "core/dataset/dataset.h"
#include "core/workflow/workflow.h"

namespace carpus::evaluate {

/// Side of the pictures of the standard hand.
inline constexpr int kGallerySide = 256;

/// The gallery of attention maps: for each sex and maturity stage the mean map over radiographs of
/// a split whose estimate falls into the same whole year as the reference, each bent onto the
/// standard hand, over a hand of the stage's middle age drawn by the phantom. Radiographs are taken
/// in the order of the table until `casesPerPlate` were right; refused ones and those whose
/// landmarks are not believed are left out.
Result<attention::Gallery> makeGallery(const dataset::Dataset& dataset, learn::Split split,
                                       int casesPerPlate, const workflow::Toolbox& toolbox,
                                       const nn::OcclusionOptions& options, Progress& progress);

/// The standard hand of that age: the phantom's picture bent to the mean hand, CV_8UC1.
Result<cv::Mat> standardHand(Sex sex, Months age, int side);

}  // namespace carpus::evaluate
