// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QtTest>
#include <opencv2/core.hpp>

#include "core/phantom/ossification.h"
#include "core/phantom/phantom.h"
#include "tests/testing/testing.h"

using namespace carpus;
using namespace carpus::phantom;

namespace {

PhantomOptions small(Sex sex, double months, quint64 seed = 1) {
  PhantomOptions options;
  options.sex = sex;
  options.boneAge = Months{months};
  options.seed = seed;
  options.rows = 480;
  return options;
}

Phantom drawn(const PhantomOptions& options) {
  auto phantom = drawPhantom(options, Progress::none());
  if (!phantom) qFatal("%s", qPrintable(phantom.error().sentence));
  return *phantom;
}

bool same(const cv::Mat& a, const cv::Mat& b) {
  return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_L1) == 0;
}

QStringList boneNames(const Phantom& phantom) {
  QStringList names;
  for (const QJsonValue& bone : phantom.truth[QLatin1String("bones")].toArray())
    names << bone.toObject()[QLatin1String("name")].toString();
  return names;
}

QString nameOf(const Ossification& row) {
  return QString::fromLatin1(row.name.data(), static_cast<qsizetype>(row.name.size()));
}

class Stopped final : public Progress {
 public:
  void report(double, const QString&) override {}
  bool isCancelled() const override { return true; }
};

}  // namespace

class PhantomTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sameOptionsGiveTheSamePixels() {
    const Phantom a = drawn(small(Sex::Male, 100, 7));
    const Phantom b = drawn(small(Sex::Male, 100, 7));
    const Phantom c = drawn(small(Sex::Male, 100, 8));
    QVERIFY(same(a.radiograph->pixels, b.radiograph->pixels));
    QVERIFY(same(a.labels.values, b.labels.values));
    QCOMPARE(a.truth, b.truth);
    QCOMPARE(a.radiograph->study.sopInstanceUid, b.radiograph->study.sopInstanceUid);
    QVERIFY(!same(a.radiograph->pixels, c.radiograph->pixels));
    QVERIFY(a.radiograph->study.sopInstanceUid != c.radiograph->study.sopInstanceUid);
  }

  void everyStandardAgeDraws_data() {
    QTest::addColumn<QString>("sex");
    QTest::addColumn<double>("months");
    QFile table(
        carpus::testing::sourceFile(QStringLiteral("resources/reference/gp_standard_ages.csv")));
    QVERIFY(table.open(QIODevice::ReadOnly));
    table.readLine();
    int rows = 0;
    while (!table.atEnd()) {
      const QList<QByteArray> cells = table.readLine().trimmed().split(',');
      if (cells.size() < 2) continue;
      QTest::addRow("%s %s", cells[0].constData(), cells[1].constData())
          << QString::fromLatin1(cells[0]) << cells[1].toDouble();
      ++rows;
    }
    QCOMPARE(rows, 58);
  }
  void everyStandardAgeDraws() {
    QFETCH(QString, sex);
    QFETCH(double, months);
    PhantomOptions options = small(*sexFromCode(sex), months);
    options.rows = 400;
    const Phantom phantom = drawn(options);
    checkTruth(phantom);
  }

  void truthAgreesInEveryPose_data() {
    QTest::addColumn<double>("rotation");
    QTest::addColumn<bool>("right");
    QTest::addColumn<double>("spread");
    QTest::newRow("upright left") << 0.0 << false << 1.0;
    QTest::newRow("upright right") << 0.0 << true << 1.0;
    QTest::newRow("turned") << 25.0 << false << 1.3;
    QTest::newRow("turned right, fingers together") << -20.0 << true << 0.5;
  }
  void truthAgreesInEveryPose() {
    QFETCH(double, rotation);
    QFETCH(bool, right);
    QFETCH(double, spread);
    PhantomOptions options = small(Sex::Female, 132);
    options.rotationDegrees = rotation;
    options.rightHand = right;
    options.spread = spread;
    checkTruth(drawn(options));
  }

  void thumbOfALeftHandIsOnTheRight() {
    const auto thumbSide = [](bool right) {
      PhantomOptions options = small(Sex::Female, 132);
      options.rightHand = right;
      double thumb = 0, little = 0, tip = 0, wrist = 0;
      for (const NamedPoint& p : drawn(options).landmarks) {
        if (p.name == QLatin1String("thumb4")) thumb = p.position.x;
        if (p.name == QLatin1String("pinky4")) little = p.position.x;
        if (p.name == QLatin1String("middle4")) tip = p.position.y;
        if (p.name == QLatin1String("wrist")) wrist = p.position.y;
      }
      return std::pair(thumb > little, tip < wrist);
    };
    QCOMPARE(thumbSide(false), std::pair(true, true));
    QCOMPARE(thumbSide(true), std::pair(false, true));
  }

  void rightHandIsSaidSo() {
    PhantomOptions options = small(Sex::Female, 132);
    QCOMPARE(*drawn(options).radiograph->study.laterality, Side::Left);
    options.rightHand = true;
    QCOMPARE(*drawn(options).radiograph->study.laterality, Side::Right);
  }

  void centresAppearInThePicture_data() {
    QTest::addColumn<int>("bone");
    for (const Bone bone :
         {Bone::Capitate, Bone::Lunate, Bone::Scaphoid, Bone::Pisiform, Bone::Sesamoid,
          Bone::Radius, Bone::Ulna, Bone::Proximal3, Bone::Distal5, Bone::Metacarpal1})
      QTest::newRow(qPrintable(nameOf(ossification(bone)))) << static_cast<int>(bone);
  }
  void centresAppearInThePicture() {
    QFETCH(int, bone);
    const Ossification& row = ossification(static_cast<Bone>(bone));
    const QString name =
        nameOf(row) + (row.kind == BoneKind::Tubular ? QStringLiteral("-epiphysis") : QString());
    for (const Sex sex : {Sex::Female, Sex::Male}) {
      PhantomOptions options = small(sex, row.of(sex).appears - 0.5);
      QVERIFY(!boneNames(drawn(options)).contains(name));
      options.boneAge = Months{row.of(sex).appears + 1};
      QVERIFY(boneNames(drawn(options)).contains(name));
    }
  }

  void closedPlatesLeaveOneBone() {
    const QStringList adult = boneNames(drawn(small(Sex::Male, 228)));
    QVERIFY(adult.filter(QStringLiteral("-epiphysis")).isEmpty());
    QCOMPARE(adult.size(), 30);
    QCOMPARE(QSet<QString>(adult.begin(), adult.end()).size(), adult.size());
    const QStringList child = boneNames(drawn(small(Sex::Male, 140)));
    QCOMPARE(child.filter(QStringLiteral("-epiphysis")).size(), 21);
  }

  void boneAreaGrowsWithAge() {
    double before = 0;
    for (const double months : {3.0, 24.0, 60.0, 96.0, 132.0, 168.0, 216.0}) {
      const Phantom phantom = drawn(small(Sex::Male, months));
      const double mm = phantom.radiograph->spacing.rowMm;
      const double area =
          cv::countNonZero(phantom.labels.values == static_cast<int>(Label::Bone)) * mm * mm;
      QVERIFY2(area > before, qPrintable(QString::number(months)));
      before = area;
    }
  }

  void boneIsBrighterThanFleshAndFleshThanAir() {
    const Phantom phantom = drawn(small(Sex::Female, 120, 3));
    const cv::Mat brightness = toBrightness(*phantom.radiograph);
    const auto mean = [&](Label label) {
      return cv::mean(brightness, phantom.labels.values == static_cast<int>(label))[0];
    };
    QVERIFY(mean(Label::Bone) > 1.2 * mean(Label::Tissue));
    QVERIFY(mean(Label::Tissue) > 1.5 * mean(Label::Background));
  }

  void invertedStorageShowsTheSamePicture() {
    PhantomOptions options = small(Sex::Female, 90);
    const cv::Mat plain = toDisplay(*drawn(options).radiograph);
    options.monochrome1 = true;
    const Phantom inverted = drawn(options);
    QCOMPARE(inverted.radiograph->photometric, Photometric::Monochrome1);
    QVERIFY(cv::norm(plain, toDisplay(*inverted.radiograph), cv::NORM_INF) <= 2);
  }

  void storedValuesFitTheBits_data() {
    QTest::addColumn<int>("bits");
    for (const int bits : {8, 10, 12, 16}) QTest::addRow("%d bits", bits) << bits;
  }
  void storedValuesFitTheBits() {
    QFETCH(int, bits);
    PhantomOptions options = small(Sex::Female, 90);
    options.bitsStored = bits;
    double low = 0, high = 0;
    cv::minMaxLoc(drawn(options).radiograph->pixels, &low, &high);
    QVERIFY(high < std::ldexp(1.0, bits));
    QVERIFY(high > std::ldexp(0.6, bits));
  }

  void headerSaysWhoAndThatItIsSynthetic() {
    PhantomOptions options = small(Sex::Male, 120);
    options.chronologicalAge = Months{110};
    const RadiographPtr image = drawn(options).radiograph;
    QCOMPARE(image->study.rawPatientName, QStringLiteral("Phantom^Synthetic"));
    QCOMPARE(*image->patient.sex, Sex::Male);
    QVERIFY(std::abs(ageBetween(image->patient.birthDate, image->study.studyDate)->value - 110) <
            0.1);
    QVERIFY(image->study.studyDescription.contains(QStringLiteral("ynthetic")));
    QCOMPARE(image->study.viewPosition, QStringLiteral("PA"));
    QCOMPARE(image->spacing.kind, SpacingKind::Detector);
  }

  void handIsAsLongAsItsAgeAsks() {
    const auto lengthMm = [](double months) {
      const Phantom phantom = drawn(small(Sex::Male, months));
      cv::Point2d wrist, tip;
      for (const NamedPoint& p : phantom.landmarks) {
        if (p.name == QLatin1String("wrist")) wrist = p.position;
        if (p.name == QLatin1String("middle4")) tip = p.position;
      }
      return cv::norm(wrist - tip) * phantom.radiograph->spacing.rowMm;
    };
    QVERIFY(std::abs(lengthMm(216) - 190) < 15);
    QVERIFY(std::abs(lengthMm(24) - 106) < 10);
  }

  void impossibleOptionsAreRefusedInOneSentence_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<double>("value");
    QTest::newRow("negative age") << 0 << -1.0;
    QTest::newRow("age beyond growth") << 0 << 300.0;
    QTest::newRow("age not a number") << 0 << std::nan("");
    QTest::newRow("no rows") << 1 << 0.0;
    QTest::newRow("too many rows") << 1 << 100000.0;
    QTest::newRow("no bits") << 2 << 0.0;
    QTest::newRow("spread") << 3 << 9.0;
    QTest::newRow("rotation") << 4 << 720.0;
    QTest::newRow("chronological age") << 5 << -3.0;
  }
  void impossibleOptionsAreRefusedInOneSentence() {
    QFETCH(int, field);
    QFETCH(double, value);
    PhantomOptions options = small(Sex::Female, 90);
    if (field == 0) options.boneAge = Months{value};
    if (field == 1) options.rows = static_cast<int>(value);
    if (field == 2) options.bitsStored = static_cast<int>(value);
    if (field == 3) options.spread = value;
    if (field == 4) options.rotationDegrees = value;
    if (field == 5) options.chronologicalAge = Months{value};
    const auto phantom = drawPhantom(options, Progress::none());
    QVERIFY(!phantom);
    QCOMPARE(phantom.error().code, ErrorCode::Usage);
    QCOMPARE(phantom.error().sentence.count(QLatin1Char('.')), 1);
  }

  void drawingCanBeCancelled() {
    Stopped stopped;
    const auto phantom = drawPhantom(small(Sex::Female, 90), stopped);
    QVERIFY(!phantom);
    QVERIFY(phantom.error().isCancelled());
  }

 private:
  /// Labels, mask, landmarks and contours of one phantom agree with each other.
  static void checkTruth(const Phantom& phantom) {
    const cv::Mat& labels = phantom.labels.values;
    QCOMPARE(labels.size(), phantom.radiograph->pixels.size());
    QVERIFY(same(phantom.labels.hand(), phantom.mask));
    double low = 0, high = 0;
    cv::minMaxLoc(labels, &low, &high);
    QVERIFY(high < kLabelCount);
    const int bone = cv::countNonZero(labels == static_cast<int>(Label::Bone));
    const int tissue = cv::countNonZero(labels == static_cast<int>(Label::Tissue));
    QVERIFY(bone > tissue / 10);
    // Grown bones cover about as much of the picture as the flesh beside them.
    QVERIFY(bone < tissue * 5 / 4);
    QVERIFY(cv::countNonZero(labels == static_cast<int>(Label::Marker)) > 50);
    QCOMPARE(phantom.landmarks.size(), size_t{22});
    for (const NamedPoint& p : phantom.landmarks) {
      const cv::Point at(static_cast<int>(p.position.x), static_cast<int>(p.position.y));
      QVERIFY2(cv::Rect({0, 0}, labels.size()).contains(at), qPrintable(p.name));
      QVERIFY2(phantom.mask.at<uchar>(at) == 255, qPrintable(p.name));
    }
    for (const QJsonValue& value : phantom.truth[QLatin1String("bones")].toArray()) {
      const QJsonArray contour = value.toObject()[QLatin1String("contour")].toArray();
      const QString name = value.toObject()[QLatin1String("name")].toString();
      QVERIFY(contour.size() >= 20);
      if (name.startsWith(QLatin1String("radius")) || name.startsWith(QLatin1String("ulna")))
        continue;
      cv::Point2d middle(0, 0);
      for (const QJsonValue& point : contour) {
        const cv::Point2d p(point.toArray()[0].toDouble(), point.toArray()[1].toDouble());
        QVERIFY2(cv::Rect({0, 0}, labels.size()).contains(cv::Point(p)), qPrintable(name));
        middle += p / static_cast<double>(contour.size());
      }
      // The youngest centres are smaller than a pixel here: bone lies within one pixel.
      const cv::Rect near = cv::Rect(cv::Point(middle) - cv::Point(1, 1), cv::Size(3, 3)) &
                            cv::Rect({0, 0}, labels.size());
      QVERIFY2(cv::countNonZero(labels(near) == static_cast<int>(Label::Bone)) > 0,
               qPrintable(name));
    }
  }
};

QTEST_GUILESS_MAIN(PhantomTest)
#include "test_phantom.moc"
