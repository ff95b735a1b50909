// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace carpus::dicom {

/// Takes from this process, for good, what a decoder never needs: network, starting programs,
/// writing or removing files, looking into other processes. False where the kernel or the build has
/// no seccomp.
bool enterSandbox();

}  // namespace carpus::dicom
