// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include "core/base/result.h"
#include "core/image/radiograph.h"

class DcmItem;
class DcmTagKey;

namespace carpus::dicom {

/// Modules (PS3.3) that every object Carpus writes shares. All text goes out as UTF-8; call
/// putCharacterSet() first. Nothing here can fail but for memory: what does not fit a value
/// representation is shortened, what is unknown becomes an empty type 2 attribute.

/// Specific Character Set ISO_IR 192.
void putCharacterSet(DcmItem& dataset);

/// Text in UTF-8, control characters and backslashes removed, cut to what the representation of
/// `tag` holds (SH 16, LO 64, ... characters). Empty text makes an empty attribute.
void putText(DcmItem& dataset, const DcmTagKey& tag, const QString& text);
void putDate(DcmItem& dataset, const DcmTagKey& tag, const QDate& date);
void putTime(DcmItem& dataset, const DcmTagKey& tag, const QTime& time);
/// A decimal string of at most 16 bytes.
void putNumber(DcmItem& dataset, const DcmTagKey& tag, double value);
void putNumbers(DcmItem& dataset, const DcmTagKey& tag, const std::vector<double>& values);

/// Adds an item to `sequence` holding that code.
void addCode(DcmItem& dataset, const DcmTagKey& sequence, const QString& value,
             const QString& scheme, const QString& meaning);

/// Patient (C.7.1.1) and Patient Study (C.7.2.2, the age). Names as DICOM writes them come from
/// `study`.
void putPatient(DcmItem& dataset, const PatientFacts& patient, const StudyFacts& study);

/// General Study (C.7.2.1). A missing Study Instance UID is made anew.
void putStudy(DcmItem& dataset, const StudyFacts& study);

/// General Equipment (C.7.5.1): Carpus and its version.
void putEquipment(DcmItem& dataset);

/// SOP Common (C.12.1) with the creation date and time.
void putSopCommon(DcmItem& dataset, const QString& sopClassUid, const QString& sopInstanceUid,
                  const QDateTime& created);

/// A DICOM Age String (VR AS) that keeps the most: days below 3 months, months below 84 years.
QString toAgeString(Months age);

}  // namespace carpus::dicom
