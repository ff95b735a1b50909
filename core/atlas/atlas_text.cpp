// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlas_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace carpus::atlas {

QString toText(const Indicator& indicator) {
  // The manifest holds "about 45 % of"; the sentence that translators know has %1 for the number.
  static const QRegularExpression number(QStringLiteral("\\b(\\d+)(?= %)"));
  const QRegularExpressionMatch found = number.match(indicator.text);
  if (!found.hasMatch())
    return QCoreApplication::translate("Indicator", indicator.text.toUtf8().constData());
  QString sentence = indicator.text;
  sentence.replace(found.capturedStart(), found.capturedLength(), QStringLiteral("%1"));
  return QCoreApplication::translate("Indicator", sentence.toUtf8().constData())
      .replace(QLatin1String("%1"), found.captured());
}

QString titleOf(const Atlas& atlas) {
  if (atlas.id != QLatin1String("carpus-synthetic")) return atlas.title;
  return QCoreApplication::translate("Atlas", "Carpus synthetic reference hands");
}

}  // namespace carpus::atlas
