// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/network.h"

namespace carpus::networks {

inline constexpr int64_t kMonths = 240;  ///< months of bone age that everything above counts in

/// What the outputs of an age network mean, from its options: `bins` outputs of one month each from
/// birth on (240), or, with `first_year`, `bins` whole years from there, the last one open (Lee et
/// al. 2017: 14 classes, 5 to 18 years). `heads` 2: one set of outputs per sex over a shared trunk;
/// 1: one set, for a network per sex or one that joins the sex itself.
struct AgeClasses {
  int64_t count = kMonths;
  int64_t firstYear = -1;  ///< negative: months
  int64_t heads = 2;

  AgeClasses() = default;
  explicit AgeClasses(const NetworkSpec& spec);

  bool inYears() const { return firstYear >= 0; }
  int64_t outputs() const { return count * heads; }
  /// Youngest age, months, that has a class.
  double youngestMonths() const { return inYears() ? 12.0 * static_cast<double>(firstYear) : 0; }
  /// Class of each age [N] in months, int64.
  torch::Tensor classOf(const torch::Tensor& months) const;
  /// Probabilities [N,count] as probabilities of months [N,240] (unchanged when they are months
  /// already): a year's is spread evenly over its twelve months.
  torch::Tensor toMonths(const torch::Tensor& probabilities) const;
};

/// Takes the logits of each sample's own sex from heads that lie side by side, [N, 2*bins] to [N,
/// bins].
torch::Tensor selectHead(const torch::Tensor& heads, const torch::Tensor& sex);

/// A network that answers with an age: logits [N,classes], probabilities [N,months].
class AgeNetwork : public Network {
 public:
  explicit AgeNetwork(const NetworkSpec& spec) : classes_(spec) {}
  std::vector<torch::Tensor> probabilities(torch::Tensor picture, torch::Tensor sex) override;
  torch::Tensor toProbabilities(const torch::Tensor& logits) const override;
  const AgeClasses& classes() const { return classes_; }

 protected:
  /// Logits of the last layer [N,outputs()] reduced to those of each sample's sex.
  torch::Tensor ofSex(const torch::Tensor& outputs, const torch::Tensor& sex) const;

 private:
  AgeClasses classes_;
};

}  // namespace carpus::networks
