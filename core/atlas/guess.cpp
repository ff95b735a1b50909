// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/guess.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace carpus::atlas {
namespace {

constexpr double kOldestYears = 20;  ///< no standard and no child's hand is older

struct AtlasImport {
  Q_DECLARE_TR_FUNCTIONS(AtlasImport)
};

/// Words for the two sexes, lower case.
const QHash<QString, Sex>& sexWords() {
  static const QHash<QString, Sex> words = [] {
    QHash<QString, Sex> made;
    for (const char* word : {"f", "female", "females", "girl", "girls", "woman", "women", "w",
                             "weiblich", "maedchen", "m\u00e4dchen", "fille", "filles"})
      made.insert(QString::fromUtf8(word), Sex::Female);
    for (const char* word : {"m", "male", "males", "boy", "boys", "man", "men", "maennlich",
                             "m\u00e4nnlich", "junge", "jungen", "knabe", "knaben", "garcon"})
      made.insert(QString::fromUtf8(word), Sex::Male);
    return made;
  }();
  return words;
}

constexpr const char* kYearUnit = "(?:years?|yrs?|yo|y|jahre?|j)";
constexpr const char* kMonthUnit = "(?:months?|mths?|mos?|monate?|mon|m)";

/// Forms of an age, the most explicit first. Group 1 years, 2 months; or 3 alone.
struct Form {
  QRegularExpression pattern;
  enum class Kind { YearsAndMonths, Years, Months } kind;
};
const std::vector<Form>& forms() {
  static const std::vector<Form> made = [] {
    const QString y = QLatin1String(kYearUnit), m = QLatin1String(kMonthUnit);
    const QString before = QStringLiteral("(?<![\\d.,])"), after = QStringLiteral("(?![a-z\\d])");
    const QString gap = QStringLiteral("[\\s_]*");
    const auto of = [](const QString& text) {
      return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
    };
    std::vector<Form> list;
    list.push_back({of(before + QStringLiteral("(\\d{1,2})") + gap + y +
                       QStringLiteral("[\\s_,;-]*(\\d{1,2})") + gap + QLatin1Char('(') + m +
                       QStringLiteral(")?") + after),
                    Form::Kind::YearsAndMonths});
    list.push_back({of(before + QStringLiteral("(\\d{1,3}(?:[.,]\\d+)?)") + gap + y + after),
                    Form::Kind::Years});
    // A single m behind a gap is as likely the sex.
    list.push_back(
        {of(before + QStringLiteral("(\\d{1,3}(?:[.,]\\d+)?)(?:[\\s_]+") +
            QStringLiteral("(?:months?|mths?|mos?|monate?|mon)|") + m + QLatin1Char(')') + after),
         Form::Kind::Months});
    list.push_back({of(before + QStringLiteral("(\\d{1,2})\\s?[-;:]\\s?(\\d{1,2})(?![.,\\d])")),
                    Form::Kind::YearsAndMonths});
    return list;
  }();
  return made;
}

double number(QString text) { return text.replace(QLatin1Char(','), QLatin1Char('.')).toDouble(); }

struct Found {
  AgeWord age;
  qsizetype at = 0, length = 0;
};

std::optional<Found> explicitAge(const QString& text) {
  for (const Form& form : forms()) {
    const auto match = form.pattern.match(text);
    if (!match.hasMatch()) continue;
    Found found{{}, match.capturedStart(), match.capturedLength()};
    found.age.word = match.captured().trimmed();
    if (form.kind == Form::Kind::YearsAndMonths) {
      const double months = number(match.captured(2));
      if (months >= 12 || number(match.captured(1)) > kOldestYears) continue;
      found.age.number = number(match.captured(1)) * 12 + months;
      found.age.unit = AgeWord::Unit::Months;
    } else {
      found.age.number = number(match.captured(1));
      found.age.unit =
          form.kind == Form::Kind::Years ? AgeWord::Unit::Years : AgeWord::Unit::Months;
    }
    const std::optional<Months> months = found.age.months();
    if (months && months->value <= kOldestYears * 12) return found;
  }
  static const QRegularExpression newborn(
      QStringLiteral("\\b(newborn|neonate|birth|neugeboren\\w*|geburt)\\b"),
      QRegularExpression::CaseInsensitiveOption);
  if (const auto match = newborn.match(text); match.hasMatch())
    return Found{{0, AgeWord::Unit::Months, match.captured()},
                 match.capturedStart(),
                 match.capturedLength()};
  return {};
}

struct BareNumber {
  AgeWord age;
  qsizetype at = 0;
  bool behindSex = false;
};

std::vector<BareNumber> bareNumbers(const QString& text) {
  static const QRegularExpression digits(QStringLiteral("(?<![\\d.,])\\d+(?:[.,]\\d+)?(?![\\d])"));
  static const QRegularExpression sexBefore(
      QStringLiteral("(?:^|[^a-z])(?:f|m|w|female|male|girl|boy|weiblich|m\u00e4nnlich)[\\s_.-]*$"),
      QRegularExpression::CaseInsensitiveOption);
  // What counts pages, plates or exposures is no age either.
  static const QRegularExpression counterBefore(
      QStringLiteral("(?:^|[^a-z])(?:pages?|pg|p|seiten?|plates?|pl|tafel|standard|std|figure|fig|"
                     "abbildung|abb|img|image|scan|bild|slide|number|nummer|no|nr|case|fall|id)"
                     "[\\s_.#-]*$"),
      QRegularExpression::CaseInsensitiveOption);
  std::vector<BareNumber> all;
  for (auto it = digits.globalMatch(text); it.hasNext();) {
    const auto match = it.next();
    const double value = number(match.captured());
    // Serial numbers ("00012") and dates are no ages.
    const bool serial = match.captured().startsWith(QLatin1String("00"));
    const QString before = text.left(match.capturedStart());
    if (value > kOldestYears * 12 || serial || counterBefore.match(before).hasMatch()) continue;
    all.push_back({{value, AgeWord::Unit::None, match.captured()},
                   match.capturedStart(),
                   sexBefore.match(before).hasMatch()});
  }
  return all;
}

QString withoutDateAndSuffix(const QString& name) {
  QString text = name;
  static const QRegularExpression suffix(QStringLiteral("\\.(png|jpe?g|tiff?|dcm|dicom|ima|bmp)$"),
                                         QRegularExpression::CaseInsensitiveOption);
  text.remove(suffix);
  static const QRegularExpression date(QStringLiteral("(19|20)\\d\\d[-_.]?[01]\\d[-_.]?[0-3]\\d"));
  return text.replace(date, QStringLiteral(" "));
}

/// Whole words for a sex in one part of a path. A letter may touch a number ("M120").
std::vector<std::pair<Sex, QString>> sexesIn(const QString& part) {
  static const QRegularExpression words(QStringLiteral("[a-z\u00e4\u00f6\u00fc]+"),
                                        QRegularExpression::CaseInsensitiveOption);
  std::vector<std::pair<Sex, QString>> all;
  for (auto it = words.globalMatch(part); it.hasNext();) {
    const auto match = it.next();
    if (const auto sex = readSexWord(match.captured())) all.emplace_back(*sex, match.captured());
  }
  return all;
}

void readSex(const QStringList& parts, NameReading& reading) {
  // From the file's own name outwards; a contradiction further out is still one.
  for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
    for (const auto& [sex, word] : sexesIn(*part)) {
      if (!reading.sex && reading.sexDoubt.isEmpty()) {
        reading.sex = sex;
        reading.sexReason = part == parts.crbegin()
                                ? AtlasImport::tr("\"%1\" in the name").arg(word)
                                : AtlasImport::tr("folder \"%1\"").arg(*part);
      } else if (reading.sex && *reading.sex != sex) {
        reading.sex.reset();
        reading.sexReason.clear();
        reading.sexDoubt = AtlasImport::tr("The name and its folder speak of both sexes.");
      }
    }
  }
  if (!reading.sex && reading.sexDoubt.isEmpty())
    reading.sexDoubt = AtlasImport::tr("Nothing in the name tells the sex.");
}

bool readAge(const QString& part, bool isFile, NameReading& reading) {
  const auto take = [&](const AgeWord& age) {
    reading.age = age;
    reading.ageReason = isFile ? AtlasImport::tr("\"%1\" in the name").arg(age.word)
                               : AtlasImport::tr("folder \"%1\"").arg(part);
    return true;
  };
  if (const auto found = explicitAge(part)) return take(found->age);
  const std::vector<BareNumber> numbers = bareNumbers(part);
  const auto behind =
      std::count_if(numbers.begin(), numbers.end(), [](const auto& n) { return n.behindSex; });
  for (const BareNumber& each : numbers)
    if (behind == 1 ? each.behindSex : numbers.size() == 1) return take(each.age);
  if (numbers.size() > 1)
    reading.ageDoubt = AtlasImport::tr("Several numbers in the name could be the age.");
  return false;
}

}  // namespace

std::optional<Months> AgeWord::months() const {
  switch (unit) {
    case Unit::Months:
      return Months{number};
    case Unit::Years:
      return Months{number * 12};
    case Unit::None:
      break;
  }
  return {};
}

std::optional<Sex> readSexWord(const QString& word) {
  const auto found = sexWords().constFind(word.trimmed().toLower());
  return found == sexWords().constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<AgeWord> readAgeWord(const QString& cell) {
  const QString text = cell.trimmed();
  if (const auto found = explicitAge(text)) return found->age;
  if (const auto dicom = parseAgeString(text); dicom && !text.isEmpty() && !text.back().isDigit())
    return AgeWord{dicom->value, AgeWord::Unit::Months, text};
  bool sound = false;
  const double value = QString(text).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&sound);
  if (!sound || value < 0 || value > kOldestYears * 12) return {};
  return AgeWord{value, AgeWord::Unit::None, text};
}

NameReading readName(const QString& relativePath) {
  QStringList parts = relativePath.split(QLatin1Char('/'), Qt::SkipEmptyParts);
  NameReading reading;
  if (parts.isEmpty()) return reading;
  parts.last() = withoutDateAndSuffix(parts.last());
  QStringList words = parts;
  // "5y6m" holds no sex.
  for (QString& part : words)
    if (const auto age = explicitAge(part))
      part.replace(age->at, age->length, QStringLiteral(" 0 "));
  readSex(words, reading);
  for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
    const bool isFile = part == parts.crbegin();
    if (readAge(*part, isFile, reading)) break;
    if (!reading.ageDoubt.isEmpty()) break;
  }
  if (!reading.age && reading.ageDoubt.isEmpty())
    reading.ageDoubt = AtlasImport::tr("Nothing in the name tells the age.");
  return reading;
}

bool areRunningNumbers(std::vector<double> numbers) {
  constexpr size_t kMany = 10;
  constexpr double kMostYears = 19;
  if (numbers.size() < kMany) return false;
  std::sort(numbers.begin(), numbers.end());
  if (numbers.back() <= kMostYears) return false;
  for (size_t i = 1; i < numbers.size(); ++i)
    if (std::abs(numbers[i] - numbers[i - 1] - 1) > 1e-9) return false;
  return true;
}

UnitOfSet unitOfSet(const std::vector<double>& bareNumbers) {
  if (bareNumbers.empty()) return {};
  const double most = *std::max_element(bareNumbers.begin(), bareNumbers.end());
  constexpr double kMostYears = 19;
  if (most > kMostYears) return {AgeWord::Unit::Months, true};
  const bool fractions = std::any_of(bareNumbers.begin(), bareNumbers.end(),
                                     [](double n) { return n != std::floor(n); });
  // A whole atlas in months would go on to some 200; ten numbers up to 19 are years.
  constexpr size_t kMany = 10;
  return {AgeWord::Unit::Years, fractions || bareNumbers.size() >= kMany};
}

}  // namespace carpus::atlas
