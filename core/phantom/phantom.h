// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/image/labelmap.h"
#include "core/image/radiograph.h"

namespace carpus::phantom {

/// What to draw. The same options give the same pixels.
struct PhantomOptions {
  Sex sex = Sex::Female;
  Months boneAge{120};
  std::optional<Months> chronologicalAge;  ///< nothing: equal to the bone age
  quint64 seed = 1;
  int rows = 1600;  ///< height of the picture, pixels
  double rotationDegrees = 0;
  bool rightHand = false;
  double spread = 1;         ///< of the fingers; 1: the atlas pose
  double noise = 1;          ///< quantum noise, 1: a usual exposure, 0: none
  bool collimation = true;   ///< unexposed frame
  bool marker = true;        ///< lead letter
  bool monochrome1 = false;  ///< stored inverted
  int bitsStored = 12;
};

struct NamedPoint {
  QString name;
  cv::Point2d position;  ///< pixels
};

/// The drawn radiograph and the truth about it.
struct Phantom {
  RadiographPtr radiograph;           ///< patient named Phantom, synthetic, plausible header
  LabelMap labels;                    ///< size of the radiograph
  cv::Mat mask;                       ///< CV_8UC1 0/255
  std::vector<NamedPoint> landmarks;  ///< same names as keypoints.csv plus "capitate"
  QJsonObject truth;                  ///< ages, sex, seed, generator version, bones with contours
};

Result<Phantom> drawPhantom(const PhantomOptions& options, Progress& progress);

/// Version of the generator; changes whenever the pixels for given options change.
QString generatorVersion();

}  // namespace carpus::phantom
