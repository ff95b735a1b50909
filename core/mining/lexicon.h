// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace carpus::mining {

/// The key word that was meant: long words may have a wrong, missing, extra or swapped letter,
/// short ones swapped letters only (so that "done" is not "bone"). Unknown words come back
/// unchanged.
QString corrected(const QString& word);

/// "twelve" to 12, "twentieth" to nothing.
std::optional<int> numberWord(const QString& word);

/// True when `word` stands in the space-separated `list`.
bool isOneOf(const QString& word, const char* list);

/// Edits (insert, delete, replace, swap neighbours) from one word to the other.
int editDistance(const QString& a, const QString& b);

}  // namespace carpus::mining
