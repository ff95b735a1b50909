// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/workflow.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <algorithm>

#include "core/dicom/reader.h"
#include "core/nn/blend.h"

namespace carpus::workflow {
namespace {

QString text(const char* sentence) { return QCoreApplication::translate("Workflow", sentence); }

double elapsed(const QElapsedTimer& timer) {
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

using PreprocessedPtr = std::shared_ptr<const preprocess::Preprocessed>;

struct Timed {
  PreprocessedPtr preprocessed;
  double milliseconds = 0;
};

Result<Timed> preprocessTimed(const Radiograph& radiograph, const preprocess::Networks& networks,
                              const preprocess::Options& options, Progress& progress) {
  QElapsedTimer timer;
  timer.start();
  progress.report(0, text(QT_TRANSLATE_NOOP("Workflow", "Preparing the picture")));
  CARPUS_TRY(preprocess::Preprocessed preprocessed,
             preprocess::preprocess(radiograph, networks, options, progress));
  if (progress.isCancelled()) return fail(Error::cancelled());
  return Timed{std::make_shared<const preprocess::Preprocessed>(std::move(preprocessed)),
               elapsed(timer)};
}

Result<assess::Assessment> preprocessAndAssess(RadiographPtr radiograph, const Toolbox& toolbox,
                                               const preprocess::Options& stages,
                                               const assess::AssessOptions& options,
                                               Progress& progress) {
  SubProgress first(progress, 0, 0.7);
  CARPUS_TRY(const Timed timed, preprocessTimed(*radiograph, toolbox.networks, stages, first));
  SubProgress second(progress, 0.7, 1);
  second.report(0, text(QT_TRANSLATE_NOOP("Workflow", "Estimating the bone age")));
  CARPUS_TRY(assess::Assessment assessment,
             assess::assess(std::move(radiograph), timed.preprocessed, *toolbox.classifier,
                            toolbox.atlas, options, second));
  assessment.timings.preprocess = timed.milliseconds;
  progress.report(1, text(QT_TRANSLATE_NOOP("Workflow", "Estimate ready")));
  return assessment;
}

/// The reader's picture of the plate that was chosen; empty when an own age was chosen.
Result<QImage> chosenPlate(const assess::Assessment& assessment, const report::Decision& decision) {
  if (!decision.plateId || !assessment.atlas) return QImage();
  const atlas::Plate* const plate = assessment.atlas->find(*decision.plateId);
  if (plate == nullptr) {
    return fail(ErrorCode::Usage,
                text(QT_TRANSLATE_NOOP("Workflow", "The atlas has no plate named \"%1\"."))
                    .arg(*decision.plateId));
  }
  return atlas::plateImage(*plate);
}

Result<void> checkExplainable(const assess::Assessment& assessment, const Toolbox& toolbox) {
  if (!toolbox.classifier || !assessment.preprocessed ||
      assessment.preprocessed->preprocessed.empty()) {
    return fail(
        ErrorCode::Refused,
        text(QT_TRANSLATE_NOOP("Workflow", "There is no preprocessed picture to explain.")));
  }
  if (assessment.preprocessed->refused()) {
    return fail(ErrorCode::Refused,
                text(QT_TRANSLATE_NOOP("Workflow",
                                       "The picture was refused, so there is no estimate to "
                                       "explain.")));
  }
  if (!assessment.sex) {
    return fail(ErrorCode::Refused,
                text(QT_TRANSLATE_NOOP("Workflow",
                                       "Choose the patient's sex first; the estimate depends on "
                                       "it.")));
  }
  return {};
}

}  // namespace

Result<RadiographPtr> open(const QString& path) { return dicom::readRadiograph(path); }

std::vector<Finding> Stages::findings() const {
  std::vector<Finding> all = radiograph->findings;
  for (const Finding& finding : preprocessed->findings) {
    if (!contains(all, finding.code)) all.push_back(finding);
  }
  return all;
}

Result<Stages> openStages(const QString& path, const Toolbox& toolbox, Progress& progress) {
  QElapsedTimer timer;
  timer.start();
  Stages stages;
  CARPUS_TRY(stages.radiograph, open(path));
  stages.readMilliseconds = elapsed(timer);
  if (progress.isCancelled()) return fail(Error::cancelled());
  CARPUS_TRY(Timed timed, preprocessTimed(*stages.radiograph, toolbox.networks,
                                          toolbox.preprocessing, progress));
  stages.preprocessed = std::move(timed.preprocessed);
  return stages;
}

Result<assess::Assessment> assessRadiograph(RadiographPtr radiograph, const Toolbox& toolbox,
                                            const assess::AssessOptions& options,
                                            Progress& progress) {
  return preprocessAndAssess(std::move(radiograph), toolbox, toolbox.preprocessing, options,
                             progress);
}

Result<assess::Assessment> assessFile(const QString& path, const Toolbox& toolbox,
                                      const assess::AssessOptions& options, Progress& progress) {
  QElapsedTimer timer;
  timer.start();
  progress.report(0, text(QT_TRANSLATE_NOOP("Workflow", "Reading the file")));
  CARPUS_TRY(RadiographPtr radiograph, open(path));
  const double read = elapsed(timer);
  if (progress.isCancelled()) return fail(Error::cancelled());
  SubProgress rest(progress, 0.1, 1);
  CARPUS_TRY(assess::Assessment assessment,
             assessRadiograph(std::move(radiograph), toolbox, options, rest));
  assessment.timings.read = read;
  return assessment;
}

Result<assess::Assessment> assessWithMask(RadiographPtr radiograph, const cv::Mat& mask,
                                          const Toolbox& toolbox,
                                          const assess::AssessOptions& options,
                                          Progress& progress) {
  preprocess::Options stages = toolbox.preprocessing;
  stages.correctedMask = mask;
  return preprocessAndAssess(std::move(radiograph), toolbox, stages, options, progress);
}

Result<assess::Assessment> reassess(const assess::Assessment& assessment, const Toolbox& toolbox,
                                    const assess::AssessOptions& options, Progress& progress) {
  const assess::Timings before = assessment.timings;
  CARPUS_TRY(assess::Assessment again,
             assess::assess(assessment.radiograph, assessment.preprocessed, *toolbox.classifier,
                            toolbox.atlas, options, progress));
  again.timings.read = before.read;
  again.timings.preprocess = before.preprocess;
  return again;
}

Result<attention::ScoresPtr> explainScores(
    const assess::Assessment& assessment, const Toolbox& toolbox,
    const nn::OcclusionOptions& options, const std::function<void(attention::ScoresPtr)>& onCoarse,
    Progress& progress) {
  CARPUS_CHECK(checkExplainable(assessment, toolbox));
  return attention::computeScoresProgressively(*assessment.preprocessed,
                                               nn::explained(*toolbox.classifier), *assessment.sex,
                                               options, onCoarse, progress);
}

Result<attention::AttentionMap> explain(const assess::Assessment& assessment,
                                        const Toolbox& toolbox, const attention::Target& target,
                                        const nn::OcclusionOptions& options, Progress& progress) {
  CARPUS_TRY(const attention::ScoresPtr scores,
             explainScores(assessment, toolbox, options, {}, progress));
  return attention::attentionFrom(*scores, *assessment.preprocessed, target);
}

Result<attention::SanityReport> checkExplanation(const assess::Assessment& assessment,
                                                 const Toolbox& toolbox,
                                                 const attention::Target& target,
                                                 const nn::OcclusionOptions& options,
                                                 Progress& progress) {
  CARPUS_CHECK(checkExplainable(assessment, toolbox));
  return attention::checkAttention(*assessment.preprocessed, nn::explained(*toolbox.classifier),
                                   *assessment.sex, target, options, progress);
}

Result<report::Decision> pick(const assess::Assessment& assessment, int rank) {
  const auto& candidates = assessment.candidates;
  const auto found = std::find_if(candidates.begin(), candidates.end(),
                                  [rank](const auto& c) { return c.rank == rank; });
  if (candidates.empty()) {
    return fail(ErrorCode::Refused,
                text(QT_TRANSLATE_NOOP("Workflow",
                                       "There is no candidate to pick: this image has no estimate. "
                                       "Give a bone age of your own.")));
  }
  if (found == candidates.end()) {
    return fail(ErrorCode::Usage,
                text(QT_TRANSLATE_NOOP("Workflow",
                                       "There is no candidate of rank %1; the ranks are 1 to %2."))
                    .arg(rank)
                    .arg(candidates.size()));
  }
  return report::Decision{found->plate.age, found->plate.id, found->rank, found->probability};
}

Result<report::Report> signAndWrite(const assess::Assessment& assessment,
                                    const report::Decision& decision,
                                    const report::Signing& signing, const QStringList& forms,
                                    const QString& folder) {
  CARPUS_CHECK(makeWritableFolder(folder));
  CARPUS_TRY(report::Report report, report::sign(assessment, decision, signing));
  CARPUS_TRY(const QImage plate, chosenPlate(assessment, decision));
  const QImage picture = displayImage(*assessment.radiograph);
  if (const auto written = report::writeForms(report, forms, folder, picture, plate); !written) {
    return fail(written.error());
  }
  return report;
}

}  // namespace carpus::workflow
