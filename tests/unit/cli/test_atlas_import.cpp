// SPDX-License-Identifier: GPL-3.0-or-later
// `atlas import` with the decoder and engine of this build, on drawn hands in a temporary folder.
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>
#include <sstream>

#include "app/carpus-cli/application.h"
#include "core/atlas/atlas.h"
#include "core/atlas/reading_frame.h"
#include "core/base/paths.h"
#include "core/phantom/phantom.h"

using namespace carpus;

namespace {

struct Outcome {
  int status = -1;
  QString out, err;
};

Outcome runAny(const QStringList& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  const int status = cli::runCli(arguments, out, err);
  return {status, QString::fromStdString(out.str()), QString::fromStdString(err.str())};
}

Outcome run(const QStringList& arguments) {
  return runAny(QStringList{QStringLiteral("atlas")} + arguments);
}

/// A hand of ten years, turned and of either side.
void drawHand(const QString& path, Sex sex, double degrees, bool right) {
  phantom::PhantomOptions options;
  options.sex = sex;
  options.boneAge = {120};
  options.rows = 700;
  options.rotationDegrees = degrees;
  options.rightHand = right;
  options.marker = false;
  const auto drawn = phantom::drawPhantom(options, Progress::none());
  if (!drawn) qFatal("%s", qPrintable(drawn.error().sentence));
  const cv::Mat grey = toDisplay(*drawn->radiograph);
  const QImage image(grey.data, grey.cols, grey.rows, static_cast<qsizetype>(grey.step),
                     QImage::Format_Grayscale8);
  if (!image.save(path)) qFatal("cannot write %s", qPrintable(path));
}

}  // namespace

class TestAtlasImport : public QObject {
  Q_OBJECT

  QTemporaryDir home_, from_;
  QString path(const char* name) const { return from_.filePath(QLatin1String(name)); }

 private Q_SLOTS:
  void initTestCase() {
    qputenv("CARPUS_ATLASES", home_.filePath(QStringLiteral("atlases")).toUtf8());
    QVERIFY(QDir(from_.path()).mkdir(QStringLiteral("hands")));
    QVERIFY(QDir(from_.path()).mkdir(QStringLiteral("open")));
    drawHand(path("hands/M_120.png"), Sex::Male, 0, false);
    drawHand(path("hands/F 10y0m.png"), Sex::Female, 25, true);
    QVERIFY(QFile::copy(path("hands/M_120.png"), path("open/scan.png")));
    QVERIFY(QFile::copy(path("hands/M_120.png"), path("open/M 96.png")));
  }

  void refusalsAreSentencesWithTheirStatus_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("word");
    const auto row = [&](const char* name, const QStringList& arguments, int status,
                         const char* word) {
      QTest::newRow(name) << (QStringList{QStringLiteral("import")} + arguments) << status
                          << QString::fromLatin1(word);
    };
    const QString licence = QStringLiteral("--licence=ours");
    row("no licence", {path("hands")}, cli::kUsage, "licence");
    row("nothing there", {path("gone"), licence}, cli::kSomeRefused, "gone");
    row("name with a path", {path("hands"), licence, QStringLiteral("--id=../x")}, cli::kUsage,
        "letters");
    row("shipped name", {path("hands"), licence, QStringLiteral("--id=carpus-synthetic")},
        cli::kUsage, "already");
    row("ambiguous", {path("open"), licence}, cli::kSomeRefused, "scan.png");
  }
  void refusalsAreSentencesWithTheirStatus() {
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QTEST(outcome.status, "status");
    QFETCH(QString, word);
    QVERIFY2(outcome.err.contains(word), qPrintable(outcome.err));
    QVERIFY(atlas::availableAtlases().size() == 1);
  }

  void dryRunSaysTheGuessesAndStoresNothing() {
    const Outcome outcome =
        run({QStringLiteral("import"), path("hands"), QStringLiteral("--dry-run")});
    QCOMPARE(outcome.status, int(cli::kDone));
    QVERIFY(outcome.out.contains(QStringLiteral("M_120.png\tM\t120\t")));
    QVERIFY(outcome.out.contains(QStringLiteral("F 10y0m.png\tF\t120\t")));
    QVERIFY(atlas::availableAtlases().size() == 1);
  }

  void engineTurnsEveryHandUpright() {
    const Outcome outcome =
        run({QStringLiteral("import"), path("hands"), QStringLiteral("--licence=CC0"),
             QStringLiteral("--title=Two hands")});
    QVERIFY2(outcome.status == cli::kDone, qPrintable(outcome.err));
    QVERIFY(outcome.out.contains(QStringLiteral("two-hands: 2 plates, 2 of them")));
    QVERIFY(outcome.err.contains(QStringLiteral("1 of 31")));
    QVERIFY(outcome.err.contains(QStringLiteral("Mirrored")));
    const auto made = atlas::loadAtlasById(QStringLiteral("two-hands"));
    QVERIFY(made.has_value());
    std::vector<QImage> canvases;
    for (const atlas::Plate& plate : (*made)->plates) {
      const QImage picture = atlas::plateImage(plate).value();
      const auto axis = atlas::handAxis(plate, picture.size());
      QVERIFY(axis.has_value());
      canvases.push_back(atlas::inReadingFrame(picture, atlas::toReadingFrame(*axis)));
    }
    // A left hand and a turned right one now lie over each other.
    const auto hand = [](const QImage& canvas) {
      cv::Mat view(canvas.height(), canvas.width(), CV_8UC1, const_cast<uchar*>(canvas.constBits()),
                   static_cast<size_t>(canvas.bytesPerLine()));
      return cv::Mat(view > 60);
    };
    const cv::Mat one = hand(canvases[0]), other = hand(canvases[1]);
    const double both = cv::countNonZero(one & other), either = cv::countNonZero(one | other);
    QVERIFY2(both / either > 0.6, qPrintable(QString::number(both / either)));
    const Outcome listed = run({QStringLiteral("list")});
    QVERIFY(listed.out.contains(QStringLiteral("two-hands: Two hands, 1 female and 1 male")));
    QVERIFY(listed.out.contains(QStringLiteral("carpus-synthetic")));
    QCOMPARE(run({QStringLiteral("verify"), QStringLiteral("two-hands")}).status, int(cli::kDone));
    reportNamesTheAtlas();
    QVERIFY(writeFile((*made)->plates.front().imagePath, "no picture").has_value());
    const Outcome damaged = run({QStringLiteral("verify"), QStringLiteral("two-hands")});
    QCOMPARE(damaged.status, int(cli::kSomeRefused));
    QVERIFY(damaged.err.contains(QStringLiteral("changed")));
  }

  void openQuestionsCanBeLeftOut() {
    const Outcome outcome =
        run({QStringLiteral("import"), path("open"), QStringLiteral("--licence=CC0"),
             QStringLiteral("--id=some"), QStringLiteral("--skip-doubtful")});
    QCOMPARE(outcome.status, int(cli::kSomeRefused));
    const auto made = atlas::loadAtlasById(QStringLiteral("some"));
    QVERIFY(made.has_value());
    QCOMPARE((*made)->plates.size(), size_t{1});
  }

 private:
  void reportNamesTheAtlas() {
    const QString folder = from_.filePath(QStringLiteral("report"));
    const Outcome signedReport =
        runAny({QStringLiteral("report"), path("hands/M_120.png"), QStringLiteral("--bone-age=120"),
                QStringLiteral("--reader=Test"), QStringLiteral("--sex=M"),
                QStringLiteral("--age-months=120"), QStringLiteral("--atlas=two-hands"),
                QStringLiteral("--forms=text"), QStringLiteral("--out=") + folder});
    QVERIFY2(signedReport.status == cli::kDone, qPrintable(signedReport.err));
    const auto text = readFile(folder + QStringLiteral("/report.txt"), 1'000'000);
    QVERIFY(text.has_value());
    QVERIFY(text->contains("Two hands"));
    QVERIFY(!text->contains("synthetic pictures"));
  }
};

QTEST_MAIN(TestAtlasImport)
#include "test_atlas_import.moc"
