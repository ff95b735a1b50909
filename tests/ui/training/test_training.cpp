// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "core/base/paths.h"
#include "ui/training/training_chart.h"
#include "ui/training/training_dialog.h"

using namespace carpus;
using namespace carpus::ui;

namespace {

void append(const QString& path, const QByteArray& text) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
  QCOMPARE(file.write(text), text.size());
}

QComboBox* figuresOf(const TrainingDialog& dialog) {
  return dialog.findChild<QComboBox*>(QStringLiteral("trainingFigureComboBox"));
}
int curvesOf(const TrainingDialog& dialog) {
  return dialog.findChild<TrainingChart*>(QStringLiteral("trainingChart"))->curveCount();
}
QString messageOf(const TrainingDialog& dialog) {
  return dialog.findChild<QLabel*>(QStringLiteral("trainingMessageLabel"))->text();
}

}  // namespace

class TrainingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void trainingsBelowAFolderAreDrawnTogether() {
    const QTemporaryDir folder;
    for (const char* name : {"one", "two"}) {
      QDir(folder.path()).mkdir(QLatin1String(name));
      append(folder.filePath(QLatin1String(name) + QStringLiteral("/log.jsonl")),
             "{\"epoch\":1,\"loss\":5,\"val_half_mad\":20}\n");
    }
    auto* dialog = new TrainingDialog;
    QCOMPARE(curvesOf(*dialog), 0);
    dialog->setFolder(folder.path());
    QCOMPARE(curvesOf(*dialog), 2);
    QCOMPARE(figuresOf(*dialog)->currentText(), QStringLiteral("val_half_mad"));
    figuresOf(*dialog)->setCurrentText(QStringLiteral("loss"));
    QCOMPARE(curvesOf(*dialog), 2);
    dialog->setFolder(folder.filePath(QStringLiteral("two")));
    QCOMPARE(curvesOf(*dialog), 1);
    QCOMPARE(figuresOf(*dialog)->currentText(), QStringLiteral("loss"));
    QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("trainingDisclaimerLabel"))->text(),
             disclaimer());
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    dialog->close();
  }

  void runningTrainingIsDrawnAgain() {
    const QTemporaryDir folder;
    TrainingDialog* dialog = new TrainingDialog;
    dialog->setFolder(folder.path());
    QVERIFY(messageOf(*dialog).contains(QDir(folder.path()).dirName()));
    QVERIFY(!figuresOf(*dialog)->isEnabled());
    append(folder.filePath(QStringLiteral("log.jsonl")), "{\"epoch\":1,\"loss\":5}\n");
    QTRY_COMPARE(curvesOf(*dialog), 1);
    append(folder.filePath(QStringLiteral("log.jsonl")),
           "{\"epoch\":2,\"loss\":4,\"val_half_mad\":9}\n");
    QTRY_COMPARE(figuresOf(*dialog)->count(), 2);
    delete dialog;
  }

  void anotherFolderIsAskedFor() {
    TrainingDialog* dialog = new TrainingDialog;
    QSignalSpy wanted(dialog, &TrainingDialog::folderWanted);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("trainingFolderButton")),
                      Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    delete dialog;
  }
};

QTEST_MAIN(TrainingTest)
#include "test_training.moc"
