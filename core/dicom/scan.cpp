// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "core/dicom/reader.h"

namespace carpus::dicom {}
