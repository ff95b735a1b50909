// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/image/radiograph.h"

namespace carpus::dicom {

/// Why a file gives no radiograph. The decoder child sends the name of a problem over the wire, and
/// the parent says the sentence in the reader's language.
enum class Problem {
  NotFound,
  NoPermission,
  IsFolder,
  NotRegularFile,
  EmptyFile,
  FileTooLarge,  ///< %1 megabytes allowed
  UnknownFormat,
  CutShort,
  NestedTooDeep,  ///< %1 levels allowed
  DamagedHeader,
  DirectoryObject,
  NoImage,             ///< %1 kind of object
  NotGrayscaleObject,  ///< %1 kind of object, has pixels but is no picture to read
  Colour,
  NoPhotometric,
  NoSize,
  UnusualBits,      ///< %1 allocated, %2 stored
  TooManyPixels,    ///< %1 columns, %2 rows
  PixelsMissing,    ///< %1 expected bytes, %2 found bytes
  UnknownEncoding,  ///< %1 transfer syntax
  DamagedPixels,
  SizeDisagrees,  ///< header and codestream
  DamagedPicture,
  NoPictureReader,  ///< %1 format
  MemoryExceeded,
  TimedOut,  ///< %1 seconds
  DecoderCrashed,
  DecoderMissing,  ///< %1 program
  DecoderFailed,
  Cancelled
};

/// One problem with what fills its sentence, and the detail for the log.
struct Fault {
  Problem problem = Problem::DecoderFailed;
  QStringList arguments = {};
  QString detail = {};
};

template <class T>
using Outcome = tl::expected<T, Fault>;

inline tl::unexpected<Fault> fault(Problem problem, QStringList arguments = {},
                                   QString detail = {}) {
  return tl::unexpected<Fault>(Fault{problem, std::move(arguments), std::move(detail)});
}

/// The fault as one sentence about the file at `path`.
Error toError(const Fault& fault, const QString& path);

/// Stable names for the wire; an unknown name becomes DecoderFailed.
QString nameOf(Problem problem);
Problem problemFromName(const QString& name);

/// A finding before it is worded: its code and what fills its sentence.
struct Note {
  QString code;
  QStringList arguments = {};
};

/// What decoding one file gives: the radiograph without findings, and the notes to make them from.
struct Decoded {
  Radiograph radiograph;
  std::vector<Note> notes;
  QStringList log = {};  ///< what decoders warned of, for those who look into a file

  /// Adds a note unless its code is already there.
  void note(const QString& code, const QStringList& arguments = {});
  /// Collects header parts that could not be read; one finding names them all.
  void doubtfulFact(const QString& part);
};

/// The finished value, findings worded in the reader's language.
RadiographPtr toRadiograph(Decoded decoded, const QString& path);

}  // namespace carpus::dicom

/// CARPUS_TRY for Outcome<T>.
#define CARPUS_OUTCOME_IMPL_(result, declaration, expression)                            \
  auto result = (expression);                                                            \
  if (!result) return tl::unexpected<::carpus::dicom::Fault>(std::move(result.error())); \
  declaration = std::move(*result)
#define CARPUS_OUTCOME(declaration, expression) \
  CARPUS_OUTCOME_IMPL_(CARPUS_CONCAT(carpusOutcome, __COUNTER__), declaration, expression)

/// CARPUS_CHECK for Outcome<void>.
#define CARPUS_OUTCOME_CHECK(expression)                                               \
  do {                                                                                 \
    if (auto carpusChecked = (expression); !carpusChecked)                             \
      return tl::unexpected<::carpus::dicom::Fault>(std::move(carpusChecked.error())); \
  } while (false)
