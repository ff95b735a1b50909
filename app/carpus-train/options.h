// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <functional>
#include <map>
#include <string>

#include "core/learn/trainers.h"

namespace carpus::train {

/// One command line option: how its text is taken, and what it means.
struct Option {
  std::string help;
  std::function<void(const std::string&)> take;
  bool isFlag = false;    ///< no value follows; `take` gets an empty text
  bool isPreset = false;  ///< taken before all others, so that they win wherever it stands
};
using OptionTable = std::map<std::string, Option>;

/// An option that is a number; its value at this moment is shown as the default.
template <class T>
Option number(T& target, const std::string& help) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", static_cast<double>(target));
  return {help + " [" + text + "]",
          [&target](const std::string& value) { target = static_cast<T>(std::stod(value)); }};
}

Option flag(bool& target, const std::string& help);

/// `--net name=value` into the options of an architecture.
Option networkOption(networks::NetworkSpec& spec);

void addCommon(OptionTable& table, learn::TrainingOptions& options);
void addAugment(OptionTable& table, learn::AugmentOptions& options);
/// Markers and cut greys (core/learn/exposure.h).
void addExposure(OptionTable& table, learn::AugmentOptions& options);
void addDetector(OptionTable& table, learn::DetectorTraining& options);
void addClassifier(OptionTable& table, learn::ClassifierTraining& options);

/// Takes the options from argv[first] on; presets first. Throws std::invalid_argument on an unknown
/// option or a missing value.
void parse(const OptionTable& table, int argc, char** argv, int first);

void printHelp(const std::string& what, const OptionTable& table);

/// `carpus-train networks`: the paper's table 1 measured here.
int runNetworks(int argc, char** argv);

}  // namespace carpus::train
