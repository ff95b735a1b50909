// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-cli/evaluate_gate.h"

#include <QJsonDocument>
#include <memory>
#include <ostream>

#include "core/base/paths.h"
#include "core/evaluate/gate_counts.h"
#include "core/workflow/workflow.h"

namespace carpus::cli {
namespace {

struct GateCommand {
  std::string data, folder, out, split = "val", engine = "modern";
  int limit = 0;
};

int evaluateGate(const GateCommand& command, Console& console) {
  if (command.data.empty() == command.folder.empty())
    return reportError(
        console, {ErrorCode::Usage, CommandLine::tr("Give either --data or --files, not both.")});
  const auto tools = workflow::loadStageTools({}, Progress::none());
  if (!tools) return reportError(console, tools.error());
  preprocess::Options options = (*tools)->preprocessing;
  if (command.engine == "paper") options.engine = preprocess::EngineKind::Paper;
  int unread = 0;
  const auto cases = [&]() -> Result<std::vector<evaluate::GateCase>> {
    if (!command.folder.empty())
      return evaluate::readGate(fromUtf8(command.folder), (*tools)->networks, options,
                                console.progress, &unread);
    CARPUS_TRY(const auto dataset, dataset::Dataset::open(fromUtf8(command.data)));
    const learn::Split split =
        command.split == "train" ? learn::Split::Train : learn::Split::Validation;
    return evaluate::readGate(dataset, split, command.limit, (*tools)->networks, options,
                              console.progress);
  }();
  if (!cases) return reportError(console, cases.error());
  console.out << utf8(evaluate::gateToText(*cases));
  if (unread > 0)
    console.out << utf8(CommandLine::tr("%n files are no grey images.", nullptr, unread)) << '\n';
  if (command.out.empty()) return kDone;
  const auto written =
      writeFile(fromUtf8(command.out), QJsonDocument(evaluate::gateToJson(*cases)).toJson());
  return written ? kDone : reportError(console, written.error());
}

}  // namespace

void addEvaluateGate(CLI::App& evaluate, Action& chosen) {
  auto command = std::make_shared<GateCommand>();
  CLI::App* const sub = evaluate.add_subcommand(
      "gate", utf8(CommandLine::tr("what the quality gate says of hands and of other things")));
  sub->add_option("--data", command->data,
                  utf8(CommandLine::tr("folder with labels.csv and half/")));
  sub->add_option("--files", command->folder,
                  utf8(CommandLine::tr("folder of DICOM files that show no hands")));
  sub->add_option("--split", command->split)->check(CLI::IsMember({"train", "val"}));
  sub->add_option("--engine", command->engine)->check(CLI::IsMember({"paper", "modern"}));
  sub->add_option("--limit", command->limit, utf8(CommandLine::tr("only the first N radiographs")));
  sub->add_option("--out", command->out,
                  utf8(CommandLine::tr("JSON file for all figures and cases")));
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return evaluateGate(*command, c); }; });
}

}  // namespace carpus::cli
