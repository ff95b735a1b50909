// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/atlas/import_atlas.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace carpus::ui {

class GuessModel;

/// The table of guesses with a large picture of the current one, how complete the atlas would be,
/// and its title, licence and source. In the table: F and M set the sex of the selected rows, Space
/// leaves the current one out, Enter or a double click edits.
class GuessPage : public QWidget {
  Q_OBJECT
 public:
  explicit GuessPage(QWidget* parent = nullptr);

  void setPlan(const atlas::ImportPlan& plan, const QString& title);
  const atlas::ImportPlan& plan() const;
  atlas::ImportRequest request() const;
  /// Why the import cannot start, as a sentence; empty: it can.
  QString obstacle() const;

 Q_SIGNALS:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* makeSide();
  QWidget* makeRequestForm();
  void setSelectedSex(Sex sex);
  void showCurrent();
  void refresh();

  GuessModel* model_ = nullptr;
  QTableView* table_ = nullptr;
  QCheckBox* onlyProblems_ = nullptr;
  QLabel* preview_ = nullptr;
  QLabel* female_ = nullptr;
  QLabel* male_ = nullptr;
  QLabel* notes_ = nullptr;
  QLineEdit* title_ = nullptr;
  QLineEdit* licence_ = nullptr;
  QLineEdit* source_ = nullptr;
};

}  // namespace carpus::ui
