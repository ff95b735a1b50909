// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/pixels.h"

#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>

#include <algorithm>
#include <cstring>

#include "core/dicom/codecs.h"
#include "core/dicom/jpeg2000.h"
#include "core/dicom/prescan.h"
#include "core/dicom/rle.h"

namespace carpus::dicom {
namespace {

/// How the bytes of a transfer syntax are compressed, as far as it matters here.
struct Compression {
  bool jpeg = false;  ///< JPEG or JPEG-LS: markers can be scanned
  bool jpeg2000 = false;
  bool lossy = false;
};

Compression compressionOf(E_TransferSyntax syntax) {
  switch (syntax) {
    case EXS_JPEGProcess1:
    case EXS_JPEGProcess2_4:
    case EXS_JPEGProcess6_8:
    case EXS_JPEGProcess10_12:
    case EXS_JPEGLSLossy:
      return {true, false, true};
    case EXS_JPEGProcess14:
    case EXS_JPEGProcess14SV1:
    case EXS_JPEGLSLossless:
      return {true, false, false};
    case EXS_JPEG2000:
    case EXS_JPEG2000LosslessOnly:
      return {false, true, false};
    default:
      return {};
  }
}

/// True where the data set's bytes can be pixels without a decoder.
bool isPlain(E_TransferSyntax syntax) { return !DcmXfer(syntax).isEncapsulated(); }

/// What libjpeg complains about although nothing is wrong with the picture: progressive parameters
/// in a sequential scan.
bool isHarmless(const QString& line) {
  return line.contains(QLatin1String("Invalid SOS parameters")) ||
         line.contains(QLatin1String("Length of element"));
}

bool isCodestreamStart(Bytes fragment) {
  static constexpr std::uint8_t kJpeg2000[4] = {0xFF, 0x4F, 0xFF, 0x51};
  static constexpr std::uint8_t kJpeg[3] = {0xFF, 0xD8, 0xFF};
  return (fragment.size() >= 4 &&
          std::equal(std::begin(kJpeg2000), std::end(kJpeg2000), fragment.begin())) ||
         (fragment.size() >= 3 && std::equal(std::begin(kJpeg), std::end(kJpeg), fragment.begin()));
}

/// The compressed bytes of the first frame. Fragments belong to it until the next codestream
/// begins.
Outcome<std::vector<std::uint8_t>> firstFrameBytes(DcmPixelData& pixels, E_TransferSyntax syntax,
                                                   bool oneFragment = false) {
  DcmPixelSequence* sequence = nullptr;
  if (pixels.getEncapsulatedRepresentation(syntax, nullptr, sequence).bad() || sequence == nullptr)
    return fault(Problem::DamagedPixels, {}, QStringLiteral("no fragments"));
  std::vector<std::uint8_t> bytes;
  for (unsigned long i = 1; i < sequence->card(); ++i) {
    DcmPixelItem* item = nullptr;
    Uint8* data = nullptr;
    if (sequence->getItem(item, i).bad() || item == nullptr) break;
    const std::size_t length = item->getLength();
    if (length == 0) continue;
    if (item->getUint8Array(data).bad() || data == nullptr)
      return fault(Problem::DamagedPixels, {}, QStringLiteral("fragment %1 is unreadable").arg(i));
    const Bytes fragment(data, length);
    if (!bytes.empty() && (oneFragment || isCodestreamStart(fragment))) break;
    bytes.insert(bytes.end(), fragment.begin(), fragment.end());
  }
  if (bytes.empty())
    return fault(Problem::PixelsMissing, {QStringLiteral("1"), QStringLiteral("0")});
  return bytes;
}

/// Stored values from words: `shift` drops the bits below HighBit - BitsStored + 1, and all that
/// lies above HighBit (overlays of old files) goes too. Lossy decoders overshoot; there values are
/// clamped.
class Words {
 public:
  Words(const PixelLayout& layout, bool clamp)
      : shift_(layout.highBit + 1 - layout.bitsStored),
        mask_((1U << static_cast<unsigned>(layout.bitsStored)) - 1U),
        sign_(layout.isSigned ? 1U << static_cast<unsigned>(layout.bitsStored - 1) : 0U),
        clamp_(clamp && !layout.isSigned && shift_ == 0) {}

  std::uint16_t value(std::uint32_t word) const {
    word >>= static_cast<unsigned>(shift_);
    if (clamp_) return static_cast<std::uint16_t>(std::min(word, mask_));
    word &= mask_;
    return static_cast<std::uint16_t>((word & sign_) != 0 ? word | ~mask_ : word);
  }

 private:
  int shift_;
  std::uint32_t mask_;
  std::uint32_t sign_;
  bool clamp_;
};

cv::Mat toValues(const std::vector<std::uint8_t>& frame, const PixelLayout& layout, bool clamp) {
  cv::Mat values(layout.rows, layout.columns, layout.isSigned ? CV_16SC1 : CV_16UC1);
  auto* const to = reinterpret_cast<std::uint16_t*>(values.data);
  const std::size_t count =
      static_cast<std::size_t>(layout.rows) * static_cast<std::size_t>(layout.columns);
  const Words words(layout, clamp);
  if (layout.bitsAllocated == 8) {
    for (std::size_t i = 0; i < count; ++i) to[i] = words.value(frame[i]);
    return values;
  }
  for (std::size_t i = 0; i < count; ++i) {
    std::uint16_t word = 0;
    std::memcpy(&word, frame.data() + 2 * i, sizeof word);
    to[i] = words.value(word);
  }
  return values;
}

/// JPEG 2000 values in the header's layout. The codestream's own precision and sign count: an
/// unsigned codestream under a signed header holds the bit pattern, a signed one holds numbers.
void takeJpeg2000(const Jpeg2000Picture& picture, const PixelLayout& layout, Decoded* out) {
  const bool isSigned = layout.isSigned || picture.isSigned;
  cv::Mat values(picture.values.size(), isSigned ? CV_16SC1 : CV_16UC1);
  auto* const to = reinterpret_cast<std::uint16_t*>(values.data);
  const auto* const from = picture.values.ptr<std::int32_t>();
  const bool extend = layout.isSigned && !picture.isSigned;
  const std::int32_t signBit = 1 << (picture.precision - 1);
  int low = 0;
  int high = 0;
  for (std::size_t i = 0; i < picture.values.total(); ++i) {
    std::int32_t value = from[i];
    if (extend && (value & signBit) != 0) value -= 2 * signBit;
    low = std::min(low, value);
    high = std::max(high, value);
    to[i] = static_cast<std::uint16_t>(value);
  }
  out->radiograph.pixels = values;
  const int sign = isSigned ? 1 : 0;
  const int room = 1 << (layout.bitsStored - sign);
  const bool fits = high < room && low >= -room;
  out->radiograph.bitsStored =
      fits ? layout.bitsStored : std::max(layout.bitsStored, picture.precision);
}

Outcome<void> decodeJpeg2000Frame(DcmPixelData& pixels, E_TransferSyntax syntax,
                                  const PixelLayout& layout, Decoded* out) {
  CARPUS_OUTCOME(const std::vector<std::uint8_t> bytes, firstFrameBytes(pixels, syntax));
  CARPUS_OUTCOME(const Jpeg2000Picture picture,
                 decodeJpeg2000(bytes, cv::Size(layout.columns, layout.rows)));
  if (!picture.warnings.isEmpty()) out->note(QStringLiteral("decoding-doubtful"));
  out->log << picture.warnings;
  if (picture.lossy) out->note(QStringLiteral("lossy-image"));
  takeJpeg2000(picture, layout, out);
  return {};
}

Outcome<void> decodeRleFrame(DcmPixelData& pixels, const PixelLayout& layout, Decoded* out) {
  CARPUS_OUTCOME(const std::vector<std::uint8_t> bytes,
                 firstFrameBytes(pixels, EXS_RLELossless, layout.frames > 1));
  const auto count =
      static_cast<std::size_t>(layout.rows) * static_cast<std::size_t>(layout.columns);
  CARPUS_OUTCOME(const std::vector<std::uint8_t> frame,
                 decodeRle(bytes, count, layout.bitsAllocated / 8));
  out->radiograph.pixels = toValues(frame, layout, false);
  out->radiograph.bitsStored = layout.bitsStored;
  return {};
}

/// Markers of a JPEG frame against the header, before any decoder of DCMTK sees them.
Outcome<void> checkJpegFrame(DcmPixelData& pixels, E_TransferSyntax syntax,
                             const PixelLayout& layout) {
  CARPUS_OUTCOME(const std::vector<std::uint8_t> bytes, firstFrameBytes(pixels, syntax));
  CARPUS_OUTCOME(const JpegFacts facts, scanJpeg(bytes));
  if (facts.components != 1) return fault(Problem::Colour);
  if (facts.rows != layout.rows || facts.columns != layout.columns)
    return fault(Problem::SizeDisagrees);
  if (!facts.complete)
    return fault(Problem::DamagedPixels, {}, QStringLiteral("JPEG: no end of image"));
  if (facts.precision > layout.bitsAllocated) return fault(Problem::SizeDisagrees);
  return {};
}

Outcome<void> checkPlainLength(DcmPixelData& pixels, const PixelLayout& layout) {
  const std::int64_t expected = layout.frameBytes() * layout.frames;
  const std::int64_t found = pixels.getLength(EXS_LittleEndianExplicit);
  if (found < expected)
    return fault(Problem::PixelsMissing, {QString::number(expected), QString::number(found)});
  return {};
}

/// Writes the checked layout back, so that DCMTK's decoders see no missing, padded or odd
/// attribute.
void tidyPixelModule(DcmItem& dataset, const PixelLayout& layout, bool inverse) {
  const auto word = [&](const DcmTagKey& tag, int value) {
    dataset.putAndInsertUint16(tag, static_cast<Uint16>(value));
  };
  word(DCM_SamplesPerPixel, 1);
  word(DCM_BitsAllocated, layout.bitsAllocated);
  word(DCM_BitsStored, layout.bitsStored);
  word(DCM_HighBit, layout.highBit);
  word(DCM_PixelRepresentation, layout.isSigned ? 1 : 0);
  word(DCM_Rows, layout.rows);
  word(DCM_Columns, layout.columns);
  dataset.putAndInsertString(DCM_PhotometricInterpretation,
                             inverse ? "MONOCHROME1" : "MONOCHROME2");
  dataset.putAndInsertString(DCM_NumberOfFrames, QByteArray::number(layout.frames).constData());
}

DcmPixelData* pixelElement(DcmItem& item) {
  DcmElement* element = nullptr;
  if (item.findAndGetElement(DCM_PixelData, element).bad()) return nullptr;
  return dynamic_cast<DcmPixelData*>(element);
}

}  // namespace

Outcome<PixelLayout> checkPixels(const Elements& e, const ReadLimits& limits) {
  PixelLayout layout;
  layout.rows = e.word(DCM_Rows, false).value_or(0);
  layout.columns = e.word(DCM_Columns, false).value_or(0);
  if (layout.rows < 1 || layout.columns < 1) return fault(Problem::NoSize);
  if (std::int64_t{layout.rows} * layout.columns > limits.pixels)
    return fault(Problem::TooManyPixels,
                 {QString::number(layout.columns), QString::number(layout.rows)});
  layout.bitsAllocated = e.word(DCM_BitsAllocated, false).value_or(0);
  layout.bitsStored = e.word(DCM_BitsStored, false).value_or(layout.bitsAllocated);
  layout.highBit = e.word(DCM_HighBit, false).value_or(layout.bitsStored - 1);
  const bool usual = (layout.bitsAllocated == 8 || layout.bitsAllocated == 16) &&
                     layout.bitsStored >= 1 && layout.bitsStored <= layout.bitsAllocated;
  if (!usual)
    return fault(Problem::UnusualBits,
                 {QString::number(layout.bitsAllocated), QString::number(layout.bitsStored)});
  if (layout.highBit >= layout.bitsAllocated || layout.highBit + 1 < layout.bitsStored)
    layout.highBit = layout.bitsStored - 1;
  layout.isSigned = e.word(DCM_PixelRepresentation, false).value_or(0) == 1;
  layout.frames = std::max(1, e.integer(DCM_NumberOfFrames).value_or(1));
  return layout;
}

Outcome<void> decodePixels(DcmDataset& dataset, const PixelLayout& layout, Decoded* out) {
  DcmPixelData* const pixels = pixelElement(dataset);
  if (pixels == nullptr)
    return fault(Problem::DamagedHeader, {}, QStringLiteral("no pixel element"));
  const E_TransferSyntax syntax = dataset.getOriginalXfer();
  const Compression compression = compressionOf(syntax);
  if (compression.jpeg2000) return decodeJpeg2000Frame(*pixels, syntax, layout, out);
  if (syntax == EXS_RLELossless) return decodeRleFrame(*pixels, layout, out);
  if (compression.jpeg) CARPUS_OUTCOME_CHECK(checkJpegFrame(*pixels, syntax, layout));
  if (isPlain(syntax)) CARPUS_OUTCOME_CHECK(checkPlainLength(*pixels, layout));
  if (!isPlain(syntax) && !compression.jpeg)
    return fault(Problem::UnknownEncoding, {QLatin1String(DcmXfer(syntax).getXferName())});

  tidyPixelModule(dataset, layout, out->radiograph.photometric == Photometric::Monochrome1);
  const auto size = static_cast<std::size_t>(layout.frameBytes());
  std::vector<std::uint8_t> frame(size + size % 2);
  Uint32 fragment = 0;
  OFString colours;
  LogCatcher log;
  const OFCondition status = pixels->getUncompressedFrame(
      &dataset, 0, fragment, frame.data(), static_cast<Uint32>(frame.size()), colours);
  if (status.bad())
    return fault(Problem::DamagedPixels, {},
                 QString::fromLatin1(status.text()) + log.lines().join(QStringLiteral("; ")));
  const bool doubtful = std::any_of(log.lines().begin(), log.lines().end(),
                                    [](const QString& line) { return !isHarmless(line); });
  if (doubtful) out->note(QStringLiteral("decoding-doubtful"));
  out->log << log.lines();
  if (compression.lossy) out->note(QStringLiteral("lossy-image"));
  out->radiograph.pixels = toValues(frame, layout, compression.lossy);
  out->radiograph.bitsStored = layout.bitsStored;
  return {};
}

}  // namespace carpus::dicom
