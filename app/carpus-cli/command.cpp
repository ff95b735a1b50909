// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-cli/command.h"

#include <ostream>

#include "core/workflow/site.h"

namespace carpus::cli {
namespace {

/// Beyond the longest human life something else was meant.
constexpr double kMaxAgeMonths = 1440;

}  // namespace

std::string utf8(const QString& text) { return text.toStdString(); }

QString fromUtf8(const std::string& text) { return QString::fromStdString(text); }

int exitStatus(const Error& error) {
  switch (error.code) {
    case ErrorCode::Cancelled:
      return kCancelled;
    case ErrorCode::Unreadable:
    case ErrorCode::Refused:
      return kSomeRefused;
    case ErrorCode::CannotWrite:
      return kCannotWrite;
    case ErrorCode::Usage:
      return kUsage;
    case ErrorCode::Internal:
      break;
  }
  return kFault;
}

int reportError(Console& console, const Error& error) {
  if (error.isCancelled()) {
    console.err << utf8(CommandLine::tr("Cancelled.")) << '\n';
  } else {
    console.err << utf8(error.sentence) << '\n';
    if (error.code == ErrorCode::Internal && !error.detail.isEmpty()) {
      console.err << utf8(error.detail) << '\n';
    }
  }
  return exitStatus(error);
}

void printFindings(std::ostream& stream, const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    stream << utf8(toCode(finding.severity)) << ": " << utf8(finding.text) << '\n';
  }
}

std::string checkSex(const std::string& text) {
  if (sexFromCode(fromUtf8(text))) return {};
  return utf8(CommandLine::tr("the sex must be F or M"));
}

void PatientOptions::addTo(CLI::App& command) {
  command
      .add_option("--sex", sex,
                  utf8(CommandLine::tr("sex of the reference standard, F or M; "
                                       "wins over the file's")))
      ->check(checkSex)
      ->type_name("F|M");
  command
      .add_option("--age-months", ageMonths,
                  utf8(CommandLine::tr("chronological age in months, when the file does not say")))
      ->check(CLI::Range(0.0, kMaxAgeMonths))
      ->type_name("N");
}

assess::AssessOptions PatientOptions::toAssessOptions() const {
  assess::AssessOptions options;
  options.sex = sexFromCode(fromUtf8(sex));
  if (ageMonths) options.chronologicalAge = Months{*ageMonths};
  options.site = workflow::activeSiteCalibration();
  return options;
}

void ModelOptions::addTo(CLI::App& command, bool withAtlas) {
  command
      .add_option("--model", model,
                  utf8(CommandLine::tr("classifier to use instead of the default")))
      ->type_name("ID");
  if (!withAtlas) return;
  command
      .add_option("--atlas", atlas, utf8(CommandLine::tr("atlas to use instead of the default")))
      ->type_name("ID");
}

}  // namespace carpus::cli
