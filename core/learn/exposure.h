// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "core/learn/augment.h"

namespace carpus::learn {

/// What else may come with a radiograph of the same hand: lead markers beside it, and a range of
/// greys that ends too early. For the segmenter; both change [N,1,S,S] pictures of 0..1 in place.

/// Draws one to three markers (letters of strokes, plates, discs) into a share of the pictures
/// (`markerShare`) and dims half of these, since a marker that is brighter than bone takes a part
/// of the range from the hand (down to `dimmest`). Label maps [N,S,S] of int64 get the class marker
/// there. A marker never covers a hand; beside an unlabelled one it keeps to the border.
void drawMarkers(torch::Tensor& pictures, torch::Tensor& labels, const AugmentOptions& options,
                 torch::Generator& random);

/// Cuts the greys of a share of the pictures (`clipShare`) at both ends and spreads the rest over
/// 0..1: up to `blackClip` becomes black and the soft tissue of dark files with it, from
/// 1 - `whiteClip` on all is white. The darker cut stays below the bone.
void clipExposure(torch::Tensor& pictures, const AugmentOptions& options, torch::Generator& random);

/// The same cut for all pictures: `low` and less is black, `high` and more white.
torch::Tensor clipped(const torch::Tensor& pictures, const torch::Tensor& low,
                      const torch::Tensor& high);

}  // namespace carpus::learn
