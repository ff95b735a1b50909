// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mining/mining.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/mining/lexicon.h"
#include "core/mining/people.h"
#include "core/mining/roles.h"
#include "core/mining/statements.h"

namespace carpus::mining {
namespace {

QString text(const char* sentence) { return QCoreApplication::translate("Mining", sentence); }

constexpr double kFiveYears = 60, kAdult = 216;
/// Two bone ages further apart than this contradict each other; nearer ones are a range.
constexpr double kContradiction = 24, kSame = 0.6;

int rank(Section section) {
  switch (section) {
    case Section::Addendum:
      return 3;
    case Section::Impression:
      return 2;
    default:
      return 1;
  }
}

bool isBound(const Mention& mention) { return mention.atLeast || mention.atMost; }

/// The mentions that score highest by `score`.
template <class Score>
std::vector<Mention> best(const std::vector<Mention>& mentions, Score score) {
  std::vector<Mention> kept;
  int highest = 0;
  for (const Mention& mention : mentions) {
    const int value = score(mention);
    if (kept.empty() || value > highest) kept.clear();
    if (kept.empty() || value == highest) {
      highest = value;
      kept.push_back(mention);
    }
  }
  return kept;
}

StatedAge stated(double low, double high) { return {Months{low}, Months{high}}; }

class Reading {
 public:
  explicit Reading(const QString& report) : sentences_(sentencesOf(report)) {
    // Where findings follow, a bone age of the history is an old one.
    const bool structured =
        std::any_of(sentences_.begin(), sentences_.end(), [](const Sentence& sentence) {
          return sentence.section == Section::Findings || sentence.section == Section::Impression;
        });
    for (const Sentence& sentence : sentences_)
      for (const Mention& mention : mentionsOf(sentence)) {
        if (mention.role == Role::Difference) difference_ = true;
        if (mention.role == Role::Other || mention.prior || mention.negated) continue;
        if (mention.role == Role::Bone && !(structured && mention.section == Section::History))
          bone_.push_back(mention);
        if (mention.role == Role::Chronological) chronological_.push_back(mention);
      }
  }

  MinedReport result() {
    MinedReport report;
    report.sex = sexOf(sentences_);
    report.hand = handOf(sentences_);
    report.chronologicalAge = chronologicalAge();
    report.boneAge = boneAge(report.chronologicalAge);
    exclude(report);
    return report;
  }

 private:
  std::optional<StatedAge> chronologicalAge() const {
    auto mentions = chronological_;
    std::erase_if(mentions, isBound);
    mentions = best(mentions, [](const Mention& m) { return m.strength; });
    mentions = best(mentions, [](const Mention& m) { return m.phrase.withMonths ? 1 : 0; });
    if (!mentions.empty()) return stated(mentions[0].phrase.low, mentions[0].phrase.high);
    if (const auto age = ageFromDates(sentences_)) return stated(age->value, age->value);
    return {};
  }

  std::optional<StatedAge> boneAge(const std::optional<StatedAge>& chronological) {
    auto mentions = bone_;
    std::erase_if(mentions, [this](const Mention& mention) {
      // The standards end at 18 years: "at least 18" is the last class.
      if (!isBound(mention) || (mention.atLeast && mention.phrase.low >= kAdult)) return false;
      bound_ = true;
      return true;
    });
    mentions = best(mentions, [](const Mention& m) { return m.strength >= 2 ? 1 : 0; });
    mentions = best(mentions, [](const Mention& m) { return rank(m.section); });
    mentions = best(mentions, [](const Mention& m) { return m.overall ? 1 : 0; });
    if (!mentions.empty()) return together(mentions);
    const Statements says = statementsOf(sentences_);
    undetermined_ = says.undetermined;
    if (says.mature && !bound_) return stated(kAdult, kAdult);
    if (says.equalsChronological && chronological) return chronological;
    return {};
  }

  /// One value, or a range of several; a single value inside a range is the reader's choice.
  std::optional<StatedAge> together(const std::vector<Mention>& mentions) {
    double low = mentions[0].phrase.low, high = mentions[0].phrase.high;
    for (const Mention& mention : mentions) {
      low = std::min(low, mention.phrase.low);
      high = std::max(high, mention.phrase.high);
    }
    if (high - low > kContradiction && mentions.size() > 1) {
      contradictory_ = true;
      return {};
    }
    const auto single = [](const Mention& mention) { return !mention.phrase.range; };
    const auto inRange = std::find_if(mentions.begin(), mentions.end(), single);
    const bool ranged = !std::all_of(mentions.begin(), mentions.end(), single);
    if (ranged && inRange != mentions.end() &&
        std::count_if(mentions.begin(), mentions.end(), single) == 1)
      return stated(inRange->phrase.low, inRange->phrase.high);
    if (high - low < kSame) high = low;
    return stated(low, high);
  }

  void exclude(MinedReport& report) const {
    const auto add = [&report](Exclusion why) { report.exclusions.push_back(why); };
    const auto young = [](const std::optional<StatedAge>& age) {
      return age && age->mean().value < kFiveYears;
    };
    if (isOtherPart(sentences_)) add(Exclusion::NotAHand);
    if (report.hand == Hand::Right) add(Exclusion::RightHand);
    const bool youngBound = std::any_of(bone_.begin(), bone_.end(), [](const Mention& mention) {
      return mention.atMost && mention.phrase.high <= kFiveYears;
    });
    if (young(report.boneAge) || young(report.chronologicalAge) || (!report.boneAge && youngBound))
      add(Exclusion::UnderFive);
    if (report.boneAge) return;
    if (contradictory_)
      add(Exclusion::Contradictory);
    else if (undetermined_)
      add(Exclusion::Undetermined);
    else if (bound_)
      add(Exclusion::OnlyBound);
    else
      add(difference_ ? Exclusion::OnlyDifference : Exclusion::NoBoneAge);
  }

  std::vector<Sentence> sentences_;
  std::vector<Mention> bone_, chronological_;
  bool difference_ = false, bound_ = false, contradictory_ = false, undetermined_ = false;
};

}  // namespace

int StatedAge::years() const { return static_cast<int>(std::floor(mean().years() + 1e-9)); }

QString toCode(Hand hand) {
  return hand == Hand::Left    ? QStringLiteral("left")
         : hand == Hand::Right ? QStringLiteral("right")
                               : QStringLiteral("both");
}

QString toCode(Exclusion exclusion) {
  switch (exclusion) {
    case Exclusion::NoBoneAge:
      return QStringLiteral("no-bone-age");
    case Exclusion::OnlyDifference:
      return QStringLiteral("only-difference");
    case Exclusion::OnlyBound:
      return QStringLiteral("only-bound");
    case Exclusion::Contradictory:
      return QStringLiteral("contradictory");
    case Exclusion::Undetermined:
      return QStringLiteral("undetermined");
    case Exclusion::UnderFive:
      return QStringLiteral("under-five");
    case Exclusion::RightHand:
      return QStringLiteral("right-hand");
    case Exclusion::NotAHand:
      break;
  }
  return QStringLiteral("not-a-hand");
}

QString explain(Exclusion exclusion) {
  switch (exclusion) {
    case Exclusion::NoBoneAge:
      return text(QT_TRANSLATE_NOOP("Mining", "The report gives no bone age."));
    case Exclusion::OnlyDifference:
      return text(QT_TRANSLATE_NOOP(
          "Mining", "The report says how far the bone age is from normal, but not which it is."));
    case Exclusion::OnlyBound:
      return text(QT_TRANSLATE_NOOP(
          "Mining", "The report gives only a limit above or below which the bone age lies."));
    case Exclusion::Contradictory:
      return text(QT_TRANSLATE_NOOP(
          "Mining", "The report gives bone ages that lie more than two years apart."));
    case Exclusion::Undetermined:
      return text(
          QT_TRANSLATE_NOOP("Mining", "The report says that the bone age cannot be determined."));
    case Exclusion::UnderFive:
      return text(QT_TRANSLATE_NOOP(
          "Mining", "The bone age or the chronological age lies below five years."));
    case Exclusion::RightHand:
      return text(
          QT_TRANSLATE_NOOP("Mining", "The right hand was read; the standards show left hands."));
    case Exclusion::NotAHand:
      break;
  }
  return text(QT_TRANSLATE_NOOP("Mining", "The report is about another part of the body."));
}

MinedReport mineReport(const QString& report) { return Reading(report).result(); }

}  // namespace carpus::mining
