// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "app/carpus-cli/command.h"
#include "core/dataset/dataset.h"

namespace carpus::cli {

/// What `evaluate detector --variants` was asked.
struct VariantsCommand {
  std::string data, masks, engine, out;
  learn::Split split = learn::Split::Validation;
  int limit = 0;  ///< radiographs; 0: all
};

/// How far the mask suffers when the radiographs are turned, mirrored, brightened, framed and so
/// on.
int evaluateVariants(const VariantsCommand& command, Console& console);

}  // namespace carpus::cli
