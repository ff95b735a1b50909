// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/directory.h"

#include <QDir>
#include <QFileInfo>

#include "core/dicom/elements.h"
#include "core/dicom/guarded.h"
#include "core/dicom/parse.h"

namespace carpus::dicom {
namespace {

/// More records than any medium has; a file that claims them is not read further.
constexpr unsigned long kMaxRecords = 200'000;

CharacterSet charactersOf(DcmItem& item) {
  OFString terms;
  item.findAndGetOFStringArray(DCM_SpecificCharacterSet, terms);
  return CharacterSet(QByteArray(terms.c_str(), static_cast<qsizetype>(terms.length())));
}

/// What the records above an image said: patient, study and series come before their images.
void takeContext(const Elements& e, const QString& type, FoundFile* context) {
  if (type == QLatin1String("PATIENT"))
    *context = {{}, personNameForPeople(e.text(DCM_PatientName)), e.text(DCM_PatientID), {}, {},
                {}};
  if (type == QLatin1String("STUDY")) {
    context->studyDate = e.text(DCM_StudyDate);
    context->description = e.text(DCM_StudyDescription);
    context->modality.clear();
  }
  if (type == QLatin1String("SERIES")) {
    context->modality = e.text(DCM_Modality);
    const QString description = e.text(DCM_SeriesDescription);
    if (!description.isEmpty()) context->description = description;
  }
}

Outcome<std::vector<DirectoryRecord>> decodeChecked(const QString& path, const ReadLimits& limits) {
  CARPUS_OUTCOME(const std::unique_ptr<InputFile> file, InputFile::open(path, limits));
  const Content content = file->content();
  if (content != Content::Dicom && content != Content::DicomWithoutMeta)
    return fault(Problem::UnknownFormat);
  CARPUS_OUTCOME(const std::unique_ptr<ParsedFile> parsed, parseDicom(*file, limits));
  DcmSequenceOfItems* records = nullptr;
  if (parsed->dataset().findAndGetSequence(DCM_DirectoryRecordSequence, records).bad() ||
      records == nullptr)
    return fault(Problem::DamagedHeader, {}, QStringLiteral("no directory records"));
  std::vector<DirectoryRecord> out;
  FoundFile context;
  for (unsigned long i = 0; i < std::min(records->card(), kMaxRecords); ++i) {
    DcmItem* const item = records->getItem(i);
    const CharacterSet characters = charactersOf(*item);
    const Elements e(*item, characters);
    const QString type = e.text(DCM_DirectoryRecordType);
    takeContext(e, type, &context);
    if (type == QLatin1String("IMAGE") && e.has(DCM_ReferencedFileID))
      out.push_back({e.texts(DCM_ReferencedFileID), context});
  }
  return out;
}

}  // namespace

Outcome<std::vector<DirectoryRecord>> decodeDirectory(const QString& path,
                                                      const ReadLimits& limits) {
  return guarded([&] { return decodeChecked(path, limits); });
}

QString locate(const QString& folder, const QStringList& fileId) {
  QString at = folder;
  for (const QString& part : fileId) {
    if (part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..") ||
        part.contains(QLatin1Char('/')))
      return {};
    QString next = QDir(at).filePath(part);
    if (!QFileInfo::exists(next)) {
      const QStringList same =
          QDir(at).entryList({QDir::toNativeSeparators(part)}, QDir::AllEntries);
      next = same.isEmpty() ? QString() : QDir(at).filePath(same.first());
    }
    if (next.isEmpty()) return {};
    at = next;
  }
  return QFileInfo(at).isFile() ? at : QString();
}

}  // namespace carpus::dicom
