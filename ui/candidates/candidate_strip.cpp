// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/candidate_strip.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/candidates/candidate_card.h"
#include "ui/candidates/own_age_control.h"
#include "ui/candidates/plate_loader.h"
#include "ui/viewer/picture_view.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

void makeQuiet(QLabel* label) {
  QPalette quiet = label->palette();
  quiet.setColor(QPalette::WindowText, theme::kQuiet);
  label->setPalette(quiet);
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
  header_ = makeHeader();
  column->addWidget(header_);
  row_ = new QHBoxLayout;
  row_->setSpacing(6);
  column->addLayout(row_, 1);
  empty_ = new QLabel(tr("The most probable reference plates appear here."), this);
  empty_->setObjectName(QStringLiteral("candidateStripEmptyLabel"));
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  makeQuiet(empty_);
  column->addWidget(empty_, 1);
  ownAge_ = new OwnAgeControl(this);
  column->addWidget(ownAge_);
  connect(ownAge_, &OwnAgeControl::ageSet, this, &CandidateStrip::ownAgeSet);
  updateEmpty();
}

CandidateStrip::~CandidateStrip() = default;

QWidget* CandidateStrip::makeHeader() {
  auto* header = new QWidget(this);
  auto* across = new QHBoxLayout(header);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(4);
  source_ = new QLabel(header);
  source_->setObjectName(QStringLiteral("atlasSourceLabel"));
  makeQuiet(source_);
  source_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  across->addWidget(source_, 1);
  orderButtons_ = new QButtonGroup(this);
  const auto addOrder = [&](Order order, const QString& name, const QString& text) {
    auto* button = new QToolButton(header);
    button->setObjectName(name);
    button->setText(text);
    button->setProperty("segment", true);
    button->setCheckable(true);
    button->setChecked(order == order_);
    orderButtons_->addButton(button, static_cast<int>(order));
    across->addWidget(button);
  };
  addOrder(Order::Rank, QStringLiteral("orderByRankToolButton"), tr("By probability"));
  addOrder(Order::Age, QStringLiteral("orderByAgeToolButton"), tr("By age"));
  connect(orderButtons_, &QButtonGroup::idClicked, this,
          [this](int id) { setOrder(static_cast<Order>(id)); });
  return header;
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
    cards_.push_back(card);
    connect(card, &CandidateCard::picked, this, &CandidateStrip::pick);
    linkViews(card);
    loader_->request(candidate.plate);
  }
  std::stable_sort(
      cards_.begin(), cards_.end(),
      [](const CandidateCard* a, const CandidateCard* b) { return a->rank() < b->rank(); });
  source_->setText(atlas ? atlas->title : QString());
  source_->setToolTip(atlas ? atlas->source : QString());
  layoutCards();
  updateEmpty();
}

void CandidateStrip::setPatientPicture(const QImage& picture) {
  if (picture.isNull()) {
    delete patient_;
    patient_ = nullptr;
  } else {
    if (!patient_) {
      patient_ = new CandidateCard(this);
      linkViews(patient_);
    }
    patient_->setPicture(picture);
  }
  layoutCards();
  updateEmpty();
}

void CandidateStrip::setEmptyText(const QString& text) { empty_->setText(text); }

void CandidateStrip::showPicture(const QString& path, const QImage& picture,
                                 const QString& failure) {
  for (CandidateCard* card : cards_) {
    if (card->candidate().plate.imagePath != path) {
      continue;
    }
    if (picture.isNull()) {
      card->setFailure(failure);
    } else {
      card->setPicture(picture);
    }
  }
}

void CandidateStrip::linkViews(CandidateCard* card) {
  connect(card->view(), &PictureView::viewChanged, this,
          [this, card](QPointF center, double scale) {
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
  orderButtons_->button(static_cast<int>(order))->setChecked(true);
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
