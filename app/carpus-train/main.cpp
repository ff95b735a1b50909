// SPDX-License-Identifier: GPL-3.0-or-later
// The trainer alone: LibTorch and the standard library, so that it also builds on a machine with a
// GPU and nothing else. `carpus-cli train` starts this program and packs what it leaves behind.
#include <cstdio>
#include <stdexcept>

#include "app/carpus-train/run.h"

int main(int argc, char** argv) {
  try {
    return carpus::train::run(argc, argv);
  } catch (const std::invalid_argument& problem) {
    std::fprintf(stderr, "carpus-train: %s\n", problem.what());
    return 2;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "carpus-train: %s\n", problem.what());
    return 1;
  }
}
