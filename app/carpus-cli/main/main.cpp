// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QGuiApplication>
#include <atomic>
#include <csignal>
#include <iostream>

#include "app/carpus-cli/application.h"

namespace {

// A signal handler can reach nothing but an object of static lifetime.
std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

/// The first Ctrl-C asks the work to stop; a second one ends the program at once.
void onInterrupt(int signal) {
  interrupted.store(true);
  std::signal(signal, SIG_DFL);
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGINT, onInterrupt);
  std::signal(SIGTERM, onInterrupt);
  // Overlays and pages need fonts but no screen.
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("carpus"));
  QCoreApplication::setApplicationVersion(QStringLiteral(CARPUS_VERSION));
  QStringList arguments = QCoreApplication::arguments();
  if (!arguments.isEmpty()) arguments.removeFirst();
  carpus::cli::Surroundings surroundings;
  surroundings.cancel = &interrupted;
  surroundings.interactive = isatty(STDERR_FILENO) == 1;
  return carpus::cli::runCli(arguments, std::cout, std::cerr, surroundings);
}
