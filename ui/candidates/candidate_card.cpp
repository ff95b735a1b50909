// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/candidate_card.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/viewer/picture_view.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

/// The picture of a card with what has to be said of it: drawn and not taken, not aligned, how
/// long a centimetre is.
class CardPicture : public PictureView {
 public:
  using PictureView::PictureView;

  void setNote(const QString& note) { note_ = note; }
  /// Canvas pixels in a millimetre; 0 shows no ruler.
  void setRuler(double millimetre) { millimetre_ = millimetre; }

 protected:
  void paintOverlay(QPainter& painter) override {
    if (!note_.isEmpty()) paintNote(painter);
    if (millimetre_ > 0) paintRuler(painter);
  }

 private:
  void paintNote(QPainter& painter) const {
    const QFontMetrics metrics = fontMetrics();
    const QString words = metrics.elidedText(note_, Qt::ElideRight, width() - 10);
    const QRectF box(0, height() - metrics.height() - 4, metrics.horizontalAdvance(words) + 10,
                     metrics.height() + 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::faded(theme::kBackground, 0.8));
    painter.drawRect(box);
    painter.setPen(theme::kQuiet);
    painter.drawText(box, Qt::AlignCenter, words);
  }

  void paintRuler(QPainter& painter) const {
    constexpr double kCentimetre = 10;
    const double length = kCentimetre * millimetre_ * transform().scale();
    if (length > height() - 12) return;
    const QPointF foot(width() - 6, height() - 6);
    painter.setPen(QPen(theme::kChosen, 2));
    painter.drawLine(foot, foot - QPointF(0, length));
    painter.drawLine(foot, foot - QPointF(5, 0));
    painter.drawLine(foot - QPointF(0, length), foot - QPointF(5, length));
    const QString words = CandidateCard::tr("1 cm");
    painter.drawText(foot - QPointF(9 + fontMetrics().horizontalAdvance(words), length / 2), words);
  }

  QString note_;
  double millimetre_ = 0;
};

namespace {

constexpr int kPadding = 6;
constexpr int kBarHeight = 4;

QString percent(double probability) {
  //: %1: a probability in per cent
  return CandidateCard::tr("%1 %").arg(
      QLocale().toString(100 * probability, 'f', probability < 0.0995 ? 1 : 0));
}

}  // namespace

CandidateCard::CandidateCard(const assess::Candidate& candidate, bool synthetic, QWidget* parent)
    : QFrame(parent), candidate_(candidate), synthetic_(synthetic) {
  setObjectName(QStringLiteral("candidate%1Card").arg(candidate.rank));
  //: %1: rank, %2: age, %3: per cent
  setAccessibleName(tr("Reference %1: %2, probability %3")
                        .arg(candidate.rank)
                        .arg(toText(candidate.plate.age), percent(candidate.probability)));
  //: %1: number of the key
  setToolTip(tr("Click or press %1 to choose this age").arg(candidate.rank));
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  build();
}

CandidateCard::CandidateCard(QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("patientCard"));
  setAccessibleName(tr("The patient's hand, upright"));
  build();
}

void CandidateCard::build() {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3, headHeight(), 3, 3);
  view_ = new CardPicture(this);
  view_->setObjectName(isPatient() ? QStringLiteral("patientCardPicture")
                                   : QStringLiteral("plate%1View").arg(rank()));
  view_->setEmptyText(isPatient() ? QString() : tr("Loading"));
  view_->setFocusPolicy(Qt::NoFocus);
  view_->setMinimumSize(60, 60);
  column->addWidget(view_);
  connect(view_, &PictureView::clicked, this, [this] {
    setFocus(Qt::MouseFocusReason);
    if (!isPatient()) {
      Q_EMIT picked(rank());
    }
  });
}

PictureView* CandidateCard::view() const { return view_; }

void CandidateCard::setPicture(const QImage& picture, double millimetre, bool showRuler) {
  view_->setRuler(showRuler ? millimetre : 0);
  view_->setPicture(picture);
}

void CandidateCard::setPlate(const LoadedPlate& plate) {
  if (plate.picture.isNull()) return setFailure(plate.failure);
  QStringList notes;
  if (synthetic_) notes << tr("synthetic");
  if (!plate.aligned)
    notes << tr("not aligned");
  else if (plate.drawing.trueSize && !plate.sizeIsTrue)
    notes << tr("size unknown");
  view_->setNote(notes.join(QStringLiteral(", ")));
  setPicture(plate.picture, plate.millimetre, plate.drawing.trueSize && plate.sizeIsTrue);
}

void CandidateCard::setFailure(const QString& sentence) { view_->setEmptyText(sentence); }

void CandidateCard::setChosen(bool chosen) {
  chosen_ = chosen;
  setAccessibleDescription(chosen ? tr("chosen") : QString());
  update();
}

int CandidateCard::headHeight() const {
  return 2 * fontMetrics().height() + kBarHeight + 2 * kPadding + 2;
}

QSize CandidateCard::sizeHint() const { return {150, 250}; }

QSize CandidateCard::minimumSizeHint() const { return {80, headHeight() + 70}; }

void CandidateCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool lively = !isPatient() && underMouse();
  const QColor edge = chosen_ ? theme::kChosen : hasFocus() ? theme::kAccent : theme::kBorder;
  const double thickness = chosen_ || hasFocus() ? 2 : 1;
  painter.setPen(QPen(edge, thickness));
  painter.setBrush(lively ? theme::kRaised : theme::kPanel);
  const double inset = thickness / 2;
  painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 5, 5);
  paintHead(painter, QRect(kPadding, kPadding, width() - 2 * kPadding, headHeight() - kPadding));
}

void CandidateCard::paintHead(QPainter& painter, const QRect& head) {
  const int line = fontMetrics().height();
  QFont bold = font();
  bold.setBold(true);
  if (isPatient()) {
    painter.setFont(bold);
    painter.setPen(theme::kText);
    painter.drawText(QRect(head.left(), head.top(), head.width(), line), Qt::AlignVCenter,
                     tr("Patient"));
    painter.setFont(font());
    painter.setPen(theme::kQuiet);
    painter.drawText(QRect(head.left(), head.top() + line, head.width(), line), Qt::AlignVCenter,
                     fontMetrics().elidedText(note_.isEmpty() ? tr("turned upright") : note_,
                                              Qt::ElideRight, head.width()));
    return;
  }
  QFont large = bold;
  large.setPixelSize(2 * line - 4);
  const QString number = QString::number(rank());
  const QString age = toText(candidate_.plate.age);
  const int besideNumber = head.width() - QFontMetrics(large).horizontalAdvance(number) - 10;
  // A narrow card has the age on a line of its own: it must never be cut.
  const bool narrow = QFontMetrics(bold).horizontalAdvance(age) > besideNumber;
  const int numberWidth =
      QFontMetrics(narrow ? bold : large).horizontalAdvance(number) + (narrow ? 6 : 10);
  const QRect first(head.left(), head.top(), head.width(), line);
  const QRect second = first.translated(0, line);
  painter.setFont(narrow ? bold : large);
  painter.setPen(chosen_ ? theme::kChosen : theme::kText);
  painter.drawText(narrow ? second : first.united(second), Qt::AlignLeft | Qt::AlignVCenter,
                   number);
  painter.setFont(bold);
  painter.setPen(theme::kText);
  painter.drawText(narrow ? first : first.adjusted(numberWidth, 0, 0, 0), Qt::AlignVCenter, age);
  painter.setFont(font());
  painter.setPen(theme::kQuiet);
  painter.drawText(second.adjusted(numberWidth, 0, 0, 0), Qt::AlignVCenter,
                   percent(candidate_.probability));
  const QRectF track(head.left(), head.top() + 2 * line + 3, head.width(), kBarHeight);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme::kRaised);
  painter.drawRect(track);
  painter.setBrush(chosen_ ? theme::kChosen : theme::kAccent);
  painter.drawRect(
      QRectF(track.topLeft(), QSizeF(track.width() * candidate_.probability, kBarHeight)));
}

void CandidateCard::mousePressEvent(QMouseEvent* event) {
  pressed_ = event->button() == Qt::LeftButton;
  event->accept();
}

void CandidateCard::mouseReleaseEvent(QMouseEvent* event) {
  if (pressed_ && !isPatient() && rect().contains(event->pos())) {
    Q_EMIT picked(rank());
  }
  pressed_ = false;
}

void CandidateCard::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      Q_EMIT picked(rank());
      return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return view_->zoomIn();
    case Qt::Key_Minus:
      return view_->zoomOut();
    case Qt::Key_0:
      return view_->fit();
    default:
      QFrame::keyPressEvent(event);
  }
}

void CandidateCard::focusInEvent(QFocusEvent* event) {
  update();
  QFrame::focusInEvent(event);
}

void CandidateCard::focusOutEvent(QFocusEvent* event) {
  update();
  QFrame::focusOutEvent(event);
}

bool CandidateCard::event(QEvent* event) {
  if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
    update();
  }
  return QFrame::event(event);
}

}  // namespace carpus::ui
