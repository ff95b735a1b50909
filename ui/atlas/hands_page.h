// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoStack>
#include <QWidget>

#include "core/atlas/atlas.h"
#include "core/atlas/import_plan.h"

class QAction;
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QListWidget;

namespace carpus::ui {

class HandCanvas;

/// How each plate will be cut, before it is made: the scan with three points that the person
/// corrects, the engine's plate beside the one by hand. Page up and down go through the plates, H
/// exchanges the side of the thumb, R turns by 90 degrees, I inverts, Backspace goes back to the
/// engine, Ctrl+Z undoes.
class HandsPage : public QWidget {
  Q_OBJECT
 public:
  explicit HandsPage(QWidget* parent = nullptr);

  /// A plan that placeHands() has been through.
  void setPlan(const atlas::ImportPlan& plan);
  const atlas::ImportPlan& plan() const { return plan_; }
  /// Why the atlas cannot be made of these hands, as a sentence; empty: it can.
  QString obstacle() const;
  /// What the person said of the hand of one picture; part of undoing.
  void setByHand(size_t item, const std::optional<atlas::HandPoints>& points);

 Q_SIGNALS:
  void changed();

 private:
  QWidget* makeList();
  QWidget* makeMiddle();
  QWidget* makePreviews();
  QAction* makeAction(QHBoxLayout* row, const char* name, const QString& text,
                      const QKeySequence& key);
  void buildActions(QHBoxLayout* row);
  void fillList();
  void showRow(size_t item);
  void showCurrent();
  void showPreviews(const std::optional<atlas::HandPoints>& byHand);
  void goOn(int step);
  /// As a step that can be undone.
  void change(const std::optional<atlas::HandPoints>& points, const QString& what);
  std::optional<size_t> currentItem() const;
  atlas::PictureSize shownSize() const;
  QString stateOf(const atlas::ImportItem& item) const;

  atlas::ImportPlan plan_;
  QUndoStack undo_;
  QListWidget* list_ = nullptr;
  QCheckBox* onlyDoubtful_ = nullptr;
  HandCanvas* canvas_ = nullptr;
  QLabel* pointName_ = nullptr;
  QLabel* state_ = nullptr;
  QLabel* engine_ = nullptr;
  QLabel* hand_ = nullptr;
  QList<QAction*> actions_;
  QAction* automatic_ = nullptr;
};

}  // namespace carpus::ui
