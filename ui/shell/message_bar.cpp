// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace carpus::ui {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("messageBar"));
  label_ = new QLabel(this);
  label_->setObjectName(QStringLiteral("messageLabel"));
  label_->setWordWrap(true);
  label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  action_ = new QPushButton(this);
  action_->setObjectName(QStringLiteral("messageActionPushButton"));
  auto* close = new QToolButton(this);
  close->setObjectName(QStringLiteral("messageCloseToolButton"));
  close->setText(QStringLiteral("\u2715"));
  close->setAccessibleName(tr("Close this message"));
  close->setToolTip(tr("Close this message"));

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 6, 8, 6);
  row->addWidget(label_, 1);
  row->addWidget(action_);
  row->addWidget(close);
  connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
  connect(action_, &QPushButton::clicked, this, [this] {
    const std::function<void()> act = act_;
    dismiss();
    if (act) act();
  });
  hide();
}

void MessageBar::showMessage(const QString& sentence) { showMessage(sentence, {}, {}); }

void MessageBar::showMessage(const QString& sentence, const QString& button,
                             std::function<void()> act) {
  label_->setText(sentence);
  setAccessibleName(sentence);
  act_ = std::move(act);
  action_->setText(button);
  action_->setVisible(!button.isEmpty());
  show();
}

void MessageBar::dismiss() {
  hide();
  label_->clear();
  act_ = nullptr;
}

QString MessageBar::text() const { return label_->text(); }

}  // namespace carpus::ui
