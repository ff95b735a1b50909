// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/age_classes.h"

namespace carpus::networks {
namespace {

constexpr int64_t kMonthsPerYear = 12;

}  // namespace

AgeClasses::AgeClasses(const NetworkSpec& spec)
    : count(static_cast<int64_t>(spec.option("bins", kMonths))),
      firstYear(static_cast<int64_t>(spec.option("first_year", -1))),
      heads(static_cast<int64_t>(spec.option("heads", 2))) {
  if (count < 1 || heads < 1 || heads > 2 ||
      (inYears() && (firstYear + count) * kMonthsPerYear > kMonths))
    throw std::invalid_argument("classes beyond 20 years, or neither one nor two heads");
}

torch::Tensor AgeClasses::classOf(const torch::Tensor& months) const {
  const auto index =
      inYears() ? torch::floor(months / kMonthsPerYear) - firstYear : torch::floor(months);
  return index.clamp(0, count - 1).to(torch::kLong);
}

torch::Tensor AgeClasses::toMonths(const torch::Tensor& probabilities) const {
  if (!inYears()) return probabilities;
  const auto spread =
      probabilities.repeat_interleave(kMonthsPerYear, 1) / static_cast<double>(kMonthsPerYear);
  const int64_t before = firstYear * kMonthsPerYear;
  return torch::constant_pad_nd(spread, {before, kMonths - before - spread.size(1)});
}

torch::Tensor selectHead(const torch::Tensor& heads, const torch::Tensor& sex) {
  const auto both = heads.view({heads.size(0), 2, -1});
  const auto male = sex.to(heads.dtype()).view({-1, 1});
  return both.select(1, 0) * (1 - male) + both.select(1, 1) * male;
}

std::vector<torch::Tensor> AgeNetwork::probabilities(torch::Tensor picture, torch::Tensor sex) {
  return {toProbabilities(logits(std::move(picture), std::move(sex))[0])};
}

torch::Tensor AgeNetwork::toProbabilities(const torch::Tensor& logits) const {
  return classes_.toMonths(torch::softmax(logits, 1));
}

torch::Tensor AgeNetwork::ofSex(const torch::Tensor& outputs, const torch::Tensor& sex) const {
  return classes_.heads == 2 ? selectHead(outputs, sex) : outputs;
}

}  // namespace carpus::networks
