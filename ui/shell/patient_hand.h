// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/preprocess/preprocess.h"
#include "ui/candidates/candidate_strip.h"

namespace carpus::ui {

/// The patient's hand as plates are held against it, in the reader's window; nothing where no hand
/// was found. Some 50 ms for a large radiograph.
std::optional<PatientHand> makePatientHand(const Radiograph& radiograph,
                                           const preprocess::Preprocessed& preprocessed,
                                           std::optional<DisplayWindow> window);

}  // namespace carpus::ui
