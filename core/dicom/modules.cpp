// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/modules.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <cmath>

#include "core/dicom/writer.h"

namespace carpus::dicom {
namespace {

/// Most characters that a value representation holds (PS3.5 6.2).
qsizetype capacity(DcmEVR vr) {
  switch (vr) {
    case EVR_SH:
    case EVR_CS:
    case EVR_AE:
      return 16;
    case EVR_LO:
    case EVR_PN:
    case EVR_UI:
      return 64;
    case EVR_ST:
      return 1024;
    case EVR_LT:
      return 10240;
    default:
      return 1 << 20;
  }
}

bool isParagraph(DcmEVR vr) { return vr == EVR_ST || vr == EVR_LT || vr == EVR_UT; }

/// Cuts every component group of a name by itself; other text as a whole.
QString fitted(const QString& text, DcmEVR vr) {
  QString clean;
  for (const QChar c : text) {
    const bool lineBreak = c == QLatin1Char('\n') && isParagraph(vr);
    if ((c.category() == QChar::Other_Control && !lineBreak) ||
        (c == QLatin1Char('\\') && !isParagraph(vr)))
      continue;
    clean += c;
  }
  const qsizetype most = capacity(vr);
  if (vr != EVR_PN) return clean.left(most).trimmed();
  QStringList groups = clean.split(QLatin1Char('='));
  for (QString& group : groups) group = group.left(most).trimmed();
  return groups.mid(0, 3).join(QLatin1Char('='));
}

}  // namespace

void putCharacterSet(DcmItem& dataset) {
  dataset.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 192");
}

void putText(DcmItem& dataset, const DcmTagKey& tag, const QString& text) {
  const DcmEVR vr = DcmTag(tag).getEVR();
  dataset.putAndInsertString(tag, fitted(text, vr).toUtf8().constData());
}

void putDate(DcmItem& dataset, const DcmTagKey& tag, const QDate& date) {
  dataset.putAndInsertString(
      tag, date.isValid() ? date.toString(QStringLiteral("yyyyMMdd")).toLatin1().constData() : "");
}

void putTime(DcmItem& dataset, const DcmTagKey& tag, const QTime& time) {
  dataset.putAndInsertString(
      tag, time.isValid() ? time.toString(QStringLiteral("HHmmss")).toLatin1().constData() : "");
}

void putNumber(DcmItem& dataset, const DcmTagKey& tag, double value) {
  putNumbers(dataset, tag, {value});
}

void putNumbers(DcmItem& dataset, const DcmTagKey& tag, const std::vector<double>& values) {
  QByteArrayList parts;
  for (const double value : values) {
    // 16 bytes is all a decimal string has; fewer digits are taken until the number fits.
    QByteArray text;
    for (int digits = 15; digits >= 6; --digits) {
      text = QByteArray::number(value, 'g', digits);
      if (text.size() <= 16) break;
    }
    parts << text;
  }
  dataset.putAndInsertString(tag, parts.join('\\').constData());
}

void addCode(DcmItem& dataset, const DcmTagKey& sequence, const QString& value,
             const QString& scheme, const QString& meaning) {
  DcmItem* item = nullptr;
  if (dataset.findOrCreateSequenceItem(sequence, item, -2).bad() || item == nullptr) return;
  putText(*item, DCM_CodeValue, value);
  putText(*item, DCM_CodingSchemeDesignator, scheme);
  putText(*item, DCM_CodeMeaning, meaning);
}

void putPatient(DcmItem& dataset, const PatientFacts& patient, const StudyFacts& study) {
  putText(dataset, DCM_PatientName,
          study.rawPatientName.isEmpty() ? patient.name : study.rawPatientName);
  putText(dataset, DCM_PatientID, patient.id);
  putDate(dataset, DCM_PatientBirthDate, patient.birthDate);
  putText(dataset, DCM_PatientSex, patient.sex ? toCode(*patient.sex) : QString());
  if (patient.statedAge) putText(dataset, DCM_PatientAge, toAgeString(*patient.statedAge));
}

void putStudy(DcmItem& dataset, const StudyFacts& study) {
  putText(dataset, DCM_StudyInstanceUID,
          study.studyInstanceUid.isEmpty() ? makeUid() : study.studyInstanceUid);
  putDate(dataset, DCM_StudyDate, study.studyDate);
  putTime(dataset, DCM_StudyTime, study.studyTime);
  putText(dataset, DCM_ReferringPhysicianName, study.referringPhysician);
  putText(dataset, DCM_StudyID, study.studyId);
  putText(dataset, DCM_AccessionNumber, study.accessionNumber);
  if (!study.studyDescription.isEmpty())
    putText(dataset, DCM_StudyDescription, study.studyDescription);
}

void putEquipment(DcmItem& dataset) {
  putText(dataset, DCM_Manufacturer, QStringLiteral("Carpus"));
  putText(dataset, DCM_ManufacturerModelName, QStringLiteral("Carpus"));
  putText(dataset, DCM_SoftwareVersions, QStringLiteral(CARPUS_VERSION));
}

void putSopCommon(DcmItem& dataset, const QString& sopClassUid, const QString& sopInstanceUid,
                  const QDateTime& created) {
  putText(dataset, DCM_SOPClassUID, sopClassUid);
  putText(dataset, DCM_SOPInstanceUID, sopInstanceUid);
  putDate(dataset, DCM_InstanceCreationDate, created.date());
  putTime(dataset, DCM_InstanceCreationTime, created.time());
}

QString toAgeString(Months age) {
  const auto form = [](double number, char unit) {
    return QStringLiteral("%1%2")
        .arg(static_cast<int>(std::lround(std::clamp(number, 0.0, 999.0))), 3, 10, QLatin1Char('0'))
        .arg(QLatin1Char(unit));
  };
  if (age.value < 3) return form(age.value * kDaysPerMonth, 'D');
  if (age.value < 999) return form(age.value, 'M');
  return form(age.years(), 'Y');
}

}  // namespace carpus::dicom
