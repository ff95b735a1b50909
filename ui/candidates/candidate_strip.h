// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/assess/assessment.h"

class QLabel;
class QHBoxLayout;
class QButtonGroup;

namespace carpus::ui {

class CandidateCard;
class OwnAgeControl;
class PlateLoader;

/// The 3 to 5 plates beside each other, each with rank (also its key), age and probability; first
/// the patient's own picture when it is given. Sorted by rank or by age. A click, Enter, or the
/// keys 1-5 picks a plate. Pictures are read off the window's thread; zoom and pan are shared by
/// all cards. Below: the reader's own age.
class CandidateStrip : public QWidget {
  Q_OBJECT
 public:
  enum class Order { Rank, Age };

  explicit CandidateStrip(QWidget* parent = nullptr);
  ~CandidateStrip() override;

  /// Replaces the cards; `atlas` says whether plates are synthetic (null: not said).
  void setCandidates(const std::vector<assess::Candidate>& candidates,
                     const atlas::AtlasPtr& atlas);
  /// The patient's upright picture, shown as the first card; null removes it.
  void setPatientPicture(const QImage& picture);
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
  /// Cards from left to right, without the patient's.
  std::vector<int> shownRanks() const;
  int count() const { return static_cast<int>(cards_.size()); }

 public Q_SLOTS:
  /// As if the reader had clicked that plate; a rank that is not shown is ignored.
  void pick(int rank);
  void setOrder(carpus::ui::CandidateStrip::Order order);

 Q_SIGNALS:
  void picked(int rank);
  void ownAgeSet(carpus::Months age);
  void orderChanged(carpus::ui::CandidateStrip::Order order);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* makeHeader();
  void layoutCards();
  void linkViews(CandidateCard* card);
  void showPicture(const QString& path, const QImage& picture, const QString& failure);
  void updateEmpty();

  std::vector<CandidateCard*> cards_;  ///< by rank
  CandidateCard* patient_ = nullptr;
  QWidget* header_ = nullptr;
  QHBoxLayout* row_ = nullptr;
  QLabel* empty_ = nullptr;
  QLabel* source_ = nullptr;
  QButtonGroup* orderButtons_ = nullptr;
  OwnAgeControl* ownAge_ = nullptr;
  PlateLoader* loader_ = nullptr;
  std::optional<int> chosen_;
  Order order_ = Order::Rank;
};

}  // namespace carpus::ui
