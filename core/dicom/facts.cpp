// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/facts.h"

#include <QRegularExpression>
#include <cmath>

#include "core/dicom/elements.h"
#include "core/dicom/greys.h"

namespace carpus::dicom {
namespace {

/// Functional groups of enhanced objects for the first frame: the shared ones, else those of
/// frame 1.
DcmItem* functionalGroup(const Elements& e, const DcmTagKey& macro) {
  for (const DcmTagKey& groups :
       {DCM_SharedFunctionalGroupsSequence, DCM_PerFrameFunctionalGroupsSequence}) {
    DcmItem* const group = e.item(groups);
    if (group == nullptr) continue;
    DcmItem* const found = e.within(*group).item(macro);
    if (found != nullptr) return found;
  }
  return nullptr;
}

QDate dateOrDoubt(const Elements& e, const DcmTagKey& tag, const QString& part, Decoded* out) {
  const QDate date = e.date(tag);
  if (!date.isValid() && e.has(tag)) out->doubtfulFact(part);
  return date;
}

void readPatient(const Elements& e, Decoded* out) {
  PatientFacts& patient = out->radiograph.patient;
  const QString raw = e.text(DCM_PatientName);
  out->radiograph.study.rawPatientName = raw;
  patient.name = personNameForPeople(raw);
  patient.id = e.text(DCM_PatientID);
  patient.birthDate =
      dateOrDoubt(e, DCM_PatientBirthDate, QStringLiteral("Patient's Birth Date"), out);
  const QString sex = e.text(DCM_PatientSex);
  patient.sex = sexFromCode(sex);
  if (sex == QStringLiteral("女")) patient.sex = Sex::Female;  // seen in files from China and Japan
  if (sex == QStringLiteral("男")) patient.sex = Sex::Male;
  const QString code = sex.toUpper();
  const bool known = patient.sex || code.isEmpty() || code == QLatin1String("O") ||
                     code == QLatin1String("U") || code == QLatin1String("N");
  if (!known) out->doubtfulFact(QStringLiteral("Patient's Sex"));
  const QString age = e.text(DCM_PatientAge);
  patient.statedAge = parseAgeString(age);
  if (!patient.statedAge && !age.isEmpty()) out->doubtfulFact(QStringLiteral("Patient's Age"));
}

QDate acquisitionDate(const Elements& e, const QDate& studyDate) {
  for (const DcmTagKey& tag : {DCM_AcquisitionDate, DCM_AcquisitionDateTime, DCM_ContentDate}) {
    const QDate date = e.date(tag);
    if (date.isValid()) return date;
  }
  return studyDate;
}

void readStudy(const Elements& e, Decoded* out) {
  StudyFacts& study = out->radiograph.study;
  study.studyInstanceUid = e.text(DCM_StudyInstanceUID);
  study.seriesInstanceUid = e.text(DCM_SeriesInstanceUID);
  study.sopInstanceUid = e.text(DCM_SOPInstanceUID);
  study.sopClassUid = e.text(DCM_SOPClassUID);
  study.studyId = e.text(DCM_StudyID);
  study.accessionNumber = e.text(DCM_AccessionNumber);
  study.referringPhysician = e.text(DCM_ReferringPhysicianName);
  study.studyDescription = e.text(DCM_StudyDescription);
  study.modality = e.text(DCM_Modality);
  study.studyDate = dateOrDoubt(e, DCM_StudyDate, QStringLiteral("Study Date"), out);
  study.studyTime = e.time(DCM_StudyTime);
  study.acquisitionDate = acquisitionDate(e, study.studyDate);
}

QString meaningOfCode(const Elements& e, const DcmTagKey& sequence) {
  DcmItem* const item = e.item(sequence);
  return item != nullptr ? e.within(*item).text(DCM_CodeMeaning) : QString();
}

std::optional<Side> sideOfLetter(const QString& value) {
  const QString letter = value.trimmed().toUpper();
  if (letter == QLatin1String("L") || letter == QLatin1String("LEFT")) return Side::Left;
  if (letter == QLatin1String("R") || letter == QLatin1String("RIGHT")) return Side::Right;
  return std::nullopt;
}

/// Left or right as SNOMED code below an anatomic region or its modifier.
std::optional<Side> sideOfCodes(const Elements& e, const DcmTagKey& sequence,
                                const DcmTagKey& modifiers) {
  DcmItem* const region = e.item(sequence);
  if (region == nullptr) return std::nullopt;
  DcmItem* const modifier = e.within(*region).item(modifiers);
  if (modifier == nullptr) return std::nullopt;
  const QString code = e.within(*modifier).text(DCM_CodeValue);
  if (code == QLatin1String("7771000") || code == QLatin1String("G-A101")) return Side::Left;
  if (code == QLatin1String("24028007") || code == QLatin1String("G-A100")) return Side::Right;
  return std::nullopt;
}

std::optional<Side> statedSide(const Elements& e, Decoded* out) {
  QStringList letters = {e.text(DCM_ImageLaterality), e.text(DCM_Laterality)};
  if (DcmItem* const anatomy = functionalGroup(e, DCM_FrameAnatomySequence); anatomy != nullptr)
    letters << e.within(*anatomy).text(DCM_FrameLaterality);
  std::optional<Side> side;
  bool bothOrNeither = false;
  for (const QString& letter : letters) {
    if (letter.isEmpty()) continue;
    const std::optional<Side> found = sideOfLetter(letter);
    if (!found) {
      bothOrNeither = true;  // B, U or nonsense: words may still help, but not against a letter
      continue;
    }
    if (side && *side != *found) {
      out->doubtfulFact(QStringLiteral("Laterality"));
      return std::nullopt;
    }
    side = found;
  }
  if (side || bothOrNeither) return side;
  side = sideOfCodes(e, DCM_AnatomicRegionSequence, DCM_AnatomicRegionModifierSequence);
  if (!side)
    side = sideOfCodes(e, DCM_PrimaryAnatomicStructureSequence,
                       DCM_PrimaryAnatomicStructureModifierSequence);
  return side;
}

/// The side, from the attributes made for it, else from the words of people: the nearer a text is
/// to this very image, the earlier it is believed.
std::optional<Side> readSide(const Elements& e, Decoded* out) {
  const bool hasLetter = e.has(DCM_ImageLaterality) || e.has(DCM_Laterality);
  const std::optional<Side> stated = statedSide(e, out);
  if (stated || hasLetter) return stated;
  for (const DcmTagKey& tag :
       {DCM_BodyPartExamined, DCM_ViewPosition, DCM_AcquisitionDeviceProcessingDescription,
        DCM_ProtocolName, DCM_SeriesDescription, DCM_PerformedProcedureStepDescription,
        DCM_StudyDescription}) {
    const std::optional<Side> side = sideInWords(e.text(tag));
    if (side) return side;
  }
  return sideInWords(meaningOfCode(e, DCM_ViewCodeSequence));
}

void readRegion(const Elements& e, Decoded* out) {
  StudyFacts& study = out->radiograph.study;
  study.bodyPart = e.text(DCM_BodyPartExamined);
  if (study.bodyPart.isEmpty()) study.bodyPart = meaningOfCode(e, DCM_AnatomicRegionSequence);
  study.viewPosition = e.text(DCM_ViewPosition);
  if (study.viewPosition.isEmpty()) study.viewPosition = meaningOfCode(e, DCM_ViewCodeSequence);
  study.laterality = readSide(e, out);
}

/// Row and column spacing of an attribute; nothing unless both are lengths that a radiograph can
/// have.
std::optional<std::pair<double, double>> lengths(const Elements& e, const DcmTagKey& tag,
                                                 Decoded* out) {
  if (!e.has(tag)) return std::nullopt;
  const std::vector<double> mm = e.numbers(tag);
  const bool sound = mm.size() == 2 && mm[0] > 1e-3 && mm[1] > 1e-3 && mm[0] < 100 && mm[1] < 100;
  if (!sound) {
    out->doubtfulFact(QStringLiteral("Pixel Spacing"));
    return std::nullopt;
  }
  return std::pair{mm[0], mm[1]};
}

bool nearly(double a, double b) { return std::abs(a - b) <= 1e-3 * std::max(a, b); }

/// PS3.3 10.7.1.3: which of the spacings are there, and whether they differ, tells their kind.
void readSpacing(const Elements& e, Decoded* out) {
  const auto detector = lengths(e, DCM_ImagerPixelSpacing, out);
  auto pixel = lengths(e, DCM_PixelSpacing, out);
  if (!pixel)
    if (DcmItem* const measures = functionalGroup(e, DCM_PixelMeasuresSequence);
        measures != nullptr)
      pixel = lengths(e.within(*measures), DCM_PixelSpacing, out);
  const auto scanned = lengths(e, DCM_NominalScannedPixelSpacing, out);
  PixelSpacing& spacing = out->radiograph.spacing;
  const auto use = [&](const std::pair<double, double>& mm, SpacingKind kind) {
    spacing = {mm.first, mm.second, kind};
  };
  if (pixel && e.has(DCM_PixelSpacingCalibrationType))
    use(*pixel, SpacingKind::Calibrated);
  else if (pixel && detector)
    use(*pixel, nearly(pixel->first, detector->first) && nearly(pixel->second, detector->second)
                    ? SpacingKind::Detector
                    : SpacingKind::Calibrated);
  else if (pixel)
    use(*pixel, SpacingKind::Nominal);
  else if (detector)
    use(*detector, SpacingKind::Detector);
  else if (scanned)
    use(*scanned, SpacingKind::Nominal);
}

/// Height of a pixel over its width: Pixel Aspect Ratio (0028,0034), else from the spacing.
void readAspect(const Elements& e, Decoded* out) {
  Radiograph& radiograph = out->radiograph;
  if (radiograph.spacing.kind != SpacingKind::Unknown)
    radiograph.pixelAspect = radiograph.spacing.rowMm / radiograph.spacing.columnMm;
  if (!e.has(DCM_PixelAspectRatio) || radiograph.spacing.kind != SpacingKind::Unknown) return;
  const std::vector<double> ratio = e.numbers(DCM_PixelAspectRatio);
  if (ratio.size() == 2 && ratio[0] > 0 && ratio[1] > 0 && ratio[0] / ratio[1] < 20 &&
      ratio[1] / ratio[0] < 20)
    radiograph.pixelAspect = ratio[0] / ratio[1];
  else
    out->doubtfulFact(QStringLiteral("Pixel Aspect Ratio"));
}

void readWarnings(const Elements& e, Decoded* out) {
  if (e.text(DCM_BurnedInAnnotation).toUpper() == QLatin1String("YES"))
    out->note(QStringLiteral("burned-in-annotation"));
  if (e.text(DCM_LossyImageCompression) == QLatin1String("01"))
    out->note(QStringLiteral("lossy-image"));
  const int frames = e.integer(DCM_NumberOfFrames).value_or(1);
  out->radiograph.frames = std::max(frames, 1);
  if (frames > 1) out->note(QStringLiteral("multi-frame"), {QString::number(frames)});
  if (frames < 1) out->doubtfulFact(QStringLiteral("Number of Frames"));
}

}  // namespace

std::optional<Side> sideInWords(const QString& text) {
  // Unicode properties: else the R of "Röntgen" would stand alone.
  constexpr auto kWords = QRegularExpression::UseUnicodePropertiesOption;
  constexpr auto kAnyCase = kWords | QRegularExpression::CaseInsensitiveOption;
  static const QRegularExpression left(
      QStringLiteral(
          "\\b(left|lt|lhand|links|linke[rns]?|gauche|izquierd[ao]|sinistr[ao]|esquerd[ao])\\b"),
      kAnyCase);
  static const QRegularExpression right(
      QStringLiteral(
          "\\b(right|rt|rhand|rechts|rechte[rns]?|droite?|derech[ao]|destr[ao]|direit[ao])\\b"),
      kAnyCase);
  static const QRegularExpression hand(
      QStringLiteral("hand|wrist|carp|main\\b|poignet|mano|mu[nñ]eca|polso"), kAnyCase);
  static const QRegularExpression loneLeft(QStringLiteral("\\b[Ll]\\b"), kWords);
  static const QRegularExpression loneRight(QStringLiteral("\\b[Rr]\\b"), kWords);
  // Underscores belong to words for a regular expression but separate them for people.
  const QString words = QString(text).replace(QLatin1Char('_'), QLatin1Char(' '));
  const bool aboutHand = words.contains(hand);
  const bool isLeft = words.contains(left) || (aboutHand && words.contains(loneLeft));
  const bool isRight = words.contains(right) || (aboutHand && words.contains(loneRight));
  if (isLeft == isRight) return std::nullopt;
  return isLeft ? Side::Left : Side::Right;
}

Decoded readFacts(DcmItem& dataset) {
  Decoded out;
  OFString terms;
  dataset.findAndGetOFStringArray(DCM_SpecificCharacterSet, terms);
  const CharacterSet characters(QByteArray(terms.c_str(), static_cast<qsizetype>(terms.length())));
  if (!characters.isKnown()) out.doubtfulFact(QStringLiteral("Specific Character Set"));
  const Elements e(dataset, characters);
  readPatient(e, &out);
  readStudy(e, &out);
  readRegion(e, &out);
  readSpacing(e, &out);
  readAspect(e, &out);
  readGreys(e, &out);
  readWarnings(e, &out);
  if (e.textDoubtful()) out.doubtfulFact(QStringLiteral("Specific Character Set"));
  return out;
}

}  // namespace carpus::dicom
