// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QThread>
#include <algorithm>

#include "core/nn/blend.h"
#include "core/workflow/workflow.h"

namespace carpus::workflow {
namespace {

QString text(const char* sentence) { return QCoreApplication::translate("Workflow", sentence); }

QString joined(const std::vector<QString>& ids) {
  QStringList list;
  for (const QString& id : ids) list << id;
  return list.join(QStringLiteral(", "));
}

/// The classifier's id: the wanted one, checked, or the default; empty when none is installed.
Result<QString> classifierId(const QString& wanted) {
  const std::vector<QString> ids = nn::availableModels(nn::ModelKind::Classifier);
  if (wanted.isEmpty()) return ids.empty() ? QString() : ids.front();
  if (std::find(ids.begin(), ids.end(), wanted) != ids.end()) return wanted;
  return fail(
      ErrorCode::Usage,
      text(QT_TRANSLATE_NOOP("Workflow", "There is no classifier named \"%1\". Installed: %2."))
          .arg(wanted, joined(ids)));
}

Result<nn::SessionPtr> loadDefault(nn::Engine& engine, nn::ModelKind kind) {
  const std::vector<QString> ids = nn::availableModels(kind);
  if (ids.empty()) return nn::SessionPtr();
  return engine.load(nn::modelFolder(ids.front()));
}

preprocess::Options stageOptions(const preprocess::Networks& networks, const QJsonObject& wanted) {
  preprocess::Options options;
  options.vision = preprocess::VisionOptions::fromJson(wanted);
  // A model that was trained on the paper's stages says so; otherwise the better network is used.
  const bool paper = wanted.value(QStringLiteral("engine")).toString() == QLatin1String("paper");
  options.engine = (paper || !networks.segmenter) ? preprocess::EngineKind::Paper
                                                  : preprocess::EngineKind::Modern;
  return options;
}

Result<void> checkCancelled(const Progress& progress) {
  if (progress.isCancelled()) return fail(Error::cancelled());
  return {};
}

/// The engine with its threads set: one inference at a time may use this many cores; more than four
/// gain little on pictures of this size. OpenCV's own pool is never at work at the same time.
Result<std::shared_ptr<nn::Engine>> readyEngine() {
  constexpr int kMostThreads = 4;
  CARPUS_TRY(auto engine, nn::engine());
  engine->setThreads(std::clamp(QThread::idealThreadCount(), 1, kMostThreads));
  return engine;
}

/// What stages and assessment share: the engine and the networks before the classifier.
Result<std::shared_ptr<Toolbox>> loadFront(nn::Engine& engine, Progress& progress) {
  auto toolbox = std::make_shared<Toolbox>();
  progress.report(0.3, text(QT_TRANSLATE_NOOP("Workflow", "Loading the detection networks")));
  CARPUS_CHECK(checkCancelled(progress));
  CARPUS_TRY(toolbox->networks.detector, loadDefault(engine, nn::ModelKind::Detector));
  CARPUS_CHECK(checkCancelled(progress));
  CARPUS_TRY(toolbox->networks.segmenter, loadDefault(engine, nn::ModelKind::Segmenter));
  CARPUS_CHECK(checkCancelled(progress));
  return toolbox;
}

Result<atlas::AtlasPtr> findAtlas(const QString& wanted) {
  const QString id = wanted.isEmpty() ? atlas::defaultAtlasId() : wanted;
  const std::vector<QString> ids = atlas::availableAtlases();
  if (!wanted.isEmpty() && std::find(ids.begin(), ids.end(), wanted) == ids.end()) {
    return fail(
        ErrorCode::Usage,
        text(QT_TRANSLATE_NOOP("Workflow", "There is no atlas named \"%1\". Installed: %2."))
            .arg(wanted, joined(ids)));
  }
  return atlas::loadAtlasById(id);
}

}  // namespace

Result<ToolboxPtr> loadToolbox(const QString& modelId, const QString& atlasId, Progress& progress) {
  progress.report(0, text(QT_TRANSLATE_NOOP("Workflow", "Loading the networks")));
  CARPUS_TRY(const QString id, classifierId(modelId));
  if (id.isEmpty()) {
    return fail(ErrorCode::Internal,
                text(QT_TRANSLATE_NOOP("Workflow",
                                       "No classifier is installed. Install the models folder or "
                                       "set CARPUS_MODELS to it.")));
  }
  CARPUS_TRY(atlas::AtlasPtr atlas, findAtlas(atlasId));
  CARPUS_TRY(const auto engine, readyEngine());
  CARPUS_TRY(std::shared_ptr<Toolbox> toolbox, loadFront(*engine, progress));
  progress.report(0.7, text(QT_TRANSLATE_NOOP("Workflow", "Loading the classifier")));
  CARPUS_TRY(toolbox->classifier, nn::loadModel(*engine, nn::modelFolder(id)));
  toolbox->atlas = std::move(atlas);
  toolbox->preprocessing =
      stageOptions(toolbox->networks, toolbox->classifier->info().preprocessing);
  progress.report(1, text(QT_TRANSLATE_NOOP("Workflow", "Networks ready")));
  return ToolboxPtr(std::move(toolbox));
}

Result<ToolboxPtr> loadStageTools(const QString& modelId, Progress& progress) {
  progress.report(0, text(QT_TRANSLATE_NOOP("Workflow", "Loading the networks")));
  CARPUS_TRY(const QString id, classifierId(modelId));
  QJsonObject wanted = preprocess::VisionOptions{}.toJson();
  if (!id.isEmpty()) {
    CARPUS_TRY(const nn::ModelInfo info, nn::readManifest(nn::modelFolder(id), false));
    wanted = info.preprocessing;
  }
  CARPUS_TRY(const auto engine, readyEngine());
  CARPUS_TRY(std::shared_ptr<Toolbox> toolbox, loadFront(*engine, progress));
  toolbox->preprocessing = stageOptions(toolbox->networks, wanted);
  progress.report(1, text(QT_TRANSLATE_NOOP("Workflow", "Networks ready")));
  return ToolboxPtr(std::move(toolbox));
}

}  // namespace carpus::workflow
