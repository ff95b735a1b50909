// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/dicom/sr_document.h"

/// Every code that a report writes. Standard ones are rows of resources/reference/codes.csv (a test
/// compares them); what has no public code is in the one table of scheme 99CARPUS below. A code
/// never changes its meaning.
namespace carpus::report::codes {

struct Row {
  const char* value;
  const char* scheme;
  const char* meaning;

  operator dicom::Code() const {
    return {QString::fromLatin1(value), QString::fromLatin1(scheme), QString::fromLatin1(meaning)};
  }
};

// Document (TID 1500, 1204)
inline constexpr Row kImagingMeasurementReport{"126000", "DCM", "Imaging Measurement Report"};
inline constexpr Row kLanguage{"121049", "DCM", "Language of Content Item and Descendants"};
inline constexpr Row kEnglish{"en-US", "RFC5646", "English (United States)"};
inline constexpr Row kProcedureReported{"121058", "DCM", "Procedure reported"};
inline constexpr Row kHandForBoneAge{"24724-7", "LN", "XR Wrist and Hand Bone age Views"};

// Observers and subject (TID 1001 to 1007)
inline constexpr Row kObserverType{"121005", "DCM", "Observer Type"};
inline constexpr Row kPerson{"121006", "DCM", "Person"};
inline constexpr Row kDevice{"121007", "DCM", "Device"};
inline constexpr Row kPersonName{"121008", "DCM", "Person Observer Name"};
inline constexpr Row kPersonOrganization{"121009", "DCM", "Person Observer's Organization Name"};
inline constexpr Row kPersonRole{"121011", "DCM", "Person Observer's Role in this Procedure"};
inline constexpr Row kReader{"C28747", "NCIt", "Reader"};
inline constexpr Row kDeviceUid{"121012", "DCM", "Device Observer UID"};
inline constexpr Row kDeviceName{"121013", "DCM", "Device Observer Name"};
inline constexpr Row kDeviceManufacturer{"121014", "DCM", "Device Observer Manufacturer"};
inline constexpr Row kDeviceModel{"121015", "DCM", "Device Observer Model Name"};
inline constexpr Row kSubjectSex{"121032", "DCM", "Subject Sex"};
inline constexpr Row kSubjectAge{"121033", "DCM", "Subject Age"};
inline constexpr Row kMale{"M", "DCM", "Male"};
inline constexpr Row kFemale{"F", "DCM", "Female"};

// Image library (TID 1600 to 1602)
inline constexpr Row kImageLibrary{"111028", "DCM", "Image Library"};
inline constexpr Row kImageLibraryGroup{"126200", "DCM", "Image Library Group"};
inline constexpr Row kModality{"121139", "DCM", "Modality"};
inline constexpr Row kComputedRadiography{"CR", "DCM", "Computed Radiography"};
inline constexpr Row kDigitalRadiography{"DX", "DCM", "Digital Radiography"};
inline constexpr Row kRadiographicImaging{"RG", "DCM", "Radiographic imaging"};
inline constexpr Row kTargetRegion{"123014", "DCM", "Target Region"};
inline constexpr Row kImageLaterality{"111027", "DCM", "Image Laterality"};
inline constexpr Row kStudyDate{"111060", "DCM", "Study Date"};
inline constexpr Row kStudyTime{"111061", "DCM", "Study Time"};
inline constexpr Row kAcquisitionDate{"126201", "DCM", "Acquisition Date"};
inline constexpr Row kRows{"110910", "DCM", "Pixel Data Rows"};
inline constexpr Row kColumns{"110911", "DCM", "Pixel Data Columns"};

// Measurements (TID 1501, 300, 310, 311, 320)
inline constexpr Row kImagingMeasurements{"126010", "DCM", "Imaging Measurements"};
inline constexpr Row kMeasurementGroup{"125007", "DCM", "Measurement Group"};
inline constexpr Row kTrackingIdentifier{"112039", "DCM", "Tracking Identifier"};
inline constexpr Row kTrackingUid{"112040", "DCM", "Tracking Unique Identifier"};
inline constexpr Row kMeasurementMethod{"370129005", "SCT", "Measurement Method"};
inline constexpr Row kGreulichPyle{"252956001", "SCT", "Greulich and Pyle bone age assessment"};
inline constexpr Row kFindingSite{"363698007", "SCT", "Finding Site"};
inline constexpr Row kHand{"85562004", "SCT", "Hand"};
inline constexpr Row kLaterality{"272741003", "SCT", "Laterality"};
inline constexpr Row kLeft{"7771000", "SCT", "Left"};
inline constexpr Row kRight{"24028007", "SCT", "Right"};
inline constexpr Row kBoneAge{"85151-9", "LN", "XR Bone age"};
inline constexpr Row kZScore{"121416", "DCM", "Z-Score of measurement"};
inline constexpr Row kDerivation{"121401", "DCM", "Derivation"};
inline constexpr Row kEstimated{"414135002", "SCT", "Estimated"};
inline constexpr Row kCalculated{"258090004", "SCT", "Calculated"};
inline constexpr Row kNormality{"121402", "DCM", "Normality"};
inline constexpr Row kNormal{"17621005", "SCT", "Normal"};
inline constexpr Row kAbnormallyHigh{"371879000", "SCT", "Abnormally High"};
inline constexpr Row kAbnormallyLow{"371880002", "SCT", "Abnormally Low"};
inline constexpr Row kNormalityUndetermined{"371934000", "SCT", "Normality Undetermined"};
inline constexpr Row kPopulationSd{"121414", "DCM", "Standard deviation of population"};
inline constexpr Row kPopulation{"121405", "DCM", "Population description"};
inline constexpr Row kReferenceAuthority{"121406", "DCM", "Reference Authority"};
inline constexpr Row kSelectionStatus{"121404", "DCM", "Selection Status"};
inline constexpr Row kUserChosen{"121410", "DCM", "User chosen value"};
inline constexpr Row kUpperUncertainty{"371886008", "SCT",
                                       "+, range of upper measurement uncertainty"};
inline constexpr Row kLowerUncertainty{"371885007", "SCT",
                                       "-, range of lower measurement uncertainty"};
inline constexpr Row kSourceOfMeasurement{"121112", "DCM", "Source of Measurement"};

// Algorithm identification (TID 4019)
inline constexpr Row kAlgorithmName{"111001", "DCM", "Algorithm Name"};
inline constexpr Row kAlgorithmVersion{"111003", "DCM", "Algorithm Version"};
inline constexpr Row kAlgorithmManufacturer{"122405", "DCM", "Algorithm Manufacturer"};
inline constexpr Row kAlgorithmParameters{"111002", "DCM", "Algorithm Parameters"};
inline constexpr Row kAlgorithmFamily{"111000", "DCM", "Algorithm Family"};
inline constexpr Row kArtificialIntelligence{"123110", "DCM", "Artificial Intelligence"};

// Qualitative evaluations (TID 1500 rows 12 to 14)
inline constexpr Row kQualitativeEvaluations{"C0034375", "UMLS", "Qualitative Evaluations"};
inline constexpr Row kImpression{"121073", "DCM", "Impression"};
inline constexpr Row kFinding{"121071", "DCM", "Finding"};
inline constexpr Row kComment{"121106", "DCM", "Comment"};

// Units
inline constexpr Row kMonth{"mo", "UCUM", "month"};
inline constexpr Row kPercent{"%", "UCUM", "Percent"};
inline constexpr Row kNoUnits{"1", "UCUM", "no units"};
inline constexpr Row kPixels{"{pixels}", "UCUM", "pixels"};

// Private codes
inline constexpr const char* kPrivateScheme = "99CARPUS";
inline constexpr const char* kPrivateSchemeName = "Carpus bone age codes";
inline constexpr Row kVerdict{"BA-VERDICT", kPrivateScheme, "Bone age verdict"};
inline constexpr Row kDelayed{"BA-DELAYED", kPrivateScheme, "Bone age delayed"};
inline constexpr Row kNormalAge{"BA-NORMAL", kPrivateScheme, "Bone age normal"};
inline constexpr Row kAdvanced{"BA-ADVANCED", kPrivateScheme, "Bone age advanced"};
inline constexpr Row kUnknownVerdict{"BA-UNKNOWN", kPrivateScheme, "Bone age verdict unknown"};
inline constexpr Row kPlate{"BA-PLATE", kPrivateScheme, "Atlas plate"};
inline constexpr Row kPlateRank{"BA-PLATE-RANK", kPrivateScheme, "Rank of the atlas plate"};
inline constexpr Row kPlateProbability{"BA-PLATE-PROB", kPrivateScheme,
                                       "Probability of the atlas plate"};
inline constexpr Row kPlateAge{"BA-PLATE-AGE", kPrivateScheme, "Age of the atlas plate"};
inline constexpr Row kEstimateSeen{"BA-ESTIMATE-SEEN", kPrivateScheme,
                                   "Reader saw the estimate before deciding"};
inline constexpr Row kAttentionSeen{"BA-ATTENTION", kPrivateScheme,
                                    "Reader opened the attention map"};
inline constexpr Row kYes{"BA-YES", kPrivateScheme, "Yes"};
inline constexpr Row kNo{"BA-NO", kPrivateScheme, "No"};
inline constexpr Row kIntervalLevel{"BA-INTERVAL-LVL", kPrivateScheme,
                                    "Level of the prediction interval"};
inline constexpr Row kStandard{"BA-STANDARD", kPrivateScheme, "Sex of the reference standard"};
inline constexpr Row kSdTable{"BA-SD-TABLE", kPrivateScheme, "Table of standard deviations"};
inline constexpr Row kAtlas{"BA-ATLAS", kPrivateScheme, "Reference atlas"};
inline constexpr Row kContentHash{"BA-HASH", kPrivateScheme, "SHA-256 of the signed content"};
inline constexpr Row kIntendedUse{"BA-INTENDED-USE", kPrivateScheme, "Intended use"};

/// All codes of scheme 99CARPUS, one table.
inline constexpr std::array kPrivateCodes = {
    kVerdict,    kDelayed,          kNormalAge, kAdvanced,     kUnknownVerdict, kPlate,
    kPlateRank,  kPlateProbability, kPlateAge,  kEstimateSeen, kAttentionSeen,  kYes,
    kNo,         kIntervalLevel,    kStandard,  kSdTable,      kAtlas,          kContentHash,
    kIntendedUse};

}  // namespace carpus::report::codes
