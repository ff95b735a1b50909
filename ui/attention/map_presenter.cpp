// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/map_presenter.h"

#include "ui/attention/map_bar.h"
#include "ui/viewer/radiograph_view.h"

namespace carpus::ui {

namespace {

constexpr int kBlinkMilliseconds = 600;

bool same(const DisplayWindow& a, const DisplayWindow& b) {
  return a.center == b.center && a.width == b.width && a.invert == b.invert;
}

/// Zoom and place of one view for another one of its picture.
void showSamePlace(const RadiographView& from, RadiographView& to) {
  const ViewTransform& place = from.transform();
  const QSizeF size = place.pictureSize();
  to.setLinkedView({place.center().x() / size.width(), place.center().y() / size.height()},
                   place.scale() / place.fitScale());
}

}  // namespace

MapPresenter::MapPresenter(MapBar* bar, RadiographView* view, RadiographView* plain,
                           QObject* parent)
    : QObject(parent), bar_(bar), view_(view), plain_(plain) {
  bar_->hide();
  blink_.setInterval(kBlinkMilliseconds);
  connect(&blink_, &QTimer::timeout, this, [this] {
    dark_ = !dark_;
    showOverlay();
  });
  connect(bar_, &MapBar::styleChanged, this, &MapPresenter::redraw);
  connect(bar_, &MapBar::opacityChanged, this, &MapPresenter::showOverlay);
  connect(bar_, &MapBar::mapShownChanged, this, [this](bool shown) {
    if (!shown) bar_->setBlinking(false);
    showOverlay();
  });
  connect(bar_, &MapBar::blinkingChanged, this, &MapPresenter::setBlinking);
  connect(bar_, &MapBar::sideBySideChanged, this, &MapPresenter::setSideBySide);
  linkViews();
  showOverlay();
}

void MapPresenter::linkViews() {
  connect(view_, &PictureView::viewChanged, plain_, &PictureView::setLinkedView);
  connect(plain_, &PictureView::viewChanged, view_, &PictureView::setLinkedView);
  // A view that gets the window that it already has must not pass it on again.
  const auto follow = [this](RadiographView* from, RadiographView* to) {
    connect(from, &RadiographView::windowChanged, this, [this, from, to](DisplayWindow window) {
      const bool linked = to->hasContent() && from->radiograph() == to->radiograph();
      if (!linked || following_ || same(to->displayWindow(), window)) return;
      following_ = true;
      if (from->usesVoiLut()) {
        to->resetWindow();
        if (to->displayWindow().invert != window.invert) to->invert();
      } else {
        to->setDisplayWindow(window);
      }
      following_ = false;
    });
  };
  follow(view_, plain_);
  follow(plain_, view_);
}

void MapPresenter::setMap(const attention::AttentionMap& map,
                          const std::shared_ptr<const preprocess::Preprocessed>& preprocessed) {
  layer_.setMap(map, *preprocessed);
  bar_->setMap(map);
  bar_->show();
  redraw();
}

void MapPresenter::clear() {
  bar_->setBlinking(false);
  bar_->setSideBySide(false);
  bar_->hide();
  layer_.clear();
  view_->setOverlay({});
}

void MapPresenter::redraw() {
  view_->setOverlay(layer_.draw(bar_->style()));
  showOverlay();
}

void MapPresenter::showOverlay() {
  view_->setOverlayVisible(bar_->isMapShown() && !dark_);
  const bool contours = bar_->style().mode == MapStyle::Mode::Contours;
  view_->setOverlayOpacity(contours ? 1.0 : bar_->opacity());
}

void MapPresenter::setBlinking(bool blinking) {
  dark_ = false;
  if (blinking) {
    blink_.start();
  } else {
    blink_.stop();
  }
  showOverlay();
}

void MapPresenter::setSideBySide(bool sideBySide) {
  // Starting anew, it tells its own window, which is not the reader's.
  following_ = true;
  plain_->setRadiograph(sideBySide ? view_->radiograph() : nullptr);
  following_ = false;
  Q_EMIT sideBySideChanged(sideBySide);
  if (!sideBySide || !plain_->hasContent()) {
    return;
  }
  if (!view_->usesVoiLut()) {
    plain_->setDisplayWindow(view_->displayWindow());
  }
  // Once the layout has given both their place.
  QTimer::singleShot(0, plain_, [this] { showSamePlace(*view_, *plain_); });
}

}  // namespace carpus::ui
