// SPDX-License-Identifier: GPL-3.0-or-later
// `atlas import` on what a site has: pages of a book as a scanner gives them, a library of its own
// radiographs. The pages are made of the shipped plates, so that it is known where each hand lies.
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTransform>
#include <QtTest>
#include <cmath>
#include <sstream>

#include "app/carpus-cli/application.h"
#include "core/atlas/import_plan.h"
#include "core/atlas/reading_frame.h"
#include "core/base/paths.h"
#include "tests/testing/testing.h"

using namespace carpus;

namespace {

struct Page {
  const char* plate;
  const char* file;
  bool mirrored;
  double degrees;
  int paper;
};

/// Kinds of names that sites give, one plate of each sort of hand.
constexpr Page kPages[] = {
    {"M_120", "M_120.png", false, 2, 235},
    {"M_6", "male/6.png", false, -3, 220},
    {"M_216", "plate 57 boys 18y.jpg", true, 3, 240},
    {"F_30", "girls/F 2y6m.jpg", false, -2, 200},
    {"F_94", "page-031.png", true, 4, 225},  // the table knows this one
    {"F_180", "Maedchen 15-00.jpg", false, -4, 250},
};

struct Outcome {
  int status = -1;
  QString out, err;
};

Outcome run(const QStringList& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  const int status = cli::runCli(QStringList{QStringLiteral("atlas")} + arguments, out, err);
  return {status, QString::fromStdString(out.str()), QString::fromStdString(err.str())};
}

/// Where a hand lies on a page, its pixels.
struct Truth {
  QPointF capitate, tip;
};

/// The plate as a book prints it and a scanner sees it: little contrast, grey paper, caption, page
/// number, turned a little, JPEG where the name says so.
Truth scan(const atlas::Plate& plate, const Page& page, const QString& path) {
  QImage print = atlas::plateImage(plate).value().scaledToHeight(700, Qt::SmoothTransformation);
  print = print.convertToFormat(QImage::Format_RGB32);
  const auto axis = atlas::handAxis(plate, print.size()).value();
  QPointF capitate(axis.capitate.x, axis.capitate.y);
  QPointF tip(axis.tip.x, axis.tip.y);
  if (page.mirrored) {
    print = print.mirrored(true, false);
    for (QPointF* point : {&capitate, &tip}) point->setX(print.width() - 1 - point->x());
  }
  QImage paper(print.width() + 170, 960, QImage::Format_RGB32);
  paper.fill(QColor(page.paper, page.paper, page.paper));
  const QPoint corner(80, 70);
  QPainter painter(&paper);
  painter.fillRect(QRect(corner, print.size()), QColor(20, 20, 20));
  painter.setOpacity(0.7);
  painter.drawImage(corner, print);
  painter.setOpacity(1);
  painter.setPen(QColor(50, 50, 50));
  painter.drawText(QRect(80, 790, print.width(), 150), Qt::TextWordWrap,
                   QStringLiteral("Standard 23. The epiphysis of the radius is as wide as its "
                                  "metaphysis, and the capitate and hamate lie side by side."));
  painter.drawText(QPoint(paper.width() - 60, 40), QStringLiteral("117"));
  painter.end();
  const QTransform turn = QTransform().rotate(page.degrees);
  const QTransform exact = QImage::trueMatrix(turn, paper.width(), paper.height());
  QImage turned(exact.mapRect(QRectF(paper.rect())).size().toSize(), QImage::Format_RGB32);
  turned.fill(QColor(page.paper, page.paper, page.paper));
  QPainter onto(&turned);
  onto.setRenderHint(QPainter::SmoothPixmapTransform);
  onto.setTransform(exact);
  onto.drawImage(0, 0, paper);
  onto.end();
  QDir().mkpath(QFileInfo(path).absolutePath());
  if (!turned.convertToFormat(QImage::Format_Grayscale8).save(path, nullptr, 65))
    qFatal("cannot write %s", qPrintable(path));
  return {exact.map(capitate + corner), exact.map(tip + corner)};
}

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

}  // namespace

class TestAtlasScans : public QObject {
  Q_OBJECT

  QTemporaryDir home_;
  QStringList arguments(const QString& from, const char* title) const {
    return {QStringLiteral("import"), from, QStringLiteral("--licence=test"),
            QStringLiteral("--title=%1").arg(QLatin1String(title))};
  }
  static std::vector<QStringList> cellsOf(const QString& table) {
    const auto bytes = readFile(table, 1'000'000);
    std::vector<QStringList> lines;
    for (const QByteArray& line : bytes.value().trimmed().split('\n'))
      lines.push_back(QString::fromUtf8(line).remove(QLatin1Char('"')).split(QLatin1Char(',')));
    return lines;
  }

 private Q_SLOTS:
  void initTestCase() {
    qputenv("CARPUS_ATLASES", home_.filePath(QStringLiteral("atlases")).toUtf8());
  }

  void pagesOfABookAreFoundAndCut() {
    const QTemporaryDir book;
    const auto shipped = atlas::loadAtlasById(atlas::defaultAtlasId());
    QVERIFY(shipped.has_value());
    QHash<QString, Truth> truth;
    for (const Page& page : kPages) {
      const atlas::Plate* const plate = (*shipped)->find(QLatin1String(page.plate));
      QVERIFY2(plate != nullptr, page.plate);
      const QString file = QLatin1String(page.file);
      truth.insert(file, scan(*plate, page, book.filePath(file)));
    }
    QVERIFY(writeFile(book.filePath(QStringLiteral("ages.csv")),
                      "file,sex,age_months\npage-031.png,F,94\n"));
    const QString table = home_.filePath(QStringLiteral("hands.csv"));
    const Outcome found =
        run(arguments(book.path(), "Book") + QStringList{QStringLiteral("--write-table"), table});
    QVERIFY2(found.status == cli::kDone, qPrintable(found.err));
    const std::vector<QStringList> lines = cellsOf(table);
    QCOMPARE(lines.size(), std::size(kPages) + 1);
    for (size_t i = 1; i < lines.size(); ++i) {
      const QStringList& cells = lines[i];
      const Truth& known = truth[cells[0]];
      const double length = distance(known.capitate, known.tip);
      const QPointF tip(cells[3].toDouble(), cells[4].toDouble());
      const QPointF capitate(cells[7].toDouble(), cells[8].toDouble());
      const double worst =
          std::max(distance(tip, known.tip), distance(capitate, known.capitate)) / length;
      QVERIFY2(worst < 0.08, qPrintable(QStringLiteral("%1: %2").arg(cells[0]).arg(worst)));
      QCOMPARE(cells[9], QStringLiteral("false"));
    }
    const Outcome made = run(arguments(book.path(), "Book"));
    QVERIFY2(made.status == cli::kDone, qPrintable(made.err));
    const auto atlas = atlas::loadAtlasById(QStringLiteral("book"));
    QVERIFY(atlas.has_value());
    for (const Page& page : kPages) {
      const atlas::Plate* const plate = (*atlas)->find(QLatin1String(page.plate));
      QVERIFY2(plate != nullptr, page.plate);
      QCOMPARE(plate->alignedBy, atlas::AlignedBy::Engine);
      // Paper and caption are gone: the lower corners are black.
      const QImage picture = atlas::plateImage(*plate).value();
      for (const int x : {4, picture.width() - 5})
        QVERIFY2(qGray(picture.pixel(x, picture.height() - 5)) < 40, page.plate);
    }
  }

  void handsOfALibraryAreThoseThatPeopleMarked() {
    CARPUS_NEEDS_SHARED_DATA(QStringLiteral("rsna/half"));
    const QString data = carpus::testing::sharedData(QStringLiteral("rsna"));
    QHash<QString, QStringList> marked;
    for (const QStringList& cells : cellsOf(data + QStringLiteral("/landmarks.csv")))
      marked.insert(cells[0], cells);
    const QTemporaryDir library;
    QByteArray table = "id,sex,bone_age_months\n";
    QStringList ids;
    for (const QStringList& cells : cellsOf(data + QStringLiteral("/labels.csv"))) {
      const QString picture = QStringLiteral("%1/half/%2.jpg").arg(data, cells[0]);
      if (ids.size() == 6 || cells[3] == QLatin1String("test") || !marked.contains(cells[0]) ||
          !QFile::exists(picture))
        continue;
      QVERIFY(QFile::copy(picture, library.filePath(cells[0] + QStringLiteral(".jpg"))));
      table += cells.mid(0, 3).join(QLatin1Char(',')).toUtf8() + '\n';
      ids << cells[0];
    }
    if (ids.isEmpty()) QSKIP("No marked hand is among the larger pictures.");
    QVERIFY(writeFile(library.filePath(QStringLiteral("labels.csv")), table));
    const QString written = home_.filePath(QStringLiteral("library.csv"));
    const Outcome found = run(arguments(library.path(), "Library") +
                              QStringList{QStringLiteral("--write-table"), written});
    QVERIFY2(found.status == cli::kDone, qPrintable(found.err));
    const std::vector<QStringList> lines = cellsOf(written);
    QCOMPARE(lines.size(), static_cast<size_t>(ids.size()) + 1);
    for (size_t i = 1; i < lines.size(); ++i) {
      const QStringList& cells = lines[i];
      const QString id = cells[0].section(QLatin1Char('.'), 0, 0);
      const QStringList& known = marked[id];
      const QImage picture(library.filePath(cells[0]));
      const auto place = [&](int column) {
        return QPointF(known[column].toDouble() * picture.width(),
                       known[column + 1].toDouble() * picture.height());
      };
      const double length = distance(place(1), place(5));
      const double tip = distance(place(1), {cells[3].toDouble(), cells[4].toDouble()}) / length;
      QVERIFY2(tip < 0.12, qPrintable(QStringLiteral("%1: %2").arg(id).arg(tip)));
      const double capitate =
          distance(place(5), {cells[7].toDouble(), cells[8].toDouble()}) / length;
      QVERIFY2(capitate < 0.12, qPrintable(QStringLiteral("%1: %2").arg(id).arg(capitate)));
    }
  }
};

QTEST_MAIN(TestAtlasScans)
#include "test_atlas_scans.moc"
