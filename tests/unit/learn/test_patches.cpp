// SPDX-License-Identifier: GPL-3.0-or-later
// Not for moc, which cannot read LibTorch's headers; before Qt, whose macros they cannot bear.
#ifndef Q_MOC_RUN
#include <torch/torch.h>
#endif
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/learn/patches.h"
#include "core/learn/trainers.h"
#include "core/networks/lenet.h"

using namespace carpus::learn;
using torch::indexing::Slice;

namespace {

constexpr int kSide = 512;

/// Discs of bone in discs of tissue on a background, with a bright marker and a dark frame.
void drawScene(int seed, std::vector<uint8_t>& pixels, std::vector<uint8_t>& labels) {
  const uint8_t shades[] = {40, 0, 255, 120, 200};
  const int cx = 200 + 30 * (seed % 4), cy = 220 + 25 * (seed % 3);
  for (int y = 0; y < kSide; ++y)
    for (int x = 0; x < kSide; ++x) {
      const double away = std::hypot(x - cx, y - cy);
      int label = away < 60 ? 4 : away < 130 ? 3 : 0;
      if (x < 40) label = 1;
      if (x > 430 && x < 470 && y > 60 && y < 100) label = 2;
      const auto at = static_cast<size_t>(y * kSide + x);
      labels[at] = static_cast<uint8_t>(label);
      pixels[at] = shades[label];
    }
}

std::string writeScenes(const QTemporaryDir& folder, int count) {
  const std::string path = folder.filePath(QStringLiteral("scenes.bin")).toStdString();
  CacheWriter writer(path, kSide, true);
  std::vector<uint8_t> pixels(kSide * kSide), labels(kSide * kSide);
  for (int i = 0; i < count; ++i) {
    drawScene(i, pixels, labels);
    writer.add({i, 0, 100, Split::Train, Source::Half, {}}, pixels.data(), labels.data());
  }
  writer.finish();
  return path;
}

DetectorTraining smallTraining(const std::string& cache, const QString& folder, int epochs) {
  DetectorTraining training;
  training.common.network.architecture = "lenet5";
  training.common.caches = {cache};
  training.common.folder = folder.toStdString();
  training.common.epochs = epochs;
  training.common.batch = 2;
  training.common.learningRate = 0.01;
  training.common.sgd = true;
  training.common.ema = 0.9;
  training.patch = 128;
  training.perPicture = 20;
  training.patchesPerClass = 400;
  training.window = 96;
  return training;
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double figureOf(const QByteArray& line, const char* name) {
  const auto at = line.indexOf(name);
  return line.mid(at + static_cast<int>(qstrlen(name)) + 2).split(',')[0].split('}')[0].toDouble();
}

}  // namespace

class PatchesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void largerPatchesSeeASmallerPicture_data() {
    QTest::addColumn<int>("patch");
    QTest::addColumn<int>("side");
    QTest::addColumn<int>("positions");
    QTest::newRow("16") << 16 << 1024 << 257;
    QTest::newRow("32") << 32 << 512 << 129;
    QTest::newRow("48") << 48 << 341 << 86;
    QTest::newRow("64") << 64 << 256 << 65;
  }
  void largerPatchesSeeASmallerPicture() {
    QFETCH(int, patch);
    const PatchGeometry geometry(patch);
    QTEST(static_cast<int>(geometry.side), "side");
    QTEST(static_cast<int>(geometry.positions), "positions");
  }
  void patchesOutsideTheRangeAreRefused() {
    QVERIFY_EXCEPTION_THROWN(PatchGeometry(8), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(PatchGeometry(200), std::invalid_argument);
  }

  void labelsAreThoseUnderTheCentres() {
    const PatchGeometry geometry(64);
    auto labels = torch::zeros({1, kSide, kSide}, torch::kUInt8);
    labels.index_put_({0, Slice(0, 204), Slice(300, kSide)}, 3);
    const auto whole = wholeStage(torch::full({1, 256, 256}, 100, torch::kUInt8), labels, geometry);
    QCOMPARE(whole.pictures.size(2), int64_t{288});
    QCOMPARE(whole.labels.size(1), geometry.positions);
    // Centres lie at 8 i - 0.5 of the stage: the first row not in the upper part is 26 (207.5), the
    // first column in the right part 38 (303.5).
    QCOMPARE(whole.labels[0][25][38].item<int>(), 3);
    QCOMPARE(whole.labels[0][26][38].item<int>(), 0);
    QCOMPARE(whole.labels[0][25][37].item<int>(), 0);
    // Half a patch of black around the picture.
    QCOMPARE(whole.pictures[0][0][15][100].item<float>(), 0.0F);
    QVERIFY(whole.pictures[0][0][17][100].item<float>() > 0.3F);
  }

  void picturesAndLabelsAreDrawnThroughTheSameMap() {
    // The brightness of each pixel is its label, so patches have to agree with their labels.
    auto labels = torch::zeros({4, kSide, kSide}, torch::kUInt8);
    labels.index_put_({Slice(), Slice(100, 400), Slice(150, 350)}, 3);
    const PatchGeometry geometry(64);
    const auto pictures = torch::avg_pool2d((labels * 60).to(torch::kFloat).unsqueeze(1), 2)
                              .squeeze(1)
                              .to(torch::kUInt8);
    AugmentOptions options = detectorAugmentation();
    options.gamma = options.contrast = options.brightness = options.noise = 0;
    options.lowResolutionShare = options.cutShare = options.negativeShare = 0;
    auto random = at::detail::createCPUGenerator(3);
    const auto batch = drawPatches(pictures, labels, geometry, 160, options, random);
    QCOMPARE(batch.labels.size(1), int64_t{33});
    // Only places whose neighbours have the same label are clear of an edge.
    int64_t compared = 0;
    for (int64_t b = 0; b < 4; ++b)
      for (int64_t y = 1; y < 32; ++y)
        for (int64_t x = 1; x < 32; ++x) {
          const auto near = batch.labels[b].index({Slice(y - 1, y + 2), Slice(x - 1, x + 2)});
          if (!(near == near[1][1]).all().item<bool>()) continue;
          const float grey = batch.pictures[b][0][4 * y + 15][4 * x + 15].item<float>();
          QVERIFY(std::abs(grey - (near[1][1].item<int64_t>() == 3 ? 180.0F / 255 : 0.0F)) < 0.01F);
          ++compared;
        }
    QVERIFY(compared > 1000);
  }

  void classesAreDrawnInEqualNumbers() {
    auto labels = torch::zeros({2, 40, 40}, torch::kLong);
    labels.index_put_({0, Slice(10, 20), Slice(10, 20)}, 3);
    labels.index_put_({0, Slice(13, 16), Slice(13, 16)}, 4);
    labels.index_put_({1, 5, 5}, 2);
    auto random = at::detail::createCPUGenerator(4);
    const auto places = balancedPlaces(labels, 50, 0.4, random);
    const auto found = labels.flatten().index_select(0, places);
    for (const int label : {0, 2, 3, 4}) QCOMPARE((found == label).sum().item<int>(), 50);
    QCOMPARE((found == 1).sum().item<int>(), 0);
    // Background near the edge is rare, yet makes up its share.
    const auto hand = (labels >= 3).to(torch::kFloat).unsqueeze(1);
    const auto close = (torch::max_pool2d(hand, 5, 1, 2) > 0.5).flatten();
    const auto near = close.index_select(0, places) & (found == 0);
    QVERIFY(near.sum().item<int>() >= 20);
  }

  void squaresGiveTheLogitsOfTheWholePass() {
    torch::manual_seed(5);
    const auto network = std::dynamic_pointer_cast<carpus::networks::LeNet5>(
        carpus::networks::makeNetwork({"lenet5", {}}));
    const torch::NoGradGuard guard;
    const auto pictures = torch::rand({2, 1, 64, 64});
    const auto whole = network->logits(pictures, {})[0];  // [2,5,9,9]
    const auto places = torch::tensor({0L, 8L, 40L, 81L, 161L});
    const auto alone =
        network->classify(squaresAt(network->features(pictures), places, 5)).flatten(1);
    const auto there = whole.permute({0, 2, 3, 1}).reshape({-1, 5}).index_select(0, places);
    QVERIFY((alone - there).abs().max().item<double>() < 1e-4);
  }

  void handIsInterpolatedBetweenThePositions() {
    const PatchGeometry geometry(64);
    auto logits = torch::zeros({1, 5, geometry.positions, geometry.positions});
    logits.index_put_({0, 4, Slice(), Slice(32, geometry.positions)}, 30.0);
    logits.index_put_({0, 0, Slice(), Slice(0, 32)}, 30.0);
    const auto hand = handOnStage(logits, geometry, 512)[0];
    // Position 31 lies at 247.5, position 32 at 255.5: half way between them is 251.5.
    QVERIFY(hand[100][247].item<float>() < 0.1F);
    QVERIFY(std::abs(hand[100][251].item<float>() - 0.4375F) < 0.02F);
    QVERIFY(std::abs(hand[100][252].item<float>() - 0.5625F) < 0.02F);
    QVERIFY(hand[100][256].item<float>() > 0.9F);
  }

  void trainingFindsTheHand() {
    const QTemporaryDir folder;
    trainDetector(smallTraining(writeScenes(folder, 8), folder.filePath(QStringLiteral("run")), 6));
    const QList<QByteArray> lines =
        bytesOf(folder.filePath(QStringLiteral("run/log.jsonl"))).trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY2(figureOf(lines.last(), "held_hand_iou\"") > 0.6, lines.last().constData());
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("run/weights.safetensors"))));
  }

  void resumedTrainingEndsAsOneThatWasNotInterrupted() {
    const QTemporaryDir folder;
    const std::string cache = writeScenes(folder, 6);
    trainDetector(smallTraining(cache, folder.filePath(QStringLiteral("whole")), 2));
    const QString parts = folder.filePath(QStringLiteral("parts"));
    auto interrupted = smallTraining(cache, parts, 2);
    interrupted.common.stopAfter = 1;
    trainDetector(interrupted);
    interrupted.common.stopAfter = 0;
    trainDetector(interrupted);
    QCOMPARE(bytesOf(parts + QStringLiteral("/weights.safetensors")),
             bytesOf(folder.filePath(QStringLiteral("whole/weights.safetensors"))));
    QCOMPARE(bytesOf(parts + QStringLiteral("/log.jsonl")),
             bytesOf(folder.filePath(QStringLiteral("whole/log.jsonl"))));
  }

  void theBestEpochIsKept() {
    const QTemporaryDir folder;
    const std::string cache = writeScenes(folder, 6);
    auto training = smallTraining(cache, folder.filePath(QStringLiteral("run")), 2);
    training.common.stopAfter = 1;
    trainDetector(training);
    const QByteArray first = bytesOf(folder.filePath(QStringLiteral("run/weights.safetensors")));
    // A first epoch that cannot be beaten: what the second one leaves is not taken.
    training.common.stopAfter = 0;
    QFile best(folder.filePath(QStringLiteral("run/best.txt")));
    QVERIFY(best.open(QIODevice::WriteOnly));
    best.write("0 1.0\n");
    best.close();
    trainDetector(training);
    QCOMPARE(bytesOf(folder.filePath(QStringLiteral("run/weights.safetensors"))), first);
  }

  void cachesWithoutLabelsAreRefused() {
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("none.bin")).toStdString();
    CacheWriter writer(path, kSide, true);
    const std::vector<uint8_t> pixels(kSide * kSide, 50);
    for (int i = 0; i < 3; ++i)
      writer.add({i, 0, 100, Split::Train, Source::Half, {}}, pixels.data());
    writer.finish();
    QVERIFY_EXCEPTION_THROWN(
        trainDetector(smallTraining(path, folder.filePath(QStringLiteral("run")), 1)),
        std::runtime_error);
  }
};

QTEST_GUILESS_MAIN(PatchesTest)
#include "test_patches.moc"
