// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/network.h"

#include <stdexcept>

#include "core/networks/googlenet.h"
#include "core/networks/layers.h"
#include "core/networks/lenet.h"
#include "core/networks/plain_networks.h"
#include "core/networks/resnet.h"
#include "core/networks/unet.h"

namespace carpus::networks {

double NetworkSpec::option(const std::string& name, double otherwise) const {
  const auto found = options.find(name);
  return found == options.end() ? otherwise : found->second;
}

void Network::fold() {
  eval();
  for (const auto& module : modules(false))
    if (auto* unit = module->as<ConvUnit>()) unit->fold();
}

std::vector<torch::Tensor> Network::probabilities(torch::Tensor picture, torch::Tensor sex) {
  return {torch::softmax(logits(std::move(picture), std::move(sex))[0], 1)};
}

torch::Tensor Network::toProbabilities(const torch::Tensor& logits) const {
  return torch::softmax(logits, 1);
}

std::optional<Graph> Network::graph(float /*sex*/) const { return std::nullopt; }

std::shared_ptr<Network> makeNetwork(const NetworkSpec& spec) {
  if (spec.architecture == "lenet5") return std::make_shared<LeNet5>(spec);
  if (spec.architecture == "unet") return std::make_shared<UNet>(spec);
  if (spec.architecture == "googlenet") return std::make_shared<GoogLeNet>(spec);
  if (spec.architecture == "resnet") return std::make_shared<BoneAgeResNet>(spec);
  if (spec.architecture == "alexnet") return std::make_shared<AlexNet>(spec);
  if (spec.architecture == "vgg16") return std::make_shared<Vgg16>(spec);
  throw std::invalid_argument("unknown architecture " + spec.architecture);
}

std::vector<std::string> knownArchitectures() {
  return {"lenet5", "unet", "googlenet", "resnet", "alexnet", "vgg16"};
}

}  // namespace carpus::networks
