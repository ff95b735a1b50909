// SPDX-License-Identifier: GPL-3.0-or-later
// The report as one A4 page.
#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPdfWriter>

#include "core/report/page_layout.h"
#include "core/report/phrases.h"

namespace carpus::report {
namespace {

constexpr int kDotsPerInch = 600;
/// Longer sides of pictures beyond this only make the file larger: 300 dots per inch on the page.
constexpr int kPictureSide = 1200;
constexpr double kSmallestScale = 0.6;
constexpr double kScaleStep = 0.95;

QImage reduced(const QImage& image) {
  if (image.isNull()) return image;
  const QImage small =
      std::max(image.width(), image.height()) > kPictureSide
          ? image.scaled(kPictureSide, kPictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
          : image;
  return small.convertToFormat(small.isGrayscale() ? QImage::Format_Grayscale8
                                                   : QImage::Format_RGB32);
}

/// The largest text with which everything and pictures of a useful size fit.
double fittingScale(const PageContent& content, QPagedPaintDevice& device) {
  double scale = 1;
  while (scale > kSmallestScale) {
    Page page(device, nullptr, scale);
    if (layOutPage(page, content)) break;
    scale *= kScaleStep;
  }
  return scale;
}

Error failed() {
  return {ErrorCode::Internal,
          QCoreApplication::translate("ReportPage", "The page of the report could not be drawn.")};
}

}  // namespace

Result<QByteArray> toPdf(const Report& report, const QImage& radiograph, const QImage& plate) {
  if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr)
    return fail(ErrorCode::Internal,
                QCoreApplication::translate("ReportPage",
                                            "The page of the report needs the graphics system, "
                                            "which is not running."));
  const Tongue tongue = Tongue::application();
  const PageContent content{report, tongue, sectionsOf(report, tongue), reduced(radiograph),
                            reduced(plate)};
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(kDotsPerInch);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins(QMarginsF(0, 0, 0, 0));
  writer.setCreator(QStringLiteral("Carpus %1").arg(report.softwareVersion));
  writer.setTitle(tongue(QT_TRANSLATE_NOOP("Report", "Bone age report")));
  const double scale = fittingScale(content, writer);
  QPainter painter;
  if (!painter.begin(&writer)) return fail(failed());
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  Page page(writer, &painter, scale);
  layOutPage(page, content);
  if (!painter.end()) return fail(failed());
  buffer.close();
  return bytes;
}

}  // namespace carpus::report
