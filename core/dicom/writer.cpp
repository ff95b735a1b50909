// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/writer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "core/dicom/elements.h"
#include "core/dicom/encode.h"
#include "core/dicom/modules.h"

namespace carpus::dicom {
namespace {

constexpr auto kDxForPresentation = "1.2.840.10008.5.1.4.1.1.1.1";
constexpr auto kDxForProcessing = "1.2.840.10008.5.1.4.1.1.1.1.1";
constexpr auto kComputedRadiography = "1.2.840.10008.5.1.4.1.1.1";

/// Digital X-Ray allows neither signed pixels nor a rescale (PS3.3 C.8.11.3) and must know the
/// spacing of its detector (C.8.11.4); Computed Radiography demands none of these.
bool fitsDigitalXRay(const Radiograph& r) {
  return r.spacing.kind == SpacingKind::Detector && r.pixels.type() == CV_16UC1 &&
         r.rescaleSlope == 1 && r.rescaleIntercept == 0 && r.bitsStored >= 6;
}

QString sopClassFor(const DigitalXRay& object) {
  if (!fitsDigitalXRay(object.radiograph)) return QLatin1String(kComputedRadiography);
  return QLatin1String(object.forPresentation ? kDxForPresentation : kDxForProcessing);
}

GreyModules greyModulesFor(const QString& sopClass) {
  if (sopClass == QLatin1String(kDxForPresentation)) return GreyModules::DigitalXRay;
  return sopClass == QLatin1String(kDxForProcessing) ? GreyModules::DigitalXRayForProcessing
                                                     : GreyModules::ComputedRadiography;
}

QString or_(const QString& value, const QString& otherwise) {
  return value.isEmpty() ? otherwise : value;
}

void putSeries(DcmItem& d, const DigitalXRay& object, bool isDx) {
  const StudyFacts& study = object.radiograph.study;
  putText(d, DCM_Modality, isDx ? QStringLiteral("DX") : QStringLiteral("CR"));
  putText(d, DCM_SeriesInstanceUID, or_(study.seriesInstanceUid, makeUid()));
  putText(d, DCM_SeriesNumber, QStringLiteral("1"));
  putText(d, DCM_InstanceNumber, QStringLiteral("1"));
  if (isDx)
    putText(d, DCM_PresentationIntentType,
            object.forPresentation ? QStringLiteral("FOR PRESENTATION")
                                   : QStringLiteral("FOR PROCESSING"));
}

void putAnatomy(DcmItem& d, const StudyFacts& study, bool isDx) {
  const bool left = study.laterality == Side::Left;
  const QString letter = !study.laterality ? QStringLiteral("U")
                         : left            ? QStringLiteral("L")
                                           : QStringLiteral("R");
  putText(d, DCM_BodyPartExamined, or_(study.bodyPart, QStringLiteral("HAND")).toUpper());
  putText(d, DCM_ViewPosition, study.viewPosition);
  if (study.viewPosition == QLatin1String("PA"))
    addCode(d, DCM_ViewCodeSequence, QStringLiteral("272479007"), QStringLiteral("SCT"),
            QStringLiteral("postero-anterior"));
  if (isDx) {
    putText(d, DCM_ImageLaterality, letter);
    if (or_(study.bodyPart, QStringLiteral("HAND")).toUpper() == QLatin1String("HAND"))
      addCode(d, DCM_AnatomicRegionSequence, QStringLiteral("85562004"), QStringLiteral("SCT"),
              QStringLiteral("Hand"));
  } else {
    putText(d, DCM_Laterality, study.laterality ? letter : QString());
  }
  // Fingers up, seen from the back of the hand: rows run to the side of the thumb, columns to the
  // head.
  const QByteArray orientation = study.laterality == Side::Right ? "R\\H" : "L\\H";
  d.putAndInsertString(DCM_PatientOrientation, orientation.constData());
}

void putImage(DcmItem& d, const DigitalXRay& object, bool isDx) {
  const StudyFacts& study = object.radiograph.study;
  const QDate date = study.acquisitionDate.isValid() ? study.acquisitionDate : study.studyDate;
  d.putAndInsertString(DCM_ImageType, "ORIGINAL\\PRIMARY");
  putDate(d, DCM_AcquisitionDate, date);
  putDate(d, DCM_ContentDate, date);
  putTime(d, DCM_ContentTime, study.studyTime);
  putText(d, DCM_BurnedInAnnotation, QStringLiteral("NO"));
  if (!object.imageComments.isEmpty()) putText(d, DCM_ImageComments, object.imageComments);
  if (!isDx) return;
  d.putAndInsertString(DCM_PixelIntensityRelationship, "LOG");
  const bool darkIsLarge = object.radiograph.photometric == Photometric::Monochrome1;
  d.putAndInsertSint16(DCM_PixelIntensityRelationshipSign, darkIsLarge ? 1 : -1);
  d.putAndInsertString(DCM_DetectorType, "");
  d.putAndInsertString(DCM_PositionerType, "NONE");
  d.insertEmptyElement(DCM_AcquisitionContextSequence);
}

void putSpacing(DcmItem& d, const Radiograph& r) {
  const bool known = r.spacing.kind != SpacingKind::Unknown;
  const std::vector<double> mm{r.spacing.rowMm, r.spacing.columnMm};
  if (known && r.spacing.kind == SpacingKind::Detector) putNumbers(d, DCM_ImagerPixelSpacing, mm);
  if (known && r.spacing.kind != SpacingKind::Detector) {
    putNumbers(d, DCM_PixelSpacing, mm);
    if (r.spacing.kind == SpacingKind::Calibrated) {
      putText(d, DCM_PixelSpacingCalibrationType, QStringLiteral("GEOMETRY"));
      putText(d, DCM_PixelSpacingCalibrationDescription,
              QStringLiteral("Calibrated before Carpus"));
    }
  }
  if (!known && std::abs(r.pixelAspect - 1) > 1e-6) {
    const int height = static_cast<int>(std::lround(r.pixelAspect * 1000));
    d.putAndInsertString(DCM_PixelAspectRatio, (QByteArray::number(height) + "\\1000").constData());
  }
}

Result<void> checkObject(const DigitalXRay& object) {
  const Radiograph& r = object.radiograph;
  const int type = r.pixels.type();
  const bool sound = !r.pixels.empty() && (type == CV_16UC1 || type == CV_16SC1) &&
                     r.bitsStored >= 1 && r.bitsStored <= 16 && r.rows() <= 0xFFFF &&
                     r.columns() <= 0xFFFF;
  if (!sound)
    return fail(
        ErrorCode::Internal,
        QCoreApplication::translate("DicomWriter", "This image cannot be written as DICOM."),
        QStringLiteral("pixel type %1, %2 bits").arg(type).arg(r.bitsStored));
  return {};
}

}  // namespace

Result<void> writeDigitalXRay(const DigitalXRay& object, const QString& path) {
  CARPUS_CHECK(checkObject(object));
  const Radiograph& r = object.radiograph;
  const QString sopClass = sopClassFor(object);
  const bool isDx = sopClass != QLatin1String(kComputedRadiography);
  DcmFileFormat file;
  DcmDataset& d = *file.getDataset();
  putCharacterSet(d);
  putSopCommon(d, sopClass, or_(r.study.sopInstanceUid, makeUid()), QDateTime::currentDateTime());
  putPatient(d, r.patient, r.study);
  putStudy(d, r.study);
  putEquipment(d);
  putSeries(d, object, isDx);
  putAnatomy(d, r.study, isDx);
  putImage(d, object, isDx);
  putSpacing(d, r);
  CARPUS_CHECK(putPixels(d, r, object.encoding, greyModulesFor(sopClass)));
  return saveFile(file, object.encoding, path);
}

}  // namespace carpus::dicom
