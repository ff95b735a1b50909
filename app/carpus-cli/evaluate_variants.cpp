// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-cli/evaluate_variants.h"

#include <QJsonDocument>
#include <ostream>

#include "core/base/paths.h"
#include "core/evaluate/mask_variants.h"
#include "core/workflow/workflow.h"

namespace carpus::cli {

int evaluateVariants(const VariantsCommand& command, Console& console) {
  const auto dataset = dataset::Dataset::open(fromUtf8(command.data));
  if (!dataset) return reportError(console, dataset.error());
  const auto tools = workflow::loadStageTools({}, Progress::none());
  if (!tools) return reportError(console, tools.error());
  preprocess::Options options = (*tools)->preprocessing;
  options.engine =
      command.engine == "paper" ? preprocess::EngineKind::Paper : preprocess::EngineKind::Modern;
  const auto table =
      evaluate::readMaskVariants(*dataset, fromUtf8(command.masks), command.split, command.limit,
                                 (*tools)->networks, options, console.progress);
  if (!table) return reportError(console, table.error());
  console.out << utf8(evaluate::maskVariantsToText(*table));
  if (command.out.empty()) return kDone;
  const auto written = writeFile(fromUtf8(command.out),
                                 QJsonDocument(evaluate::maskVariantsToJson(*table)).toJson());
  return written ? kDone : reportError(console, written.error());
}

}  // namespace carpus::cli
