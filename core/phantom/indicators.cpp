// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/phantom/plates.h"

namespace carpus::phantom {
namespace {

constexpr size_t kMostIndicators = 5;

/// Bones that are read together, with the one whose milestones speak for all.
struct Group {
  Bone bone;
  const char* name;
  bool plural;
};

constexpr std::array kGroups = {
    Group{Bone::Capitate, "capitate", false},
    Group{Bone::Hamate, "hamate", false},
    Group{Bone::Triquetrum, "triquetrum", false},
    Group{Bone::Lunate, "lunate", false},
    Group{Bone::Trapezium, "trapezium", false},
    Group{Bone::Trapezoid, "trapezoid", false},
    Group{Bone::Scaphoid, "scaphoid", false},
    Group{Bone::Pisiform, "pisiform", false},
    Group{Bone::Sesamoid, "thumb's adductor sesamoid", false},
    Group{Bone::Radius, "radius", false},
    Group{Bone::Ulna, "ulna", false},
    Group{Bone::Metacarpal1, "first metacarpal", false},
    Group{Bone::Metacarpal3, "second to fifth metacarpals", true},
    Group{Bone::Proximal1, "thumb's proximal phalanx", false},
    Group{Bone::Proximal3, "proximal phalanges of the fingers", true},
    Group{Bone::Middle3, "middle phalanges of the fingers", true},
    Group{Bone::Middle5, "little finger's middle phalanx", false},
    Group{Bone::Distal1, "thumb's distal phalanx", false},
    Group{Bone::Distal3, "distal phalanges of the fingers", true},
};

int roundedPercent(double share) {
  return std::clamp(static_cast<int>(std::lround(share * 20)) * 5, 5, 100);
}

QString carpalText(const Group& group, const Milestones& m, double age, double soon) {
  const QString name = QLatin1String(group.name);
  if (age < m.appears) return QStringLiteral("No centre of the %1 yet.").arg(name);
  if (age < m.appears + soon)
    return QStringLiteral("The %1 has just begun to ossify: a small round centre.").arg(name);
  if (age >= m.caps) return QStringLiteral("The %1 has its adult shape and size.").arg(name);
  return {};
}

QString tubularText(const Group& group, const Milestones& m, const Maturity& state, double age,
                    double soon) {
  const QString name = QLatin1String(group.name);
  const QString epiphysis =
      group.plural ? QStringLiteral("epiphyses") : QStringLiteral("epiphysis");
  const auto choose = [&group](const char* one, const char* many) {
    return QLatin1String(group.plural ? many : one);
  };
  if (age < m.appears) return QStringLiteral("No epiphyseal centre of the %1 yet.").arg(name);
  if (age < m.appears + soon)
    return QStringLiteral("The %1 of the %2 %3 as a small, flat centre.")
        .arg(epiphysis, name, choose("has appeared", "have appeared"));
  if (age < m.wide - soon)
    return QStringLiteral("The %1 of the %2 %3 about %4 % of the shaft's width.")
        .arg(epiphysis, name, choose("spans", "span"))
        .arg(roundedPercent(state.width));
  if (age < m.wide + soon)
    return QStringLiteral("The %1 of the %2 %3 now about as wide as the shaft.")
        .arg(epiphysis, name, choose("is", "are"));
  if (age < m.caps - soon)
    return QStringLiteral(
               "The %1 of the %2 %3 as wide as the shaft; the corners do not reach over it yet.")
        .arg(epiphysis, name, choose("is", "are"));
  if (age < m.fusionBegins)
    return QStringLiteral(
               "The %1 of the %2 %3 the shaft: the corners bend over its edge, the growth plate is "
               "open.")
        .arg(epiphysis, name, choose("caps", "cap"));
  if (age < m.fusionEnds)
    return QStringLiteral("The growth %1 of the %2 %3 closing: about %4 % bridged.")
        .arg(choose("plate", "plates"), name, choose("is", "are"))
        .arg(roundedPercent(state.fusion));
  return QStringLiteral("The %1 of the %2 %3 fused; at most a thin bright line remains.")
      .arg(epiphysis, name, choose("has", "have"));
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
  for (const Group& group : kGroups) {
    const Ossification& row = ossification(group.bone);
    const Milestones& m = row.of(sex);
    const QString text =
        row.kind == BoneKind::Carpal
            ? carpalText(group, m, age.value, soon)
            : tubularText(group, m, maturity(group.bone, sex, age), age.value, soon);
    if (text.isEmpty()) continue;
    const cv::Point2d place = site(group.bone);
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
