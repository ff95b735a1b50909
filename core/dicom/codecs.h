// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace carpus::dicom {

/// Registers DCMTK's codecs (RLE, JPEG, JPEG-LS) once for the process and routes its log to us: its
/// console output is silenced, warnings reach the LogCatcher of the thread that caused them.
void prepareDcmtk();

/// Collects what DCMTK logs as warning or error on this thread while it lives. DCMTK reports
/// damaged RLE and lossless JPEG only in its log, with status "normal", so these lines decide about
/// pixels.
class LogCatcher {
 public:
  LogCatcher();
  ~LogCatcher();
  LogCatcher(const LogCatcher&) = delete;
  LogCatcher& operator=(const LogCatcher&) = delete;

  const QStringList& lines() const { return lines_; }
  void add(const QString& line) { lines_ << line; }

  /// Hands a line to the innermost catcher of this thread; drops it when nobody listens.
  static void tell(const QString& line);

 private:
  LogCatcher* outer_;
  QStringList lines_;
};

}  // namespace carpus::dicom
