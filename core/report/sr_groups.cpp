// SPDX-License-Identifier: GPL-3.0-or-later
// TID 1501 Measurement Group, once for the reader and once for the model.
#include "core/report/sr_groups.h"

#include "core/dicom/writer.h"
#include "core/report/phrases.h"
#include "core/report/sr_items.h"

namespace carpus::report {
namespace {

using namespace items;

void append(Children& list, Children more) {
  for (ContentItem& item : more) list.push_back(std::move(item));
}

/// TID 1501 rows 2 and 3.
Children tracking(const QString& identifier, const QString& trackingUid) {
  return {text(Relation::HasObsContext, codes::kTrackingIdentifier, identifier),
          uid(Relation::HasObsContext, codes::kTrackingUid, trackingUid)};
}

/// TID 1501 rows 5 to 7: method, and site with its side below it.
Children methodAndSite(const Report& report) {
  Children side;
  if (report.study.laterality)
    side.push_back(
        code(Relation::HasConceptMod, codes::kLaterality, sideCode(*report.study.laterality)));
  return {code(Relation::HasConceptMod, codes::kMeasurementMethod, codes::kGreulichPyle),
          code(Relation::HasConceptMod, codes::kFindingSite, codes::kHand, std::move(side))};
}

/// TID 320.
void addInferredFrom(const Report& report, Children& list) {
  if (const auto reference = referencedImage(report))
    list.push_back(image(Relation::InferredFrom, codes::kSourceOfMeasurement, *reference));
}

/// TID 1501 row 10b.
void addSource(const Report& report, Children& list) {
  if (const auto reference = referencedImage(report))
    list.push_back(image(Relation::Contains, codes::kSourceOfMeasurement, *reference));
}

Code normality(const Report& report) {
  if (!report.comparison.verdict) return codes::kNormalityUndetermined;
  switch (*report.comparison.verdict) {
    case assess::Verdict::Delayed:
      return codes::kAbnormallyLow;
    case assess::Verdict::Advanced:
      return codes::kAbnormallyHigh;
    default:
      return codes::kNormal;
  }
}

Code verdict(const Report& report) {
  if (!report.comparison.verdict) return codes::kUnknownVerdict;
  switch (*report.comparison.verdict) {
    case assess::Verdict::Delayed:
      return codes::kDelayed;
    case assess::Verdict::Advanced:
      return codes::kAdvanced;
    default:
      return codes::kNormalAge;
  }
}

/// TID 310 (normality, selection) with TID 311 (population) of the reader's bone age.
Children boneAgeProperties(const Report& report) {
  constexpr Relation kRelation = Relation::HasProperties;
  Children list{code(kRelation, codes::kNormality, normality(report))};
  if (report.comparison.sdMonths) {
    list.push_back(
        number(kRelation, codes::kPopulationSd, *report.comparison.sdMonths, codes::kMonth));
    list.push_back(text(kRelation, codes::kPopulation, populationOf(report, Tongue::english())));
    list.push_back(
        text(kRelation, codes::kReferenceAuthority, growth::citation(report.comparison.table)));
  }
  list.push_back(code(kRelation, codes::kSelectionStatus, codes::kUserChosen));
  addInferredFrom(report, list);
  return list;
}

/// TID 1501 row 10 of the reader: bone age, Z-score, and how the chosen plate ranked.
Children readersNumbers(const Report& report) {
  constexpr Relation kRelation = Relation::Contains;
  Children list{number(kRelation, codes::kBoneAge, report.decision.boneAge.value, codes::kMonth,
                       boneAgeProperties(report))};
  if (report.comparison.zScore)
    list.push_back(number(kRelation, codes::kZScore, *report.comparison.zScore, codes::kNoUnits,
                          {code(Relation::HasConceptMod, codes::kDerivation, codes::kCalculated)}));
  if (report.decision.plateRank)
    list.push_back(
        number(kRelation, codes::kPlateRank, *report.decision.plateRank, codes::kNoUnits));
  if (report.decision.plateProbability)
    list.push_back(number(kRelation, codes::kPlateProbability,
                          *report.decision.plateProbability * 100, codes::kPercent));
  return list;
}

/// TID 1501 rows 11 and 12 of the reader.
Children readersQualities(const Report& report) {
  constexpr Relation kRelation = Relation::Contains;
  const auto yesOrNo = [](bool yes) -> Code { return yes ? codes::kYes : codes::kNo; };
  Children list{code(kRelation, codes::kVerdict, verdict(report)),
                code(kRelation, codes::kStandard, sexCode(report.sex)),
                code(kRelation, codes::kEstimateSeen, yesOrNo(report.signing.estimateSeenFirst)),
                code(kRelation, codes::kAttentionSeen, yesOrNo(report.signing.openedAttention))};
  if (report.decision.plateId)
    list.push_back(text(kRelation, codes::kPlate, *report.decision.plateId));
  if (!report.atlasTitle.isEmpty())
    list.push_back(text(kRelation, codes::kAtlas, report.atlasTitle));
  list.push_back(text(kRelation, codes::kSdTable, growth::toCode(report.comparison.table)));
  return list;
}

/// TID 4019.
Children algorithm(const Report& report) {
  constexpr Relation kRelation = Relation::HasConceptMod;
  const QString& version =
      report.modelVersion.isEmpty() ? report.softwareVersion : report.modelVersion;
  return {
      text(kRelation, codes::kAlgorithmName,
           report.modelId.isEmpty() ? QStringLiteral("Not stated") : report.modelId),
      text(kRelation, codes::kAlgorithmVersion, version),
      text(kRelation, codes::kAlgorithmManufacturer, QStringLiteral("Carpus")),
      text(kRelation, codes::kAlgorithmParameters,
           QLatin1String(kWeightsPrefix) + report.modelSha256),
      text(kRelation, codes::kAlgorithmParameters, QStringLiteral("atlas %1").arg(report.atlasId)),
      code(kRelation, codes::kAlgorithmFamily, codes::kArtificialIntelligence)};
}

/// TID 300 of the estimate: derivation, half intervals above and below, source.
ContentItem estimate(const Report& report) {
  Children list{code(Relation::HasConceptMod, codes::kDerivation, codes::kEstimated)};
  if (report.intervalLow && report.intervalHigh) {
    list.push_back(number(Relation::HasProperties, codes::kUpperUncertainty,
                          report.intervalHigh->value - report.estimate->value, codes::kMonth));
    list.push_back(number(Relation::HasProperties, codes::kLowerUncertainty,
                          report.estimate->value - report.intervalLow->value, codes::kMonth));
  }
  addInferredFrom(report, list);
  return number(Relation::Contains, codes::kBoneAge, report.estimate->value, codes::kMonth,
                std::move(list));
}

ContentItem candidateItem(const assess::Candidate& candidate) {
  constexpr Relation kRelation = Relation::HasProperties;
  return number(Relation::Contains, codes::kPlateProbability, candidate.probability * 100,
                codes::kPercent,
                {text(kRelation, codes::kPlate, candidate.plate.id),
                 number(kRelation, codes::kPlateRank, candidate.rank, codes::kNoUnits),
                 number(kRelation, codes::kPlateAge, candidate.plate.age.value, codes::kMonth)});
}

}  // namespace

std::optional<dicom::ImageReference> referencedImage(const Report& report) {
  const StudyFacts& study = report.study;
  if (study.sopClassUid.isEmpty() || study.sopInstanceUid.isEmpty() ||
      study.seriesInstanceUid.isEmpty() || study.studyInstanceUid.isEmpty())
    return std::nullopt;
  return dicom::ImageReference{study.sopClassUid, study.sopInstanceUid};
}

Code sexCode(Sex sex) { return sex == Sex::Female ? codes::kFemale : codes::kMale; }

Code sideCode(Side side) { return side == Side::Left ? codes::kLeft : codes::kRight; }

Children deviceObserver(const Report& report) {
  constexpr Relation kRelation = Relation::HasObsContext;
  const QString product = QStringLiteral("Carpus %1").arg(report.softwareVersion);
  return {code(kRelation, codes::kObserverType, codes::kDevice),
          uid(kRelation, codes::kDeviceUid, dicom::makeUid(QStringLiteral("device/") + product)),
          text(kRelation, codes::kDeviceName, QStringLiteral("Carpus")),
          text(kRelation, codes::kDeviceManufacturer, QStringLiteral("Carpus")),
          text(kRelation, codes::kDeviceModel, product)};
}

Children personObserver(const Report& report) {
  constexpr Relation kRelation = Relation::HasObsContext;
  Children list{code(kRelation, codes::kObserverType, codes::kPerson),
                person(kRelation, codes::kPersonName, report.signing.readerName)};
  if (const QString name = report.signing.organization.trimmed(); !name.isEmpty())
    list.push_back(text(kRelation, codes::kPersonOrganization, name));
  list.push_back(code(kRelation, codes::kPersonRole, codes::kReader));
  return list;
}

ContentItem readersGroup(const Report& report) {
  Children list = tracking(QStringLiteral("Bone age, reader"), report.trackingUid);
  append(list, personObserver(report));
  append(list, methodAndSite(report));
  append(list, readersNumbers(report));
  addSource(report, list);
  append(list, readersQualities(report));
  return container(Relation::Contains, codes::kMeasurementGroup, std::move(list),
                   QStringLiteral("1501"));
}

ContentItem modelsGroup(const Report& report) {
  Children list = tracking(QStringLiteral("Bone age, model"),
                           dicom::makeUid(report.trackingUid + QStringLiteral("/model")));
  append(list, deviceObserver(report));
  append(list, methodAndSite(report));
  append(list, algorithm(report));
  list.push_back(estimate(report));
  list.push_back(number(Relation::Contains, codes::kIntervalLevel, report.intervalLevel * 100,
                        codes::kPercent));
  for (const assess::Candidate& candidate : report.candidates)
    list.push_back(candidateItem(candidate));
  addSource(report, list);
  return container(Relation::Contains, codes::kMeasurementGroup, std::move(list),
                   QStringLiteral("1501"));
}

}  // namespace carpus::report
