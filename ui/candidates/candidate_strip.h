// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/assess/assessment.h"
#include "ui/candidates/candidate_header.h"
#include "ui/candidates/plate_loader.h"

class QLabel;
class QHBoxLayout;

namespace carpus::ui {

class CandidateCard;
class OwnAgeControl;

/// The patient's hand beside the plates.
struct PatientHand {
  QImage picture;       ///< on the canvas of core/atlas/reading_frame.h at size 1
  PixelMap toCanvas;    ///< original to canvas at size 1
  double lengthMm = 0;  ///< capitate to the middle finger's tip; 0: the file has no spacing
  bool mirrored = false;
};

/// The 3 to 5 plates beside each other, each with rank (also its key), age and probability; first
/// the patient's own picture when it is given. All hands are upright, thumb to the right, and as
/// long as each other, or at true size. Sorted by rank or by age. A click, Enter, or the keys 1-5
/// picks a plate. Pictures are read off the window's thread; zoom and pan are shared by all cards.
/// Below: the reader's own age.
class CandidateStrip : public QWidget {
  Q_OBJECT
 public:
  using Order = CandidateOrder;

  explicit CandidateStrip(QWidget* parent = nullptr);
  ~CandidateStrip() override;

  /// Replaces the cards; `atlas` says whether plates are synthetic (null: not said).
  void setCandidates(const std::vector<assess::Candidate>& candidates,
                     const atlas::AtlasPtr& atlas);
  /// The patient's hand, shown as the first card; nothing removes it.
  void setPatientHand(const std::optional<PatientHand>& hand);
  /// The atlases that may be chosen, and the one in use.
  void setAtlases(const QList<AtlasChoice>& atlases, const QString& current);
  /// Sentence shown instead of cards, e.g. why there are none.
  void setEmptyText(const QString& text);

  /// The picked plate; nothing: none.
  void setChosenRank(std::optional<int> rank);
  std::optional<int> chosenRank() const { return chosen_; }
  /// Value offered in the own-age control, e.g. the estimate.
  void setOwnAge(Months age);
  /// Marks the own age as the reader's choice; setChosenRank() takes the mark away.
  void setOwnAgeChosen(bool chosen);

  Order order() const { return order_; }
  atlas::Region region() const;
  bool trueSize() const;
  bool canShowTrueSize() const;
  /// Cards from left to right, without the patient's.
  std::vector<int> shownRanks() const;
  int count() const { return static_cast<int>(cards_.size()); }

 public Q_SLOTS:
  /// As if the reader had clicked that plate; a rank that is not shown is ignored.
  void pick(int rank);
  void setOrder(carpus::ui::CandidateOrder order);
  /// Zooms every card to that part of the hand.
  void setRegion(carpus::atlas::Region region);
  void setTrueSize(bool on);

 Q_SIGNALS:
  void picked(int rank);
  void ownAgeSet(carpus::Months age);
  void orderChanged(carpus::ui::CandidateOrder order);
  void regionChanged(carpus::atlas::Region region);
  void trueSizeChanged(bool on);
  void atlasChosen(const QString& id);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void connectHeader();
  PlateDrawing drawing() const;
  void drawPatient();
  void requestPictures();
  void zoomToRegion();
  void updateTrueSize();
  void layoutCards();
  void linkViews(CandidateCard* card);
  void showPicture(const LoadedPlate& plate);
  void updateEmpty();

  std::vector<CandidateCard*> cards_;  ///< by rank
  CandidateCard* patient_ = nullptr;
  CandidateHeader* header_ = nullptr;
  QHBoxLayout* row_ = nullptr;
  QLabel* empty_ = nullptr;
  OwnAgeControl* ownAge_ = nullptr;
  PlateLoader* loader_ = nullptr;
  std::optional<int> chosen_;
  Order order_ = Order::Rank;
  std::optional<PatientHand> hand_;
  bool movedByHand_ = false;  ///< the reader zoomed or moved since the region was chosen
};

}  // namespace carpus::ui
