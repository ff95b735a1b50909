// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "tests/unit/assess/fixtures.h"

/// A case that is ready to be signed, for the tests of the report.
namespace carpus::testing {

/// A Digital X-Ray of a girl of ten, name and physician in several scripts.
inline std::shared_ptr<Radiograph> reportedRadiograph() {
  auto result = std::make_shared<Radiograph>();
  result->pixels = cv::Mat(1200, 900, CV_16UC1, cv::Scalar(100));
  result->sourcePath = QStringLiteral("/studies/2020/hand.dcm");
  result->transferSyntaxUid = QStringLiteral("1.2.840.10008.1.2.1");
  result->patient.name = QStringLiteral("Müller Änne");
  result->patient.id = QStringLiteral("PAT-17");
  result->patient.birthDate = QDate(2010, 6, 1);
  result->patient.sex = Sex::Female;
  StudyFacts& study = result->study;
  study.rawPatientName = QStringLiteral("Müller^Änne=山田^花子");
  study.studyInstanceUid = QStringLiteral("1.2.276.0.1.1");
  study.seriesInstanceUid = QStringLiteral("1.2.276.0.1.2");
  study.sopInstanceUid = QStringLiteral("1.2.276.0.1.3");
  study.sopClassUid = QStringLiteral("1.2.840.10008.5.1.4.1.1.1.1");
  study.studyId = QStringLiteral("S4");
  study.accessionNumber = QStringLiteral("ACC5");
  study.referringPhysician = QStringLiteral("Петров^Иван");
  study.studyDescription = QStringLiteral("Left hand for bone age");
  study.modality = QStringLiteral("DX");
  study.studyDate = study.acquisitionDate = QDate(2020, 6, 1);
  study.studyTime = QTime(9, 30, 15);
  study.bodyPart = QStringLiteral("HAND");
  study.viewPosition = QStringLiteral("PA");
  study.laterality = Side::Left;
  return result;
}

inline assess::Assessment reportedAssessment(
    std::shared_ptr<Radiograph> radiograph = reportedRadiograph(), double estimate = 118) {
  assess::Assessment assessment;
  assessment.radiograph = radiograph;
  assessment.sex = Sex::Female;
  assessment.chronological = assess::ChronologicalAge{Months{120}, assess::AgeSource::Dates};
  assess::Calibration calibration;
  calibration.quantile = 13;
  assessment.estimate = assess::calibrated(bell(estimate, 8), calibration);
  assessment.atlas = standardAtlas();
  assessment.candidates = assess::rankCandidates(assessment.estimate->distribution,
                                                 assessment.atlas->platesOf(Sex::Female));
  assessment.comparison =
      assess::compare(assessment.estimate->boneAge, assessment.chronological, Sex::Female);
  assessment.model.id = QStringLiteral("googlenet-test");
  assessment.model.sha256 = QString(64, QLatin1Char('c'));
  assessment.model.manifest[QLatin1String("version")] = QStringLiteral("1.4");
  assessment.findings = {makeFinding(QStringLiteral("lossy-image"))};
  return assessment;
}

inline report::Decision plateDecision(double age = 120, const QString& plate = "F_120") {
  report::Decision decision;
  decision.boneAge = Months{age};
  decision.plateId = plate;
  return decision;
}

inline report::Signing someSigning() {
  report::Signing signing;
  signing.readerName = QStringLiteral("Doe^Jane");
  signing.organization = QStringLiteral("Children's Hospital");
  signing.comment = QStringLiteral("Carpals agree.\nSecond line: 5 \\ 6.");
  signing.estimateSeenFirst = true;
  signing.openedAttention = true;
  signing.signedAt = QDateTime(QDate(2020, 6, 2), QTime(14, 5, 6), Qt::OffsetFromUTC, 7200);
  signing.uidSeed = QStringLiteral("test");
  return signing;
}

inline report::Report someReport() {
  return *report::sign(reportedAssessment(), plateDecision(), someSigning());
}

}  // namespace carpus::testing
