// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/atlas/manifest.h"
#include "core/base/paths.h"
#include "core/phantom/indicator_sentences.h"
#include "core/phantom/plates.h"
#include "tests/testing/testing.h"

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

  void everyShippedSentenceIsOneThatTranslatorsKnow() {
    const auto atlas = atlas::loadAtlas(
        carpus::testing::sourceFile(QStringLiteral("resources/atlas/carpus-synthetic")));
    QVERIFY(atlas.has_value());
    const QStringList known = indicatorSentences();
    for (const atlas::Plate& plate : (*atlas)->plates)
      for (const atlas::Indicator& indicator : plate.indicators) {
        QString sentence = indicator.text;
        sentence.replace(QRegularExpression(QStringLiteral("\\d+ %")), QStringLiteral("%1 %"));
        QVERIFY2(known.contains(sentence), qPrintable(indicator.text));
      }
  }

  void shippedSentencesAreThoseOfToday() {
    const auto atlas = atlas::loadAtlas(
        carpus::testing::sourceFile(QStringLiteral("resources/atlas/carpus-synthetic")));
    QVERIFY(atlas.has_value());
    for (const atlas::Plate& plate : (*atlas)->plates) {
      QStringList shipped;
      for (const atlas::Indicator& indicator : plate.indicators) shipped << indicator.text;
      QCOMPARE(shipped, texts(plate.sex, plate.age.value));
    }
  }

  void everyIndicatorLiesOnItsBone_data() {
    QTest::addColumn<QString>("sex");
    QTest::addColumn<double>("months");
    for (const char* sex : {"F", "M"})
      for (const double months : {3.0, 15.0, 24.0, 42.0, 60.0, 94.0, 120.0, 144.0, 156.0, 168.0,
                                  180.0, 192.0, 204.0, 216.0})
        QTest::addRow("%s %.0f", sex, months) << QString::fromLatin1(sex) << months;
  }
  void everyIndicatorLiesOnItsBone() {
    QFETCH(QString, sex);
    QFETCH(double, months);
    PhantomOptions options;
    options.sex = *sexFromCode(sex);
    options.boneAge = Months{months};
    options.rows = 700;
    options.marker = options.collimation = false;
    const auto drawn = drawPhantom(options, Progress::none());
    QVERIFY(drawn.has_value());
    const QJsonObject sites = drawn->truth[QLatin1String("sites")].toObject();
    std::vector<Bone> asked;
    const auto list = maturityIndicators(options.sex, options.boneAge, [&](Bone bone) {
      asked.push_back(bone);
      // The number of the bone, hidden in the place, tells which bone a text speaks of.
      return cv::Point2d(static_cast<double>(bone) / 100, 0);
    });
    for (const atlas::Indicator& item : list) {
      const auto bone = static_cast<Bone>(std::lround(item.x * 100));
      const Ossification& row = ossification(bone);
      const QString name =
          QString::fromLatin1(row.name.data(), static_cast<qsizetype>(row.name.size()));
      const QJsonArray at = sites[name].toArray();
      const cv::Point2f place(static_cast<float>(at[0].toDouble()),
                              static_cast<float>(at[1].toDouble()));
      const bool present = maturity(bone, options.sex, options.boneAge).present;
      QCOMPARE(item.text.contains(QStringLiteral(" yet.")) &&
                   item.text.startsWith(QStringLiteral("No ")),
               !present);
      if (!present) continue;
      QCOMPARE(static_cast<int>(drawn->labels.values.at<uchar>(cv::Point(place))),
               static_cast<int>(Label::Bone));
      bool inside = false;
      for (const QJsonValue& value : drawn->truth[QLatin1String("bones")].toArray()) {
        const QString found = value[QLatin1String("name")].toString();
        if (found != name && found != name + QStringLiteral("-epiphysis")) continue;
        std::vector<cv::Point2f> contour;
        for (const QJsonValue& point : value[QLatin1String("contour")].toArray())
          contour.emplace_back(static_cast<float>(point[0].toDouble()),
                               static_cast<float>(point[1].toDouble()));
        inside = inside || cv::pointPolygonTest(contour, place, false) >= 0;
      }
      QVERIFY2(inside, qPrintable(name + QStringLiteral(": ") + item.text));
    }
    QVERIFY(!asked.empty());
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
