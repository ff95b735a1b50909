// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <ostream>

#include "app/carpus-cli/atlas_import.h"
#include "app/carpus-cli/command.h"
#include "core/atlas/atlas.h"
#include "core/atlas/import_plan.h"
#include "core/base/paths.h"
#include "core/growth/growth.h"
#include "core/phantom/plates.h"
#include "core/workflow/workflow.h"

namespace carpus::cli {
namespace {

struct AtlasCommand {
  std::vector<std::string> ids;
  std::string out;
  phantom::AtlasDrawing drawing;
};

std::vector<QString> wantedAtlases(const AtlasCommand& command) {
  if (command.ids.empty()) return atlas::availableAtlases();
  std::vector<QString> ids;
  for (const std::string& id : command.ids) ids.push_back(fromUtf8(id));
  return ids;
}

int listAtlases(Console& console) {
  int status = kDone;
  for (const QString& id : atlas::availableAtlases()) {
    const auto found = atlas::loadAtlasById(id);
    if (!found) {
      status = reportError(console, found.error());
      continue;
    }
    console.out << utf8(CommandLine::tr("%1: %2, %3 female and %4 male plates, %5")
                            .arg(id, (*found)->title)
                            .arg((*found)->platesOf(Sex::Female).size())
                            .arg((*found)->platesOf(Sex::Male).size())
                            .arg((*found)->licence))
                << '\n';
  }
  return status;
}

/// Plates that the standard ages ask for and the atlas lacks.
QStringList missingPlates(const atlas::Atlas& atlas) {
  QStringList missing;
  for (const Sex sex : {Sex::Female, Sex::Male}) {
    std::vector<Months> ages;
    for (const atlas::Plate& plate : atlas.platesOf(sex)) ages.push_back(plate.age);
    for (const Months age : atlas::completenessOf(ages, sex).missing)
      missing << QStringLiteral("%1 %2").arg(toCode(sex), toText(age));
  }
  return missing;
}

int verifyAtlas(const QString& id, Console& console) {
  const auto named = atlas::loadAtlasById(id);
  if (!named) return reportError(console, named.error());
  const auto checked = atlas::loadAtlas((*named)->folder, true);
  if (!checked) return reportError(console, checked.error());
  for (const atlas::Plate& plate : (*checked)->plates)
    if (const auto image = atlas::plateImage(plate); !image)
      return reportError(console, image.error());
  const QStringList missing = missingPlates(**checked);
  console.out << utf8(CommandLine::tr("%1: all %2 pictures are as they were made.")
                          .arg(id)
                          .arg((*checked)->plates.size()))
              << '\n';
  if (missing.isEmpty()) return kDone;
  console.err << utf8(CommandLine::tr("Standard ages without a plate: %1")
                          .arg(missing.join(QStringLiteral(", "))))
              << '\n';
  // An atlas of one's own may have fewer ages; the shipped one is whole.
  return (*checked)->synthetic ? kSomeRefused : kDone;
}

int verifyAtlases(const AtlasCommand& command, Console& console) {
  const std::vector<QString> wanted = wantedAtlases(command);
  if (wanted.empty())
    return reportError(
        console, {ErrorCode::Unreadable, CommandLine::tr("There is no atlas on this computer.")});
  int status = kDone;
  for (const QString& id : wanted) status = std::max(status, verifyAtlas(id, console));
  return status;
}

int drawAtlas(const AtlasCommand& command, Console& console) {
  const QString folder = command.out.empty()
                             ? resourcesFolder() + QStringLiteral("/atlas/") + command.drawing.id
                             : fromUtf8(command.out);
  if (const auto writable = workflow::makeWritableFolder(folder); !writable)
    return reportError(console, writable.error());
  std::vector<phantom::PlateRequest> requests;
  for (const Sex sex : {Sex::Female, Sex::Male})
    for (const Months age : growth::standardAges(sex)) requests.push_back({sex, age});
  const auto drawn = phantom::drawAtlas(folder, requests, command.drawing, console.progress);
  if (!drawn) return reportError(console, drawn.error());
  console.out << utf8(folder) << '\n';
  return kDone;
}

using Run = int (*)(const AtlasCommand&, Console&);

void choose(CLI::App& sub, const std::shared_ptr<AtlasCommand>& command, Action& chosen, Run run) {
  sub.callback([command, &chosen, run] {
    chosen = [command, run](Console& console) { return run(*command, console); };
  });
}

}  // namespace

void addAtlasCommand(CLI::App& app, Action& chosen) {
  auto command = std::make_shared<AtlasCommand>();
  CLI::App* const sub = app.add_subcommand(
      "atlas", utf8(CommandLine::tr("list, import, check or draw atlases of reference pictures")));
  sub->require_subcommand(1);
  CLI::App* const list =
      sub->add_subcommand("list", utf8(CommandLine::tr("name every atlas on this computer")));
  choose(*list, command, chosen,
         [](const AtlasCommand&, Console& console) { return listAtlases(console); });
  addAtlasImport(*sub, chosen);
  CLI::App* const verify =
      sub->add_subcommand("verify", utf8(CommandLine::tr("compare every picture with its hash")));
  verify->add_option("id", command->ids,
                     utf8(CommandLine::tr("atlases to check; all when none is named")));
  choose(*verify, command, chosen, verifyAtlases);
  CLI::App* const draw = sub->add_subcommand(
      "draw", utf8(CommandLine::tr("draw the synthetic atlas again from its generator")));
  draw->add_option("--out", command->out,
                   utf8(CommandLine::tr("folder; the shipped atlas when absent")))
      ->type_name("DIR");
  draw->add_option("--seed", command->drawing.seed,
                   utf8(CommandLine::tr("seed of the hand that grows")));
  draw->add_option("--rows", command->drawing.rows,
                   utf8(CommandLine::tr("height of each plate in pixels")))
      ->check(CLI::Range(600, 3000));
  choose(*draw, command, chosen, drawAtlas);
}

}  // namespace carpus::cli
