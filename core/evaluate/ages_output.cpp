// SPDX-License-Identifier: GPL-3.0-or-later
// Readings of ages as JSON and as text.
#include <QCoreApplication>
#include <QTextStream>

#include "core/base/paths.h"
#include "core/evaluate/breakdown.h"

namespace carpus::evaluate {
namespace {

struct Group {
  QString name;
  std::function<bool(const ReadAge&)> holds;
};

/// All, by sex, by thirds of the true ages.
std::vector<Group> groupsOf(const std::vector<ReadAge>& readings) {
  std::vector<double> ages;
  ages.reserve(readings.size());
  for (const ReadAge& r : readings) ages.push_back(r.trueMonths);
  const double first = quantile(ages, 1.0 / 3), second = quantile(ages, 2.0 / 3);
  return {{QStringLiteral("all"), [](const ReadAge&) { return true; }},
          {QStringLiteral("F"), [](const ReadAge& r) { return r.sex == Sex::Female; }},
          {QStringLiteral("M"), [](const ReadAge& r) { return r.sex == Sex::Male; }},
          {QStringLiteral("youngest_third"),
           [first](const ReadAge& r) { return r.trueMonths <= first; }},
          {QStringLiteral("middle_third"),
           [first, second](const ReadAge& r) {
             return r.trueMonths > first && r.trueMonths <= second;
           }},
          {QStringLiteral("oldest_third"),
           [second](const ReadAge& r) { return r.trueMonths > second; }}};
}

std::vector<ReadAge> select(const std::vector<ReadAge>& readings, const Group& group) {
  std::vector<ReadAge> chosen;
  for (const ReadAge& r : readings)
    if (group.holds(r)) chosen.push_back(r);
  return chosen;
}

/// Groups that get the error by age band, the confusion matrix and the reliability besides.
const std::array<std::pair<const char*, std::optional<Sex>>, 3>& detailed() {
  static const std::array<std::pair<const char*, std::optional<Sex>>, 3> list = {
      {{"all", std::nullopt}, {"F", Sex::Female}, {"M", Sex::Male}}};
  return list;
}

QJsonArray bandsToJson(const std::vector<ReadAge>& readings) {
  QJsonArray bands;
  for (const AgeBand& band : ageBands(readings))
    bands.append(QJsonObject{{QStringLiteral("from_years"), band.fromYears},
                             {QStringLiteral("to_years"), band.toYears},
                             {QStringLiteral("mad_months"), band.mad.toJson()},
                             {QStringLiteral("bias_months"), band.bias.toJson()}});
  return bands;
}

QJsonArray confusionToJson(const std::vector<ReadAge>& readings) {
  QJsonArray rows;
  for (const auto& counts : confusionOf(readings)) {
    QJsonArray row;
    for (const int count : counts) row.append(count);
    rows.append(row);
  }
  return rows;
}

QJsonArray reliabilityToJson(const std::vector<ReadAge>& readings) {
  QJsonArray bins;
  for (const ReliabilityBin& bin : reliabilityOf(readings))
    bins.append(QJsonObject{{QStringLiteral("from"), bin.from},
                            {QStringLiteral("to"), bin.to},
                            {QStringLiteral("confidence"), bin.confidence},
                            {QStringLiteral("accuracy"), bin.accuracy.toJson()}});
  return bins;
}

QJsonObject caseToJson(const ReadAge& r) {
  QJsonArray years;
  for (const double probability : r.yearProbabilities) years.append(probability);
  return {{QStringLiteral("id"), r.id},
          {QStringLiteral("sex"), toCode(r.sex)},
          {QStringLiteral("true_months"), r.trueMonths},
          {QStringLiteral("estimate_months"),
           r.estimateMonths ? QJsonValue(*r.estimateMonths) : QJsonValue()},
          {QStringLiteral("interval_low_months"), r.lowMonths},
          {QStringLiteral("interval_high_months"), r.highMonths},
          {QStringLiteral("sd_months"), r.sdMonths},
          {QStringLiteral("year_probabilities"), years},
          {QStringLiteral("milliseconds"), r.milliseconds},
          {QStringLiteral("findings"), QJsonArray::fromStringList(r.findings)},
          {QStringLiteral("problem"), r.problem}};
}

}  // namespace

QJsonObject agesToJson(const std::vector<ReadAge>& readings) {
  QJsonObject groups, bands, confusions, reliability;
  for (const Group& group : groupsOf(readings)) {
    QJsonObject figures;
    for (const auto& [name, figure] : ageFigures(select(readings, group)))
      figures.insert(name, figure.toJson());
    groups.insert(group.name, figures);
  }
  for (const auto& [name, sex] : detailed()) {
    const auto chosen = readingsOf(readings, sex);
    bands.insert(QLatin1String(name), bandsToJson(chosen));
    confusions.insert(QLatin1String(name), confusionToJson(chosen));
    reliability.insert(QLatin1String(name), reliabilityToJson(chosen));
  }
  QJsonArray cases;
  std::vector<double> times;
  int refused = 0;
  for (const ReadAge& r : readings) {
    times.push_back(r.milliseconds);
    refused += r.estimateMonths ? 0 : 1;
    cases.append(caseToJson(r));
  }
  return {{QStringLiteral("n"), static_cast<int>(readings.size())},
          {QStringLiteral("refused"), refused},
          {QStringLiteral("median_milliseconds"), median(times)},
          {QStringLiteral("groups"), groups},
          {QStringLiteral("age_bands"), bands},
          {QStringLiteral("confusion"), confusions},
          {QStringLiteral("reliability"), reliability},
          {QStringLiteral("cases"), cases},
          {QStringLiteral("disclaimer"), disclaimer()}};
}

Result<std::vector<ReadAge>> agesFromJson(const QJsonObject& json) {
  std::vector<ReadAge> readings;
  for (const auto value : json[QLatin1String("cases")].toArray()) {
    const QJsonObject object = value.toObject();
    const auto number = [&](const char* key) { return object[QLatin1String(key)].toDouble(); };
    const auto sex = sexFromCode(object[QLatin1String("sex")].toString());
    if (!sex || !object[QLatin1String("true_months")].isDouble()) {
      readings.clear();
      break;
    }
    ReadAge r;
    r.id = object[QLatin1String("id")].toInteger();
    r.sex = *sex;
    r.trueMonths = number("true_months");
    if (object[QLatin1String("estimate_months")].isDouble())
      r.estimateMonths = number("estimate_months");
    r.lowMonths = number("interval_low_months");
    r.highMonths = number("interval_high_months");
    r.sdMonths = number("sd_months");
    r.milliseconds = number("milliseconds");
    r.problem = object[QLatin1String("problem")].toString();
    for (const auto code : object[QLatin1String("findings")].toArray())
      r.findings << code.toString();
    const QJsonArray years = object[QLatin1String("year_probabilities")].toArray();
    if (years.size() == kYearClasses)
      for (const auto year : years) r.yearProbabilities.push_back(year.toDouble());
    readings.push_back(r);
  }
  if (readings.empty())
    return fail(ErrorCode::Unreadable,
                QCoreApplication::translate(
                    "Evaluate", "This is not a file of an evaluation of the classifier."));
  return readings;
}

QString agesToText(const std::vector<ReadAge>& readings) {
  QString text;
  QTextStream stream(&text);
  stream.setRealNumberNotation(QTextStream::FixedNotation);
  stream.setRealNumberPrecision(3);
  for (const Group& group : groupsOf(readings)) {
    const auto figures = ageFigures(select(readings, group));
    stream << group.name << " (n = " << figures.at(QStringLiteral("mad_months")).n << ")\n";
    for (const auto& [name, figure] : figures)
      stream << "  " << name << "  " << figure.value << "  [" << figure.low << ", " << figure.high
             << "]\n";
  }
  stream.setRealNumberPrecision(1);
  for (const auto& [name, sex] : detailed()) {
    stream << name << ", by true age in years\n";
    for (const AgeBand& band : ageBands(readingsOf(readings, sex)))
      stream << "  " << band.fromYears << "-" << band.toYears << "  n " << band.mad.n
             << "  mad_months " << band.mad.value << " [" << band.mad.low << ", " << band.mad.high
             << "]  bias_months " << band.bias.value << " [" << band.bias.low << ", "
             << band.bias.high << "]\n";
  }
  stream << disclaimer() << "\n";
  return text;
}

}  // namespace carpus::evaluate
