// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/blend.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace carpus::nn {
namespace {

QString text(const char* sentence) { return QCoreApplication::translate("Models", sentence); }

Error unlike(const QString& id) {
  return {ErrorCode::Internal,
          text(QT_TRANSLATE_NOOP("Models",
                                 "The networks of the model %1 do not fit each other. Install "
                                 "Carpus again."))
              .arg(id),
          {}};
}

/// For each of `count` pixels along one side of the part: the source pixels it covers, and how
/// much.
struct Cover {
  int first = 0;
  std::vector<float> weights;
};
std::vector<Cover> coversOf(double from, double length, int count, int limit) {
  std::vector<Cover> covers;
  const double step = length / count;
  for (int i = 0; i < count; ++i) {
    const double low = from + i * step, high = low + step;
    Cover cover;
    cover.first = std::clamp(static_cast<int>(std::floor(low + 1e-9)), 0, limit - 1);
    const int last = std::clamp(static_cast<int>(std::ceil(high - 1e-9)), cover.first + 1, limit);
    for (int k = cover.first; k < last; ++k)
      cover.weights.push_back(
          static_cast<float>((std::min<double>(high, k + 1) - std::max<double>(low, k)) / step));
    covers.push_back(std::move(cover));
  }
  return covers;
}

class BlendSession final : public Session {
 public:
  BlendSession(ModelInfo info, std::vector<SessionPtr> members)
      : info_(std::move(info)), members_(std::move(members)) {}

  const ModelInfo& info() const override { return info_; }

  Result<std::vector<Tensor>> run(std::span<const Tensor> inputs) const override {
    if (inputs.size() != 2 || inputs[0].shape.size() != 4) return fail(unlike(info_.id));
    std::vector<Tensor> mean;
    for (const SessionPtr& member : members_) {
      const ModelInfo& its = member->info();
      const std::vector<Tensor> own{partOf(inputs[0], Region::of(its.manifest), its.inputRows),
                                    inputs[1]};
      CARPUS_TRY(std::vector<Tensor> answer, member->run(own));
      if (mean.empty()) {
        mean = std::move(answer);
        continue;
      }
      if (answer.empty() || answer[0].shape != mean[0].shape) return fail(unlike(info_.id));
      std::transform(mean[0].values.begin(), mean[0].values.end(), answer[0].values.begin(),
                     mean[0].values.begin(), std::plus<>());
    }
    for (float& value : mean[0].values) value /= static_cast<float>(members_.size());
    return mean;
  }

  /// In pixels of the explained network's picture, which is what must be given.
  Result<OcclusionScores> occlude(const Tensor& picture, float sex, const OcclusionOptions& options,
                                  Progress& progress) const override {
    return explainedMember().occlude(picture, sex, options, progress);
  }

  Result<SessionPtr> randomised(std::uint64_t seed) const override {
    return explainedMember().randomised(seed);
  }

  const Session& explainedMember() const {
    const auto whole = std::find_if(members_.begin(), members_.end(), [](const SessionPtr& member) {
      return Region::of(member->info().manifest).side >= 1;
    });
    return whole == members_.end() ? *members_.front() : **whole;
  }

 private:
  ModelInfo info_;
  std::vector<SessionPtr> members_;
};

}  // namespace

QString blendHash(const std::vector<QString>& memberHashes) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const QString& member : memberHashes) hash.addData(member.toLatin1() + '\n');
  return QString::fromLatin1(hash.result().toHex());
}

Region Region::of(const QJsonObject& manifest) {
  const QJsonObject object = manifest.value(QLatin1String("region")).toObject();
  const double side = object.value(QLatin1String("side")).toDouble(1);
  if (!(side > 0 && side <= 1)) return {};
  const auto edge = [&](const char* name) {
    return std::clamp(object.value(QLatin1String(name)).toDouble(0), 0.0, 1 - side);
  };
  return {edge("x"), edge("y"), side};
}

QJsonObject Region::toJson() const {
  return {{QStringLiteral("x"), x}, {QStringLiteral("y"), y}, {QStringLiteral("side"), side}};
}

int wholeSide(const QJsonObject& manifest) {
  return static_cast<int>(
      std::lround(manifest.value(QLatin1String("input_rows")).toInt() / Region::of(manifest).side));
}

Tensor partOf(const Tensor& pictures, const Region& region, int side) {
  const auto rows = static_cast<int>(pictures.shape[2]),
             columns = static_cast<int>(pictures.shape[3]);
  if (region.side >= 1 && rows == side && columns == side) return pictures;
  const auto down = coversOf(region.y * rows, region.side * rows, side, rows);
  const auto across = coversOf(region.x * columns, region.side * columns, side, columns);
  Tensor part{{pictures.shape[0], 1, side, side}, {}};
  part.values.reserve(static_cast<std::size_t>(part.count()));
  for (std::int64_t n = 0; n < pictures.shape[0]; ++n) {
    const float* picture = pictures.values.data() + n * rows * columns;
    for (const Cover& y : down)
      for (const Cover& x : across) {
        float sum = 0;
        for (std::size_t i = 0; i < y.weights.size(); ++i) {
          const float* line = picture + (y.first + static_cast<int>(i)) * columns + x.first;
          sum += y.weights[i] * std::inner_product(x.weights.begin(), x.weights.end(), line, 0.0F);
        }
        part.values.push_back(sum);
      }
  }
  return part;
}

Result<SessionPtr> blendOf(ModelInfo info, std::vector<SessionPtr> members) {
  const bool fit = std::all_of(members.begin(), members.end(), [](const SessionPtr& member) {
    return member && member->info().kind == ModelKind::Classifier;
  });
  if (members.empty() || !fit) return fail(unlike(info.id));
  return SessionPtr(std::make_shared<BlendSession>(std::move(info), std::move(members)));
}

const Session& explained(const Session& session) {
  const auto* blend = dynamic_cast<const BlendSession*>(&session);
  return blend ? blend->explainedMember() : session;
}

Result<SessionPtr> loadModel(Engine& engine, const QString& folder) {
  CARPUS_TRY(ModelInfo info, readManifest(folder, false));
  if (info.architecture != QLatin1String(kBlendArchitecture)) {
    CARPUS_TRY(SessionPtr single, engine.load(folder));
    if (Region::of(info.manifest).side >= 1) return single;
    info.inputRows = info.inputColumns = wholeSide(info.manifest);
    return blendOf(std::move(info), {std::move(single)});
  }
  std::vector<SessionPtr> members;
  std::vector<QString> hashes;
  for (const auto& value : info.manifest.value(QLatin1String("members")).toArray()) {
    const QString id = value.toObject().value(QLatin1String("id")).toString();
    const QString path = QFileInfo(folder).dir().filePath(id);
    CARPUS_TRY(SessionPtr member, engine.load(path));
    hashes.push_back(member->info().sha256);
    if (value.toObject().value(QLatin1String("sha256")).toString() != hashes.back())
      return fail(ErrorCode::Internal,
                  text(QT_TRANSLATE_NOOP("Models",
                                         "The model %1 was made of another %2 than the one that is "
                                         "installed. Install Carpus again."))
                      .arg(info.id, id));
    members.push_back(std::move(member));
  }
  if (blendHash(hashes) != info.sha256)
    return fail(ErrorCode::Internal,
                text(QT_TRANSLATE_NOOP("Models",
                                       "The weights of the model %1 are not those it was released "
                                       "with. Install Carpus again."))
                    .arg(info.id));
  return blendOf(std::move(info), std::move(members));
}

}  // namespace carpus::nn
