// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonObject>
#include <memory>
#include <ostream>

#include "app/carpus-cli/train_parts.h"
#include "core/base/paths.h"
#include "core/nn/blend.h"

namespace carpus::cli {
namespace {

struct NetworksCommand {
  std::string model;
  int size = 224, threads = 1, repeats = 7;
  bool json = false;
};

/// The classifier of `id` (empty: the default) as options of the trainer; of a blend every member.
Result<QStringList> shippedAsOptions(const QString& id) {
  const auto models = nn::availableModels(nn::ModelKind::Classifier);
  if (id.isEmpty() && models.empty()) return QStringList();
  CARPUS_TRY(const nn::ModelInfo info,
             nn::readManifest(nn::modelFolder(id.isEmpty() ? models.front() : id), false));
  QStringList options;
  if (info.architecture == QLatin1String(nn::kBlendArchitecture)) {
    for (const auto member : info.manifest[QLatin1String("members")].toArray()) {
      CARPUS_TRY(const QStringList of, shippedAsOptions(member[QLatin1String("id")].toString()));
      options += of;
    }
    return options;
  }
  options << QStringLiteral("--name") << info.id << QStringLiteral("--arch") << info.architecture
          << QStringLiteral("--name-size") << QString::number(info.inputRows);
  for (auto option = info.options.begin(); option != info.options.end(); ++option)
    options << QStringLiteral("--net")
            << QStringLiteral("%1=%2").arg(option.key()).arg(option.value().toDouble());
  return options;
}

int runNetworks(const NetworksCommand& command, Console& console) {
  const auto shipped = shippedAsOptions(fromUtf8(command.model));
  if (!shipped) return reportError(console, shipped.error());
  QStringList arguments = {QStringLiteral("networks"),       QStringLiteral("--size"),
                           QString::number(command.size),    QStringLiteral("--threads"),
                           QString::number(command.threads), QStringLiteral("--repeats"),
                           QString::number(command.repeats)};
  if (command.json) arguments << QStringLiteral("--json");
  const TrainerAnswer answer = askTrainer(arguments + *shipped, console);
  console.out << answer.output.toStdString();
  if (!command.json && answer.status == kDone) console.out << utf8(disclaimer()) << '\n';
  return answer.status;
}

}  // namespace

void addEvaluateNetworks(CLI::App& evaluate, Action& chosen) {
  auto command = std::make_shared<NetworksCommand>();
  CLI::App* const sub = evaluate.add_subcommand(
      "networks",
      utf8(CommandLine::tr("parameters, operations and time here of AlexNet, GoogLeNet, "
                           "VGG-16 and the classifier in use")));
  sub->add_option("--model", command->model, utf8(CommandLine::tr("id of the classifier")));
  sub->add_option("--size", command->size, utf8(CommandLine::tr("side of the input, pixels")))
      ->check(CLI::Range(32, 512))
      ->capture_default_str();
  sub->add_option("--threads", command->threads, utf8(CommandLine::tr("threads to compute with")))
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  sub->add_option("--repeats", command->repeats, utf8(CommandLine::tr("timed passes")))
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  sub->add_flag("--json", command->json, utf8(CommandLine::tr("one JSON object a line")));
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runNetworks(*command, c); }; });
}

}  // namespace carpus::cli
