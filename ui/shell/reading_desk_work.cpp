// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's work with the networks, and signing.
#include <QDateTime>
#include <QFileInfo>

#include "ui/shell/reading_desk.h"

namespace carpus::ui {

void ReadingDesk::requestAssessment() {
  if (!hasCase()) return;
  forgetAttention();
  if (!toolbox_) {
    reading_.state = networksFailed_ ? AssessState::Failed : AssessState::WaitingForNetworks;
    Q_EMIT assessmentChanged();
    return;
  }
  assess::AssessOptions options;
  options.sex = reading_.inputs.sex;
  options.chronologicalAge = reading_.inputs.age;
  options.sdTable = settings_.sdTable();
  reading_.state = AssessState::Running;
  const QString title = tr("Assessing %1").arg(QFileInfo(path_).fileName());
  // The preprocessed picture serves again unless the mask is another.
  const bool again = reading_.assessment && reading_.assessment->preprocessed &&
                     reading_.assessedMask == reading_.inputs.mask;
  auto work = [useCases = useCases_, options, toolbox = toolbox_, radiograph = reading_.radiograph,
               before = again ? reading_.assessment : std::nullopt,
               mask = reading_.inputs.mask](Progress& progress) {
    if (before) return useCases.reassess(*before, *toolbox, options, progress);
    if (mask)
      return useCases.assessWithMask(radiograph, mask->toMat(), *toolbox, options, progress);
    return useCases.assess(radiograph, *toolbox, options, progress);
  };
  jobs_.start<assess::Assessment>(JobLane::Assess, title, std::move(work), this,
                                  [this, radiograph = reading_.radiograph,
                                   mask = reading_.inputs.mask](Result<assess::Assessment> result) {
                                    if (radiograph == reading_.radiograph)
                                      takeAssessment(std::move(result), mask);
                                  });
  Q_EMIT assessmentChanged();
}

void ReadingDesk::takeAssessment(Result<assess::Assessment> result,
                                 const std::optional<MaskRuns>& mask) {
  reading_.version = ++versions_;
  if (result) {
    reading_.assessment = std::move(*result);
    reading_.assessedMask = mask;
    reading_.state = AssessState::Done;
  } else {
    // What was assessed for other inputs must not stand beside these.
    reading_.assessment.reset();
    reading_.assessedMask.reset();
    const bool cancelled = result.error().isCancelled();
    reading_.state = cancelled ? AssessState::Cancelled : AssessState::Failed;
    if (!cancelled) report(Problem::Assess, result.error());
  }
  Q_EMIT assessmentChanged();
}

void ReadingDesk::assessAgain() {
  if (!toolbox_ && !jobs_.isBusy(JobLane::LoadNetworks)) return loadNetworks();
  if (!isSigned()) requestAssessment();
}

QString ReadingDesk::whyNotSign() const {
  if (!hasCase()) return tr("Open a radiograph first.");
  if (isSigned()) return tr("This reading is signed.");
  if (jobs_.isBusy(JobLane::Sign)) return tr("The report is being written.");
  if (!reading_.sex()) return tr("Choose female or male before you sign.");
  if (reading_.inputs.sketch) return tr("Use or discard the strokes on the mask before you sign.");
  if (!reading_.inputs.decision)
    return tr("Pick a plate with a click or the keys 1 to 5, or set your own bone age.");
  if (reading_.state == AssessState::Running || reading_.state == AssessState::WaitingForNetworks)
    return tr("The assessment is still running.");
  if (settings_.text(Setting::ReaderName).trimmed().isEmpty())
    return tr("Enter your name to sign.");
  return {};
}

report::Signing ReadingDesk::signing() const {
  report::Signing signing;
  signing.readerName = settings_.text(Setting::ReaderName).trimmed();
  signing.organization = settings_.text(Setting::Organization).trimmed();
  signing.comment = reading_.comment.trimmed();
  signing.estimateSeenFirst = hasEstimate() && !reading_.decidedAlone;
  signing.openedAttention = reading_.attention.has_value();
  const QDateTime now = QDateTime::currentDateTime();
  signing.signedAt = now.toOffsetFromUtc(now.offsetFromUtc());
  return signing;
}

void ReadingDesk::sign(const QString& root) {
  if (!whyNotSign().isEmpty()) return;
  const QString base = root.isEmpty() ? settings_.reportFolder() : root;
  auto work = [signAndWrite = useCases_.signAndWrite, assessment = reading_.assessmentForSigning(),
               decision = *reading_.inputs.decision, signing = signing(),
               base](Progress&) -> Result<SignedReading> {
    const QString folder = newReportFolder(base, *assessment.radiograph);
    CARPUS_TRY(report::Report written,
               signAndWrite(assessment, decision, signing, report::knownForms(), folder));
    return SignedReading{std::move(written), folder};
  };
  jobs_.start<SignedReading>(JobLane::Sign, tr("Writing the report"), std::move(work), this,
                             [this, path = path_](Result<SignedReading> result) {
                               takeSignature(path, std::move(result));
                             });
  Q_EMIT signedChanged();
}

void ReadingDesk::takeSignature(const QString& path, Result<SignedReading> result) {
  if (!result) {
    report(Problem::Sign, result.error());
    Q_EMIT signedChanged();
    return;
  }
  // The reader may have gone on to another study while the report was written.
  Reading& reading = path == path_ ? reading_ : drafts_[path];
  reading.inputs.decision = result->report.decision;
  reading.signedReading = std::move(*result);
  if (path == path_) undo_.clear();
  studies_.setState(studies_.indexOf(path), StudyListModel::State::Signed);
  Q_EMIT signedChanged();
}

void ReadingDesk::amend() {
  if (!isSigned()) return;
  reading_.signedReading.reset();
  noteState();
  Q_EMIT signedChanged();
  if (reading_.state != AssessState::Done) requestAssessment();
}

}  // namespace carpus::ui
