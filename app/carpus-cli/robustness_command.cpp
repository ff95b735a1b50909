// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <memory>
#include <ostream>

#include "app/carpus-cli/site_commands.h"
#include "core/base/paths.h"
#include "core/evaluate/robustness.h"

namespace carpus::cli {
namespace {

struct RobustnessCommand {
  std::string data, folder, split = "val", out, sex;
  ModelOptions models;
  int limit = 0;
  bool thorough = false, json = false;
};

Result<std::vector<evaluate::RobustCase>> casesOf(const RobustnessCommand& command) {
  if (!command.folder.empty())
    return evaluate::robustCases(fromUtf8(command.folder), command.limit);
  CARPUS_TRY(const auto dataset, dataset::Dataset::open(fromUtf8(command.data)));
  const auto split = command.split == "test"    ? learn::Split::Test
                     : command.split == "train" ? learn::Split::Train
                                                : learn::Split::Validation;
  return evaluate::robustCases(dataset, split, command.limit);
}

int runRobustness(const RobustnessCommand& command, Console& console) {
  const auto cases = casesOf(command);
  if (!cases) return reportError(console, cases.error());
  const auto tools = workflow::loadToolbox(fromUtf8(command.models.model), {}, Progress::none());
  if (!tools) return reportError(console, tools.error());
  assess::AssessOptions options;
  options.thorough = command.thorough;
  options.sex = sexFromCode(fromUtf8(command.sex));
  const auto measured = evaluate::measureRobustness(*cases, **tools, options, console.progress);
  if (!measured) return reportError(console, measured.error());
  const QJsonObject json = evaluate::toJson(*measured);
  if (command.json)
    console.out << QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString() << '\n';
  else
    console.out << utf8(evaluate::toText(*measured));
  if (command.out.empty()) return kDone;
  const auto written = writeFile(fromUtf8(command.out), QJsonDocument(json).toJson());
  return written ? kDone : reportError(console, written.error());
}

}  // namespace

void addRobustnessCommand(CLI::App& app, Action& chosen) {
  auto command = std::make_shared<RobustnessCommand>();
  CLI::App* const sub =
      app.get_subcommand("evaluate")
          ->add_subcommand(
              "robustness",
              utf8(CommandLine::tr(
                  "how far estimates move when pictures are turned, cut or regreyed")));
  auto* const data = sub->add_option("--data", command->data,
                                     utf8(CommandLine::tr("folder with labels.csv and half/")));
  auto* const folder = sub->add_option(
      "--folder", command->folder, utf8(CommandLine::tr("folder with radiographs of your own")));
  data->excludes(folder);
  sub->add_option("--split", command->split)->check(CLI::IsMember({"train", "val", "test"}));
  sub->add_option("--limit", command->limit, utf8(CommandLine::tr("only the first N radiographs")));
  sub->add_option("--sex", command->sex,
                  utf8(CommandLine::tr("for files that do not say it, F or M")))
      ->check(checkSex)
      ->type_name("F|M");
  sub->add_option("--out", command->out,
                  utf8(CommandLine::tr("JSON file for all figures and cases")));
  sub->add_flag("--thorough", command->thorough,
                utf8(CommandLine::tr("with test-time augmentation")));
  sub->add_flag("--json", command->json,
                utf8(CommandLine::tr("one JSON object instead of a table")));
  command->models.addTo(*sub, false);
  sub->callback([command, &chosen] {
    if (command->data.empty() && command->folder.empty())
      throw CLI::RequiredError("--data or --folder");
    chosen = [command](Console& c) { return runRobustness(*command, c); };
  });
}

}  // namespace carpus::cli
