// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <algorithm>

#include "core/base/paths.h"
#include "ui/attention/attention_panel.h"
#include "ui/attention/map_bar.h"
#include "ui/candidates/candidate_strip.h"
#include "ui/candidates/probability_chart.h"
#include "ui/report/sign_box.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/atlas_control.h"
#include "ui/shell/estimate_panel.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/patient_panel.h"
#include "ui/shell/plate_view.h"
#include "ui/shell/site_control.h"
#include "ui/shell/start_page.h"
#include "ui/shell/study_list_view.h"
#include "ui/stages/stage_strip.h"
#include "ui/viewer/findings_bar.h"
#include "ui/viewer/radiograph_view.h"

namespace carpus::ui {
namespace {

QString demoFile() { return resourcesFolder() + QStringLiteral("/demo/demo.dcm"); }

QStringList localPaths(const QMimeData* data) {
  QStringList paths;
  for (const QUrl& url : data->urls())
    if (url.isLocalFile()) paths << url.toLocalFile();
  return paths;
}

}  // namespace

MainWindow::MainWindow(Settings& settings, UseCases useCases, std::unique_ptr<FileChooser> chooser,
                       QWidget* parent)
    : QMainWindow(parent),
      settings_(settings),
      chooser_(std::move(chooser)),
      desk_(std::move(useCases), settings) {
  setObjectName(QStringLiteral("mainWindow"));
  setWindowTitle(QStringLiteral("Carpus"));
  setAcceptDrops(true);
  buildWidgets();
  buildActions();
  connectDesk();
  connectPanels();
  connectAttention();
  connectMask();
  const bool demo = QFileInfo::exists(demoFile());
  start_->setDemoAvailable(demo);
  findChild<QAction*>(QStringLiteral("demoAction"))->setEnabled(demo);
  sign_->setReaderName(settings_.text(Setting::ReaderName));
  auto* atlases =
      new AtlasControl({*this, desk_, settings_, *chooser_, *view_, *plate_, *candidates_}, this);
  connect(atlases, &AtlasControl::notice, this,
          [this](const QString& sentence) { message_->showMessage(sentence); });
  new SiteControl({*this, desk_, settings_, *chooser_}, this);
  restoreLayout();
  updateActions();
}

MainWindow::~MainWindow() { desk_.shutDown(); }

void MainWindow::connectDesk() {
  connect(&desk_, &ReadingDesk::caseChanged, this, &MainWindow::showCase);
  connect(&desk_, &ReadingDesk::assessmentChanged, this, &MainWindow::showAssessment);
  connect(&desk_, &ReadingDesk::inputsChanged, this, &MainWindow::showInputs);
  connect(&desk_, &ReadingDesk::signedChanged, this, &MainWindow::showSigned);
  connect(&desk_, &ReadingDesk::networksChanged, this, &MainWindow::updateActions);
  connect(&desk_, &ReadingDesk::problem, this, &MainWindow::showProblem);
  connect(&desk_.jobs(), &JobRunner::jobsChanged, this, [this] {
    showAttentionProgress();
    updateActions();
  });
}

void MainWindow::connectPanels() {
  connect(start_, &StartPage::openRequested, this, &MainWindow::chooseFiles);
  connect(start_, &StartPage::openFolderRequested, this, &MainWindow::chooseFolder);
  connect(start_, &StartPage::demoRequested, this, &MainWindow::openDemo);
  connect(studies_, &StudyListView::studyRequested, &desk_, &ReadingDesk::openStudy);
  connect(view_, &RadiographView::filesDropped, this, &MainWindow::openPaths);
  connect(view_, &RadiographView::openRequested, this, &MainWindow::chooseFiles);
  connect(candidates_, &CandidateStrip::picked, &desk_, &ReadingDesk::pick);
  connect(candidates_, &CandidateStrip::ownAgeSet, &desk_, &ReadingDesk::setOwnAge);
  connect(chart_, &ProbabilityChart::agePicked, &desk_, &ReadingDesk::setOwnAge);
  connect(patient_, &PatientPanel::sexChosen, &desk_, &ReadingDesk::setSex);
  connect(patient_, &PatientPanel::ageEntered, &desk_, &ReadingDesk::setChronologicalAge);
  connect(estimate_, &EstimatePanel::revealRequested, &desk_, &ReadingDesk::revealEstimate);
  connect(estimate_, &EstimatePanel::assessAgainRequested, &desk_, &ReadingDesk::assessAgain);
  connect(sign_, &SignBox::readerNameChanged, this,
          [this](const QString& name) { settings_.setValue(Setting::ReaderName, name); });
  connect(sign_, &SignBox::commentChanged, &desk_, &ReadingDesk::setComment);
  connect(sign_, &SignBox::signRequested, this, [this] { desk_.sign(); });
  connect(sign_, &SignBox::newVersionRequested, &desk_, &ReadingDesk::amend);
  connect(sign_, &SignBox::folderRequested, this, [this] {
    if (desk_.isSigned()) chooser_->showFolder(desk_.reading().signedReading->folder);
  });
}

// ---- what the desk says ----

void MainWindow::showCase() {
  message_->dismiss();
  clearAttention();
  pages_->setCurrentIndex(1);
  const Reading& reading = desk_.reading();
  studies_->setVisible(desk_.studies().count() > 1);
  view_->setRadiograph(reading.radiograph);
  const QString name = QFileInfo(reading.radiograph->sourcePath).fileName();
  setWindowTitle(tr("%1 - Carpus", "%1: file name").arg(name));
  sign_->setComment(reading.comment);
  shown_.reset();
  offered_.reset();
  showAssessment();
  showInputs();
  showSigned();
  view_->setFocus();
}

void MainWindow::showAssessment() {
  const Reading& reading = desk_.reading();
  if (!reading.radiograph) return;
  const bool visible = desk_.isEstimateVisible();
  estimate_->setReading(reading, visible);
  candidates_->setEmptyText(candidatesSentence());
  plate_->setEmptyText(candidatesSentence());
  const Shown now{reading.version, visible};
  if (shown_ != now) {
    shown_ = now;
    const bool show = reading.assessment && visible;
    const auto candidates =
        show ? reading.assessment->candidates : std::vector<assess::Candidate>();
    candidates_->setCandidates(candidates, show ? reading.assessment->atlas : nullptr);
    chart_->setEstimate(show ? reading.assessment->estimate : std::nullopt);
    const bool hasMap = reading.attention.has_value();
    if (!hasMap) attention_->setCase(show && desk_.hasEstimate(), candidates);
    const auto preprocessed = reading.assessment ? reading.assessment->preprocessed : nullptr;
    stages_->setPreprocessed(reading.radiograph, preprocessed);
    view_->setMask(preprocessed ? preprocessed->mask : cv::Mat());
    if (show && desk_.hasEstimate() && !hasMap && settings_.flag(Setting::AttentionOnOpen))
      attention_->requestMap();
  }
  showFindings();
  showInputs();
}

void MainWindow::showInputs() {
  const Reading& reading = desk_.reading();
  if (!reading.radiograph) return;
  const auto& decision = reading.inputs.decision;
  patient_->setReading(reading, desk_.isLocked());
  const auto chronological = reading.chronological();
  view_->setEnteredFacts(reading.inputs.sex, reading.inputs.age);
  candidates_->setChosenRank(decision && decision->plateId ? decision->plateRank : std::nullopt);
  candidates_->setEnabled(!desk_.isLocked());
  offerOwnAge();
  chart_->setChronologicalAge(chronological ? std::optional(chronological->age) : std::nullopt);
  chart_->setChosenAge(decision ? std::optional(decision->boneAge) : std::nullopt);
  sign_->setDecision(decision, desk_.comparison());
  sign_->setReaderName(settings_.text(Setting::ReaderName));
  sign_->setObstacle(desk_.whyNotSign());
  showPlate();
  updateActions();
}

void MainWindow::offerOwnAge() {
  const Reading& reading = desk_.reading();
  std::optional<Months> offer;
  if (const auto chronological = reading.chronological()) offer = chronological->age;
  if (desk_.isEstimateVisible() && desk_.hasEstimate())
    offer = reading.assessment->estimate->boneAge;
  if (reading.inputs.decision) offer = reading.inputs.decision->boneAge;
  // Only what is new, or an age that is being typed would be overwritten.
  if (!offer || offered_ == offer) return;
  offered_ = offer;
  candidates_->setOwnAge(*offer);
}

void MainWindow::showSigned() {
  const Reading& reading = desk_.reading();
  if (reading.signedReading)
    sign_->setSigned(reading.signedReading->report, reading.signedReading->folder);
  else
    sign_->setUnsigned();
  showInputs();
}

void MainWindow::showFindings() {
  if (desk_.hasCase()) findings_->setFindings(desk_.reading().findings());
}

void MainWindow::showPlate() {
  const Reading& reading = desk_.reading();
  std::optional<assess::Candidate> shown;
  bool chosen = false;
  if (reading.assessment && desk_.isEstimateVisible() && !reading.assessment->candidates.empty()) {
    const auto& candidates = reading.assessment->candidates;
    const auto& decision = reading.inputs.decision;
    const auto pick = std::find_if(candidates.begin(), candidates.end(), [&](const auto& each) {
      return decision && decision->plateId == each.plate.id;
    });
    chosen = pick != candidates.end();
    shown = chosen ? *pick : candidates.front();
  }
  // Where no plate will come, its half belongs to the radiograph.
  const bool none = !desk_.isEstimateVisible() || reading.state == AssessState::Failed ||
                    reading.state == AssessState::Cancelled ||
                    (reading.state == AssessState::Done && !shown && reading.sex());
  plate_->setVisible(!none && !mapBar_->isSideBySide());
  plate_->setCandidate(shown, chosen, reading.assessment ? reading.assessment->atlas : nullptr);
}

QString MainWindow::candidatesSentence() const {
  const Reading& reading = desk_.reading();
  if (!desk_.isEstimateVisible())
    return tr("Read the radiograph first: set your own bone age (O), or show the estimate (E).");
  switch (reading.state) {
    case AssessState::WaitingForNetworks:
      return tr("The networks are still loading.");
    case AssessState::Running:
      return tr("The radiograph is being assessed.");
    case AssessState::Cancelled:
      return tr("The assessment was cancelled. F5 starts it again.");
    case AssessState::Done:
      return reading.assessment && !reading.assessment->sex
                 ? tr("Choose female or male: the plates differ.")
                 : tr("There is no estimate for this radiograph, so no plate is proposed.");
    default:
      return tr("There is no estimate, so no plate is proposed.");
  }
}

void MainWindow::showProblem(Problem kind, const QString& sentence) {
  switch (kind) {
    case Problem::Sign:
      message_->showMessage(sentence, tr("Choose another folder…"), [this] { signElsewhere(); });
      break;
    case Problem::Networks:
    case Problem::Assess:
      message_->showMessage(sentence, tr("Try again"), [this] { desk_.assessAgain(); });
      break;
    default:
      message_->showMessage(sentence);
  }
}

// ---- what the reader asks for ----

void MainWindow::openPaths(const QStringList& paths) {
  message_->dismiss();
  desk_.openPaths(paths);
}

void MainWindow::openDemo() { openPaths({demoFile()}); }

QString MainWindow::startFolder() const { return settings_.text(Setting::LastFolder); }

void MainWindow::chooseFiles() {
  chooser_->chooseFiles(this, startFolder(), [this](const QStringList& paths) {
    if (!paths.isEmpty())
      settings_.setValue(Setting::LastFolder, QFileInfo(paths.first()).absolutePath());
    openPaths(paths);
  });
}

void MainWindow::chooseFolder() {
  chooser_->chooseFolder(this, tr("Open a folder of radiographs"), startFolder(),
                         [this](const QString& folder) {
                           settings_.setValue(Setting::LastFolder, folder);
                           openPaths({folder});
                         });
}

void MainWindow::signElsewhere() {
  chooser_->chooseFolder(this, tr("Folder for the report"), settings_.reportFolder(),
                         [this](const QString& folder) { desk_.sign(folder); });
}

void MainWindow::applyPreset(double centerShift, double widthFactor) {
  const RadiographPtr radiograph = view_->radiograph();
  if (!radiograph) return;
  DisplayWindow window = defaultWindow(*radiograph);
  // Bone is bright on screen; where it is stored dark, up is down.
  const double up = radiograph->photometric == Photometric::Monochrome1 ? -1 : 1;
  window.center += up * centerShift * window.width;
  window.width *= widthFactor;
  window.invert = view_->displayWindow().invert;
  view_->setDisplayWindow(window);
}

void MainWindow::showSettings() {
  auto* dialog = new SettingsDialog(settings_, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  findChild<AtlasControl*>()->offerAtlases(*dialog);
  connect(dialog, &SettingsDialog::folderWanted, dialog, [this, dialog](const QString& start) {
    chooser_->chooseFolder(dialog, tr("Folder for reports"), start,
                           [dialog](const QString& folder) { dialog->setReportFolder(folder); });
  });
  dialog->open();
}

void MainWindow::showKeys() { makeKeysDialog(this)->open(); }
void MainWindow::showAbout() { makeAboutDialog(this)->open(); }

// ---- events ----

void MainWindow::closeEvent(QCloseEvent* event) {
  saveLayout();
  hide();
  desk_.shutDown();
  event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (localPaths(event->mimeData()).isEmpty()) return;
  event->acceptProposedAction();
  start_->setDropHover(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { start_->setDropHover(false); }

void MainWindow::dropEvent(QDropEvent* event) {
  start_->setDropHover(false);
  event->acceptProposedAction();
  openPaths(localPaths(event->mimeData()));
}

}  // namespace carpus::ui
