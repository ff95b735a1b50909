// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace carpus::dicom {

/// Descriptors and the argument that parent and child agree on.
inline constexpr int kMemoryDescriptor = 3;
inline constexpr int kLifeDescriptor = 4;
inline constexpr const char* kWireMode = "--wire";

/// Exit status of a child that wrote an answer, be it a radiograph or a problem.
inline constexpr int kAnswered = 0;

/// Body of the program carpus-decode. With "--wire": takes the request from the shared memory,
/// limits itself (memory, time, no core, no network, no writing), decodes and answers there. With a
/// file's name: says on stdout what it found, for people. Returns the exit status.
int runDecoderChild(int argc, char** argv);

}  // namespace carpus::dicom
