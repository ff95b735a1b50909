// SPDX-License-Identifier: GPL-3.0-or-later
// Signed cases of a site, from structured reports or a table.
#include <QCoreApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <map>

#include "core/base/paths.h"
#include "core/dicom/sr_document.h"
#include "core/report/report.h"
#include "core/workflow/site.h"

namespace carpus::workflow {
namespace {

constexpr qint64 kReportLimit = 16 << 20, kTableLimit = 1 << 28;

QString text(const char* sentence) {
  return QCoreApplication::translate("SiteCalibration", sentence);
}

/// One report as far as it matters here.
struct Signed {
  report::ReadBack report;
  std::optional<Sex> sex;
  QDateTime at;
};

std::optional<Signed> readSigned(const QString& path) {
  auto back = report::readStructuredReport(path);
  if (!back || back->verification != QLatin1String("VERIFIED")) return {};
  const auto bytes = readFile(path, kReportLimit);
  if (!bytes) return {};
  const auto document = dicom::decodeStructuredReport(*bytes);
  if (!document) return {};
  return Signed{std::move(*back), sexFromCode(document->header.patientSex),
                document->header.contentAt};
}

/// The model's own estimate: what a calibration of the site did, as the finding says, is undone.
double ownEstimate(const report::ReadBack& report) {
  static const QRegularExpression line(
      QStringLiteral(R"(age = ([0-9.]+) × estimate \+ \((-?[0-9.]+) months\))"));
  for (const QString& finding : report.findings) {
    const auto match = line.match(finding);
    if (!match.hasMatch()) continue;
    return (*report.estimateMonths - match.captured(2).toDouble()) / match.captured(1).toDouble();
  }
  return *report.estimateMonths;
}

QStringList filesBelow(const QString& folder) {
  QStringList files;
  QDirIterator walk(folder, {QStringLiteral("*.dcm")}, QDir::Files, QDirIterator::Subdirectories);
  while (walk.hasNext()) files << walk.next();
  files.sort();
  return files;
}

}  // namespace

Result<SignedCases> readSignedReports(const QString& folder, const nn::ModelInfo& model,
                                      Progress& progress) {
  SignedCases found;
  std::map<QString, Signed> latest;
  const QStringList files = filesBelow(folder);
  for (qsizetype i = 0; i < files.size(); ++i) {
    if (progress.isCancelled()) return fail(Error::cancelled());
    progress.report(static_cast<double>(i) / static_cast<double>(files.size()),
                    text(QT_TRANSLATE_NOOP("SiteCalibration", "Reading the signed reports")));
    auto one = readSigned(files[i]);
    if (!one) continue;
    ++found.reports;
    const QString picture = one->report.referencedSopInstanceUid;
    const auto before = latest.find(picture);
    if (before == latest.end()) {
      latest.emplace(picture, std::move(*one));
      continue;
    }
    ++found.superseded;
    if (before->second.at < one->at) before->second = std::move(*one);
  }
  for (const auto& [picture, one] : latest) {
    if (!one.report.estimateMonths || !one.sex)
      ++found.noEstimate;
    else if (one.report.modelSha256 != model.sha256)
      ++found.otherModel;
    else
      found.cases.push_back({*one.sex, ownEstimate(one.report), one.report.boneAgeMonths});
  }
  return found;
}

Result<SignedCases> readSignedTable(const QString& file) {
  CARPUS_TRY(const QByteArray bytes, readFile(file, kTableLimit));
  const QStringList lines = QString::fromUtf8(bytes).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  const auto fieldsOf = [](const QString& line) {
    QStringList fields = line.split(QLatin1Char(','));
    for (QString& field : fields) field = field.trimmed().remove(QLatin1Char('"'));
    return fields;
  };
  const QStringList header = lines.isEmpty() ? QStringList() : fieldsOf(lines[0]);
  const auto sex = header.indexOf(QLatin1String("sex"));
  const auto estimate = header.indexOf(QLatin1String("estimate_months"));
  const auto signedColumn = header.indexOf(QLatin1String("signed_months")) >= 0
                                ? header.indexOf(QLatin1String("signed_months"))
                                : header.indexOf(QLatin1String("bone_age_months"));
  if (std::min({sex, estimate, signedColumn}) < 0)
    return fail(ErrorCode::Unreadable,
                text(QT_TRANSLATE_NOOP("SiteCalibration",
                                       "%1 lacks one of the columns sex, estimate_months, "
                                       "signed_months."))
                    .arg(file));
  SignedCases found;
  for (qsizetype row = 1; row < lines.size(); ++row) {
    const QStringList fields = fieldsOf(lines[row]);
    const auto whose = sexFromCode(fields.value(sex));
    bool hasEstimate = false, hasSigned = false;
    const double model = fields.value(estimate).toDouble(&hasEstimate);
    const double reader = fields.value(signedColumn).toDouble(&hasSigned);
    ++found.reports;
    if (!whose || !hasEstimate || !hasSigned)
      ++found.noEstimate;
    else
      found.cases.push_back({*whose, model, reader});
  }
  return found;
}

}  // namespace carpus::workflow
