// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

#include "core/growth/growth.h"

namespace carpus::ui {

/// Everything that Carpus remembers between two starts. The table of names and defaults is in
/// settings.cpp; there is no other place that reads or writes settings.
enum class Setting {
  Language,          ///< "" follows the system, else "en", "de"
  ReaderName,        ///< signs the reports
  Organization,      ///< printed on the reports
  ReportFolder,      ///< "" means Documents/Carpus/reports
  SdTable,           ///< code of growth::SdTable
  EstimateFirst,     ///< false: the estimate stays hidden until the reader has read (read-first)
  AttentionOpacity,  ///< per cent, 0..100
  AttentionColours,  ///< code of the ColourMap of one-sided maps
  AttentionOnOpen,   ///< compute the attention map as soon as there is an estimate
  Atlas,             ///< id of the atlas in use; "" is the one that ships with Carpus
  Region,            ///< code of atlas::Region that the plates show
  TrueSize,          ///< plates by their millimetres instead of one length
  PlatesByAge,       ///< plates by age instead of by probability
  Indicators,        ///< marks and sentences of what to look for on the plate
  LastFolder,        ///< where the file dialog starts
  WindowGeometry,
  WindowState,
  Splitters
};

/// The settings of one person on one computer.
class Settings final : public QObject {
  Q_OBJECT
 public:
  /// Keeps them in that file (INI); empty: the usual place of this system.
  explicit Settings(const QString& file = {}, QObject* parent = nullptr);

  /// The stored value, or the table's default when there is none or it has another type.
  QVariant value(Setting setting) const;
  void setValue(Setting setting, const QVariant& value);
  void reset(Setting setting);

  QString text(Setting setting) const { return value(setting).toString(); }
  bool flag(Setting setting) const { return value(setting).toBool(); }
  int number(Setting setting) const { return value(setting).toInt(); }

  /// The folder of reports with the default filled in.
  QString reportFolder() const;
  growth::SdTable sdTable() const;

  /// Writes to disk now; false when that was not possible.
  bool sync();

  /// Name under which a setting is stored, for tests and documentation.
  static QString storedName(Setting setting);
  static QVariant defaultValue(Setting setting);

 Q_SIGNALS:
  void changed(Setting setting);

 private:
  QSettings store_;
};

}  // namespace carpus::ui
