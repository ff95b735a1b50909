// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/masks.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace carpus::evaluate {
namespace {

struct Columns {
  std::vector<double> hand, mean, fiveClass, time;
};

Columns columnsOf(const std::vector<ReadMask>& masks) {
  Columns columns;
  for (const ReadMask& mask : masks) {
    columns.hand.push_back(mask.score.handIou);
    columns.mean.push_back(mask.score.meanIou);
    columns.fiveClass.push_back(mask.score.fiveClassIou);
    columns.time.push_back(mask.milliseconds);
  }
  return columns;
}

}  // namespace

Result<std::vector<ReadMask>> readMasks(const dataset::Dataset& dataset, const QString& masksFolder,
                                        learn::Split split, const preprocess::Networks& networks,
                                        const preprocess::Options& options, Progress& progress) {
  std::vector<ReadMask> masks;
  const auto& samples = dataset.samples();
  for (size_t i = 0; i < samples.size(); ++i) {
    const dataset::Sample& sample = samples[i];
    if (!sample.half || sample.split != split) continue;
    if (progress.isCancelled()) return fail(Error::cancelled());
    progress.report(
        static_cast<double>(i) / static_cast<double>(samples.size()),
        QCoreApplication::translate("Evaluate", "Reading radiograph %1").arg(sample.id));
    const cv::Mat truth = dataset::readLabelMap(masksFolder, sample);
    if (truth.empty()) continue;
    CARPUS_TRY(const Radiograph radiograph, dataset.radiograph(sample, learn::Source::Half));
    CARPUS_TRY(const auto found,
               preprocess::preprocess(radiograph, networks, options, Progress::none()));
    ReadMask mask{sample.id, preprocess::score(found, LabelMap{truth}), found.timings.total(), {}};
    for (const Finding& finding : found.findings) mask.findings << finding.code;
    masks.push_back(mask);
  }
  return masks;
}

QJsonObject masksToJson(const std::vector<ReadMask>& masks) {
  const Columns columns = columnsOf(masks);
  QJsonArray cases;
  for (const ReadMask& mask : masks)
    cases.append(
        QJsonObject{{QStringLiteral("id"), mask.id},
                    {QStringLiteral("hand_iou"), mask.score.handIou},
                    {QStringLiteral("mean_iou"), mask.score.meanIou},
                    {QStringLiteral("five_class_iou"), mask.score.fiveClassIou},
                    {QStringLiteral("findings"), QJsonArray::fromStringList(mask.findings)}});
  return {{QStringLiteral("hand_iou"), bootstrap(columns.hand, mean).toJson()},
          {QStringLiteral("mean_iou"), bootstrap(columns.mean, mean).toJson()},
          {QStringLiteral("five_class_iou"), bootstrap(columns.fiveClass, mean).toJson()},
          {QStringLiteral("lowest_hand_iou"), quantile(columns.hand, 0)},
          {QStringLiteral("median_milliseconds"), median(columns.time)},
          {QStringLiteral("cases"), cases}};
}

QString masksToText(const std::vector<ReadMask>& masks) {
  const Columns columns = columnsOf(masks);
  const auto line = [](const char* name, const Figure& f) {
    return QStringLiteral("%1  %2  [%3, %4]  n = %5\n")
        .arg(QLatin1String(name))
        .arg(f.value, 0, 'f', 4)
        .arg(f.low, 0, 'f', 4)
        .arg(f.high, 0, 'f', 4)
        .arg(f.n);
  };
  return line("hand IoU      ", bootstrap(columns.hand, mean)) +
         line("mean IoU      ", bootstrap(columns.mean, mean)) +
         line("five-class IoU", bootstrap(columns.fiveClass, mean)) +
         QStringLiteral("lowest hand IoU  %1\nmedian time  %2 ms\n")
             .arg(quantile(columns.hand, 0), 0, 'f', 4)
             .arg(median(columns.time), 0, 'f', 1);
}

}  // namespace carpus::evaluate
