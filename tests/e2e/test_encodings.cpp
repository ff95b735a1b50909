// SPDX-License-Identifier: GPL-3.0-or-later
// The estimate is of the hand, not of the file: one picture in every encoding, depth and
// photometric interpretation, through reading, preprocessing and the real networks.
#include <QDirIterator>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/workflow/workflow.h"
#include "tests/e2e/study.h"
#include "tests/testing/testing.h"

using namespace carpus;
using dicom::Encoding;

namespace {

/// Months that a picture may differ by when its grey values were rounded or compressed with loss.
constexpr double kRounded = 1.5;
constexpr double kLossy = 4.0;
constexpr double kSame = 1e-6;

/// Stored values spread over that many bits, inverted for MONOCHROME1.
Radiograph restored(const Radiograph& source, int bits, Photometric photometric) {
  Radiograph made = source;
  double low = 0;
  double high = 0;
  cv::minMaxLoc(source.pixels, &low, &high);
  const double top = (1 << bits) - 1;
  const double scale = high > low ? top / (high - low) : 1;
  const bool inverted = photometric != source.photometric;
  source.pixels.convertTo(made.pixels, CV_16UC1, inverted ? -scale : scale,
                          inverted ? high * scale : -low * scale);
  made.bitsStored = bits;
  made.photometric = photometric;
  made.windows.clear();
  made.voiLuts.clear();
  made.paddingValue.reset();
  made.paddingLimit.reset();
  return made;
}

}  // namespace

class TestEncodings : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void everyEncodingGivesTheSameAge_data();
  void everyEncodingGivesTheSameAge();
  void depthAndPolarityDoNotMatter_data();
  void depthAndPolarityDoNotMatter();
  void realRadiographsReadTheSameWhenWrapped();

 private:
  double ageOf(const QString& path, std::optional<Sex> sex = {}) const;
  Result<double> ageOfWrapped(const Radiograph& radiograph, Encoding encoding) const;

  QTemporaryDir folder_;
  workflow::ToolboxPtr toolbox_;
  std::shared_ptr<const Radiograph> phantom_;
  double reference_ = 0;
};

double TestEncodings::ageOf(const QString& path, std::optional<Sex> sex) const {
  assess::AssessOptions options;
  options.sex = sex;
  const auto assessment = workflow::assessFile(path, *toolbox_, options, Progress::none());
  return assessment && assessment->estimate ? assessment->estimate->boneAge.value : NAN;
}

Result<double> TestEncodings::ageOfWrapped(const Radiograph& radiograph, Encoding encoding) const {
  const QString path = folder_.filePath(QStringLiteral("wrapped.dcm"));
  CARPUS_CHECK(dicom::writeDigitalXRay({radiograph, encoding, {}, true}, path));
  return ageOf(path);
}

void TestEncodings::initTestCase() {
  CARPUS_NEEDS_NETWORKS();
  const auto toolbox = workflow::loadToolbox({}, {}, Progress::none());
  QVERIFY2(toolbox, toolbox ? "" : qPrintable(toolbox.error().sentence));
  toolbox_ = *toolbox;
  phantom::PhantomOptions options;
  options.boneAge = Months{120};
  options.rows = 1000;
  const auto drawn = phantom::drawPhantom(options, Progress::none());
  QVERIFY2(drawn, drawn ? "" : qPrintable(drawn.error().sentence));
  phantom_ = drawn->radiograph;
  const auto age = ageOfWrapped(*phantom_, Encoding::ExplicitLittleEndian);
  QVERIFY2(age, age ? "" : qPrintable(age.error().sentence));
  reference_ = *age;
  QVERIFY(std::isfinite(reference_));
}

void TestEncodings::everyEncodingGivesTheSameAge_data() {
  QTest::addColumn<Encoding>("encoding");
  QTest::newRow("implicit") << Encoding::ImplicitLittleEndian;
  QTest::newRow("big endian") << Encoding::ExplicitBigEndian;
  QTest::newRow("deflated") << Encoding::Deflated;
  QTest::newRow("RLE") << Encoding::Rle;
  QTest::newRow("JPEG lossless") << Encoding::JpegLossless;
  QTest::newRow("JPEG-LS") << Encoding::JpegLsLossless;
  QTest::newRow("JPEG 2000") << Encoding::Jpeg2000Lossless;
}

void TestEncodings::everyEncodingGivesTheSameAge() {
  CARPUS_NEEDS_NETWORKS();
  QFETCH(const Encoding, encoding);
  const auto age = ageOfWrapped(*phantom_, encoding);
  QVERIFY2(age, age ? "" : qPrintable(age.error().sentence));
  QVERIFY2(std::abs(*age - reference_) < kSame,
           qPrintable(QStringLiteral("%1, expected %2").arg(*age).arg(reference_)));
}

void TestEncodings::depthAndPolarityDoNotMatter_data() {
  QTest::addColumn<int>("bits");
  QTest::addColumn<Photometric>("photometric");
  QTest::addColumn<Encoding>("encoding");
  QTest::addColumn<double>("tolerance");
  const auto m1 = Photometric::Monochrome1;
  const auto m2 = Photometric::Monochrome2;
  QTest::newRow("8 bits") << 8 << m2 << Encoding::ExplicitLittleEndian << kRounded;
  QTest::newRow("8 bits, inverted") << 8 << m1 << Encoding::Rle << kRounded;
  QTest::newRow("10 bits") << 10 << m2 << Encoding::JpegLossless << kRounded;
  QTest::newRow("12 bits, inverted") << 12 << m1 << Encoding::JpegLsLossless << kRounded;
  QTest::newRow("14 bits") << 14 << m2 << Encoding::Jpeg2000Lossless << kRounded;
  QTest::newRow("16 bits, inverted") << 16 << m1 << Encoding::ExplicitLittleEndian << kRounded;
  QTest::newRow("JPEG with loss") << 8 << m2 << Encoding::JpegBaseline8 << kLossy;
}

void TestEncodings::depthAndPolarityDoNotMatter() {
  CARPUS_NEEDS_NETWORKS();
  QFETCH(const int, bits);
  QFETCH(const Photometric, photometric);
  QFETCH(const Encoding, encoding);
  QFETCH(const double, tolerance);
  const auto age = ageOfWrapped(restored(*phantom_, bits, photometric), encoding);
  QVERIFY2(age, age ? "" : qPrintable(age.error().sentence));
  QVERIFY2(std::abs(*age - reference_) < tolerance,
           qPrintable(QStringLiteral("%1, expected %2").arg(*age).arg(reference_)));
}

void TestEncodings::realRadiographsReadTheSameWhenWrapped() {
  CARPUS_NEEDS_NETWORKS();
  CARPUS_NEEDS_SHARED_DATA(QStringLiteral("rsna/half"));
  constexpr int kPictures = 6;
  const Encoding encodings[] = {Encoding::ExplicitLittleEndian, Encoding::JpegLsLossless,
                                Encoding::Jpeg2000Lossless};
  QStringList files;
  QDirIterator walk(testing::sharedData(QStringLiteral("rsna/half")), {QStringLiteral("*.jpg")});
  while (walk.hasNext()) files << walk.next();
  files.sort();
  int compared = 0;
  for (int i = 0; i < files.size() && compared < kPictures; ++i) {
    const double direct = ageOf(files[i], Sex::Female);
    if (!std::isfinite(direct)) continue;  // refused by the quality gate
    const auto opened = workflow::open(files[i]);
    QVERIFY(opened);
    Radiograph radiograph = **opened;
    radiograph.isDicom = true;
    radiograph.patient.sex = Sex::Female;
    const auto photometric = compared % 2 ? Photometric::Monochrome1 : Photometric::Monochrome2;
    const auto age = ageOfWrapped(restored(radiograph, 12, photometric), encodings[compared % 3]);
    QVERIFY2(age, age ? "" : qPrintable(age.error().sentence));
    QVERIFY2(std::abs(*age - direct) < kRounded,
             qPrintable(QStringLiteral("%1: %2, expected %3").arg(files[i]).arg(*age).arg(direct)));
    ++compared;
  }
  QCOMPARE(compared, kPictures);
}

QTEST_MAIN(TestEncodings)
#include "test_encodings.moc"
