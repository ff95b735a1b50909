// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/paths.h"
#include "ui/shell/icons.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("startPage"));
  card_ = new QWidget(this);
  card_->setMaximumWidth(620);
  auto* mark = new QLabel(card_);
  mark->setPixmap(applicationIcon().pixmap(96, 96));
  mark->setAlignment(Qt::AlignCenter);
  auto* title = new QLabel(tr("Drop a hand radiograph here"), card_);
  title->setProperty("role", QStringLiteral("headline"));
  title->setAlignment(Qt::AlignCenter);
  auto* hint =
      new QLabel(tr("DICOM files, folders and DICOMDIRs; also PNG, JPEG and TIFF."), card_);
  hint->setProperty("role", QStringLiteral("quiet"));
  hint->setAlignment(Qt::AlignCenter);
  hint->setWordWrap(true);
  auto* open = new QPushButton(icon(QStringLiteral("open")), tr("Open files…"), card_);
  open->setObjectName(QStringLiteral("startOpenPushButton"));
  open->setProperty("role", QStringLiteral("primary"));
  auto* folder = new QPushButton(icon(QStringLiteral("folder")), tr("Open folder…"), card_);
  folder->setObjectName(QStringLiteral("startFolderPushButton"));
  demo_ = new QPushButton(icon(QStringLiteral("demo")), tr("Open the demo study"), card_);
  demo_->setObjectName(QStringLiteral("startDemoPushButton"));
  auto* note = new QLabel(disclaimer(), card_);
  note->setProperty("role", QStringLiteral("warning"));
  note->setAlignment(Qt::AlignCenter);
  note->setWordWrap(true);

  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(10);
  buttons->addStretch(1);
  for (QPushButton* button : {open, folder, demo_}) buttons->addWidget(button);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(card_);
  column->setSpacing(12);
  column->addWidget(mark);
  column->addWidget(title);
  column->addWidget(hint);
  column->addSpacing(8);
  column->addLayout(buttons);
  column->addSpacing(24);
  column->addWidget(note);
  auto* outer = new QVBoxLayout(this);
  outer->addStretch(1);
  outer->addWidget(card_, 0, Qt::AlignHCenter);
  outer->addStretch(1);

  connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
  connect(folder, &QPushButton::clicked, this, &StartPage::openFolderRequested);
  connect(demo_, &QPushButton::clicked, this, &StartPage::demoRequested);
}

void StartPage::setDemoAvailable(bool available) { demo_->setVisible(available); }

void StartPage::setDropHover(bool hover) {
  hover_ = hover;
  update();
}

void StartPage::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(hover_ ? theme::kAccent : theme::kBorder, hover_ ? 2 : 1, Qt::DashLine));
  if (hover_) painter.setBrush(theme::faded(theme::kAccent, 0.08));
  painter.drawRoundedRect(QRectF(rect()).adjusted(24, 24, -24, -24), 14, 14);
}

}  // namespace carpus::ui
