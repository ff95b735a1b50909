// SPDX-License-Identifier: GPL-3.0-or-later
// TID 1500 Measurement Report: document, observers and image library. The measurement groups are in
// sr_groups.cpp. The order of rows is significant in TID 300 and 1001 and kept everywhere.
#include "core/report/sr_tree.h"

#include "core/report/phrases.h"
#include "core/report/sr_groups.h"
#include "core/report/sr_items.h"

namespace carpus::report {
namespace {

using namespace items;

const Tongue& english() {
  static const Tongue tongue = Tongue::english();
  return tongue;
}

/// TID 1001: the device before the person, each with its details right behind its type, then the
/// subject (TID 1006, 1007).
void addObservers(const Report& report, Children& root) {
  for (ContentItem& item : deviceObserver(report)) root.push_back(std::move(item));
  for (ContentItem& item : personObserver(report)) root.push_back(std::move(item));
  if (report.patient.sex)
    root.push_back(code(Relation::HasObsContext, codes::kSubjectSex, sexCode(*report.patient.sex)));
  if (report.chronological)
    root.push_back(number(Relation::HasObsContext, codes::kSubjectAge,
                          report.chronological->age.value, codes::kMonth));
}

std::optional<Code> modalityCode(const QString& modality) {
  for (const codes::Row& row :
       {codes::kComputedRadiography, codes::kDigitalRadiography, codes::kRadiographicImaging})
    if (modality == QLatin1String(row.value)) return row;
  return std::nullopt;
}

/// TID 1602.
Children imageDescriptors(const Report& report) {
  constexpr Relation kRelation = Relation::HasAcqContext;
  Children list;
  if (const auto modality = modalityCode(report.modality))
    list.push_back(code(kRelation, codes::kModality, *modality));
  list.push_back(code(kRelation, codes::kTargetRegion, codes::kHand));
  if (const auto side = report.study.laterality)
    list.push_back(code(kRelation, codes::kImageLaterality, sideCode(*side)));
  if (report.study.studyDate.isValid())
    list.push_back(date(kRelation, codes::kStudyDate, report.study.studyDate));
  if (report.study.studyTime.isValid())
    list.push_back(time(kRelation, codes::kStudyTime, report.study.studyTime));
  if (report.study.acquisitionDate.isValid())
    list.push_back(date(kRelation, codes::kAcquisitionDate, report.study.acquisitionDate));
  list.push_back(number(kRelation, codes::kRows, report.rows, codes::kPixels));
  list.push_back(number(kRelation, codes::kColumns, report.columns, codes::kPixels));
  return list;
}

/// TID 1600.
ContentItem imageLibrary(const Report& report, const dicom::ImageReference& reference) {
  return container(
      Relation::Contains, codes::kImageLibrary,
      {container(Relation::Contains, codes::kImageLibraryGroup,
                 {image(Relation::Contains, {}, reference, imageDescriptors(report))})},
      QStringLiteral("1600"));
}

/// TID 1500 rows 12 to 14: CODE and TEXT only.
ContentItem evaluations(const Report& report) {
  constexpr Relation kRelation = Relation::Contains;
  Children list{text(kRelation, codes::kImpression, verdictSentence(report, english()))};
  for (const Finding& finding : report.findings)
    list.push_back(text(kRelation, codes::kFinding, english().finding(finding)));
  if (const QString comment = report.signing.comment.trimmed(); !comment.isEmpty())
    list.push_back(text(kRelation, codes::kComment, comment));
  list.push_back(text(kRelation, codes::kIntendedUse, QLatin1String(kEnglishDisclaimer)));
  list.push_back(text(kRelation, codes::kContentHash, report.contentHash));
  return container(kRelation, codes::kQualitativeEvaluations, std::move(list));
}

/// TID 1500 rows 6 to 9.
ContentItem measurements(const Report& report) {
  Children groups{readersGroup(report)};
  if (report.estimate) groups.push_back(modelsGroup(report));
  return container(Relation::Contains, codes::kImagingMeasurements, std::move(groups));
}

ContentItem tree(const Report& report) {
  Children list{code(Relation::HasConceptMod, codes::kLanguage, codes::kEnglish)};  // row 2
  addObservers(report, list);                                                       // row 3
  list.push_back(
      code(Relation::HasConceptMod, codes::kProcedureReported, codes::kHandForBoneAge));  // row 4
  if (const auto reference = referencedImage(report))
    list.push_back(imageLibrary(report, *reference));  // row 5
  list.push_back(measurements(report));                // row 6
  list.push_back(evaluations(report));                 // row 12
  return container(Relation::Root, codes::kImagingMeasurementReport, std::move(list),
                   QStringLiteral("1500"));
}

QString orNotStated(const QString& text) {
  return text.trimmed().isEmpty() ? QStringLiteral("Not stated") : text.trimmed();
}

dicom::SrHeader header(const Report& report) {
  const StudyFacts& study = report.study;
  dicom::SrHeader header;
  header.sopInstanceUid = report.sopInstanceUid;
  header.seriesInstanceUid = report.seriesInstanceUid;
  header.studyInstanceUid = report.studyInstanceUid;
  header.patientName = study.rawPatientName.isEmpty() ? report.patient.name : study.rawPatientName;
  header.patientId = report.patient.id;
  if (report.patient.sex) header.patientSex = toCode(*report.patient.sex);
  header.birthDate = report.patient.birthDate;
  header.studyId = study.studyId;
  header.accessionNumber = study.accessionNumber;
  header.referringPhysician = study.referringPhysician;
  header.studyDescription = study.studyDescription;
  header.seriesDescription = QStringLiteral("Bone age report");
  header.studyDate = study.studyDate;
  header.studyTime = study.studyTime;
  header.manufacturer = header.modelName = QStringLiteral("Carpus");
  header.softwareVersion = report.softwareVersion;
  header.contentAt = report.signing.signedAt;
  header.verifiedBy = dicom::VerifyingObserver{
      report.signing.readerName, orNotStated(report.signing.organization), report.signing.signedAt};
  if (const auto reference = referencedImage(report))
    header.evidence.push_back({study.studyInstanceUid, study.seriesInstanceUid,
                               reference->sopClassUid, reference->sopInstanceUid});
  header.codingSchemes.push_back({QLatin1String(codes::kPrivateScheme),
                                  QLatin1String(codes::kPrivateSchemeName),
                                  QStringLiteral("Carpus")});
  return header;
}

}  // namespace

dicom::SrDocument structuredReport(const Report& report) { return {header(report), tree(report)}; }

}  // namespace carpus::report
