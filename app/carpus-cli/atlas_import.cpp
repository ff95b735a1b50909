// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-cli/atlas_import.h"

#include <QDir>
#include <QFileInfo>
#include <memory>
#include <ostream>

#include "core/atlas/import_atlas.h"
#include "core/base/paths.h"
#include "core/workflow/workflow.h"

namespace carpus::cli {
namespace {

struct ImportCommand {
  std::string from, id, title, licence, source, sex, table;
  bool dryRun = false, skipDoubtful = false;
};

void printGuesses(const atlas::ImportPlan& plan, Console& console) {
  for (size_t i = 0; i < plan.items.size(); ++i) {
    const atlas::ImportItem& item = plan.items[i];
    QStringList reasons;
    for (const QString& reason : {item.sexReason, item.ageReason})
      if (!reason.isEmpty() && !reasons.contains(reason)) reasons << reason;
    console.out << utf8(item.shown) << '\t' << (item.sex ? utf8(toCode(*item.sex)) : "?") << '\t'
                << (item.age ? utf8(QString::number(item.age->value)) : "?") << '\t'
                << utf8(reasons.join(QStringLiteral("; "))) << '\n';
    for (const atlas::ItemProblem& problem : plan.problemsOf(i))
      console.err << utf8(CommandLine::tr("%1: %2").arg(item.shown, problem.sentence)) << '\n';
  }
}

/// Leaves out what stands in the way; a twin stays once.
void leaveOutBlocked(atlas::ImportPlan& plan) {
  for (size_t i = 0; i < plan.items.size(); ++i)
    for (const atlas::ItemProblem& problem : plan.problemsOf(i))
      if (problem.blocking) plan.items[i].included = false;
}

atlas::ImportRequest requestOf(const ImportCommand& command) {
  atlas::ImportRequest request;
  request.id = fromUtf8(command.id);
  request.title = fromUtf8(command.title);
  if (request.title.isEmpty()) {
    const QFileInfo from(fromUtf8(command.from));
    request.title =
        from.isDir() ? QDir(from.absoluteFilePath()).dirName() : from.completeBaseName();
  }
  request.licence = fromUtf8(command.licence);
  request.source = fromUtf8(command.source);
  return request;
}

int reportImport(const atlas::ImportedAtlas& made, const atlas::ImportPlan& plan,
                 Console& console) {
  size_t aligned = 0;
  size_t byHand = 0;
  for (const atlas::ImportedPlate& plate : made.plates) {
    aligned += plate.alignedBy != atlas::AlignedBy::Nobody ? 1 : 0;
    byHand += plate.alignedBy == atlas::AlignedBy::Hand ? 1 : 0;
    if (!plate.remark.isEmpty())
      console.err << utf8(CommandLine::tr("%1: %2").arg(plate.file, plate.remark)) << '\n';
  }
  console.out << utf8(CommandLine::tr("%1: %2 plates, %3 of them upright and of one size, in %4",
                                      "%1: name of an atlas, %4: folder")
                          .arg(made.atlas->id)
                          .arg(made.plates.size())
                          .arg(aligned)
                          .arg(QDir::toNativeSeparators(made.atlas->folder)))
              << '\n';
  if (byHand > 0)
    console.out << utf8(CommandLine::tr("%n of them aligned by hand", "plates",
                                        static_cast<int>(byHand)))
                << '\n';
  for (const Sex sex : {Sex::Female, Sex::Male})
    console.err << utf8(atlas::toText(atlas::completenessOf(plan, sex), sex)) << '\n';
  return made.plates.size() == plan.items.size() ? kDone : kSomeRefused;
}

/// The table with every hand as the engine finds it, for a person to correct.
int writeTable(const ImportCommand& command, const atlas::ImportPlan& plan,
               const atlas::ImportTools& tools, Console& console) {
  SubProgress placing(console.progress, 0.2, 1);
  const auto placed = atlas::placeHands(plan, tools, placing);
  if (!placed) return reportError(console, placed.error());
  int status = kDone;
  for (const atlas::ImportItem& item : placed->items) {
    if (!item.automatic || !item.automatic->shouldBeChecked) continue;
    console.err << utf8(CommandLine::tr("%1: %2").arg(item.shown, item.automatic->remark)) << '\n';
    status = kSomeRefused;
  }
  const QString file = fromUtf8(command.table);
  if (!writeFile(file, atlas::toTable(*placed)))
    return reportError(
        console, {ErrorCode::CannotWrite, CommandLine::tr("%1 cannot be written.").arg(file)});
  console.out << utf8(file) << '\n';
  return status;
}

int importAtlas(const ImportCommand& command, Console& console) {
  const atlas::ImportRequest request = requestOf(command);
  const bool stores = !command.dryRun && command.table.empty();
  if (stores)
    if (const auto sound = atlas::checkRequest(request); !sound)
      return reportError(console, sound.error());
  const QString from = fromUtf8(command.from);
  auto plan = atlas::planImport(from, sexFromCode(fromUtf8(command.sex)), console.progress);
  if (!plan) return reportError(console, plan.error());
  for (const QString& note : plan->notes) console.err << utf8(note) << '\n';
  SubProgress loading(console.progress, 0, 0.05);
  workflow::ToolboxPtr toolbox;
  if (!command.dryRun) {
    const auto loaded = workflow::loadStageTools({}, loading);
    if (!loaded) return reportError(console, loaded.error());
    toolbox = *loaded;
  }
  const auto tools = toolbox ? atlas::importTools(toolbox->networks, toolbox->preprocessing)
                             : atlas::importTools({}, {});
  SubProgress looking(console.progress, 0.05, 0.2);
  plan = atlas::lookAtPictures(std::move(*plan), tools.read, looking);
  if (!plan) return reportError(console, plan.error());
  if (!command.table.empty()) return writeTable(command, *plan, tools, console);
  printGuesses(*plan, console);
  if (command.dryRun) return plan->isBlocked() ? kSomeRefused : kDone;
  if (command.skipDoubtful) leaveOutBlocked(*plan);
  if (plan->isBlocked())
    return reportError(
        console,
        {ErrorCode::Refused,
         CommandLine::tr("Nothing was imported. Rename the files named above, write a CSV with the "
                         "headings file, sex and age_months, or leave them out with "
                         "--skip-doubtful.")});
  SubProgress making(console.progress, 0.2, 1);
  const auto made = atlas::importAtlas(*plan, request, tools, making);
  if (!made) return reportError(console, made.error());
  return reportImport(*made, *plan, console);
}

}  // namespace

void addAtlasImport(CLI::App& parent, Action& chosen) {
  auto command = std::make_shared<ImportCommand>();
  CLI::App* const sub = parent.add_subcommand(
      "import", utf8(CommandLine::tr("make an atlas of your own pictures; it is kept in your data "
                                     "folder")));
  sub->add_option("from", command->from,
                  utf8(CommandLine::tr("folder of pictures, or a CSV with file, sex and age")))
      ->required()
      ->type_name("FOLDER|CSV");
  const auto text = [sub](const char* name, std::string& target, const QString& help) {
    sub->add_option(name, target, utf8(help))->type_name("TEXT");
  };
  text("--id", command->id, CommandLine::tr("short name; made from the title when absent"));
  text("--title", command->title, CommandLine::tr("title; the folder's name when absent"));
  text("--licence", command->licence,
       CommandLine::tr("under which licence you may use the pictures; required"));
  text("--source", command->source, CommandLine::tr("where the pictures come from"));
  sub->add_option("--sex", command->sex, utf8(CommandLine::tr("all pictures are of this sex")))
      ->check(checkSex)
      ->type_name("F|M");
  sub->add_flag("--dry-run", command->dryRun,
                utf8(CommandLine::tr("only say what would be guessed")));
  sub->add_flag("--skip-doubtful", command->skipDoubtful,
                utf8(CommandLine::tr("leave out pictures without sex or age, and twins")));
  sub->add_option(
         "--write-table", command->table,
         utf8(CommandLine::tr("only write a CSV with every guess and, in pixels, where the "
                              "engine finds each hand; correct it and import it")))
      ->type_name("CSV");
  sub->callback([command, &chosen] {
    chosen = [command](Console& console) { return importAtlas(*command, console); };
  });
}

}  // namespace carpus::cli
