// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

#include "ui/viewer/findings_bar.h"

using namespace carpus;
using carpus::ui::FindingsBar;

namespace {

Finding finding(const char* code, Severity severity, const QString& text) {
  Finding made;
  made.code = QLatin1String(code);
  made.severity = severity;
  made.text = text;
  return made;
}

std::vector<Finding> threeFindings() {
  return {finding("a", Severity::Info, QStringLiteral("quiet")),
          finding("b", Severity::Stop, QStringLiteral("no hand")),
          finding("c", Severity::Warning, QStringLiteral("doubtful"))};
}

QStringList shownTexts(const FindingsBar& bar) {
  QStringList texts;
  for (const QLabel* label : bar.findChildren<QLabel*>()) {
    if (label->objectName().startsWith(QLatin1String("finding_"))) texts << label->text();
  }
  return texts;
}

}  // namespace

class TestFindings : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isHiddenWithoutFindings() {
    QWidget window;
    auto* bar = new FindingsBar(&window);
    window.show();
    QVERIFY(!bar->isVisible());
    bar->setFindings(threeFindings());
    QVERIFY(bar->isVisible());
    bar->clear();
    QVERIFY(!bar->isVisible());
  }

  void gravestComesFirstAndGraveOnesAreOpen() {
    FindingsBar bar;
    bar.setFindings(threeFindings());
    QVERIFY(bar.isExpanded());
    QCOMPARE(shownTexts(bar), (QStringList{QStringLiteral("no hand"), QStringLiteral("doubtful"),
                                           QStringLiteral("quiet")}));
  }

  void buttonFoldsToTheGravest() {
    FindingsBar bar;
    bar.setFindings(threeFindings());
    QSignalSpy changed(&bar, &FindingsBar::expandedChanged);
    auto* button = bar.findChild<QToolButton*>(QStringLiteral("findingsToggleButton"));
    QVERIFY(button);
    button->click();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(shownTexts(bar), QStringList{QStringLiteral("no hand")});
    QVERIFY(button->text().contains(QLatin1Char('2')));
  }

  void informationAloneStaysOneLine() {
    FindingsBar bar;
    bar.setFindings({finding("a", Severity::Info, QStringLiteral("one")),
                     finding("b", Severity::Info, QStringLiteral("two"))});
    QVERIFY(!bar.isExpanded());
    QCOMPARE(shownTexts(bar), QStringList{QStringLiteral("one")});
  }

  void sentencesCanBeSelectedAndAreNotCut() {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* bar = new FindingsBar(&window);
    column->addWidget(bar);
    column->addStretch(1);
    window.resize(320, 400);
    window.show();
    const QString sentence = QStringLiteral("the mask of this hand is doubtful ").repeated(8);
    bar->setFindings({finding("long", Severity::Warning, sentence)});
    QCoreApplication::processEvents();
    auto* label = bar->findChild<QLabel*>(QStringLiteral("finding_long_Label"));
    QVERIFY(label);
    QVERIFY(label->textInteractionFlags() & Qt::TextSelectableByMouse);
    QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
  }

  void failureIsAStop() {
    FindingsBar bar;
    bar.setFailure(QStringLiteral("The file is damaged."));
    QCOMPARE(bar.findings().size(), size_t{1});
    QCOMPARE(bar.findings()[0].severity, Severity::Stop);
  }

  void stopAndWarningAreToldApartByShapeToo() {
    FindingsBar bar;
    bar.setFindings(threeFindings());
    std::vector<QImage> icons;
    for (const QLabel* label : bar.findChildren<QLabel*>()) {
      if (!label->pixmap().isNull()) {
        icons.push_back(label->pixmap().toImage().convertToFormat(QImage::Format_Alpha8));
      }
    }
    QCOMPARE(icons.size(), size_t{3});
    QVERIFY(icons[0] != icons[1]);
    QVERIFY(icons[1] != icons[2]);
  }
};

QTEST_MAIN(TestFindings)
#include "test_findings.moc"
