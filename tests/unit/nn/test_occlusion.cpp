// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/nn/session.h"

using namespace carpus;

namespace {

nn::Tensor picture(int side) {
  nn::Tensor tensor{{1, 1, side, side}, {}};
  for (int i = 0; i < side * side; ++i)
    tensor.values.push_back(static_cast<float>((i * 37) % 101) / 101.0F);
  return tensor;
}

double largestDifference(const std::vector<float>& one, const std::vector<float>& other) {
  double largest = one.size() == other.size() ? 0 : 1e9;
  for (size_t i = 0; i < std::min(one.size(), other.size()); ++i)
    largest = std::max<double>(largest, std::abs(one[i] - other[i]));
  return largest;
}

class CancelOnReport final : public Progress {
 public:
  void report(double /*fraction*/, const QString& /*phrase*/) override { ++reports; }
  bool isCancelled() const override { return reports > 0; }
  int reports = 0;
};

}  // namespace

class OcclusionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    const auto engine = nn::engine();
    QVERIFY2(engine.has_value(), engine ? "" : qPrintable(engine.error().detail));
    engine_ = *engine;
  }
  void init() { engine_->setThreads(2); }

  void everyEngineGivesTheNaiveScores_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<int>("side");
    QTest::addColumn<int>("patch");
    QTest::addColumn<int>("stride");
    QTest::addColumn<bool>("mean");
    const auto row = [](const char* name, const char* architecture, int side, int patch, int stride,
                        bool mean) {
      QTest::newRow(name) << QString::fromLatin1(architecture) << side << patch << stride << mean;
    };
    row("GoogLeNet, usual proportions", "googlenet", 112, 16, 12, false);
    row("GoogLeNet, mean, odd maps", "googlenet", 100, 17, 21, true);
    row("GoogLeNet, all covered", "googlenet", 64, 64, 1, false);
    row("GoogLeNet, one pixel", "googlenet", 64, 1, 21, false);
    row("ResNet, usual proportions", "resnet", 96, 14, 7, false);
    row("ResNet, mean, odd maps", "resnet", 75, 13, 11, true);
    row("ResNet, all covered", "resnet", 48, 48, 1, true);
    row("ResNet, one pixel", "resnet", 48, 1, 9, false);
  }
  void everyEngineGivesTheNaiveScores() {
    QFETCH(QString, architecture);
    QFETCH(int, side);
    QFETCH(int, patch);
    QFETCH(int, stride);
    QFETCH(bool, mean);
    const auto session = engine_->untrained(architecture, side);
    QVERIFY(session.has_value());
    nn::OcclusionOptions options{.patch = patch, .stride = stride};
    options.fill = mean ? nn::OccluderFill::LocalMean : nn::OccluderFill::Black;
    for (const float sex : {0.0F, 1.0F}) {
      options.naive = true;
      const auto naive = (*session)->occlude(picture(side), sex, options, Progress::none());
      options.naive = false;
      QVERIFY(naive.has_value());
      for (const auto engine : {nn::OcclusionEngine::Incremental, nn::OcclusionEngine::Batched}) {
        options.engine = engine;
        const auto fast = (*session)->occlude(picture(side), sex, options, Progress::none());
        QVERIFY(fast.has_value());
        QCOMPARE(fast->rows, naive->rows);
        QCOMPARE(fast->columns, naive->columns);
        QVERIFY(largestDifference(fast->distribution, naive->distribution) < 1e-4);
        QVERIFY(largestDifference(fast->expected, naive->expected) < 1e-3);
        QVERIFY(largestDifference(fast->baseDistribution, naive->baseDistribution) < 1e-4);
        QVERIFY(std::abs(fast->baseExpected - naive->baseExpected) < 1e-3);
      }
    }
  }

  /// Black over black covers nothing: those positions are the answer for the whole picture itself.
  void blackBackgroundIsTheUncoveredAnswer() {
    constexpr int kSide = 64, kPatch = 16;
    const auto session = engine_->untrained(QStringLiteral("resnet"), kSide);
    nn::Tensor hand = picture(kSide);
    for (int i = 0; i < kSide * kSide / 2; ++i) hand.values[static_cast<size_t>(i)] = 0;
    nn::OcclusionOptions options{
        .patch = kPatch, .stride = kPatch, .engine = nn::OcclusionEngine::Incremental};
    const auto fast = (*session)->occlude(hand, 0, options, Progress::none());
    options.naive = true;
    const auto naive = (*session)->occlude(hand, 0, options, Progress::none());
    QVERIFY(fast.has_value() && naive.has_value());
    QVERIFY(largestDifference(fast->distribution, naive->distribution) < 1e-4);
    const auto bins = static_cast<std::ptrdiff_t>(fast->baseDistribution.size());
    const auto at = [&](std::ptrdiff_t position) {
      const auto from = fast->distribution.begin() + position * bins;
      return std::vector<float>(from, from + bins);
    };
    QCOMPARE(at(0), fast->baseDistribution);
    QVERIFY(largestDifference(at(fast->rows * fast->columns - 1), fast->baseDistribution) > 1e-5);
  }

  /// A check that the comparison above can fail: covering changes these networks' answers.
  void coveringChangesTheAnswer() {
    const auto session = engine_->untrained(QStringLiteral("resnet"), 64);
    const auto scores = (*session)->occlude(
        picture(64), 0, {.patch = 32, .stride = 32, .engine = nn::OcclusionEngine::Incremental},
        Progress::none());
    QVERIFY(scores.has_value());
    const std::vector<float> first(scores->distribution.begin(),
                                   scores->distribution.begin() + 240);
    QVERIFY(largestDifference(first, scores->baseDistribution) > 1e-5);
  }

  void threadsChangeNothing() {
    const auto session = engine_->untrained(QStringLiteral("googlenet"), 64);
    const nn::OcclusionOptions options{
        .patch = 16, .stride = 8, .engine = nn::OcclusionEngine::Incremental};
    engine_->setThreads(1);
    const auto one = (*session)->occlude(picture(64), 0, options, Progress::none());
    engine_->setThreads(2);
    const auto two = (*session)->occlude(picture(64), 0, options, Progress::none());
    QVERIFY(one.has_value() && two.has_value());
    QCOMPARE(one->distribution, two->distribution);
  }

  void cancelledIsAnOutcome() {
    const auto session = engine_->untrained(QStringLiteral("resnet"), 64);
    CancelOnReport progress;
    const auto scores = (*session)->occlude(
        picture(64), 0, {.patch = 8, .stride = 1, .engine = nn::OcclusionEngine::Incremental},
        progress);
    QVERIFY(!scores.has_value());
    QVERIFY(scores.error().isCancelled());
    QVERIFY(progress.reports <= 2);  // what each of two threads had begun
  }

  void randomWeightsAreTheSameForTheSameSeed() {
    const auto session = engine_->untrained(QStringLiteral("resnet"), 64);
    const std::vector<nn::Tensor> input = {picture(64), {{1}, {0.0F}}};
    const auto answer = [&](std::uint64_t seed) {
      const auto copy = (*session)->randomised(seed);
      return copy ? (*copy)->run(input)->front().values : std::vector<float>();
    };
    QVERIFY(!answer(7).empty());
    QCOMPARE(answer(7), answer(7));
    QVERIFY(largestDifference(answer(7), answer(8)) > 1e-4);
    QVERIFY(largestDifference(answer(7), (*session)->run(input)->front().values) > 1e-4);
  }

  void unknownArchitectureIsOneSentence() {
    const auto session = engine_->untrained(QStringLiteral("oracle"), 64);
    QVERIFY(!session.has_value());
    QVERIFY(session.error().sentence.contains(QLatin1String("oracle")));
  }

 private:
  std::shared_ptr<nn::Engine> engine_;
};

QTEST_GUILESS_MAIN(OcclusionTest)
#include "test_occlusion.moc"
