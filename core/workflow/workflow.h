// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QJsonObject>
#include <functional>

#include "core/assess/assessment.h"
#include "core/attention/gallery.h"
#include "core/attention/sanity.h"
#include "core/base/progress.h"
#include "core/report/report.h"

namespace carpus::workflow {

/// The networks and the atlas of one installation, loaded once and shared.
struct Toolbox {
  preprocess::Networks networks;
  nn::SessionPtr classifier;
  atlas::AtlasPtr atlas;
  preprocess::Options preprocessing;  ///< vision options from the classifier's manifest
};
using ToolboxPtr = std::shared_ptr<const Toolbox>;

/// Loads LibTorch, the default models (or `modelId` as classifier) and the atlas; empty ids mean
/// the defaults. About half a second; call it off the window's thread. A wrong id is
/// ErrorCode::Usage, a missing or damaged model ErrorCode::Internal.
Result<ToolboxPtr> loadToolbox(const QString& modelId, const QString& atlasId, Progress& progress);

/// Only what the stages need: `classifier` and `atlas` stay empty. The vision options are still
/// those of the classifier, when one is installed.
Result<ToolboxPtr> loadStageTools(const QString& modelId, Progress& progress);

/// Reads one file.
Result<RadiographPtr> open(const QString& path);

/// Reads and preprocesses one file.
struct Stages {
  RadiographPtr radiograph;
  std::shared_ptr<const preprocess::Preprocessed> preprocessed;
  double readMilliseconds = 0;

  /// Of reading and preprocessing together.
  std::vector<Finding> findings() const;
};
Result<Stages> openStages(const QString& path, const Toolbox& toolbox, Progress& progress);

/// Preprocesses and assesses.
Result<assess::Assessment> assessRadiograph(RadiographPtr radiograph, const Toolbox& toolbox,
                                            const assess::AssessOptions& options,
                                            Progress& progress);

/// Opens, preprocesses and assesses one file, with the time of reading.
Result<assess::Assessment> assessFile(const QString& path, const Toolbox& toolbox,
                                      const assess::AssessOptions& options, Progress& progress);

/// The same with a mask that the reader corrected.
Result<assess::Assessment> assessWithMask(RadiographPtr radiograph, const cv::Mat& mask,
                                          const Toolbox& toolbox,
                                          const assess::AssessOptions& options, Progress& progress);

/// Other sex, age or SD table: reuses the preprocessed picture.
Result<assess::Assessment> reassess(const assess::Assessment& assessment, const Toolbox& toolbox,
                                    const assess::AssessOptions& options, Progress& progress);

/// Occlusion scores of the assessed picture, computed once; attention::attentionFrom makes any map
/// of them in a millisecond. `onCoarse` (may be empty) gets a coarse pass first, on the calling
/// thread.
Result<attention::ScoresPtr> explainScores(
    const assess::Assessment& assessment, const Toolbox& toolbox,
    const nn::OcclusionOptions& options, const std::function<void(attention::ScoresPtr)>& onCoarse,
    Progress& progress);

/// One map of the assessed picture.
Result<attention::AttentionMap> explain(const assess::Assessment& assessment,
                                        const Toolbox& toolbox, const attention::Target& target,
                                        const nn::OcclusionOptions& options, Progress& progress);

/// The map with all sanity checks (attention/sanity.h): five times the work of one map.
Result<attention::SanityReport> checkExplanation(const assess::Assessment& assessment,
                                                 const Toolbox& toolbox,
                                                 const attention::Target& target,
                                                 const nn::OcclusionOptions& options,
                                                 Progress& progress);

/// Signs and writes the forms into `folder` (made when missing).
Result<report::Report> signAndWrite(const assess::Assessment& assessment,
                                    const report::Decision& decision,
                                    const report::Signing& signing, const QStringList& forms,
                                    const QString& folder);

/// The paths that signAndWrite writes for these forms.
QStringList reportPaths(const QStringList& forms, const QString& folder);

/// The decision for the candidate of that rank.
Result<report::Decision> pick(const assess::Assessment& assessment, int rank);

/// The radiograph as the file asks to show it, 8-bit grey.
QImage displayImage(const Radiograph& radiograph);

/// Writes input.png, normalised.png, labels.png, mask.png, preprocessed.png and stages.json into
/// `folder` (made when missing); returns the paths.
Result<QStringList> writeStages(const Stages& stages, const QString& folder);

/// Writes attention.npy, attention.png and attention.json into `folder` (made when missing).
Result<QStringList> writeAttention(const assess::Assessment& assessment,
                                   const attention::AttentionMap& map, const QString& folder);

/// Makes the folder and makes sure that files can be written there; ErrorCode::CannotWrite
/// otherwise.
Result<void> makeWritableFolder(const QString& folder);

}  // namespace carpus::workflow
