// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/nn/session.h"

namespace carpus::nn {

/// The manifest's `architecture` of a model that has no weights of its own: a classifier that
/// answers the mean of its members' month probabilities. Its manifest lists
/// `members: [{id, sha256}]`; its own `sha256` is the hash over theirs (blendHash).
inline constexpr auto kBlendArchitecture = "blend";

/// SHA-256 (hexadecimal) over the members' hashes, one a line.
QString blendHash(const std::vector<QString>& memberHashes);

/// Square part of the upright picture that a classifier looks at, as fractions of the picture; the
/// manifest's `region: {x, y, side}`, without which it is the whole.
struct Region {
  double x = 0, y = 0, side = 1;

  static Region of(const QJsonObject& manifest);
  QJsonObject toJson() const;
};

/// Side of the whole picture that gives a region its own number of pixels.
int wholeSide(const QJsonObject& manifest);

/// That part of each picture of [N,1,S,S], at `side` pixels: every pixel is the mean of the area
/// that it covers.
Tensor partOf(const Tensor& pictures, const Region& region, int side);

/// Reads a model as Engine::load does; blends too, whose members lie beside them in the models
/// folder; and classifiers of a region, which then take the whole picture. Fails in a sentence when
/// a member is missing or is another one than was blended.
Result<SessionPtr> loadModel(Engine& engine, const QString& folder);

/// A blend of classifiers with one number of month bins. Each looks at its own region of the
/// picture that the blend is given, which has `info.inputRows` pixels a side.
Result<SessionPtr> blendOf(ModelInfo info, std::vector<SessionPtr> members);

/// The network that an attention map explains, and its picture's size: of a blend the first member
/// that sees the whole hand, of anything else itself.
const Session& explained(const Session& session);

}  // namespace carpus::nn
