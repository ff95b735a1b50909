// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <opencv2/core.hpp>
#include <vector>

#include "core/phantom/ossification.h"
#include "core/phantom/outline.h"
#include "core/phantom/phantom.h"
#include "core/phantom/pose.h"

namespace carpus::phantom {

/// One calcified part as the beam meets it: a tube (shafts, epiphyses: round in cross-section about
/// its own y axis) or a nodule (carpals: a flattened pebble). All lengths in mm.
struct Piece {
  enum class Form { Tube, Nodule };

  Bone bone = Bone::Radius;
  QString name;  ///< of the bone, with "-epiphysis" for an epiphysis
  Form form = Form::Tube;
  Outline outline;                    ///< in the piece's own frame, y along the bone
  cv::Matx23d toHand;                 ///< from its frame to the hand's
  double weight = 1;                  ///< 0..1, while two states of a closing plate are blended
  double depth = 1;                   ///< thickness along the beam over the width
  double cortexShaft = 0;             ///< thickness of the shell in the middle of a shaft
  double cortexEnd = 0.35;            ///< and at the ends
  double shaftFrom = 0, shaftTo = 0;  ///< y between which the shell is thick
  double spongiosaShaft = 0.12, spongiosaEnd = 1;  ///< amount of trabecular bone
  double plateY = 0;                               ///< of the growth plate
  double plateLine = 0;                            ///< 0..1, dense line there (scar)
  double plateFront = 0;                           ///< 0..1, dense zone along the open plate
  double endPlate = 0.55;                          ///< share of the shell's density at the ends
  double edge = 0.5;    ///< radius with which ends are rounded along the beam
  bool counted = true;  ///< part of the truth; false for details such as the hook of the hamate
};

struct Skeleton {
  Pose pose;
  std::vector<Piece> pieces;
};

/// Bones of a left hand at that bone age; `options` gives sex, age, seed and spread.
Skeleton buildSkeleton(const PhantomOptions& options);

}  // namespace carpus::phantom
