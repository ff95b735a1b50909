// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/dicom/prescan.h"

namespace carpus::dicom {

/// What a JPEG 2000 codestream held: values in its own precision and sign.
struct Jpeg2000Picture {
  cv::Mat values;  ///< CV_32SC1
  int precision = 0;
  bool isSigned = false;
  bool lossy = false;  ///< irreversible wavelet
  QStringList warnings;
};

/// Decodes one codestream (bare or in a JP2 box) strictly: a cut stream is DamagedPixels. Its size
/// must be `expected`, which is checked before memory is taken.
Outcome<Jpeg2000Picture> decodeJpeg2000(Bytes codestream, cv::Size expected);

/// Lossless codestream of CV_16UC1 or CV_16SC1 values that fit `bits`.
Outcome<std::vector<std::uint8_t>> encodeJpeg2000(const cv::Mat& values, int bits);

}  // namespace carpus::dicom
