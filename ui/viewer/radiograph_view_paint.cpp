// SPDX-License-Identifier: GPL-3.0-or-later
// What RadiographView draws; what it does is in radiograph_view.cpp.
#include <QPainter>
#include <cmath>

#include "core/base/paths.h"
#include "ui/viewer/corner_texts.h"
#include "ui/viewer/display_pyramid.h"
#include "ui/viewer/mask_contour.h"
#include "ui/viewer/radiograph_view.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr double kPixelScale = 8;  ///< from here on pixels are drawn as squares
constexpr int kMargin = 10;

}  // namespace

void RadiographView::paintContent(QPainter& painter) {
  const double screenScale = transform().scale() * devicePixelRatioF();
  const int level = pyramid_->levelFor(screenScale);
  const QRectF whole(QPointF(0, 0), transform().pictureSize());
  painter.save();
  painter.setTransform(transform().toWidgetTransform(), true);
  painter.setRenderHint(QPainter::SmoothPixmapTransform, screenScale < kPixelScale);
  const QImage& picture = pyramid_->picture(level);
  // Halving drops an odd last row or column; the rest covers exactly so many of the original's
  // pixels.
  const double reduction = std::pow(2.0, level);
  painter.drawImage(QRectF(0, 0, picture.width() * reduction, picture.height() * reduction),
                    picture);
  if (overlayVisible_ && !overlay_.isNull()) {
    painter.setOpacity(overlayOpacity_);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
    painter.drawImage(whole, overlay_);
    painter.setOpacity(1);
  }
  if (maskVisible_ && mask_) {
    mask_->paint(painter, theme::kOk);
  }
  painter.restore();
}

void RadiographView::paintOverlay(QPainter& painter) {
  if (crosshairVisible_) {
    paintCrosshair(painter);
  }
  if (textsVisible_) {
    paintTexts(painter);
  }
}

void RadiographView::paintCrosshair(QPainter& painter) {
  const auto point = cursorInPicture();
  if (!point) {
    return;
  }
  const QPointF at = toWidget(*point);
  painter.setPen(QPen(theme::faded(theme::kAccent, 0.8), 1));
  painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), height()));
  painter.drawLine(QPointF(0, at.y()), QPointF(width(), at.y()));
}

void RadiographView::paintTexts(QPainter& painter) {
  const QRectF area = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
  const double half = area.width() / 2 - 12;
  CornerTexts::paint(painter, area, Qt::AlignTop | Qt::AlignLeft,
                     CornerTexts::patient(*radiograph_, enteredSex_, enteredAge_), half);
  const double used = CornerTexts::paint(painter, area, Qt::AlignTop | Qt::AlignRight,
                                         CornerTexts::study(*radiograph_), half);
  paintSideLetter(painter, area.adjusted(0, used + 4, 0, 0));
  const QFontMetricsF metrics(painter.font());
  QRectF above = area;
  if (metrics.horizontalAdvance(disclaimer()) > half) {
    // Too narrow for two columns: the disclaimer takes the bottom for itself.
    const QStringList lines = CornerTexts::disclaimerLines(metrics, area.width());
    above.adjust(
        0, 0, 0,
        -CornerTexts::paint(painter, area, Qt::AlignBottom | Qt::AlignRight, lines, area.width()));
    CornerTexts::paint(painter, above, Qt::AlignBottom | Qt::AlignLeft, displayLines(),
                       area.width());
    return;
  }
  CornerTexts::paint(painter, area, Qt::AlignBottom | Qt::AlignLeft, displayLines(), half);
  CornerTexts::paint(painter, area, Qt::AlignBottom | Qt::AlignRight,
                     {CornerTexts::image(*radiograph_), disclaimer()}, half);
}

void RadiographView::paintSideLetter(QPainter& painter, const QRectF& area) {
  painter.save();
  QFont font = painter.font();
  font.setPointSizeF(font.pointSizeF() * 2.2);
  font.setBold(true);
  painter.setFont(font);
  const double used = CornerTexts::paint(painter, area, Qt::AlignTop | Qt::AlignRight,
                                         {CornerTexts::sideLetter(*radiograph_)}, area.width());
  painter.restore();
  const QString note = sideNote();
  if (!note.isEmpty()) {
    CornerTexts::paint(painter, area.adjusted(0, used, 0, 0), Qt::AlignTop | Qt::AlignRight, {note},
                       area.width() / 2);
  }
}

QString RadiographView::sideNote() const {
  // The letter names the hand, so it stays; that the picture is turned has to be said beside it.
  const int degrees = 90 * transform().quarterTurns();
  if (transform().isFlipped()) {
    return degrees == 0 ? tr("shown mirrored")
                        : tr("shown mirrored, turned by %1 degrees").arg(degrees);
  }
  return degrees == 0 ? QString() : tr("shown turned by %1 degrees").arg(degrees);
}

QStringList RadiographView::displayLines() const {
  const auto cursor = cursorInPicture();
  return CornerTexts::display(*radiograph_, {window_, voiLut_},
                              transform().scale() * devicePixelRatioF(), cursor,
                              cursor ? valueAt(*cursor) : std::nullopt);
}

QStringList RadiographView::cornerTexts() const {
  if (!radiograph_) {
    return {emptyText()};
  }
  QStringList lines = CornerTexts::patient(*radiograph_, enteredSex_, enteredAge_) +
                      CornerTexts::study(*radiograph_);
  lines << CornerTexts::sideLetter(*radiograph_);
  if (!sideNote().isEmpty()) {
    lines << sideNote();
  }
  lines << displayLines();
  return lines << CornerTexts::image(*radiograph_) << disclaimer();
}

void RadiographView::paintEmpty(QPainter& painter) {
  const QRectF frame = QRectF(rect()).adjusted(24, 24, -24, -24);
  QPen pen(dropHover_ ? theme::kAccent : theme::kBorder, dropHover_ ? 2 : 1.5);
  pen.setDashPattern({5, 4});
  painter.setPen(pen);
  painter.setBrush(dropHover_ ? theme::faded(theme::kAccent, 0.08) : QColor(Qt::transparent));
  painter.drawRoundedRect(frame, 12, 12);

  const QFontMetricsF metrics(font());
  const QRectF middle = frame.adjusted(24, 0, -24, -metrics.height());
  QFont large = font();
  large.setPointSizeF(large.pointSizeF() * 1.35);
  painter.setFont(large);
  painter.setPen(dropHover_ ? theme::kAccent : theme::kText);
  QRectF used;
  painter.drawText(middle, Qt::AlignCenter | Qt::TextWordWrap, emptyText(), &used);
  painter.setFont(font());
  painter.setPen(theme::kQuiet);
  const QRectF below(middle.left(), used.bottom() + 8, middle.width(),
                     frame.bottom() - used.bottom());
  painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                   tr("DICOM, PNG, JPEG or TIFF; folders as well"));
  painter.drawText(frame.adjusted(12, 12, -12, -12),
                   Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, disclaimer());
}

}  // namespace carpus::ui
