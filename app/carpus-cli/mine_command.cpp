// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <algorithm>
#include <map>
#include <memory>
#include <ostream>

#include "app/carpus-cli/site_commands.h"
#include "core/base/paths.h"
#include "core/mining/mining.h"

namespace carpus::cli {
namespace {

struct MineCommand {
  std::string input, out;
  bool json = false;
};

/// How many reports were kept and why the others were not, for people.
void printSummary(const std::vector<mining::MinedReport>& reports, std::ostream& stream) {
  std::map<mining::Exclusion, int> counts;
  int included = 0, withoutSex = 0;
  for (const auto& report : reports) {
    included += report.included() ? 1 : 0;
    withoutSex += report.included() && !report.sex ? 1 : 0;
    for (const auto why : report.exclusions) ++counts[why];
  }
  stream << utf8(CommandLine::tr("%1 of %2 reports can be used; %3 of these do not name the sex.")
                     .arg(included)
                     .arg(reports.size())
                     .arg(withoutSex))
         << '\n';
  for (const auto& [why, count] : counts)
    stream << utf8(CommandLine::tr("%1 left out: %2", "a number and a whole sentence")
                       .arg(count)
                       .arg(mining::explain(why)))
           << '\n';
}

int runMine(const MineCommand& command, Console& console) {
  const auto texts = mining::readReports(fromUtf8(command.input));
  if (!texts) return reportError(console, texts.error());
  std::vector<mining::MinedReport> reports;
  for (const auto& text : *texts) {
    if (console.progress.isCancelled()) return reportError(console, Error::cancelled());
    reports.push_back(mining::mineReport(text.text));
    reports.back().id = text.id;
    console.progress.report(
        static_cast<double>(reports.size()) / static_cast<double>(texts->size()),
        CommandLine::tr("Reading the reports"));
  }
  if (command.json) {
    for (const auto& report : reports)
      console.out
          << QJsonDocument(mining::toJson(report)).toJson(QJsonDocument::Compact).toStdString()
          << '\n';
  } else if (command.out.empty()) {
    console.out << utf8(mining::toCsv(reports));
  }
  if (!command.out.empty()) {
    const auto written = writeFile(fromUtf8(command.out), mining::toCsv(reports).toUtf8());
    if (!written) return reportError(console, written.error());
  }
  printSummary(reports, console.err);
  console.err << utf8(disclaimer()) << '\n';
  return kDone;
}

}  // namespace

void addMineCommand(CLI::App& app, Action& chosen) {
  auto command = std::make_shared<MineCommand>();
  CLI::App* const sub = app.get_subcommand("train")->add_subcommand(
      "mine", utf8(CommandLine::tr("bone ages from the texts of English radiology reports")));
  sub->add_option(
         "input", command->input,
         utf8(CommandLine::tr("folder of .txt files, or a CSV file with a column \"text\"")))
      ->required()
      ->type_name("FOLDER|CSV");
  sub->add_option("--out", command->out, utf8(CommandLine::tr("CSV file of what was found")));
  sub->add_flag("--json", command->json, utf8(CommandLine::tr("one JSON object per report")));
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runMine(*command, c); }; });
}

}  // namespace carpus::cli
