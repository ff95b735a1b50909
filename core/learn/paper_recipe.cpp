// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "core/learn/trainers.h"

namespace carpus::learn {
namespace {

// Lee et al. 2017, section on training.
constexpr double kRates[] = {0.001, 0.005, 0.01};
constexpr double kGammas[] = {0.1, 0.5, 0.75};

std::string text(const char* format, double first, double second) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, first, second);
  return buffer;
}

}  // namespace

void ClassifierTraining::usePapersRecipe() {
  common.sgd = true;
  common.schedule = "steps";
  common.learningRate = 0.01;
  common.gamma = 0.1;
  common.weightDecay = 0.005;
  common.batch = 96;
  common.epochs = 100;
  common.size = 224;
  common.ema = 0;
  common.network = {"googlenet", {{"bins", 14}, {"first_year", 5}, {"heads", 1}}};
  augment = AugmentOptions::named("paper");
}

std::string trainGrid(const ClassifierTraining& options) {
  std::string table, json = "[";
  for (const double rate : kRates)
    for (const double gamma : kGammas) {
      ClassifierTraining one = options;
      one.common.sgd = true;
      one.common.schedule = "steps";
      one.common.learningRate = rate;
      one.common.gamma = gamma;
      one.common.folder += text("/lr-%g-gamma-%g", rate, gamma);
      const Figures figures = trainClassifier(one);
      table += text("lr %-6g gamma %-5g", rate, gamma);
      json += (json.size() > 1 ? ",\n" : "") + text("{\"lr\":%g,\"gamma\":%g", rate, gamma);
      for (const auto& [name, value] : figures) {
        table += "  " + name + text(" %.4f", value, 0);
        json += ",\"" + name + text("\":%.9g", value, 0);
      }
      table += "\n";
      json += "}";
    }
  std::filesystem::create_directories(options.common.folder);
  std::ofstream file(options.common.folder + "/grid.json");
  file << json << "]\n";
  file.close();
  if (!file) throw std::runtime_error("cannot write " + options.common.folder + "/grid.json");
  return table;
}

}  // namespace carpus::learn
