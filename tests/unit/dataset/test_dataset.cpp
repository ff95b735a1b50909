// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

#include "core/dataset/dataset.h"
#include "tests/testing/testing.h"

using namespace carpus;
using namespace carpus::dataset;

namespace {

void write(const QString& path, const QByteArray& text) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(text), text.size());
}

void writePicture(const QString& path, int width, int height) {
  QImage image(width, height, QImage::Format_Grayscale8);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) image.scanLine(y)[x] = static_cast<uchar>((x + y) % 200);
  QVERIFY(image.save(path));
}

/// A folder with two radiographs: 7 (train, half-size, with points) and 8 (test).
void fill(const QTemporaryDir& folder) {
  QDir(folder.path()).mkpath(QStringLiteral("half"));
  QDir(folder.path()).mkpath(QStringLiteral("small"));
  QDir(folder.path()).mkpath(QStringLiteral("masks/train"));
  write(folder.filePath(QStringLiteral("labels.csv")),
        "id,sex,bone_age_months,split,half,rows,columns\n7,M,126,train,1,1600,1200\n8,F,94,test,1,"
        "1000,1000\n");
  write(folder.filePath(QStringLiteral("landmarks.csv")),
        "id,middle_fingertip_x,middle_fingertip_y,thumb_tip_x,thumb_tip_y,capitate_x,capitate_y\n"
        "7,0.5,0.1,0.9,0.4,0.5,0.7\n");
  for (const char* id : {"7", "8"}) {
    writePicture(folder.filePath(QStringLiteral("half/%1.jpg").arg(QLatin1String(id))), 300, 400);
    writePicture(folder.filePath(QStringLiteral("small/%1.jpg").arg(QLatin1String(id))), 100, 100);
  }
}

}  // namespace

class DatasetTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tableIsReadWithPointsAndSizes() {
    const QTemporaryDir folder;
    fill(folder);
    const auto dataset = Dataset::open(folder.path());
    QVERIFY2(dataset.has_value(), dataset ? "" : qPrintable(dataset.error().sentence));
    QCOMPARE(dataset->samples().size(), size_t{2});
    QCOMPARE(dataset->samples()[0].boneAgeMonths, 126.0);
    QVERIFY(dataset->samples()[1].split == learn::Split::Test);
    const Marks* marks = dataset->marks(7);
    QVERIFY(marks != nullptr);
    QCOMPARE(marks->at(21).y, 0.7);
    QCOMPARE(marks->at(4).x, 0.9);
    QCOMPARE(marks->at(0).state, learn::kUnknown);
    QVERIFY(dataset->marks(8) == nullptr);
  }

  void squeezeOfSmallPicturesIsUndone() {
    const QTemporaryDir folder;
    fill(folder);
    const auto dataset = Dataset::open(folder.path());
    const auto small = dataset->radiograph(dataset->samples()[0], learn::Source::Small);
    QVERIFY(small.has_value());
    QCOMPARE(small->pixelAspect, 1600.0 / 1200.0);
    QCOMPARE(dataset->radiograph(dataset->samples()[0], learn::Source::Half)->pixelAspect, 1.0);
  }

  void damagedTablesAreOneSentence_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("column missing") << QByteArray("id,sex,split\n1,F,train\n");
    QTest::newRow("no sex") << QByteArray("id,sex,bone_age_months,split\n1,X,100,train\n");
    QTest::newRow("no age") << QByteArray("id,sex,bone_age_months,split\n1,F,old,train\n");
    QTest::newRow("unknown split") << QByteArray("id,sex,bone_age_months,split\n1,F,100,holdout\n");
  }
  void damagedTablesAreOneSentence() {
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("labels.csv")), text);
    const auto dataset = Dataset::open(folder.path());
    QVERIFY(!dataset.has_value());
    QVERIFY(!dataset.error().sentence.isEmpty());
  }

  void missingFolderIsOneSentence() {
    const auto dataset = Dataset::open(QStringLiteral("/nonexistent"));
    QVERIFY(!dataset.has_value());
    QVERIFY(dataset.error().code == ErrorCode::Unreadable);
  }

  void testIdsNeverEnterACache() {
    const QTemporaryDir folder;
    fill(folder);
    const auto dataset = Dataset::open(folder.path());
    const auto written =
        writeStageCache(*dataset, folder.filePath(QStringLiteral("masks")), learn::Source::Half, 64,
                        folder.filePath(QStringLiteral("c.bin")), Progress::none());
    QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().sentence));
    QCOMPARE(*written, 1);
  }

  void unwritableCacheIsOneSentence() {
    const QTemporaryDir folder;
    fill(folder);
    const auto dataset = Dataset::open(folder.path());
    const auto written = writeStageCache(*dataset, {}, learn::Source::Half, 64,
                                         QStringLiteral("/nonexistent/c.bin"), Progress::none());
    QVERIFY(!written.has_value());
    QVERIFY(written.error().code == ErrorCode::CannotWrite);
  }

  void sharedTablesAreRead() {
    CARPUS_NEEDS_SHARED_DATA(QStringLiteral("rsna/labels.csv"));
    const auto dataset = Dataset::open(testing::sharedData(QStringLiteral("rsna")));
    QVERIFY2(dataset.has_value(), dataset ? "" : qPrintable(dataset.error().sentence));
    QCOMPARE(dataset->samples().size(), size_t{12611});
    int marked = 0;
    for (const Sample& sample : dataset->samples()) marked += dataset->marks(sample.id) ? 1 : 0;
    QVERIFY(marked > 2000);
  }
};

QTEST_GUILESS_MAIN(DatasetTest)
#include "test_dataset.moc"
