// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <memory>
#include <ostream>

#include "app/carpus-cli/site_commands.h"
#include "core/base/paths.h"
#include "core/workflow/site.h"

namespace carpus::cli {
namespace {

struct SiteCommand {
  std::string reports, cases, model, by;
  bool yes = false, on = false, off = false, json = false;
};

Result<nn::ModelInfo> modelOf(const std::string& id) {
  const auto ids = nn::availableModels(nn::ModelKind::Classifier);
  if (ids.empty()) return fail(ErrorCode::Internal, CommandLine::tr("No classifier is installed."));
  return nn::readManifest(nn::modelFolder(id.empty() ? ids.front() : fromUtf8(id)), false);
}

void print(const assess::SiteCalibration& site, const SiteCommand& command, Console& console) {
  if (command.json)
    console.out << QJsonDocument(site.toJson()).toJson(QJsonDocument::Compact).toStdString()
                << '\n';
  else
    console.out << utf8(workflow::siteCalibrationText(site));
}

int showPresent(const SiteCommand& command, Console& console) {
  const auto site = workflow::readSiteCalibration();
  if (!site) return reportError(console, site.error());
  if (!*site) {
    console.err << utf8(CommandLine::tr("This site has no calibration. Give signed cases to make "
                                        "one: --reports or --cases."))
                << '\n';
    return kDone;
  }
  print(**site, command, console);
  console.err << utf8((*site)->enabled ? CommandLine::tr("It is switched on.")
                                       : CommandLine::tr("It is switched off."))
              << '\n';
  return kDone;
}

int switchTo(bool on, const SiteCommand& command, Console& console) {
  const auto done = workflow::switchSiteCalibration(on, fromUtf8(command.by));
  if (!done) return reportError(console, done.error());
  console.err << utf8(on ? CommandLine::tr("The calibration is switched on.")
                         : CommandLine::tr("The calibration is switched off."))
              << '\n';
  return kDone;
}

int makeNew(const SiteCommand& command, Console& console) {
  const auto model = modelOf(command.model);
  if (!model) return reportError(console, model.error());
  const auto cases =
      command.reports.empty()
          ? workflow::readSignedTable(fromUtf8(command.cases))
          : workflow::readSignedReports(fromUtf8(command.reports), *model, console.progress);
  if (!cases) return reportError(console, cases.error());
  console.err << utf8(CommandLine::tr("%1 of %2 signed cases can be used; %3 belong to another "
                                      "model, %4 have no estimate, %5 were replaced later.")
                          .arg(cases->cases.size())
                          .arg(cases->reports)
                          .arg(cases->otherModel)
                          .arg(cases->noEstimate)
                          .arg(cases->superseded))
              << '\n';
  const auto site = workflow::proposeSiteCalibration(*cases, *model, fromUtf8(command.by));
  if (!site) return reportError(console, site.error());
  print(*site, command, console);
  if (!command.yes) {
    console.err << utf8(CommandLine::tr("Nothing was changed. To use it, call again with --yes and "
                                        "--by NAME."))
                << '\n';
    return kDone;
  }
  if (!site->helps()) {
    console.err << utf8(CommandLine::tr("It would not help, so it is not used.")) << '\n';
    return kSomeRefused;
  }
  const auto used = workflow::useSiteCalibration(*site);
  if (!used) return reportError(console, used.error());
  console.err << utf8(CommandLine::tr("The calibration is used from now on; the log is %1.")
                          .arg(workflow::siteCalibrationLog()))
              << '\n';
  return kDone;
}

int runSite(const SiteCommand& command, Console& console) {
  if (command.on || command.off) return switchTo(command.on, command, console);
  if (command.reports.empty() && command.cases.empty()) return showPresent(command, console);
  return makeNew(command, console);
}

}  // namespace

void addSiteCalibrationCommand(CLI::App& app, Action& chosen) {
  CLI::App* const top = app.add_subcommand(
      "calibrate", utf8(CommandLine::tr("fit the estimates to the readers of this site")));
  top->require_subcommand(1);
  auto command = std::make_shared<SiteCommand>();
  CLI::App* const sub = top->add_subcommand(
      "site", utf8(CommandLine::tr("offset and slope per sex from signed cases; without options: "
                                   "show the present one")));
  auto* const reports =
      sub->add_option("--reports", command->reports,
                      utf8(CommandLine::tr("folder with signed reports (report.sr.dcm)")));
  auto* const cases = sub->add_option(
      "--cases", command->cases,
      utf8(CommandLine::tr("CSV file with columns sex, estimate_months, signed_months")));
  reports->excludes(cases);
  sub->add_option("--model", command->model, utf8(CommandLine::tr("id of the classifier")));
  auto* const by =
      sub->add_option("--by", command->by, utf8(CommandLine::tr("who decides, for the log")));
  sub->add_flag("--yes", command->yes, utf8(CommandLine::tr("use it")))->needs(by);
  auto* const on = sub->add_flag("--on", command->on, utf8(CommandLine::tr("switch it on again")));
  auto* const off = sub->add_flag("--off", command->off, utf8(CommandLine::tr("switch it off")));
  on->needs(by)->excludes(off)->excludes(reports)->excludes(cases);
  off->needs(by)->excludes(reports)->excludes(cases);
  sub->add_flag("--json", command->json, utf8(CommandLine::tr("as a JSON object")));
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runSite(*command, c); }; });
}

}  // namespace carpus::cli
