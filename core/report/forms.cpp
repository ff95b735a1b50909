// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of a report as files: all of them, or none.
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <memory>

#include "core/report/report.h"

namespace carpus::report {
namespace {

/// Forms of the command line contract that later parts add.
const QStringList& plannedForms() {
  static const QStringList forms{QStringLiteral("sc"), QStringLiteral("html"),
                                 QStringLiteral("fhir"), QStringLiteral("hl7"),
                                 QStringLiteral("csv")};
  return forms;
}

Result<void> checkForms(const QStringList& forms) {
  if (forms.isEmpty())
    return fail(ErrorCode::Usage, QCoreApplication::translate(
                                      "ReportForms", "Name at least one form of the report."));
  for (const QString& form : forms) {
    if (knownForms().contains(form)) continue;
    return fail(
        ErrorCode::Usage,
        plannedForms().contains(form)
            ? QCoreApplication::translate("ReportForms",
                                          "This version of Carpus does not write the form %1 yet.")
                  .arg(form)
            : QCoreApplication::translate("ReportForms", "Carpus knows no form %1 of a report.")
                  .arg(form));
  }
  return {};
}

struct Encoded {
  QString path;
  QByteArray bytes;
};

Result<Encoded> encode(const Report& report, const QString& form, const QString& folder,
                       const QImage& radiograph, const QImage& plate) {
  const QDir directory(folder);
  if (form == QLatin1String("sr")) {
    CARPUS_TRY(const QByteArray bytes, toStructuredReport(report));
    return Encoded{directory.filePath(QStringLiteral("report.sr.dcm")), bytes};
  }
  if (form == QLatin1String("pdf")) {
    CARPUS_TRY(const QByteArray bytes, toPdf(report, radiograph, plate));
    return Encoded{directory.filePath(QStringLiteral("report.pdf")), bytes};
  }
  return Encoded{directory.filePath(QStringLiteral("report.txt")), toPlainText(report).toUtf8()};
}

Error cannotWrite(const QString& path, const QString& reason) {
  return {ErrorCode::CannotWrite,
          QCoreApplication::translate("ReportForms",
                                      "%1 cannot be written: %2 No part of the report was saved.")
              .arg(path, reason.endsWith(QLatin1Char('.')) ? reason : reason + QLatin1Char('.'))};
}

/// Writes everything under temporary names before the first gets its own, so that a full disk
/// leaves nothing behind; a rename needs no space.
Result<void> save(const std::vector<Encoded>& files) {
  std::vector<std::unique_ptr<QSaveFile>> open;
  for (const Encoded& file : files) {
    open.push_back(std::make_unique<QSaveFile>(file.path));
    QSaveFile& target = *open.back();
    if (!target.open(QIODevice::WriteOnly) || target.write(file.bytes) != file.bytes.size() ||
        !target.flush())
      return fail(cannotWrite(file.path, target.errorString()));
  }
  QStringList created;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const bool existed = QFile::exists(files[i].path);
    if (!open[i]->commit()) {
      for (const QString& path : created) QFile::remove(path);
      return fail(cannotWrite(files[i].path, open[i]->errorString()));
    }
    if (!existed) created << files[i].path;
  }
  return {};
}

}  // namespace

QStringList knownForms() {
  return {QStringLiteral("sr"), QStringLiteral("pdf"), QStringLiteral("text")};
}

Result<QStringList> writeForms(const Report& report, const QStringList& forms,
                               const QString& folder, const QImage& radiograph,
                               const QImage& plate) {
  CARPUS_CHECK(checkForms(forms));
  std::vector<Encoded> files;
  QStringList paths;
  for (const QString& form : forms) {
    CARPUS_TRY(Encoded file, encode(report, form, folder, radiograph, plate));
    if (paths.contains(file.path)) continue;
    paths << file.path;
    files.push_back(std::move(file));
  }
  if (!QDir().mkpath(folder))
    return fail(
        ErrorCode::CannotWrite,
        QCoreApplication::translate("ReportForms", "The folder %1 cannot be made.").arg(folder));
  CARPUS_CHECK(save(files));
  return paths;
}

}  // namespace carpus::report
