// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/radiograph.h"
#include "core/learn/cache_format.h"

namespace carpus::dataset {

/// One radiograph of the table labels.csv: id, sex, bone_age_months, split, half, rows, columns.
struct Sample {
  qint64 id = 0;
  Sex sex = Sex::Female;
  double boneAgeMonths = 0;
  learn::Split split = learn::Split::Train;
  bool half = false;          ///< half/<id>.jpg exists
  int rows = 0, columns = 0;  ///< of the original, 0: unknown; undo the squeeze of small/<id>.jpg
};

/// One annotated point, as fractions of width and height; `state` as in learn/cache_format.h.
struct MarkedPoint {
  double x = 0, y = 0;
  float state = learn::kUnknown;
};
using Marks = std::array<MarkedPoint, learn::kLandmarks>;

/// A folder with labels.csv, half/, small/ and, where they exist, landmarks.csv and keypoints.csv.
class Dataset {
 public:
  /// Reads the tables. A missing labels.csv or a row that cannot be read is one sentence.
  static Result<Dataset> open(const QString& folder);

  const std::vector<Sample>& samples() const { return samples_; }
  /// Points annotated by people (landmarks.csv and keypoints.csv joined); nothing where there are
  /// none.
  const Marks* marks(qint64 id) const;
  /// The picture: half-size, or the 100x100 one with the pixel aspect that undoes its squeeze.
  Result<Radiograph> radiograph(const Sample& sample, learn::Source source) const;
  const QString& folder() const { return folder_; }

 private:
  QString folder_;
  std::vector<Sample> samples_;
  std::unordered_map<qint64, Marks> marks_;
};

/// Label map of a half-size radiograph (CV_8UC1, values of image/labelmap.h); empty when there is
/// none.
cv::Mat readLabelMap(const QString& masksFolder, const Sample& sample);

/// As whom the stage is cached: as segmenters see it, or flattened (preprocess/flatten.h) as the
/// detector does.
enum class StageLook { Plain, Flattened };

/// Writes normalised stage pictures of `side` with label maps (half-size radiographs of
/// `masksFolder`) or with landmarks alone (`source` Small: only pictures that have some). Test ids
/// are left out. Returns how many were written.
Result<int> writeStageCache(const Dataset& dataset, const QString& masksFolder,
                            learn::Source source, int side, const QString& file, Progress& progress,
                            StageLook look = StageLook::Plain);

/// The radiograph as it is, white bone, darkest to brightest as 0 to 255, fitted into a black
/// square of `side`, CV_8UC1: no mask, no turning. What an experiment without preprocessing learns
/// from.
cv::Mat rawPicture(const Radiograph& radiograph, int side);

/// Writes rawPicture of every radiograph of that source but the test ids. Returns how many.
Result<int> writeRawCache(const Dataset& dataset, learn::Source source, int side,
                          const QString& file, Progress& progress);

}  // namespace carpus::dataset
