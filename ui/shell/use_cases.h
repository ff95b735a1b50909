// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/attention/gallery.h"
#include "core/attention/sanity.h"
#include "core/dicom/reader.h"
#include "core/workflow/attention_outputs.h"
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
  /// The function gets a coarse pass first, in the worker's thread.
  std::function<Result<attention::ScoresPtr>(
      const assess::Assessment&, const workflow::Toolbox&, const nn::OcclusionOptions&,
      const std::function<void(attention::ScoresPtr)>&, Progress&)>
      explain;
  std::function<Result<attention::SanityReport>(const assess::Assessment&, const workflow::Toolbox&,
                                                const attention::Target&,
                                                const nn::OcclusionOptions&, Progress&)>
      checkMap;
  std::function<Result<attention::Gallery>()> loadGallery;
  std::function<Result<QStringList>(const assess::Assessment&, const attention::AttentionMap&,
                                    workflow::MapForm, const QString& folder)>
      writeMap;
  std::function<Result<report::Report>(const assess::Assessment&, const report::Decision&,
                                       const report::Signing&, const QStringList& forms,
                                       const QString& folder)>
      signAndWrite;
};

/// The use cases of core/workflow with the default model and atlas.
UseCases installedUseCases();

}  // namespace carpus::ui
