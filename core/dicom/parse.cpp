// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/parse.h"

#include <dcmtk/dcmdata/dcistrmb.h>

#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "core/dicom/codecs.h"

namespace carpus::dicom {
namespace {

Outcome<void> checkFile(const QFileInfo& file, const ReadLimits& limits) {
  if (!file.exists()) return fault(Problem::NotFound);
  if (file.isDir()) return fault(Problem::IsFolder);
  if (!file.isFile()) return fault(Problem::NotRegularFile);
  if (!file.isReadable()) return fault(Problem::NoPermission);
  if (file.size() == 0) return fault(Problem::EmptyFile);
  if (file.size() > limits.fileBytes)
    return fault(Problem::FileTooLarge, {QString::number(limits.fileBytes / 1'000'000)});
  return {};
}

tl::unexpected<Fault> damagedHeader(const OFCondition& status, const LogCatcher& log) {
  return fault(Problem::DamagedHeader, {},
               QString::fromLatin1(status.text()) + QStringLiteral("; ") +
                   log.lines().join(QStringLiteral("; ")));
}

/// Parses a data set that is in memory already.
OFCondition parseInMemory(Bytes bytes, E_TransferSyntax syntax, DcmDataset& dataset) {
  DcmInputBufferStream stream;
  stream.setBuffer(bytes.data(), static_cast<offile_off_t>(bytes.size()));
  stream.setEos();
  dataset.transferInit();
  const OFCondition status = dataset.read(stream, syntax);
  dataset.transferEnd();
  return status;
}

}  // namespace

struct InputFile::Mapping {
  QFile file;
  Bytes bytes;
};

InputFile::InputFile() : mapping_(std::make_unique<Mapping>()) {}
InputFile::~InputFile() = default;

Bytes InputFile::bytes() const { return mapping_->bytes; }

Content InputFile::content() const {
  return contentOf(bytes().first(std::min<std::size_t>(bytes().size(), 256)));
}

Outcome<std::unique_ptr<InputFile>> InputFile::open(const QString& path, const ReadLimits& limits) {
  CARPUS_OUTCOME_CHECK(checkFile(QFileInfo(path), limits));
  std::unique_ptr<InputFile> input(new InputFile);
  input->path_ = path;
  QFile& file = input->mapping_->file;
  file.setFileName(path);
  if (!file.open(QIODevice::ReadOnly)) return fault(Problem::NoPermission, {}, file.errorString());
  const uchar* const mapped = file.map(0, file.size());
  if (mapped == nullptr) return fault(Problem::MemoryExceeded, {}, file.errorString());
  input->mapping_->bytes = Bytes(mapped, static_cast<std::size_t>(file.size()));
  return input;
}

Outcome<std::unique_ptr<ParsedFile>> parseDicom(const InputFile& file, const ReadLimits& limits) {
  prepareDcmtk();
  const FileStart start = locateDataset(file.bytes());
  const Bytes bytes = file.bytes().subspan(std::min(start.datasetAt, file.bytes().size()));
  auto parsed = std::make_unique<ParsedFile>();
  LogCatcher log;
  if (DcmXfer(start.transferSyntax.toLatin1().constData()).getXfer() ==
      EXS_DeflatedLittleEndianExplicit) {
    // Inflated here, so that the same checks see the data set before the parser does.
    CARPUS_OUTCOME(const std::vector<std::uint8_t> inflated,
                   inflateDataset(bytes, static_cast<std::size_t>(limits.fileBytes)));
    CARPUS_OUTCOME_CHECK(checkDataset(inflated, {true, false}));
    const OFCondition status = parseInMemory(inflated, EXS_LittleEndianExplicit, parsed->dataset());
    if (status.bad()) return damagedHeader(status, log);
    parsed->syntax_ = DcmXfer(EXS_DeflatedLittleEndianExplicit);
    return parsed;
  }
  CARPUS_OUTCOME_CHECK(checkDataset(bytes, start.layout));
  OFCondition status = parsed->file_.loadFile(QFile::encodeName(file.path()).constData());
  const DcmXfer stated(start.transferSyntax.toLatin1().constData());
  if (status.bad() && stated.getXfer() != EXS_Unknown) {
    // A wrong length of the meta header leads DCMTK astray; the walk over its elements found the
    // end.
    parsed = std::make_unique<ParsedFile>();
    status = parseInMemory(bytes, stated.getXfer(), parsed->dataset());
  }
  if (status.bad()) return damagedHeader(status, log);
  parsed->syntax_ = DcmXfer(parsed->dataset().getOriginalXfer());
  return parsed;
}

}  // namespace carpus::dicom
