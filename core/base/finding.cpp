// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/finding.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace carpus {
namespace {

struct Row {
  const char* code;
  Severity severity;
  const char* sentence;
};

// One table: code, severity, sentence. The codes are those of the command line contract.
constexpr std::array kTable = {
    Row{"sex-missing", Severity::Stop,
        QT_TRANSLATE_NOOP(
            "Finding",
            "The file does not say the patient's sex. Choose female or male; the standard "
            "differs.")},
    Row{"age-missing", Severity::Warning,
        QT_TRANSLATE_NOOP(
            "Finding", "The chronological age is unknown, so there is no Z-score and no verdict.")},
    Row{"age-mismatch", Severity::Warning,
        QT_TRANSLATE_NOOP(
            "Finding",
            "The stated age (%1) and the age from the dates (%2) differ by more than a month. "
            "The dates are used.")},
    Row{"side-right", Severity::Warning,
        QT_TRANSLATE_NOOP("Finding",
                          "This is a right hand. The standard is the left; it is read mirrored.")},
    Row{"side-unknown", Severity::Info,
        QT_TRANSLATE_NOOP("Finding",
                          "The file does not say which hand this is; it looks like a %1 hand.")},
    Row{"not-a-hand", Severity::Stop,
        QT_TRANSLATE_NOOP("Finding", "No hand was found in this image, so there is no estimate.")},
    Row{"several-hands", Severity::Stop,
        QT_TRANSLATE_NOOP(
            "Finding",
            "More than one hand is in this image. Crop it to the left hand and read again.")},
    Row{"hand-cut", Severity::Warning,
        QT_TRANSLATE_NOOP(
            "Finding", "Part of the hand lies outside the image (%1). The estimate may be wrong.")},
    Row{"hand-small", Severity::Warning,
        QT_TRANSLATE_NOOP("Finding",
                          "The hand fills little of the image; fine detail may be lost.")},
    Row{"polarity-corrected", Severity::Info,
        QT_TRANSLATE_NOOP("Finding",
                          "The image was stored inverted (bones dark) and has been turned.")},
    Row{"polarity-unsure", Severity::Warning,
        QT_TRANSLATE_NOOP(
            "Finding",
            "It is not certain whether bones are bright or dark in this image. Check the "
            "picture.")},
    Row{"rotated", Severity::Info,
        QT_TRANSLATE_NOOP("Finding", "The hand was turned upright by %1 degrees.")},
    Row{"mirrored", Severity::Info,
        QT_TRANSLATE_NOOP(
            "Finding",
            "The image is mirrored against the stated side; it was turned for reading.")},
    Row{"mask-doubtful", Severity::Warning,
        QT_TRANSLATE_NOOP(
            "Finding",
            "The outline of the hand is uncertain. Check the mask before you trust the estimate.")},
    Row{"noise", Severity::Warning,
        QT_TRANSLATE_NOOP("Finding", "The image is very noisy; the estimate may be wrong.")},
    Row{"motion", Severity::Warning,
        QT_TRANSLATE_NOOP(
            "Finding", "The image looks blurred, perhaps by motion; the estimate may be wrong.")},
    Row{"metal", Severity::Warning,
        QT_TRANSLATE_NOOP("Finding",
                          "Metal or a cast covers part of the hand; the estimate may be wrong.")},
    Row{"site-calibrated", Severity::Info,
        QT_TRANSLATE_NOOP(
            "Finding",
            "The estimate was adjusted by the calibration of this site: age = %1 × estimate + (%2 "
            "months), from %3 signed cases.")},
    Row{"age-outside-model", Severity::Warning,
        QT_TRANSLATE_NOOP("Finding",
                          "The age lies outside the range that the model supports (%1 to %2).")},
    Row{"atypical", Severity::Warning,
        QT_TRANSLATE_NOOP(
            "Finding",
            "This hand looks unlike those the model has learned from; the estimate may be wrong.")},
    Row{"estimate-vs-chronological", Severity::Info,
        QT_TRANSLATE_NOOP("Finding",
                          "The estimate and the chronological age differ by more than 4 years. "
                          "Check that sex and birth date are right.")},
    Row{"burned-in-annotation", Severity::Info,
        QT_TRANSLATE_NOOP("Finding",
                          "The pixels may carry burned-in text with the patient's data.")},
    Row{"lossy-image", Severity::Info,
        QT_TRANSLATE_NOOP("Finding",
                          "The image was compressed with loss; fine detail may be missing.")},
    Row{"multi-frame", Severity::Info,
        QT_TRANSLATE_NOOP("Finding", "The file has %1 frames; only the first is shown and read.")},
    Row{"decoding-doubtful", Severity::Stop,
        QT_TRANSLATE_NOOP("Finding",
                          "The compressed pixels are damaged; parts of the picture may be wrong. "
                          "Ask for the image again.")},
    Row{"facts-doubtful", Severity::Info,
        QT_TRANSLATE_NOOP("Finding", "Part of the file's header could not be read: %1.")},
    Row{"mask-edited", Severity::Info,
        QT_TRANSLATE_NOOP("Finding",
                          "The mask of the hand was corrected by the reader (overlap with the "
                          "automatic mask, IoU: %1 %).")},
    Row{"attention-outside-hand", Severity::Warning,
        QT_TRANSLATE_NOOP(
            "Finding",
            "%1 % of the attention lies outside the hand, so the estimate may rest on "
            "something other than bone.")},
    Row{"attention-check-failed", Severity::Warning,
        QT_TRANSLATE_NOOP("Finding",
                          "The attention map did not pass every check (%1). Do not rely on what it "
                          "shows.")},
};

}  // namespace

QString toCode(Severity severity) {
  switch (severity) {
    case Severity::Info:
      return QStringLiteral("info");
    case Severity::Warning:
      return QStringLiteral("warning");
    default:
      return QStringLiteral("stop");
  }
}

Finding makeFinding(const QString& code, const QStringList& arguments) {
  const auto* const row = std::find_if(kTable.begin(), kTable.end(),
                                       [&](const Row& r) { return code == QLatin1String(r.code); });
  Q_ASSERT_X(row != kTable.end(), "makeFinding", qPrintable(code));
  if (row == kTable.end()) return {code, Severity::Warning, code};
  QString text = QCoreApplication::translate("Finding", row->sentence);
  QString english = QString::fromUtf8(row->sentence);
  for (const QString& argument : arguments) {
    text = text.arg(argument);
    english = english.arg(argument);
  }
  return {code, row->severity, text, english};
}

QStringList findingCodes() {
  QStringList codes;
  for (const Row& row : kTable) codes << QLatin1String(row.code);
  return codes;
}

bool hasStop(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return f.severity == Severity::Stop; });
}

bool contains(const std::vector<Finding>& findings, const QString& code) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& f) { return f.code == code; });
}

}  // namespace carpus
