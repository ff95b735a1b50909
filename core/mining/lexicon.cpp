// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mining/lexicon.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <algorithm>
#include <vector>

namespace carpus::mining {
namespace {

/// Words that decide what a number means.
constexpr const char* kKeyWords =
    "bone bones skeletal age aged chronological chronologic chronologically chronology years "
    "months "
    "year month weeks days female male girl boy left right hand hands wrist wrists both bilateral "
    "standard standards deviation deviations approximately between greulich pyle atlas corresponds "
    "correspond corresponding resembles resemble matches compatible consistent estimated maturity "
    "maturation mature immature impression findings history indication comparison conclusion "
    "technique examination clinical addendum previous previously prior currently delayed advanced "
    "epiphyses epiphysis phalanges carpals radiograph radiographs determined assessed interpreted "
    "skeletally radiographic osseous";

/// Words that lie one edit from a key word and mean something else.
constexpr const char* kOthers =
    "done none gone zone tone lone hind sand land band lift light eight night fright male mature "
    "premature prematurely matured maturing hander handed days bay boys girls gift years ears "
    "matched matching match determine interpret assess assesses clinically finding standardised "
    "standardized correspondingly consistently approximate estimate estimates estimation advance "
    "advances delays delay radiography radiographically comparisons compare histories immaturity "
    "undetermined indeterminate underestimated overestimated previews incompatible inconsistent "
    "unilateral lateral collateral";

QSet<QString> wordSet(const char* list) {
  const QStringList words = QString::fromLatin1(list).split(QLatin1Char(' '));
  return {words.begin(), words.end()};
}

/// Two neighbouring letters swapped and nothing else.
bool isSwap(const QString& a, const QString& b) {
  if (a.size() != b.size()) return false;
  qsizetype first = 0;
  while (first < a.size() && a[first] == b[first]) ++first;
  if (first + 1 >= a.size()) return false;
  return a[first] == b[first + 1] && a[first + 1] == b[first] &&
         QStringView(a).mid(first + 2) == QStringView(b).mid(first + 2);
}

bool isMisspelling(const QString& word, const QString& key) {
  constexpr qsizetype kShort = 6, kLong = 10;
  if (word.size() < 4 || std::abs(word.size() - key.size()) > 2) return false;
  if (word.size() >= 4 && isSwap(word, key)) return true;
  if (key.size() < kShort || word[0] != key[0]) return false;
  return editDistance(word, key) <= (key.size() >= kLong ? 2 : 1);
}

}  // namespace

int editDistance(const QString& a, const QString& b) {
  const auto columns = static_cast<size_t>(b.size()) + 1;
  std::vector<int> before(columns), last(columns), row(columns);
  for (size_t j = 0; j < columns; ++j) last[j] = static_cast<int>(j);
  for (qsizetype i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (qsizetype j = 1; j <= b.size(); ++j) {
      const auto at = static_cast<size_t>(j);
      const int replace = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[at] = std::min({last[at] + 1, row[at - 1] + 1, replace});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[at] = std::min(row[at], before[at - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[columns - 1];
}

QString corrected(const QString& word) {
  static const QSet<QString> known = wordSet(kKeyWords) + wordSet(kOthers);
  if (known.contains(word)) return word;
  static const QStringList keys = QString::fromLatin1(kKeyWords).split(QLatin1Char(' '));
  for (const QString& key : keys)
    if (isMisspelling(word, key)) return key;
  return word;
}

std::optional<int> numberWord(const QString& word) {
  static const QHash<QString, int> values = [] {
    QHash<QString, int> table;
    const QStringList small =
        QStringLiteral(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen twenty")
            .split(QLatin1Char(' '));
    for (int i = 0; i < small.size(); ++i) table.insert(small[i], i);
    table.insert(QStringLiteral("thirty"), 30);
    table.insert(QStringLiteral("forty"), 40);
    table.insert(QStringLiteral("fifty"), 50);
    return table;
  }();
  const auto found = values.find(word);
  return found == values.end() ? std::nullopt : std::optional(*found);
}

bool isOneOf(const QString& word, const char* list) {
  return !word.isEmpty() && (QLatin1Char(' ') + QLatin1String(list) + QLatin1Char(' '))
                                .contains(QLatin1Char(' ') + word + QLatin1Char(' '));
}

}  // namespace carpus::mining
