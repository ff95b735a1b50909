// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-train/options.h"

#include <stdexcept>

namespace carpus::train {

using learn::AugmentOptions;
using learn::TrainingOptions;

Option flag(bool& target, const std::string& help) {
  return {help, [&target](const std::string&) { target = true; }, true};
}

Option networkOption(networks::NetworkSpec& spec) {
  return {"option of the architecture, name=value", [&spec](const std::string& v) {
            const auto at = v.find('=');
            if (at == std::string::npos) throw std::invalid_argument("--net needs name=value");
            spec.options[v.substr(0, at)] = std::stod(v.substr(at + 1));
          }};
}

void addCommon(OptionTable& table, TrainingOptions& o) {
  table["--cache"] = {"cache file; may be given several times",
                      [&o](const std::string& v) { o.caches.push_back(v); }};
  table["--out"] = {"folder for checkpoint, log and weights",
                    [&o](const std::string& v) { o.folder = v; }};
  table["--arch"] = {"architecture", [&o](const std::string& v) { o.network.architecture = v; }};
  table["--net"] = networkOption(o.network);
  table["--init"] = {"weights to start from", [&o](const std::string& v) { o.initialWeights = v; }};
  table["--init-trunk"] = {"weights of a network with other classes to start from",
                           [&o](const std::string& v) { o.initialTrunk = v; }};
  table["--fine-tune"] = number(o.fineTune, "train the last so many blocks alone, 0: all");
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
  table["--workers"] = number(o.workers, "threads that make batches ahead");
  table["--bfloat16"] = number(o.bfloat16, "1: convolutions in bfloat16");
  table["--device"] = {"cpu or cuda", [&o](const std::string& v) { o.cuda = v == "cuda"; }};
}

void addAugment(OptionTable& table, AugmentOptions& a) {
  table["--augment"] = {"modern, paper (table 2 of Lee et al. 2017) or none",
                        [&a](const std::string& v) { a = AugmentOptions::named(v); }, false, true};
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
  table["--negatives"] = number(a.negativeShare, "share shown as negatives (detector)");
}

void addExposure(OptionTable& table, AugmentOptions& a) {
  table["--markers"] = number(a.markerShare, "share with lead markers beside the hand");
  table["--dimmest"] = number(a.dimmest, "what a marker may leave of the hand's greys");
  table["--clip"] = number(a.clipShare, "share with greys cut at both ends");
  table["--clip-black"] = number(a.blackClip, "largest part of the greys that becomes black");
  table["--clip-white"] = number(a.whiteClip, "largest part of the greys that becomes white");
}

void addDetector(OptionTable& table, learn::DetectorTraining& o) {
  table["--patch"] = number(o.patch, "side of a patch, pixels of the 512x512 stage");
  table["--patches-per-class"] = number(o.patchesPerClass, "patches of each class in an epoch");
  table["--per-picture"] = number(o.perPicture, "patches of each class and picture in a batch");
  table["--window"] = number(o.window, "pixels of the network drawn of each picture");
  table["--held-out"] = number(o.heldOut, "share of the train pictures held out");
  table["--border"] = number(o.border, "share of patches taken near the hand's edge");
}

void addClassifier(OptionTable& table, learn::ClassifierTraining& o) {
  table["--recipe"] = {
      "paper: all that Lee et al. 2017 set (SGD, three steps, 100 epochs of batches of 96 at 224 "
      "pixels, decay 0.005, 14 classes, one head, their augmentation)",
      [&o](const std::string& v) {
        if (v != "paper") throw std::invalid_argument("the one recipe is called paper");
        o.usePapersRecipe();
      },
      false, true};
  table["--sigma"] = number(o.sigmaMonths, "width of the label, months");
  table["--expectation-weight"] =
      number(o.expectationWeight, "weight of the error of the expectation");
  table["--half-repeats"] =
      number(o.halfRepeats, "how often half-size radiographs are seen in an epoch");
  table["--small"] = number(o.small, "1: train on the small pictures too");
  table["--limit"] = number(o.limit, "only so many train pictures of each source, 0: all");
  table["--sex"] = {"F, M or both: whose pictures are learned from", [&o](const std::string& v) {
                      if (v != "F" && v != "M" && v != "both")
                        throw std::invalid_argument("--sex is F, M or both");
                      o.onlySex = v == "F" ? 0 : v == "M" ? 1 : -1;
                    }};
}

void parse(const OptionTable& table, int argc, char** argv, int first) {
  for (const bool presets : {true, false}) {
    for (int i = first; i < argc; ++i) {
      const auto found = table.find(argv[i]);
      if (found == table.end())
        throw std::invalid_argument(std::string("unknown option ") + argv[i]);
      const Option& option = found->second;
      if (!option.isFlag && i + 1 >= argc)
        throw std::invalid_argument(std::string("a value is missing after ") + argv[i]);
      const std::string value = option.isFlag ? "" : argv[++i];
      if (option.isPreset == presets) option.take(value);
    }
  }
}

void printHelp(const std::string& what, const OptionTable& table) {
  std::printf("carpus-train %s [options]\n", what.c_str());
  for (const auto& [name, option] : table)
    std::printf("  %-24s %s\n", name.c_str(), option.help.c_str());
}

}  // namespace carpus::train
