// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/blend.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace carpus::nn {
namespace {

QString text(const char* sentence) { return QCoreApplication::translate("Models", sentence); }

class BlendSession final : public Session {
 public:
  BlendSession(ModelInfo info, std::vector<SessionPtr> members)
      : info_(std::move(info)), members_(std::move(members)) {}

  const ModelInfo& info() const override { return info_; }

  Result<std::vector<Tensor>> run(std::span<const Tensor> inputs) const override {
    CARPUS_TRY(std::vector<Tensor> sum, members_.front()->run(inputs));
    for (std::size_t m = 1; m < members_.size(); ++m) {
      CARPUS_TRY(const std::vector<Tensor> next, members_[m]->run(inputs));
      if (next.size() != sum.size() || next[0].shape != sum[0].shape) return fail(unlike());
      for (std::size_t i = 0; i < sum[0].values.size(); ++i) sum[0].values[i] += next[0].values[i];
    }
    for (float& value : sum[0].values) value /= static_cast<float>(members_.size());
    return sum;
  }

  Result<OcclusionScores> occlude(const Tensor& picture, float sex, const OcclusionOptions& options,
                                  Progress& progress) const override {
    return members_.front()->occlude(picture, sex, options, progress);
  }

  Result<SessionPtr> randomised(std::uint64_t seed) const override {
    return members_.front()->randomised(seed);
  }

 private:
  Error unlike() const {
    return {ErrorCode::Internal,
            text(QT_TRANSLATE_NOOP("Models",
                                   "The networks of the model %1 do not fit each other. Install "
                                   "Carpus again."))
                .arg(info_.id),
            {}};
  }

  ModelInfo info_;
  std::vector<SessionPtr> members_;
};

}  // namespace

QString blendHash(const std::vector<QString>& memberHashes) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const QString& member : memberHashes) hash.addData(member.toLatin1() + '\n');
  return QString::fromLatin1(hash.result().toHex());
}

Result<SessionPtr> blendOf(ModelInfo info, std::vector<SessionPtr> members) {
  const auto fits = [&](const SessionPtr& member) {
    return member && member->info().kind == ModelKind::Classifier &&
           member->info().inputRows == info.inputRows &&
           member->info().inputColumns == info.inputColumns;
  };
  for (const SessionPtr& member : members)
    if (!fits(member)) members.clear();
  if (members.empty())
    return fail(ErrorCode::Internal,
                text(QT_TRANSLATE_NOOP("Models",
                                       "The networks of the model %1 do not fit each other. "
                                       "Install Carpus again."))
                    .arg(info.id));
  return SessionPtr(std::make_shared<BlendSession>(std::move(info), std::move(members)));
}

Result<SessionPtr> loadModel(Engine& engine, const QString& folder) {
  CARPUS_TRY(ModelInfo info, readManifest(folder, false));
  if (info.architecture != QLatin1String(kBlendArchitecture)) return engine.load(folder);
  std::vector<SessionPtr> members;
  std::vector<QString> hashes;
  for (const QJsonValue& value : info.manifest.value(QLatin1String("members")).toArray()) {
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
