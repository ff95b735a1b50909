// SPDX-License-Identifier: GPL-3.0-or-later
#include <zlib.h>

#include <algorithm>
#include <new>

#include "core/dicom/prescan.h"

namespace carpus::dicom {

Outcome<std::vector<std::uint8_t>> inflateDataset(Bytes deflated, std::size_t limit) {
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return fault(Problem::DecoderFailed);
  constexpr std::size_t kStep = std::size_t{1} << 20U;
  std::vector<std::uint8_t> out;
  stream.next_in = const_cast<Bytef*>(deflated.data());
  std::size_t unread = deflated.size();
  int status = Z_OK;
  Problem problem = Problem::CutShort;
  while (status == Z_OK) {
    if (stream.avail_in == 0) {
      stream.avail_in = static_cast<uInt>(std::min<std::size_t>(unread, std::size_t{1} << 30U));
      unread -= stream.avail_in;
    }
    const std::size_t had = out.size();
    if (had >= limit) {
      problem = Problem::MemoryExceeded;
      break;
    }
    out.resize(had + kStep);
    stream.next_out = out.data() + had;
    stream.avail_out = static_cast<uInt>(kStep);
    status = inflate(&stream, Z_NO_FLUSH);
    out.resize(had + kStep - stream.avail_out);
  }
  inflateEnd(&stream);
  // Some writers leave out the end of the last block; what is there is then checked like any file.
  if (status == Z_STREAM_END) return out;
  if (status == Z_DATA_ERROR) problem = Problem::DamagedHeader;
  return fault(problem, {}, QStringLiteral("zlib status %1").arg(status));
}

}  // namespace carpus::dicom
