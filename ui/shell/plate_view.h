// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/assess/assessment.h"
#include "ui/candidates/candidate_strip.h"
#include "ui/candidates/plate_compare.h"

class QAbstractButton;
class QButtonGroup;
class QLabel;
class QListWidget;
class QSlider;

namespace carpus::ui {

class PictureView;

/// One reference plate as large as the patient's radiograph beside it: the reader's pick, else the
/// most probable one. It is upright and shows its bones as large as the radiograph shows the
/// patient's; zoom and pan of either move both. The patient's hand can be swiped over it or shown
/// in turn with it. Below: what to look for at this age, what is new against the plate before
/// first.
class PlateView : public QWidget {
  Q_OBJECT
 public:
  using Mode = PlateCompare::Mode;

  explicit PlateView(QWidget* parent = nullptr);

  /// Nothing shows `emptyText`.
  void setCandidate(const std::optional<assess::Candidate>& candidate, bool chosen,
                    const atlas::AtlasPtr& atlas);
  void setPatientHand(const std::optional<PatientHand>& hand);
  void setTrueSize(bool on);
  void setEmptyText(const QString& text);
  /// The radiograph's view: magnification and place follow it, and it follows the plate.
  void linkTo(PictureView* radiograph);
  /// Shows that part of the hand; the radiograph follows.
  void showRegion(atlas::Region region);

  PictureView* picture() const { return compare_->plate(); }
  PlateCompare* compare() const { return compare_; }
  QString caption() const;
  Mode mode() const { return compare_->mode(); }
  bool indicatorsShown() const;

 public Q_SLOTS:
  void setMode(carpus::ui::PlateCompare::Mode mode);
  /// Shows the other of patient and plate.
  void exchange();
  void setIndicatorsShown(bool on);

 Q_SIGNALS:
  void modeChanged(carpus::ui::PlateCompare::Mode mode);
  void indicatorsShownChanged(bool on);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeTools();
  void request();
  void showPlate(const LoadedPlate& plate);
  void showIndicators();
  void fitList();
  void drawPatient();
  void updateTools();
  void followRadiograph();
  void leadRadiograph(QPointF centerFraction, double relativeScale);
  bool isAligned() const { return plate_ && loaded_.aligned && hand_ && radiograph_; }
  PixelMap originalToCanvas() const;

  QLabel* caption_ = nullptr;
  QLabel* source_ = nullptr;
  QWidget* tools_ = nullptr;
  QButtonGroup* modes_ = nullptr;
  QSlider* slider_ = nullptr;
  QAbstractButton* lookFor_ = nullptr;
  PlateCompare* compare_ = nullptr;
  QLabel* heading_ = nullptr;
  QListWidget* list_ = nullptr;
  PlateLoader* loader_ = nullptr;
  PictureView* radiograph_ = nullptr;

  std::optional<atlas::Plate> plate_;  ///< on display or on its way
  std::optional<Months> before_;       ///< age of the plate before
  std::vector<atlas::IndicatorChange> changes_;
  LoadedPlate loaded_;
  std::optional<PatientHand> hand_;
  bool trueSize_ = false;
};

}  // namespace carpus::ui
