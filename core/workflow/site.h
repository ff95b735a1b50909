// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assess/site_calibration.h"
#include "core/base/progress.h"
#include "core/nn/session.h"

namespace carpus::workflow {

/// Where the site's calibration lies (CARPUS_SITE_CALIBRATION, else the person's configuration);
/// its log lies beside it: one JSON object per line, every calibration ever used, switched on or
/// off.
QString siteCalibrationFile();
QString siteCalibrationLog();

/// The calibration in the file, or nothing when there is none. A damaged one is an error.
Result<std::optional<assess::SiteCalibration>> readSiteCalibration();

/// The same for reading cases: nothing as well when it cannot be read or is switched off.
std::shared_ptr<const assess::SiteCalibration> activeSiteCalibration();

/// Writes it and adds a line to the log ("used", "switched on", "switched off").
Result<void> useSiteCalibration(const assess::SiteCalibration& site);
/// Switches the present one on or off, logged.
Result<void> switchSiteCalibration(bool on, const QString& by);

/// Signed cases of a site with where they came from.
struct SignedCases {
  std::vector<assess::SignedCase> cases;
  int reports = 0;     ///< structured reports found
  int otherModel = 0;  ///< signed beside another model's estimate
  int noEstimate = 0;  ///< no estimate or no sex in the report
  int superseded = 0;  ///< replaced by a later report on the same picture
};

/// All structured reports (*.dcm) below a folder that were signed beside an estimate of the model
/// with these weights; of several on one picture the last one. Estimates that a site calibration
/// had adjusted are taken back to the model's own by the log.
Result<SignedCases> readSignedReports(const QString& folder, const nn::ModelInfo& model,
                                      Progress& progress);

/// A CSV file with columns sex, estimate_months and signed_months (or bone_age_months).
Result<SignedCases> readSignedTable(const QString& file);

/// A fit of these cases for that model, ready to be shown and confirmed.
Result<assess::SiteCalibration> proposeSiteCalibration(const SignedCases& cases,
                                                       const nn::ModelInfo& model,
                                                       const QString& by);

/// Before and after, for people.
QString siteCalibrationText(const assess::SiteCalibration& site);

}  // namespace carpus::workflow
