// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <opencv2/core.hpp>

#include "core/dicom/writer.h"
#include "core/evaluate/ages.h"

namespace carpus::evaluate {
namespace {

/// One way of writing a radiograph; the list covers depths, polarities and transfer syntaxes.
struct Wrapping {
  int bits;
  Photometric photometric;
  dicom::Encoding encoding;
};
constexpr std::array<Wrapping, 9> kWrappings = {{
    {12, Photometric::Monochrome2, dicom::Encoding::ExplicitLittleEndian},
    {14, Photometric::Monochrome1, dicom::Encoding::JpegLossless},
    {8, Photometric::Monochrome2, dicom::Encoding::Rle},
    {16, Photometric::Monochrome2, dicom::Encoding::JpegLsLossless},
    {10, Photometric::Monochrome1, dicom::Encoding::ImplicitLittleEndian},
    {12, Photometric::Monochrome2, dicom::Encoding::Jpeg2000Lossless},
    {12, Photometric::Monochrome1, dicom::Encoding::Deflated},
    {8, Photometric::Monochrome1, dicom::Encoding::JpegLossless},
    {14, Photometric::Monochrome2, dicom::Encoding::ExplicitBigEndian},
}};

}  // namespace

Result<void> wrapAsDicom(const Radiograph& radiograph, const dataset::Sample& sample, int n,
                         const QString& path) {
  const Wrapping& wrapping = kWrappings[static_cast<size_t>(n) % kWrappings.size()];
  dicom::DigitalXRay object;
  object.radiograph = radiograph;
  object.encoding = wrapping.encoding;
  Radiograph& r = object.radiograph;
  const int highest = (1 << wrapping.bits) - 1;
  const bool turn = wrapping.photometric == Photometric::Monochrome1;
  const double scale = highest / 255.0;
  cv::Mat pixels;  // a new one: r.pixels still shares the caller's
  radiograph.pixels.convertTo(pixels, CV_16U, turn ? -scale : scale, turn ? highest : 0);
  r.pixels = pixels;
  r.bitsStored = wrapping.bits;
  r.photometric = wrapping.photometric;
  r.patient.id = QString::number(sample.id);
  r.patient.name = QStringLiteral("Case %1").arg(sample.id);
  r.patient.sex = sample.sex;
  r.study.rawPatientName = QStringLiteral("Case^%1").arg(sample.id);
  r.study.laterality = Side::Left;
  r.study.modality = QStringLiteral("DX");
  r.study.bodyPart = QStringLiteral("HAND");
  const QString seed = QStringLiteral("evaluate-%1").arg(sample.id);
  r.study.studyInstanceUid = dicom::makeUid(seed + QLatin1String("-study"));
  r.study.seriesInstanceUid = dicom::makeUid(seed + QLatin1String("-series"));
  r.study.sopInstanceUid = dicom::makeUid(seed + QLatin1String("-image"));
  return dicom::writeDigitalXRay(object, path);
}

}  // namespace carpus::evaluate
