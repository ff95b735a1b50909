// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-cli/command.h"
#include "core/base/paths.h"
#include "core/nn/pack.h"

namespace carpus::cli {
namespace {

struct BlendCommand {
  std::vector<std::string> members;
  std::string id, models;
  int views = 1;
};

int runBlend(const BlendCommand& command, Console& console) {
  std::vector<QString> members;
  for (const std::string& member : command.members) members.push_back(fromUtf8(member));
  const auto packed =
      nn::packBlend(members, fromUtf8(command.id), command.views,
                    command.models.empty() ? modelsFolder() : fromUtf8(command.models));
  return packed ? kDone : reportError(console, packed.error());
}

}  // namespace

void addTrainBlend(CLI::App& train, Action& chosen) {
  auto command = std::make_shared<BlendCommand>();
  CLI::App* const sub = train.add_subcommand(
      "blend", utf8(CommandLine::tr("make one model of several classifiers, read together")));
  sub->add_option("--member", command->members,
                  utf8(CommandLine::tr("id of a classifier; may be given several times")))
      ->required();
  sub->add_option("--id", command->id, utf8(CommandLine::tr("id of the new model")))->required();
  sub->add_option(
         "--views", command->views,
         utf8(CommandLine::tr("slightly turned and scaled copies that each classifier reads")))
      ->check(CLI::Range(1, 9));
  sub->add_option("--models", command->models,
                  utf8(CommandLine::tr("models folder, when not the program's")));
  sub->callback([command, &chosen] {
    chosen = [command](Console& console) { return runBlend(*command, console); };
  });
}

}  // namespace carpus::cli
