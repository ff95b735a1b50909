// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/report/codes.h"
#include "core/report/report.h"

namespace carpus::report {

/// The sentence of carpus::disclaimer(), whatever language the application speaks.
inline constexpr const char* kEnglishDisclaimer =
    "Research and education only. Not a medical device.";

/// Starts the algorithm parameter that holds the hash of the weights.
inline constexpr const char* kWeightsPrefix = "weights SHA-256 ";

/// The radiograph, when it is a DICOM object that can be pointed at.
std::optional<dicom::ImageReference> referencedImage(const Report& report);

dicom::Code sexCode(Sex sex);
dicom::Code sideCode(Side side);

/// TID 1002 with TID 1004 or 1003: the observer type and, behind it, its details.
std::vector<dicom::ContentItem> deviceObserver(const Report& report);
std::vector<dicom::ContentItem> personObserver(const Report& report);

/// TID 1501: the reader's bone age with what it is held against.
dicom::ContentItem readersGroup(const Report& report);
/// TID 1501: the model's estimate with its interval and candidates. Only with an estimate.
dicom::ContentItem modelsGroup(const Report& report);

}  // namespace carpus::report
