// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <opencv2/core.hpp>
#include <vector>

#include "core/atlas/atlas.h"
#include "core/phantom/ossification.h"
#include "core/phantom/phantom.h"

namespace carpus::phantom {

/// One standard age of the atlas to draw.
struct PlateRequest {
  Sex sex = Sex::Female;
  Months age;
};

struct AtlasDrawing {
  QString id = atlas::defaultAtlasId();
  QString title = QStringLiteral("Carpus synthetic reference hands");
  quint64 seed = 1;
  int rows = 1400;
  int jpegQuality = 92;
};

/// What to look for at that age and sex, in falling weight: centres that are about to appear or
/// just have, epiphyses near a milestone, plates that close. `site` gives the place of a bone as
/// fractions of the plate's width and height.
std::vector<atlas::Indicator> maturityIndicators(Sex sex, Months age,
                                                 const std::function<cv::Point2d(Bone)>& site);

/// Draws plates (same pose, contrast and seed; no marker, no collimator) and their manifest into
/// `folder`, which is made when absent.
Result<void> drawAtlas(const QString& folder, const std::vector<PlateRequest>& plates,
                       const AtlasDrawing& drawing, Progress& progress);

}  // namespace carpus::phantom
