// SPDX-License-Identifier: GPL-3.0-or-later
// Not for moc, which cannot read LibTorch's headers; before Qt, whose macros they cannot bear.
#ifndef Q_MOC_RUN
#include <torch/torch.h>
#endif
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/learn/cache.h"
#include "core/learn/prefetch.h"
#include "core/learn/trainers.h"
#include "core/networks/age_classes.h"

using namespace carpus::learn;
using carpus::networks::NetworkSpec;

namespace {

constexpr int kSide = 32;

/// Pictures whose brightness tells the age, and whose position tells them apart.
std::string writeAges(const QTemporaryDir& folder, int count = 96) {
  const std::string path = folder.filePath(QStringLiteral("ages.bin")).toStdString();
  CacheWriter writer(path, kSide, false);
  for (int i = 0; i < count; ++i) {
    const int months = (i * 53) % 230;
    std::vector<uint8_t> pixels(kSide * kSide, 0);
    for (int at = 0; at < 20 * kSide; ++at)
      pixels[static_cast<size_t>(at)] = static_cast<uint8_t>(20 + months + (at + i) % 5);
    writer.add({i,
                static_cast<float>(i % 2),
                static_cast<float>(months),
                i % 6 == 5 ? Split::Validation : Split::Train,
                Source::Half,
                {}},
               pixels.data());
  }
  writer.finish();
  return path;
}

NetworkSpec smallNetwork() { return {"resnet", {{"width", 8}, {"hidden", 16}, {"dropout", 0.1}}}; }

ClassifierTraining smallTraining(const std::string& cache, const QString& folder, int epochs) {
  ClassifierTraining training;
  training.common.network = smallNetwork();
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

/// A generator with that seed.
torch::Generator seeded(uint64_t seed) { return at::detail::createCPUGenerator(seed); }

}  // namespace

class TrainerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void papersAugmentationKeepsToItsTable() {
    const AugmentOptions options = AugmentOptions::named("paper");
    auto random = seeded(3);
    const auto theta = randomAffine(4000, options, random);
    QVERIFY(theta.index({torch::indexing::Slice(), torch::indexing::Slice(), 2})
                .abs()
                .max()
                .item<double>() == 0);
    const auto determinant = theta.index({torch::indexing::Slice(), 0, 0}) *
                                 theta.index({torch::indexing::Slice(), 1, 1}) -
                             theta.index({torch::indexing::Slice(), 0, 1}) *
                                 theta.index({torch::indexing::Slice(), 1, 0});
    // Never mirrored, never larger, at most 1 / (0.85 * 0.9) times smaller.
    QVERIFY(determinant.min().item<double>() > 1 - 1e-5);
    QVERIFY(determinant.max().item<double>() < 1 / (0.85 * 0.9) + 1e-5);
    // A quarter keeps width and height, since each has a switch of its own.
    const double kept = ((determinant - 1).abs() < 1e-5).to(torch::kFloat).mean().item<double>();
    QVERIFY2(std::abs(kept - 0.25) < 0.04, qPrintable(QString::number(kept)));
    // Half are not turned; none beyond what thirty degrees become at the lowest height.
    const auto angle = torch::atan2(theta.index({torch::indexing::Slice(), 1, 0}),
                                    theta.index({torch::indexing::Slice(), 0, 0}));
    const double straight = (angle.abs() < 1e-6).to(torch::kFloat).mean().item<double>();
    QVERIFY(std::abs(straight - 0.5) < 0.04);
    QVERIFY(angle.abs().max().item<double>() <
            std::atan2(std::sin(M_PI / 6) / 0.9, std::cos(M_PI / 6)) + 1e-5);
  }

  void papersIntensityIsAlphaTimesPixelPlusBeta() {
    const AugmentOptions options = AugmentOptions::named("paper");
    auto random = seeded(4);
    const auto changed = randomIntensity(torch::full({2000, 1, 1, 2}, 0.5), options, random);
    QVERIFY(changed.min().item<double>() >= 0.45 - 1e-6);
    QVERIFY(changed.max().item<double>() <= 0.5 + 10.0 / 255 + 1e-6);
    const double same = (changed.select(3, 0) == 0.5).to(torch::kFloat).mean().item<double>();
    QVERIFY(std::abs(same - 0.25) < 0.05);
  }

  void noAugmentationChangesNothing() {
    const AugmentOptions options = AugmentOptions::named("none");
    auto random = seeded(5);
    const auto pictures = torch::rand({3, 1, 16, 16});
    const auto theta = randomAffine(3, options, random);
    QVERIFY((warpPictures(pictures, theta, 16) - pictures).abs().max().item<double>() < 1e-5);
    QVERIFY(torch::equal(randomIntensity(pictures, options, random), pictures));
    QVERIFY_EXCEPTION_THROWN(AugmentOptions::named("wild"), std::invalid_argument);
  }

  void batchesComeInOrderWhateverTheWorkers_data() {
    QTest::addColumn<int>("workers");
    for (const int workers : {0, 1, 2, 5}) QTest::addRow("%d", workers) << workers;
  }
  void batchesComeInOrderWhateverTheWorkers() {
    QFETCH(int, workers);
    auto random = seeded(6);
    std::vector<int64_t> drawn;
    Prefetcher<torch::Tensor> source(40, workers, [&](int64_t b) {
      drawn.push_back(b);
      const auto number = torch::rand({1}, random);
      return [number, b] { return number + static_cast<double>(b); };
    });
    auto expected = seeded(6);
    for (int64_t b = 0; b < 40; ++b)
      QVERIFY(torch::equal(source.next(), torch::rand({1}, expected) + static_cast<double>(b)));
    for (int64_t b = 0; b < 40; ++b) QCOMPARE(drawn[static_cast<size_t>(b)], b);
  }

  void faultOfAWorkerReachesTheTrainer() {
    Prefetcher<int> source(3, 2, [](int64_t b) {
      return [b]() -> int {
        if (b == 1) throw std::runtime_error("torn picture");
        return static_cast<int>(b);
      };
    });
    const auto takeTwo = [&] {
      source.next();
      source.next();
    };
    QVERIFY_EXCEPTION_THROWN(takeTwo(), std::runtime_error);
  }

  void unfinishedPrefetchingEndsQuietly() {
    Prefetcher<int> source(1000000, 3,
                           [](int64_t b) { return [b] { return static_cast<int>(b); }; });
    QCOMPARE(source.next(), 0);
  }

  void workersDoNotChangeTheWeights() {
    const QTemporaryDir folder;
    const std::string cache = writeAges(folder);
    QByteArray first;
    for (const int workers : {0, 1, 3}) {
      const QString run = folder.filePath(QStringLiteral("run%1").arg(workers));
      auto training = smallTraining(cache, run, 2);
      training.common.workers = workers;
      trainClassifier(training);
      const QByteArray weights = bytesOf(run + QStringLiteral("/weights.safetensors"));
      if (first.isEmpty()) first = weights;
      QVERIFY(!weights.isEmpty() && weights == first);
    }
  }

  void fineTuningLeavesTheRestAlone() {
    const QTemporaryDir folder;
    const std::string cache = writeAges(folder);
    auto training = smallTraining(cache, folder.filePath(QStringLiteral("base")), 1);
    trainClassifier(training);
    training.common.initialWeights =
        folder.filePath(QStringLiteral("base/weights.safetensors")).toStdString();
    training.common.folder = folder.filePath(QStringLiteral("tuned")).toStdString();
    training.common.fineTune = 2;  // the last stage and what is fully connected
    training.common.epochs = 2;
    TrainingState before(training.common);
    trainClassifier(training);
    TrainingState after(training.common);
    QCOMPARE(after.resume(), 2);
    const auto old = before.network().named_parameters();
    for (const auto& item : after.network().named_parameters()) {
      const bool tuned = item.key().rfind("stage4_", 0) == 0 ||
                         item.key().rfind("sex_in", 0) == 0 || item.key().rfind("hidden", 0) == 0 ||
                         item.key().rfind("head", 0) == 0;
      QVERIFY2(torch::equal(item.value(), old[item.key()]) != tuned, item.key().c_str());
    }
    const auto oldBuffers = before.network().named_buffers();
    for (const auto& item : after.network().named_buffers())
      if (item.key().find("running_mean") != std::string::npos)
        QVERIFY2(torch::equal(item.value(), oldBuffers[item.key()]) !=
                     (item.key().rfind("stage4_", 0) == 0),
                 item.key().c_str());
  }

  void moreBlocksThanThereAreIsRefused() {
    const auto network = carpus::networks::makeNetwork(smallNetwork());
    QVERIFY_EXCEPTION_THROWN(freezeAllButLast(*network, 7), std::invalid_argument);
  }

  void networkOfYearsOfOneSexLearnsFromItsOwn() {
    const QTemporaryDir folder;
    auto training =
        smallTraining(writeAges(folder, 240), folder.filePath(QStringLiteral("run")), 1);
    training.common.network.options["bins"] = 14;
    training.common.network.options["first_year"] = 5;
    training.onlySex = 1;
    const Figures figures = trainClassifier(training);
    QCOMPARE(figures.front().first, std::string("epoch"));
    const auto rows =
        bytesOf(folder.filePath(QStringLiteral("run/validation.csv"))).trimmed().split('\n');
    QVERIFY(rows.size() > 5);
    for (qsizetype i = 1; i < rows.size(); ++i) {
      QCOMPARE(rows[i].split(',')[1], QByteArray("M"));
      QVERIFY(rows[i].split(',')[2].toDouble() >= 60);
    }
  }

  void tooFewPicturesAreOneSentence() {
    const QTemporaryDir folder;
    auto training = smallTraining(writeAges(folder), folder.filePath(QStringLiteral("run")), 1);
    training.common.batch = 500;
    QVERIFY_EXCEPTION_THROWN(trainClassifier(training), std::invalid_argument);
  }

  void gridRunsNineAndDoesNothingTwice() {
    const QTemporaryDir folder;
    auto training = smallTraining(writeAges(folder), folder.filePath(QStringLiteral("grid")), 1);
    training.limit = 32;
    const auto table = QByteArray::fromStdString(trainGrid(training));
    QCOMPARE(table.trimmed().split('\n').size(), 9);
    QVERIFY(table.contains("lr 0.001") && table.contains("gamma 0.75"));
    const QStringList runs =
        QDir(folder.filePath(QStringLiteral("grid"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(runs.size(), 9);
    QVERIFY(bytesOf(folder.filePath(QStringLiteral("grid/grid.json"))).count("val_half_mad") == 9);
    const QString log = folder.filePath(QStringLiteral("grid/%1/log.jsonl").arg(runs.first()));
    const QByteArray before = bytesOf(log);
    QCOMPARE(QByteArray::fromStdString(trainGrid(training)), table);
    QCOMPARE(bytesOf(log), before);
  }

  void papersRecipeIsThePapers() {
    ClassifierTraining training;
    training.usePapersRecipe();
    QVERIFY(training.common.sgd);
    QCOMPARE(training.common.batch, 96);
    QCOMPARE(training.common.weightDecay, 0.005);
    QCOMPARE(training.common.epochs, 100);
    QVERIFY(training.augment.kind == AugmentKind::Paper);
    const carpus::networks::AgeClasses classes(training.common.network);
    QCOMPARE(classes.outputs(), int64_t{14});
  }

  void linesAfterTheCheckpointAreTakenOut() {
    const QTemporaryDir folder;
    QFile log(folder.filePath(QStringLiteral("log.jsonl")));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("{\"epoch\":1,\"loss\":3}\n{\"epoch\":2,\"loss\":2.5}\n{\"epoch\":3,\"lo");
    log.close();
    const TrainingLog opened(folder.path().toStdString(), 5, 1);
    QCOMPARE(bytesOf(log.fileName()), QByteArray("{\"epoch\":1,\"loss\":3}\n"));
    const Figures last = lastFigures(folder.path().toStdString());
    QVERIFY((last == Figures{{"epoch", 1}, {"loss", 3}}));
  }

  void trainingKilledAtAnyMomentEndsTheSame_data() {
    QTest::addColumn<QString>("appears");
    QTest::newRow("epoch logged") << "log.jsonl";
    QTest::newRow("while the checkpoint is written") << "checkpoint.pt.new";
    QTest::newRow("checkpoint there") << "checkpoint.pt";
    QTest::newRow("weights there") << "weights.safetensors";
  }
  void trainingKilledAtAnyMomentEndsTheSame() {
    QFETCH(QString, appears);
    const QTemporaryDir folder;
    const QString cache = QString::fromStdString(writeAges(folder));
    const auto arguments = [&](const char* run) {
      return QString(
                 QStringLiteral("classifier --cache %1 --out %2 --arch resnet --net width=8 --net "
                                "hidden=16 --size 32 --epochs 4 --batch 16 --half-repeats 1"))
          .arg(cache, folder.filePath(QLatin1String(run)))
          .split(QLatin1Char(' '));
    };
    const auto finish = [&](const char* run) {
      QProcess trainer;
      trainer.start(QStringLiteral(CARPUS_TRAIN), arguments(run));
      return trainer.waitForFinished(120'000) && trainer.exitCode() == 0;
    };
    QVERIFY(finish("whole"));
    const QString killed = folder.filePath(QStringLiteral("killed/")) + appears;
    QProcess trainer;
    trainer.start(QStringLiteral(CARPUS_TRAIN), arguments("killed"));
    QVERIFY(trainer.waitForStarted());
    while (trainer.state() == QProcess::Running && !QFile::exists(killed))
      trainer.waitForFinished(1);
    trainer.kill();
    trainer.waitForFinished();
    QVERIFY(finish("killed"));
    for (const char* name : {"weights.safetensors", "log.jsonl", "validation.csv"})
      QCOMPARE(bytesOf(folder.filePath(QStringLiteral("killed/")) + QLatin1String(name)),
               bytesOf(folder.filePath(QStringLiteral("whole/")) + QLatin1String(name)));
  }
};

QTEST_GUILESS_MAIN(TrainerTest)
#include "test_trainer.moc"
