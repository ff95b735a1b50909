// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace carpus::nn {

/// to[c] = the largest of the rows' numbers.
void largestOf(const float* const* rows, int rowCount, int count, float* to);
/// to[c] = max(one[c] + other[c], lowest)
void addRows(const float* one, const float* other, float lowest, int count, float* to);
/// sums[c] += row[c]
void accumulate(const float* row, int count, double* sums);

}  // namespace carpus::nn
