// SPDX-License-Identifier: GPL-3.0-or-later
// Actions, their keys, menus and tool bar. Names of actions are stable: tests and help use them.
#include <QAction>
#include <QMenuBar>
#include <QShortcut>
#include <QToolBar>
#include <QToolButton>

#include "ui/candidates/candidate_strip.h"
#include "ui/candidates/own_age_control.h"
#include "ui/shell/icons.h"
#include "ui/shell/main_window.h"
#include "ui/shell/plate_view.h"
#include "ui/shell/trainings.h"
#include "ui/stages/stage_strip.h"
#include "ui/viewer/picture_view.h"
#include "ui/viewer/radiograph_view.h"

namespace carpus::ui {

QAction* MainWindow::makeAction(const QString& name, const QString& text, const QString& iconName,
                                const QList<QKeySequence>& keys) {
  auto* action = new QAction(text, this);
  action->setObjectName(name);
  if (!iconName.isEmpty()) action->setIcon(icon(iconName));
  action->setShortcuts(keys);
  addAction(action);
  QString tip = QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…"));
  if (!keys.isEmpty())
    tip += QStringLiteral(" (%1)").arg(keys.first().toString(QKeySequence::NativeText));
  action->setToolTip(tip);
  return action;
}

void MainWindow::buildActions() {
  buildFileActions();
  buildViewActions();
  buildReadingActions();
  buildHelpActions();
  buildPickKeys();
  buildMenus();
  buildToolBar();
}

void MainWindow::buildFileActions() {
  const auto file = [this](const char* name, const QString& text, const char* picture,
                           const QList<QKeySequence>& keys, auto act) {
    connect(makeAction(QLatin1String(name), text, QLatin1String(picture), keys),
            &QAction::triggered, this, act);
  };
  file("openAction", tr("&Open…"), "open", {QKeySequence(Qt::CTRL | Qt::Key_O)},
       [this] { chooseFiles(); });
  file("openFolderAction", tr("Open &folder…"), "folder",
       {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}, [this] { chooseFolder(); });
  file("demoAction", tr("Open the &demo study"), "demo", {QKeySequence(Qt::CTRL | Qt::Key_D)},
       [this] { openDemo(); });
  file("previousStudyAction", tr("&Previous study"), "previous", {QKeySequence(Qt::Key_PageUp)},
       [this] { desk_.openPrevious(); });
  file("nextStudyAction", tr("&Next study"), "next", {QKeySequence(Qt::Key_PageDown)},
       [this] { desk_.openNext(); });
  file("quitAction", tr("&Quit"), "", {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); });
  file("cancelAction", tr("&Cancel running work"), "", {QKeySequence(Qt::Key_Escape)},
       [this] { desk_.jobs().cancelAll(); });
}

void MainWindow::buildViewActions() {
  const auto view = [this](const char* name, const QString& text, const char* picture,
                           const QList<QKeySequence>& keys, auto act) {
    QAction* action = makeAction(QLatin1String(name), text, QLatin1String(picture), keys);
    connect(action, &QAction::triggered, this, act);
    return action;
  };
  view("fitAction", tr("&Fit to window"), "fit", {QKeySequence(Qt::Key_F)},
       [this] { view_->fit(); });
  view("oneToOneAction", tr("&Pixel for pixel"), "", {QKeySequence(Qt::Key_P)},
       [this] { view_->oneToOne(); });
  view("invertAction", tr("&Invert"), "invert", {QKeySequence(Qt::Key_I)},
       [this] { view_->invert(); });
  view("resetViewAction", tr("&Reset view"), "reset", {QKeySequence(Qt::Key_R)},
       [this] { view_->resetView(); });
  view("fileWindowAction", tr("Window of the &file"), "", {QKeySequence(Qt::Key_W)},
       [this] { view_->resetWindow(); });
  view("boneWindowAction", tr("&Bone window"), "", {QKeySequence(Qt::Key_B)},
       [this] { applyPreset(0.15, 0.6); });
  view("tissueWindowAction", tr("Soft &tissue window"), "", {QKeySequence(Qt::Key_T)},
       [this] { applyPreset(-0.25, 0.6); });
  view("wideWindowAction", tr("&Wide window"), "", {QKeySequence(Qt::Key_V)},
       [this] { applyPreset(0, 1.6); });
  QAction* mask = view("maskAction", tr("&Outline of the hand"), "mask", {QKeySequence(Qt::Key_M)},
                       [this](bool on) { view_->setMaskVisible(on); });
  mask->setCheckable(true);
  view("correctMaskAction", tr("&Correct the outline…"), "", {QKeySequence(Qt::SHIFT | Qt::Key_M)},
       [this] { stages_->editMask(); });
  QAction* attention = view("attentionAction", tr("&Attention map"), "attention",
                            {QKeySequence(Qt::Key_A)}, [this](bool on) { toggleAttention(on); });
  attention->setCheckable(true);
  buildMapActions();
}

void MainWindow::buildReadingActions() {
  const auto reading = [this](const char* name, const QString& text, const char* picture,
                              const QList<QKeySequence>& keys, auto act) {
    connect(makeAction(QLatin1String(name), text, QLatin1String(picture), keys),
            &QAction::triggered, this, act);
  };
  reading("ownAgeAction", tr("Set &own bone age"), "", {QKeySequence(Qt::Key_O)}, [this] {
    if (auto* control = candidates_->findChild<OwnAgeControl*>())
      control->setFocus(Qt::ShortcutFocusReason);
  });
  reading("clearDecisionAction", tr("&Remove choice"), "", {QKeySequence(Qt::Key_Delete)},
          [this] { desk_.clearDecision(); });
  reading("revealAction", tr("Show the &estimate"), "", {QKeySequence(Qt::Key_E)},
          [this] { desk_.revealEstimate(); });
  reading("assessAgainAction", tr("&Assess again"), "again", {QKeySequence(Qt::Key_F5)},
          [this] { desk_.assessAgain(); });
  reading("signAction", tr("&Sign"), "sign",
          {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
          [this] { desk_.sign(); });
  reading("newVersionAction", tr("&New version"), "", {}, [this] { desk_.amend(); });

  QAction* undo = desk_.undoStack().createUndoAction(this, tr("Undo"));
  QAction* redo = desk_.undoStack().createRedoAction(this, tr("Redo"));
  undo->setObjectName(QStringLiteral("undoAction"));
  undo->setIcon(icon(QStringLiteral("undo")));
  undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
  redo->setObjectName(QStringLiteral("redoAction"));
  redo->setIcon(icon(QStringLiteral("redo")));
  redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
  addAction(undo);
  addAction(redo);
}

void MainWindow::buildHelpActions() {
  connect(makeAction(QStringLiteral("trainingsAction"), tr("&Trainings…"), {}, {}),
          &QAction::triggered, this, [this] { showTrainings(this, *chooser_); });
  connect(makeAction(QStringLiteral("settingsAction"), tr("&Settings…"), QStringLiteral("settings"),
                     {QKeySequence(Qt::CTRL | Qt::Key_Comma)}),
          &QAction::triggered, this, [this] { showSettings(); });
  connect(makeAction(QStringLiteral("keysAction"), tr("&Keys and mouse"), QStringLiteral("keys"),
                     {QKeySequence(Qt::Key_F1)}),
          &QAction::triggered, this, [this] { showKeys(); });
  connect(
      makeAction(QStringLiteral("aboutAction"), tr("&About Carpus"), QStringLiteral("about"), {}),
      &QAction::triggered, this, [this] { showAbout(); });
}

void MainWindow::buildPickKeys() {
  for (int rank = 1; rank <= 5; ++rank) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::Key_0 + rank), this);
    connect(shortcut, &QShortcut::activated, this, [this, rank] { desk_.pick(rank); });
  }
}

void MainWindow::buildMenus() {
  const auto fill = [this](QMenu* menu, const QStringList& names) {
    for (const QString& name : names) {
      if (name.isEmpty())
        menu->addSeparator();
      else
        menu->addAction(findChild<QAction*>(name));
    }
  };
  fill(menuBar()->addMenu(tr("&File")), {QStringLiteral("openAction"),
                                         QStringLiteral("openFolderAction"),
                                         QStringLiteral("demoAction"),
                                         {},
                                         QStringLiteral("previousStudyAction"),
                                         QStringLiteral("nextStudyAction"),
                                         {},
                                         QStringLiteral("settingsAction"),
                                         {},
                                         QStringLiteral("quitAction")});
  QMenu* view = menuBar()->addMenu(tr("&View"));
  fill(view, {QStringLiteral("fitAction"), QStringLiteral("oneToOneAction"),
              QStringLiteral("invertAction"), QStringLiteral("resetViewAction")});
  QMenu* window = view->addMenu(icon(QStringLiteral("window")), tr("&Window"));
  window->setObjectName(QStringLiteral("windowMenu"));
  fill(window, {QStringLiteral("fileWindowAction"), QStringLiteral("boneWindowAction"),
                QStringLiteral("tissueWindowAction"), QStringLiteral("wideWindowAction")});
  fill(view, {{},
              QStringLiteral("maskAction"),
              QStringLiteral("correctMaskAction"),
              QStringLiteral("attentionAction"),
              QStringLiteral("contoursAction"),
              QStringLiteral("blinkAction"),
              QStringLiteral("sideBySideAction"),
              QStringLiteral("studyAction")});
  fill(menuBar()->addMenu(tr("&Reading")), {QStringLiteral("undoAction"),
                                            QStringLiteral("redoAction"),
                                            {},
                                            QStringLiteral("ownAgeAction"),
                                            QStringLiteral("clearDecisionAction"),
                                            QStringLiteral("revealAction"),
                                            QStringLiteral("assessAgainAction"),
                                            QStringLiteral("cancelAction"),
                                            {},
                                            QStringLiteral("signAction"),
                                            QStringLiteral("newVersionAction")});
  fill(menuBar()->addMenu(tr("&Help")), {QStringLiteral("trainingsAction"),
                                         {},
                                         QStringLiteral("keysAction"),
                                         QStringLiteral("aboutAction")});
}

void MainWindow::buildToolBar() {
  auto* bar = new QToolBar(tr("Tools"), this);
  bar->setObjectName(QStringLiteral("mainToolBar"));
  bar->setMovable(false);
  bar->setIconSize(QSize(20, 20));
  bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  const auto put = [this, bar](const char* name, bool withText = false) {
    auto* action = findChild<QAction*>(QLatin1String(name));
    // In this style a low priority hides the text and leaves the icon.
    action->setPriority(withText ? QAction::NormalPriority : QAction::LowPriority);
    bar->addAction(action);
  };
  put("openAction", true);
  put("openFolderAction");
  put("previousStudyAction");
  put("nextStudyAction");
  bar->addSeparator();
  put("fitAction");
  put("invertAction");
  put("resetViewAction");
  QAction* window = findChild<QMenu*>(QStringLiteral("windowMenu"))->menuAction();
  window->setToolTip(tr("Window presets"));
  window->setPriority(QAction::LowPriority);
  bar->addAction(window);
  if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(window)))
    button->setPopupMode(QToolButton::InstantPopup);
  put("maskAction");
  put("attentionAction", true);
  bar->addSeparator();
  put("undoAction");
  put("redoAction");
  put("signAction", true);
  auto* space = new QWidget(bar);
  space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  bar->addWidget(space);
  put("settingsAction");
  put("keysAction");
  put("aboutAction");
  addToolBar(bar);
}

void MainWindow::updateActions() {
  const auto enable = [this](const char* name, bool on) {
    findChild<QAction*>(QLatin1String(name))->setEnabled(on);
  };
  const bool open = desk_.hasCase();
  const Reading& reading = desk_.reading();
  const int current = desk_.studies().currentIndex();
  for (const char* name :
       {"fitAction", "oneToOneAction", "invertAction", "resetViewAction", "fileWindowAction",
        "boneWindowAction", "tissueWindowAction", "wideWindowAction"})
    enable(name, open);
  enable("previousStudyAction", current > 0);
  enable("nextStudyAction", current >= 0 && current + 1 < desk_.studies().count());
  enable("maskAction", reading.assessment && reading.assessment->preprocessed);
  enable("attentionAction",
         desk_.hasEstimate() && desk_.isAssessmentCurrent() && desk_.isEstimateVisible());
  for (const char* name : {"contoursAction", "blinkAction", "sideBySideAction"})
    enable(name, reading.attention.has_value());
  enable("studyAction", reading.attention && !reading.attention->coarse);
  enable("ownAgeAction", open && !desk_.isLocked());
  enable("clearDecisionAction", reading.inputs.decision && !desk_.isLocked());
  enable("revealAction", open && !desk_.isEstimateVisible());
  enable("assessAgainAction", open && !desk_.isLocked());
  enable("signAction", desk_.whyNotSign().isEmpty());
  enable("newVersionAction", desk_.isSigned());
  enable("cancelAction", desk_.jobs().isBusy());
  showMaskWork();
}

}  // namespace carpus::ui
