// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <ostream>

#include "app/carpus-cli/train_parts.h"
#include "core/evaluate/phantom_cache.h"

namespace carpus::cli {

void addTrainPhantoms(CLI::App& train, Action& chosen) {
  struct Command {
    evaluate::PhantomCachePlan plan;
    std::string out;
  };
  auto command = std::make_shared<Command>();
  CLI::App* const sub = train.add_subcommand(
      "phantoms", utf8(CommandLine::tr("draw phantoms with their label maps for training")));
  sub->add_option("--count", command->plan.count, utf8(CommandLine::tr("how many")))
      ->check(CLI::Range(1, 100000));
  sub->add_option("--side", command->plan.side,
                  utf8(CommandLine::tr("side of the cached pictures, pixels")))
      ->check(CLI::Range(16, 1024));
  sub->add_option("--seed", command->plan.seed,
                  utf8(CommandLine::tr("the same seed gives the same pixels")));
  sub->add_option("--out", command->out, utf8(CommandLine::tr("cache file")))->required();
  sub->callback([command, &chosen] {
    chosen = [command](Console& console) {
      const auto written =
          evaluate::writePhantomCache(command->plan, fromUtf8(command->out), console.progress);
      if (!written) return reportError(console, written.error());
      console.out << *written << " pictures in " << command->out << '\n';
      return int{kDone};
    };
  });
}

}  // namespace carpus::cli
