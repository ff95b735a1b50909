// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/secondary_capture.h"

#include <QCoreApplication>

#include "core/dicom/elements.h"
#include "core/dicom/encode.h"
#include "core/dicom/modules.h"

namespace carpus::dicom {
namespace {

constexpr auto kSecondaryCapture = "1.2.840.10008.5.1.4.1.1.7";

QString seeded(const QString& seed, const char* what) {
  return makeUid(seed.isEmpty() ? QString() : seed + QLatin1String(what));
}

void putSource(DcmItem& d, const StudyFacts& study) {
  if (study.sopInstanceUid.isEmpty() || study.sopClassUid.isEmpty()) return;
  DcmItem* source = nullptr;
  if (d.findOrCreateSequenceItem(DCM_SourceImageSequence, source, 0).bad() || !source) return;
  putText(*source, DCM_ReferencedSOPClassUID, study.sopClassUid);
  putText(*source, DCM_ReferencedSOPInstanceUID, study.sopInstanceUid);
}

void putColour(DcmItem& d, const cv::Mat& picture) {
  d.putAndInsertUint16(DCM_SamplesPerPixel, 3);
  d.putAndInsertString(DCM_PhotometricInterpretation, "RGB");
  d.putAndInsertUint16(DCM_PlanarConfiguration, 0);
  d.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(picture.rows));
  d.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(picture.cols));
  d.putAndInsertUint16(DCM_BitsAllocated, 8);
  d.putAndInsertUint16(DCM_BitsStored, 8);
  d.putAndInsertUint16(DCM_HighBit, 7);
  d.putAndInsertUint16(DCM_PixelRepresentation, 0);
  const cv::Mat whole = picture.isContinuous() ? picture : picture.clone();
  std::vector<Uint8> bytes(whole.data, whole.data + whole.total() * whole.elemSize());
  // An odd length would be padded by the reader's guess.
  if (bytes.size() % 2 != 0) bytes.push_back(0);
  d.putAndInsertUint8Array(DCM_PixelData, bytes.data(), static_cast<unsigned long>(bytes.size()));
}

}  // namespace

Result<void> writeSecondaryCapture(const SecondaryCapture& object, const QString& path) {
  constexpr int kMostSide = 0xFFFF;
  if (object.picture.empty() || object.picture.type() != CV_8UC3 ||
      object.picture.rows > kMostSide || object.picture.cols > kMostSide) {
    return fail(
        ErrorCode::Internal,
        QCoreApplication::translate("DicomWriter", "This image cannot be written as DICOM."),
        QStringLiteral("pixel type %1").arg(object.picture.type()));
  }
  const QDateTime created =
      object.created.isValid() ? object.created : QDateTime::currentDateTime();
  DcmFileFormat file;
  DcmDataset& d = *file.getDataset();
  putCharacterSet(d);
  putSopCommon(d, QLatin1String(kSecondaryCapture), seeded(object.uidSeed, "object"), created);
  putPatient(d, object.patient, object.study);
  putStudy(d, object.study);
  putEquipment(d);
  putText(d, DCM_Modality, QStringLiteral("OT"));
  putText(d, DCM_SeriesInstanceUID, seeded(object.uidSeed, "series"));
  putText(d, DCM_SeriesNumber, QString());
  const auto side = object.study.laterality;
  putText(d, DCM_Laterality,
          !side                 ? QString()
          : *side == Side::Left ? QStringLiteral("L")
                                : QStringLiteral("R"));
  putText(d, DCM_InstanceNumber, QStringLiteral("1"));
  putText(d, DCM_SeriesDescription, object.seriesDescription);
  putText(d, DCM_ConversionType, QStringLiteral("WSD"));
  d.putAndInsertString(DCM_PatientOrientation, "");
  d.putAndInsertString(DCM_ImageType, "DERIVED\\SECONDARY");
  putDate(d, DCM_ContentDate, created.date());
  putTime(d, DCM_ContentTime, created.time());
  putText(d, DCM_DerivationDescription, object.derivation);
  putText(d, DCM_ImageComments,
          QStringLiteral("Research and education only. Not a medical device."));
  putText(d, DCM_BurnedInAnnotation, QStringLiteral("YES"));
  putSource(d, object.study);
  putColour(d, object.picture);
  return saveFile(file, Encoding::ExplicitLittleEndian, path);
}

}  // namespace carpus::dicom
