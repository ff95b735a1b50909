// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/detector.h"

#include <QFileInfo>
#include <opencv2/imgproc.hpp>

#include "core/base/paths.h"
#include "core/image/labelmap.h"
#include "core/preprocess/flatten.h"
#include "core/preprocess/normalise.h"
#include "core/preprocess/segmentation.h"
#include "tests/testing/testing.h"

using namespace carpus;
using namespace carpus::preprocess;

namespace {

/// A network of the detector's shape that is easy to foretell: at each 32x32 window at stride 4 the
/// mean of the window, its middle four pixels, its first and its last pixel, and a constant.
class WindowSession : public nn::Session {
 public:
  explicit WindowSession(int patch) {
    info_.kind = nn::ModelKind::Detector;
    info_.id = QStringLiteral("windows");
    info_.preprocessing = {{QStringLiteral("patch"), patch}};
  }
  const nn::ModelInfo& info() const override { return info_; }
  Result<std::vector<nn::Tensor>> run(std::span<const nn::Tensor> inputs) const override {
    const nn::Tensor& input = inputs[0];
    ++calls;
    const auto count = static_cast<int>(input.shape[0]);
    const auto side = static_cast<int>(input.shape[2]);
    const int positions = (side - 32) / 4 + 1;
    nn::Tensor output;
    output.shape = {count, kLabelCount, positions, positions};
    for (int n = 0; n < count; ++n) {
      const auto offset = static_cast<size_t>(n) * static_cast<size_t>(side * side);
      const cv::Mat picture(side, side, CV_32FC1, const_cast<float*>(input.values.data() + offset));
      cv::Mat sums;
      cv::integral(picture, sums, CV_64F);
      for (int label = 0; label < kLabelCount; ++label)
        for (int y = 0; y < positions; ++y)
          for (int x = 0; x < positions; ++x)
            output.values.push_back(valueOf(label, picture, sums, 4 * y, 4 * x));
    }
    return std::vector<nn::Tensor>{output};
  }
  Result<nn::OcclusionScores> occlude(const nn::Tensor&, float, const nn::OcclusionOptions&,
                                      Progress&) const override {
    return fail(ErrorCode::Internal, QStringLiteral("not a classifier"));
  }
  mutable int calls = 0;

 private:
  static float valueOf(int label, const cv::Mat& picture, const cv::Mat& sums, int y, int x) {
    const auto sum = [&](int top, int left, int size) {
      return (sums.at<double>(top + size, left + size) - sums.at<double>(top, left + size) -
              sums.at<double>(top + size, left) + sums.at<double>(top, left)) /
             (size * size);
    };
    switch (label) {
      case 0:
        return static_cast<float>(sum(y, x, 32));
      case 1:
        return static_cast<float>(sum(y + 15, x + 15, 2));
      case 2:
        return picture.at<float>(y, x);
      case 3:
        return picture.at<float>(y + 31, x + 31);
      default:
        return 0.25F;
    }
  }
  nn::ModelInfo info_;
};

/// Smooth, so that drawing it through a shifted map changes it little.
cv::Mat smoothStage() {
  cv::Mat stage(kStageSize, kStageSize, CV_32FC1);
  for (int y = 0; y < kStageSize; ++y)
    for (int x = 0; x < kStageSize; ++x)
      stage.at<float>(y, x) = static_cast<float>(0.5 + 0.2 * std::sin(0.021 * x + 1) +
                                                 0.2 * std::cos(0.017 * y - 0.008 * x));
  return stage;
}

}  // namespace

class TestDetector : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void manifestNamesThePatch();
  void onePassEqualsPatches_data();
  void onePassEqualsPatches();
  void positionsLieWhereTheLatticeSays_data();
  void positionsLieWhereTheLatticeSays();
  void naturalStridesTakeOnePass_data();
  void naturalStridesTakeOnePass();
  void labelsComeFromInterpolatedScores();
  void evenGreyBehindTheHandIsTakenAway_data();
  void evenGreyBehindTheHandIsTakenAway();
  void onlyFlattenedDetectorsSeeTheFlattenedStage();
  void anotherShapeIsAnError();
  void shippedNetworkGivesTheSameByPatches();
};

void TestDetector::manifestNamesThePatch() {
  const auto lattice = PatchLattice::of(WindowSession(64).info());
  QCOMPARE(lattice.patch, 64);
  QCOMPARE(lattice.stride, 8);
  QCOMPARE(lattice.side(), 256);
  QCOMPARE(lattice.positions(), 65);
  nn::ModelInfo silent;
  QCOMPARE(PatchLattice::of(silent).patch, 32);
  QCOMPARE(PatchLattice::of(silent).stride, 4);
  silent.preprocessing = {{QStringLiteral("patch"), 64}, {QStringLiteral("stride"), 4}};
  QCOMPARE(PatchLattice::of(silent).stride, 4);
}

void TestDetector::onePassEqualsPatches_data() {
  QTest::addColumn<int>("patch");
  QTest::addColumn<int>("stride");
  for (const int patch : kPatchSides)
    for (const int stride : {8, 16}) QTest::addRow("%d, %d", patch, stride) << patch << stride;
  QTest::newRow("64, 4") << 64 << 4;
  QTest::newRow("48, 4") << 48 << 4;
}

void TestDetector::onePassEqualsPatches() {
  QFETCH(int, patch);
  QFETCH(int, stride);
  const PatchLattice lattice{patch, stride};
  const WindowSession session(patch);
  const cv::Mat stage = smoothStage();
  const auto passes = patchScores(session, stage, lattice, PatchMethod::OnePass);
  const auto patches = patchScores(session, stage, lattice, PatchMethod::Patches);
  const auto best = patchScores(session, stage, lattice);
  QVERIFY(passes && patches && best);
  QCOMPARE(passes->size(), size_t{kLabelCount});
  QCOMPARE(passes->front().size(), cv::Size(lattice.positions(), lattice.positions()));
  for (size_t i = 0; i < passes->size(); ++i) {
    QVERIFY(cv::norm((*passes)[i], (*patches)[i], cv::NORM_INF) < 1e-5);
    QVERIFY(cv::norm((*passes)[i], (*best)[i], cv::NORM_INF) < 1e-5);
  }
}

void TestDetector::positionsLieWhereTheLatticeSays_data() {
  QTest::addColumn<int>("patch");
  QTest::addColumn<int>("stride");
  for (const int patch : kPatchSides)
    for (const int stride : {8, 16}) QTest::addRow("%d, %d", patch, stride) << patch << stride;
  QTest::newRow("64, 2") << 64 << 2;
}

void TestDetector::positionsLieWhereTheLatticeSays() {
  QFETCH(int, patch);
  QFETCH(int, stride);
  const PatchLattice lattice{patch, stride};
  const cv::Mat stage = smoothStage();
  const auto planes =
      patchScores(WindowSession(patch), stage, lattice, PatchMethod::OnePass).value();
  // The middle of a patch is the stage under its position.
  const cv::Mat onStage = lattice.toLattice().unwarp(planes[1], stage.size());
  const cv::Rect inner(20, 20, kStageSize - 40, kStageSize - 40);
  QVERIFY(cv::norm(onStage(inner), stage(inner), cv::NORM_INF) < 0.02);
  // Every place of the stage has positions around it.
  const cv::Point2d last = lattice.toLattice().toStage({kStageSize - 1.0, kStageSize - 1.0});
  QVERIFY(last.x <= lattice.positions() - 1 && last.y <= lattice.positions() - 1);
}

void TestDetector::naturalStridesTakeOnePass_data() {
  QTest::addColumn<int>("patch");
  QTest::addColumn<int>("stride");
  QTest::addColumn<int>("passes");
  QTest::newRow("the paper's") << 32 << 4 << 1;
  QTest::newRow("larger patch") << 64 << 8 << 1;
  QTest::newRow("every second position") << 64 << 16 << 1;
  QTest::newRow("positions between") << 64 << 4 << 2;
  QTest::newRow("quarters") << 64 << 2 << 4;
  QTest::newRow("thirds") << 48 << 4 << 3;
  QTest::newRow("sevenths") << 56 << 2 << 7;
}

void TestDetector::naturalStridesTakeOnePass() {
  QFETCH(int, patch);
  QFETCH(int, stride);
  QFETCH(int, passes);
  const PatchLattice lattice{patch, stride};
  QCOMPARE(shiftedPasses(lattice), passes);
  const WindowSession session(patch);
  QVERIFY(patchScores(session, smoothStage(), lattice, PatchMethod::OnePass));
  QCOMPARE(session.calls, passes * passes);
}

void TestDetector::labelsComeFromInterpolatedScores() {
  const PatchLattice lattice{64, 8};
  std::vector<cv::Mat> planes;
  const int count = lattice.positions();
  for (int i = 0; i < kLabelCount; ++i) planes.push_back(cv::Mat::zeros(count, count, CV_32FC1));
  // A hand whose probability falls evenly from position 30 (239.5) to position 31 (247.5): the
  // border is where it is one half, between the positions.
  planes[4].setTo(0.1);
  planes[4].colRange(0, 31).setTo(0.9);
  planes[0] = 1.0 - planes[4];
  const Segmentation found = fromScores(planes, lattice);
  const cv::Mat hand = found.labels.hand();
  QCOMPARE(static_cast<int>(hand.at<uchar>(200, 242)), 255);
  QCOMPARE(static_cast<int>(hand.at<uchar>(200, 244)), 0);
  QCOMPARE(found.scores.size(), cv::Size(64, 64));
}

void TestDetector::evenGreyBehindTheHandIsTakenAway_data() {
  QTest::addColumn<double>("film");
  QTest::addColumn<int>("frame");
  QTest::newRow("dark film") << 0.05 << 0;
  QTest::newRow("grey film") << 0.5 << 0;
  QTest::newRow("grey film in a black frame") << 0.5 << 60;
}

void TestDetector::evenGreyBehindTheHandIsTakenAway() {
  QFETCH(double, film);
  QFETCH(int, frame);
  Normalised stage;
  stage.content = {40, 0, 432, kStageSize};
  stage.picture = cv::Mat::zeros(kStageSize, kStageSize, CV_32FC1);
  stage.picture(cv::Rect(40 + frame, frame, 432 - 2 * frame, kStageSize - 2 * frame)).setTo(film);
  // A palm with a finger, brighter than the film behind it.
  cv::circle(stage.picture, {256, 300}, 80, film + 0.3, cv::FILLED);
  cv::rectangle(stage.picture, cv::Rect(246, 120, 20, 180), film + 0.3, cv::FILLED);
  const cv::Mat flat = flattened(stage);
  QCOMPARE(flat.type(), CV_32FC1);
  QVERIFY(flat.at<float>(300, 120) < 0.02F);  // film
  QVERIFY(flat.at<float>(300, 256) > 0.95F);  // palm
  QVERIFY(flat.at<float>(140, 256) > 0.95F);  // finger
  QCOMPARE(flat.at<float>(300, 20), 0.0F);    // outside the radiograph
  double low = 0, high = 0;
  cv::minMaxLoc(flat, &low, &high);
  QVERIFY(low >= 0 && high <= 1);
}

void TestDetector::onlyFlattenedDetectorsSeeTheFlattenedStage() {
  Normalised stage;
  stage.content = {0, 0, kStageSize, kStageSize};
  stage.picture = smoothStage();
  nn::ModelInfo info;
  QCOMPARE(cv::norm(detectorView(info, stage), stage.picture, cv::NORM_INF), 0.0);
  info.preprocessing = {{QStringLiteral("flatten"), true}};
  QCOMPARE(cv::norm(detectorView(info, stage), flattened(stage), cv::NORM_INF), 0.0);
  QVERIFY(cv::norm(detectorView(info, stage), stage.picture, cv::NORM_INF) > 0.1);
}

void TestDetector::anotherShapeIsAnError() {
  class Wrong : public WindowSession {
   public:
    Wrong() : WindowSession(64) {}
    Result<std::vector<nn::Tensor>> run(std::span<const nn::Tensor>) const override {
      return std::vector<nn::Tensor>{{{1, 2, 3, 4}, std::vector<float>(24)}};
    }
  };
  const auto found = patchScores(Wrong(), smoothStage(), {64, 8});
  QVERIFY(!found);
  QVERIFY(found.error().sentence.contains(QStringLiteral("does not fit")));
  QVERIFY(!patchScores(Wrong(), smoothStage(), {64, 8}, PatchMethod::Patches));
}

void TestDetector::shippedNetworkGivesTheSameByPatches() {
  if (!QFileInfo::exists(nnModule())) QSKIP("The inference module is not built.");
  const auto engine = nn::engine();
  QVERIFY(engine);
  const auto ids = nn::availableModels(nn::ModelKind::Detector);
  QVERIFY(!ids.empty());
  const auto detector = (*engine)->load(nn::modelFolder(ids.front()));
  QVERIFY2(detector, detector ? "" : qPrintable(detector.error().detail));
  const PatchLattice lattice = PatchLattice::of((*detector)->info());
  QCOMPARE(shiftedPasses(lattice), 1);  // the shipped setting needs one pass
  const auto passes = patchScores(**detector, smoothStage(), lattice, PatchMethod::OnePass);
  const auto patches = patchScores(**detector, smoothStage(), lattice, PatchMethod::Patches);
  QVERIFY(passes && patches);
  for (size_t i = 0; i < passes->size(); ++i)
    QVERIFY(cv::norm((*passes)[i], (*patches)[i], cv::NORM_INF) < 1e-4);
}

QTEST_GUILESS_MAIN(TestDetector)
#include "test_detector.moc"
