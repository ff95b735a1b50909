// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>
#include <map>

#include "core/base/paths.h"
#include "core/workflow/workflow.h"

namespace carpus::workflow {
namespace {

QString text(const char* sentence) { return QCoreApplication::translate("Workflow", sentence); }

QImage greyImage(const cv::Mat& grey) {
  return QImage(grey.data, grey.cols, grey.rows, static_cast<qsizetype>(grey.step),
                QImage::Format_Grayscale8)
      .copy();
}

QImage unitImage(const cv::Mat& brightness) {
  cv::Mat grey;
  brightness.convertTo(grey, CV_8U, 255.0);
  return greyImage(grey);
}

Result<QByteArray> png(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!image.save(&buffer, "PNG")) {
    return fail(ErrorCode::Internal,
                text(QT_TRANSLATE_NOOP("Workflow", "A picture could not be made into PNG.")));
  }
  return bytes;
}

/// Collects the files of one folder as they are written.
class Folder {
 public:
  explicit Folder(const QString& path) : folder_(path) {}

  Result<void> write(const QString& name, const QByteArray& bytes) {
    const QString path = folder_.filePath(name);
    CARPUS_CHECK(writeFile(path, bytes));
    written_ << path;
    return {};
  }
  Result<void> write(const QString& name, const QImage& image) {
    CARPUS_TRY(const QByteArray bytes, png(image));
    return write(name, bytes);
  }
  Result<void> write(const QString& name, const QJsonObject& object) {
    return write(name, QJsonDocument(object).toJson(QJsonDocument::Indented));
  }
  const QStringList& written() const { return written_; }

 private:
  QDir folder_;
  QStringList written_;
};

QJsonArray findingsJson(const std::vector<Finding>& findings) {
  QJsonArray array;
  for (const Finding& finding : findings) {
    array.append(QJsonObject{{QStringLiteral("code"), finding.code},
                             {QStringLiteral("severity"), toCode(finding.severity)},
                             {QStringLiteral("text"), finding.text}});
  }
  return array;
}

}  // namespace

QImage displayImage(const Radiograph& radiograph) { return greyImage(toDisplay(radiograph)); }

Result<void> makeWritableFolder(const QString& folder) {
  const QString sentence =
      text(QT_TRANSLATE_NOOP("Workflow",
                             "Nothing can be written into \"%1\". Choose another folder."))
          .arg(folder);
  if (folder.isEmpty() || !QDir().mkpath(folder)) return fail(ErrorCode::CannotWrite, sentence);
  QTemporaryFile probe(QDir(folder).filePath(QStringLiteral(".carpus-XXXXXX")));
  if (!probe.open()) return fail(ErrorCode::CannotWrite, sentence, probe.errorString());
  return {};
}

Result<QStringList> writeStages(const Stages& stages, const QString& folder) {
  CARPUS_CHECK(makeWritableFolder(folder));
  const preprocess::Preprocessed& done = *stages.preprocessed;
  Folder files(folder);
  CARPUS_CHECK(files.write(QStringLiteral("input.png"), displayImage(*stages.radiograph)));
  const std::pair<const char*, const cv::Mat&> units[] = {{"normalised.png", done.normalised},
                                                          {"preprocessed.png", done.preprocessed}};
  for (const auto& [name, picture] : units) {
    if (!picture.empty()) CARPUS_CHECK(files.write(QLatin1String(name), unitImage(picture)));
  }
  const std::pair<const char*, const cv::Mat&> greys[] = {{"labels.png", done.labels.values},
                                                          {"mask.png", done.mask}};
  for (const auto& [name, picture] : greys) {
    if (!picture.empty()) CARPUS_CHECK(files.write(QLatin1String(name), greyImage(picture)));
  }
  QJsonObject object = preprocess::toJson(done);
  object[QStringLiteral("file")] = stages.radiograph->sourcePath;
  object[QStringLiteral("findings")] = findingsJson(stages.findings());
  object[QStringLiteral("read_ms")] = stages.readMilliseconds;
  object[QStringLiteral("version")] = QStringLiteral(CARPUS_VERSION);
  object[QStringLiteral("disclaimer")] = disclaimer();
  CARPUS_CHECK(files.write(QStringLiteral("stages.json"), object));
  return files.written();
}

Result<QStringList> writeAttention(const assess::Assessment& assessment,
                                   const attention::AttentionMap& map, const QString& folder) {
  CARPUS_CHECK(makeWritableFolder(folder));
  Folder files(folder);
  attention::OverlayStyle style;
  style.caption = text(QT_TRANSLATE_NOOP("Workflow", "Model %1, SHA-256 %2, Carpus %3."))
                      .arg(assessment.model.id, assessment.model.sha256.left(12),
                           QStringLiteral(CARPUS_VERSION));
  CARPUS_CHECK(files.write(QStringLiteral("attention.npy"), attention::toNpy(map.values)));
  CARPUS_CHECK(files.write(
      QStringLiteral("attention.png"),
      attention::overlay(*assessment.radiograph, *assessment.preprocessed, map, style)));
  QJsonObject object = attention::toJson(map, assessment.model);
  object[QStringLiteral("file")] = assessment.radiograph->sourcePath;
  object[QStringLiteral("sex")] = toCode(*assessment.sex);
  CARPUS_CHECK(files.write(QStringLiteral("attention.json"), object));
  return files.written();
}

QStringList reportPaths(const QStringList& forms, const QString& folder) {
  static const std::map<QString, QString> names = {
      {QStringLiteral("sr"), QStringLiteral("report.sr.dcm")},
      {QStringLiteral("sc"), QStringLiteral("report.sc.dcm")},
      {QStringLiteral("pdf"), QStringLiteral("report.pdf")},
      {QStringLiteral("text"), QStringLiteral("report.txt")},
      {QStringLiteral("html"), QStringLiteral("report.html")},
      {QStringLiteral("fhir"), QStringLiteral("report.fhir.json")},
      {QStringLiteral("hl7"), QStringLiteral("report.hl7")},
      {QStringLiteral("csv"), QStringLiteral("report.csv")}};
  QStringList paths;
  for (const QString& form : forms) {
    const auto name = names.find(form);
    if (name != names.end()) paths << QDir(folder).filePath(name->second);
  }
  return paths;
}

}  // namespace carpus::workflow
