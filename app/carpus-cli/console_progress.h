// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <atomic>
#include <iosfwd>
#include <mutex>

#include "core/base/progress.h"

namespace carpus::cli {

/// Progress on a stream: one line that is rewritten on a terminal; elsewhere a line for each new
/// phrase, at most two a second, so that a log stays readable.
class ConsoleProgress final : public Progress {
 public:
  ConsoleProgress(std::ostream& stream, const std::atomic<bool>* cancel, bool interactive);

  void report(double fraction, const QString& phrase) override;
  bool isCancelled() const override;

  /// Ends the rewritten line, so that other text starts on a new one.
  void finish();
  void setQuiet(bool quiet) { quiet_ = quiet; }

 private:
  std::mutex mutex_;
  std::ostream& stream_;
  const std::atomic<bool>* cancel_;
  bool interactive_;
  bool quiet_ = false;
  bool lineOpen_ = false;
  QElapsedTimer sinceLast_;
  QString lastPhrase_;
};

}  // namespace carpus::cli
