// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <opencv2/core.hpp>

namespace carpus::phantom {

/// A seeded, endlessly repeating picture of noise, sampled between its texels.
class NoiseTile {
 public:
  enum class Kind {
    Network,  ///< thin bright lines round dark meshes, as trabeculae look
    Cloud     ///< soft variation
  };
  NoiseTile(Kind kind, quint64 seed);

  /// Mean 0, standard deviation 1; period 512 in both directions.
  float at(double x, double y) const;

 private:
  cv::Mat1f values_;
};

}  // namespace carpus::phantom
