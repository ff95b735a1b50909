// SPDX-License-Identifier: GPL-3.0-or-later
// Three points of a hand: to the frame and back, by table, into the manifest.
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/atlas/import_atlas.h"
#include "core/atlas/import_table.h"
#include "core/atlas/plate_picture.h"
#include "core/base/paths.h"
#include "core/preprocess/pose.h"

using namespace carpus;
using namespace carpus::atlas;

namespace {

const PictureSize kSize{400, 600, 1};

HandPoints upright() { return {{0.5, 0.1}, {0.75, 0.5}, {0.5, 0.7}, false}; }

bool areNear(const HandPoints& a, const HandPoints& b) {
  return cv::norm(a.middleTip - b.middleTip) < 1e-9 && cv::norm(a.capitate - b.capitate) < 1e-9 &&
         cv::norm(a.thumbTip - b.thumbTip) < 1e-9 && a.inverted == b.inverted;
}

/// A bar from the capitate to the fingertip of `upright()`, a block for the thumb.
void draw(const QString& path) {
  QImage picture(kSize.columns, kSize.rows, QImage::Format_Grayscale8);
  picture.fill(0);
  QPainter painter(&picture);
  painter.fillRect(QRect(190, 60, 20, 360), Qt::white);
  painter.fillRect(QRect(280, 280, 40, 40), Qt::white);
  painter.end();
  if (!picture.save(path)) qFatal("cannot write %s", qPrintable(path));
}

ImportTools withoutEngine() {
  ImportTools tools = importTools({}, {});
  tools.place = [](const Radiograph&, Progress&) -> Result<PlacedHand> {
    return fail(ErrorCode::Refused, QStringLiteral("No hand was found."));
  };
  return tools;
}

}  // namespace

class HandPointsTest : public QObject {
  Q_OBJECT

  QTemporaryDir home_;

 private Q_SLOTS:
  void initTestCase() {
    qputenv("CARPUS_ATLASES", home_.filePath(QStringLiteral("atlases")).toUtf8());
  }
  void init() { QVERIFY(QDir(userAtlasFolder()).removeRecursively()); }

  void pointsLieInTheFrameWhereTheEngineLaysThem_data() {
    QTest::addColumn<double>("degrees");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<double>("aspect");
    for (const double degrees : {0.0, 30.0, 90.0, 180.0, 271.0})
      for (const bool mirrored : {false, true})
        for (const double aspect : {1.0, 1.25})
          QTest::addRow("%g%s, %g", degrees, mirrored ? ", mirrored" : "", aspect)
              << degrees << mirrored << aspect;
  }
  void pointsLieInTheFrameWhereTheEngineLaysThem() {
    QFETCH(double, degrees);
    QFETCH(bool, mirrored);
    QFETCH(double, aspect);
    const PictureSize size{400, 600, aspect};
    HandPoints points = turned(upright(), size, degrees);
    if (mirrored) points = withThumbOnTheOtherSide(points, size);
    QVERIFY(!faultOf(points, size));
    QCOMPARE(isMirrored(points, size), mirrored);
    const PixelMap frame = frameOf(points, size);
    QCOMPARE(frame.mirrors(), mirrored);
    const auto at = [&](cv::Point2d fraction) {
      return frame.toStage({fraction.x * 400 - 0.5, fraction.y * 600 - 0.5});
    };
    QVERIFY(cv::norm(at(points.middleTip) -
                     cv::Point2d(preprocess::kFrameX, preprocess::kFrameTipY)) < 1e-6);
    QVERIFY(cv::norm(at(points.capitate) -
                     cv::Point2d(preprocess::kFrameX, preprocess::kFrameCapitateY)) < 1e-6);
    QVERIFY(at(points.thumbTip).x > preprocess::kFrameX);
    // And back: what the map says of tip and capitate is what was said.
    const HandPoints back = pointsOf(frame, size, points.inverted);
    QVERIFY(cv::norm(back.middleTip - points.middleTip) < 1e-9);
    QVERIFY(cv::norm(back.capitate - points.capitate) < 1e-9);
    QCOMPARE(isMirrored(back, size), mirrored);
  }

  void turningFourTimesAndChangingSidesTwiceIsNothing() {
    const PictureSize size{400, 600, 1.3};
    HandPoints points = upright();
    for (int i = 0; i < 4; ++i) points = turned(points, size, 90);
    QVERIFY(areNear(points, upright()));
    const HandPoints twice =
        withThumbOnTheOtherSide(withThumbOnTheOtherSide(upright(), size), size);
    QVERIFY(areNear(twice, upright()));
  }

  void startIsAnUprightHandInsideThePicture() {
    for (const PictureSize& size : {PictureSize{400, 600, 1}, PictureSize{900, 600, 1}}) {
      const HandPoints start = pointsInTheMiddle(size);
      QVERIFY(!faultOf(start, size));
      QVERIFY(!isMirrored(start, size));
      QVERIFY(std::abs(start.middleTip.x - start.capitate.x) < 1e-9);
      for (const cv::Point2d& point : {start.middleTip, start.thumbTip, start.capitate})
        QVERIFY(point.x > 0 && point.x < 1 && point.y > 0 && point.y < 1);
    }
  }

  void impossiblePointsAreSentences_data() {
    QTest::addColumn<double>("tipX");
    QTest::addColumn<double>("tipY");
    QTest::addColumn<double>("thumbX");
    QTest::addColumn<QString>("word");
    QTest::newRow("sound") << 0.5 << 0.1 << 0.75 << "";
    QTest::newRow("far outside") << 0.5 << -0.5 << 0.75 << "outside";
    QTest::newRow("no length") << 0.5 << 0.69 << 0.75 << "near";
    QTest::newRow("no side") << 0.5 << 0.1 << 0.505 << "line";
    QTest::newRow("no number") << std::nan("") << 0.1 << 0.75 << "outside";
  }
  void impossiblePointsAreSentences() {
    QFETCH(double, tipX);
    QFETCH(double, tipY);
    QFETCH(double, thumbX);
    QFETCH(QString, word);
    const auto fault = faultOf({{tipX, tipY}, {thumbX, 0.5}, {0.5, 0.7}, false}, kSize);
    QCOMPARE(fault.has_value(), !word.isEmpty());
    if (fault) QVERIFY2(fault->contains(word), qPrintable(*fault));
  }

  void previewIsWhatThePlateWillShow() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("a.png")));
    const HandPoints points = turned(upright(), kSize, 20);
    const auto radiograph = importTools({}, {}).read(from.filePath(QStringLiteral("a.png")));
    QVERIFY(radiograph.has_value());
    const PlatePicture plate =
        alignedPicture(**radiograph, {frameOf(points, kSize), false, {}, {}});
    const QImage preview =
        platePreview(QImage(from.filePath(QStringLiteral("a.png"))), points, 1, plate.grey.rows);
    QCOMPARE(preview.size(), QSize(plate.grey.cols, plate.grey.rows));
    double difference = 0;
    for (int y = 0; y < preview.height(); ++y)
      for (int x = 0; x < preview.width(); ++x)
        difference += std::abs(qGray(preview.pixel(x, y)) - plate.grey.at<uchar>(y, x));
    QVERIFY(difference / (preview.width() * preview.height()) < 2);
  }

  void paperAroundAPrintedRadiographBecomesBlack_data() {
    QTest::addColumn<int>("paper");
    QTest::addColumn<bool>("mask");
    QTest::newRow("white") << 250 << false;
    QTest::newRow("grey") << 205 << false;
    QTest::newRow("mask that takes the paper for hand") << 230 << true;
    QTest::newRow("no paper") << 20 << false;
  }
  void paperAroundAPrintedRadiographBecomesBlack() {
    QFETCH(int, paper);
    QFETCH(bool, mask);
    QImage page(500, 700, QImage::Format_Grayscale8);
    page.fill(paper);
    QPainter painter(&page);
    painter.fillRect(QRect(60, 50, 380, 520), QColor(15, 15, 15));
    painter.fillRect(QRect(240, 100, 12, 470), QColor(190, 190, 190));  // reaches the paper
    painter.setPen(QColor(40, 40, 40));
    painter.drawRect(QRect(3, 3, 493, 693));
    painter.drawText(QRect(70, 580, 380, 90), Qt::TextWordWrap,
                     QStringLiteral("Male standard 23. The epiphysis is as wide as its shaft."));
    painter.end();
    cv::Mat grey(page.height(), page.width(), CV_8UC1, page.bits(),
                 static_cast<size_t>(page.bytesPerLine()));
    cv::Mat hand;
    if (mask) {
      hand = cv::Mat::zeros(grey.size(), CV_8UC1);
      hand(cv::Rect(200, 80, 100, 620)).setTo(255);
    }
    const cv::Mat before = grey.clone();
    blackenPaper(grey, hand);
    if (paper < 100) {
      QCOMPARE(cv::countNonZero(grey != before), 0);
      return;
    }
    QVERIFY(cv::mean(grey(cv::Rect(0, 0, 500, 40)))[0] < 5);
    QVERIFY(cv::mean(grey(cv::Rect(0, 580, 500, 120)))[0] < 8);
    QVERIFY(cv::mean(grey(cv::Rect(0, 0, 50, 700)))[0] < 5);
    QVERIFY(cv::mean(grey(cv::Rect(242, 110, 8, 440)))[0] > 180);
  }

  void tableSaysWhereTheHandLies() {
    const auto rows = readTable(
        "file,sex,age_months,middle_x,middle_y,thumb_x,thumb_y,capitate_x,capitate_y,inverted\n"
        "a.png,M,120,199.5,59.5,299.5,299.5,199.5,419.5,true\nb.png,F,60,,,,,,,\n");
    QVERIFY(rows.has_value());
    QVERIFY(rows->at(0).hand.has_value());
    QVERIFY(rows->at(0).hand->inverted);
    QCOMPARE(rows->at(0).hand->thumbTip.x, 299.5);
    QVERIFY(!rows->at(1).hand.has_value());
    QCOMPARE(rows->at(1).age->number, 60.0);
    for (const char* bad : {"a.png,M,120,1,2,3,4,5,,false", "a.png,M,120,1,2,3,4,5,x,false"}) {
      const auto refused = readTable(
          QByteArray("file,sex,age_months,middle_x,middle_y,thumb_x,thumb_y,capitate_x,capitate_y,"
                     "inverted\n") +
          bad);
      QVERIFY(!refused);
      QVERIFY(refused.error().sentence.contains(QStringLiteral("Line 2")));
    }
  }

  void handByTableBecomesAPlateWithItsProvenance() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("M_120.png")));
    draw(from.filePath(QStringLiteral("M_132.png")));
    QVERIFY(writeFile(from.filePath(QStringLiteral("hands.csv")),
                      "file,middle_x,middle_y,thumb_x,thumb_y,capitate_x,capitate_y\n"
                      "M_120.png,199.5,59.5,299.5,299.5,199.5,419.5\n"));
    auto plan = planImport(from.path(), {}, Progress::none());
    QVERIFY(plan.has_value());
    plan = lookAtPictures(*plan, withoutEngine().read, Progress::none());
    QVERIFY(plan.has_value() && !plan->isBlocked());
    QVERIFY(areNear(*plan->items[0].byHand, upright()));
    plan = placeHands(*plan, withoutEngine(), Progress::none());
    QVERIFY(plan.has_value());
    const auto made = importAtlas(*plan, {{}, QStringLiteral("House"), QStringLiteral("ours"), {}},
                                  withoutEngine(), Progress::none());
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().sentence));
    const Plate* const byHand = made->atlas->find(QStringLiteral("M_120"));
    QCOMPARE(byHand->alignedBy, AlignedBy::Hand);
    QCOMPARE(byHand->landmarks.size(), size_t{2});
    QCOMPARE(made->atlas->find(QStringLiteral("M_132"))->alignedBy, AlignedBy::Nobody);
    QCOMPARE(made->plates[0].alignedBy, AlignedBy::Hand);
    const auto manifest = readFile(made->atlas->folder + QStringLiteral("/manifest.json"), 100000);
    QCOMPARE(manifest->count("\"aligned_by\": \"hand\""), 1);
  }

  void writtenTableIsReadAgain() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("M 120, \"old\".png")));
    auto plan = planImport(from.path(), {}, Progress::none());
    QVERIFY(plan.has_value());
    plan = lookAtPictures(*plan, withoutEngine().read, Progress::none());
    QVERIFY(plan.has_value());
    plan->items[0].byHand = turned(upright(), kSize, 33);
    plan->items[0].byHand->inverted = true;
    const HandPoints said = *plan->items[0].byHand;
    const QString table = from.filePath(QStringLiteral("again.csv"));
    QVERIFY(writeFile(table, toTable(*plan)));
    auto again = planImport(table, {}, Progress::none());
    QVERIFY(again.has_value());
    again = lookAtPictures(*again, withoutEngine().read, Progress::none());
    QVERIFY(again.has_value());
    QCOMPARE(again->items.size(), size_t{1});
    QCOMPARE(again->items[0].age->value, 120.0);
    QVERIFY(again->items[0].byHand->inverted);
    QVERIFY(cv::norm(again->items[0].byHand->thumbTip - said.thumbTip) < 1e-3);
  }

  void impossiblePointsOfATableBlock() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("M_120.png")));
    QVERIFY(writeFile(from.filePath(QStringLiteral("hands.csv")),
                      "file,middle_x,middle_y,thumb_x,thumb_y,capitate_x,capitate_y\n"
                      "M_120.png,200,60,200,300,200,420\n"));
    auto plan = planImport(from.path(), {}, Progress::none());
    QVERIFY(plan.has_value());
    plan = lookAtPictures(*plan, withoutEngine().read, Progress::none());
    QVERIFY(plan.has_value() && plan->isBlocked());
    QVERIFY(plan->problemsOf(0).front().sentence.contains(QStringLiteral("line")));
  }
};

QTEST_MAIN(HandPointsTest)
#include "test_hand_points.moc"
