// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/torch_session.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "core/networks/self_test.h"
#include "core/nn/module/occlusion.h"

namespace carpus::nn {
namespace {

QString text(const char* sentence) { return QCoreApplication::translate("Models", sentence); }

torch::Tensor view(const Tensor& tensor) {
  return torch::from_blob(const_cast<float*>(tensor.values.data()), tensor.shape, torch::kFloat);
}

Tensor copyOut(const torch::Tensor& tensor) {
  const auto dense = tensor.to(torch::kFloat).contiguous();
  const auto* data = dense.data_ptr<float>();
  return {dense.sizes().vec(), std::vector<float>(data, data + dense.numel())};
}

tl::unexpected<Error> inferenceFault(const QString& id, const char* what) {
  return fail(ErrorCode::Internal,
              text(QT_TRANSLATE_NOOP("Models", "The model %1 could not be computed.")).arg(id),
              QString::fromLocal8Bit(what));
}

}  // namespace

networks::NetworkSpec specOf(const ModelInfo& info) {
  networks::NetworkSpec spec;
  spec.architecture = info.architecture.toStdString();
  for (auto it = info.options.begin(); it != info.options.end(); ++it)
    spec.options[it.key().toStdString()] = it.value().toDouble();
  return spec;
}

TorchSession::TorchSession(ModelInfo info, std::shared_ptr<networks::Network> network)
    : info_(std::move(info)), network_(std::move(network)) {}

std::vector<torch::Tensor> TorchSession::infer(const torch::Tensor& picture,
                                               const torch::Tensor& sex) const {
  const c10::InferenceMode guard;
  return network_->probabilities(picture.contiguous(torch::MemoryFormat::ChannelsLast), sex);
}

Result<std::vector<Tensor>> TorchSession::run(std::span<const Tensor> inputs) const {
  const bool needsSex = info_.kind == ModelKind::Classifier;
  if (inputs.size() != (needsSex ? 2U : 1U) || inputs[0].shape.size() != 4 ||
      inputs[0].shape[1] != 1 ||
      inputs[0].count() != static_cast<std::int64_t>(inputs[0].values.size()) ||
      (needsSex && inputs[1].count() != inputs[0].shape[0]))
    return fail(
        ErrorCode::Internal,
        text(QT_TRANSLATE_NOOP("Models", "The model %1 was given a picture of the wrong shape."))
            .arg(info_.id));
  const std::lock_guard lock(mutex_);
  try {
    std::vector<Tensor> outputs;
    for (const auto& output : infer(view(inputs[0]), needsSex ? view(inputs[1]) : torch::Tensor()))
      outputs.push_back(copyOut(output));
    return outputs;
  } catch (const std::exception& problem) {
    return inferenceFault(info_.id, problem.what());
  }
}

Result<OcclusionScores> TorchSession::occlude(const Tensor& picture, float sex,
                                              const OcclusionOptions& options,
                                              Progress& progress) const {
  if (info_.kind != ModelKind::Classifier)
    return fail(
        ErrorCode::Internal,
        text(QT_TRANSLATE_NOOP("Models", "The model %1 does not estimate ages.")).arg(info_.id));
  if (options.patch < 1 || options.stride < 1 ||
      options.patch > std::min(info_.inputRows, info_.inputColumns) ||
      picture.count() != std::int64_t{1} * info_.inputRows * info_.inputColumns)
    return fail(ErrorCode::Usage,
                text(QT_TRANSLATE_NOOP("Models",
                                       "The occluder must be between 1 pixel and the network's "
                                       "input, its stride at least 1.")));
  const std::lock_guard lock(mutex_);
  try {
    const c10::InferenceMode guard;
    const bool whole = options.naive || options.engine == OcclusionEngine::Batched;
    return occlusionScores(*network_, whole ? nullptr : planFor(sex), view(picture), sex, options,
                           progress);
  } catch (const std::exception& problem) {
    return inferenceFault(info_.id, problem.what());
  }
}

const Plan* TorchSession::planFor(float sex) const {
  auto& plan = plans_[sex > 0.5F ? 1 : 0];
  if (plan || info_.inputRows != info_.inputColumns) return plan.get();
  if (auto graph = network_->graph(sex > 0.5F ? 1.0F : 0.0F))
    plan = std::make_unique<const Plan>(std::move(*graph), info_.inputRows);
  return plan.get();
}

Result<std::shared_ptr<const Session>> TorchSession::randomised(std::uint64_t seed) const {
  try {
    torch::manual_seed(seed);
    auto network = networks::makeNetwork(specOf(info_));
    network->fold();
    ModelInfo info = info_;
    info.id += QLatin1String("-random");
    info.sha256.clear();
    return std::make_shared<const TorchSession>(std::move(info), std::move(network));
  } catch (const std::exception& problem) {
    return inferenceFault(info_.id, problem.what());
  }
}

Result<void> TorchSession::selfTest() const {
  const QJsonArray expected = info_.manifest.value(QLatin1String("self_test"))
                                  .toObject()
                                  .value(QLatin1String("output"))
                                  .toArray();
  if (expected.isEmpty())
    return fail(
        ErrorCode::Internal,
        text(QT_TRANSLATE_NOOP("Models", "The model %1 has no self-test. Install Carpus again."))
            .arg(info_.id));
  try {
    const auto found = networks::selfTestDigest(*network_, info_.inputRows, info_.inputColumns);
    bool same = static_cast<int>(found.size()) == expected.size();
    // 2e-3 covers the other order of sums of another CPU; a wrong weight is far outside.
    for (int i = 0; same && i < expected.size(); ++i)
      same = std::abs(found[static_cast<size_t>(i)] - expected[i].toDouble()) < 2e-3;
    if (!same)
      return fail(ErrorCode::Internal,
                  text(QT_TRANSLATE_NOOP("Models",
                                         "The model %1 does not compute what it did when it was "
                                         "released, so it is not used."))
                      .arg(info_.id));
  } catch (const std::exception& problem) {
    return inferenceFault(info_.id, problem.what());
  }
  return {};
}

}  // namespace carpus::nn
