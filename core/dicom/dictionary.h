// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace carpus::dicom {

/// Gives DCMTK the few attributes that reading asks for in place of its file of 5,000, which takes
/// 10 ms to parse: a third of the life of a decoder child. Attributes beyond them become "unknown"
/// in implicit files and are never looked at. For the child only, before DCMTK is used; writing
/// needs the full one.
void useSmallDictionary();

}  // namespace carpus::dicom
