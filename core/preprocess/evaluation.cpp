// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/evaluation.h"

#include <opencv2/imgproc.hpp>

namespace carpus::preprocess {

MaskScore score(const Preprocessed& preprocessed, const LabelMap& truth) {
  const cv::Size size = truth.values.size();
  const PixelMap toTruth = PixelMap::scaling(double(size.width) / preprocessed.mask.cols,
                                             double(size.height) / preprocessed.mask.rows);
  const cv::Mat found = toTruth.warp(preprocessed.mask, size) > 127;
  const cv::Mat hand = truth.hand();
  MaskScore result;
  result.handIou = intersectionOverUnion(found, hand);
  result.meanIou = (result.handIou + intersectionOverUnion(~found, ~hand)) / 2;
  const PixelMap truthToStage = toTruth.inverse().then(preprocessed.toNormalised);
  const LabelMap labels{
      truthToStage.unwarp(preprocessed.labels.values, size, 0, cv::INTER_NEAREST)};
  result.fiveClassIou = meanIntersectionOverUnion(labels, truth);
  return result;
}

}  // namespace carpus::preprocess
