// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/detector.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "core/image/labelmap.h"
#include "core/preprocess/flatten.h"

namespace carpus::preprocess {
namespace {

constexpr int kInput = 32;  // side of the network's input
constexpr int kPool = 4;    // two pools of two: stride of one pass
constexpr int kBatch = 512;

/// The padded stage as the network sees it: `size` pixels from `shift` pixels left of and above the
/// padding's corner.
cv::Mat drawn(const cv::Mat& stage, const PatchLattice& lattice, cv::Point2d shift, int size) {
  const int side = lattice.side();
  constexpr double padding = kInput / 2.0;
  if (shift == cv::Point2d()) {
    cv::Mat small = stage;
    if (side != stage.cols)
      cv::resize(stage, small, {side, side}, 0, 0,
                 side < stage.cols ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::Mat padded = cv::Mat::zeros(size, size, CV_32FC1);
    const cv::Rect inside =
        cv::Rect(kInput / 2, kInput / 2, side, side) & cv::Rect(0, 0, size, size);
    small(cv::Rect(0, 0, inside.width, inside.height)).copyTo(padded(inside));
    return padded;
  }
  const double scale = static_cast<double>(side) / stage.cols;
  return PixelMap::scaling(scale, scale, padding - shift.x, padding - shift.y)
      .warp(stage, {size, size});
}

tl::unexpected<Error> wrongShape(const nn::Session& detector) {
  return fail(
      ErrorCode::Internal,
      QCoreApplication::translate("Preprocess",
                                  "The model that finds the hand does not fit this version of "
                                  "Carpus. Install its models again."),
      QStringLiteral("unexpected output shape of %1").arg(detector.info().id));
}

/// Scores of one pass over a picture: kLabelCount planes that share `values`.
Result<std::vector<cv::Mat>> onePass(const nn::Session& detector, const cv::Mat& picture,
                                     std::vector<float>& values) {
  nn::Tensor input;
  input.shape = {1, 1, picture.rows, picture.cols};
  input.values.assign(picture.ptr<float>(), picture.ptr<float>() + picture.total());
  CARPUS_TRY(std::vector<nn::Tensor> outputs, detector.run({&input, 1}));
  const int count = (picture.rows - kInput) / kPool + 1;
  const std::vector<std::int64_t> expected = {1, kLabelCount, count, count};
  if (outputs.empty() || outputs.front().shape != expected) return wrongShape(detector);
  values = std::move(outputs.front().values);
  std::vector<cv::Mat> planes;
  for (std::size_t i = 0; i < kLabelCount; ++i)
    planes.emplace_back(
        count, count, CV_32FC1,
        values.data() + i * static_cast<std::size_t>(count) * static_cast<std::size_t>(count));
  return planes;
}

/// Pixels of the network that have all of `positions` in one pass.
int extent(double step, int positions) {
  const double last = step * (positions - 1);
  return (static_cast<int>(std::ceil(last / kPool - 1e-9)) + 1) * kPool + kInput - kPool;
}

/// Where the positions of a lattice lie along one side: which shifted pass has them, and where.
struct Place {
  int pass = 0, index = 0;
};

std::vector<Place> placesOf(const PatchLattice& lattice, std::vector<double>& shifts) {
  // In units of 1/patch of a network's pixel all is whole: step 32*stride, one pass 4*patch.
  const long long step = static_cast<long long>(kInput) * lattice.stride;
  const long long period = static_cast<long long>(kPool) * lattice.patch;
  std::vector<Place> places;
  std::vector<long long> offsets;
  for (int k = 0; k < lattice.positions(); ++k) {
    const long long offset = (k * step) % period;
    auto known = std::find(offsets.begin(), offsets.end(), offset);
    if (known == offsets.end()) known = offsets.insert(offsets.end(), offset);
    places.push_back(
        {static_cast<int>(known - offsets.begin()), static_cast<int>(k * step / period)});
  }
  for (const long long offset : offsets)
    shifts.push_back(static_cast<double>(offset) / lattice.patch);
  return places;
}

Result<std::vector<cv::Mat>> byPasses(const nn::Session& detector, const cv::Mat& stage,
                                      const PatchLattice& lattice) {
  std::vector<double> shifts;
  const std::vector<Place> places = placesOf(lattice, shifts);
  const int count = lattice.positions();
  const int size = extent(lattice.step(), count);
  std::vector<cv::Mat> planes;
  planes.reserve(kLabelCount);
  for (int i = 0; i < kLabelCount; ++i) planes.emplace_back(count, count, CV_32FC1);
  for (std::size_t y = 0; y < shifts.size(); ++y)
    for (std::size_t x = 0; x < shifts.size(); ++x) {
      std::vector<float> values;
      CARPUS_TRY(const auto pass,
                 onePass(detector, drawn(stage, lattice, {shifts[x], shifts[y]}, size), values));
      if (shifts.size() == 1 && lattice.step() == kPool) {
        for (std::size_t i = 0; i < kLabelCount; ++i)
          pass[i](cv::Rect(0, 0, count, count)).copyTo(planes[i]);
        return planes;
      }
      for (int row = 0; row < count; ++row) {
        const Place down = places[static_cast<std::size_t>(row)];
        if (down.pass != static_cast<int>(y)) continue;
        for (int column = 0; column < count; ++column) {
          const Place across = places[static_cast<std::size_t>(column)];
          if (across.pass != static_cast<int>(x)) continue;
          for (std::size_t i = 0; i < kLabelCount; ++i)
            planes[i].at<float>(row, column) = pass[i].at<float>(down.index, across.index);
        }
      }
    }
  return planes;
}

Result<std::vector<cv::Mat>> byPatches(const nn::Session& detector, const cv::Mat& stage,
                                       const PatchLattice& lattice) {
  std::vector<double> shifts;
  const std::vector<Place> places = placesOf(lattice, shifts);
  const int count = lattice.positions();
  const int size = extent(lattice.step(), count);
  std::vector<cv::Mat> pictures;  // one of each shift
  for (const double y : shifts)
    for (const double x : shifts) pictures.push_back(drawn(stage, lattice, {x, y}, size));
  std::vector<cv::Mat> planes;
  planes.reserve(kLabelCount);
  for (int i = 0; i < kLabelCount; ++i) planes.emplace_back(count, count, CV_32FC1);
  const int total = count * count;
  for (int from = 0; from < total; from += kBatch) {
    const int batch = std::min(kBatch, total - from);
    nn::Tensor input;
    input.shape = {batch, 1, kInput, kInput};
    input.values.resize(static_cast<std::size_t>(batch) * kInput * kInput);
    for (int i = 0; i < batch; ++i) {
      const Place down = places[static_cast<std::size_t>((from + i) / count)];
      const Place across = places[static_cast<std::size_t>((from + i) % count)];
      const auto picture = static_cast<std::size_t>(down.pass) * shifts.size() +
                           static_cast<std::size_t>(across.pass);
      cv::Mat to(kInput, kInput, CV_32FC1,
                 input.values.data() + static_cast<std::size_t>(i) * kInput * kInput);
      pictures[picture](cv::Rect(across.index * kPool, down.index * kPool, kInput, kInput))
          .copyTo(to);
    }
    CARPUS_TRY(const std::vector<nn::Tensor> outputs, detector.run({&input, 1}));
    if (outputs.empty() ||
        outputs.front().values.size() != static_cast<std::size_t>(batch) * kLabelCount)
      return wrongShape(detector);
    for (int i = 0; i < batch; ++i)
      for (int label = 0; label < kLabelCount; ++label)
        planes[static_cast<std::size_t>(label)].at<float>((from + i) / count, (from + i) % count) =
            outputs.front().values[static_cast<std::size_t>(i) * kLabelCount +
                                   static_cast<std::size_t>(label)];
  }
  return planes;
}

/// True when single patches are less work than shifted passes.
bool patchesAreLess(const PatchLattice& lattice) {
  // One patch takes as long as 24 positions of a pass (measured on two cores).
  constexpr double kPatchCost = 24;
  const double passes = shiftedPasses(lattice);
  const double inPass = extent(lattice.step(), lattice.positions()) / double(kPool);
  const double positions = lattice.positions();
  return positions * positions * kPatchCost < passes * passes * inPass * inPass;
}

}  // namespace

PatchLattice PatchLattice::of(const nn::ModelInfo& info) {
  PatchLattice lattice;
  lattice.patch =
      std::clamp(info.preprocessing.value(QLatin1String("patch")).toInt(kInput), 16, 128);
  lattice.stride = std::max(
      1, info.preprocessing.value(QLatin1String("stride")).toInt(lattice.patch * kPool / kInput));
  return lattice;
}

cv::Mat detectorView(const nn::ModelInfo& info, const Normalised& normalised) {
  return info.preprocessing.value(QLatin1String("flatten")).toBool() ? flattened(normalised)
                                                                     : normalised.picture;
}

int PatchLattice::side() const {
  return static_cast<int>(std::lround(static_cast<double>(kStageSize) * kInput / patch));
}

double PatchLattice::step() const { return static_cast<double>(kInput) * stride / patch; }

int PatchLattice::positions() const {
  return static_cast<int>(std::ceil(side() / step() - 1e-9)) + 1;
}

PixelMap PatchLattice::toLattice() const {
  const double scale = side() / (kStageSize * step());
  return PixelMap(cv::Matx33d(scale, 0, 0.5 * scale, 0, scale, 0.5 * scale, 0, 0, 1));
}

int shiftedPasses(const PatchLattice& lattice) {
  const int step = kInput * lattice.stride, period = kPool * lattice.patch;
  return period / std::gcd(step, period);
}

Result<std::vector<cv::Mat>> patchScores(const nn::Session& detector, const cv::Mat& stage,
                                         const PatchLattice& lattice, PatchMethod method) {
  CV_Assert(stage.type() == CV_32FC1 && stage.size() == cv::Size(kStageSize, kStageSize));
  const bool single =
      method == PatchMethod::Patches || (method == PatchMethod::Best && patchesAreLess(lattice));
  return single ? byPatches(detector, stage, lattice) : byPasses(detector, stage, lattice);
}

}  // namespace carpus::preprocess
