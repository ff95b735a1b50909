// SPDX-License-Identifier: GPL-3.0-or-later
// Structured reports: values to a DICOM file.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include <QCoreApplication>
#include <QTimeZone>
#include <algorithm>
#include <cmath>
#include <memory>

#include "core/dicom/sr_document.h"

namespace carpus::dicom {
namespace {

constexpr const char* kComprehensiveSr = UID_ComprehensiveSRStorage;
constexpr int kShort = 16;  ///< characters of SH
constexpr int kLong = 64;   ///< characters of LO and of one PN group
constexpr int kSeriesNumber = 9001;

/// Collects the first failure, so that a tree can be written without a check after every attribute.
class Writer {
 public:
  void put(DcmItem& item, const DcmTagKey& tag, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    note(item.putAndInsertOFStringArray(
        tag, OFString(utf8.constData(), static_cast<std::size_t>(utf8.size()))));
  }

  /// SH, LO, PN: one line, no backslash, cut to `limit` characters.
  void putLine(DcmItem& item, const DcmTagKey& tag, const QString& text, int limit = kLong) {
    put(item, tag, line(text, limit));
  }

  /// UT: backslashes and line breaks may stand.
  void putLongText(DcmItem& item, const DcmTagKey& tag, const QString& text) {
    put(item, tag, QString(text).remove(QChar(0)));
  }

  void putDate(DcmItem& item, const DcmTagKey& tag, QDate date) {
    put(item, tag, date.isValid() ? date.toString(QStringLiteral("yyyyMMdd")) : QString());
  }

  void putTime(DcmItem& item, const DcmTagKey& tag, QTime time) {
    put(item, tag, time.isValid() ? time.toString(QStringLiteral("HHmmss")) : QString());
  }

  DcmItem& newItem(DcmItem& item, const DcmTagKey& sequence) {
    DcmItem* created = nullptr;
    note(item.findOrCreateSequenceItem(sequence, created, -2));
    return created ? *created : scratch_;
  }

  void emptySequence(DcmItem& item, const DcmTagKey& sequence) {
    note(item.insertEmptyElement(sequence));
  }

  void putCode(DcmItem& item, const DcmTagKey& sequence, const Code& code) {
    DcmItem& coded = newItem(item, sequence);
    putLine(coded, DCM_CodeValue, code.value, kShort);
    putLine(coded, DCM_CodingSchemeDesignator, code.scheme, kShort);
    putLine(coded, DCM_CodeMeaning, code.meaning);
  }

  void note(const OFCondition& condition) {
    if (status_.good() && condition.bad()) status_ = condition;
  }
  const OFCondition& status() const { return status_; }

 private:
  static QString line(QString text, int limit) {
    for (QChar& c : text)
      if (c.unicode() < 0x20 || c.unicode() == 0x7F || c == QLatin1Char('\\')) c = QLatin1Char(' ');
    text = text.trimmed();
    if (text.size() > limit) {
      text.truncate(text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit);
      text = text.trimmed();
    }
    return text;
  }

  OFCondition status_ = EC_Normal;
  DcmItem scratch_;
};

const char* nameOf(Relation relation) {
  switch (relation) {
    case Relation::Contains:
      return "CONTAINS";
    case Relation::HasConceptMod:
      return "HAS CONCEPT MOD";
    case Relation::HasObsContext:
      return "HAS OBS CONTEXT";
    case Relation::HasAcqContext:
      return "HAS ACQ CONTEXT";
    case Relation::HasProperties:
      return "HAS PROPERTIES";
    case Relation::InferredFrom:
      return "INFERRED FROM";
    default:
      return "";
  }
}

const char* nameOf(ValueType type) {
  switch (type) {
    case ValueType::Text:
      return "TEXT";
    case ValueType::Code:
      return "CODE";
    case ValueType::Number:
      return "NUM";
    case ValueType::PersonName:
      return "PNAME";
    case ValueType::UidReference:
      return "UIDREF";
    case ValueType::Date:
      return "DATE";
    case ValueType::Time:
      return "TIME";
    case ValueType::Image:
      return "IMAGE";
    default:
      return "CONTAINER";
  }
}

/// Decimal string of at most 16 characters, without an exponent.
QString decimalString(double value) {
  QString text = QString::number(value, 'f', 6);
  if (text.contains(QLatin1Char('.'))) {
    while (text.endsWith(QLatin1Char('0'))) text.chop(1);
    if (text.endsWith(QLatin1Char('.'))) text.chop(1);
  }
  return text == QLatin1String("-0") ? QStringLiteral("0") : text.left(kShort);
}

QString offsetText(const QDateTime& at) {
  const int minutes = at.offsetFromUtc() / 60;
  return QStringLiteral("%1%2%3")
      .arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
      .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
      .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

QString dateTimeText(const QDateTime& at) {
  return at.toString(QStringLiteral("yyyyMMddHHmmss")) + offsetText(at);
}

void writeContainer(Writer& writer, DcmItem& item, const ContentItem& content) {
  writer.put(item, DCM_ContinuityOfContent, QStringLiteral("SEPARATE"));
  if (content.templateId.isEmpty()) return;
  DcmItem& of = writer.newItem(item, DCM_ContentTemplateSequence);
  writer.put(of, DCM_MappingResource, QStringLiteral("DCMR"));
  writer.put(of, DCM_TemplateIdentifier, content.templateId);
}

void writeValue(Writer& writer, DcmItem& item, const ContentItem& content) {
  switch (content.type) {
    case ValueType::Text:
      return writer.putLongText(item, DCM_TextValue, content.text);
    case ValueType::PersonName:
      return writer.putLine(item, DCM_PersonName, content.text);
    case ValueType::UidReference:
      return writer.put(item, DCM_UID, content.text);
    case ValueType::Date:
      return writer.putDate(item, DCM_Date, content.date);
    case ValueType::Time:
      return writer.putTime(item, DCM_Time, content.time);
    case ValueType::Code:
      return writer.putCode(item, DCM_ConceptCodeSequence, content.code);
    case ValueType::Number: {
      DcmItem& measured = writer.newItem(item, DCM_MeasuredValueSequence);
      writer.put(measured, DCM_NumericValue, decimalString(content.number));
      return writer.putCode(measured, DCM_MeasurementUnitsCodeSequence, content.unit);
    }
    case ValueType::Image: {
      DcmItem& reference = writer.newItem(item, DCM_ReferencedSOPSequence);
      writer.put(reference, DCM_ReferencedSOPClassUID, content.image.sopClassUid);
      return writer.put(reference, DCM_ReferencedSOPInstanceUID, content.image.sopInstanceUid);
    }
    default:
      return writeContainer(writer, item, content);
  }
}

void writeContent(Writer& writer, DcmItem& item, const ContentItem& content) {
  if (content.relation != Relation::Root)
    writer.put(item, DCM_RelationshipType, QLatin1String(nameOf(content.relation)));
  writer.put(item, DCM_ValueType, QLatin1String(nameOf(content.type)));
  if (!content.name.isEmpty()) writer.putCode(item, DCM_ConceptNameCodeSequence, content.name);
  writeValue(writer, item, content);
  for (const ContentItem& child : content.children)
    writeContent(writer, writer.newItem(item, DCM_ContentSequence), child);
}

void writeInstance(Writer& writer, DcmItem& item, const SrHeader& header) {
  writer.put(item, DCM_SpecificCharacterSet, QStringLiteral("ISO_IR 192"));
  writer.put(item, DCM_SOPClassUID, QLatin1String(kComprehensiveSr));
  writer.put(item, DCM_SOPInstanceUID, header.sopInstanceUid);
  writer.putDate(item, DCM_InstanceCreationDate, header.contentAt.date());
  writer.putTime(item, DCM_InstanceCreationTime, header.contentAt.time());
  writer.put(item, DCM_TimezoneOffsetFromUTC, offsetText(header.contentAt));
  for (const CodingScheme& scheme : header.codingSchemes) {
    DcmItem& row = writer.newItem(item, DCM_CodingSchemeIdentificationSequence);
    writer.putLine(row, DCM_CodingSchemeDesignator, scheme.designator, kShort);
    writer.putLine(row, DCM_CodingSchemeName, scheme.name);
    writer.putLine(row, DCM_CodingSchemeResponsibleOrganization, scheme.responsible);
  }
}

void writePatientAndStudy(Writer& writer, DcmItem& item, const SrHeader& header) {
  writer.putLine(item, DCM_PatientName, header.patientName, 3 * kLong + 2);
  writer.putLine(item, DCM_PatientID, header.patientId);
  writer.putDate(item, DCM_PatientBirthDate, header.birthDate);
  writer.put(item, DCM_PatientSex, header.patientSex);
  writer.put(item, DCM_StudyInstanceUID, header.studyInstanceUid);
  writer.putDate(item, DCM_StudyDate, header.studyDate);
  writer.putTime(item, DCM_StudyTime, header.studyTime);
  writer.putLine(item, DCM_ReferringPhysicianName, header.referringPhysician, 3 * kLong + 2);
  writer.putLine(item, DCM_StudyID, header.studyId, kShort);
  writer.putLine(item, DCM_AccessionNumber, header.accessionNumber, kShort);
  if (!header.studyDescription.isEmpty())
    writer.putLine(item, DCM_StudyDescription, header.studyDescription);
}

void writeSeriesAndEquipment(Writer& writer, DcmItem& item, const SrHeader& header) {
  writer.put(item, DCM_Modality, QStringLiteral("SR"));
  writer.put(item, DCM_SeriesInstanceUID, header.seriesInstanceUid);
  writer.put(item, DCM_SeriesNumber, QString::number(kSeriesNumber));
  writer.putDate(item, DCM_SeriesDate, header.contentAt.date());
  writer.putTime(item, DCM_SeriesTime, header.contentAt.time());
  writer.putLine(item, DCM_SeriesDescription, header.seriesDescription);
  writer.emptySequence(item, DCM_ReferencedPerformedProcedureStepSequence);
  writer.putLine(item, DCM_Manufacturer, header.manufacturer);
  writer.putLine(item, DCM_ManufacturerModelName, header.modelName);
  if (!header.serialNumber.isEmpty())
    writer.putLine(item, DCM_DeviceSerialNumber, header.serialNumber);
  writer.putLine(item, DCM_SoftwareVersions, header.softwareVersion);
}

void writeEvidence(Writer& writer, DcmItem& item, const std::vector<Evidence>& list,
                   const DcmTagKey& sequence) {
  for (const Evidence& evidence : list) {
    DcmItem& study = writer.newItem(item, sequence);
    writer.put(study, DCM_StudyInstanceUID, evidence.studyInstanceUid);
    DcmItem& series = writer.newItem(study, DCM_ReferencedSeriesSequence);
    writer.put(series, DCM_SeriesInstanceUID, evidence.seriesInstanceUid);
    DcmItem& instance = writer.newItem(series, DCM_ReferencedSOPSequence);
    writer.put(instance, DCM_ReferencedSOPClassUID, evidence.sopClassUid);
    writer.put(instance, DCM_ReferencedSOPInstanceUID, evidence.sopInstanceUid);
  }
}

void writeDocument(Writer& writer, DcmItem& item, const SrHeader& header) {
  writer.put(item, DCM_InstanceNumber, QStringLiteral("1"));
  writer.put(item, DCM_PreliminaryFlag,
             header.preliminary ? QStringLiteral("PRELIMINARY") : QStringLiteral("FINAL"));
  writer.put(item, DCM_CompletionFlag,
             header.complete ? QStringLiteral("COMPLETE") : QStringLiteral("PARTIAL"));
  writer.put(item, DCM_VerificationFlag,
             header.verifiedBy ? QStringLiteral("VERIFIED") : QStringLiteral("UNVERIFIED"));
  writer.putDate(item, DCM_ContentDate, header.contentAt.date());
  writer.putTime(item, DCM_ContentTime, header.contentAt.time());
  if (header.verifiedBy) {
    DcmItem& observer = writer.newItem(item, DCM_VerifyingObserverSequence);
    writer.putLine(observer, DCM_VerifyingOrganization, header.verifiedBy->organization);
    writer.put(observer, DCM_VerificationDateTime, dateTimeText(header.verifiedBy->at));
    writer.putLine(observer, DCM_VerifyingObserverName, header.verifiedBy->name);
    writer.emptySequence(observer, DCM_VerifyingObserverIdentificationCodeSequence);
  }
  writer.emptySequence(item, DCM_PerformedProcedureCodeSequence);
  // Images of the study that is reported belong to the procedure; those of others beside it.
  std::vector<Evidence> own;
  std::vector<Evidence> others;
  for (const Evidence& evidence : header.evidence)
    (evidence.studyInstanceUid == header.studyInstanceUid ? own : others).push_back(evidence);
  writeEvidence(writer, item, own, DCM_CurrentRequestedProcedureEvidenceSequence);
  writeEvidence(writer, item, others, DCM_PertinentOtherEvidenceSequence);
}

Error encodingFailed(const OFCondition& condition) {
  return {ErrorCode::Internal,
          QCoreApplication::translate("StructuredReport",
                                      "The structured report could not be put together."),
          QString::fromLatin1(condition.text())};
}

Result<QByteArray> bytesOf(DcmFileFormat& file) {
  const E_TransferSyntax syntax = EXS_LittleEndianExplicit;
  OFCondition status = file.validateMetaInfo(syntax);
  if (status.good()) status = file.getDataset()->chooseRepresentation(syntax, nullptr);
  if (status.bad()) return fail(encodingFailed(status));
  std::vector<char> buffer(file.calcElementLength(syntax, EET_ExplicitLength) + 4096U);
  DcmOutputBufferStream stream(buffer.data(), static_cast<offile_off_t>(buffer.size()));
  file.transferInit();
  status = file.write(stream, syntax, EET_ExplicitLength, nullptr);
  file.transferEnd();
  void* start = nullptr;
  offile_off_t length = 0;
  stream.flushBuffer(start, length);
  if (status.bad()) return fail(encodingFailed(status));
  return QByteArray(static_cast<const char*>(start), static_cast<qsizetype>(length));
}

}  // namespace

Result<QByteArray> encodeStructuredReport(const SrDocument& document) {
  DcmFileFormat file;
  DcmDataset& dataset = *file.getDataset();
  Writer writer;
  writeInstance(writer, dataset, document.header);
  writePatientAndStudy(writer, dataset, document.header);
  writeSeriesAndEquipment(writer, dataset, document.header);
  writeDocument(writer, dataset, document.header);
  writeContent(writer, dataset, document.root);
  if (writer.status().bad()) return fail(encodingFailed(writer.status()));
  return bytesOf(file);
}

}  // namespace carpus::dicom
