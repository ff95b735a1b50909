// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/carpus-cli/command.h"

namespace carpus::cli {

/// Runs the trainer, the one program that links LibTorch directly, and waits for it; its output
/// goes where this program's goes. Returns its exit status.
int runTrainer(const QStringList& arguments, Console& console);

/// The same with what it prints on its standard output.
struct TrainerAnswer {
  int status = 0;
  QByteArray output;
};
TrainerAnswer askTrainer(const QStringList& arguments, Console& console);

// Parts of `carpus-cli train`, one file each.
void addTrainSplit(CLI::App& train, Action& chosen);
void addTrainPlot(CLI::App& train, Action& chosen);
void addTrainImport(CLI::App& train, Action& chosen);
void addTrainAblation(CLI::App& train, Action& chosen);
void addTrainPhantoms(CLI::App& train, Action& chosen);

// Part of `carpus-cli evaluate`.
void addEvaluateNetworks(CLI::App& evaluate, Action& chosen);

}  // namespace carpus::cli
