// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "core/atlas/reading_frame.h"
#include "ui/settings/settings.h"
#include "ui/shell/atlas_use_cases.h"
#include "ui/shell/file_chooser.h"
#include "ui/shell/reading_desk.h"

class QAction;
class QMainWindow;

namespace carpus::ui {

class CandidateStrip;
class ImportDialog;
class PlateView;
class RadiographView;
class SettingsDialog;
struct AtlasChoice;

/// Everything of the window that has to do with atlases and with holding plates against the
/// patient: which atlas is in use, its import, the patient's hand beside the plates, regions, true
/// size, swipe and blink. Adds its actions to the window and its menus; remembers what was chosen.
class AtlasControl : public QObject {
  Q_OBJECT
 public:
  struct Parts {
    QMainWindow& window;
    ReadingDesk& desk;
    Settings& settings;
    FileChooser& chooser;
    RadiographView& radiograph;
    PlateView& plate;
    CandidateStrip& candidates;
  };
  AtlasControl(const Parts& parts, QObject* parent);

  /// Opens the import as a dialog of the window.
  void openImport();
  /// The atlases for a list of choices.
  QList<AtlasChoice> choices() const;
  void offerAtlases(SettingsDialog& dialog) const;

 Q_SIGNALS:
  /// Something the reader should know, e.g. that the chosen atlas is not there any more.
  void notice(const QString& sentence);

 private:
  QAction* makeAction(const char* name, const QString& text, const QKeySequence& key);
  void buildActions();
  void buildMenus();
  void connectPanels();
  void recall();
  void chooseRegion(atlas::Region region);
  void updateActions();
  void refreshAtlases();
  void showHand();
  void startPlan(const QString& from);
  void startPlacing(const atlas::ImportPlan& plan);
  void startImport(const atlas::ImportPlan& plan, const atlas::ImportRequest& request);

  Parts parts_;
  AtlasUseCases useCases_;
  std::vector<atlas::AtlasPtr> installed_;
  QPointer<ImportDialog> dialog_;
  QTimer redraw_;  ///< window and level are dragged; the hand follows when they rest
  const void* shownFor_ = nullptr;  ///< the preprocessed picture whose hand is shown
  bool saidMissing_ = false;
};

}  // namespace carpus::ui
