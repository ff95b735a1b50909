// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/sign_box.h"

#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace carpus::ui {
namespace {

QLabel* makeLabel(const char* name, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

/// Sets a property that the style sheet looks at.
void restyle(QWidget* widget, const char* property, bool on) {
  widget->setProperty(property, on);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

}  // namespace

QString zScoreText(double z) {
  // A minus of typographic width keeps -0.42 and +0.42 aligned and cannot be taken for a dash.
  const QString digits = QLocale().toString(std::abs(z), 'f', 2);
  return (z < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + digits;
}

QString comparisonText(const assess::Comparison& comparison) {
  if (!comparison.zScore || !comparison.verdict) return comparison.explanation;
  return QCoreApplication::translate("SignBox", "Z %1 · %2", "%1: Z-score, %2: normal, delayed...")
      .arg(zScoreText(*comparison.zScore), assess::toText(*comparison.verdict));
}

SignBox::SignBox(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("signBox"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 10, 12, 12);
  column->setSpacing(4);

  auto* caption = new QLabel(tr("Your reading"), this);
  caption->setProperty("role", QStringLiteral("caption"));
  chosen_ = makeLabel("chosenAgeLabel", this);
  chosen_->setProperty("role", QStringLiteral("chosen"));
  source_ = makeLabel("chosenSourceLabel", this);
  source_->setProperty("role", QStringLiteral("quiet"));
  verdict_ = makeLabel("chosenVerdictLabel", this);
  pages_ = new QStackedWidget(this);
  pages_->addWidget(buildOpenPage());
  pages_->addWidget(buildSignedPage());

  column->addWidget(caption);
  column->addWidget(chosen_);
  column->addWidget(source_);
  column->addWidget(verdict_);
  column->addSpacing(4);
  column->addWidget(pages_);
  setDecision({}, {});
}

QWidget* SignBox::buildOpenPage() {
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);

  comment_ = new QLineEdit(page);
  comment_->setObjectName(QStringLiteral("commentLineEdit"));
  comment_->setPlaceholderText(tr("Comment (optional)"));
  comment_->setAccessibleName(tr("Comment for the report"));
  name_ = new QLineEdit(page);
  name_->setObjectName(QStringLiteral("readerNameLineEdit"));
  name_->setPlaceholderText(tr("Reader's name"));
  name_->setAccessibleName(tr("Reader's name"));
  sign_ = new QPushButton(tr("Sign"), page);
  sign_->setObjectName(QStringLiteral("signPushButton"));
  sign_->setProperty("role", QStringLiteral("primary"));
  sign_->setToolTip(tr("Sign and write the report (Ctrl+Return)"));
  obstacle_ = makeLabel("signObstacleLabel", page);
  obstacle_->setProperty("role", QStringLiteral("quiet"));

  auto* row = new QHBoxLayout;
  row->addWidget(name_, 1);
  row->addWidget(sign_);
  // What is missing stands above, so that nothing moves under the pointer once it is given.
  column->addWidget(obstacle_);
  column->addStretch(1);
  column->addWidget(comment_);
  column->addLayout(row);

  connect(sign_, &QPushButton::clicked, this, &SignBox::signRequested);
  connect(name_, &QLineEdit::textEdited, this, &SignBox::readerNameChanged);
  connect(comment_, &QLineEdit::textEdited, this, &SignBox::commentChanged);
  return page;
}

QWidget* SignBox::buildSignedPage() {
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  signedBy_ = makeLabel("signedByLabel", page);
  signedBy_->setProperty("role", QStringLiteral("ok"));
  folder_ = makeLabel("reportFolderLabel", page);
  folder_->setProperty("role", QStringLiteral("quiet"));
  auto* open = new QPushButton(tr("Open folder"), page);
  open->setObjectName(QStringLiteral("openFolderPushButton"));
  auto* amend = new QPushButton(tr("New version"), page);
  amend->setObjectName(QStringLiteral("newVersionPushButton"));
  amend->setToolTip(
      tr("Unlocks this reading. The signed report stays; signing writes another one."));
  auto* row = new QHBoxLayout;
  row->addWidget(open);
  row->addWidget(amend);
  row->addStretch(1);
  column->addWidget(signedBy_);
  column->addWidget(folder_);
  column->addLayout(row);
  connect(open, &QPushButton::clicked, this, &SignBox::folderRequested);
  connect(amend, &QPushButton::clicked, this, &SignBox::newVersionRequested);
  return page;
}

void SignBox::setDecision(const std::optional<report::Decision>& decision,
                          const std::optional<assess::Comparison>& comparison) {
  if (!decision) {
    chosen_->setText(tr("Not decided"));
    source_->clear();
    verdict_->clear();
  } else {
    chosen_->setText(toText(decision->boneAge));
    source_->setText(decision->plateRank ? tr("Plate of rank %1").arg(*decision->plateRank)
                                         : tr("Age of your own"));
    verdict_->setText(comparison ? comparisonText(*comparison) : QString());
  }
  restyle(chosen_, "decided", decision.has_value());
  restyle(verdict_, "abnormal",
          comparison && comparison->verdict && *comparison->verdict != assess::Verdict::Normal);
  source_->setVisible(!source_->text().isEmpty());
  verdict_->setVisible(!verdict_->text().isEmpty());
  verdict_->setToolTip(comparison && comparison->sdMonths
                           ? tr("Standard deviation %1 months, %2")
                                 .arg(QLocale().toString(*comparison->sdMonths, 'f', 1),
                                      growth::citation(comparison->table))
                           : QString());
}

void SignBox::setObstacle(const QString& sentence) {
  sign_->setEnabled(sentence.isEmpty());
  obstacle_->setText(sentence);
  obstacle_->setVisible(!sentence.isEmpty());
}

void SignBox::setReaderName(const QString& name) {
  if (name_->text() != name) name_->setText(name);
}

void SignBox::setComment(const QString& comment) {
  if (comment_->text() != comment) comment_->setText(comment);
}

QString SignBox::readerName() const { return name_->text(); }
QString SignBox::comment() const { return comment_->text(); }
QString SignBox::chosenText() const { return chosen_->text(); }
QString SignBox::verdictText() const { return verdict_->text(); }

void SignBox::setSigned(const report::Report& report, const QString& folder) {
  signedBy_->setText(
      tr("Signed by %1, %2", "%1: name, %2: date and time")
          .arg(QString(report.signing.readerName).replace(QLatin1Char('^'), QLatin1Char(' ')),
               QLocale().toString(
                   report.signing.signedAt,
                   tr("yyyy-MM-dd HH:mm", "format of date and time, see QDateTime"))));
  folder_->setText(QDir::toNativeSeparators(folder));
  pages_->setCurrentIndex(1);
}

void SignBox::setUnsigned() { pages_->setCurrentIndex(0); }

}  // namespace carpus::ui
