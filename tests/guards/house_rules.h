// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace carpus::guards {

inline constexpr int kLongestFile = 400;

struct Source {
  QString path;  ///< from the root of the tree
  QStringList lines;
};

/// Every C++ file of the tree, by path.
const std::vector<Source>& sources();

/// Rooms of core/ in the order of the table in docs/ARCHITECTURE.md, which is read: a room includes
/// itself and what stands above it.
const QStringList& coreOrder();
/// Rooms of ui/ likewise, the shell last.
const QStringList& uiOrder();

/// What stands in the include directive of that line; empty when it is none.
QString includedBy(const QString& line);

/// Why a file may not include that header; empty when it may.
QString layeringBreach(const QString& path, const QString& included);
QString thirdPartyBreach(const QString& path, const QString& included);
QString widgetBreach(const QString& path, const QString& included);

/// A text set on a widget without tr(): letters in the literal make it a text for people.
bool isUntranslated(const QString& line);
bool isTooLong(const Source& source);
bool hasLicence(const Source& source);

}  // namespace carpus::guards
