// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/dicom/problems.h"
#include "core/dicom/reader.h"

namespace carpus::dicom {

using Bytes = std::span<const std::uint8_t>;

/// Sequences deeper than this are refused (the limit that DCMTK took up in 2026; its parser
/// recurses).
inline constexpr int kMaxNesting = 64;

/// What the first bytes of a file look like.
enum class Content { Dicom, DicomWithoutMeta, Png, Jpeg, Tiff, Unknown };
Content contentOf(Bytes head);

/// How the elements of a data set are laid down.
struct Layout {
  bool explicitVr = true;
  bool bigEndian = false;
};

/// Walks the elements of a data set without recursion and without reading values: counts how deep
/// sequences nest and sees elements that reach beyond the end. It stops without complaint where it
/// no longer understands the structure; the parser decides there.
Outcome<void> checkDataset(Bytes data, Layout layout);

/// Where the data set begins and what the meta header says about it.
struct FileStart {
  std::size_t datasetAt = 0;
  QString transferSyntax;  ///< empty where the file has no meta header
  Layout layout;
};

/// Reads preamble and meta header (PS3.10 7.1) of a file that contentOf() calls DICOM, or guesses
/// the layout of a bare data set from its first element.
FileStart locateDataset(Bytes file);

/// The data set of a deflated file (PS3.5 A.5), refused when it would inflate beyond `limit` bytes.
Outcome<std::vector<std::uint8_t>> inflateDataset(Bytes deflated, std::size_t limit);

/// What the markers of a JPEG or JPEG-LS codestream say.
struct JpegFacts {
  int precision = 0;
  int rows = 0;
  int columns = 0;
  int components = 0;
  bool complete = false;  ///< an end marker was found
};

/// Walks the markers of a codestream before a decoder sees it. DamagedPixels for markers that hang
/// DCMTK (TEM, RST outside a scan), segments that reach beyond the end, or no frame header.
Outcome<JpegFacts> scanJpeg(Bytes codestream);

}  // namespace carpus::dicom
