// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

/// Colours for a reading room: dark enough that the eye stays adapted to the radiograph, with a
/// contrast of at least 4.5:1 for every text on the surface that it stands on (WCAG 2.1, 1.4.3).
class QWidget;

namespace carpus::ui::theme {

inline const QColor kBackground(0x10, 0x12, 0x14);     ///< behind everything
inline const QColor kCanvas(0x00, 0x00, 0x00);         ///< behind a radiograph
inline const QColor kPanel(0x1a, 0x1d, 0x21);          ///< docks, cards
inline const QColor kRaised(0x26, 0x2b, 0x31);         ///< buttons, hovered cards
inline const QColor kBorder(0x3a, 0x41, 0x49);         ///< lines between panels
inline const QColor kText(0xdc, 0xe0, 0xe4);           ///< running text
inline const QColor kQuiet(0x9a, 0xa4, 0xae);          ///< captions, units
inline const QColor kAccent(0x4f, 0xb3, 0xd9);         ///< selection, focus, the model's estimate
inline const QColor kDisabled(0x70, 0x78, 0x80);       ///< words of what cannot be used now
inline const QColor kAccentText(0x08, 0x12, 0x18);     ///< text on the accent
inline const QColor kChosen(0xf0, 0xc6, 0x74);         ///< the reader's own choice
inline const QColor kChronological(0xb7, 0x9c, 0xed);  ///< the chronological age
inline const QColor kWarning(0xf2, 0xa9, 0x3b);        ///< amber
inline const QColor kStop(0xf2, 0x5c, 0x54);           ///< red
inline const QColor kOk(0x6f, 0xcf, 0x97);             ///< green
inline const QColor kInfo(0x8f, 0xb8, 0xd8);           ///< quiet blue

/// Palette with every role set from the colours above, disabled group included.
QPalette palette();

/// Style sheet for what the palette cannot say (tool tips, splitters, scroll bars, focus frames).
QString styleSheet();

/// Words of this widget in that colour.
void setInk(QWidget* widget, const QColor& ink);

/// `colour` with another opacity, 0..1.
QColor faded(QColor colour, double opacity);

}  // namespace carpus::ui::theme
