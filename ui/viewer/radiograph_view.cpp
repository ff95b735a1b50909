// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/radiograph_view.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <cmath>

#include "ui/viewer/display_pyramid.h"
#include "ui/viewer/mask_contour.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr double kDragPixelsPerWindow = 400;  ///< moving so far changes level by one window width
constexpr double kDragPixelsPerFold = 220;    ///< moving so far changes the width e-fold
constexpr double kStep = 0.1;                 ///< of the width, for keys

QStringList localFiles(const QMimeData* data) {
  QStringList paths;
  for (const QUrl& url : data->urls()) {
    if (url.isLocalFile()) {
      paths << url.toLocalFile();
    }
  }
  return paths;
}

}  // namespace

RadiographView::RadiographView(QWidget* parent) : PictureView(parent) {
  setObjectName(QStringLiteral("patientRadiographView"));
  setAccessibleName(tr("Radiograph of the patient"));
  setEmptyText(tr("Open or drop a DICOM hand radiograph"));
  setAcceptDrops(true);
  setCursor(Qt::PointingHandCursor);
}

RadiographView::~RadiographView() = default;

void RadiographView::setRadiograph(RadiographPtr radiograph) {
  radiograph_ = std::move(radiograph);
  overlay_ = QImage();
  mask_.reset();
  enteredSex_.reset();
  enteredAge_.reset();
  pyramid_.reset();
  if (!radiograph_) {
    setCursor(Qt::PointingHandCursor);
    setPictureGeometry({}, 1);
    return;
  }
  unsetCursor();
  pyramid_ = std::make_unique<DisplayPyramid>(radiograph_);
  setPictureGeometry(QSizeF(radiograph_->columns(), radiograph_->rows()), radiograph_->pixelAspect);
  resetView();
}

void RadiographView::resetView() {
  resetWindow();
  PictureView::resetView();
}

void RadiographView::resetWindow() {
  if (!radiograph_) {
    return;
  }
  window_ = defaultWindow(*radiograph_);
  voiLut_ = !radiograph_->voiLuts.empty() && !radiograph_->voiLuts.front().values.empty();
  applyWindow();
}

void RadiographView::setDisplayWindow(DisplayWindow window) {
  if (!radiograph_) {
    return;
  }
  // Below one grey value a window shows nothing more; PS3.3 C.11.2.1.2 asks for at least 1.
  const double smallest = std::min(1.0, std::abs(radiograph_->rescaleSlope));
  window.width = std::clamp(window.width, smallest, 1e7);
  window_ = window;
  voiLut_ = false;
  applyWindow();
}

void RadiographView::applyWindow() {
  if (voiLut_) {
    pyramid_->setWindow({}, window_.invert);
  } else {
    DisplayWindow plain = window_;
    plain.invert = false;
    pyramid_->setWindow(plain, window_.invert);
  }
  setAccessibleDescription(cornerTexts().join(QStringLiteral(". ")));
  Q_EMIT windowChanged(window_);
  update();
}

void RadiographView::invert() {
  if (radiograph_) {
    window_.invert = !window_.invert;
    applyWindow();
  }
}

void RadiographView::narrowWindow() {
  setDisplayWindow({window_.center, window_.width / (1 + kStep), window_.invert});
}

void RadiographView::widenWindow() {
  setDisplayWindow({window_.center, window_.width * (1 + kStep), window_.invert});
}

void RadiographView::brighter() { shiftLevel(kStep); }

void RadiographView::darker() { shiftLevel(-kStep); }

void RadiographView::shiftLevel(double brightnessInWidths) {
  if (!radiograph_) {
    return;
  }
  // A lower centre is brighter where large values are bright, and the other way round.
  const bool largeIsDark = (radiograph_->photometric == Photometric::Monochrome1) != window_.invert;
  const double sign = largeIsDark ? 1 : -1;
  setDisplayWindow(
      {window_.center + sign * brightnessInWidths * window_.width, window_.width, window_.invert});
}

void RadiographView::primaryDrag(QPointF delta) {
  setDisplayWindow(
      {window_.center, window_.width * std::exp(delta.x() / kDragPixelsPerFold), window_.invert});
  shiftLevel(-delta.y() / kDragPixelsPerWindow);
}

void RadiographView::setOverlay(const QImage& overlay) {
  overlay_ = overlay;
  update();
}

void RadiographView::setOverlayVisible(bool visible) {
  overlayVisible_ = visible;
  update();
}

void RadiographView::setOverlayOpacity(double opacity) {
  overlayOpacity_ = std::clamp(opacity, 0.0, 1.0);
  update();
}

void RadiographView::setMask(const cv::Mat& mask) {
  mask_ = mask.empty() ? nullptr : std::make_unique<MaskContour>(mask);
  update();
}

void RadiographView::setMaskVisible(bool visible) {
  maskVisible_ = visible;
  update();
}

void RadiographView::setCrosshairVisible(bool visible) {
  crosshairVisible_ = visible;
  update();
}

void RadiographView::setTextsVisible(bool visible) {
  textsVisible_ = visible;
  update();
}

void RadiographView::setEnteredFacts(std::optional<Sex> sex, std::optional<Months> age) {
  enteredSex_ = sex;
  enteredAge_ = age;
  setAccessibleDescription(cornerTexts().join(QStringLiteral(". ")));
  update();
}

std::optional<double> RadiographView::valueAt(QPointF picturePoint) const {
  if (!radiograph_) {
    return {};
  }
  const int column = static_cast<int>(std::floor(picturePoint.x()));
  const int row = static_cast<int>(std::floor(picturePoint.y()));
  if (column < 0 || row < 0 || column >= radiograph_->columns() || row >= radiograph_->rows()) {
    return {};
  }
  const cv::Mat& pixels = radiograph_->pixels;
  const double stored =
      pixels.type() == CV_16SC1 ? pixels.at<qint16>(row, column) : pixels.at<quint16>(row, column);
  return stored * radiograph_->rescaleSlope + radiograph_->rescaleIntercept;
}

void RadiographView::keyPressEvent(QKeyEvent* event) {
  if (!radiograph_) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
      Q_EMIT openRequested();
      return;
    }
    event->ignore();
    return;
  }
  switch (event->key()) {
    case Qt::Key_I:
      return invert();
    case Qt::Key_R:
      return event->modifiers() & Qt::ShiftModifier ? rotateCounterClockwise() : rotateClockwise();
    case Qt::Key_H:
      return flip();
    case Qt::Key_BracketLeft:
      return narrowWindow();
    case Qt::Key_BracketRight:
      return widenWindow();
    case Qt::Key_PageUp:
      return brighter();
    case Qt::Key_PageDown:
      return darker();
    case Qt::Key_Home:
      return resetView();
    default:
      PictureView::keyPressEvent(event);
  }
}

void RadiographView::mouseReleaseEvent(QMouseEvent* event) {
  if (!radiograph_ && event->button() == Qt::LeftButton && rect().contains(event->pos())) {
    Q_EMIT openRequested();
    return;
  }
  PictureView::mouseReleaseEvent(event);
}

void RadiographView::dragEnterEvent(QDragEnterEvent* event) {
  if (!localFiles(event->mimeData()).isEmpty()) {
    dropHover_ = true;
    update();
    event->acceptProposedAction();
  }
}

void RadiographView::dragLeaveEvent(QDragLeaveEvent*) {
  dropHover_ = false;
  update();
}

void RadiographView::dropEvent(QDropEvent* event) {
  dropHover_ = false;
  update();
  const QStringList paths = localFiles(event->mimeData());
  if (!paths.isEmpty()) {
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
  }
}

}  // namespace carpus::ui
