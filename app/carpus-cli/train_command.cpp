// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <memory>
#include <ostream>

#include "app/carpus-cli/train_parts.h"
#include "core/base/paths.h"
#include "core/dataset/aligned_cache.h"
#include "core/evaluate/calibration.h"
#include "core/nn/blend.h"
#include "core/nn/pack.h"

namespace carpus::cli {
namespace {

struct CacheCommand {
  std::string data, masks, out, kind = "aligned", source = "half";
  std::vector<double> region;
  int side = 256;
};

/// The three numbers of --region; none: the whole picture.
nn::Region regionOf(const std::vector<double>& numbers) {
  return numbers.size() == 3 ? nn::Region{numbers[0], numbers[1], numbers[2]} : nn::Region{};
}

void addRegion(CLI::App& sub, std::vector<double>& numbers) {
  sub.add_option("--region", numbers,
                 utf8(CommandLine::tr("square part of the upright picture: left, top and side as "
                                      "fractions")))
      ->expected(3)
      ->check(CLI::Range(0.0, 1.0));
}

int runCache(const CacheCommand& command, Console& console) {
  const auto dataset = dataset::Dataset::open(fromUtf8(command.data));
  if (!dataset) return reportError(console, dataset.error());
  const auto source = command.source == "small" ? learn::Source::Small : learn::Source::Half;
  const QString out = fromUtf8(command.out);
  if (command.kind == "stage" || command.kind == "detector") {
    const auto written = dataset::writeStageCache(
        *dataset, fromUtf8(command.masks), source, command.side, out, console.progress,
        command.kind == "detector" ? dataset::StageLook::Flattened : dataset::StageLook::Plain);
    if (!written) return reportError(console, written.error());
    console.out << *written << " pictures in " << command.out << '\n';
    return kDone;
  }
  if (command.kind == "raw") {
    const auto written =
        dataset::writeRawCache(*dataset, source, command.side, out, console.progress);
    if (!written) return reportError(console, written.error());
    console.out << *written << " pictures in " << command.out << '\n';
    return kDone;
  }
  const auto tools = workflow::loadStageTools({}, Progress::none());
  if (!tools) return reportError(console, tools.error());
  const auto counts = dataset::writeAlignedCache(*dataset, source, regionOf(command.region),
                                                 command.side, (*tools)->networks,
                                                 (*tools)->preprocessing, out, console.progress);
  if (!counts) return reportError(console, counts.error());
  console.out << counts->written << " pictures in " << command.out << ", " << counts->refused
              << " refused\n";
  return kDone;
}

struct PackCommand {
  std::string from, id, kind = "classifier", vision = "default", metrics, description, models;
  std::vector<double> region;
  double supportedFrom = 0, supportedTo = 228;
};

nn::ModelKind kindOf(const std::string& name) {
  return name == "detector"    ? nn::ModelKind::Detector
         : name == "segmenter" ? nn::ModelKind::Segmenter
                               : nn::ModelKind::Classifier;
}

/// The patch that a detector was trained on follows from the side at which it saw the stage; caches
/// of kind detector are flattened.
Result<QJsonObject> detectorPreprocessing(const QString& folder) {
  constexpr qint64 kLimit = 1 << 20;
  constexpr double kNetworkInput = 32;
  CARPUS_TRY(const QByteArray text, readFile(folder + QLatin1String("/model.json"), kLimit));
  const double side =
      QJsonDocument::fromJson(text).object().value(QLatin1String("size")).toDouble();
  const auto patch = std::lround(preprocess::kStageSize * kNetworkInput / std::max(1.0, side));
  return QJsonObject{{QStringLiteral("patch"), static_cast<int>(patch)},
                     {QStringLiteral("flatten"), true}};
}

int runPack(const PackCommand& command, Console& console) {
  nn::PackRequest request;
  request.trainingFolder = fromUtf8(command.from);
  request.id = fromUtf8(command.id);
  request.kind = kindOf(command.kind);
  if (request.kind == nn::ModelKind::Classifier) {
    request.preprocessing = (command.vision == "paper" ? preprocess::VisionOptions::paper()
                                                       : preprocess::VisionOptions())
                                .toJson();
    request.supportedFromMonths = command.supportedFrom;
    request.supportedToMonths = command.supportedTo;
  }
  if (request.kind == nn::ModelKind::Detector) {
    const auto preprocessing = detectorPreprocessing(request.trainingFolder);
    if (!preprocessing) return reportError(console, preprocessing.error());
    request.preprocessing = *preprocessing;
  }
  if (!command.region.empty()) request.region = regionOf(command.region).toJson();
  request.training = {{QStringLiteral("description"), fromUtf8(command.description)}};
  if (!command.metrics.empty()) {
    const auto text = readFile(fromUtf8(command.metrics), 1 << 24);
    if (!text) return reportError(console, text.error());
    request.metrics = QJsonDocument::fromJson(*text).object();
  }
  const auto packed =
      nn::packModel(request, command.models.empty() ? modelsFolder() : fromUtf8(command.models));
  return packed ? kDone : reportError(console, packed.error());
}

struct CalibrateCommand {
  std::string data, model;
  double level = 0.9;
  bool thorough = false;
};

int runCalibrate(const CalibrateCommand& command, Console& console) {
  const auto dataset = dataset::Dataset::open(fromUtf8(command.data));
  if (!dataset) return reportError(console, dataset.error());
  const auto tools = workflow::loadToolbox(fromUtf8(command.model), {}, Progress::none());
  if (!tools) return reportError(console, tools.error());
  const nn::ModelInfo& info = (*tools)->classifier->info();
  if (!info.calibration.isEmpty()) {
    // Calibration is fitted to the bare network: take the old one away first, then read anew.
    if (const auto cleared = nn::updateManifest(info.folder, QStringLiteral("calibration"), {});
        !cleared)
      return reportError(console, cleared.error());
    return runCalibrate(command, console);
  }
  assess::AssessOptions options;
  options.thorough = command.thorough;
  const auto first =
      evaluate::readAges(*dataset, learn::Split::Validation, 0, **tools, options, console.progress);
  if (!first) return reportError(console, first.error());
  // The temperature changes the spread that the interval goes by, so the readings are made again.
  const QJsonObject temperature = evaluate::temperaturesFrom(*first);
  const auto tempered = nn::updateManifest(info.folder, QStringLiteral("calibration"),
                                           {{QStringLiteral("temperature"), temperature}});
  if (!tempered) return reportError(console, tempered.error());
  const auto warmer = workflow::loadToolbox(fromUtf8(command.model), {}, Progress::none());
  if (!warmer) return reportError(console, warmer.error());
  const auto readings = evaluate::readAges(*dataset, learn::Split::Validation, 0, **warmer, options,
                                           console.progress);
  if (!readings) return reportError(console, readings.error());
  QJsonObject calibration = evaluate::calibrationFrom(*readings, command.level);
  calibration.insert(QStringLiteral("temperature"), temperature);
  console.out << QJsonDocument(calibration).toJson().toStdString();
  const auto written = nn::updateManifest(info.folder, QStringLiteral("calibration"), calibration);
  return written ? kDone : reportError(console, written.error());
}

void addCache(CLI::App& train, Action& chosen) {
  auto command = std::make_shared<CacheCommand>();
  CLI::App* const sub =
      train.add_subcommand("cache", utf8(CommandLine::tr("prepare pictures for training")));
  sub->add_option("--data", command->data,
                  utf8(CommandLine::tr("folder with labels.csv, half/ and small/")))
      ->required();
  sub->add_option("--masks", command->masks,
                  utf8(CommandLine::tr("folder with the label maps (kind stage)")));
  sub->add_option(
         "--kind", command->kind,
         utf8(CommandLine::tr("stage: for the segmenter; detector; aligned: for classifiers; raw: "
                              "unprocessed, for experiments")))
      ->check(CLI::IsMember({"stage", "detector", "aligned", "raw"}));
  sub->add_option("--source", command->source, utf8(CommandLine::tr("half-size or small pictures")))
      ->check(CLI::IsMember({"half", "small"}));
  addRegion(*sub, command->region);
  sub->add_option("--side", command->side,
                  utf8(CommandLine::tr("side of the cached pictures, pixels")))
      ->check(CLI::Range(16, 1024));
  sub->add_option("--out", command->out, utf8(CommandLine::tr("cache file")))->required();
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runCache(*command, c); }; });
}

void addTrainer(CLI::App& train, const char* what, Action& chosen) {
  CLI::App* const sub = train.add_subcommand(
      what, utf8(CommandLine::tr("train the %1; its options: carpus-train %1 --help")
                     .arg(QLatin1String(what))));
  sub->set_help_flag();  // --help is answered by the trainer
  sub->allow_extras();
  sub->prefix_command();
  sub->callback([sub, what, &chosen] {
    QStringList arguments{QLatin1String(what)};
    for (const std::string& argument : sub->remaining()) arguments << fromUtf8(argument);
    chosen = [arguments](Console& c) { return runTrainer(arguments, c); };
  });
}

void addPack(CLI::App& train, Action& chosen) {
  auto command = std::make_shared<PackCommand>();
  CLI::App* const sub =
      train.add_subcommand("pack", utf8(CommandLine::tr("make a model of a training's folder")));
  sub->add_option("--from", command->from, utf8(CommandLine::tr("folder of the training")))
      ->required();
  sub->add_option("--id", command->id, utf8(CommandLine::tr("id of the model")))->required();
  sub->add_option("--kind", command->kind)
      ->check(CLI::IsMember({"detector", "segmenter", "classifier"}));
  addRegion(*sub, command->region);
  sub->add_option("--vision", command->vision)->check(CLI::IsMember({"default", "paper"}));
  sub->add_option("--metrics", command->metrics,
                  utf8(CommandLine::tr("JSON file with the metrics")));
  sub->add_option("--description", command->description,
                  utf8(CommandLine::tr("data, split and command, for people")));
  sub->add_option("--supported-from", command->supportedFrom,
                  utf8(CommandLine::tr("youngest age, months")));
  sub->add_option("--supported-to", command->supportedTo,
                  utf8(CommandLine::tr("oldest age, months")));
  sub->add_option("--models", command->models, utf8(CommandLine::tr("folder of the models")));
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runPack(*command, c); }; });
}

void addCalibrate(CLI::App& train, Action& chosen) {
  auto command = std::make_shared<CalibrateCommand>();
  CLI::App* const sub = train.add_subcommand(
      "calibrate",
      utf8(CommandLine::tr("fit offset and interval of a classifier on the val split")));
  sub->add_option("--data", command->data,
                  utf8(CommandLine::tr("folder with labels.csv and half/")))
      ->required();
  sub->add_option("--model", command->model, utf8(CommandLine::tr("id of the classifier")));
  sub->add_option("--level", command->level, utf8(CommandLine::tr("level of the interval")))
      ->check(CLI::Range(0.5, 0.99));
  sub->add_flag("--thorough", command->thorough,
                utf8(CommandLine::tr("with test-time augmentation")));
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runCalibrate(*command, c); }; });
}

}  // namespace

void addTrainCommand(CLI::App& app, Action& chosen) {
  CLI::App* const train = app.add_subcommand(
      "train", utf8(CommandLine::tr("prepare, train, pack and calibrate models")));
  train->require_subcommand(1);
  addCache(*train, chosen);
  for (const char* what : {"detector", "segmenter", "classifier"}) addTrainer(*train, what, chosen);
  addTrainPhantoms(*train, chosen);
  addPack(*train, chosen);
  addCalibrate(*train, chosen);
  addTrainBlend(*train, chosen);
  for (const AddCommand add : {addTrainSplit, addTrainImport, addTrainPlot, addTrainAblation})
    add(*train, chosen);
}

}  // namespace carpus::cli
