// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "core/phantom/indicator_sentences.h"
#include "core/phantom/plates.h"

namespace carpus::phantom {
namespace {

constexpr size_t kMostIndicators = 5;

/// Bones that are read together stand here with the one whose milestones speak for all.
constexpr std::array kRead = {
    Bone::Capitate,  Bone::Hamate,      Bone::Triquetrum,  Bone::Lunate,    Bone::Trapezium,
    Bone::Trapezoid, Bone::Scaphoid,    Bone::Pisiform,    Bone::Sesamoid,  Bone::Radius,
    Bone::Ulna,      Bone::Metacarpal1, Bone::Metacarpal3, Bone::Proximal1, Bone::Proximal3,
    Bone::Middle3,   Bone::Middle5,     Bone::Distal1,     Bone::Distal3,
};

int roundedPercent(double share) {
  return std::clamp(static_cast<int>(std::lround(share * 20)) * 5, 5, 100);
}

std::optional<CarpalSign> carpalSign(const Milestones& m, double age, double soon) {
  if (age < m.appears) return CarpalSign::NotYet;
  if (age < m.appears + soon) return CarpalSign::JustBegun;
  if (age >= m.caps) return CarpalSign::Adult;
  return {};
}

TubularSign tubularSign(const Milestones& m, double age, double soon) {
  if (age < m.appears) return TubularSign::NotYet;
  if (age < m.appears + soon) return TubularSign::Appeared;
  if (age < m.wide - soon) return TubularSign::Narrow;
  if (age < m.wide + soon) return TubularSign::NowAsWide;
  if (age < m.caps - soon) return TubularSign::AsWide;
  if (age < m.fusionBegins) return TubularSign::Caps;
  return age < m.fusionEnds ? TubularSign::Closing : TubularSign::Fused;
}

QString textOf(Bone bone, Sex sex, const Milestones& m, double age, double soon) {
  if (ossification(bone).kind == BoneKind::Carpal) {
    const auto sign = carpalSign(m, age, soon);
    return sign ? sentenceOf(bone, *sign) : QString();
  }
  const TubularSign sign = tubularSign(m, age, soon);
  const QString sentence = sentenceOf(bone, sign);
  const Maturity state = maturity(bone, sex, Months{age});
  if (sign == TubularSign::Narrow) return sentence.arg(roundedPercent(state.width));
  if (sign == TubularSign::Closing) return sentence.arg(roundedPercent(state.fusion));
  return sentence;
}

/// Months to the nearest milestone that a reader can see at this age, against what is near then.
double remoteness(const Ossification& row, const Milestones& m, double age) {
  const double scale = 2.5 + 0.05 * age;
  double nearest = std::abs(age - m.appears);
  if (age < m.appears) nearest *= 1.3;
  if (row.kind == BoneKind::Tubular)
    for (const double milestone : {m.wide, m.caps, m.fusionBegins, m.fusionEnds})
      nearest = std::min(nearest, std::abs(age - milestone));
  else
    nearest = std::min(nearest, 2.5 * std::abs(age - m.caps) + 3);
  if (row.kind == BoneKind::Tubular && age > m.fusionBegins && age < m.fusionEnds) nearest *= 0.1;
  return nearest / scale;
}

}  // namespace

std::vector<atlas::Indicator> maturityIndicators(Sex sex, Months age,
                                                 const std::function<cv::Point2d(Bone)>& site) {
  struct Candidate {
    double remoteness;
    atlas::Indicator indicator;
  };
  std::vector<Candidate> candidates;
  const double soon = 2 + 0.035 * age.value;
  for (const Bone bone : kRead) {
    const Ossification& row = ossification(bone);
    const Milestones& m = row.of(sex);
    const QString text = textOf(bone, sex, m, age.value, soon);
    if (text.isEmpty()) continue;
    const cv::Point2d place = site(bone);
    candidates.push_back({remoteness(row, m, age.value),
                          {text, std::clamp(place.x, 0.0, 1.0), std::clamp(place.y, 0.0, 1.0)}});
  }
  std::stable_sort(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return a.remoteness < b.remoteness; });
  std::vector<atlas::Indicator> out;
  for (size_t i = 0; i < std::min(kMostIndicators, candidates.size()); ++i)
    out.push_back(std::move(candidates[i].indicator));
  return out;
}

}  // namespace carpus::phantom
