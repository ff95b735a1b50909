// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/atlas/atlas.h"

namespace carpus::atlas {

/// `<folder>/manifest.json`
QString manifestPath(const QString& folder);

/// Reads a manifest (docs/ARCHITECTURE.md, "Atlas on disk"). Every missing or impossible value is
/// one sentence that names plate and field; pictures have to lie inside `folder`. Files are not
/// touched.
Result<Atlas> parseManifest(const QByteArray& json, const QString& folder);

/// What a manifest says about who made it; written along, not needed for reading.
struct Origin {
  QString generator;  ///< e.g. "carpus phantom 1.0"; empty for imported atlases
  quint64 seed = 0;
};

/// The manifest of that atlas; pictures are named relative to `atlas.folder`.
QByteArray manifestJson(const Atlas& atlas, const Origin& origin);

}  // namespace carpus::atlas
