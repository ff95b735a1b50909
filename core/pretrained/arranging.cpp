// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "core/networks/googlenet_shapes.h"
#include "core/pretrained/pretrained.h"

namespace carpus::pretrained {
namespace {

constexpr std::int64_t kColours = 3;

/// Sum over the colours of `factor(colour) * weight` at each place of each filter.
template <class Factor>
Convolution joined(const Convolution& colour, Factor factor) {
  Convolution one = colour;
  one.in = 1;
  const auto area = static_cast<size_t>(colour.kernel * colour.kernel);
  one.weights.assign(static_cast<size_t>(colour.out) * area, 0.0F);
  for (size_t filter = 0; filter < static_cast<size_t>(colour.out); ++filter)
    for (size_t at = 0; at < area; ++at) {
      double sum = 0;
      for (size_t c = 0; c < static_cast<size_t>(colour.in); ++c)
        sum += factor(c) *
               static_cast<double>(
                   colour.weights[(filter * static_cast<size_t>(colour.in) + c) * area + at]);
      one.weights[filter * area + at] = static_cast<float>(sum);
    }
  return one;
}

bool isCalled(const Convolution& convolution, const Place& place) {
  // ONNX models that came from Caffe carry its names with something behind them.
  const std::string& name = convolution.name;
  return name == place.caffe || name.rfind(place.caffe + "_1", 0) == 0;
}

bool fits(const Convolution& convolution, const Place& place, bool first) {
  const auto area = convolution.kernel * convolution.kernel;
  return convolution.out == place.out && convolution.kernel == place.kernel &&
         convolution.in == (first ? kColours : place.in) &&
         static_cast<std::int64_t>(convolution.weights.size()) ==
             convolution.out * convolution.in * area &&
         static_cast<std::int64_t>(convolution.bias.size()) == convolution.out;
}

}  // namespace

Convolution averageOfColours(const Convolution& colour) {
  return joined(colour, [&](size_t) { return 1.0 / static_cast<double>(colour.in); });
}

Convolution forBrightness(const Convolution& colour, const InputScaling& scaling) {
  Convolution grey = averageOfColours(colour);
  for (float& weight : grey.weights)
    weight = static_cast<float>(static_cast<double>(weight) * static_cast<double>(colour.in) *
                                scaling.scale);
  const Convolution means = joined(colour, [&](size_t c) { return scaling.mean.at(c); });
  const auto area = static_cast<size_t>(colour.kernel * colour.kernel);
  for (size_t filter = 0; filter < grey.bias.size(); ++filter) {
    double offset = 0;
    for (size_t at = 0; at < area; ++at)
      offset += static_cast<double>(means.weights[filter * area + at]);
    grey.bias[filter] = static_cast<float>(static_cast<double>(grey.bias[filter]) - offset);
  }
  return grey;
}

std::vector<Place> googleNetPlaces() {
  std::vector<Place> places;
  places.reserve(std::size(networks::kStem));
  for (const auto& c : networks::kStem) places.push_back({c.unit, c.caffe, c.out, c.in, c.kernel});
  for (const auto& module : networks::kInceptions)
    for (const auto& c : networks::branchesOf(module))
      places.push_back({std::string("inception") + module.name + "_" + c.unit,
                        std::string("inception_") + module.name + "/" + c.caffe, c.out, c.in,
                        c.kernel});
  return places;
}

Result<std::vector<Convolution>> arrange(const std::vector<Convolution>& found,
                                         const std::vector<Place>& places) {
  std::vector<Convolution> arranged;
  for (size_t i = 0; i < places.size(); ++i) {
    const auto named = std::find_if(found.begin(), found.end(),
                                    [&](const Convolution& c) { return isCalled(c, places[i]); });
    const Convolution* chosen = named != found.end() ? &*named
                                : i < found.size()   ? &found[i]
                                                     : nullptr;
    if (!chosen || !fits(*chosen, places[i], i == 0))
      return fail(
          ErrorCode::Refused,
          QCoreApplication::translate("Pretrained",
                                      "The layer %1 of this model is missing or not GoogLeNet's "
                                      "(%2 filters of %3x%3 were expected).")
              .arg(QString::fromStdString(places[i].caffe))
              .arg(places[i].out)
              .arg(places[i].kernel));
    arranged.push_back(*chosen);
  }
  return arranged;
}

Result<void> importGoogLeNet(const QString& weights, const QString& prototxt,
                             const InputScaling& scaling, const QString& file) {
  CARPUS_TRY(const auto found, readConvolutions(weights, prototxt));
  const auto places = googleNetPlaces();
  CARPUS_TRY(const auto arranged, arrange(found, places));
  return writeTrunk(arranged, places, scaling, file);
}

}  // namespace carpus::pretrained
