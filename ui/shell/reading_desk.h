// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QUndoStack>

#include "ui/settings/settings.h"
#include "ui/shell/job_runner.h"
#include "ui/shell/reading.h"
#include "ui/shell/study_list_model.h"
#include "ui/shell/use_cases.h"

namespace carpus::ui {

/// What went wrong, so that the window can offer the right way on.
enum class Problem { Open, Networks, Assess, Attention, Export, Sign };

/// The case on the desk and everything a reader can do with it; widgets only show it and call it.
/// All work runs in the job runner, so every function returns at once.
class ReadingDesk final : public QObject {
  Q_OBJECT
 public:
  ReadingDesk(UseCases useCases, Settings& settings, QObject* parent = nullptr);
  ~ReadingDesk() override;

  JobRunner& jobs() { return jobs_; }
  QUndoStack& undoStack() { return undo_; }
  StudyListModel& studies() { return studies_; }

  const Reading& reading() const { return reading_; }
  bool hasCase() const { return reading_.radiograph != nullptr; }
  bool networksReady() const { return toolbox_ != nullptr; }
  bool isSigned() const { return reading_.signedReading.has_value(); }
  /// Signed, or being signed: nothing may change any more.
  bool isLocked() const;
  bool hasEstimate() const;
  /// True when the assessment belongs to the sex and age on the desk.
  bool isAssessmentCurrent() const;
  /// False while read-first hides what the network says.
  bool isEstimateVisible() const;
  /// Why the report cannot be signed now, as a sentence; empty: it can.
  QString whyNotSign() const;
  /// The reader's bone age against the chronological age.
  std::optional<assess::Comparison> comparison() const;

  /// Loads networks and atlas; a waiting case is assessed as soon as they are there.
  void loadNetworks();
  workflow::ToolboxPtr toolbox() const { return toolbox_; }  ///< null until it is loaded
  const AtlasUseCases& atlasUseCases() const { return useCases_.atlas; }
  /// Of the atlas in use; empty until it is loaded.
  QString atlasId() const;
  /// Reads with that atlas from now on: remembers it and ranks the plates of the case anew.
  void useAtlas(const QString& id);

  /// Files, folders and DICOMDIRs. A single file opens at once; the rest becomes the study list.
  void openPaths(const QStringList& paths);
  void openStudy(int index);
  void openNext() { openStudy(studies_.currentIndex() + 1); }
  void openPrevious() { openStudy(studies_.currentIndex() - 1); }

  /// Undoable changes; ignored once the report is signed.
  void setSex(Sex sex);
  void setChronologicalAge(Months age);
  void pick(int rank);
  void setOwnAge(Months age);
  void clearDecision();
  /// Strokes on the mask; nothing is assessed before useSketch(). `what` names them for undo. A
  /// sketch that equals the automatic mask, once used, is no correction.
  void sketchMask(const MaskRuns& mask, const QString& what);
  void discardSketch();
  void useSketch();
  void useAutomaticMask();
  void setComment(const QString& comment) { reading_.comment = comment; }

  void revealEstimate();
  void assessAgain();
  /// From the scores at once when they are there; else they are computed, and the last target that
  /// was asked for is shown: first coarse, then fine.
  void requestAttention(const attention::Target& target);
  /// Holds the map on the desk against every check; checksChanged() or checksEnded() follows.
  void requestChecks();
  void cancelChecks() { jobs_.cancelLane(JobLane::Checks); }
  /// How the shipped gallery is read; for a worker thread.
  std::function<Result<attention::Gallery>()> galleryLoader() const {
    return useCases_.loadGallery;
  }
  /// Writes the map on the desk into a folder; mapWritten() or problem() follows.
  void writeMap(workflow::MapForm form, const QString& folder);
  void cancelAttention() { jobs_.cancelLane(JobLane::Attention); }

  /// Writes the report below `root` (empty: the folder of the settings).
  void sign(const QString& root = {});
  /// Opens a signed reading again for a new version; the written one stays as it is.
  void amend();

  /// Cancels everything and waits.
  void shutDown() { jobs_.shutDown(); }

 Q_SIGNALS:
  void caseChanged();        ///< another radiograph, or none
  void assessmentChanged();  ///< assessment, its state, or its visibility
  void inputsChanged();      ///< sex, age, decision
  void attentionChanged();
  void attentionEnded(bool cancelled, const QString& sentence);
  void checksChanged();
  void checksEnded(bool cancelled, const QString& sentence);
  void mapWritten(const QStringList& paths);
  void signedChanged();
  void networksChanged();
  void problem(carpus::ui::Problem kind, const QString& sentence);

 private:
  friend class InputsCommand;

  std::function<Result<workflow::ToolboxPtr>(Progress&)> toolboxLoader() const;
  void takeAtlas(const atlas::AtlasPtr& atlas);

  void openFile(const dicom::FoundFile& file);
  void showCase(RadiographPtr radiograph, const QString& path);
  void keepDraft();
  void noteState();
  void change(ReadingInputs inputs, const QString& text);
  void applyInputs(const ReadingInputs& inputs);
  void requestAssessment();
  void takeAssessment(Result<assess::Assessment> result, const std::optional<MaskRuns>& mask);
  void takeSignature(const QString& path, Result<SignedReading> result);
  void startScores();
  void takeScores(attention::ScoresPtr scores);
  void forgetAttention();
  void forgetChecks();
  void report(Problem kind, const Error& error);
  report::Signing signing() const;
  void setMask(std::optional<MaskRuns> mask, const QString& text);

  UseCases useCases_;
  Settings& settings_;
  StudyListModel studies_;
  QUndoStack undo_;
  JobRunner jobs_;
  workflow::ToolboxPtr toolbox_;
  bool networksFailed_ = false;
  int versions_ = 0;
  attention::Target target_;  ///< the last that was asked for
  int attentionRun_ = 0;      ///< counts computations of scores, so that late coarse ones are known
  QString path_;              ///< of the case on the desk
  Reading reading_;
  QHash<QString, Reading> drafts_;  ///< by path; without pixels, assessment and maps
};

}  // namespace carpus::ui
