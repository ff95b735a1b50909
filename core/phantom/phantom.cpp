// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/phantom.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "core/base/paths.h"
#include "core/phantom/detector.h"
#include "core/phantom/render.h"
#include "core/phantom/skeleton.h"

namespace carpus::phantom {
namespace {

const char* const kContext = "Phantom";

/// Pixels of the hand's frame: scaled so that hand and part of the forearm fill the picture.
struct Layout {
  cv::Size size;
  double pixelMm = 0.15;
  cv::Matx23d handToPixel;
};

Layout layOut(const Pose& pose, const PhantomOptions& options) {
  const double angle = options.rotationDegrees * std::numbers::pi / 180;
  const double mirror = options.rightHand ? -1 : 1;
  // Turned clockwise on screen for positive angles; y grows downwards in pictures.
  const cv::Matx22d turn(std::cos(angle) * mirror, std::sin(angle), std::sin(angle) * mirror,
                         -std::cos(angle));
  std::vector<cv::Point2d> corners;
  const double flesh = (0.10 + 0.04 * pose.youth) * pose.unit;
  for (const auto& ray : pose.rays)
    for (const cv::Point2d joint : ray)
      for (const double dx : {-flesh, flesh})
        for (const double dy : {-flesh, flesh}) corners.push_back(joint + cv::Point2d(dx, dy));
  for (const double x : {-0.36, 0.34}) corners.push_back(cv::Point2d(x, -0.58) * pose.unit);
  cv::Point2d low(1e9, 1e9), high(-1e9, -1e9);
  for (const cv::Point2d p : corners) {
    const cv::Vec2d q = turn * cv::Vec2d(p.x, p.y);
    low = {std::min(low.x, q[0]), std::min(low.y, q[1])};
    high = {std::max(high.x, q[0]), std::max(high.y, q[1])};
  }
  Layout layout;
  layout.size = {static_cast<int>(std::lround(options.rows * 0.39)) * 2, options.rows};
  const double scale = std::min(0.90 * layout.size.width / (high.x - low.x),
                                0.93 * layout.size.height / (high.y - low.y));
  layout.pixelMm = 1 / scale;
  const cv::Point2d middle = (low + high) * 0.5;
  // The forearm runs out of the picture's lower border.
  const double bottom = layout.size.height * 0.985 - high.y * scale;
  layout.handToPixel = {
      turn(0, 0) * scale, turn(0, 1) * scale, layout.size.width * 0.5 - middle.x * scale,
      turn(1, 0) * scale, turn(1, 1) * scale, std::max(bottom, -low.y * scale)};
  return layout;
}

/// UUID-derived UID (PS3.5 B.2) from a text, so that the same phantom has the same identity.
QString uidFrom(const QString& text) {
  const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
  QByteArray digits;
  std::vector<int> bytes;
  bytes.reserve(16);
  for (int i = 0; i < 16; ++i) bytes.push_back(static_cast<unsigned char>(hash[i]));
  while (std::any_of(bytes.begin(), bytes.end(), [](int b) { return b != 0; })) {
    int rest = 0;
    for (int& b : bytes) {
      const int value = rest * 256 + b;
      b = value / 10;
      rest = value % 10;
    }
    digits.prepend(static_cast<char>('0' + rest));
  }
  return QStringLiteral("2.25.") + QString::fromLatin1(digits);
}

QString describe(const PhantomOptions& o) {
  return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9")
             .arg(generatorVersion(), toCode(o.sex))
             .arg(o.boneAge.value)
             .arg(o.chronologicalAge.value_or(o.boneAge).value)
             .arg(o.seed)
             .arg(o.rows)
             .arg(o.rotationDegrees)
             .arg(o.rightHand)
             .arg(o.spread) +
         QStringLiteral(" %1 %2 %3 %4 %5")
             .arg(o.noise)
             .arg(o.collimation)
             .arg(o.marker)
             .arg(o.monochrome1)
             .arg(o.bitsStored);
}

cv::Mat quantised(const cv::Mat1f& brightness, const PhantomOptions& options) {
  const int top = (1 << options.bitsStored) - 1;
  cv::Mat pixels(brightness.size(), CV_16UC1);
  for (int r = 0; r < pixels.rows; ++r)
    for (int c = 0; c < pixels.cols; ++c) {
      const int v = std::clamp(
          static_cast<int>(std::lround(brightness(r, c) * static_cast<float>(top))), 0, top);
      pixels.at<quint16>(r, c) = static_cast<quint16>(options.monochrome1 ? top - v : v);
    }
  return pixels;
}

RadiographPtr makeRadiograph(const cv::Mat& pixels, double pixelMm, const PhantomOptions& options) {
  auto radiograph = std::make_shared<Radiograph>();
  radiograph->pixels = pixels;
  radiograph->bitsStored = options.bitsStored;
  radiograph->photometric =
      options.monochrome1 ? Photometric::Monochrome1 : Photometric::Monochrome2;
  const double range = (1 << options.bitsStored) - 1;
  radiograph->windows = {{range / 2, range, QStringLiteral("NORMAL")}};
  radiograph->spacing = {pixelMm, pixelMm, SpacingKind::Detector};

  const Months age = options.chronologicalAge.value_or(options.boneAge);
  const QDate studied(2024, 6, 14);
  const int wholeMonths = static_cast<int>(std::floor(age.value));
  const QString identity = describe(options);
  PatientFacts& patient = radiograph->patient;
  patient.name = QStringLiteral("Phantom Synthetic");
  patient.id = QStringLiteral("PHANTOM-%1%2-%3")
                   .arg(toCode(options.sex))
                   .arg(std::lround(options.boneAge.value))
                   .arg(options.seed);
  patient.birthDate =
      studied.addMonths(-wholeMonths)
          .addDays(-static_cast<int>(std::lround((age.value - wholeMonths) * kDaysPerMonth)));
  patient.sex = options.sex;
  patient.statedAge = age;
  StudyFacts& study = radiograph->study;
  study.rawPatientName = QStringLiteral("Phantom^Synthetic");
  study.studyInstanceUid = uidFrom(identity + QStringLiteral(" study"));
  study.seriesInstanceUid = uidFrom(identity + QStringLiteral(" series"));
  study.sopInstanceUid = uidFrom(identity + QStringLiteral(" image"));
  study.sopClassUid = QStringLiteral("1.2.840.10008.5.1.4.1.1.1.1");
  study.studyId = QStringLiteral("1");
  study.accessionNumber =
      QStringLiteral("SYN%1").arg(options.seed % 1'000'000, 6, 10, QLatin1Char('0'));
  study.studyDescription = QStringLiteral("Synthetic phantom, bone age");
  study.modality = QStringLiteral("DX");
  study.studyDate = studied;
  study.studyTime = QTime(9, 30);
  study.acquisitionDate = studied;
  study.bodyPart = QStringLiteral("HAND");
  study.viewPosition = QStringLiteral("PA");
  study.laterality = options.rightHand ? Side::Right : Side::Left;
  return radiograph;
}

std::vector<NamedPoint> landmarksOf(const Pose& pose, const cv::Matx23d& handToPixel) {
  static const char* const kRays[] = {"thumb", "index", "middle", "ring", "pinky"};
  std::vector<NamedPoint> points{{QStringLiteral("wrist"), apply(handToPixel, {0, 0})}};
  for (size_t ray = 0; ray < 5; ++ray)
    for (size_t k = 1; k <= 4; ++k) {
      // The thumb has one joint less: its first point is the foot of its metacarpal.
      const size_t joint = ray == 0 ? (k == 1 ? 0 : k == 4 ? 4 : k - 1) : k;
      points.push_back({QStringLiteral("%1%2").arg(QLatin1String(kRays[ray])).arg(k),
                        apply(handToPixel, pose.rays[ray][joint])});
    }
  points.push_back({QStringLiteral("capitate"), apply(handToPixel, pose.capitate)});
  return points;
}

QJsonArray pair(cv::Point2d p) {
  return {std::round(p.x * 100) / 100, std::round(p.y * 100) / 100};
}

/// Where to point at a bone's centre: on what is drawn of it, else where it is going to appear.
cv::Point2d siteInPixels(Bone bone, const QString& name, const Skeleton& skeleton,
                         const Layout& layout) {
  const bool tubular = ossification(bone).kind == BoneKind::Tubular;
  const QString wanted = tubular ? name + QStringLiteral("-epiphysis") : name;
  for (const Piece& piece : skeleton.pieces)
    if (piece.counted && piece.weight >= 0.5 && piece.name == wanted)
      return centroid(contourInPixels(piece, layout.handToPixel));
  return apply(layout.handToPixel, siteOf(bone, skeleton.pose));
}

QJsonObject truthOf(const PhantomOptions& options, const Skeleton& skeleton, const Layout& layout,
                    const std::vector<NamedPoint>& landmarks) {
  QJsonObject points;
  for (const NamedPoint& p : landmarks) points[p.name] = pair(p.position);
  QJsonObject sites;
  for (const Ossification& row : ossificationTable()) {
    const QString name =
        QString::fromLatin1(row.name.data(), static_cast<qsizetype>(row.name.size()));
    sites[name] = pair(siteInPixels(row.bone, name, skeleton, layout));
  }
  QJsonArray bones;
  for (const Piece& piece : skeleton.pieces) {
    if (!piece.counted || piece.weight < 0.5) continue;
    QJsonArray contour;
    for (const cv::Point2d p : contourInPixels(piece, layout.handToPixel)) contour.append(pair(p));
    const Maturity m = maturity(piece.bone, options.sex, options.boneAge);
    bones.append(QJsonObject{{QStringLiteral("name"), piece.name},
                             {QStringLiteral("fusion"), m.fusion},
                             {QStringLiteral("contour"), contour}});
  }
  return {{QStringLiteral("synthetic"), true},
          {QStringLiteral("generator"), generatorVersion()},
          {QStringLiteral("sex"), toCode(options.sex)},
          {QStringLiteral("bone_age_months"), options.boneAge.value},
          {QStringLiteral("chronological_age_months"),
           options.chronologicalAge.value_or(options.boneAge).value},
          {QStringLiteral("seed"), static_cast<qint64>(options.seed)},
          {QStringLiteral("side"), options.rightHand ? QStringLiteral("R") : QStringLiteral("L")},
          {QStringLiteral("rows"), layout.size.height},
          {QStringLiteral("columns"), layout.size.width},
          {QStringLiteral("spacing_mm"), layout.pixelMm},
          {QStringLiteral("landmarks"), points},
          {QStringLiteral("sites"), sites},
          {QStringLiteral("bones"), bones},
          {QStringLiteral("disclaimer"), disclaimer()}};
}

Result<void> checked(const PhantomOptions& options) {
  const auto refuse = [](const char* sentence) {
    return fail(ErrorCode::Usage, QCoreApplication::translate(kContext, sentence));
  };
  if (!(options.boneAge.value >= 0 && options.boneAge.value <= 240))
    return refuse(
        QT_TRANSLATE_NOOP("Phantom", "The bone age of a phantom lies between 0 and 240 months."));
  const double age = options.chronologicalAge.value_or(options.boneAge).value;
  if (!(age >= 0 && age <= 1200))
    return refuse(QT_TRANSLATE_NOOP(
        "Phantom", "The chronological age of a phantom lies between 0 and 1200 months."));
  if (options.rows < 200 || options.rows > 6000)
    return refuse(QT_TRANSLATE_NOOP("Phantom", "A phantom is between 200 and 6000 pixels high."));
  if (options.bitsStored < 8 || options.bitsStored > 16)
    return refuse(QT_TRANSLATE_NOOP("Phantom", "A phantom is stored with 8 to 16 bits."));
  if (!(options.spread >= 0 && options.spread <= 2 && options.noise >= 0 && options.noise <= 20))
    return refuse(
        QT_TRANSLATE_NOOP("Phantom", "Spread (0 to 2) or noise (0 to 20) is out of range."));
  if (!(std::abs(options.rotationDegrees) <= 180))
    return refuse(QT_TRANSLATE_NOOP(
        "Phantom", "The rotation of a phantom lies between -180 and 180 degrees."));
  return {};
}

}  // namespace

QString generatorVersion() { return QStringLiteral("2.0"); }

Result<Phantom> drawPhantom(const PhantomOptions& options, Progress& progress) {
  CARPUS_CHECK(checked(options));
  const auto step = [&progress](double fraction, const char* phrase) {
    progress.report(fraction, QCoreApplication::translate(kContext, phrase));
    return !progress.isCancelled();
  };
  if (!step(0, QT_TRANSLATE_NOOP("Phantom", "Placing bones"))) return fail(Error::cancelled());
  const Skeleton skeleton = buildSkeleton(options);
  const Layout layout = layOut(skeleton.pose, options);
  cv::Mat1f attenuation(layout.size, 0.0F);
  cv::Mat1b hand(layout.size, static_cast<uchar>(0)), bone(layout.size, static_cast<uchar>(0));
  if (!step(0.1, QT_TRANSLATE_NOOP("Phantom", "Drawing soft tissue")))
    return fail(Error::cancelled());
  renderFlesh(skeleton.pose, layout.handToPixel, options.seed, attenuation, hand);
  if (!step(0.4, QT_TRANSLATE_NOOP("Phantom", "Drawing bones"))) return fail(Error::cancelled());
  renderBones(skeleton, layout.handToPixel, options.seed, attenuation, bone);
  if (!step(0.7, QT_TRANSLATE_NOOP("Phantom", "Exposing"))) return fail(Error::cancelled());
  const Detected detected =
      detect(attenuation, {layout.pixelMm, skeleton.pose.unit, hand}, options);

  Phantom phantom;
  phantom.radiograph =
      makeRadiograph(quantised(detected.brightness, options), layout.pixelMm, options);
  cv::Mat1b labels(layout.size, static_cast<uchar>(Label::Background));
  labels.setTo(static_cast<uchar>(Label::Marker), detected.marker);
  labels.setTo(static_cast<uchar>(Label::Tissue), hand);
  labels.setTo(static_cast<uchar>(Label::Bone), bone);
  labels.setTo(static_cast<uchar>(Label::Collimation), detected.collimation);
  phantom.labels.values = labels;
  cv::bitwise_or(hand, bone, phantom.mask);
  phantom.mask.setTo(0, detected.collimation);
  phantom.landmarks = landmarksOf(skeleton.pose, layout.handToPixel);
  phantom.truth = truthOf(options, skeleton, layout, phantom.landmarks);
  progress.report(1, {});
  return phantom;
}

}  // namespace carpus::phantom
