// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention/attention.h"

namespace carpus::attention {

/// The parts of the hand that bone age is read from, and what is none of them.
enum class HandRegion { Carpals, Metacarpals, Phalanges, RadiusAndUlna, OutsideHand };
inline constexpr int kHandRegions = 5;

QString toCode(HandRegion region);  ///< "carpals", "metacarpals", ...
QString toText(HandRegion region);  ///< translated

/// Divides the preprocessed picture: each of its pixels is in exactly one region, soft tissue with
/// the bone that is nearest along the ray. The borders are straight lines through landmarks: the
/// wrist joint across the hand below the capitate, the bases of the metacarpals, the knuckles.
/// Landmarks that are not believed are taken from the mean hand of the standard frame. Nothing when
/// the hand lies as it was (no alignment) and too few landmarks are believed.
struct RegionMap {
  cv::Mat values;  ///< CV_8UC1 of HandRegion, 512x512

  cv::Mat mask(HandRegion region) const;  ///< CV_8UC1 0/255
};
std::optional<RegionMap> handRegions(const preprocess::Preprocessed& preprocessed);

/// Each region with its mask and translated name, in the order of HandRegion, for regionEffects().
std::vector<Region> toRegions(const RegionMap& map);

/// One sentence on a region's part in a map: which way it pushes and how much of the effect it has.
QString regionSentence(HandRegion region, const RegionEffect& effect, const Target& target);

}  // namespace carpus::attention
