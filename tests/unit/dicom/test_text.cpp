// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>

#include "core/dicom/characters.h"
#include "core/dicom/facts.h"
#include "core/dicom/reader.h"
#include "tests/testing/testing.h"
#include "tests/unit/dicom/dicombytes.h"

using namespace carpus;
using carpus::testing::DicomBytes;
using carpus::testing::put;
using dicom::CharacterSet;

class TestText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QVERIFY(folder_.isValid()); }

  // Names of PS3.5 annexes H, I and J and of the tables of C.12.1.1.2.
  void everyCharacterSetBecomesUnicode_data() {
    QTest::addColumn<QByteArray>("terms");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QByteArray& terms, const QByteArray& bytes,
                        const QString& text) { QTest::newRow(name) << terms << bytes << text; };
    row("ASCII", "", "Smith^John", QStringLiteral("Smith^John"));
    row("Latin 1", "ISO_IR 100", "Buc^J\xE9r\xF4me", QStringLiteral("Buc^Jérôme"));
    row("Latin 2", "ISO_IR 101", "Wa\xB3\xEAsa", QStringLiteral("Wałęsa"));
    row("Latin 3", "ISO_IR 109", "\xA1", QStringLiteral("Ħ"));
    row("Latin 4", "ISO_IR 110", "\xA2", QStringLiteral("ĸ"));
    row("Latin 5", "ISO_IR 148",
        "\xC7"
        "avu\xFEo\xF0lu",
        QStringLiteral("Çavuşoğlu"));
    row("Latin 9", "ISO_IR 203", "\xA4", QStringLiteral("€"));
    row("Cyrillic", "ISO_IR 144", "\xBB\xEE\xDA", QStringLiteral("Люк"));
    row("Arabic", "ISO_IR 127", "\xE2\xC8\xC7\xE6\xEA^\xE4\xE6\xD2\xC7\xD1",
        QStringLiteral("قباني^لنزار"));
    row("Greek", "ISO_IR 126", "\xC4\xE9\xEF\xED\xF5\xF3\xE9\xEF\xF2", QStringLiteral("Διονυσιος"));
    row("Hebrew", "ISO_IR 138", "\xF9\xF8\xE5\xEF^\xE3\xE1\xE5\xF8\xE4",
        QStringLiteral("שרון^דבורה"));
    row("Thai", "ISO_IR 166", "\xCA\xC1\xAA\xD2\xC2", QStringLiteral("สมชาย"));
    row("Katakana", "ISO_IR 13", "\xD4\xCF\xC0\xDE^\xC0\xDB\xB3", QStringLiteral("ﾔﾏﾀﾞ^ﾀﾛｳ"));
    row("UTF-8", "ISO_IR 192", "Wang^XiaoDong=\xE7\x8E\x8B^\xE5\xB0\x8F\xE6\x9D\xB1=",
        QStringLiteral("Wang^XiaoDong=王^小東="));
    row("GB18030", "GB18030",
        "Wang^XiaoDong=\xCD\xF5^\xD0\xA1\xB6\xAB=", QStringLiteral("Wang^XiaoDong=王^小东="));
    row("GBK", "GBK", "\xCD\xF5^\xD0\xA1\xB6\xAB", QStringLiteral("王^小东"));
    row("Japanese, H.3.1", "\\ISO 2022 IR 87",
        "Yamada^Tarou=\x1B$B;3ED\x1B(B^\x1B$BB@O:\x1B(B=\x1B$B$d$^$@\x1B(B^\x1B$B$?$m$&\x1B(B",
        QStringLiteral("Yamada^Tarou=山田^太郎=やまだ^たろう"));
    row("Japanese, H.3.2", "ISO 2022 IR 13\\ISO 2022 IR 87",
        "\xD4\xCF\xC0\xDE^\xC0\xDB\xB3=\x1B$B;3ED\x1B(J^\x1B$BB@O:\x1B(J=\x1B$B$d$^$@\x1B(J^\x1B$B$"
        "?$m$&\x1B(J",
        QStringLiteral("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"));
    row("Japanese supplement", "\\ISO 2022 IR 159", "\x1B$(D\x30\x21\x1B(B", QStringLiteral("丂"));
    row("Korean, I.2", "\\ISO 2022 IR 149",
        "Hong^Gildong=\x1B$)C\xFB\xF3^\x1B$)C\xD1\xCE\xD4\xD7=\x1B$)C\xC8\xAB^\x1B$)"
        "C\xB1\xE6\xB5\xBF",
        QStringLiteral("Hong^Gildong=洪^吉洞=홍^길동"));
    row("Chinese, K.2", "\\ISO 2022 IR 58",
        "Zhang^XiaoDong=\x1B$)A\xD5\xC5^\x1B$)A\xD0\xA1\xB6\xAB=",
        QStringLiteral("Zhang^XiaoDong=张^小东="));
    row("Latin 1 and Greek by escapes", "ISO 2022 IR 100\\ISO 2022 IR 126",
        "Buc^J\xE9r\xF4me=\x1B-F\xC4\xE9\xEF\xED", QStringLiteral("Buc^Jérôme=Διον"));
    row("written with a dash", "ISO-IR 100", "J\xE9", QStringLiteral("Jé"));
    row("spaces around", " ISO_IR 100 ", "J\xE9", QStringLiteral("Jé"));
  }
  void everyCharacterSetBecomesUnicode() {
    QFETCH(QByteArray, terms);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const CharacterSet set(terms);
    bool doubtful = false;
    QCOMPARE(set.decode(bytes, &doubtful), text);
    QVERIFY(set.isKnown());
    QVERIFY(!doubtful);
  }

  void whatIsNotDeclaredIsGuessedAndTold_data() {
    QTest::addColumn<QByteArray>("terms");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTF-8 without a word")
        << QByteArray() << QByteArray("J\xC3\xA9") << QStringLiteral("Jé");
    QTest::newRow("Latin 1 without a word")
        << QByteArray() << QByteArray("J\xE9") << QStringLiteral("Jé");
    QTest::newRow("unknown term") << QByteArray("ISO_IR 999") << QByteArray("J\xE9")
                                  << QStringLiteral("Jé");
    QTest::newRow("broken UTF-8") << QByteArray("ISO_IR 192") << QByteArray("J\xE9x")
                                  << QStringLiteral("J\uFFFDx");
    QTest::newRow("unknown escape")
        << QByteArray("\\ISO 2022 IR 87") << QByteArray("\x1B$Zab") << QStringLiteral("$Zab");
  }
  void whatIsNotDeclaredIsGuessedAndTold() {
    QFETCH(QByteArray, terms);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    bool doubtful = false;
    QCOMPARE(CharacterSet(terms).decode(bytes, &doubtful), text);
    QVERIFY(doubtful);
  }

  void namesAreWrittenForPeople_data() {
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("Smith^John^Q^Dr^Jr")
                           << QStringLiteral("Smith John Q Dr Jr");
    QTest::newRow("gaps") << QStringLiteral("Smith^^^Dr^") << QStringLiteral("Smith Dr");
    QTest::newRow("ideographs") << QStringLiteral("Yamada^Tarou=山田^太郎=やまだ^たろう")
                                << QStringLiteral("Yamada Tarou (山田 太郎)");
    QTest::newRow("ideographs only") << QStringLiteral("=山田^太郎") << QStringLiteral("山田 太郎");
    QTest::newRow("phonetic only")
        << QStringLiteral("==やまだ^たろう") << QStringLiteral("やまだ たろう");
    QTest::newRow("nothing") << QString() << QString();
  }
  void namesAreWrittenForPeople() {
    QFETCH(QString, raw);
    QFETCH(QString, name);
    QCOMPARE(dicom::personNameForPeople(raw), name);
  }

  void realFilesGiveTheirNames_data() {
    CARPUS_NEEDS_SHARED_DATA(QStringLiteral("dicom/manifest.csv"));
    QTest::addColumn<QString>("raw");
    QTest::newRow("pydicom_52b8_chrArab.dcm") << QStringLiteral("قباني^لنزار");
    QTest::newRow("pydicom_2250_chrFren.dcm") << QStringLiteral("Buc^Jérôme");
    QTest::newRow("pydicom_6481_chrGreek.dcm") << QStringLiteral("Διονυσιος");
    QTest::newRow("pydicom_3a8d_chrH31.dcm")
        << QStringLiteral("Yamada^Tarou=山田^太郎=やまだ^たろう");
    QTest::newRow("pydicom_5e14_chrH32.dcm") << QStringLiteral("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう");
    QTest::newRow("pydicom_fb05_chrHbrw.dcm") << QStringLiteral("שרון^דבורה");
    QTest::newRow("pydicom_bce4_chrI2.dcm") << QStringLiteral("Hong^Gildong=洪^吉洞=홍^길동");
    QTest::newRow("pydicom_def4_chrRuss.dcm") << QStringLiteral("Люкceмбypг");
    QTest::newRow("pydicom_e81e_chrX1.dcm") << QStringLiteral("Wang^XiaoDong=王^小東");
    QTest::newRow("pydicom_6485_chrX2.dcm") << QStringLiteral("Wang^XiaoDong=王^小东");
    QTest::newRow("fodicom_f8e5_chrGB2312.dcm") << QStringLiteral("Zhang^XiaoDong=张^小东");
  }
  void realFilesGiveTheirNames() {
    CARPUS_NEEDS_SHARED_DATA(QStringLiteral("dicom/manifest.csv"));
    QFETCH(QString, raw);
    const auto read = dicom::readRadiograph(carpus::testing::sharedData(
        QStringLiteral("dicom/") + QString::fromUtf8(QTest::currentDataTag())));
    QVERIFY(read);
    QString found = (*read)->study.rawPatientName;
    while (found.endsWith(QLatin1Char('='))) found.chop(1);
    QCOMPARE(found, raw);
    QVERIFY(!contains((*read)->findings, QStringLiteral("facts-doubtful")));
  }

  void agesOfEveryFormAreRead_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("months");  // below 0: none
    QTest::addColumn<bool>("doubtful");
    QTest::newRow("days") << QByteArray("010D") << 10 / kDaysPerMonth << false;
    QTest::newRow("weeks") << QByteArray("006W") << 42 / kDaysPerMonth << false;
    QTest::newRow("months") << QByteArray("126M") << 126.0 << false;
    QTest::newRow("years") << QByteArray("010Y") << 120.0 << false;
    QTest::newRow("short") << QByteArray("9Y") << 108.0 << false;
    QTest::newRow("lower case") << QByteArray("010y") << 120.0 << false;
    QTest::newRow("no unit") << QByteArray("0010") << -1.0 << true;
    QTest::newRow("words") << QByteArray("TEN") << -1.0 << true;
    QTest::newRow("empty") << QByteArray("") << -1.0 << false;
  }
  void agesOfEveryFormAreRead() {
    QFETCH(QByteArray, text);
    QFETCH(double, months);
    QFETCH(bool, doubtful);
    const auto read = open(DicomBytes::element(0x00101010, "AS", text));
    QVERIFY(read);
    QCOMPARE((*read)->patient.statedAge.has_value(), months >= 0);
    if (months >= 0) QCOMPARE((*read)->patient.statedAge->value, months);
    QCOMPARE(contains((*read)->findings, QStringLiteral("facts-doubtful")), doubtful);
  }

  void birthDatesOfEveryFormAreRead_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("doubtful");
    QTest::newRow("new") << QByteArray("20120229") << QDate(2012, 2, 29) << false;
    QTest::newRow("old") << QByteArray("2012.02.29") << QDate(2012, 2, 29) << false;
    QTest::newRow("ISO") << QByteArray("2012-02-29") << QDate(2012, 2, 29) << false;
    QTest::newRow("no such day") << QByteArray("20130229") << QDate() << true;
    QTest::newRow("year only") << QByteArray("2013") << QDate() << true;
    QTest::newRow("zeros") << QByteArray("00000000") << QDate() << true;
    QTest::newRow("empty") << QByteArray("") << QDate() << false;
  }
  void birthDatesOfEveryFormAreRead() {
    QFETCH(QByteArray, text);
    QFETCH(QDate, date);
    QFETCH(bool, doubtful);
    const auto read = open(DicomBytes::element(0x00100030, "DA", text));
    QVERIFY(read);
    QCOMPARE((*read)->patient.birthDate, date);
    QCOMPARE(contains((*read)->findings, QStringLiteral("facts-doubtful")), doubtful);
  }

  void theSexIsReadAndNeverGuessed_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sex");
    QTest::addColumn<bool>("doubtful");
    QTest::newRow("F") << QByteArray("F") << QStringLiteral("F") << false;
    QTest::newRow("m") << QByteArray("m") << QStringLiteral("M") << false;
    QTest::newRow("O") << QByteArray("O") << QString() << false;
    QTest::newRow("empty") << QByteArray("") << QString() << false;
    QTest::newRow("0000") << QByteArray("0000") << QString() << true;
  }
  void theSexIsReadAndNeverGuessed() {
    QFETCH(QByteArray, text);
    QFETCH(QString, sex);
    QFETCH(bool, doubtful);
    const auto read = open(DicomBytes::element(0x00100040, "CS", text));
    QVERIFY(read);
    QCOMPARE((*read)->patient.sex ? toCode(*(*read)->patient.sex) : QString(), sex);
    QCOMPARE(contains((*read)->findings, QStringLiteral("facts-doubtful")), doubtful);
  }

  void theSideIsReadWhereItIsSafe_data() {
    QTest::addColumn<QByteArray>("elements");
    QTest::addColumn<QString>("side");  // L, R or nothing
    const auto laterality = [](const char* value) {
      return DicomBytes::element(0x00200060, "CS", value);
    };
    const auto image = [](const char* value) {
      return DicomBytes::element(0x00200062, "CS", value);
    };
    const auto body = [](const char* value) {
      return DicomBytes::element(0x00180015, "CS", value);
    };
    const auto series = [](const char* value) {
      return DicomBytes::element(0x0008103E, "LO", value);
    };
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("laterality") << laterality("L") << QStringLiteral("L");
    QTest::newRow("image laterality") << image("R") << QStringLiteral("R");
    QTest::newRow("lower case") << image("l") << QStringLiteral("L");
    QTest::newRow("agreeing") << laterality("L") + image("L") << QStringLiteral("L");
    QTest::newRow("contradicting") << laterality("L") + image("R") << QString();
    QTest::newRow("both sides") << series("LEFT HAND") + image("B") << QString();
    QTest::newRow("letter before words")
        << series("RIGHT HAND") + image("L") << QStringLiteral("L");
    QTest::newRow("words") << series("Hand left AP") << QStringLiteral("L");
    QTest::newRow("body part") << series("Hand left") + body("RIGHT HAND") << QStringLiteral("R");
  }
  void theSideIsReadWhereItIsSafe() {
    QFETCH(QByteArray, elements);
    QFETCH(QString, side);
    const auto read = open(elements);
    QVERIFY(read);
    const std::optional<Side> found = (*read)->study.laterality;
    QCOMPARE(!found                 ? QString()
             : *found == Side::Left ? QStringLiteral("L")
                                    : QStringLiteral("R"),
             side);
    const bool contradicting = qstrcmp(QTest::currentDataTag(), "contradicting") == 0;
    QCOMPARE(contains((*read)->findings, QStringLiteral("facts-doubtful")), contradicting);
  }

  void wordsNameASideOrNone_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("side");
    QTest::newRow("english") << QStringLiteral("XR HAND LEFT") << QStringLiteral("L");
    QTest::newRow("short") << QStringLiteral("RT WRIST") << QStringLiteral("R");
    QTest::newRow("german") << QStringLiteral("Röntgen linke Hand") << QStringLiteral("L");
    QTest::newRow("french") << QStringLiteral("Main gauche") << QStringLiteral("L");
    QTest::newRow("spanish") << QStringLiteral("Mano derecha") << QStringLiteral("R");
    QTest::newRow("letter with hand") << QStringLiteral("HAND_L_AP") << QStringLiteral("L");
    QTest::newRow("letter alone") << QStringLiteral("L SPINE") << QString();
    QTest::newRow("both") << QStringLiteral("left and right hand") << QString();
    QTest::newRow("inside a word") << QStringLiteral("bright shaft cleft hand") << QString();
    QTest::newRow("none") << QStringLiteral("Hand PA") << QString();
  }
  void wordsNameASideOrNone() {
    QFETCH(QString, text);
    QFETCH(QString, side);
    const std::optional<Side> found = dicom::sideInWords(text);
    QCOMPARE(!found                 ? QString()
             : *found == Side::Left ? QStringLiteral("L")
                                    : QStringLiteral("R"),
             side);
  }

  void theAcquisitionDateIsTheNearestKnown_data() {
    QTest::addColumn<QByteArray>("elements");
    QTest::addColumn<QDate>("date");
    const QByteArray study = DicomBytes::element(0x00080020, "DA", "20200101");
    const QByteArray acquisition = DicomBytes::element(0x00080022, "DA", "20200102");
    const QByteArray content = DicomBytes::element(0x00080023, "DA", "20200103");
    const QByteArray moment = DicomBytes::element(0x0008002A, "DT", "20200104120000.00+0100");
    QTest::newRow("study") << study << QDate(2020, 1, 1);
    QTest::newRow("content") << study + content << QDate(2020, 1, 3);
    QTest::newRow("moment") << study + content + moment << QDate(2020, 1, 4);
    QTest::newRow("acquisition") << study + acquisition + content + moment << QDate(2020, 1, 2);
    QTest::newRow("none") << QByteArray() << QDate();
  }
  void theAcquisitionDateIsTheNearestKnown() {
    QFETCH(QByteArray, elements);
    QFETCH(QDate, date);
    const auto read = open(elements);
    QVERIFY(read);
    QCOMPARE((*read)->study.acquisitionDate, date);
  }

 private:
  /// A tiny image with `elements` in its header.
  Result<RadiographPtr> open(const QByteArray& elements) {
    const QString path = folder_.filePath(QStringLiteral("facts.dcm"));
    const QByteArray file =
        DicomBytes::image(1, 2, 8, 8, false, elements).add(0x7FE00010, "OB", "ab").file();
    if (!put(path, file)) return fail(ErrorCode::CannotWrite, path);
    return dicom::readRadiographInProcess(path);
  }

  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"
