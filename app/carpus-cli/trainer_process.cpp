// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>

#include "app/carpus-cli/train_parts.h"

namespace carpus::cli {
namespace {

TrainerAnswer run(const QStringList& arguments, QProcess::ProcessChannelMode mode,
                  Console& console) {
  const QString program =
      QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("carpus-train"));
  QProcess trainer;
  trainer.setProcessChannelMode(mode);
  trainer.start(program, arguments);
  if (!trainer.waitForStarted())
    return {reportError(console, {ErrorCode::Internal,
                                  CommandLine::tr("The trainer %1 cannot be started: %2")
                                      .arg(program, trainer.errorString())}),
            {}};
  constexpr int kLookEveryMilliseconds = 200;
  while (!trainer.waitForFinished(kLookEveryMilliseconds) &&
         trainer.state() != QProcess::NotRunning) {
    if (!console.progress.isCancelled()) continue;
    // The trainer's last checkpoint is whole whenever it is stopped.
    trainer.terminate();
    trainer.waitForFinished();
    return {kCancelled, {}};
  }
  return {trainer.exitStatus() == QProcess::NormalExit ? trainer.exitCode() : kFault,
          trainer.readAllStandardOutput()};
}

}  // namespace

int runTrainer(const QStringList& arguments, Console& console) {
  return run(arguments, QProcess::ForwardedChannels, console).status;
}

TrainerAnswer askTrainer(const QStringList& arguments, Console& console) {
  return run(arguments, QProcess::ForwardedErrorChannel, console);
}

}  // namespace carpus::cli
