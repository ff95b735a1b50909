// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QString>
#include <array>
#include <memory>
#include <optional>

#include "core/preprocess/preprocess.h"

namespace carpus::ui {

/// The steps from the file to the networks' picture, in their order.
enum class Stage { Input, Normalised, Labels, Mask, Final };
inline constexpr int kStageCount = 5;

QString toText(Stage stage);         ///< "Input", ...; translated
QString descriptionOf(Stage stage);  ///< one sentence, translated

/// Draws the stages for the screen and knows how their pixels lie on each other. A plain value;
/// made once for a case and shared by the thumbnails and the enlargement.
class StagePictures {
 public:
  /// Input and mask are drawn at most `largestSide` pixels a side.
  StagePictures(RadiographPtr radiograph, std::shared_ptr<const preprocess::Preprocessed> result,
                int largestSide = 1400);

  /// The stage's own picture; null when preprocessing stopped before it.
  const QImage& picture(Stage stage) const { return pictures_[static_cast<size_t>(stage)]; }
  /// `stage` drawn in the pixels of `geometry`, for comparison; null when either is missing.
  QImage pictureIn(Stage stage, Stage geometry) const;

  /// Pixel centres of a stage's picture to those of another's.
  PixelMap mapBetween(Stage from, Stage to) const;

  /// Probability of each label at a pixel of the stage's picture (corner of the first pixel at 0,
  /// 0); nothing outside the network's grid or without scores.
  std::optional<std::array<double, kLabelCount>> scoresAt(Stage stage, QPointF point) const;
  /// The label at that pixel.
  std::optional<Label> labelAt(Stage stage, QPointF point) const;
  /// What the reader may want to know about that stage in a line: the rule of the grayscale base,
  /// the mask's share of the image, the turn. Translated.
  QString noteOf(Stage stage) const;

  /// How large the hand in `mask` (the original's size) is: square centimetres where the file tells
  /// the spacing, and per cent of the image. A sentence, translated.
  QString areaText(const cv::Mat& mask) const;
  /// The original's pixels to those of the input's picture.
  const PixelMap& toInput() const { return toInput_; }

  const RadiographPtr& radiograph() const { return radiograph_; }
  const std::shared_ptr<const preprocess::Preprocessed>& result() const { return result_; }

 private:
  PixelMap mapFromOriginal(Stage stage) const;
  void drawInput(int largestSide);
  QImage drawMask() const;
  QString noteOfMask() const;

  RadiographPtr radiograph_;
  std::shared_ptr<const preprocess::Preprocessed> result_;
  std::array<QImage, kStageCount> pictures_;
  PixelMap toInput_;  ///< original to the reduced input
};

}  // namespace carpus::ui
