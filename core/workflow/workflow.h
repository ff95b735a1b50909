// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/assess/assessment.h"
#include "core/attention/attention.h"
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

/// Loads LibTorch, the default models (or `modelId` as classifier) and the atlas. About half a second;
/// call it off the window's thread.
Result<ToolboxPtr> loadToolbox(const QString& modelId, const QString& atlasId, Progress& progress);

/// Reads one file.
Result<RadiographPtr> open(const QString& path);

/// Preprocesses and assesses.
Result<assess::Assessment> assessRadiograph(RadiographPtr radiograph, const Toolbox& toolbox,
                                            const assess::AssessOptions& options, Progress& progress);

/// The same with a mask that the reader corrected.
Result<assess::Assessment> assessWithMask(RadiographPtr radiograph, const cv::Mat& mask, const Toolbox& toolbox,
                                          const assess::AssessOptions& options, Progress& progress);

/// Other sex, age or SD table: reuses the preprocessed picture.
Result<assess::Assessment> reassess(const assess::Assessment& assessment, const Toolbox& toolbox,
                                    const assess::AssessOptions& options, Progress& progress);

/// Occlusion scores of the assessed picture; attention::attentionFrom makes maps of them.
Result<attention::AttentionMap> explain(const assess::Assessment& assessment, const Toolbox& toolbox,
                                        const attention::Target& target, const nn::OcclusionOptions& options,
                                        Progress& progress);

/// Signs and writes the forms into `folder` (made when missing).
Result<report::Report> signAndWrite(const assess::Assessment& assessment, const report::Decision& decision,
                                    const report::Signing& signing, const QStringList& forms, const QString& folder);

/// The decision for the candidate of that rank.
Result<report::Decision> pick(const assess::Assessment& assessment, int rank);

}  // namespace carpus::workflow
