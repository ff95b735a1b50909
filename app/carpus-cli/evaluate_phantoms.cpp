// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-cli/evaluate_phantoms.h"

#include <QJsonDocument>
#include <memory>
#include <ostream>

#include "core/base/paths.h"
#include "core/evaluate/phantoms.h"

namespace carpus::cli {
namespace {

struct PhantomsCommand {
  evaluate::PhantomPlan plan;
  ModelOptions models;
  std::string out;
};

int evaluatePhantoms(const PhantomsCommand& command, Console& console) {
  const auto tools = workflow::loadToolbox(fromUtf8(command.models.model), {}, Progress::none());
  if (!tools) return reportError(console, tools.error());
  const auto readings = evaluate::readPhantoms(command.plan, **tools, console.progress);
  if (!readings) return reportError(console, readings.error());
  console.out << utf8(evaluate::phantomsToText(*readings));
  if (command.out.empty()) return kDone;
  const auto written =
      writeFile(fromUtf8(command.out),
                QJsonDocument(evaluate::phantomsToJson(*readings, command.plan)).toJson());
  return written ? kDone : reportError(console, written.error());
}

}  // namespace

void addEvaluatePhantoms(CLI::App& evaluate, Action& chosen) {
  auto command = std::make_shared<PhantomsCommand>();
  CLI::App* const sub = evaluate.add_subcommand(
      "phantoms", utf8(CommandLine::tr(
                      "read drawn phantoms: order of their ages, and masks against the truth")));
  sub->add_option("--seed", command->plan.seed,
                  utf8(CommandLine::tr("another seed draws other phantoms")))
      ->type_name("K");
  sub->add_option("--per-sex", command->plan.perSex,
                  utf8(CommandLine::tr("number of phantoms of each sex")))
      ->check(CLI::Range(3, 1000));
  sub->add_option("--rows", command->plan.rows,
                  utf8(CommandLine::tr("height of the pictures in pixels")))
      ->check(CLI::Range(200, 6000));
  sub->add_option("--model", command->models.model, utf8(CommandLine::tr("id of the classifier")));
  sub->add_option("--out", command->out,
                  utf8(CommandLine::tr("JSON file for all figures and cases")));
  sub->callback([command, &chosen] {
    chosen = [command](Console& console) { return evaluatePhantoms(*command, console); };
  });
}

}  // namespace carpus::cli
