// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>
#include <random>

#include "core/dicom/reader.h"
#include "core/dicom/writer.h"
#include "tests/testing/testing.h"
#include "tests/unit/dicom/dicombytes.h"

using namespace carpus;
using carpus::testing::DicomBytes;
using carpus::testing::put;

namespace {

/// A radiograph with noise, so that every codec has something to do.
cv::Mat noisyPicture(int rows, int columns) {
  std::mt19937 random(7);
  std::normal_distribution<double> noise(0, 30);
  cv::Mat out(rows, columns, CV_16UC1);
  for (int y = 0; y < rows; ++y)
    for (int x = 0; x < columns; ++x)
      out.at<quint16>(y, x) =
          static_cast<quint16>(std::clamp(1000 + 4 * x + 3 * y + noise(random), 0.0, 4095.0));
  return out;
}

constexpr dicom::Encoding kCompressed[] = {dicom::Encoding::Rle, dicom::Encoding::JpegLossless,
                                           dicom::Encoding::JpegLsLossless,
                                           dicom::Encoding::Jpeg2000Lossless};
constexpr const char* kCompressedNames[] = {"RLE", "JPEG lossless", "JPEG-LS", "JPEG 2000"};

}  // namespace

class TestDamage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QVERIFY(folder_.isValid()); }

  void theEndlessMarkerIsFoundBeforeTheDecoder_data() {
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QByteArray>("inserted");
    for (const auto& [name, encoding] : {std::pair{"lossless", dicom::Encoding::JpegLossless},
                                         std::pair{"baseline", dicom::Encoding::JpegBaseline8},
                                         std::pair{"JPEG-LS", dicom::Encoding::JpegLsLossless}}) {
      QTest::addRow("TEM, %s", name) << int(encoding) << QByteArray("\xFF\x01", 2);
      QTest::addRow("RST, %s", name) << int(encoding) << QByteArray("\xFF\xD3", 2);
    }
  }
  void theEndlessMarkerIsFoundBeforeTheDecoder() {
    QFETCH(int, encoding);
    QFETCH(QByteArray, inserted);
    QByteArray bytes = encoded(static_cast<dicom::Encoding>(encoding));
    const qsizetype start = bytes.indexOf(QByteArray("\xFF\xD8\xFF", 3));
    QVERIFY(start > 0);
    // In place: the lengths around stay true.
    bytes.replace(start + 2, inserted.size(), inserted);
    const QString path = folder_.filePath(QStringLiteral("tem.dcm"));
    QVERIFY(put(path, bytes));
    const auto read = dicom::readRadiograph(path);
    QVERIFY(!read);
    QVERIFY2(read.error().sentence.contains(QLatin1String("damaged")),
             qPrintable(read.error().sentence));
    QVERIFY2(read.error().detail.contains(QLatin1String("stray marker")),
             qPrintable(read.error().detail));
  }

  void damagedCompressedPixelsAreNeverTakenForGood_data() {
    QTest::addColumn<int>("encoding");
    QTest::addColumn<int>("at");
    for (int e = 0; e < 3;
         ++e)  // OpenJPEG and every other decoder are blind to bit rot in JPEG 2000
      for (const int percent : {20, 35, 50, 65, 80, 95})
        QTest::addRow("%s at %d %%", kCompressedNames[e], percent)
            << int(kCompressed[e]) << percent;
  }
  void damagedCompressedPixelsAreNeverTakenForGood() {
    QFETCH(int, encoding);
    QFETCH(int, at);
    QByteArray bytes = encoded(static_cast<dicom::Encoding>(encoding));
    const QByteArray zeros(64, '\0');
    bytes.replace(bytes.size() * at / 100 - (at > 90 ? 64 : 0), zeros.size(), zeros);
    const QString path = folder_.filePath(QStringLiteral("rot.dcm"));
    QVERIFY(put(path, bytes));
    const auto read = dicom::readRadiograph(path);
    if (!read) {
      QVERIFY2(read.error().sentence.contains(QLatin1String("damaged")),
               qPrintable(read.error().sentence));
      return;
    }
    if (hasStop((*read)->findings)) return;
    // Zeros inside a literal run of RLE are pixels like those of an uncompressed file: nothing can
    // tell, but no other pixel may have moved.
    QCOMPARE(encoding, int(dicom::Encoding::Rle));
    cv::Mat differs = (*read)->pixels != noisyPicture(120, 90);
    QVERIFY2(cv::countNonZero(differs) <= zeros.size(), "accepted without a word");
  }

  void aShortenedCodestreamIsRefused_data() {
    QTest::addColumn<int>("encoding");
    for (int e = 0; e < 4; ++e) QTest::addRow("%s", kCompressedNames[e]) << int(kCompressed[e]);
  }
  void aShortenedCodestreamIsRefused() {
    QFETCH(int, encoding);
    const QByteArray bytes = encoded(static_cast<dicom::Encoding>(encoding));
    // The last fragment gets half its length, and the sequence ends properly behind it.
    const QByteArray itemTag = DicomBytes::u16(0xFFFE) + DicomBytes::u16(0xE000);
    const qsizetype pixels = bytes.indexOf(DicomBytes::u16(0x7FE0) + DicomBytes::u16(0x0010));
    const qsizetype item = bytes.indexOf(itemTag, bytes.indexOf(itemTag, pixels) + 8);
    QVERIFY(item > 0);
    QByteArray half = bytes.mid(item + 8);
    half = half.left(half.size() / 4 * 2);
    const QByteArray cut = bytes.left(item) + itemTag +
                           DicomBytes::u32(static_cast<quint32>(half.size())) + half +
                           DicomBytes::u16(0xFFFE) + DicomBytes::u16(0xE0DD) + DicomBytes::u32(0);
    const QString path = folder_.filePath(QStringLiteral("short.dcm"));
    QVERIFY(put(path, cut));
    const auto read = dicom::readRadiograph(path);
    const bool stopped = !read || hasStop((*read)->findings);
    QVERIFY2(stopped, "accepted without a word");
  }

  void aHeaderThatContradictsItsCodestreamIsRefused_data() { aShortenedCodestreamIsRefused_data(); }
  void aHeaderThatContradictsItsCodestreamIsRefused() {
    QFETCH(int, encoding);
    QByteArray bytes = encoded(static_cast<dicom::Encoding>(encoding));
    const QByteArray rows = DicomBytes::element(0x00280010, "US", DicomBytes::u16(120));
    const qsizetype at = bytes.indexOf(rows);
    QVERIFY(at > 0);
    bytes.replace(at, rows.size(), DicomBytes::element(0x00280010, "US", DicomBytes::u16(121)));
    const QString path = folder_.filePath(QStringLiteral("size.dcm"));
    QVERIFY(put(path, bytes));
    const auto read = dicom::readRadiograph(path);
    const bool stopped = !read || hasStop((*read)->findings);
    QVERIFY2(stopped, "accepted without a word");
  }

  void randomDamageNeverReachesTheReader_data() {
    QTest::addColumn<int>("encoding");
    QTest::newRow("explicit") << int(dicom::Encoding::ExplicitLittleEndian);
    QTest::newRow("implicit") << int(dicom::Encoding::ImplicitLittleEndian);
    QTest::newRow("deflated") << int(dicom::Encoding::Deflated);
    for (int e = 0; e < 4; ++e) QTest::addRow("%s", kCompressedNames[e]) << int(kCompressed[e]);
  }
  void randomDamageNeverReachesTheReader() {
    QFETCH(int, encoding);
    const QByteArray sound = encoded(static_cast<dicom::Encoding>(encoding));
    const QString path = folder_.filePath(QStringLiteral("mutant.dcm"));
    std::mt19937 random(static_cast<unsigned>(encoding) + 1);
    for (int round = 0; round < 25; ++round) {
      QByteArray bytes = sound;
      const int changes = 1 + static_cast<int>(random() % 8);
      for (int i = 0; i < changes; ++i) {
        // Mostly in the header, where structure lives.
        const auto limit = static_cast<unsigned>(
            random() % 4 != 0 ? std::min<qsizetype>(2500, bytes.size()) : bytes.size());
        bytes[static_cast<qsizetype>(random() % limit)] = static_cast<char>(random());
      }
      QVERIFY(put(path, bytes));
      const auto read = dicom::readRadiograph(path);
      if (read) {
        QVERIFY(!(*read)->pixels.empty());
      } else {
        QVERIFY2(read.error().code != ErrorCode::Internal,
                 qPrintable(read.error().sentence + read.error().detail));
        QVERIFY(read.error().sentence.endsWith(QLatin1Char('.')));
      }
    }
  }

 private:
  /// A sound file of 120 x 90 noisy pixels in that encoding.
  QByteArray encoded(dicom::Encoding encoding) {
    dicom::DigitalXRay object;
    object.radiograph.pixels = noisyPicture(120, 90);
    object.radiograph.bitsStored = 12;
    object.radiograph.spacing = {0.2, 0.2, SpacingKind::Detector};
    object.encoding = encoding;
    const QString path = folder_.filePath(QStringLiteral("sound.dcm"));
    if (!dicom::writeDigitalXRay(object, path)) return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestDamage)
#include "test_damage.moc"
