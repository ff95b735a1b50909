// SPDX-License-Identifier: GPL-3.0-or-later
// The trainer alone: LibTorch and the standard library, so that it also builds on a machine with a
// GPU and nothing else. `carpus-cli train` starts this program and packs what it leaves behind.
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <stdexcept>

#include "core/learn/trainers.h"

namespace {

using carpus::learn::AugmentOptions;
using carpus::learn::TrainingOptions;

/// One command line option: how its text is taken, and what it means.
struct Option {
  std::string help;
  std::function<void(const std::string&)> take;
};
using OptionTable = std::map<std::string, Option>;

template <class T>
Option number(T& target, const std::string& help) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", static_cast<double>(target));
  return {help + " [" + text + "]",
          [&target](const std::string& value) { target = static_cast<T>(std::stod(value)); }};
}

void addCommon(OptionTable& table, TrainingOptions& o) {
  table["--cache"] = {"cache file; may be given several times",
                      [&o](const std::string& v) { o.caches.push_back(v); }};
  table["--out"] = {"folder for checkpoint, log and weights",
                    [&o](const std::string& v) { o.folder = v; }};
  table["--arch"] = {"architecture", [&o](const std::string& v) { o.network.architecture = v; }};
  table["--net"] = {"option of the architecture, name=value", [&o](const std::string& v) {
                      const auto at = v.find('=');
                      if (at == std::string::npos)
                        throw std::invalid_argument("--net needs name=value");
                      o.network.options[v.substr(0, at)] = std::stod(v.substr(at + 1));
                    }};
  table["--init"] = {"weights to start from", [&o](const std::string& v) { o.initialWeights = v; }};
  table["--size"] = number(o.size, "side of the network's input");
  table["--epochs"] = number(o.epochs, "epochs");
  table["--stop-after"] = number(o.stopAfter, "end after this epoch, 0: no");
  table["--batch"] = number(o.batch, "pictures in a batch");
  table["--lr"] = number(o.learningRate, "learning rate");
  table["--weight-decay"] = number(o.weightDecay, "weight decay");
  table["--optimizer"] = {"adamw or sgd", [&o](const std::string& v) { o.sgd = v == "sgd"; }};
  table["--schedule"] = {"one-cycle or steps", [&o](const std::string& v) { o.schedule = v; }};
  table["--gamma"] = number(o.gamma, "factor of the steps schedule");
  table["--ema"] = number(o.ema, "decay of the averaged weights");
  table["--seed"] = number(o.seed, "seed");
  table["--threads"] = number(o.threads, "threads of LibTorch");
  table["--bfloat16"] = number(o.bfloat16, "1: convolutions in bfloat16");
  table["--device"] = {"cpu or cuda", [&o](const std::string& v) { o.cuda = v == "cuda"; }};
}

void addAugment(OptionTable& table, AugmentOptions& a) {
  table["--rotation"] = number(a.rotationDegrees, "largest rotation, degrees");
  table["--full-rotation"] = number(a.fullRotationShare, "share turned by any angle");
  table["--scale-low"] = number(a.scaleLow, "smallest scale");
  table["--scale-high"] = number(a.scaleHigh, "largest scale");
  table["--shear"] = number(a.shearDegrees, "largest shear, degrees");
  table["--shift"] = number(a.shift, "largest shift, share of the side");
  table["--mirror"] = number(a.mirrorShare, "share mirrored");
  table["--gamma-range"] = number(a.gamma, "largest logarithm of the gamma exponent");
  table["--contrast"] = number(a.contrast, "largest change of contrast");
  table["--brightness"] = number(a.brightness, "largest change of brightness");
  table["--noise"] = number(a.noise, "largest noise");
  table["--low-resolution"] = number(a.lowResolutionShare, "share drawn through a coarser grid");
  table["--low-resolution-factor"] = number(a.lowResolutionFactor, "how much coarser at most");
  table["--frames"] = number(a.cutShare, "share with a frame cut in");
}

void parse(const OptionTable& table, int argc, char** argv) {
  for (int i = 2; i < argc; i += 2) {
    const auto found = table.find(argv[i]);
    if (found == table.end()) throw std::invalid_argument(std::string("unknown option ") + argv[i]);
    if (i + 1 >= argc)
      throw std::invalid_argument(std::string("a value is missing after ") + argv[i]);
    found->second.take(argv[i + 1]);
  }
}

void printHelp(const char* what, const OptionTable& table) {
  std::printf("carpus-train %s [options]\n", what);
  for (const auto& [name, option] : table)
    std::printf("  %-24s %s\n", name.c_str(), option.help.c_str());
}

/// Parses and runs one kind of training, or prints its options.
template <class Options, class Fill, class Train>
int runTraining(const char* what, Options options, Fill fill, Train train, int argc, char** argv) {
  OptionTable table;
  addCommon(table, options.common);
  fill(table, options);
  if (argc == 3 && std::strcmp(argv[2], "--help") == 0) {
    printHelp(what, table);
    return 0;
  }
  parse(table, argc, argv);
  if (options.common.folder.empty() || options.common.caches.empty())
    throw std::invalid_argument("--cache and --out are needed");
  torch::set_num_threads(options.common.threads);
  train(options);
  return 0;
}

int run(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (what == "detector") {
    carpus::learn::DetectorTraining options;
    options.common.network.architecture = "lenet5";
    options.common.size = 512;
    return runTraining(
        "detector", options,
        [](OptionTable& t, auto& o) {
          t["--patch"] = number(o.patch, "side of a patch");
          t["--patches-per-class"] = number(o.patchesPerClass, "patches of each class in an epoch");
        },
        carpus::learn::trainDetector, argc, argv);
  }
  if (what == "segmenter") {
    carpus::learn::SegmenterTraining options;
    options.common.network.architecture = "unet";
    options.common.size = 192;
    return runTraining(
        "segmenter", options,
        [](OptionTable& t, auto& o) {
          addAugment(t, o.augment);
          t["--labelled-repeats"] =
              number(o.labelledRepeats, "how often labelled pictures are seen in an epoch");
          t["--keypoint-repeats"] = number(
              o.keypointRepeats, "how often pictures with all landmarks are seen in an epoch");
          t["--landmark-weight"] = number(o.landmarkWeight, "weight of the landmark loss");
        },
        carpus::learn::trainSegmenter, argc, argv);
  }
  if (what == "classifier") {
    carpus::learn::ClassifierTraining options;
    options.common.network.architecture = "googlenet";
    return runTraining(
        "classifier", options,
        [](OptionTable& t, auto& o) {
          addAugment(t, o.augment);
          t["--sigma"] = number(o.sigmaMonths, "width of the label, months");
          t["--expectation-weight"] =
              number(o.expectationWeight, "weight of the error of the expectation");
          t["--half-repeats"] =
              number(o.halfRepeats, "how often half-size radiographs are seen in an epoch");
          t["--small"] = number(o.small, "1: train on the small pictures too");
        },
        carpus::learn::trainClassifier, argc, argv);
  }
  std::fprintf(stderr, "usage: carpus-train detector|segmenter|classifier [--help] [options]\n");
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::invalid_argument& problem) {
    std::fprintf(stderr, "carpus-train: %s\n", problem.what());
    return 2;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "carpus-train: %s\n", problem.what());
    return 1;
  }
}
