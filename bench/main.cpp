// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <cstdio>
#include <cstring>

#include "bench/bench.h"

namespace carpus::bench {
namespace {

int run(const char* what, int threads) {
  const auto engine = nn::engine();
  if (!engine) {
    std::fprintf(stderr, "%s\n", qPrintable(engine.error().sentence));
    return 1;
  }
  (*engine)->setThreads(threads);
  const bool all = std::strcmp(what, "all") == 0;
  Result<void> done;
  if (all || std::strcmp(what, "detector") == 0) done = benchDetector(**engine);
  if (done && (all || std::strcmp(what, "occlusion") == 0)) done = benchOcclusion(**engine);
  if (done && (all || std::strcmp(what, "preprocess") == 0)) done = benchPreprocess(**engine);
  if (done && (all || std::strcmp(what, "assess") == 0)) done = benchAssess();
  if (!done) std::fprintf(stderr, "%s\n", qPrintable(done.error().sentence));
  return done ? 0 : 1;
}

}  // namespace

nn::Tensor texture(int side) {
  nn::Tensor picture{{1, 1, side, side}, {}};
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      picture.values.push_back(0.5F + 0.25F * std::sin(0.13F * static_cast<float>(x)) +
                               0.25F * std::sin(0.07F * static_cast<float>(x + 2 * y)));
  return picture;
}

}  // namespace carpus::bench

/// carpus-bench [detector|occlusion|preprocess|assess|all] [THREADS]
int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  return carpus::bench::run(argc > 1 ? argv[1] : "all", argc > 2 ? std::atoi(argv[2]) : 2);
}
