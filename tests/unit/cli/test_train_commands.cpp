// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of `train` and `evaluate` that need no radiographs.
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <sstream>

#include "app/carpus-cli/application.h"
#include "core/base/paths.h"
#include "core/evaluate/ages.h"
#include "core/learn/cache_format.h"

using namespace carpus;

namespace {

struct Outcome {
  int status = -1;
  QString out, err;
};

Outcome run(const QStringList& arguments) {
  std::ostringstream out, err;
  const int status = cli::runCli(arguments, out, err);
  return {status, QString::fromStdString(out.str()), QString::fromStdString(err.str())};
}

QStringList words(const QString& line) { return line.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

void write(const QString& path, const QByteArray& text) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(text), text.size());
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A cache of grey squares whose brightness tells the age.
QString writeCache(const QTemporaryDir& folder, const char* name, learn::Source source) {
  constexpr int kSide = 32;
  const QString path = folder.filePath(QLatin1String(name));
  learn::CacheWriter writer(path.toStdString(), kSide, false);
  for (int i = 0; i < 60; ++i) {
    const int months = (i * 53) % 220;
    const std::vector<std::uint8_t> pixels(kSide * kSide, static_cast<std::uint8_t>(20 + months));
    writer.add({i,
                static_cast<float>(i % 2),
                static_cast<float>(months),
                i % 5 == 4 ? learn::Split::Validation : learn::Split::Train,
                source,
                {}},
               pixels.data());
  }
  writer.finish();
  return path;
}

}  // namespace

class TrainCommandsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tableIsDivided() {
    const QTemporaryDir folder;
    QByteArray table = "id,sex,bone_age_months\n";
    for (int i = 0; i < 200; ++i)
      table += QByteArray::number(i) + ",F," + QByteArray::number(60 + i) + "\n";
    write(folder.filePath(QStringLiteral("labels.csv")), table);
    const QString out = folder.filePath(QStringLiteral("out.csv"));
    const auto outcome = run(words(QStringLiteral("train split %1 --out %2 --seed 4")
                                       .arg(folder.filePath(QStringLiteral("labels.csv")), out)));
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.out.contains(QLatin1String("train 140")));
    QCOMPARE(bytesOf(out).count(",val"), 30);
    QCOMPARE(run(words(QStringLiteral("train split %1 --out %2")
                           .arg(folder.filePath(QStringLiteral("none.csv")), out)))
                 .status,
             3);
  }

  void logsArePlotted() {
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("log.jsonl")),
          "{\"epoch\":1,\"loss\":5,\"val_half_mad\":20}\n{\"epoch\":2,\"loss\":4,\"val_half_mad\":"
          "9}\n");
    const QString out = folder.filePath(QStringLiteral("plot.png"));
    QCOMPARE(run({QStringLiteral("train"), QStringLiteral("plot"), folder.path(),
                  QStringLiteral("--out"), out})
                 .status,
             0);
    QVERIFY(!QImage(out).isNull());
  }

  void strangeWeightsAreRefused() {
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("w.onnx")), "no model");
    const auto outcome = run({QStringLiteral("train"), QStringLiteral("import"),
                              folder.filePath(QStringLiteral("w.onnx")), QStringLiteral("--out"),
                              folder.filePath(QStringLiteral("w.safetensors"))});
    QCOMPARE(outcome.status, 3);
    QVERIFY(outcome.err.contains(QLatin1String("w.onnx")));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("w.safetensors"))));
  }

  void earlierEvaluationIsShownAgain() {
    const QTemporaryDir folder;
    std::vector<evaluate::ReadAge> readings(6);
    for (size_t i = 0; i < readings.size(); ++i) {
      readings[i].sex = i % 2 ? Sex::Male : Sex::Female;
      readings[i].trueMonths = 30.0 * static_cast<double>(i + 1);
      readings[i].estimateMonths = readings[i].trueMonths + 3;
      readings[i].yearProbabilities.assign(19, 1.0 / 19);
    }
    const QString earlier = folder.filePath(QStringLiteral("earlier.json"));
    write(earlier, QJsonDocument(evaluate::agesToJson(readings)).toJson());
    const QString out = folder.filePath(QStringLiteral("figures"));
    const auto text =
        run(words(QStringLiteral("evaluate classifier --from %1 --out %2").arg(earlier, out)));
    QCOMPARE(text.status, 0);
    QVERIFY(text.out.contains(QLatin1String("mad_months  3.000")));
    QVERIFY(!QImage(out + QStringLiteral("/confusion_F.png")).isNull());
    const auto json =
        run(words(QStringLiteral("evaluate classifier --json --from %1").arg(earlier)));
    QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8())[QLatin1String("n")].toInt(), 6);
    QCOMPARE(run(words(QStringLiteral("evaluate classifier"))).status, 2);
  }

  void candidatesAreCountedAndTimed() {
    const auto outcome =
        run(words(QStringLiteral("evaluate networks --size 64 --repeats 1 --json")));
    QCOMPARE(outcome.status, 0);
    const QStringList lines = outcome.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY(lines.size() >= 3);
    const QStringList names = {QStringLiteral("AlexNet"), QStringLiteral("GoogLeNet"),
                               QStringLiteral("VGG-16")};
    // Parameters with one input channel and 14 classes, counted from the papers' tables.
    const std::vector<qint64> parameters = {56'902'350, 5'981'630, 134'316'750};
    for (qsizetype i = 0; i < names.size(); ++i) {
      const auto object = QJsonDocument::fromJson(lines[i].toUtf8()).object();
      QCOMPARE(object[QLatin1String("network")].toString(), names[i]);
      QCOMPARE(object[QLatin1String("parameters")].toInteger(), parameters[static_cast<size_t>(i)]);
      QVERIFY(object[QLatin1String("multiply_adds")].toInteger() > 0);
      QVERIFY(object[QLatin1String("milliseconds")].toDouble() > 0);
    }
  }

  void ablationEndsWithATableAndGoesOn() {
    const QTemporaryDir folder;
    const QString line =
        QStringLiteral(
            "train ablation --raw %1 --half %2 --small %3 --out %4 --arch resnet --size "
            "32 --epochs 1 --pretraining-epochs 1 --batch 8 --depths 1,3")
            .arg(writeCache(folder, "raw.bin", learn::Source::Half),
                 writeCache(folder, "half.bin", learn::Source::Half),
                 writeCache(folder, "small.bin", learn::Source::Small),
                 folder.filePath(QStringLiteral("runs")));
    const auto outcome = run(words(line));
    QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
    const auto json =
        QJsonDocument::fromJson(bytesOf(folder.filePath(QStringLiteral("runs/ablation.json"))));
    QStringList ids;
    for (const auto row : json[QLatin1String("rows")].toArray()) {
      ids << row[QLatin1String("id")].toString();
      QCOMPARE(row[QLatin1String("mad_months")][QLatin1String("n")].toInt(), 12);
    }
    QCOMPARE(ids, (QStringList{QStringLiteral("m1"), QStringLiteral("m2"), QStringLiteral("m3"),
                               QStringLiteral("pretraining"), QStringLiteral("m4"),
                               QStringLiteral("depth-1"), QStringLiteral("depth-3")}));
    const QByteArray log = bytesOf(folder.filePath(QStringLiteral("runs/m1/log.jsonl")));
    QCOMPARE(run(words(line)).out, outcome.out);
    QCOMPARE(bytesOf(folder.filePath(QStringLiteral("runs/m1/log.jsonl"))), log);
  }
};

QTEST_MAIN(TrainCommandsTest)
#include "test_train_commands.moc"
