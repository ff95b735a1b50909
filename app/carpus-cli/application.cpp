// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-cli/application.h"

#include <algorithm>
#include <exception>
#include <ostream>

#include "app/carpus-cli/command.h"
#include "app/carpus-cli/console_progress.h"
#include "app/carpus-cli/site_commands.h"
#include "core/base/paths.h"

namespace carpus::cli {
namespace {

/// Every subcommand of the program.
constexpr AddCommand kCommands[] = {
    addAssessCommand,          addStagesCommand,    addAttentionCommand,
    addReportCommand,          addPhantomCommand,   addAtlasCommand,
    addTrainCommand,           addEvaluateCommand,  addMineCommand,
    addRobustnessCommand,      addIntervalsCommand, addTypicalityCommand,
    addSiteCalibrationCommand, addModelCommand};

std::vector<std::string> reversed(const QStringList& arguments) {
  // CLI11 takes a vector of arguments last one first.
  std::vector<std::string> list;
  for (const QString& argument : arguments) list.push_back(utf8(argument));
  std::reverse(list.begin(), list.end());
  return list;
}

int runChosen(const Action& chosen, Console& console) {
  try {
    return chosen(console);
  } catch (const std::exception& fault) {
    console.err << utf8(CommandLine::tr("A fault of the program stopped this command.")) << '\n'
                << fault.what() << '\n';
    return kFault;
  }
}

}  // namespace

int runCli(const QStringList& arguments, std::ostream& out, std::ostream& err,
           const Surroundings& surroundings) {
  CLI::App app(
      utf8(CommandLine::tr("Carpus: bone age reading on the command line.\n%1").arg(disclaimer())),
      "carpus-cli");
  app.set_version_flag("--version", "carpus-cli " CARPUS_VERSION "\n" + utf8(disclaimer()),
                       utf8(CommandLine::tr("print the version and exit")));
  bool quiet = false;
  app.add_flag("--quiet,-q", quiet, utf8(CommandLine::tr("no progress on the error stream")));
  app.require_subcommand(1);
  // Options of the whole program may also stand behind the subcommand.
  app.fallthrough();
  Action chosen;
  for (const AddCommand add : kCommands) add(app, chosen);
  try {
    app.parse(reversed(arguments));
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem, out, err) == 0 ? kDone : kUsage;
  }
  ConsoleProgress progress(err, surroundings.cancel, surroundings.interactive);
  progress.setQuiet(quiet);
  Console console{out, err, progress};
  const int status = runChosen(chosen, console);
  progress.finish();
  out.flush();
  if (!out && status == kDone) {
    err << utf8(CommandLine::tr("The results could not be written to the standard output."))
        << '\n';
    return kCannotWrite;
  }
  return status;
}

}  // namespace carpus::cli
