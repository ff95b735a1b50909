// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <cmath>

#include "core/base/paths.h"
#include "core/dicom/writer.h"
#include "core/report/phrases.h"

namespace carpus::report {
namespace {

constexpr double kOldest = 240;  ///< months

Result<void> checkPlate(const assess::Assessment& assessment, const QString& plateId) {
  const atlas::Plate* const plate = assessment.atlas ? assessment.atlas->find(plateId) : nullptr;
  if (!plate)
    return fail(
        ErrorCode::Usage,
        QCoreApplication::translate("Signing", "The plate %1 is not in this atlas. Choose another.")
            .arg(plateId));
  if (plate->sex != *assessment.sex)
    return fail(
        ErrorCode::Usage,
        QCoreApplication::translate(
            "Signing", "The plate %1 is of the other sex. Choose a plate of the patient's sex.")
            .arg(plateId));
  return {};
}

Result<void> check(const assess::Assessment& assessment, const Decision& decision,
                   const Signing& signing) {
  if (!assessment.radiograph)
    return fail(ErrorCode::Internal,
                QCoreApplication::translate("Signing", "There is no radiograph to report on."));
  if (!assessment.sex)
    return fail(
        ErrorCode::Usage,
        QCoreApplication::translate(
            "Signing", "The patient's sex is unknown. Choose female or male before signing."));
  if (signing.readerName.trimmed().isEmpty())
    return fail(ErrorCode::Usage,
                QCoreApplication::translate("Signing", "Enter the reader's name before signing."));
  if (!(decision.boneAge.value >= 0 && decision.boneAge.value <= kOldest))
    return fail(ErrorCode::Usage,
                QCoreApplication::translate("Signing", "A bone age lies between 0 and 20 years."));
  if (decision.plateId) CARPUS_CHECK(checkPlate(assessment, *decision.plateId));
  return {};
}

/// The decision with the plate's own rank and probability, whatever the caller filled in.
Decision completed(Decision decision, const std::vector<assess::Candidate>& candidates) {
  decision.plateRank.reset();
  decision.plateProbability.reset();
  if (!decision.plateId) return decision;
  for (const assess::Candidate& candidate : candidates) {
    if (candidate.plate.id != *decision.plateId) continue;
    decision.plateRank = candidate.rank;
    decision.plateProbability = candidate.probability;
  }
  return decision;
}

/// Whole seconds with a fixed offset, so that the text and every encoding name the same moment.
QDateTime momentOf(const QDateTime& at) {
  const QDateTime given = at.isValid() ? at : QDateTime::currentDateTime();
  return QDateTime::fromSecsSinceEpoch(given.toSecsSinceEpoch(), Qt::OffsetFromUTC,
                                       given.offsetFromUtc());
}

QString uidFor(const QString& seed, const char* purpose) {
  return dicom::makeUid(seed.isEmpty() ? QString()
                                       : seed + QLatin1Char('/') + QLatin1String(purpose));
}

void setUids(const Radiograph& radiograph, Report& report) {
  const QString& seed = report.signing.uidSeed;
  const QString& ofImage = radiograph.study.studyInstanceUid;
  report.studyInstanceUid =
      radiograph.isDicom && !ofImage.isEmpty() ? ofImage : uidFor(seed, "study");
  report.seriesInstanceUid = uidFor(seed, "series");
  report.sopInstanceUid = uidFor(seed, "instance");
  report.trackingUid = uidFor(seed, "tracking");
}

void setImage(const Radiograph& radiograph, Report& report) {
  report.patient = radiograph.patient;
  report.study = radiograph.study;
  // A picture file is in no study; whatever UIDs it came with name nothing.
  if (!radiograph.isDicom)
    report.study.studyInstanceUid = report.study.seriesInstanceUid = report.study.sopInstanceUid =
        report.study.sopClassUid = QString();
  report.modality = radiograph.study.modality;
  report.transferSyntax = radiograph.transferSyntaxUid;
  report.sourceFile = QFileInfo(radiograph.sourcePath).fileName();
  report.rows = radiograph.rows();
  report.columns = radiograph.columns();
}

void setModel(const assess::Assessment& assessment, Report& report) {
  report.modelId = assessment.model.id;
  report.modelSha256 = assessment.model.sha256;
  report.modelVersion = assessment.model.manifest[QLatin1String("version")].toString();
  // A stop finding means that no estimate was offered.
  if (assessment.estimate && !assessment.refused()) {
    report.estimate = assessment.estimate->boneAge;
    report.intervalLow = assessment.estimate->intervalLow;
    report.intervalHigh = assessment.estimate->intervalHigh;
    report.intervalLevel = assessment.estimate->intervalLevel;
    report.candidates = assessment.candidates;
  }
  if (assessment.atlas) {
    report.atlasId = assessment.atlas->id;
    report.atlasTitle = assessment.atlas->title;
    report.atlasSynthetic = assessment.atlas->synthetic;
  }
}

}  // namespace

QString Report::verdictSentence() const {
  return report::verdictSentence(*this, Tongue::application());
}

Result<Report> sign(const assess::Assessment& assessment, const Decision& decision,
                    const Signing& signing) {
  CARPUS_CHECK(check(assessment, decision, signing));
  Report report;
  setImage(*assessment.radiograph, report);
  setModel(assessment, report);
  report.sex = *assessment.sex;
  report.sexSource = assessment.sexSource;
  report.chronological = assessment.chronological;
  report.decision = completed(decision, report.candidates);
  const auto table = assessment.comparison ? assessment.comparison->table : growth::SdTable::Brush;
  report.comparison = assess::compare(decision.boneAge, report.chronological, report.sex, table);
  report.softwareVersion = QStringLiteral(CARPUS_VERSION);
  report.findings = assessment.findings;
  report.signing = signing;
  report.signing.readerName = signing.readerName.trimmed();
  report.signing.signedAt = momentOf(signing.signedAt);
  setUids(*assessment.radiograph, report);
  report.contentHash = sha256(canonicalJson(report));
  return report;
}

bool isIntact(const Report& report) { return report.contentHash == sha256(canonicalJson(report)); }

}  // namespace carpus::report
