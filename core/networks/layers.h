// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace carpus::networks {

/// Convolution with bias, optionally batch norm before the activation, optionally ReLU.
struct ConvUnitOptions {
  int64_t in = 1, out = 1, kernel = 3, stride = 1, padding = 1;
  bool batchNorm = true;
  bool relu = true;
  int64_t groups = 1;
};

class ConvUnitImpl : public torch::nn::Module {
 public:
  explicit ConvUnitImpl(const ConvUnitOptions& options);

  torch::Tensor forward(const torch::Tensor& input);
  /// Folds the batch norm into the weights and turns to direct oneDNN calls. Not undone.
  void fold();
  const ConvUnitOptions& options() const { return options_; }
  /// After fold(): [out,in,k,k] and [out], float32.
  const torch::Tensor& foldedWeight() const { return weight_; }
  const torch::Tensor& foldedBias() const { return bias_; }
  /// Multiply-adds that the last forward spent on each picture.
  int64_t multiplyAdds() const { return multiplyAdds_; }

 private:
  void count(const torch::Tensor& output);

  ConvUnitOptions options_;
  torch::nn::Conv2d convolution_{nullptr};
  torch::nn::BatchNorm2d norm_{nullptr};
  bool folded_ = false;
  int64_t multiplyAdds_ = 0;
  torch::Tensor weight_, bias_;
};
TORCH_MODULE(ConvUnit);

/// Convolution of folded weights by oneDNN, whatever the size of the input.
torch::Tensor directConvolution(const torch::Tensor& input, const torch::Tensor& weight,
                                const torch::Tensor& bias, int64_t stride, int64_t padding,
                                int64_t groups = 1);

/// Local response normalisation over 5 channels as AlexNet and GoogLeNet print it (k 1, alpha 1e-4,
/// beta 0.75).
torch::Tensor localResponse(const torch::Tensor& input);

}  // namespace carpus::networks
