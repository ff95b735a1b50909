// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace carpus::ui {

/// One of resources/icons: one-colour drawings that take the text colour of the theme (and the
/// accent when checked), at the sizes that high-density screens need.
QIcon icon(const QString& name);

/// The program's own icon.
QIcon applicationIcon();

}  // namespace carpus::ui
