// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/phantom/render.h"
#include "core/phantom/texture.h"

namespace carpus::phantom {
namespace {

/// A round cone of flesh, flattened along the beam. Palm lengths.
struct Lobe {
  cv::Point2d from, to;
  double radiusFrom, radiusTo;  ///< across the beam
  double halfFrom, halfTo;      ///< half thickness along the beam
};

void addFinger(std::vector<Lobe>& lobes, const Pose& pose, int ray, double chubby) {
  constexpr double kSize[5] = {1.12, 1.0, 1.04, 0.98, 0.86};
  const auto& mm = pose.rays[static_cast<size_t>(ray - 1)];
  const double size = 0.88 * kSize[ray - 1] * chubby;
  const auto at = [&](size_t k) { return mm[k] * (1 / pose.unit); };
  const auto between = [&](size_t a, size_t b, double s) { return at(a) + (at(b) - at(a)) * s; };
  const size_t middle = ray == 1 ? 2 : 3;  // the last joint before the tip
  const cv::Point2d way = at(4) - at(middle);
  const cv::Point2d ahead = way * (1 / std::hypot(way.x, way.y));
  const double tip = 0.064 * size;
  std::vector<std::pair<cv::Point2d, double>> line{{at(1), 0.093}, {between(1, 2, 0.55), 0.086}};
  line.emplace_back(at(2), 0.0845);
  if (ray != 1) {
    line.emplace_back(between(2, 3, 0.5), 0.079);
    line.emplace_back(at(3), 0.0755);
  }
  line.emplace_back(between(middle, 4, 0.5), 0.072);
  line.emplace_back(at(4) + ahead * (0.042 * chubby - tip), 0.064);
  for (size_t i = 0; i + 1 < line.size(); ++i)
    lobes.push_back({line[i].first, line[i + 1].first, line[i].second * size,
                     line[i + 1].second * size, line[i].second * size * 0.90,
                     line[i + 1].second * size * 0.86});
}

std::vector<Lobe> lobesOf(const Pose& pose) {
  const double chubby = 1 + 0.20 * pose.youth;
  std::vector<Lobe> lobes;
  for (int ray = 1; ray <= 5; ++ray) addFinger(lobes, pose, ray, chubby);
  const auto at = [&](int ray, size_t k) {
    return pose.rays[static_cast<size_t>(ray - 1)][k] * (1 / pose.unit);
  };
  const auto along = [&](int ray, size_t k, double s) {
    return at(ray, k) + (at(ray, k + 1) - at(ray, k)) * s;
  };
  for (int ray = 2; ray <= 5; ++ray)
    lobes.push_back(
        {at(ray, 1), at(ray, 0), 0.104 * chubby, 0.13 * chubby, 0.115 * chubby, 0.15 * chubby});
  for (int ray = 2; ray <= 4; ++ray) {
    // The web, and between two metacarpals a palm as thick as over them.
    const cv::Point2d left = along(ray, 1, 0.30), right = along(ray + 1, 1, ray == 4 ? 0.36 : 0.30);
    const cv::Point2d knuckle = (along(ray, 0, 0.94) + along(ray + 1, 0, 0.94)) * 0.5;
    lobes.push_back({left, right, 0.050, 0.050, 0.056, 0.056});
    lobes.push_back({(left + right) * 0.5, knuckle, 0.056, 0.105 * chubby, 0.060, 0.110 * chubby});
    lobes.push_back({knuckle, (at(ray, 0) + at(ray + 1, 0)) * 0.5, 0.105 * chubby, 0.14 * chubby,
                     0.110 * chubby, 0.15 * chubby});
  }
  lobes.push_back({at(1, 0), at(1, 1), 0.118 * chubby, 0.108 * chubby, 0.155, 0.115});
  lobes.push_back({at(1, 0), {0.13, -0.12}, 0.112 * chubby, 0.14 * chubby, 0.16, 0.17 * chubby});
  lobes.push_back(
      {along(1, 0, 0.55), {0.15, -0.08}, 0.108 * chubby, 0.13 * chubby, 0.14, 0.17 * chubby});
  lobes.push_back({{0.14, 0.22}, {0.36, 0.50}, 0.16 * chubby, 0.13, 0.18, 0.14});
  lobes.push_back({along(2, 0, 0.60), along(1, 0, 0.74), 0.13, 0.11, 0.120, 0.110});
  lobes.push_back({along(2, 0, 0.35), along(1, 0, 0.55), 0.16, 0.14, 0.150, 0.140});
  lobes.push_back({along(5, 0, 0.75), {-0.12, 0.12}, 0.110 * chubby, 0.16 * chubby, 0.13, 0.17});
  lobes.push_back(
      {{-0.12, 0.12}, {-0.11, -0.20}, 0.145 * chubby, 0.14 * chubby, 0.17, 0.18 * chubby});
  lobes.push_back(
      {{0.04, 0.22}, {0.01, -0.10}, 0.240 * chubby, 0.255 * chubby, 0.17 * chubby, 0.19 * chubby});
  lobes.push_back(
      {{0.01, -0.10}, {0.0, -1.6}, 0.255 * chubby, 0.33 * chubby, 0.19 * chubby, 0.30 * chubby});
  return lobes;
}

/// The adductor's belly between thumb and index: its border shows as an arc in the first web.
/// Extra thickness in palm lengths at `p`.
double adductorBelly(const Pose& pose, cv::Point2d p) {
  const auto at = [&](size_t ray, double s) {
    return (pose.rays[ray][0] + (pose.rays[ray][1] - pose.rays[ray][0]) * s) * (1 / pose.unit);
  };
  const cv::Point2d from = at(1, 0.92), to = at(0, 0.86), root = at(1, 0.25);
  // An ellipse that passes both heads and bulges into the web.
  const cv::Point2d centre = (from + to + root) * (1.0 / 3);
  const cv::Point2d axis = to - from, off = p - centre;
  const double length = std::hypot(axis.x, axis.y);
  const double along = off.dot(axis) / length, across = off.dot({-axis.y, axis.x}) / length;
  const double q = std::hypot(along / (0.56 * length), across / (0.52 * length));
  if (q >= 1) return 0;
  return 0.042 * std::sqrt(std::min(1.0, (1 - q) * (2.6 - (1 - q)) / 1.2));
}

/// What soft tissue is like on a coarse grid; distances and thickness in palm lengths.
struct FleshMaps {
  cv::Mat1f distance, half, radius;
};

FleshMaps sampleFlesh(const std::vector<Lobe>& lobes, const cv::Matx23d& toHand, double unit,
                      cv::Size size, double stride) {
  FleshMaps maps{cv::Mat1f(size), cv::Mat1f(size), cv::Mat1f(size)};
  constexpr double kBlend = 0.018, kMix = 0.065;
  for (int r = 0; r < size.height; ++r) {
    for (int c = 0; c < size.width; ++c) {
      const cv::Point2d p =
          apply(toHand, {(c + 0.5) * stride - 0.5, (r + 0.5) * stride - 0.5}) * (1 / unit);
      double sum = 0, weights = 0, half = 0, radius = 0;
      for (const Lobe& lobe : lobes) {
        const cv::Point2d way = lobe.to - lobe.from, off = p - lobe.from;
        const double s = std::clamp(off.dot(way) / way.dot(way), 0.0, 1.0);
        const cv::Point2d rest = off - way * s;
        const double d =
            lobe.radiusFrom + (lobe.radiusTo - lobe.radiusFrom) * s - std::sqrt(rest.dot(rest));
        if (d < -0.6) continue;  // too far to count
        sum += std::exp(d / kBlend);
        const double w = std::exp(d / kMix);
        weights += w;
        half += w * (lobe.halfFrom + (lobe.halfTo - lobe.halfFrom) * s);
        radius += w * (lobe.radiusFrom + (lobe.radiusTo - lobe.radiusFrom) * s);
      }
      maps.distance(r, c) = static_cast<float>(sum > 1e-30 ? kBlend * std::log(sum) : -1.0);
      maps.half(r, c) = static_cast<float>(weights > 1e-30 ? half / weights : 0.1);
      maps.radius(r, c) = static_cast<float>(weights > 1e-30 ? radius / weights : 0.1);
    }
  }
  return maps;
}

float dome(float distance, float radius) {
  if (distance <= 0 || radius <= 0) return 0;
  if (distance >= radius) return 1;
  return std::sqrt(distance * (2 * radius - distance)) / radius;
}

}  // namespace

void renderFlesh(const Pose& pose, const cv::Matx23d& handToPixel, quint64 seed,
                 cv::Mat1f& attenuation, cv::Mat1b& hand) {
  const cv::Size size = attenuation.size();
  const double stride = std::max(1.0, size.height / 400.0);
  const cv::Size coarse(static_cast<int>(std::ceil(size.width / stride)),
                        static_cast<int>(std::ceil(size.height / stride)));
  const cv::Matx23d toHand = inverted(handToPixel);
  FleshMaps maps = sampleFlesh(lobesOf(pose), toHand, pose.unit, coarse, stride);
  for (cv::Mat1f* map : {&maps.distance, &maps.half, &maps.radius}) {
    cv::Mat1f full;
    cv::Mat warp = (cv::Mat_<double>(2, 3) << 1 / stride, 0, 0.5 / stride - 0.5, 0, 1 / stride,
                    0.5 / stride - 0.5);
    cv::warpAffine(*map, full, warp, size, cv::INTER_CUBIC | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REPLICATE);
    *map = full;
  }
  const NoiseTile cloud(NoiseTile::Kind::Cloud, seed * 5 + 2);
  const auto unit = static_cast<float>(pose.unit);
  const auto youth = static_cast<float>(pose.youth);
  for (int r = 0; r < size.height; ++r) {
    for (int c = 0; c < size.width; ++c) {
      const float d = maps.distance(r, c) * unit;
      if (d <= 0) continue;
      hand(r, c) = 255;
      const float half = maps.half(r, c) * unit, radius = maps.radius(r, c) * unit;
      const float skin = std::min(0.012F * unit, 0.3F * half);
      const float fat = std::min((0.022F + 0.02F * youth) * unit, 0.4F * half);
      const float whole = 2 * half * dome(d, radius);
      const float under = 2 * (half - skin) * dome(d - skin, radius - skin);
      const float deep = 2 * (half - skin - fat) * dome(d - skin - fat, radius - skin - fat);
      const cv::Point2d p = apply(toHand, cv::Point2d(c, r));
      const float uneven = 1 + 0.025F * cloud.at(p.x * 2.0, p.y * 0.9);
      attenuation(r, c) +=
          kSkin * (whole - under) + kFat * (under - deep) + kMuscle * deep * uneven;
      attenuation(r, c) +=
          kMuscle * unit * static_cast<float>(adductorBelly(pose, p * (1 / pose.unit)));
    }
  }
}

}  // namespace carpus::phantom
