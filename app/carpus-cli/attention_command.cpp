// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <ostream>

#include "app/carpus-cli/command.h"
#include "core/workflow/workflow.h"

namespace carpus::cli {
namespace {

struct AttentionCommand {
  std::string file, out;
  PatientOptions patient;
  ModelOptions models;
  std::optional<int> year, against;
  bool expected = false;
  std::string fill = "black";
  nn::OcclusionOptions occlusion;
};

int runAttention(const AttentionCommand& command, Console& console) {
  const QString folder = fromUtf8(command.out);
  if (const auto writable = workflow::makeWritableFolder(folder); !writable) {
    return reportError(console, writable.error());
  }
  SubProgress loading(console.progress, 0, 0.1);
  const auto toolbox = workflow::loadToolbox(fromUtf8(command.models.model), {}, loading);
  if (!toolbox) return reportError(console, toolbox.error());
  SubProgress assessing(console.progress, 0.1, 0.2);
  const auto assessment = workflow::assessFile(fromUtf8(command.file), **toolbox,
                                               command.patient.toAssessOptions(), assessing);
  if (!assessment) return reportError(console, assessment.error());
  printFindings(console.err, assessment->findings);
  SubProgress explaining(console.progress, 0.2, 1);
  nn::OcclusionOptions options = command.occlusion;
  options.fill = command.fill == "mean" ? nn::OccluderFill::LocalMean : nn::OccluderFill::Black;
  const auto map = workflow::explain(*assessment, **toolbox, {command.year, command.against},
                                     options, explaining);
  if (!map) return reportError(console, map.error());
  const auto written = workflow::writeAttention(*assessment, *map, folder);
  if (!written) return reportError(console, written.error());
  for (const QString& path : *written) console.out << utf8(path) << '\n';
  printFindings(console.err, attention::attentionFindings(*map));
  return kDone;
}

void addTargetOptions(CLI::App& sub, AttentionCommand& command) {
  CLI::Option* const year =
      sub.add_option("--class", command.year,
                     utf8(CommandLine::tr("explain the probability of this whole-year class")))
          ->check(CLI::Range(0, 19))
          ->type_name("YEAR");
  sub.add_option("--against", command.against,
                 utf8(CommandLine::tr("with --class: why that year and not this one")))
      ->check(CLI::Range(0, 19))
      ->needs(year)
      ->type_name("YEAR");
  sub.add_flag("--expected", command.expected,
               utf8(CommandLine::tr("explain the expected age in months (the default)")))
      ->excludes(year);
}

void addOccluderOptions(CLI::App& sub, AttentionCommand& command) {
  sub.add_option("--patch", command.occlusion.patch,
                 utf8(CommandLine::tr("side of the occluder, pixels of the network's picture")))
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  sub.add_option("--stride", command.occlusion.stride,
                 utf8(CommandLine::tr("step of the occluder, pixels of the network's picture")))
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  sub.add_option("--fill", command.fill, utf8(CommandLine::tr("what the occluder is filled with")))
      ->check(CLI::IsMember({"black", "mean"}))
      ->capture_default_str();
  sub.add_flag("--naive", command.occlusion.naive,
               utf8(CommandLine::tr("one position at a time through the whole network: the slow "
                                    "reference")));
}

}  // namespace

void addAttentionCommand(CLI::App& app, Action& chosen) {
  auto command = std::make_shared<AttentionCommand>();
  CLI::App* const sub = app.add_subcommand(
      "attention", utf8(CommandLine::tr("write a map of where the network looked")));
  sub->add_option("file", command->file, utf8(CommandLine::tr("the radiograph")))
      ->required()
      ->type_name("FILE");
  sub->add_option("--out", command->out, utf8(CommandLine::tr("folder for the results")))
      ->required()
      ->type_name("DIR");
  addTargetOptions(*sub, *command);
  addOccluderOptions(*sub, *command);
  command->patient.addTo(*sub);
  command->models.addTo(*sub, false);
  sub->callback([command, &chosen] {
    chosen = [command](Console& console) { return runAttention(*command, console); };
  });
}

}  // namespace carpus::cli
