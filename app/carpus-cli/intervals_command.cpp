// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <memory>
#include <ostream>

#include "app/carpus-cli/site_commands.h"
#include "core/base/paths.h"
#include "core/evaluate/calibration.h"
#include "core/evaluate/intervals.h"

namespace carpus::cli {
namespace {

struct IntervalsCommand {
  std::string readings;
  double level = 0.9;
  int repeats = 500;
};

int runIntervals(const IntervalsCommand& command, Console& console) {
  constexpr qint64 kLimit = 1 << 28;
  const auto bytes = readFile(fromUtf8(command.readings), kLimit);
  if (!bytes) return reportError(console, bytes.error());
  const auto readings = evaluate::agesFromJson(QJsonDocument::fromJson(*bytes).object());
  if (!readings) return reportError(console, readings.error());
  const auto figures = evaluate::compareIntervals(*readings, command.level, command.repeats);
  console.out << utf8(evaluate::toText(figures));
  console.out
      << utf8(CommandLine::tr("Best: %1").arg(evaluate::bestInterval(figures, command.level).id))
      << '\n'
      << utf8(disclaimer()) << '\n';
  return kDone;
}

}  // namespace

void addIntervalsCommand(CLI::App& app, Action& chosen) {
  auto command = std::make_shared<IntervalsCommand>();
  CLI::App* const sub =
      app.get_subcommand("evaluate")
          ->add_subcommand("intervals", utf8(CommandLine::tr("coverage and width of kinds of "
                                                             "interval over repeated halves")));
  sub->add_option("--readings", command->readings,
                  utf8(CommandLine::tr("JSON file of \"evaluate classifier --out\"")))
      ->required();
  sub->add_option("--level", command->level, utf8(CommandLine::tr("level of the interval")))
      ->check(CLI::Range(0.5, 0.99));
  sub->add_option("--repeats", command->repeats, utf8(CommandLine::tr("number of halves")))
      ->check(CLI::Range(1, 10000));
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runIntervals(*command, c); }; });
}

}  // namespace carpus::cli
