// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery's pictures.
#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>

#include "core/attention/gallery.h"
#include "core/base/paths.h"

namespace carpus::attention {
namespace {

constexpr int kTile = 256;
constexpr int kSpace = 16;
constexpr int kTitle = 44;
constexpr int kFoot = 130;
constexpr int kBarWidth = 150;
const QColor kPaper(24, 26, 30);
const QColor kInk(226, 228, 232);

QString text(const char* sentence) { return QCoreApplication::translate("Attention", sentence); }

const cv::Mat& mapOf(const GalleryPlate& plate, GalleryMap which) {
  return which == GalleryMap::Class ? plate.classMap : plate.expectedMap;
}

ColourMap coloursOf(GalleryMap which) {
  return which == GalleryMap::Class ? ColourMap::Viridis : ColourMap::Diverging;
}

/// Draws the figure piece by piece.
class Figure {
 public:
  Figure(const Gallery& gallery, GalleryMap which)
      : gallery_(gallery), which_(which), range_(commonRange(gallery, which)) {}

  QImage draw() {
    const int width = kMaturityStages * (kTile + kSpace) + kSpace + kBarWidth;
    const int height = 2 * (kTitle + kTile + kSpace) + kFoot;
    QImage figure(width, height, QImage::Format_RGB32);
    figure.fill(kPaper);
    QPainter painter(&figure);
    painter.setPen(kInk);
    QFont font = painter.font();
    font.setPixelSize(14);
    painter.setFont(font);
    for (int row = 0; row < 2; ++row)
      for (int column = 0; column < kMaturityStages; ++column) tile(painter, row, column);
    bar(painter, width - kBarWidth + kSpace, kTitle);
    painter.drawText(QRect(kSpace, height - kFoot + kSpace, width - 2 * kSpace, kFoot - 2 * kSpace),
                     Qt::TextWordWrap, foot());
    return figure;
  }

 private:
  void tile(QPainter& painter, int row, int column) const {
    const Sex sex = row == 0 ? Sex::Female : Sex::Male;
    const auto stage = static_cast<MaturityStage>(column);
    const int x = kSpace + column * (kTile + kSpace);
    const int y = row * (kTitle + kTile + kSpace);
    const StageRange range = stageRange(sex, stage);
    const GalleryPlate* const plate = gallery_.find(sex, stage);
    const QString title = text(QT_TRANSLATE_NOOP("Attention", "%1, %2, %3 to %4 years, n = %5"))
                              .arg(toText(sex), toText(stage))
                              .arg(range.fromMonths / 12)
                              .arg(range.toMonths / 12)
                              .arg(plate ? plate->cases : 0);
    painter.drawText(QRect(x, y + 4, kTile, kTitle - 4), Qt::TextWordWrap | Qt::AlignBottom, title);
    if (!plate) return;
    painter.drawImage(QRect(x, y + kTitle, kTile, kTile), plateImage(*plate, which_, range_));
  }

  void bar(QPainter& painter, int x, int y) const {
    const int height = kTile, width = 22;
    const bool isSigned = which_ == GalleryMap::Expected;
    for (int i = 0; i < height; ++i) {
      const cv::Vec3b c = colourAt(coloursOf(which_), 1.0 - (i + 0.5) / height);
      painter.fillRect(x, y + i, width, 1, QColor(c[0], c[1], c[2]));
    }
    const double low = isSigned ? -range_ : 0, scale = isSigned ? 1 : 100;
    for (const double part : {0.0, 0.5, 1.0}) {
      const int at = y + static_cast<int>((1 - part) * (height - 1));
      painter.drawText(QRect(x + width + 6, at - 10, kBarWidth - width, 20), Qt::AlignVCenter,
                       QString::number(scale * (low + part * (range_ - low)), 'f', 1));
    }
    const QString unit = isSigned
                             ? text(QT_TRANSLATE_NOOP("Attention", "months taken away"))
                             : text(QT_TRANSLATE_NOOP("Attention", "percentage points taken away"));
    painter.drawText(QRect(x, y + height + 8, kBarWidth - 2 * kSpace, 60), Qt::TextWordWrap, unit);
  }

  QString foot() const {
    const QString fill = gallery_.options.fill == nn::OccluderFill::Black
                             ? text(QT_TRANSLATE_NOOP("Attention", "black"))
                             : text(QT_TRANSLATE_NOOP("Attention", "local mean"));
    const QString settings =
        text(QT_TRANSLATE_NOOP("Attention",
                               "Mean occlusion maps of correctly classified images (%1, %2) over "
                               "a standard hand drawn by the phantom. Occluder %3 x %3 pixels, "
                               "%4, every %5 pixels of the network's %6 x %6 picture. Model %7, "
                               "SHA-256 %8, Carpus %9."))
            .arg(gallery_.dataset, gallery_.split)
            .arg(gallery_.options.patch)
            .arg(fill)
            .arg(gallery_.options.stride)
            .arg(gallery_.inputSize)
            .arg(gallery_.modelId, gallery_.modelSha256.left(12), gallery_.version);
    return settings + QLatin1Char('\n') + disclaimer();
  }

  const Gallery& gallery_;
  GalleryMap which_;
  double range_;
};

}  // namespace

QImage plateImage(const GalleryPlate& plate, GalleryMap which, double range, double opacity) {
  const cv::Mat& map = mapOf(plate, which);
  if (range <= 0) range = std::max(cv::norm(map, cv::NORM_INF), 1e-12);
  const double low = which == GalleryMap::Class ? 0 : -range;
  const cv::Mat colours = colourise(map, coloursOf(which), low, range);
  QImage image(plate.hand.cols, plate.hand.rows, QImage::Format_RGB32);
  for (int y = 0; y < image.height(); ++y) {
    auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < image.width(); ++x) {
      const double strength = std::min(1.0, 2 * std::abs(map.at<float>(y, x)) / range) * opacity;
      const double grey = plate.hand.at<uchar>(y, x);
      const cv::Vec3b& c = colours.at<cv::Vec3b>(y, x);
      const auto blend = [&](int i) {
        return static_cast<int>(std::lround((1 - strength) * grey + strength * c[i]));
      };
      line[x] = qRgb(blend(0), blend(1), blend(2));
    }
  }
  return image;
}

double commonRange(const Gallery& gallery, GalleryMap which) {
  double range = 1e-12;
  for (const GalleryPlate& plate : gallery.plates)
    range = std::max(range, cv::norm(mapOf(plate, which), cv::NORM_INF));
  return range;
}

QImage galleryFigure(const Gallery& gallery, GalleryMap which) {
  return Figure(gallery, which).draw();
}

}  // namespace carpus::attention
