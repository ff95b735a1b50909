// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

#include "core/dicom/reader.h"
#include "tests/testing/testing.h"
#include "tests/unit/dicom/dicombytes.h"

using namespace carpus;
using carpus::testing::DicomBytes;
using carpus::testing::put;
using carpus::testing::wordBytes;

namespace {

/// One line of the manifest, quotes respected.
QStringList fields(const QString& line) {
  QStringList out(1);
  bool quoted = false;
  for (const QChar c : line) {
    if (c == QLatin1Char('"'))
      quoted = !quoted;
    else if (c == QLatin1Char(',') && !quoted)
      out << QString();
    else
      out.last() += c;
  }
  return out;
}

/// Files of the set that hold a grayscale picture by their header and are refused all the same, and
/// why.
const QHash<QString, QString>& justified() {
  static const QHash<QString, QString> kFiles = {
      {"fodicom_6452_GH364.dcm", "the structure of its pixel fragments is broken"},
      {"fodicom_64e6_GH1146.dcm", "has no pixels"},
      {"pydicomdat_d6ce_JLSL_08_07_0_1F.dcm", "JPEG-LS of 7 bits, which DCMTK refuses"},
  };
  return kFiles;
}

bool isOneSentence(const QString& text) {
  return text.size() > 10 && text.endsWith(QLatin1Char('.')) && !text.contains(QLatin1Char('\n')) &&
         !text.contains(QLatin1String("%1"));
}

}  // namespace

class TestReading : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QVERIFY(folder_.isValid()); }

  void everyRealFileIsAnImageOrOneSentence_data() {
    CARPUS_NEEDS_SHARED_DATA(QStringLiteral("dicom/manifest.csv"));
    QTest::addColumn<QString>("sop");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("expected");
    QFile manifest(carpus::testing::sharedData(QStringLiteral("dicom/manifest.csv")));
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    const QStringList header = fields(QString::fromUtf8(manifest.readLine()).trimmed());
    while (!manifest.atEnd()) {
      const QStringList row = fields(QString::fromUtf8(manifest.readLine()).trimmed());
      if (row.size() != header.size()) continue;
      const auto cell = [&](const char* name) {
        return row.at(header.indexOf(QLatin1String(name)));
      };
      QTest::newRow(qPrintable(cell("file")))
          << cell("sop") << cell("Rows").toInt() << cell("Columns").toInt() << cell("expect");
    }
  }
  void everyRealFileIsAnImageOrOneSentence() {
    CARPUS_NEEDS_SHARED_DATA(QStringLiteral("dicom/manifest.csv"));
    QFETCH(QString, sop);
    QFETCH(int, rows);
    QFETCH(int, columns);
    QFETCH(QString, expected);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    const auto read =
        dicom::readRadiograph(carpus::testing::sharedData(QStringLiteral("dicom/") + name));
    if (!read) {
      const Error& error = read.error();
      QVERIFY2(isOneSentence(error.sentence), qPrintable(error.sentence));
      QVERIFY2(error.code == ErrorCode::Refused || error.code == ErrorCode::Unreadable,
               qPrintable(error.detail));
      QVERIFY2(!error.sentence.contains(QLatin1String("stopped after")),
               qPrintable(error.sentence));
    }
    if (expected == QLatin1String("refuse-colour") ||
        expected == QLatin1String("refuse-no-image")) {
      QVERIFY2(!read, "opened, but should be refused");
      return;
    }
    const bool derived =
        sop.contains(QLatin1String("Segmentation")) || sop.contains(QLatin1String("RT Dose"));
    if (derived || justified().contains(name)) {
      QVERIFY(!read);
      return;
    }
    QVERIFY2(read, read ? "" : qPrintable(read.error().sentence + read.error().detail));
    QCOMPARE((*read)->rows(), rows);
    QCOMPARE((*read)->columns(), columns);
    QVERIFY2(!hasStop((*read)->findings), "a sound file got a finding that stops");
    const auto here = dicom::readRadiographInProcess((*read)->sourcePath);
    QVERIFY(here);
    expectSame(**read, **here);
  }

  void theTwoKindsOfLossAreTold_data() {
    CARPUS_NEEDS_SHARED_DATA(QStringLiteral("dicom/manifest.csv"));
    QTest::addColumn<bool>("lossy");
    QTest::newRow("dicomtestf_5259_RG3_JLSN") << true;
    QTest::newRow("orthanctes_0232_Monochrome1-Jpeg.dcm") << true;
    QTest::newRow("pydicomdat_ac29_RG3_J2KI.dcm") << true;
    QTest::newRow("dicomtestf_864c_CT2_J2KR") << false;
    QTest::newRow("highdicom_b37d_dx_image.dcm") << false;
  }
  void theTwoKindsOfLossAreTold() {
    CARPUS_NEEDS_SHARED_DATA(QStringLiteral("dicom/manifest.csv"));
    QFETCH(bool, lossy);
    const auto read = dicom::readRadiograph(carpus::testing::sharedData(
        QStringLiteral("dicom/") + QString::fromUtf8(QTest::currentDataTag())));
    QVERIFY(read);
    QCOMPARE(contains((*read)->findings, QStringLiteral("lossy-image")), lossy);
  }

  void pictureOfALossyPairIsNearTheSameInEveryEncoding() {
    CARPUS_NEEDS_SHARED_DATA(QStringLiteral("dicom/manifest.csv"));
    // One computed radiograph of a hip, compressed in three ways by someone else.
    std::vector<cv::Mat> pictures;
    for (const char* name : {"pylibjpegd_e9c9_RG2_JPLY.dcm", "pylibjpegd_ba56_RG2_JLSN.dcm",
                             "dicomtestf_4446_RG2_J2KI"}) {
      const auto read = dicom::readRadiograph(
          carpus::testing::sharedData(QStringLiteral("dicom/") + QLatin1String(name)));
      QVERIFY2(read, name);
      cv::Mat values;
      (*read)->pixels.convertTo(values, CV_32F);
      pictures.push_back(values);
    }
    for (std::size_t i = 1; i < pictures.size(); ++i) {
      const double mean = cv::norm(pictures[0], pictures[i], cv::NORM_L1) /
                          static_cast<double>(pictures[0].total());
      QVERIFY2(mean < 6, qPrintable(QString::number(mean)));  // of 1024 grey values
    }
  }

  void overlayBitsAboveTheStoredOnesAreRemoved() {
    const QByteArray pixels = wordBytes({0x1FFF, 0xF001, 0x0800, 0x8FFF});
    const auto read = open(DicomBytes::image(2, 2, 16, 12).add(0x7FE00010, "OW", pixels));
    QVERIFY(read);
    expectPixels((*read)->pixels, {0xFFF, 1, 0x800, 0xFFF});
  }

  void bitsBelowTheHighBitAreTheValue() {
    DicomBytes file;
    file.addWord(0x00280002, 1).add(0x00280004, "CS", "MONOCHROME2");
    file.addWord(0x00280010, 1)
        .addWord(0x00280011, 3)
        .addWord(0x00280100, 16)
        .addWord(0x00280101, 12);
    file.addWord(0x00280102, 15).addWord(0x00280103, 1);
    file.add(0x7FE00010, "OW", wordBytes({0xFFF7, 0x800F, 0x7FF3}));
    const auto read = open(file);
    QVERIFY(read);
    expectPixels((*read)->pixels, {-1, -2048, 2047});
  }

  void signedValuesKeepTheirSign() {
    const auto read = open(DicomBytes::image(1, 4, 16, 10, true)
                               .add(0x7FE00010, "OW", wordBytes({0x3FF, 0x200, 0x1FF, 0})));
    QVERIFY(read);
    expectPixels((*read)->pixels, {-1, -512, 511, 0});
  }

  void aFileWithoutPreambleAndMetaHeaderOpens_data() {
    QTest::addColumn<QByteArray>("bytes");
    const DicomBytes file =
        DicomBytes::image(2, 2, 8, 8, false, DicomBytes::element(0x00080060, "CS", "CR"))
            .add(0x7FE00010, "OB", QByteArray("\1\2\3\4", 4));
    QTest::newRow("explicit") << file.dataset();
    QByteArray implicit;
    const auto add = [&](quint32 tag, const QByteArray& value) {
      implicit += DicomBytes::u16(tag >> 16U) + DicomBytes::u16(tag & 0xFFFFU) +
                  DicomBytes::u32(static_cast<quint32>(value.size())) + value;
    };
    add(0x00080060, "CR");
    add(0x00280002, DicomBytes::u16(1));
    add(0x00280004, "MONOCHROME2 ");
    for (const quint32 tag : {0x00280010U, 0x00280011U}) add(tag, DicomBytes::u16(2));
    for (const quint32 tag : {0x00280100U, 0x00280101U}) add(tag, DicomBytes::u16(8));
    add(0x00280102, DicomBytes::u16(7));
    add(0x00280103, DicomBytes::u16(0));
    add(0x7FE00010, QByteArray("\1\2\3\4", 4));
    QTest::newRow("implicit") << implicit;
  }
  void aFileWithoutPreambleAndMetaHeaderOpens() {
    QFETCH(QByteArray, bytes);
    const QString path = folder_.filePath(QStringLiteral("bare.dcm"));
    QVERIFY(put(path, bytes));
    const auto read = dicom::readRadiograph(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().sentence + read.error().detail));
    expectPixels((*read)->pixels, {1, 2, 3, 4});
  }

  void aModalityTableIsAppliedToThePixels() {
    // Descriptor: 4 entries, the first maps -1, 12 bits.
    const QByteArray item = DicomBytes::element(0x00283002, "SS", wordBytes({4, -1, 12})) +
                            DicomBytes::element(0x00283006, "OW", wordBytes({100, 200, 300, 400}));
    DicomBytes file = DicomBytes::image(1, 4, 16, 16, true);
    file.add(0x00283000, "SQ",
             DicomBytes::u16(0xFFFE) + DicomBytes::u16(0xE000) +
                 DicomBytes::u32(static_cast<quint32>(item.size())) + item);
    file.add(0x7FE00010, "OW", wordBytes({-5, 0, 2, 9}));
    const auto read = open(file);
    QVERIFY(read);
    expectPixels((*read)->pixels, {100, 200, 400, 400});
    QCOMPARE((*read)->bitsStored, 12);
    QCOMPARE((*read)->pixels.type(), CV_16UC1);
  }

  void theVoiTableOfAFileIsRead() {
    const QByteArray item = DicomBytes::element(0x00283002, "US", wordBytes({3, 10, 8})) +
                            DicomBytes::element(0x00283003, "LO", "BONE") +
                            DicomBytes::element(0x00283006, "OW", wordBytes({0x0201, 0x0003}));
    DicomBytes file = DicomBytes::image(1, 1, 16, 12);
    file.add(0x00283010, "SQ",
             DicomBytes::u16(0xFFFE) + DicomBytes::u16(0xE000) +
                 DicomBytes::u32(static_cast<quint32>(item.size())) + item);
    file.add(0x7FE00010, "OW", wordBytes({7}));
    const auto read = open(file);
    QVERIFY(read);
    QCOMPARE((*read)->voiLuts.size(), std::size_t{1});
    const VoiLut& lut = (*read)->voiLuts[0];
    QCOMPARE(lut.firstMapped, 10);
    QCOMPARE(lut.bits, 8);
    QCOMPARE(lut.values, (std::vector<quint16>{1, 2, 3}));  // two to a word
    QCOMPARE(lut.explanation, QStringLiteral("BONE"));
  }

  void aDoubtfulWindowIsLeftOutAndTold() {
    DicomBytes file = DicomBytes::image(1, 1, 16, 12);
    file.add(0x00281050, "DS", "100\\200").add(0x00281051, "DS", "0\\50");
    file.add(0x7FE00010, "OW", wordBytes({7}));
    const auto read = open(file);
    QVERIFY(read);
    QCOMPARE((*read)->windows.size(), std::size_t{1});
    QCOMPARE((*read)->windows[0].center, 200.0);
    QVERIFY(contains((*read)->findings, QStringLiteral("facts-doubtful")));
  }

  void severalFramesGiveTheFirstAndAFinding() {
    DicomBytes file;
    file.addWord(0x00280002, 1).add(0x00280004, "CS", "MONOCHROME2").add(0x00280008, "IS", "2");
    file.addWord(0x00280010, 1)
        .addWord(0x00280011, 2)
        .addWord(0x00280100, 16)
        .addWord(0x00280101, 16);
    file.addWord(0x00280102, 15).addWord(0x00280103, 0);
    file.add(0x7FE00010, "OW", wordBytes({1, 2, 3, 4}));
    const auto read = open(file);
    QVERIFY(read);
    QCOMPARE((*read)->frames, 2);
    expectPixels((*read)->pixels, {1, 2});
    QVERIFY(contains((*read)->findings, QStringLiteral("multi-frame")));
  }

  void burnedInTextIsAFinding() {
    DicomBytes file = DicomBytes::image(1, 2, 8, 8);
    file.add(0x00280301, "CS", "YES").add(0x7FE00010, "OB", "ab");
    const auto read = open(file);
    QVERIFY(read);
    QVERIFY(contains((*read)->findings, QStringLiteral("burned-in-annotation")));
  }

  void attributesOfUnknownRepresentationAreStillUnderstood() {
    DicomBytes file =
        DicomBytes::image(1, 2, 8, 8, false, DicomBytes::element(0x00100040, "UN", "F "));
    file.add(0x00281052, "UN", "-10 ").add(0x00281053, "UN", "2 ").add(0x7FE00010, "OB", "ab");
    const auto read = open(file);
    QVERIFY(read);
    QCOMPARE((*read)->patient.sex, std::optional<Sex>(Sex::Female));
    QCOMPARE((*read)->rescaleIntercept, -10.0);
    QCOMPARE((*read)->rescaleSlope, 2.0);
  }

  void spacingIsOfTheRightKind_data() {
    QTest::addColumn<QByteArray>("detector");
    QTest::addColumn<QByteArray>("pixel");
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("row");
    QTest::newRow("none") << QByteArray() << QByteArray() << int(SpacingKind::Unknown) << 0.0;
    QTest::newRow("detector") << QByteArray("0.2\\0.1") << QByteArray()
                              << int(SpacingKind::Detector) << 0.2;
    QTest::newRow("same") << QByteArray("0.2\\0.1") << QByteArray("0.20\\0.1")
                          << int(SpacingKind::Detector) << 0.2;
    QTest::newRow("other") << QByteArray("0.2\\0.1") << QByteArray("0.18\\0.09")
                           << int(SpacingKind::Calibrated) << 0.18;
    QTest::newRow("alone") << QByteArray() << QByteArray("0.3\\0.3") << int(SpacingKind::Nominal)
                           << 0.3;
    QTest::newRow("zero") << QByteArray() << QByteArray("0\\0") << int(SpacingKind::Unknown) << 0.0;
    QTest::newRow("words") << QByteArray() << QByteArray("a\\b") << int(SpacingKind::Unknown)
                           << 0.0;
  }
  void spacingIsOfTheRightKind() {
    QFETCH(QByteArray, detector);
    QFETCH(QByteArray, pixel);
    QFETCH(int, kind);
    QFETCH(double, row);
    DicomBytes file;
    if (!detector.isEmpty()) file.add(0x00181164, "DS", detector);
    file.addWord(0x00280002, 1).add(0x00280004, "CS", "MONOCHROME2");
    file.addWord(0x00280010, 1).addWord(0x00280011, 2);
    if (!pixel.isEmpty()) file.add(0x00280030, "DS", pixel);
    file.addWord(0x00280100, 8)
        .addWord(0x00280101, 8)
        .addWord(0x00280102, 7)
        .addWord(0x00280103, 0);
    file.add(0x7FE00010, "OB", "ab");
    const auto read = open(file);
    QVERIFY(read);
    QCOMPARE(static_cast<int>((*read)->spacing.kind), kind);
    QCOMPARE((*read)->spacing.rowMm, row);
    if (kind != int(SpacingKind::Unknown))
      QCOMPARE((*read)->pixelAspect, (*read)->spacing.rowMm / (*read)->spacing.columnMm);
  }

 private:
  Result<RadiographPtr> open(const DicomBytes& file) {
    const QString path = folder_.filePath(QStringLiteral("made.dcm"));
    if (!put(path, file.file())) return fail(ErrorCode::CannotWrite, path);
    return dicom::readRadiograph(path);
  }

  /// The child has a smaller dictionary and the wire between: neither may lose anything.
  static void expectSame(const Radiograph& a, const Radiograph& b) {
    QCOMPARE(a.pixels.type(), b.pixels.type());
    QCOMPARE(cv::norm(a.pixels, b.pixels, cv::NORM_INF), 0.0);
    QCOMPARE(a.bitsStored, b.bitsStored);
    QCOMPARE(a.photometric, b.photometric);
    QCOMPARE(a.rescaleSlope, b.rescaleSlope);
    QCOMPARE(a.rescaleIntercept, b.rescaleIntercept);
    QCOMPARE(a.paddingValue, b.paddingValue);
    QCOMPARE(a.paddingLimit, b.paddingLimit);
    QCOMPARE(a.windows.size(), b.windows.size());
    for (std::size_t i = 0; i < a.windows.size(); ++i)
      QCOMPARE(a.windows[i].width, b.windows[i].width);
    QCOMPARE(a.voiLuts.size(), b.voiLuts.size());
    QCOMPARE(a.spacing.rowMm, b.spacing.rowMm);
    QCOMPARE(a.spacing.kind, b.spacing.kind);
    QCOMPARE(a.pixelAspect, b.pixelAspect);
    QCOMPARE(a.frames, b.frames);
    QCOMPARE(a.transferSyntaxUid, b.transferSyntaxUid);
    QCOMPARE(a.patient.name, b.patient.name);
    QCOMPARE(a.patient.id, b.patient.id);
    QCOMPARE(a.patient.birthDate, b.patient.birthDate);
    QCOMPARE(a.patient.sex, b.patient.sex);
    QCOMPARE(a.patient.statedAge, b.patient.statedAge);
    QCOMPARE(a.study.studyInstanceUid, b.study.studyInstanceUid);
    QCOMPARE(a.study.accessionNumber, b.study.accessionNumber);
    QCOMPARE(a.study.acquisitionDate, b.study.acquisitionDate);
    QCOMPARE(a.study.studyTime, b.study.studyTime);
    QCOMPARE(a.study.bodyPart, b.study.bodyPart);
    QCOMPARE(a.study.viewPosition, b.study.viewPosition);
    QCOMPARE(a.study.laterality, b.study.laterality);
    QCOMPARE(a.findings, b.findings);
  }

  static void expectPixels(const cv::Mat& pixels, const QList<int>& expected) {
    cv::Mat values;
    pixels.convertTo(values, CV_32S);
    QCOMPARE(static_cast<int>(values.total()), static_cast<int>(expected.size()));
    for (int i = 0; i < expected.size(); ++i)
      QCOMPARE(values.at<int>(i / values.cols, i % values.cols), expected.at(i));
  }

  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestReading)
#include "test_reading.moc"
