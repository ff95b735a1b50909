// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/atlas/import_atlas.h"

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace carpus::ui {

class GuessPage;
class HandsPage;

/// Import of an atlas in steps: where the pictures are, what they are, where their hands lie, the
/// work, the result. It
/// does no work itself: the window runs it and tells what came of it.
class ImportDialog : public QDialog {
  Q_OBJECT
 public:
  enum class Step { Where, Working, Guesses, Hands, Done };

  explicit ImportDialog(QWidget* parent = nullptr);

  Step step() const;
  void setPath(const QString& path);
  void setProgress(double fraction, const QString& phrase);
  void setPlan(const Result<atlas::ImportPlan>& plan);
  /// The same pictures with their hands found.
  void setHands(const Result<atlas::ImportPlan>& plan);
  void setImported(const Result<atlas::ImportedAtlas>& imported);
  /// Cancels running work first; the person can then close it.
  void reject() override;

 Q_SIGNALS:
  void folderWanted();
  void tableWanted();
  void planWanted(const QString& folderOrTable);
  void handsWanted(const carpus::atlas::ImportPlan& plan);
  void importWanted(const carpus::atlas::ImportPlan& plan,
                    const carpus::atlas::ImportRequest& request);
  void cancelWanted();
  /// The person wants to read with the new atlas; sent when the dialog is closed.
  void useWanted(const QString& atlasId);

 private:
  QWidget* makeWherePage();
  QWidget* makeWorkPage();
  QWidget* makeDonePage();
  void next();
  void back();
  void goTo(Step step);
  void say(const QString& sentence);
  void updateButtons();

  QStackedWidget* pages_ = nullptr;
  QLineEdit* path_ = nullptr;
  QLabel* problem_ = nullptr;
  QLabel* phrase_ = nullptr;
  QProgressBar* bar_ = nullptr;
  GuessPage* guesses_ = nullptr;
  HandsPage* hands_ = nullptr;
  QLabel* result_ = nullptr;
  QListWidget* remarks_ = nullptr;
  QCheckBox* use_ = nullptr;
  QPushButton* back_ = nullptr;
  QPushButton* next_ = nullptr;
  QPushButton* cancel_ = nullptr;
  QString madeId_;
};

}  // namespace carpus::ui
