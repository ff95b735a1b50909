// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/use_cases.h"

#include "core/nn/blend.h"
#include "core/workflow/site.h"

namespace carpus::ui {
namespace {

/// With the site's own calibration, as it is at this moment.
assess::AssessOptions forThisSite(assess::AssessOptions options) {
  options.site = workflow::activeSiteCalibration();
  return options;
}

}  // namespace

UseCases installedUseCases() {
  UseCases cases;
  cases.loadToolbox = [](Progress& progress) {
    return workflow::loadToolbox({}, atlas::defaultAtlasId(), progress);
  };
  cases.scan = [](const QStringList& paths, Progress& progress) {
    return dicom::scan(paths, progress);
  };
  cases.open = [](const QString& path) { return workflow::open(path); };
  cases.assess = [](RadiographPtr radiograph, const workflow::Toolbox& toolbox,
                    const assess::AssessOptions& options, Progress& progress) {
    return workflow::assessRadiograph(std::move(radiograph), toolbox, forThisSite(options),
                                      progress);
  };
  cases.assessWithMask = [](RadiographPtr radiograph, const cv::Mat& mask,
                            const workflow::Toolbox& toolbox, const assess::AssessOptions& options,
                            Progress& progress) {
    return workflow::assessWithMask(std::move(radiograph), mask, toolbox, forThisSite(options),
                                    progress);
  };
  cases.reassess = [](const assess::Assessment& assessment, const workflow::Toolbox& toolbox,
                      const assess::AssessOptions& options, Progress& progress) {
    return workflow::reassess(assessment, toolbox, forThisSite(options), progress);
  };
  cases.explain = [](const assess::Assessment& assessment, const workflow::Toolbox& toolbox,
                     const nn::OcclusionOptions& options,
                     const std::function<void(attention::ScoresPtr)>& onCoarse,
                     Progress& progress) {
    return workflow::explainScores(assessment, toolbox, options, onCoarse, progress);
  };
  cases.checkMap = [](const assess::Assessment& assessment, const workflow::Toolbox& toolbox,
                      const attention::Target& target, const nn::OcclusionOptions& options,
                      Progress& progress) {
    return attention::checkAttention(*assessment.preprocessed, nn::explained(*toolbox.classifier),
                                     *assessment.sex, target, options, progress);
  };
  cases.loadGallery = [] { return attention::loadGallery(); };
  cases.writeMap = [](const assess::Assessment& assessment, const attention::AttentionMap& map,
                      workflow::MapForm form, const QString& folder) {
    return workflow::writeMap(assessment, map, form, folder);
  };
  cases.signAndWrite = [](const assess::Assessment& assessment, const report::Decision& decision,
                          const report::Signing& signing, const QStringList& forms,
                          const QString& folder) {
    return workflow::signAndWrite(assessment, decision, signing, forms, folder);
  };
  return cases;
}

}  // namespace carpus::ui
