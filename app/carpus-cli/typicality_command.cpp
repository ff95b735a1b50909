// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <ostream>

#include "app/carpus-cli/site_commands.h"
#include "core/base/paths.h"
#include "core/evaluate/typicality_fit.h"
#include "core/nn/pack.h"

namespace carpus::cli {
namespace {

struct TypicalityCommand {
  std::string data, model;
  int limit = 300;
};

int runTypicality(const TypicalityCommand& command, Console& console) {
  const auto dataset = dataset::Dataset::open(fromUtf8(command.data));
  if (!dataset) return reportError(console, dataset.error());
  const auto tools = workflow::loadToolbox(fromUtf8(command.model), {}, Progress::none());
  if (!tools) return reportError(console, tools.error());
  SubProgress first(console.progress, 0, 0.6), second(console.progress, 0.6, 1);
  const auto training =
      evaluate::readTypicality(*dataset, learn::Split::Train, command.limit, **tools, first);
  if (!training) return reportError(console, training.error());
  const auto held =
      evaluate::readTypicality(*dataset, learn::Split::Validation, 0, **tools, second);
  if (!held) return reportError(console, held.error());
  if (training->size() < 2U * assess::kTypicalityValues || held->empty())
    return reportError(console, {ErrorCode::Refused,
                                 CommandLine::tr("There are too few radiographs to learn from.")});
  const auto typicality = evaluate::fitTypicality(*training, *held);
  console.out << utf8(CommandLine::tr("limit %1 from %2 radiographs, held against %3")
                          .arg(typicality.limit)
                          .arg(training->size())
                          .arg(held->size()))
              << '\n';
  const auto written = nn::updateManifest((*tools)->classifier->info().folder,
                                          QStringLiteral("typicality"), typicality.toJson());
  return written ? kDone : reportError(console, written.error());
}

}  // namespace

void addTypicalityCommand(CLI::App& app, Action& chosen) {
  auto command = std::make_shared<TypicalityCommand>();
  CLI::App* const sub = app.get_subcommand("train")->add_subcommand(
      "typicality", utf8(CommandLine::tr("learn what usual pictures look like, for the finding "
                                         "\"atypical\"; after calibrate")));
  sub->add_option("--data", command->data,
                  utf8(CommandLine::tr("folder with labels.csv and half/")))
      ->required();
  sub->add_option("--model", command->model, utf8(CommandLine::tr("id of the classifier")));
  sub->add_option("--limit", command->limit,
                  utf8(CommandLine::tr("number of training radiographs, 0: all")));
  sub->callback([command, &chosen] {
    chosen = [command](Console& c) { return runTypicality(*command, c); };
  });
}

}  // namespace carpus::cli
