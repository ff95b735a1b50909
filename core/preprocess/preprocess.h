// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <array>
#include <optional>

#include "core/base/finding.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/labelmap.h"
#include "core/image/pixelmap.h"
#include "core/image/radiograph.h"
#include "core/nn/session.h"
#include "core/preprocess/features.h"
#include "core/preprocess/normalise.h"

namespace carpus::preprocess {

/// Which network labels the picture. Paper: LeNet-5 on 32x32 patches at stride 4 (as one pass).
/// Modern: small U-Net that also finds the landmarks.
enum class EngineKind { Paper, Modern };

/// The vision steps after the mask. Read from the classifier's manifest so that training and use
/// agree.
struct VisionOptions {
  enum class Equalise { None, Global, Clahe };
  Equalise equalise = Equalise::None;
  double denoise = 0;         ///< strength; 0: off (bilateral range sigma in 1/255)
  double sharpen = 0;         ///< unsharp mask amount; 0: off
  double maskMargin = 0.015;  ///< of the stage size, kept around the hand
  bool align = true;          ///< upright by landmarks; false: centred only, as the paper

  static VisionOptions paper();  ///< equalise globally, denoise, sharpen, no alignment
  static VisionOptions fromJson(const QJsonObject& object);
  QJsonObject toJson() const;
};

struct Options {
  EngineKind engine = EngineKind::Modern;
  VisionOptions vision;
  std::optional<cv::Mat>
      correctedMask;  ///< CV_8UC1, original's size: the reader's own, used as it is
};

/// Landmarks in pixels of the 512x512 normalised stage, with confidence 0..1 each.
/// Order: 0 wrist, 1-4 thumb base to tip, 5-8 index, 9-12 middle, 13-16 ring, 17-20 little finger
/// (each from knuckle to tip), 21 centre of the capitate.
inline constexpr int kLandmarkCount = 22;
enum LandmarkIndex { kWrist = 0, kThumbTip = 4, kMiddleTip = 12, kCapitate = 21 };
struct Landmark {
  cv::Point2d position;
  double confidence = 0;
};

struct Pose {
  std::array<Landmark, kLandmarkCount> landmarks;
  double rotationDegrees = 0;  ///< clockwise turn that brought the hand upright
  bool mirrored = false;       ///< true: the thumb was on the left and the picture was flipped
  bool fromLandmarks = false;  ///< false: only the mask's shape was there to go by
};

struct StageTimings {  ///< milliseconds
  double base = 0, detect = 0, mask = 0, pose = 0, vision = 0, gate = 0;
  double total() const { return base + detect + mask + pose + vision + gate; }
};

/// Everything the stages produced. Cheap to copy (cv::Mat shares pixels).
struct Preprocessed {
  EngineKind engine = EngineKind::Modern;
  GrayscaleBase base;
  cv::Mat normalised;     ///< CV_32FC1 512x512, brightness 0..1, bone bright, zero padding
  PixelMap toNormalised;  ///< original to normalised
  LabelMap labels;        ///< 512x512
  cv::Mat classScores;    ///< CV_32FC(5), coarser grid over the normalised stage; probabilities
  cv::Mat mask;           ///< CV_8UC1 0/255, the original's size
  bool maskEdited = false;
  cv::Mat automaticMask;  ///< what `mask` would be without the reader's correction; else empty
  Pose pose;
  cv::Mat preprocessed;  ///< CV_32FC1 512x512, 0..1, upright, masked, contrast set: the networks'
                         ///< picture
  cv::Mat preprocessedMask;  ///< CV_8UC1 512x512, the hand in that picture
  PixelMap toPreprocessed;   ///< original to preprocessed
  HandFeatures features;     ///< what the quality gate went by
  std::vector<Finding> findings;
  StageTimings timings;

  bool refused() const { return hasStop(findings); }
  /// Intersection over union of the reader's mask with the automatic one; 1 without a correction.
  double maskAgreement() const;
};

/// The networks of the engine; a missing one is an error when it is needed.
struct Networks {
  nn::SessionPtr detector;   ///< LeNet-5
  nn::SessionPtr segmenter;  ///< U-Net with landmarks
};

/// Original pixels to the picture that the classifier sees, with everything in between. Never falls
/// back silently: what went wrong is in `findings` (a `Stop` one means: no estimate).
Result<Preprocessed> preprocess(const Radiograph& radiograph, const Networks& networks,
                                const Options& options, Progress& progress);

/// The classifier's input: the preprocessed picture resized to `size` (area averaging),
/// [1,1,size,size].
nn::Tensor networkInput(const Preprocessed& preprocessed, int size);

/// stages.json: transforms, timings, findings, the rule behind the grayscale base.
QJsonObject toJson(const Preprocessed& preprocessed);

}  // namespace carpus::preprocess
