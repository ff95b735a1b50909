// SPDX-License-Identifier: GPL-3.0-or-later
// Structured reports: a DICOM file to values.
#include <dcmtk/dcmdata/dcistrmb.h>

#include <QCoreApplication>
#include <array>

#include "core/dicom/elements.h"
#include "core/dicom/prescan.h"
#include "core/dicom/sr_document.h"

namespace carpus::dicom {
namespace {

constexpr qsizetype kMaxBytes = 16 << 20;
constexpr int kMaxDepth = 32;
constexpr const char* kSrClasses = "1.2.840.10008.5.1.4.1.1.88.";

struct RelationName {
  const char* name;
  Relation relation;
};
constexpr std::array kRelations = {RelationName{"CONTAINS", Relation::Contains},
                                   RelationName{"HAS CONCEPT MOD", Relation::HasConceptMod},
                                   RelationName{"HAS OBS CONTEXT", Relation::HasObsContext},
                                   RelationName{"HAS ACQ CONTEXT", Relation::HasAcqContext},
                                   RelationName{"HAS PROPERTIES", Relation::HasProperties},
                                   RelationName{"INFERRED FROM", Relation::InferredFrom}};

struct TypeName {
  const char* name;
  ValueType type;
};
constexpr std::array kTypes = {
    TypeName{"CONTAINER", ValueType::Container}, TypeName{"TEXT", ValueType::Text},
    TypeName{"CODE", ValueType::Code},           TypeName{"NUM", ValueType::Number},
    TypeName{"PNAME", ValueType::PersonName},    TypeName{"UIDREF", ValueType::UidReference},
    TypeName{"DATE", ValueType::Date},           TypeName{"TIME", ValueType::Time},
    TypeName{"IMAGE", ValueType::Image}};

Code codeOf(const Elements& elements, const DcmTagKey& sequence) {
  DcmItem* const item = elements.item(sequence);
  if (item == nullptr) return {};
  const Elements coded = elements.within(*item);
  return {coded.text(DCM_CodeValue), coded.text(DCM_CodingSchemeDesignator),
          coded.text(DCM_CodeMeaning)};
}

void readValue(const Elements& elements, ContentItem& content) {
  switch (content.type) {
    case ValueType::Text:
      content.text = elements.text(DCM_TextValue);
      break;
    case ValueType::PersonName:
      content.text = elements.text(DCM_PersonName);
      break;
    case ValueType::UidReference:
      content.text = elements.text(DCM_UID);
      break;
    case ValueType::Date:
      content.date = elements.date(DCM_Date);
      break;
    case ValueType::Time:
      content.time = elements.time(DCM_Time);
      break;
    case ValueType::Code:
      content.code = codeOf(elements, DCM_ConceptCodeSequence);
      break;
    case ValueType::Number:
      if (DcmItem* const measured = elements.item(DCM_MeasuredValueSequence)) {
        const Elements value = elements.within(*measured);
        content.number = value.number(DCM_NumericValue).value_or(0);
        content.unit = codeOf(value, DCM_MeasurementUnitsCodeSequence);
      }
      break;
    case ValueType::Image:
      if (DcmItem* const reference = elements.item(DCM_ReferencedSOPSequence)) {
        const Elements value = elements.within(*reference);
        content.image = {value.text(DCM_ReferencedSOPClassUID),
                         value.text(DCM_ReferencedSOPInstanceUID)};
      }
      break;
    case ValueType::Container:
      if (DcmItem* const of = elements.item(DCM_ContentTemplateSequence))
        content.templateId = elements.within(*of).text(DCM_TemplateIdentifier);
      break;
  }
}

/// Nothing for an item of a type or relation that the values do not have.
std::optional<ContentItem> readContent(const Elements& elements, int depth) {
  ContentItem content;
  const QString type = elements.text(DCM_ValueType);
  const auto knownType = std::find_if(kTypes.begin(), kTypes.end(), [&](const TypeName& row) {
    return type == QLatin1String(row.name);
  });
  if (knownType == kTypes.end() || depth > kMaxDepth) return std::nullopt;
  content.type = knownType->type;
  if (depth > 0) {
    const QString relation = elements.text(DCM_RelationshipType);
    const auto known =
        std::find_if(kRelations.begin(), kRelations.end(),
                     [&](const RelationName& row) { return relation == QLatin1String(row.name); });
    if (known == kRelations.end()) return std::nullopt;
    content.relation = known->relation;
  }
  content.name = codeOf(elements, DCM_ConceptNameCodeSequence);
  readValue(elements, content);
  for (long i = 0;; ++i) {
    DcmItem* const child = elements.item(DCM_ContentSequence, i);
    if (child == nullptr) break;
    if (auto read = readContent(elements.within(*child), depth + 1))
      content.children.push_back(std::move(*read));
  }
  return content;
}

QDateTime dateTimeOf(const QString& text) {
  QDateTime local = QDateTime::fromString(text.left(14), QStringLiteral("yyyyMMddHHmmss"));
  if (text.size() < 19) return local;
  const int minutes = text.mid(15, 2).toInt() * 60 + text.mid(17, 2).toInt();
  const int seconds = (text.at(14) == QLatin1Char('-') ? -60 : 60) * minutes;
  return {local.date(), local.time(), Qt::OffsetFromUTC, seconds};
}

std::vector<Evidence> evidenceOf(const Elements& elements, const DcmTagKey& sequence) {
  std::vector<Evidence> list;
  for (long i = 0;; ++i) {
    DcmItem* const study = elements.item(sequence, i);
    if (study == nullptr) return list;
    const Elements ofStudy = elements.within(*study);
    for (long j = 0;; ++j) {
      DcmItem* const series = ofStudy.item(DCM_ReferencedSeriesSequence, j);
      if (series == nullptr) break;
      const Elements ofSeries = elements.within(*series);
      for (long k = 0;; ++k) {
        DcmItem* const instance = ofSeries.item(DCM_ReferencedSOPSequence, k);
        if (instance == nullptr) break;
        const Elements one = elements.within(*instance);
        list.push_back({ofStudy.text(DCM_StudyInstanceUID), ofSeries.text(DCM_SeriesInstanceUID),
                        one.text(DCM_ReferencedSOPClassUID),
                        one.text(DCM_ReferencedSOPInstanceUID)});
      }
    }
  }
}

void readDocument(const Elements& elements, SrHeader& header) {
  header.complete = elements.text(DCM_CompletionFlag) == QLatin1String("COMPLETE");
  header.preliminary = elements.text(DCM_PreliminaryFlag) == QLatin1String("PRELIMINARY");
  DcmItem* const observer = elements.item(DCM_VerifyingObserverSequence);
  if (observer != nullptr && elements.text(DCM_VerificationFlag) == QLatin1String("VERIFIED")) {
    const Elements one = elements.within(*observer);
    header.verifiedBy =
        VerifyingObserver{one.text(DCM_VerifyingObserverName), one.text(DCM_VerifyingOrganization),
                          dateTimeOf(one.text(DCM_VerificationDateTime))};
  }
  for (const auto& sequence :
       {DCM_CurrentRequestedProcedureEvidenceSequence, DCM_PertinentOtherEvidenceSequence})
    for (const Evidence& evidence : evidenceOf(elements, sequence))
      header.evidence.push_back(evidence);
  for (long i = 0;; ++i) {
    DcmItem* const row = elements.item(DCM_CodingSchemeIdentificationSequence, i);
    if (row == nullptr) break;
    const Elements one = elements.within(*row);
    header.codingSchemes.push_back({one.text(DCM_CodingSchemeDesignator),
                                    one.text(DCM_CodingSchemeName),
                                    one.text(DCM_CodingSchemeResponsibleOrganization)});
  }
}

SrHeader readHeader(const Elements& elements) {
  SrHeader header;
  header.sopInstanceUid = elements.text(DCM_SOPInstanceUID);
  header.seriesInstanceUid = elements.text(DCM_SeriesInstanceUID);
  header.studyInstanceUid = elements.text(DCM_StudyInstanceUID);
  header.patientName = elements.text(DCM_PatientName);
  header.patientId = elements.text(DCM_PatientID);
  header.patientSex = elements.text(DCM_PatientSex);
  header.birthDate = elements.date(DCM_PatientBirthDate);
  header.studyId = elements.text(DCM_StudyID);
  header.accessionNumber = elements.text(DCM_AccessionNumber);
  header.referringPhysician = elements.text(DCM_ReferringPhysicianName);
  header.studyDescription = elements.text(DCM_StudyDescription);
  header.seriesDescription = elements.text(DCM_SeriesDescription);
  header.studyDate = elements.date(DCM_StudyDate);
  header.studyTime = elements.time(DCM_StudyTime);
  header.manufacturer = elements.text(DCM_Manufacturer);
  header.modelName = elements.text(DCM_ManufacturerModelName);
  header.serialNumber = elements.text(DCM_DeviceSerialNumber);
  header.softwareVersion = elements.text(DCM_SoftwareVersions);
  header.contentAt =
      dateTimeOf(elements.date(DCM_ContentDate).toString(QStringLiteral("yyyyMMdd")) +
                 elements.time(DCM_ContentTime).toString(QStringLiteral("HHmmss")) +
                 elements.text(DCM_TimezoneOffsetFromUTC));
  readDocument(elements, header);
  return header;
}

Error unreadable(const QString& detail) {
  return {ErrorCode::Unreadable,
          QCoreApplication::translate("StructuredReport",
                                      "This is no structured report that Carpus can read."),
          detail};
}

}  // namespace

std::vector<const ContentItem*> ContentItem::childrenNamed(const Code& conceptName) const {
  std::vector<const ContentItem*> found;
  for (const ContentItem& item : children)
    if (item.name == conceptName) found.push_back(&item);
  return found;
}

const ContentItem* ContentItem::child(const Code& conceptName) const {
  const auto found = childrenNamed(conceptName);
  return found.empty() ? nullptr : found.front();
}

Result<SrDocument> decodeStructuredReport(const QByteArray& file) {
  if (file.size() > kMaxBytes) return fail(unreadable(QStringLiteral("larger than 16 MB")));
  const Bytes bytes(reinterpret_cast<const std::uint8_t*>(file.constData()),
                    static_cast<std::size_t>(file.size()));
  if (contentOf(bytes) != Content::Dicom) return fail(unreadable(QStringLiteral("no DICOM file")));
  const FileStart start = locateDataset(bytes);
  if (!checkDataset(bytes.subspan(std::min(start.datasetAt, bytes.size())), start.layout))
    return fail(unreadable(QStringLiteral("damaged data set")));

  DcmInputBufferStream stream;
  stream.setBuffer(file.constData(), static_cast<offile_off_t>(file.size()));
  stream.setEos();
  DcmFileFormat format;
  format.transferInit();
  const OFCondition status = format.read(stream);
  format.transferEnd();
  if (status.bad()) return fail(unreadable(QString::fromLatin1(status.text())));
  DcmDataset& dataset = *format.getDataset();

  OFString characterSet;
  dataset.findAndGetOFStringArray(DCM_SpecificCharacterSet, characterSet);
  const CharacterSet characters(QByteArray(characterSet.c_str()));
  const Elements elements(dataset, characters);
  if (!elements.text(DCM_SOPClassUID).startsWith(QLatin1String(kSrClasses)))
    return fail(unreadable(QStringLiteral("another SOP class")));
  auto root = readContent(elements, 0);
  if (!root) return fail(unreadable(QStringLiteral("no content tree")));
  return SrDocument{readHeader(elements), std::move(*root)};
}

}  // namespace carpus::dicom
