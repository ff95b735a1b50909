// SPDX-License-Identifier: GPL-3.0-or-later
// The plate's tools, and its link with the radiograph beside it.
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QSlider>
#include <QToolButton>

#include "ui/shell/plate_view.h"
#include "ui/viewer/picture_view.h"

namespace carpus::ui {
namespace {

constexpr int kSliderSteps = 100;

}  // namespace

QWidget* PlateView::makeTools() {
  tools_ = new QWidget(this);
  auto* row = new QHBoxLayout(tools_);
  row->setContentsMargins(8, 0, 8, 4);
  row->setSpacing(4);
  modes_ = new QButtonGroup(this);
  const auto add = [&](const char* name, const QString& text, const QString& tip) {
    auto* button = new QToolButton(tools_);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setProperty("segment", true);
    button->setCheckable(true);
    return button;
  };
  const auto addMode = [&](Mode mode, QAbstractButton* button) {
    modes_->addButton(button, static_cast<int>(mode));
    row->addWidget(button);
  };
  addMode(Mode::Plate, add("plateModeToolButton", tr("Plate"), tr("The plate alone")));
  addMode(Mode::Swipe, add("swipeModeToolButton", tr("Swipe"),
                           tr("A curtain between the patient and the plate (Y)")));
  addMode(Mode::Blink, add("blinkModeToolButton", tr("Blink"),
                           tr("Patient and plate in turn; X shows the other one at once")));
  modes_->button(static_cast<int>(Mode::Plate))->setChecked(true);
  slider_ = new QSlider(Qt::Horizontal, tools_);
  slider_->setObjectName(QStringLiteral("compareSlider"));
  slider_->setAccessibleName(tr("Place of the curtain, or speed of the change"));
  slider_->setRange(0, kSliderSteps);
  slider_->setValue(kSliderSteps / 2);
  row->addWidget(slider_, 1);
  row->addStretch(0);
  lookFor_ = add("lookForToolButton", tr("What to look for"), {});
  row->addWidget(lookFor_);
  connect(modes_, &QButtonGroup::idClicked, this,
          [this](int id) { setMode(static_cast<Mode>(id)); });
  connect(slider_, &QSlider::valueChanged, this, [this](int value) {
    if (mode() == Mode::Swipe) compare_->setSwipe(double(value) / kSliderSteps);
    // To the right is faster.
    if (mode() == Mode::Blink) compare_->setBlinkInterval(2000 - 16 * value);
  });
  connect(compare_, &PlateCompare::swipeChanged, this,
          [this](double share) { slider_->setValue(qRound(share * kSliderSteps)); });
  connect(lookFor_, &QAbstractButton::toggled, this, [this](bool on) {
    showIndicators();
    Q_EMIT indicatorsShownChanged(on);
  });
  return tools_;
}

bool PlateView::indicatorsShown() const { return lookFor_->isChecked(); }

void PlateView::setIndicatorsShown(bool on) { lookFor_->setChecked(on); }

void PlateView::setMode(Mode mode) {
  if (mode != Mode::Plate && !compare_->canCompare()) mode = Mode::Plate;
  compare_->setMode(mode);
  updateTools();
  if (mode == Mode::Swipe) slider_->setValue(qRound(compare_->swipe() * kSliderSteps));
  Q_EMIT modeChanged(mode);
}

void PlateView::exchange() {
  if (!compare_->canCompare()) return;
  compare_->exchange();
  updateTools();
  Q_EMIT modeChanged(mode());
}

void PlateView::updateTools() {
  const bool can = compare_->canCompare() && loaded_.aligned;
  if (!can && mode() != Mode::Plate) compare_->setMode(Mode::Plate);
  modes_->button(static_cast<int>(mode()))->setChecked(true);
  for (const Mode each : {Mode::Swipe, Mode::Blink})
    modes_->button(static_cast<int>(each))->setEnabled(can);
  slider_->setVisible(mode() != Mode::Plate);
  slider_->setToolTip(mode() == Mode::Swipe ? tr("Place of the curtain")
                                            : tr("How fast they change"));
}

void PlateView::linkTo(PictureView* radiograph) {
  radiograph_ = radiograph;
  radiograph->installEventFilter(this);
  compare_->installEventFilter(this);
  connect(radiograph, &PictureView::viewChanged, this, &PlateView::followRadiograph);
}

PixelMap PlateView::originalToCanvas() const {
  return trueSize_ ? hand_->toCanvas.then(atlas::resizedOnFrame(atlas::kTrueSizeOfPatient))
                   : hand_->toCanvas;
}

/// The canvas shows the place that the radiograph shows, its bones as large on the screen; only the
/// whole hand is made smaller where it would be cut off.
void PlateView::followRadiograph() {
  if (!radiograph_ || !radiograph_->hasContent()) return;
  const ViewTransform& lead = radiograph_->transform();
  const QSizeF size = lead.pictureSize();
  if (!isAligned())
    return compare_->plate()->setLinkedView(
        QPointF(lead.center().x() / size.width(), lead.center().y() / size.height()),
        lead.scale() / lead.fitScale());
  const PixelMap map = originalToCanvas();
  const cv::Point2d at = map.toStage({lead.center().x() - 0.5, lead.center().y() - 0.5});
  const QPointF fraction((at.x + 0.5) / atlas::kFrameWidth, (at.y + 0.5) / atlas::kFrameHeight);
  const double scale = lead.scale() / map.scale();
  const double whole = compare_->plate()->transform().fitScale();
  const bool leadsWhole = lead.scale() < 1.001 * lead.fitScale();
  if (leadsWhole && scale > whole) return compare_->showWhole();
  for (PictureView* each : {static_cast<PictureView*>(compare_->plate()), compare_->patient()})
    each->setLinkedView(fraction, scale / whole);
}

void PlateView::leadRadiograph(QPointF centerFraction, double relativeScale) {
  if (!radiograph_ || !radiograph_->hasContent()) return;
  if (!isAligned()) return radiograph_->setLinkedView(centerFraction, relativeScale);
  const PixelMap map = originalToCanvas();
  const cv::Point2d at = map.toOriginal({centerFraction.x() * atlas::kFrameWidth - 0.5,
                                         centerFraction.y() * atlas::kFrameHeight - 0.5});
  const ViewTransform& follower = radiograph_->transform();
  const QSizeF size = follower.pictureSize();
  const double scale = relativeScale * compare_->plate()->transform().fitScale() * map.scale();
  radiograph_->setLinkedView(QPointF((at.x + 0.5) / size.width(), (at.y + 0.5) / size.height()),
                             scale / follower.fitScale());
}

void PlateView::showRegion(atlas::Region region) {
  if (!isAligned()) return;
  if (region == atlas::Region::Whole) {
    radiograph_->fit();
    return followRadiograph();
  }
  const QRectF part = atlas::regionOnFrame(region, trueSize_ ? atlas::kTrueSizeOfPatient : 1.0);
  compare_->plate()->showPart(part);
  compare_->patient()->showPart(part);
  const ViewTransform& shown = compare_->plate()->transform();
  leadRadiograph(part.center(), shown.scale() / shown.fitScale());
}

bool PlateView::eventFilter(QObject* watched, QEvent* event) {
  // A view that was resized keeps its place; the plate then has to find it again.
  if (event->type() == QEvent::Resize && (watched == radiograph_ || watched == compare_))
    QMetaObject::invokeMethod(this, &PlateView::followRadiograph, Qt::QueuedConnection);
  return QWidget::eventFilter(watched, event);
}

}  // namespace carpus::ui
