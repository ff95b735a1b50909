// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QtTest>
#include <opencv2/imgproc.hpp>

#include "core/attention/attention.h"
#include "core/base/paths.h"
#include "tests/testing/testing.h"
#include "tests/unit/attention/fake_classifier.h"

using namespace carpus;
using attention::AttentionMap;
using attention::Target;
using testing::FakeClassifier;
using testing::preprocessedOf;

namespace {

constexpr int kSide = preprocess::kStageSize;

cv::Mat blank() { return cv::Mat::zeros(kSide, kSide, CV_32FC1); }
cv::Mat everywhere() { return {kSide, kSide, CV_8UC1, cv::Scalar(255)}; }

preprocess::Preprocessed plain(const cv::Mat& picture, const cv::Mat& mask = everywhere()) {
  return preprocessedOf(picture, mask, PixelMap(), {kSide, kSide});
}

/// Scores on a grid of 2x2 positions with the given expected ages.
nn::OcclusionScores scoresOf(const std::vector<float>& expected, float base) {
  nn::OcclusionScores scores;
  scores.rows = scores.columns = 2;
  scores.expected = expected;
  scores.baseExpected = base;
  return scores;
}

class CancelAfter final : public Progress {
 public:
  explicit CancelAfter(int reports) : left_(reports) {}
  void report(double /*fraction*/, const QString& /*phrase*/) override { --left_; }
  bool isCancelled() const override { return left_ < 0; }

 private:
  std::atomic<int> left_;
};

}  // namespace

class TestAttention : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pixelIsTheMeanOfThePositionsThatCoverIt();
  void lastPositionStaysInThePicture();
  void classMapTakesTheProbabilityOfThatYear();
  void differenceIsOneClassAgainstTheOther();
  void spotLandsOnTheRightOriginalPixels_data();
  void spotLandsOnTheRightOriginalPixels();
  void shareOutsideTheHand_data();
  void shareOutsideTheHand();
  void blackPatchTakesNothingFromBlackSurroundings();
  void regionsShareTheEffect();
  void coarseMapComesFirst();
  void cancelledIsNoError();
  void impossibleOccluderIsRefused();
  void numpyFileHasHeadAndNumbers();
  void overlayKeepsTheOriginalsPixels();
  void legendSaysHowTheMapWasMade();
  void jsonNamesSettingsAndModel();
};

void TestAttention::pixelIsTheMeanOfThePositionsThatCoverIt() {
  // Patch 4 at stride 2 on 6 pixels: positions begin at 0 and 2.
  const nn::OcclusionOptions options{4, 2, nn::OccluderFill::Black, false};
  const AttentionMap map =
      attention::attentionFrom(scoresOf({99, 98, 97, 96}, 100), plain(blank()), 6, {}, options);
  QCOMPARE(map.values.size(), cv::Size(6, 6));
  QCOMPARE(map.baseValue, 100.0);
  QCOMPARE(map.values.at<float>(0, 0), 1.0F);  // base minus covered
  QCOMPARE(map.values.at<float>(0, 5), 2.0F);
  QCOMPARE(map.values.at<float>(5, 0), 3.0F);
  QCOMPARE(map.values.at<float>(5, 5), 4.0F);
  QCOMPARE(map.values.at<float>(0, 3), 1.5F);  // covered by both upper positions
  QCOMPARE(map.values.at<float>(3, 3), 2.5F);  // covered by all four
}

void TestAttention::lastPositionStaysInThePicture() {
  const nn::OcclusionOptions options{4, 3, nn::OccluderFill::Black, false};
  QCOMPARE(attention::occluderOffset(0, options, 6), 0);
  QCOMPARE(attention::occluderOffset(1, options, 6), 2);  // 3 would leave the picture
  const AttentionMap map =
      attention::attentionFrom(scoresOf({0, 0, 0, -8}, 0), plain(blank()), 6, {}, options);
  QCOMPARE(map.values.at<float>(5, 5), 8.0F);
  QCOMPARE(map.values.at<float>(2, 2), 2.0F);
}

void TestAttention::classMapTakesTheProbabilityOfThatYear() {
  nn::OcclusionScores scores = scoresOf({0, 0, 0, 0}, 0);
  scores.baseDistribution.assign(240, 0.0F);
  scores.baseDistribution[60] = 0.3F;  // 5 years: months 60 to 71
  scores.baseDistribution[71] = 0.5F;
  scores.baseDistribution[72] = 0.2F;
  for (int i = 0; i < 4; ++i) {
    std::vector<float> covered(240, 0.0F);
    covered[65] = 0.1F * static_cast<float>(i);
    covered[72] = 1.0F - covered[65];
    scores.distribution.insert(scores.distribution.end(), covered.begin(), covered.end());
  }
  const nn::OcclusionOptions options{3, 3, nn::OccluderFill::Black, false};
  const auto map = attention::attentionFrom(scores, plain(blank()), 6, {5, {}}, options);
  QVERIFY(std::abs(map.baseValue - 0.8) < 1e-6);
  QVERIFY(std::abs(map.values.at<float>(0, 0) - 0.8F) < 1e-6F);
  QVERIFY(std::abs(map.values.at<float>(5, 5) - 0.5F) < 1e-6F);
  QVERIFY(!map.isSigned());
}

void TestAttention::differenceIsOneClassAgainstTheOther() {
  cv::Mat picture = blank();
  cv::circle(picture, {200, 200}, 40, cv::Scalar(1.0), cv::FILLED);
  const auto preprocessed = plain(picture);
  const FakeClassifier classifier;
  const auto scores =
      attention::computeScores(preprocessed, classifier, Sex::Female,
                               {16, 8, nn::OccluderFill::Black, false}, Progress::none());
  QVERIFY(scores);
  const int year = static_cast<int>((*scores)->values.baseExpected / 12);
  const auto one = attention::attentionFrom(**scores, preprocessed, {year, {}});
  const auto other = attention::attentionFrom(**scores, preprocessed, {year - 1, {}});
  const auto both = attention::attentionFrom(**scores, preprocessed, {year, year - 1});
  QVERIFY(cv::norm(one.values - other.values, both.values, cv::NORM_INF) < 1e-5);
  QVERIFY(cv::norm(both.values, cv::NORM_INF) > 0.1);
  QVERIFY(both.isSigned());
  QCOMPARE(classifier.occlusions.load(), 1);  // three maps from one computation
}

void TestAttention::spotLandsOnTheRightOriginalPixels_data() {
  QTest::addColumn<double>("degrees");
  QTest::addColumn<double>("scale");
  QTest::addColumn<bool>("mirrored");
  QTest::newRow("as it is") << 0.0 << 0.4 << false;
  QTest::newRow("turned") << 30.0 << 0.4 << false;
  QTest::newRow("turned left, mirrored") << -75.0 << 0.35 << true;
  QTest::newRow("upside down") << 180.0 << 0.5 << false;
}

void TestAttention::spotLandsOnTheRightOriginalPixels() {
  QFETCH(const double, degrees);
  QFETCH(const double, scale);
  QFETCH(const bool, mirrored);
  const cv::Size originalSize(900, 1200);
  const cv::Point2d spot(520, 430);  // in the original, and nothing else is bright
  const double angle = degrees * CV_PI / 180;
  const double a = scale * std::cos(angle);
  const double b = scale * std::sin(angle);
  const double flip = mirrored ? -1 : 1;
  // Turns about the original's centre and puts that on the centre of the stage.
  const cv::Matx33d turn(flip * a, -flip * b, 0, b, a, 0, 0, 0, 1);
  const cv::Vec3d centre = turn * cv::Vec3d(450, 600, 1);
  const cv::Matx33d move(1, 0, 255.5 - centre[0], 0, 1, 255.5 - centre[1], 0, 0, 1);
  const PixelMap toStage(move * turn);
  cv::Mat picture = blank();
  const cv::Point2d there = toStage.toStage(spot);
  cv::circle(picture, cv::Point(cvRound(there.x), cvRound(there.y)), 12, cv::Scalar(1), cv::FILLED);
  const auto preprocessed = preprocessedOf(picture, everywhere(), toStage, originalSize);
  const auto map =
      attention::computeAttention(preprocessed, FakeClassifier(128), Sex::Male, {},
                                  {16, 4, nn::OccluderFill::Black, false}, Progress::none());
  QVERIFY(map);
  const cv::Mat over = attention::onOriginal(*map, preprocessed);
  QCOMPARE(over.size(), originalSize);
  const cv::Moments moments = cv::moments(over);
  const cv::Point2d found(moments.m10 / moments.m00, moments.m01 / moments.m00);
  // Within half of one pixel of the network's picture (4 stage pixels) in original pixels.
  QVERIFY2(cv::norm(found - spot) < 2.0 / scale,
           qPrintable(QStringLiteral("%1, %2").arg(found.x).arg(found.y)));
  QVERIFY(over.at<float>(430, 520) > 0.5 * map->largest());
}

void TestAttention::shareOutsideTheHand_data() {
  QTest::addColumn<double>("inside");
  QTest::addColumn<double>("outside");
  QTest::addColumn<bool>("warned");
  QTest::newRow("all on the hand") << 1.0 << 0.0 << false;
  QTest::newRow("a fifth beside it") << 0.8 << 0.2 << false;
  QTest::newRow("half beside it") << 0.5 << 0.5 << true;
  QTest::newRow("all beside it") << 0.0 << 1.0 << true;
}

void TestAttention::shareOutsideTheHand() {
  QFETCH(const double, inside);
  QFETCH(const double, outside);
  QFETCH(const bool, warned);
  // A square on the hand and one beside it, too far apart for one patch to reach both.
  cv::Mat picture = blank();
  picture(cv::Rect(64, 200, 64, 64)) = inside;
  picture(cv::Rect(384, 200, 64, 64)) = outside;
  cv::Mat hand = cv::Mat::zeros(kSide, kSide, CV_8UC1);
  hand(cv::Rect(0, 0, 256, kSide)) = 255;
  const auto preprocessed = plain(picture, hand);
  const auto map =
      attention::computeAttention(preprocessed, FakeClassifier(), Sex::Female, {},
                                  {8, 8, nn::OccluderFill::Black, false}, Progress::none());
  QVERIFY(map);
  QVERIFY(std::abs(map->outsideHandShare - outside) < 0.01);
  QVERIFY(std::abs(map->outsideHandAreaShare - outside) < 0.01);
  const auto findings = attention::attentionFindings(*map);
  QCOMPARE(contains(findings, QStringLiteral("attention-outside-hand")), warned);
}

void TestAttention::blackPatchTakesNothingFromBlackSurroundings() {
  // A finger narrower than the patch on black: by area most of the effect lies beside it, yet the
  // occluder changed nothing there.
  cv::Mat picture = blank();
  const cv::Rect finger(240, 100, 32, 300);
  picture(finger) = 0.8;
  cv::Mat hand = cv::Mat::zeros(kSide, kSide, CV_8UC1);
  hand(finger) = 255;
  const auto map =
      attention::computeAttention(plain(picture, hand), FakeClassifier(), Sex::Female, {},
                                  {16, 8, nn::OccluderFill::Black, false}, Progress::none());
  QVERIFY(map);
  QVERIFY2(map->outsideHandShare < 1e-9, qPrintable(QString::number(map->outsideHandShare)));
  QVERIFY(map->outsideHandAreaShare > 0.5);
  QVERIFY(attention::attentionFindings(*map).empty());
}

void TestAttention::regionsShareTheEffect() {
  cv::Mat picture = blank();
  picture(cv::Rect(64, 64, 64, 64)) = 0.75;
  picture(cv::Rect(384, 384, 64, 64)) = 0.25;
  cv::Mat upper = cv::Mat::zeros(kSide, kSide, CV_8UC1);
  upper(cv::Rect(0, 0, kSide, kSide / 2)) = 255;
  cv::Mat lower;
  cv::bitwise_not(upper, lower);
  const auto preprocessed = plain(picture);
  const auto map =
      attention::computeAttention(preprocessed, FakeClassifier(), Sex::Female, {},
                                  {8, 8, nn::OccluderFill::Black, false}, Progress::none());
  QVERIFY(map);
  const auto effects = attention::regionEffects(
      *map, preprocessed, {{QStringLiteral("upper"), upper}, {QStringLiteral("lower"), lower}});
  QCOMPARE(effects.size(), size_t{2});
  QCOMPARE(effects[0].name, QStringLiteral("upper"));
  QVERIFY(std::abs(effects[0].share - 0.75) < 0.01);
  QVERIFY(std::abs(effects[1].share - 0.25) < 0.01);
  QVERIFY(std::abs(effects[0].effect / effects[1].effect - 3) < 0.05);
}

void TestAttention::coarseMapComesFirst() {
  cv::Mat picture = blank();
  cv::circle(picture, {256, 256}, 60, cv::Scalar(1), cv::FILLED);
  const FakeClassifier classifier;
  std::vector<attention::ScoresPtr> early;
  const auto scores = attention::computeScoresProgressively(
      plain(picture), classifier, Sex::Female, {16, 4, nn::OccluderFill::Black, false},
      [&](attention::ScoresPtr coarse) { early.push_back(std::move(coarse)); }, Progress::none());
  QVERIFY(scores);
  QCOMPARE(early.size(), size_t{1});
  QVERIFY(early[0]->coarse);
  QCOMPARE(early[0]->options.stride, 16);
  QCOMPARE(early[0]->values.rows, 4);
  QVERIFY(!(*scores)->coarse);
  QCOMPARE((*scores)->options.stride, 4);
  QVERIFY(attention::attentionFrom(*early[0], plain(picture), {}).coarse);
}

void TestAttention::cancelledIsNoError() {
  CancelAfter progress(2);
  const auto map = attention::computeAttention(plain(blank()), FakeClassifier(), Sex::Female, {},
                                               {16, 4, nn::OccluderFill::Black, false}, progress);
  QVERIFY(!map);
  QVERIFY(map.error().isCancelled());
}

void TestAttention::impossibleOccluderIsRefused() {
  for (const nn::OcclusionOptions& options :
       {nn::OcclusionOptions{0, 8, nn::OccluderFill::Black, false},
        nn::OcclusionOptions{32, 0, nn::OccluderFill::Black, false},
        nn::OcclusionOptions{65, 8, nn::OccluderFill::Black, false}}) {
    const auto map = attention::computeAttention(plain(blank()), FakeClassifier(64), Sex::Female,
                                                 {}, options, Progress::none());
    QVERIFY(!map);
    QCOMPARE(map.error().code, ErrorCode::Usage);
    QVERIFY(!map.error().sentence.isEmpty());
  }
}

void TestAttention::numpyFileHasHeadAndNumbers() {
  cv::Mat values(3, 5, CV_32FC1);
  for (int i = 0; i < 15; ++i) values.at<float>(i / 5, i % 5) = 0.5F * static_cast<float>(i);
  const QByteArray bytes = attention::toNpy(values);
  QCOMPARE(bytes.left(8), QByteArray("\x93NUMPY\x01\x00", 8));
  const int length =
      static_cast<unsigned char>(bytes[8]) + 256 * static_cast<unsigned char>(bytes[9]);
  QCOMPARE((10 + length) % 64, 0);
  const QByteArray head = bytes.mid(10, length);
  QVERIFY(head.endsWith('\n'));
  QVERIFY(head.contains("'descr': '<f4'"));
  QVERIFY(head.contains("'shape': (3, 5)"));
  QCOMPARE(bytes.size(), 10 + length + 15 * 4);
  float last = 0;
  std::memcpy(&last, bytes.constData() + bytes.size() - 4, 4);
  QCOMPARE(last, 7.0F);
}

void TestAttention::overlayKeepsTheOriginalsPixels() {
  // The network saw only the left half of the original.
  Radiograph radiograph;
  radiograph.pixels = cv::Mat(400, 800, CV_16UC1, cv::Scalar(1000));
  radiograph.pixels(cv::Rect(700, 100, 50, 50)) = 3000;
  radiograph.windows = {{2000, 4000, {}}};
  radiograph.bitsStored = 12;
  const PixelMap toStage = PixelMap::scaling(kSide / 400.0, kSide / 400.0);
  cv::Mat picture = blank();
  cv::circle(picture, {256, 256}, 60, cv::Scalar(1), cv::FILLED);
  const auto preprocessed = preprocessedOf(picture, everywhere(), toStage, {800, 400});
  const auto map =
      attention::computeAttention(preprocessed, FakeClassifier(), Sex::Female, {},
                                  {8, 4, nn::OccluderFill::Black, false}, Progress::none());
  QVERIFY(map);
  attention::OverlayStyle style;
  style.legend = false;
  const QImage bare = attention::overlay(radiograph, preprocessed, *map, style);
  QCOMPARE(bare.size(), QSize(800, 400));
  const QRgb unseen = bare.pixel(600, 50);
  QCOMPARE(qRed(unseen), qBlue(unseen));  // grey: no colour where the network saw nothing
  const QRgb spot = bare.pixel(200, 200);
  QVERIFY(qRed(spot) != qBlue(spot));
  style.opacity = 0;
  const QImage grey = attention::overlay(radiograph, preprocessed, *map, style);
  QCOMPARE(qRed(grey.pixel(200, 200)), qBlue(grey.pixel(200, 200)));
  style.legend = true;
  const QImage whole = attention::overlay(radiograph, preprocessed, *map, style);
  QVERIFY(whole.width() > 800);
  QCOMPARE(whole.copy(0, 0, 800, 400), grey);
  style.legend = false;
  style.opacity = 0.5;
  style.threshold = 1.1;  // above everything
  QCOMPARE(attention::overlay(radiograph, preprocessed, *map, style), grey);
}

void TestAttention::legendSaysHowTheMapWasMade() {
  const auto map =
      attention::computeAttention(plain(blank()), FakeClassifier(64, 126), Sex::Female, {},
                                  {16, 4, nn::OccluderFill::LocalMean, false}, Progress::none());
  QVERIFY(map);
  const QString text = attention::settingsText(*map).join(QLatin1Char(' '));
  for (const char* part : {"16 x 16", "every 4 pixels", "local mean", "64 x 64", "10 y 6 m"}) {
    QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
  }
  QCOMPARE(attention::toText({12, 13}), QStringLiteral("Why 12 years and not 13"));
}

void TestAttention::jsonNamesSettingsAndModel() {
  const FakeClassifier classifier(64, 126);
  const auto map =
      attention::computeAttention(plain(blank()), classifier, Sex::Female, {10, {}},
                                  {16, 4, nn::OccluderFill::Black, false}, Progress::none());
  QVERIFY(map);
  const QJsonObject object = attention::toJson(*map, classifier.info());
  QCOMPARE(object["target"]["kind"].toString(), QStringLiteral("class"));
  QCOMPARE(object["target"]["year"].toInt(), 10);
  QCOMPARE(object["unit"].toString(), QStringLiteral("probability"));
  QVERIFY(std::abs(object["base_value"].toDouble() - 1) < 1e-6);
  QCOMPARE(object["settings"]["patch"].toInt(), 16);
  QCOMPARE(object["settings"]["stride"].toInt(), 4);
  QCOMPARE(object["rows"].toInt(), 64);
  QCOMPARE(object["model"]["id"].toString(), QStringLiteral("fake"));
  QCOMPARE(object["disclaimer"].toString(), disclaimer());
}

QTEST_MAIN(TestAttention)
#include "test_attention.moc"
