// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <memory>
#include <ostream>

#include "app/carpus-cli/site_commands.h"
#include "core/base/paths.h"
#include "core/nn/import.h"

namespace carpus::cli {
namespace {

constexpr qint64 kCardLimit = 1 << 20;

int runImport(const std::string& folder, Console& console) {
  const auto engine = nn::engine();
  if (!engine) return reportError(console, engine.error());
  const auto id = nn::importTorchscript(**engine, fromUtf8(folder), modelsFolder());
  if (!id) return reportError(console, id.error());
  console.out << utf8(*id) << '\n';
  console.err << utf8(CommandLine::tr("The model is in %1. Use it with --model %2; measure it with "
                                      "\"evaluate classifier\" before anyone reads with it.")
                          .arg(nn::modelFolder(*id), *id))
              << '\n'
              << utf8(disclaimer()) << '\n';
  return kDone;
}

int runList(Console& console) {
  for (const auto kind :
       {nn::ModelKind::Detector, nn::ModelKind::Segmenter, nn::ModelKind::Classifier})
    for (const QString& id : nn::availableModels(kind)) console.out << utf8(id) << '\n';
  return kDone;
}

int runCard(const std::string& model, Console& console) {
  const QString id = fromUtf8(model);
  const auto info = nn::readManifest(nn::modelFolder(id), false);
  if (!info) return reportError(console, info.error());
  const auto card = readFile(QDir(info->folder).filePath(QStringLiteral("CARD.md")), kCardLimit);
  if (!card) return reportError(console, card.error());
  console.out << card->toStdString();
  return kDone;
}

}  // namespace

void addModelCommand(CLI::App& app, Action& chosen) {
  CLI::App* const top =
      app.add_subcommand("model", utf8(CommandLine::tr("models of this installation")));
  top->require_subcommand(1);
  auto argument = std::make_shared<std::string>();
  CLI::App* const import = top->add_subcommand(
      "import", utf8(CommandLine::tr("take in a TorchScript model of your own")));
  import
      ->add_option("folder", *argument,
                   utf8(CommandLine::tr("folder with model.pt, model.json and perhaps CARD.md")))
      ->required()
      ->type_name("FOLDER");
  import->callback(
      [argument, &chosen] { chosen = [argument](Console& c) { return runImport(*argument, c);
};
}  // namespace carpus::cli
);
CLI::App* const list = top->add_subcommand("list", utf8(CommandLine::tr("ids of all models")));
list->callback([&chosen] { chosen = runList; });
CLI::App* const card = top->add_subcommand("card", utf8(CommandLine::tr("the card of a model")));
card->add_option("model", *argument, utf8(CommandLine::tr("id of the model")))
    ->required()
    ->type_name("ID");
card->callback([argument, &chosen] {
  chosen = [argument](Console& c) { return runCard(*argument, c); };
});
}

}  // namespace carpus::cli
