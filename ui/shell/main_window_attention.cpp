// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part in the attention map: the desk's answers, the bar over the pictures, the keys.
#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/attention/attention_panel.h"
#include "ui/attention/checks_page.h"
#include "ui/attention/gallery_page.h"
#include "ui/attention/map_bar.h"
#include "ui/attention/map_presenter.h"
#include "ui/attention/study_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/viewer/radiograph_view.h"

namespace carpus::ui {

QWidget* MainWindow::buildPlainHalf() {
  plainHalf_ = new QWidget;
  plainHalf_->setObjectName(QStringLiteral("plainHalf"));
  auto* caption = new QLabel(tr("The radiograph without the map"), plainHalf_);
  caption->setContentsMargins(10, 4, 10, 4);
  plain_ = new RadiographView(plainHalf_);
  plain_->setObjectName(QStringLiteral("plainRadiographView"));
  plain_->setAccessibleName(caption->text());
  // Whose it is stands on the other half; what is dropped here goes to the window.
  plain_->setTextsVisible(false);
  plain_->setAcceptDrops(false);
  auto* column = new QVBoxLayout(plainHalf_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(caption);
  column->addWidget(plain_, 1);
  plainHalf_->hide();
  mapBar_ = new MapBar;
  maps_ = new MapPresenter(mapBar_, view_, plain_, this);
  return plainHalf_;
}

void MainWindow::buildMapActions() {
  const auto toggle = [this](const char* name, const QString& text, Qt::Key key) {
    QAction* action = makeAction(QLatin1String(name), text, {}, {QKeySequence(key)});
    action->setCheckable(true);
    action->setEnabled(false);
    return action;
  };
  connect(toggle("contoursAction", tr("Map as &contours"), Qt::Key_C), &QAction::triggered, mapBar_,
          &MapBar::setContours);
  connect(toggle("blinkAction", tr("Blin&k the map"), Qt::Key_K), &QAction::triggered, mapBar_,
          &MapBar::setBlinking);
  connect(toggle("sideBySideAction", tr("Map &side by side"), Qt::Key_S), &QAction::triggered,
          mapBar_, &MapBar::setSideBySide);
  QAction* study = makeAction(QStringLiteral("studyAction"), tr("St&udy the map…"), {},
                              {QKeySequence(Qt::Key_U)});
  study->setEnabled(false);
  connect(study, &QAction::triggered, this, &MainWindow::showStudy);
}

void MainWindow::connectAttention() {
  connect(attention_, &AttentionPanel::mapRequested, &desk_, &ReadingDesk::requestAttention);
  connect(attention_, &AttentionPanel::cancelRequested, &desk_, &ReadingDesk::cancelAttention);
  connect(attention_, &AttentionPanel::studyRequested, this, &MainWindow::showStudy);
  connect(attention_, &AttentionPanel::exportRequested, this, &MainWindow::saveMap);
  connect(&desk_, &ReadingDesk::checksChanged, this, &MainWindow::showFindings);
  connect(&desk_, &ReadingDesk::mapWritten, this, [this](const QStringList& paths) {
    const QFileInfo first(paths.value(0));
    //: %1: file name, %2: folder
    message_->showMessage(tr("%1 was saved in %2.").arg(first.fileName(), first.absolutePath()),
                          tr("Show folder"),
                          [this, folder = first.absolutePath()] { chooser_->showFolder(folder); });
  });
  connect(&desk_, &ReadingDesk::attentionChanged, this, &MainWindow::showAttention);
  connect(&desk_, &ReadingDesk::attentionEnded, this,
          [this](bool cancelled, const QString& sentence) {
            if (cancelled)
              attention_->setCancelled();
            else
              attention_->setFailed(sentence);
          });
  connectMapBar();
}

void MainWindow::connectMapBar() {
  const auto check = [this](const char* name, bool on) {
    findChild<QAction*>(QLatin1String(name))->setChecked(on);
  };
  connect(mapBar_, &MapBar::mapShownChanged, this,
          [check](bool on) { check("attentionAction", on); });
  connect(mapBar_, &MapBar::blinkingChanged, this, [check](bool on) { check("blinkAction", on); });
  connect(mapBar_, &MapBar::sideBySideChanged, this,
          [check](bool on) { check("sideBySideAction", on); });
  connect(mapBar_, &MapBar::styleChanged, this, [this, check] {
    check("contoursAction", mapBar_->style().mode == MapStyle::Mode::Contours);
  });
  connect(mapBar_, &MapBar::opacityChanged, this, [this](double opacity) {
    settings_.setValue(Setting::AttentionOpacity, qRound(opacity * 100));
  });
  connect(mapBar_, &MapBar::oneSidedChanged, this,
          [this](ColourMap map) { settings_.setValue(Setting::AttentionColours, toCode(map)); });
  connect(maps_, &MapPresenter::sideBySideChanged, this, &MainWindow::showSideBySide);
  mapBar_->setOpacity(settings_.number(Setting::AttentionOpacity) / 100.0);
  mapBar_->setOneSided(
      colourMapFromCode(settings_.text(Setting::AttentionColours)).value_or(ColourMap::Viridis));
}

void MainWindow::showAttention() {
  const Reading& reading = desk_.reading();
  if (reading.attention && reading.assessment) {
    const bool first = !maps_->hasMap();
    attention_->setMap(*reading.attention);
    maps_->setMap(*reading.attention, reading.assessment->preprocessed);
    if (first) mapBar_->setMapShown(true);
    findChild<QAction*>(QStringLiteral("attentionAction"))->setChecked(mapBar_->isMapShown());
  } else {
    clearAttention();
  }
  showFindings();
  fillStudy();
  updateActions();
}

void MainWindow::saveMap(MapExport form) {
  const auto wanted = [form] {
    switch (form) {
      case MapExport::Picture:
        return workflow::MapForm::Picture;
      case MapExport::SecondaryCapture:
        return workflow::MapForm::SecondaryCapture;
      case MapExport::Numbers:
        return workflow::MapForm::Numbers;
      case MapExport::Teaching:
        break;
    }
    return workflow::MapForm::Teaching;
  }();
  chooser_->chooseFolder(this, tr("Folder for the map"), startFolder(),
                         [this, wanted](const QString& folder) { desk_.writeMap(wanted, folder); });
}

void MainWindow::showStudy() {
  if (!study_) buildStudy();
  fillStudy();
  study_->show();
  study_->raise();
  study_->activateWindow();
}

void MainWindow::buildStudy() {
  study_ = new StudyDialog(this);
  study_->gallery()->setLoader(desk_.galleryLoader());
  ChecksPage* checks = study_->checks();
  connect(checks, &ChecksPage::checksRequested, &desk_, &ReadingDesk::requestChecks);
  connect(checks, &ChecksPage::cancelRequested, &desk_, &ReadingDesk::cancelChecks);
  connect(&desk_, &ReadingDesk::checksChanged, checks, [this, checks] {
    if (desk_.reading().checks) checks->setReport(*desk_.reading().checks);
  });
  connect(&desk_, &ReadingDesk::checksEnded, checks,
          [checks](bool cancelled, const QString& sentence) {
            if (cancelled)
              checks->setCancelled();
            else
              checks->setFailed(sentence);
          });
}

void MainWindow::fillStudy() {
  if (!study_) return;
  const Reading& reading = desk_.reading();
  const bool complete = reading.attention && !reading.attention->coarse && reading.assessment;
  if (!complete) return study_->setCase({});
  StudyCase shown;
  shown.preprocessed = reading.assessment->preprocessed;
  shown.scores = reading.scores;
  shown.map = *reading.attention;
  shown.sex = reading.assessment->sex.value_or(Sex::Female);
  shown.modelId = reading.assessment->model.id;
  study_->setCase(shown);
}

void MainWindow::clearAttention() {
  maps_->clear();
  findChild<QAction*>(QStringLiteral("attentionAction"))->setChecked(false);
}

void MainWindow::showAttentionProgress() {
  for (const Job& job : desk_.jobs().jobs()) {
    if (job.lane == JobLane::Attention) attention_->setProgress(job.fraction, job.phrase);
    if (job.lane == JobLane::Checks && study_)
      study_->checks()->setProgress(job.fraction, job.phrase);
  }
}

void MainWindow::showSideBySide(bool sideBySide) {
  plainHalf_->setVisible(sideBySide);
  showPlate();
  const int half = pictures_->width() / 2;
  pictures_->setSizes({half, half, half});
}

void MainWindow::toggleAttention(bool on) {
  mapBar_->setMapShown(on);
  if (on && !attention_->hasMap() && !attention_->isBusy()) attention_->requestMap();
}

}  // namespace carpus::ui
