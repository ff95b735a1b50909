// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <opencv2/dnn.hpp>

#include "core/pretrained/pretrained.h"

namespace carpus::pretrained {
namespace {

/// Layers that only training used, beside the trunk.
bool isAuxiliary(const std::string& name) {
  return name.rfind("loss1/", 0) == 0 || name.rfind("loss2/", 0) == 0;
}

std::vector<float> numbers(const cv::Mat& blob) {
  cv::Mat floats;
  blob.convertTo(floats, CV_32F);
  const auto* first = floats.ptr<float>();
  return {first, first + floats.total()};
}

Convolution convolutionOf(const cv::dnn::Layer& layer) {
  const cv::Mat& weights = layer.blobs[0];
  Convolution found;
  found.name = layer.name;
  found.out = weights.size[0];
  found.in = weights.size[1];
  found.kernel = weights.size[2];
  found.weights = numbers(weights);
  found.bias = layer.blobs.size() > 1 ? numbers(layer.blobs[1])
                                      : std::vector<float>(static_cast<size_t>(found.out), 0.0F);
  return found;
}

}  // namespace

Result<std::vector<Convolution>> readConvolutions(const QString& weights, const QString& prototxt) {
  for (const QString& file : {weights, prototxt})
    if (!file.isEmpty() && !QFileInfo(file).isReadable())
      return fail(ErrorCode::Unreadable,
                  QCoreApplication::translate("Pretrained", "%1 cannot be read.").arg(file));
  const auto path = [](const QString& file) { return QFile::encodeName(file).toStdString(); };
  std::vector<Convolution> found;
  try {
    auto net = prototxt.isEmpty() ? cv::dnn::readNetFromONNX(path(weights))
                                  : cv::dnn::readNetFromCaffe(path(prototxt), path(weights));
    for (const auto& name : net.getLayerNames()) {
      const auto layer = net.getLayer(net.getLayerId(name));
      if (layer->type == "Convolution" && !isAuxiliary(name) && !layer->blobs.empty() &&
          layer->blobs[0].dims == 4)
        found.push_back(convolutionOf(*layer));
    }
  } catch (const std::exception& problem) {
    return fail(
        ErrorCode::Unreadable,
        QCoreApplication::translate("Pretrained",
                                    "%1 is not a model that can be read (Caffe with its prototxt, "
                                    "or ONNX).")
            .arg(weights),
        QString::fromLocal8Bit(problem.what()));
  }
  return found;
}

}  // namespace carpus::pretrained
