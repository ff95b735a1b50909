// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/torchscript_session.h"

#include <torch/script.h>

#include <QCoreApplication>
#include <QFile>

#include "core/networks/self_test.h"
#include "core/nn/module/torch_session.h"

namespace carpus::nn {
namespace {

constexpr int kBins = 240;
constexpr double kMonthsPerYear = 12, kDefaultSd = 9;

/// How a foreign module is called and what its answer means.
struct Calling {
  bool wantsSex = true;
  int channels = 1;
  double mean = 0, deviation = 1;
  double sdMonths = kDefaultSd;
  QString output;

  explicit Calling(const QJsonObject& options)
      : wantsSex(options.value(QLatin1String("sex")).toString(QStringLiteral("input")) !=
                 QLatin1String("none")),
        channels(options.value(QLatin1String("channels")).toInt(1)),
        mean(options.value(QLatin1String("mean")).toDouble(0)),
        deviation(options.value(QLatin1String("std")).toDouble(1)),
        sdMonths(options.value(QLatin1String("sd_months")).toDouble(kDefaultSd)),
        output(options.value(QLatin1String("output")).toString(QStringLiteral("probabilities"))) {
    if (!(deviation > 0)) deviation = 1;
    if (!(sdMonths > 0)) sdMonths = kDefaultSd;
  }
};

/// A TorchScript module in the clothes of our networks, so that self-test, locking and occlusion
/// (plain batches: it has no graph of ours) are those of every other model.
class ScriptNetwork final : public networks::Network {
 public:
  ScriptNetwork(const torch::jit::Module& module, Calling calling)
      : module_(module), calling_(std::move(calling)) {}

  std::vector<torch::Tensor> logits(torch::Tensor picture, torch::Tensor sex) override {
    return {torch::log(probabilities(std::move(picture), std::move(sex))[0].clamp_min(1e-12))};
  }

  std::vector<torch::Tensor> probabilities(torch::Tensor picture, torch::Tensor sex) override {
    // The profiling executor compiles after a few calls and may then round otherwise; one file
    // gives one number on every call.
    const torch::jit::GraphOptimizerEnabledGuard unoptimised(false);
    picture = (picture.contiguous() - calling_.mean) / calling_.deviation;
    if (calling_.channels > 1)
      picture = picture.expand({-1, calling_.channels, -1, -1}).contiguous();
    std::vector<torch::jit::IValue> inputs{picture};
    if (calling_.wantsSex) inputs.emplace_back(sex);
    auto answer = module_.forward(inputs);
    if (answer.isTuple()) answer = answer.toTuple()->elements()[0];
    return {distribution(answer.toTensor().to(torch::kFloat), picture.size(0))};
  }

 private:
  torch::Tensor distribution(const torch::Tensor& answer, std::int64_t batch) const {
    if (calling_.output == QLatin1String("probabilities")) return checked(answer, batch);
    if (calling_.output == QLatin1String("logits"))
      return torch::softmax(checked(answer, batch), 1);
    if (answer.numel() != batch) throw std::runtime_error("one age for each picture was expected");
    const double unit = calling_.output == QLatin1String("years") ? kMonthsPerYear : 1;
    const auto centres = torch::arange(kBins, torch::kFloat) + 0.5;
    const auto far = (centres - answer.view({batch, 1}) * unit) / calling_.sdMonths;
    return torch::softmax(-far * far / 2, 1);
  }

  static torch::Tensor checked(const torch::Tensor& answer, std::int64_t batch) {
    if (answer.dim() != 2 || answer.size(0) != batch || answer.size(1) < 2)
      throw std::runtime_error("month probabilities [N, bins] were expected");
    return answer;
  }

  torch::jit::Module module_;
  Calling calling_;
};

Result<std::shared_ptr<networks::Network>> open(const ModelInfo& info) {
  try {
    auto module = torch::jit::load(
        QFile::encodeName(info.folder + QLatin1String("/model.pt")).toStdString(), torch::kCPU);
    module.eval();
    return std::make_shared<ScriptNetwork>(std::move(module), Calling(info.options));
  } catch (const std::exception& problem) {
    return fail(ErrorCode::Unreadable,
                QCoreApplication::translate("Models",
                                            "The TorchScript file of the model %1 cannot be read.")
                    .arg(info.id),
                QString::fromLocal8Bit(problem.what()));
  }
}

}  // namespace

Result<SessionPtr> loadTorchscript(ModelInfo info) {
  CARPUS_TRY(auto network, open(info));
  const auto session = std::make_shared<const TorchSession>(std::move(info), std::move(network));
  CARPUS_CHECK(session->selfTest());
  return SessionPtr(session);
}

Result<std::vector<double>> torchscriptDigest(const ModelInfo& info) {
  CARPUS_TRY(const auto network, open(info));
  try {
    return networks::selfTestDigest(*network, info.inputRows, info.inputColumns);
  } catch (const std::exception& problem) {
    return fail(ErrorCode::Refused,
                QCoreApplication::translate(
                    "Models",
                    "The model %1 does not answer a picture of the size and kind that its "
                    "description names.")
                    .arg(info.id),
                QString::fromLocal8Bit(problem.what()));
  }
}

}  // namespace carpus::nn
