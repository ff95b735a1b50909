// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <numbers>

#include "core/phantom/proportions.h"
#include "core/phantom/wrist.h"

using namespace carpus::phantom;

namespace {

struct Extent {
  cv::Point2d low, high;
};

Extent extentOf(const Outline& outline) {
  Extent e{outline.front(), outline.front()};
  for (const cv::Point2d p : outline) {
    e.low = {std::min(e.low.x, p.x), std::min(e.low.y, p.y)};
    e.high = {std::max(e.high.x, p.x), std::max(e.high.y, p.y)};
  }
  return e;
}

double thirdMetacarpal() {
  const RayProportions& ray = rayProportions(3);
  return std::hypot(ray.knuckle.x - ray.base.x, ray.knuckle.y - ray.base.y);
}

/// Height of the radius' joint surface at `x`.
double radiusSurface(double x) {
  double top = -1;
  const Outline outline = forearmOutline(Bone::Radius);
  for (size_t i = 0; i < outline.size(); ++i) {
    const cv::Point2d a = outline[i], b = outline[(i + 1) % outline.size()];
    if ((a.x <= x) == (b.x <= x)) continue;
    top = std::max(top, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x));
  }
  return top;
}

}  // namespace

class WristTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void carpusIsAsHighAsPublished() {
    // Youm et al. 1978: 0.54 +- 0.03 of the third metacarpal.
    const double height = rayProportions(3).base.y - radiusSurface(.03);
    QVERIFY2(std::abs(height / thirdMetacarpal() - 0.54) < 0.05,
             qPrintable(QString::number(height / thirdMetacarpal())));
    // Nattrass et al. 1994: 1.57 +- 0.05 of the capitate.
    const Extent capitate = extentOf(carpalOutline(Bone::Capitate));
    const double ratio = height / (capitate.high.y - capitate.low.y);
    QVERIFY2(std::abs(ratio - 1.57) < 0.12, qPrintable(QString::number(ratio)));
  }

  void radiusIsInclinedAndTheUlnaEndsLevelWithIt() {
    const Extent radius = extentOf(forearmOutline(Bone::Radius));
    const double inclination =
        std::atan2(radiusSurface(.180) - radiusSurface(-.030), .210) * 180 / std::numbers::pi;
    QVERIFY2(std::abs(inclination - 23) < 4, qPrintable(QString::number(inclination)));
    QVERIFY(std::abs(radius.high.y - .066) < .02);
    // Ulnar variance: within two millimetres of the corner of the radius in a grown hand.
    double head = -1;
    for (const cv::Point2d p : forearmOutline(Bone::Ulna))
      if (p.x > -.17) head = std::max(head, p.y);
    QVERIFY(std::abs(head - radiusSurface(-.035)) < .02);
  }

  void forearmLiesWhereDrawnJointBoxesLie() {
    // Medians of people's boxes over about 300 train radiographs: radius x .09, ulna near -.18 with
    // a margin; their middles .27 apart at most.
    QVERIFY(std::abs(forearmPlate(Bone::Radius).x - .09) < .02);
    const double apart = forearmPlate(Bone::Radius).x - forearmPlate(Bone::Ulna).x;
    QVERIFY(apart > .20 && apart < .27);
    QVERIFY(extentOf(forearmOutline(Bone::Ulna)).high.x <
            extentOf(forearmOutline(Bone::Radius)).low.x);
  }

  void carpalsAreRoundBlocksAroundTheirCentres_data() {
    QTest::addColumn<int>("bone");
    for (int b = static_cast<int>(Bone::Capitate); b <= static_cast<int>(Bone::Sesamoid); ++b)
      QTest::addRow("%d", b) << b;
  }
  void carpalsAreRoundBlocksAroundTheirCentres() {
    QFETCH(int, bone);
    const Outline outline = carpalOutline(static_cast<Bone>(bone));
    QVERIFY(outline.size() > 50);
    const cv::Point2d centre = centroid(outline);
    double smallest = 1, largest = 0, before = radiusAt(outline, centre, 0);
    for (int i = 1; i <= 180; ++i) {
      const double r = radiusAt(outline, centre, i * std::numbers::pi / 90);
      QVERIFY2(std::abs(r - before) < 0.2 * before, "no jump along the outline");
      before = r;
      smallest = std::min(smallest, r);
      largest = std::max(largest, r);
    }
    QVERIFY(smallest > .01 && largest < .15);
  }

  void capitateIsTheLargestAndThePisiformTheSmallestCarpal() {
    const auto area = [](Bone bone) {
      const Outline o = carpalOutline(bone);
      double sum = 0;
      for (size_t i = 0; i < o.size(); ++i) sum += o[i].cross(o[(i + 1) % o.size()]);
      return std::abs(sum) / 2;
    };
    for (int b = static_cast<int>(Bone::Hamate); b < static_cast<int>(Bone::Pisiform); ++b) {
      QVERIFY(area(static_cast<Bone>(b)) < area(Bone::Capitate));
      QVERIFY(area(static_cast<Bone>(b)) > area(Bone::Pisiform));
    }
  }

  void neighboursTouchWithoutCoveringEachOther_data() {
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    const auto row = [](const char* name, Bone a, Bone b) {
      QTest::newRow(name) << static_cast<int>(a) << static_cast<int>(b);
    };
    row("capitate and hamate", Bone::Capitate, Bone::Hamate);
    row("capitate and lunate", Bone::Capitate, Bone::Lunate);
    row("capitate and scaphoid", Bone::Capitate, Bone::Scaphoid);
    row("capitate and trapezoid", Bone::Capitate, Bone::Trapezoid);
    row("hamate and triquetrum", Bone::Hamate, Bone::Triquetrum);
    row("lunate and triquetrum", Bone::Lunate, Bone::Triquetrum);
    row("lunate and scaphoid", Bone::Lunate, Bone::Scaphoid);
  }
  void neighboursTouchWithoutCoveringEachOther() {
    QFETCH(int, a);
    QFETCH(int, b);
    const DistanceField field(carpalOutline(static_cast<Bone>(a)), .004, .12);
    double deepest = -1;
    for (const cv::Point2d p : carpalOutline(static_cast<Bone>(b)))
      deepest = std::max(deepest, static_cast<double>(field.at(p.x, p.y)));
    QVERIFY2(deepest > -.032 && deepest < .022, qPrintable(QString::number(deepest)));
  }
};

QTEST_GUILESS_MAIN(WristTest)
#include "test_wrist.moc"
