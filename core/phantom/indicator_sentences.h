// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/phantom/ossification.h"

namespace carpus::phantom {

/// What a reader sees of a carpal bone or the sesamoid.
enum class CarpalSign { NotYet, JustBegun, Adult, Count };

/// What a reader sees of the epiphysis of a tubular bone, in the order of growth.
enum class TubularSign { NotYet, Appeared, Narrow, NowAsWide, AsWide, Caps, Closing, Fused, Count };

/// The English sentence of the generator, with %1 for a per cent where there is one; empty for a
/// bone that is not read by such signs. Translators find it in the context "Indicator", where
/// `atlas::toText` looks it up.
QString sentenceOf(Bone bone, CarpalSign sign);
QString sentenceOf(Bone bone, TubularSign sign);

/// Every sentence that an indicator can have.
QStringList indicatorSentences();

}  // namespace carpus::phantom
