// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mining/numbers.h"

#include "core/mining/lexicon.h"

namespace carpus::mining {
namespace {

constexpr int kTen = 10, kTwenty = 20;

class Joiner {
 public:
  explicit Joiner(const std::vector<Token>& tokens) : tokens_(tokens) {}

  std::vector<Token> run() {
    while (at_ < tokens_.size())
      if (!date() && !number()) result_.push_back(tokens_[at_++]);
    return std::move(result_);
  }

 private:
  const Token* peek(size_t ahead) const {
    return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr;
  }
  bool isAt(size_t ahead, const char* words) const {
    const Token* const token = peek(ahead);
    return token != nullptr && isOneOf(token->text, words);
  }

  /// "March 3, 2015", "3 March 2015", "March 2015".
  bool date() {
    static const QStringList months =
        QStringLiteral("jan feb mar apr may jun jul aug sep oct nov dec").split(QLatin1Char(' '));
    constexpr int kLetters = 3;
    size_t k = 0;
    int day = 1;
    const auto takeDay = [&] {
      if (peek(k) == nullptr || peek(k)->kind != TokenKind::Number) return;
      day = static_cast<int>(peek(k)->value);
      ++k;
      if (isAt(k, "st nd rd th")) ++k;
    };
    if (peek(0)->kind == TokenKind::Number) takeDay();
    const Token* const name = peek(k);
    if (name == nullptr || name->kind != TokenKind::Word || !name->capital) return false;
    const auto month = months.indexOf(name->text.left(kLetters));
    if (month < 0 || !isOneOf(name->text,
                              "january february march april may june july august september october "
                              "november december jan feb mar apr jun jul aug sep sept oct nov dec"))
      return false;
    ++k;
    if (k == 1) takeDay();
    if (isAt(k, ",")) ++k;
    if (peek(k) == nullptr || peek(k)->kind != TokenKind::Year) return false;
    Token token = tokens_[at_];
    token.kind = TokenKind::Date;
    token.date = QDate(static_cast<int>(peek(k)->value), static_cast<int>(month) + 1, day);
    result_.push_back(token);
    at_ += k + 1;
    return true;
  }

  /// One to ninety-nine in words; how many tokens it took in `used`.
  std::optional<double> wholeNumber(size_t ahead, size_t& used) const {
    const Token* const token = peek(ahead);
    if (token == nullptr || token->kind != TokenKind::Word) return {};
    const auto value = numberWord(token->text);
    if (!value) return {};
    used = 1;
    if (*value < kTwenty || *value % kTen != 0) return *value;
    const size_t next = isAt(ahead + 1, "-") ? 2 : 1;
    const Token* const unit = peek(ahead + next);
    const auto ones = unit == nullptr ? std::nullopt : numberWord(unit->text);
    if (!ones || *ones == 0 || *ones >= kTen) return *value;
    used = next + 1;
    return *value + *ones;
  }

  /// "and a half", "-and-a-half", "and one half", "and three quarters" behind a number.
  double share(size_t ahead, size_t& used) const {
    size_t k = ahead;
    const auto skip = [&](const char* words) {
      if (isAt(k, words)) ++k;
    };
    skip("-");
    if (!isAt(k, "and &")) return 0;
    ++k;
    skip("-");
    int count = 1;
    if (isAt(k, "three")) count = 3;
    skip("a one three 1");
    skip("-");
    constexpr double kHalf = 0.5, kQuarter = 0.25;
    const double part = isAt(k, "half") ? kHalf : isAt(k, "quarter quarters") ? kQuarter : 0;
    if (part > 0) used = k + 1 - ahead;
    return part * count;
  }

  bool number() {
    size_t used = 0;
    const bool digits = tokens_[at_].kind == TokenKind::Number;
    // "a year behind" is one year.
    if (isAt(0, "a") && isAt(1, "year month")) {
      Token one = tokens_[at_++];
      one.kind = TokenKind::Number;
      one.value = 1;
      result_.push_back(one);
      return true;
    }
    auto value = digits ? std::optional(tokens_[at_].value) : wholeNumber(0, used);
    if (!value) return false;
    if (digits) used = 1;
    size_t more = 0;
    constexpr int kHundred = 100;
    if (!digits && isAt(used, "hundred")) {
      *value *= kHundred;
      used += isAt(used + 1, "and") ? 2 : 1;
      *value += wholeNumber(used, more).value_or(0);
      used += more;
    }
    if (isAt(used, "point")) {
      const auto decimal = wholeNumber(used + 1, more);
      if (decimal && *decimal < kTen) {
        *value += *decimal / kTen;
        used += more + 1;
      }
    } else if (const double part = share(used, more); part > 0) {
      *value += part;
      used += more;
    }
    Token token = tokens_[at_];
    token.kind = TokenKind::Number;
    token.value = *value;
    result_.push_back(token);
    at_ += used;
    return true;
  }

  const std::vector<Token>& tokens_;
  std::vector<Token> result_;
  size_t at_ = 0;
};

}  // namespace

std::vector<Token> joinedNumbers(const std::vector<Token>& tokens) { return Joiner(tokens).run(); }

}  // namespace carpus::mining
