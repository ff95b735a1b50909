// SPDX-License-Identifier: GPL-3.0-or-later
// Where the network looked: one set of scores for each case, and every map from it.
#include "ui/shell/reading_desk.h"

namespace carpus::ui {

void ReadingDesk::requestAttention(const attention::Target& target) {
  if (!toolbox_ || !hasEstimate() || !isAssessmentCurrent()) return;
  target_ = target;
  if (reading_.scores) takeScores(reading_.scores);
  const bool complete = reading_.scores && !reading_.scores->coarse;
  if (!complete && !jobs_.isBusy(JobLane::Attention)) startScores();
}

void ReadingDesk::startScores() {
  const int run = ++attentionRun_;
  auto onCoarse = [this, run](attention::ScoresPtr scores) {
    QMetaObject::invokeMethod(
        this,
        [this, run, scores = std::move(scores)] {
          const bool late = run != attentionRun_ || reading_.scores;
          if (!late) takeScores(scores);
        },
        Qt::QueuedConnection);
  };
  auto work = [explain = useCases_.explain, toolbox = toolbox_, assessment = *reading_.assessment,
               onCoarse = std::move(onCoarse)](Progress& progress) {
    return explain(assessment, *toolbox, nn::OcclusionOptions{}, onCoarse, progress);
  };
  jobs_.start<attention::ScoresPtr>(JobLane::Attention, tr("Computing where the network looked"),
                                    std::move(work), this,
                                    [this, run](Result<attention::ScoresPtr> result) {
                                      if (run != attentionRun_) return;
                                      if (result) return takeScores(std::move(*result));
                                      const bool cancelled = result.error().isCancelled();
                                      Q_EMIT attentionEnded(cancelled, result.error().sentence);
                                      if (!cancelled) report(Problem::Attention, result.error());
                                    });
}

void ReadingDesk::takeScores(attention::ScoresPtr scores) {
  const bool sameMap =
      reading_.scores == scores && reading_.attention && reading_.attention->target == target_;
  if (!sameMap) forgetChecks();
  reading_.scores = std::move(scores);
  reading_.attention =
      attention::attentionFrom(*reading_.scores, *reading_.assessment->preprocessed, target_);
  Q_EMIT attentionChanged();
}

void ReadingDesk::requestChecks() {
  if (!toolbox_ || !reading_.attention || reading_.attention->coarse) return;
  const attention::Target target = reading_.attention->target;
  auto work = [check = useCases_.checkMap, toolbox = toolbox_, assessment = *reading_.assessment,
               target, options = reading_.scores->options](Progress& progress) {
    return check(assessment, *toolbox, target, options, progress);
  };
  jobs_.start<attention::SanityReport>(
      JobLane::Checks, tr("Checking the map"), std::move(work), this,
      [this, target, scores = reading_.scores](Result<attention::SanityReport> result) {
        const bool current =
            scores == reading_.scores && reading_.attention && reading_.attention->target == target;
        if (!current) return;
        if (result) {
          reading_.checks = std::move(*result);
          Q_EMIT checksChanged();
          return;
        }
        Q_EMIT checksEnded(result.error().isCancelled(), result.error().sentence);
      });
}

void ReadingDesk::forgetChecks() {
  jobs_.cancelLane(JobLane::Checks);
  if (!reading_.checks) return;
  reading_.checks.reset();
  Q_EMIT checksChanged();
}

void ReadingDesk::writeMap(workflow::MapForm form, const QString& folder) {
  if (!reading_.attention || reading_.attention->coarse || !reading_.assessment) return;
  auto work = [write = useCases_.writeMap, assessment = *reading_.assessment,
               map = *reading_.attention, form,
               folder](Progress&) { return write(assessment, map, form, folder); };
  jobs_.start<QStringList>(JobLane::Export, tr("Saving the map"), std::move(work), this,
                           [this](Result<QStringList> written) {
                             if (written)
                               Q_EMIT mapWritten(*written);
                             else if (!written.error().isCancelled())
                               report(Problem::Export, written.error());
                           });
}

void ReadingDesk::forgetAttention() {
  ++attentionRun_;
  jobs_.cancelLane(JobLane::Attention);
  forgetChecks();
  reading_.scores.reset();
  if (!reading_.attention) return;
  reading_.attention.reset();
  Q_EMIT attentionChanged();
}

}  // namespace carpus::ui
