// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carpus-cli/assessment_text.h"

#include "app/carpus-cli/command.h"

namespace carpus::cli {
namespace {

constexpr int kLabelWidth = 19;

QString row(const QString& label, const QString& value) {
  return QStringLiteral("  ") + label.leftJustified(kLabelWidth) + value + QLatin1Char('\n');
}

QString percent(double share) { return QString::number(100 * share, 'f', 1); }

QString estimateText(const assess::Estimate& estimate) {
  return CommandLine::tr("%1 (%2 % interval %3 to %4)")
      .arg(toText(estimate.boneAge))
      .arg(qRound(100 * estimate.intervalLevel))
      .arg(toText(estimate.intervalLow), toText(estimate.intervalHigh));
}

QString patientText(const assess::Assessment& assessment) {
  QString text;
  if (assessment.sex) {
    text += row(CommandLine::tr("Sex"), toText(*assessment.sex));
  }
  if (assessment.chronological) {
    text += row(CommandLine::tr("Chronological age"), toText(assessment.chronological->age));
  }
  return text;
}

QString estimatesText(const assess::Assessment& assessment) {
  if (assessment.estimate) {
    return row(CommandLine::tr("Bone age"), estimateText(*assessment.estimate));
  }
  QString text;
  if (assessment.femaleEstimate) {
    text += row(CommandLine::tr("If female"), estimateText(*assessment.femaleEstimate));
  }
  if (assessment.maleEstimate) {
    text += row(CommandLine::tr("If male"), estimateText(*assessment.maleEstimate));
  }
  return text;
}

QString comparisonText(const assess::Assessment& assessment) {
  if (!assessment.comparison) return {};
  const assess::Comparison& comparison = *assessment.comparison;
  if (!comparison.zScore || !comparison.verdict) {
    return row(CommandLine::tr("Z-score"), comparison.explanation);
  }
  return row(CommandLine::tr("Z-score"),
             CommandLine::tr("%1 (SD %2 months): %3")
                 .arg(QString::number(*comparison.zScore, 'f', 2),
                      QString::number(comparison.sdMonths.value_or(0), 'f', 1),
                      assess::toText(*comparison.verdict)));
}

QString candidatesText(const assess::Assessment& assessment) {
  QString text;
  for (const assess::Candidate& candidate : assessment.candidates) {
    text += row(
        CommandLine::tr("Candidate %1").arg(candidate.rank),
        CommandLine::tr("%1, %2, %3 %")
            .arg(candidate.plate.id, toText(candidate.plate.age), percent(candidate.probability)));
  }
  return text;
}

QString provenanceText(const assess::Assessment& assessment) {
  QString text = row(
      CommandLine::tr("Model"),
      CommandLine::tr("%1, SHA-256 %2").arg(assessment.model.id, assessment.model.sha256.left(12)));
  if (assessment.atlas) {
    text += row(CommandLine::tr("Atlas"),
                assessment.atlas->synthetic
                    ? CommandLine::tr("%1 (synthetic plates)").arg(assessment.atlas->title)
                    : assessment.atlas->title);
  }
  return text + row(CommandLine::tr("Time"),
                    CommandLine::tr("%1 ms").arg(qRound(assessment.timings.total())));
}

}  // namespace

QString assessmentText(const QString& path, const assess::Assessment& assessment) {
  QString text = path + QLatin1Char('\n');
  for (const Finding& finding : assessment.findings) {
    text += row(toCode(finding.severity), finding.text);
  }
  return text + patientText(assessment) + estimatesText(assessment) + comparisonText(assessment) +
         candidatesText(assessment) + provenanceText(assessment);
}

}  // namespace carpus::cli
