// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <cerrno>
#include <thread>

#include "core/dicom/prescan.h"
#include "core/dicom/reader.h"
#include "core/dicom/sandbox.h"
#include "tests/testing/testing.h"
#include "tests/unit/dicom/dicombytes.h"

using namespace carpus;
using carpus::testing::DicomBytes;
using carpus::testing::put;

namespace {

QByteArray nested(int depth, bool definedLengths) {
  QByteArray out;
  if (!definedLengths) {
    for (int i = 0; i < depth; ++i)
      out += DicomBytes::u16(0x0040) + DicomBytes::u16(0x0275) + "SQ" + DicomBytes::u16(0) +
             DicomBytes::u32(0xFFFFFFFFU) + DicomBytes::u16(0xFFFE) + DicomBytes::u16(0xE000) +
             DicomBytes::u32(0xFFFFFFFFU);
    return out;
  }
  for (int i = 0; i < depth; ++i) {
    const QByteArray item = DicomBytes::u16(0xFFFE) + DicomBytes::u16(0xE000) +
                            DicomBytes::u32(static_cast<quint32>(out.size())) + out;
    out = DicomBytes::u16(0x0040) + DicomBytes::u16(0x0275) + "SQ" + DicomBytes::u16(0) +
          DicomBytes::u32(static_cast<quint32>(item.size())) + item;
  }
  return out;
}

constexpr int kNoSandbox = 100;

/// What a sandboxed process can do: 0 when reading and threads work and all else is refused, else
/// the number of the first thing that went wrong.
int tryTheSandbox() {
  if (!dicom::enterSandbox()) return kNoSandbox;
  const auto refused = [](long result) { return result < 0 && errno == EPERM; };
  if (!refused(socket(AF_INET, SOCK_STREAM, 0))) return 1;
  if (!refused(open("/tmp/carpus-sandbox", O_WRONLY | O_CREAT, 0600))) return 2;
  if (!refused(open("/dev/null", O_RDWR))) return 3;
  if (!refused(unlink("/nowhere"))) return 4;
  if (!refused(fork())) return 5;
  if (!refused(execl("/bin/true", "true", nullptr))) return 6;
  if (!refused(kill(getppid(), 0))) return 7;
  if (open("/dev/null", O_RDONLY) < 0) return 8;
  bool ran = false;
  std::thread([&] { ran = true; }).join();
  return ran ? 0 : 9;
}

}  // namespace

class TestHostile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QVERIFY(folder_.isValid()); }

  void aHostileFileIsOneSentence_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const QByteArray sound =
        DicomBytes::image(4, 4, 16, 12).add(0x7FE00010, "OW", QByteArray(32, '\1')).file();
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("text") << QByteArray("Dear radiologist, no image here.\n")
                          << QStringLiteral("neither DICOM");
    QTest::newRow("zeros") << QByteArray(5000, '\0') << QStringLiteral("neither DICOM");
    QTest::newRow("cut in the pixels")
        << sound.left(sound.size() - 10) << QStringLiteral("cut short");
    QTest::newRow("cut in the header") << sound.left(300) << QString();
    QTest::newRow("preamble only") << sound.left(132) << QString();
    QTest::newRow("nested 8000") << DicomBytes().addRaw(nested(8000, false)).file()
                                 << QStringLiteral("nests");
    QTest::newRow("nested 8000, lengths")
        << DicomBytes().addRaw(nested(4000, true)).file() << QStringLiteral("nests");
    QTest::newRow("65535 x 65535") << DicomBytes::image(65535, 65535, 16, 16)
                                          .add(0x7FE00010, "OW", QByteArray(64, '\1'))
                                          .file()
                                   << QStringLiteral("more than Carpus reads");
    QTest::newRow("10000 x 10000 of nothing") << DicomBytes::image(10000, 10000, 16, 16)
                                                     .add(0x7FE00010, "OW", QByteArray(64, '\1'))
                                                     .file()
                                              << QStringLiteral("incomplete");
    QTest::newRow("0 x 0")
        << DicomBytes::image(0, 0, 16, 16).add(0x7FE00010, "OW", QByteArray(64, '\1')).file()
        << QStringLiteral("how large");
    QTest::newRow("length 0xFFFFFFF0")
        << DicomBytes::image(4, 4, 16, 12)
               .addRaw(DicomBytes::u16(0x7FE0) + DicomBytes::u16(0x0010) + "OW" +
                       DicomBytes::u16(0) + DicomBytes::u32(0xFFFFFFF0U) + QByteArray(32, '\1'))
               .file()
        << QStringLiteral("cut short");
    QTest::newRow("32 bits")
        << DicomBytes::image(4, 4, 32, 32).add(0x7FE00010, "OW", QByteArray(64, '\1')).file()
        << QStringLiteral("32 of 32 bits");
    QTest::newRow("a million frames") << DicomBytes()
                                             .addWord(0x00280002, 1)
                                             .add(0x00280004, "CS", "MONOCHROME2")
                                             .add(0x00280008, "IS", "1000000000")
                                             .addWord(0x00280010, 4)
                                             .addWord(0x00280011, 4)
                                             .addWord(0x00280100, 16)
                                             .addWord(0x00280101, 16)
                                             .addWord(0x00280102, 15)
                                             .addWord(0x00280103, 0)
                                             .add(0x7FE00010, "OW", QByteArray(32, '\1'))
                                             .file()
                                      << QStringLiteral("incomplete");
    QTest::newRow("JPEG that is none")
        << DicomBytes::image(4, 4, 16, 12, false, {}, carpus::testing::kJpegLossless)
               .addRaw(DicomBytes::fragments({QByteArray(64, '\1')}))
               .file()
        << QStringLiteral("damaged");
    QTest::newRow("no fragment") << DicomBytes::image(4, 4, 16, 12, false, {},
                                                      carpus::testing::kRle)
                                        .addRaw(DicomBytes::fragments({}))
                                        .file()
                                 << QString();
    QTest::newRow("deflated garbage")
        << DicomBytes("1.2.840.10008.1.2.1.99").addRaw(QByteArray(600, 'x')).file() << QString();
  }
  void aHostileFileIsOneSentence() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const QString path = folder_.filePath(QStringLiteral("hostile.dcm"));
    QVERIFY(put(path, bytes));
    for (const bool inChild : {true, false}) {
      const auto read =
          inChild ? dicom::readRadiograph(path) : dicom::readRadiographInProcess(path);
      QVERIFY2(!read, "opened");
      const Error& error = read.error();
      QVERIFY2(error.sentence.contains(expected), qPrintable(error.sentence + error.detail));
      QVERIFY(error.sentence.endsWith(QLatin1Char('.')));
      QVERIFY(error.code == ErrorCode::Unreadable || error.code == ErrorCode::Refused);
    }
  }

  void whatIsNoFileIsOneSentence() {
    const auto folder = dicom::readRadiograph(folder_.path());
    QVERIFY(!folder);
    QVERIFY2(folder.error().sentence.contains(QLatin1String("is a folder")),
             qPrintable(folder.error().sentence));
    const auto missing = dicom::readRadiograph(folder_.filePath(QStringLiteral("nowhere.dcm")));
    QVERIFY(!missing);
    QVERIFY(missing.error().sentence.contains(QLatin1String("does not exist")));
    const QString pipe = folder_.filePath(QStringLiteral("pipe"));
    QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
    const auto fifo = dicom::readRadiograph(pipe);
    QVERIFY(!fifo);
    QVERIFY2(fifo.error().sentence.contains(QLatin1String("pipe")),
             qPrintable(fifo.error().sentence));
    QCOMPARE(fifo.error().code, ErrorCode::Unreadable);
  }

  void aFileWithoutPermissionIsOneSentence() {
    if (geteuid() == 0) QSKIP("The superuser may read everything.");
    const QString path = folder_.filePath(QStringLiteral("locked.dcm"));
    QVERIFY(put(path, "locked"));
    QVERIFY(QFile::setPermissions(path, {}));
    const auto read = dicom::readRadiograph(path);
    QVERIFY(!read);
    QVERIFY(read.error().sentence.contains(QLatin1String("permission")));
  }

  void theLimitsAreKept() {
    const QString path = folder_.filePath(QStringLiteral("large.dcm"));
    QVERIFY(put(
        path,
        DicomBytes::image(100, 100, 16, 12).add(0x7FE00010, "OW", QByteArray(20000, '\1')).file()));
    dicom::ReadLimits few;
    few.pixels = 9999;
    QVERIFY(!dicom::readRadiograph(path, few));
    dicom::ReadLimits small;
    small.fileBytes = 20000;
    const auto read = dicom::readRadiograph(path, small);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Refused);
    QVERIFY(dicom::readRadiograph(path));
  }

  void aMissingDecoderIsAFaultOfTheInstallation() {
    const QByteArray chosen = qgetenv("CARPUS_DECODE");
    qputenv("CARPUS_DECODE", "/nowhere/carpus-decode");
    const auto read = dicom::readRadiograph(folder_.filePath(QStringLiteral("any.dcm")));
    qputenv("CARPUS_DECODE", chosen);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Internal);
    QVERIFY(read.error().sentence.contains(QLatin1String("carpus-decode")));
  }

  void aChildThatHangsOrDiesIsOneSentence_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("expected");
    QTest::newRow("hangs") << QByteArray("#!/bin/sh\nexec sleep 60\n")
                           << QStringLiteral("stopped after 1 second");
    QTest::newRow("crashes") << QByteArray("#!/bin/sh\nkill -SEGV $$\n")
                             << QStringLiteral("decoder fail");
    QTest::newRow("fails") << QByteArray("#!/bin/sh\nexit 7\n")
                           << QStringLiteral("could not be run");
    QTest::newRow("lies") << QByteArray("#!/bin/sh\necho nonsense >&3\n")
                          << QStringLiteral("decoder fail");
  }
  void aChildThatHangsOrDiesIsOneSentence() {
    QFETCH(QByteArray, script);
    QFETCH(QString, expected);
    const QString program = folder_.filePath(QStringLiteral("child.sh"));
    QVERIFY(put(program, script));
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QByteArray chosen = qgetenv("CARPUS_DECODE");
    qputenv("CARPUS_DECODE", program.toUtf8());
    dicom::ReadLimits limits;
    limits.seconds = 1;
    const auto read = dicom::readRadiograph(QStringLiteral("/tmp/any.dcm"), limits);
    qputenv("CARPUS_DECODE", chosen);
    QVERIFY(!read);
    QVERIFY2(read.error().sentence.contains(expected),
             qPrintable(read.error().sentence + read.error().detail));
  }

  void theSandboxTakesNetworkProcessesAndWriting() {
    const pid_t child = fork();
    if (child == 0) _exit(tryTheSandbox());
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    if (WEXITSTATUS(status) == kNoSandbox) QSKIP("No seccomp on this machine or in this build.");
    QCOMPARE(WEXITSTATUS(status), 0);
  }

  void nestingIsCountedInEveryLayout_data() {
    QTest::addColumn<int>("depth");
    QTest::addColumn<bool>("defined");
    QTest::addColumn<bool>("accepted");
    for (const bool defined : {false, true}) {
      QTest::addRow("64 levels, %d", defined) << 64 << defined << true;
      QTest::addRow("65 levels, %d", defined) << 65 << defined << false;
    }
  }
  void nestingIsCountedInEveryLayout() {
    QFETCH(int, depth);
    QFETCH(bool, defined);
    QFETCH(bool, accepted);
    const QByteArray bytes = nested(depth, defined);
    const auto checked =
        dicom::checkDataset({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                             static_cast<std::size_t>(bytes.size())},
                            {true, false});
    QCOMPARE(checked.has_value(), accepted);
    if (!accepted) QCOMPARE(checked.error().problem, dicom::Problem::NestedTooDeep);
  }

  void anInflationBombIsStopped() {
    const QByteArray zipped = qCompress(QByteArray(64 << 20, '\0'), 9);
    // qCompress: 4 bytes of length, 2 of zlib header, the raw stream, 4 of checksum.
    const QByteArray raw = zipped.mid(6, zipped.size() - 10);
    const auto out = dicom::inflateDataset({reinterpret_cast<const std::uint8_t*>(raw.constData()),
                                            static_cast<std::size_t>(raw.size())},
                                           1 << 20);
    QVERIFY(!out);
    QCOMPARE(out.error().problem, dicom::Problem::MemoryExceeded);
  }

 private:
  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"
