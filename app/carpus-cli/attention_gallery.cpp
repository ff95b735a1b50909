// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-cli/attention_gallery.h"

#include <memory>
#include <ostream>

#include "core/evaluate/gallery.h"

namespace carpus::cli {
namespace {

struct GalleryCommand {
  std::string data, out, split = "val", model, fill = "black";
  int limit = 25;
  nn::OcclusionOptions occlusion;
};

int runGallery(const GalleryCommand& command, Console& console) {
  const QString folder = fromUtf8(command.out);
  if (const auto writable = workflow::makeWritableFolder(folder); !writable)
    return reportError(console, writable.error());
  const auto dataset = dataset::Dataset::open(fromUtf8(command.data));
  if (!dataset) return reportError(console, dataset.error());
  const auto tools = workflow::loadToolbox(fromUtf8(command.model), {}, Progress::none());
  if (!tools) return reportError(console, tools.error());
  nn::OcclusionOptions options = command.occlusion;
  options.fill = command.fill == "mean" ? nn::OccluderFill::LocalMean : nn::OccluderFill::Black;
  const auto gallery = evaluate::makeGallery(
      *dataset, command.split == "train" ? learn::Split::Train : learn::Split::Validation,
      command.limit, **tools, options, console.progress);
  if (!gallery) return reportError(console, gallery.error());
  const auto written = attention::writeGallery(*gallery, folder);
  if (!written) return reportError(console, written.error());
  for (const QString& path : *written) console.out << utf8(path) << '\n';
  const std::pair<attention::GalleryMap, const char*> figures[] = {
      {attention::GalleryMap::Class, "gallery-class.png"},
      {attention::GalleryMap::Expected, "gallery-expected.png"}};
  for (const auto& [which, name] : figures) {
    const QString path = folder + QLatin1Char('/') + QLatin1String(name);
    if (!attention::galleryFigure(*gallery, which).save(path, "PNG"))
      return reportError(console, {ErrorCode::CannotWrite,
                                   CommandLine::tr("The file %1 cannot be written.").arg(path)});
    console.out << utf8(path) << '\n';
  }
  return kDone;
}

}  // namespace

void addAttentionGallery(CLI::App& attention, Action& chosen) {
  auto command = std::make_shared<GalleryCommand>();
  CLI::App* const sub = attention.add_subcommand(
      "gallery", utf8(CommandLine::tr("mean maps by sex and maturity over radiographs with known "
                                      "truth, on a standard hand")));
  sub->add_option("--data", command->data,
                  utf8(CommandLine::tr("folder with labels.csv and half/")))
      ->required();
  sub->add_option("--out", command->out, utf8(CommandLine::tr("folder for the results")))
      ->required();
  sub->add_option("--split", command->split)->check(CLI::IsMember({"train", "val"}));
  sub->add_option("--limit", command->limit,
                  utf8(CommandLine::tr("at most N correctly classified radiographs a picture")))
      ->check(CLI::Range(1, 10000));
  sub->add_option("--model", command->model, utf8(CommandLine::tr("id of the classifier")));
  sub->add_option("--patch", command->occlusion.patch)->check(CLI::Range(1, 1024));
  sub->add_option("--stride", command->occlusion.stride)->check(CLI::Range(1, 1024));
  sub->add_option("--fill", command->fill)->check(CLI::IsMember({"black", "mean"}));
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runGallery(*command, c); }; });
}

}  // namespace carpus::cli
