// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/rle.h"

#include <algorithm>

namespace carpus::dicom {
namespace {

constexpr std::size_t kHeaderBytes = 64;
constexpr std::size_t kMaxSegments = 15;

tl::unexpected<Fault> damaged(const char* why, std::size_t segment) {
  return fault(Problem::DamagedPixels, {},
               QStringLiteral("RLE segment %1: %2").arg(segment).arg(QLatin1String(why)));
}

std::uint32_t word(Bytes data, std::size_t at) {
  return static_cast<std::uint32_t>(data[at]) | static_cast<std::uint32_t>(data[at + 1]) << 8U |
         static_cast<std::uint32_t>(data[at + 2]) << 16U |
         static_cast<std::uint32_t>(data[at + 3]) << 24U;
}

/// True where nothing but padding is left behind the last run.
bool onlyPadding(Bytes rest) {
  return std::all_of(rest.begin(), rest.end(), [](std::uint8_t b) { return b == 0 || b == 0x80; });
}

/// Writes the bytes of one segment to every `step`-th place of `to`.
const char* decodeSegment(Bytes in, std::size_t count, std::uint8_t* to, std::size_t step) {
  std::size_t done = 0;
  std::size_t at = 0;
  while (done < count) {
    if (at >= in.size()) return "too few pixels";
    const std::uint8_t control = in[at++];
    if (control == 0x80) continue;  // no operation
    const std::size_t length =
        control < 0x80 ? control + std::size_t{1} : std::size_t{257} - control;
    if (length > count - done) return "too many pixels";
    const bool literal = control < 0x80;
    if (in.size() - at < (literal ? length : 1)) return "cut run";
    for (std::size_t i = 0; i < length; ++i, ++done) to[done * step] = in[at + (literal ? i : 0)];
    at += literal ? length : 1;
  }
  return onlyPadding(in.subspan(at)) ? nullptr : "data behind the last pixel";
}

}  // namespace

Outcome<std::vector<std::uint8_t>> decodeRle(Bytes frame, std::size_t pixels, int bytesPerPixel) {
  if (frame.size() < kHeaderBytes) return damaged("no header", 0);
  const std::size_t segments = word(frame, 0);
  const auto step = static_cast<std::size_t>(bytesPerPixel);
  if (segments != step || segments > kMaxSegments)
    return damaged("wrong number of segments", segments);
  std::vector<std::uint8_t> out(pixels * step);
  std::size_t begin = word(frame, 4);
  if (begin != kHeaderBytes) return damaged("wrong start", 0);
  for (std::size_t s = 0; s < segments; ++s) {
    const std::size_t end = s + 1 < segments ? word(frame, 4 * (s + 2)) : frame.size();
    if (end < begin || end > frame.size()) return damaged("wrong offset", s);
    // The first segment holds the most significant bytes.
    const char* const why =
        decodeSegment(frame.subspan(begin, end - begin), pixels, out.data() + (step - 1 - s), step);
    if (why != nullptr) return damaged(why, s);
    begin = end;
  }
  return out;
}

}  // namespace carpus::dicom
