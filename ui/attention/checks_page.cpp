// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/checks_page.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/attention/hand_alone.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kThumbnail = 130;

QLabel* makeLabel(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

ChecksPage::ChecksPage(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("checksPage"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(makeRun());
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  cards_ = new QWidget(scroll);
  column_ = new QVBoxLayout(cards_);
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(8);
  column_->addStretch(1);
  scroll->setWidget(cards_);
  column->addWidget(scroll, 1);
  setCase({});
}

QWidget* ChecksPage::makeRun() {
  auto* row = new QWidget(this);
  auto* across = new QHBoxLayout(row);
  across->setContentsMargins(0, 0, 0, 0);
  run_ = new QPushButton(tr("Run the checks"), row);
  run_->setObjectName(QStringLiteral("checksRunButton"));
  run_->setAutoDefault(false);
  progress_ = new QProgressBar(row);
  progress_->setObjectName(QStringLiteral("checksProgressBar"));
  progress_->setRange(0, 1000);
  progress_->setFixedWidth(240);
  cancel_ = new QPushButton(tr("Cancel"), row);
  cancel_->setObjectName(QStringLiteral("checksCancelButton"));
  cancel_->setAutoDefault(false);
  status_ = makeLabel({}, row);
  status_->setObjectName(QStringLiteral("checksStatusLabel"));
  across->addWidget(run_);
  across->addWidget(progress_);
  across->addWidget(cancel_);
  across->addWidget(status_, 1);
  connect(run_, &QPushButton::clicked, this, [this] {
    busy_ = true;
    clearCards();
    showQuestions();
    progress_->setValue(0);
    cancel_->setEnabled(true);
    status_->setText(tr("Computing"));
    showState();
    Q_EMIT checksRequested();
  });
  connect(cancel_, &QPushButton::clicked, this, [this] {
    cancel_->setEnabled(false);
    status_->setText(tr("Cancelling"));
    Q_EMIT cancelRequested();
  });
  return row;
}

void ChecksPage::setCase(const std::optional<StudyCase>& shown) {
  // The same scores with the same question: what was checked still holds.
  const bool same =
      shown && case_ && shown->scores == case_->scores && shown->target() == case_->target();
  case_ = shown;
  if (same) return;
  busy_ = false;
  clearCards();
  if (case_) showQuestions();
  theme::setInk(status_, theme::kQuiet);
  status_->setText(case_ ? tr("A map can look convincing and mean nothing. Five questions to this "
                              "one; the answers take some seconds.")
                         : tr("Compute a map first; then it can be checked here."));
  showState();
}

void ChecksPage::clearCards() {
  done_ = false;
  while (column_->count() > 1) {
    QLayoutItem* item = column_->takeAt(0);
    delete item->widget();
    delete item;
  }
}

QImage ChecksPage::pictureOf(const attention::AttentionMap& map) const {
  const attention::HandAlone alone = attention::handAlone(*case_->preprocessed);
  attention::OverlayStyle style;
  style.opacity = 0.6;
  style.legend = false;
  return attention::overlay(*alone.radiograph, *alone.preprocessed, map, style);
}

void ChecksPage::showQuestions() {
  for (const attention::CheckKind kind : attention::checkKinds()) {
    const attention::SanityCheck check = attention::openCheck(kind);
    auto* card = new QFrame(cards_);
    card->setObjectName(QStringLiteral("question-%1").arg(toCode(kind)));
    card->setProperty("role", QStringLiteral("card"));
    auto* texts = new QVBoxLayout(card);
    texts->setContentsMargins(10, 8, 10, 8);
    texts->setSpacing(3);
    auto* title = makeLabel(check.title, card);
    title->setProperty("role", QStringLiteral("caption"));
    texts->addWidget(title);
    texts->addWidget(makeLabel(check.question, card));
    column_->insertWidget(column_->count() - 1, card);
  }
}

QWidget* ChecksPage::makeCard(const attention::SanityCheck& check) {
  auto* card = new QFrame(cards_);
  card->setObjectName(QStringLiteral("check-%1").arg(toCode(check.kind)));
  card->setProperty("role", QStringLiteral("card"));
  auto* row = new QHBoxLayout(card);
  row->setContentsMargins(10, 8, 10, 8);
  row->setSpacing(12);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(3);
  auto* verdict = makeLabel(QString(), card);
  verdict->setObjectName(QStringLiteral("checkVerdictLabel"));
  verdict->setText(check.passed
                       //: %1: title of a check
                       ? tr("✓ %1: passed").arg(check.title)
                       : tr("✗ %1: not passed").arg(check.title));
  QFont bold = verdict->font();
  bold.setBold(true);
  verdict->setFont(bold);
  theme::setInk(verdict, check.passed ? theme::kOk : theme::kWarning);
  texts->addWidget(verdict);
  texts->addWidget(makeLabel(check.question, card));
  texts->addWidget(makeLabel(check.result, card));
  QLabel* literature = makeLabel(check.literature, card);
  literature->setProperty("role", QStringLiteral("quiet"));
  texts->addWidget(literature);
  texts->addStretch(1);
  row->addLayout(texts, 1);
  if (!check.other.values.empty()) {
    auto* picture = new QLabel(card);
    picture->setPixmap(
        QPixmap::fromImage(pictureOf(check.other))
            .scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    picture->setAccessibleName(tr("The other map of this check"));
    picture->setToolTip(picture->accessibleName());
    row->addWidget(picture, 0, Qt::AlignTop);
  }
  return card;
}

void ChecksPage::setReport(const attention::SanityReport& report) {
  if (!case_) return;
  busy_ = false;
  clearCards();
  done_ = true;
  for (const attention::SanityCheck& check : report.checks) {
    column_->insertWidget(column_->count() - 1, makeCard(check));
  }
  const auto passed = std::count_if(report.checks.begin(), report.checks.end(),
                                    [](const auto& check) { return check.passed; });
  //: %1, %2: numbers of checks, %3: seconds
  status_->setText(tr("%1 of %2 checks passed, in %3 s.")
                       .arg(passed)
                       .arg(report.checks.size())
                       .arg(QLocale().toString(report.milliseconds / 1000, 'f', 1)));
  theme::setInk(status_, report.passed() ? theme::kOk : theme::kWarning);
  showState();
}

void ChecksPage::setProgress(double fraction, const QString& phrase) {
  if (!busy_) return;
  progress_->setValue(static_cast<int>(std::lround(1000 * std::clamp(fraction, 0.0, 1.0))));
  if (!phrase.isEmpty() && cancel_->isEnabled()) status_->setText(phrase);
}

void ChecksPage::setCancelled() {
  if (!busy_) return;
  busy_ = false;
  status_->setText(tr("Cancelled."));
  theme::setInk(status_, theme::kQuiet);
  showState();
}

void ChecksPage::setFailed(const QString& sentence) {
  busy_ = false;
  status_->setText(sentence);
  theme::setInk(status_, theme::kStop);
  showState();
}

void ChecksPage::showState() {
  run_->setEnabled(case_.has_value());
  run_->setVisible(!busy_);
  run_->setText(done_ ? tr("Run the checks again") : tr("Run the checks"));
  progress_->setVisible(busy_);
  cancel_->setVisible(busy_);
}

}  // namespace carpus::ui
