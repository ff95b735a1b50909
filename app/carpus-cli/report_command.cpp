// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <memory>
#include <ostream>

#include "app/carpus-cli/command.h"
#include "core/report/report.h"
#include "core/workflow/workflow.h"

namespace carpus::cli {
namespace {

/// The oldest bone age that a report takes.
constexpr double kMaxBoneAgeMonths = 240;

struct ReportCommand {
  std::string file, out;
  std::optional<int> rank;
  std::optional<double> boneAgeMonths;
  std::string reader, organization, comment;
  std::vector<std::string> forms{"sr", "pdf", "text"};
  bool estimateSeen = false;
  PatientOptions patient;
  ModelOptions models;
};

Result<QStringList> checkForms(const std::vector<std::string>& wanted) {
  const QStringList known = report::knownForms();
  QStringList forms;
  for (const std::string& name : wanted) {
    const QString form = fromUtf8(name);
    if (!known.contains(form)) {
      return fail(ErrorCode::Usage,
                  CommandLine::tr("This version cannot write the form \"%1\"; it writes %2.")
                      .arg(form, known.join(QStringLiteral(", "))));
    }
    if (!forms.contains(form)) forms << form;
  }
  return forms;
}

Result<report::Decision> decide(const assess::Assessment& assessment,
                                const ReportCommand& command) {
  if (command.rank) return workflow::pick(assessment, *command.rank);
  report::Decision decision;
  decision.boneAge = Months{*command.boneAgeMonths};
  return decision;
}

report::Signing signingOf(const ReportCommand& command) {
  report::Signing signing;
  signing.readerName = fromUtf8(command.reader).trimmed();
  signing.organization = fromUtf8(command.organization);
  signing.comment = fromUtf8(command.comment);
  // Who picks a rank has seen the candidates; an own age is given before anything is shown.
  signing.estimateSeenFirst = command.rank.has_value() || command.estimateSeen;
  const QDateTime now = QDateTime::currentDateTime();
  signing.signedAt = now.toOffsetFromUtc(now.offsetFromUtc());
  return signing;
}

int runReport(const ReportCommand& command, Console& console) {
  const auto forms = checkForms(command.forms);
  if (!forms) return reportError(console, forms.error());
  const QString folder = fromUtf8(command.out);
  if (const auto writable = workflow::makeWritableFolder(folder); !writable) {
    return reportError(console, writable.error());
  }
  SubProgress loading(console.progress, 0, 0.4);
  const auto toolbox = workflow::loadToolbox(fromUtf8(command.models.model),
                                             fromUtf8(command.models.atlas), loading);
  if (!toolbox) return reportError(console, toolbox.error());
  SubProgress assessing(console.progress, 0.4, 0.8);
  const auto assessment = workflow::assessFile(fromUtf8(command.file), **toolbox,
                                               command.patient.toAssessOptions(), assessing);
  if (!assessment) return reportError(console, assessment.error());
  printFindings(console.err, assessment->findings);
  if (!assessment->sex) {
    return reportError(console, {ErrorCode::Refused,
                                 CommandLine::tr("Nothing was signed. Give the patient's sex with "
                                                 "--sex F or --sex M.")});
  }
  const auto decision = decide(*assessment, command);
  if (!decision) return reportError(console, decision.error());
  const auto report =
      workflow::signAndWrite(*assessment, *decision, signingOf(command), *forms, folder);
  if (!report) return reportError(console, report.error());
  for (const QString& path : workflow::reportPaths(*forms, folder)) {
    console.out << utf8(path) << '\n';
  }
  console.err << utf8(report->verdictSentence()) << '\n';
  return kDone;
}

void addDecisionOptions(CLI::App& sub, ReportCommand& command) {
  CLI::Option_group* const decision = sub.add_option_group(
      "decision", utf8(CommandLine::tr("what the reader decided; exactly one")));
  decision->add_option("--pick", command.rank, utf8(CommandLine::tr("the candidate of this rank")))
      ->check(CLI::Range(1, 5))
      ->type_name("RANK");
  decision
      ->add_option("--bone-age", command.boneAgeMonths,
                   utf8(CommandLine::tr("a bone age of the reader's own, months")))
      ->check(CLI::Range(0.0, kMaxBoneAgeMonths))
      ->type_name("MONTHS");
  decision->require_option(1);
}

void addSigningOptions(CLI::App& sub, ReportCommand& command) {
  sub.add_option("--reader", command.reader, utf8(CommandLine::tr("name of the reader who signs")))
      ->required()
      ->type_name("NAME");
  sub.add_option("--organization", command.organization,
                 utf8(CommandLine::tr("the reader's organization")))
      ->type_name("NAME");
  sub.add_option("--comment", command.comment, utf8(CommandLine::tr("free text of the report")))
      ->type_name("TEXT");
  sub.add_flag("--estimate-seen", command.estimateSeen,
               utf8(CommandLine::tr("with --bone-age: the reader had seen the estimate before")));
}

}  // namespace

void addReportCommand(CLI::App& app, Action& chosen) {
  auto command = std::make_shared<ReportCommand>();
  CLI::App* const sub =
      app.add_subcommand("report", utf8(CommandLine::tr("sign a report and write its forms")));
  sub->add_option("file", command->file, utf8(CommandLine::tr("the radiograph")))
      ->required()
      ->type_name("FILE");
  addDecisionOptions(*sub, *command);
  addSigningOptions(*sub, *command);
  sub->add_option("--out", command->out, utf8(CommandLine::tr("folder for the report")))
      ->required()
      ->type_name("DIR");
  sub->add_option("--forms", command->forms, utf8(CommandLine::tr("forms to write: sr, pdf, text")))
      ->delimiter(',')
      ->type_name("LIST");
  command->patient.addTo(*sub);
  command->models.addTo(*sub, true);
  sub->callback([command, &chosen] {
    chosen = [command](Console& console) { return runReport(*command, console); };
  });
}

}  // namespace carpus::cli
