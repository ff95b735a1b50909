// SPDX-License-Identifier: GPL-3.0-or-later
// One covered place, the parts of the hand, and the hand alone.
#include <QtTest>

#include "core/attention/covered.h"
#include "core/attention/hand_alone.h"
#include "core/attention/hand_regions.h"
#include "core/preprocess/pose.h"
#include "tests/ui/known_scores.h"
#include "tests/unit/attention/fake_classifier.h"

using namespace carpus;
using namespace carpus::attention;
using carpus::testing::knownScores;
using preprocess::kFrameCapitateY;
using preprocess::kFrameX;

namespace {

constexpr double kLength = kFrameCapitateY - preprocess::kFrameTipY;

/// A hand that fills the frame with the landmarks of the mean hand.
preprocess::Preprocessed meanHand() {
  auto made =
      testing::preprocessedOf(cv::Mat(512, 512, CV_32FC1, cv::Scalar(0.5)),
                              cv::Mat(512, 512, CV_8UC1, cv::Scalar(255)), PixelMap(), {512, 512});
  made.preprocessedMask.rowRange(0, 10).setTo(0);
  const auto points = preprocess::meanHandInFrame();
  for (size_t i = 0; i < points.size(); ++i) made.pose.landmarks.at(i) = {points.at(i), 0.9};
  made.pose.fromLandmarks = true;
  return made;
}

HandRegion regionAt(const RegionMap& map, double x, double y) {
  return static_cast<HandRegion>(map.values.at<uchar>(
      static_cast<int>(kFrameCapitateY + kLength * y), static_cast<int>(kFrameX + kLength * x)));
}

}  // namespace

class TestCovered : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void answerOfAPlaceComesFromTheScores() {
    const auto scores = knownScores([](int row, int column) { return 100.0 + 7 * row + column; });
    const Covered covered = coveredAt(*scores, {2, 3}, {});
    QCOMPARE(covered.place, cv::Rect(24, 16, 16, 16));
    QCOMPARE(covered.before.value, 126.0);
    QCOMPARE(covered.after.value, 117.0);
    QCOMPARE(covered.changeMonths(), -9.0);
    QCOMPARE(covered.yearsBefore.at(10), 1.0);
    QCOMPARE(covered.yearsAfter.at(9), 1.0);
    QCOMPARE(covered.yearsAfter.at(10), 0.0);
    QCOMPARE(covered.yearsAfter.size(), size_t{20});
    const Covered ofClass = coveredAt(*scores, {2, 3}, {10, 9});
    QCOMPARE(ofClass.targetBefore, 1.0);
    QCOMPARE(ofClass.targetAfter, -1.0);
  }

  void placesAreHeldWithinTheGrid() {
    const auto scores = knownScores([](int, int) { return 120; });
    QCOMPARE(coveredAt(*scores, {-3, 99}, {}).at, (GridPlace{0, 6}));
    QCOMPARE(coveredAt(*scores, {-3, 99}, {}).place, cv::Rect(48, 0, 16, 16));
  }

  void placeUnderThePointerIsTheNearest() {
    const auto scores = knownScores([](int, int) { return 120; });
    QCOMPARE(nearestPlace(*scores, {0, 0}), (GridPlace{0, 0}));
    QCOMPARE(nearestPlace(*scores, {63, 63}), (GridPlace{6, 6}));
    QCOMPARE(nearestPlace(*scores, {24 + 7.5, 16 + 7.5}), (GridPlace{2, 3}));
  }

  void strongestPlaceLooksAtTheTarget() {
    const auto scores = knownScores([](int row, int column) {
      if (row == 1 && column == 5) return 90.0;   // the largest change in months
      if (row == 4 && column == 2) return 119.0;  // the only one that takes the class of 10 years
      return 121.0;
    });
    QCOMPARE(strongestPlace(*scores, {}), (GridPlace{1, 5}));
    const auto gentle =
        knownScores([](int row, int column) { return row == 4 && column == 2 ? 119.0 : 121.0; });
    QCOMPARE(strongestPlace(*gentle, {10, {}}), (GridPlace{4, 2}));
  }

  void pictureShowsWhatTheNetworkSaw() {
    const auto scores = knownScores([](int, int) { return 120; });
    const auto hand = meanHand();
    const cv::Mat picture = coveredPicture(hand, *scores, {2, 3});
    // 24..40 of a 64 pixel input are 192..320 of 512.
    QCOMPARE(picture.at<float>(140, 200), 0.0F);
    QCOMPARE(picture.at<float>(128, 192), 0.0F);
    QCOMPARE(picture.at<float>(127, 200), 0.5F);
    QCOMPARE(picture.at<float>(256, 200), 0.5F);
    QCOMPARE(hand.preprocessed.at<float>(140, 200), 0.5F);
    auto mean = *scores;
    mean.options.fill = nn::OccluderFill::LocalMean;
    QCOMPARE(coveredPicture(hand, mean, {2, 3}).at<float>(140, 200), 0.5F);
  }

  void sentenceSaysTheDirection_data() {
    QTest::addColumn<double>("after");
    QTest::addColumn<QString>("word");
    QTest::newRow("younger") << 120.0 << QStringLiteral("6.0 months younger");
    QTest::newRow("older") << 129.0 << QStringLiteral("3.0 months older");
    QTest::newRow("nothing") << 126.0 << QStringLiteral("nothing");
  }
  void sentenceSaysTheDirection() {
    QFETCH(const double, after);
    QFETCH(const QString, word);
    const auto scores = knownScores([after](int, int) { return after; });
    QVERIFY(coveredSentence(coveredAt(*scores, {0, 0}, {}), {}).contains(word));
  }

  void partsOfTheMeanHandLieWhereAnatomyHasThem_data() {
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<int>("region");
    const auto row = [](const char* name, double x, double y, HandRegion region) {
      QTest::newRow(name) << x << y << int(region);
    };
    row("capitate", 0, 0, HandRegion::Carpals);
    row("scaphoid", 0.09, 0.04, HandRegion::Carpals);
    row("triquetrum", -0.08, 0.03, HandRegion::Carpals);
    row("radius", 0.06, 0.2, HandRegion::RadiusAndUlna);
    row("ulna", -0.1, 0.2, HandRegion::RadiusAndUlna);
    row("third metacarpal", 0.005, -0.25, HandRegion::Metacarpals);
    row("fifth metacarpal", -0.15, -0.2, HandRegion::Metacarpals);
    row("first metacarpal", 0.3, -0.08, HandRegion::Metacarpals);
    row("proximal phalanx of the middle finger", 0.012, -0.55, HandRegion::Phalanges);
    row("tip of the little finger", -0.4, -0.68, HandRegion::Phalanges);
    row("tip of the thumb", 0.52, -0.5, HandRegion::Phalanges);
  }
  void partsOfTheMeanHandLieWhereAnatomyHasThem() {
    QFETCH(const double, x);
    QFETCH(const double, y);
    QFETCH(const int, region);
    const auto map = handRegions(meanHand());
    QVERIFY(map.has_value());
    QCOMPARE(int(regionAt(*map, x, y)), region);
  }

  void everyPixelBelongsToOnePart() {
    const auto map = handRegions(meanHand());
    QVERIFY(map.has_value());
    int total = 0;
    for (const Region& region : toRegions(*map)) {
      QVERIFY(!region.name.isEmpty());
      total += cv::countNonZero(region.mask);
    }
    QCOMPARE(total, 512 * 512);
    QCOMPARE(cv::countNonZero(map->mask(HandRegion::OutsideHand)), 10 * 512);
  }

  void unsureLandmarksGiveNoParts() {
    auto hand = meanHand();
    hand.pose.fromLandmarks = false;
    QVERIFY(!handRegions(hand).has_value());
    hand = meanHand();
    for (auto& landmark : hand.pose.landmarks) landmark.confidence = 0.1;
    QVERIFY(!handRegions(hand).has_value());
  }

  void missingLandmarksAreTakenFromTheMeanHand() {
    auto hand = meanHand();
    for (const size_t i : {size_t{6}, size_t{14}, size_t{20}}) {
      hand.pose.landmarks.at(i) = {{5, 5}, 0.05};
    }
    const auto map = handRegions(hand);
    const auto whole = handRegions(meanHand());
    QVERIFY(map && whole);
    QCOMPARE(cv::countNonZero(map->values != whole->values), 0);
  }

  void sharesBelowThePatchAddUpToAll() {
    const auto scores = knownScores([](int, int) { return 120; });
    const auto regions = toRegions(*handRegions(meanHand()));
    double sum = 0;
    for (const double share : coveredShares(*scores, {0, 2}, regions)) sum += share;
    QVERIFY(std::abs(sum - 1) < 1e-9);
  }

  void handAloneSaysNothingAboutThePatient() {
    auto hand = meanHand();
    hand.toPreprocessed = PixelMap::scaling(0.4, 0.4);
    hand.preprocessed.at<float>(100, 200) = 1.0F;
    const HandAlone alone = handAlone(hand);
    QCOMPARE(alone.radiograph->rows(), 512);
    QCOMPARE(int(alone.radiograph->pixels.at<quint16>(100, 200)), 4095);
    QVERIFY(alone.radiograph->patient.name.isEmpty());
    QVERIFY(alone.radiograph->patient.id.isEmpty());
    QVERIFY(alone.radiograph->patient.birthDate.isNull());
    QVERIFY(alone.radiograph->study.studyInstanceUid.isEmpty());
    QVERIFY(alone.radiograph->sourcePath.isEmpty());
    // Places of the final picture are places of this radiograph.
    QCOMPARE(alone.preprocessed->toPreprocessed.toStage({17, 23}), cv::Point2d(17, 23));
  }
};

QTEST_GUILESS_MAIN(TestCovered)
#include "test_covered.moc"
