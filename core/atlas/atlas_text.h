// SPDX-License-Identifier: GPL-3.0-or-later
// What a manifest says, in the language of the program.
#pragma once

#include "core/atlas/atlas.h"

namespace carpus::atlas {

/// The sentence of an indicator, translated; as it stands in the manifest where there is no
/// translation (the words of an atlas of one's own). Translators know the sentences of Carpus' own
/// atlas from `phantom::indicatorSentences`, with %1 where a number stands before " %".
QString toText(const Indicator& indicator);

/// The title, translated where the atlas is Carpus' own.
QString titleOf(const Atlas& atlas);

}  // namespace carpus::atlas
