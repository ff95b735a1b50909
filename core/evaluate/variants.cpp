// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/variants.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/preprocess/pose.h"

namespace carpus::evaluate {
namespace {

QString text(const char* sentence) { return QCoreApplication::translate("Robustness", sentence); }

using preprocess::Preprocessed;

/// Darkest and brightest stored value, the range that changes of grey stay in.
struct Range {
  double low = 0, high = 1;
};
Range rangeOf(const cv::Mat& pixels) {
  Range range;
  cv::minMaxLoc(pixels, &range.low, &range.high);
  return range;
}

/// The picture with new pixels of the same type; what was said of the old ones goes.
Radiograph withPixels(const Radiograph& original, const cv::Mat& pixels) {
  Radiograph changed = original;
  changed.pixels = cv::Mat();
  pixels.convertTo(changed.pixels, original.pixels.type());
  return changed;
}

/// Air or what is there instead: the stored value of the picture's darkest corner (brightest, where
/// the file is MONOCHROME1).
double airOf(const Radiograph& radiograph) {
  const int side = std::max(4, std::min(radiograph.rows(), radiograph.columns()) / 50);
  const int right = radiograph.columns() - side, bottom = radiograph.rows() - side;
  std::vector<double> corners;
  for (const cv::Point at :
       {cv::Point(0, 0), cv::Point(right, 0), cv::Point(0, bottom), cv::Point(right, bottom)})
    corners.push_back(cv::mean(radiograph.pixels(cv::Rect(at, cv::Size(side, side))))[0]);
  return radiograph.photometric == Photometric::Monochrome1
             ? *std::max_element(corners.begin(), corners.end())
             : *std::min_element(corners.begin(), corners.end());
}

double unexposedOf(const Radiograph& radiograph) {
  const Range range = rangeOf(radiograph.pixels);
  return radiograph.photometric == Photometric::Monochrome1 ? range.high : range.low;
}

/// Grey 0..1 of the range through a curve, and back.
Radiograph regreyed(const Radiograph& original, const std::function<void(cv::Mat&)>& curve) {
  const Range range = rangeOf(original.pixels);
  const double width = std::max(1.0, range.high - range.low);
  cv::Mat grey;
  original.pixels.convertTo(grey, CV_32F, 1 / width, -range.low / width);
  curve(grey);
  grey = cv::min(cv::max(grey, 0.0F), 1.0F);
  cv::Mat back = grey * width + range.low;
  return withPixels(original, back);
}

Radiograph turned(const Radiograph& original, double degrees) {
  const cv::Mat& pixels = original.pixels;
  const cv::Point2f centre(static_cast<float>(pixels.cols - 1) / 2,
                           static_cast<float>(pixels.rows - 1) / 2);
  cv::Mat turn = cv::getRotationMatrix2D(centre, degrees, 1);
  const double cosine = std::abs(turn.at<double>(0, 0)), sine = std::abs(turn.at<double>(0, 1));
  const cv::Size size(static_cast<int>(std::lround(pixels.cols * cosine + pixels.rows * sine)),
                      static_cast<int>(std::lround(pixels.cols * sine + pixels.rows * cosine)));
  turn.at<double>(0, 2) += (size.width - pixels.cols) / 2.0;
  turn.at<double>(1, 2) += (size.height - pixels.rows) / 2.0;
  cv::Mat picture;
  cv::warpAffine(pixels, picture, turn, size, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                 cv::Scalar::all(airOf(original)));
  return withPixels(original, picture);
}

Radiograph resized(const Radiograph& original, double factor) {
  cv::Mat picture;
  cv::resize(original.pixels, picture, {}, factor, factor,
             factor < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
  Radiograph changed = withPixels(original, picture);
  changed.spacing.rowMm /= factor;
  changed.spacing.columnMm /= factor;
  return changed;
}

Radiograph framed(const Radiograph& original, double share, double value) {
  const int border =
      static_cast<int>(std::lround(share * std::max(original.rows(), original.columns())));
  cv::Mat picture;
  cv::copyMakeBorder(original.pixels, picture, border, border, border, border, cv::BORDER_CONSTANT,
                     cv::Scalar::all(value));
  return withPixels(original, picture);
}

/// Lead letters and a name plate, as bright as bone, in the two upper corners and at the side.
Radiograph marked(const Radiograph& original) {
  const Range range = rangeOf(original.pixels);
  const bool turn = original.photometric == Photometric::Monochrome1;
  const double bright = turn ? range.low : range.high;
  cv::Mat picture;
  original.pixels.convertTo(picture, CV_32F);
  const int unit = std::max(8, picture.rows / 30);
  const auto thick = std::max(2, unit / 5);
  cv::putText(picture, "L", {unit / 2, 2 * unit}, cv::FONT_HERSHEY_SIMPLEX, unit / 14.0,
              cv::Scalar::all(bright), thick);
  cv::putText(picture, "AB 07", {picture.cols - 5 * unit, 2 * unit}, cv::FONT_HERSHEY_SIMPLEX,
              unit / 22.0, cv::Scalar::all(bright), thick);
  cv::circle(picture, {unit, picture.rows - 2 * unit}, unit / 2, cv::Scalar::all(bright),
             cv::FILLED);
  return withPixels(original, picture);
}

Radiograph cropped(const Radiograph& original, const cv::Rect& box) {
  return withPixels(original, original.pixels(box & cv::Rect(cv::Point(), original.pixels.size())));
}

/// Capitate and length of the hand (capitate to the tip of the middle finger) on the original.
struct Hand {
  cv::Point2d capitate, tip;
  double length() const { return cv::norm(tip - capitate); }
  bool upright() const {
    constexpr double kSteepest = 0.35;  // tangent of 19 degrees
    const cv::Point2d along = capitate - tip;
    return along.y > 0 && std::abs(along.x) < kSteepest * along.y;
  }
};
Hand handOf(const Preprocessed& found) {
  return {found.toPreprocessed.toOriginal({preprocess::kFrameX, preprocess::kFrameCapitateY}),
          found.toPreprocessed.toOriginal({preprocess::kFrameX, preprocess::kFrameTipY})};
}

/// The box of the mask with a margin, everything else cut away.
std::optional<Radiograph> tight(const Radiograph& original, const Preprocessed& found) {
  const cv::Rect box = cv::boundingRect(found.mask);
  if (box.empty()) return {};
  const int margin = original.rows() / 50;
  return cropped(original,
                 {box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin});
}

/// Ends the picture `share` hand lengths below the capitate.
std::optional<Radiograph> shorter(const Radiograph& original, const Preprocessed& found,
                                  double share) {
  const Hand hand = handOf(found);
  const int end = static_cast<int>(std::lround(hand.capitate.y + share * hand.length()));
  if (!hand.upright() || end >= original.rows()) return {};
  return cropped(original, {0, 0, original.columns(), end});
}

/// Goes on with the last rows of the picture: more of the shafts of radius and ulna.
std::optional<Radiograph> longer(const Radiograph& original, const Preprocessed& found) {
  constexpr double kMore = 0.35, kLastRows = 0.02;
  const Hand hand = handOf(found);
  // Only where the forearm reaches the lower edge is there something to go on with.
  const int last = static_cast<int>(original.rows() * (1 - kLastRows));
  const cv::Mat foot = found.mask.rowRange(last, found.mask.rows);
  if (!hand.upright() || cv::countNonZero(foot) == 0) return {};
  cv::Mat picture;
  cv::copyMakeBorder(original.pixels.rowRange(0, last), picture, 0,
                     static_cast<int>(std::lround(kMore * hand.length())), 0, 0,
                     cv::BORDER_REPLICATE);
  return withPixels(original, picture);
}

using Change = std::function<std::optional<Radiograph>(const Radiograph&, const Preprocessed&)>;

template <class Simple>
Change plain(Simple simple) {
  return [simple](const Radiograph& r, const Preprocessed&) { return simple(r); };
}

Change greys(const std::function<void(cv::Mat&)>& curve) {
  return plain([curve](const Radiograph& r) { return regreyed(r, curve); });
}

void addGeometry(std::vector<Variant>& list) {
  for (const int degrees : {-30, -15, 15, 30, 90, 180})
    list.push_back(
        {QStringLiteral("rotate%1%2").arg(degrees < 0 ? "-" : "+").arg(std::abs(degrees)),
         text(QT_TRANSLATE_NOOP("Robustness", "turned by %1 degrees")).arg(degrees),
         plain([degrees](const Radiograph& r) { return turned(r, degrees); })});
  list.push_back({QStringLiteral("mirror"), text(QT_TRANSLATE_NOOP("Robustness", "mirrored")),
                  plain([](const Radiograph& r) {
                    cv::Mat picture;
                    cv::flip(r.pixels, picture, 1);
                    return withPixels(r, picture);
                  })});
  list.push_back({QStringLiteral("half-resolution"),
                  text(QT_TRANSLATE_NOOP("Robustness", "half the resolution")),
                  plain([](const Radiograph& r) { return resized(r, 0.5); })});
  list.push_back({QStringLiteral("double-resolution"),
                  text(QT_TRANSLATE_NOOP("Robustness", "twice the resolution")),
                  plain([](const Radiograph& r) { return resized(r, 2); })});
}

void addGreys(std::vector<Variant>& list) {
  list.push_back({QStringLiteral("brighter"), text(QT_TRANSLATE_NOOP("Robustness", "brighter")),
                  greys([](cv::Mat& g) { g += 0.12; })});
  list.push_back({QStringLiteral("darker"), text(QT_TRANSLATE_NOOP("Robustness", "darker")),
                  greys([](cv::Mat& g) { g -= 0.12; })});
  list.push_back({QStringLiteral("less-contrast"),
                  text(QT_TRANSLATE_NOOP("Robustness", "less contrast")),
                  greys([](cv::Mat& g) { g = (g - 0.5) * 0.6 + 0.5; })});
  list.push_back({QStringLiteral("more-contrast"),
                  text(QT_TRANSLATE_NOOP("Robustness", "more contrast")),
                  greys([](cv::Mat& g) { g = (g - 0.5) * 1.3 + 0.5; })});
  list.push_back({QStringLiteral("gamma-0.7"), text(QT_TRANSLATE_NOOP("Robustness", "gamma 0.7")),
                  greys([](cv::Mat& g) { cv::pow(g, 0.7, g); })});
  list.push_back({QStringLiteral("gamma-1.4"), text(QT_TRANSLATE_NOOP("Robustness", "gamma 1.4")),
                  greys([](cv::Mat& g) { cv::pow(g, 1.4, g); })});
  list.push_back({QStringLiteral("negative"),
                  text(QT_TRANSLATE_NOOP("Robustness", "negative, and the file does not say so")),
                  greys([](cv::Mat& g) { g = 1 - g; })});
  list.push_back(
      {QStringLiteral("other-photometric"),
       text(QT_TRANSLATE_NOOP("Robustness", "stored the other way round, and the file says so")),
       plain([](const Radiograph& r) {
         Radiograph changed = regreyed(r, [](cv::Mat& g) { g = 1 - g; });
         changed.photometric = r.photometric == Photometric::Monochrome1 ? Photometric::Monochrome2
                                                                         : Photometric::Monochrome1;
         return changed;
       })});
}

void addSurroundings(std::vector<Variant>& list) {
  list.push_back({QStringLiteral("markers"), text(QT_TRANSLATE_NOOP("Robustness", "lead markers")),
                  plain([](const Radiograph& r) { return marked(r); })});
  list.push_back({QStringLiteral("wide-collimation"),
                  text(QT_TRANSLATE_NOOP("Robustness", "a wide unexposed frame")),
                  plain([](const Radiograph& r) { return framed(r, 0.25, unexposedOf(r)); })});
  list.push_back({QStringLiteral("wide-film"), text(QT_TRANSLATE_NOOP("Robustness", "more film")),
                  plain([](const Radiograph& r) { return framed(r, 0.15, airOf(r)); })});
  list.push_back({QStringLiteral("trimmed"),
                  text(QT_TRANSLATE_NOOP("Robustness", "2 % cut off on all sides")),
                  plain([](const Radiograph& r) {
                    const int x = r.columns() / 50, y = r.rows() / 50;
                    return cropped(r, {x, y, r.columns() - 2 * x, r.rows() - 2 * y});
                  })});
  list.push_back(
      {QStringLiteral("tight"), text(QT_TRANSLATE_NOOP("Robustness", "cut to the hand")), tight});
  list.push_back({QStringLiteral("forearm-shorter"),
                  text(QT_TRANSLATE_NOOP("Robustness", "forearm cut below the wrist")),
                  [](const Radiograph& r, const Preprocessed& p) { return shorter(r, p, 0.36); }});
  list.push_back({QStringLiteral("forearm-longer"),
                  text(QT_TRANSLATE_NOOP("Robustness", "more forearm")), longer});
}

}  // namespace

Radiograph withoutPadding(const Radiograph& original) {
  if (!original.paddingValue) return original;
  Radiograph plain = original;
  cv::Mat brightness = toBrightness(original);
  const Range range = rangeOf(brightness);
  constexpr double kBrightest = 65535;
  const double gain = kBrightest / std::max(1.0, range.high - range.low);
  plain.pixels = cv::Mat();
  brightness.convertTo(plain.pixels, CV_16U, gain, -range.low * gain);
  plain.bitsStored = 16;
  plain.photometric = Photometric::Monochrome2;
  plain.rescaleSlope = 1;
  plain.rescaleIntercept = 0;
  plain.paddingValue.reset();
  plain.paddingLimit.reset();
  plain.windows.clear();
  plain.voiLuts.clear();
  return plain;
}

const std::vector<Variant>& variants() {
  static const std::vector<Variant> all = [] {
    std::vector<Variant> list;
    list.push_back({QStringLiteral("again"),
                    text(QT_TRANSLATE_NOOP("Robustness", "the same file again")),
                    plain([](const Radiograph& r) { return r; })});
    addGeometry(list);
    addGreys(list);
    addSurroundings(list);
    return list;
  }();
  return all;
}

}  // namespace carpus::evaluate
