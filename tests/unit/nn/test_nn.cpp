// SPDX-License-Identifier: GPL-3.0-or-later
// Not for moc, which cannot read LibTorch's headers; before Qt, whose macros they cannot bear.
#ifndef Q_MOC_RUN
#include <torch/torch.h>
#endif
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "core/networks/safetensors.h"
#include "core/networks/self_test.h"
#include "core/nn/blend.h"
#include "core/nn/pack.h"
#include "core/nn/session.h"

using namespace carpus;

namespace {

/// What the trainer leaves behind, for a small random network.
void makeTraining(const QString& folder, const networks::NetworkSpec& spec, int64_t side) {
  torch::manual_seed(3);
  const auto network = networks::makeNetwork(spec);
  networks::saveWeights(*network, (folder + QLatin1String("/weights.safetensors")).toStdString(),
                        false);
  network->fold();
  QJsonArray digest;
  for (const double value : networks::selfTestDigest(*network, side, side)) digest.append(value);
  QJsonObject options;
  for (const auto& [name, value] : spec.options)
    options.insert(QString::fromStdString(name), value);
  QFile file(folder + QLatin1String("/model.json"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(QJsonDocument(QJsonObject{{QStringLiteral("architecture"),
                                        QString::fromStdString(spec.architecture)},
                                       {QStringLiteral("options"), options},
                                       {QStringLiteral("size"), static_cast<int>(side)},
                                       {QStringLiteral("self_test"), digest}})
                 .toJson());
}

QString makeModel(const QTemporaryDir& folder, nn::ModelKind kind,
                  const networks::NetworkSpec& spec, int64_t side) {
  const QString training = folder.filePath(QStringLiteral("training"));
  QDir().mkpath(training);
  makeTraining(training, spec, side);
  nn::PackRequest request;
  request.trainingFolder = training;
  request.id = QStringLiteral("toy");
  request.kind = kind;
  request.supportedFromMonths = 12;
  request.supportedToMonths = 200;
  const auto packed = nn::packModel(request, folder.path());
  return packed ? folder.filePath(QStringLiteral("toy")) : QString();
}

/// Writes the folder's name into the manifest as the model's id.
void renameModel(const QString& folder) {
  QFile file(folder + QLatin1String("/manifest.json"));
  QVERIFY(file.open(QIODevice::ReadOnly));
  QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
  file.close();
  manifest.insert(QStringLiteral("id"), QFileInfo(folder).fileName());
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(QJsonDocument(manifest).toJson());
}

const networks::NetworkSpec kToyClassifier{"resnet", {{"width", 8}, {"bins", 36}, {"hidden", 16}}};

nn::Tensor randomPicture(int64_t side) {
  nn::Tensor tensor{{1, 1, side, side}, {}};
  for (int64_t i = 0; i < side * side; ++i)
    tensor.values.push_back(static_cast<float>((i * 37) % 101) / 101.0F);
  return tensor;
}

class CountingProgress final : public Progress {
 public:
  explicit CountingProgress(int cancelAfter = -1) : cancelAfter_(cancelAfter) {}
  void report(double fraction, const QString&) override {
    falls |= fraction < last;
    last = fraction;
    ++count;
  }
  bool isCancelled() const override { return cancelAfter_ >= 0 && count >= cancelAfter_; }
  double last = 0;
  int count = 0;
  bool falls = false;

 private:
  int cancelAfter_;
};

}  // namespace

class NnTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    const auto engine = nn::engine();
    QVERIFY2(engine.has_value(), engine ? "" : qPrintable(engine.error().detail));
    engine_ = *engine;
    engine_->setThreads(1);
  }

  void engineIsOneForTheProcess() { QVERIFY(nn::engine()->get() == engine_.get()); }

  void blendAnswersTheMeanOfItsMembers() {
    const QTemporaryDir folder;
    const QString first = makeModel(folder, nn::ModelKind::Classifier, kToyClassifier, 32);
    QVERIFY(QDir().rename(first, folder.filePath(QStringLiteral("first"))));
    renameModel(folder.filePath(QStringLiteral("first")));
    networks::NetworkSpec wider = kToyClassifier;
    wider.options["hidden"] = 24;
    QVERIFY(!makeModel(folder, nn::ModelKind::Classifier, wider, 32).isEmpty());
    const auto packed = nn::packBlend({QStringLiteral("first"), QStringLiteral("toy")},
                                      QStringLiteral("both"), 3, folder.path());
    QVERIFY2(packed.has_value(), packed ? "" : qPrintable(packed.error().sentence));

    const auto blend = nn::loadModel(*engine_, folder.filePath(QStringLiteral("both")));
    QVERIFY2(blend.has_value(), blend ? "" : qPrintable(blend.error().sentence));
    QCOMPARE((*blend)->info().manifest.value(QLatin1String("views")).toInt(), 3);
    const std::vector<nn::Tensor> inputs{randomPicture(32), {{1}, {1.0F}}};
    const auto mean = (*blend)->run(inputs);
    const auto one = (*engine_->load(folder.filePath(QStringLiteral("first"))))->run(inputs);
    const auto other =
        (*nn::loadModel(*engine_, folder.filePath(QStringLiteral("toy"))))->run(inputs);
    QVERIFY(mean && one && other);
    QVERIFY((*one)[0].values != (*other)[0].values);
    for (size_t i = 0; i < (*mean)[0].values.size(); ++i)
      QVERIFY(std::abs((*mean)[0].values[i] - ((*one)[0].values[i] + (*other)[0].values[i]) / 2) <
              1e-6F);
  }

  void partOfAPictureIsItsMeanBrightness_data() {
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("side");
    QTest::addColumn<int>("pixels");
    QTest::addColumn<float>("first");
    QTest::newRow("whole, as it is") << 0.0 << 0.0 << 1.0 << 4 << 0.0F;
    QTest::newRow("whole, halved") << 0.0 << 0.0 << 1.0 << 2 << 2.5F;
    QTest::newRow("lower right quarter") << 0.5 << 0.5 << 0.5 << 2 << 10.0F;
    QTest::newRow("between pixels") << 0.125 << 0.0 << 0.5 << 1 << 3.0F;
  }

  void partOfAPictureIsItsMeanBrightness() {
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, side);
    QFETCH(int, pixels);
    QFETCH(float, first);
    nn::Tensor picture{{1, 1, 4, 4}, {}};
    for (int i = 0; i < 16; ++i) picture.values.push_back(static_cast<float>(i));
    const nn::Tensor part = nn::partOf(picture, {x, y, side}, pixels);
    QCOMPARE(part.shape, (std::vector<std::int64_t>{1, 1, pixels, pixels}));
    QCOMPARE(part.values.size(), static_cast<size_t>(pixels) * static_cast<size_t>(pixels));
    QCOMPARE(part.values.front(), first);
  }

  void classifierOfARegionTakesTheWholePicture() {
    const QTemporaryDir folder;
    const QString whole = makeModel(folder, nn::ModelKind::Classifier, kToyClassifier, 32);
    QVERIFY(nn::updateManifest(whole, QStringLiteral("region"), nn::Region{0, 0.5, 0.5}.toJson()));
    const auto session = nn::loadModel(*engine_, whole);
    QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().sentence));
    QCOMPARE((*session)->info().inputRows, 64);
    const auto bare = engine_->load(whole);
    const nn::Tensor picture = randomPicture(64);
    const std::vector<nn::Tensor> inputs{picture, {{1}, {0.0F}}};
    const std::vector<nn::Tensor> quarter{nn::partOf(picture, {0, 0.5, 0.5}, 32), inputs[1]};
    const auto answer = (*session)->run(inputs), same = (*bare)->run(quarter);
    QVERIFY(answer && same);
    QCOMPARE((*answer)[0].values, (*same)[0].values);
    QCOMPARE(nn::explained(**session).info().inputRows, 32);
  }

  void blendOfAnotherMemberIsRefused() {
    const QTemporaryDir folder;
    QVERIFY(!makeModel(folder, nn::ModelKind::Classifier, kToyClassifier, 32).isEmpty());
    QVERIFY(nn::packBlend({QStringLiteral("toy")}, QStringLiteral("blend"), 1, folder.path()));
    networks::NetworkSpec wider = kToyClassifier;
    wider.options["hidden"] = 24;
    QVERIFY(!makeModel(folder, nn::ModelKind::Classifier, wider, 32).isEmpty());
    const auto blend = nn::loadModel(*engine_, folder.filePath(QStringLiteral("blend")));
    QVERIFY(!blend.has_value());
    QVERIFY(blend.error().sentence.contains(QLatin1String("toy")));
  }

  void packedModelLoadsAndGivesProbabilities() {
    const QTemporaryDir folder;
    const auto session =
        engine_->load(makeModel(folder, nn::ModelKind::Classifier, kToyClassifier, 32));
    QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().sentence));
    QCOMPARE((*session)->info().supportedFromMonths, 12.0);
    const std::vector<nn::Tensor> inputs = {randomPicture(32), {{1}, {1.0F}}};
    const auto outputs = (*session)->run(inputs);
    QVERIFY(outputs.has_value());
    QCOMPARE((*outputs)[0].shape, (std::vector<int64_t>{1, 36}));
    double sum = 0;
    for (const float p : (*outputs)[0].values) sum += p;
    QVERIFY(std::abs(sum - 1) < 1e-5);
  }

  void sameInputGivesTheSameNumbers() {
    const QTemporaryDir folder;
    const auto session =
        engine_->load(makeModel(folder, nn::ModelKind::Classifier, kToyClassifier, 32));
    const std::vector<nn::Tensor> inputs = {randomPicture(32), {{1}, {0.0F}}};
    QCOMPARE((*session)->run(inputs)->at(0).values, (*session)->run(inputs)->at(0).values);
  }

  void changedWeightsAreNotLoaded() {
    const QTemporaryDir folder;
    const QString model = makeModel(folder, nn::ModelKind::Classifier, kToyClassifier, 32);
    QFile file(model + QLatin1String("/weights.safetensors"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 1));
    QVERIFY(file.putChar('x'));
    file.close();
    const auto session = engine_->load(model);
    QVERIFY(!session.has_value());
    QVERIFY(session.error().sentence.contains(QLatin1String("toy")));
  }

  void failedSelfTestIsNotLoaded() {
    const QTemporaryDir folder;
    const QString model = makeModel(folder, nn::ModelKind::Classifier, kToyClassifier, 32);
    QVERIFY(nn::updateManifest(model, QStringLiteral("self_test"),
                               {{QStringLiteral("output"), QJsonArray{0.5, 0.5}}})
                .has_value());
    QVERIFY(!engine_->load(model).has_value());
  }

  void damagedManifestIsOneSentence_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{{{");
    QTest::newRow("fields missing") << QByteArray(R"({"id":"x"})");
    QTest::newRow("unknown kind") << QByteArray(
        R"({"id":"x","kind":"oracle","architecture":"resnet"})");
  }
  void damagedManifestIsOneSentence() {
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("manifest.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const auto info = nn::readManifest(folder.path());
    QVERIFY(!info.has_value());
    QVERIFY(!info.error().sentence.isEmpty());
  }

  void wrongInputIsRefused() {
    const QTemporaryDir folder;
    const auto session =
        engine_->load(makeModel(folder, nn::ModelKind::Classifier, kToyClassifier, 32));
    QVERIFY(!(*session)->run(std::vector<nn::Tensor>{randomPicture(32)}).has_value());
    QVERIFY(!(*session)
                 ->run(std::vector<nn::Tensor>{{{1, 1, 9, 9}, {0.0F}}, {{1}, {0.0F}}})
                 .has_value());
  }

  void batchedOcclusionEqualsTheNaiveLoop() {
    const QTemporaryDir folder;
    const auto session =
        engine_->load(makeModel(folder, nn::ModelKind::Classifier, kToyClassifier, 32));
    nn::OcclusionOptions options{
        .patch = 8, .stride = 4, .fill = nn::OccluderFill::Black, .naive = false};
    CountingProgress progress;
    const auto fast = (*session)->occlude(randomPicture(32), 1.0F, options, progress);
    options.naive = true;
    const auto naive = (*session)->occlude(randomPicture(32), 1.0F, options, Progress::none());
    QVERIFY(fast.has_value() && naive.has_value());
    QCOMPARE(fast->rows, 7);
    QCOMPARE(fast->expected.size(), size_t{49});
    QCOMPARE(fast->distribution.size(), size_t{49 * 36});
    for (size_t i = 0; i < fast->distribution.size(); ++i)
      QVERIFY(std::abs(fast->distribution[i] - naive->distribution[i]) < 1e-4);
    for (size_t i = 0; i < fast->expected.size(); ++i)
      QVERIFY(std::abs(fast->expected[i] - naive->expected[i]) < 1e-3);
    QVERIFY(!progress.falls);
    QCOMPARE(progress.last, 1.0);
  }

  void cancelledOcclusionIsAnOutcomeNotAnError() {
    const QTemporaryDir folder;
    const auto session =
        engine_->load(makeModel(folder, nn::ModelKind::Classifier, kToyClassifier, 32));
    CountingProgress progress(1);
    const auto scores = (*session)->occlude(randomPicture(32), 1.0F,
                                            {.patch = 8, .stride = 2, .naive = false}, progress);
    QVERIFY(!scores.has_value());
    QVERIFY(scores.error().isCancelled());
    QCOMPARE(progress.count, 1);
  }

  void missingModelFolderListsNothing() {
    const QTemporaryDir folder;
    qputenv("CARPUS_MODELS", folder.path().toUtf8());
    QVERIFY(nn::availableModels(nn::ModelKind::Classifier).empty());
    makeModel(folder, nn::ModelKind::Classifier, kToyClassifier, 32);
    QCOMPARE(nn::availableModels(nn::ModelKind::Classifier),
             std::vector<QString>{QStringLiteral("toy")});
    QVERIFY(nn::availableModels(nn::ModelKind::Detector).empty());
  }

 private:
  std::shared_ptr<nn::Engine> engine_;
};

QTEST_GUILESS_MAIN(NnTest)
#include "test_nn.moc"
