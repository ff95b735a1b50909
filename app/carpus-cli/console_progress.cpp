// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-cli/console_progress.h"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace carpus::cli {
namespace {

constexpr qint64 kTerminalMilliseconds = 100;
constexpr qint64 kLogMilliseconds = 500;

}  // namespace

ConsoleProgress::ConsoleProgress(std::ostream& stream, const std::atomic<bool>* cancel,
                                 bool interactive)
    : stream_(stream), cancel_(cancel), interactive_(interactive) {}

bool ConsoleProgress::isCancelled() const { return cancel_ != nullptr && cancel_->load(); }

void ConsoleProgress::report(double fraction, const QString& phrase) {
  const std::lock_guard lock(mutex_);
  if (quiet_) return;
  const qint64 pause = interactive_ ? kTerminalMilliseconds : kLogMilliseconds;
  if (sinceLast_.isValid() && sinceLast_.elapsed() < pause) return;
  if (!interactive_ && (phrase.isEmpty() || phrase == lastPhrase_)) return;
  sinceLast_.start();
  lastPhrase_ = phrase;
  const int percent = static_cast<int>(std::lround(100 * std::clamp(fraction, 0.0, 1.0)));
  const std::string line = QStringLiteral("%1 % %2").arg(percent, 3).arg(phrase).toStdString();
  if (interactive_) {
    stream_ << "\r\x1b[K" << line << std::flush;
    lineOpen_ = true;
  } else {
    stream_ << line << std::endl;
  }
}

void ConsoleProgress::finish() {
  const std::lock_guard lock(mutex_);
  if (lineOpen_) stream_ << "\r\x1b[K" << std::flush;
  lineOpen_ = false;
}

}  // namespace carpus::cli
