// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/prescan.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <string_view>
#include <vector>

namespace carpus::dicom {
namespace {

constexpr std::uint32_t kUndefined = 0xFFFFFFFFU;
constexpr std::uint32_t kItem = 0xFFFEE000U;
constexpr std::uint32_t kItemEnd = 0xFFFEE00DU;
constexpr std::uint32_t kSequenceEnd = 0xFFFEE0DDU;
constexpr std::uint32_t kPixelData = 0x7FE00010U;

/// Reads numbers of either byte order; the caller has checked the room.
class Cursor {
 public:
  Cursor(Bytes data, bool bigEndian) : data_(data), bigEndian_(bigEndian) {}

  std::size_t size() const { return data_.size(); }
  bool has(std::size_t at, std::size_t count) const {
    return at <= data_.size() && count <= data_.size() - at;
  }
  std::uint32_t u16(std::size_t at) const {
    const std::uint32_t a = data_[at];
    const std::uint32_t b = data_[at + 1];
    return bigEndian_ ? (a << 8U | b) : (b << 8U | a);
  }
  std::uint32_t u32(std::size_t at) const {
    return bigEndian_ ? (u16(at) << 16U | u16(at + 2)) : (u16(at + 2) << 16U | u16(at));
  }
  std::uint32_t tag(std::size_t at) const { return u16(at) << 16U | u16(at + 2); }
  std::string_view text(std::size_t at, std::size_t count) const {
    return {reinterpret_cast<const char*>(data_.data()) + at, count};
  }

 private:
  Bytes data_;
  bool bigEndian_;
};

bool isVr(std::string_view vr) {
  return vr.size() == 2 && std::isupper(static_cast<unsigned char>(vr[0])) != 0 &&
         std::isupper(static_cast<unsigned char>(vr[1])) != 0;
}

bool hasLongLength(std::string_view vr) {
  static constexpr std::array<std::string_view, 13> kLong = {
      "OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"};
  return std::find(kLong.begin(), kLong.end(), vr) != kLong.end();
}

struct Element {
  std::uint32_t tag = 0;
  std::uint32_t length = 0;
  std::size_t valueAt = 0;
  bool sequence = false;
};

/// The element header at `at`; false where no header can be understood.
bool readElement(const Cursor& in, std::size_t at, Layout layout, Element* out) {
  if (!in.has(at, 8)) return false;
  out->tag = in.tag(at);
  const bool delimiter = (out->tag >> 16U) == 0xFFFEU;
  if (delimiter || !layout.explicitVr) {
    out->length = in.u32(at + 4);
    out->valueAt = at + 8;
    out->sequence = false;
    return true;
  }
  const std::string_view vr = in.text(at + 4, 2);
  if (!isVr(vr)) return false;
  out->sequence = vr == "SQ";
  if (!hasLongLength(vr)) {
    out->length = in.u16(at + 6);
    out->valueAt = at + 8;
    return true;
  }
  if (!in.has(at, 12)) return false;
  out->length = in.u32(at + 8);
  out->valueAt = at + 12;
  return true;
}

/// True where the value can be walked into: a sequence, or what starts with an item (implicit
/// sequences of defined length, unknown VR). Pixels are never walked into.
bool holdsItems(const Cursor& in, const Element& e) {
  if (e.tag == kPixelData) return false;
  if (e.sequence || e.length == kUndefined) return true;
  return e.length >= 8 && in.has(e.valueAt, 4) && in.tag(e.valueAt) == kItem;
}

constexpr std::size_t kOpenEnd = static_cast<std::size_t>(-1);

/// Drops levels whose defined end lies at or before `at`.
void closeEnded(std::vector<std::size_t>* ends, std::size_t at) {
  while (!ends->empty() && ends->back() != kOpenEnd && ends->back() <= at) ends->pop_back();
}

tl::unexpected<Fault> beyondEnd(const Element& e, std::size_t at) {
  return fault(Problem::CutShort, {},
               QStringLiteral("element %1 at %2 reaches beyond the end")
                   .arg(e.tag, 8, 16, QLatin1Char('0'))
                   .arg(at));
}

/// Position behind the fragments of encapsulated pixels that begin at `at`.
Outcome<std::size_t> skipFragments(const Cursor& in, std::size_t at, Layout layout) {
  Element e;
  while (readElement(in, at, layout, &e) && e.tag == kItem) {
    if (!in.has(e.valueAt, e.length)) return beyondEnd(e, at);
    at = e.valueAt + e.length;
  }
  return e.tag == kSequenceEnd ? e.valueAt : in.size();
}

}  // namespace

Outcome<void> checkDataset(Bytes data, Layout layout) {
  const Cursor in(data, layout.bigEndian);
  std::vector<std::size_t> ends;  // of the open sequences and items
  std::size_t at = 0;
  Element e;
  while (at < in.size()) {
    closeEnded(&ends, at);
    if (!readElement(in, at, layout, &e)) return {};
    if (e.tag == kItemEnd || e.tag == kSequenceEnd) {
      if (ends.empty()) return {};
      ends.pop_back();
      at = e.valueAt;
      continue;
    }
    if (e.tag == kPixelData && e.length == kUndefined) {
      CARPUS_OUTCOME(at, skipFragments(in, e.valueAt, layout));
      continue;
    }
    const bool opens = e.tag == kItem || holdsItems(in, e);
    if (e.length != kUndefined && !in.has(e.valueAt, e.length)) return beyondEnd(e, at);
    if (!opens) {
      at = e.valueAt + e.length;
      continue;
    }
    ends.push_back(e.length == kUndefined ? kOpenEnd : e.valueAt + e.length);
    if (ends.size() > std::size_t{2} * kMaxNesting)  // a sequence and its item for each level
      return fault(Problem::NestedTooDeep, {QString::number(kMaxNesting)});
    at = e.valueAt;
  }
  return {};
}

Content contentOf(Bytes head) {
  const auto startsWith = [&](std::string_view magic, std::size_t at = 0) {
    return head.size() >= at + magic.size() &&
           std::memcmp(head.data() + at, magic.data(), magic.size()) == 0;
  };
  if (startsWith("DICM", 128)) return Content::Dicom;
  if (startsWith("\x89PNG\r\n\x1a\n")) return Content::Png;
  if (startsWith("\xFF\xD8\xFF")) return Content::Jpeg;
  if (startsWith(std::string_view("II*\0", 4)) || startsWith(std::string_view("MM\0*", 4)))
    return Content::Tiff;
  if (head.size() < 8) return Content::Unknown;
  // A bare data set begins with a low even group (0002 or 0008, rarely 0004) in either byte order.
  for (const bool bigEndian : {false, true}) {
    const Cursor in(head, bigEndian);
    const std::uint32_t group = in.u16(0);
    const std::uint32_t element = in.u16(2);
    if (group != 2 && group != 4 && group != 8) continue;
    const bool plausible = isVr(in.text(4, 2)) || in.u32(4) <= 0x10000U;
    if (element < 0x2000U && plausible) return Content::DicomWithoutMeta;
  }
  return Content::Unknown;
}

FileStart locateDataset(Bytes file) {
  FileStart start;
  const bool preamble = contentOf(file) == Content::Dicom;
  const Cursor little(file, false);
  std::size_t at = preamble ? 132 : 0;
  Element e;
  // The meta group is explicit little endian whatever the data set is.
  while (readElement(little, at, {true, false}, &e) && (e.tag >> 16U) == 2U &&
         little.has(e.valueAt, e.length)) {
    if (e.tag == 0x00020010U) {
      const std::string_view uid = little.text(e.valueAt, e.length);
      start.transferSyntax = QString::fromLatin1(uid.data(), static_cast<qsizetype>(uid.size()))
                                 .remove(QChar(0))
                                 .trimmed();
    }
    at = e.valueAt + e.length;
  }
  start.datasetAt = at;
  start.layout.explicitVr = start.transferSyntax != QLatin1String("1.2.840.10008.1.2");
  start.layout.bigEndian = start.transferSyntax == QLatin1String("1.2.840.10008.1.2.2");
  if (!little.has(at, 8)) return start;
  // The first element tells more reliably than a missing or wrong meta header.
  start.layout.explicitVr = isVr(little.text(at + 4, 2));
  if (start.transferSyntax.isEmpty())
    start.layout.bigEndian = little.u16(at) > 0x00FFU && (little.u16(at) & 0x00FFU) == 0;
  return start;
}

}  // namespace carpus::dicom
