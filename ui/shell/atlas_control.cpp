// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/atlas_control.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>

#include "core/atlas/atlas_text.h"
#include "ui/candidates/candidate_strip.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/patient_hand.h"
#include "ui/shell/plate_view.h"
#include "ui/viewer/radiograph_view.h"

namespace carpus::ui {
namespace {

constexpr int kRestMs = 120;

}  // namespace

AtlasControl::AtlasControl(const Parts& parts, QObject* parent)
    : QObject(parent), parts_(parts), useCases_(parts.desk.atlasUseCases()) {
  redraw_.setSingleShot(true);
  redraw_.setInterval(kRestMs);
  connect(&redraw_, &QTimer::timeout, this, [this] {
    shownFor_ = nullptr;
    showHand();
  });
  buildActions();
  buildMenus();
  parts_.plate.linkTo(&parts_.radiograph);
  connectPanels();
  recall();
  updateActions();
}

QAction* AtlasControl::makeAction(const char* name, const QString& text, const QKeySequence& key) {
  auto* action = new QAction(text, &parts_.window);
  action->setObjectName(QLatin1String(name));
  if (!key.isEmpty()) action->setShortcut(key);
  parts_.window.addAction(action);
  return action;
}

void AtlasControl::buildActions() {
  connect(makeAction("importAtlasAction", tr("&Import atlas…"), {}), &QAction::triggered, this,
          &AtlasControl::openImport);
  auto* regions = new QActionGroup(this);
  int key = Qt::Key_1;
  for (const auto region : {atlas::Region::Whole, atlas::Region::Carpals, atlas::Region::Radius,
                            atlas::Region::ThirdRay}) {
    const QByteArray name = "region-" + toCode(region).toLatin1() + "-Action";
    QAction* action = makeAction(name.constData(), atlas::toText(region),
                                 QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(key++))));
    action->setCheckable(true);
    action->setData(static_cast<int>(region));
    regions->addAction(action);
    connect(action, &QAction::triggered, &parts_.candidates,
            [this, region] { parts_.candidates.setRegion(region); });
  }
  QAction* trueSize = makeAction("trueSizeAction", tr("&True size"), QKeySequence(Qt::Key_L));
  trueSize->setCheckable(true);
  connect(trueSize, &QAction::triggered, &parts_.candidates, &CandidateStrip::setTrueSize);
  QAction* swipe =
      makeAction("plateSwipeAction", tr("&Swipe over the plate"), QKeySequence(Qt::Key_Y));
  swipe->setCheckable(true);
  connect(swipe, &QAction::triggered, this, [this](bool on) {
    parts_.plate.setMode(on ? PlateCompare::Mode::Swipe : PlateCompare::Mode::Plate);
  });
  QAction* blink =
      makeAction("plateBlinkAction", tr("&Blink"), QKeySequence(Qt::SHIFT | Qt::Key_X));
  blink->setCheckable(true);
  connect(blink, &QAction::triggered, this, [this](bool on) {
    parts_.plate.setMode(on ? PlateCompare::Mode::Blink : PlateCompare::Mode::Plate);
  });
  connect(makeAction("exchangeAction", tr("&Exchange patient and plate"), QKeySequence(Qt::Key_X)),
          &QAction::triggered, &parts_.plate, &PlateView::exchange);
  const auto nudge = [this](const char* name, const QString& text, int shortcut, double by) {
    connect(makeAction(name, text, QKeySequence(shortcut)), &QAction::triggered, this, [this, by] {
      PlateCompare* compare = parts_.plate.compare();
      compare->setSwipe(compare->swipe() + by);
    });
  };
  nudge("swipeLeftAction", tr("Curtain to the left"), Qt::Key_Comma, -0.05);
  nudge("swipeRightAction", tr("Curtain to the right"), Qt::Key_Period, 0.05);
  QAction* lookFor = makeAction("lookForAction", tr("&What to look for"), QKeySequence(Qt::Key_N));
  lookFor->setCheckable(true);
  connect(lookFor, &QAction::triggered, &parts_.plate, &PlateView::setIndicatorsShown);
}

void AtlasControl::buildMenus() {
  const auto action = [this](const char* name) {
    return parts_.window.findChild<QAction*>(QLatin1String(name));
  };
  const auto menuOf = [this](QAction* wanted) -> QMenu* {
    for (QAction* top : parts_.window.menuBar()->actions())
      if (top->menu() && top->menu()->actions().contains(wanted)) return top->menu();
    return nullptr;
  };
  QAction* const settings = action("settingsAction");
  if (QMenu* file = settings ? menuOf(settings) : nullptr) {
    file->insertAction(settings, action("importAtlasAction"));
    file->insertSeparator(settings);
  }
  auto* compare = new QMenu(tr("&Plates"), &parts_.window);
  compare->setObjectName(QStringLiteral("platesMenu"));
  for (const auto region : {atlas::Region::Whole, atlas::Region::Carpals, atlas::Region::Radius,
                            atlas::Region::ThirdRay})
    compare->addAction(action(("region-" + toCode(region).toLatin1() + "-Action").constData()));
  compare->addSeparator();
  compare->addAction(action("trueSizeAction"));
  compare->addAction(action("lookForAction"));
  compare->addSeparator();
  for (const char* name : {"plateSwipeAction", "swipeLeftAction", "swipeRightAction",
                           "plateBlinkAction", "exchangeAction"})
    compare->addAction(action(name));
  // Between what is seen and what is decided.
  const QList<QAction*> tops = parts_.window.menuBar()->actions();
  parts_.window.menuBar()->insertMenu(tops.value(2, nullptr), compare);
}

void AtlasControl::connectPanels() {
  ReadingDesk& desk = parts_.desk;
  connect(&desk, &ReadingDesk::assessmentChanged, this, &AtlasControl::showHand);
  connect(&desk, &ReadingDesk::caseChanged, this, &AtlasControl::showHand);
  connect(&desk, &ReadingDesk::networksChanged, this, &AtlasControl::refreshAtlases);
  connect(&parts_.radiograph, &RadiographView::windowChanged, this, [this] { redraw_.start(); });
  CandidateStrip& strip = parts_.candidates;
  connect(&strip, &CandidateStrip::atlasChosen, &desk, &ReadingDesk::useAtlas);
  connect(&strip, &CandidateStrip::regionChanged, this, &AtlasControl::chooseRegion);
  connect(&strip, &CandidateStrip::trueSizeChanged, this, [this](bool on) {
    parts_.plate.setTrueSize(parts_.candidates.trueSize());
    parts_.settings.setValue(Setting::TrueSize, on);
    updateActions();
  });
  connect(&strip, &CandidateStrip::orderChanged, this, [this](CandidateOrder order) {
    parts_.settings.setValue(Setting::PlatesByAge, order == CandidateOrder::Age);
  });
  connect(&parts_.plate, &PlateView::modeChanged, this, &AtlasControl::updateActions);
  connect(&parts_.plate, &PlateView::indicatorsShownChanged, this, [this](bool on) {
    parts_.settings.setValue(Setting::Indicators, on);
    updateActions();
  });
  connect(&parts_.settings, &Settings::changed, this, [this](Setting setting) {
    if (setting == Setting::Atlas && !parts_.settings.text(Setting::Atlas).isEmpty())
      parts_.desk.useAtlas(parts_.settings.text(Setting::Atlas));
  });
}

void AtlasControl::recall() {
  const auto region = atlas::regionFromCode(parts_.settings.text(Setting::Region));
  parts_.candidates.setRegion(region.value_or(atlas::Region::Whole));
  parts_.candidates.setTrueSize(parts_.settings.flag(Setting::TrueSize));
  parts_.candidates.setOrder(parts_.settings.flag(Setting::PlatesByAge) ? CandidateOrder::Age
                                                                        : CandidateOrder::Rank);
  parts_.plate.setIndicatorsShown(parts_.settings.flag(Setting::Indicators));
}

void AtlasControl::chooseRegion(atlas::Region region) {
  parts_.plate.showRegion(region);
  parts_.settings.setValue(Setting::Region, toCode(region));
  updateActions();
}

void AtlasControl::updateActions() {
  const auto action = [this](const char* name) {
    return parts_.window.findChild<QAction*>(QLatin1String(name));
  };
  const bool compare = parts_.plate.compare()->canCompare();
  for (const char* name : {"plateSwipeAction", "plateBlinkAction", "exchangeAction"})
    action(name)->setEnabled(compare);
  const auto mode = parts_.plate.mode();
  action("plateSwipeAction")->setChecked(mode == PlateCompare::Mode::Swipe);
  action("plateBlinkAction")->setChecked(mode == PlateCompare::Mode::Blink);
  for (const char* name : {"swipeLeftAction", "swipeRightAction"})
    action(name)->setEnabled(mode == PlateCompare::Mode::Swipe);
  action("lookForAction")->setChecked(parts_.plate.indicatorsShown());
  action("trueSizeAction")->setChecked(parts_.candidates.trueSize());
  action("trueSizeAction")->setEnabled(parts_.candidates.canShowTrueSize());
  const QByteArray region = "region-" + toCode(parts_.candidates.region()).toLatin1() + "-Action";
  action(region.constData())->setChecked(true);
  action("importAtlasAction")->setEnabled(parts_.desk.networksReady());
}

QList<AtlasChoice> AtlasControl::choices() const {
  QList<AtlasChoice> list;
  for (const atlas::AtlasPtr& each : installed_)
    list << AtlasChoice{each->id, atlas::titleOf(*each),
                        tr("%1\nLicence: %2").arg(each->source, each->licence)};
  return list;
}

void AtlasControl::offerAtlases(SettingsDialog& dialog) const {
  QList<std::pair<QString, QString>> list;
  for (const AtlasChoice& each : choices()) list.emplaceBack(each.id, each.title);
  dialog.setAtlases(list, parts_.desk.atlasId());
}

void AtlasControl::refreshAtlases() {
  if (!parts_.desk.networksReady()) return updateActions();
  installed_ = useCases_.installed();
  parts_.candidates.setAtlases(choices(), parts_.desk.atlasId());
  const QString wanted = parts_.settings.text(Setting::Atlas);
  if (!wanted.isEmpty() && wanted != parts_.desk.atlasId() && !saidMissing_ &&
      !parts_.desk.jobs().isBusy(JobLane::Atlas)) {
    saidMissing_ = true;
    Q_EMIT notice(tr("The atlas \"%1\" cannot be used any more; Carpus reads with its own "
                     "synthetic one.")
                      .arg(wanted));
  }
  updateActions();
}

void AtlasControl::showHand() {
  const Reading& reading = parts_.desk.reading();
  const bool there = reading.radiograph && reading.assessment && reading.assessment->preprocessed;
  const void* wanted = there ? reading.assessment->preprocessed.get() : nullptr;
  if (there && wanted == shownFor_) return;
  if (!there && !shownFor_ && reading.radiograph) return;
  shownFor_ = wanted;
  std::optional<PatientHand> hand;
  if (there) {
    std::optional<DisplayWindow> window;
    if (!parts_.radiograph.usesVoiLut()) window = parts_.radiograph.displayWindow();
    hand = makePatientHand(*reading.radiograph, *reading.assessment->preprocessed, window);
  }
  parts_.candidates.setPatientHand(hand);
  parts_.plate.setPatientHand(hand);
  parts_.plate.setTrueSize(parts_.candidates.trueSize());
  updateActions();
}

}  // namespace carpus::ui
