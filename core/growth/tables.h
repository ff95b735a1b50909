// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The files of resources/reference, compiled in (tables.cpp.in), as CSV with a heading line.
namespace carpus::growth::tables {

extern const char* const kStandardAges;   ///< gp_standard_ages.csv
extern const char* const kSkeletalAgeSd;  ///< skeletal_age_sd.csv
extern const char* const kBayleyPinneau;  ///< bayley_pinneau.csv

}  // namespace carpus::growth::tables
