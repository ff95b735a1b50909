// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/greys.h"

#include <algorithm>

namespace carpus::dicom {
namespace {

void readRescale(const Elements& e, Decoded* out) {
  Radiograph& radiograph = out->radiograph;
  const double slope = e.number(DCM_RescaleSlope).value_or(1);
  if (slope != 0)
    radiograph.rescaleSlope = slope;
  else
    out->doubtfulFact(QStringLiteral("Rescale Slope"));
  radiograph.rescaleIntercept = e.number(DCM_RescaleIntercept).value_or(0);
}

void readWindows(const Elements& e, Decoded* out) {
  const std::vector<double> centers = e.numbers(DCM_WindowCenter);
  const std::vector<double> widths = e.numbers(DCM_WindowWidth);
  const QStringList names = e.texts(DCM_WindowCenterWidthExplanation);
  const bool there = e.has(DCM_WindowCenter) || e.has(DCM_WindowWidth);
  if (there && (centers.empty() || centers.size() != widths.size()))
    out->doubtfulFact(QStringLiteral("Window Center and Width"));
  for (std::size_t i = 0; i < std::min(centers.size(), widths.size()); ++i) {
    if (widths[i] < 1) {  // PS3.3 C.11.2.1.2: a width is at least 1
      out->doubtfulFact(QStringLiteral("Window Width"));
      continue;
    }
    const auto at = static_cast<qsizetype>(i);
    out->radiograph.windows.push_back(
        {centers[i], widths[i], at < names.size() ? names.at(at) : QString()});
  }
}

/// Enhanced objects keep rescale and window in functional groups.
void readFunctionalGroups(const Elements& e, Decoded* out) {
  for (const DcmTagKey& groups :
       {DCM_SharedFunctionalGroupsSequence, DCM_PerFrameFunctionalGroupsSequence}) {
    DcmItem* const group = e.item(groups);
    if (group == nullptr) continue;
    const Elements inGroup = e.within(*group);
    if (DcmItem* const values = inGroup.item(DCM_PixelValueTransformationSequence);
        values != nullptr)
      readRescale(e.within(*values), out);
    DcmItem* const voi = inGroup.item(DCM_FrameVOILUTSequence);
    if (voi != nullptr && out->radiograph.windows.empty()) readWindows(e.within(*voi), out);
  }
}

void readVoiLuts(const Elements& e, bool signedInput, Decoded* out) {
  DcmSequenceOfItems* sequence = nullptr;
  if (e.raw().findAndGetSequence(DCM_VOILUTSequence, sequence).bad() || sequence == nullptr) return;
  const long count = static_cast<long>(std::min<unsigned long>(sequence->card(), 16));
  for (long i = 0; i < count; ++i) {
    DcmItem* const item = e.item(DCM_VOILUTSequence, i);
    if (item == nullptr) continue;
    std::optional<VoiLut> lut = readLut(e.within(*item), signedInput);
    if (lut)
      out->radiograph.voiLuts.push_back(std::move(*lut));
    else
      out->doubtfulFact(QStringLiteral("VOI LUT Sequence"));
  }
}

void readPadding(const Elements& e, bool isSigned, Decoded* out) {
  out->radiograph.paddingValue = e.word(DCM_PixelPaddingValue, isSigned);
  if (out->radiograph.paddingValue)
    out->radiograph.paddingLimit = e.word(DCM_PixelPaddingRangeLimit, isSigned);
}

/// LUT Data as words. Eight-bit tables may be packed two to a word.
std::vector<quint16> lutValues(const Elements& item, std::size_t entries, int bits) {
  const Uint16* words = nullptr;
  unsigned long count = 0;
  DcmElement* element = nullptr;
  if (item.raw().findAndGetElement(DCM_LUTData, element).bad() || element == nullptr) return {};
  Uint16* own = nullptr;
  if (element->getUint16Array(own).good() && own != nullptr) {
    words = own;
    count = element->getLength() / 2;
  } else if (item.raw().findAndGetUint16Array(DCM_LUTData, words, &count).bad()) {
    return {};
  }
  if (words == nullptr) return {};
  if (count >= entries) return {words, words + entries};
  if (bits > 8 || count < (entries + 1) / 2) return {};
  std::vector<quint16> values(entries);
  for (std::size_t i = 0; i < entries; ++i)
    values[i] = static_cast<quint16>(i % 2 == 0 ? words[i / 2] & 0xFFU : words[i / 2] >> 8U);
  return values;
}

}  // namespace

std::optional<VoiLut> readLut(const Elements& item, bool signedInput) {
  const auto entries = item.word(DCM_LUTDescriptor, false, 0);
  const auto first = item.word(DCM_LUTDescriptor, signedInput, 1);
  const auto bits = item.word(DCM_LUTDescriptor, false, 2);
  if (!entries || !first || !bits || *bits < 1 || *bits > 16) return std::nullopt;
  VoiLut lut;
  lut.firstMapped = *first;
  lut.bits = *bits;
  lut.values = lutValues(item, *entries == 0 ? 65536U : static_cast<std::size_t>(*entries), *bits);
  lut.explanation = item.text(DCM_LUTExplanation);
  if (lut.values.empty()) return std::nullopt;
  return lut;
}

void applyModalityLut(const Elements& e, Decoded* out) {
  DcmItem* const item = e.item(DCM_ModalityLUTSequence);
  if (item == nullptr) return;
  Radiograph& radiograph = out->radiograph;
  const bool isSigned = radiograph.pixels.type() == CV_16SC1;
  const std::optional<VoiLut> lut = readLut(e.within(*item), isSigned);
  if (!lut) {
    out->doubtfulFact(QStringLiteral("Modality LUT Sequence"));
    return;
  }
  const auto mapped = [&](int value) {
    const auto last = static_cast<int>(lut->values.size()) - 1;
    return lut->values[static_cast<std::size_t>(std::clamp(value - lut->firstMapped, 0, last))];
  };
  cv::Mat values(radiograph.pixels.size(), CV_16UC1);
  for (int y = 0; y < values.rows; ++y)
    for (int x = 0; x < values.cols; ++x)
      values.at<quint16>(y, x) = mapped(isSigned ? int{radiograph.pixels.at<qint16>(y, x)}
                                                 : int{radiograph.pixels.at<quint16>(y, x)});
  radiograph.pixels = values;
  radiograph.bitsStored = lut->bits;
  radiograph.rescaleSlope = 1;
  radiograph.rescaleIntercept = 0;
  // A range of padding need not stay a range behind a table; a single value does.
  if (radiograph.paddingLimit)
    radiograph.paddingValue.reset();
  else if (radiograph.paddingValue)
    radiograph.paddingValue = mapped(*radiograph.paddingValue);
  radiograph.paddingLimit.reset();
}

void readGreys(const Elements& e, Decoded* out) {
  const bool isSigned = e.word(DCM_PixelRepresentation, false).value_or(0) == 1;
  out->radiograph.photometric =
      e.text(DCM_PhotometricInterpretation).toUpper() == QLatin1String("MONOCHROME1")
          ? Photometric::Monochrome1
          : Photometric::Monochrome2;
  readRescale(e, out);
  readWindows(e, out);
  readFunctionalGroups(e, out);
  // Input of the VOI table are values behind the rescale, which can make them negative.
  readVoiLuts(e, isSigned || out->radiograph.rescaleIntercept < 0, out);
  readPadding(e, isSigned, out);
}

}  // namespace carpus::dicom
