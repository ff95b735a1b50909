// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/preprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/preprocess/gate.h"
#include "core/preprocess/mask.h"
#include "core/preprocess/polarity.h"
#include "core/preprocess/pose.h"
#include "core/preprocess/segmentation.h"
#include "core/preprocess/vision.h"

namespace carpus::preprocess {
namespace {

/// Milliseconds since the last call.
class Lap {
 public:
  Lap() { timer_.start(); }
  double next() {
    const double elapsed = static_cast<double>(timer_.nsecsElapsed()) / 1e6;
    timer_.restart();
    return elapsed;
  }

 private:
  QElapsedTimer timer_;
};

Result<void> checkInput(const Radiograph& radiograph, const Networks& networks,
                        const Options& options) {
  if (radiograph.pixels.empty() ||
      (radiograph.pixels.type() != CV_16UC1 && radiograph.pixels.type() != CV_16SC1))
    return fail(
        ErrorCode::Refused,
        QCoreApplication::translate("Preprocess", "The image has no grayscale pixels to read."));
  const bool paper = options.engine == EngineKind::Paper;
  if ((paper && !networks.detector) || (!paper && !networks.segmenter))
    return fail(ErrorCode::Internal,
                QCoreApplication::translate(
                    "Preprocess",
                    "The model that finds the hand is missing. Install the models of Carpus."));
  if (options.correctedMask && (options.correctedMask->type() != CV_8UC1 ||
                                options.correctedMask->size() != radiograph.pixels.size()))
    return fail(ErrorCode::Usage,
                QCoreApplication::translate(
                    "Preprocess", "The corrected mask does not have the size of the image."));
  return {};
}

Alignment alignment(const Radiograph& radiograph, const VisionOptions& vision,
                    const Segmentation& segmentation, const HandMask& mask) {
  if (cv::countNonZero(mask.stage) == 0) return {};
  if (vision.align) return alignHand(segmentation, mask.stage);
  // The paper knew left hands only; a right one is turned into one by what the header says.
  return centreHand(mask.stage, radiograph.study.laterality == Side::Right);
}

void addPoseFindings(const Radiograph& radiograph, const Preprocessed& result,
                     std::vector<Finding>& findings) {
  const auto add = [&](const char* code, const QStringList& arguments = {}) {
    findings.push_back(makeFinding(QLatin1String(code), arguments));
  };
  const auto side = radiograph.study.laterality;
  const bool looksRight = result.pose.mirrored;
  if (side == Side::Right || (!side && looksRight)) add("side-right");
  if (!side) add("side-unknown", {toText(looksRight ? Side::Right : Side::Left)});
  if (side == Side::Left && looksRight) add("mirrored");
  constexpr double kWorthSaying = 20;  // degrees; 98 % of hands lean less
  const double turn = std::abs(result.pose.rotationDegrees);
  if (turn > kWorthSaying) add("rotated", {QString::number(std::lround(turn))});
}

void addFindings(const Radiograph& radiograph, bool align, Preprocessed& result) {
  std::vector<Finding> judged = judge(result.features, result.maskEdited);
  const auto add = [&](const char* code) {
    result.findings.push_back(makeFinding(QLatin1String(code)));
  };
  const bool hand = !hasStop(judged);
  if (hand && align) addPoseFindings(radiograph, result, result.findings);
  if (result.base.inverted && hand) add("polarity-corrected");
  if (result.base.unsure && hand) add("polarity-unsure");
  if (result.maskEdited)
    result.findings.push_back(
        makeFinding(QStringLiteral("mask-edited"),
                    {QString::number(std::lround(100 * result.maskAgreement()))}));
  if (hand && align && !result.pose.fromLandmarks &&
      !contains(judged, QStringLiteral("mask-doubtful")))
    judged.push_back(makeFinding(QStringLiteral("mask-doubtful")));
  result.findings.insert(result.findings.end(), judged.begin(), judged.end());
}

/// Share of the believed landmarks that lie in `area` (CV_8UC1 on the normalised stage).
double shareWithin(const std::array<Landmark, kLandmarkCount>& landmarks, const cv::Mat& area) {
  const cv::Rect stage({}, area.size());
  int all = 0;
  int within = 0;
  for (const Landmark& landmark : landmarks) {
    if (landmark.confidence < kConfident) continue;
    const cv::Point at(cvRound(landmark.position.x), cvRound(landmark.position.y));
    ++all;
    within += stage.contains(at) && area.at<uchar>(at) != 0 ? 1 : 0;
  }
  return within / std::max(1.0, static_cast<double>(all));
}

/// The reader's mask in place of the automatic one. Where it leaves landmarks outside, as those of
/// a second hand, they are looked for again in what the reader has left.
Result<HandMask> correct(const cv::Mat& wanted, const Networks& networks, Opinion& found) {
  HandMask given = givenMask(wanted, found.normalised);
  if (!networks.segmenter || !found.segmentation.hasLandmarks) return given;
  constexpr double kMost = 0.8;
  constexpr int kReach = 25;  // pixels: the network wants to see some air around the hand
  cv::Mat near;
  cv::dilate(given.stage, near, cv::getStructuringElement(cv::MORPH_ELLIPSE, {kReach, kReach}));
  if (shareWithin(found.segmentation.landmarks, near) >= kMost) return given;
  cv::Mat alone = found.normalised.picture.clone();
  alone.setTo(0, ~near);
  CARPUS_TRY(const Segmentation seen, segment(*networks.segmenter, alone));
  found.segmentation.landmarks = seen.landmarks;
  found.segmentation.rivalPeak = seen.rivalPeak;
  return given;
}

Result<Preprocessed> run(const Radiograph& radiograph, const Networks& networks,
                         const Options& options, Progress& progress) {
  CARPUS_CHECK(checkInput(radiograph, networks, options));
  Preprocessed result;
  result.engine = options.engine;
  Lap lap;
  progress.report(0.0, QCoreApplication::translate("Preprocess", "Finding the hand"));
  const cv::Mat brightness = toBrightness(radiograph);
  result.timings.base = lap.next();
  CARPUS_TRY(Opinion found, decidePolarity(brightness, radiograph.pixelAspect, networks,
                                           options.engine, result.timings));
  if (progress.isCancelled()) return fail(Error::cancelled());
  progress.report(0.6, QCoreApplication::translate("Preprocess", "Drawing the outline"));
  lap.next();
  // The paper's network knows no landmarks; where the picture is to stand upright the other helps.
  if (options.engine == EngineKind::Paper && options.vision.align && networks.segmenter) {
    CARPUS_TRY(const Segmentation other, segment(*networks.segmenter, found.normalised.picture));
    found.segmentation.landmarks = other.landmarks;
    found.segmentation.hasLandmarks = true;
    found.segmentation.rivalPeak = other.rivalPeak;
  }
  result.timings.pose = lap.next();
  HandMask mask =
      drawMask(found.segmentation, found.normalised, radiograph.pixels.size(), options.engine);
  if (options.correctedMask) {
    result.automaticMask = mask.original;
    CARPUS_TRY(mask, correct(*options.correctedMask, networks, found));
  }
  result.timings.mask = lap.next();
  Alignment aligned = alignment(radiograph, options.vision, found.segmentation, mask);
  if (networks.segmenter && needsSecondLook(aligned)) {
    CARPUS_TRY(aligned, alignAgain(*networks.segmenter, found.normalised, mask.stage, aligned,
                                   found.segmentation));
  }
  result.timings.pose += lap.next();
  if (progress.isCancelled()) return fail(Error::cancelled());
  progress.report(0.8, QCoreApplication::translate("Preprocess", "Preparing the picture"));
  result.toPreprocessed = found.normalised.map.then(aligned.toFrame);
  const FinalPicture picture = finalPicture(brightness, found.base.inverted, mask.original,
                                            result.toPreprocessed, options.vision);
  result.timings.vision = lap.next();
  result.features = measure({found.segmentation, found.normalised, mask, aligned, picture});
  result.features.polarityMargin = found.margin;
  result.base = found.base;
  result.normalised = found.normalised.picture;
  result.toNormalised = found.normalised.map;
  result.labels = found.segmentation.labels;
  result.classScores = found.segmentation.scores;
  result.mask = mask.original;
  result.maskEdited = options.correctedMask.has_value();
  result.pose = aligned.pose;
  result.pose.landmarks = found.segmentation.landmarks;
  result.preprocessed = picture.picture;
  result.preprocessedMask = picture.mask;
  addFindings(radiograph, options.vision.align, result);
  result.timings.gate = lap.next();
  progress.report(1.0, QCoreApplication::translate("Preprocess", "Preparing the picture"));
  return result;
}

}  // namespace

double Preprocessed::maskAgreement() const {
  return automaticMask.empty() ? 1.0 : intersectionOverUnion(mask, automaticMask);
}

Result<Preprocessed> preprocess(const Radiograph& radiograph, const Networks& networks,
                                const Options& options, Progress& progress) {
  try {
    return run(radiograph, networks, options, progress);
  } catch (const cv::Exception& exception) {
    return fail(
        ErrorCode::Internal,
        QCoreApplication::translate("Preprocess", "The image could not be prepared for reading."),
        QString::fromLocal8Bit(exception.what()));
  }
}

nn::Tensor networkInput(const Preprocessed& preprocessed, int size) {
  cv::Mat small;
  cv::resize(preprocessed.preprocessed, small, {size, size}, 0, 0, cv::INTER_AREA);
  nn::Tensor tensor;
  tensor.shape = {1, 1, size, size};
  tensor.values.assign(small.ptr<float>(), small.ptr<float>() + small.total());
  return tensor;
}

}  // namespace carpus::preprocess
