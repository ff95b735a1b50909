// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <memory>
#include <ostream>

#include "app/carpus-cli/command.h"
#include "app/carpus-cli/evaluate_detector_grid.h"
#include "app/carpus-cli/evaluate_gate.h"
#include "app/carpus-cli/evaluate_phantoms.h"
#include "app/carpus-cli/evaluate_variants.h"
#include "app/carpus-cli/train_parts.h"
#include "core/base/paths.h"
#include "core/evaluate/age_pictures.h"
#include "core/evaluate/masks.h"

namespace carpus::cli {
namespace {

struct EvaluateCommand {
  std::string data, masks, split = "val", engine = "modern", out, from;
  ModelOptions models;
  bool variants = false;
  GridCommand grid;
  int limit = 0;
  bool thorough = false, json = false;
};

learn::Split splitOf(const std::string& name) {
  return name == "test"    ? learn::Split::Test
         : name == "train" ? learn::Split::Train
                           : learn::Split::Validation;
}

/// Text to the standard output, JSON into the file when one was named.
int deliver(const QString& text, const QJsonObject& json, const std::string& out,
            Console& console) {
  console.out << utf8(text);
  if (out.empty()) return kDone;
  const auto written = writeFile(fromUtf8(out), QJsonDocument(json).toJson());
  return written ? kDone : reportError(console, written.error());
}

int evaluateMasks(const EvaluateCommand& command, Console& console) {
  if (command.grid.wanted)
    return evaluateGrid(
        command.grid,
        {command.data, command.masks, command.out, splitOf(command.split), command.limit}, console);
  if (command.variants)
    return evaluateVariants({command.data, command.masks, command.engine, command.out,
                             splitOf(command.split), command.limit},
                            console);
  const auto dataset = dataset::Dataset::open(fromUtf8(command.data));
  if (!dataset) return reportError(console, dataset.error());
  const auto tools = workflow::loadStageTools({}, Progress::none());
  if (!tools) return reportError(console, tools.error());
  preprocess::Options options = (*tools)->preprocessing;
  options.engine =
      command.engine == "paper" ? preprocess::EngineKind::Paper : preprocess::EngineKind::Modern;
  const auto masks = evaluate::readMasks(*dataset, fromUtf8(command.masks), splitOf(command.split),
                                         (*tools)->networks, options, console.progress);
  if (!masks) return reportError(console, masks.error());
  return deliver(evaluate::masksToText(*masks), evaluate::masksToJson(*masks), command.out,
                 console);
}

Result<std::vector<evaluate::ReadAge>> readAges(const EvaluateCommand& command, Console& console) {
  if (!command.from.empty()) {
    constexpr qint64 kLimit = 256 << 20;
    CARPUS_TRY(const QByteArray text, readFile(fromUtf8(command.from), kLimit));
    return evaluate::agesFromJson(QJsonDocument::fromJson(text).object());
  }
  CARPUS_TRY(const auto dataset, dataset::Dataset::open(fromUtf8(command.data)));
  CARPUS_TRY(const auto tools,
             workflow::loadToolbox(fromUtf8(command.models.model), {}, Progress::none()));
  assess::AssessOptions options;
  options.thorough = command.thorough;
  return evaluate::readAges(dataset, splitOf(command.split), command.limit, *tools, options,
                            console.progress);
}

int evaluateAges(const EvaluateCommand& command, Console& console) {
  if (command.data.empty() == command.from.empty())
    return reportError(
        console, {ErrorCode::Usage, CommandLine::tr("Give either --data or --from, not both.")});
  const auto readings = readAges(command, console);
  if (!readings) return reportError(console, readings.error());
  const QJsonObject json = evaluate::agesToJson(*readings);
  console.out << (command.json
                      ? QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString() + "\n"
                      : utf8(evaluate::agesToText(*readings)));
  if (command.out.empty()) return kDone;
  const QString out = fromUtf8(command.out);
  const auto written = out.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
                           ? writeFile(out, QJsonDocument(json).toJson())
                           : evaluate::writeAgeFolder(*readings, out);
  return written ? kDone : reportError(console, written.error());
}

/// Writes the half-size radiographs of a split as DICOM files of all kinds, for a look by hand.
int wrapAll(const EvaluateCommand& command, Console& console) {
  const auto dataset = dataset::Dataset::open(fromUtf8(command.data));
  if (!dataset) return reportError(console, dataset.error());
  const QString folder = fromUtf8(command.out);
  if (const auto ready = workflow::makeWritableFolder(folder); !ready)
    return reportError(console, ready.error());
  int count = 0;
  for (const dataset::Sample& sample : dataset->samples()) {
    if (!sample.half || sample.split != splitOf(command.split)) continue;
    if (command.limit > 0 && count >= command.limit) break;
    const auto radiograph = dataset->radiograph(sample, learn::Source::Half);
    if (!radiograph) return reportError(console, radiograph.error());
    const QString path = QStringLiteral("%1/%2.dcm").arg(folder).arg(sample.id);
    const auto written = evaluate::wrapAsDicom(*radiograph, sample, count++, path);
    if (!written) return reportError(console, written.error());
    console.out << utf8(path) << '\n';
  }
  return kDone;
}

void addCommon(CLI::App& sub, EvaluateCommand& command) {
  sub.add_option("--data", command.data, utf8(CommandLine::tr("folder with labels.csv and half/")))
      ->required();
  sub.add_option("--split", command.split)->check(CLI::IsMember({"train", "val", "test"}));
  sub.add_option("--out", command.out,
                 utf8(CommandLine::tr("JSON file for all figures and cases")));
}

void addClassifier(CLI::App& top, Action& chosen) {
  auto ages = std::make_shared<EvaluateCommand>();
  CLI::App* const sub = top.add_subcommand(
      "classifier", utf8(CommandLine::tr("bone ages through the whole path, from DICOM files")));
  sub->add_option("--data", ages->data, utf8(CommandLine::tr("folder with labels.csv and half/")));
  sub->add_option("--from", ages->from,
                  utf8(CommandLine::tr("JSON file of an earlier evaluation: figures and pictures "
                                       "of its cases, without reading them again")));
  sub->add_option("--split", ages->split)->check(CLI::IsMember({"train", "val", "test"}));
  sub->add_option("--out", ages->out,
                  utf8(CommandLine::tr("folder for figures.json, figures.txt and pictures; or a "
                                       ".json file for all figures and cases")));
  sub->add_option("--model", ages->models.model, utf8(CommandLine::tr("id of the classifier")));
  sub->add_option("--limit", ages->limit, utf8(CommandLine::tr("only the first N radiographs")));
  sub->add_flag("--thorough", ages->thorough, utf8(CommandLine::tr("with test-time augmentation")));
  sub->add_flag("--json", ages->json, utf8(CommandLine::tr("all of it as one JSON object")));
  sub->callback(
      [ages, &chosen] { chosen = [ages](Console& c) { return evaluateAges(*ages, c); }; });
}

}  // namespace

void addEvaluateCommand(CLI::App& app, Action& chosen) {
  CLI::App* const top = app.add_subcommand(
      "evaluate", utf8(CommandLine::tr("measure the models on radiographs with known truth")));
  top->require_subcommand(1);
  auto masks = std::make_shared<EvaluateCommand>();
  CLI::App* const detector =
      top->add_subcommand("detector", utf8(CommandLine::tr("label maps and masks: IoU and time")));
  addCommon(*detector, *masks);
  detector->add_option("--masks", masks->masks, utf8(CommandLine::tr("folder with the label maps")))
      ->required();
  detector->add_option("--engine", masks->engine)->check(CLI::IsMember({"paper", "modern"}));
  detector->add_flag(
      "--variants", masks->variants,
      utf8(CommandLine::tr("turned, mirrored, brightened, framed and so on: how far IoU falls")));
  detector->add_option(
      "--limit", masks->limit,
      utf8(CommandLine::tr("with --variants or --grid: only the first N radiographs")));
  addGridOptions(*detector, masks->grid);
  detector->callback(
      [masks, &chosen] { chosen = [masks](Console& c) { return evaluateMasks(*masks, c); }; });

  addClassifier(*top, chosen);
  auto wrap = std::make_shared<EvaluateCommand>();
  CLI::App* const wrapping = top->add_subcommand(
      "wrap",
      utf8(CommandLine::tr("write radiographs with known truth as DICOM files of all kinds")));
  addCommon(*wrapping, *wrap);
  wrapping->add_option("--limit", wrap->limit,
                       utf8(CommandLine::tr("only the first N radiographs")));
  wrapping->callback(
      [wrap, &chosen] { chosen = [wrap](Console& c) { return wrapAll(*wrap, c); }; });
  addEvaluateGate(*top, chosen);
  addEvaluatePhantoms(*top, chosen);
  addEvaluateNetworks(*top, chosen);
}

}  // namespace carpus::cli
