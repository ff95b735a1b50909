// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/session.h"

namespace carpus::nn {

/// "detector", "segmenter" or "classifier": the manifest's word.
QString toCode(ModelKind kind);

}  // namespace carpus::nn
