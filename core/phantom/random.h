// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace carpus::phantom {

/// Random numbers that are the same on every platform (splitmix64, Steele et al. 2014). The
/// distributions of the standard library differ between libraries, so none is used.
class Random {
 public:
  explicit Random(quint64 seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 0x1234567ULL) {}

  quint64 next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    quint64 z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }

  /// In [0, 1).
  double uniform() { return static_cast<double>(next() >> 11) * (1.0 / 9007199254740992.0); }
  double uniform(double from, double to) { return from + (to - from) * uniform(); }

  /// Mean 0, variance 1: sum of four uniform numbers (Irwin-Hall), free of transcendental
  /// functions whose last bits differ between libraries. Never beyond 3.5.
  float normal() {
    const quint64 bits = next();
    const auto part = [bits](int shift) { return static_cast<float>((bits >> shift) & 0xFFFF); };
    const float sum = part(0) + part(16) + part(32) + part(48);
    return (sum * (1.0F / 65536.0F) - 2.0F) * 1.7320508F;
  }

 private:
  quint64 state_;
};

}  // namespace carpus::phantom
