// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says to people, in reading order.
#include <QCoreApplication>

#include "core/report/phrases.h"

#define PHRASE(text) QT_TRANSLATE_NOOP("Report", text)

namespace carpus::report {
namespace {

void add(Section& section, const QString& label, const QString& value) {
  if (!value.isEmpty()) section.lines.push_back({label, value});
}

QString ageSource(assess::AgeSource source, const Tongue& tongue) {
  switch (source) {
    case assess::AgeSource::Dates:
      return tongue(PHRASE("%1, from birth date and acquisition date"));
    case assess::AgeSource::Stated:
      return tongue(PHRASE("%1, as stated in the file"));
    default:
      return tongue(PHRASE("%1, entered by the reader"));
  }
}

Section patientOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Patient, tongue(PHRASE("Patient"))};
  add(section, tongue(PHRASE("Name")), nameForPeople(report.patient.name));
  add(section, tongue(PHRASE("Patient ID")), report.patient.id);
  add(section, tongue(PHRASE("Birth date")), tongue.date(report.patient.birthDate));
  add(section, tongue(PHRASE("Sex")),
      report.sexSource == assess::SexSource::File
          ? tongue.sex(report.sex)
          : tongue(PHRASE("%1, entered by the reader")).arg(tongue.sex(report.sex)));
  add(section, tongue(PHRASE("Chronological age")),
      report.chronological ? ageSource(report.chronological->source, tongue)
                                 .arg(tongue.months(report.chronological->age))
                           : tongue(PHRASE("unknown")));
  return section;
}

QString examined(const Report& report, const Tongue& tongue) {
  const QString view = report.study.viewPosition.trimmed();
  QString text =
      report.study.laterality
          ? tongue(PHRASE("Radiograph of the %1 hand")).arg(tongue.side(*report.study.laterality))
          : tongue(PHRASE("Radiograph of the hand, side not stated"));
  if (!view.isEmpty()) text = tongue(PHRASE("%1, view %2")).arg(text, view);
  return text;
}

Section examinationOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Examination, tongue(PHRASE("Examination"))};
  add(section, tongue(PHRASE("Image")), examined(report, tongue));
  add(section, tongue(PHRASE("Acquired")), tongue.date(report.study.acquisitionDate));
  add(section, tongue(PHRASE("Accession number")), report.study.accessionNumber);
  add(section, tongue(PHRASE("Referring physician")),
      nameForPeople(report.study.referringPhysician));
  add(section, tongue(PHRASE("Format")),
      tongue(PHRASE("%1, %2 x %3 pixels"))
          .arg(report.modality.isEmpty() ? tongue(PHRASE("picture file")) : report.modality,
               QString::number(report.columns), QString::number(report.rows)));
  return section;
}

QString chosen(const Report& report, const Tongue& tongue) {
  const Decision& decision = report.decision;
  if (!decision.plateId) return tongue(PHRASE("an age of the reader's own, no plate"));
  if (!decision.plateRank) return *decision.plateId;
  return tongue(PHRASE("%1, rank %2, probability %3"))
      .arg(*decision.plateId, QString::number(*decision.plateRank),
           tongue.percent(decision.plateProbability.value_or(0)));
}

QString comparedWith(const Report& report, const Tongue& tongue) {
  const assess::Comparison& comparison = report.comparison;
  if (!comparison.zScore || !comparison.sdMonths) return missingVerdict(report, tongue);
  return tongue(PHRASE("%1 (standard deviation %2 months; %3)"))
      .arg(tongue.withSign(*comparison.zScore, 2), tongue.number(*comparison.sdMonths, 2),
           populationOf(report, tongue));
}

QString verdictOf(const Report& report, const Tongue& tongue) {
  if (!report.comparison.verdict) return tongue(PHRASE("undetermined"));
  switch (*report.comparison.verdict) {
    case assess::Verdict::Delayed:
      return tongue(PHRASE("delayed"));
    case assess::Verdict::Advanced:
      return tongue(PHRASE("advanced"));
    default:
      return tongue(PHRASE("normal"));
  }
}

Section resultOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Result, tongue(PHRASE("Result"))};
  add(section, tongue(PHRASE("Bone age")),
      tongue(PHRASE("%1 (%2 months)"))
          .arg(tongue.months(report.decision.boneAge),
               tongue.number(report.decision.boneAge.value, 1)));
  add(section, tongue(PHRASE("Reference plate")), chosen(report, tongue));
  add(section, tongue(PHRASE("Z-score")), comparedWith(report, tongue));
  add(section, tongue(PHRASE("Verdict")), verdictOf(report, tongue));
  return section;
}

Section estimateOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Estimate, tongue(PHRASE("Automated estimate"))};
  if (report.estimate && report.intervalLow && report.intervalHigh)
    add(section, tongue(PHRASE("Estimate")),
        tongue(PHRASE("%1 (%2 % interval %3 to %4)"))
            .arg(tongue.months(*report.estimate), tongue.number(report.intervalLevel * 100, 0),
                 tongue.months(*report.intervalLow), tongue.months(*report.intervalHigh)));
  else
    add(section, tongue(PHRASE("Estimate")), tongue(PHRASE("none was offered")));
  if (report.estimate)
    add(section, tongue(PHRASE("Seen first")),
        report.signing.estimateSeenFirst
            ? tongue(PHRASE("the reader saw the estimate before deciding"))
            : tongue(PHRASE("the reader decided before seeing the estimate")));
  return section;
}

Section candidatesOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Candidates, tongue(PHRASE("Candidates"))};
  for (const assess::Candidate& candidate : report.candidates)
    add(section, tongue(PHRASE("Rank %1")).arg(candidate.rank),
        tongue(PHRASE("plate %1, %2, probability %3"))
            .arg(candidate.plate.id, tongue.months(candidate.plate.age),
                 tongue.percent(candidate.probability)));
  return section;
}

Section findingsOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Findings, tongue(PHRASE("Findings about the image and the case"))};
  for (const Finding& finding : report.findings)
    section.lines.push_back({{}, tongue.finding(finding)});
  return section;
}

Section commentOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Comment, tongue(PHRASE("Comment"))};
  add(section, {}, report.signing.comment.trimmed());
  return section;
}

Section techniqueOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Technique, tongue(PHRASE("Technique"))};
  add(section, tongue(PHRASE("Method")),
      tongue(PHRASE("Greulich-Pyle; automated estimate reviewed by the reader")));
  add(section, tongue(PHRASE("Standard")),
      tongue(PHRASE("Greulich-Pyle, %1")).arg(tongue.sex(report.sex)));
  add(section, tongue(PHRASE("Atlas")),
      report.atlasSynthetic ? tongue(PHRASE("%1 (synthetic pictures)")).arg(report.atlasTitle)
                            : report.atlasTitle);
  add(section, tongue(PHRASE("Standard deviations")), growth::citation(report.comparison.table));
  add(section, tongue(PHRASE("Software")), QStringLiteral("Carpus %1").arg(report.softwareVersion));
  add(section, tongue(PHRASE("Model")),
      report.modelId.isEmpty()
          ? QString()
          : tongue(PHRASE("%1, SHA-256 %2")).arg(report.modelId, report.modelSha256));
  return section;
}

Section signatureOf(const Report& report, const Tongue& tongue) {
  Section section{Part::Signature, tongue(PHRASE("Signature"))};
  const QString name = nameForPeople(report.signing.readerName);
  add(section, tongue(PHRASE("Signed by")),
      report.signing.organization.trimmed().isEmpty()
          ? name
          : tongue(PHRASE("%1, %2")).arg(name, report.signing.organization.trimmed()));
  add(section, tongue(PHRASE("Signed at")), tongue.dateTime(report.signing.signedAt));
  add(section, tongue(PHRASE("Report UID")), report.sopInstanceUid);
  add(section, tongue(PHRASE("Content SHA-256")), report.contentHash);
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
