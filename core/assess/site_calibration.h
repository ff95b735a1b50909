// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <map>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"

namespace carpus::assess {

struct Estimate;

/// A case that a reader of this site signed: the model's own estimate and the reader's bone age.
struct SignedCase {
  Sex sex = Sex::Female;
  double estimateMonths = 0, signedMonths = 0;
};

/// How the estimates of one sex are adjusted at a site: age = slope * estimate + offset.
struct SiteFit {
  double slope = 1, offset = 0;
  int n = 0;                             ///< signed cases that it rests on
  double madBefore = 0, madAfter = 0;    ///< months; "after" is cross-checked (ten parts)
  double biasBefore = 0, biasAfter = 0;  ///< mean of estimate less signed, months
  bool applies = false;                  ///< false: it would not help, estimates stay as they are

  bool operator==(const SiteFit&) const = default;
};

/// Signed cases of one sex below which nothing is fitted, and from which a slope is fitted too.
inline constexpr int kSiteMinimum = 30, kSiteSlopeMinimum = 80;

/// The adjustment of one site for one model.
struct SiteCalibration {
  QString modelId, modelSha256;
  QString madeBy;
  QDateTime madeAt;
  bool enabled = true;
  std::map<Sex, SiteFit> fits;

  /// The fit for an estimate of that model; nothing when switched off, made for other weights, or
  /// not worth it.
  std::optional<SiteFit> fitFor(Sex sex, const QString& sha256) const;
  bool helps() const;  ///< at least one sex is adjusted

  QJsonObject toJson() const;
  static Result<SiteCalibration> fromJson(const QJsonObject& object);
};

/// Offset and, from kSiteSlopeMinimum cases on, slope per sex by Huber's regression of the signed
/// ages on the estimates, so that single mistakes weigh little. A sex with fewer than kSiteMinimum
/// cases is left out; refused when both are, or when the fit is no plausible one (slope beyond 0.8
/// to 1.25, or more than 2 years at the mean age).
Result<SiteCalibration> fitSite(const std::vector<SignedCase>& cases);

/// The estimate with its distribution and interval moved by the fit.
Estimate adjusted(const Estimate& estimate, const SiteFit& fit);

}  // namespace carpus::assess
