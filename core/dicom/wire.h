// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/dicom/directory.h"
#include "core/dicom/prescan.h"
#include "core/dicom/problems.h"
#include "core/dicom/reader.h"

namespace carpus::dicom {

/// What the parent asks of the decoder child: the file and the limits. It travels inside the shared
/// memory, not on the command line, because paths often name patients.
struct Request {
  QString path;
  bool directory = false;  ///< the records of a DICOMDIR are wanted, not an image
  ReadLimits limits;
};

QByteArray packRequest(const Request& request);
Outcome<Request> unpackRequest(const QByteArray& bytes);

/// The answer: "CARPUSD1", the length of the JSON (8 bytes), the JSON (facts and notes, or the
/// problem), the native pixels row by row. Both ends run on one machine, so numbers keep its order.
QByteArray packHead(const Outcome<Decoded>& outcome);

/// The answer to a request for a directory: the JSON alone.
QByteArray packDirectory(const Outcome<std::vector<DirectoryRecord>>& outcome);
Outcome<std::vector<DirectoryRecord>> unpackDirectory(Bytes answer);

/// Pixels as one piece of memory to write behind the head.
Bytes pixelBytes(const Outcome<Decoded>& outcome);

/// Reads an answer with the mistrust that a possibly taken-over child deserves: sizes and types are
/// checked against what is there and against `limits`. The pixels are copied.
Outcome<Decoded> unpackAnswer(Bytes answer, const ReadLimits& limits);

}  // namespace carpus::dicom
