// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/ossification.h"
#include "core/phantom/outline.h"

namespace carpus::phantom {

/// Adult outlines of the carpals, the thumb's sesamoid and the distal ends of radius and ulna.
///
/// They are constructed, not traced: a rounded block (superellipse) for each bone, cut by the flat
/// facets and hollowed by the round heads of its neighbours, as text books describe them. What the
/// numbers aim at: a carpus as high as 0.54 of the third metacarpal (Youm et al. 1978) and 1.57
/// times the capitate (Nattrass et al. 1994), three smooth carpal arcs (Gilula 1979), a radius
/// inclined by about 23 degrees, an ulna that ends level with the radius at the joint between them,
/// and the places of radius, ulna and capitate in the joint boxes and landmarks that people drew
/// over several hundred train radiographs (medians).
///
/// Palm lengths, in the frame of `RayProportions`.
Outline carpalOutline(Bone bone);
Outline forearmOutline(Bone bone);

/// Middle of the growth plate of radius or ulna.
cv::Point2d forearmPlate(Bone bone);
/// Half widths of radius or ulna at the growth plate and of its shaft.
double forearmHalfWidth(Bone bone);
double forearmShaftHalf(Bone bone);

/// The hook of the hamate, seen end-on.
Outline hamateHook();
/// A line along which an edge of the carpal lies in the beam; empty where there is none.
Outline carpalRidge(Bone bone);
/// The far lip of the radius behind its joint surface.
Outline radiusRim();

}  // namespace carpus::phantom
