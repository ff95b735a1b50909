// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>

/// Before a function with loops over floats: compiled once for each generation of x86 processors;
/// which copy runs is decided when the module is loaded. (The address sanitizer cannot live with
/// the way in which that is decided.)
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__)
#define CARPUS_CLONES __attribute__((target_clones("avx512f", "avx2", "default"), optimize("O3")))
#else
#define CARPUS_CLONES
#endif

namespace carpus::nn {

/// Sixteen floats side by side, in whatever registers the processor has.
typedef float Lane __attribute__((vector_size(64)));

#define CARPUS_INLINE inline __attribute__((always_inline))

/// By reference: vectors as arguments would depend on the processor.
CARPUS_INLINE void loadLane(Lane& lane, const float* from) {
  std::memcpy(&lane, from, sizeof lane);
}
CARPUS_INLINE void storeLane(float* to, const Lane& lane) { std::memcpy(to, &lane, sizeof lane); }

}  // namespace carpus::nn
