// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/atlas_use_cases.h"

#include "core/dicom/reader.h"

namespace carpus::ui {

AtlasUseCases installedAtlasUseCases() {
  AtlasUseCases cases;
  cases.installed = [] {
    std::vector<atlas::AtlasPtr> found;
    for (const QString& id : atlas::availableAtlases())
      if (const auto loaded = atlas::loadAtlasById(id)) found.push_back(*loaded);
    return found;
  };
  cases.load = [](const QString& id) { return atlas::loadAtlasById(id); };
  cases.plan = [](const QString& from, Progress& progress) -> Result<atlas::ImportPlan> {
    SubProgress finding(progress, 0, 0.1);
    CARPUS_TRY(atlas::ImportPlan plan, atlas::planImport(from, {}, finding));
    SubProgress looking(progress, 0.1, 1);
    return atlas::lookAtPictures(
        std::move(plan), [](const QString& path) { return dicom::readRadiograph(path); }, looking);
  };
  cases.place = [](const atlas::ImportPlan& plan, const workflow::Toolbox& toolbox,
                   Progress& progress) {
    return atlas::placeHands(plan, atlas::importTools(toolbox.networks, toolbox.preprocessing),
                             progress);
  };
  cases.import = [](const atlas::ImportPlan& plan, const atlas::ImportRequest& request,
                    const workflow::Toolbox& toolbox, Progress& progress) {
    return atlas::importAtlas(
        plan, request, atlas::importTools(toolbox.networks, toolbox.preprocessing), progress);
  };
  return cases;
}

}  // namespace carpus::ui
