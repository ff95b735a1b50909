// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

#include <QDir>
#include <QStandardPaths>
#include <algorithm>
#include <array>

#include "core/image/colourmap.h"

namespace carpus::ui {
namespace {

struct Row {
  Setting setting;
  const char* name;
  QVariant standard;
};

const std::array<Row, 18>& table() {
  static const std::array<Row, 18> rows{{
      {Setting::Language, "general/language", QString()},
      {Setting::ReaderName, "reader/name", QString()},
      {Setting::Organization, "reader/organization", QString()},
      {Setting::ReportFolder, "report/folder", QString()},
      {Setting::SdTable, "reading/sdTable", growth::toCode(growth::SdTable::Brush)},
      {Setting::EstimateFirst, "reading/estimateFirst", true},
      {Setting::AttentionOpacity, "attention/opacity", 45},
      {Setting::AttentionColours, "attention/colours", toCode(ColourMap::Viridis)},
      {Setting::AttentionOnOpen, "attention/onOpen", false},
      {Setting::Atlas, "reading/atlas", QString()},
      {Setting::Region, "plates/region", QStringLiteral("whole")},
      {Setting::TrueSize, "plates/trueSize", false},
      {Setting::PlatesByAge, "plates/byAge", false},
      {Setting::Indicators, "plates/indicators", true},
      {Setting::LastFolder, "window/lastFolder", QString()},
      {Setting::WindowGeometry, "window/geometry", QByteArray()},
      {Setting::WindowState, "window/state", QByteArray()},
      {Setting::Splitters, "window/splitters", QByteArray()},
  }};
  return rows;
}

const Row& rowOf(Setting setting) {
  return *std::find_if(table().begin(), table().end(),
                       [&](const Row& row) { return row.setting == setting; });
}

}  // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent),
      store_(file.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope,
                                        QStringLiteral("Carpus"), QStringLiteral("Carpus"))
                                  .fileName()
                            : file,
             QSettings::IniFormat) {}

QString Settings::storedName(Setting setting) { return QLatin1String(rowOf(setting).name); }

QVariant Settings::defaultValue(Setting setting) { return rowOf(setting).standard; }

QVariant Settings::value(Setting setting) const {
  const Row& row = rowOf(setting);
  QVariant stored = store_.value(QLatin1String(row.name), row.standard);
  // An INI file knows only text; a value that cannot be what the table says is not used.
  if (!stored.convert(row.standard.metaType())) return row.standard;
  return stored;
}

void Settings::setValue(Setting setting, const QVariant& value) {
  if (this->value(setting) == value) return;
  store_.setValue(QLatin1String(rowOf(setting).name), value);
  Q_EMIT changed(setting);
}

void Settings::reset(Setting setting) {
  store_.remove(QLatin1String(rowOf(setting).name));
  Q_EMIT changed(setting);
}

QString Settings::reportFolder() const {
  QString chosen = text(Setting::ReportFolder);
  if (!chosen.isEmpty()) return chosen;
  return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
      .filePath(QStringLiteral("Carpus/reports"));
}

growth::SdTable Settings::sdTable() const {
  return text(Setting::SdTable) == growth::toCode(growth::SdTable::GreulichPyleHand)
             ? growth::SdTable::GreulichPyleHand
             : growth::SdTable::Brush;
}

bool Settings::sync() {
  store_.sync();
  return store_.status() == QSettings::NoError;
}

}  // namespace carpus::ui
