// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/phantom/render.h"
#include "core/phantom/texture.h"

namespace carpus::phantom {
namespace {

constexpr float kTexel = 0.105F;  ///< mm per texel across the trabecular lines
constexpr float kMesh = 0.150F;   ///< mm per texel of the trabecular meshes

float smooth(double from, double to, double x) {
  const double s = std::clamp((x - from) / (to - from), 0.0, 1.0);
  return static_cast<float>(s * s * (3 - 2 * s));
}

/// Quarter circle: 0 at the edge, 1 from `radius` on.
float dome(float distance, float radius) {
  if (distance <= 0) return 0;
  if (distance >= radius) return 1;
  return std::sqrt(distance * (2 * radius - distance)) / radius;
}

/// Middle and half width of an outline at each y.
class WidthProfile {
 public:
  WidthProfile(const Outline& outline, double step) : step_(step) {
    double low = outline.front().y, high = low;
    for (const cv::Point2d p : outline) {
      low = std::min(low, p.y);
      high = std::max(high, p.y);
    }
    low_ = low;
    const auto count = static_cast<size_t>((high - low) / step) + 2;
    left_.assign(count, 1e9F);
    right_.assign(count, -1e9F);
    for (size_t i = 0; i < outline.size(); ++i) {
      const cv::Point2d a = outline[i], b = outline[(i + 1) % outline.size()];
      const int pieces = 1 + static_cast<int>(std::abs(b.y - a.y) / step * 2);
      for (int k = 0; k <= pieces; ++k) {
        const cv::Point2d p = a + (b - a) * (static_cast<double>(k) / pieces);
        const auto bin = static_cast<size_t>(std::lround((p.y - low_) / step_));
        if (bin >= count) continue;
        left_[bin] = std::min(left_[bin], static_cast<float>(p.x));
        right_[bin] = std::max(right_[bin], static_cast<float>(p.x));
      }
    }
  }

  void at(double y, float& middle, float& half) const {
    const double g =
        std::clamp((y - low_) / step_, 0.0, static_cast<double>(left_.size() - 1) - 1e-6);
    const auto i = static_cast<size_t>(g);
    const size_t j = std::min(i + 1, left_.size() - 1);
    const auto s = static_cast<float>(g - static_cast<double>(i));
    const float left = left_[i] + (left_[j] - left_[i]) * s;
    const float right = right_[i] + (right_[j] - right_[i]) * s;
    middle = 0.5F * (left + right);
    half = std::max(0.0F, 0.5F * (right - left));
  }

  double widest() const {
    float half = 0;
    for (size_t i = 0; i < left_.size(); ++i) half = std::max(half, 0.5F * (right_[i] - left_[i]));
    return half;
  }

 private:
  double low_ = 0, step_;
  std::vector<float> left_, right_;
};

/// Attenuation of one piece at a point of its own frame.
class PieceModel {
 public:
  PieceModel(const Piece& piece, const NoiseTile& network, cv::Point2d offset, double step)
      : piece_(piece),
        network_(network),
        offset_(offset),
        field_(piece.outline, step, step),
        profile_(piece.outline, 0.25),
        flare_(0.9 * profile_.widest()) {}

  float distance(double x, double y) const { return field_.at(x, y); }

  float attenuation(double x, double y, float d) const {
    return piece_.form == Piece::Form::Tube ? tube(x, y, d) : nodule(x, y, d);
  }

 private:
  float tube(double x, double y, float d) const {
    float middle = 0, half = 0;
    profile_.at(y, middle, half);
    const float lateral = static_cast<float>(x) - middle;
    const float side = half - std::abs(lateral);
    if (side <= 0) return 0;
    // 1 where the nearest edge is the bone's side, 0 where it is its end.
    const float sided = smooth(0.72, 0.95, d / side);
    const auto edge = static_cast<float>(piece_.edge);
    const float cap = dome(d, edge) + (1 - dome(d, edge)) * sided;
    const auto depth = static_cast<float>(piece_.depth);
    const float whole = 2 * depth * std::sqrt(half * half - lateral * lateral) * cap;

    const double span = piece_.shaftTo - piece_.shaftFrom;
    const float inShaft = span > 0
                              ? smooth(piece_.shaftFrom, piece_.shaftFrom + 0.44 * span, y) *
                                    (1 - smooth(piece_.shaftTo - 0.44 * span, piece_.shaftTo, y))
                              : 0;
    const auto shell =
        static_cast<float>(piece_.cortexEnd + (piece_.cortexShaft - piece_.cortexEnd) * inShaft);
    float inner = 0;
    const float innerHalf = half - shell;
    if (std::abs(lateral) < innerHalf && d > shell) {
      const float innerDepth = std::max(0.1F, (depth * half - 0.65F * shell) / innerHalf);
      const float innerCap = dome(d - shell, edge) + (1 - dome(d - shell, edge)) * sided;
      inner = std::min(
          whole, 2 * innerDepth * std::sqrt(innerHalf * innerHalf - lateral * lateral) * innerCap);
    }
    const auto bright = static_cast<float>(piece_.endPlate);
    const float endPlate = bright + (1 - bright) * sided;
    const float spongiosa = static_cast<float>(
        piece_.spongiosaEnd + (piece_.spongiosaShaft - piece_.spongiosaEnd) * inShaft);
    float sum = kCortex * (whole - inner) * endPlate +
                kSpongiosa * inner * spongiosa * trabeculae(x, y, lateral / half, inShaft);
    if (piece_.plateFront > 0) {
      // Zone of provisional calcification: the metaphysis is dense where it meets the plate.
      const auto off = static_cast<float>(std::abs(y - piece_.plateY) / 1.1);
      sum += static_cast<float>(piece_.plateFront) * kCortex * 0.13F * whole * std::exp(-off * off);
    }
    if (piece_.plateLine > 0) {
      const auto off = static_cast<float>((y - piece_.plateY - 0.25 * std::sin(x * 0.9)) / 0.45);
      sum += static_cast<float>(piece_.plateLine) * kCortex * 0.16F * whole * std::exp(-off * off);
    }
    return sum;
  }

  float nodule(double x, double y, float d) const {
    const auto depth = static_cast<float>(piece_.depth), edge = static_cast<float>(piece_.edge);
    const auto shell = static_cast<float>(piece_.cortexEnd);
    const float whole = 2 * depth * dome(d, edge);
    const float inner =
        d > shell ? std::min(whole, 2 * std::max(0.0F, depth - shell) * dome(d - shell, edge)) : 0;
    // The rim is met along the beam where the bone's side is steep.
    const float steep = (d - 0.45F) / 0.32F;
    const float rim = 0.22F * std::min(1.0F, depth / 2.2F) * std::exp(-steep * steep);
    return kCortex * (0.42F * (whole - inner) + rim) +
           kSpongiosa * inner * static_cast<float>(piece_.spongiosaEnd) * trabeculae(x, y, 0, 0);
  }

  /// Amount of trabecular bone about its mean: meshes at the ends, lines along the bone towards
  /// the shaft.
  float trabeculae(double x, double y, float across, float inShaft) const {
    const double along = y + offset_.y;
    const double aside = x + offset_.x;
    const float mesh = 0.6F * network_.at(aside / kMesh, along / kMesh) +
                       0.6F * network_.at(aside / (2.1 * kMesh) + 97, along / (2.6 * kMesh));
    if (piece_.form == Piece::Form::Nodule) return std::max(0.1F, 1 + 0.36F * mesh);
    const double lines = across * flare_ + offset_.x;
    const float fibre = network_.at(lines / kTexel, along / (kTexel * 4.6));
    return std::max(0.1F, 1 + 0.14F * mesh * (1 - 0.5F * inShaft) + 0.15F * fibre);
  }

  const Piece& piece_;
  const NoiseTile& network_;
  cv::Point2d offset_;
  DistanceField field_;
  WidthProfile profile_;
  double flare_;  ///< mm over which trabecular lines are laid; they spread with the bone
};

cv::Rect boundingBox(const std::vector<cv::Point2d>& contour, cv::Size size) {
  cv::Point2d low = contour.front(), high = low;
  for (const cv::Point2d p : contour) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  const cv::Rect box(
      cv::Point(static_cast<int>(std::floor(low.x)) - 1, static_cast<int>(std::floor(low.y)) - 1),
      cv::Point(static_cast<int>(std::ceil(high.x)) + 2, static_cast<int>(std::ceil(high.y)) + 2));
  return box & cv::Rect({0, 0}, size);
}

}  // namespace

cv::Point2d apply(const cv::Matx23d& m, cv::Point2d p) {
  return {m(0, 0) * p.x + m(0, 1) * p.y + m(0, 2), m(1, 0) * p.x + m(1, 1) * p.y + m(1, 2)};
}

cv::Matx23d combine(const cv::Matx23d& a, const cv::Matx23d& b) {
  cv::Matx23d out;
  for (int r = 0; r < 2; ++r) {
    for (int c = 0; c < 3; ++c) out(r, c) = a(r, 0) * b(0, c) + a(r, 1) * b(1, c);
    out(r, 2) += a(r, 2);
  }
  return out;
}

cv::Matx23d inverted(const cv::Matx23d& m) {
  const double det = m(0, 0) * m(1, 1) - m(0, 1) * m(1, 0);
  cv::Matx23d out(m(1, 1) / det, -m(0, 1) / det, 0, -m(1, 0) / det, m(0, 0) / det, 0);
  out(0, 2) = -(out(0, 0) * m(0, 2) + out(0, 1) * m(1, 2));
  out(1, 2) = -(out(1, 0) * m(0, 2) + out(1, 1) * m(1, 2));
  return out;
}

std::vector<cv::Point2d> contourInPixels(const Piece& piece, const cv::Matx23d& handToPixel) {
  const cv::Matx23d map = combine(handToPixel, piece.toHand);
  std::vector<cv::Point2d> contour;
  contour.reserve(piece.outline.size());
  for (const cv::Point2d p : piece.outline) contour.push_back(apply(map, p));
  return contour;
}

void renderBones(const Skeleton& skeleton, const cv::Matx23d& handToPixel, quint64 seed,
                 cv::Mat1f& attenuation, cv::Mat1b& bone) {
  const NoiseTile network(NoiseTile::Kind::Network, seed * 3 + 1);
  const double pixel = std::sqrt(
      std::abs(handToPixel(0, 0) * handToPixel(1, 1) - handToPixel(0, 1) * handToPixel(1, 0)));
  const double step = std::clamp(1.0 / pixel, 0.22, 0.6);
  for (const Piece& piece : skeleton.pieces) {
    const auto index = static_cast<double>(piece.bone);
    const PieceModel model(piece, network, {7.3 * index, 11.9 * index}, step);
    const cv::Matx23d toPiece = inverted(combine(handToPixel, piece.toHand));
    const cv::Rect box = boundingBox(contourInPixels(piece, handToPixel), attenuation.size());
    const bool marks = piece.counted && piece.weight >= 0.5;
    for (int r = box.y; r < box.y + box.height; ++r) {
      float* sum = attenuation.ptr<float>(r);
      uchar* label = bone.ptr<uchar>(r);
      for (int c = box.x; c < box.x + box.width; ++c) {
        const cv::Point2d p = apply(toPiece, cv::Point2d(c, r));
        const float d = model.distance(p.x, p.y);
        if (d <= 0) continue;
        sum[c] += static_cast<float>(piece.weight) * model.attenuation(p.x, p.y, d);
        if (marks) label[c] = 255;
      }
    }
  }
}

}  // namespace carpus::phantom
