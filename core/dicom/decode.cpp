// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/decode.h"

#include <dcmtk/dcmdata/dcistrmb.h>

#include <QFile>
#include <QFileInfo>
#include <new>

#include "core/dicom/codecs.h"
#include "core/dicom/facts.h"
#include "core/dicom/greys.h"
#include "core/dicom/picturefile.h"
#include "core/dicom/pixels.h"
#include "core/dicom/prescan.h"

namespace carpus::dicom {
namespace {

constexpr auto kDeflated = "1.2.840.10008.1.2.1.99";

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
  const DcmXfer syntax(dataset.getOriginalXfer());
  out.radiograph.transferSyntaxUid = QLatin1String(syntax.getXferID());
  out.radiograph.transferSyntaxName = QLatin1String(syntax.getXferName());
  return out;
}

tl::unexpected<Fault> damagedHeader(const OFCondition& status) {
  return fault(Problem::DamagedHeader, {}, QString::fromLatin1(status.text()));
}

/// A deflated data set is inflated here, so that the same checks see it before the parser does.
Outcome<Decoded> decodeDeflated(Bytes dataset, const ReadLimits& limits) {
  CARPUS_OUTCOME(const std::vector<std::uint8_t> bytes,
                 inflateDataset(dataset, static_cast<std::size_t>(limits.fileBytes)));
  CARPUS_OUTCOME_CHECK(checkDataset(bytes, {true, false}));
  DcmInputBufferStream stream;
  stream.setBuffer(bytes.data(), static_cast<offile_off_t>(bytes.size()));
  stream.setEos();
  DcmDataset parsed;
  parsed.transferInit();
  const OFCondition status = parsed.read(stream, EXS_LittleEndianExplicit);
  parsed.transferEnd();
  if (status.bad()) return damagedHeader(status);
  Outcome<Decoded> out = decodeDataset(parsed, limits);
  if (out) {
    out->radiograph.transferSyntaxUid = QLatin1String(kDeflated);
    out->radiograph.transferSyntaxName =
        QLatin1String(DcmXfer(EXS_DeflatedLittleEndianExplicit).getXferName());
  }
  return out;
}

Outcome<Decoded> decodeDicom(const QString& path, Bytes bytes, const ReadLimits& limits) {
  prepareDcmtk();
  const FileStart start = locateDataset(bytes);
  const Bytes dataset = bytes.subspan(std::min(start.datasetAt, bytes.size()));
  if (start.transferSyntax == QLatin1String(kDeflated)) return decodeDeflated(dataset, limits);
  CARPUS_OUTCOME_CHECK(checkDataset(dataset, start.layout));
  DcmFileFormat file;
  LogCatcher log;
  const OFCondition status = file.loadFile(QFile::encodeName(path).constData());
  if (status.bad()) return damagedHeader(status);
  return decodeDataset(*file.getDataset(), limits);
}

Outcome<void> checkFile(const QFileInfo& file, const ReadLimits& limits) {
  if (!file.exists()) return fault(Problem::NotFound);
  if (file.isDir()) return fault(Problem::IsFolder);
  if (!file.isFile()) return fault(Problem::NotRegularFile);
  if (!file.isReadable()) return fault(Problem::NoPermission);
  if (file.size() == 0) return fault(Problem::EmptyFile);
  if (file.size() > limits.fileBytes)
    return fault(Problem::FileTooLarge, {QString::number(limits.fileBytes / 1'000'000)});
  return {};
}

Outcome<Decoded> decodeChecked(const QString& path, const ReadLimits& limits) {
  CARPUS_OUTCOME_CHECK(checkFile(QFileInfo(path), limits));
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fault(Problem::NoPermission, {}, file.errorString());
  const uchar* const mapped = file.map(0, file.size());
  if (mapped == nullptr) return fault(Problem::MemoryExceeded, {}, file.errorString());
  const Bytes bytes(mapped, static_cast<std::size_t>(file.size()));
  switch (contentOf(bytes.first(std::min<std::size_t>(bytes.size(), 256)))) {
    case Content::Png:
    case Content::Jpeg:
    case Content::Tiff:
      return decodePicture(bytes, limits);
    case Content::Unknown:
      return fault(Problem::UnknownFormat);
    default:
      return decodeDicom(path, bytes, limits);
  }
}

}  // namespace

Outcome<Decoded> decodeFile(const QString& path, const ReadLimits& limits) {
  try {
    return decodeChecked(path, limits);
  } catch (const std::bad_alloc&) {
    return fault(Problem::MemoryExceeded);
  } catch (const cv::Exception& e) {
    return fault(e.code == cv::Error::StsNoMem ? Problem::MemoryExceeded : Problem::DecoderFailed,
                 {}, QString::fromLocal8Bit(e.what()));
  } catch (const std::exception& e) {
    return fault(Problem::DecoderFailed, {}, QString::fromLocal8Bit(e.what()));
  }
}

Result<RadiographPtr> readRadiographInProcess(const QString& path, const ReadLimits& limits) {
  Outcome<Decoded> decoded = decodeFile(path, limits);
  if (!decoded) return fail(toError(decoded.error(), path));
  return toRadiograph(std::move(*decoded), path);
}

}  // namespace carpus::dicom
