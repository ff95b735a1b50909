// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace carpus::ui {

/// All keys and gestures on one page, read from the window's own actions.
QDialog* makeKeysDialog(QWidget* window);

/// Version, licence, what Carpus is for, and what it is not.
QDialog* makeAboutDialog(QWidget* window);

}  // namespace carpus::ui
