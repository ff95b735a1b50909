// SPDX-License-Identifier: GPL-3.0-or-later
// Not for moc, which cannot read LibTorch's headers; before Qt, whose macros they cannot bear.
#ifndef Q_MOC_RUN
#include <torch/torch.h>
#endif
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "core/learn/augment.h"
#include "core/learn/cache.h"
#include "core/learn/trainers.h"

using namespace carpus::learn;

namespace {

constexpr int kSide = 32;

/// A picture whose brightness tells the age: a square that grows with it.
std::vector<uint8_t> agePicture(int months) {
  std::vector<uint8_t> pixels(kSide * kSide, 0);
  const int half = 2 + months / 24;
  for (int y = 16 - half; y < 16 + half; ++y)
    for (int x = 16 - half; x < 16 + half; ++x) pixels[static_cast<size_t>(y * kSide + x)] = 200;
  return pixels;
}

std::string writeAges(const QTemporaryDir& folder) {
  const std::string path = folder.filePath(QStringLiteral("ages.bin")).toStdString();
  CacheWriter writer(path, kSide, false);
  for (int i = 0; i < 96; ++i) {
    const int months = (i * 53) % 200;
    writer.add({i,
                static_cast<float>(i % 2),
                static_cast<float>(months),
                i % 6 == 5 ? Split::Validation : Split::Train,
                Source::Half,
                {}},
               agePicture(months).data());
  }
  writer.finish();
  return path;
}

ClassifierTraining smallTraining(const std::string& cache, const QString& folder, int epochs) {
  ClassifierTraining training;
  training.common.network = {"resnet",
                             {{"width", 8}, {"bins", 240}, {"hidden", 16}, {"dropout", 0.1}}};
  training.common.caches = {cache};
  training.common.folder = folder.toStdString();
  training.common.size = kSide;
  training.common.epochs = epochs;
  training.common.batch = 16;
  training.halfRepeats = 1;
  return training;
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double figure(const Figures& figures, const std::string& name) {
  for (const auto& [key, value] : figures)
    if (key == name) return value;
  return std::nan("");
}

}  // namespace

class LearnTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cacheComesBackAsWritten() {
    const QTemporaryDir folder;
    const auto cache = loadCache(writeAges(folder), kSide, false);
    QCOMPARE(cache.count(), int64_t{96});
    QCOMPARE(cache.months[1].item<float>(), 53.0F);
    QCOMPARE(cache.rows(Split::Validation).size(0), int64_t{16});
    QCOMPARE(cache.pictures[0][16][16].item<int>(), 200);
    QCOMPARE(cache.landmarks[0][0][2].item<float>(), kUnknown);
  }

  void shrunkCacheMovesItsLandmarks() {
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("marks.bin")).toStdString();
    CacheWriter writer(path, kSide, true);
    std::vector<float> marks;
    for (int k = 0; k < kLandmarks; ++k) marks.insert(marks.end(), {10.5F, 20.5F, kPresent});
    const std::vector<uint8_t> labels(kSide * kSide, 4);
    writer.add({1, 0, 100, Split::Train, Source::Half, marks}, agePicture(100).data(),
               labels.data());
    writer.finish();
    const auto cache = loadCache(path, kSide / 2, true);
    QCOMPARE(cache.size(), int64_t{kSide / 2});
    // The corner between four pixels stays where it is: (10.5 + 0.5) / 2 - 0.5.
    QCOMPARE(cache.landmarks[0][3][0].item<float>(), 5.0F);
    QCOMPARE(cache.landmarks[0][3][1].item<float>(), 10.0F);
    QCOMPARE(cache.labels[0][3][3].item<int>(), 4);
  }

  void unfinishedCacheIsRefused() {
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("open.bin")).toStdString();
    {
      CacheWriter writer(path, kSide, false);
      writer.add({1, 0, 100, Split::Train, Source::Half, {}}, agePicture(100).data());
    }
    QVERIFY_EXCEPTION_THROWN(loadCache(path, kSide, false), std::runtime_error);
  }

  void pointsMoveWithThePicture() {
    auto random = at::detail::createCPUGenerator(5);
    AugmentOptions options;
    options.rotationDegrees = 30;
    options.shift = 0.1;
    const auto theta = randomAffine(8, options, random);
    auto pictures = torch::zeros({8, 1, 64, 64});
    pictures.index_put_({"...", torch::indexing::Slice(29, 32), torch::indexing::Slice(39, 42)},
                        1.0);
    const auto warped = warpPictures(pictures, theta, 64);
    const auto points =
        warpPoints(torch::tensor({40.0F, 30.0F}).view({1, 1, 2}).expand({8, 1, 2}), theta, 64, 64);
    for (int64_t i = 0; i < 8; ++i) {
      const auto x = points[i][0][0].item<double>(), y = points[i][0][1].item<double>();
      if (x < 3 || y < 3 || x > 60 || y > 60) continue;
      const auto mass = warped[i][0];
      const auto axis = torch::arange(64, torch::kFloat);
      const double total = mass.sum().item<double>();
      QVERIFY(total > 0);
      QVERIFY(std::abs((mass.sum(0) * axis).sum().item<double>() / total - x) < 0.3);
      QVERIFY(std::abs((mass.sum(1) * axis).sum().item<double>() / total - y) < 0.3);
    }
  }

  void maskedBackgroundStaysBlack() {
    auto random = at::detail::createCPUGenerator(6);
    AugmentOptions options;
    options.lowResolutionShare = 0;
    auto pictures = torch::zeros({16, 1, 16, 16});
    pictures.index_put_({"...", torch::indexing::Slice(0, 8)}, 0.5);
    const auto changed = randomIntensity(pictures, options, random);
    QCOMPARE(changed.index({"...", torch::indexing::Slice(8, 16)}).abs().max().item<double>(), 0.0);
    QVERIFY((changed - pictures).abs().max().item<double>() > 0.01);
  }

  void stepsScheduleFallsByGammaInThirds() {
    TrainingOptions options;
    options.schedule = "steps";
    options.learningRate = 0.01;
    options.gamma = 0.5;
    QCOMPARE(scheduledRate(options, 0.0), 0.01);
    QCOMPARE(scheduledRate(options, 0.34), 0.005);
    QCOMPARE(scheduledRate(options, 0.99), 0.0025);
  }

  void trainingLearnsWhatAgeLooksLike() {
    const QTemporaryDir folder;
    auto training = smallTraining(writeAges(folder), folder.filePath(QStringLiteral("run")), 14);
    training.augment = {.rotationDegrees = 0,
                        .shearDegrees = 0,
                        .shift = 0,
                        .gamma = 0,
                        .noise = 0,
                        .lowResolutionShare = 0};
    training.augment.scaleLow = training.augment.scaleHigh = 1;
    training.common.ema = 0.9;
    trainClassifier(training);
    const QList<QByteArray> lines =
        bytesOf(folder.filePath(QStringLiteral("run/log.jsonl"))).trimmed().split('\n');
    QCOMPARE(lines.size(), 14);
    // Guessing the mean age of these pictures errs by 50 months.
    const Figures last = lastFigures(training.common.folder);
    const double mad = figure(last, "val_half_mad");
    QVERIFY2(mad > 0 && mad < 30, lines.last().constData());
    QVERIFY(figure(last, "val_half_within_1") >= figure(last, "val_half_top_1"));
    // The table holds the estimates behind the figure.
    const auto rows =
        bytesOf(folder.filePath(QStringLiteral("run/validation.csv"))).trimmed().split('\n');
    QCOMPARE(rows.size(), 17);
    double sum = 0;
    for (qsizetype i = 1; i < rows.size(); ++i)
      sum += std::abs(rows[i].split(',')[2].toDouble() - rows[i].split(',')[3].toDouble());
    QVERIFY(std::abs(sum / 16 - mad) < 0.01);
  }

  void resumedTrainingEndsAsOneThatWasNotInterrupted() {
    const QTemporaryDir folder;
    const std::string cache = writeAges(folder);
    trainClassifier(smallTraining(cache, folder.filePath(QStringLiteral("whole")), 3));
    const QString parts = folder.filePath(QStringLiteral("parts"));
    auto interrupted = smallTraining(cache, parts, 3);
    interrupted.common.stopAfter = 2;
    trainClassifier(interrupted);
    QVERIFY(bytesOf(parts + QStringLiteral("/weights.safetensors")) !=
            bytesOf(folder.filePath(QStringLiteral("whole/weights.safetensors"))));
    interrupted.common.stopAfter = 0;
    trainClassifier(interrupted);
    QCOMPARE(bytesOf(parts + QStringLiteral("/weights.safetensors")),
             bytesOf(folder.filePath(QStringLiteral("whole/weights.safetensors"))));
    QCOMPARE(TrainingState(interrupted.common).resume(), 3);
  }

  void expectationIsInTheMiddleOfItsBin() {
    auto probabilities = torch::zeros({1, 240});
    probabilities[0][119] = 0.5;
    probabilities[0][120] = 0.5;
    QCOMPARE(expectedMonths(probabilities)[0].item<float>(), 120.0F);
  }
};

QTEST_GUILESS_MAIN(LearnTest)
#include "test_learn.moc"
