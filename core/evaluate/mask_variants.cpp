// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/mask_variants.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace carpus::evaluate {
namespace {

constexpr int kBits = 14;
constexpr double kFullScale = (1 << kBits) - 1;
constexpr auto kCollimation = static_cast<double>(Label::Collimation);
constexpr auto kMarker = static_cast<double>(Label::Marker);

/// Turned clockwise about the middle, on a canvas that holds all of it; the corners are black.
Scene turned(const Scene& scene, double degrees) {
  const double a = degrees * CV_PI / 180;
  const cv::Size size = scene.brightness.size();
  const double cosine = std::abs(std::cos(a));
  const double sine = std::abs(std::sin(a));
  const cv::Size canvas(cvRound(size.width * cosine + size.height * sine),
                        cvRound(size.width * sine + size.height * cosine));
  const cv::Point2f middle((static_cast<float>(size.width) - 1) / 2,
                           (static_cast<float>(size.height) - 1) / 2);
  cv::Mat turn = cv::getRotationMatrix2D(middle, -degrees, 1);
  turn.at<double>(0, 2) += (canvas.width - size.width) / 2.0;
  turn.at<double>(1, 2) += (canvas.height - size.height) / 2.0;
  Scene result;
  cv::warpAffine(scene.brightness, result.brightness, turn, canvas);
  cv::warpAffine(scene.truth.values, result.truth.values, turn, canvas, cv::INTER_NEAREST);
  return result;
}

Scene mirrored(const Scene& scene) {
  Scene result;
  cv::flip(scene.brightness, result.brightness, 1);
  cv::flip(scene.truth.values, result.truth.values, 1);
  return result;
}

Scene scaled(const Scene& scene, double factor) {
  Scene result;
  const int interpolation = factor < 1 ? cv::INTER_AREA : cv::INTER_LINEAR;
  cv::resize(scene.brightness, result.brightness, {}, factor, factor, interpolation);
  cv::resize(scene.truth.values, result.truth.values, result.brightness.size(), 0, 0,
             cv::INTER_NEAREST);
  return result;
}

/// Film or detector beyond the collimator's leaves: a frame of one grey on all sides.
Scene framed(const Scene& scene, double grey) {
  constexpr int kParts = 8;
  const int width = std::max(scene.brightness.rows, scene.brightness.cols) / kParts;
  Scene result;
  cv::copyMakeBorder(scene.brightness, result.brightness, width, width, width, width,
                     cv::BORDER_CONSTANT, cv::Scalar(grey));
  cv::copyMakeBorder(scene.truth.values, result.truth.values, width, width, width, width,
                     cv::BORDER_CONSTANT, cv::Scalar(kCollimation));
  return result;
}

/// Two lead letters in corners of the picture, where they do not cover the hand.
Scene marked(const Scene& scene) {
  Scene result{scene.brightness.clone(), {scene.truth.values.clone()}};
  const int side = std::max(scene.brightness.rows, scene.brightness.cols);
  const double size = side / 330.0;
  const int stroke = std::max(2, side / 90);
  const cv::Mat hand = scene.truth.hand();
  const auto put = [&](const char* letter, cv::Point at) {
    cv::Mat ink = cv::Mat::zeros(hand.size(), CV_8UC1);
    cv::putText(ink, letter, at, cv::FONT_HERSHEY_SIMPLEX, size, cv::Scalar(255), stroke);
    ink.setTo(0, hand);
    result.brightness.setTo(1.0, ink);
    result.truth.values.setTo(kMarker, ink);
  };
  put("L", {side / 40, side / 8});
  put("R", {scene.brightness.cols - side / 8, scene.brightness.rows - side / 40});
  return result;
}

/// Grey values through `curve`, the hand where it was.
template <class Curve>
std::function<Scene(const Scene&)> grey(Curve curve) {
  return [curve](const Scene& scene) {
    const cv::Mat changed = curve(scene.brightness);
    return Scene{changed, scene.truth};
  };
}

std::function<Scene(const Scene&)> offset(double by) {
  return grey([by](const cv::Mat& picture) { return cv::Mat(picture + by); });
}

std::function<Scene(const Scene&)> contrast(double factor) {
  return grey([factor](const cv::Mat& picture) { return cv::Mat((picture - 0.5) * factor + 0.5); });
}

std::function<Scene(const Scene&)> gamma(double exponent) {
  return grey([exponent](const cv::Mat& picture) {
    cv::Mat changed;
    cv::pow(picture, exponent, changed);
    return changed;
  });
}

Radiograph stored(const cv::Mat& brightness) {
  Radiograph radiograph;
  radiograph.bitsStored = kBits;
  cv::Mat clipped;
  cv::min(brightness, 1.0, clipped);
  cv::max(clipped, 0.0, clipped);
  clipped.convertTo(radiograph.pixels, CV_16U, kFullScale);
  radiograph.study.laterality = Side::Left;
  return radiograph;
}

/// The radiograph of the data set with the label map at its size.
Scene sceneOf(const Radiograph& radiograph, const cv::Mat& truth) {
  Scene scene;
  const cv::Mat brightness = toBrightness(radiograph);
  double low = 0;
  double high = 0;
  cv::minMaxLoc(brightness, &low, &high);
  scene.brightness = (brightness - low) / std::max(high - low, 1e-9);
  cv::resize(truth, scene.truth.values, brightness.size(), 0, 0, cv::INTER_NEAREST);
  return scene;
}

std::vector<double> losses(const MaskVariantTable& table, const MaskVariantResult& result) {
  std::vector<double> values;
  const std::vector<double>& plain = table.results.front().handIou;
  for (size_t i = 0; i < plain.size(); ++i) values.push_back(plain[i] - result.handIou[i]);
  return values;
}

QString named(const char* name) { return QString::fromLatin1(name); }

}  // namespace

std::vector<MaskVariant> maskVariants() {
  return {{named("as it is"), [](const Scene& s) { return s; }},
          {named("turned 15 degrees"), [](const Scene& s) { return turned(s, 15); }},
          {named("turned 90 degrees"), [](const Scene& s) { return turned(s, 90); }},
          {named("turned 180 degrees"), [](const Scene& s) { return turned(s, 180); }},
          {named("mirrored"), mirrored},
          {named("brighter by 0.2"), offset(0.2)},
          {named("darker by 0.1"), offset(-0.1)},
          {named("contrast x 0.5"), contrast(0.5)},
          {named("contrast x 1.4"), contrast(1.4)},
          {named("gamma 0.6"), gamma(0.6)},
          {named("gamma 1.6"), gamma(1.6)},
          {named("inverted"), grey([](const cv::Mat& p) { return cv::Mat(1.0 - p); })},
          {named("half resolution"), [](const Scene& s) { return scaled(s, 0.5); }},
          {named("double resolution"), [](const Scene& s) { return scaled(s, 2); }},
          {named("black frame 1/8"), [](const Scene& s) { return framed(s, 0); }},
          {named("grey frame 1/8"), [](const Scene& s) { return framed(s, 0.5); }},
          {named("white frame 1/8"), [](const Scene& s) { return framed(s, 1); }},
          {named("markers"), marked}};
}

Result<MaskVariantTable> readMaskVariants(const dataset::Dataset& dataset,
                                          const QString& masksFolder, learn::Split split, int limit,
                                          const preprocess::Networks& networks,
                                          const preprocess::Options& options, Progress& progress) {
  const std::vector<MaskVariant> all = maskVariants();
  MaskVariantTable table;
  for (const MaskVariant& variant : all) table.results.push_back({variant.name, {}, 0, 0});
  const auto& samples = dataset.samples();
  for (size_t i = 0; i < samples.size(); ++i) {
    const dataset::Sample& sample = samples[i];
    if (!sample.half || sample.split != split) continue;
    if (limit > 0 && static_cast<int>(table.ids.size()) >= limit) break;
    const cv::Mat truth = dataset::readLabelMap(masksFolder, sample);
    if (truth.empty()) continue;
    progress.report(
        static_cast<double>(i) / static_cast<double>(samples.size()),
        QCoreApplication::translate("Evaluate", "Reading radiograph %1").arg(sample.id));
    CARPUS_TRY(const Radiograph radiograph, dataset.radiograph(sample, learn::Source::Half));
    const Scene scene = sceneOf(radiograph, truth);
    table.ids.push_back(sample.id);
    for (size_t v = 0; v < all.size(); ++v) {
      if (progress.isCancelled()) return fail(Error::cancelled());
      const Scene changed = all[v].make(scene);
      CARPUS_TRY(const auto found, preprocess::preprocess(stored(changed.brightness), networks,
                                                          options, Progress::none()));
      MaskVariantResult& result = table.results[v];
      result.handIou.push_back(preprocess::score(found, changed.truth).handIou);
      result.refused += found.refused() ? 1 : 0;
      const bool inverted = all[v].name == QLatin1String("inverted");
      result.wrongPolarity += found.base.inverted != inverted ? 1 : 0;
    }
  }
  return table;
}

QJsonObject maskVariantsToJson(const MaskVariantTable& table) {
  QJsonArray list;
  for (const MaskVariantResult& result : table.results) {
    QJsonArray each;
    for (const double value : result.handIou) each.append(value);
    list.append(
        QJsonObject{{QStringLiteral("variant"), result.name},
                    {QStringLiteral("hand_iou"), bootstrap(result.handIou, mean).toJson()},
                    {QStringLiteral("loss"), bootstrap(losses(table, result), mean).toJson()},
                    {QStringLiteral("lowest_hand_iou"), quantile(result.handIou, 0)},
                    {QStringLiteral("refused"), result.refused},
                    {QStringLiteral("wrong_polarity"), result.wrongPolarity},
                    {QStringLiteral("hand_ious"), each}});
  }
  QJsonArray ids;
  for (const qint64 id : table.ids) ids.append(id);
  return {{QStringLiteral("variants"), list}, {QStringLiteral("ids"), ids}};
}

QString maskVariantsToText(const MaskVariantTable& table) {
  if (table.results.empty() || table.ids.empty()) return {};
  constexpr int kName = 20;
  QString text = QStringLiteral(
      "variant               hand IoU  loss [95 % interval]         lowest  refused  polarity\n");
  for (const MaskVariantResult& result : table.results) {
    const Figure iou = bootstrap(result.handIou, mean);
    const Figure loss = bootstrap(losses(table, result), mean);
    text += QStringLiteral("%1  %2    %3 [%4, %5]  %6  %7  %8\n")
                .arg(result.name, -kName)
                .arg(iou.value, 0, 'f', 4)
                .arg(loss.value, 7, 'f', 4)
                .arg(loss.low, 7, 'f', 4)
                .arg(loss.high, 7, 'f', 4)
                .arg(quantile(result.handIou, 0), 6, 'f', 3)
                .arg(result.refused, 7)
                .arg(result.wrongPolarity, 8);
  }
  return text + QStringLiteral("n = %1\n").arg(table.ids.size());
}

}  // namespace carpus::evaluate
