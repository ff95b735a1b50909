// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/occluder_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

#include "core/attention/hand_regions.h"
#include "ui/attention/before_after_chart.h"
#include "ui/attention/occluder_view.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kSideWidth = 370;

QLabel* makeLabel(const QString& name, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

/// An age that no line ends in.
QString unbroken(Months age) { return toText(age).replace(QLatin1Char(' '), QChar(QChar::Nbsp)); }

}  // namespace

OccluderPage::OccluderPage(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("occluderPage"));
  auto* row = new QHBoxLayout(this);
  row->setSpacing(14);
  view_ = new OccluderView(this);
  row->addWidget(view_, 1);
  side_ = makeSide();
  row->addWidget(side_);
  connect(view_, &OccluderView::placeChanged, this, &OccluderPage::showPlace);
  setCase({});
}

QWidget* OccluderPage::makeSide() {
  auto* side = new QWidget(this);
  side->setFixedWidth(kSideWidth);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  auto* title = makeLabel(QStringLiteral("occluderTitleLabel"), side);
  title->setText(tr("What if the network did not see this place?"));
  title->setProperty("role", QStringLiteral("quiet"));
  column->addWidget(title);
  change_ = makeLabel(QStringLiteral("occluderChangeLabel"), side);
  QFont large = change_->font();
  large.setPointSizeF(large.pointSizeF() * 2);
  large.setBold(true);
  change_->setFont(large);
  column->addWidget(change_);
  ages_ = makeLabel(QStringLiteral("occluderAgesLabel"), side);
  column->addWidget(ages_);
  sentence_ = makeLabel(QStringLiteral("occluderSentenceLabel"), side);
  column->addWidget(sentence_);
  region_ = makeLabel(QStringLiteral("occluderRegionLabel"), side);
  column->addWidget(region_);
  chart_ = new BeforeAfterChart(side);
  column->addWidget(chart_, 1);
  auto* note = makeLabel(QStringLiteral("occluderNoteLabel"), side);
  note->setText(tr("Ages and probabilities are the network's own, before calibration."));
  note->setProperty("role", QStringLiteral("quiet"));
  column->addWidget(note);
  auto* keys = makeLabel(QStringLiteral("occluderKeysLabel"), side);
  keys->setText(tr("Move the square with the mouse or the arrow keys, with Shift by four steps."));
  keys->setProperty("role", QStringLiteral("quiet"));
  column->addWidget(keys);
  auto* buttons = new QHBoxLayout;
  auto* strongest = new QPushButton(tr("Largest effect (Home)"), side);
  strongest->setObjectName(QStringLiteral("occluderStrongestButton"));
  strongest->setAutoDefault(false);
  auto* map = new QCheckBox(tr("Show the map"), side);
  map->setObjectName(QStringLiteral("occluderMapCheckBox"));
  buttons->addWidget(strongest);
  buttons->addWidget(map);
  buttons->addStretch(1);
  column->addLayout(buttons);
  connect(strongest, &QPushButton::clicked, this, [this] {
    view_->goToStrongest();
    view_->setFocus();
  });
  connect(map, &QCheckBox::toggled, view_, &OccluderView::setMapVisible);
  return side;
}

void OccluderPage::setCase(const std::optional<StudyCase>& shown) {
  const bool sameHand = case_ && shown && case_->preprocessed == shown->preprocessed;
  case_ = shown;
  side_->setVisible(case_.has_value());
  if (!sameHand) regions_.clear();
  if (!case_) {
    view_->clear();
    return;
  }
  if (!sameHand) {
    if (const auto map = attention::handRegions(*case_->preprocessed)) {
      regions_ = attention::toRegions(*map);
    }
  }
  chart_->setScores(*case_->scores);
  view_->setCase(*case_);
  showPlace();
}

void OccluderPage::showPlace() {
  if (!case_) {
    return;
  }
  const attention::Covered covered =
      attention::coveredAt(*case_->scores, view_->place(), case_->target());
  const double months = covered.changeMonths();
  const QString number = QLocale().toString(std::abs(months), 'f', 1);
  const bool none = std::abs(months) < 0.05;
  const QString sign = none ? QString() : months > 0 ? QStringLiteral("+") : QStringLiteral("−");
  //: %1: a signed number
  change_->setText(tr("%1 months").arg(sign + number));
  theme::setInk(change_, none ? theme::kQuiet : theme::kChosen);
  //: %1, %2: ages
  ages_->setText(tr("Age with nothing covered %1, with this place covered %2.")
                     .arg(unbroken(covered.before), unbroken(covered.after)));
  sentence_->setText(attention::coveredSentence(covered, case_->target()));
  sentence_->setVisible(case_->target().year.has_value());
  region_->setText(regionText());
  region_->setVisible(!regions_.empty());
  chart_->setCovered(covered);
  view_->setAccessibleDescription(change_->text() + QStringLiteral(". ") + ages_->text());
}

QString OccluderPage::regionText() const {
  constexpr double kLeast = 0.05;
  const std::vector<double> shares =
      attention::coveredShares(*case_->scores, view_->place(), regions_);
  QStringList parts;
  for (size_t i = 0; i < shares.size(); ++i) {
    if (shares[i] < kLeast) continue;
    //: A part of the hand and how much of the covered square it fills. %1: name, %2: per cent
    parts << tr("%1 %2 %").arg(regions_[i].name).arg(std::lround(100 * shares[i]));
  }
  //: %1: a list of parts of the hand
  return tr("Below the square: %1.").arg(parts.join(QStringLiteral(", ")));
}

}  // namespace carpus::ui
