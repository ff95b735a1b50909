// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reading_desk.h"

#include <QFileInfo>
#include <QLoggingCategory>

namespace carpus::ui {

Q_LOGGING_CATEGORY(deskLog, "carpus.desk")

/// One change of the reader's inputs, forth and back.
class InputsCommand final : public QUndoCommand {
 public:
  InputsCommand(ReadingDesk& desk, ReadingInputs before, ReadingInputs after, const QString& text)
      : QUndoCommand(text), desk_(desk), before_(std::move(before)), after_(std::move(after)) {}
  void redo() override { desk_.applyInputs(after_); }
  void undo() override { desk_.applyInputs(before_); }

 private:
  ReadingDesk& desk_;
  ReadingInputs before_;
  ReadingInputs after_;
};

ReadingDesk::ReadingDesk(UseCases useCases, Settings& settings, QObject* parent)
    : QObject(parent), useCases_(std::move(useCases)), settings_(settings) {
  connect(&settings_, &Settings::changed, this, [this](Setting setting) {
    if (setting == Setting::SdTable && hasCase() && !isSigned()) requestAssessment();
    if (setting == Setting::EstimateFirst) Q_EMIT assessmentChanged();
    if (setting == Setting::ReaderName) Q_EMIT inputsChanged();
  });
}

ReadingDesk::~ReadingDesk() { jobs_.shutDown(); }

void ReadingDesk::report(Problem kind, const Error& error) {
  if (!error.detail.isEmpty()) qCWarning(deskLog) << error.sentence << error.detail;
  Q_EMIT problem(kind, error.sentence);
}

void ReadingDesk::loadNetworks() {
  networksFailed_ = false;
  jobs_.start<workflow::ToolboxPtr>(JobLane::LoadNetworks, tr("Loading the networks"),
                                    toolboxLoader(), this,
                                    [this](Result<workflow::ToolboxPtr> loaded) {
                                      if (loaded) {
                                        toolbox_ = *loaded;
                                      } else {
                                        networksFailed_ = true;
                                        if (!loaded.error().isCancelled())
                                          report(Problem::Networks, loaded.error());
                                      }
                                      Q_EMIT networksChanged();
                                      if (hasCase() && !reading_.assessment) requestAssessment();
                                    });
  Q_EMIT networksChanged();
}

void ReadingDesk::openPaths(const QStringList& paths) {
  if (paths.isEmpty()) return;
  const bool single = paths.size() == 1 && !QFileInfo(paths.first()).isDir() &&
                      QFileInfo(paths.first()).fileName().toUpper() != QLatin1String("DICOMDIR");
  if (single) {
    const int known = studies_.indexOf(QFileInfo(paths.first()).absoluteFilePath());
    if (known >= 0) return openStudy(known);
    dicom::FoundFile file;
    file.path = QFileInfo(paths.first()).absoluteFilePath();
    return openFile(file);
  }
  jobs_.start<std::vector<dicom::FoundFile>>(
      JobLane::Scan, tr("Searching for radiographs"),
      [scan = useCases_.scan, paths](Progress& progress) { return scan(paths, progress); }, this,
      [this](Result<std::vector<dicom::FoundFile>> found) {
        if (!found) {
          if (!found.error().isCancelled()) report(Problem::Open, found.error());
          return;
        }
        if (found->empty())
          return report(Problem::Open, {ErrorCode::Unreadable,
                                        tr("There is no radiograph in what you opened. Carpus "
                                           "reads DICOM, PNG, JPEG and TIFF files.")});
        keepDraft();
        studies_.setFiles(std::move(*found));
        openStudy(0);
      });
}

void ReadingDesk::openStudy(int index) {
  if (index < 0 || index >= studies_.count()) return;
  dicom::FoundFile file;
  file.path = studies_.path(index);
  openFile(file);
}

void ReadingDesk::openFile(const dicom::FoundFile& file) {
  const QString path = file.path;
  jobs_.start<RadiographPtr>(
      JobLane::Open, tr("Opening %1").arg(QFileInfo(path).fileName()),
      [open = useCases_.open, path](Progress&) { return open(path); }, this,
      [this, file](Result<RadiographPtr> opened) {
        const int index = studies_.indexOf(file.path);
        if (!opened) {
          if (opened.error().isCancelled()) return;
          studies_.setState(index, StudyListModel::State::Unreadable);
          return report(Problem::Open, opened.error());
        }
        keepDraft();
        if (index < 0) studies_.setFiles({file});
        studies_.setCurrentIndex(studies_.indexOf(file.path));
        showCase(*opened, file.path);
      });
}

void ReadingDesk::keepDraft() {
  if (!hasCase()) return;
  Reading draft = reading_;
  draft.radiograph.reset();
  draft.assessment.reset();
  draft.assessedMask.reset();
  draft.scores.reset();
  draft.checks.reset();
  draft.attention.reset();
  drafts_.insert(path_, draft);
}

void ReadingDesk::showCase(RadiographPtr radiograph, const QString& path) {
  forgetAttention();
  path_ = path;
  reading_ = drafts_.value(path);
  studies_.setFacts(studies_.currentIndex(), *radiograph);
  reading_.radiograph = std::move(radiograph);
  reading_.state = AssessState::Idle;
  reading_.version = ++versions_;
  undo_.clear();
  noteState();
  Q_EMIT caseChanged();
  requestAssessment();
}

void ReadingDesk::noteState() {
  using State = StudyListModel::State;
  const State state = isSigned()                 ? State::Signed
                      : reading_.inputs.decision ? State::Read
                                                 : State::Opened;
  studies_.setState(studies_.currentIndex(), state);
}

// ---- what the reader adds ----

void ReadingDesk::change(ReadingInputs inputs, const QString& text) {
  if (!hasCase() || isLocked() || inputs == reading_.inputs) return;
  undo_.push(new InputsCommand(*this, reading_.inputs, std::move(inputs), text));
}

void ReadingDesk::applyInputs(const ReadingInputs& inputs) {
  const bool other = !sameQuestion(inputs, reading_.inputs);
  reading_.inputs = inputs;
  if (inputs.decision) {
    if (!reading_.estimateRevealed && !(isEstimateVisible() && hasEstimate()))
      reading_.decidedAlone = true;
    reading_.estimateRevealed = true;
  }
  noteState();
  if (other) requestAssessment();
  Q_EMIT inputsChanged();
  Q_EMIT assessmentChanged();
}

void ReadingDesk::setSex(Sex sex) {
  if (reading_.sex() == sex) return;
  ReadingInputs inputs = reading_.inputs;
  inputs.sex = sex;
  // A plate of the other sex cannot be the answer any more; an age of the reader's own still can.
  if (inputs.decision && inputs.decision->plateId) inputs.decision.reset();
  change(inputs, tr("sex"));
}

void ReadingDesk::setChronologicalAge(Months age) {
  ReadingInputs inputs = reading_.inputs;
  inputs.age = age;
  change(inputs, tr("chronological age"));
}

void ReadingDesk::pick(int rank) {
  if (!reading_.assessment || !isEstimateVisible() || !isAssessmentCurrent()) return;
  const auto decision = workflow::pick(*reading_.assessment, rank);
  if (!decision) return;
  ReadingInputs inputs = reading_.inputs;
  inputs.decision = *decision;
  change(inputs, tr("choice of a plate"));
}

void ReadingDesk::setOwnAge(Months age) {
  ReadingInputs inputs = reading_.inputs;
  inputs.decision = report::Decision{age, {}, {}, {}};
  change(inputs, tr("own bone age"));
}

void ReadingDesk::clearDecision() {
  ReadingInputs inputs = reading_.inputs;
  inputs.decision.reset();
  change(inputs, tr("choice removed"));
}

void ReadingDesk::revealEstimate() {
  if (!hasCase() || reading_.estimateRevealed) return;
  reading_.estimateRevealed = true;
  Q_EMIT assessmentChanged();
}

bool ReadingDesk::isEstimateVisible() const {
  return settings_.flag(Setting::EstimateFirst) || reading_.estimateRevealed || isSigned();
}

bool ReadingDesk::hasEstimate() const {
  return reading_.assessment && reading_.assessment->estimate.has_value();
}

bool ReadingDesk::isLocked() const { return isSigned() || jobs_.isBusy(JobLane::Sign); }

bool ReadingDesk::isAssessmentCurrent() const { return reading_.state == AssessState::Done; }

std::optional<assess::Comparison> ReadingDesk::comparison() const {
  return reading_.comparison(settings_.sdTable());
}

}  // namespace carpus::ui
