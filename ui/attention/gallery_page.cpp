// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/gallery_page.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>
#include <cmath>
#include <memory>

#include "core/attention/hand_alone.h"
#include "ui/attention/colour_bar.h"
#include "ui/attention/gallery_tile.h"

namespace carpus::ui {

namespace {

using attention::GalleryMap;
using attention::MaturityStage;

QString rangeText(const attention::StageRange& range) {
  //: A span of bone ages. %1, %2: years
  return GalleryPage::tr("%1 to %2 years")
      .arg(std::lround(range.fromMonths / 12))
      .arg(std::lround(range.toMonths / 12));
}

}  // namespace

GalleryPage::GalleryPage(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("galleryPage"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(makeChoices());
  stack_ = new QStackedWidget(this);
  empty_ = new QLabel(tr("The gallery is being read."), stack_);
  empty_->setObjectName(QStringLiteral("galleryEmptyLabel"));
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  stack_->addWidget(empty_);
  stack_->addWidget(makePlates());
  column->addWidget(stack_, 1);
  caption_ = new QLabel(this);
  caption_->setObjectName(QStringLiteral("galleryCaptionLabel"));
  caption_->setWordWrap(true);
  caption_->setProperty("role", QStringLiteral("quiet"));
  caption_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(caption_);
  setSex(Sex::Female);
  setShownMap(GalleryMap::Class);
}

QToolButton* GalleryPage::makeChoice(const QString& name, const QString& text) {
  auto* button = new QToolButton(this);
  button->setObjectName(name);
  button->setText(text);
  button->setProperty("segment", true);
  button->setCheckable(true);
  return button;
}

QWidget* GalleryPage::makeChoices() {
  auto* row = new QWidget(this);
  auto* across = new QHBoxLayout(row);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(4);
  female_ = makeChoice(QStringLiteral("galleryFemaleToolButton"), tr("Girls"));
  male_ = makeChoice(QStringLiteral("galleryMaleToolButton"), tr("Boys"));
  classMap_ = makeChoice(QStringLiteral("galleryClassToolButton"), tr("Right year of age"));
  classMap_->setToolTip(tr("How much covering a place lowers the probability of the right year"));
  expectedMap_ = makeChoice(QStringLiteral("galleryExpectedToolButton"), tr("Expected age"));
  expectedMap_->setToolTip(tr("How many months covering a place takes from the estimated age"));
  across->addWidget(female_);
  across->addWidget(male_);
  across->addSpacing(18);
  across->addWidget(classMap_);
  across->addWidget(expectedMap_);
  across->addSpacing(18);
  bar_ = new ColourBar(row);
  across->addWidget(bar_, 1);
  connect(female_, &QToolButton::clicked, this, [this] { setSex(Sex::Female); });
  connect(male_, &QToolButton::clicked, this, [this] { setSex(Sex::Male); });
  connect(classMap_, &QToolButton::clicked, this, [this] { setShownMap(GalleryMap::Class); });
  connect(expectedMap_, &QToolButton::clicked, this, [this] { setShownMap(GalleryMap::Expected); });
  return row;
}

QWidget* GalleryPage::makePlates() {
  auto* plates = new QWidget(stack_);
  auto* row = new QHBoxLayout(plates);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  own_ = new GalleryTile(QStringLiteral("galleryOwnTile"), plates);
  row->addWidget(own_, 1);
  row->addSpacing(10);
  for (size_t i = 0; i < tiles_.size(); ++i) {
    tiles_[i] = new GalleryTile(QStringLiteral("galleryTile%1").arg(i), plates);
    row->addWidget(tiles_[i], 1);
  }
  return plates;
}

void GalleryPage::setLoader(Loader loader) {
  loader_ = std::move(loader);
  if (isVisible()) load();
}

void GalleryPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  load();
}

void GalleryPage::load() {
  if (asked_ || !loader_) return;
  asked_ = true;
  using Loaded = Result<attention::Gallery>;
  auto* watcher = new QFutureWatcher<std::shared_ptr<Loaded>>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
    watcher->deleteLater();
    take(*watcher->result());
  });
  watcher->setFuture(
      QtConcurrent::run([loader = loader_] { return std::make_shared<Loaded>(loader()); }));
}

void GalleryPage::take(const Result<attention::Gallery>& loaded) {
  if (loaded) {
    gallery_ = *loaded;
  } else {
    gallery_.reset();
    empty_->setText(loaded.error().sentence);
  }
  fill();
}

void GalleryPage::setCase(const std::optional<StudyCase>& shown) {
  const bool another = shown && (!case_ || case_->sex != shown->sex);
  case_ = shown;
  if (another) setSex(shown->sex);
  fill();
}

void GalleryPage::setSex(Sex sex) {
  sex_ = sex;
  female_->setChecked(sex == Sex::Female);
  male_->setChecked(sex == Sex::Male);
  fill();
}

void GalleryPage::setShownMap(GalleryMap which) {
  which_ = which;
  classMap_->setChecked(which == GalleryMap::Class);
  expectedMap_->setChecked(which == GalleryMap::Expected);
  fill();
}

std::optional<MaturityStage> GalleryPage::markedStage() const {
  if (!case_ || case_->sex != sex_) return std::nullopt;
  return attention::stageOf(sex_, Months{case_->scores->values.baseExpected});
}

void GalleryPage::fill() {
  stack_->setCurrentIndex(gallery_ ? 1 : 0);
  caption_->setVisible(gallery_.has_value());
  bar_->setVisible(gallery_.has_value());
  for (QToolButton* button : {female_, male_, classMap_, expectedMap_}) {
    button->setEnabled(gallery_.has_value());
  }
  if (!gallery_) return;
  const double range = attention::commonRange(*gallery_, which_);
  const auto marked = markedStage();
  for (size_t i = 0; i < tiles_.size(); ++i) {
    const auto stage = static_cast<MaturityStage>(i);
    const attention::GalleryPlate* plate = gallery_->find(sex_, stage);
    const QString title =
        toText(stage) + QLatin1Char('\n') + rangeText(attention::stageRange(sex_, stage));
    tiles_[i]->setMarked(marked == stage);
    if (!plate) {
      tiles_[i]->setContent({}, title, tr("no images"));
      continue;
    }
    //: %1: number of images whose maps were averaged, %2: number of images looked at
    tiles_[i]->setContent(attention::plateImage(*plate, which_, range), title,
                          tr("n = %1, of %2 read").arg(plate->cases).arg(plate->looked));
  }
  const bool classes = which_ == GalleryMap::Class;
  const double unit = classes ? 100 : 1;
  bar_->setScale(classes ? ColourMap::Viridis : ColourMap::Diverging, classes ? 0 : -unit * range,
                 unit * range, classes ? tr("% points") : tr("months"));
  caption_->setText(
      //: %1: data set, %2: its part, %3: model, %4: pixels, %5: pixels
      tr("Means over the correctly read images of %1 (%2), warped onto a drawn standard hand; "
         "model %3, occluder %4 pixels, every %5 pixels. The framed stage is the one of this "
         "hand.")
          .arg(gallery_->dataset, gallery_->split, gallery_->modelId)
          .arg(gallery_->options.patch)
          .arg(gallery_->options.stride));
  fillCase();
}

void GalleryPage::fillCase() {
  own_->setVisible(case_.has_value());
  if (!case_) return;
  // The same kind of map as the plates: of the year that the network itself gives, or of the age.
  const Months age{case_->scores->values.baseExpected};
  attention::Target target;
  if (which_ == GalleryMap::Class) target.year = static_cast<int>(std::floor(age.years()));
  const auto map = attention::attentionFrom(*case_->scores, *case_->preprocessed, target);
  const attention::HandAlone alone = attention::handAlone(*case_->preprocessed);
  attention::OverlayStyle style;
  style.opacity = 0.6;
  style.legend = false;
  own_->setContent(attention::overlay(*alone.radiograph, *alone.preprocessed, map, style),
                   //: %1: age
                   tr("This hand\n%1").arg(toText(age)),
                   tr("its own scale; the network's age, before calibration"));
}

}  // namespace carpus::ui
