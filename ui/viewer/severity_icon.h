// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QString>

#include "core/base/finding.h"

namespace carpus::ui {

/// Octagon for a stop, triangle for a warning, disc for information, each with its sign inside: the
/// shape tells the severity to those who do not see the colour. `size` in device independent
/// pixels.
QPixmap severityIcon(Severity severity, const QColor& colour, int size, double pixelRatio);

/// "Stop", "Warning", "Information"; translated.
QString severityText(Severity severity);

}  // namespace carpus::ui
