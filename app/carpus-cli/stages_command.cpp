// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <ostream>

#include "app/carpus-cli/command.h"
#include "core/workflow/workflow.h"

namespace carpus::cli {
namespace {

struct StagesCommand {
  std::string file, out, engine;
  ModelOptions models;
};

int runStages(const StagesCommand& command, Console& console) {
  const QString folder = fromUtf8(command.out);
  if (const auto writable = workflow::makeWritableFolder(folder); !writable) {
    return reportError(console, writable.error());
  }
  SubProgress loading(console.progress, 0, 0.5);
  const auto tools = workflow::loadStageTools(fromUtf8(command.models.model), loading);
  if (!tools) return reportError(console, tools.error());
  workflow::Toolbox chosen = **tools;
  if (command.engine == "paper") {
    // The paper's engine as a whole: LeNet-5, no alignment, equalised, denoised, sharpened.
    chosen.preprocessing.engine = preprocess::EngineKind::Paper;
    chosen.preprocessing.vision = preprocess::VisionOptions::paper();
  }
  SubProgress working(console.progress, 0.5, 1);
  const auto stages = workflow::openStages(fromUtf8(command.file), chosen, working);
  if (!stages) return reportError(console, stages.error());
  const auto written = workflow::writeStages(*stages, folder);
  if (!written) return reportError(console, written.error());
  for (const QString& path : *written) console.out << utf8(path) << '\n';
  printFindings(console.err, stages->findings());
  return hasStop(stages->findings()) ? kSomeRefused : kDone;
}

}  // namespace

void addStagesCommand(CLI::App& app, Action& chosen) {
  auto command = std::make_shared<StagesCommand>();
  CLI::App* const sub = app.add_subcommand(
      "stages", utf8(CommandLine::tr("write every preprocessing stage of a radiograph")));
  sub->add_option("file", command->file, utf8(CommandLine::tr("the radiograph")))
      ->required()
      ->type_name("FILE");
  sub->add_option("--out", command->out, utf8(CommandLine::tr("folder for the results")))
      ->required()
      ->type_name("DIR");
  sub->add_option(
         "--engine", command->engine,
         utf8(CommandLine::tr("modern (as shipped) or paper (LeNet-5 and the paper's steps)")))
      ->check(CLI::IsMember({"modern", "paper"}));
  command->models.addTo(*sub, false);
  sub->callback([command, &chosen] {
    chosen = [command](Console& console) { return runStages(*command, console); };
  });
}

}  // namespace carpus::cli
