// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

namespace carpus {

Progress& Progress::none() {
  class Nobody final : public Progress {
    void report(double, const QString&) override {}
    bool isCancelled() const override { return false; }
  };
  static Nobody nobody;
  return nobody;
}

}  // namespace carpus
