// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/theme.h"

#include <QWidget>

namespace carpus::ui::theme {

QColor faded(QColor colour, double opacity) {
  colour.setAlphaF(static_cast<float>(qBound(0.0, opacity, 1.0)));
  return colour;
}

QPalette palette() {
  QPalette result;
  const auto both = [&result](QPalette::ColorRole role, const QColor& active,
                              const QColor& disabled) {
    result.setColor(QPalette::Active, role, active);
    result.setColor(QPalette::Inactive, role, active);
    result.setColor(QPalette::Disabled, role, disabled);
  };
  const QColor dimmed = kDisabled;
  both(QPalette::Window, kBackground, kBackground);
  both(QPalette::WindowText, kText, dimmed);
  both(QPalette::Base, kPanel, kBackground);
  both(QPalette::AlternateBase, kRaised, kPanel);
  both(QPalette::Text, kText, dimmed);
  both(QPalette::PlaceholderText, kQuiet, dimmed);
  both(QPalette::Button, kRaised, kPanel);
  both(QPalette::ButtonText, kText, dimmed);
  both(QPalette::BrightText, kStop, kStop);
  both(QPalette::Light, kBorder.lighter(130), kBorder);
  both(QPalette::Midlight, kBorder, kBorder);
  both(QPalette::Mid, kBorder, kBorder);
  both(QPalette::Dark, kBackground.darker(140), kBackground);
  both(QPalette::Shadow, QColor(0, 0, 0), QColor(0, 0, 0));
  both(QPalette::Highlight, kAccent, kBorder);
  both(QPalette::HighlightedText, kAccentText, dimmed);
  both(QPalette::Link, kAccent, dimmed);
  both(QPalette::LinkVisited, kAccent, dimmed);
  both(QPalette::ToolTipBase, kRaised, kRaised);
  both(QPalette::ToolTipText, kText, kText);
  return result;
}

QString styleSheet() {
  // Only what the palette cannot say. Buttons that choose one of several carry segment="true".
  static const QString text = QStringLiteral(R"(
QToolTip { background: %2; color: %4; border: 1px solid %3; padding: 4px; }
QSplitter::handle { background: %1; }
QSplitter::handle:hover { background: %3; }
QScrollBar:vertical { background: %1; width: 10px; margin: 0; }
QScrollBar:horizontal { background: %1; height: 10px; margin: 0; }
QScrollBar::handle { background: %3; border-radius: 4px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: %5; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QHeaderView::section { background: %2; color: %5; border: none; padding: 4px 8px; }
QToolButton[segment="true"] { background: %6; color: %4; border: 1px solid %3; border-radius: 3px;
                              padding: 3px 8px; }
QToolButton[segment="true"]:hover { background: %2; }
QToolButton[segment="true"]:focus { border-color: %7; }
QToolButton[segment="true"]:checked { background: %2; color: %7; border-color: %7; }
QToolButton[segment="true"]:disabled { color: %8; }
)");
  return text.arg(kBackground.name(), kRaised.name(), kBorder.name(), kText.name(), kQuiet.name(),
                  kPanel.name(), kAccent.name(), kDisabled.name());
}

void setInk(QWidget* widget, const QColor& ink) {
  QPalette changed = widget->palette();
  changed.setColor(QPalette::WindowText, ink);
  widget->setPalette(changed);
}

}  // namespace carpus::ui::theme
