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

/// Reads a model as Engine::load does, and blends too, whose members lie beside them in the models
/// folder. Fails in a sentence when a member is missing, is another one than was blended, or looks
/// at pictures of another size.
Result<SessionPtr> loadModel(Engine& engine, const QString& folder);

/// A blend of classifiers of one input size and one number of month bins. Occlusion asks the first
/// member alone: a map explains one network.
Result<SessionPtr> blendOf(ModelInfo info, std::vector<SessionPtr> members);

}  // namespace carpus::nn
