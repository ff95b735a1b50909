// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/layers.h"

namespace carpus::networks {

ConvUnitImpl::ConvUnitImpl(const ConvUnitOptions& options) : options_(options) {
  convolution_ = register_module(
      "convolution",
      torch::nn::Conv2d(torch::nn::Conv2dOptions(options.in, options.out, options.kernel)
                            .stride(options.stride)
                            .padding(options.padding)
                            .groups(options.groups)
                            .bias(!options.batchNorm)));
  torch::nn::init::kaiming_normal_(convolution_->weight, 0.0, torch::kFanOut, torch::kReLU);
  if (options.batchNorm) {
    norm_ =
        register_module("norm", torch::nn::BatchNorm2d(torch::nn::BatchNorm2dOptions(options.out)));
  } else {
    torch::nn::init::zeros_(convolution_->bias);
  }
}

torch::Tensor ConvUnitImpl::forward(const torch::Tensor& input) {
  if (folded_) {
    auto output = directConvolution(input, weight_, bias_, options_.stride, options_.padding,
                                    options_.groups);
    count(output);
    return options_.relu ? output.relu_() : output;
  }
  auto output = convolution_->forward(input);
  count(output);
  if (options_.batchNorm) output = norm_->forward(output);
  return options_.relu ? torch::relu(output) : output;
}

void ConvUnitImpl::count(const torch::Tensor& output) {
  multiplyAdds_ = output.size(1) * output.size(2) * output.size(3) *
                  (options_.in / options_.groups) * options_.kernel * options_.kernel;
}

void ConvUnitImpl::fold() {
  torch::NoGradGuard guard;
  weight_ = convolution_->weight.detach().clone();
  bias_ = options_.batchNorm ? torch::zeros({options_.out}) : convolution_->bias.detach().clone();
  if (options_.batchNorm) {
    const auto scale = norm_->weight / torch::sqrt(norm_->running_var + norm_->options.eps());
    weight_ = weight_ * scale.view({-1, 1, 1, 1});
    bias_ = norm_->bias - norm_->running_mean * scale;
  }
  weight_ = weight_.contiguous(torch::MemoryFormat::ChannelsLast);
  bias_ = bias_.contiguous();
  folded_ = true;
}

torch::Tensor directConvolution(const torch::Tensor& input, const torch::Tensor& weight,
                                const torch::Tensor& bias, int64_t stride, int64_t padding,
                                int64_t groups) {
  return at::mkldnn_convolution(input, weight, bias, {padding, padding}, {stride, stride}, {1, 1},
                                groups);
}

torch::Tensor localResponse(const torch::Tensor& input) {
  return torch::nn::functional::local_response_norm(
      input, torch::nn::functional::LocalResponseNormFuncOptions(5).alpha(1e-4).beta(0.75).k(1));
}

}  // namespace carpus::networks
