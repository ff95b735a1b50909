// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/jpeg2000.h"

#include <openjpeg.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace carpus::dicom {
namespace {

struct FreeStream {
  void operator()(opj_stream_t* s) const { opj_stream_destroy(s); }
};
struct FreeCodec {
  void operator()(opj_codec_t* c) const { opj_destroy_codec(c); }
};
struct FreeImage {
  void operator()(opj_image_t* i) const { opj_image_destroy(i); }
};
using Stream = std::unique_ptr<opj_stream_t, FreeStream>;
using Codec = std::unique_ptr<opj_codec_t, FreeCodec>;
using Image = std::unique_ptr<opj_image_t, FreeImage>;

/// Memory that OpenJPEG reads from.
struct Source {
  Bytes data;
  std::size_t at = 0;
};

/// Memory that OpenJPEG writes to; it seeks back to fill in lengths.
struct Sink {
  std::vector<std::uint8_t> data;
  std::size_t at = 0;
};

constexpr OPJ_SIZE_T kEnd = static_cast<OPJ_SIZE_T>(-1);

OPJ_SIZE_T readSome(void* buffer, OPJ_SIZE_T count, void* user) {
  auto* source = static_cast<Source*>(user);
  if (source->at >= source->data.size()) return kEnd;
  count = std::min(count, source->data.size() - source->at);
  std::memcpy(buffer, source->data.data() + source->at, count);
  source->at += count;
  return count;
}

OPJ_OFF_T skipSource(OPJ_OFF_T count, void* user) {
  auto* source = static_cast<Source*>(user);
  if (count < 0 || static_cast<std::size_t>(count) > source->data.size() - source->at) return -1;
  source->at += static_cast<std::size_t>(count);
  return count;
}

OPJ_BOOL seekSource(OPJ_OFF_T to, void* user) {
  auto* source = static_cast<Source*>(user);
  if (to < 0 || static_cast<std::size_t>(to) > source->data.size()) return OPJ_FALSE;
  source->at = static_cast<std::size_t>(to);
  return OPJ_TRUE;
}

OPJ_SIZE_T writeSome(void* buffer, OPJ_SIZE_T count, void* user) {
  auto* sink = static_cast<Sink*>(user);
  if (sink->data.size() < sink->at + count) sink->data.resize(sink->at + count);
  std::memcpy(sink->data.data() + sink->at, buffer, count);
  sink->at += count;
  return count;
}

OPJ_OFF_T skipSink(OPJ_OFF_T count, void* user) {
  auto* sink = static_cast<Sink*>(user);
  sink->at += static_cast<std::size_t>(count);
  if (sink->data.size() < sink->at) sink->data.resize(sink->at);
  return count;
}

OPJ_BOOL seekSink(OPJ_OFF_T to, void* user) {
  static_cast<Sink*>(user)->at = static_cast<std::size_t>(to);
  return OPJ_TRUE;
}

void keepLine(const char* message, void* user) {
  *static_cast<QStringList*>(user) << QString::fromLatin1(message).trimmed();
}

void ignoreLine(const char* /*message*/, void* /*user*/) {}

void listen(opj_codec_t* codec, QStringList* warnings, QStringList* errors) {
  opj_set_info_handler(codec, ignoreLine, nullptr);
  opj_set_warning_handler(codec, keepLine, warnings);
  opj_set_error_handler(codec, keepLine, errors);
}

bool isBoxed(Bytes data) {
  return data.size() > 12 && std::memcmp(data.data() + 4, "jP  ", 4) == 0;
}

/// What the main header says before OpenJPEG takes memory for it (ISO 15444-1 A.5.1, A.6.1).
struct MainHeader {
  cv::Size size;
  int components = 0;
  bool lossy = false;
};

MainHeader readMainHeader(Bytes data) {
  static constexpr std::uint8_t kStart[4] = {0xFF, 0x4F, 0xFF, 0x51};
  static constexpr std::uint8_t kStyle[2] = {0xFF, 0x52};
  const auto start = std::search(data.begin(), data.end(), std::begin(kStart), std::end(kStart));
  const Bytes header = data.subspan(static_cast<std::size_t>(start - data.begin()));
  MainHeader out;
  if (header.size() < 42) return out;
  const auto number = [&](std::size_t at) {
    return std::int64_t{header[at]} << 24 | header[at + 1] << 16 | header[at + 2] << 8 |
           header[at + 3];
  };
  const std::int64_t width = number(8) - number(16);
  const std::int64_t height = number(12) - number(20);
  out.components = header[40] << 8 | header[41];
  if (width > 0 && height > 0 && width <= 0xFFFF && height <= 0xFFFF)
    out.size = {static_cast<int>(width), static_cast<int>(height)};
  const auto style =
      std::search(header.begin() + 42, header.end(), std::begin(kStyle), std::end(kStyle));
  out.lossy = header.end() - style > 13 && style[13] == 0;
  return out;
}

tl::unexpected<Fault> damaged(const QStringList& errors) {
  return fault(Problem::DamagedPixels, {},
               QStringLiteral("JPEG 2000: ") + errors.join(QStringLiteral("; ")));
}

Outcome<Jpeg2000Picture> toPicture(const opj_image_t& image, cv::Size expected,
                                   QStringList warnings) {
  if (image.numcomps != 1) return fault(Problem::Colour);
  const opj_image_comp_t& plane = image.comps[0];
  if (plane.data == nullptr || static_cast<int>(plane.w) != expected.width ||
      static_cast<int>(plane.h) != expected.height)
    return fault(Problem::SizeDisagrees);
  if (plane.prec == 0 || plane.prec > 16)
    return fault(Problem::UnusualBits, {QString::number(plane.prec), QString::number(plane.prec)});
  Jpeg2000Picture picture;
  picture.values = cv::Mat(expected, CV_32SC1, plane.data).clone();
  picture.precision = static_cast<int>(plane.prec);
  picture.isSigned = plane.sgnd != 0;
  picture.warnings = std::move(warnings);
  return picture;
}

}  // namespace

Outcome<Jpeg2000Picture> decodeJpeg2000(Bytes codestream, cv::Size expected) {
  const MainHeader header = readMainHeader(codestream);
  if (header.components > 1) return fault(Problem::Colour);
  if (header.size != expected) return fault(Problem::SizeDisagrees);
  Source source{codestream};
  QStringList warnings;
  QStringList errors;
  const Stream stream(opj_stream_default_create(OPJ_TRUE));
  const Codec codec(opj_create_decompress(isBoxed(codestream) ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K));
  if (!stream || !codec) return fault(Problem::MemoryExceeded);
  opj_stream_set_user_data(stream.get(), &source, nullptr);
  opj_stream_set_user_data_length(stream.get(), codestream.size());
  opj_stream_set_read_function(stream.get(), readSome);
  opj_stream_set_skip_function(stream.get(), skipSource);
  opj_stream_set_seek_function(stream.get(), seekSource);
  listen(codec.get(), &warnings, &errors);
  opj_dparameters_t parameters;
  opj_set_default_decoder_parameters(&parameters);
  opj_image_t* raw = nullptr;
  if (opj_setup_decoder(codec.get(), &parameters) == OPJ_FALSE ||
      opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE) == OPJ_FALSE)
    return fault(Problem::DecoderFailed);
  opj_codec_set_threads(codec.get(), 2);
  const bool headed = opj_read_header(stream.get(), codec.get(), &raw) != OPJ_FALSE;
  const Image image(raw);
  if (!headed || opj_decode(codec.get(), stream.get(), raw) == OPJ_FALSE) return damaged(errors);
  if (!errors.isEmpty()) return damaged(errors);
  CARPUS_OUTCOME(Jpeg2000Picture picture, toPicture(*image, expected, warnings));
  picture.lossy = header.lossy;
  return picture;
}

Outcome<std::vector<std::uint8_t>> encodeJpeg2000(const cv::Mat& values, int bits) {
  const bool isSigned = values.type() == CV_16SC1;
  opj_image_cmptparm_t plane{};
  plane.dx = plane.dy = 1;
  plane.w = static_cast<OPJ_UINT32>(values.cols);
  plane.h = static_cast<OPJ_UINT32>(values.rows);
  plane.prec = static_cast<OPJ_UINT32>(bits);
  plane.sgnd = isSigned ? 1 : 0;
  const Image image(opj_image_create(1, &plane, OPJ_CLRSPC_GRAY));
  if (!image) return fault(Problem::MemoryExceeded);
  image->x1 = plane.w;
  image->y1 = plane.h;
  cv::Mat wide(values.size(), CV_32SC1, image->comps[0].data);
  values.convertTo(wide, CV_32S);

  opj_cparameters_t parameters;
  opj_set_default_encoder_parameters(&parameters);
  parameters.tcp_numlayers = 1;
  parameters.tcp_rates[0] = 0;  // lossless
  parameters.cp_disto_alloc = 1;
  // A small picture has room for fewer wavelet levels than the usual six resolutions.
  while (parameters.numresolution > 1 &&
         std::min(values.cols, values.rows) < (1 << (parameters.numresolution - 1)))
    --parameters.numresolution;
  QStringList warnings;
  QStringList errors;
  Sink sink;
  const Codec codec(opj_create_compress(OPJ_CODEC_J2K));
  const Stream stream(opj_stream_default_create(OPJ_FALSE));
  if (!stream || !codec) return fault(Problem::MemoryExceeded);
  listen(codec.get(), &warnings, &errors);
  opj_stream_set_user_data(stream.get(), &sink, nullptr);
  opj_stream_set_write_function(stream.get(), writeSome);
  opj_stream_set_skip_function(stream.get(), skipSink);
  opj_stream_set_seek_function(stream.get(), seekSink);
  const bool done = opj_setup_encoder(codec.get(), &parameters, image.get()) != OPJ_FALSE &&
                    opj_start_compress(codec.get(), image.get(), stream.get()) != OPJ_FALSE &&
                    opj_encode(codec.get(), stream.get()) != OPJ_FALSE &&
                    opj_end_compress(codec.get(), stream.get()) != OPJ_FALSE;
  if (!done) return damaged(errors);
  return std::move(sink.data);
}

}  // namespace carpus::dicom
