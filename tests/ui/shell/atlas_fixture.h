// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <utility>

#include "core/atlas/manifest.h"
#include "core/base/paths.h"
#include "core/dicom/reader.h"
#include "core/preprocess/pose.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/atlas/import_dialog.h"
#include "ui/candidates/candidate_card.h"
#include "ui/candidates/candidate_strip.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/plate_view.h"
#include "ui/viewer/radiograph_view.h"

namespace carpus::testing {

inline void drawHand(const QString& path) {
  QDir().mkpath(QFileInfo(path).absolutePath());
  QImage picture(120, 180, QImage::Format_Grayscale8);
  picture.fill(20);
  QPainter(&picture).fillRect(QRect(50, 20, 20, 130), Qt::white);
  if (!picture.save(path)) qFatal("cannot write %s", qPrintable(path));
}

/// The import without decoder child and engine; waits at `gate` before the plates.
inline ui::AtlasUseCases atlasCases(FakeCore::Gate& gate) {
  ui::AtlasUseCases cases = ui::installedAtlasUseCases();
  const auto read = [](const QString& path) { return dicom::readRadiographInProcess(path); };
  cases.plan = [read](const QString& from, Progress& progress) -> Result<atlas::ImportPlan> {
    CARPUS_TRY(atlas::ImportPlan plan, atlas::planImport(from, {}, progress));
    return atlas::lookAtPictures(std::move(plan), read, progress);
  };
  atlas::ImportTools tools;
  tools.read = read;
  tools.place = [](const Radiograph& radiograph, Progress&) -> Result<atlas::PlacedHand> {
    if (radiograph.sourcePath.contains(QLatin1String("nohand")))
      return fail(ErrorCode::Refused, QStringLiteral("There is no hand."));
    atlas::PlacedHand placed;
    placed.toFrame = preprocess::alignPoints({60, 120}, {60, 25}, false).toFrame;
    return placed;
  };
  cases.place = [tools](const atlas::ImportPlan& plan, const workflow::Toolbox&,
                        Progress& progress) { return atlas::placeHands(plan, tools, progress); };
  cases.import = [tools, &gate](const atlas::ImportPlan& plan, const atlas::ImportRequest& request,
                                const workflow::Toolbox&,
                                Progress& progress) -> Result<atlas::ImportedAtlas> {
    if (gate.pass(progress)) return fail(Error::cancelled());
    return atlas::importAtlas(plan, request, tools, progress);
  };
  return cases;
}

/// The window over a core whose plates know where their hands lie, with an import that needs
/// neither decoder nor engine, and a folder of pictures to import.
class AtlasFixture : public WindowFixture {
  Q_OBJECT

 protected:
  QTemporaryDir home_, from_;
  FakeCore::Gate gate_;

  /// The window over a core whose plates know where their hands lie.
  void startWindow(const QString& settingsFile = {}) {
    folder_ = std::make_unique<QTemporaryDir>();
    core_ = std::make_unique<FakeCore>();
    settings_ = std::make_unique<ui::Settings>(
        settingsFile.isEmpty() ? folder_->filePath(QStringLiteral("settings.ini")) : settingsFile);
    answers_ = {};
    ui::UseCases cases = core_->useCases();
    cases.atlas = atlasCases(gate_);
    cases.assess = [assess = cases.assess](RadiographPtr radiograph, const workflow::Toolbox& tools,
                                           const assess::AssessOptions& options,
                                           Progress& progress) {
      Result<assess::Assessment> result = assess(radiograph, tools, options, progress);
      if (!result) return result;
      auto known = std::make_shared<atlas::Atlas>(*result->atlas);
      for (auto* plate : allPlates(*result, *known)) addLandmarks(*plate);
      result->atlas = known;
      return result;
    };
    cases.open = [open = cases.open](const QString& path) -> Result<RadiographPtr> {
      CARPUS_TRY(const RadiographPtr opened, open(path));
      auto sized = std::make_shared<Radiograph>(*opened);
      if (!path.contains(QLatin1String("nospacing")))
        sized->spacing = {0.3, 0.3, SpacingKind::Detector};
      return RadiographPtr(sized);
    };
    window_ = std::make_unique<ui::MainWindow>(*settings_, std::move(cases),
                                               std::make_unique<PreparedChooser>(answers_));
    window_->resize(1280, 800);
    window_->show();
    window_->activateWindow();  // shortcuts belong to the active window
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  static std::vector<atlas::Plate*> allPlates(assess::Assessment& assessment, atlas::Atlas& known) {
    std::vector<atlas::Plate*> all;
    for (assess::Candidate& candidate : assessment.candidates) all.push_back(&candidate.plate);
    for (atlas::Plate& plate : known.plates) all.push_back(&plate);
    return all;
  }
  static void addLandmarks(atlas::Plate& plate) {
    plate.landmarks = {{QStringLiteral("capitate"), 0.5, 0.7},
                       {QStringLiteral("middle4"), 0.5, 0.1}};
    plate.spacingMm = 2;
    plate.indicators = {
        {plate.age.value < 110 ? QStringLiteral("No sesamoid yet.") : QStringLiteral("A sesamoid."),
         0.6, 0.5},
        {QStringLiteral("The radius is wide."), 0.5, 0.9}};
  }

  ui::PlateView* plate() { return window_->findChild<ui::PlateView*>(); }
  ui::CandidateStrip* strip() { return window_->findChild<ui::CandidateStrip*>(); }
  /// Opens it and waits until plates can be held against it.
  void assessed(const QString& name) {
    openAndAssess(name);
    QTRY_VERIFY(plate()->picture()->hasContent());
    QTRY_VERIFY(
        window_->findChild<QAbstractButton*>(QStringLiteral("swipeModeToolButton"))->isEnabled());
  }
  template <class T>
  T* in(ui::ImportDialog* dialog, const char* name) {
    T* found = dialog->findChild<T*>(QLatin1String(name));
    if (!found) qFatal("There is no %s in the dialog.", name);
    return found;
  }
  /// Opens the import, answers the folder dialog, and waits for the table.
  ui::ImportDialog* guessesOf(const QString& folder) {
    window_->desk().loadNetworks();
    [this] { QTRY_VERIFY(window_->desk().networksReady()); }();
    action("importAtlasAction")->trigger();
    auto* dialog = window_->findChild<ui::ImportDialog*>();
    answers_.folder = folder;
    in<QPushButton>(dialog, "importFolderPushButton")->click();
    in<QPushButton>(dialog, "importNextPushButton")->click();
    [dialog] { QTRY_COMPARE(dialog->step(), ui::ImportDialog::Step::Guesses); }();
    return dialog;
  }
  /// From the guesses to the hands, whichever pictures are left.
  void handsOf(ui::ImportDialog* dialog) {
    in<QPushButton>(dialog, "importNextPushButton")->click();
    QTRY_COMPARE(dialog->step(), ui::ImportDialog::Step::Hands);
  }
  void drawHouseAtlas() {
    for (const char* name : {"M_120.png", "male/24.png", "F 5y6m.png", "scan.png"})
      drawHand(from_.filePath(QLatin1String(name)));
  }
  void setUp() {
    qputenv("CARPUS_ATLASES", home_.filePath(QStringLiteral("atlases")).toUtf8());
    QDir(atlas::userAtlasFolder()).removeRecursively();
    QDir(from_.path()).removeRecursively();
    drawHouseAtlas();
    gate_.closed = false;
    startWindow();
  }
};

}  // namespace carpus::testing
