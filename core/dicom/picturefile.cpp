// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/picturefile.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <cstring>

#include "core/dicom/codecs.h"

namespace carpus::dicom {
namespace {

/// True when the chunks of a PNG follow each other to IEND: a cut file is found before it is drawn.
bool isWholePng(Bytes file) {
  std::size_t at = 8;
  while (at + 12 <= file.size()) {
    const std::size_t length = static_cast<std::size_t>(file[at]) << 24U | file[at + 1] << 16U |
                               file[at + 2] << 8U | file[at + 3];
    if (length > file.size() - at - 12) return false;
    if (std::memcmp(file.data() + at + 4, "IEND", 4) == 0) return true;
    at += 12 + length;
  }
  return false;
}

const char* formatName(Content content) {
  if (content == Content::Png) return "png";
  return content == Content::Jpeg ? "jpeg" : "tiff";
}

Outcome<void> checkWhole(Bytes file, Content content) {
  if (content == Content::Png && !isWholePng(file)) return fault(Problem::CutShort);
  if (content != Content::Jpeg) return {};
  const Outcome<JpegFacts> facts = scanJpeg(file);
  if (!facts) return fault(Problem::DamagedPicture, {}, facts.error().detail);
  if (!facts->complete) return fault(Problem::CutShort);
  return {};
}

/// CV_16UC1 greys; `bits` becomes 8 or 16. Nothing for colours.
std::optional<cv::Mat> toGreys(const QImage& image, int* bits) {
  const bool deep = image.format() == QImage::Format_Grayscale16 || image.depth() > 32;
  if (image.hasAlphaChannel() || !image.isGrayscale()) {
    // isGrayscale() looks at 32-bit colours only; 64-bit pictures are judged here below.
    if (!deep && !image.isGrayscale()) return std::nullopt;
  }
  cv::Mat greys(image.height(), image.width(), CV_16UC1);
  *bits = deep ? 16 : 8;
  if (!deep) {
    const QImage bytes = image.convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < greys.rows; ++y)
      cv::Mat(1, greys.cols, CV_8UC1, const_cast<uchar*>(bytes.constScanLine(y)))
          .convertTo(greys.row(y), CV_16U);
    return greys;
  }
  if (image.format() == QImage::Format_Grayscale16) {
    for (int y = 0; y < greys.rows; ++y)
      std::memcpy(greys.ptr(y), image.constScanLine(y), static_cast<std::size_t>(greys.cols) * 2);
    return greys;
  }
  const QImage wide = image.convertToFormat(QImage::Format_RGBX64);
  for (int y = 0; y < greys.rows; ++y) {
    const auto* const from = reinterpret_cast<const QRgba64*>(wide.constScanLine(y));
    for (int x = 0; x < greys.cols; ++x) {
      if (from[x].red() != from[x].green() || from[x].green() != from[x].blue())
        return std::nullopt;
      greys.at<quint16>(y, x) = from[x].red();
    }
  }
  return greys;
}

}  // namespace

Outcome<Decoded> decodePicture(Bytes file, const ReadLimits& limits) {
  const Content content = contentOf(file.first(std::min<std::size_t>(file.size(), 256)));
  CARPUS_OUTCOME_CHECK(checkWhole(file, content));
  QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(file.data()),
                                             static_cast<qsizetype>(file.size()));
  QBuffer device(&bytes);
  device.open(QIODevice::ReadOnly);
  const char* const format = formatName(content);
  if (!QImageReader::supportedImageFormats().contains(format))
    return fault(Problem::NoPictureReader, {QString::fromLatin1(format).toUpper()});
  QImageReader reader(&device, format);
  reader.setDecideFormatFromContent(false);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  if (!size.isValid() || size.isEmpty())
    return fault(Problem::DamagedPicture, {}, reader.errorString());
  if (qint64{size.width()} * size.height() > limits.pixels)
    return fault(Problem::TooManyPixels,
                 {QString::number(size.width()), QString::number(size.height())});
  LogCatcher log;
  const QImage image = reader.read();
  if (image.isNull()) return fault(Problem::DamagedPicture, {}, reader.errorString());

  Decoded out;
  Radiograph& radiograph = out.radiograph;
  const std::optional<cv::Mat> greys = toGreys(image, &radiograph.bitsStored);
  if (!greys) return fault(Problem::Colour);
  radiograph.pixels = *greys;
  radiograph.isDicom = false;
  radiograph.transferSyntaxName = QString::fromLatin1(format).toUpper();
  if (content == Content::Jpeg) out.note(QStringLiteral("lossy-image"));
  // libjpeg goes on behind damage and says so only in its messages.
  if (log.lines().join(QLatin1Char('\n')).contains(QLatin1String("Corrupt JPEG data")))
    out.note(QStringLiteral("decoding-doubtful"));
  out.log << log.lines();
  if (content == Content::Tiff && reader.imageCount() > 1) {
    radiograph.frames = reader.imageCount();
    out.note(QStringLiteral("multi-frame"), {QString::number(radiograph.frames)});
  }
  return out;
}

}  // namespace carpus::dicom
