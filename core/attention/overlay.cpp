// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/attention/attention.h"
#include "core/base/paths.h"

namespace carpus::attention {
namespace {

constexpr int kMargin = 14;
constexpr int kTicks = 5;
const QColor kPaper(24, 26, 30);
const QColor kInk(226, 228, 232);

QString text(const char* sentence) { return QCoreApplication::translate("Attention", sentence); }

/// A value of the map in its unit.
QString valueText(const AttentionMap& map, double value) {
  const bool percent = map.target.year.has_value();
  const double shown = percent ? 100 * value : value;
  const double range = (percent ? 100 : 1) * map.largest();
  const int decimals = range >= 20 ? 0 : range >= 2 ? 1 : range >= 0.2 ? 2 : 3;
  const QString number = QString::number(shown, 'f', decimals);
  return (shown > 0 && map.isSigned()) ? QLatin1Char('+') + number : number;
}

QString unitText(const AttentionMap& map) {
  return map.target.year ? text(QT_TRANSLATE_NOOP("Attention", "percentage points taken away"))
                         : text(QT_TRANSLATE_NOOP("Attention", "months taken away"));
}

/// Opacity 0..1 of each pixel: fades towards 0 so that the bone stays visible where nothing
/// happened.
cv::Mat opacityOf(const cv::Mat& values, const AttentionMap& map, const OverlayStyle& style) {
  const cv::Mat relative = cv::abs(values) / std::max(map.largest(), 1e-12);
  cv::Mat opacity = cv::min(relative * 2, 1.0) * style.opacity;
  if (style.threshold > 0) opacity.setTo(0, relative < style.threshold);
  return opacity;
}

QImage premultiplied(const cv::Mat& colours, const cv::Mat& opacity) {
  QImage image(colours.cols, colours.rows, QImage::Format_ARGB32_Premultiplied);
  for (int y = 0; y < colours.rows; ++y) {
    const auto* colour = colours.ptr<cv::Vec3b>(y);
    const auto* alpha = opacity.ptr<float>(y);
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < colours.cols; ++x) {
      const int a = static_cast<int>(std::lround(255 * std::clamp(alpha[x], 0.0F, 1.0F)));
      line[x] = qPremultiply(qRgba(colour[x][0], colour[x][1], colour[x][2], a));
    }
  }
  return image;
}

QImage greyImage(const Radiograph& radiograph) {
  const cv::Mat grey = toDisplay(radiograph);
  return QImage(grey.data, grey.cols, grey.rows, static_cast<qsizetype>(grey.step),
                QImage::Format_Grayscale8)
      .convertToFormat(QImage::Format_RGB32);
}

/// Draws the legend into a panel and says how high it became.
class Legend {
 public:
  Legend(const AttentionMap& map, const OverlayStyle& style, int width, int fontPixels)
      : map_(map), style_(style), width_(width) {
    font_.setPixelSize(fontPixels);
    bold_ = font_;
    bold_.setBold(true);
  }

  int draw(QPainter& painter) const {
    int y = kMargin;
    y = paragraph(painter, y, toText(map_.target), bold_);
    y = paragraph(painter, y, text(QT_TRANSLATE_NOOP("Attention", "What covering a place changes")),
                  font_);
    y = bar(painter, y + kMargin / 2);
    y = paragraph(painter, y, unitText(map_), font_) + kMargin / 2;
    for (const QString& line : settingsText(map_)) y = paragraph(painter, y, line, font_);
    if (!style_.caption.isEmpty()) y = paragraph(painter, y, style_.caption, font_);
    for (const Finding& finding : attentionFindings(map_)) {
      y = paragraph(painter, y, finding.text, bold_);
    }
    return paragraph(painter, y + kMargin / 2, disclaimer(), bold_) + kMargin;
  }

 private:
  int textWidth() const { return width_ - 2 * kMargin; }

  int paragraph(QPainter& painter, int y, const QString& sentence, const QFont& font) const {
    painter.setFont(font);
    painter.setPen(kInk);
    QRect used;
    painter.drawText(QRect(kMargin, y, textWidth(), 10000), Qt::TextWordWrap, sentence, &used);
    return used.bottom() + font.pixelSize() / 3;
  }

  int bar(QPainter& painter, int y) const {
    const auto [low, high] = colourRange(map_);
    const int height = 12 * font_.pixelSize();
    const int width = 2 * font_.pixelSize();
    for (int i = 0; i < height; ++i) {
      const cv::Vec3b c = colourAt(colourMapOf(map_, style_.oneSided), 1.0 - (i + 0.5) / height);
      painter.fillRect(kMargin, y + i, width, 1, QColor(c[0], c[1], c[2]));
    }
    painter.setFont(font_);
    painter.setPen(kInk);
    for (int tick = 0; tick < kTicks; ++tick) {
      const double part = static_cast<double>(tick) / (kTicks - 1);
      const int at = y + static_cast<int>(std::lround((1 - part) * (height - 1)));
      painter.drawLine(kMargin + width, at, kMargin + width + 5, at);
      const QRect place(kMargin + width + 10, at - font_.pixelSize(), textWidth() - width,
                        2 * font_.pixelSize());
      painter.drawText(place, Qt::AlignVCenter, valueText(map_, low + part * (high - low)));
    }
    return y + height + font_.pixelSize();
  }

  const AttentionMap& map_;
  const OverlayStyle& style_;
  int width_;
  QFont font_, bold_;
};

QImage withLegend(const QImage& picture, const AttentionMap& map, const OverlayStyle& style) {
  const int fontPixels = std::clamp(picture.height() / 45, 12, 40);
  const int width = 18 * fontPixels;
  const Legend legend(map, style, width, fontPixels);
  QImage measure(width, 16, QImage::Format_RGB32);
  QPainter ruler(&measure);
  const int needed = legend.draw(ruler);
  ruler.end();
  QImage whole(picture.width() + width, std::max(picture.height(), needed), QImage::Format_RGB32);
  whole.fill(kPaper);
  QPainter painter(&whole);
  painter.setRenderHint(QPainter::TextAntialiasing);
  painter.drawImage(0, 0, picture);
  painter.translate(picture.width(), 0);
  legend.draw(painter);
  return whole;
}

}  // namespace

ColourMap colourMapOf(const AttentionMap& map, ColourMap oneSided) {
  return map.isSigned() ? ColourMap::Diverging : oneSided;
}

std::pair<double, double> colourRange(const AttentionMap& map) {
  const double high = std::max(map.largest(), 1e-12);
  return {map.isSigned() ? -high : 0.0, high};
}

QStringList settingsText(const AttentionMap& map) {
  QStringList lines;
  const QString fill = map.options.fill == nn::OccluderFill::Black
                           ? text(QT_TRANSLATE_NOOP("Attention", "black"))
                           : text(QT_TRANSLATE_NOOP("Attention", "local mean"));
  lines << text(QT_TRANSLATE_NOOP("Attention",
                                  "Occluder %1 x %1 pixels, %2, every %3 pixels of the network's "
                                  "%4 x %4 picture."))
               .arg(map.options.patch)
               .arg(fill)
               .arg(map.options.stride)
               .arg(map.values.rows);
  if (!map.target.year) {
    lines << text(QT_TRANSLATE_NOOP("Attention", "Nothing covered: %1 (network, not calibrated)."))
                 .arg(toText(Months{map.baseValue}));
  } else {
    lines << text(QT_TRANSLATE_NOOP("Attention",
                                    "Nothing covered: %1 % probability (network, not calibrated)."))
                 .arg(QString::number(100 * map.baseValue, 'f', 1));
  }
  double low = 0;
  cv::minMaxLoc(map.values, &low);
  if (!map.isSigned() && low < -0.05 * map.largest()) {
    lines << text(QT_TRANSLATE_NOOP("Attention",
                                    "Where covering raised the probability, the lowest colour "
                                    "is shown."));
  }
  lines << text(QT_TRANSLATE_NOOP("Attention", "Share of the effect outside the hand: %1 %."))
               .arg(QString::number(100 * map.outsideHandShare, 'f', 0));
  if (map.coarse) {
    lines << text(QT_TRANSLATE_NOOP("Attention", "Coarse preview; a finer map follows."));
  }
  return lines;
}

QImage colourLayer(const AttentionMap& map, const preprocess::Preprocessed& preprocessed,
                   const OverlayStyle& style) {
  const cv::Mat values = onOriginal(map, preprocessed);
  const auto [low, high] = colourRange(map);
  const cv::Mat colours = colourise(values, colourMapOf(map, style.oneSided), low, high);
  // Only where the network's picture lies: beyond it there is no effect to show, not a small one.
  const cv::Mat everywhere(preprocessed.preprocessed.size(), CV_8UC1, cv::Scalar(255));
  const cv::Mat seen =
      preprocessed.toPreprocessed.unwarp(everywhere, values.size(), 0, cv::INTER_NEAREST);
  cv::Mat opacity = opacityOf(values, map, style);
  opacity.setTo(0, seen == 0);
  return premultiplied(colours, opacity);
}

QImage overlay(const Radiograph& radiograph, const preprocess::Preprocessed& preprocessed,
               const AttentionMap& map, const OverlayStyle& style) {
  QImage picture = greyImage(radiograph);
  QPainter painter(&picture);
  painter.drawImage(0, 0, colourLayer(map, preprocessed, style));
  painter.end();
  return style.legend ? withLegend(picture, map, style) : picture;
}

}  // namespace carpus::attention
