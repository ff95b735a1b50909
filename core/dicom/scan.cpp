// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

#include "core/dicom/directory.h"
#include "core/dicom/prescan.h"
#include "core/dicom/reader.h"

namespace carpus::dicom {
namespace {

constexpr qint64 kHeadBytes = 4096;

Content contentOfFile(const QString& path, bool* readable) {
  QFile file(path);
  *readable = file.open(QIODevice::ReadOnly);
  if (!*readable) return Content::Unknown;
  const QByteArray head = file.read(kHeadBytes);
  return contentOf({reinterpret_cast<const std::uint8_t*>(head.constData()),
                    static_cast<std::size_t>(head.size())});
}

/// Whether a bare data set may be meant: the first bytes alone would let through too many other
/// files.
bool looksLikeDicomByName(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  return suffix.isEmpty() || suffix == QLatin1String("dcm") || suffix == QLatin1String("dic") ||
         suffix == QLatin1String("ima") || suffix.at(0).isDigit();
}

bool isCandidate(const QString& path) {
  bool readable = false;
  const Content content = contentOfFile(path, &readable);
  if (content == Content::DicomWithoutMeta) return looksLikeDicomByName(path);
  return content != Content::Unknown;
}

bool isDicomdirName(const QString& path) {
  return QFileInfo(path).fileName().startsWith(QLatin1String("DICOMDIR"), Qt::CaseInsensitive);
}

/// Collects what a scan finds, each file once, and tells how far it is.
class Collector {
 public:
  explicit Collector(Progress& progress) : progress_(progress) {}

  Result<void> add(const QString& path, double from, double to);
  std::vector<FoundFile> take() { return std::move(found_); }

 private:
  Result<void> addFolder(const QString& folder, double from, double to);
  Result<void> addDicomdir(const QString& path);
  void addFile(FoundFile file);
  Result<void> step(double fraction);

  Progress& progress_;
  std::vector<FoundFile> found_;
  QSet<QString> seen_;
};

Result<void> Collector::step(double fraction) {
  if (progress_.isCancelled()) return fail(Error::cancelled());
  progress_.report(fraction,
                   QCoreApplication::translate("DicomScan", "Looking for images: %n found", nullptr,
                                               static_cast<int>(found_.size())));
  return {};
}

void Collector::addFile(FoundFile file) {
  const QString canonical = QFileInfo(file.path).canonicalFilePath();
  if (seen_.contains(canonical)) return;
  seen_.insert(canonical);
  found_.push_back(std::move(file));
}

Result<void> Collector::add(const QString& path, double from, double to) {
  const QFileInfo info(path);
  CARPUS_CHECK(step(from));
  if (!info.exists())
    return fail(ErrorCode::Unreadable,
                QCoreApplication::translate("DicomScan", "%1 does not exist.").arg(path));
  if (info.isDir()) return addFolder(path, from, to);
  if (isDicomdirName(path)) return addDicomdir(path);
  // A file that a person named is always worth trying: reading says what is wrong with it.
  addFile({path, {}, {}, {}, {}, {}});
  return {};
}

/// A medium with a DICOMDIR is listed from it; without one that can be read, its files are looked
/// at.
Result<void> Collector::addFolder(const QString& folder, double from, double to) {
  const QDir dir(folder);
  if (!QFileInfo(folder).isReadable() || !QFileInfo(folder).isExecutable())
    return fail(
        ErrorCode::Unreadable,
        QCoreApplication::translate(
            "DicomScan", "The folder %1 cannot be opened; you have no permission to read it.")
            .arg(QDir::toNativeSeparators(folder)));
  QStringList files;
  QStringList folders;
  for (const QFileInfo& entry :
       dir.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name)) {
    if (entry.isSymLink() && entry.isDir()) continue;
    (entry.isDir() ? folders : files) << entry.filePath();
  }
  // The table of contents comes first: it knows names and dates that the files' first bytes do not.
  std::stable_partition(files.begin(), files.end(), isDicomdirName);
  const double share =
      (to - from) / static_cast<double>(std::max<qsizetype>(1, folders.size() + 1));
  for (qsizetype i = 0; i < files.size(); ++i) {
    CARPUS_CHECK(step(from + share * static_cast<double>(i) / static_cast<double>(files.size())));
    if (isDicomdirName(files.at(i))) {
      // A directory that lies or is damaged must not hide the files beside it.
      Result<void> listed = addDicomdir(files.at(i));
      if (!listed && listed.error().isCancelled()) return listed;
      continue;
    }
    if (QFileInfo(files.at(i)).isFile() && isCandidate(files.at(i)))
      addFile({files.at(i), {}, {}, {}, {}, {}});
  }
  for (qsizetype i = 0; i < folders.size(); ++i) {
    const double begin = from + share * static_cast<double>(i + 1);
    // A folder below that may not be entered is skipped; only one that a person named is an error.
    Result<void> below = addFolder(folders.at(i), begin, begin + share);
    if (!below && below.error().isCancelled()) return below;
  }
  return {};
}

Result<void> Collector::addDicomdir(const QString& path) {
  const Outcome<std::vector<DirectoryRecord>> records = readDirectory(path);
  if (!records) return fail(toError(records.error(), path));
  const QString folder = QFileInfo(path).absolutePath();
  std::size_t there = 0;
  for (const DirectoryRecord& record : *records) {
    if (progress_.isCancelled()) return fail(Error::cancelled());
    FoundFile file = record.facts;
    file.path = locate(folder, record.fileId);
    if (file.path.isEmpty()) continue;
    ++there;
    addFile(std::move(file));
  }
  if (there > 0) return {};
  return fail(ErrorCode::Unreadable,
              QCoreApplication::translate(
                  "DicomScan",
                  "None of the images that %1 lists are on this medium; open its folder instead.")
                  .arg(QFileInfo(path).fileName()));
}

}  // namespace

Result<std::vector<FoundFile>> scan(const QStringList& paths, Progress& progress) {
  Collector collector(progress);
  for (qsizetype i = 0; i < paths.size(); ++i)
    CARPUS_CHECK(collector.add(paths.at(i),
                               static_cast<double>(i) / static_cast<double>(paths.size()),
                               static_cast<double>(i + 1) / static_cast<double>(paths.size())));
  if (progress.isCancelled()) return fail(Error::cancelled());
  progress.report(1, {});
  return collector.take();
}

}  // namespace carpus::dicom
