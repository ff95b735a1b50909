// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/dicom/modules.h"
#include "core/dicom/reader.h"
#include "core/dicom/writer.h"
#include "tests/testing/testing.h"

using namespace carpus;
using dicom::Encoding;

namespace {

struct NamedEncoding {
  const char* name;
  Encoding encoding;
};

constexpr NamedEncoding kEncodings[] = {
    {"implicit", Encoding::ImplicitLittleEndian},
    {"explicit", Encoding::ExplicitLittleEndian},
    {"big endian", Encoding::ExplicitBigEndian},
    {"deflated", Encoding::Deflated},
    {"RLE", Encoding::Rle},
    {"JPEG lossless", Encoding::JpegLossless},
    {"JPEG-LS", Encoding::JpegLsLossless},
    {"JPEG 2000", Encoding::Jpeg2000Lossless},
};

/// A picture that uses the whole range of values, with edges and gradients; odd sizes on purpose.
cv::Mat pattern(int rows, int columns, int bits, bool isSigned) {
  cv::Mat out(rows, columns, isSigned ? CV_16SC1 : CV_16UC1);
  const int top = (1 << bits) - 1;
  const int bottom = isSigned ? -(1 << (bits - 1)) : 0;
  for (int y = 0; y < rows; ++y)
    for (int x = 0; x < columns; ++x) {
      const int value = bottom + (y * 7919 + x * 104729 + (x / 5) * (y / 3) * 17) % (top + 1);
      if (isSigned)
        out.at<qint16>(y, x) = static_cast<qint16>(value);
      else
        out.at<quint16>(y, x) = static_cast<quint16>(value);
    }
  return out;
}

bool same(const cv::Mat& a, const cv::Mat& b) {
  return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

dicom::DigitalXRay example(int bits = 12, bool isSigned = false) {
  dicom::DigitalXRay object;
  Radiograph& r = object.radiograph;
  r.pixels = pattern(37, 29, bits, isSigned);
  r.bitsStored = bits;
  r.patient.name = QStringLiteral("Müller Zoë");
  r.study.rawPatientName = QStringLiteral("Müller^Zoë=山田^太郎");
  r.patient.id = QStringLiteral("Ü-1");
  r.patient.birthDate = QDate(2012, 2, 29);
  r.patient.sex = Sex::Female;
  r.patient.statedAge = Months{126};
  r.study.studyDate = QDate(2022, 9, 1);
  r.study.studyTime = QTime(10, 11, 12);
  r.study.acquisitionDate = QDate(2022, 9, 2);
  r.study.studyId = QStringLiteral("S1");
  r.study.accessionNumber = QStringLiteral("A1");
  r.study.referringPhysician = QStringLiteral("Doctor^Who");
  r.study.bodyPart = QStringLiteral("HAND");
  r.study.viewPosition = QStringLiteral("PA");
  r.study.laterality = Side::Left;
  r.spacing = {0.143, 0.143, SpacingKind::Detector};
  r.windows = {{2048, 3000, QStringLiteral("BONE")}, {1000, 500, QStringLiteral("SOFT")}};
  return object;
}

}  // namespace

class TestWriting : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QVERIFY(folder_.isValid()); }

  void everyLosslessEncodingReturnsEveryBit_data() {
    QTest::addColumn<int>("encoding");
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<bool>("inverse");
    for (const NamedEncoding& e : kEncodings)
      for (const int bits : {8, 9, 10, 12, 14, 15, 16})
        for (const bool isSigned : {false, true})
          for (const bool inverse : {false, true})
            QTest::addRow("%s, %d bits, %s, %s", e.name, bits, isSigned ? "signed" : "unsigned",
                          inverse ? "MONOCHROME1" : "MONOCHROME2")
                << static_cast<int>(e.encoding) << bits << isSigned << inverse;
  }
  void everyLosslessEncodingReturnsEveryBit() {
    QFETCH(int, encoding);
    QFETCH(int, bits);
    QFETCH(bool, isSigned);
    QFETCH(bool, inverse);
    dicom::DigitalXRay object = example(bits, isSigned);
    object.encoding = static_cast<Encoding>(encoding);
    object.radiograph.photometric = inverse ? Photometric::Monochrome1 : Photometric::Monochrome2;
    const QString path = folder_.filePath(QStringLiteral("matrix.dcm"));
    const auto written = dicom::writeDigitalXRay(object, path);
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    const auto read = dicom::readRadiographInProcess(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().sentence + read.error().detail));
    QVERIFY(same((*read)->pixels, object.radiograph.pixels));
    QCOMPARE((*read)->bitsStored, bits);
    QCOMPARE((*read)->photometric, object.radiograph.photometric);
    QVERIFY2((*read)->findings.empty(),
             (*read)->findings.empty() ? "" : qPrintable((*read)->findings[0].text));
  }

  void theChildGivesTheSameAsThisProcess_data() {
    QTest::addColumn<int>("encoding");
    for (const NamedEncoding& e : kEncodings)
      QTest::addRow("%s", e.name) << static_cast<int>(e.encoding);
  }
  void theChildGivesTheSameAsThisProcess() {
    QFETCH(int, encoding);
    dicom::DigitalXRay object = example(13, true);
    object.encoding = static_cast<Encoding>(encoding);
    object.radiograph.voiLuts = {{-5, 12, {1, 2, 3, 4000}, QStringLiteral("TABLE")}};
    object.radiograph.paddingValue = -4096;
    const QString path = folder_.filePath(QStringLiteral("child.dcm"));
    QVERIFY(dicom::writeDigitalXRay(object, path));
    const auto here = dicom::readRadiographInProcess(path);
    const auto there = dicom::readRadiograph(path);
    QVERIFY(here);
    QVERIFY2(there, there ? "" : qPrintable(there.error().sentence + there.error().detail));
    const Radiograph& a = **here;
    const Radiograph& b = **there;
    QVERIFY(same(a.pixels, b.pixels));
    QCOMPARE(b.bitsStored, a.bitsStored);
    QCOMPARE(b.paddingValue, std::optional<int>(-4096));
    QCOMPARE(b.windows.size(), std::size_t{2});
    QCOMPARE(b.windows[1].center, 1000.0);
    QCOMPARE(b.windows[1].explanation, QStringLiteral("SOFT"));
    QCOMPARE(b.voiLuts.size(), std::size_t{1});
    QCOMPARE(b.voiLuts[0].values, object.radiograph.voiLuts[0].values);
    QCOMPARE(b.voiLuts[0].firstMapped, -5);
    QCOMPARE(b.transferSyntaxUid, a.transferSyntaxUid);
    QCOMPARE(b.study.rawPatientName, QStringLiteral("Müller^Zoë=山田^太郎"));
    QCOMPARE(b.sourcePath, path);
    QCOMPARE(b.findings, a.findings);
  }

  void factsReturnAsTheyWereWritten() {
    const dicom::DigitalXRay object = example();
    const QString path = folder_.filePath(QStringLiteral("facts.dcm"));
    QVERIFY(dicom::writeDigitalXRay(object, path));
    const auto read = dicom::readRadiograph(path);
    QVERIFY(read);
    const Radiograph& r = **read;
    QCOMPARE(r.patient.name, QStringLiteral("Müller Zoë (山田 太郎)"));
    QCOMPARE(r.patient.id, QStringLiteral("Ü-1"));
    QCOMPARE(r.patient.birthDate, QDate(2012, 2, 29));
    QCOMPARE(r.patient.sex, std::optional<Sex>(Sex::Female));
    QCOMPARE(r.patient.statedAge->value, 126.0);
    QCOMPARE(r.study.studyDate, QDate(2022, 9, 1));
    QCOMPARE(r.study.studyTime, QTime(10, 11, 12));
    QCOMPARE(r.study.acquisitionDate, QDate(2022, 9, 2));
    QCOMPARE(r.study.modality, QStringLiteral("DX"));
    QCOMPARE(r.study.bodyPart, QStringLiteral("HAND"));
    QCOMPARE(r.study.viewPosition, QStringLiteral("PA"));
    QCOMPARE(r.study.laterality, std::optional<Side>(Side::Left));
    QCOMPARE(r.study.referringPhysician, QStringLiteral("Doctor^Who"));
    QVERIFY(!r.study.studyInstanceUid.isEmpty());
    QVERIFY(!r.study.seriesInstanceUid.isEmpty());
    QVERIFY(r.study.sopInstanceUid.startsWith(QLatin1String("2.25.")));
    QCOMPARE(r.spacing.kind, SpacingKind::Detector);
    QCOMPARE(r.spacing.rowMm, 0.143);
    QCOMPARE(r.rescaleSlope, 1.0);
  }

  void rescaleAndPaddingRangeReturn() {
    dicom::DigitalXRay object = example(12, false);
    object.radiograph.rescaleSlope = 0.5;
    object.radiograph.rescaleIntercept = -1024.25;
    object.radiograph.paddingValue = 4000;
    object.radiograph.paddingLimit = 4095;
    const QString path = folder_.filePath(QStringLiteral("rescale.dcm"));
    QVERIFY(dicom::writeDigitalXRay(object, path));
    const auto read = dicom::readRadiograph(path);
    QVERIFY(read);
    QCOMPARE((*read)->rescaleSlope, 0.5);
    QCOMPARE((*read)->rescaleIntercept, -1024.25);
    QCOMPARE((*read)->paddingValue, std::optional<int>(4000));
    QCOMPARE((*read)->paddingLimit, std::optional<int>(4095));
  }

  void baselineJpegIsEightBitsAndSaysThatItIsLossy() {
    dicom::DigitalXRay object = example(12, false);
    cv::Mat ramp(64, 64, CV_16UC1);
    for (int y = 0; y < 64; ++y)
      for (int x = 0; x < 64; ++x) ramp.at<quint16>(y, x) = static_cast<quint16>(x * 64 + y / 2);
    object.radiograph.pixels = ramp;
    object.encoding = Encoding::JpegBaseline8;
    const QString path = folder_.filePath(QStringLiteral("lossy.dcm"));
    const auto written = dicom::writeDigitalXRay(object, path);
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    const auto read = dicom::readRadiograph(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().sentence + read.error().detail));
    QCOMPARE((*read)->bitsStored, 8);
    QVERIFY(contains((*read)->findings, QStringLiteral("lossy-image")));
    cv::Mat shifted;
    ramp.convertTo(shifted, CV_16U, 1.0 / 16, -0.5);
    const double worst = cv::norm(shifted, (*read)->pixels, cv::NORM_INF);
    QVERIFY2(worst <= 4, qPrintable(QString::number(worst)));
    QCOMPARE((*read)->windows.at(0).center, 2048.0 / 16);
  }

  void spacingKindsAndAspectReturn_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("detector") << static_cast<int>(SpacingKind::Detector);
    QTest::newRow("calibrated") << static_cast<int>(SpacingKind::Calibrated);
    QTest::newRow("nominal") << static_cast<int>(SpacingKind::Nominal);
    QTest::newRow("unknown") << static_cast<int>(SpacingKind::Unknown);
  }
  void spacingKindsAndAspectReturn() {
    QFETCH(int, kind);
    dicom::DigitalXRay object = example();
    object.radiograph.spacing = {0.2, 0.1, static_cast<SpacingKind>(kind)};
    object.radiograph.pixelAspect = 2;
    const QString path = folder_.filePath(QStringLiteral("spacing.dcm"));
    QVERIFY(dicom::writeDigitalXRay(object, path));
    const auto read = dicom::readRadiograph(path);
    QVERIFY(read);
    QCOMPARE((*read)->spacing.kind, static_cast<SpacingKind>(kind));
    QCOMPARE((*read)->pixelAspect, 2.0);
  }

  void theCheckerOfStandardsFindsNoError_data() {
    QTest::addColumn<int>("encoding");
    QTest::addColumn<int>("variant");
    for (const NamedEncoding& e : kEncodings)
      if (e.encoding != Encoding::Deflated)  // dciodvfy cannot inflate
        QTest::addRow("%s", e.name) << static_cast<int>(e.encoding) << 0;
    QTest::newRow("baseline") << static_cast<int>(Encoding::JpegBaseline8) << 0;
    const int plain = static_cast<int>(Encoding::ExplicitLittleEndian);
    QTest::newRow("signed") << plain << 1;
    QTest::newRow("MONOCHROME1, right") << plain << 2;
    QTest::newRow("nothing known") << plain << 3;
    QTest::newRow("calibrated") << plain << 4;
    QTest::newRow("for processing") << plain << 5;
    QTest::newRow("nominal spacing") << plain << 6;
  }
  void theCheckerOfStandardsFindsNoError() {
    const QString checker = QStandardPaths::findExecutable(QStringLiteral("dciodvfy"));
    if (checker.isEmpty()) QSKIP("dciodvfy (dicom3tools) is not installed.");
    QFETCH(int, encoding);
    QFETCH(int, variant);
    dicom::DigitalXRay object = example(12, variant == 1);
    object.encoding = static_cast<Encoding>(encoding);
    if (variant == 2) {
      object.radiograph.photometric = Photometric::Monochrome1;
      object.radiograph.study.laterality = Side::Right;
    }
    if (variant == 3) {
      const cv::Mat pixels = object.radiograph.pixels;
      object.radiograph = Radiograph{};
      object.radiograph.pixels = pixels;
      object.radiograph.bitsStored = 12;
    }
    if (variant == 4) object.radiograph.spacing.kind = SpacingKind::Calibrated;
    if (variant == 5) object.forPresentation = false;
    if (variant == 6) object.radiograph.spacing.kind = SpacingKind::Nominal;
    const QString path = folder_.filePath(QStringLiteral("checked.dcm"));
    QVERIFY(dicom::writeDigitalXRay(object, path));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(checker, {path});
    QVERIFY(process.waitForFinished(20000));
    const QByteArray said = process.readAll();
    QVERIFY2(!said.contains("Error"), said.constData());
    QVERIFY2(said.contains("DX") || said.contains("CR"), said.constData());
  }

  void aFolderThatDoesNotExistIsOneSentence() {
    const auto written =
        dicom::writeDigitalXRay(example(), folder_.filePath(QStringLiteral("no/such/file.dcm")));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::CannotWrite);
    QVERIFY(written.error().sentence.contains(QLatin1String("file.dcm")));
  }

  void anUnsuitableImageIsNotWritten() {
    dicom::DigitalXRay object = example();
    object.radiograph.pixels = cv::Mat(4, 4, CV_8UC3, cv::Scalar::all(0));
    QVERIFY(!dicom::writeDigitalXRay(object, folder_.filePath(QStringLiteral("colour.dcm"))));
    QVERIFY(!QFileInfo::exists(folder_.filePath(QStringLiteral("colour.dcm"))));
  }

  void aUidOfASeedIsRepeatableAndOfTheUuidRoot() {
    const QString a = dicom::makeUid(QStringLiteral("seed"));
    QCOMPARE(dicom::makeUid(QStringLiteral("seed")), a);
    QVERIFY(dicom::makeUid(QStringLiteral("other")) != a);
    QVERIFY(dicom::makeUid() != dicom::makeUid());
    static const QRegularExpression form(QStringLiteral("^2\\.25\\.[1-9][0-9]{20,38}$"));
    QVERIFY2(form.match(a).hasMatch(), qPrintable(a));
    QVERIFY(form.match(dicom::makeUid()).hasMatch());
  }

  void agesBecomeStringsThatKeepThem_data() {
    QTest::addColumn<double>("months");
    QTest::addColumn<QString>("text");
    QTest::newRow("newborn") << 0.0 << QStringLiteral("000D");
    QTest::newRow("seven weeks") << 49 / kDaysPerMonth << QStringLiteral("049D");
    QTest::newRow("ten years and a half") << 126.0 << QStringLiteral("126M");
    QTest::newRow("very old") << 1200.0 << QStringLiteral("100Y");
  }
  void agesBecomeStringsThatKeepThem() {
    QFETCH(double, months);
    QFETCH(QString, text);
    QCOMPARE(dicom::toAgeString(Months{months}), text);
    QVERIFY(std::abs(parseAgeString(text)->value - months) < 0.5);
  }

 private:
  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestWriting)
#include "test_writing.moc"
