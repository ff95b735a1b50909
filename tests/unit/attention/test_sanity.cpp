// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/attention/sanity.h"
#include "tests/unit/attention/fake_classifier.h"

using namespace carpus;
using attention::CheckKind;
using testing::FakeClassifier;
using testing::preprocessedOf;

namespace {

constexpr int kSide = preprocess::kStageSize;

/// A classifier with an untrained copy that answers about the same place, or about another.
class Trainable final : public nn::Session {
 public:
  Trainable(bool copyKnows, double monthsPerPixel = 0.05)
      : fake_(64, 60, monthsPerPixel), copyKnows_(copyKnows) {}

  const nn::ModelInfo& info() const override { return fake_.info(); }
  Result<std::vector<nn::Tensor>> run(std::span<const nn::Tensor> inputs) const override {
    return fake_.run(inputs);
  }
  Result<nn::OcclusionScores> occlude(const nn::Tensor& picture, float sex,
                                      const nn::OcclusionOptions& options,
                                      Progress& progress) const override {
    return fake_.occlude(picture, sex, options, progress);
  }
  Result<std::shared_ptr<const nn::Session>> randomised(std::uint64_t /*seed*/) const override {
    // Without effect per pixel the copy's map is flat: it knows nothing.
    return std::make_shared<const FakeClassifier>(64, 60, copyKnows_ ? 0.05 : 0.0);
  }

 private:
  FakeClassifier fake_;
  bool copyKnows_;
};

/// Bright squares of unlike brightness in a hand that fills the left half.
preprocess::Preprocessed hand(bool brightOutside) {
  cv::Mat picture = cv::Mat::zeros(kSide, kSide, CV_32FC1);
  cv::Mat mask = cv::Mat::zeros(kSide, kSide, CV_8UC1);
  mask(cv::Rect(0, 0, kSide / 2, kSide)).setTo(255);
  picture(cv::Rect(40, 40, 60, 60)).setTo(1.0F);
  picture(cv::Rect(150, 300, 60, 60)).setTo(0.4F);
  if (brightOutside) picture(cv::Rect(400, 100, 90, 300)).setTo(1.0F);
  return preprocessedOf(picture, mask, PixelMap(), {kSide, kSide});
}

Result<attention::SanityReport> check(const nn::Session& classifier, bool brightOutside = false) {
  return attention::checkAttention(hand(brightOutside), classifier, Sex::Female, {},
                                   {.patch = 12, .stride = 4}, Progress::none());
}

}  // namespace

class TestSanity : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void soundMapPassesEveryCheck() {
    const auto report = check(Trainable(false));
    QVERIFY(report.has_value());
    QCOMPARE(report->checks.size(), attention::checkKinds().size());
    for (const attention::SanityCheck& one : report->checks)
      QVERIFY2(one.passed, qPrintable(one.title + one.result));
    QVERIFY(report->passed());
    QVERIFY(attention::sanityFindings(*report).empty());
  }

  void mapThatTheUntrainedNetworkGivesTooIsFound() {
    const auto report = check(Trainable(true));
    QVERIFY(report.has_value());
    const auto* const random = report->find(CheckKind::RandomisedWeights);
    QVERIFY(random && !random->passed);
    QVERIFY(random->value > 0.99);
    const auto findings = attention::sanityFindings(*report);
    QCOMPARE(findings.size(), size_t{1});
    QCOMPARE(findings.front().code, QStringLiteral("attention-check-failed"));
    QVERIFY(findings.front().text.contains(random->title));
  }

  void effectBesideTheHandIsFound() {
    const auto report = check(Trainable(false), true);
    QVERIFY(report.has_value());
    const auto* const inside = report->find(CheckKind::InsideHand);
    QVERIFY(inside && !inside->passed);
    QVERIFY(inside->value > 0.3);
    QVERIFY(contains(attention::sanityFindings(*report), QStringLiteral("attention-outside-hand")));
  }

  void classifierWithoutACopyFailsThatCheckAlone() {
    const auto report = check(FakeClassifier(64, 60, 0.05));
    QVERIFY(report.has_value());
    QVERIFY(!report->find(CheckKind::RandomisedWeights)->passed);
    QVERIFY(!report->find(CheckKind::RandomisedWeights)->result.isEmpty());
    QVERIFY(report->find(CheckKind::Repeatability)->passed);
  }

  void everyCheckSaysWhatItAsksAndWhatIsPublished() {
    const auto report = check(Trainable(false));
    QString all;
    for (const attention::SanityCheck& one : report->checks) {
      QVERIFY(one.question.endsWith(QLatin1Char('.')));
      QVERIFY(one.result.endsWith(QLatin1Char('.')));
      all += one.literature;
    }
    QVERIFY(all.contains(QLatin1String("Arun")) && all.contains(QLatin1String("Saporta")));
    const QString words = attention::toPlainText(*report);
    QVERIFY(words.contains(report->checks.front().literature));
    const QJsonObject json = attention::toJson(*report, Trainable(false).info());
    QVERIFY(json.value(QLatin1String("passed")).toBool());
    QVERIFY(json.value(QLatin1String("checks")).isArray());
  }

  void rankCorrelationKnowsOrderAlone() {
    cv::Mat one(8, 8, CV_32FC1), cubed, turned;
    for (int i = 0; i < 64; ++i) one.at<float>(i / 8, i % 8) = static_cast<float>(i + 1);
    cv::pow(one, 3, cubed);
    turned = 65 - one;
    QVERIFY(std::abs(attention::rankCorrelation(one, cubed) - 1) < 1e-9);
    QVERIFY(std::abs(attention::rankCorrelation(one, turned) + 1) < 1e-9);
    QCOMPARE(attention::rankCorrelation(one, cv::Mat::zeros(8, 8, CV_32FC1)), 0.0);
  }
};

QTEST_MAIN(TestSanity)
#include "test_sanity.moc"
