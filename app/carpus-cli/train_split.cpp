// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <ostream>

#include "app/carpus-cli/train_parts.h"
#include "core/base/paths.h"
#include "core/dataset/split.h"

namespace carpus::cli {
namespace {

constexpr qint64 kTableLimit = 256 << 20;

struct SplitCommand {
  std::string table, out;
  dataset::SplitShares shares;
  quint64 seed = 1;
};

int runSplit(const SplitCommand& command, Console& console) {
  const auto table = readFile(fromUtf8(command.table), kTableLimit);
  if (!table) return reportError(console, table.error());
  dataset::SplitCounts counts;
  const auto divided = dataset::splitTable(*table, command.shares, command.seed, &counts);
  if (!divided) return reportError(console, divided.error());
  const auto written = writeFile(fromUtf8(command.out), *divided);
  if (!written) return reportError(console, written.error());
  for (const auto& [name, count] : counts) console.out << utf8(name) << ' ' << count << '\n';
  return kDone;
}

}  // namespace

void addTrainSplit(CLI::App& train, Action& chosen) {
  auto command = std::make_shared<SplitCommand>();
  CLI::App* const sub = train.add_subcommand(
      "split", utf8(CommandLine::tr("divide a site's own labels.csv into train, val and test, in "
                                    "equal shares of each sex and age")));
  sub->add_option("TABLE", command->table,
                  utf8(CommandLine::tr("labels.csv with id, sex, bone_age_months and, where there "
                                       "are several of one, patient")))
      ->required();
  sub->add_option("--out", command->out, utf8(CommandLine::tr("the table with the column split")))
      ->required();
  sub->add_option("--train", command->shares.train, utf8(CommandLine::tr("share of train")))
      ->capture_default_str();
  sub->add_option("--val", command->shares.val, utf8(CommandLine::tr("share of val")))
      ->capture_default_str();
  sub->add_option("--test", command->shares.test, utf8(CommandLine::tr("share of test")))
      ->capture_default_str();
  sub->add_option("--seed", command->seed, utf8(CommandLine::tr("seed of the draw")))
      ->capture_default_str();
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runSplit(*command, c); }; });
}

}  // namespace carpus::cli
