// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include "core/assess/assessment.h"

namespace carpus::report {

/// What the reader decided.
struct Decision {
  Months boneAge;
  std::optional<QString> plateId;  ///< nothing: an age of the reader's own
  std::optional<int> plateRank;
  std::optional<double> plateProbability;
};

/// What the reader adds, and the clock and names that make the output repeatable in tests.
struct Signing {
  QString readerName;  ///< for people; "Family^Given" is accepted
  QString organization;
  QString comment;                ///< free text
  bool estimateSeenFirst = true;  ///< the reader saw the model's estimate before deciding
  bool openedAttention = false;
  QDateTime signedAt;  ///< with time zone
  QString uidSeed;     ///< empty: random UIDs
};

/// One signed report: a value that never changes. Every encoding is made from it.
struct Report {
  // Whose and of what
  PatientFacts patient;
  StudyFacts study;
  QString modality, transferSyntax, sourceFile;
  int rows = 0, columns = 0;
  Sex sex = Sex::Female;
  assess::SexSource sexSource = assess::SexSource::File;
  std::optional<assess::ChronologicalAge> chronological;
  // The decision
  Decision decision;
  assess::Comparison comparison;  ///< of the reader's bone age
  // What the model said
  std::optional<Months> estimate, intervalLow, intervalHigh;
  double intervalLevel = 0.9;
  std::vector<assess::Candidate> candidates;
  QString modelId, modelSha256, modelVersion;
  // With what
  QString atlasId, atlasTitle;
  bool atlasSynthetic = true;
  QString softwareVersion;
  std::vector<Finding> findings;
  // Who signed, when
  Signing signing;
  QString studyInstanceUid, seriesInstanceUid, sopInstanceUid,
      trackingUid;      ///< of the report objects
  QString contentHash;  ///< SHA-256 over the canonical JSON of everything above

  /// One sentence: "Bone age 10 y 0 m is normal for a chronological age of ..." in the current
  /// language.
  QString verdictSentence() const;
};

/// Checks that the case may be signed (sex known, reader named, age between 0 and 20 years, no
/// plate of another sex) and makes the report. A refused assessment (stop finding) still allows an
/// own value.
Result<Report> sign(const assess::Assessment& assessment, const Decision& decision,
                    const Signing& signing);

/// Canonical JSON (sorted keys, numbers rounded to six decimals) that the hash covers.
QByteArray canonicalJson(const Report& report);

/// True when the content hash is that of the content: nothing was changed after signing.
bool isIntact(const Report& report);

/// Encoders: the same report gives the same content everywhere. English, whatever the window
/// speaks, except the PDF and text, which follow the application's language.
QString toPlainText(const Report& report);
/// One A4 page. Needs a QGuiApplication. Pictures may be null: there may be no plate.
Result<QByteArray> toPdf(const Report& report, const QImage& radiograph, const QImage& plate);
/// Comprehensive SR, TID 1500 (docs, "TID 1500 Measurement Report").
Result<QByteArray> toStructuredReport(const Report& report);
Result<void> writeStructuredReport(const Report& report, const QString& path);

/// The parts of a structured report that Carpus wrote, read back from the file.
struct ReadBack {
  QString patientId, patientName, studyInstanceUid, sopInstanceUid, readerName, completion,
      verification;
  double boneAgeMonths = 0;
  std::optional<double> estimateMonths, zScore, sdMonths, chronologicalAgeMonths;
  QString verdictCode, modelId, modelSha256, impression, referencedSopInstanceUid;
  QString plateId, contentHash, comment;
  std::optional<int> plateRank;
  std::optional<double> plateProbability;  ///< 0..1
  std::optional<double> intervalLowMonths, intervalHighMonths;
  std::optional<bool> estimateSeenFirst;
  QStringList findings;  ///< sentences, English
};
Result<ReadBack> readStructuredReport(const QString& path);

/// Forms the command line knows: "sr", "pdf", "text". Others of the contract come with later parts
/// and are refused with a sentence until then.
QStringList knownForms();

/// Writes the wanted forms as report.sr.dcm, report.pdf, report.txt into `folder` (made if it is
/// missing); returns the paths. All or none: everything is encoded and written under temporary
/// names first.
Result<QStringList> writeForms(const Report& report, const QStringList& forms,
                               const QString& folder, const QImage& radiograph,
                               const QImage& plate);

}  // namespace carpus::report
