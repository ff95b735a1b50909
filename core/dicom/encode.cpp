// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/encode.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcrlerp.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djrplol.h>
#include <dcmtk/dcmjpls/djrparam.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <algorithm>
#include <cmath>
#include <memory>
#include <tuple>

#include "core/dicom/codecs.h"
#include "core/dicom/jpeg2000.h"
#include "core/dicom/modules.h"

namespace carpus::dicom {
namespace {

E_TransferSyntax syntaxOf(Encoding encoding) {
  switch (encoding) {
    case Encoding::ImplicitLittleEndian:
      return EXS_LittleEndianImplicit;
    case Encoding::ExplicitBigEndian:
      return EXS_BigEndianExplicit;
    case Encoding::Deflated:
      return EXS_DeflatedLittleEndianExplicit;
    case Encoding::Rle:
      return EXS_RLELossless;
    case Encoding::JpegBaseline8:
      return EXS_JPEGProcess1;
    case Encoding::JpegLossless:
      return EXS_JPEGProcess14SV1;
    case Encoding::JpegLsLossless:
      return EXS_JPEGLSLossless;
    case Encoding::Jpeg2000Lossless:
      return EXS_JPEG2000LosslessOnly;
    case Encoding::ExplicitLittleEndian:
      break;
  }
  return EXS_LittleEndianExplicit;
}

tl::unexpected<Error> cannotEncode(const QString& detail) {
  return fail(
      ErrorCode::Internal,
      QCoreApplication::translate("DicomWriter", "The image could not be compressed for writing."),
      detail);
}

/// The radiograph reduced to 8 unsigned bits, everything that names grey values along with it.
Radiograph toEightBits(const Radiograph& r) {
  if (r.bitsStored <= 8 && r.pixels.type() == CV_16UC1) return r;
  Radiograph out = r;
  const int bottom = r.pixels.type() == CV_16SC1 ? -(1 << (r.bitsStored - 1)) : 0;
  const double scale = std::ldexp(1.0, std::max(0, r.bitsStored - 8));
  cv::Mat wide;
  r.pixels.convertTo(wide, CV_32S);
  wide -= bottom;
  // Shifted down, not rounded, so that the largest value stays within 8 bits.
  const int shift = std::max(0, r.bitsStored - 8);
  for (int y = 0; y < wide.rows; ++y)
    for (int x = 0; x < wide.cols; ++x) wide.at<int>(y, x) >>= shift;
  out.pixels.release();  // the caller's matrix is shared with `out` until here
  wide.convertTo(out.pixels, CV_16U);
  out.bitsStored = 8;
  const auto mapped = [&](int value) { return (value - bottom) >> shift; };
  if (r.paddingValue) out.paddingValue = mapped(*r.paddingValue);
  if (r.paddingLimit) out.paddingLimit = mapped(*r.paddingLimit);
  if (r.rescaleSlope == 1 && r.rescaleIntercept == 0 && bottom == 0) {
    for (VoiWindow& window : out.windows)
      window = {window.center / scale, std::max(1.0, window.width / scale), window.explanation};
  } else {
    out.rescaleIntercept = r.rescaleIntercept + r.rescaleSlope * bottom;
    out.rescaleSlope = r.rescaleSlope * scale;
  }
  return out;
}

void putWindows(DcmItem& d, const Radiograph& r, GreyModules modules) {
  std::vector<double> centers;
  std::vector<double> widths;
  QStringList names;
  for (const VoiWindow& window : r.windows) {
    centers.push_back(window.center);
    widths.push_back(window.width);
    names << (window.explanation.isEmpty() ? QStringLiteral("WINDOW%1").arg(names.size() + 1)
                                           : QString(window.explanation).remove(QLatin1Char('\\')));
  }
  if (centers.empty() && r.voiLuts.empty() && modules == GreyModules::DigitalXRay) {
    // For presentation there must be one: the whole range of values, which changes nothing.
    double low = 0;
    double high = 0;
    cv::minMaxIdx(r.pixels, &low, &high);
    centers.push_back((low + high + 1) / 2);
    widths.push_back(std::max(1.0, high - low + 1));
    names << QStringLiteral("FULL RANGE");
  }
  if (centers.empty()) return;
  putNumbers(d, DCM_WindowCenter, centers);
  putNumbers(d, DCM_WindowWidth, widths);
  d.putAndInsertString(DCM_WindowCenterWidthExplanation,
                       names.join(QLatin1Char('\\')).toUtf8().constData());
}

void putVoiLuts(DcmItem& d, const Radiograph& r) {
  for (const VoiLut& lut : r.voiLuts) {
    DcmItem* item = nullptr;
    if (d.findOrCreateSequenceItem(DCM_VOILUTSequence, item, -2).bad()) return;
    const bool isSigned = lut.firstMapped < 0;
    const Uint16 descriptor[3] = {static_cast<Uint16>(lut.values.size() & 0xFFFFU),
                                  static_cast<Uint16>(lut.firstMapped),
                                  static_cast<Uint16>(lut.bits)};
    DcmTag tag(DCM_LUTDescriptor, isSigned ? EVR_SS : EVR_US);
    if (isSigned)
      item->putAndInsertSint16Array(tag, reinterpret_cast<const Sint16*>(descriptor), 3);
    else
      item->putAndInsertUint16Array(tag, descriptor, 3);
    putText(*item, DCM_LUTExplanation, lut.explanation);
    item->putAndInsertUint16Array(DcmTag(DCM_LUTData, EVR_OW), lut.values.data(),
                                  static_cast<unsigned long>(lut.values.size()));
  }
}

void putSignedOrNot(DcmItem& d, const DcmTagKey& tag, int value, bool isSigned) {
  if (isSigned)
    d.putAndInsertSint16(DcmTag(tag, EVR_SS), static_cast<Sint16>(value));
  else
    d.putAndInsertUint16(DcmTag(tag, EVR_US), static_cast<Uint16>(value));
}

void putGreys(DcmItem& d, const Radiograph& r, GreyModules modules) {
  const bool isSigned = r.pixels.type() == CV_16SC1;
  const bool inverse = r.photometric == Photometric::Monochrome1;
  d.putAndInsertUint16(DCM_SamplesPerPixel, 1);
  d.putAndInsertString(DCM_PhotometricInterpretation, inverse ? "MONOCHROME1" : "MONOCHROME2");
  d.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(r.rows()));
  d.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(r.columns()));
  d.putAndInsertUint16(DCM_BitsAllocated, r.bitsStored <= 8 ? 8 : 16);
  d.putAndInsertUint16(DCM_BitsStored, static_cast<Uint16>(r.bitsStored));
  d.putAndInsertUint16(DCM_HighBit, static_cast<Uint16>(r.bitsStored - 1));
  d.putAndInsertUint16(DCM_PixelRepresentation, isSigned ? 1 : 0);
  if (r.paddingValue) putSignedOrNot(d, DCM_PixelPaddingValue, *r.paddingValue, isSigned);
  if (r.paddingLimit) putSignedOrNot(d, DCM_PixelPaddingRangeLimit, *r.paddingLimit, isSigned);
  putNumber(d, DCM_RescaleIntercept, r.rescaleIntercept);
  putNumber(d, DCM_RescaleSlope, r.rescaleSlope);
  d.putAndInsertString(DCM_RescaleType, "US");
  if (modules != GreyModules::ComputedRadiography)
    d.putAndInsertString(DCM_PresentationLUTShape, inverse ? "INVERSE" : "IDENTITY");
  if (modules == GreyModules::DigitalXRayForProcessing) return;
  putWindows(d, r, modules);
  putVoiLuts(d, r);
}

OFCondition insertPixels(DcmDataset& d, std::unique_ptr<DcmPixelData> pixels) {
  const OFCondition status = d.insert(pixels.get(), OFTrue);
  if (status.good()) std::ignore = pixels.release();  // the data set owns it now
  return status;
}

/// Stored values as the bytes of uncompressed Pixel Data.
OFCondition putPlainPixels(DcmDataset& d, const Radiograph& r) {
  // Made here: the data set would make an element that cannot change its representation.
  auto pixels =
      std::make_unique<DcmPixelData>(DcmTag(DCM_PixelData, r.bitsStored > 8 ? EVR_OW : EVR_OB));
  if (r.bitsStored > 8) {
    const cv::Mat whole = r.pixels.isContinuous() ? r.pixels : r.pixels.clone();
    const auto mask = static_cast<std::uint16_t>((1U << static_cast<unsigned>(r.bitsStored)) - 1U);
    std::vector<Uint16> words(whole.total());
    const auto* const from = reinterpret_cast<const Uint16*>(whole.data);
    // The bits above BitsStored are zero also under negative values, as for every other reader.
    std::transform(from, from + words.size(), words.begin(),
                   [mask](Uint16 word) { return static_cast<Uint16>(word & mask); });
    const OFCondition status =
        pixels->putUint16Array(words.data(), static_cast<unsigned long>(words.size()));
    return status.good() ? insertPixels(d, std::move(pixels)) : status;
  }
  const auto mask = static_cast<std::uint8_t>((1U << static_cast<unsigned>(r.bitsStored)) - 1U);
  std::vector<Uint8> bytes;
  bytes.reserve(r.pixels.total() + 1);
  for (int y = 0; y < r.rows(); ++y) {
    const auto* const row = r.pixels.ptr<Uint16>(y);
    for (int x = 0; x < r.columns(); ++x) bytes.push_back(static_cast<Uint8>(row[x] & mask));
  }
  if (bytes.size() % 2 != 0) bytes.push_back(0);
  const OFCondition status =
      pixels->putUint8Array(bytes.data(), static_cast<unsigned long>(bytes.size()));
  return status.good() ? insertPixels(d, std::move(pixels)) : status;
}

/// Inserts a codestream as the single fragment of encapsulated Pixel Data.
Result<void> putCodestream(DcmDataset& d, E_TransferSyntax syntax,
                           std::vector<std::uint8_t> stream) {
  auto sequence = std::make_unique<DcmPixelSequence>(DcmTag(DCM_PixelData, EVR_OB));
  sequence->insert(new DcmPixelItem(DcmTag(DCM_PixelItemTag, EVR_OB)));  // empty offset table
  auto fragment = std::make_unique<DcmPixelItem>(DcmTag(DCM_PixelItemTag, EVR_OB));
  if (stream.size() % 2 != 0) stream.push_back(0);
  if (fragment->putUint8Array(stream.data(), static_cast<unsigned long>(stream.size())).bad())
    return cannotEncode({});
  sequence->insert(fragment.release());
  auto pixels = std::make_unique<DcmPixelData>(DCM_PixelData);
  pixels->putOriginalRepresentation(syntax, nullptr, sequence.release());
  if (insertPixels(d, std::move(pixels)).bad()) return cannotEncode({});
  return {};
}

Result<void> putJpeg2000(DcmDataset& d, const Radiograph& r) {
  Outcome<std::vector<std::uint8_t>> stream = encodeJpeg2000(r.pixels, r.bitsStored);
  if (!stream) return cannotEncode(stream.error().detail);
  return putCodestream(d, EXS_JPEG2000LosslessOnly, std::move(*stream));
}

/// Baseline JPEG by Qt: DCMTK's encoder would render the image through its window first.
Result<void> putBaseline(DcmDataset& d, const Radiograph& r) {
  cv::Mat bytes;
  r.pixels.convertTo(bytes, CV_8U);
  const QImage image(bytes.data, bytes.cols, bytes.rows, static_cast<qsizetype>(bytes.step),
                     QImage::Format_Grayscale8);
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QImageWriter writer(&buffer, "jpeg");
  writer.setQuality(95);
  if (!writer.write(image)) return cannotEncode(writer.errorString());
  const QByteArray& data = buffer.data();
  return putCodestream(d, EXS_JPEGProcess1, {data.begin(), data.end()});
}

Result<void> compress(DcmDataset& d, E_TransferSyntax syntax) {
  const DJ_RPLossless lossless(1, 0);
  const DJLSRepresentationParameter jpegLs(0, OFTrue);
  const DcmRLERepresentationParameter rle;
  const DcmRepresentationParameter* parameter = nullptr;
  if (syntax == EXS_JPEGProcess14SV1) parameter = &lossless;
  if (syntax == EXS_JPEGLSLossless) parameter = &jpegLs;
  if (syntax == EXS_RLELossless) parameter = &rle;
  LogCatcher log;
  const OFCondition status = d.chooseRepresentation(syntax, parameter);
  if (status.bad() || d.canWriteXfer(syntax) == OFFalse)
    return cannotEncode(QString::fromLatin1(status.text()) +
                        log.lines().join(QStringLiteral("; ")));
  d.removeAllButCurrentRepresentations();
  return {};
}

}  // namespace

Result<void> putPixels(DcmDataset& d, const Radiograph& radiograph, Encoding encoding,
                       GreyModules modules) {
  prepareDcmtk();
  const bool baseline = encoding == Encoding::JpegBaseline8;
  const Radiograph r = baseline ? toEightBits(radiograph) : radiograph;
  putGreys(d, r, modules);
  d.putAndInsertString(DCM_LossyImageCompression, baseline ? "01" : "00");
  if (encoding == Encoding::Jpeg2000Lossless) return putJpeg2000(d, r);
  if (baseline) return putBaseline(d, r);
  const OFCondition status = putPlainPixels(d, r);
  if (status.bad()) return cannotEncode(QString::fromLatin1(status.text()));
  const E_TransferSyntax syntax = syntaxOf(encoding);
  if (!DcmXfer(syntax).isEncapsulated()) return {};
  CARPUS_CHECK(compress(d, syntax));
  return {};
}

Result<void> saveFile(DcmFileFormat& file, Encoding encoding, const QString& path) {
  const QString part = path + QStringLiteral(".part");
  LogCatcher log;
  const OFCondition status =
      file.saveFile(QFile::encodeName(part).constData(), syntaxOf(encoding), EET_ExplicitLength,
                    EGL_recalcGL, EPD_noChange, 0, 0, EWM_createNewMeta);
  // QFile::rename refuses to replace; a rename of the system does it in one step.
  const bool moved = status.good() && std::rename(QFile::encodeName(part).constData(),
                                                  QFile::encodeName(path).constData()) == 0;
  if (moved) return {};
  QFile::remove(part);
  return fail(ErrorCode::CannotWrite,
              QCoreApplication::translate("DicomWriter",
                                          "The file %1 cannot be written; check the folder "
                                          "and the space on the disk.")
                  .arg(QFileInfo(path).fileName()),
              path + QStringLiteral(": ") + QString::fromLatin1(status.text()) +
                  log.lines().join(QStringLiteral("; ")));
}

}  // namespace carpus::dicom
