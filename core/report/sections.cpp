// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says to people, in reading order.
#include <QCoreApplication>

#include "core/report/phrases.h"

namespace carpus::report {
namespace {

void add(Section& section, const QString& label, const QString& value) {
  if (!value.isEmpty()) section.lines.push_back({label, value});
}

QString ageSource(assess::AgeSource source, const Tongue& tongue) {
  switch (source) {
    case assess::AgeSource::Dates:
      return tongue(QT_TRANSLATE_NOOP("Report", "%1, from birth date and acquisition date"));
    case assess::AgeSource::Stated:
      return tongue(QT_TRANSLATE_NOOP("Report", "%1, as stated in the file"));
    default:
      return tongue(QT_TRANSLATE_NOOP("Report", "%1, entered by the reader"));
  }
}

Section patientOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Patient, tongue(QT_TRANSLATE_NOOP("Report", "Patient"))};
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Name")), nameForPeople(report.patient.name));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Patient ID")), report.patient.id);
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Birth date")),
      tongue.date(report.patient.birthDate));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Sex")),
      report.sexSource == assess::SexSource::File
          ? tongue.sex(report.sex)
          : tongue(QT_TRANSLATE_NOOP("Report", "%1, entered by the reader"))
                .arg(tongue.sex(report.sex)));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Chronological age")),
      report.chronological ? ageSource(report.chronological->source, tongue)
                                 .arg(tongue.months(report.chronological->age))
                           : tongue(QT_TRANSLATE_NOOP("Report", "unknown")));
  return section;
}

QString examined(const Report& report, const Tongue& tongue) {
  const QString view = report.study.viewPosition.trimmed();
  QString text =
      report.study.laterality
          ? tongue(QT_TRANSLATE_NOOP("Report", "Radiograph of the %1 hand"))
                .arg(tongue.side(*report.study.laterality))
          : tongue(QT_TRANSLATE_NOOP("Report", "Radiograph of the hand, side not stated"));
  if (!view.isEmpty()) text = tongue(QT_TRANSLATE_NOOP("Report", "%1, view %2")).arg(text, view);
  return text;
}

Section examinationOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Examination, tongue(QT_TRANSLATE_NOOP("Report", "Examination"))};
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Image")), examined(report, tongue));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Acquired")),
      tongue.date(report.study.acquisitionDate));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Accession number")),
      report.study.accessionNumber);
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Referring physician")),
      nameForPeople(report.study.referringPhysician));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Format")),
      tongue(QT_TRANSLATE_NOOP("Report", "%1, %2 x %3 pixels"))
          .arg(report.modality.isEmpty() ? tongue(QT_TRANSLATE_NOOP("Report", "picture file"))
                                         : report.modality,
               QString::number(report.columns), QString::number(report.rows)));
  return section;
}

QString chosen(const Report& report, const Tongue& tongue) {
  const Decision& decision = report.decision;
  if (!decision.plateId)
    return tongue(QT_TRANSLATE_NOOP("Report", "an age of the reader's own, no plate"));
  if (!decision.plateRank) return *decision.plateId;
  return tongue(QT_TRANSLATE_NOOP("Report", "%1, rank %2, probability %3"))
      .arg(*decision.plateId, QString::number(*decision.plateRank),
           tongue.percent(decision.plateProbability.value_or(0)));
}

QString comparedWith(const Report& report, const Tongue& tongue) {
  const assess::Comparison& comparison = report.comparison;
  if (!comparison.zScore || !comparison.sdMonths) return missingVerdict(report, tongue);
  return tongue(QT_TRANSLATE_NOOP("Report", "%1 (standard deviation %2 months; %3)"))
      .arg(tongue.withSign(*comparison.zScore, 2), tongue.number(*comparison.sdMonths, 2),
           populationOf(report, tongue));
}

QString verdictOf(const Report& report, const Tongue& tongue) {
  if (!report.comparison.verdict) return tongue(QT_TRANSLATE_NOOP("Report", "undetermined"));
  switch (*report.comparison.verdict) {
    case assess::Verdict::Delayed:
      return tongue(QT_TRANSLATE_NOOP("Report", "delayed"));
    case assess::Verdict::Advanced:
      return tongue(QT_TRANSLATE_NOOP("Report", "advanced"));
    default:
      return tongue(QT_TRANSLATE_NOOP("Report", "normal"));
  }
}

Section resultOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Result, tongue(QT_TRANSLATE_NOOP("Report", "Result"))};
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Bone age")),
      tongue(QT_TRANSLATE_NOOP("Report", "%1 (%2 months)"))
          .arg(tongue.months(report.decision.boneAge),
               tongue.number(report.decision.boneAge.value, 1)));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Reference plate")), chosen(report, tongue));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Z-score")), comparedWith(report, tongue));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Verdict")), verdictOf(report, tongue));
  return section;
}

Section estimateOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Estimate, tongue(QT_TRANSLATE_NOOP("Report", "Automated estimate"))};
  if (report.estimate && report.intervalLow && report.intervalHigh)
    add(section, tongue(QT_TRANSLATE_NOOP("Report", "Estimate")),
        tongue(QT_TRANSLATE_NOOP("Report", "%1 (%2 % interval %3 to %4)"))
            .arg(tongue.months(*report.estimate), tongue.number(report.intervalLevel * 100, 0),
                 tongue.months(*report.intervalLow), tongue.months(*report.intervalHigh)));
  else
    add(section, tongue(QT_TRANSLATE_NOOP("Report", "Estimate")),
        tongue(QT_TRANSLATE_NOOP("Report", "none was offered")));
  if (report.estimate)
    add(section, tongue(QT_TRANSLATE_NOOP("Report", "Seen first")),
        report.signing.estimateSeenFirst
            ? tongue(QT_TRANSLATE_NOOP("Report", "the reader saw the estimate before deciding"))
            : tongue(QT_TRANSLATE_NOOP("Report", "the reader decided before seeing the estimate")));
  return section;
}

Section candidatesOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Candidates, tongue(QT_TRANSLATE_NOOP("Report", "Candidates"))};
  for (const assess::Candidate& candidate : report.candidates)
    add(section, tongue(QT_TRANSLATE_NOOP("Report", "Rank %1")).arg(candidate.rank),
        tongue(QT_TRANSLATE_NOOP("Report", "plate %1, %2, probability %3"))
            .arg(candidate.plate.id, tongue.months(candidate.plate.age),
                 tongue.percent(candidate.probability)));
  return section;
}

Section findingsOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Findings,
                  tongue(QT_TRANSLATE_NOOP("Report", "Findings about the image and the case"))};
  for (const Finding& finding : report.findings)
    section.lines.push_back({{}, tongue.finding(finding)});
  return section;
}

Section commentOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Comment, tongue(QT_TRANSLATE_NOOP("Report", "Comment"))};
  add(section, {}, report.signing.comment.trimmed());
  return section;
}

Section techniqueOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Technique, tongue(QT_TRANSLATE_NOOP("Report", "Technique"))};
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Method")),
      tongue(
          QT_TRANSLATE_NOOP("Report", "Greulich-Pyle; automated estimate reviewed by the reader")));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Standard")),
      tongue(QT_TRANSLATE_NOOP("Report", "Greulich-Pyle, %1")).arg(tongue.sex(report.sex)));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Atlas")),
      report.atlasSynthetic
          ? tongue(QT_TRANSLATE_NOOP("Report", "%1 (synthetic pictures)")).arg(report.atlasTitle)
          : report.atlasTitle);
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Standard deviations")),
      growth::citation(report.comparison.table));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Software")),
      QStringLiteral("Carpus %1").arg(report.softwareVersion));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Model")),
      report.modelId.isEmpty() ? QString()
                               : tongue(QT_TRANSLATE_NOOP("Report", "%1, SHA-256 %2"))
                                     .arg(report.modelId, report.modelSha256));
  return section;
}

Section signatureOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Signature, tongue(QT_TRANSLATE_NOOP("Report", "Signature"))};
  const QString name = nameForPeople(report.signing.readerName);
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Signed by")),
      report.signing.organization.trimmed().isEmpty()
          ? name
          : tongue(QT_TRANSLATE_NOOP("Report", "%1, %2"))
                .arg(name, report.signing.organization.trimmed()));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Signed at")),
      tongue.dateTime(report.signing.signedAt));
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Report UID")), report.sopInstanceUid);
  add(section, tongue(QT_TRANSLATE_NOOP("Report", "Content SHA-256")), report.contentHash);
  return section;
}

}  // namespace

std::vector<Section> sectionsOf(const Report& report, const Tongue& tongue) {
  std::vector<Section> sections;
  for (Section section :
       {patientOf(report, tongue), examinationOf(report, tongue), resultOf(report, tongue),
        estimateOf(report, tongue), candidatesOf(report, tongue), findingsOf(report, tongue),
        commentOf(report, tongue), techniqueOf(report, tongue), signatureOf(report, tongue)})
    if (!section.lines.empty()) sections.push_back(std::move(section));
  return sections;
}

}  // namespace carpus::report
