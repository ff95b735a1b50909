// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/session.h"

namespace carpus::nn {

/// A classifier of a site's own behind the TorchScript file model.pt of its folder (docs/MODELS.md,
/// "A model of your own"), with the recorded self-test compared. Its `options` say how it is
/// called: `output` "probabilities", "logits" (of months), "months" or "years" (one number),
/// `channels` 1 or 3, `sex` "input" or "none", `sd_months` the width of the distribution around a
/// single number, `mean` and `std` of the brightness.
Result<SessionPtr> loadTorchscript(ModelInfo info);

/// What the model computes for the self-test picture.
Result<std::vector<double>> torchscriptDigest(const ModelInfo& info);

}  // namespace carpus::nn
