// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace carpus::pretrained {

/// A convolution as it lies in a model: weights [out,in,kernel,kernel] row by row, one bias per
/// output.
struct Convolution {
  std::string name;
  std::int64_t out = 0, in = 0, kernel = 0;
  std::vector<float> weights, bias;
};

/// All convolutions of a Caffe model (`prototxt` and .caffemodel) or of an ONNX file (`prototxt`
/// empty) in the order of the file, without auxiliary classifiers ("loss1/...").
Result<std::vector<Convolution>> readConvolutions(const QString& weights, const QString& prototxt);

/// What the model's own pictures were before its first layer: value * scale - mean, values 0..1,
/// means in the order of its channels. Caffe's GoogLeNet: 255, and 104, 117, 123 (blue first).
struct InputScaling {
  double scale = 255;
  std::array<double, 3> mean = {104, 117, 123};
};

/// The filters of a first layer over three colours averaged into one over brightness
/// [out,1,k,k].
Convolution averageOfColours(const Convolution& colour);

/// averageOfColours times three, with `scaling` taken into weights and bias: a grey picture of 0..1
/// gives what the three equal colours of it gave the model (but within half a filter of the edge,
/// where the model's padding was the mean and ours is black).
Convolution forBrightness(const Convolution& colour, const InputScaling& scaling);

/// Where a convolution belongs: its name here and in Caffe's model, its shape (`in` 3 in the
/// model where it is 1 here).
struct Place {
  std::string unit, caffe;
  std::int64_t out = 0, in = 0, kernel = 0;
};

/// The 57 places of GoogLeNet (core/networks/googlenet_shapes.h).
std::vector<Place> googleNetPlaces();

/// Finds the convolution of each place: by Caffe's name where the model has it, else by order.
/// A convolution that is missing or of another shape is one sentence.
Result<std::vector<Convolution>> arrange(const std::vector<Convolution>& found,
                                         const std::vector<Place>& places);

/// Writes arranged convolutions as safetensors for our network without batch norm
/// ("<unit>.convolution.weight", "<unit>.convolution.bias", float32); the first through
/// forBrightness. The head is not in it: train with --init-trunk.
Result<void> writeTrunk(const std::vector<Convolution>& arranged, const std::vector<Place>& places,
                        const InputScaling& scaling, const QString& file);

/// All of it for GoogLeNet.
Result<void> importGoogLeNet(const QString& weights, const QString& prototxt,
                             const InputScaling& scaling, const QString& file);

}  // namespace carpus::pretrained
