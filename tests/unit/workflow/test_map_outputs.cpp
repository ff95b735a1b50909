// SPDX-License-Identifier: GPL-3.0-or-later
// What a map leaves the program as.
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "core/workflow/attention_outputs.h"
#include "tests/testing/testing.h"
#include "tests/ui/known_scores.h"
#include "tests/unit/attention/fake_classifier.h"

using namespace carpus;
using workflow::MapForm;

namespace {

const QStringList kSecrets = {QStringLiteral("Geheim"),   QStringLiteral("PID-4711"),
                              QStringLiteral("20150301"), QStringLiteral("2015-03-01"),
                              QStringLiteral("1.2.3.4"),  QStringLiteral("secret_hand")};

assess::Assessment secretCase() {
  auto radiograph = std::make_shared<Radiograph>();
  radiograph->pixels = cv::Mat(300, 200, CV_16UC1, cv::Scalar(100));
  // A white corner: what is burned into the film outside the hand.
  radiograph->pixels(cv::Rect(0, 0, 40, 20)).setTo(4000);
  radiograph->bitsStored = 12;
  radiograph->sourcePath = QStringLiteral("/data/secret_hand.dcm");
  radiograph->patient.name = QStringLiteral("Geheim Maria");
  radiograph->patient.id = QStringLiteral("PID-4711");
  radiograph->study.rawPatientName = QStringLiteral("Geheim^Maria");
  radiograph->study.studyDate = QDate(2015, 3, 1);
  radiograph->study.studyInstanceUid = QStringLiteral("1.2.3.4");
  radiograph->study.sopInstanceUid = QStringLiteral("1.2.3.4.5.6");
  radiograph->study.sopClassUid = QStringLiteral("1.2.840.10008.5.1.4.1.1.1.1");
  cv::Mat picture = cv::Mat::zeros(512, 512, CV_32FC1);
  cv::Mat mask = cv::Mat::zeros(512, 512, CV_8UC1);
  picture(cv::Rect(128, 100, 200, 300)) = 0.5;
  mask(cv::Rect(128, 100, 200, 300)).setTo(255);
  assess::Assessment made;
  made.radiograph = radiograph;
  made.preprocessed = std::make_shared<const preprocess::Preprocessed>(testing::preprocessedOf(
      picture, mask, PixelMap::scaling(512 / 300.0, 512 / 300.0), {200, 300}));
  made.sex = Sex::Female;
  made.model.id = QStringLiteral("model-1");
  made.model.sha256 = QString(64, QLatin1Char('b'));
  return made;
}

attention::AttentionMap someMap(const assess::Assessment& assessment) {
  const auto scores = testing::knownScores([](int row, int) { return 120.0 + row; });
  return attention::attentionFrom(*scores, *assessment.preprocessed, {});
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestMapOutputs : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  assess::Assessment case_ = secretCase();
  attention::AttentionMap map_ = someMap(case_);

  QStringList write(MapForm form) {
    const auto written = workflow::writeMap(case_, map_, form, folder_.path());
    return written ? *written : QStringList();
  }

 private Q_SLOTS:
  void nothingIsOverwritten() {
    const QStringList first = write(MapForm::Picture);
    QCOMPARE(first, QStringList{folder_.filePath(QStringLiteral("attention.png"))});
    const QByteArray before = contentOf(first.front());
    QCOMPARE(write(MapForm::Picture),
             QStringList{folder_.filePath(QStringLiteral("attention-2.png"))});
    QCOMPARE(contentOf(first.front()), before);
  }

  void numbersAreTheMapItself() {
    const QStringList paths = write(MapForm::Numbers);
    QCOMPARE(paths.size(), 2);
    QCOMPARE(contentOf(paths[0]), attention::toNpy(map_.values));
    const QJsonObject object = QJsonDocument::fromJson(contentOf(paths[1])).object();
    QCOMPARE(object[QStringLiteral("model")].toObject()[QStringLiteral("id")].toString(),
             QStringLiteral("model-1"));
  }

  void teachingMaterialDoesNotNameThePatient() {
    const QStringList paths = write(MapForm::Teaching);
    QCOMPARE(paths.size(), 3);
    for (const QString& path : paths) {
      QVERIFY(QFileInfo(path).fileName().startsWith(QStringLiteral("attention-teaching")));
      const QByteArray bytes = contentOf(path);
      QVERIFY(!bytes.isEmpty());
      for (const QString& secret : kSecrets) {
        QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(path + QLatin1Char(' ') + secret));
      }
    }
    // What stood in the corner of the film is not on the picture: away from the hand there is at
    // most the map's darkest colour.
    const QImage picture(paths[0]);
    QVERIFY(picture.width() > 512);  // the legend
    for (int y = 0; y < 60; ++y)
      for (int x = 0; x < 90; ++x) QVERIFY(qGray(picture.pixel(x, y)) < 40);
    QVERIFY(picture.textKeys().isEmpty());
  }

  void secondaryCaptureBelongsToTheStudy() {
    const QStringList paths = write(MapForm::SecondaryCapture);
    QCOMPARE(paths, QStringList{folder_.filePath(QStringLiteral("attention.dcm"))});
    const QString dump = QStandardPaths::findExecutable(QStringLiteral("dcmdump"));
    if (dump.isEmpty()) QSKIP("dcmdump is not installed; the object was written, not read.");
    QProcess process;
    process.start(dump, {paths.front()});
    QVERIFY(process.waitForFinished(20000));
    const QString said = QString::fromUtf8(process.readAll());
    for (const char* part :
         {"SecondaryCaptureImageStorage", "[1.2.3.4] ", "[RGB]", "[DERIVED\\SECONDARY]", "[WSD]",
          "[Geheim^Maria]", "[1.2.3.4.5.6]", "patch 16, stride 8", "Not a medical device"}) {
      QVERIFY2(said.contains(QLatin1String(part)), part);
    }
  }

  void secondaryCaptureIsSound() {
    const QString checker = QStandardPaths::findExecutable(QStringLiteral("dciodvfy"));
    if (checker.isEmpty()) QSKIP("dciodvfy is not installed; nothing checked here.");
    const QStringList paths = write(MapForm::SecondaryCapture);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(checker, paths);
    QVERIFY(process.waitForFinished(20000));
    const QByteArray said = process.readAll();
    QVERIFY2(!said.contains("Error"), said.constData());
    QVERIFY2(said.contains("SCImage"), said.constData());
  }

  void unwritableFolderIsOneSentence() {
    const auto written =
        workflow::writeMap(case_, map_, MapForm::Picture, QStringLiteral("/proc/no/such/folder"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::CannotWrite);
  }
};

QTEST_MAIN(TestMapOutputs)
#include "test_map_outputs.moc"
