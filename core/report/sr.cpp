// SPDX-License-Identifier: GPL-3.0-or-later
// Structured reports on disk: written, and read back.
#include <QCoreApplication>

#include "core/base/paths.h"
#include "core/report/codes.h"
#include "core/report/sr_groups.h"
#include "core/report/sr_tree.h"

namespace carpus::report {
namespace {

using dicom::Code;
using dicom::ContentItem;

constexpr qint64 kMaxBytes = 16LL << 20;

std::optional<double> numberOf(const ContentItem* parent, const Code& name) {
  const ContentItem* const item = parent ? parent->child(name) : nullptr;
  if (!item || item->type != dicom::ValueType::Number) return std::nullopt;
  return item->number;
}

QString textOf(const ContentItem* parent, const Code& name) {
  const ContentItem* const item = parent ? parent->child(name) : nullptr;
  return item ? item->text : QString();
}

Code codeOf(const ContentItem* parent, const Code& name) {
  const ContentItem* const item = parent ? parent->child(name) : nullptr;
  return item ? item->code : Code{};
}

QString verdictOf(const ContentItem& group) {
  const Code verdict = codeOf(&group, codes::kVerdict);
  if (verdict == codes::kDelayed) return assess::toCode(assess::Verdict::Delayed);
  if (verdict == codes::kAdvanced) return assess::toCode(assess::Verdict::Advanced);
  if (verdict == codes::kNormalAge) return assess::toCode(assess::Verdict::Normal);
  return {};
}

/// The estimate is the group whose algorithm is named (TID 4019); the other is the reader's.
bool isModels(const ContentItem& group) { return group.child(codes::kAlgorithmName) != nullptr; }

void readModelsGroup(const ContentItem& group, ReadBack& back) {
  back.estimateMonths = numberOf(&group, codes::kBoneAge);
  back.modelId = textOf(&group, codes::kAlgorithmName);
  for (const ContentItem* const item : group.childrenNamed(codes::kAlgorithmParameters))
    if (item->text.startsWith(QLatin1String(kWeightsPrefix)))
      back.modelSha256 = item->text.mid(QLatin1String(kWeightsPrefix).size());
  const ContentItem* const boneAge = group.child(codes::kBoneAge);
  const auto above = numberOf(boneAge, codes::kUpperUncertainty);
  const auto below = numberOf(boneAge, codes::kLowerUncertainty);
  if (!back.estimateMonths || !above || !below) return;
  back.intervalLowMonths = *back.estimateMonths - *below;
  back.intervalHighMonths = *back.estimateMonths + *above;
}

/// False when the group holds no bone age.
bool readReadersGroup(const ContentItem& group, ReadBack& back) {
  const auto boneAge = numberOf(&group, codes::kBoneAge);
  if (!boneAge) return false;
  back.boneAgeMonths = *boneAge;
  back.sdMonths = numberOf(group.child(codes::kBoneAge), codes::kPopulationSd);
  back.zScore = numberOf(&group, codes::kZScore);
  back.verdictCode = verdictOf(group);
  back.plateId = textOf(&group, codes::kPlate);
  if (const auto rank = numberOf(&group, codes::kPlateRank))
    back.plateRank = static_cast<int>(*rank);
  if (const auto percent = numberOf(&group, codes::kPlateProbability))
    back.plateProbability = *percent / 100;
  if (const ContentItem* const seen = group.child(codes::kEstimateSeen))
    back.estimateSeenFirst = seen->code == codes::kYes;
  return true;
}

void readHeader(const dicom::SrHeader& header, ReadBack& back) {
  back.patientId = header.patientId;
  back.patientName = header.patientName;
  back.studyInstanceUid = header.studyInstanceUid;
  back.sopInstanceUid = header.sopInstanceUid;
  back.completion = header.complete ? QStringLiteral("COMPLETE") : QStringLiteral("PARTIAL");
  back.verification = header.verifiedBy ? QStringLiteral("VERIFIED") : QStringLiteral("UNVERIFIED");
  if (header.verifiedBy) back.readerName = header.verifiedBy->name;
  if (!header.evidence.empty())
    back.referencedSopInstanceUid = header.evidence.front().sopInstanceUid;
}

void readEvaluations(const ContentItem* evaluations, ReadBack& back) {
  if (!evaluations) return;
  back.impression = textOf(evaluations, codes::kImpression);
  back.comment = textOf(evaluations, codes::kComment);
  back.contentHash = textOf(evaluations, codes::kContentHash);
  for (const ContentItem* const item : evaluations->childrenNamed(codes::kFinding))
    back.findings << item->text;
}

}  // namespace

Result<QByteArray> toStructuredReport(const Report& report) {
  if (!isIntact(report))
    return fail(
        ErrorCode::Internal,
        QCoreApplication::translate("StructuredReport",
                                    "The report was changed after it was signed. Sign it again."));
  return dicom::encodeStructuredReport(structuredReport(report));
}

Result<void> writeStructuredReport(const Report& report, const QString& path) {
  CARPUS_TRY(const QByteArray bytes, toStructuredReport(report));
  return writeFile(path, bytes);
}

Result<ReadBack> readStructuredReport(const QString& path) {
  CARPUS_TRY(const QByteArray bytes, readFile(path, kMaxBytes));
  CARPUS_TRY(const dicom::SrDocument document, dicom::decodeStructuredReport(bytes));
  ReadBack back;
  readHeader(document.header, back);
  back.chronologicalAgeMonths = numberOf(&document.root, codes::kSubjectAge);
  readEvaluations(document.root.child(codes::kQualitativeEvaluations), back);
  bool found = false;
  if (const ContentItem* const list = document.root.child(codes::kImagingMeasurements))
    for (const ContentItem* const group : list->childrenNamed(codes::kMeasurementGroup)) {
      if (isModels(*group))
        readModelsGroup(*group, back);
      else
        found = readReadersGroup(*group, back) || found;
    }
  if (!found)
    return fail(ErrorCode::Refused,
                QCoreApplication::translate("StructuredReport",
                                            "This structured report holds no bone age."));
  return back;
}

}  // namespace carpus::report
