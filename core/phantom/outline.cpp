// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/outline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace carpus::phantom {
namespace {

double length(cv::Point2d p) { return std::sqrt(p.x * p.x + p.y * p.y); }

Outline clipped(const Outline& outline, double level, double sign) {
  Outline out;
  for (size_t i = 0; i < outline.size(); ++i) {
    const cv::Point2d a = outline[i];
    const cv::Point2d b = outline[(i + 1) % outline.size()];
    const double da = sign * (a.y - level);
    const double db = sign * (b.y - level);
    if (da >= 0) out.push_back(a);
    if ((da >= 0) != (db >= 0)) out.push_back(a + (b - a) * (da / (da - db)));
  }
  return out;
}

}  // namespace

Outline smoothCurve(const Outline& controls, int steps) {
  const size_t n = controls.size();
  Outline out;
  out.reserve(n * static_cast<size_t>(steps));
  for (size_t i = 0; i < n; ++i) {
    const cv::Point2d p0 = controls[(i + n - 1) % n], p1 = controls[i];
    const cv::Point2d p2 = controls[(i + 1) % n], p3 = controls[(i + 2) % n];
    for (int k = 0; k < steps; ++k) {
      const double t = static_cast<double>(k) / steps;
      out.push_back(0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * (t * t) +
                           (3 * p1 - p0 - 3 * p2 + p3) * (t * t * t)));
    }
  }
  return out;
}

Outline resampled(const Outline& outline, int count) {
  std::vector<double> along{0};
  for (size_t i = 0; i < outline.size(); ++i)
    along.push_back(along.back() + length(outline[(i + 1) % outline.size()] - outline[i]));
  Outline out;
  size_t span = 0;
  for (int k = 0; k < count; ++k) {
    const double target = along.back() * k / count;
    while (span + 2 < along.size() && along[span + 1] < target) ++span;
    const double width = std::max(1e-12, along[span + 1] - along[span]);
    const double s = (target - along[span]) / width;
    out.push_back(outline[span] + (outline[(span + 1) % outline.size()] - outline[span]) * s);
  }
  return out;
}

Outline rounded(const Outline& outline, double sigma) {
  double around = 0;
  for (size_t i = 0; i < outline.size(); ++i)
    around += length(outline[(i + 1) % outline.size()] - outline[i]);
  constexpr int kPoints = 160;
  const Outline even = resampled(outline, kPoints);
  const double step = around / kPoints;
  const int reach = std::clamp(static_cast<int>(std::ceil(3 * sigma / step)), 0, kPoints / 3);
  Outline out(even.size());
  for (int i = 0; i < kPoints; ++i) {
    cv::Point2d sum(0, 0);
    double weights = 0;
    for (int k = -reach; k <= reach; ++k) {
      const double d = k * step / std::max(sigma, 1e-9);
      const double w = std::exp(-0.5 * d * d);
      sum += w * even[static_cast<size_t>((i + k + kPoints) % kPoints)];
      weights += w;
    }
    out[static_cast<size_t>(i)] = sum / weights;
  }
  return out;
}

Outline thickened(const Outline& line, double half) {
  Outline left, right;
  for (size_t i = 0; i < line.size(); ++i) {
    const cv::Point2d way = line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0];
    const double taper = i == 0 || i + 1 == line.size() ? 0.25 : 1.0;
    const cv::Point2d normal =
        cv::Point2d(-way.y, way.x) * (half * taper / std::max(1e-12, length(way)));
    left.push_back(line[i] + normal);
    right.push_back(line[i] - normal);
  }
  left.insert(left.end(), right.rbegin(), right.rend());
  return smoothCurve(left, 4);
}

Outline clippedAbove(const Outline& outline, double level) { return clipped(outline, level, 1); }
Outline clippedBelow(const Outline& outline, double level) { return clipped(outline, level, -1); }

cv::Point2d centroid(const Outline& outline) {
  double area = 0;
  cv::Point2d sum(0, 0);
  for (size_t i = 0; i < outline.size(); ++i) {
    const cv::Point2d a = outline[i], b = outline[(i + 1) % outline.size()];
    const double cross = a.x * b.y - b.x * a.y;
    area += cross;
    sum += (a + b) * cross;
  }
  return std::abs(area) < 1e-12 ? outline.front() : sum / (3 * area);
}

double radiusAt(const Outline& outline, cv::Point2d centre, double angle) {
  const cv::Point2d way(std::cos(angle), std::sin(angle));
  double best = 0;
  for (size_t i = 0; i < outline.size(); ++i) {
    const cv::Point2d a = outline[i] - centre;
    const cv::Point2d edge = outline[(i + 1) % outline.size()] - outline[i];
    const double cross = way.x * edge.y - way.y * edge.x;
    if (std::abs(cross) < 1e-12) continue;
    const double r = (a.x * edge.y - a.y * edge.x) / cross;
    const double s = (a.x * way.y - a.y * way.x) / cross;
    if (s >= 0 && s <= 1) best = std::max(best, r);
  }
  return best;
}

DistanceField::DistanceField(const Outline& outline, double step, double margin) : step_(step) {
  cv::Point2d low = outline.front(), high = outline.front();
  for (const cv::Point2d p : outline) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  origin_ = low - cv::Point2d(margin, margin);
  const int columns = static_cast<int>((high.x - low.x + 2 * margin) / step) + 2;
  const int rows = static_cast<int>((high.y - low.y + 2 * margin) / step) + 2;
  values_.create(rows, columns);

  struct Edge {
    float ax, ay, by, ex, ey, inverse;
  };
  std::vector<Edge> edges;
  for (size_t i = 0; i < outline.size(); ++i) {
    const cv::Point2d a = outline[i], b = outline[(i + 1) % outline.size()], e = b - a;
    const double square = std::max(1e-12, e.x * e.x + e.y * e.y);
    edges.push_back({static_cast<float>(a.x), static_cast<float>(a.y), static_cast<float>(b.y),
                     static_cast<float>(e.x), static_cast<float>(e.y),
                     static_cast<float>(1 / square)});
  }
  for (int r = 0; r < rows; ++r) {
    const auto y = static_cast<float>(origin_.y + r * step);
    for (int c = 0; c < columns; ++c) {
      const auto x = static_cast<float>(origin_.x + c * step);
      float best = std::numeric_limits<float>::max();
      bool inside = false;
      for (const Edge& e : edges) {
        const float px = x - e.ax, py = y - e.ay;
        const float s = std::clamp((px * e.ex + py * e.ey) * e.inverse, 0.0F, 1.0F);
        const float dx = px - s * e.ex, dy = py - s * e.ey;
        best = std::min(best, dx * dx + dy * dy);
        if ((e.ay > y) != (e.by > y) && x < e.ax + e.ex * (y - e.ay) / (e.by - e.ay))
          inside = !inside;
      }
      const float distance = std::sqrt(best);
      values_(r, c) = inside ? distance : -distance;
      if (inside) largest_ = std::max(largest_, distance);
    }
  }
}

float DistanceField::at(double x, double y) const {
  const double gx = (x - origin_.x) / step_, gy = (y - origin_.y) / step_;
  const int c = static_cast<int>(std::floor(gx)), r = static_cast<int>(std::floor(gy));
  if (c < 0 || r < 0 || c + 1 >= values_.cols || r + 1 >= values_.rows) return -1e3F;
  const auto fx = static_cast<float>(gx - c), fy = static_cast<float>(gy - r);
  const float* top = values_.ptr<float>(r) + c;
  const float* bottom = values_.ptr<float>(r + 1) + c;
  return (top[0] * (1 - fx) + top[1] * fx) * (1 - fy) +
         (bottom[0] * (1 - fx) + bottom[1] * fx) * fy;
}

}  // namespace carpus::phantom
