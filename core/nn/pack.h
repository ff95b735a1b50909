// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/session.h"

namespace carpus::nn {

/// What a training folder (weights.safetensors, model.json) needs beside it to become a model.
struct PackRequest {
  QString trainingFolder;
  QString id;
  ModelKind kind = ModelKind::Classifier;
  QJsonObject preprocessing;
  QJsonObject calibration;
  QJsonObject metrics;
  QJsonObject region;    ///< classifier: what it looks at (nn::Region); empty: the whole picture
  QJsonObject training;  ///< data, split, command: provenance for people
  double supportedFromMonths = 0, supportedToMonths = 0;
};

/// Writes `<modelsFolder>/<id>`: weights, manifest.json with hash and self-test. Overwrites an
/// older one.
Result<void> packModel(const PackRequest& request, const QString& modelsFolder);

/// Writes `<modelsFolder>/<id>`: the manifest of a blend (core/nn/blend.h) of classifiers that lie
/// in the same folder. Preprocessing is the first member's, the supported ages are those of all.
/// `views`: slightly turned and scaled copies of the picture that each member reads, 1 to 9.
Result<void> packBlend(const std::vector<QString>& members, const QString& id, int views,
                       const QString& modelsFolder);

/// Replaces one object ("calibration", "metrics") of a model's manifest.
Result<void> updateManifest(const QString& folder, const QString& key, const QJsonObject& value);

}  // namespace carpus::nn
