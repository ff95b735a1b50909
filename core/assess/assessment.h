// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <map>
#include <optional>
#include <vector>

#include "core/assess/site_calibration.h"
#include "core/atlas/atlas.h"
#include "core/base/finding.h"
#include "core/growth/growth.h"
#include "core/image/radiograph.h"
#include "core/nn/session.h"
#include "core/preprocess/preprocess.h"

namespace carpus::assess {

/// Probability of each month of bone age: bin i is [i, i+1) months, centre i + 0.5.
struct AgeDistribution {
  std::vector<double> months;  ///< sums to 1

  Months expected() const;
  /// Whole-year probabilities: key 5 is [60, 72) months. 18 and above are kept apart here.
  std::map<int, double> years() const;
  /// Mass of [from, to), months; bins are split in proportion.
  double mass(double from, double to) const;
  double standardDeviation() const;  ///< months
  /// Age below which that share of the mass lies; linear inside a bin.
  Months quantile(double share) const;

  /// Divided by its sum; unchanged when that is 0.
  AgeDistribution normalised() const;
  /// Log probabilities divided by `temperature` > 0, then normalised (Guo et al. 2017).
  AgeDistribution tempered(double temperature) const;
  /// Every age x becomes slope * x + offset, so that the mean does too (mass below 0.5 months is
  /// gathered there). May have more bins than before.
  AgeDistribution moved(double slope, double offset) const;
};

struct Estimate {
  Months boneAge;
  Months intervalLow, intervalHigh;
  double intervalLevel = 0.9;  ///< split-conformal
  AgeDistribution distribution;
};

/// What a classifier's manifest says about turning its answer into an estimate, for one sex. Keys,
/// each with an object {"F": x, "M": x}: temperature (1), slope (1), offset_months (0),
/// conformal_quantile, conformal_floor_months (0), atypical_sd_months; and conformal_kind
/// ("absolute", "normalised"), level (0.9), conformal_groups {"F": [{to_months, quantile}, ...]}:
/// quantiles of their own by the estimate, up to each age (Mondrian; the last one goes on). All
/// optional.
struct Calibration {
  double temperature = 1, slope = 1, offset = 0;
  std::optional<double> quantile;  ///< nothing: interval from the 5 and 95 percentiles
  bool normalised = false;         ///< the quantile counts standard deviations, not months
  double floor = 0;                ///< months added to the standard deviation before
  struct Group {
    double toMonths = 0, quantile = 0;
  };
  std::vector<Group> groups;  ///< by rising age; empty: one quantile for all ages
  double level = 0.9;
  std::optional<double> atypicalSd;  ///< wider distributions, months, are called atypical

  static Calibration fromJson(const QJsonObject& object, Sex sex);

  /// The quantile for an estimate of that age; nothing when there is none.
  std::optional<double> quantileAt(double months) const;
};

/// Temperature, then age = slope * expected + offset, then the interval: age +- quantile, or age +-
/// quantile * (slope * standard deviation of the tempered distribution + floor). Nothing is below
/// 0.
Estimate calibrated(const AgeDistribution& raw, const Calibration& calibration);

/// A plate with its share of the distribution.
struct Candidate {
  int rank = 0;  ///< 1 is the most probable
  atlas::Plate plate;
  double probability = 0;
};

enum class AgeSource { Dates, Stated, Entered };
struct ChronologicalAge {
  Months age;
  AgeSource source = AgeSource::Dates;
};
enum class SexSource { File, Entered };

enum class Verdict { Delayed, Normal, Advanced };
QString toCode(Verdict verdict);  ///< "delayed", "normal", "advanced"
QString toText(Verdict verdict);  ///< translated

/// A bone age held against the chronological age.
struct Comparison {
  growth::SdTable table = growth::SdTable::Brush;
  std::optional<double> sdMonths;  ///< nothing outside the table
  std::optional<double> zScore;
  std::optional<Verdict> verdict;
  QString explanation;  ///< why there is no Z-score, translated; else empty
};

/// Z = (bone age - chronological) / SD(chronological); |Z| <= 2 is normal (CLINICAL, point 5).
Comparison compare(Months boneAge, std::optional<ChronologicalAge> chronological, Sex sex,
                   growth::SdTable table = growth::SdTable::Brush);

/// Birth and acquisition dates, else the stated age, else the entered one (CLINICAL, point 6), with
/// the findings age-missing and age-mismatch.
std::optional<ChronologicalAge> chronologicalAge(const Radiograph& radiograph,
                                                 std::optional<Months> entered,
                                                 std::vector<Finding>& findings);

/// Probability of every plate of one sex, in age order (CLINICAL, point 3). Sums to 1.
std::vector<double> plateProbabilities(const AgeDistribution& distribution,
                                       const std::vector<atlas::Plate>& plates);

/// The 3 to 5 candidates by falling probability, a run without a gap around the best (CLINICAL,
/// point 4).
std::vector<Candidate> rankCandidates(const AgeDistribution& distribution,
                                      const std::vector<atlas::Plate>& plates);

/// What the reader or the command line adds to the file.
struct AssessOptions {
  std::optional<Sex> sex;  ///< wins over the file's
  std::optional<Months> chronologicalAge;
  growth::SdTable sdTable = growth::SdTable::Brush;
  bool thorough = false;                             ///< test-time augmentation
  std::shared_ptr<const SiteCalibration> site = {};  ///< of this installation; null: none
};

/// How unlike the hands of the training a picture is: the distance of what the gate measured, of
/// the picture's greys and of the distribution's width from their means, in units of their
/// covariance (Mahalanobis). From the manifest's `typicality`: {centre, inverse, limit}.
struct Typicality {
  std::vector<double> centre;
  std::vector<double> inverse;  ///< of the covariance, row by row
  double limit = 0;             ///< scores above are called atypical

  static std::optional<Typicality> fromJson(const QJsonObject& object);
  QJsonObject toJson() const;
  double score(const std::vector<double>& values) const;
};

/// What the score looks at, in order; always as many values as kTypicalityValues.
inline constexpr int kTypicalityValues = 11;
std::vector<double> typicalityValues(const preprocess::Preprocessed& preprocessed,
                                     const AgeDistribution& distribution);

struct Timings {  ///< milliseconds
  double read = 0, preprocess = 0, classify = 0, rank = 0;
  double total() const { return read + preprocess + classify + rank; }
};

/// One assessment of one radiograph. Immutable once made.
struct Assessment {
  RadiographPtr radiograph;
  std::shared_ptr<const preprocess::Preprocessed> preprocessed;
  std::optional<Sex> sex;
  SexSource sexSource = SexSource::File;
  std::optional<ChronologicalAge> chronological;
  std::optional<Estimate> estimate;  ///< of `sex`; nothing when refused or sex unknown
  std::optional<Estimate> femaleEstimate, maleEstimate;  ///< both, when the sex is unknown
  std::optional<SiteFit> site;          ///< how the estimate was adjusted for this site
  std::optional<double> atypicalScore;  ///< of the picture over its limit; above 1: atypical
  std::vector<Candidate> candidates;
  std::optional<Comparison> comparison;  ///< of the estimate
  std::vector<Finding> findings;         ///< of reading, preprocessing and assessment together
  nn::ModelInfo model;
  atlas::AtlasPtr atlas;
  Timings timings;

  bool refused() const { return hasStop(findings); }
};

/// Calibrated distribution and estimate of one sex from the classifier, the mean over slightly
/// turned and scaled copies of the picture in one batch: as many as the manifest's `views` says (1
/// when it does not), nine when `thorough`.
Result<Estimate> estimateAge(const preprocess::Preprocessed& preprocessed,
                             const nn::Session& classifier, Sex sex, bool thorough);

/// Everything after preprocessing. A refusal is an Assessment with a stop finding, not an error.
Result<Assessment> assess(RadiographPtr radiograph,
                          std::shared_ptr<const preprocess::Preprocessed> preprocessed,
                          const nn::Session& classifier, atlas::AtlasPtr atlas,
                          const AssessOptions& options, Progress& progress);

/// The object of `assess --json` (docs/ARCHITECTURE.md), keys and units exactly as there.
QJsonObject toJson(const Assessment& assessment);

/// The same keys for a file that gave no assessment: status "refused" when the error says so, else
/// "failed".
QJsonObject toJson(const QString& file, const Error& error);

}  // namespace carpus::assess
