// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/Parallel.h>

#include <QCoreApplication>
#include <QFile>
#include <mutex>

#include "core/networks/safetensors.h"
#include "core/nn/import.h"
#include "core/nn/module/torch_session.h"
#include "core/nn/module/torchscript_session.h"

namespace carpus::nn {
namespace {

networks::NetworkSpec specOf(const ModelInfo& info) {
  networks::NetworkSpec spec;
  spec.architecture = info.architecture.toStdString();
  for (auto it = info.options.begin(); it != info.options.end(); ++it)
    spec.options[it.key().toStdString()] = it.value().toDouble();
  return spec;
}

class TorchEngine final : public Engine {
 public:
  Result<SessionPtr> load(const QString& folder) override {
    CARPUS_TRY(ModelInfo info, readManifest(folder));
    if (info.architecture == QLatin1String(kTorchscriptArchitecture))
      return loadTorchscript(std::move(info));
    std::shared_ptr<networks::Network> network;
    try {
      network = networks::makeNetwork(specOf(info));
      networks::loadWeights(
          *network,
          QFile::encodeName(folder + QLatin1String("/weights.safetensors")).toStdString());
      network->fold();
    } catch (const std::exception& problem) {
      return fail(ErrorCode::Internal,
                  QCoreApplication::translate(
                      "Models", "The weights of the model %1 cannot be used. Install Carpus again.")
                      .arg(info.id),
                  QString::fromLocal8Bit(problem.what()));
    }
    const auto session = std::make_shared<const TorchSession>(std::move(info), std::move(network));
    CARPUS_CHECK(session->selfTest());
    return SessionPtr(session);
  }

  Result<std::vector<double>> digest(const QString& folder) override {
    CARPUS_TRY(const ModelInfo info, readManifest(folder));
    return torchscriptDigest(info);
  }

  void setThreads(int threads) override { at::set_num_threads(threads); }
};

}  // namespace
}  // namespace carpus::nn

/// Entry point that core/nn/engine.cpp resolves.
extern "C" __attribute__((visibility("default"))) carpus::nn::Engine* carpusMakeEngine() {
  return new carpus::nn::TorchEngine;
}
