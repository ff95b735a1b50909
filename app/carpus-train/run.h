// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace carpus::train {

/// Runs one command line of the trainer; returns its exit status. Throws std::invalid_argument on a
/// wrong command line and others on what goes wrong later.
int run(int argc, char** argv);

}  // namespace carpus::train
