// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stages/stage_pictures.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <cmath>

#include "ui/viewer/display_pyramid.h"
#include "ui/viewer/image_bridge.h"
#include "ui/viewer/mask_contour.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

QString text(const char* sentence) {
  return QCoreApplication::translate("carpus::ui::Stage", sentence);
}

cv::Point2d toPoint(QPointF cornerPoint) {
  // Widgets count from the corner of the first pixel, PixelMap from its centre.
  return {cornerPoint.x() - 0.5, cornerPoint.y() - 0.5};
}

QString noteOfBase(const preprocess::GrayscaleBase& base) {
  using Rule = preprocess::GrayscaleBase::Rule;
  const QString polarity =
      base.inverted ? text(QT_TRANSLATE_NOOP("carpus::ui::Stage",
                                             "Bone was dark and has been turned bright."))
                    : text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "Bone was bright already."));
  switch (base.rule) {
    case Rule::Corners:
      //: %1 is a sentence on the polarity
      return text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "%1 Decided by the corners."))
          .arg(polarity);
    case Rule::SecondOpinion:
      return text(QT_TRANSLATE_NOOP("carpus::ui::Stage",
                                    "%1 Decided by the label maps of both polarities."))
          .arg(polarity);
    case Rule::Header:
      break;
  }
  return text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "%1 Decided by the file's header."))
      .arg(polarity);
}

QString noteOfPose(const preprocess::Pose& pose) {
  const int degrees = static_cast<int>(std::lround(pose.rotationDegrees));
  if (pose.mirrored) {
    //: %1: degrees
    return text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "Turned by %1 degrees and mirrored."))
        .arg(degrees);
  }
  return degrees == 0
             ? text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "Upright as it came."))
             : text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "Turned by %1 degrees.")).arg(degrees);
}

}  // namespace

QString toText(Stage stage) {
  switch (stage) {
    case Stage::Input:
      return text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "Input"));
    case Stage::Normalised:
      return text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "Normalised"));
    case Stage::Labels:
      return text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "Label map"));
    case Stage::Mask:
      return text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "Hand mask"));
    case Stage::Final:
      break;
  }
  return text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "Final picture"));
}

QString descriptionOf(Stage stage) {
  switch (stage) {
    case Stage::Input:
      return text(QT_TRANSLATE_NOOP("carpus::ui::Stage",
                                    "The radiograph as the file asks it to be shown."));
    case Stage::Normalised:
      return text(QT_TRANSLATE_NOOP("carpus::ui::Stage",
                                    "Bone bright on dark, scaled and padded to a square."));
    case Stage::Labels:
      return text(QT_TRANSLATE_NOOP("carpus::ui::Stage",
                                    "What the detection network takes each place for."));
    case Stage::Mask:
      return text(QT_TRANSLATE_NOOP(
          "carpus::ui::Stage",
          "Outline of the hand that is kept; everything else is hidden from the model."));
    case Stage::Final:
      break;
  }
  return text(QT_TRANSLATE_NOOP("carpus::ui::Stage",
                                "What the age network sees: hand alone, upright, contrast set."));
}

StagePictures::StagePictures(RadiographPtr radiograph,
                             std::shared_ptr<const preprocess::Preprocessed> result,
                             int largestSide)
    : radiograph_(std::move(radiograph)), result_(std::move(result)) {
  drawInput(largestSide);
  const auto set = [this](Stage stage, const QImage& drawn) {
    pictures_[static_cast<size_t>(stage)] = drawn;
  };
  set(Stage::Normalised, toImage(result_->normalised));
  if (!result_->labels.values.empty()) {
    set(Stage::Labels, toImage(result_->labels.coloured()));
  }
  set(Stage::Mask, drawMask());
  set(Stage::Final, toImage(result_->preprocessed));
}

void StagePictures::drawInput(int largestSide) {
  DisplayPyramid pyramid(radiograph_);
  if (!radiograph_->voiLuts.empty()) {
    pyramid.setWindow({}, false);
  }
  const double longest = std::max(radiograph_->rows(), radiograph_->columns());
  // One level finer than asked, then smooth to size: the thumbnails stay sharp.
  const int level = pyramid.levelFor(std::min(1.0, largestSide / longest));
  const QImage drawn = pyramid.picture(level);
  const double scale = std::min(1.0, largestSide / double(std::max(drawn.width(), drawn.height())));
  const QSize size(std::max(1, qRound(drawn.width() * scale)),
                   std::max(1, qRound(drawn.height() * scale)));
  pictures_[0] = size == drawn.size()
                     ? drawn
                     : drawn.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  const double reduction = std::pow(2.0, level);
  toInput_ = PixelMap::scaling(size.width() / (drawn.width() * reduction),
                               size.height() / (drawn.height() * reduction));
}

PixelMap StagePictures::mapFromOriginal(Stage stage) const {
  switch (stage) {
    case Stage::Normalised:
    case Stage::Labels:
      return result_->toNormalised;
    case Stage::Final:
      return result_->toPreprocessed;
    case Stage::Input:
    case Stage::Mask:
      break;
  }
  return toInput_;
}

PixelMap StagePictures::mapBetween(Stage from, Stage to) const {
  return mapFromOriginal(from).inverse().then(mapFromOriginal(to));
}

QImage StagePictures::drawMask() const {
  if (result_->mask.empty()) {
    return {};
  }
  QImage picture = pictures_[0].convertToFormat(QImage::Format_RGB32);
  const cv::Size size(picture.width(), picture.height());
  const cv::Mat inside = toInput_.warp(result_->mask, size, 0);
  for (int row = 0; row < picture.height(); ++row) {
    auto* line = reinterpret_cast<QRgb*>(picture.scanLine(row));
    const uchar* hand = inside.ptr(row);
    for (int column = 0; column < picture.width(); ++column) {
      if (hand[column] < 128) {
        // Dimmed, not hidden: the reader judges what was cut away.
        const int grey = qRed(line[column]) * 2 / 5;
        line[column] = qRgb(grey, grey, grey);
      }
    }
  }
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  const double unit = std::max(picture.width(), picture.height()) / 400.0;
  const double width = std::max(1.5, unit);
  if (result_->maskEdited && !result_->automaticMask.empty()) {
    const cv::Mat automatic = toInput_.warp(result_->automaticMask, size, 0);
    MaskContour(automatic >= 128).paint(painter, theme::faded(theme::kOk, 0.7), 0.6 * width);
  }
  MaskContour(inside >= 128)
      .paint(painter, result_->maskEdited ? theme::kChosen : theme::kOk, width);
  return picture;
}

QImage StagePictures::pictureIn(Stage stage, Stage geometry) const {
  const QImage& own = picture(stage);
  const QImage& target = picture(geometry);
  if (own.isNull() || target.isNull() ||
      mapFromOriginal(stage).matrix() == mapFromOriginal(geometry).matrix()) {
    return target.isNull() ? QImage() : own;
  }
  const int nearest = 0;  // cv::INTER_NEAREST: labels are classes, nothing lies between two
  const int interpolation = stage == Stage::Labels ? nearest : 1;
  return toImage(mapBetween(stage, geometry)
                     .warp(toMat(own), {target.width(), target.height()}, 0, interpolation));
}

std::optional<std::array<double, kLabelCount>> StagePictures::scoresAt(Stage stage,
                                                                       QPointF point) const {
  const cv::Mat& scores = result_->classScores;
  if (scores.empty() || scores.type() != CV_32FC(kLabelCount)) {
    return {};
  }
  const cv::Point2d at = mapBetween(stage, Stage::Normalised).toStage(toPoint(point));
  const int column =
      static_cast<int>(std::floor((at.x + 0.5) * scores.cols / preprocess::kStageSize));
  const int row = static_cast<int>(std::floor((at.y + 0.5) * scores.rows / preprocess::kStageSize));
  if (column < 0 || row < 0 || column >= scores.cols || row >= scores.rows) {
    return {};
  }
  const float* cell = scores.ptr<float>(row) + static_cast<ptrdiff_t>(column) * kLabelCount;
  std::array<double, kLabelCount> result{};
  std::copy(cell, cell + kLabelCount, result.begin());
  return result;
}

std::optional<Label> StagePictures::labelAt(Stage stage, QPointF point) const {
  const cv::Mat& labels = result_->labels.values;
  if (labels.empty()) {
    return {};
  }
  const cv::Point2d at = mapBetween(stage, Stage::Labels).toStage(toPoint(point));
  const int column = static_cast<int>(std::lround(at.x));
  const int row = static_cast<int>(std::lround(at.y));
  if (column < 0 || row < 0 || column >= labels.cols || row >= labels.rows) {
    return {};
  }
  return static_cast<Label>(labels.at<uchar>(row, column));
}

QString StagePictures::areaText(const cv::Mat& mask) const {
  const double pixels = cv::countNonZero(mask);
  const double share = 100.0 * pixels / std::max<double>(1, static_cast<double>(mask.total()));
  const QString percent = QLocale().toString(share, 'f', 1);
  const PixelSpacing& spacing = radiograph_->spacing;
  if (spacing.kind == SpacingKind::Unknown || !(spacing.rowMm > 0) || !(spacing.columnMm > 0)) {
    //: %1: per cent of the image's area
    return text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "The hand takes %1 % of the image."))
        .arg(percent);
  }
  constexpr double kPerSquareCentimetre = 100;  // square millimetres
  const double area = pixels * spacing.rowMm * spacing.columnMm / kPerSquareCentimetre;
  const QString centimetres = QLocale().toString(area, 'f', 1);
  if (spacing.kind == SpacingKind::Detector) {
    //: %1: square centimetres, %2: per cent of the image's area
    return text(QT_TRANSLATE_NOOP("carpus::ui::Stage",
                                  "The hand takes %1 cm² at the detector, %2 % of the image."))
        .arg(centimetres, percent);
  }
  //: %1: square centimetres, %2: per cent of the image's area
  return text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "The hand takes %1 cm², %2 % of the image."))
      .arg(centimetres, percent);
}

QString StagePictures::noteOfMask() const {
  QString area = areaText(result_->mask);
  if (!result_->maskEdited) {
    return area;
  }
  //: %1: a sentence on the area, %2: a share of 1 with two decimals
  return text(QT_TRANSLATE_NOOP(
                  "carpus::ui::Stage",
                  "%1 Corrected by the reader; overlap with the automatic outline (IoU): %2."))
      .arg(area, QLocale().toString(result_->maskAgreement(), 'f', 2));
}

QString StagePictures::noteOf(Stage stage) const {
  switch (stage) {
    case Stage::Input:
      //: %1: columns, %2: rows, %3: bits of a pixel
      return text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "%1 x %2 pixels, %3 bit."))
          .arg(radiograph_->columns())
          .arg(radiograph_->rows())
          .arg(radiograph_->bitsStored);
    case Stage::Normalised:
      return noteOfBase(result_->base);
    case Stage::Labels:
      return result_->engine == preprocess::EngineKind::Paper
                 ? text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "By the paper's network, LeNet-5."))
                 : text(QT_TRANSLATE_NOOP("carpus::ui::Stage", "By the segmentation network."));
    case Stage::Mask:
      return noteOfMask();
    case Stage::Final:
      break;
  }
  return noteOfPose(result_->pose);
}

}  // namespace carpus::ui
