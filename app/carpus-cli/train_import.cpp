// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <ostream>

#include "app/carpus-cli/train_parts.h"
#include "core/pretrained/pretrained.h"

namespace carpus::cli {
namespace {

struct ImportCommand {
  std::string weights, prototxt, out;
  pretrained::InputScaling scaling;
  std::vector<double> mean;
};

int runImport(ImportCommand command, Console& console) {
  for (size_t i = 0; i < command.mean.size(); ++i) command.scaling.mean.at(i) = command.mean[i];
  const auto imported =
      pretrained::importGoogLeNet(fromUtf8(command.weights), fromUtf8(command.prototxt),
                                  command.scaling, fromUtf8(command.out));
  if (!imported) return reportError(console, imported.error());
  console.out << utf8(CommandLine::tr("%1 holds the trunk; train with --arch googlenet --net "
                                      "batch_norm=0 --init-trunk %1.")
                          .arg(fromUtf8(command.out)))
              << '\n';
  return kDone;
}

}  // namespace

void addTrainImport(CLI::App& train, Action& chosen) {
  auto command = std::make_shared<ImportCommand>();
  CLI::App* const sub = train.add_subcommand(
      "import", utf8(CommandLine::tr("take over the weights of a GoogLeNet trained on ImageNet, "
                                     "its three colours averaged into one")));
  sub->add_option("WEIGHTS", command->weights,
                  utf8(CommandLine::tr(".caffemodel (with --prototxt) or .onnx")))
      ->required();
  sub->add_option("--prototxt", command->prototxt, utf8(CommandLine::tr("Caffe's prototxt")));
  sub->add_option("--out", command->out, utf8(CommandLine::tr("safetensors file")))->required();
  sub->add_option("--scale", command->scaling.scale,
                  utf8(CommandLine::tr("largest value of the model's own pictures")))
      ->capture_default_str();
  sub->add_option("--mean", command->mean,
                  utf8(CommandLine::tr("what it took off each colour [104 117 123]")))
      ->expected(3);
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runImport(*command, c); }; });
}

}  // namespace carpus::cli
