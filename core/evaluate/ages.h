// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <map>
#include <optional>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/dataset/dataset.h"
#include "core/evaluate/statistics.h"
#include "core/workflow/workflow.h"

namespace carpus::evaluate {

/// One radiograph read through the whole path: wrapped as DICOM, opened by the child, preprocessed,
/// classified.
struct ReadAge {
  qint64 id = 0;
  Sex sex = Sex::Female;
  double trueMonths = 0;
  std::optional<double> estimateMonths;  ///< nothing: refused
  double lowMonths = 0, highMonths = 0, sdMonths = 0;
  std::vector<double> yearProbabilities;  ///< of the year classes 0..18, calibrated; may be empty
  QStringList findings;                   ///< codes
  double milliseconds = 0;
  QString problem;  ///< sentence when the file could not be read at all
};

/// Reads the half-size radiographs of one split. `limit` 0: all. Each becomes a DICOM file in its
/// own way (bits, photometric interpretation and transfer syntax change from one to the next).
Result<std::vector<ReadAge>> readAges(const dataset::Dataset& dataset, learn::Split split,
                                      int limit, const workflow::Toolbox& toolbox,
                                      const assess::AssessOptions& options, Progress& progress);

/// Figures of one group of readings, by name: mad_months, rmse_months, rmse_years, bias_months,
/// within_1_year, within_2_years, top_1, within_12_months, coverage, interval_width_months; with
/// year probabilities also mean_average_precision and calibration_error.
std::map<QString, Figure> ageFigures(const std::vector<ReadAge>& readings);

/// All groups (all, F, M, thirds of the age range) as JSON, and as a table for people. Of all, F
/// and M also the error by age band, the confusion matrix and the reliability of the year
/// probabilities.
QJsonObject agesToJson(const std::vector<ReadAge>& readings);
QString agesToText(const std::vector<ReadAge>& readings);

/// The readings of a file that agesToJson made, so that figures and pictures can be made again
/// without reading the radiographs again.
Result<std::vector<ReadAge>> agesFromJson(const QJsonObject& json);

/// Writes `radiograph` (8-bit picture of the data set) as the n-th kind of DICOM file.
Result<void> wrapAsDicom(const Radiograph& radiograph, const dataset::Sample& sample, int n,
                         const QString& path);

}  // namespace carpus::evaluate
