// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/training.h"

#include <ATen/autocast_mode.h>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <numbers>

#include "core/networks/safetensors.h"
#include "core/networks/self_test.h"

namespace carpus::learn {
namespace {

namespace fs = std::filesystem;

void copyTensors(const networks::Network& from, networks::Network& to) {
  torch::NoGradGuard guard;
  auto target = to.named_parameters();
  for (const auto& item : from.named_parameters()) target[item.key()].copy_(item.value());
  auto buffers = to.named_buffers();
  for (const auto& item : from.named_buffers()) buffers[item.key()].copy_(item.value());
}

std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const TrainingOptions& options,
                                                       networks::Network& network) {
  std::vector<torch::Tensor> trained;
  for (const auto& parameter : network.parameters())
    if (parameter.requires_grad()) trained.push_back(parameter);
  if (options.sgd)
    return std::make_unique<torch::optim::SGD>(trained,
                                               torch::optim::SGDOptions(options.learningRate)
                                                   .momentum(0.9)
                                                   .weight_decay(options.weightDecay));
  return std::make_unique<torch::optim::AdamW>(
      trained, torch::optim::AdamWOptions(options.learningRate).weight_decay(options.weightDecay));
}

void setRate(torch::optim::Optimizer& optimizer, double rate) {
  for (auto& group : optimizer.param_groups()) group.options().set_lr(rate);
}

}  // namespace

int lastEpoch(const TrainingOptions& options) {
  return options.stopAfter > 0 ? std::min(options.stopAfter, options.epochs) : options.epochs;
}

double scheduledRate(const TrainingOptions& options, double fraction) {
  if (options.schedule == "steps")
    return options.learningRate * std::pow(options.gamma, std::min(2.0, std::floor(fraction * 3)));
  constexpr double kWarmUp = 0.15, kFirst = 1.0 / 20, kLast = 1.0 / 500;
  const double peak = options.learningRate;
  const auto cosine = [](double from, double to, double t) {
    return to + (from - to) * (1 + std::cos(std::numbers::pi * t)) / 2;
  };
  return fraction < kWarmUp ? cosine(peak * kFirst, peak, fraction / kWarmUp)
                            : cosine(peak, peak * kLast, (fraction - kWarmUp) / (1 - kWarmUp));
}

TrainingState::TrainingState(const TrainingOptions& options)
    : options_(options), device_(options.cuda ? torch::kCUDA : torch::kCPU) {
  fs::create_directories(options.folder);
  torch::manual_seed(options.seed);
  network_ = networks::makeNetwork(options.network);
  averaged_ = networks::makeNetwork(options.network);
  if (!options.initialWeights.empty()) networks::loadWeights(*network_, options.initialWeights);
  if (!options.initialTrunk.empty())
    for (const auto& name : networks::loadMatchingWeights(*network_, options.initialTrunk))
      std::fprintf(stderr, "%s starts afresh\n", name.c_str());
  copyTensors(*network_, *averaged_);
  network_->to(device_);
  averaged_->to(device_);
  for (auto& parameter : network_->parameters())
    if (parameter.dim() == 4)
      parameter.set_data(parameter.contiguous(torch::MemoryFormat::ChannelsLast));
  averaged_->eval();
  freezeAllButLast(*network_, options.fineTune);
  optimizer_ = makeOptimizer(options, *network_);
}

void TrainingState::startEpoch() {
  network_->train();
  if (options_.fineTune > 0) freezeAllButLast(*network_, options_.fineTune);
}

void TrainingState::step(const torch::Tensor& loss, double rate) {
  setRate(*optimizer_, rate);
  optimizer_->zero_grad();
  loss.backward();
  torch::nn::utils::clip_grad_norm_(network_->parameters(), 5.0);
  optimizer_->step();
  torch::NoGradGuard guard;
  ++steps_;
  // A short memory at first, so that the average does not drag the random start along.
  const double decay = std::min(options_.ema, (1.0 + steps_) / (10.0 + steps_));
  auto target = averaged_->named_parameters();
  for (const auto& item : network_->named_parameters())
    target[item.key()].lerp_(item.value(), 1 - decay);
  auto buffers = averaged_->named_buffers();
  for (const auto& item : network_->named_buffers())
    if (item.value().is_floating_point())
      buffers[item.key()].lerp_(item.value(), 1 - decay);
    else
      buffers[item.key()].copy_(item.value());
}

int TrainingState::resume() {
  const std::string file = options_.folder + "/checkpoint.pt";
  if (!fs::exists(file)) return 0;
  torch::serialize::InputArchive archive, model, average, optimizer;
  archive.load_from(file, device_);
  archive.read("model", model);
  network_->load(model);
  archive.read("averaged", average);
  averaged_->load(average);
  archive.read("optimizer", optimizer);
  optimizer_->load(optimizer);
  torch::Tensor counters;
  archive.read("counters", counters);
  steps_ = counters[1].item<int64_t>();
  return counters[0].item<int>();
}

void TrainingState::checkpoint(int epochsDone) {
  torch::serialize::OutputArchive archive, model, average, optimizer;
  network_->save(model);
  averaged_->save(average);
  optimizer_->save(optimizer);
  archive.write("model", model);
  archive.write("averaged", average);
  archive.write("optimizer", optimizer);
  archive.write("counters", torch::tensor({static_cast<int64_t>(epochsDone), steps_}));
  // A kill while writing must leave the previous checkpoint whole.
  const std::string file = options_.folder + "/checkpoint.pt";
  archive.save_to(file + ".new");
  fs::rename(file + ".new", file);
}

void TrainingState::exportWeights(bool half) {
  const std::string weights = options_.folder + "/weights.safetensors";
  networks::saveWeights(*averaged_, weights, half);
  // The self-test is recorded from what the file holds, folded as it will be used.
  const auto released = networks::makeNetwork(options_.network);
  networks::loadWeights(*released, weights);
  released->fold();
  std::ofstream model(options_.folder + "/model.json");
  model.precision(9);
  model << "{\"architecture\":\"" << options_.network.architecture << "\",\"options\":{";
  const char* comma = "";
  for (const auto& [name, value] : options_.network.options) {
    model << comma << '"' << name << "\":" << value;
    comma = ",";
  }
  model << "},\"size\":" << options_.size << ",\"seed\":" << options_.seed
        << ",\"epochs\":" << options_.epochs << ",\"self_test\":[";
  comma = "";
  for (const double value : networks::selfTestDigest(*released, options_.size, options_.size)) {
    model << comma << value;
    comma = ",";
  }
  model << "]}\n";
}

MixedPrecision::MixedPrecision(bool wanted) : wanted_(wanted) {
  if (!wanted_) return;
  at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
  at::autocast::set_cpu_enabled(true);
}

MixedPrecision::~MixedPrecision() {
  if (!wanted_) return;
  at::autocast::clear_cache();
  at::autocast::set_cpu_enabled(false);
}

torch::Tensor shuffled(const torch::Tensor& rows, uint64_t seed, int epoch) {
  auto random = at::detail::createCPUGenerator(seed * 1000003 + static_cast<uint64_t>(epoch));
  return rows.index_select(0, torch::randperm(rows.size(0), random, torch::kLong));
}

}  // namespace carpus::learn
