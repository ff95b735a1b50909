// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/gallery_tile.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/viewer/picture_view.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

GalleryTile::GalleryTile(const QString& name, QWidget* parent) : QFrame(parent) {
  setObjectName(name);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(6, 6, 6, 6);
  column->setSpacing(4);
  title_ = new QLabel(this);
  title_->setWordWrap(true);
  title_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  // Two lines for each, so that the pictures of a row stand side by side.
  title_->setFixedHeight(2 * fontMetrics().lineSpacing() + 2);
  view_ = new PictureView(this);
  view_->setMinimumSize(90, 120);
  note_ = new QLabel(this);
  note_->setWordWrap(true);
  note_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  note_->setFixedHeight(2 * fontMetrics().lineSpacing() + 2);
  note_->setProperty("role", QStringLiteral("quiet"));
  column->addWidget(title_);
  column->addWidget(view_, 1);
  column->addWidget(note_);
}

void GalleryTile::setContent(const QImage& picture, const QString& title, const QString& note) {
  title_->setText(title);
  note_->setText(note);
  view_->setPicture(picture);
  view_->setAccessibleName(title);
  view_->setAccessibleDescription(note);
}

void GalleryTile::setMarked(bool marked) {
  marked_ = marked;
  update();
}

QString GalleryTile::title() const { return title_->text(); }
QString GalleryTile::note() const { return note_->text(); }

void GalleryTile::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(marked_ ? theme::kChosen : theme::kBorder, marked_ ? 2 : 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

}  // namespace carpus::ui
