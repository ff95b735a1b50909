// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <memory>
#include <optional>

#include "ui/settings/settings.h"
#include "ui/shell/file_chooser.h"
#include "ui/shell/reading_desk.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace carpus::ui {

class AttentionPanel;
enum class MapExport;
class CandidateStrip;
class EstimatePanel;
class FindingsBar;
class MapBar;
class MapPresenter;
class StudyDialog;
class MessageBar;
class PatientPanel;
class PlateView;
class ProbabilityChart;
class RadiographView;
class SignBox;
class StageStrip;
class StartPage;
class StudyListView;

/// The window of the program: lays the panels out, connects them with the desk, and owns the
/// actions. It computes nothing.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(Settings& settings, UseCases useCases, std::unique_ptr<FileChooser> chooser,
             QWidget* parent = nullptr);
  ~MainWindow() override;

  ReadingDesk& desk() { return desk_; }

 public Q_SLOTS:
  void openPaths(const QStringList& paths);
  void openDemo();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  // main_window_layout.cpp
  void buildWidgets();
  QWidget* buildReadingPage();
  QWidget* buildPictures();
  QWidget* buildRightColumn();
  void buildStatusBar();
  void restoreLayout();
  void saveLayout();

  // main_window_actions.cpp
  void buildActions();
  void buildFileActions();
  void buildViewActions();
  void buildReadingActions();
  void buildHelpActions();
  QAction* makeAction(const QString& name, const QString& text, const QString& iconName,
                      const QList<QKeySequence>& keys);
  void buildMenus();
  void buildToolBar();
  void buildPickKeys();
  void updateActions();

  // main_window_mask.cpp
  void connectMask();
  void showMaskWork();

  // main_window_attention.cpp
  QWidget* buildPlainHalf();
  void buildMapActions();
  void connectAttention();
  void connectMapBar();
  void showAttention();
  void clearAttention();
  void showAttentionProgress();
  void showSideBySide(bool sideBySide);
  void saveMap(MapExport form);
  void showStudy();
  void buildStudy();
  void fillStudy();
  void toggleAttention(bool on);

  // main_window.cpp
  void connectDesk();
  void connectPanels();
  void showCase();
  void showAssessment();
  void showInputs();
  void showSigned();
  void showFindings();
  void showPlate();
  void offerOwnAge();
  void showProblem(Problem kind, const QString& sentence);
  void chooseFiles();
  void chooseFolder();
  void signElsewhere();
  void applyPreset(double centerShift, double widthFactor);
  void showSettings();
  void showKeys();
  void showAbout();
  QString startFolder() const;
  QString candidatesSentence() const;

  Settings& settings_;
  std::unique_ptr<FileChooser> chooser_;
  ReadingDesk desk_;

  QStackedWidget* pages_ = nullptr;
  StartPage* start_ = nullptr;
  QSplitter* columns_ = nullptr;   ///< study list | pictures | right column
  QSplitter* rows_ = nullptr;      ///< pictures over candidates and stages
  QSplitter* bottom_ = nullptr;    ///< candidates | stages
  QSplitter* pictures_ = nullptr;  ///< patient | plate | patient without the map
  StudyListView* studies_ = nullptr;
  MessageBar* message_ = nullptr;
  FindingsBar* findings_ = nullptr;
  RadiographView* view_ = nullptr;
  RadiographView* plain_ = nullptr;  ///< the same without the map, side by side
  QWidget* plainHalf_ = nullptr;
  MapBar* mapBar_ = nullptr;
  MapPresenter* maps_ = nullptr;
  StudyDialog* study_ = nullptr;  ///< made when it is first wanted
  PlateView* plate_ = nullptr;
  CandidateStrip* candidates_ = nullptr;
  StageStrip* stages_ = nullptr;
  PatientPanel* patient_ = nullptr;
  EstimatePanel* estimate_ = nullptr;
  ProbabilityChart* chart_ = nullptr;
  AttentionPanel* attention_ = nullptr;
  SignBox* sign_ = nullptr;

  /// What the panels show, so that they are only filled anew when it is something else.
  struct Shown {
    int version = -1;
    bool visible = false;
    bool operator==(const Shown&) const = default;
  };
  std::optional<Shown> shown_;
  std::optional<Months> offered_;  ///< age last put into the own-age control
};

}  // namespace carpus::ui
