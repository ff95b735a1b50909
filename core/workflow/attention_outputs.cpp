// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/attention_outputs.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <utility>

#include "core/attention/hand_alone.h"
#include "core/attention/hand_regions.h"
#include "core/dicom/secondary_capture.h"

namespace carpus::workflow {
namespace {

QString text(const char* sentence) { return QCoreApplication::translate("Workflow", sentence); }

using NamedBytes = std::pair<QString, QByteArray>;  ///< ending (".png") and content

QByteArray pngOf(QImage picture) {
  // Qt would write nothing else into it, but a picture that was given texts keeps them.
  for (const QString& key : picture.textKeys()) picture.setText(key, {});
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  picture.save(&buffer, "PNG");
  return bytes;
}

attention::OverlayStyle styleOf(const assess::Assessment& assessment) {
  attention::OverlayStyle style;
  style.caption = text(QT_TRANSLATE_NOOP("Workflow", "Model %1, SHA-256 %2, Carpus %3."))
                      .arg(assessment.model.id, assessment.model.sha256.left(12),
                           QStringLiteral(CARPUS_VERSION));
  return style;
}

QImage figureOf(const assess::Assessment& assessment, const attention::AttentionMap& map) {
  return attention::overlay(*assessment.radiograph, *assessment.preprocessed, map,
                            styleOf(assessment));
}

QByteArray jsonOf(const assess::Assessment& assessment, const attention::AttentionMap& map) {
  QJsonObject object = attention::toJson(map, assessment.model);
  if (assessment.sex) object[QStringLiteral("sex")] = toCode(*assessment.sex);
  QJsonArray regions;
  if (const auto parts = attention::handRegions(*assessment.preprocessed)) {
    const auto effects =
        attention::regionEffects(map, *assessment.preprocessed, attention::toRegions(*parts));
    for (size_t i = 0; i < effects.size(); ++i) {
      regions.append(
          QJsonObject{{QStringLiteral("region"), toCode(static_cast<attention::HandRegion>(i))},
                      {QStringLiteral("share"), effects[i].share},
                      {QStringLiteral("mean_effect"), effects[i].effect}});
    }
  }
  object[QStringLiteral("regions")] = regions;
  return QJsonDocument(object).toJson();
}

/// The same case without the patient.
assess::Assessment deidentified(const assess::Assessment& assessment) {
  const attention::HandAlone alone = attention::handAlone(*assessment.preprocessed);
  assess::Assessment bare;
  bare.radiograph = alone.radiograph;
  bare.preprocessed = alone.preprocessed;
  bare.sex = assessment.sex;
  bare.model = assessment.model;
  return bare;
}

/// "attention.png" and the rest, or "attention-2.png" ... : the first number that none has taken.
QStringList freePaths(const QDir& folder, const QString& name,
                      const std::vector<NamedBytes>& files) {
  for (int number = 1;; ++number) {
    const QString base = number == 1 ? name : QStringLiteral("%1-%2").arg(name).arg(number);
    QStringList paths;
    bool taken = false;
    for (const auto& [ending, bytes] : files) {
      paths << folder.filePath(base + ending);
      taken = taken || QFile::exists(paths.back());
    }
    if (!taken) return paths;
  }
}

Result<void> writeBytes(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  const bool written =
      file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
  if (written) return {};
  return fail(ErrorCode::CannotWrite,
              text(QT_TRANSLATE_NOOP("Workflow", "The file %1 cannot be written.")).arg(path),
              file.errorString());
}

Result<void> writeCapture(const assess::Assessment& assessment, const attention::AttentionMap& map,
                          const QString& path) {
  const QImage figure = figureOf(assessment, map).convertToFormat(QImage::Format_RGB888);
  dicom::SecondaryCapture capture;
  capture.picture =
      cv::Mat(figure.height(), figure.width(), CV_8UC3, const_cast<uchar*>(figure.constBits()),
              static_cast<size_t>(figure.bytesPerLine()))
          .clone();
  capture.patient = assessment.radiograph->patient;
  capture.study = assessment.radiograph->study;
  capture.seriesDescription = QStringLiteral("Carpus attention map");
  const nn::OcclusionOptions& options = map.options;
  capture.derivation =
      QStringLiteral(
          "Occlusion map over the radiograph; patch %1, stride %2, fill %3; model %4, "
          "SHA-256 %5. %6")
          .arg(options.patch)
          .arg(options.stride)
          .arg(options.fill == nn::OccluderFill::Black ? QStringLiteral("black")
                                                       : QStringLiteral("local mean"),
               assessment.model.id, assessment.model.sha256,
               QStringLiteral("Research and education only. Not a medical device."));
  return dicom::writeSecondaryCapture(capture, path);
}

std::vector<NamedBytes> filesOf(const assess::Assessment& assessment,
                                const attention::AttentionMap& map, MapForm form) {
  const QString png = QStringLiteral(".png");
  const QString npy = QStringLiteral(".npy");
  const QString json = QStringLiteral(".json");
  switch (form) {
    case MapForm::Picture:
      return {{png, pngOf(figureOf(assessment, map))}};
    case MapForm::Numbers:
      return {{npy, attention::toNpy(map.values)}, {json, jsonOf(assessment, map)}};
    case MapForm::Teaching: {
      const assess::Assessment bare = deidentified(assessment);
      return {{png, pngOf(figureOf(bare, map))},
              {npy, attention::toNpy(map.values)},
              {json, jsonOf(assessment, map)}};
    }
    case MapForm::SecondaryCapture:
      break;
  }
  return {{QStringLiteral(".dcm"), {}}};
}

}  // namespace

Result<QStringList> writeMap(const assess::Assessment& assessment,
                             const attention::AttentionMap& map, MapForm form,
                             const QString& folder) {
  CARPUS_CHECK(makeWritableFolder(folder));
  const std::vector<NamedBytes> files = filesOf(assessment, map, form);
  const QString name = form == MapForm::Teaching ? QStringLiteral("attention-teaching")
                                                 : QStringLiteral("attention");
  const QStringList paths = freePaths(QDir(folder), name, files);
  if (form == MapForm::SecondaryCapture) {
    CARPUS_CHECK(writeCapture(assessment, map, paths.front()));
    return paths;
  }
  for (qsizetype i = 0; i < paths.size(); ++i) {
    CARPUS_CHECK(writeBytes(paths[i], files[static_cast<size_t>(i)].second));
  }
  return paths;
}

}  // namespace carpus::workflow
