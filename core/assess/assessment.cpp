// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assess/assessment.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <cmath>

namespace carpus::assess {
namespace {

constexpr double kFarFromChronological = 48;  ///< months

double milliseconds(const QElapsedTimer& timer) {
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Adds what is not yet said. Reading and preprocessing may both have named the same thing.
void addOnce(std::vector<Finding>& findings, const Finding& finding) {
  if (!contains(findings, finding.code)) findings.push_back(finding);
}

void addSexFinding(const Radiograph& radiograph, const AssessOptions& options, Assessment& result) {
  const auto ofFile = radiograph.patient.sex;
  result.sex = options.sex ? options.sex : ofFile;
  result.sexSource = options.sex && options.sex != ofFile ? SexSource::Entered : SexSource::File;
  if (!result.sex) addOnce(result.findings, makeFinding(QStringLiteral("sex-missing")));
}

void addSideFinding(const Radiograph& radiograph, const preprocess::Preprocessed& preprocessed,
                    std::vector<Finding>& findings) {
  const auto side = radiograph.study.laterality;
  if (side == Side::Right) addOnce(findings, makeFinding(QStringLiteral("side-right")));
  if (side || contains(findings, QStringLiteral("not-a-hand"))) return;
  const Side looks = preprocessed.pose.mirrored ? Side::Right : Side::Left;
  addOnce(findings, makeFinding(QStringLiteral("side-unknown"), {toText(looks)}));
}

/// The model was made for a range of ages; the child's own age counts, and the estimate.
void addRangeFinding(const nn::ModelInfo& model, Assessment& result) {
  const double from = model.supportedFromMonths;
  const double to = model.supportedToMonths;
  if (!(to > from)) return;
  const auto outside = [&](Months age) { return age.value < from || age.value > to; };
  if ((result.chronological && outside(result.chronological->age)) ||
      (result.estimate && outside(result.estimate->boneAge)))
    addOnce(result.findings, makeFinding(QStringLiteral("age-outside-model"),
                                         {toText(Months{from}), toText(Months{to})}));
}

void addEstimateFindings(const nn::ModelInfo& model, Assessment& result) {
  if (!result.estimate) return;
  const Estimate& estimate = *result.estimate;
  const auto typicality =
      Typicality::fromJson(model.manifest.value(QLatin1String("typicality")).toObject());
  if (typicality) {
    result.atypicalScore =
        typicality->score(typicalityValues(*result.preprocessed, estimate.distribution)) /
        typicality->limit;
    if (*result.atypicalScore > 1)
      addOnce(result.findings, makeFinding(QStringLiteral("atypical")));
  }
  const auto limit = Calibration::fromJson(model.calibration, *result.sex).atypicalSd;
  if (limit && estimate.distribution.standardDeviation() > *limit)
    addOnce(result.findings, makeFinding(QStringLiteral("atypical")));
  if (result.chronological &&
      std::abs(estimate.boneAge.value - result.chronological->age.value) > kFarFromChronological)
    addOnce(result.findings, makeFinding(QStringLiteral("estimate-vs-chronological")));
}

/// True when nothing but the missing sex stands in the way of an estimate.
bool mayEstimate(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings)
    if (finding.severity == Severity::Stop && finding.code != QLatin1String("sex-missing"))
      return false;
  return true;
}

/// The site's own calibration, said aloud.
void adjustForSite(const AssessOptions& options, Assessment& result) {
  if (!options.site) return;
  const auto adjust = [&](std::optional<Estimate>& estimate, Sex sex) {
    const auto fit = options.site->fitFor(sex, result.model.sha256);
    if (!estimate || !fit) return;
    estimate = adjusted(*estimate, *fit);
    if (result.sex) result.site = fit;
    addOnce(result.findings,
            makeFinding(QStringLiteral("site-calibrated"),
                        {QString::number(fit->slope, 'f', 4), QString::number(fit->offset, 'f', 3),
                         QString::number(fit->n)}));
  };
  if (result.sex) return adjust(result.estimate, *result.sex);
  adjust(result.femaleEstimate, Sex::Female);
  adjust(result.maleEstimate, Sex::Male);
}

Result<void> addEstimates(const nn::Session& classifier, bool thorough, Progress& progress,
                          Assessment& result) {
  if (result.sex) {
    CARPUS_TRY(result.estimate,
               estimateAge(*result.preprocessed, classifier, *result.sex, thorough));
    return {};
  }
  CARPUS_TRY(result.femaleEstimate,
             estimateAge(*result.preprocessed, classifier, Sex::Female, thorough));
  if (progress.isCancelled()) return fail(Error::cancelled());
  CARPUS_TRY(result.maleEstimate,
             estimateAge(*result.preprocessed, classifier, Sex::Male, thorough));
  return {};
}

void rank(const AssessOptions& options, Assessment& result) {
  if (!result.estimate) return;
  if (result.atlas)
    result.candidates =
        rankCandidates(result.estimate->distribution, result.atlas->platesOf(*result.sex));
  result.comparison =
      compare(result.estimate->boneAge, result.chronological, *result.sex, options.sdTable);
}

}  // namespace

Result<Assessment> assess(RadiographPtr radiograph,
                          std::shared_ptr<const preprocess::Preprocessed> preprocessed,
                          const nn::Session& classifier, atlas::AtlasPtr atlas,
                          const AssessOptions& options, Progress& progress) {
  if (!radiograph || !preprocessed)
    return fail(ErrorCode::Internal,
                QCoreApplication::translate("Assessment", "There is no picture to assess."));
  Assessment result;
  result.radiograph = std::move(radiograph);
  result.preprocessed = std::move(preprocessed);
  result.atlas = std::move(atlas);
  result.model = classifier.info();
  result.timings.preprocess = result.preprocessed->timings.total();
  for (const Finding& finding : result.radiograph->findings) addOnce(result.findings, finding);
  for (const Finding& finding : result.preprocessed->findings) addOnce(result.findings, finding);
  addSexFinding(*result.radiograph, options, result);
  addSideFinding(*result.radiograph, *result.preprocessed, result.findings);
  result.chronological =
      chronologicalAge(*result.radiograph, options.chronologicalAge, result.findings);

  if (progress.isCancelled()) return fail(Error::cancelled());
  QElapsedTimer timer;
  timer.start();
  if (mayEstimate(result.findings)) {
    progress.report(0.1, QCoreApplication::translate("Assessment", "Estimating the bone age"));
    CARPUS_CHECK(addEstimates(classifier, options.thorough, progress, result));
    adjustForSite(options, result);
  }
  result.timings.classify = milliseconds(timer);
  if (progress.isCancelled()) return fail(Error::cancelled());
  timer.restart();
  progress.report(0.9, QCoreApplication::translate("Assessment", "Ranking the references"));
  rank(options, result);
  addRangeFinding(result.model, result);
  addEstimateFindings(result.model, result);
  result.timings.rank = milliseconds(timer);
  progress.report(1.0, {});
  return result;
}

}  // namespace carpus::assess
