// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <new>
#include <opencv2/core.hpp>

#include "core/dicom/problems.h"

namespace carpus::dicom {

/// Calls `work`, which returns an Outcome; exceptions of DCMTK, OpenCV and the allocator become
/// faults.
template <class Work>
auto guarded(const Work& work) -> decltype(work()) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return fault(Problem::MemoryExceeded);
  } catch (const cv::Exception& e) {
    return fault(e.code == cv::Error::StsNoMem ? Problem::MemoryExceeded : Problem::DecoderFailed,
                 {}, QString::fromLocal8Bit(e.what()));
  } catch (const std::exception& e) {
    return fault(Problem::DecoderFailed, {}, QString::fromLocal8Bit(e.what()));
  }
}

}  // namespace carpus::dicom
