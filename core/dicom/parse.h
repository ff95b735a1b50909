// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/dicom/elements.h"
#include "core/dicom/prescan.h"

namespace carpus::dicom {

/// A file of this machine, mapped; checked for existence, kind, permission and size before.
class InputFile {
 public:
  static Outcome<std::unique_ptr<InputFile>> open(const QString& path, const ReadLimits& limits);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  const QString& path() const { return path_; }
  Bytes bytes() const;
  Content content() const;

 private:
  InputFile();
  struct Mapping;
  QString path_;
  std::unique_ptr<Mapping> mapping_;
};

/// A parsed data set and how it was stored.
class ParsedFile {
 public:
  DcmDataset& dataset() { return *file_.getDataset(); }
  /// Transfer syntax of the file; "deflated" is said although its data set is inflated already.
  const DcmXfer& syntax() const { return syntax_; }

 private:
  friend Outcome<std::unique_ptr<ParsedFile>> parseDicom(const InputFile& file,
                                                         const ReadLimits& limits);
  DcmFileFormat file_;
  DcmXfer syntax_{EXS_Unknown};
};

/// Checks the structure, then lets DCMTK parse. Values above 4 kB stay on disk until they are asked
/// for.
Outcome<std::unique_ptr<ParsedFile>> parseDicom(const InputFile& file, const ReadLimits& limits);

}  // namespace carpus::dicom
