// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/dicom/reader.h"
#include "core/workflow/workflow.h"
#include "ui/shell/atlas_use_cases.h"

namespace carpus::ui {

/// What the window asks of the core, one function per use case. The program uses those of
/// core/workflow; a test puts slow or failing ones in their place. All run in worker threads.
struct UseCases {
  AtlasUseCases atlas = installedAtlasUseCases();
  std::function<Result<workflow::ToolboxPtr>(Progress&)> loadToolbox;
  std::function<Result<std::vector<dicom::FoundFile>>(const QStringList&, Progress&)> scan;
  std::function<Result<RadiographPtr>(const QString&)> open;
  std::function<Result<assess::Assessment>(RadiographPtr, const workflow::Toolbox&,
                                           const assess::AssessOptions&, Progress&)>
      assess;
  /// The same with a mask of the reader's (CV_8UC1, the original's size).
  std::function<Result<assess::Assessment>(RadiographPtr, const cv::Mat& mask,
                                           const workflow::Toolbox&, const assess::AssessOptions&,
                                           Progress&)>
      assessWithMask;
  std::function<Result<assess::Assessment>(const assess::Assessment&, const workflow::Toolbox&,
                                           const assess::AssessOptions&, Progress&)>
      reassess;
  std::function<Result<attention::AttentionMap>(const assess::Assessment&, const workflow::Toolbox&,
                                                const attention::Target&,
                                                const nn::OcclusionOptions&, Progress&)>
      explain;
  std::function<Result<report::Report>(const assess::Assessment&, const report::Decision&,
                                       const report::Signing&, const QStringList& forms,
                                       const QString& folder)>
      signAndWrite;
};

/// The use cases of core/workflow with the default model and atlas.
UseCases installedUseCases();

}  // namespace carpus::ui
