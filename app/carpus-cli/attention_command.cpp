// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <memory>
#include <ostream>

#include "app/carpus-cli/attention_gallery.h"
#include "app/carpus-cli/command.h"
#include "core/base/paths.h"
#include "core/workflow/workflow.h"

namespace carpus::cli {
namespace {

struct AttentionCommand {
  std::string file, out;
  PatientOptions patient;
  ModelOptions models;
  std::optional<int> year, against;
  bool expected = false, sanity = false;
  std::string fill = "black";
  nn::OcclusionOptions occlusion;
};

int writeMap(const assess::Assessment& assessment, const attention::AttentionMap& map,
             const QString& folder, Console& console) {
  const auto written = workflow::writeAttention(assessment, map, folder);
  if (!written) return reportError(console, written.error());
  for (const QString& path : *written) console.out << utf8(path) << '\n';
  return kDone;
}

/// The map with everything that it has to stand: sanity.json and sanity.txt beside it.
int checkMap(const assess::Assessment& assessment, const workflow::Toolbox& toolbox,
             const attention::Target& target, const nn::OcclusionOptions& options,
             const QString& folder, Console& console) {
  SubProgress checking(console.progress, 0.2, 1);
  const auto report = workflow::checkExplanation(assessment, toolbox, target, options, checking);
  if (!report) return reportError(console, report.error());
  if (const int status = writeMap(assessment, report->map, folder, console); status != kDone)
    return status;
  const QString words = attention::toPlainText(*report);
  const std::pair<QString, QByteArray> files[] = {
      {folder + QLatin1String("/sanity.json"),
       QJsonDocument(attention::toJson(*report, assessment.model)).toJson()},
      {folder + QLatin1String("/sanity.txt"), words.toUtf8()}};
  for (const auto& [path, bytes] : files) {
    if (const auto written = writeFile(path, bytes); !written)
      return reportError(console, written.error());
    console.out << utf8(path) << '\n';
  }
  console.err << utf8(words);
  printFindings(console.err, attention::sanityFindings(*report));
  return kDone;
}

int runAttention(const AttentionCommand& command, Console& console) {
  if (command.file.empty() || command.out.empty())
    return reportError(console,
                       {ErrorCode::Usage, CommandLine::tr("Name the radiograph, and the folder for "
                                                          "the results with --out.")});
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
  const attention::Target target{command.year, command.against};
  if (command.sanity) return checkMap(*assessment, **toolbox, target, options, folder, console);
  const auto map = workflow::explain(*assessment, **toolbox, target, options, explaining);
  if (!map) return reportError(console, map.error());
  if (const int status = writeMap(*assessment, *map, folder, console); status != kDone)
    return status;
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
  // Not required by the parser, which would demand them of the gallery as well.
  sub->add_option("file", command->file, utf8(CommandLine::tr("the radiograph")))
      ->type_name("FILE");
  sub->add_option("--out", command->out, utf8(CommandLine::tr("folder for the results")))
      ->type_name("DIR");
  sub->add_flag("--sanity", command->sanity,
                utf8(CommandLine::tr("check the map: random weights, two fills, two patch sizes, "
                                     "share in the hand, repeatability")));
  addTargetOptions(*sub, *command);
  addOccluderOptions(*sub, *command);
  command->patient.addTo(*sub);
  command->models.addTo(*sub, false);
  addAttentionGallery(*sub, chosen);
  sub->callback([command, sub, &chosen] {
    if (!sub->get_subcommands().empty()) return;
    chosen = [command](Console& console) { return runAttention(*command, console); };
  });
}

}  // namespace carpus::cli
