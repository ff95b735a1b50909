// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/gate.h"

#include <QCoreApplication>
#include <algorithm>

namespace carpus::preprocess {
namespace {

// One table of borders, with the reason for each.
struct Limits {
  double smallestArea = 0.02;     ///< below, nothing of the size of a hand was found
  double largestSolidity = 0.95;  ///< a hand with its fingers leaves gaps in its hull
  double leastBone = 0.06;        ///< bone over hand: a hand has 0.25 to 0.6
  double leastConfidence = 0.60;  ///< mean probability inside the mask
  double leastLandmarks = 0.4;    ///< mean confidence over all 22; hands have 0.66 to 0.85
  int fewestLandmarks = 10;       ///< of 22 believed
  double strangest = 0.15;        ///< see strangeness(); hands up to 0.076, other things from 0.178
  double leastInside = 0.6;       ///< believed landmarks that lie in the mask
  double rivalArea = 0.45;        ///< second region over the first; single hands stay below 0.12
  double rivalPeak = 0.6;         ///< heat of a second capitate, thumb and middle finger
  double doubtfulShare = 0.35;    ///< pixels that could be hand or not
  double doubtfulConfidence = 0.8;
  double doubtfulInside = 0.85;
  double shortestHand = 250;  ///< pixels of the original; the network's picture has 358
  double smallArea = 0.08;    ///< of the picture
  double noise = 0.03;        ///< of the hand's contrast; radiographs have 0.002 to 0.007
  double sharpness = 1.2;     ///< loss of edges by another blur; radiographs have 1.5 to 1.8
  double metal = 0.0012;      ///< of the hand: a ring has 0.003
};
constexpr Limits kLimits;

bool isHandLike(const HandFeatures& f) {
  return f.areaShare >= kLimits.smallestArea && f.solidity <= kLimits.largestSolidity &&
         f.boneShare >= kLimits.leastBone && f.confidence >= kLimits.leastConfidence &&
         (!f.hasLandmarks || f.landmarkMean >= kLimits.leastLandmarks);
}

/// Points far from those of the mean hand, and not sure of themselves. Measured with
/// segmenter-unet-2 on 200 hands and on 97 images of other parts.
double strangeness(const HandFeatures& f) {
  constexpr double kUsualConfidence = 0.75;
  return f.shapeResidual + 0.5 * std::max(0.0, kUsualConfidence - f.landmarkMean);
}

/// Asked after isHandLike: the points must also lie as in a hand, and in the mask.
bool isHand(const HandFeatures& f) {
  return !f.hasLandmarks ||
         (f.landmarksConfident >= kLimits.fewestLandmarks && strangeness(f) <= kLimits.strangest &&
          f.landmarksInside >= kLimits.leastInside);
}

/// Points of two hands mix, so this is asked before their arrangement is. Hands that touch are one
/// region, but keep two of each point.
bool isSeveral(const HandFeatures& f) {
  return f.rivalArea > kLimits.rivalArea || f.rivalPeak > kLimits.rivalPeak;
}

bool isDoubtful(const HandFeatures& f) {
  return f.doubtfulShare > kLimits.doubtfulShare || f.confidence < kLimits.doubtfulConfidence ||
         (f.hasLandmarks && f.landmarksInside < kLimits.doubtfulInside);
}

QString partName(const QString& part) {
  if (part == QLatin1String("fingers"))
    return QCoreApplication::translate("Preprocess", "fingertips");
  if (part == QLatin1String("thumb")) return QCoreApplication::translate("Preprocess", "thumb");
  if (part == QLatin1String("side"))
    return QCoreApplication::translate("Preprocess", "side of the hand");
  return QCoreApplication::translate("Preprocess", "wrist");
}

}  // namespace

std::vector<Finding> judge(const HandFeatures& f, bool maskEdited) {
  std::vector<Finding> findings;
  const auto add = [&](const char* code, const QStringList& arguments = {}) {
    findings.push_back(makeFinding(QLatin1String(code), arguments));
  };
  // After a stop nothing more is said: what else was measured belongs to no single hand.
  if (f.areaShare <= 0 || (!maskEdited && !isHandLike(f))) {
    add("not-a-hand");
    return findings;
  }
  if (!maskEdited && isSeveral(f)) {
    add("several-hands");
    return findings;
  }
  if (!maskEdited && !isHand(f)) {
    add("not-a-hand");
    return findings;
  }
  if (!f.cut.isEmpty()) {
    QStringList names;
    for (const QString& part : f.cut) names << partName(part);
    add("hand-cut", {names.join(QStringLiteral(", "))});
  }
  const bool small = f.handLength < kLimits.shortestHand || f.areaShare < kLimits.smallArea;
  if (small) add("hand-small");
  if (f.noise > kLimits.noise) add("noise");
  // A hand of few pixels is soft by itself and named as such.
  if (f.sharpness < kLimits.sharpness && !small) add("motion");
  if (f.metalShare > kLimits.metal) add("metal");
  if (!maskEdited && isDoubtful(f)) add("mask-doubtful");
  return findings;
}

}  // namespace carpus::preprocess
