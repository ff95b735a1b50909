// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "core/image/radiograph.h"
#include "ui/viewer/picture_view.h"

namespace carpus::ui {

class DisplayPyramid;
class MaskContour;

/// The patient's radiograph. Left drag sets window (sideways) and level (up and down), the rest is
/// as in PictureView. Layers over it: the attention picture, the contour of the mask, a crosshair;
/// texts in the corners. Dropped files are announced, not opened.
class RadiographView : public PictureView {
  Q_OBJECT
 public:
  explicit RadiographView(QWidget* parent = nullptr);
  ~RadiographView() override;

  /// Null empties the view. Starts fitted, with the window that the file asks for.
  void setRadiograph(RadiographPtr radiograph);
  RadiographPtr radiograph() const { return radiograph_; }
  bool hasContent() const override { return radiograph_ != nullptr; }

  /// The window in use; values after the modality rescale.
  DisplayWindow displayWindow() const { return window_; }
  /// True while the file's VOI LUT is applied instead of a window.
  bool usesVoiLut() const { return voiLut_; }

  /// Picture drawn over the whole extent of the original (any size; ARGB keeps its own holes).
  /// Null removes it.
  void setOverlay(const QImage& overlay);
  bool hasOverlay() const { return !overlay_.isNull(); }
  double overlayOpacity() const { return overlayOpacity_; }
  bool isOverlayVisible() const { return overlayVisible_; }

  /// CV_8UC1 0/255 of the original's size; drawn as its contour. Empty removes it.
  void setMask(const cv::Mat& mask);
  bool isMaskVisible() const { return maskVisible_; }

  /// The sex, age and side shown in the corner instead of the file's, once the reader entered them.
  void setEnteredFacts(std::optional<Sex> sex, std::optional<Months> age);

  /// Stored value after rescale at a picture position; nothing outside.
  std::optional<double> valueAt(QPointF picturePoint) const;
  /// Lines of the four corners, as drawn; for tests and the screen reader.
  QStringList cornerTexts() const;

 public Q_SLOTS:
  void setDisplayWindow(carpus::DisplayWindow window);
  void invert();
  void resetWindow();
  void resetView() override;  ///< window, orientation, zoom
  void narrowWindow();        ///< a tenth; wide/brighter/darker likewise
  void widenWindow();
  void brighter();
  void darker();
  void setOverlayVisible(bool visible);
  void setOverlayOpacity(double opacity);  ///< 0..1
  void setMaskVisible(bool visible);
  void setCrosshairVisible(bool visible);
  void setTextsVisible(bool visible);

 Q_SIGNALS:
  void windowChanged(carpus::DisplayWindow window);
  /// Local paths dropped on the view.
  void filesDropped(const QStringList& paths);
  /// The reader clicked the empty view.
  void openRequested();

 protected:
  void paintContent(QPainter& painter) override;
  void paintOverlay(QPainter& painter) override;
  void paintEmpty(QPainter& painter) override;
  void primaryDrag(QPointF delta) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void applyWindow();
  void shiftLevel(double brightnessInWidths);
  void paintTexts(QPainter& painter);
  void paintSideLetter(QPainter& painter, const QRectF& area);
  void paintCrosshair(QPainter& painter);
  QStringList displayLines() const;
  QString sideNote() const;

  RadiographPtr radiograph_;
  std::unique_ptr<DisplayPyramid> pyramid_;
  DisplayWindow window_;
  bool voiLut_ = false;
  QImage overlay_;
  double overlayOpacity_ = 0.45;
  bool overlayVisible_ = true;
  std::unique_ptr<MaskContour> mask_;
  bool maskVisible_ = false;
  bool crosshairVisible_ = false;
  bool textsVisible_ = true;
  bool dropHover_ = false;
  std::optional<Sex> enteredSex_;
  std::optional<Months> enteredAge_;
};

}  // namespace carpus::ui
