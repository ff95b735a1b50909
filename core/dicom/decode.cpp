// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/decode.h"

#include "core/dicom/facts.h"
#include "core/dicom/greys.h"
#include "core/dicom/guarded.h"
#include "core/dicom/parse.h"
#include "core/dicom/picturefile.h"
#include "core/dicom/pixels.h"

namespace carpus::dicom {
namespace {

/// "Enhanced SR", "RT Dose": the name of a SOP class for a sentence, else the modality.
QString kindOf(const Elements& e) {
  const QString uid = e.text(DCM_SOPClassUID);
  const char* const name = dcmFindNameOfUID(uid.toLatin1().constData(), nullptr);
  if (name == nullptr) {
    const QString modality = e.text(DCM_Modality);
    return modality.isEmpty() ? QStringLiteral("DICOM") : modality;
  }
  QString words;
  const QString key = QString::fromLatin1(name);
  for (qsizetype i = 0; i < key.size(); ++i) {
    const bool begins =
        i > 0 && key.at(i).isUpper() &&
        (key.at(i - 1).isLower() || (i + 1 < key.size() && key.at(i + 1).isLower()));
    if (begins) words += QLatin1Char(' ');
    words += key.at(i);
  }
  return words.remove(QStringLiteral(" Storage")).trimmed();
}

/// Objects that have pixels but show no picture of a patient.
bool isDerivedObject(const QString& sopClass) {
  static const QStringList kClasses = {
      QStringLiteral("1.2.840.10008.5.1.4.1.1.66.4"),   // Segmentation
      QStringLiteral("1.2.840.10008.5.1.4.1.1.66.7"),   // Label Map Segmentation
      QStringLiteral("1.2.840.10008.5.1.4.1.1.66.5"),   // Surface Segmentation
      QStringLiteral("1.2.840.10008.5.1.4.1.1.30"),     // Parametric Map
      QStringLiteral("1.2.840.10008.5.1.4.1.1.481.2"),  // RT Dose
  };
  return kClasses.contains(sopClass);
}

/// What kind of object this is: only grayscale images pass.
Outcome<void> checkKind(const Elements& e) {
  const bool directory = e.text(DCM_SOPClassUID) == QLatin1String("1.2.840.10008.1.3.10") ||
                         e.raw().tagExists(DCM_DirectoryRecordSequence) == OFTrue;
  if (directory) return fault(Problem::DirectoryObject);
  if (e.raw().tagExists(DCM_PixelData) == OFFalse) return fault(Problem::NoImage, {kindOf(e)});
  if (isDerivedObject(e.text(DCM_SOPClassUID)))
    return fault(Problem::NotGrayscaleObject, {kindOf(e)});
  const int samples = e.word(DCM_SamplesPerPixel, false).value_or(1);
  const QString photometric = e.text(DCM_PhotometricInterpretation).toUpper();
  if (samples != 1) return fault(Problem::Colour);
  if (photometric.isEmpty()) return fault(Problem::NoPhotometric);
  if (photometric != QLatin1String("MONOCHROME1") && photometric != QLatin1String("MONOCHROME2"))
    return fault(Problem::Colour, {}, photometric);
  return {};
}

Outcome<Decoded> decodeDataset(DcmDataset& dataset, const ReadLimits& limits) {
  Decoded out = readFacts(dataset);
  const CharacterSet plain;
  const Elements e(dataset, plain);
  CARPUS_OUTCOME_CHECK(checkKind(e));
  CARPUS_OUTCOME(const PixelLayout layout, checkPixels(e, limits));
  CARPUS_OUTCOME_CHECK(decodePixels(dataset, layout, &out));
  applyModalityLut(e, &out);
  return out;
}

Outcome<Decoded> decodeChecked(const QString& path, const ReadLimits& limits) {
  CARPUS_OUTCOME(const std::unique_ptr<InputFile> file, InputFile::open(path, limits));
  switch (file->content()) {
    case Content::Png:
    case Content::Jpeg:
    case Content::Tiff:
      return decodePicture(file->bytes(), limits);
    case Content::Unknown:
      return fault(Problem::UnknownFormat);
    default:
      break;
  }
  CARPUS_OUTCOME(const std::unique_ptr<ParsedFile> parsed, parseDicom(*file, limits));
  CARPUS_OUTCOME(Decoded out, decodeDataset(parsed->dataset(), limits));
  out.radiograph.transferSyntaxUid = QLatin1String(parsed->syntax().getXferID());
  out.radiograph.transferSyntaxName = QLatin1String(parsed->syntax().getXferName());
  return out;
}

}  // namespace

Outcome<Decoded> decodeFile(const QString& path, const ReadLimits& limits) {
  return guarded([&] { return decodeChecked(path, limits); });
}

Result<RadiographPtr> readRadiographInProcess(const QString& path, const ReadLimits& limits) {
  Outcome<Decoded> decoded = decodeFile(path, limits);
  if (!decoded) return fail(toError(decoded.error(), path));
  return toRadiograph(std::move(*decoded), path);
}

}  // namespace carpus::dicom
