// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

#include "core/atlas/atlas.h"
#include "core/atlas/atlas_text.h"
#include "core/atlas/manifest.h"
#include "core/base/paths.h"
#include "tests/testing/testing.h"

using namespace carpus;
using namespace carpus::atlas;

namespace {

/// Two plates on disk and the manifest that names them.
class SmallAtlas {
 public:
  SmallAtlas() {
    for (const char* id : {"F_120", "M_24"}) {
      QImage image(40, 60, QImage::Format_Grayscale8);
      image.fill(id[0] == 'F' ? 90 : 30);
      image.save(path(QLatin1String(id) + QStringLiteral(".png")));
    }
    root = QJsonObject{
        {QStringLiteral("id"), QStringLiteral("small")},
        {QStringLiteral("title"), QStringLiteral("Small")},
        {QStringLiteral("licence"), QStringLiteral("CC0-1.0")},
        {QStringLiteral("synthetic"), true},
        {QStringLiteral("source"), QStringLiteral("test")},
        {QStringLiteral("plates"), QJsonArray{plate("M_24", "M", 24), plate("F_120", "F", 120)}}};
  }

  QJsonObject plate(const char* id, const char* sex, double age) const {
    const QString image = QLatin1String(id) + QStringLiteral(".png");
    return {{QStringLiteral("id"), QLatin1String(id)},
            {QStringLiteral("sex"), QLatin1String(sex)},
            {QStringLiteral("age_months"), age},
            {QStringLiteral("image"), image},
            {QStringLiteral("spacing_mm"), 0.2},
            {QStringLiteral("sha256"), sha256OfFile(path(image)).value_or(QString())},
            {QStringLiteral("indicators"),
             QJsonArray{QJsonObject{{QStringLiteral("text"), QStringLiteral("Look here.")},
                                    {QStringLiteral("x"), 0.5},
                                    {QStringLiteral("y"), 0.25}}}}};
  }

  void setInPlate(const QString& key, const QJsonValue& value) {
    QJsonArray plates = root[QStringLiteral("plates")].toArray();
    QJsonObject first = plates[0].toObject();
    if (value.isUndefined())
      first.remove(key);
    else
      first[key] = value;
    plates[0] = first;
    root[QStringLiteral("plates")] = plates;
  }

  QString path(const QString& name) const { return folder.filePath(name); }
  Result<AtlasPtr> load(bool verify = true) const {
    return loadBytes(QJsonDocument(root).toJson(), verify);
  }
  Result<AtlasPtr> loadBytes(const QByteArray& json, bool verify = true) const {
    if (!writeFile(path(QStringLiteral("manifest.json")), json))
      qFatal("cannot write the manifest");
    return loadAtlas(folder.path(), verify);
  }

  QTemporaryDir folder;
  QJsonObject root;
};

}  // namespace

class AtlasTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void wholeManifestIsRead() {
    const SmallAtlas small;
    const auto atlas = small.load();
    QVERIFY2(atlas.has_value(), atlas ? "" : qPrintable(atlas.error().sentence));
    QCOMPARE((*atlas)->id, QStringLiteral("small"));
    QCOMPARE((*atlas)->plates.size(), size_t{2});
    QCOMPARE((*atlas)->plates.front().sex, Sex::Female);  // sorted by sex, then age
    QCOMPARE((*atlas)->platesOf(Sex::Male).size(), size_t{1});
    const Plate* plate = (*atlas)->find(QStringLiteral("M_24"));
    QVERIFY(plate != nullptr);
    QCOMPARE(plate->age.value, 24.0);
    QCOMPARE(plate->indicators.size(), size_t{1});
    QCOMPARE(plate->indicators.front().y, 0.25);
    QVERIFY((*atlas)->find(QStringLiteral("M_25")) == nullptr);
    const auto image = plateImage(*plate);
    QVERIFY(image.has_value());
    QCOMPARE(image->size(), QSize(40, 60));
    QCOMPARE(qGray(image->pixel(3, 3)), 30);
  }

  void manifestSurvivesWritingAndReading() {
    const SmallAtlas small;
    const auto before = small.load();
    QVERIFY(before.has_value());
    const auto after = small.loadBytes(manifestJson(**before, {QStringLiteral("test 1"), 5}));
    QVERIFY(after.has_value());
    QCOMPARE((*after)->plates.size(), (*before)->plates.size());
    for (size_t i = 0; i < (*after)->plates.size(); ++i) {
      QCOMPARE((*after)->plates[i].id, (*before)->plates[i].id);
      QCOMPARE((*after)->plates[i].imagePath, (*before)->plates[i].imagePath);
      QCOMPARE((*after)->plates[i].sha256, (*before)->plates[i].sha256);
      QCOMPARE((*after)->plates[i].indicators.size(), (*before)->plates[i].indicators.size());
    }
  }

  void damagedManifestIsOneSentence_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* name, const char* key, const QJsonValue& value) {
      QTest::newRow(name) << QString::fromLatin1(key) << value;
    };
    row("no id", "id", QJsonValue::Undefined);
    row("sex unknown", "sex", QStringLiteral("X"));
    row("no age", "age_months", QJsonValue::Undefined);
    row("age as text", "age_months", QStringLiteral("120"));
    row("negative age", "age_months", -4);
    row("no picture", "image", QJsonValue::Undefined);
    row("absolute picture", "image", QStringLiteral("/etc/passwd"));
    row("picture outside", "image", QStringLiteral("a/../../secret.png"));
    row("picture missing", "image", QStringLiteral("gone.png"));
    row("picture is a folder", "image", QStringLiteral("."));
    row("negative spacing", "spacing_mm", -0.1);
    row("spacing as text", "spacing_mm", QStringLiteral("0.1"));
    row("short hash", "sha256", QStringLiteral("abc"));
    row("another hash", "sha256", QString(64, QLatin1Char('0')));
    row("same plate twice", "id", QStringLiteral("F_120"));
    row("indicators no list", "indicators", QStringLiteral("look"));
    row("indicator outside", "indicators",
        QJsonArray{QJsonObject{{QStringLiteral("text"), QStringLiteral("a")},
                               {QStringLiteral("x"), 2},
                               {QStringLiteral("y"), 0}}});
  }
  void damagedManifestIsOneSentence() {
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    SmallAtlas small;
    small.setInPlate(key, value);
    checkRefused(small.load());
  }

  void damagedHeadIsOneSentence_data() {
    QTest::addColumn<QString>("key");
    for (const char* key : {"id", "title", "licence", "synthetic", "plates"})
      QTest::newRow(key) << QString::fromLatin1(key);
  }
  void damagedHeadIsOneSentence() {
    QFETCH(QString, key);
    SmallAtlas small;
    small.root.remove(key);
    checkRefused(small.load());
  }

  void brokenJsonIsOneSentence_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[1,2]");
    QTest::newRow("cut off") << QByteArray("{\"id\": \"x\", \"plates\": [");
    QTest::newRow("not text") << QByteArray(400, '\xFF');
    QTest::newRow("plates of numbers") << QByteArray(
        "{\"id\":\"x\",\"title\":\"t\",\"licence\":\"l\",\"synthetic\":true,\"plates\":[1,2]}");
  }
  void brokenJsonIsOneSentence() {
    QFETCH(QByteArray, json);
    const SmallAtlas small;
    checkRefused(small.loadBytes(json));
  }

  void absentFolderIsOneSentence() {
    const QTemporaryDir folder;
    checkRefused(loadAtlas(folder.filePath(QStringLiteral("nothing"))));
  }

  void changedPictureIsFoundWhenAsked() {
    const SmallAtlas small;
    QFile picture(small.path(QStringLiteral("M_24.png")));
    QVERIFY(picture.open(QIODevice::Append));
    picture.write("x");
    picture.close();
    // The manifest was made before the change.
    QVERIFY(small.load(false).has_value());
    checkRefused(small.load(true));
  }

  void damagedPictureIsOneSentence() {
    const SmallAtlas small;
    const auto atlas = small.load();
    QVERIFY(atlas.has_value());
    QVERIFY(writeFile(small.path(QStringLiteral("M_24.png")), "no picture").has_value());
    const auto image = plateImage(*(*atlas)->find(QStringLiteral("M_24")));
    QVERIFY(!image);
    QVERIFY(image.error().sentence.contains(QStringLiteral("M_24")));
  }

  void unknownAtlasIsAUsageError_data() {
    QTest::addColumn<QString>("id");
    for (const char* id : {"nowhere", "", "..", "../reference", "carpus-synthetic/..", "/"})
      QTest::newRow(*id != 0 ? id : "empty") << QString::fromLatin1(id);
  }
  void unknownAtlasIsAUsageError() {
    QFETCH(QString, id);
    const auto atlas = loadAtlasById(id);
    QVERIFY(!atlas);
    QCOMPARE(atlas.error().code, ErrorCode::Usage);
  }

  void shippedAtlasIsWhole() {
    const std::vector<QString> ids = availableAtlases();
    QVERIFY(std::find(ids.begin(), ids.end(), defaultAtlasId()) != ids.end());
    const auto found = loadAtlasById(defaultAtlasId());
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().sentence));
    const auto atlas = loadAtlas((*found)->folder, true);
    QVERIFY2(atlas.has_value(), atlas ? "" : qPrintable(atlas.error().sentence));
    QVERIFY((*atlas)->synthetic);
    QFile table(
        carpus::testing::sourceFile(QStringLiteral("resources/reference/gp_standard_ages.csv")));
    QVERIFY(table.open(QIODevice::ReadOnly));
    table.readLine();
    size_t rows = 0;
    while (!table.atEnd()) {
      const QList<QByteArray> cells = table.readLine().trimmed().split(',');
      if (cells.size() < 2) continue;
      ++rows;
      const Plate* plate = (*atlas)->find(QString::fromLatin1(cells[0] + '_' + cells[1]));
      QVERIFY2(plate != nullptr, cells[1].constData());
      QCOMPARE(plate->age.value, cells[1].toDouble());
      QCOMPARE(toCode(plate->sex), QString::fromLatin1(cells[0]));
      QVERIFY(plate->indicators.size() >= 3);
      QVERIFY(plate->spacingMm > 0);
    }
    QCOMPARE((*atlas)->plates.size(), rows);
    const auto image = plateImage((*atlas)->plates.front());
    QVERIFY(image.has_value());
    QVERIFY(image->height() >= 1200);
  }

  void sentencesSpeakTheLanguageOfTheProgram() {
    QVERIFY(QCoreApplication::installTranslator(&foreign_));
    QCOMPARE(toText(Indicator{QStringLiteral("The radius is flat."), 0, 0}),
             QStringLiteral("flach"));
    QCOMPARE(toText(Indicator{QStringLiteral("It spans about 45 % of it."), 0, 0}),
             QStringLiteral("zu 45 % breit"));
    // An atlas of one's own speaks its maker's language.
    QCOMPARE(toText(Indicator{QStringLiteral("100 % fermé."), 0, 0}),
             QStringLiteral("100 % fermé."));
    QVERIFY(QCoreApplication::removeTranslator(&foreign_));
    QCOMPARE(toText(Indicator{QStringLiteral("It spans about 45 % of it."), 0, 0}),
             QStringLiteral("It spans about 45 % of it."));
  }

 private:
  /// Knows two sentences in another language.
  class : public QTranslator {
   public:
    QString translate(const char* context, const char* source, const char*, int) const override {
      if (qstrcmp(context, "Indicator") != 0) return {};
      if (qstrcmp(source, "The radius is flat.") == 0) return QStringLiteral("flach");
      if (qstrcmp(source, "It spans about %1 % of it.") == 0)
        return QStringLiteral("zu %1 % breit");
      return {};
    }
    bool isEmpty() const override { return false; }
  } foreign_;

  static void checkRefused(const Result<AtlasPtr>& atlas) {
    QVERIFY(!atlas);
    QVERIFY(atlas.error().code == ErrorCode::Unreadable ||
            atlas.error().code == ErrorCode::Refused);
    QVERIFY(atlas.error().sentence.size() > 20);
    QVERIFY(!atlas.error().sentence.contains(QStringLiteral("%1")));
  }
};

QTEST_MAIN(AtlasTest)
#include "test_atlas.moc"
