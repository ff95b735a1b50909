// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <memory>
#include <ostream>

#include "app/carpus-cli/train_parts.h"
#include "core/base/paths.h"
#include "core/evaluate/age_pictures.h"

namespace carpus::cli {
namespace {

struct PlotCommand {
  std::vector<std::string> runs;
  std::string out;
};

int runPlot(const PlotCommand& command, Console& console) {
  QStringList folders;
  for (const std::string& run : command.runs) folders << fromUtf8(run);
  const auto picture = evaluate::plotRuns(folders);
  if (!picture) return reportError(console, picture.error());
  QByteArray bytes;
  QBuffer buffer(&bytes);
  picture->save(&buffer, "PNG");
  const auto written = writeFile(fromUtf8(command.out), bytes);
  if (!written) return reportError(console, written.error());
  console.out << command.out << '\n';
  return kDone;
}

}  // namespace

void addTrainPlot(CLI::App& train, Action& chosen) {
  auto command = std::make_shared<PlotCommand>();
  CLI::App* const sub = train.add_subcommand(
      "plot", utf8(CommandLine::tr("draw loss and figures of trainings over their epochs")));
  sub->add_option("RUN", command->runs, utf8(CommandLine::tr("folders of trainings")))->required();
  sub->add_option("--out", command->out, utf8(CommandLine::tr("PNG file")))->required();
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runPlot(*command, c); }; });
}

}  // namespace carpus::cli
