// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/import_table.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>

namespace carpus::atlas {
namespace {

struct AtlasImport {
  Q_DECLARE_TR_FUNCTIONS(AtlasImport)
};

constexpr int kNone = -1;

/// Which column holds what.
struct Columns {
  int file = kNone, sex = kNone, male = kNone, age = kNone;
  AgeWord::Unit unit = AgeWord::Unit::None;
  bool heading = false;
  std::array<int, 6> hand{kNone, kNone, kNone, kNone, kNone, kNone};  ///< as kHandHeadings
  int inverted = kNone;
};

constexpr std::array<const char*, 6> kHandHeadings{"middle x", "middle y",   "thumb x",
                                                   "thumb y",  "capitate x", "capitate y"};

QChar separatorOf(const QString& text) {
  const QString first = text.left(text.indexOf(QLatin1Char('\n')));
  QChar best = QLatin1Char(',');
  for (const char candidate : {';', '\t'})
    if (first.count(QLatin1Char(candidate)) > first.count(best)) best = QLatin1Char(candidate);
  return best;
}

/// Cells of every line; a quote may hold separators and, doubled, itself.
std::vector<QStringList> cellsOf(const QString& text) {
  const QChar separator = separatorOf(text);
  std::vector<QStringList> lines;
  for (QString line : text.split(QLatin1Char('\n'))) {
    if (line.endsWith(QLatin1Char('\r'))) line.chop(1);
    QStringList cells{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
      const QChar c = line[i];
      if (c == QLatin1Char('"')) {
        const bool doubled = quoted && i + 1 < line.size() && line[i + 1] == c;
        if (doubled) {
          cells.last() += c;
          ++i;
        } else {
          quoted = !quoted;
        }
      } else if (c == separator && !quoted) {
        cells << QString();
      } else {
        cells.last() += c;
      }
    }
    for (QString& cell : cells) cell = cell.trimmed();
    lines.push_back(cells);
  }
  return lines;
}

bool isBlank(const QStringList& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const QString& c) { return c.isEmpty(); });
}

Columns columnsByHeading(const QStringList& heading) {
  static const QRegularExpression file(
      QStringLiteral("^(file|file ?name|image|image ?(id|file)|picture|path|id|case|case ?id|bild|"
                     "datei|dateiname)$"));
  static const QRegularExpression sex(QStringLiteral("^(sex|gender|geschlecht)$"));
  static const QRegularExpression male(QStringLiteral("^(male|is ?male)$"));
  static const QRegularExpression age(QStringLiteral(
      "^((bone ?|skeletal ?|chronological ?)?age.*|months?|years?|.*alter.*|monate|jahre)$"));
  static const QRegularExpression months(QStringLiteral("month|monate|\\bmo\\b"));
  static const QRegularExpression years(QStringLiteral("year|jahre|\\by\\b"));
  Columns columns;
  for (int i = 0; i < heading.size(); ++i) {
    QString name = heading[i].toLower();
    if (i == 0) name.remove(QChar(0xFEFF));
    name.replace(QRegularExpression(QStringLiteral("[_()\\[\\]-]+")), QStringLiteral(" "));
    name = name.simplified();
    for (size_t k = 0; k < kHandHeadings.size(); ++k)
      if (name == QLatin1String(kHandHeadings.at(k))) columns.hand.at(k) = i;
    if (name == QLatin1String("inverted")) columns.inverted = i;
    if (columns.file == kNone && file.match(name).hasMatch()) columns.file = i;
    if (columns.sex == kNone && sex.match(name).hasMatch()) columns.sex = i;
    if (columns.male == kNone && male.match(name).hasMatch()) columns.male = i;
    // The bone age wins over a chronological one beside it.
    const bool bone = name.startsWith(QLatin1String("bone"));
    if (age.match(name).hasMatch() && (columns.age == kNone || bone)) {
      columns.age = i;
      columns.unit = months.match(name).hasMatch()  ? AgeWord::Unit::Months
                     : years.match(name).hasMatch() ? AgeWord::Unit::Years
                                                    : AgeWord::Unit::None;
    }
  }
  columns.heading = columns.file != kNone;
  return columns;
}

bool looksLikeFile(const QString& cell) {
  static const QRegularExpression suffix(QStringLiteral("\\.(png|jpe?g|tiff?|dcm|dicom|ima)$"),
                                         QRegularExpression::CaseInsensitiveOption);
  return suffix.match(cell).hasMatch();
}

Columns columnsByContent(const QStringList& cells) {
  Columns columns;
  for (int i = 0; i < cells.size(); ++i) {
    if (columns.file == kNone && looksLikeFile(cells[i])) {
      columns.file = i;
    } else if (columns.sex == kNone && readSexWord(cells[i])) {
      columns.sex = i;
    } else if (columns.age == kNone && readAgeWord(cells[i])) {
      columns.age = i;
    }
  }
  return columns;
}

std::optional<bool> readYesNo(const QString& word) {
  const QString cell = word.toLower();
  if (cell == QLatin1String("true") || cell == QLatin1String("1") || cell == QLatin1String("yes"))
    return true;
  if (cell == QLatin1String("false") || cell == QLatin1String("0") || cell == QLatin1String("no"))
    return false;
  return {};
}

std::optional<Sex> sexOf(const QStringList& cells, const Columns& columns) {
  if (columns.sex != kNone) return readSexWord(cells.value(columns.sex));
  if (columns.male == kNone) return {};
  const std::optional<bool> male = readYesNo(cells.value(columns.male));
  if (!male) return {};
  return *male ? Sex::Male : Sex::Female;
}

/// Where the hand lies; nothing when the row is silent about it.
Result<std::optional<HandPoints>> handOf(const QStringList& cells, const Columns& columns,
                                         int line) {
  std::array<double, 6> numbers{};
  size_t given = 0;
  size_t sound = 0;
  for (size_t k = 0; k < numbers.size(); ++k) {
    const QString cell = columns.hand.at(k) == kNone ? QString() : cells.value(columns.hand.at(k));
    if (cell.isEmpty()) continue;
    ++given;
    bool isNumber = false;
    numbers.at(k) = QString(cell).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
    if (isNumber && std::isfinite(numbers.at(k))) ++sound;
  }
  if (given == 0) return std::optional<HandPoints>();
  if (sound < numbers.size())
    return fail(ErrorCode::Refused,
                AtlasImport::tr("Line %1 of the table does not give all of middle_x, middle_y, "
                                "thumb_x, thumb_y, capitate_x and capitate_y as numbers.")
                    .arg(line));
  HandPoints hand{{numbers[0], numbers[1]}, {numbers[2], numbers[3]}, {numbers[4], numbers[5]}};
  if (columns.inverted != kNone)
    hand.inverted = readYesNo(cells.value(columns.inverted)).value_or(false);
  return std::optional<HandPoints>(hand);
}

}  // namespace

Result<std::vector<TableRow>> readTable(const QByteArray& csv) {
  const std::vector<QStringList> lines = cellsOf(QString::fromUtf8(csv));
  const auto first = std::find_if_not(lines.begin(), lines.end(), isBlank);
  Columns columns;
  if (first != lines.end()) {
    columns = columnsByHeading(*first);
    if (!columns.heading) columns = columnsByContent(*first);
  }
  if (columns.file == kNone)
    return fail(ErrorCode::Refused,
                AtlasImport::tr("The table has no column of files. Give it the headings file, sex "
                                "and age_months."));
  std::vector<TableRow> rows;
  for (auto line = first + (columns.heading ? 1 : 0); line != lines.end(); ++line) {
    if (isBlank(*line)) continue;
    TableRow row;
    row.line = static_cast<int>(line - lines.begin()) + 1;
    row.file = line->value(columns.file);
    if (row.file.isEmpty()) continue;
    row.sex = sexOf(*line, columns);
    if (columns.age != kNone) row.age = readAgeWord(line->value(columns.age));
    CARPUS_TRY(row.hand, handOf(*line, columns, row.line));
    if (row.age && row.age->unit == AgeWord::Unit::None) row.age->unit = columns.unit;
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return fail(ErrorCode::Refused, AtlasImport::tr("The table names no picture."));
  return rows;
}

}  // namespace carpus::atlas
