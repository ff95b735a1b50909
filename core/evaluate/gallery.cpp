// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/gallery.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <opencv2/imgproc.hpp>

#include "core/attention/standard_hand.h"
#include "core/evaluate/statistics.h"
#include "core/nn/blend.h"
#include "core/phantom/phantom.h"
#include "core/preprocess/pose.h"

namespace carpus::evaluate {
namespace {

using attention::GalleryPlate;

/// Collects the maps of one plate.
class PlateMaker {
 public:
  PlateMaker(const dataset::Dataset& dataset, const workflow::Toolbox& toolbox,
             const nn::OcclusionOptions& options)
      : dataset_(dataset), toolbox_(toolbox), options_(options) {}

  /// Reads one radiograph; true when its map was added.
  Result<bool> add(const dataset::Sample& sample, GalleryPlate& plate) const {
    CARPUS_TRY(const Radiograph radiograph, dataset_.radiograph(sample, learn::Source::Half));
    assess::AssessOptions options;
    options.sex = sample.sex;
    CARPUS_TRY(const assess::Assessment assessment,
               workflow::assessRadiograph(std::make_shared<const Radiograph>(radiograph), toolbox_,
                                          options, Progress::none()));
    ++plate.looked;
    const int year = yearClass(sample.boneAgeMonths);
    if (!assessment.estimate || yearClass(assessment.estimate->boneAge.value) != year) return false;
    const auto landmarks = attention::landmarksInFrame(*assessment.preprocessed);
    if (!landmarks) return false;
    CARPUS_TRY(const attention::ScoresPtr scores,
               workflow::explainScores(assessment, toolbox_, options_, {}, Progress::none()));
    const auto bent = [&](const attention::Target& target) {
      const auto map = attention::attentionFrom(*scores, *assessment.preprocessed, target);
      return attention::bentToStandard(map.values, *landmarks, kGallerySide);
    };
    plate.classMap += bent({year, std::nullopt});
    plate.expectedMap += bent({});
    ++plate.cases;
    return true;
  }

 private:
  const dataset::Dataset& dataset_;
  const workflow::Toolbox& toolbox_;
  const nn::OcclusionOptions& options_;
};

GalleryPlate emptyPlate(Sex sex, attention::MaturityStage stage) {
  const attention::StageRange range = attention::stageRange(sex, stage);
  GalleryPlate plate;
  plate.sex = sex;
  plate.stage = stage;
  plate.handAge = Months{(range.fromMonths + range.toMonths) / 2};
  plate.classMap = cv::Mat::zeros(kGallerySide, kGallerySide, CV_32FC1);
  plate.expectedMap = plate.classMap.clone();
  return plate;
}

}  // namespace

Result<cv::Mat> standardHand(Sex sex, Months age, int side) {
  phantom::PhantomOptions options;
  options.sex = sex;
  options.boneAge = age;
  options.noise = 0;
  options.marker = false;
  options.collimation = false;
  CARPUS_TRY(const phantom::Phantom drawn, phantom::drawPhantom(options, Progress::none()));
  const cv::Mat grey = toDisplay(*drawn.radiograph);
  cv::Mat hand = cv::Mat::zeros(grey.size(), CV_8UC1);
  grey.copyTo(hand, drawn.mask);
  // The thumb is on the right of the standard frame.
  std::vector<cv::Point2d> points;
  for (const phantom::NamedPoint& point : drawn.landmarks) points.push_back(point.position);
  const cv::Point2d thumb = points.at(preprocess::kThumbTip);
  const auto alignment =
      preprocess::alignPoints(points.at(preprocess::kCapitate), points.at(preprocess::kMiddleTip),
                              thumb.x < points.at(preprocess::kMiddleTip).x);
  const cv::Mat framed =
      alignment.toFrame.warp(hand, {preprocess::kStageSize, preprocess::kStageSize});
  std::vector<std::optional<cv::Point2d>> landmarks;
  landmarks.reserve(points.size());
  for (const cv::Point2d& point : points) landmarks.push_back(alignment.toFrame.toStage(point));
  const cv::Mat bent = attention::bentToStandard(framed, landmarks, 2 * side);
  cv::Mat small;
  cv::resize(bent, small, {side, side}, 0, 0, cv::INTER_AREA);
  return small;
}

Result<attention::Gallery> makeGallery(const dataset::Dataset& dataset, learn::Split split,
                                       int casesPerPlate, const workflow::Toolbox& toolbox,
                                       const nn::OcclusionOptions& options, Progress& progress) {
  attention::Gallery gallery;
  gallery.modelId = toolbox.classifier->info().id;
  gallery.modelSha256 = toolbox.classifier->info().sha256;
  gallery.dataset = QFileInfo(dataset.folder()).fileName();
  gallery.split = split == learn::Split::Validation ? QStringLiteral("val")
                  : split == learn::Split::Train    ? QStringLiteral("train")
                                                    : QStringLiteral("test");
  gallery.version = QStringLiteral(CARPUS_VERSION);
  gallery.options = options;
  gallery.inputSize = nn::explained(*toolbox.classifier).info().inputRows;
  const PlateMaker maker(dataset, toolbox, options);
  const int wanted = 2 * attention::kMaturityStages * casesPerPlate;
  int done = 0;
  for (const Sex sex : {Sex::Female, Sex::Male})
    for (int stage = 0; stage < attention::kMaturityStages; ++stage) {
      GalleryPlate plate = emptyPlate(sex, static_cast<attention::MaturityStage>(stage));
      for (const dataset::Sample& sample : dataset.samples()) {
        if (plate.cases >= casesPerPlate) break;
        if (!sample.half || sample.split != split || sample.sex != sex ||
            attention::stageOf(sex, Months{sample.boneAgeMonths}) != plate.stage)
          continue;
        if (progress.isCancelled()) return fail(Error::cancelled());
        progress.report(
            static_cast<double>(done + plate.cases) / wanted,
            QCoreApplication::translate("Evaluate", "Map of radiograph %1").arg(sample.id));
        CARPUS_CHECK(maker.add(sample, plate));
      }
      done += casesPerPlate;
      if (plate.cases > 0) {
        plate.classMap /= plate.cases;
        plate.expectedMap /= plate.cases;
      }
      CARPUS_TRY(plate.hand, standardHand(sex, plate.handAge, kGallerySide));
      gallery.plates.push_back(std::move(plate));
    }
  return gallery;
}

}  // namespace carpus::evaluate
