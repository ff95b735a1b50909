// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/candidate_header.h"

#include <QAbstractItemView>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

namespace carpus::ui {

CandidateHeader::CandidateHeader(QWidget* parent) : QWidget(parent) {
  auto* across = new QHBoxLayout(this);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(4);
  atlas_ = new QComboBox(this);
  atlas_->setObjectName(QStringLiteral("atlasComboBox"));
  atlas_->setAccessibleName(tr("Atlas in use"));
  atlas_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  atlas_->setMinimumWidth(90);
  // Where the row is short the list still shows every name in full.
  atlas_->view()->setTextElideMode(Qt::ElideNone);
  across->addWidget(atlas_, 1);
  region_ = new QComboBox(this);
  region_->setObjectName(QStringLiteral("regionComboBox"));
  region_->setAccessibleName(tr("Part of the hand"));
  region_->setToolTip(tr("Zoom every picture to this part of the hand (Ctrl+1 to Ctrl+4)"));
  for (const auto region : {atlas::Region::Whole, atlas::Region::Carpals, atlas::Region::Radius,
                            atlas::Region::ThirdRay})
    region_->addItem(atlas::toText(region), static_cast<int>(region));
  across->addWidget(region_);
  trueSize_ = addSegment(QStringLiteral("trueSizeToolButton"), tr("True size"));
  setTrueSizeObstacle({});
  across->addSpacing(4);
  order_ = new QButtonGroup(this);
  order_->addButton(addSegment(QStringLiteral("orderByRankToolButton"), tr("Rank")),
                    static_cast<int>(CandidateOrder::Rank));
  order_->addButton(addSegment(QStringLiteral("orderByAgeToolButton"), tr("Age")),
                    static_cast<int>(CandidateOrder::Age));
  order_->button(0)->setToolTip(tr("The most probable plate first"));
  order_->button(1)->setToolTip(tr("The youngest plate first"));
  setOrder(CandidateOrder::Rank);
  connect(atlas_, &QComboBox::activated, this,
          [this] { Q_EMIT atlasChosen(atlas_->currentData().toString()); });
  connect(region_, &QComboBox::activated, this, [this] { Q_EMIT regionChosen(region()); });
  connect(trueSize_, &QAbstractButton::clicked, this, &CandidateHeader::trueSizeChosen);
  connect(order_, &QButtonGroup::idClicked, this,
          [this](int id) { Q_EMIT orderChosen(static_cast<CandidateOrder>(id)); });
}

QAbstractButton* CandidateHeader::addSegment(const QString& name, const QString& text) {
  auto* button = new QToolButton(this);
  button->setObjectName(name);
  button->setText(text);
  button->setProperty("segment", true);
  button->setCheckable(true);
  layout()->addWidget(button);
  return button;
}

void CandidateHeader::setAtlases(const QList<AtlasChoice>& atlases, const QString& current) {
  atlas_->clear();
  for (const AtlasChoice& choice : atlases) {
    atlas_->addItem(choice.title, choice.id);
    atlas_->setItemData(atlas_->count() - 1, choice.source, Qt::ToolTipRole);
  }
  atlas_->setCurrentIndex(atlas_->findData(current));
  showAtlasTip();
}

void CandidateHeader::showAtlas(const AtlasChoice& choice) {
  if (atlas_->findData(choice.id) < 0) {
    atlas_->addItem(choice.title, choice.id);
    atlas_->setItemData(atlas_->count() - 1, choice.source, Qt::ToolTipRole);
  }
  atlas_->setCurrentIndex(atlas_->findData(choice.id));
  showAtlasTip();
}

void CandidateHeader::showAtlasTip() {
  const int at = atlas_->currentIndex();
  atlas_->setToolTip(at < 0 ? QString()
                            : atlas_->itemText(at) + QLatin1Char('\n') +
                                  atlas_->itemData(at, Qt::ToolTipRole).toString());
}

void CandidateHeader::setRegion(atlas::Region region) {
  region_->setCurrentIndex(region_->findData(static_cast<int>(region)));
}

atlas::Region CandidateHeader::region() const {
  return static_cast<atlas::Region>(region_->currentData().toInt());
}

void CandidateHeader::setTrueSize(bool on) { trueSize_->setChecked(on); }

bool CandidateHeader::trueSize() const { return trueSize_->isChecked() && trueSize_->isEnabled(); }

bool CandidateHeader::canShowTrueSize() const { return trueSize_->isEnabled(); }

void CandidateHeader::setTrueSizeObstacle(const QString& sentence) {
  trueSize_->setEnabled(sentence.isEmpty());
  trueSize_->setToolTip(sentence.isEmpty()
                            ? tr("Hands as large as they are against each other, by the "
                                 "millimetres of the files; off: every hand as long (L)")
                            : sentence);
}

void CandidateHeader::setOrder(CandidateOrder order) {
  order_->button(static_cast<int>(order))->setChecked(true);
}

}  // namespace carpus::ui
