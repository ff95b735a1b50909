// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "ui/settings/settings.h"

using namespace carpus;
using namespace carpus::ui;

class TestSettings : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void unsetIsTheDefault();
  void valuesSurviveAStart();
  void nonsenseInTheFileIsNotUsed();
  void changeIsToldOnce();
  void namesAreDifferent();
  void reportFolderHasADefault();

 private:
  QString file() const { return folder_.filePath(QStringLiteral("settings.ini")); }
  QTemporaryDir folder_;
};

void TestSettings::unsetIsTheDefault() {
  Settings settings(folder_.filePath(QStringLiteral("none.ini")));
  QCOMPARE(settings.flag(Setting::EstimateFirst), true);
  QCOMPARE(settings.number(Setting::AttentionOpacity), 45);
  QCOMPARE(settings.sdTable(), growth::SdTable::Brush);
}

void TestSettings::valuesSurviveAStart() {
  {
    Settings settings(file());
    settings.setValue(Setting::ReaderName, QStringLiteral("Dr. Jürgen 王"));
    settings.setValue(Setting::EstimateFirst, false);
    settings.setValue(Setting::SdTable, growth::toCode(growth::SdTable::GreulichPyleHand));
    QVERIFY(settings.sync());
  }
  const Settings again(file());
  QCOMPARE(again.text(Setting::ReaderName), QStringLiteral("Dr. Jürgen 王"));
  QCOMPARE(again.flag(Setting::EstimateFirst), false);
  QCOMPARE(again.sdTable(), growth::SdTable::GreulichPyleHand);
}

void TestSettings::nonsenseInTheFileIsNotUsed() {
  QFile store(file());
  QVERIFY(store.open(QIODevice::WriteOnly));
  store.write("[attention]\nopacity=much\n[reading]\nsdTable=mine\n");
  store.close();
  const Settings settings(file());
  QCOMPARE(settings.number(Setting::AttentionOpacity), 45);
  QCOMPARE(settings.sdTable(), growth::SdTable::Brush);
}

void TestSettings::changeIsToldOnce() {
  Settings settings(folder_.filePath(QStringLiteral("told.ini")));
  QSignalSpy spy(&settings, &Settings::changed);
  settings.setValue(Setting::ReaderName, QStringLiteral("A"));
  settings.setValue(Setting::ReaderName, QStringLiteral("A"));
  QCOMPARE(spy.count(), 1);
}

void TestSettings::namesAreDifferent() {
  QSet<QString> names;
  for (int i = 0; i <= static_cast<int>(Setting::Splitters); ++i) {
    const QString name = Settings::storedName(static_cast<Setting>(i));
    QVERIFY2(!names.contains(name), qPrintable(name));
    names.insert(name);
  }
}

void TestSettings::reportFolderHasADefault() {
  Settings settings(folder_.filePath(QStringLiteral("folder.ini")));
  QVERIFY(settings.reportFolder().endsWith(QLatin1String("Carpus/reports")));
  settings.setValue(Setting::ReportFolder, QStringLiteral("/srv/reports"));
  QCOMPARE(settings.reportFolder(), QStringLiteral("/srv/reports"));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
