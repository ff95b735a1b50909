// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "core/base/finding.h"
#include "core/base/units.h"

namespace carpus {

/// Which grey is bright in the stored values (PS3.3 C.7.6.3.1.2).
enum class Photometric { Monochrome1, Monochrome2 };

/// VOI window (0028,1050), (0028,1051): centre and width in values after the modality rescale.
struct VoiWindow {
  double center = 0;
  double width = 1;
  QString explanation = {};
};

/// VOI LUT Sequence item (0028,3010): output for `firstMapped`, `firstMapped`+1, ...
struct VoiLut {
  int firstMapped = 0;
  int bits = 16;  ///< of the output values
  std::vector<quint16> values;
  QString explanation = {};
};

/// What the millimetres of a projection image mean.
enum class SpacingKind {
  Unknown,     ///< no spacing in the file
  Detector,    ///< Imager Pixel Spacing (0018,1164): at the detector plane, magnification included
  Calibrated,  ///< Pixel Spacing (0028,0030) that differs from the detector's, or says so
  Nominal      ///< Pixel Spacing without any word on calibration
};

struct PixelSpacing {
  double rowMm = 0;     ///< distance between rows (vertical), mm
  double columnMm = 0;  ///< distance between columns (horizontal), mm
  SpacingKind kind = SpacingKind::Unknown;
};

struct PatientFacts {
  QString name;  ///< for people, decoded to Unicode, carets turned to spaces
  QString id;
  QDate birthDate;
  std::optional<Sex> sex;           ///< nothing for O, U, empty or missing
  std::optional<Months> statedAge;  ///< Patient's Age (0010,1010), or entered by the reader
};

struct StudyFacts {
  QString studyInstanceUid, seriesInstanceUid, sopInstanceUid, sopClassUid;
  QString studyId, accessionNumber, referringPhysician, studyDescription, modality;
  QString rawPatientName;  ///< as DICOM writes it (carets), Unicode; for objects we write
  QDate studyDate;
  QTime studyTime;
  QDate acquisitionDate;  ///< acquisition, else content, else study date
  QString bodyPart, viewPosition;
  std::optional<Side> laterality;
};

/// One radiograph: native stored values, what they mean, and whose they are. Immutable once made;
/// handed around as `RadiographPtr`.
struct Radiograph {
  cv::Mat pixels;  ///< CV_16UC1 or CV_16SC1, stored values, rows x columns of the file
  int bitsStored = 16;
  Photometric photometric = Photometric::Monochrome2;
  double rescaleSlope = 1;
  double rescaleIntercept = 0;
  std::optional<int> paddingValue;  ///< stored value (start of the range) that is no image
  std::optional<int> paddingLimit;  ///< end of the range; nothing: a single value
  std::vector<VoiWindow> windows;
  std::vector<VoiLut> voiLuts;
  PixelSpacing spacing;
  double pixelAspect = 1;  ///< height of a pixel over its width (1: square)
  int frames = 1;

  QString sourcePath;
  bool isDicom = true;  ///< false for PNG, JPEG, TIFF: sex and age have to be asked for
  QString transferSyntaxUid, transferSyntaxName;
  PatientFacts patient;
  StudyFacts study;
  std::vector<Finding> findings;  ///< what reading the file had to say

  int rows() const { return pixels.rows; }
  int columns() const { return pixels.cols; }
};

using RadiographPtr = std::shared_ptr<const Radiograph>;

/// How stored values become grey on screen. Window values are after the modality rescale.
struct DisplayWindow {
  double center = 0;
  double width = 1;
  bool invert = false;
};

/// The window the file asks for (first VOI window), else the range of the 0.5 to 99.5 percentiles
/// of the values that are not padding.
DisplayWindow defaultWindow(const Radiograph& radiograph);

/// 8-bit picture (CV_8UC1, same size) for the screen: VOI LUT if the file has one and `window` is
/// nothing, else linear window (PS3.3 C.11.2.1.2); MONOCHROME1 turned so that bone is bright.
/// Padding is black.
cv::Mat toDisplay(const Radiograph& radiograph, std::optional<DisplayWindow> window = {});

/// CV_32FC1 values after rescale, padding replaced by the smallest real value, MONOCHROME1 negated
/// so that larger is brighter on screen. The input of preprocessing; keeps the native depth.
cv::Mat toBrightness(const Radiograph& radiograph);

}  // namespace carpus
