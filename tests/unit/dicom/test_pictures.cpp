// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QtTest>

#include "core/dicom/reader.h"
#include "tests/testing/testing.h"
#include "tests/unit/dicom/dicombytes.h"

using namespace carpus;
using carpus::testing::put;

namespace {

QImage greys(QImage::Format format) {
  QImage image(23, 17, QImage::Format_Grayscale16);
  for (int y = 0; y < image.height(); ++y) {
    auto* const line = reinterpret_cast<quint16*>(image.scanLine(y));
    for (int x = 0; x < image.width(); ++x) line[x] = static_cast<quint16>((y * 23 + x) * 160);
  }
  return image.convertToFormat(format);
}

QByteArray encoded(const QImage& image, const char* format) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QImageWriter writer(&buffer, format);
  writer.setQuality(95);
  return writer.write(image) ? buffer.data() : QByteArray();
}

}  // namespace

class TestPictures : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QVERIFY(folder_.isValid()); }

  void greyPicturesKeepTheirDepth_data() {
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("pixels");
    QTest::addColumn<int>("bits");
    QTest::newRow("PNG 8") << QByteArray("png") << int(QImage::Format_Grayscale8) << 8;
    QTest::newRow("PNG 16") << QByteArray("png") << int(QImage::Format_Grayscale16) << 16;
    QTest::newRow("PNG grey in colours") << QByteArray("png") << int(QImage::Format_RGB32) << 8;
    QTest::newRow("PNG with alpha") << QByteArray("png") << int(QImage::Format_ARGB32) << 8;
    QTest::newRow("PNG 16 in colours") << QByteArray("png") << int(QImage::Format_RGBX64) << 16;
    QTest::newRow("TIFF 8") << QByteArray("tiff") << int(QImage::Format_Grayscale8) << 8;
    QTest::newRow("TIFF 16") << QByteArray("tiff") << int(QImage::Format_Grayscale16) << 16;
    QTest::newRow("JPEG") << QByteArray("jpeg") << int(QImage::Format_Grayscale8) << 8;
  }
  void greyPicturesKeepTheirDepth() {
    QFETCH(QByteArray, format);
    QFETCH(int, pixels);
    QFETCH(int, bits);
    if (!QImageReader::supportedImageFormats().contains(format))
      QSKIP("Qt's reader for it is not installed.");
    const QImage image = greys(static_cast<QImage::Format>(pixels));
    // The name says nothing: content decides.
    const QString path = folder_.filePath(QStringLiteral("picture.dat"));
    QVERIFY(put(path, encoded(image, format.constData())));
    const auto read = dicom::readRadiograph(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().sentence + read.error().detail));
    const Radiograph& r = **read;
    QVERIFY(!r.isDicom);
    QCOMPARE(r.bitsStored, bits);
    QCOMPARE(r.pixels.type(), CV_16UC1);
    QCOMPARE(r.rows(), 17);
    QCOMPARE(r.columns(), 23);
    QCOMPARE(contains(r.findings, QStringLiteral("lossy-image")), format == "jpeg");
    QVERIFY(!r.patient.sex.has_value());
    const int tolerance = format == "jpeg" ? 6 : 0;
    for (int y = 0; y < 17; ++y)
      for (int x = 0; x < 23; ++x) {
        const int wide = (y * 23 + x) * 160;
        const int expected = bits == 16 ? wide : qGray(image.pixel(x, y));
        QVERIFY(std::abs(r.pixels.at<quint16>(y, x) - expected) <= tolerance);
      }
  }

  void aColourPictureIsRefused() {
    for (const char* format : {"png", "jpeg"}) {
      QImage image(16, 16, QImage::Format_RGB32);
      image.fill(QColor(200, 40, 40));
      const QString path = folder_.filePath(QStringLiteral("colour"));
      QVERIFY(put(path, encoded(image, format)));
      const auto read = dicom::readRadiograph(path);
      QVERIFY(!read);
      QCOMPARE(read.error().code, ErrorCode::Refused);
      QVERIFY(read.error().sentence.contains(QLatin1String("colour")));
    }
  }

  void aDamagedPictureIsOneSentence_data() {
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("kind");
    for (const char* format : {"png", "jpeg", "tiff"})
      for (const int kind : {0, 1})
        QTest::addRow("%s %s", format, kind == 0 ? "cut" : "header only")
            << QByteArray(format) << kind;
  }
  void aDamagedPictureIsOneSentence() {
    QFETCH(QByteArray, format);
    QFETCH(int, kind);
    if (!QImageReader::supportedImageFormats().contains(format))
      QSKIP("Qt's reader for it is not installed.");
    const QByteArray sound = encoded(greys(QImage::Format_Grayscale8), format.constData());
    const QString path = folder_.filePath(QStringLiteral("damaged"));
    QVERIFY(put(path, kind == 0 ? sound.left(sound.size() * 2 / 3) : sound.left(12)));
    const auto read = dicom::readRadiograph(path);
    QVERIFY2(!read, "opened");
    QCOMPARE(read.error().code, ErrorCode::Unreadable);
    QVERIFY(read.error().sentence.endsWith(QLatin1Char('.')));
  }

  void changedBytesOfAPngAreNoticed() {
    QByteArray bytes = encoded(greys(QImage::Format_Grayscale16), "png");
    const qsizetype at = bytes.indexOf("IDAT") + 20;
    bytes[at] = static_cast<char>(bytes.at(at) ^ 0x55);
    const QString path = folder_.filePath(QStringLiteral("rot.png"));
    QVERIFY(put(path, bytes));
    QVERIFY(!dicom::readRadiograph(path));
  }

  void aDamagedJpegIsRefusedOrStopped() {
    QByteArray bytes = encoded(greys(QImage::Format_Grayscale8).scaled(200, 200), "jpeg");
    const qsizetype at = bytes.size() / 2;
    bytes.replace(at, 64, QByteArray(64, '\0'));
    const QString path = folder_.filePath(QStringLiteral("rot.jpg"));
    QVERIFY(put(path, bytes));
    const auto read = dicom::readRadiograph(path);
    const bool stopped = !read || hasStop((*read)->findings);
    QVERIFY2(stopped, "accepted without a word");
  }

  void anEnormousPictureIsRefusedBeforeItIsDrawn() {
    // A PNG header that claims 60000 x 60000 and nothing behind it.
    QByteArray bytes = encoded(QImage(1, 1, QImage::Format_Grayscale8), "png");
    bytes.replace(16, 8, QByteArray("\0\0\xEA\x60\0\0\xEA\x60", 8));
    const QString path = folder_.filePath(QStringLiteral("bomb.png"));
    QVERIFY(put(path, bytes));
    QVERIFY(!dicom::readRadiograph(path));
  }

 private:
  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestPictures)
#include "test_pictures.moc"
