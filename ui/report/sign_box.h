// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/report/report.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace carpus::ui {

/// The reader's own conclusion: the chosen bone age with its Z-score and verdict, a comment, the
/// reader's name, and the button that signs. Once signed it shows by whom and where, and offers the
/// folder and a new version.
class SignBox : public QWidget {
  Q_OBJECT
 public:
  explicit SignBox(QWidget* parent = nullptr);

  /// The choice and its comparison; nothing: not decided yet.
  void setDecision(const std::optional<report::Decision>& decision,
                   const std::optional<assess::Comparison>& comparison);
  /// Why signing is not possible now, as a sentence; empty enables the button.
  void setObstacle(const QString& sentence);
  void setReaderName(const QString& name);
  void setComment(const QString& comment);
  QString readerName() const;
  QString comment() const;

  /// Shows the report as signed and locked.
  void setSigned(const report::Report& report, const QString& folder);
  void setUnsigned();

  QString chosenText() const;   ///< "10 y 6 m", or the sentence that asks for a choice
  QString verdictText() const;  ///< "Z +0.42, normal (SD 10.1 months, Brush Foundation)"

 Q_SIGNALS:
  void signRequested();
  void readerNameChanged(const QString& name);
  void commentChanged(const QString& comment);
  void folderRequested();
  void newVersionRequested();

 private:
  QWidget* buildOpenPage();
  QWidget* buildSignedPage();

  QLabel* chosen_ = nullptr;
  QLabel* source_ = nullptr;
  QLabel* verdict_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QLineEdit* name_ = nullptr;
  QLineEdit* comment_ = nullptr;
  QPushButton* sign_ = nullptr;
  QLabel* obstacle_ = nullptr;
  QLabel* signedBy_ = nullptr;
  QLabel* folder_ = nullptr;
};

/// "+0.42": Z-score with its sign, two decimals, in the current locale.
QString zScoreText(double z);
/// One line: "Z +0.42 · normal", or why there is none.
QString comparisonText(const assess::Comparison& comparison);

}  // namespace carpus::ui
