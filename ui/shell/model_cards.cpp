// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/model_cards.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTextTable>
#include <QVBoxLayout>

#include "core/base/paths.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {
namespace {

struct ModelCards {
  Q_DECLARE_TR_FUNCTIONS(ModelCards)
};

ModelCard cardOf(const QString& id, const QString& folder, const QString& sha256) {
  constexpr qint64 kLimit = 1 << 20;
  const auto page = readFile(QDir(folder).filePath(QStringLiteral("CARD.md")), kLimit);
  const QString text = page ? QString::fromUtf8(*page)
                            : QStringLiteral("# %1\n\n%2")
                                  .arg(id, ModelCards::tr("There is no card with this model."));
  return {id, text + QStringLiteral("\n\n---\n\n") +
                  ModelCards::tr("SHA-256 of the weights: %1").arg(sha256)};
}

void add(std::vector<ModelCard>& cards, const nn::SessionPtr& session) {
  if (!session) return;
  const nn::ModelInfo& info = session->info();
  cards.push_back(cardOf(info.id, info.folder, info.sha256));
  for (const auto& value : info.manifest.value(QLatin1String("members")).toArray()) {
    const QJsonObject member = value.toObject();
    const QString id = member.value(QLatin1String("id")).toString();
    cards.push_back(
        cardOf(id, nn::modelFolder(id), member.value(QLatin1String("sha256")).toString()));
  }
}

/// Tables of a card as people print them: thin lines, room around the words, no empty head.
void dressTables(QTextDocument& page) {
  for (QTextFrame* frame : page.rootFrame()->childFrames()) {
    auto* table = qobject_cast<QTextTable*>(frame);
    if (!table) continue;
    bool headIsEmpty = table->rows() > 1;
    for (int column = 0; column < table->columns(); ++column) {
      const QTextTableCell cell = table->cellAt(0, column);
      headIsEmpty = headIsEmpty && cell.firstPosition() == cell.lastPosition();
    }
    if (headIsEmpty) table->removeRows(0, 1);
    QTextTableFormat format = table->format();
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderBrush(theme::kBorder);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setCellPadding(5);
    format.setCellSpacing(0);
    table->setFormat(format);
  }
}

}  // namespace

std::vector<ModelCard> modelCards(const workflow::Toolbox& toolbox) {
  std::vector<ModelCard> cards;
  add(cards, toolbox.classifier);
  add(cards, toolbox.networks.segmenter);
  return cards;
}

QDialog* makeModelCardDialog(const std::vector<ModelCard>& cards, QWidget* parent) {
  auto* dialog = new QDialog(parent);
  dialog->setObjectName(QStringLiteral("modelCardDialog"));
  dialog->setWindowTitle(ModelCards::tr("About this model"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  auto* pages = new QTabWidget(dialog);
  pages->setObjectName(QStringLiteral("modelCardTabWidget"));
  for (const ModelCard& card : cards) {
    auto* page = new QTextBrowser(pages);
    page->setObjectName(QStringLiteral("modelCardTextBrowser"));
    page->setAccessibleName(ModelCards::tr("Card of the model %1").arg(card.id));
    page->setOpenExternalLinks(true);
    page->setMarkdown(card.text);
    page->document()->setDocumentMargin(14);
    dressTables(*page->document());
    pages->addTab(page, card.id);
  }
  auto* notice = new QLabel(disclaimer(), dialog);
  notice->setProperty("role", QStringLiteral("quiet"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  auto* column = new QVBoxLayout(dialog);
  column->addWidget(pages, 1);
  column->addWidget(notice);
  column->addWidget(buttons);
  dialog->resize(760, 640);
  return dialog;
}

}  // namespace carpus::ui
