// SPDX-License-Identifier: GPL-3.0-or-later
// No text of the window is cut, in any language of the program, at the smallest window that Carpus
// is made for.
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabWidget>
#include <QtTest>

#include "tests/ui/shell/window_fixture.h"
#include "ui/attention/attention_panel.h"
#include "ui/candidates/candidate_card.h"
#include "ui/shell/appearance.h"

using namespace carpus;
using namespace carpus::ui;

namespace {

QString nameOf(const QWidget& widget) {
  for (const QWidget* at = &widget; at; at = at->parentWidget())
    if (!at->objectName().isEmpty()) return at->objectName();
  return {};
}

/// Pixels that are missing for the words; 0 or less when all are there.
int missingIn(const QLabel& label) {
  if (label.text().isEmpty() || !label.pixmap().isNull()) return 0;
  if (label.wordWrap()) return label.heightForWidth(label.width()) - label.height();
  return label.sizeHint().width() - label.width();
}

int missingIn(const QComboBox& box) {
  QStyleOptionComboBox option;
  option.initFrom(&box);
  option.editable = false;
  const int room =
      box.style()
          ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box)
          .width();
  return box.fontMetrics().horizontalAdvance(box.currentText()) - room;
}

QStringList clippedIn(const QWidget& window) {
  QStringList faults;
  const auto note = [&faults](const QWidget& widget, const QString& text, int missing) {
    if (widget.isVisible() && missing > 0)
      faults << QStringLiteral("%1: %2 pixels missing for \"%3\"")
                    .arg(nameOf(widget))
                    .arg(missing)
                    .arg(text);
  };
  for (const auto* label : window.findChildren<QLabel*>())
    note(*label, label->text(), missingIn(*label));
  for (const auto* box : window.findChildren<QComboBox*>())
    note(*box, box->currentText(), missingIn(*box));
  for (const auto* button : window.findChildren<QAbstractButton*>())
    if (!button->text().isEmpty() && !button->inherits("carpus::ui::StageThumbnail"))
      note(*button, button->text(), button->sizeHint().width() - button->width());
  return faults;
}

}  // namespace

class TestClipping : public carpus::testing::WindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyAppearance(*qApp); }
  void init() {
    // English first: a language that is installed stays.
    QFETCH(QString, language);
    applyLanguage(*qApp, language);
    start();
    openAndAssess(QStringLiteral("girl.dcm"));
  }
  void cleanup() { end(); }

  void cutWordsAreFound_data() { languages(); }
  void cutWordsAreFound();
  void readingPage_data() { languages(); }
  void readingPage();
  void mapAndItsClass_data() { languages(); }
  void mapAndItsClass();
  void studyWindow_data() { languages(); }
  void studyWindow();
  void preferences_data() { languages(); }
  void preferences();
  void keysAndMouseFitTheScreen_data() { languages(); }
  void keysAndMouseFitTheScreen();

 private:
  static void languages() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
  }
  static void check(const QWidget& window) {
    QStringList faults;
    // Layouts settle over a few rounds of events.
    QTRY_VERIFY2((faults = clippedIn(window)).isEmpty(),
                 qPrintable(faults.join(QLatin1Char('\n'))));
  }
};

void TestClipping::cutWordsAreFound() {
  QFETCH(QString, language);
  QCOMPARE(find<QAbstractButton>("revealPushButton")->text() == QLatin1String("Show the estimate"),
           language == QLatin1String("en"));
  QWidget window;
  auto* label = new QLabel(QStringLiteral("Erwartetes Alter"), &window);
  auto* box = new QComboBox(&window);
  box->addItem(label->text());
  auto* button = new QPushButton(label->text(), &window);
  for (QWidget* part :
       {static_cast<QWidget*>(label), static_cast<QWidget*>(box), static_cast<QWidget*>(button)})
    part->resize(part->sizeHint());
  window.show();
  QVERIFY2(clippedIn(window).isEmpty(), qPrintable(clippedIn(window).join(QLatin1Char('\n'))));
  for (QWidget* part :
       {static_cast<QWidget*>(label), static_cast<QWidget*>(box), static_cast<QWidget*>(button)})
    part->resize(part->width() - 12, part->height());
  QCOMPARE(clippedIn(window).size(), 3);
  label->setWordWrap(true);
  QCOMPARE(clippedIn(window).size(), 3);
}

void TestClipping::readingPage() { check(*window_); }

void TestClipping::mapAndItsClass() {
  trigger("attentionAction");
  auto* panel = find<AttentionPanel>("attentionPanel");
  QTRY_VERIFY(panel->hasMap() && !panel->isBusy());
  check(*window_);
  find<QComboBox>("attentionTargetComboBox")->setCurrentIndex(1);
  find<QComboBox>("attentionAgainstComboBox")->setCurrentIndex(1);
  check(*window_);
}

void TestClipping::studyWindow() {
  trigger("attentionAction");
  QTRY_VERIFY(action("studyAction")->isEnabled());
  trigger("studyAction");
  auto* tabs = find<QTabWidget>("studyTabs");
  for (int page = 0; page < tabs->count(); ++page) {
    tabs->setCurrentIndex(page);
    check(*tabs->window());
  }
}

void TestClipping::preferences() {
  trigger("settingsAction");
  auto* dialog = window_->findChild<QDialog*>(QStringLiteral("settingsDialog"));
  QVERIFY(dialog && dialog->isVisible());
  check(*dialog);
  dialog->close();
}

void TestClipping::keysAndMouseFitTheScreen() {
  trigger("keysAction");
  auto* dialog = window_->findChild<QDialog*>(QStringLiteral("keysDialog"));
  QVERIFY(dialog && dialog->isVisible());
  QVERIFY2(dialog->height() <= 760 && dialog->width() <= 1240,
           qPrintable(QStringLiteral("%1 x %2").arg(dialog->width()).arg(dialog->height())));
  dialog->close();
}

QTEST_MAIN(TestClipping)
#include "test_clipping.moc"
