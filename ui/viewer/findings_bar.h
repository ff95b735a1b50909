// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/base/finding.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace carpus::ui {

/// What the reader must know about the image, in one line that cannot be missed: the gravest
/// finding first (stop red, warning amber, information quiet), the rest behind a button. Hidden
/// while there is none. All sentences can be selected and copied.
class FindingsBar : public QWidget {
  Q_OBJECT
 public:
  explicit FindingsBar(QWidget* parent = nullptr);

  /// Shown by falling severity, in the given order within one. Stops and warnings open the list
  /// when there are several; information alone stays one quiet line.
  void setFindings(const std::vector<Finding>& findings);
  const std::vector<Finding>& findings() const { return findings_; }
  bool isExpanded() const { return expanded_; }
  /// A sentence of the program's own, e.g. why a file cannot be opened, shown as a stop.
  void setFailure(const QString& sentence);

 public Q_SLOTS:
  void setExpanded(bool expanded);
  void clear();

 Q_SIGNALS:
  void expandedChanged(bool expanded);

 private:
  void rebuild();
  QWidget* makeRow(const Finding& finding);

  std::vector<Finding> findings_;
  bool expanded_ = false;
  QVBoxLayout* rows_ = nullptr;
  QToolButton* toggle_ = nullptr;
};

}  // namespace carpus::ui
