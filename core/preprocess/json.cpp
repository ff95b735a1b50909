// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "core/preprocess/preprocess.h"

namespace carpus::preprocess {
namespace {

QJsonArray toJson(const PixelMap& map) {
  QJsonArray rows;
  for (int y = 0; y < 3; ++y)
    rows << QJsonArray{map.matrix()(y, 0), map.matrix()(y, 1), map.matrix()(y, 2)};
  return rows;
}

QString nameOf(GrayscaleBase::Rule rule) {
  switch (rule) {
    case GrayscaleBase::Rule::SecondOpinion:
      return QStringLiteral("second-opinion");
    case GrayscaleBase::Rule::Header:
      return QStringLiteral("header");
    default:
      return QStringLiteral("corners");
  }
}

QJsonObject toJson(const GrayscaleBase& base) {
  return {{QStringLiteral("rule"), nameOf(base.rule)},
          {QStringLiteral("inverted"), base.inverted},
          {QStringLiteral("corner_brightness"), base.cornerBrightness},
          {QStringLiteral("unsure"), base.unsure}};
}

QJsonObject toJson(const Pose& pose) {
  QJsonArray landmarks;
  for (const Landmark& l : pose.landmarks)
    landmarks << QJsonObject{{QStringLiteral("x"), l.position.x},
                             {QStringLiteral("y"), l.position.y},
                             {QStringLiteral("confidence"), l.confidence}};
  return {{QStringLiteral("rotation_degrees"), pose.rotationDegrees},
          {QStringLiteral("mirrored"), pose.mirrored},
          {QStringLiteral("from_landmarks"), pose.fromLandmarks},
          {QStringLiteral("landmarks"), landmarks}};
}

QJsonObject toJson(const HandFeatures& f) {
  return {{QStringLiteral("area_share"), f.areaShare},
          {QStringLiteral("solidity"), f.solidity},
          {QStringLiteral("bone_share"), f.boneShare},
          {QStringLiteral("confidence"), f.confidence},
          {QStringLiteral("doubtful_share"), f.doubtfulShare},
          {QStringLiteral("rival_area"), f.rivalArea},
          {QStringLiteral("rival_peak"), f.rivalPeak},
          {QStringLiteral("landmark_mean"), f.landmarkMean},
          {QStringLiteral("landmarks_confident"), f.landmarksConfident},
          {QStringLiteral("landmarks_inside"), f.landmarksInside},
          {QStringLiteral("shape_residual"), f.shapeResidual},
          {QStringLiteral("hand_length_px"), f.handLength},
          {QStringLiteral("cut"), QJsonArray::fromStringList(f.cut)},
          {QStringLiteral("noise"), f.noise},
          {QStringLiteral("sharpness"), f.sharpness},
          {QStringLiteral("metal_share"), f.metalShare},
          {QStringLiteral("polarity_margin"), f.polarityMargin}};
}

QJsonObject toJson(const StageTimings& t) {
  return {{QStringLiteral("base"), t.base},     {QStringLiteral("detect"), t.detect},
          {QStringLiteral("mask"), t.mask},     {QStringLiteral("pose"), t.pose},
          {QStringLiteral("vision"), t.vision}, {QStringLiteral("gate"), t.gate},
          {QStringLiteral("total"), t.total()}};
}

}  // namespace

QJsonObject toJson(const Preprocessed& preprocessed) {
  QJsonArray findings;
  for (const Finding& finding : preprocessed.findings)
    findings << QJsonObject{{QStringLiteral("code"), finding.code},
                            {QStringLiteral("severity"), toCode(finding.severity)},
                            {QStringLiteral("text"), finding.text}};
  const bool paper = preprocessed.engine == EngineKind::Paper;
  return {{QStringLiteral("engine"), paper ? QStringLiteral("paper") : QStringLiteral("modern")},
          {QStringLiteral("grayscale_base"), toJson(preprocessed.base)},
          {QStringLiteral("transforms"),
           QJsonObject{{QStringLiteral("to_normalised"), toJson(preprocessed.toNormalised)},
                       {QStringLiteral("to_preprocessed"), toJson(preprocessed.toPreprocessed)}}},
          {QStringLiteral("pose"), toJson(preprocessed.pose)},
          {QStringLiteral("mask_edited"), preprocessed.maskEdited},
          {QStringLiteral("mask_agreement"), preprocessed.maskAgreement()},
          {QStringLiteral("features"), toJson(preprocessed.features)},
          {QStringLiteral("refused"), preprocessed.refused()},
          {QStringLiteral("findings"), findings},
          {QStringLiteral("timing_ms"), toJson(preprocessed.timings)}};
}

}  // namespace carpus::preprocess
