// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-cli/evaluate_detector_grid.h"

#include <QDir>
#include <QJsonDocument>
#include <ostream>

#include "core/base/paths.h"
#include "core/evaluate/detector_grid.h"

namespace carpus::cli {
namespace {

/// The detectors below `folder` by the patch that their manifests name.
Result<std::map<int, nn::SessionPtr>> networksIn(const QString& folder) {
  CARPUS_TRY(const auto engine, nn::engine());
  std::map<int, nn::SessionPtr> networks;
  const QDir models(folder);
  for (const QString& id : models.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
    const auto info = nn::readManifest(models.filePath(id), false);
    if (!info || info->kind != nn::ModelKind::Detector) continue;
    CARPUS_TRY(networks[preprocess::PatchLattice::of(*info).patch],
               engine->load(models.filePath(id)));
  }
  if (networks.empty())
    return fail(ErrorCode::Usage,
                CommandLine::tr("The folder %1 has no detection network.").arg(folder));
  return networks;
}

}  // namespace

void addGridOptions(CLI::App& detector, GridCommand& command) {
  CLI::Option* const grid = detector.add_flag(
      "--grid", command.wanted,
      utf8(CommandLine::tr("patch sizes against strides, as figure 5 of the paper")));
  detector
      .add_option("--networks", command.networks,
                  utf8(CommandLine::tr("with --grid: folder with one model for each patch size")))
      ->needs(grid);
  detector
      .add_option("--picture", command.picture,
                  utf8(CommandLine::tr("with --grid: PNG file for the heat map")))
      ->needs(grid);
}

int evaluateGrid(const GridCommand& command, const GridRun& run, Console& console) {
  const auto dataset = dataset::Dataset::open(fromUtf8(run.data));
  if (!dataset) return reportError(console, dataset.error());
  const auto networks =
      networksIn(command.networks.empty() ? modelsFolder() : fromUtf8(command.networks));
  if (!networks) return reportError(console, networks.error());
  const auto grid = evaluate::measureGrid(*dataset, fromUtf8(run.masks), *networks,
                                          {run.split, run.limit}, console.progress);
  if (!grid) return reportError(console, grid.error());
  console.out << utf8(evaluate::gridToText(*grid));
  if (!run.out.empty()) {
    const auto written =
        writeFile(fromUtf8(run.out), QJsonDocument(evaluate::gridToJson(*grid)).toJson());
    if (!written) return reportError(console, written.error());
  }
  if (!command.picture.empty() && !evaluate::drawGrid(*grid).save(fromUtf8(command.picture), "PNG"))
    return reportError(console,
                       {ErrorCode::CannotWrite,
                        CommandLine::tr("%1 cannot be written.").arg(fromUtf8(command.picture))});
  return kDone;
}

}  // namespace carpus::cli
