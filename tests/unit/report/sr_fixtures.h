// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/codes.h"
#include "core/report/sr_tree.h"
#include "tests/unit/report/fixtures.h"

/// Looking into the content tree of a written report.
namespace carpus::testing {

using dicom::ContentItem;

inline bool near(std::optional<double> value, double expected) {
  return value && std::abs(*value - expected) < 1e-5;
}

inline dicom::SrDocument decoded(const report::Report& report) {
  return *dicom::decodeStructuredReport(*report::toStructuredReport(report));
}

inline const ContentItem& group(const ContentItem& root, std::size_t index) {
  return *root.child(report::codes::kImagingMeasurements)
              ->childrenNamed(report::codes::kMeasurementGroup)
              .at(index);
}

inline QStringList namesOf(const ContentItem& item) {
  QStringList names;
  for (const ContentItem& child : item.children) names << child.name.value;
  return names;
}

}  // namespace carpus::testing
