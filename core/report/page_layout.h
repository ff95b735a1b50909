// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/page.h"
#include "core/report/phrases.h"

namespace carpus::report {

/// What stands on the page.
struct PageContent {
  const Report& report;
  const Tongue& tongue;
  std::vector<Section> sections;
  QImage radiograph, plate;  ///< either may be null
};

/// Draws (or measures) the page. False when it does not fit with pictures of a useful size.
bool layOutPage(Page& page, const PageContent& content);

}  // namespace carpus::report
