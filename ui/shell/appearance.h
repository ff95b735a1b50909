// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;
class QString;

namespace carpus::ui {

/// Fusion style with the reading room's colours, fonts and the shell's own rules.
void applyAppearance(QApplication& application);

/// Installs the translations of Carpus and of Qt for that language ("" follows the system; an
/// unknown one leaves English) and sets the default locale. Call before any window is made.
void applyLanguage(QApplication& application, const QString& language);

}  // namespace carpus::ui
