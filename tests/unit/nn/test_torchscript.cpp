// SPDX-License-Identifier: GPL-3.0-or-later
// Models of a site's own in TorchScript files: import, record, load, refuse.
#ifndef Q_MOC_RUN
#include <torch/script.h>
#endif
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include "core/nn/import.h"
#include "core/nn/pack.h"

using namespace carpus;

namespace {

constexpr int kSide = 32;

/// One number from the picture and the sex: years, or the same for months.
constexpr const char* kYears = R"(
def forward(self, x, sex):
    return 8.0 + 4.0 * x.mean(dim=[1, 2, 3]) + sex
)";
constexpr const char* kLogits = R"(
def forward(self, x):
    return x.mean(dim=[1, 2, 3]).unsqueeze(1) * torch.arange(240).to(x.dtype).unsqueeze(0) / 10.0
)";

/// A folder as a site would hand it in.
void makeFolder(const QString& folder, const char* code, const QJsonObject& options,
                const QString& id = QStringLiteral("site-1")) {
  QDir().mkpath(folder);
  torch::jit::Module module("site");
  module.define(code);
  module.save((folder + QLatin1String("/model.pt")).toStdString());
  QFile file(folder + QLatin1String("/model.json"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(QJsonDocument(QJsonObject{{QStringLiteral("id"), id},
                                       {QStringLiteral("input_rows"), kSide},
                                       {QStringLiteral("input_columns"), kSide},
                                       {QStringLiteral("options"), options}})
                 .toJson());
  QFile card(folder + QLatin1String("/CARD.md"));
  QVERIFY(card.open(QIODevice::WriteOnly));
  card.write("# A card\n");
}

double expectedOf(const nn::Tensor& distribution) {
  double sum = 0;
  for (size_t i = 0; i < distribution.values.size(); ++i)
    sum += distribution.values[i] * (static_cast<double>(i) + 0.5);
  return sum;
}

nn::Tensor grey(float value) {
  return {{1, 1, kSide, kSide}, std::vector<float>(kSide * kSide, value)};
}

}  // namespace

class TestTorchscript : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    QDir().mkpath(models());
    const auto engine = nn::engine();
    QVERIFY2(engine.has_value(), engine ? "" : qPrintable(engine.error().detail));
    engine_ = *engine;
  }

  void importedModelAnswersMonths() {
    makeFolder(source(), kYears, {{QStringLiteral("output"), QStringLiteral("years")}});
    const auto id = nn::importTorchscript(*engine_, source(), models());
    QVERIFY2(id.has_value(), id ? "" : qPrintable(id.error().sentence + id.error().detail));
    QVERIFY(QFile::exists(models() + QLatin1String("/site-1/CARD.md")));
    const auto session = engine_->load(models() + QLatin1String("/site-1"));
    QVERIFY(session.has_value());
    QCOMPARE((*session)->info().architecture, QStringLiteral("torchscript"));
    QVERIFY(!(*session)->info().manifest.value(QLatin1String("self_test")).toObject().isEmpty());
    const auto girl = (*session)->run(std::vector<nn::Tensor>{grey(0.5F), {{1}, {0}}});
    const auto boy = (*session)->run(std::vector<nn::Tensor>{grey(0.5F), {{1}, {1}}});
    QVERIFY(girl.has_value() && boy.has_value());
    QVERIFY(std::abs(expectedOf((*girl)[0]) - 120) < 0.1);
    QVERIFY(std::abs(expectedOf((*boy)[0]) - 132) < 0.1);
  }

  void theSamePictureGivesTheSameNumbersEveryTime() {
    makeFolder(source(), kLogits,
               {{QStringLiteral("output"), QStringLiteral("logits")},
                {QStringLiteral("sex"), QStringLiteral("none")}});
    QVERIFY(nn::importTorchscript(*engine_, source(), models()).has_value());
    const auto session = engine_->load(models() + QLatin1String("/site-1"));
    QVERIFY(session.has_value());
    const std::vector<nn::Tensor> inputs{grey(0.25F), {{1}, {0}}};
    const auto first = (*session)->run(inputs);
    QVERIFY(first.has_value());
    for (int again = 0; again < 6; ++again)
      QCOMPARE((*session)->run(inputs)->at(0).values, first->at(0).values);
  }

  void occlusionFallsBackToPlainBatches() {
    makeFolder(source(), kYears, {{QStringLiteral("output"), QStringLiteral("years")}});
    QVERIFY(nn::importTorchscript(*engine_, source(), models()).has_value());
    const auto session = engine_->load(models() + QLatin1String("/site-1"));
    nn::OcclusionOptions options;
    options.patch = 16;
    options.stride = 16;
    const auto scores = (*session)->occlude(grey(0.5F), 0, options, Progress::none());
    QVERIFY(scores.has_value());
    QCOMPARE(scores->rows * scores->columns, 4);
    // A quarter of the picture is black: a quarter of two years less.
    for (const float months : scores->expected)
      QVERIFY(std::abs(months - (scores->baseExpected - 6)) < 0.2);
  }

  void badFoldersAreRefused_data() {
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("id");
    QTest::newRow("other shape than said")
        << QByteArray(kYears) << QStringLiteral("logits") << QStringLiteral("site-1");
    QTest::newRow("unknown output")
        << QByteArray(kYears) << QStringLiteral("bones") << QStringLiteral("site-1");
    QTest::newRow("id climbs out")
        << QByteArray(kYears) << QStringLiteral("years") << QStringLiteral("../site");
    QTest::newRow("no id") << QByteArray(kYears) << QStringLiteral("years") << QString();
  }

  void badFoldersAreRefused() {
    QFETCH(const QByteArray, code);
    QFETCH(const QString, output);
    QFETCH(const QString, id);
    makeFolder(source(), code.constData(), {{QStringLiteral("output"), output}}, id);
    const auto imported = nn::importTorchscript(*engine_, source(), models());
    QVERIFY(!imported.has_value());
    QVERIFY(!imported.error().sentence.isEmpty());
    QVERIFY(QDir(models()).isEmpty());
  }

  void takenIdsAndDamagedFilesAreRefused() {
    makeFolder(source(), kYears, {{QStringLiteral("output"), QStringLiteral("years")}});
    QVERIFY(nn::importTorchscript(*engine_, source(), models()).has_value());
    QVERIFY(!nn::importTorchscript(*engine_, source(), models()).has_value());
    QFile weights(models() + QLatin1String("/site-1/model.pt"));
    QVERIFY(weights.open(QIODevice::Append));
    weights.write("x");
    weights.close();
    QVERIFY(!engine_->load(models() + QLatin1String("/site-1")).has_value());
  }

 private:
  QString source() const { return folder_->filePath(QStringLiteral("source")); }
  QString models() const { return folder_->filePath(QStringLiteral("models")); }

  std::unique_ptr<QTemporaryDir> folder_;
  std::shared_ptr<nn::Engine> engine_;
};

QTEST_GUILESS_MAIN(TestTorchscript)
#include "test_torchscript.moc"
