// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/candidate_strip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/atlas/atlas_text.h"
#include "ui/candidates/candidate_card.h"
#include "ui/candidates/own_age_control.h"
#include "ui/viewer/picture_view.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

/// What this plate shows and the one before does not, a line each; empty where nothing is said.
QString newsOf(const atlas::Plate& plate, const atlas::AtlasPtr& atlas) {
  const atlas::Plate* const before = atlas ? atlas::plateBefore(*atlas, plate) : nullptr;
  if (!before) return {};
  QStringList lines;
  for (const atlas::IndicatorChange& change : atlas::changesSince(before, plate))
    if (change.isNew) lines << QStringLiteral("• ") + atlas::toText(change.indicator);
  if (lines.isEmpty()) return {};
  return CandidateStrip::tr("New since the plate of %1:\n%2", "%1: age, %2: lines")
      .arg(toText(before->age), lines.join(QLatin1Char('\n')));
}

}  // namespace

CandidateStrip::CandidateStrip(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("candidateStrip"));
  setAccessibleName(tr("Reference plates"));
  loader_ = new PlateLoader(this);
  connect(loader_, &PlateLoader::loaded, this, &CandidateStrip::showPicture);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  header_ = new CandidateHeader(this);
  connectHeader();
  column->addWidget(header_);
  row_ = new QHBoxLayout;
  row_->setSpacing(6);
  column->addLayout(row_, 1);
  empty_ = new QLabel(tr("The most probable reference plates appear here."), this);
  empty_->setObjectName(QStringLiteral("candidateStripEmptyLabel"));
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  theme::setInk(empty_, theme::kQuiet);
  column->addWidget(empty_, 1);
  ownAge_ = new OwnAgeControl(this);
  column->addWidget(ownAge_);
  connect(ownAge_, &OwnAgeControl::ageSet, this, &CandidateStrip::ownAgeSet);
  updateEmpty();
}

CandidateStrip::~CandidateStrip() = default;

void CandidateStrip::connectHeader() {
  connect(header_, &CandidateHeader::atlasChosen, this, &CandidateStrip::atlasChosen);
  connect(header_, &CandidateHeader::regionChosen, this, &CandidateStrip::setRegion);
  connect(header_, &CandidateHeader::trueSizeChosen, this, &CandidateStrip::setTrueSize);
  connect(header_, &CandidateHeader::orderChosen, this, &CandidateStrip::setOrder);
}

void CandidateStrip::setCandidates(const std::vector<assess::Candidate>& candidates,
                                   const atlas::AtlasPtr& atlas) {
  qDeleteAll(cards_);
  cards_.clear();
  chosen_.reset();
  ownAge_->setChosen(false);
  const bool synthetic = atlas && atlas->synthetic;
  for (const assess::Candidate& candidate : candidates) {
    auto* card = new CandidateCard(candidate, synthetic, this);
    const QString news = newsOf(candidate.plate, atlas);
    if (!news.isEmpty()) card->setToolTip(card->toolTip() + QStringLiteral("\n\n") + news);
    cards_.push_back(card);
    connect(card, &CandidateCard::picked, this, &CandidateStrip::pick);
    linkViews(card);
  }
  std::stable_sort(
      cards_.begin(), cards_.end(),
      [](const CandidateCard* a, const CandidateCard* b) { return a->rank() < b->rank(); });
  if (atlas) header_->showAtlas({atlas->id, atlas->title, atlas->source});
  layoutCards();
  updateEmpty();
  updateTrueSize();
  movedByHand_ = false;
  drawPatient();
  requestPictures();
}

void CandidateStrip::setAtlases(const QList<AtlasChoice>& atlases, const QString& current) {
  header_->setAtlases(atlases, current);
}

void CandidateStrip::setPatientHand(const std::optional<PatientHand>& hand) {
  const PlateDrawing before = drawing();
  hand_ = hand;
  if (!hand || hand->picture.isNull()) {
    delete patient_;
    patient_ = nullptr;
  } else if (!patient_) {
    patient_ = new CandidateCard(this);
    linkViews(patient_);
  }
  layoutCards();
  updateEmpty();
  updateTrueSize();
  drawPatient();
  // Another window of the same radiograph changes nothing about the plates.
  if (drawing() != before) requestPictures();
  zoomToRegion();
}

/// At true size the patient's hand leaves room for larger ones.
void CandidateStrip::drawPatient() {
  if (!patient_) return;
  const bool smaller = trueSize();
  const double size = smaller ? atlas::kTrueSizeOfPatient : 1;
  QImage picture = hand_->picture;
  if (smaller) picture = atlas::inReadingFrame(picture, atlas::resizedOnFrame(size));
  const double millimetre =
      hand_->lengthMm > 0 ? size * atlas::frameHandLength() / hand_->lengthMm : 0;
  patient_->setNote(hand_->mirrored ? tr("upright, mirrored") : QString());
  patient_->setPicture(picture, millimetre, smaller);
}

PlateDrawing CandidateStrip::drawing() const { return {trueSize(), hand_ ? hand_->lengthMm : 0}; }

void CandidateStrip::requestPictures() {
  for (const CandidateCard* card : cards_) loader_->request(card->candidate().plate, drawing());
}

void CandidateStrip::updateTrueSize() {
  const bool plates = std::any_of(cards_.begin(), cards_.end(), [](const CandidateCard* card) {
    return card->candidate().plate.spacingMm > 0 && !card->candidate().plate.landmarks.empty();
  });
  header_->setTrueSizeObstacle(
      !hand_ || hand_->lengthMm <= 0
          ? tr("The radiograph does not say how large its pixels are, so no true size.")
      : !plates ? tr("These plates do not say how large their pixels are, so no true size.")
                : QString());
}

atlas::Region CandidateStrip::region() const { return header_->region(); }

bool CandidateStrip::trueSize() const { return header_->trueSize(); }

bool CandidateStrip::canShowTrueSize() const { return header_->canShowTrueSize(); }

void CandidateStrip::setRegion(atlas::Region region) {
  header_->setRegion(region);
  movedByHand_ = false;
  zoomToRegion();
  Q_EMIT regionChanged(region);
}

void CandidateStrip::setTrueSize(bool on) {
  header_->setTrueSize(on);
  movedByHand_ = false;
  drawPatient();
  requestPictures();
  zoomToRegion();
  Q_EMIT trueSizeChanged(on);
}

void CandidateStrip::zoomToRegion() {
  if (movedByHand_) return;
  const QRectF part = atlas::regionOnFrame(region(), trueSize() ? atlas::kTrueSizeOfPatient : 1.0);
  if (patient_) patient_->view()->showPart(part);
  for (CandidateCard* card : cards_) card->view()->showPart(part);
}

void CandidateStrip::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  // The cards get their new sizes after this.
  QMetaObject::invokeMethod(this, &CandidateStrip::zoomToRegion, Qt::QueuedConnection);
}

void CandidateStrip::setEmptyText(const QString& text) { empty_->setText(text); }

void CandidateStrip::showPicture(const LoadedPlate& plate) {
  if (plate.drawing != drawing()) return;  // asked for before the size was changed
  for (CandidateCard* card : cards_)
    if (card->candidate().plate.imagePath == plate.path) card->setPlate(plate);
  zoomToRegion();
}

void CandidateStrip::linkViews(CandidateCard* card) {
  connect(card->view(), &PictureView::viewChanged, this,
          [this, card](QPointF center, double scale) {
            movedByHand_ = true;
            if (patient_ && patient_ != card) {
              patient_->view()->setLinkedView(center, scale);
            }
            for (CandidateCard* other : cards_) {
              if (other != card) {
                other->view()->setLinkedView(center, scale);
              }
            }
          });
}

void CandidateStrip::layoutCards() {
  while (QLayoutItem* item = row_->takeAt(0)) {
    delete item;
  }
  std::vector<CandidateCard*> shown = cards_;
  if (order_ == Order::Age) {
    std::stable_sort(shown.begin(), shown.end(),
                     [](const CandidateCard* a, const CandidateCard* b) {
                       return a->candidate().plate.age < b->candidate().plate.age;
                     });
  }
  if (patient_) {
    row_->addWidget(patient_, 1);
  }
  QWidget* previous = patient_;
  for (CandidateCard* card : shown) {
    row_->addWidget(card, 1);
    card->show();
    if (previous) {
      setTabOrder(previous, card);
    }
    previous = card;
  }
}

void CandidateStrip::updateEmpty() {
  const bool filled = !cards_.empty();
  empty_->setVisible(!filled);
  header_->setVisible(filled);
  if (patient_) {
    patient_->setVisible(filled);
  }
}

std::vector<int> CandidateStrip::shownRanks() const {
  std::vector<int> ranks;
  for (int index = 0; index < row_->count(); ++index) {
    const auto* card = qobject_cast<CandidateCard*>(row_->itemAt(index)->widget());
    if (card && !card->isPatient()) {
      ranks.push_back(card->rank());
    }
  }
  return ranks;
}

void CandidateStrip::setChosenRank(std::optional<int> rank) {
  chosen_ = rank;
  for (CandidateCard* card : cards_) {
    card->setChosen(rank && card->rank() == *rank);
  }
  if (rank) {
    ownAge_->setChosen(false);
  }
}

void CandidateStrip::setOwnAge(Months age) { ownAge_->setAge(age); }

void CandidateStrip::setOwnAgeChosen(bool chosen) { ownAge_->setChosen(chosen); }

void CandidateStrip::pick(int rank) {
  const auto card = std::find_if(cards_.begin(), cards_.end(), [rank](const CandidateCard* each) {
    return each->rank() == rank;
  });
  if (card == cards_.end()) {
    return;
  }
  setChosenRank(rank);
  ownAge_->setAge((*card)->candidate().plate.age);
  Q_EMIT picked(rank);
}

void CandidateStrip::setOrder(Order order) {
  if (order == order_) {
    return;
  }
  order_ = order;
  header_->setOrder(order);
  layoutCards();
  Q_EMIT orderChanged(order);
}

void CandidateStrip::keyPressEvent(QKeyEvent* event) {
  if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 &&
      event->modifiers() == Qt::NoModifier) {
    pick(event->key() - Qt::Key_0);
    return;
  }
  if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
    focusNextPrevChild(event->key() == Qt::Key_Right);
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace carpus::ui
