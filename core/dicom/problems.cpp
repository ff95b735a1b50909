// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/problems.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <array>

namespace carpus::dicom {
namespace {

struct Row {
  Problem problem;
  const char* name;
  ErrorCode code;
  const char* sentence;  ///< %1 is the file's name, the problem's arguments follow
};

constexpr ErrorCode kUnreadable = ErrorCode::Unreadable;
constexpr ErrorCode kRefused = ErrorCode::Refused;
constexpr ErrorCode kInternal = ErrorCode::Internal;

constexpr std::array kTable = {
    Row{Problem::NotFound, "not-found", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem", "The file %1 does not exist.")},
    Row{Problem::NoPermission, "no-permission", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem",
                          "The file %1 cannot be opened; you have no permission to read it.")},
    Row{Problem::IsFolder, "is-folder", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem", "%1 is a folder, not a file; open the folder instead.")},
    Row{Problem::NotRegularFile, "not-regular", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem", "%1 is a device or a pipe, not a file.")},
    Row{Problem::EmptyFile, "empty", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem", "The file %1 is empty.")},
    Row{Problem::FileTooLarge, "too-large", kRefused,
        QT_TRANSLATE_NOOP("DicomProblem",
                          "The file %1 is larger than the %2 MB that Carpus reads.")},
    Row{Problem::UnknownFormat, "unknown-format", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem",
                          "The file %1 is neither DICOM nor a PNG, JPEG or TIFF picture.")},
    Row{Problem::CutShort, "cut-short", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem",
                          "The file %1 is cut short; copy it again from its source.")},
    Row{Problem::NestedTooDeep, "nested-too-deep", kUnreadable,
        QT_TRANSLATE_NOOP(
            "DicomProblem",
            "The file %1 nests its data more than %2 levels deep, which no sound file does.")},
    Row{Problem::DamagedHeader, "damaged-header", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem", "The file %1 is damaged; its header cannot be read.")},
    Row{Problem::DirectoryObject, "directory", kRefused,
        QT_TRANSLATE_NOOP(
            "DicomProblem",
            "%1 is the table of contents of a DICOM medium; open its folder to see the images.")},
    Row{Problem::NoImage, "no-image", kRefused,
        QT_TRANSLATE_NOOP("DicomProblem", "The file %1 holds no image (%2).")},
    Row{Problem::NotGrayscaleObject, "not-grayscale", kRefused,
        QT_TRANSLATE_NOOP("DicomProblem", "The file %1 is not a radiograph (%2).")},
    Row{Problem::Colour, "colour", kRefused,
        QT_TRANSLATE_NOOP("DicomProblem",
                          "The file %1 is a colour image; Carpus reads grayscale radiographs.")},
    Row{Problem::NoPhotometric, "no-photometric", kRefused,
        QT_TRANSLATE_NOOP(
            "DicomProblem",
            "The file %1 does not say whether its image is grayscale, so it is not read.")},
    Row{Problem::NoSize, "no-size", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem", "The file %1 does not say how large its image is.")},
    Row{Problem::UnusualBits, "unusual-bits", kRefused,
        QT_TRANSLATE_NOOP(
            "DicomProblem",
            "The image in %1 stores %3 of %2 bits a pixel; Carpus reads up to 16 of 8 or 16.")},
    Row{Problem::TooManyPixels, "too-many-pixels", kRefused,
        QT_TRANSLATE_NOOP("DicomProblem",
                          "The image in %1 claims %2 x %3 pixels, more than Carpus reads.")},
    Row{Problem::PixelsMissing, "pixels-missing", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem",
                          "The image in %1 is incomplete: %3 of %2 bytes are there.")},
    Row{Problem::UnknownEncoding, "unknown-encoding", kRefused,
        QT_TRANSLATE_NOOP("DicomProblem",
                          "The image in %1 is compressed in a way that Carpus cannot read (%2).")},
    Row{Problem::DamagedPixels, "damaged-pixels", kUnreadable,
        QT_TRANSLATE_NOOP(
            "DicomProblem",
            "The compressed image in %1 is damaged and cannot be shown; ask for it again.")},
    Row{Problem::SizeDisagrees, "size-disagrees", kUnreadable,
        QT_TRANSLATE_NOOP(
            "DicomProblem",
            "The image in %1 contradicts its header about its size, so it is not shown.")},
    Row{Problem::DamagedPicture, "damaged-picture", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem", "The picture %1 is damaged and cannot be shown.")},
    Row{Problem::NoPictureReader, "no-picture-reader", kInternal,
        QT_TRANSLATE_NOOP(
            "DicomProblem",
            "The picture %1 cannot be read because Qt's reader for %2 is not installed.")},
    Row{Problem::MemoryExceeded, "memory", kUnreadable,
        QT_TRANSLATE_NOOP("DicomProblem",
                          "Reading %1 would take more memory than Carpus allows for one file.")},
    Row{Problem::TimedOut, "timed-out", kUnreadable,
        QT_TRANSLATE_NOOP(
            "DicomProblem",
            "Reading %1 was stopped after %2 seconds; the file is probably damaged.")},
    Row{Problem::DecoderCrashed, "crashed", kUnreadable,
        QT_TRANSLATE_NOOP(
            "DicomProblem",
            "The file %1 is damaged in a way that made its decoder fail; nothing else is "
            "affected.")},
    Row{Problem::DecoderMissing, "decoder-missing", kInternal,
        QT_TRANSLATE_NOOP(
            "DicomProblem",
            "%1 cannot be read because the program %2 is missing; install Carpus again.")},
    Row{Problem::DecoderFailed, "decoder-failed", kInternal,
        QT_TRANSLATE_NOOP("DicomProblem",
                          "%1 cannot be read because the decoder could not be run.")},
    Row{Problem::Cancelled, "cancelled", ErrorCode::Cancelled, ""},
};

const Row& rowOf(Problem problem) {
  const auto* const row = std::find_if(kTable.begin(), kTable.end(),
                                       [&](const Row& r) { return r.problem == problem; });
  Q_ASSERT(row != kTable.end());
  return *row;
}

constexpr auto kFactsDoubtful = "facts-doubtful";

}  // namespace

Error toError(const Fault& fault, const QString& path) {
  const Row& row = rowOf(fault.problem);
  if (row.code == ErrorCode::Cancelled) return Error::cancelled();
  QString text = QCoreApplication::translate("DicomProblem", row.sentence);
  const QString name = QFileInfo(path).fileName();
  const QStringList& more = fault.arguments;
  // One call of arg() for all, so that a "%2" inside a file's name stays what it is.
  if (more.isEmpty())
    text = text.arg(name);
  else if (more.size() == 1)
    text = text.arg(name, more.at(0));
  else
    text = text.arg(name, more.at(0), more.at(1));
  return {row.code, text, path + QStringLiteral(": ") + fault.detail};
}

QString nameOf(Problem problem) { return QLatin1String(rowOf(problem).name); }

Problem problemFromName(const QString& name) {
  for (const Row& row : kTable)
    if (name == QLatin1String(row.name)) return row.problem;
  return Problem::DecoderFailed;
}

void Decoded::note(const QString& code, const QStringList& arguments) {
  const bool known =
      std::any_of(notes.begin(), notes.end(), [&](const Note& n) { return n.code == code; });
  if (!known) notes.push_back({code, arguments});
}

void Decoded::doubtfulFact(const QString& part) {
  for (Note& n : notes) {
    if (n.code != QLatin1String(kFactsDoubtful)) continue;
    if (!n.arguments.contains(part)) n.arguments << part;
    return;
  }
  notes.push_back({QLatin1String(kFactsDoubtful), {part}});
}

RadiographPtr toRadiograph(Decoded decoded, const QString& path) {
  auto radiograph = std::make_shared<Radiograph>(std::move(decoded.radiograph));
  radiograph->sourcePath = path;
  radiograph->findings.clear();
  for (const Note& n : decoded.notes) {
    if (n.code == QLatin1String(kFactsDoubtful))
      radiograph->findings.push_back(makeFinding(n.code, {n.arguments.join(QStringLiteral(", "))}));
    else
      radiograph->findings.push_back(makeFinding(n.code, n.arguments));
  }
  return radiograph;
}

}  // namespace carpus::dicom
