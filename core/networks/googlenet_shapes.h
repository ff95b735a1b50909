// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Standard library only: also read by the importer of other programs' weights, which knows no
// LibTorch.

#include <array>
#include <cstdint>

namespace carpus::networks {

/// Channels of one inception module. Szegedy et al. 2015, "Going deeper with convolutions",
/// table 1.
struct InceptionShape {
  const char* name;
  std::int64_t in, one, reduce3, three, reduce5, five, pool;
  bool poolAfter;
};

inline constexpr std::array<InceptionShape, 9> kInceptions = {
    {{"3a", 192, 64, 96, 128, 16, 32, 32, false},
     {"3b", 256, 128, 128, 192, 32, 96, 64, true},
     {"4a", 480, 192, 96, 208, 16, 48, 64, false},
     {"4b", 512, 160, 112, 224, 24, 64, 64, false},
     {"4c", 512, 128, 128, 256, 24, 64, 64, false},
     {"4d", 512, 112, 144, 288, 32, 64, 64, false},
     {"4e", 528, 256, 160, 320, 32, 128, 128, true},
     {"5a", 832, 256, 160, 320, 32, 128, 128, false},
     {"5b", 832, 384, 192, 384, 48, 128, 128, false}}};
inline constexpr std::int64_t kGoogLeNetFeatures = 1024;

/// One convolution of GoogLeNet: its name here, its name in Caffe's model, its shape.
struct GoogLeNetConvolution {
  const char* unit;   ///< "stem1", or the branch of an inception module: "reduce3"
  const char* caffe;  ///< "conv1/7x7_s2", or the branch: "3x3_reduce"
  std::int64_t in, out, kernel;
};

inline constexpr std::array<GoogLeNetConvolution, 3> kStem = {
    {{"stem1", "conv1/7x7_s2", 1, 64, 7},
     {"stem2", "conv2/3x3_reduce", 64, 64, 1},
     {"stem3", "conv2/3x3", 64, 192, 3}}};

/// The six convolutions of a module, in the order of the branches.
constexpr std::array<GoogLeNetConvolution, 6> branchesOf(const InceptionShape& s) {
  return {{{"one", "1x1", s.in, s.one, 1},
           {"reduce3", "3x3_reduce", s.in, s.reduce3, 1},
           {"three", "3x3", s.reduce3, s.three, 3},
           {"reduce5", "5x5_reduce", s.in, s.reduce5, 1},
           {"five", "5x5", s.reduce5, s.five, 5},
           {"pool", "pool_proj", s.in, s.pool, 1}}};
}

}  // namespace carpus::networks
