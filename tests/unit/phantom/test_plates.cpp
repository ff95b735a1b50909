// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "core/atlas/manifest.h"
#include "core/base/paths.h"
#include "core/phantom/plates.h"

using namespace carpus;
using namespace carpus::phantom;

namespace {

cv::Point2d anywhere(Bone) { return {0.5, 0.25}; }

QStringList texts(Sex sex, double months) {
  QStringList list;
  for (const atlas::Indicator& item : maturityIndicators(sex, Months{months}, anywhere))
    list << item.text;
  return list;
}

}  // namespace

class PlatesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void indicatorsSayWhatToLookFor_data() {
    QTest::addColumn<double>("months");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("newborn girl") << 0.0 << "capitate";
    QTest::newRow("toddler") << 15.0 << "metacarpal";
    QTest::newRow("four years") << 50.0 << "scaphoid";
    QTest::newRow("sesamoid") << 132.0 << "sesamoid";
    QTest::newRow("closing tips") << 156.0 << "distal phalanges";
    QTest::newRow("last plate") << 192.0 << "radius";
  }
  void indicatorsSayWhatToLookFor() {
    QFETCH(double, months);
    QFETCH(QString, wanted);
    const QStringList list = texts(Sex::Female, months);
    QVERIFY2(list.join(QLatin1Char('\n')).contains(wanted),
             qPrintable(list.join(QLatin1Char('\n'))));
  }

  void everyAgeHasSeveralIndicatorsInsideThePlate() {
    for (const Sex sex : {Sex::Female, Sex::Male})
      for (double months = 0; months <= 228; months += 3) {
        const auto list = maturityIndicators(sex, Months{months}, anywhere);
        QVERIFY(list.size() >= 3 && list.size() <= 5);
        for (const atlas::Indicator& item : list) {
          QVERIFY(!item.text.contains(QLatin1Char('%') + QStringLiteral("1")));
          QVERIFY(item.x >= 0 && item.x <= 1 && item.y >= 0 && item.y <= 1);
        }
      }
  }

  void drawnAtlasLoadsWithItsHashes() {
    QTemporaryDir folder;
    AtlasDrawing drawing;
    drawing.rows = 600;
    const auto drawn =
        drawAtlas(folder.path(), {{Sex::Male, Months{24}}, {Sex::Female, Months{120}}}, drawing,
                  Progress::none());
    QVERIFY2(drawn.has_value(), drawn ? "" : qPrintable(drawn.error().sentence));
    const auto atlas = atlas::loadAtlas(folder.path(), true);
    QVERIFY2(atlas.has_value(), atlas ? "" : qPrintable(atlas.error().sentence));
    QVERIFY((*atlas)->synthetic);
    QCOMPARE((*atlas)->plates.size(), size_t{2});
    const atlas::Plate* plate = (*atlas)->find(QStringLiteral("F_120"));
    QVERIFY(plate != nullptr);
    const auto image = atlas::plateImage(*plate);
    QVERIFY(image.has_value());
    QCOMPARE(image->height(), 600);
    QCOMPARE(image->format(), QImage::Format_Grayscale8);
    QVERIFY(plate->spacingMm > 0.2 && plate->spacingMm < 0.6);
  }

  void unwritableFolderIsOneSentence() {
    QTemporaryDir folder;
    QFile blocker(folder.filePath(QStringLiteral("file")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    const auto drawn = drawAtlas(folder.filePath(QStringLiteral("file/below")),
                                 {{Sex::Male, Months{24}}}, {}, Progress::none());
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().code, ErrorCode::CannotWrite);
  }
};

QTEST_MAIN(PlatesTest)
#include "test_plates.moc"
