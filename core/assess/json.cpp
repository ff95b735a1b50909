// SPDX-License-Identifier: GPL-3.0-or-later
// The object of `assess --json`; scripts depend on its keys.
#include <QJsonArray>

#include "core/assess/assessment.h"

namespace carpus::assess {
namespace {

const QJsonValue kNull(QJsonValue::Null);

QJsonValue number(const std::optional<double>& value) { return value ? QJsonValue(*value) : kNull; }

QJsonValue text(const QString& value) { return value.isEmpty() ? kNull : QJsonValue(value); }

QJsonArray findingsOf(const std::vector<Finding>& findings) {
  QJsonArray array;
  for (const Finding& finding : findings)
    array.append(QJsonObject{{QStringLiteral("code"), finding.code},
                             {QStringLiteral("severity"), carpus::toCode(finding.severity)},
                             {QStringLiteral("text"), finding.text}});
  return array;
}

QJsonObject patientOf(const Assessment* assessment) {
  QJsonObject patient{{QStringLiteral("sex"), kNull},
                      {QStringLiteral("sex_source"), kNull},
                      {QStringLiteral("chronological_age_months"), kNull}};
  if (!assessment) return patient;
  if (assessment->sex) {
    patient[QStringLiteral("sex")] = carpus::toCode(*assessment->sex);
    patient[QStringLiteral("sex_source")] = assessment->sexSource == SexSource::File
                                                ? QStringLiteral("file")
                                                : QStringLiteral("entered");
  }
  if (assessment->chronological)
    patient[QStringLiteral("chronological_age_months")] = assessment->chronological->age.value;
  return patient;
}

QJsonObject imageOf(const Radiograph* radiograph) {
  QJsonObject image;
  for (const char* key :
       {"rows", "columns", "bits_stored", "photometric", "transfer_syntax", "laterality", "view"})
    image[QLatin1String(key)] = kNull;
  if (!radiograph) return image;
  image[QStringLiteral("rows")] = radiograph->rows();
  image[QStringLiteral("columns")] = radiograph->columns();
  image[QStringLiteral("bits_stored")] = radiograph->bitsStored;
  image[QStringLiteral("photometric")] = radiograph->photometric == Photometric::Monochrome1
                                             ? QStringLiteral("MONOCHROME1")
                                             : QStringLiteral("MONOCHROME2");
  image[QStringLiteral("transfer_syntax")] = text(radiograph->transferSyntaxUid);
  if (const auto side = radiograph->study.laterality)
    image[QStringLiteral("laterality")] =
        side == Side::Left ? QStringLiteral("L") : QStringLiteral("R");
  image[QStringLiteral("view")] = text(radiograph->study.viewPosition);
  return image;
}

QJsonObject estimateOf(const std::optional<Estimate>& estimate) {
  QJsonObject object;
  for (const char* key : {"bone_age_months", "interval_low_months", "interval_high_months",
                          "interval_level", "year_probabilities"})
    object[QLatin1String(key)] = kNull;
  if (!estimate) return object;
  object[QStringLiteral("bone_age_months")] = estimate->boneAge.value;
  object[QStringLiteral("interval_low_months")] = estimate->intervalLow.value;
  object[QStringLiteral("interval_high_months")] = estimate->intervalHigh.value;
  object[QStringLiteral("interval_level")] = estimate->intervalLevel;
  QJsonObject years;
  for (const auto& [year, probability] : estimate->distribution.years())
    years[QString::number(year)] = probability;
  object[QStringLiteral("year_probabilities")] = years;
  return object;
}

QJsonArray candidatesOf(const std::vector<Candidate>& candidates) {
  QJsonArray array;
  for (const Candidate& candidate : candidates)
    array.append(QJsonObject{{QStringLiteral("rank"), candidate.rank},
                             {QStringLiteral("plate"), candidate.plate.id},
                             {QStringLiteral("age_months"), candidate.plate.age.value},
                             {QStringLiteral("probability"), candidate.probability}});
  return array;
}

QJsonObject referenceOf(const std::optional<Comparison>& comparison) {
  QJsonObject reference{{QStringLiteral("sd_months"), kNull},
                        {QStringLiteral("z_score"), kNull},
                        {QStringLiteral("verdict"), kNull}};
  if (!comparison) return reference;
  reference[QStringLiteral("sd_months")] = number(comparison->sdMonths);
  reference[QStringLiteral("z_score")] = number(comparison->zScore);
  if (comparison->verdict) reference[QStringLiteral("verdict")] = toCode(*comparison->verdict);
  return reference;
}

QJsonObject timingsOf(const Assessment* assessment) {
  QJsonObject timings;
  for (const char* key : {"read", "preprocess", "classify", "rank", "total"})
    timings[QLatin1String(key)] = kNull;
  if (!assessment) return timings;
  timings[QStringLiteral("read")] = assessment->timings.read;
  timings[QStringLiteral("preprocess")] = assessment->timings.preprocess;
  timings[QStringLiteral("classify")] = assessment->timings.classify;
  timings[QStringLiteral("rank")] = assessment->timings.rank;
  timings[QStringLiteral("total")] = assessment->timings.total();
  return timings;
}

/// The sentences of the stop findings: why there is no estimate.
QString messageOf(const Assessment& assessment) {
  QStringList sentences;
  for (const Finding& finding : assessment.findings)
    if (finding.severity == Severity::Stop) sentences << finding.text;
  return sentences.join(QLatin1Char(' '));
}

/// Everything but file, status and message; all null without an assessment.
QJsonObject frame(const Assessment* assessment) {
  const bool there = assessment != nullptr;
  QJsonObject object;
  object[QStringLiteral("findings")] = there ? findingsOf(assessment->findings) : QJsonArray();
  object[QStringLiteral("patient")] = patientOf(assessment);
  object[QStringLiteral("image")] = imageOf(there ? assessment->radiograph.get() : nullptr);
  object[QStringLiteral("estimate")] = estimateOf(there ? assessment->estimate : std::nullopt);
  object[QStringLiteral("candidates")] =
      there ? candidatesOf(assessment->candidates) : QJsonArray();
  object[QStringLiteral("reference")] = referenceOf(there ? assessment->comparison : std::nullopt);
  object[QStringLiteral("timing_ms")] = timingsOf(assessment);
  object[QStringLiteral("model")] =
      QJsonObject{{QStringLiteral("id"), there ? text(assessment->model.id) : kNull},
                  {QStringLiteral("sha256"), there ? text(assessment->model.sha256) : kNull}};
  object[QStringLiteral("atlas")] =
      there && assessment->atlas ? text(assessment->atlas->id) : kNull;
  object[QStringLiteral("version")] = QStringLiteral(CARPUS_VERSION);
  return object;
}

}  // namespace

QJsonObject toJson(const Assessment& assessment) {
  QJsonObject object = frame(&assessment);
  object[QStringLiteral("file")] =
      assessment.radiograph ? text(assessment.radiograph->sourcePath) : kNull;
  object[QStringLiteral("status")] =
      assessment.refused() ? QStringLiteral("refused") : QStringLiteral("ok");
  object[QStringLiteral("message")] = text(messageOf(assessment));
  if (assessment.femaleEstimate && assessment.maleEstimate)
    object[QStringLiteral("estimates_by_sex")] =
        QJsonObject{{QStringLiteral("F"), estimateOf(assessment.femaleEstimate)},
                    {QStringLiteral("M"), estimateOf(assessment.maleEstimate)}};
  if (assessment.atypicalScore)
    object[QStringLiteral("atypical_score")] = *assessment.atypicalScore;
  if (assessment.site)
    object[QStringLiteral("site_calibration")] =
        QJsonObject{{QStringLiteral("slope"), assessment.site->slope},
                    {QStringLiteral("offset_months"), assessment.site->offset},
                    {QStringLiteral("n"), assessment.site->n}};
  return object;
}

QJsonObject toJson(const QString& file, const Error& error) {
  QJsonObject object = frame(nullptr);
  object[QStringLiteral("file")] = file;
  object[QStringLiteral("status")] =
      error.code == ErrorCode::Refused ? QStringLiteral("refused") : QStringLiteral("failed");
  object[QStringLiteral("message")] = error.sentence;
  return object;
}

}  // namespace carpus::assess
