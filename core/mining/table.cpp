// SPDX-License-Identifier: GPL-3.0-or-later
// Report texts in, the table for training out.
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>

#include "core/base/paths.h"
#include "core/mining/lexicon.h"
#include "core/mining/mining.h"

namespace carpus::mining {
namespace {

constexpr qint64 kReportLimit = 1 << 20, kTableLimit = 1 << 30;

QString text(const char* sentence) { return QCoreApplication::translate("Mining", sentence); }

QString quoted(QString field) {
  if (!field.contains(QLatin1Char(',')) && !field.contains(QLatin1Char('"')) &&
      !field.contains(QLatin1Char('\n')))
    return field;
  return QLatin1Char('"') + field.replace(QLatin1Char('"'), QLatin1String("\"\"")) +
         QLatin1Char('"');
}

QString number(double value) { return QString::number(value, 'g', 6); }

Result<std::vector<ReportText>> readFolder(const QString& path) {
  const QDir folder(path);
  std::vector<ReportText> reports;
  for (const QString& name : folder.entryList({QStringLiteral("*.txt"), QStringLiteral("*.TXT")},
                                              QDir::Files, QDir::Name)) {
    CARPUS_TRY(const QByteArray bytes, readFile(folder.filePath(name), kReportLimit));
    reports.push_back({QFileInfo(name).completeBaseName(), QString::fromUtf8(bytes)});
  }
  return reports;
}

/// Columns whose names are in the list, in the order of the table.
std::vector<qsizetype> columnsOf(const QStringList& header, const char* names) {
  std::vector<qsizetype> found;
  for (qsizetype k = 0; k < header.size(); ++k)
    if (isOneOf(header[k].trimmed().toLower().replace(QLatin1Char(' '), QLatin1Char('_')), names))
      found.push_back(k);
  return found;
}

Result<std::vector<ReportText>> readTable(const QString& path) {
  CARPUS_TRY(const QByteArray bytes, readFile(path, kTableLimit));
  const auto rows = parseCsv(QString::fromUtf8(bytes));
  const QStringList header = rows.empty() ? QStringList() : rows[0];
  const auto texts = columnsOf(header, "text report report_text body");
  const auto headed = columnsOf(header, "history comparison technique findings impression");
  const auto ids = columnsOf(header, "id accession accession_number file study_id");
  if (texts.empty() && headed.empty())
    return fail(
        ErrorCode::Unreadable,
        text(QT_TRANSLATE_NOOP("Mining", "%1 has no column with report texts; name it \"text\"."))
            .arg(path));
  std::vector<ReportText> reports;
  for (size_t r = 1; r < rows.size(); ++r) {
    if (rows[r].size() != header.size()) continue;
    ReportText report;
    report.id = ids.empty() ? QString::number(r) : rows[r][ids[0]];
    for (const qsizetype k : texts) report.text += rows[r][k] + QLatin1Char('\n');
    if (texts.empty())
      for (const qsizetype k : headed)
        report.text += header[k].trimmed().toUpper() + QLatin1String(": ") + rows[r][k] +
                       QLatin1String("\n\n");
    reports.push_back(std::move(report));
  }
  return reports;
}

}  // namespace

std::vector<QStringList> parseCsv(const QString& csv) {
  std::vector<QStringList> rows;
  QStringList row;
  QString field;
  bool inQuotes = false;
  const auto endRow = [&] {
    row << field;
    field.clear();
    if (row.size() > 1 || !row[0].isEmpty()) rows.push_back(row);
    row.clear();
  };
  for (qsizetype k = 0; k < csv.size(); ++k) {
    const QChar c = csv[k];
    if (inQuotes) {
      if (c != QLatin1Char('"')) {
        field += c;
      } else if (k + 1 < csv.size() && csv[k + 1] == QLatin1Char('"')) {
        field += c;
        ++k;
      } else {
        inQuotes = false;
      }
    } else if (c == QLatin1Char('"')) {
      inQuotes = true;
    } else if (c == QLatin1Char(',')) {
      row << field;
      field.clear();
    } else if (c == QLatin1Char('\n')) {
      endRow();
    } else if (c != QLatin1Char('\r')) {
      field += c;
    }
  }
  if (!field.isEmpty() || !row.isEmpty()) endRow();
  return rows;
}

Result<std::vector<ReportText>> readReports(const QString& path) {
  CARPUS_TRY(auto reports, QFileInfo(path).isDir() ? readFolder(path) : readTable(path));
  if (reports.empty())
    return fail(
        ErrorCode::Unreadable,
        text(QT_TRANSLATE_NOOP("Mining",
                               "%1 has no reports: a folder needs .txt files, a CSV file rows."))
            .arg(path));
  return reports;
}

QString toCsv(const std::vector<MinedReport>& reports) {
  QString csv = QStringLiteral(
      "id,sex,chronological_age_months,bone_age_months,bone_age_low_months,bone_age_high_months,"
      "chronological_age_years,bone_age_years,laterality,included,reasons\n");
  for (const MinedReport& report : reports) {
    const auto& bone = report.boneAge;
    const auto& age = report.chronologicalAge;
    QStringList reasons;
    for (const Exclusion why : report.exclusions) reasons << explain(why);
    const QStringList fields = {report.id,
                                report.sex ? toCode(*report.sex) : QString(),
                                age ? number(age->mean().value) : QString(),
                                bone ? number(bone->mean().value) : QString(),
                                bone ? number(bone->low.value) : QString(),
                                bone ? number(bone->high.value) : QString(),
                                age ? QString::number(age->years()) : QString(),
                                bone ? QString::number(bone->years()) : QString(),
                                report.hand ? toCode(*report.hand) : QString(),
                                report.included() ? QStringLiteral("1") : QStringLiteral("0"),
                                reasons.join(QLatin1Char(' '))};
    QStringList row;
    for (const QString& field : fields) row << quoted(field);
    csv += row.join(QLatin1Char(',')) + QLatin1Char('\n');
  }
  return csv;
}

QJsonObject toJson(const MinedReport& report) {
  const auto months = [](const std::optional<StatedAge>& age) {
    return age ? QJsonValue(age->mean().value) : QJsonValue();
  };
  const auto years = [](const std::optional<StatedAge>& age) {
    return age ? QJsonValue(age->years()) : QJsonValue();
  };
  QJsonArray reasons;
  for (const Exclusion why : report.exclusions)
    reasons.append(
        QJsonObject{{QStringLiteral("code"), toCode(why)}, {QStringLiteral("text"), explain(why)}});
  const auto& bone = report.boneAge;
  return {
      {QStringLiteral("id"), report.id},
      {QStringLiteral("sex"), report.sex ? QJsonValue(toCode(*report.sex)) : QJsonValue()},
      {QStringLiteral("chronological_age_months"), months(report.chronologicalAge)},
      {QStringLiteral("bone_age_months"), months(bone)},
      {QStringLiteral("bone_age_low_months"), bone ? QJsonValue(bone->low.value) : QJsonValue()},
      {QStringLiteral("bone_age_high_months"), bone ? QJsonValue(bone->high.value) : QJsonValue()},
      {QStringLiteral("chronological_age_years"), years(report.chronologicalAge)},
      {QStringLiteral("bone_age_years"), years(bone)},
      {QStringLiteral("laterality"), report.hand ? QJsonValue(toCode(*report.hand)) : QJsonValue()},
      {QStringLiteral("included"), report.included()},
      {QStringLiteral("reasons"), reasons}};
}

}  // namespace carpus::mining
