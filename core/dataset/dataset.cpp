// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.h"

#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QTextStream>

#include "core/preprocess/preprocess.h"

namespace carpus::dataset {
namespace {

QString text(const char* sentence) { return QCoreApplication::translate("Dataset", sentence); }

/// Rows of a simple CSV (no quotes in these tables) as fields in the order of its header.
Result<std::vector<QStringList>> readCsv(const QString& path, QStringList& header) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(
        ErrorCode::Unreadable,
        text(QT_TRANSLATE_NOOP("Dataset", "%1 cannot be read: %2")).arg(path, file.errorString()));
  QTextStream stream(&file);
  header = stream.readLine().split(QLatin1Char(','));
  std::vector<QStringList> rows;
  while (!stream.atEnd()) {
    QStringList fields = stream.readLine().split(QLatin1Char(','));
    if (fields.size() == header.size()) rows.push_back(std::move(fields));
  }
  return rows;
}

std::optional<learn::Split> splitFrom(const QString& text) {
  if (text == QLatin1String("train")) return learn::Split::Train;
  if (text == QLatin1String("val")) return learn::Split::Validation;
  if (text == QLatin1String("test")) return learn::Split::Test;
  return std::nullopt;
}

Result<std::vector<Sample>> readSamples(const QString& path) {
  QStringList header;
  CARPUS_TRY(const auto rows, readCsv(path, header));
  const auto column = [&](const char* name) { return header.indexOf(QLatin1String(name)); };
  const auto id = column("id"), sex = column("sex"), age = column("bone_age_months"),
             split = column("split"), half = column("half"), height = column("rows"),
             width = column("columns");
  if (std::min({id, sex, age, split}) < 0)
    return fail(ErrorCode::Unreadable,
                text(QT_TRANSLATE_NOOP(
                         "Dataset", "%1 lacks one of the columns id, sex, bone_age_months, split."))
                    .arg(path));
  std::vector<Sample> samples;
  for (const QStringList& row : rows) {
    const auto sexValue = sexFromCode(row[sex]);
    const auto splitValue = splitFrom(row[split]);
    bool idFine = false, ageFine = false;
    Sample sample;
    sample.id = row[id].toLongLong(&idFine);
    sample.boneAgeMonths = row[age].toDouble(&ageFine);
    if (!sexValue || !splitValue || !idFine || !ageFine)
      return fail(ErrorCode::Unreadable,
                  text(QT_TRANSLATE_NOOP("Dataset", "%1: the row \"%2\" cannot be read."))
                      .arg(path, row.join(QLatin1Char(','))));
    sample.sex = *sexValue;
    sample.split = *splitValue;
    sample.half = half >= 0 && row[half] == QLatin1String("1");
    sample.rows = height >= 0 ? row[height].toInt() : 0;
    sample.columns = width >= 0 ? row[width].toInt() : 0;
    samples.push_back(sample);
  }
  return samples;
}

/// Names of keypoints.csv in the order of the landmarks.
QStringList keypointNames() {
  QStringList names = {QStringLiteral("wrist")};
  for (const char* finger : {"thumb", "index", "middle", "ring", "pinky"})
    for (int joint = 1; joint <= 4; ++joint)
      names << QLatin1String(finger) + QString::number(joint);
  return names;
}

Result<void> readKeypoints(const QString& path, std::unordered_map<qint64, Marks>& marks) {
  QStringList header;
  CARPUS_TRY(const auto rows, readCsv(path, header));
  const QStringList names = keypointNames();
  for (const QStringList& row : rows) {
    Marks& of = marks[row[header.indexOf(QLatin1String("id"))].toLongLong()];
    for (int k = 0; k < names.size(); ++k) {
      const auto x = header.indexOf(names[k] + QLatin1String("_x"));
      const auto v = header.indexOf(names[k] + QLatin1String("_v"));
      if (x < 0 || v < 0) continue;
      const bool there = row[v].toInt() > 0;
      of[static_cast<size_t>(k)] = {row[x].toDouble(), row[x + 1].toDouble(),
                                    there ? learn::kPresent : learn::kAbsent};
    }
  }
  return {};
}

/// The three points of landmarks.csv; they win over key points, which were drawn less exactly.
Result<void> readLandmarks(const QString& path, std::unordered_map<qint64, Marks>& marks) {
  QStringList header;
  CARPUS_TRY(const auto rows, readCsv(path, header));
  const std::array<std::pair<const char*, size_t>, 3> points = {
      {{"middle_fingertip_x", preprocess::kMiddleTip},
       {"thumb_tip_x", preprocess::kThumbTip},
       {"capitate_x", preprocess::kCapitate}}};
  for (const QStringList& row : rows) {
    Marks& of = marks[row[header.indexOf(QLatin1String("id"))].toLongLong()];
    for (const auto& [name, index] : points) {
      const auto x = header.indexOf(QLatin1String(name));
      if (x >= 0) of[index] = {row[x].toDouble(), row[x + 1].toDouble(), learn::kPresent};
    }
  }
  return {};
}

}  // namespace

Result<Dataset> Dataset::open(const QString& folder) {
  Dataset dataset;
  dataset.folder_ = folder;
  CARPUS_TRY(dataset.samples_, readSamples(folder + QLatin1String("/labels.csv")));
  const QString keypoints = folder + QLatin1String("/keypoints.csv");
  const QString landmarks = folder + QLatin1String("/landmarks.csv");
  if (QFile::exists(keypoints)) CARPUS_CHECK(readKeypoints(keypoints, dataset.marks_));
  if (QFile::exists(landmarks)) CARPUS_CHECK(readLandmarks(landmarks, dataset.marks_));
  return dataset;
}

const Marks* Dataset::marks(qint64 id) const {
  const auto found = marks_.find(id);
  return found == marks_.end() ? nullptr : &found->second;
}

Result<Radiograph> Dataset::radiograph(const Sample& sample, learn::Source source) const {
  const bool small = source == learn::Source::Small;
  const QString path = QStringLiteral("%1/%2/%3.jpg")
                           .arg(folder_, small ? QStringLiteral("small") : QStringLiteral("half"))
                           .arg(sample.id);
  const QImage image = QImage(path).convertToFormat(QImage::Format_Grayscale8);
  if (image.isNull())
    return fail(ErrorCode::Unreadable,
                text(QT_TRANSLATE_NOOP("Dataset", "%1 cannot be read as a picture.")).arg(path));
  const cv::Mat view(image.height(), image.width(), CV_8UC1, const_cast<uchar*>(image.constBits()),
                     static_cast<size_t>(image.bytesPerLine()));
  Radiograph radiograph;
  view.convertTo(radiograph.pixels, CV_16U);
  radiograph.bitsStored = 8;
  radiograph.isDicom = false;
  radiograph.sourcePath = path;
  radiograph.patient.sex = sample.sex;
  if (small && sample.rows > 0 && sample.columns > 0)
    radiograph.pixelAspect = static_cast<double>(sample.rows) / sample.columns;
  return radiograph;
}

}  // namespace carpus::dataset
