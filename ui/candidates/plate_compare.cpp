// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/plate_compare.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr double kMarkRadius = 8;
constexpr int kCurtainWidth = 9;    ///< wide enough to grab
constexpr int kBlinkDefault = 700;  ///< ms; slower than flicker that can harm (3 Hz)
constexpr int kBlinkLeast = 400, kBlinkMost = 2000;

/// The line of the curtain.
class Curtain : public QWidget {
 public:
  using QWidget::QWidget;

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const double middle = width() / 2.0;
    painter.setPen(QPen(theme::kAccent, 1.5));
    painter.drawLine(QPointF(middle, 0), QPointF(middle, height()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme::kAccent);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(QRectF(middle - 3, height() / 2.0 - 14, 6, 28), 3, 3);
  }
};

}  // namespace

void PlatePicture::setMarks(const std::vector<Mark>& marks) {
  marks_ = marks;
  current_ = -1;
  update();
}

void PlatePicture::setCurrentMark(int index) {
  if (index == current_) return;
  current_ = index;
  update();
}

void PlatePicture::setTag(const QString& tag, Qt::Alignment side) {
  tag_ = tag;
  tagSide_ = side;
  update();
}

void PlatePicture::setRuler(double millimetre) {
  millimetre_ = millimetre;
  update();
}

QPointF PlatePicture::placeOf(const Mark& mark) const {
  const QSizeF size = transform().pictureSize();
  return toWidget(QPointF(mark.at.x() * size.width(), mark.at.y() * size.height()));
}

void PlatePicture::paintOverlay(QPainter& painter) {
  for (size_t i = 0; i < marks_.size(); ++i) {
    const Mark& mark = marks_[i];
    const bool current = static_cast<int>(i) == current_;
    const QPointF at = placeOf(mark);
    const QColor colour = mark.isNew ? theme::kChosen : theme::kInfo;
    // A ring with its number beside it: the bone under it stays in sight.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::faded(theme::kCanvas, 0.7), current ? 5 : 4));
    painter.drawEllipse(at, kMarkRadius + (current ? 4 : 0), kMarkRadius + (current ? 4 : 0));
    painter.setPen(QPen(colour, current ? 2.5 : 1.5));
    painter.drawEllipse(at, kMarkRadius + (current ? 4 : 0), kMarkRadius + (current ? 4 : 0));
    const QRectF tag(at + QPointF(kMarkRadius + 2, -kMarkRadius - 9), QSizeF(14, 15));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::faded(theme::kCanvas, 0.75));
    painter.drawRoundedRect(tag, 3, 3);
    painter.setPen(colour);
    painter.drawText(tag, Qt::AlignCenter, QString::number(i + 1));
  }
  if (!tag_.isEmpty()) {
    const double wide = fontMetrics().horizontalAdvance(tag_) + 10;
    const QRectF box(tagSide_ == Qt::AlignLeft ? 4 : width() - wide - 4, 4, wide,
                     fontMetrics().height() + 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::faded(theme::kBackground, 0.8));
    painter.drawRect(box);
    painter.setPen(theme::kText);
    painter.drawText(box, Qt::AlignCenter, tag_);
  }
  if (millimetre_ > 0) {
    const double length = 10 * millimetre_ * transform().scale();
    const QPointF foot(width() - 10, height() - 10);
    painter.setPen(QPen(theme::kChosen, 2));
    painter.drawLine(foot, foot - QPointF(length, 0));
    painter.drawLine(foot, foot - QPointF(0, 5));
    painter.drawLine(foot - QPointF(length, 0), foot - QPointF(length, 5));
    painter.drawText(foot - QPointF(length, 8), tr("1 cm"));
  }
}

int PlatePicture::markAt(QPointF point) const {
  for (size_t i = 0; i < marks_.size(); ++i) {
    const QPointF away = placeOf(marks_[i]) - point;
    if (std::hypot(away.x(), away.y()) <= kMarkRadius + 4) return static_cast<int>(i);
  }
  return -1;
}

void PlatePicture::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() == Qt::NoButton) {
    if (const int at = markAt(event->position()); at >= 0 && at != current_) {
      setCurrentMark(at);
      Q_EMIT markHovered(at);
    }
  }
  PictureView::mouseMoveEvent(event);
}

bool PlatePicture::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const int at = markAt(help->pos()); at >= 0) {
      QToolTip::showText(help->globalPos(), marks_[static_cast<size_t>(at)].text, this);
      return true;
    }
    QToolTip::hideText();
  }
  return PictureView::event(event);
}

PlateCompare::PlateCompare(QWidget* parent) : QWidget(parent) {
  plate_ = new PlatePicture(this);
  plate_->setObjectName(QStringLiteral("platePictureView"));
  patient_ = new PlatePicture(this);
  patient_->setObjectName(QStringLiteral("overPatientView"));
  patient_->setAccessibleName(tr("The patient's hand over the plate"));
  patient_->setTag(tr("Patient"), Qt::AlignLeft);
  patient_->setFocusPolicy(Qt::NoFocus);
  curtain_ = new Curtain(this);
  curtain_->setObjectName(QStringLiteral("swipeCurtain"));
  curtain_->setCursor(Qt::SplitHCursor);
  curtain_->installEventFilter(this);
  timer_.setInterval(kBlinkDefault);
  connect(&timer_, &QTimer::timeout, this, [this] {
    patientOnTop_ = !patientOnTop_;
    layOut();
  });
  connect(plate_, &PictureView::viewChanged, this, [this](QPointF center, double scale) {
    patient_->setLinkedView(center, scale);
    Q_EMIT viewChanged(center, scale);
  });
  connect(patient_, &PictureView::viewChanged, this, [this](QPointF center, double scale) {
    plate_->setLinkedView(center, scale);
    Q_EMIT viewChanged(center, scale);
  });
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setMinimumSize(96, 96);
  layOut();
}

void PlateCompare::setPatientPicture(const QImage& picture) {
  patient_->setPicture(picture);
  layOut();
}

void PlateCompare::showWhole() {
  plate_->showPart(QRectF(0, 0, 1, 1));
  patient_->showPart(QRectF(0, 0, 1, 1));
}

bool PlateCompare::canCompare() const { return patient_->hasContent(); }

void PlateCompare::setMode(Mode mode) {
  mode_ = mode;
  patientOnTop_ = false;
  if (mode == Mode::Blink)
    timer_.start();
  else
    timer_.stop();
  layOut();
}

void PlateCompare::setSwipe(double share) {
  share = std::clamp(share, 0.0, 1.0);
  if (share == swipe_) return;
  swipe_ = share;
  layOut();
  Q_EMIT swipeChanged(share);
}

void PlateCompare::exchange() {
  timer_.stop();
  mode_ = Mode::Blink;
  patientOnTop_ = !patientOnTop_;
  layOut();
}

void PlateCompare::setBlinkInterval(int milliseconds) {
  timer_.setInterval(std::clamp(milliseconds, kBlinkLeast, kBlinkMost));
}

bool PlateCompare::showsPatient() const { return patient_->isVisibleTo(this); }

void PlateCompare::layOut() {
  plate_->setGeometry(rect());
  patient_->setGeometry(rect());
  const bool swiping = canCompare() && mode_ == Mode::Swipe;
  const bool over = swiping || (canCompare() && mode_ == Mode::Blink && patientOnTop_);
  const int edge = qRound(swipe_ * width());
  if (swiping)
    patient_->setMask(QRegion(0, 0, std::max(edge, 1), height()));
  else
    patient_->clearMask();
  patient_->setVisible(over);
  curtain_->setVisible(swiping);
  curtain_->setGeometry(edge - kCurtainWidth / 2, 0, kCurtainWidth, height());
  curtain_->raise();
}

void PlateCompare::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layOut();
}

bool PlateCompare::eventFilter(QObject* watched, QEvent* event) {
  if (watched == curtain_ && event->type() == QEvent::MouseMove) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->buttons().testFlag(Qt::LeftButton))
      setSwipe(double(curtain_->x() + qRound(mouse->position().x())) / std::max(width(), 1));
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace carpus::ui
