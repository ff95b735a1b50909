// SPDX-License-Identifier: GPL-3.0-or-later
// The site's own calibration: where it lies, its log, and the signed cases it is made from.
#include "core/workflow/site.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <cmath>

#include "core/base/paths.h"

namespace carpus::workflow {
namespace {

constexpr qint64 kFileLimit = 1 << 20;

QString text(const char* sentence) {
  return QCoreApplication::translate("SiteCalibration", sentence);
}

Result<void> addToLog(const assess::SiteCalibration& site, const QString& what, const QString& by) {
  QJsonObject line = site.toJson();
  line.insert(QStringLiteral("event"), what);
  line.insert(QStringLiteral("by"), by);
  line.insert(QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
  QFile log(siteCalibrationLog());
  if (!log.open(QIODevice::Append) ||
      log.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n') < 0 || !log.flush())
    return fail(ErrorCode::CannotWrite,
                text(QT_TRANSLATE_NOOP("SiteCalibration",
                                       "The log %1 cannot be written, so nothing was changed."))
                    .arg(log.fileName()),
                log.errorString());
  return {};
}

/// The log first: what is not logged is not used.
Result<void> store(const assess::SiteCalibration& site, const QString& what, const QString& by) {
  const QString file = siteCalibrationFile();
  if (!QDir().mkpath(QFileInfo(file).absolutePath()))
    return fail(
        ErrorCode::CannotWrite,
        text(QT_TRANSLATE_NOOP("SiteCalibration", "The folder of %1 cannot be made.")).arg(file));
  CARPUS_CHECK(addToLog(site, what, by));
  return writeFile(file, QJsonDocument(site.toJson()).toJson());
}

}  // namespace

QString siteCalibrationFile() {
  QString chosen = qEnvironmentVariable("CARPUS_SITE_CALIBRATION");
  if (!chosen.isEmpty()) return chosen;
  return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
      .filePath(QStringLiteral("Carpus/site-calibration.json"));
}

QString siteCalibrationLog() {
  const QFileInfo file(siteCalibrationFile());
  return QDir(file.absolutePath()).filePath(file.completeBaseName() + QStringLiteral(".log.jsonl"));
}

Result<std::optional<assess::SiteCalibration>> readSiteCalibration() {
  if (!QFileInfo::exists(siteCalibrationFile())) return std::optional<assess::SiteCalibration>();
  CARPUS_TRY(const QByteArray bytes, readFile(siteCalibrationFile(), kFileLimit));
  CARPUS_TRY(auto site, assess::SiteCalibration::fromJson(QJsonDocument::fromJson(bytes).object()));
  return std::optional(std::move(site));
}

std::shared_ptr<const assess::SiteCalibration> activeSiteCalibration() {
  auto site = readSiteCalibration();
  if (!site || !*site || !(*site)->enabled) return {};
  return std::make_shared<const assess::SiteCalibration>(std::move(**site));
}

Result<void> useSiteCalibration(const assess::SiteCalibration& site) {
  return store(site, QStringLiteral("used"), site.madeBy);
}

Result<void> switchSiteCalibration(bool on, const QString& by) {
  CARPUS_TRY(auto site, readSiteCalibration());
  if (!site)
    return fail(ErrorCode::Usage,
                text(QT_TRANSLATE_NOOP("SiteCalibration", "This site has no calibration yet.")));
  site->enabled = on;
  return store(*site, on ? QStringLiteral("switched on") : QStringLiteral("switched off"), by);
}

Result<assess::SiteCalibration> proposeSiteCalibration(const SignedCases& cases,
                                                       const nn::ModelInfo& model,
                                                       const QString& by) {
  CARPUS_TRY(assess::SiteCalibration site, assess::fitSite(cases.cases));
  site.modelId = model.id;
  site.modelSha256 = model.sha256;
  site.madeBy = by;
  site.madeAt = QDateTime::currentDateTimeUtc();
  return site;
}

QString siteCalibrationText(const assess::SiteCalibration& site) {
  QString lines;
  for (const auto& [sex, fit] : site.fits) {
    lines += text(QT_TRANSLATE_NOOP("SiteCalibration",
                                    "%1, %2 signed cases: mean absolute difference %3 months "
                                    "before, %4 after; mean difference %5 before, %6 after."))
                 .arg(toText(sex))
                 .arg(fit.n)
                 .arg(fit.madBefore, 0, 'f', 2)
                 .arg(fit.madAfter, 0, 'f', 2)
                 .arg(fit.biasBefore, 0, 'f', 2)
                 .arg(fit.biasAfter, 0, 'f', 2) +
             QLatin1Char('\n');
    lines += (fit.applies
                  ? text(QT_TRANSLATE_NOOP("SiteCalibration", "age = %1 × estimate + (%2 months)"))
                        .arg(fit.slope, 0, 'f', 3)
                        .arg(fit.offset, 0, 'f', 2)
                  : text(QT_TRANSLATE_NOOP("SiteCalibration",
                                           "An adjustment would not help; the estimates stay as "
                                           "they are."))) +
             QLatin1Char('\n');
  }
  return lines;
}

}  // namespace carpus::workflow
