// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mining/context.h"

#include <algorithm>

#include "core/mining/lexicon.h"

namespace carpus::mining {
namespace {

constexpr size_t kNear = 3, kClause = 8, kSentence = 20;
constexpr const char* kFillers =
    "is was are were of = : approximately about around approx roughly at ~ a an the be to "
    "estimated "
    "equals equal being as only just nearly almost still most closely likely probably circa";

}  // namespace

bool Context::isAt(size_t at, const char* words) const {
  return at < tokens_.size() && isOneOf(tokens_[at].text, words);
}

bool Context::leftIs(size_t k, const char* words) const {
  return k <= phrase_.begin && isAt(phrase_.begin - k, words);
}

bool Context::leftHas(size_t reach, const char* words) const {
  for (size_t k = 1; k <= reach && phrase_.begin >= from_ + k; ++k)
    if (leftIs(k, words)) return true;
  return false;
}

bool Context::rightHas(size_t reach, const char* words) const {
  for (size_t k = phrase_.end; k < std::min(to_, phrase_.end + reach); ++k)
    if (isAt(k, words)) return true;
  return false;
}

size_t Context::leftPast(const char* fillers) const {
  size_t k = 1;
  while (leftIs(k, fillers)) ++k;
  return k;
}

bool Context::isCount() const {
  const size_t end = phrase_.end;
  if (!phrase_.hasUnit && isAt(end,
                               "view views image images film films cm mm ml kg mg % percent "
                               "percentile radiograph radiographs st nd rd th x degrees of"))
    return true;
  return !phrase_.hasUnit && leftIs(1, "# - + $ no");
}

bool Context::isTimeSpan() const {
  if (!phrase_.hasUnit || phrase_.old) return false;
  if (isAt(phrase_.end, "ago later hence earlier apart") ||
      (isAt(phrase_.end, "from") && isAt(phrase_.end + 1, "now")) ||
      (isAt(phrase_.end, "follow followup interval of") && !isAt(phrase_.end + 1, "age")))
    return !isAt(phrase_.end, "of");
  if (leftHas(kNear, "repeat follow followup recheck return") && leftHas(1, "in every after"))
    return true;
  if (leftIs(1, "every after past last next over since during") ||
      (leftIs(1, "in") && !leftHas(kNear, "age")))
    return true;
  return leftIs(1, "for") && !leftHas(kClause, "standard standards age plate pyle aged");
}

bool Context::isEvent() const {
  return leftHas(
             kClause,
             "menarche diagnosed onset thelarche pubarche adrenarche surgery born treated began "
             "started therapy treatment mother father sister brother") &&
         !leftHas(kClause, "bone skeletal chronological chronologic standard standards");
}

bool Context::deviationBefore() const {
  const bool bone = leftHas(kClause, "corresponds resembles greulich pyle");
  if (bone) return false;
  // The nearest of "SD" and "age" decides: "SD for age 12 is 10 months".
  for (size_t k = 1; k <= kClause && phrase_.begin >= from_ + k; ++k) {
    if (leftIs(k, "sd sds deviation deviations stdev")) return true;
    if (leftIs(k, "bone skeletal chronological chronologic ba ca standard standards")) return false;
  }
  return false;
}

bool Context::differenceBehind() const {
  size_t k = phrase_.end;
  if (isAt(k, "-")) ++k;
  if (isAt(k, "sd sds stdev")) return true;
  if (isAt(k, "standard std") && isAt(k + 1, "deviation deviations dev")) return true;
  if (isAt(k, "bone skeletal") && isAt(k + 1, "age") &&
      isAt(k + 2, "delay advance advancement retardation lag discrepancy"))
    return true;
  if (isAt(k, "in") && isAt(k + 1, "advance excess")) return true;
  return isAt(k,
              "ahead behind delayed delay advanced advance advancement older younger greater less "
              "below above lag lagging difference discrepancy retarded retardation beyond");
}

bool Context::isDifference() const {
  if (phrase_.old) return false;
  if (differenceBehind() || deviationBefore()) return true;
  if (leftIs(1, "+/-") || (leftIs(1, "minus") && leftIs(2, "or"))) return true;
  const size_t k = leftPast("approximately about around roughly some nearly almost a an");
  if (leftIs(k, "by") &&
      leftHas(kClause,
              "delayed advanced exceeds exceed lags lag behind ahead differs differ "
              "retarded accelerated leads trails precedes less greater lower higher"))
    return true;
  if (leftIs(k, "within")) return true;
  if (leftHas(2, "delay advance advancement discrepancy difference lag gap") && leftHas(1, "of is"))
    return true;
  // A normal range is no statement on this child.
  return leftHas(kClause, "range limits interval mean expected normal average") && phrase_.range &&
         leftHas(kClause, "normal sd expected confidence reference") &&
         !leftHas(kNear, "age corresponds standards standard");
}

bool Context::isNegated() const {
  const size_t k = leftPast(
      "at quite yet the a an approximately consistent with compatible as be is to of that about "
      "correspond match standard male female represent");
  if (leftIs(k, "not isn't wasn't never")) return !leftIs(k - 1, "yet") || k > 1;
  return (leftIs(k, "than") && leftIs(k + 1, "rather")) ||
         (leftIs(k, "of") && leftIs(k + 1, "instead")) || leftIs(1, "instead");
}

bool Context::isAtLeast() const {
  return leftIs(1, "> >= over above beyond exceeds past") ||
         (leftIs(1, "than") && leftIs(2, "greater more older")) ||
         (leftIs(1, "least") && leftIs(2, "at")) || (leftIs(1, "or") && leftIs(2, "at"));
}

bool Context::isAtMost() const {
  return leftIs(1, "< <= under below") || (leftIs(1, "than") && leftIs(2, "less younger lower"));
}

bool Context::isPrior() const {
  constexpr const char* kPrior = "prior previous previously earlier former outside last priors ago";
  if (leftHas(kSentence, "that") && leftHas(kSentence, "time") && !phrase_.old) return true;
  constexpr const char* kNow = "now currently today present current presently interval";
  const auto dated = [this](size_t at) {
    return at < tokens_.size() &&
           (tokens_[at].kind == TokenKind::Date || tokens_[at].kind == TokenKind::Year);
  };
  // Behind the age: "10 years on the prior study", "10 years in 2014", "10 years previously".
  for (size_t k = phrase_.end; k < std::min(to_, phrase_.end + kClause); ++k) {
    if (isAt(k, kNow) || isAt(k, ", ; but and compared unchanged which while")) break;
    if (isAt(k, kPrior) || isAt(k, "then")) return true;
    if (dated(k) && isAt(k - 1, "in on from of") && !isAt(k - 2, "born")) return true;
  }
  // Before it: the last word on time in this sentence decides.
  bool comparing = false;
  for (size_t k = phrase_.begin; k-- > from_;) {
    if (isAt(k, kNow)) return false;
    if (isAt(k, ",")) comparing = true;
    if (!isAt(k, kPrior) && !(dated(k) && isAt(k - 1, "in on from of") && isAt(k + 1, ", the was")))
      continue;
    // "Compared with the prior study, bone age is ..." speaks of the present.
    for (size_t m = k + 1; m-- > from_ && k - m < kClause;)
      if (isAt(m, "compared comparison since relative unlike")) return !comparing;
    return true;
  }
  return false;
}

bool Context::isProgress() const {
  return leftHas(2, "from") && leftHas(kClause,
                                       "advanced progressed increased matured gone changed "
                                       "moved went risen advancement progression change "
                                       "increase");
}

bool Context::saysOverall() const {
  return leftHas(kClause + 2, "overall average mean averaged best final composite weighted") ||
         rightHas(2, "overall average");
}

bool Context::continuesLast() const {
  if (from_ == 0 || phrase_.begin < from_) return false;
  if (leftIs(1, "of") && leftIs(2, "that those")) return true;
  const size_t gap = phrase_.begin - from_;
  return gap <= kNear && gap > 0 && (isAt(from_, "or ( = to") || leftIs(1, "or = ( ie"));
}

bool Context::sexBeside() const {
  constexpr const char* kPeople = "male female boy girl m f";
  const size_t behind = isAt(phrase_.end, ",") ? phrase_.end + 1 : phrase_.end;
  const bool before = leftIs(1, kPeople) || (leftIs(1, ", of") && leftIs(2, kPeople));
  const bool now = leftIs(1, "now currently presently") && leftHas(kClause, kPeople);
  return (isAt(behind, kPeople) || before || now) && !rightHas(kNear, "standard standards");
}

bool Context::standardFollows() const {
  return rightHas(kNear, "standard standards plate reference norm norms atlas");
}

bool Context::saysAtAge() const { return leftIs(1, "age") && leftIs(2, "at"); }

bool Context::speaksOfIt() const {
  return leftHas(kClause, "it") && leftIs(1, "at is was as measures be to");
}

bool Context::namesPatient() const {
  const size_t k = leftPast("a an the young male female white black caucasian healthy");
  return leftIs(k, "in this our ,") || k > phrase_.begin ||
         (leftIs(k, "for") && !leftIs(k + 1, "standard standards plate plates atlas pyle"));
}

bool Context::isBareValueOf(size_t cueEnd) const {
  if (cueEnd > phrase_.begin || phrase_.begin - cueEnd > kClause) return false;
  for (size_t k = cueEnd; k < phrase_.begin; ++k)
    if (!isAt(k, kFillers) && !isAt(k,
                                    "( ) years year yrs between and > < >= <= than greater less "
                                    "more at least not - standard standards male female by "
                                    "greulich pyle now currently today from advanced progressed "
                                    "has increased which , ?"))
      return false;
  return true;
}

}  // namespace carpus::mining
