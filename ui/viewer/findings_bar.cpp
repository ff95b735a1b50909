// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/findings_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/viewer/severity_icon.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

QColor colourOf(Severity severity) {
  switch (severity) {
    case Severity::Stop:
      return theme::kStop;
    case Severity::Warning:
      return theme::kWarning;
    case Severity::Info:
      break;
  }
  return theme::kInfo;
}

}  // namespace

FindingsBar::FindingsBar(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("findingsBar"));
  setAccessibleName(tr("Findings"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
  auto* across = new QHBoxLayout(this);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(0);
  rows_ = new QVBoxLayout;
  rows_->setContentsMargins(0, 0, 0, 0);
  rows_->setSpacing(1);
  across->addLayout(rows_, 1);

  toggle_ = new QToolButton(this);
  toggle_->setObjectName(QStringLiteral("findingsToggleButton"));
  toggle_->setAutoRaise(true);
  toggle_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  across->addWidget(toggle_, 0, Qt::AlignTop);
  connect(toggle_, &QToolButton::clicked, this, [this] { setExpanded(!expanded_); });
  rebuild();
}

void FindingsBar::setFindings(const std::vector<Finding>& findings) {
  findings_ = findings;
  std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
    return static_cast<int>(a.severity) > static_cast<int>(b.severity);
  });
  const auto grave = std::count_if(findings_.begin(), findings_.end(), [](const Finding& finding) {
    return finding.severity != Severity::Info;
  });
  expanded_ = grave > 1;
  rebuild();
  Q_EMIT expandedChanged(expanded_);
}

void FindingsBar::setFailure(const QString& sentence) {
  setFindings({Finding{QStringLiteral("failure"), Severity::Stop, sentence}});
}

void FindingsBar::clear() { setFindings({}); }

void FindingsBar::setExpanded(bool expanded) {
  if (expanded == expanded_) {
    return;
  }
  expanded_ = expanded;
  rebuild();
  Q_EMIT expandedChanged(expanded_);
}

QWidget* FindingsBar::makeRow(const Finding& finding) {
  const QColor colour = colourOf(finding.severity);
  auto* row = new QFrame;
  row->setObjectName(QStringLiteral("finding_%1_Frame").arg(finding.code));
  // A stop is a filled bar, a warning tinted, information plain: told apart without colour too.
  const double fill = finding.severity == Severity::Stop      ? 0.30
                      : finding.severity == Severity::Warning ? 0.16
                                                              : 0.0;
  row->setAutoFillBackground(true);
  QPalette tinted = row->palette();
  const QColor base = theme::kPanel;
  tinted.setColor(
      QPalette::Window,
      QColor::fromRgbF(static_cast<float>(base.redF() * (1 - fill) + colour.redF() * fill),
                       static_cast<float>(base.greenF() * (1 - fill) + colour.greenF() * fill),
                       static_cast<float>(base.blueF() * (1 - fill) + colour.blueF() * fill)));
  row->setPalette(tinted);

  auto* across = new QHBoxLayout(row);
  across->setContentsMargins(10, 5, 10, 5);
  across->setSpacing(8);
  auto* icon = new QLabel(row);
  icon->setPixmap(
      severityIcon(finding.severity, colour, fontMetrics().height(), devicePixelRatioF()));
  icon->setAccessibleName(severityText(finding.severity));
  across->addWidget(icon, 0, Qt::AlignTop);

  auto* text = new QLabel(finding.text, row);
  text->setObjectName(QStringLiteral("finding_%1_Label").arg(finding.code));
  text->setAccessibleName(severityText(finding.severity) + QStringLiteral(": ") + finding.text);
  text->setWordWrap(true);
  text->setTextFormat(Qt::PlainText);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  theme::setInk(text, finding.severity == Severity::Info ? theme::kQuiet : QColor(Qt::white));
  if (finding.severity == Severity::Stop) {
    QFont bold = text->font();
    bold.setBold(true);
    text->setFont(bold);
  }
  across->addWidget(text, 1);
  return row;
}

void FindingsBar::rebuild() {
  while (QLayoutItem* item = rows_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  setVisible(!findings_.empty());
  const size_t shown = expanded_ ? findings_.size() : std::min<size_t>(1, findings_.size());
  for (size_t index = 0; index < shown; ++index) {
    rows_->addWidget(makeRow(findings_[index]));
  }
  toggle_->setVisible(findings_.size() > 1);
  //: %n: findings that are not shown
  toggle_->setText(expanded_ ? tr("Fewer")
                             : tr("%n more", nullptr, static_cast<int>(findings_.size()) - 1));
  toggle_->setArrowType(expanded_ ? Qt::UpArrow : Qt::DownArrow);
  toggle_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  updateGeometry();
}

}  // namespace carpus::ui
