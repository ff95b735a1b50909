// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/atlas/import_atlas.h"
#include "core/workflow/workflow.h"

namespace carpus::ui {

/// What the window asks of core/atlas. All but `installed` run in worker threads.
struct AtlasUseCases {
  /// Every atlas on this computer that can be read, the shipped one first.
  std::function<std::vector<atlas::AtlasPtr>()> installed;
  std::function<Result<atlas::AtlasPtr>(const QString& id)> load;
  /// Plans and opens every picture.
  std::function<Result<atlas::ImportPlan>(const QString& folderOrTable, Progress&)> plan;
  /// Finds the hand of every picture, so that a person can correct it.
  std::function<Result<atlas::ImportPlan>(const atlas::ImportPlan&, const workflow::Toolbox&,
                                          Progress&)>
      place;
  std::function<Result<atlas::ImportedAtlas>(const atlas::ImportPlan&, const atlas::ImportRequest&,
                                             const workflow::Toolbox&, Progress&)>
      import;
};

AtlasUseCases installedAtlasUseCases();

}  // namespace carpus::ui
