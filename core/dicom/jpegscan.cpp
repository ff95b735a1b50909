// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/prescan.h"

namespace carpus::dicom {
namespace {

constexpr int kSoi = 0xD8;
constexpr int kEoi = 0xD9;
constexpr int kSos = 0xDA;

/// SOF markers: C0..CF without DHT (C4), JPG (C8), DAC (CC); F7 is the frame of JPEG-LS.
bool isFrameHeader(int marker) {
  return (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) ||
         marker == 0xF7;
}

bool isRestart(int marker) { return marker >= 0xD0 && marker <= 0xD7; }

/// Position of the marker that ends the entropy-coded data from `at` on. JPEG-LS stuffs a zero bit,
/// not a zero byte, after FF, so there every second byte below 80 belongs to the data.
std::size_t endOfScan(Bytes data, std::size_t at, bool jpegLs) {
  for (; at + 1 < data.size(); ++at) {
    if (data[at] != 0xFF) continue;
    const int next = data[at + 1];
    const bool stuffed = jpegLs ? next < 0x80 : next == 0;
    if (!stuffed && !isRestart(next) && next != 0xFF) return at;
  }
  return data.size();
}

void readFrameHeader(Bytes segment, JpegFacts* facts) {
  facts->precision = segment[0];
  facts->rows = segment[1] << 8 | segment[2];
  facts->columns = segment[3] << 8 | segment[4];
  facts->components = segment[5];
}

}  // namespace

Outcome<JpegFacts> scanJpeg(Bytes data) {
  const auto damaged = [](const char* why, std::size_t at) {
    return fault(Problem::DamagedPixels, {},
                 QStringLiteral("JPEG: %1 at byte %2").arg(QLatin1String(why)).arg(at));
  };
  JpegFacts facts;
  if (data.size() < 4 || data[0] != 0xFF || data[1] != kSoi) return damaged("no start of image", 0);
  bool jpegLs = false;
  std::size_t at = 2;
  while (at + 1 < data.size()) {
    if (data[at] != 0xFF) return damaged("no marker", at);
    const int marker = data[at + 1];
    if (marker == 0xFF) {  // fill byte
      ++at;
      continue;
    }
    if (marker == kEoi) {
      facts.complete = true;
      break;
    }
    if (marker <= 0x01 || isRestart(marker) || marker == kSoi) return damaged("stray marker", at);
    if (at + 4 > data.size()) return damaged("cut segment", at);
    const std::size_t length = static_cast<std::size_t>(data[at + 2]) << 8U | data[at + 3];
    if (length < 2 || length > data.size() - at - 2) return damaged("segment beyond the end", at);
    if (isFrameHeader(marker)) {
      if (length < 8) return damaged("short frame header", at);
      readFrameHeader(data.subspan(at + 4, length - 2), &facts);
      jpegLs = marker == 0xF7;
    }
    at += 2 + length;
    if (marker == kSos) at = endOfScan(data, at, jpegLs);
  }
  if (facts.components == 0) return damaged("no frame header", at);
  return facts;
}

}  // namespace carpus::dicom
