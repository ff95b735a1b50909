// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/session.h"

namespace carpus::nn {

/// The manifest's `architecture` of a foreign model in a TorchScript file.
inline constexpr auto kTorchscriptArchitecture = "torchscript";

/// The file with the weights of a model of that architecture: "model.pt" or "weights.safetensors".
QString weightsFile(const QString& architecture);

/// Takes a folder with model.pt (TorchScript), model.json (`id`, `input_rows`, `input_columns`, and
/// where they differ from the usual `options`, `preprocessing`, `supported_months`, `calibration`,
/// `training`) and perhaps CARD.md, and puts it into `models` as `<id>`: hash and self-test are
/// computed and recorded, and the model is loaded once to make sure that it works. Refuses an id
/// that is taken or is no plain name. Nothing is left behind when it fails. Returns the id.
Result<QString> importTorchscript(Engine& engine, const QString& folder, const QString& models);

}  // namespace carpus::nn
