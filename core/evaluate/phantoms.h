// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evaluate/statistics.h"
#include "core/preprocess/evaluation.h"
#include "core/workflow/workflow.h"

namespace carpus::evaluate {

/// Which phantoms to draw: ages spread evenly over the range, each moved within its own step by the
/// seed; every phantom has its own seed, exposure, marker and pose.
struct PhantomPlan {
  quint64 seed = 1;
  int perSex = 16;
  double fromMonths = 24, toMonths = 204;
  int rows = 1200;
};

/// One phantom read through the whole path as a DICOM file, and its stages held against its truth.
struct ReadPhantom {
  Sex sex = Sex::Female;
  double drawnMonths = 0;
  quint64 seed = 0;
  std::optional<double> estimateMonths;  ///< nothing: refused
  std::optional<preprocess::MaskScore> modern, paper;
  QStringList findings;
  QString problem;  ///< sentence when the file could not be read at all
};

Result<std::vector<ReadPhantom>> readPhantoms(const PhantomPlan& plan,
                                              const workflow::Toolbox& toolbox, Progress& progress);

/// Rank correlation of two rows of equal length (Spearman 1904); equal values share their mean
/// rank. 0 with fewer than three pairs or when a row is constant.
double spearman(const std::vector<double>& a, const std::vector<double>& b);

/// Spearman of drawn and estimated age of one sex, with its bootstrap interval over phantoms.
Figure orderOf(const std::vector<ReadPhantom>& readings, Sex sex);

QJsonObject phantomsToJson(const std::vector<ReadPhantom>& readings, const PhantomPlan& plan);
QString phantomsToText(const std::vector<ReadPhantom>& readings);

}  // namespace carpus::evaluate
