// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carpus {

/// How long work tells where it is and learns that nobody wants it any more.
/// `fraction` runs from 0 to 1 and never falls. Implementations are safe to call from any thread.
class Progress {
 public:
  virtual ~Progress() = default;
  virtual void report(double fraction, const QString& phrase) = 0;
  virtual bool isCancelled() const = 0;

  /// Reports to nobody, is never cancelled.
  static Progress& none();
};

/// A part of a longer job: its 0..1 is `from`..`to` of the whole.
class SubProgress final : public Progress {
 public:
  SubProgress(Progress& whole, double from, double to) : whole_(whole), from_(from), to_(to) {}
  void report(double fraction, const QString& phrase) override {
    whole_.report(from_ + (to_ - from_) * fraction, phrase);
  }
  bool isCancelled() const override { return whole_.isCancelled(); }

 private:
  Progress& whole_;
  double from_;
  double to_;
};

}  // namespace carpus
