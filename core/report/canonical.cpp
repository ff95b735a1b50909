// SPDX-License-Identifier: GPL-3.0-or-later
// The text that the content hash of a signed report covers.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

#include "core/report/report.h"

namespace carpus::report {
namespace {

constexpr double kDecimals = 1e6;

// QJsonObject keeps its keys sorted and QJsonDocument prints the shortest text that reads back as
// the same number, so equal reports give equal bytes.
QJsonValue number(double value) { return std::round(value * kDecimals) / kDecimals; }

QJsonValue number(const std::optional<double>& value) {
  return value ? number(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue number(const std::optional<Months>& value) {
  return value ? number(value->value) : QJsonValue(QJsonValue::Null);
}

QString date(QDate value) { return value.toString(Qt::ISODate); }

QJsonObject patientOf(const Report& report) {
  const PatientFacts& patient = report.patient;
  return {{QStringLiteral("name"), patient.name},
          {QStringLiteral("id"), patient.id},
          {QStringLiteral("birth_date"), date(patient.birthDate)},
          {QStringLiteral("sex_in_file"), patient.sex ? toCode(*patient.sex) : QString()},
          {QStringLiteral("stated_age_months"), number(patient.statedAge)}};
}

QJsonObject studyOf(const Report& report) {
  const StudyFacts& study = report.study;
  QJsonObject object{{QStringLiteral("study_uid"), study.studyInstanceUid},
                     {QStringLiteral("series_uid"), study.seriesInstanceUid},
                     {QStringLiteral("instance_uid"), study.sopInstanceUid},
                     {QStringLiteral("class_uid"), study.sopClassUid},
                     {QStringLiteral("study_id"), study.studyId},
                     {QStringLiteral("accession"), study.accessionNumber},
                     {QStringLiteral("referring_physician"), study.referringPhysician},
                     {QStringLiteral("description"), study.studyDescription},
                     {QStringLiteral("modality"), study.modality},
                     {QStringLiteral("raw_patient_name"), study.rawPatientName},
                     {QStringLiteral("study_date"), date(study.studyDate)},
                     {QStringLiteral("study_time"), study.studyTime.toString(Qt::ISODate)},
                     {QStringLiteral("acquisition_date"), date(study.acquisitionDate)},
                     {QStringLiteral("body_part"), study.bodyPart},
                     {QStringLiteral("view"), study.viewPosition}};
  if (study.laterality)
    object[QStringLiteral("laterality")] =
        *study.laterality == Side::Left ? QStringLiteral("L") : QStringLiteral("R");
  return object;
}

QJsonObject imageOf(const Report& report) {
  return {{QStringLiteral("modality"), report.modality},
          {QStringLiteral("transfer_syntax"), report.transferSyntax},
          {QStringLiteral("file"), report.sourceFile},
          {QStringLiteral("rows"), report.rows},
          {QStringLiteral("columns"), report.columns}};
}

QJsonObject decisionOf(const Report& report) {
  const Decision& decision = report.decision;
  QJsonObject object{{QStringLiteral("bone_age_months"), number(decision.boneAge.value)},
                     {QStringLiteral("plate"), decision.plateId.value_or(QString())},
                     {QStringLiteral("plate_probability"), number(decision.plateProbability)}};
  if (decision.plateRank) object[QStringLiteral("plate_rank")] = *decision.plateRank;
  return object;
}

QJsonObject comparisonOf(const Report& report) {
  const assess::Comparison& comparison = report.comparison;
  QJsonObject object{{QStringLiteral("table"), growth::toCode(comparison.table)},
                     {QStringLiteral("sd_months"), number(comparison.sdMonths)},
                     {QStringLiteral("z_score"), number(comparison.zScore)},
                     {QStringLiteral("explanation"), comparison.explanation},
                     {QStringLiteral("verdict"),
                      comparison.verdict ? assess::toCode(*comparison.verdict) : QString()},
                     {QStringLiteral("sex"), toCode(report.sex)},
                     {QStringLiteral("sex_source"), static_cast<int>(report.sexSource)}};
  if (report.chronological) {
    object[QStringLiteral("age_months")] = number(report.chronological->age.value);
    object[QStringLiteral("age_source")] = static_cast<int>(report.chronological->source);
  }
  return object;
}

QJsonObject modelOf(const Report& report) {
  QJsonArray candidates;
  for (const assess::Candidate& candidate : report.candidates)
    candidates.append(QJsonObject{{QStringLiteral("rank"), candidate.rank},
                                  {QStringLiteral("plate"), candidate.plate.id},
                                  {QStringLiteral("plate_sha256"), candidate.plate.sha256},
                                  {QStringLiteral("age_months"), number(candidate.plate.age.value)},
                                  {QStringLiteral("probability"), number(candidate.probability)}});
  return {{QStringLiteral("id"), report.modelId},
          {QStringLiteral("sha256"), report.modelSha256},
          {QStringLiteral("version"), report.modelVersion},
          {QStringLiteral("estimate_months"), number(report.estimate)},
          {QStringLiteral("interval_low_months"), number(report.intervalLow)},
          {QStringLiteral("interval_high_months"), number(report.intervalHigh)},
          {QStringLiteral("interval_level"), number(report.intervalLevel)},
          {QStringLiteral("candidates"), candidates}};
}

QJsonArray findingsOf(const Report& report) {
  QJsonArray findings;
  for (const Finding& finding : report.findings)
    findings.append(QJsonObject{{QStringLiteral("code"), finding.code},
                                {QStringLiteral("severity"), toCode(finding.severity)},
                                {QStringLiteral("text"), finding.text},
                                {QStringLiteral("english"), finding.english}});
  return findings;
}

QJsonObject signatureOf(const Report& report) {
  const Signing& signing = report.signing;
  return {{QStringLiteral("reader"), signing.readerName},
          {QStringLiteral("organization"), signing.organization},
          {QStringLiteral("comment"), signing.comment},
          {QStringLiteral("estimate_seen_first"), signing.estimateSeenFirst},
          {QStringLiteral("attention_opened"), signing.openedAttention},
          {QStringLiteral("signed_at"), signing.signedAt.toString(Qt::ISODate)},
          {QStringLiteral("uid_seed"), signing.uidSeed},
          {QStringLiteral("study_uid"), report.studyInstanceUid},
          {QStringLiteral("series_uid"), report.seriesInstanceUid},
          {QStringLiteral("instance_uid"), report.sopInstanceUid},
          {QStringLiteral("tracking_uid"), report.trackingUid}};
}

}  // namespace

QByteArray canonicalJson(const Report& report) {
  const QJsonObject object{
      {QStringLiteral("patient"), patientOf(report)},
      {QStringLiteral("study"), studyOf(report)},
      {QStringLiteral("image"), imageOf(report)},
      {QStringLiteral("decision"), decisionOf(report)},
      {QStringLiteral("comparison"), comparisonOf(report)},
      {QStringLiteral("model"), modelOf(report)},
      {QStringLiteral("atlas"), QJsonObject{{QStringLiteral("id"), report.atlasId},
                                            {QStringLiteral("title"), report.atlasTitle},
                                            {QStringLiteral("synthetic"), report.atlasSynthetic}}},
      {QStringLiteral("software"), report.softwareVersion},
      {QStringLiteral("findings"), findingsOf(report)},
      {QStringLiteral("signature"), signatureOf(report)}};
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

}  // namespace carpus::report
