// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "bench/bench.h"
#include "core/base/paths.h"
#include "core/workflow/workflow.h"

namespace carpus::bench {

Result<void> benchAssess() {
  CARPUS_TRY(const auto toolbox, workflow::loadToolbox({}, {}, Progress::none()));
  const QString file = resourcesFolder() + QLatin1String("/demo/demo.dcm");
  std::vector<assess::Timings> runs;
  const double total = medianMilliseconds(9, [&] {
    if (const auto assessment = workflow::assessFile(file, *toolbox, {}, Progress::none()))
      runs.push_back(assessment->timings);
  });
  const auto median = [&](double assess::Timings::*stage) {
    std::vector<double> times;
    times.reserve(runs.size());
    for (const assess::Timings& run : runs) times.push_back(run.*stage);
    std::sort(times.begin(), times.end());
    return times.empty() ? 0 : times[times.size() / 2];
  };
  std::printf(
      "assess, demo study: file to candidates %.0f ms (read %.0f, preprocess %.0f, classify %.0f, "
      "rank %.1f)\n",
      total, median(&assess::Timings::read), median(&assess::Timings::preprocess),
      median(&assess::Timings::classify), median(&assess::Timings::rank));
  return {};
}

}  // namespace carpus::bench
