// SPDX-License-Identifier: GPL-3.0-or-later
// Not for moc, which cannot read LibTorch's headers; before Qt, whose macros they cannot bear.
#ifndef Q_MOC_RUN
#include <torch/torch.h>
#endif
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "core/networks/age_classes.h"
#include "core/networks/cost.h"
#include "core/networks/googlenet.h"
#include "core/networks/lenet.h"
#include "core/networks/network.h"
#include "core/networks/safetensors.h"
#include "core/networks/self_test.h"

using namespace carpus::networks;

namespace {

/// A network with batch norm statistics that folding would get wrong if it left something out.
std::shared_ptr<Network> seasoned(const NetworkSpec& spec, int64_t side) {
  torch::manual_seed(7);
  auto network = makeNetwork(spec);
  network->train();
  const torch::NoGradGuard guard;
  for (int i = 0; i < 3; ++i)
    network->logits(torch::rand({4, 1, side, side}), torch::tensor({0.F, 1.F, 0.F, 1.F}));
  network->eval();
  return network;
}

std::string pathIn(const QTemporaryDir& folder, const char* name) {
  return folder.filePath(QLatin1String(name)).toStdString();
}

}  // namespace

class NetworksTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void foldedNetworkComputesTheSame_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<int>("side");
    QTest::newRow("lenet5") << "lenet5" << 64;
    QTest::newRow("unet") << "unet" << 64;
    QTest::newRow("googlenet") << "googlenet" << 96;
    QTest::newRow("resnet") << "resnet" << 64;
    QTest::newRow("alexnet") << "alexnet" << 96;
    QTest::newRow("vgg16") << "vgg16" << 64;
  }
  void foldedNetworkComputesTheSame() {
    QFETCH(QString, architecture);
    QFETCH(int, side);
    const auto network =
        seasoned({architecture.toStdString(), {{"bins", 24}, {"hidden", 32}}}, side);
    const torch::NoGradGuard guard;
    const auto picture = torch::rand({2, 1, side, side});
    const auto sex = torch::tensor({0.F, 1.F});
    const auto before = network->probabilities(picture, sex);
    network->fold();
    const auto after =
        network->probabilities(picture.contiguous(torch::MemoryFormat::ChannelsLast), sex);
    QCOMPARE(after.size(), before.size());
    for (size_t i = 0; i < before.size(); ++i) {
      QVERIFY(before[i].sizes() == after[i].sizes());
      // 1e-4 of a probability: folding only changes the order of the sums.
      QVERIFY((before[i] - after[i]).abs().max().item<double>() < 1e-4);
    }
  }

  void onePassOfLeNetEqualsSlidingItsPatch() {
    const auto network = seasoned({"lenet5", {}}, 64);
    const torch::NoGradGuard guard;
    const auto picture = torch::rand({1, 1, 72, 64});
    const auto whole = network->logits(picture, {})[0];
    QCOMPARE(whole.size(2), int64_t{11});
    QCOMPARE(whole.size(3), int64_t{9});
    for (int64_t row : {0, 5, 10})
      for (int64_t column : {0, 3, 8}) {
        const auto patch = picture.narrow(2, row * 4, 32).narrow(3, column * 4, 32).contiguous();
        const auto alone = network->logits(patch, {})[0].flatten();
        const auto there = whole[0].select(1, row).select(1, column);
        QVERIFY((alone - there).abs().max().item<double>() < 1e-4);
      }
  }

  void eachSexHasItsOwnHead() {
    const auto heads = torch::arange(12, torch::kFloat).view({2, 6});
    const auto chosen = selectHead(heads, torch::tensor({0.F, 1.F}));
    QVERIFY(torch::equal(chosen[0], torch::tensor({0.F, 1.F, 2.F})));
    QVERIFY(torch::equal(chosen[1], torch::tensor({9.F, 10.F, 11.F})));
  }

  void googleNetHasThePapersSize() {
    const auto network = makeNetwork({"googlenet", {{"bins", 14}}});
    int64_t convolutions = 0;
    for (const auto& item : network->named_parameters())
      if (item.value().dim() == 4) convolutions += item.value().numel();
    // Szegedy et al. 2015, table 1, with one input channel: 5.98 million weights of convolutions.
    QVERIFY(convolutions > 5'900'000 && convolutions < 6'050'000);
  }

  void candidatesHaveTheSizeAndWorkOfTheirPapers_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<double>("convolutionWeights");
    QTest::addColumn<double>("millionMultiplyAdds");
    // Counted from the tables of the papers with one input channel and 14 classes, hidden layers of
    // 8: weights of convolutions, and multiply-adds of one picture of 224 pixels.
    const double alexnet = 96 * 121 + 256 * 48 * 25 + 384 * 256 * 9 + 384 * 192 * 9 + 256 * 192 * 9;
    QTest::newRow("alexnet") << "alexnet" << alexnet
                             << (96 * 121 * 55 * 55 + 256 * 48 * 25 * 27 * 27 +
                                 (384 * 256 * 9 + 384 * 192 * 9 + 256 * 192 * 9) * 13 * 13 +
                                 9216 * 8 + 8 * 8 + 8 * 14) /
                                    1e6;
    double vgg = 0, work = 0;
    const int stages[] = {64, 128, 256, 512, 512}, layers[] = {2, 2, 3, 3, 3};
    double in = 1, side = 224;
    for (int stage = 0; stage < 5; ++stage, side /= 2)
      for (int layer = 0; layer < layers[stage]; ++layer) {
        vgg += stages[stage] * in * 9;
        work += stages[stage] * in * 9 * side * side;
        in = stages[stage];
      }
    QTest::newRow("vgg16") << "vgg16" << vgg << (work + 25088 * 8 + 8 * 8 + 8 * 14) / 1e6;
  }
  void candidatesHaveTheSizeAndWorkOfTheirPapers() {
    QFETCH(QString, architecture);
    QFETCH(double, convolutionWeights);
    QFETCH(double, millionMultiplyAdds);
    const auto network = makeNetwork(
        {architecture.toStdString(),
         {{"bins", 14}, {"first_year", 5}, {"heads", 1}, {"batch_norm", 0}, {"hidden", 8}}});
    double weights = 0;
    for (const auto& item : network->named_parameters())
      if (item.value().dim() == 4) weights += static_cast<double>(item.value().numel());
    QCOMPARE(weights, convolutionWeights);
    const auto cost = costOf(*network, 224, 1);
    QCOMPARE(static_cast<double>(cost.multiplyAdds) / 1e6, millionMultiplyAdds);
    QVERIFY(cost.milliseconds > 0);
    QVERIFY(static_cast<double>(cost.parameters) > weights);
  }

  void yearClassesAreThePapers() {
    const AgeClasses classes(NetworkSpec{"googlenet", {{"bins", 14}, {"first_year", 5}}});
    const auto found = classes.classOf(torch::tensor({60.F, 71.9F, 72.F, 215.9F, 216.F, 228.F}));
    QVERIFY(torch::equal(found, torch::tensor({0, 0, 1, 12, 13, 13}, torch::kLong)));
    QCOMPARE(classes.youngestMonths(), 60.0);
    auto certain = torch::zeros({1, 14});
    certain[0][2] = 1;  // seven years
    const auto months = classes.toMonths(certain);
    QCOMPARE(months.size(1), int64_t{240});
    QVERIFY(std::abs(months.sum().item<double>() - 1) < 1e-6);
    QVERIFY(std::abs(months[0].slice(0, 84, 96).sum().item<double>() - 1) < 1e-6);
  }

  void classesBeyondTwentyYearsAreRefused() {
    QVERIFY_EXCEPTION_THROWN(makeNetwork({"googlenet", {{"bins", 16}, {"first_year", 5}}}),
                             std::invalid_argument);
  }

  void networkOfYearsAnswersInMonths() {
    const auto network =
        seasoned({"resnet", {{"width", 8}, {"bins", 14}, {"first_year", 5}, {"hidden", 16}}}, 32);
    const torch::NoGradGuard guard;
    const auto picture = torch::rand({2, 1, 32, 32});
    QCOMPARE(network->logits(picture, torch::zeros({2}))[0].size(1), int64_t{14});
    const auto months = network->probabilities(picture, torch::zeros({2}))[0];
    QCOMPARE(months.size(1), int64_t{240});
    QVERIFY((months.sum(1) - 1).abs().max().item<double>() < 1e-5);
    QVERIFY(!network->graph(0).has_value());
  }

  void networkOfOneSexHasOneHead() {
    const auto network =
        makeNetwork({"googlenet", {{"bins", 14}, {"first_year", 5}, {"heads", 1}}});
    QCOMPARE(network->named_parameters()["head.weight"].size(0), int64_t{14});
  }

  void blocksHoldEveryParameterOnce_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<int>("count");
    QTest::newRow("googlenet") << "googlenet" << 12;
    QTest::newRow("alexnet") << "alexnet" << 8;
    QTest::newRow("vgg16") << "vgg16" << 8;
    QTest::newRow("resnet") << "resnet" << 6;
  }
  void blocksHoldEveryParameterOnce() {
    QFETCH(QString, architecture);
    const auto network = makeNetwork({architecture.toStdString(), {{"hidden", 16}}});
    const auto blocks = network->blocks();
    QTEST(static_cast<int>(blocks.size()), "count");
    for (const auto& item : network->named_parameters()) {
      int owners = 0;
      for (const auto& block : blocks)
        for (const auto& prefix : block.prefixes) owners += item.key().rfind(prefix, 0) == 0;
      QVERIFY2(owners == 1, item.key().c_str());
    }
  }

  void trunkOfOtherClassesIsTakenOver() {
    const QTemporaryDir folder;
    const std::string path = pathIn(folder, "w.safetensors");
    const auto months = seasoned({"resnet", {{"width", 8}, {"bins", 240}}}, 32);
    saveWeights(*months, path, false);
    const auto years = makeNetwork({"resnet", {{"width", 8}, {"bins", 14}, {"first_year", 5}}});
    const auto left = loadMatchingWeights(*years, path);
    QVERIFY((left == std::vector<std::string>{"head.weight", "head.bias"}));
    QVERIFY(torch::equal(years->named_parameters()["stem.convolution.weight"],
                         months->named_parameters()["stem.convolution.weight"]));
    const auto stranger = makeNetwork({"lenet5", {}});
    QVERIFY_EXCEPTION_THROWN(loadMatchingWeights(*stranger, path), std::runtime_error);
  }

  void weightsComeBackAsTheyWereSaved_data() {
    QTest::addColumn<bool>("half");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("float32") << false << 0.0;
    QTest::newRow("float16") << true << 2e-3;
  }
  void weightsComeBackAsTheyWereSaved() {
    QFETCH(bool, half);
    QFETCH(double, tolerance);
    const QTemporaryDir folder;
    const auto saved = seasoned({"resnet", {{"width", 8}, {"bins", 12}}}, 32);
    saveWeights(*saved, pathIn(folder, "w.safetensors"), half);
    const auto loaded = makeNetwork({"resnet", {{"width", 8}, {"bins", 12}}});
    loadWeights(*loaded, pathIn(folder, "w.safetensors"));
    auto theirs = saved->named_parameters();
    for (const auto& item : loaded->named_parameters())
      QVERIFY((item.value() - theirs[item.key()]).abs().max().item<double>() <= tolerance);
  }

  void suspiciousWeightsAreRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto file = [](const QByteArray& header, const QByteArray& data) {
      const quint64 length = static_cast<quint64>(header.size());
      return QByteArray(reinterpret_cast<const char*>(&length), 8) + header + data;
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("length beyond the file") << QByteArray(8, '\xff');
    QTest::newRow("no JSON") << file("nonsense", {});
    QTest::newRow("open string") << file("{\"a", {});
    QTest::newRow("no tensors") << file("{}", {});
    QTest::newRow("unknown tensor")
        << file(R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", QByteArray(4, 0));
    QTest::newRow("unknown key") << file(R"({"x":{"dtype":"F32","form":[1]}})", {});
    QTest::newRow("named twice") << file(R"({"x":{"dtype":"F32"},"x":{"dtype":"F32"}})", {});
    QTest::newRow("huge number") << file(R"({"x":{"shape":[99999999999999999999]}})", {});
  }
  void suspiciousWeightsAreRefused() {
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const std::string path = pathIn(folder, "w.safetensors");
    std::ofstream(path, std::ios::binary).write(bytes.constData(), bytes.size());
    const auto network = makeNetwork({"lenet5", {}});
    QVERIFY_EXCEPTION_THROWN(loadWeights(*network, path), std::runtime_error);
  }

  void weightsThatEndEarlyAreRefused() {
    const QTemporaryDir folder;
    const std::string path = pathIn(folder, "w.safetensors");
    const auto network = makeNetwork({"lenet5", {}});
    saveWeights(*network, path, false);
    std::filesystem::resize_file(path, std::filesystem::file_size(path) - 100);
    QVERIFY_EXCEPTION_THROWN(loadWeights(*network, path), std::runtime_error);
  }

  void weightsOfAnotherShapeAreRefused() {
    const QTemporaryDir folder;
    const std::string path = pathIn(folder, "w.safetensors");
    saveWeights(*makeNetwork({"resnet", {{"width", 8}, {"bins", 12}}}), path, false);
    const auto wider = makeNetwork({"resnet", {{"width", 8}, {"bins", 13}}});
    QVERIFY_EXCEPTION_THROWN(loadWeights(*wider, path), std::runtime_error);
  }

  void selfTestTellsNetworksApart() {
    auto one = seasoned({"lenet5", {}}, 64);
    one->fold();
    const auto digest = selfTestDigest(*one, 64, 64);
    QCOMPARE(digest.size(), size_t{16});
    QCOMPARE(selfTestDigest(*one, 64, 64), digest);
    torch::manual_seed(8);
    auto other = makeNetwork({"lenet5", {}});
    other->fold();
    QVERIFY(selfTestDigest(*other, 64, 64) != digest);
  }

  void unknownArchitectureIsRefused() {
    QVERIFY_EXCEPTION_THROWN(makeNetwork({"transformer", {}}), std::invalid_argument);
  }
};

QTEST_GUILESS_MAIN(NetworksTest)
#include "test_networks.moc"
