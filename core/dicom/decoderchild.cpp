// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/decoderchild.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QImageReader>
#include <cstdio>

#include "core/dicom/codecs.h"
#include "core/dicom/decode.h"
#include "core/dicom/dictionary.h"
#include "core/dicom/sandbox.h"
#include "core/dicom/sharedmemory.h"
#include "core/dicom/wire.h"

namespace carpus::dicom {
namespace {

constexpr int kFailed = 1;
constexpr int kUsage = 2;

void limitResource(int resource, rlim_t value) {
  const rlimit limit{value, value};
  // A lower limit set from outside stays; then this call fails, which is as good.
  setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

/// Qt's readers of pictures report damage only as a message; in this process nobody else listens to
/// it.
void catchMessages() {
  qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type != QtDebugMsg && type != QtInfoMsg) LogCatcher::tell(text);
  });
}

void limitSelf(const ReadLimits& limits) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#ifndef __SANITIZE_ADDRESS__  // its shadow memory takes terabytes of address space
  limitResource(RLIMIT_AS, static_cast<rlim_t>(limits.memoryBytes));
#endif
  limitResource(RLIMIT_CPU, 2 * static_cast<rlim_t>(limits.seconds));  // of both threads together
  limitResource(RLIMIT_CORE, 0);
  catchMessages();
  // Pictures are also limited by their number of pixels; this bounds what a plugin takes at once.
  QImageReader::setAllocationLimit(static_cast<int>(limits.memoryBytes >> 21));
}

/// Puts an answer where the request was.
int answer(const QByteArray& head, Bytes pixels) {
  const Bytes headBytes(reinterpret_cast<const std::uint8_t*>(head.constData()),
                        static_cast<std::size_t>(head.size()));
  const bool written = ftruncate(kMemoryDescriptor, 0) == 0 &&
                       writeAll(kMemoryDescriptor, headBytes, 0) &&
                       writeAll(kMemoryDescriptor, pixels, headBytes.size());
  return written ? kAnswered : kFailed;
}

int answerOverWire() {
  close_range(kLifeDescriptor + 1, ~0U, 0);  // what a careless library of the parent left open
  QByteArray bytes;
  {
    const Descriptor memory(dup(kMemoryDescriptor));
    const MappedView view(memory);
    bytes = QByteArray(reinterpret_cast<const char*>(view.bytes().data()),
                       static_cast<qsizetype>(view.bytes().size()));
  }
  const Outcome<Request> request = unpackRequest(bytes);
  if (!request) return kUsage;
  limitSelf(request->limits);
  enterSandbox();
  if (request->directory)
    return answer(packDirectory(decodeDirectory(request->path, request->limits)), {});
  const Outcome<Decoded> outcome = decodeFile(request->path, request->limits);
  return answer(packHead(outcome), pixelBytes(outcome));
}

int tellPeople(const QString& path) {
  const ReadLimits limits;
  limitSelf(limits);
  const Outcome<Decoded> outcome = decodeFile(path, limits);
  const QByteArray head = packHead(outcome);
  constexpr int kBeforeJson = 16;
  std::puts(head.constData() + kBeforeJson);
  return outcome ? 0 : kFailed;
}

}  // namespace

int runDecoderChild(int argc, char** argv) {
  useSmallDictionary();
  if (argc != 2) {
    std::fputs("usage: carpus-decode FILE\n", stderr);
    return kUsage;
  }
  const QByteArray argument = argv[1];
  if (argument != kWireMode) return tellPeople(QFile::decodeName(argument));
  const int status = answerOverWire();
  // Destructors of libraries have nothing to say to the parent and take a millisecond.
  _exit(status);
}

}  // namespace carpus::dicom
