// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/decoderchild.h"

int main(int argc, char** argv) { return carpus::dicom::runDecoderChild(argc, argv); }
