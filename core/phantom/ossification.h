// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/base/units.h"

namespace carpus::phantom {

/// Bones of the hand and wrist that the phantom draws. Rays count from the thumb (1) to the
/// little finger (5).
enum class Bone {
  Metacarpal1,
  Metacarpal2,
  Metacarpal3,
  Metacarpal4,
  Metacarpal5,
  Proximal1,
  Proximal2,
  Proximal3,
  Proximal4,
  Proximal5,
  Middle2,
  Middle3,
  Middle4,
  Middle5,
  Distal1,
  Distal2,
  Distal3,
  Distal4,
  Distal5,
  Radius,
  Ulna,
  Capitate,
  Hamate,
  Triquetrum,
  Lunate,
  Trapezium,
  Trapezoid,
  Scaphoid,
  Pisiform,
  Sesamoid
};

/// Tubular bones have an epiphysis at one end; carpals and the sesamoid are a single centre.
enum class BoneKind { Tubular, Carpal };

/// Ages in months at which a centre passes its milestones in one sex; see the table for what is
/// measured and what is estimated.
struct Milestones {
  double appears;       ///< the (epiphyseal) centre is first seen
  double wide;          ///< epiphysis as wide as the shaft; carpals: adult shape is recognised
  double caps;          ///< epiphysis caps the shaft; carpals: adult size is reached
  double fusionBegins;  ///< the growth plate starts to close; carpals: same as caps
  double fusionEnds;    ///< the plate is closed; carpals: same as caps
};

struct Ossification {
  Bone bone;
  BoneKind kind;
  std::string_view name;  ///< e.g. "proximal-phalanx-3", used in truth.json
  Milestones female;
  Milestones male;
  std::string_view appearanceSources;  ///< keys of `ossificationSources`, separated by spaces
  std::string_view fusionSources;      ///< empty for carpals

  const Milestones& of(Sex sex) const { return sex == Sex::Female ? female : male; }
};

/// A publication behind the table, and what in it bears on the table.
struct Source {
  std::string_view key, reference, supports;
};
std::span<const Source> ossificationSources();

/// The table of all timings, in the order of `Bone`. Its sources stand beside it.
std::span<const Ossification> ossificationTable();
const Ossification& ossification(Bone bone);

/// Where a bone stands on its way at an age. All fractions run from 0 to 1.
struct Maturity {
  bool present = false;  ///< the centre is visible
  double width = 0;      ///< of the centre against the shaft or the adult carpal
  double shape = 0;      ///< 0: round nodule, 1: adult shape
  double capping = 0;    ///< corners of the epiphysis reach over the shaft
  double fusion = 0;     ///< 0: open plate, 1: closed
  double scar = 0;       ///< brightness of the closed plate's line
};

Maturity maturity(Bone bone, Sex sex, Months boneAge);

/// Hand length against the adult's of the same sex, joint to joint, 0..1.
double handLengthFraction(Sex sex, Months boneAge);
/// Adult distance from the wrist to the head of the third metacarpal, mm.
double adultPalmLengthMm(Sex sex);

}  // namespace carpus::phantom
