// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/detector_grid.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <algorithm>

#include "core/base/paths.h"
#include "core/preprocess/mask.h"

namespace carpus::evaluate {
namespace {

using preprocess::PatchLattice;

constexpr int kFinest = 2;  // the stride whose positions hold those of all others

/// Every `factor`-th position of the planes of the finest stride; the last ones repeat the edge.
std::vector<cv::Mat> thinned(const std::vector<cv::Mat>& planes, const PatchLattice& lattice) {
  const int factor = lattice.stride / kFinest, count = lattice.positions();
  std::vector<cv::Mat> result;
  for (const cv::Mat& plane : planes) {
    cv::Mat coarse(count, count, CV_32FC1);
    for (int y = 0; y < count; ++y)
      for (int x = 0; x < count; ++x)
        coarse.at<float>(y, x) = plane.at<float>(std::min(y * factor, plane.rows - 1),
                                                 std::min(x * factor, plane.cols - 1));
    result.push_back(coarse);
  }
  return result;
}

struct Scene {
  preprocess::Normalised stage;
  cv::Size size;  ///< of the radiograph
  LabelMap truth;
};

Result<std::optional<Scene>> sceneOf(const dataset::Dataset& dataset, const QString& masksFolder,
                                     const dataset::Sample& sample) {
  const cv::Mat truth = dataset::readLabelMap(masksFolder, sample);
  if (truth.empty()) return std::optional<Scene>();
  CARPUS_TRY(const Radiograph radiograph, dataset.radiograph(sample, learn::Source::Half));
  return std::optional(
      Scene{preprocess::normalise(toBrightness(radiograph), false, radiograph.pixelAspect),
            radiograph.pixels.size(), LabelMap{truth}});
}

void hold(const Scene& scene, const preprocess::Segmentation& labels, GridCell& cell) {
  const auto mask =
      preprocess::drawMask(labels, scene.stage, scene.size, preprocess::EngineKind::Paper);
  const cv::Size size = scene.truth.values.size();
  const cv::Mat found = PixelMap::scaling(double(size.width) / scene.size.width,
                                          double(size.height) / scene.size.height)
                            .warp(mask.original, size) > 127;
  const cv::Mat hand = scene.truth.hand();
  cell.handIou.push_back(intersectionOverUnion(found, hand));
  cell.meanIou.push_back((cell.handIou.back() + intersectionOverUnion(~found, ~hand)) / 2);
}

/// All strides of one patch size on one radiograph.
Result<void> measureScene(const Scene& scene, const nn::Session& network, bool timed,
                          std::vector<GridCell*> cells) {
  const cv::Mat stage = preprocess::detectorView(network.info(), scene.stage);
  CARPUS_TRY(const auto fine,
             preprocess::patchScores(network, stage, PatchLattice{cells.front()->patch, kFinest}));
  for (GridCell* const cell : cells) {
    const PatchLattice lattice{cell->patch, cell->stride};
    hold(scene, preprocess::fromScores(thinned(fine, lattice), lattice), *cell);
    if (!timed) continue;
    QElapsedTimer timer;
    timer.start();
    CARPUS_TRY(const auto labels, preprocess::detect(network, scene.stage, lattice));
    cell->milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  return {};
}

QJsonObject cellToJson(const GridCell& cell) {
  return {{QStringLiteral("patch"), cell.patch},
          {QStringLiteral("stride"), cell.stride},
          {QStringLiteral("hand_iou"), bootstrap(cell.handIou, mean).toJson()},
          {QStringLiteral("mean_iou"), bootstrap(cell.meanIou, mean).toJson()},
          {QStringLiteral("lowest_hand_iou"), quantile(cell.handIou, 0)},
          {QStringLiteral("median_milliseconds"), median(cell.milliseconds)}};
}

}  // namespace

const GridCell& DetectorGrid::at(int patch, int stride) const {
  return *std::find_if(cells.begin(), cells.end(), [&](const GridCell& cell) {
    return cell.patch == patch && cell.stride == stride;
  });
}

Result<DetectorGrid> measureGrid(const dataset::Dataset& dataset, const QString& masksFolder,
                                 const std::map<int, nn::SessionPtr>& networks,
                                 const GridPlan& plan, Progress& progress) {
  DetectorGrid grid;
  grid.strides.assign(std::begin(preprocess::kPatchStrides), std::end(preprocess::kPatchStrides));
  for (const auto& [patch, network] : networks) {
    grid.patches.push_back(patch);
    for (const int stride : grid.strides) grid.cells.push_back({patch, stride, {}, {}, {}});
  }
  const auto& samples = dataset.samples();
  for (size_t i = 0; i < samples.size(); ++i) {
    if (!samples[i].half || samples[i].split != plan.split) continue;
    if (plan.limit > 0 && static_cast<int>(grid.ids.size()) >= plan.limit) break;
    if (progress.isCancelled()) return fail(Error::cancelled());
    progress.report(
        static_cast<double>(i) / static_cast<double>(samples.size()),
        QCoreApplication::translate("Evaluate", "Reading radiograph %1").arg(samples[i].id));
    CARPUS_TRY(const auto scene, sceneOf(dataset, masksFolder, samples[i]));
    if (!scene) continue;
    const bool timed = static_cast<int>(grid.ids.size()) < plan.timed;
    grid.ids.push_back(samples[i].id);
    auto cell = grid.cells.begin();
    for (const auto& [patch, network] : networks) {
      std::vector<GridCell*> row;
      for (size_t k = 0; k < grid.strides.size(); ++k) row.push_back(&*cell++);
      CARPUS_CHECK(measureScene(*scene, *network, timed, row));
    }
  }
  if (grid.ids.empty() || grid.cells.empty())
    return fail(ErrorCode::Usage,
                QCoreApplication::translate(
                    "Evaluate",
                    "There is nothing to measure: no radiograph of this split has a "
                    "label map, or no network was given."));
  return grid;
}

const GridCell& supportedSetting(const DetectorGrid& grid, double tolerance) {
  double best = 0;
  for (const GridCell& cell : grid.cells) best = std::max(best, mean(cell.handIou));
  const auto goodEnough = [&](const GridCell& cell) {
    return mean(cell.handIou) >= best - tolerance;
  };
  const GridCell* chosen = &*std::find_if(grid.cells.begin(), grid.cells.end(), goodEnough);
  for (const GridCell& cell : grid.cells) {
    if (!goodEnough(cell)) continue;
    if (median(cell.milliseconds) < median(chosen->milliseconds)) chosen = &cell;
  }
  return *chosen;
}

QJsonObject gridToJson(const DetectorGrid& grid) {
  QJsonArray cells, ids;
  for (const GridCell& cell : grid.cells) cells.append(cellToJson(cell));
  for (const qint64 id : grid.ids) ids.append(id);
  const GridCell& chosen = supportedSetting(grid);
  return {{QStringLiteral("disclaimer"), disclaimer()},
          {QStringLiteral("cells"), cells},
          {QStringLiteral("ids"), ids},
          {QStringLiteral("supported_patch"), chosen.patch},
          {QStringLiteral("supported_stride"), chosen.stride}};
}

QString gridToText(const DetectorGrid& grid) {
  QString text = QStringLiteral("mean hand IoU (median time to label one stage), n = %1\npatch")
                     .arg(grid.ids.size());
  for (const int stride : grid.strides)
    text += QStringLiteral("stride %1").arg(stride).rightJustified(20);
  for (const int patch : grid.patches) {
    text += QLatin1Char('\n') + QString::number(patch).rightJustified(5);
    for (const int stride : grid.strides) {
      const GridCell& cell = grid.at(patch, stride);
      text += QStringLiteral("%1 (%2 ms)")
                  .arg(mean(cell.handIou), 0, 'f', 4)
                  .arg(median(cell.milliseconds), 0, 'f', 0)
                  .rightJustified(20);
    }
  }
  const GridCell& chosen = supportedSetting(grid);
  return text + QStringLiteral("\nfastest within 0.005 of the best: patch %1, stride %2\n%3\n")
                    .arg(chosen.patch)
                    .arg(chosen.stride)
                    .arg(disclaimer());
}

}  // namespace carpus::evaluate
