// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStyleFactory>
#include <QTranslator>

#include "ui/shell/icons.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {
namespace {

QString shellStyle() {
  static const QString rules = QStringLiteral(R"(
QLabel[role="caption"] { color: %1; font-weight: 600; }
QLabel[role="quiet"] { color: %1; }
QLabel[role="warning"] { color: %2; }
QLabel[role="ok"] { color: %3; font-weight: 600; }
QLabel[role="title"] { font-size: 12pt; font-weight: 600; }
QLabel[role="headline"] { font-size: 18pt; font-weight: 600; }
QLabel[role="estimate"] { font-size: 20pt; font-weight: 600; color: %4; }
QLabel[role="chosen"] { font-size: 20pt; font-weight: 600; color: %1; }
QLabel[role="chosen"][decided="true"] { color: %5; }
QLabel[abnormal="true"] { color: %2; font-weight: 600; }
QPushButton { background: %6; border: 1px solid %7; border-radius: 4px; padding: 5px 12px; }
QPushButton:hover { border-color: %1; }
QPushButton:pressed { background: %7; }
QPushButton:focus { border-color: %4; }
QPushButton:disabled { background: %8; color: %13; }
QPushButton[role="primary"] { background: %4; color: %9; border-color: %4; font-weight: 600; }
QPushButton[role="primary"]:focus { border-color: %10; }
QPushButton[role="primary"]:disabled { background: %6; color: %1; border-color: %7; }
QPushButton[role="toggle"]:checked { background: %4; color: %9; border-color: %4; }
QFrame#sexRow, QFrame#ageRow { border: 1px solid transparent; border-radius: 5px; }
QFrame#sexRow[missing="true"], QFrame#ageRow[missing="true"] { border-color: %2; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLineEdit { background: %11; border: 1px solid %7; border-radius: 4px; padding: 4px; }
QLineEdit:focus { border-color: %4; }
QSpinBox QLineEdit { border: none; padding: 0; }
QToolBar { background: %8; border: none; border-bottom: 1px solid %7; spacing: 2px; padding: 3px; }
QToolBar QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px 6px; }
QToolBar QToolButton:hover { background: %6; }
QToolBar QToolButton:checked { background: %6; border-color: %4; }
QToolBar QToolButton:focus { border-color: %4; }
QToolBar QToolButton::menu-indicator { image: none; }
QToolBar::separator { background: %7; width: 1px; margin: 4px 6px; }
QStatusBar { background: %8; border-top: 1px solid %7; }
QStatusBar::item { border: none; }
QFrame#messageBar { background: #3a1f1f; border-bottom: 1px solid %12; }
QWidget#rightColumn, QWidget#rightCards { background: %8; }
QFrame[role="card"] { background: %8; border-bottom: 1px solid %7; }
QFrame#signCard { background: %8; border-top: 1px solid %7; }
QListView#studyListView { background: %8; }
QListView#studyListView::item { padding: 6px 10px; border-left: 3px solid transparent; }
QListView#studyListView::item:selected { background: %6; color: %10; border-left: 3px solid %4; }
QWidget#studyList { background: %8; }
)");
  using namespace theme;
  return rules
      .arg(kQuiet.name(), kWarning.name(), kOk.name(), kAccent.name(), kChosen.name(),
           kRaised.name(), kBorder.name(), kPanel.name(), kAccentText.name())
      .arg(kText.name(), kBackground.name(), kStop.name(), kDisabled.name());
}

/// Loads a translator that lives as long as the application; false when there is none.
bool install(QApplication& application, const QLocale& locale, const QString& name,
             const QString& folder) {
  auto* translator = new QTranslator(&application);
  if (!translator->load(locale, name, QStringLiteral("_"), folder)) {
    delete translator;
    return false;
  }
  return QCoreApplication::installTranslator(translator);
}

}  // namespace

void applyAppearance(QApplication& application) {
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QApplication::setPalette(theme::palette());
  application.setStyleSheet(theme::styleSheet() + shellStyle());
  QApplication::setWindowIcon(applicationIcon());
}

void applyLanguage(QApplication& application, const QString& language) {
  const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
  QLocale::setDefault(locale);
  if (locale.language() == QLocale::English || locale.language() == QLocale::C) return;
  install(application, locale, QStringLiteral("qtbase"),
          QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  // Half a translation is worse than none: numbers follow the language that the texts are in.
  if (!install(application, locale, QStringLiteral("carpus"), QStringLiteral(":/i18n")))
    QLocale::setDefault(QLocale(QLocale::English));
}

}  // namespace carpus::ui
