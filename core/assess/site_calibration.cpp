// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assess/site_calibration.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/assess/assessment.h"

namespace carpus::assess {
namespace {

constexpr int kParts = 10, kIterations = 30;
/// Errors beyond this many months count linearly only: about 1.5 times a reader's usual error.
constexpr double kHuber = 9;

QString text(const char* sentence) {
  return QCoreApplication::translate("SiteCalibration", sentence);
}

struct Line {
  double slope = 1, offset = 0;
  double at(double x) const { return slope * x + offset; }
};

/// Weighted least squares of signed on estimate, the slope fixed at 1 unless wanted.
Line weighted(const std::vector<SignedCase>& cases, const std::vector<double>& weights,
              bool withSlope) {
  double w = 0, x = 0, y = 0;
  for (size_t i = 0; i < cases.size(); ++i) {
    w += weights[i];
    x += weights[i] * cases[i].estimateMonths;
    y += weights[i] * cases[i].signedMonths;
  }
  x /= w;
  y /= w;
  double xx = 0, xy = 0;
  for (size_t i = 0; i < cases.size(); ++i) {
    const double dx = cases[i].estimateMonths - x;
    xx += weights[i] * dx * dx;
    xy += weights[i] * dx * (cases[i].signedMonths - y);
  }
  Line line;
  if (withSlope && xx > 0) line.slope = xy / xx;
  line.offset = y - line.slope * x;
  return line;
}

/// Huber's regression by repeated weighting (Holland and Welsch 1977).
Line huber(const std::vector<SignedCase>& cases) {
  const bool withSlope = static_cast<int>(cases.size()) >= kSiteSlopeMinimum;
  std::vector<double> weights(cases.size(), 1.0);
  Line line;
  for (int step = 0; step < kIterations; ++step) {
    line = weighted(cases, weights, withSlope);
    for (size_t i = 0; i < cases.size(); ++i) {
      const double error = std::abs(cases[i].signedMonths - line.at(cases[i].estimateMonths));
      weights[i] = error <= kHuber ? 1 : kHuber / error;
    }
  }
  return line;
}

struct Errors {
  double mad = 0, bias = 0;
};

template <class Predict>
Errors errorsOf(const std::vector<SignedCase>& cases, Predict predict) {
  Errors errors;
  for (size_t i = 0; i < cases.size(); ++i) {
    const double error = predict(i) - cases[i].signedMonths;
    errors.mad += std::abs(error);
    errors.bias += error;
  }
  const auto n = static_cast<double>(cases.size());
  return {errors.mad / n, errors.bias / n};
}

/// Each tenth of the cases is adjusted by the line of the other nine.
Errors crossChecked(const std::vector<SignedCase>& cases) {
  std::vector<Line> lines;
  for (int part = 0; part < kParts; ++part) {
    std::vector<SignedCase> others;
    for (size_t i = 0; i < cases.size(); ++i)
      if (static_cast<int>(i % kParts) != part) others.push_back(cases[i]);
    lines.push_back(huber(others));
  }
  return errorsOf(cases, [&](size_t i) { return lines[i % kParts].at(cases[i].estimateMonths); });
}

bool isPlausible(const Line& line, const std::vector<SignedCase>& cases) {
  constexpr double kLowest = 0.8, kHighest = 1.25, kMost = 24;
  double centre = 0;
  for (const SignedCase& one : cases) centre += one.estimateMonths;
  centre /= static_cast<double>(cases.size());
  return line.slope >= kLowest && line.slope <= kHighest &&
         std::abs(line.at(centre) - centre) <= kMost;
}

Result<SiteFit> fitSex(const std::vector<SignedCase>& cases) {
  const Line line = huber(cases);
  if (!isPlausible(line, cases))
    return fail(ErrorCode::Refused,
                text(QT_TRANSLATE_NOOP(
                    "SiteCalibration",
                    "The signed ages differ from the estimates by more than a calibration can "
                    "explain. Check that the cases belong to this model.")));
  SiteFit fit;
  fit.n = static_cast<int>(cases.size());
  const Errors before = errorsOf(cases, [&](size_t i) { return cases[i].estimateMonths; });
  const Errors after = crossChecked(cases);
  fit.madBefore = before.mad;
  fit.biasBefore = before.bias;
  fit.madAfter = after.mad;
  fit.biasAfter = after.bias;
  fit.applies = after.mad < before.mad;
  if (fit.applies) {
    fit.slope = line.slope;
    fit.offset = line.offset;
  }
  return fit;
}

}  // namespace

std::optional<SiteFit> SiteCalibration::fitFor(Sex sex, const QString& sha256) const {
  const auto found = fits.find(sex);
  if (!enabled || sha256 != modelSha256 || found == fits.end() || !found->second.applies) return {};
  return found->second;
}

bool SiteCalibration::helps() const {
  return std::any_of(fits.begin(), fits.end(),
                     [](const auto& entry) { return entry.second.applies; });
}

QJsonObject SiteCalibration::toJson() const {
  QJsonObject sexes;
  for (const auto& [sex, fit] : fits)
    sexes.insert(toCode(sex), QJsonObject{{QStringLiteral("slope"), fit.slope},
                                          {QStringLiteral("offset_months"), fit.offset},
                                          {QStringLiteral("n"), fit.n},
                                          {QStringLiteral("mad_before_months"), fit.madBefore},
                                          {QStringLiteral("mad_after_months"), fit.madAfter},
                                          {QStringLiteral("bias_before_months"), fit.biasBefore},
                                          {QStringLiteral("bias_after_months"), fit.biasAfter},
                                          {QStringLiteral("applies"), fit.applies}});
  return {{QStringLiteral("model"), modelId},
          {QStringLiteral("model_sha256"), modelSha256},
          {QStringLiteral("made_by"), madeBy},
          {QStringLiteral("made_at"), madeAt.toString(Qt::ISODate)},
          {QStringLiteral("enabled"), enabled},
          {QStringLiteral("sexes"), sexes}};
}

Result<SiteCalibration> SiteCalibration::fromJson(const QJsonObject& object) {
  SiteCalibration site;
  site.modelId = object.value(QLatin1String("model")).toString();
  site.modelSha256 = object.value(QLatin1String("model_sha256")).toString();
  site.madeBy = object.value(QLatin1String("made_by")).toString();
  site.madeAt =
      QDateTime::fromString(object.value(QLatin1String("made_at")).toString(), Qt::ISODate);
  site.enabled = object.value(QLatin1String("enabled")).toBool(false);
  const QJsonObject sexes = object.value(QLatin1String("sexes")).toObject();
  for (const Sex sex : {Sex::Female, Sex::Male}) {
    if (!sexes.contains(toCode(sex))) continue;
    const QJsonObject from = sexes.value(toCode(sex)).toObject();
    const auto number = [&from](const char* key) {
      return from.value(QLatin1String(key)).toDouble(std::nan(""));
    };
    SiteFit fit{number("slope"),
                number("offset_months"),
                from.value(QLatin1String("n")).toInt(),
                number("mad_before_months"),
                number("mad_after_months"),
                number("bias_before_months"),
                number("bias_after_months"),
                from.value(QLatin1String("applies")).toBool(false)};
    if (!(fit.slope > 0) || !std::isfinite(fit.slope) || !std::isfinite(fit.offset))
      return fail(
          ErrorCode::Unreadable,
          text(QT_TRANSLATE_NOOP("SiteCalibration",
                                 "The calibration of this site is damaged. Make it anew.")));
    site.fits.emplace(sex, fit);
  }
  return site;
}

Result<SiteCalibration> fitSite(const std::vector<SignedCase>& cases) {
  SiteCalibration site;
  for (const Sex sex : {Sex::Female, Sex::Male}) {
    std::vector<SignedCase> mine;
    std::copy_if(cases.begin(), cases.end(), std::back_inserter(mine),
                 [sex](const SignedCase& one) { return one.sex == sex; });
    if (static_cast<int>(mine.size()) < kSiteMinimum) continue;
    CARPUS_TRY(const SiteFit fit, fitSex(mine));
    site.fits.emplace(sex, fit);
  }
  if (site.fits.empty())
    return fail(ErrorCode::Refused,
                text(QT_TRANSLATE_NOOP("SiteCalibration",
                                       "%1 signed cases are too few: a calibration needs at least "
                                       "%2 of one sex."))
                    .arg(cases.size())
                    .arg(kSiteMinimum));
  return site;
}

Estimate adjusted(const Estimate& estimate, const SiteFit& fit) {
  const auto moved = [&fit](Months age) {
    return Months{std::max(0.0, fit.slope * age.value + fit.offset)};
  };
  Estimate result = estimate;
  result.distribution = estimate.distribution.moved(fit.slope, fit.offset);
  result.boneAge = result.distribution.expected();
  result.intervalLow = moved(estimate.intervalLow);
  result.intervalHigh = moved(estimate.intervalHigh);
  return result;
}

}  // namespace carpus::assess
