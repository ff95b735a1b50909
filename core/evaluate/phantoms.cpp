// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/phantoms.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "core/dicom/writer.h"
#include "core/phantom/phantom.h"

namespace carpus::evaluate {
namespace {

std::vector<phantom::PhantomOptions> planned(const PhantomPlan& plan) {
  std::mt19937_64 random(plan.seed);
  const auto uniform = [&random](double from, double to) {
    return from + (to - from) * static_cast<double>(random() >> 11) * 0x1p-53;
  };
  std::vector<phantom::PhantomOptions> list;
  const double step = (plan.toMonths - plan.fromMonths) / std::max(1, plan.perSex);
  for (const Sex sex : {Sex::Female, Sex::Male})
    for (int i = 0; i < plan.perSex; ++i) {
      phantom::PhantomOptions options;
      options.sex = sex;
      options.boneAge = Months{std::round(plan.fromMonths + step * (i + uniform(0, 1)))};
      options.seed = random() >> 32;
      options.rows = plan.rows;
      options.rotationDegrees = uniform(-12, 12);
      options.spread = uniform(0.7, 1.2);
      list.push_back(options);
    }
  return list;
}

Result<ReadPhantom> readOne(const phantom::PhantomOptions& options, const QString& file,
                            const workflow::Toolbox& toolbox) {
  ReadPhantom reading;
  reading.sex = options.sex;
  reading.drawnMonths = options.boneAge.value;
  reading.seed = options.seed;
  CARPUS_TRY(const phantom::Phantom drawn, phantom::drawPhantom(options, Progress::none()));
  CARPUS_CHECK(dicom::writeDigitalXRay({*drawn.radiograph, dicom::Encoding::JpegLsLossless,
                                        QStringLiteral("Synthetic phantom"), true},
                                       file));
  const auto assessment = workflow::assessFile(file, toolbox, {}, Progress::none());
  if (!assessment) {
    reading.problem = assessment.error().sentence;
    return reading;
  }
  for (const Finding& finding : assessment->findings) reading.findings << finding.code;
  if (assessment->estimate) reading.estimateMonths = assessment->estimate->boneAge.value;
  for (const auto engine : {preprocess::EngineKind::Modern, preprocess::EngineKind::Paper}) {
    preprocess::Options how = toolbox.preprocessing;
    how.engine = engine;
    const auto found =
        preprocess::preprocess(*drawn.radiograph, toolbox.networks, how, Progress::none());
    if (!found) continue;
    (engine == preprocess::EngineKind::Modern ? reading.modern : reading.paper) =
        preprocess::score(*found, drawn.labels);
  }
  return reading;
}

std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<size_t> order(values.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return values[a] < values[b]; });
  std::vector<double> out(values.size());
  for (size_t i = 0; i < order.size();) {
    size_t end = i;
    while (end < order.size() && values[order[end]] == values[order[i]]) ++end;
    for (size_t k = i; k < end; ++k) out[order[k]] = static_cast<double>(i + end - 1) / 2;
    i = end;
  }
  return out;
}

using Member = std::optional<preprocess::MaskScore> ReadPhantom::*;

Figure ious(const std::vector<ReadPhantom>& readings, Member engine,
            double preprocess::MaskScore::*which) {
  std::vector<double> values;
  for (const ReadPhantom& reading : readings)
    if (const auto& score = reading.*engine) values.push_back((*score).*which);
  return bootstrap(values, mean);
}

QString line(const QString& name, const Figure& f) {
  return QStringLiteral("%1  %2  [%3, %4]  n = %5\n")
      .arg(name, -30)
      .arg(f.value, 0, 'f', 3)
      .arg(f.low, 0, 'f', 3)
      .arg(f.high, 0, 'f', 3)
      .arg(f.n);
}

QString ordered(const std::vector<ReadPhantom>& readings, Sex sex) {
  std::vector<const ReadPhantom*> list;
  for (const ReadPhantom& r : readings)
    if (r.sex == sex) list.push_back(&r);
  std::sort(list.begin(), list.end(),
            [](const auto* a, const auto* b) { return a->drawnMonths < b->drawnMonths; });
  QString text = toCode(sex) + QStringLiteral(" drawn:estimated months ");
  for (const ReadPhantom* r : list)
    text += QStringLiteral(" %1:%2")
                .arg(r->drawnMonths, 0, 'f', 0)
                .arg(r->estimateMonths ? QString::number(*r->estimateMonths, 'f', 0)
                                       : QStringLiteral("refused"));
  return text + QLatin1Char('\n');
}

}  // namespace

Result<std::vector<ReadPhantom>> readPhantoms(const PhantomPlan& plan,
                                              const workflow::Toolbox& toolbox,
                                              Progress& progress) {
  const QTemporaryDir folder;
  if (!folder.isValid())
    return fail(ErrorCode::CannotWrite,
                QCoreApplication::translate(
                    "Evaluate", "No temporary folder can be made for the DICOM files."));
  const auto list = planned(plan);
  std::vector<ReadPhantom> readings;
  for (size_t i = 0; i < list.size(); ++i) {
    if (progress.isCancelled()) return fail(Error::cancelled());
    progress.report(static_cast<double>(i) / static_cast<double>(list.size()),
                    QCoreApplication::translate("Evaluate", "Reading phantom %1").arg(i + 1));
    CARPUS_TRY(ReadPhantom reading,
               readOne(list[i], folder.filePath(QStringLiteral("case.dcm")), toolbox));
    readings.push_back(std::move(reading));
  }
  return readings;
}

double spearman(const std::vector<double>& a, const std::vector<double>& b) {
  if (a.size() != b.size() || a.size() < 3) return 0;
  const std::vector<double> ra = ranks(a), rb = ranks(b);
  const double ma = mean(ra), mb = mean(rb);
  double ab = 0, aa = 0, bb = 0;
  for (size_t i = 0; i < ra.size(); ++i) {
    ab += (ra[i] - ma) * (rb[i] - mb);
    aa += (ra[i] - ma) * (ra[i] - ma);
    bb += (rb[i] - mb) * (rb[i] - mb);
  }
  return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

Figure orderOf(const std::vector<ReadPhantom>& readings, Sex sex) {
  std::vector<double> drawn, estimated, index;
  for (const ReadPhantom& r : readings) {
    if (r.sex != sex || !r.estimateMonths) continue;
    index.push_back(static_cast<double>(drawn.size()));
    drawn.push_back(r.drawnMonths);
    estimated.push_back(*r.estimateMonths);
  }
  return bootstrap(index, [&](const std::vector<double>& chosen) {
    std::vector<double> a, b;
    for (const double i : chosen) {
      a.push_back(drawn[static_cast<size_t>(i)]);
      b.push_back(estimated[static_cast<size_t>(i)]);
    }
    return spearman(a, b);
  });
}

QJsonObject phantomsToJson(const std::vector<ReadPhantom>& readings, const PhantomPlan& plan) {
  QJsonArray cases;
  for (const ReadPhantom& r : readings) {
    QJsonObject one{{QStringLiteral("sex"), toCode(r.sex)},
                    {QStringLiteral("drawn_months"), r.drawnMonths},
                    {QStringLiteral("seed"), static_cast<qint64>(r.seed)},
                    {QStringLiteral("findings"), QJsonArray::fromStringList(r.findings)}};
    if (r.estimateMonths) one[QStringLiteral("estimate_months")] = *r.estimateMonths;
    if (r.modern) one[QStringLiteral("hand_iou_modern")] = r.modern->handIou;
    if (r.paper) one[QStringLiteral("hand_iou_paper")] = r.paper->handIou;
    if (!r.problem.isEmpty()) one[QStringLiteral("problem")] = r.problem;
    cases.append(one);
  }
  constexpr auto kHand = &preprocess::MaskScore::handIou, kMean = &preprocess::MaskScore::meanIou;
  const auto engine = [&](Member member) {
    return QJsonObject{{QStringLiteral("hand_iou"), ious(readings, member, kHand).toJson()},
                       {QStringLiteral("mean_iou"), ious(readings, member, kMean).toJson()}};
  };
  return {{QStringLiteral("seed"), static_cast<qint64>(plan.seed)},
          {QStringLiteral("generator"), phantom::generatorVersion()},
          {QStringLiteral("spearman"),
           QJsonObject{{QStringLiteral("F"), orderOf(readings, Sex::Female).toJson()},
                       {QStringLiteral("M"), orderOf(readings, Sex::Male).toJson()}}},
          {QStringLiteral("modern"), engine(&ReadPhantom::modern)},
          {QStringLiteral("paper"), engine(&ReadPhantom::paper)},
          {QStringLiteral("cases"), cases}};
}

QString phantomsToText(const std::vector<ReadPhantom>& readings) {
  constexpr auto kHand = &preprocess::MaskScore::handIou, kMean = &preprocess::MaskScore::meanIou;
  return line(QStringLiteral("Spearman, girls"), orderOf(readings, Sex::Female)) +
         line(QStringLiteral("Spearman, boys"), orderOf(readings, Sex::Male)) +
         line(QStringLiteral("hand IoU, modern engine"),
              ious(readings, &ReadPhantom::modern, kHand)) +
         line(QStringLiteral("mean IoU, modern engine"),
              ious(readings, &ReadPhantom::modern, kMean)) +
         line(QStringLiteral("hand IoU, paper engine"),
              ious(readings, &ReadPhantom::paper, kHand)) +
         line(QStringLiteral("mean IoU, paper engine"),
              ious(readings, &ReadPhantom::paper, kMean)) +
         ordered(readings, Sex::Female) + ordered(readings, Sex::Male);
}

}  // namespace carpus::evaluate
