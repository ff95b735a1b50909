// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/gate_counts.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QJsonArray>
#include <algorithm>

#include "core/dicom/reader.h"

namespace carpus::evaluate {
namespace {

Result<GateCase> judged(const QString& name, const Radiograph& radiograph,
                        const preprocess::Networks& networks, const preprocess::Options& options) {
  CARPUS_TRY(const auto found,
             preprocess::preprocess(radiograph, networks, options, Progress::none()));
  GateCase result{name, {}, found.refused(), found.features};
  for (const Finding& finding : found.findings) result.findings << finding.code;
  return result;
}

std::map<QString, int> countsOf(const std::vector<GateCase>& cases) {
  std::map<QString, int> counts;
  for (const GateCase& each : cases)
    for (const QString& code : each.findings) ++counts[code];
  return counts;
}

}  // namespace

Result<std::vector<GateCase>> readGate(const dataset::Dataset& dataset, learn::Split split,
                                       int limit, const preprocess::Networks& networks,
                                       const preprocess::Options& options, Progress& progress) {
  std::vector<GateCase> cases;
  const auto& samples = dataset.samples();
  for (size_t i = 0; i < samples.size(); ++i) {
    const dataset::Sample& sample = samples[i];
    if (!sample.half || sample.split != split) continue;
    if (limit > 0 && static_cast<int>(cases.size()) >= limit) break;
    if (progress.isCancelled()) return fail(Error::cancelled());
    progress.report(
        static_cast<double>(i) / static_cast<double>(samples.size()),
        QCoreApplication::translate("Evaluate", "Reading radiograph %1").arg(sample.id));
    CARPUS_TRY(const Radiograph radiograph, dataset.radiograph(sample, learn::Source::Half));
    CARPUS_TRY(auto result, judged(QString::number(sample.id), radiograph, networks, options));
    cases.push_back(std::move(result));
  }
  return cases;
}

Result<std::vector<GateCase>> readGate(const QString& folder, const preprocess::Networks& networks,
                                       const preprocess::Options& options, Progress& progress,
                                       int* unread) {
  QStringList files;
  for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
    files << it.next();
  files.sort();
  std::vector<GateCase> cases;
  for (qsizetype i = 0; i < files.size(); ++i) {
    if (progress.isCancelled()) return fail(Error::cancelled());
    const QString name = files[i].mid(folder.size()).remove(0, folder.endsWith('/') ? 0 : 1);
    progress.report(static_cast<double>(i) / static_cast<double>(files.size()),
                    QCoreApplication::translate("Evaluate", "Reading %1").arg(name));
    const auto radiograph = dicom::readRadiographInProcess(files[i]);
    if (!radiograph) {
      if (unread) ++*unread;
      continue;
    }
    CARPUS_TRY(auto result, judged(name, **radiograph, networks, options));
    cases.push_back(std::move(result));
  }
  return cases;
}

QJsonObject gateToJson(const std::vector<GateCase>& cases) {
  QJsonObject counts;
  for (const auto& [code, count] : countsOf(cases)) counts[code] = count;
  QJsonArray list;
  int refused = 0;
  for (const GateCase& each : cases) {
    refused += each.refused ? 1 : 0;
    list.append(
        QJsonObject{{QStringLiteral("name"), each.name},
                    {QStringLiteral("refused"), each.refused},
                    {QStringLiteral("findings"), QJsonArray::fromStringList(each.findings)}});
  }
  return {{QStringLiteral("n"), static_cast<int>(cases.size())},
          {QStringLiteral("refused"), refused},
          {QStringLiteral("findings"), counts},
          {QStringLiteral("cases"), list}};
}

QString gateToText(const std::vector<GateCase>& cases) {
  const auto refused =
      std::count_if(cases.begin(), cases.end(), [](const GateCase& each) { return each.refused; });
  const double share =
      100.0 * static_cast<double>(refused) / std::max<double>(1, static_cast<double>(cases.size()));
  QString text = QStringLiteral("n = %1, refused %2 (%3 %)\n")
                     .arg(cases.size())
                     .arg(refused)
                     .arg(share, 0, 'f', 1);
  for (const auto& [code, count] : countsOf(cases))
    text += QStringLiteral("%1 %2\n").arg(count, 5).arg(code);
  text += QStringLiteral("refused:\n");
  for (const GateCase& each : cases)
    if (each.refused)
      text += QStringLiteral("  %1  %2\n").arg(each.name, each.findings.join(QStringLiteral(", ")));
  return text;
}

}  // namespace carpus::evaluate
