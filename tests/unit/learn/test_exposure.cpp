// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/CPUGeneratorImpl.h>

#include "core/learn/exposure.h"

#undef slots
#include <QTest>

#include "core/learn/cache_format.h"

using namespace carpus::learn;

namespace {

constexpr int64_t kSide = 64;

torch::Generator generator() { return at::detail::createCPUGenerator(3); }

/// A hand of grey 0.4 (label 3) in the middle of air of 0.1.
torch::Tensor pictures(int64_t count) {
  auto all = torch::full({count, 1, kSide, kSide}, 0.1);
  all.slice(2, 20, 44).slice(3, 20, 44).fill_(0.4);
  return all;
}
torch::Tensor labels(int64_t count) {
  auto all = torch::zeros({count, kSide, kSide}, torch::kLong);
  all.slice(1, 20, 44).slice(2, 20, 44).fill_(3);
  return all;
}

}  // namespace

class ExposureTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void markersAreBrightAndLabelledAndNeverOnTheHand() {
    AugmentOptions options;
    options.markerShare = 1;
    auto random = generator();
    auto shown = pictures(16), known = labels(16);
    drawMarkers(shown, known, options, random);
    const auto marker = known == 2;
    QVERIFY((marker.flatten(1).sum(1) > 0).sum().item<int64_t>() > 12);
    QVERIFY(shown.squeeze(1).masked_select(marker).min().item<float>() >= 0.7F);
    QVERIFY(torch::equal(known == 3, labels(16) == 3));
    QVERIFY(shown.squeeze(1).masked_select(known == 3).max().item<float>() <= 0.4F);
  }

  void someHandsAreDimmedBesideAMarker() {
    AugmentOptions options;
    options.markerShare = 1;
    options.dimmest = 0.5;
    auto random = generator();
    auto shown = pictures(16), known = labels(16);
    drawMarkers(shown, known, options, random);
    const auto hand = shown.index({torch::indexing::Slice(), 0, 32, 32});
    QVERIFY(hand.min().item<float>() >= 0.2F);
    QVERIFY((hand < 0.39).any().item<bool>());
    QVERIFY((hand > 0.39).any().item<bool>());
  }

  void markersKeepToTheBorderWhereTheHandIsUnknown() {
    AugmentOptions options;
    options.markerShare = 1;
    options.dimmest = 1;
    auto random = generator();
    auto shown = pictures(32);
    auto known = torch::full({32, kSide, kSide}, int64_t{kUnlabelled}, torch::kLong);
    drawMarkers(shown, known, options, random);
    QVERIFY((known == int64_t{kUnlabelled}).all().item<bool>());
    QVERIFY((shown > 0.6).any().item<bool>());
    QVERIFY(torch::equal(shown.slice(2, 24, 40).slice(3, 24, 40),
                         pictures(32).slice(2, 24, 40).slice(3, 24, 40)));
  }

  void clippingCutsAtBothEndsAndKeepsTheOrder() {
    const auto ramp = torch::linspace(0, 1, 11).view({1, 1, 1, 11});
    const auto cut = clipped(ramp, torch::full({1}, 0.2), torch::full({1}, 0.8)).flatten();
    QCOMPARE(cut[2].item<float>(), 0.0F);
    QCOMPARE(cut[8].item<float>(), 1.0F);
    QVERIFY(std::abs(cut[5].item<float>() - 0.5F) < 1e-5F);
  }

  void clippingErasesAirButNotTheBrightestPart() {
    AugmentOptions options;
    options.clipShare = 1;
    options.blackClip = 1;
    options.whiteClip = 0;
    auto random = generator();
    auto shown = pictures(32);
    clipExposure(shown, options, random);
    const auto air = shown.index({torch::indexing::Slice(), 0, 2, 2});
    const auto hand = shown.index({torch::indexing::Slice(), 0, 32, 32});
    QVERIFY((air == 0).any().item<bool>());
    QVERIFY(hand.min().item<float>() > 0.1F);
  }

  void nothingHappensUnlessAskedFor() {
    auto random = generator();
    const auto before = random.get_state().clone();
    auto shown = pictures(4), known = labels(4);
    drawMarkers(shown, known, {}, random);
    clipExposure(shown, {}, random);
    QVERIFY(torch::equal(shown, pictures(4)));
    QVERIFY(torch::equal(known, labels(4)));
    QVERIFY2(torch::equal(random.get_state(), before), "trainings without them keep their numbers");
  }
};

QTEST_GUILESS_MAIN(ExposureTest)
#include "test_exposure.moc"
