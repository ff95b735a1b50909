// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include "ui/shell/appearance.h"
#include "ui/shell/main_window.h"

int main(int argc, char* argv[]) {
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("Carpus"));
  QApplication::setApplicationName(QStringLiteral("Carpus"));
  QApplication::setApplicationVersion(QStringLiteral(CARPUS_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("carpus"));

  QCommandLineParser parser;
  parser.setApplicationDescription(
      QStringLiteral("Bone age reading. Research and education only. Not a medical device."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("paths"),
                               QStringLiteral("Files, folders or DICOMDIRs to open."),
                               QStringLiteral("[FILE|FOLDER...]"));
  const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("Open the demo study."));
  const QCommandLineOption language(QStringLiteral("lang"),
                                    QStringLiteral("Language of the window: en or de."),
                                    QStringLiteral("code"));
  parser.addOptions({demo, language});
  parser.process(application);

  carpus::ui::Settings settings;
  carpus::ui::applyLanguage(application, parser.isSet(language)
                                             ? parser.value(language)
                                             : settings.text(carpus::ui::Setting::Language));
  carpus::ui::applyAppearance(application);

  carpus::ui::MainWindow window(settings, carpus::ui::installedUseCases(),
                                carpus::ui::dialogFileChooser());
  const bool known = !settings.value(carpus::ui::Setting::WindowGeometry).toByteArray().isEmpty();
  if (known)
    window.show();
  else
    window.showMaximized();
  // First the window, then what it needs: the networks take half a second and the window none.
  QTimer::singleShot(0, &window, [&] {
    if (parser.isSet(demo))
      window.openDemo();
    else
      window.openPaths(parser.positionalArguments());
    window.desk().loadNetworks();
  });
  return QApplication::exec();
}
