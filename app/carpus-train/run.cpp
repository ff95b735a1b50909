// SPDX-License-Identifier: GPL-3.0-or-later
// What the trainer can be asked for.
#include <cstring>
#include <stdexcept>

#include "app/carpus-train/options.h"
#include "app/carpus-train/run.h"

namespace carpus::train {
namespace {

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
  parse(table, argc, argv, 2);
  if (options.common.folder.empty() || options.common.caches.empty())
    throw std::invalid_argument("--cache and --out are needed");
  torch::set_num_threads(options.common.threads);
  train(options);
  return 0;
}

int runDetector(int argc, char** argv) {
  learn::DetectorTraining options;
  options.common.network.architecture = "lenet5";
  options.augment = learn::detectorAugmentation();
  return runTraining(
      "detector", options,
      [](OptionTable& t, auto& o) {
        addAugment(t, o.augment);
        addDetector(t, o);
      },
      learn::trainDetector, argc, argv);
}

int runSegmenter(int argc, char** argv) {
  learn::SegmenterTraining options;
  options.common.network.architecture = "unet";
  options.common.size = 192;
  return runTraining(
      "segmenter", options,
      [](OptionTable& t, auto& o) {
        addAugment(t, o.augment);
        t["--labelled-repeats"] =
            number(o.labelledRepeats, "how often labelled pictures are seen in an epoch");
        t["--keypoint-repeats"] =
            number(o.keypointRepeats, "how often pictures with all landmarks are seen in an epoch");
        t["--landmark-weight"] = number(o.landmarkWeight, "weight of the landmark loss");
        addExposure(t, o.augment);
      },
      learn::trainSegmenter, argc, argv);
}

int runClassifier(int argc, char** argv) {
  learn::ClassifierTraining options;
  options.common.network.architecture = "googlenet";
  bool grid = false;
  return runTraining(
      "classifier", options,
      [&grid](OptionTable& t, auto& o) {
        addAugment(t, o.augment);
        addClassifier(t, o);
        t["--grid"] = flag(grid, "the paper's nine combinations of learning rate and gamma");
      },
      [&grid](const learn::ClassifierTraining& o) {
        if (grid)
          std::printf("%s", learn::trainGrid(o).c_str());
        else
          learn::trainClassifier(o);
      },
      argc, argv);
}

}  // namespace

int run(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (what == "detector") return runDetector(argc, argv);
  if (what == "segmenter") return runSegmenter(argc, argv);
  if (what == "classifier") return runClassifier(argc, argv);
  if (what == "networks") return runNetworks(argc, argv);
  std::fprintf(stderr,
               "usage: carpus-train detector|segmenter|classifier|networks [--help] [options]\n");
  return 2;
}

}  // namespace carpus::train
