// SPDX-License-Identifier: GPL-3.0-or-later
// Imports drawn pictures from a temporary folder into another; the engine is a stand-in that knows
// where the hand was drawn.
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>

#include "core/atlas/import_atlas.h"
#include "core/atlas/manifest.h"
#include "core/atlas/reading_frame.h"
#include "core/base/paths.h"
#include "core/preprocess/pose.h"
#include "tests/testing/testing.h"

using namespace carpus;
using namespace carpus::atlas;

namespace {

/// Counts and stops after a number of checks.
class StopAfter final : public Progress {
 public:
  explicit StopAfter(int checks) : left_(checks) {}
  void report(double, const QString&) override {}
  bool isCancelled() const override { return --left_ < 0; }

 private:
  mutable int left_;
};

/// A picture with a bright bar for a hand; every file is a little different.
void draw(const QString& path, int shade = 200) {
  QDir().mkpath(QFileInfo(path).absolutePath());
  QImage picture(200, 300, QImage::Format_Grayscale8);
  picture.fill(10);
  QPainter painter(&picture);
  painter.fillRect(QRect(90, 40, 20, 200), QColor(shade, shade, shade));
  painter.end();
  if (!picture.save(path)) qFatal("cannot write %s", qPrintable(path));
}

ImportTools tools() {
  ImportTools made = importTools({}, {});
  made.place = [](const Radiograph& radiograph, Progress&) -> Result<PlacedHand> {
    if (radiograph.sourcePath.contains(QStringLiteral("nohand")))
      return fail(ErrorCode::Refused, QStringLiteral("No hand was found."));
    PlacedHand placed;
    placed.toFrame = preprocess::alignPoints({100, 200}, {100, 50}, false).toFrame;
    return placed;
  };
  return made;
}

}  // namespace

class ImportTest : public QObject {
  Q_OBJECT

  QTemporaryDir home_;

  static ImportRequest request() {
    return {{}, QStringLiteral("House Atlas (2nd)"), QStringLiteral("licensed to the house"), {}};
  }
  /// Planned and looked at, as the command line and the window do.
  static Result<ImportPlan> planned(const QString& from, std::optional<Sex> sex = {}) {
    CARPUS_TRY(ImportPlan plan, planImport(from, sex, Progress::none()));
    return lookAtPictures(std::move(plan), tools().read, Progress::none());
  }
  QStringList stored() const {
    return QDir(userAtlasFolder())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
  }

 private Q_SLOTS:
  void init() { QVERIFY(QDir(userAtlasFolder()).removeRecursively()); }
  void initTestCase() {
    qputenv("CARPUS_ATLASES", home_.filePath(QStringLiteral("atlases")).toUtf8());
  }

  void folderOfNamesBecomesAnAtlas() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("male/120.png")));
    draw(from.filePath(QStringLiteral("male/24.jpg")));
    draw(from.filePath(QStringLiteral("F 5y6m.png")));
    draw(from.filePath(QStringLiteral("F_3nohand.png")));
    const auto plan = planned(from.path());
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().sentence));
    QVERIFY(!plan->isBlocked());
    const auto made = importAtlas(*plan, request(), tools(), Progress::none());
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().sentence));
    QCOMPARE(made->atlas->id, QStringLiteral("house-atlas-2nd"));
    QVERIFY(!made->atlas->synthetic);
    QCOMPARE(made->atlas->licence, QStringLiteral("licensed to the house"));
    QCOMPARE(made->atlas->plates.size(), size_t{4});
    QVERIFY(made->atlas->folder.startsWith(home_.path()));
    const Plate* plate = made->atlas->find(QStringLiteral("M_120"));
    QVERIFY(plate != nullptr);
    QCOMPARE(plate->importedFrom, QStringLiteral("male/120.png"));
    QCOMPARE(plate->importedSha256,
             sha256OfFile(from.filePath(QStringLiteral("male/120.png"))).value());
    QVERIFY(made->atlas->find(QStringLiteral("F_66")) != nullptr);
    // It is found among the others and is whole.
    const std::vector<QString> ids = availableAtlases();
    QVERIFY(std::find(ids.begin(), ids.end(), made->atlas->id) != ids.end());
    QVERIFY(std::find(ids.begin(), ids.end(), defaultAtlasId()) != ids.end());
    QVERIFY(loadAtlas(made->atlas->folder, true).has_value());
    // Nothing but the atlas was left behind.
    QCOMPARE(stored(), QStringList{made->atlas->id});
  }

  void platesAreUprightAndOfOneSize() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("M_120.png")));
    const auto plan = planned(from.path());
    QVERIFY(plan.has_value());
    const auto made = importAtlas(*plan, request(), tools(), Progress::none());
    QVERIFY(made.has_value());
    const Plate& plate = made->atlas->plates.front();
    const auto picture = plateImage(plate);
    QVERIFY(picture.has_value());
    const auto axis = handAxis(plate, picture->size());
    QVERIFY(axis.has_value());
    QVERIFY(std::abs(axis->tip.x - axis->capitate.x) < 0.01);
    QVERIFY(axis->tip.y < axis->capitate.y);
    // The bar was drawn from y 40 to 240; its top lies 10 pixels above the tip, of 150.
    const int x = qRound(axis->capitate.x);
    QVERIFY(qGray(picture->pixel(x, qRound(axis->capitate.y))) > 100);
    const double above = axis->length() * 10 / 150;
    QVERIFY(qGray(picture->pixel(x, qRound(axis->tip.y - 0.7 * above))) > 100);
    QVERIFY(qGray(picture->pixel(x, qRound(axis->tip.y - 1.3 * above))) < 60);
  }

  void pictureWithoutAHandIsKeptAsItIs() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("nohand F_3.png")));
    draw(from.filePath(QStringLiteral("F_30.png")));
    const auto plan = planned(from.path());
    QVERIFY(plan.has_value());
    const auto made = importAtlas(*plan, request(), tools(), Progress::none());
    QVERIFY(made.has_value());
    for (const ImportedPlate& plate : made->plates) {
      const bool noHand = plate.file.contains(QStringLiteral("nohand"));
      QCOMPARE(plate.alignedBy == AlignedBy::Engine, !noHand);
      QCOMPARE(plate.remark.contains(QStringLiteral("No hand was found.")), noHand);
      const Plate* const stored = made->atlas->find(plate.plateId);
      QCOMPARE(stored->landmarks.empty(), noHand);
      if (noHand) QCOMPARE(plateImage(*stored).value().size(), QSize(200, 300));
    }
  }

  void tableWinsOverNames() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("M_120.png")));
    draw(from.filePath(QStringLiteral("1377.png")));
    draw(from.filePath(QStringLiteral("other.png")));
    QVERIFY(writeFile(from.filePath(QStringLiteral("labels.csv")),
                      "file,sex,age_months\nM_120.png,F,96\n1377,M,36\ngone.png,F,12\n"));
    // A table in the folder adds to the names; a table that is named decides what there is.
    const auto folder = planned(from.path());
    QVERIFY(folder.has_value());
    QCOMPARE(folder->items.size(), size_t{3});
    const auto table = planned(from.filePath(QStringLiteral("labels.csv")));
    QVERIFY(table.has_value());
    QCOMPARE(table->items.size(), size_t{2});
    QCOMPARE(table->notes.size(), qsizetype{1});
    QVERIFY(table->notes.first().contains(QStringLiteral("gone.png")));
    for (const ImportItem& item : table->items) {
      QVERIFY(item.ageSource == GuessSource::Table && item.sexSource == GuessSource::Table);
      const bool renamed = item.shown == QStringLiteral("M_120.png");
      QCOMPARE(item.sex, std::optional(renamed ? Sex::Female : Sex::Male));
      QCOMPARE(item.age->value, renamed ? 96.0 : 36.0);
    }
  }

  void ambiguousFilesAreNamed_data() {
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("blocked");  // the file that stands in the way; empty: none
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, const QStringList& files, const char* blocked,
                        const char* word) {
      QTest::newRow(name) << files << QString::fromLatin1(blocked) << QString::fromLatin1(word);
    };
    row("clear", {QStringLiteral("M_120.png"), QStringLiteral("F_24.png")}, "", "");
    row("no sex", {QStringLiteral("120.png"), QStringLiteral("F_24.png")}, "120.png", "sex");
    row("both sexes", {QStringLiteral("male/F_120.png")}, "male/F_120.png", "both");
    row("no age", {QStringLiteral("M.png"), QStringLiteral("F_24.png")}, "M.png", "age");
    row("two numbers", {QStringLiteral("males/12 30.png")}, "males/12 30.png", "numbers");
    row("twins", {QStringLiteral("M_120.png"), QStringLiteral("male/10y.png")}, "M_120.png",
        "male/10y.png");
  }
  void ambiguousFilesAreNamed() {
    QFETCH(QStringList, files);
    QFETCH(QString, blocked);
    QFETCH(QString, word);
    const QTemporaryDir from;
    for (const QString& file : files) draw(from.filePath(file));
    const auto plan = planned(from.path());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->isBlocked(), !blocked.isEmpty());
    bool named = blocked.isEmpty();
    for (size_t i = 0; i < plan->items.size(); ++i)
      for (const ItemProblem& problem : plan->problemsOf(i))
        named |=
            problem.blocking && plan->items[i].shown == blocked && problem.sentence.contains(word);
    QVERIFY(named);
    const auto made = importAtlas(*plan, request(), tools(), Progress::none());
    QCOMPARE(made.has_value(), blocked.isEmpty());
    if (!made) QVERIFY(made.error().sentence.contains(word));
  }

  void countedPagesAreNoAges_data() {
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("taken");
    QTest::newRow("pages of a book") << 101 << 1 << 12 << false;
    QTest::newRow("one below twenty, one above") << 12 << 1 << 10 << false;
    QTest::newRow("every year") << 1 << 1 << 12 << true;
    QTest::newRow("every half year") << 12 << 6 << 12 << true;
    QTest::newRow("a few") << 22 << 1 << 3 << true;
  }
  void countedPagesAreNoAges() {
    QFETCH(int, first);
    QFETCH(int, step);
    QFETCH(int, count);
    QFETCH(bool, taken);
    const QTemporaryDir from;
    for (int i = 0; i < count; ++i)
      draw(from.filePath(
          QStringLiteral("male/%1.png").arg(first + i * step, 3, 10, QLatin1Char('0'))));
    const auto plan = planned(from.path());
    QVERIFY(plan.has_value());
    for (size_t i = 0; i < plan->items.size(); ++i) {
      // "001" is a serial number by its look alone.
      if (plan->items[i].shown.startsWith(QLatin1String("male/00"))) continue;
      QCOMPARE(plan->items[i].age.has_value(), taken);
    }
    if (!taken) QVERIFY(plan->isBlocked());
  }

  void libraryKeepsOnePictureOfEachAge() {
    const QTemporaryDir from;
    QByteArray table = "id,sex,bone_age_months\n";
    for (int id = 0; id < 60; ++id)
      table +=
          QByteArray::number(5000 + id) + ",F," + QByteArray::number(60 + 12 * (id % 3)) + '\n';
    QVERIFY(writeFile(from.filePath(QStringLiteral("labels.csv")), table));
    for (const int id : {5000, 5001, 5002, 5003, 5006})
      draw(from.filePath(QStringLiteral("%1.png").arg(id)));
    auto plan = planned(from.filePath(QStringLiteral("labels.csv")));
    QVERIFY(plan.has_value());
    QCOMPARE(plan->items.size(), size_t{5});
    QVERIFY(plan->isBlocked());
    QCOMPARE(leaveOutTwins(*plan), size_t{2});
    QVERIFY(!plan->isBlocked());
    for (const ImportItem& item : plan->items)
      QCOMPARE(item.included, item.shown < QLatin1String("5003"));
    // 55 rows without a picture are not 55 sentences.
    QVERIFY(plan->notes.size() <= 21);
    QVERIFY(plan->notes.last().contains(QStringLiteral("55")));
  }

  void correctedPlanIsNoLongerBlocked() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("scan one.png")));
    auto plan = planned(from.path());
    QVERIFY(plan.has_value());
    QVERIFY(plan->isBlocked());
    plan->items[0].sex = Sex::Female;
    QVERIFY(plan->isBlocked());
    plan->items[0].age = Months{100};
    QVERIFY(!plan->isBlocked());
    plan->items[0].included = false;
    QVERIFY(plan->isBlocked());  // nothing is left
  }

  void unreadablePictureIsLeftOutWithItsReason() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("M_120.png")));
    draw(from.filePath(QStringLiteral("M_132.png")));
    QFile cut(from.filePath(QStringLiteral("M_132.png")));
    QVERIFY(cut.resize(60));
    const auto plan = planned(from.path());
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().sentence));
    QCOMPARE(plan->includedCount(), size_t{1});
    QVERIFY(!plan->isBlocked());
    const ImportItem& bad = plan->items[1];
    QVERIFY(!bad.unreadable.isEmpty() && bad.picture.isNull());
    QVERIFY(!plan->items[0].picture.isNull());
  }

  void oneSexForAllIsTaken() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("120.png")));
    const auto plan = planned(from.path(), Sex::Male);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->items[0].sex, std::optional(Sex::Male));
    QVERIFY(!plan->isBlocked());
  }

  void impossibleRequestsAreSentences_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("licence");
    QTest::newRow("no title") << "x"
                              << " "
                              << "mine";
    QTest::newRow("no licence") << "x"
                                << "Mine"
                                << "";
    QTest::newRow("a path") << "../x"
                            << "Mine"
                            << "mine";
    QTest::newRow("hidden") << ".x"
                            << "Mine"
                            << "mine";
    QTest::newRow("no letters") << ""
                                << "***"
                                << "mine";
    QTest::newRow("shipped name") << "carpus-synthetic"
                                  << "Mine"
                                  << "mine";
    QTest::newRow("shipped name, other case") << "Carpus-Synthetic"
                                              << "Mine"
                                              << "mine";
  }
  void impossibleRequestsAreSentences() {
    QFETCH(QString, id);
    QFETCH(QString, title);
    QFETCH(QString, licence);
    const auto sound = checkRequest({id, title, licence, {}});
    QVERIFY(!sound);
    QCOMPARE(sound.error().code, ErrorCode::Usage);
    QVERIFY(sound.error().sentence.endsWith(QLatin1Char('.')));
    QVERIFY(!sound.error().sentence.contains(QStringLiteral("%1")));
  }

  void atlasIsNeverOverwritten() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("M_120.png")));
    const auto plan = planned(from.path());
    QVERIFY(plan.has_value());
    QVERIFY(importAtlas(*plan, request(), tools(), Progress::none()).has_value());
    const auto again = importAtlas(*plan, request(), tools(), Progress::none());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Usage);
    ImportRequest other = request();
    other.title = QStringLiteral("Another");
    QVERIFY(importAtlas(*plan, other, tools(), Progress::none()).has_value());
    QCOMPARE(stored().size(), qsizetype{2});
  }

  void cancelledImportLeavesNothing() {
    const QTemporaryDir from;
    for (const char* name : {"M_120.png", "M_132.png", "M_144.png"})
      draw(from.filePath(QLatin1String(name)));
    const auto plan = planned(from.path());
    QVERIFY(plan.has_value());
    StopAfter second(1);
    const auto made = importAtlas(*plan, request(), tools(), second);
    QVERIFY(!made && made.error().isCancelled());
    QVERIFY(stored().isEmpty());
  }

  void changedPlateIsFoundByItsHash() {
    const QTemporaryDir from;
    draw(from.filePath(QStringLiteral("M_120.png")));
    const auto plan = planned(from.path());
    const auto made = importAtlas(*plan, request(), tools(), Progress::none());
    QVERIFY(made.has_value());
    draw(made->atlas->plates.front().imagePath, 90);
    QVERIFY(!loadAtlas(made->atlas->folder, true));
  }

  void wrongPlacesAreSentences_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing there") << "gone";
    QTest::newRow("empty folder") << "empty";
    QTest::newRow("a PDF") << "atlas.pdf";
    QTest::newRow("table without files") << "bad.csv";
  }
  void wrongPlacesAreSentences() {
    QFETCH(QString, name);
    const QTemporaryDir from;
    QVERIFY(QDir(from.path()).mkdir(QStringLiteral("empty")));
    QVERIFY(writeFile(from.filePath(QStringLiteral("atlas.pdf")), "%PDF-1.4"));
    QVERIFY(writeFile(from.filePath(QStringLiteral("bad.csv")), "sex,age\nF,1\n"));
    const auto plan = planImport(from.filePath(name), {}, Progress::none());
    QVERIFY(!plan);
    QVERIFY(plan.error().sentence.endsWith(QLatin1Char('.')));
  }
};

QTEST_MAIN(ImportTest)
#include "test_import.moc"
