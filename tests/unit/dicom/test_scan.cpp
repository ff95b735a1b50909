// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include "core/dicom/directory.h"
#include "core/dicom/reader.h"
#include "tests/testing/testing.h"
#include "tests/unit/dicom/dicombytes.h"

using namespace carpus;
using carpus::testing::DicomBytes;
using carpus::testing::put;

namespace {

/// Counts reports and cancels after a number of them.
class CountingProgress final : public Progress {
 public:
  explicit CountingProgress(int cancelAfter = -1) : cancelAfter_(cancelAfter) {}
  void report(double fraction, const QString& /*phrase*/) override {
    ++reports_;
    grew_ = grew_ && fraction >= last_ && fraction <= 1;
    last_ = fraction;
  }
  bool isCancelled() const override { return cancelAfter_ >= 0 && reports_ >= cancelAfter_; }
  int reports() const { return reports_; }
  double last() const { return last_; }
  bool grew() const { return grew_; }

 private:
  int cancelAfter_;
  int reports_ = 0;
  double last_ = 0;
  bool grew_ = true;
};

QByteArray image() { return DicomBytes::image(1, 2, 8, 8).add(0x7FE00010, "OB", "ab").file(); }

QByteArray record(const QByteArray& elements) {
  return DicomBytes::u16(0xFFFE) + DicomBytes::u16(0xE000) +
         DicomBytes::u32(static_cast<quint32>(elements.size())) + elements;
}

/// A DICOMDIR with one patient, one study, two series and the image files given.
QByteArray dicomdir(const QByteArrayList& fileIds) {
  const auto type = [](const char* value) { return DicomBytes::element(0x00041430, "CS", value); };
  QByteArray records =
      record(type("PATIENT") + DicomBytes::element(0x00080005, "CS", "ISO_IR 100") +
             DicomBytes::element(0x00100010, "PN", "M\xFCller^Zo\xEB") +
             DicomBytes::element(0x00100020, "LO", "P1"));
  records += record(type("STUDY") + DicomBytes::element(0x00080020, "DA", "20200102") +
                    DicomBytes::element(0x00081030, "LO", "Bone age"));
  records += record(type("SERIES") + DicomBytes::element(0x00080060, "CS", "DX"));
  for (const QByteArray& id : fileIds)
    records += record(DicomBytes::element(0x00041430, "CS", "IMAGE") +
                      DicomBytes::element(0x00041500, "CS", id));
  DicomBytes out;
  out.add(0x00041220, "SQ", records);
  return out.file();
}

QStringList names(const std::vector<dicom::FoundFile>& files) {
  QStringList out;
  for (const dicom::FoundFile& file : files) out << QFileInfo(file.path).fileName();
  return out;
}

}  // namespace

class TestScan : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
  }

  void aFolderIsSearchedToTheBottomInAStableOrder() {
    write(QStringLiteral("b.dcm"), image());
    write(QStringLiteral("a.dcm"), image());
    write(QStringLiteral("notes.txt"), "nothing to see");
    write(QStringLiteral("picture.png"), "\x89PNG\r\n\x1a\n rest");
    write(QStringLiteral("sub/deep/c.dcm"), image());
    write(QStringLiteral("sub/bare"),
          DicomBytes::image(1, 2, 8, 8, false, DicomBytes::element(0x00080060, "CS", "CR"))
              .add(0x7FE00010, "OB", "ab")
              .dataset());
    CountingProgress progress;
    const auto found = dicom::scan({folder_->path()}, progress);
    QVERIFY(found);
    QCOMPARE(names(*found), (QStringList{"a.dcm", "b.dcm", "picture.png", "bare", "c.dcm"}));
    QVERIFY(progress.reports() > 4);
    QVERIFY(progress.grew());
    QCOMPARE(progress.last(), 1.0);
  }

  void linksToFoldersAreNotFollowed() {
    write(QStringLiteral("sub/a.dcm"), image());
    QVERIFY(QFile::link(folder_->path(), folder_->filePath(QStringLiteral("sub/loop"))));
    const auto found = dicom::scan({folder_->path()}, Progress::none());
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t{1});
  }

  void aFileNamedTwiceIsListedOnce() {
    const QString path = write(QStringLiteral("a.dcm"), image());
    const auto found = dicom::scan({path, folder_->path(), path}, Progress::none());
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t{1});
  }

  void aFileThatAPersonNamedIsAlwaysTried() {
    const QString path = write(QStringLiteral("odd.bin"), "who knows");
    const auto found = dicom::scan({path}, Progress::none());
    QVERIFY(found);
    QCOMPARE(names(*found), QStringList{"odd.bin"});
  }

  void whatDoesNotExistIsOneSentence() {
    const auto found =
        dicom::scan({folder_->filePath(QStringLiteral("nowhere"))}, Progress::none());
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Unreadable);
    QVERIFY(found.error().sentence.contains(QLatin1String("does not exist")));
  }

  void anUnreadableFolderIsOneSentence() {
    if (geteuid() == 0) QSKIP("The superuser may read everything.");
    QVERIFY(QFile::setPermissions(folder_->path(), {}));
    const auto found = dicom::scan({folder_->path()}, Progress::none());
    QFile::setPermissions(folder_->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!found);
    QVERIFY(found.error().sentence.contains(QLatin1String("permission")));
  }

  void cancellingStopsTheSearch() {
    for (int i = 0; i < 50; ++i) write(QStringLiteral("%1.dcm").arg(i), image());
    CountingProgress progress(5);
    const auto found = dicom::scan({folder_->path()}, progress);
    QVERIFY(!found);
    QVERIFY(found.error().isCancelled());
    QVERIFY(progress.reports() <= 6);
  }

  void aDicomdirNamesItsImages() {
    write(QStringLiteral("IMAGES/I0001"), image());
    write(QStringLiteral("IMAGES/I0002"), image());
    write(QStringLiteral("IMAGES/I0003"),
          image());  // on the medium, but not in its table of contents
    const QString path =
        write(QStringLiteral("DICOMDIR"),
              dicomdir({"IMAGES\\I0002", "images\\i0001", "IMAGES\\GONE", "..\\..\\etc\\passwd"}));
    const auto listed = dicom::scan({path}, Progress::none());
    QVERIFY2(listed, listed ? "" : qPrintable(listed.error().sentence + listed.error().detail));
    QCOMPARE(names(*listed), (QStringList{"I0002", "I0001"}));
    QCOMPARE(listed->at(0).patientName, QStringLiteral("Müller Zoë"));
    QCOMPARE(listed->at(0).patientId, QStringLiteral("P1"));
    QCOMPARE(listed->at(0).studyDate, QStringLiteral("20200102"));
    QCOMPARE(listed->at(0).modality, QStringLiteral("DX"));
    QCOMPARE(listed->at(0).description, QStringLiteral("Bone age"));
    const auto all = dicom::scan({folder_->path()}, Progress::none());
    QVERIFY(all);
    QCOMPARE(names(*all), (QStringList{"I0002", "I0001", "I0003"}));
    QCOMPARE(all->at(1).patientId, QStringLiteral("P1"));
    QVERIFY(all->at(2).patientId.isEmpty());
  }

  void aDicomdirWithoutItsImagesIsOneSentence() {
    const QString path = write(QStringLiteral("DICOMDIR"), dicomdir({"GONE"}));
    const auto listed = dicom::scan({path}, Progress::none());
    QVERIFY(!listed);
    QVERIFY(listed.error().sentence.contains(QLatin1String("None of the images")));
  }

  void aDamagedDicomdirDoesNotHideTheFilesBesideIt() {
    write(QStringLiteral("a.dcm"), image());
    const QString path = write(QStringLiteral("DICOMDIR"), image().left(300));
    QVERIFY(!dicom::scan({path}, Progress::none()));
    const auto found = dicom::scan({folder_->path()}, Progress::none());
    QVERIFY(found);
    QCOMPARE(names(*found), QStringList{"a.dcm"});
  }

  void realDicomdirsAreReadInEveryEncoding_data() {
    CARPUS_NEEDS_SHARED_DATA(QStringLiteral("dicom/manifest.csv"));
    QTest::addColumn<QString>("first");
    QTest::newRow("pydicom_4c2e_DICOMDIR-bigEnd") << QStringLiteral("77654033/CR1/6154");
    QTest::newRow("pydicom_d3c0_DICOMDIR-implicit") << QStringLiteral("77654033/CR1/6154");
  }
  void realDicomdirsAreReadInEveryEncoding() {
    CARPUS_NEEDS_SHARED_DATA(QStringLiteral("dicom/manifest.csv"));
    const auto records = dicom::readDirectory(carpus::testing::sharedData(
        QStringLiteral("dicom/") + QString::fromUtf8(QTest::currentDataTag())));
    QVERIFY2(records, records ? "" : qPrintable(records.error().detail));
    QVERIFY(records->size() > 20);
    QFETCH(QString, first);
    QCOMPARE(records->front().fileId.join(QLatin1Char('/')), first);
    QCOMPARE(records->front().facts.patientName, QStringLiteral("Doe Archibald"));
    QCOMPARE(records->front().facts.modality, QStringLiteral("CR"));
    QCOMPARE(records->front().facts.description, QStringLiteral("XR C Spine Comp Min 4 Views"));
  }

  void namesThatLeaveTheMediumAreRefused_data() {
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("up") << QStringList{"..", "a.dcm"};
    QTest::newRow("slash") << QStringList{"../a.dcm"};
    QTest::newRow("absolute") << QStringList{"/etc/passwd"};
    QTest::newRow("empty") << QStringList{"", "a.dcm"};
  }
  void namesThatLeaveTheMediumAreRefused() {
    QFETCH(QStringList, parts);
    write(QStringLiteral("a.dcm"), image());
    write(QStringLiteral("sub/b.dcm"), image());
    QVERIFY(dicom::locate(folder_->filePath(QStringLiteral("sub")), parts).isEmpty());
    QVERIFY(!dicom::locate(folder_->path(), {"SUB", "B.DCM"}).isEmpty());
  }

 private:
  QString write(const QString& name, const QByteArray& bytes) {
    const QString path = folder_->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    if (!put(path, bytes)) return {};
    return path;
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestScan)
#include "test_scan.moc"
