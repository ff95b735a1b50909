// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <numeric>
#include <vector>

#include "core/assess/assessment.h"

/// Values that tests of the assessment share.
namespace carpus::testing {

/// Bell-shaped distribution over `bins` months.
inline assess::AgeDistribution bell(double mean, double sd, std::size_t bins = 240) {
  assess::AgeDistribution distribution;
  for (std::size_t i = 0; i < bins; ++i) {
    const double away = (static_cast<double>(i) + 0.5 - mean) / sd;
    distribution.months.push_back(std::exp(-away * away / 2));
  }
  return distribution.normalised();
}

/// Plates at all standard ages of one sex, ids like "F_120".
inline std::vector<atlas::Plate> standardPlates(Sex sex) {
  std::vector<atlas::Plate> plates;
  for (const Months age : growth::standardAges(sex)) {
    atlas::Plate plate;
    plate.id = QStringLiteral("%1_%2").arg(toCode(sex)).arg(age.value);
    plate.sex = sex;
    plate.age = age;
    plates.push_back(plate);
  }
  return plates;
}

inline std::vector<atlas::Plate> platesAt(const std::vector<double>& ages) {
  std::vector<atlas::Plate> plates;
  for (const double age : ages) {
    atlas::Plate plate;
    plate.id = QString::number(age);
    plate.age = Months{age};
    plates.push_back(plate);
  }
  return plates;
}

inline atlas::AtlasPtr standardAtlas() {
  auto atlas = std::make_shared<atlas::Atlas>();
  atlas->id = QStringLiteral("test-atlas");
  atlas->title = QStringLiteral("Atlas of the tests");
  for (const Sex sex : {Sex::Female, Sex::Male})
    for (const atlas::Plate& plate : standardPlates(sex)) atlas->plates.push_back(plate);
  return atlas;
}

}  // namespace carpus::testing
