// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <atomic>
#include <iosfwd>

namespace carpus::cli {

/// Exit statuses that scripts depend on (docs/ARCHITECTURE.md).
enum ExitStatus {
  kDone = 0,
  kFault = 1,        ///< a fault of the program or of its installation
  kUsage = 2,        ///< the command line is wrong
  kSomeRefused = 3,  ///< at least one input was refused or unreadable; the others were done
  kCannotWrite = 4,
  kCancelled = 130
};

/// What surrounds one call of the command line.
struct Surroundings {
  const std::atomic<bool>* cancel = nullptr;  ///< set from outside (Ctrl-C); may be null
  bool interactive = false;                   ///< `err` is a terminal: progress rewrites one line
};

/// Runs one command line: `arguments` without the program's name. Results go to `out`, everything
/// else to `err`; returns the exit status. Needs a QGuiApplication (pictures and pages have text in
/// them).
int runCli(const QStringList& arguments, std::ostream& out, std::ostream& err,
           const Surroundings& surroundings = {});

}  // namespace carpus::cli
