// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace carpus::nn {

/// A dense float32 tensor, row-major in the order of `shape`.
struct Tensor {
  std::vector<std::int64_t> shape;
  std::vector<float> values;

  std::int64_t count() const;
};

enum class ModelKind { Detector, Segmenter, Classifier };

/// What manifest.json says (docs/MODELS.md); verified against the weights when the model is loaded.
struct ModelInfo {
  QString id;
  ModelKind kind = ModelKind::Classifier;
  QString architecture;  ///< "lenet5", "unet", "googlenet", "resnet"
  QJsonObject options;   ///< of the architecture
  QJsonObject
      preprocessing;        ///< vision options used in training; the only place that they come from
  QJsonObject calibration;  ///< classifier: temperature, offsets, conformal quantiles
  QJsonObject metrics;
  int inputRows = 0, inputColumns = 0;
  double supportedFromMonths = 0, supportedToMonths = 0;
  QString sha256;  ///< of weights.safetensors
  QString folder;
  QJsonObject manifest;  ///< the whole of it
};

/// What occlusion covers the picture with.
enum class OccluderFill { Black, LocalMean };

/// How the scores are computed; all give the same ones but for rounding.
enum class OcclusionEngine {
  Incremental,  ///< each layer only where the occluder reaches, several positions at a time
  Batched       ///< whole network, several positions at a time
};

struct OcclusionOptions {
  int patch = 32;  ///< pixels of the network's input
  int stride = 8;  ///< likewise
  OccluderFill fill = OccluderFill::Black;
  bool naive = false;  ///< one position at a time, whole network: the reference
  OcclusionEngine engine = OcclusionEngine::Incremental;
};

/// Result of covering each position in turn.
struct OcclusionScores {
  int rows = 0, columns = 0;            ///< of the grid of positions
  std::vector<float> expected;          ///< rows*columns, months with this position covered
  std::vector<float> distribution;      ///< rows*columns*monthBins, probabilities with it covered
  std::vector<float> baseDistribution;  ///< monthBins, nothing covered
  double baseExpected = 0;              ///< months
};

/// One loaded model. Immutable; calls are serialised inside, so any thread may call.
class Session {
 public:
  virtual ~Session() = default;
  virtual const ModelInfo& info() const = 0;

  /// Runs the network. Detector: input [1,1,H,W] with brightness 0..1, output [1,5,h,w] class
  /// probabilities at stride 4. Segmenter: input [N,1,S,S], outputs [N,5,S,S] class probabilities
  /// and [N,K,s,s] landmark heat maps. Classifier: inputs [N,1,S,S] brightness 0..1 and [N] sex (0
  /// female, 1 male), outputs [N,bins] month probabilities (before calibration).
  virtual Result<std::vector<Tensor>> run(std::span<const Tensor> inputs) const = 0;

  /// Occlusion scores of a classifier for one picture. Reports after each batch, can be cancelled.
  virtual Result<OcclusionScores> occlude(const Tensor& picture, float sex,
                                          const OcclusionOptions& options,
                                          Progress& progress) const = 0;

  /// The same architecture with weights drawn anew (as before training), for the sanity check of
  /// Adebayo et al. 2018. The same seed gives the same network. An error where it cannot be made.
  virtual Result<std::shared_ptr<const Session>> randomised(std::uint64_t seed) const;
};

using SessionPtr = std::shared_ptr<const Session>;

/// Loads models. There is one per process; making it loads LibTorch (about 0.3 s), so do it off the
/// window's thread.
class Engine {
 public:
  virtual ~Engine() = default;

  /// Reads `<models>/<id>`, verifies hash, shapes and self-test.
  virtual Result<SessionPtr> load(const QString& folder) = 0;
  /// What the imported model in `folder` computes for the self-test picture (hash not yet
  /// verified).
  virtual Result<std::vector<double>> digest(const QString& folder);
  /// A classifier with random weights for pictures of side x side pixels: for measuring time.
  virtual Result<SessionPtr> untrained(const QString& architecture, int side) = 0;
  /// Threads for one inference (1 or 2 on small machines).
  virtual void setThreads(int threads) = 0;
};

/// Loads the module that has LibTorch in it and returns its engine; the same one each time.
Result<std::shared_ptr<Engine>> engine();

/// Reads and checks a manifest without loading weights (no LibTorch). Includes hash verification
/// when `verifyHash`.
Result<ModelInfo> readManifest(const QString& folder, bool verifyHash = true);

/// Ids of the models of that kind that lie in the models folder, the default one first
/// (models/default.json names the defaults).
std::vector<QString> availableModels(ModelKind kind);
QString modelFolder(const QString& id);

}  // namespace carpus::nn
