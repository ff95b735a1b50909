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

  Result<SessionPtr> untrained(const QString& architecture, int side) override {
    ModelInfo info;
    info.id = QStringLiteral("untrained-") + architecture;
    info.architecture = architecture;
    info.inputRows = info.inputColumns = side;
    try {
      torch::manual_seed(1);
      auto network = networks::makeNetwork(specOf(info));
      network->fold();
      return SessionPtr(std::make_shared<const TorchSession>(std::move(info), std::move(network)));
    } catch (const std::exception& problem) {
      return fail(
          ErrorCode::Internal,
          QCoreApplication::translate("Models", "There is no architecture %1.").arg(architecture),
          QString::fromLocal8Bit(problem.what()));
    }
  }

  void setThreads(int threads) override { at::set_num_threads(threads); }
};

}  // namespace
}  // namespace carpus::nn

/// Entry point that core/nn/engine.cpp resolves.
extern "C" __attribute__((visibility("default"))) carpus::nn::Engine* carpusMakeEngine() {
  return new carpus::nn::TorchEngine;
}
