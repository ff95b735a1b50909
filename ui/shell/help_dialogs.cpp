// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_dialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <utility>
#include <vector>

#include "core/base/paths.h"
#include "ui/shell/icons.h"

namespace carpus::ui {
namespace {

struct HelpDialogs {
  Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QString row(const QString& key, const QString& meaning) {
  return QStringLiteral("<tr><td style='padding:2px 18px 2px 0'><b>%1</b></td><td>%2</td></tr>")
      .arg(key.toHtmlEscaped(), meaning.toHtmlEscaped());
}

QStringList actionRows(const QWidget* window) {
  QStringList rows;
  for (const QAction* action : window->actions()) {
    if (action->shortcut().isEmpty() || action->objectName().isEmpty()) continue;
    QString text = action->text();
    text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
    rows << row(action->shortcut().toString(QKeySequence::NativeText), text);
  }
  return rows;
}

QStringList gestureRows() {
  const std::vector<std::pair<QString, QString>> gestures{
      {QStringLiteral("1 – 5"), HelpDialogs::tr("Pick the plate of that rank")},
      {HelpDialogs::tr("Drag the curtain"), HelpDialogs::tr("Swipe the patient over the plate")},
      {HelpDialogs::tr("Left drag"), HelpDialogs::tr("Window (sideways) and level (up and down)")},
      {HelpDialogs::tr("Wheel, right drag"), HelpDialogs::tr("Zoom")},
      {HelpDialogs::tr("Middle drag, Space and drag"), HelpDialogs::tr("Pan")},
      {HelpDialogs::tr("Double click"), HelpDialogs::tr("Fit to window")},
      {QStringLiteral("+  −"), HelpDialogs::tr("Zoom in and out")},
      {HelpDialogs::tr("Arrows"), HelpDialogs::tr("Pan")},
      {HelpDialogs::tr("Double click on the chart"), HelpDialogs::tr("Set that bone age")},
      {HelpDialogs::tr("Click on a stage"), HelpDialogs::tr("Enlarge it")}};
  QStringList rows;
  for (const auto& [key, meaning] : gestures) rows << row(key, meaning);
  return rows;
}

QDialog* makeDialog(QWidget* window, const char* name, const QString& title, QLayout* content) {
  auto* dialog = new QDialog(window);
  dialog->setObjectName(QLatin1String(name));
  dialog->setWindowTitle(title);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  auto* column = new QVBoxLayout(dialog);
  column->setContentsMargins(20, 18, 20, 14);
  column->setSpacing(14);
  column->addLayout(content);
  column->addWidget(buttons);
  return dialog;
}

QLabel* htmlLabel(const QString& html) {
  auto* label = new QLabel(html);
  label->setTextFormat(Qt::RichText);
  label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

QDialog* makeKeysDialog(QWidget* window) {
  auto* row = new QHBoxLayout;
  row->setSpacing(36);
  // Two columns of one length: one long one is higher than a small screen.
  const QStringList rows = actionRows(window) + gestureRows();
  const qsizetype half = (rows.size() + 1) / 2;
  for (const QStringList& part : {rows.first(half), rows.sliced(half)})
    row->addWidget(htmlLabel(QStringLiteral("<table>%1</table>").arg(part.join(QString()))));
  return makeDialog(window, "keysDialog", HelpDialogs::tr("Keys and mouse"), row);
}

QDialog* makeAboutDialog(QWidget* window) {
  auto* mark = new QLabel;
  mark->setPixmap(applicationIcon().pixmap(96, 96));
  mark->setAlignment(Qt::AlignTop);
  const QString html =
      QStringLiteral("<h2>Carpus %1</h2><p>%2</p><p><b>%3</b></p><p>%4</p><p>%5</p>")
          .arg(QStringLiteral(CARPUS_VERSION),
               HelpDialogs::tr("An open workstation for reading bone age from hand radiographs.")
                   .toHtmlEscaped(),
               disclaimer().toHtmlEscaped(),
               HelpDialogs::tr(
                   "Free software under the GNU General Public License, version 3 or later. It "
                   "comes without any warranty.")
                   .toHtmlEscaped(),
               HelpDialogs::tr(
                   "The reference plates that come with Carpus are synthetic drawings; they are "
                   "not the plates of Greulich and Pyle.")
                   .toHtmlEscaped());
  QLabel* text = htmlLabel(html);
  text->setObjectName(QStringLiteral("aboutLabel"));
  text->setWordWrap(true);
  text->setMinimumWidth(420);
  auto* row = new QHBoxLayout;
  row->setSpacing(20);
  row->addWidget(mark);
  row->addWidget(text, 1);
  return makeDialog(window, "aboutDialog", HelpDialogs::tr("About Carpus"), row);
}

}  // namespace carpus::ui
