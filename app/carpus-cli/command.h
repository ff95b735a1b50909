// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QString>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "app/carpus-cli/application.h"
#include "core/assess/assessment.h"
#include "core/base/finding.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace carpus::cli {

/// Where a command writes and how it tells its progress.
struct Console {
  std::ostream& out;
  std::ostream& err;
  Progress& progress;
};

/// What the chosen subcommand does once the command line is read; returns the exit status.
using Action = std::function<int(Console&)>;

/// Adds one subcommand with its options to `app`; when it is the one that was called, its callback
/// puts the work into `chosen`. A new subcommand is one such function and one line in
/// application.cpp.
using AddCommand = void (*)(CLI::App& app, Action& chosen);

void addAssessCommand(CLI::App& app, Action& chosen);
void addStagesCommand(CLI::App& app, Action& chosen);
void addAttentionCommand(CLI::App& app, Action& chosen);
void addReportCommand(CLI::App& app, Action& chosen);
void addPhantomCommand(CLI::App& app, Action& chosen);
void addAtlasCommand(CLI::App& app, Action& chosen);
void addTrainCommand(CLI::App& app, Action& chosen);
void addEvaluateCommand(CLI::App& app, Action& chosen);
/// `train blend`, likewise.
void addTrainBlend(CLI::App& train, Action& chosen);

/// Texts of the command line: `CommandLine::tr("...")`.
struct CommandLine {
  Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

std::string utf8(const QString& text);
QString fromUtf8(const std::string& text);

/// The exit status that belongs to an error.
int exitStatus(const Error& error);

/// Says the error's sentence ("cancelled" is an outcome, said as such) and returns its exit status.
int reportError(Console& console, const Error& error);

/// One line for each finding: "warning: ...".
void printFindings(std::ostream& stream, const std::vector<Finding>& findings);

/// Options that several subcommands share.
struct PatientOptions {
  std::string sex;
  std::optional<double> ageMonths;

  void addTo(CLI::App& command);
  assess::AssessOptions toAssessOptions() const;
};
struct ModelOptions {
  std::string model, atlas;

  void addTo(CLI::App& command, bool withAtlas);
};

/// `--sex` takes F or M, also lower case and whole words.
std::string checkSex(const std::string& text);

}  // namespace carpus::cli
