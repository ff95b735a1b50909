// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

#include "core/base/result.h"

/// Structured reports as plain values: a tree of content items and the header around it. Knows the
/// encoding (PS3.3 A.35, C.17), nothing of any template or medicine.
namespace carpus::dicom {

/// A coded entry (PS3.3 8.8).
struct Code {
  QString value, scheme, meaning;

  bool isEmpty() const { return value.isEmpty(); }
  /// The meaning is for people only and not part of the identity.
  bool operator==(const Code& other) const {
    return value == other.value && scheme == other.scheme;
  }
};

/// How an item belongs to its parent (PS3.3 C.17.3.2.4).
enum class Relation {
  Root,
  Contains,
  HasConceptMod,
  HasObsContext,
  HasAcqContext,
  HasProperties,
  InferredFrom
};

enum class ValueType { Container, Text, Code, Number, PersonName, UidReference, Date, Time, Image };

struct ImageReference {
  QString sopClassUid, sopInstanceUid;
};

/// One content item with what lies below it. Only the fields of its type are written.
struct ContentItem {
  Relation relation = Relation::Root;
  ValueType type = ValueType::Container;
  Code name;             ///< concept name; may be empty for images
  QString text;          ///< Text, PersonName ("Family^Given"), UidReference
  Code code;             ///< Code
  double number = 0;     ///< Number; at most 6 decimals are kept
  Code unit;             ///< Number
  QDate date;            ///< Date
  QTime time;            ///< Time
  ImageReference image;  ///< Image
  QString templateId;    ///< Container: identifier in mapping resource DCMR, e.g. "1500"
  std::vector<ContentItem> children = {};

  /// Direct children of that concept name.
  std::vector<const ContentItem*> childrenNamed(const Code& conceptName) const;
  /// The first of those, or null.
  const ContentItem* child(const Code& conceptName) const;
};

/// An object that the report rests on (evidence sequences).
struct Evidence {
  QString studyInstanceUid, seriesInstanceUid, sopClassUid, sopInstanceUid;
};

/// A scheme of (0008,0110) that the standard does not know.
struct CodingScheme {
  QString designator, name, responsible;
};

struct VerifyingObserver {
  QString name, organization;  ///< both are mandatory; `name` as DICOM writes it
  QDateTime at;
};

/// Everything outside the content tree. Texts are cut to the length of their representation.
struct SrHeader {
  QString sopInstanceUid, seriesInstanceUid, studyInstanceUid;
  QString patientName, patientId,
      patientSex;  ///< name as DICOM writes it; sex "F", "M", "O" or empty
  QDate birthDate;
  QString studyId, accessionNumber, referringPhysician, studyDescription, seriesDescription;
  QDate studyDate;
  QTime studyTime;
  QString manufacturer, modelName, serialNumber, softwareVersion;
  QDateTime contentAt;  ///< with time zone
  bool complete = true;
  bool preliminary = false;
  std::optional<VerifyingObserver> verifiedBy;  ///< nothing: UNVERIFIED
  std::vector<Evidence> evidence;
  std::vector<CodingScheme> codingSchemes;
};

struct SrDocument {
  SrHeader header;
  ContentItem root;
};

/// A Comprehensive SR object as a DICOM file (Part 10, explicit little endian, UTF-8).
Result<QByteArray> encodeStructuredReport(const SrDocument& document);

/// Reads any SR storage object whose items are of the types above; others are left out with what
/// lies below them, and so are items deeper than 32. Files beyond 16 MB are refused.
Result<SrDocument> decodeStructuredReport(const QByteArray& file);

}  // namespace carpus::dicom
