// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <chrono>
#include <thread>

#include "core/base/paths.h"
#include "core/dicom/decoderchild.h"
#include "core/dicom/directory.h"
#include "core/dicom/sharedmemory.h"
#include "core/dicom/wire.h"

namespace carpus::dicom {
namespace {

/// How a child ended.
struct Ending {
  bool timedOut = false;
  int status = 0;  ///< of waitpid
};

/// The two ends of a pipe whose write end lives as long as the child: reading end-of-file on it is
/// the portable way to wait for a process with a time limit.
struct LifePipe {
  Descriptor parent;
  Descriptor child;
};

LifePipe makeLifePipe() {
  std::array<int, 2> ends{-1, -1};
  LifePipe pipe;
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return pipe;
  pipe.parent = Descriptor(ends[0]);
  pipe.child = Descriptor(fcntl(ends[1], F_DUPFD_CLOEXEC, 10));
  close(ends[1]);
  return pipe;
}

/// Starts the decoder with the shared memory and its life pipe as descriptors 3 and 4, everything
/// else closed or /dev/null. Returns its process id, or 0.
pid_t start(const QByteArray& program, const Descriptor& memory, const Descriptor& life) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  if (posix_spawn_file_actions_init(&actions) != 0) return 0;
  if (posix_spawnattr_init(&attributes) != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return 0;
  }
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, memory.get(), kMemoryDescriptor);
  posix_spawn_file_actions_adddup2(&actions, life.get(), kLifeDescriptor);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  QByteArray name = program;
  QByteArray mode = kWireMode;
  std::array<char*, 3> arguments{name.data(), mode.data(), nullptr};
  pid_t child = 0;
  const int failed =
      posix_spawn(&child, program.constData(), &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : 0;
}

/// Collects a process that is ending. One that hangs inside the kernel (a dead network share)
/// cannot be killed at once; a thread then waits for it so that the caller need not.
int reap(pid_t child) {
  int status = 0;
  for (int attempt = 0; attempt < 500; ++attempt) {
    const pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) return status;
    if (ended < 0 && errno != EINTR) return 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  std::thread([child] { waitpid(child, nullptr, 0); }).detach();
  return 0;
}

Ending await(pid_t child, const Descriptor& life, int seconds) {
  QElapsedTimer timer;
  timer.start();
  pollfd watched{life.get(), POLLIN, 0};
  Ending ending;
  for (;;) {
    const qint64 left = qint64{seconds} * 1000 - timer.elapsed();
    const int events = left > 0 ? poll(&watched, 1, static_cast<int>(left)) : 0;
    if (events < 0 && errno == EINTR) continue;
    if (events <= 0) {
      ending.timedOut = true;
      kill(child, SIGKILL);
    }
    break;
  }
  ending.status = reap(child);
  return ending;
}

/// Why there is no answer.
tl::unexpected<Fault> withoutAnswer(const Ending& ending, const ReadLimits& limits) {
  const QStringList seconds{QString::number(limits.seconds)};
  if (ending.timedOut) return fault(Problem::TimedOut, seconds);
  if (!WIFSIGNALED(ending.status))
    return fault(Problem::DecoderFailed, {},
                 QStringLiteral("exit status %1").arg(WEXITSTATUS(ending.status)));
  const int signal = WTERMSIG(ending.status);
  if (signal == SIGXCPU) return fault(Problem::TimedOut, seconds);
  return fault(Problem::DecoderCrashed, {}, QStringLiteral("signal %1").arg(signal));
}

/// Runs one child on `request`; the shared memory, sealed, with its answer.
Outcome<Descriptor> ask(const Request& request) {
  const QString program = decoderProgram();
  if (!QFileInfo(program).isExecutable())
    return fault(Problem::DecoderMissing, {QFileInfo(program).fileName()}, program);
  Descriptor memory = makeSharedMemory();
  LifePipe life = makeLifePipe();
  if (!memory.isOpen() || !life.parent.isOpen() || !life.child.isOpen())
    return fault(Problem::DecoderFailed, {}, QStringLiteral("no shared memory or pipe"));
  const QByteArray packed = packRequest(request);
  const Bytes bytes(reinterpret_cast<const std::uint8_t*>(packed.constData()),
                    static_cast<std::size_t>(packed.size()));
  if (!writeAll(memory.get(), bytes, 0)) return fault(Problem::DecoderFailed);
  const pid_t child = start(QFile::encodeName(program), memory, life.child);
  if (child == 0)
    return fault(Problem::DecoderFailed, {}, QStringLiteral("cannot start ") + program);
  life.child = Descriptor();
  const Ending ending = await(child, life.parent, request.limits.seconds);
  if (ending.timedOut || !WIFEXITED(ending.status) || WEXITSTATUS(ending.status) != kAnswered)
    return withoutAnswer(ending, request.limits);
  seal(memory);
  return memory;
}

Outcome<Decoded> decodeInChild(const QString& path, const ReadLimits& limits) {
  CARPUS_OUTCOME(const Descriptor answer, ask({QFileInfo(path).absoluteFilePath(), false, limits}));
  return unpackAnswer(MappedView(answer).bytes(), limits);
}

}  // namespace

Result<RadiographPtr> readRadiograph(const QString& path, const ReadLimits& limits) {
  Outcome<Decoded> decoded = decodeInChild(path, limits);
  if (!decoded) return fail(toError(decoded.error(), path));
  return toRadiograph(std::move(*decoded), path);
}

Outcome<std::vector<DirectoryRecord>> readDirectory(const QString& path, const ReadLimits& limits) {
  CARPUS_OUTCOME(const Descriptor answer, ask({QFileInfo(path).absoluteFilePath(), true, limits}));
  return unpackDirectory(MappedView(answer).bytes());
}

}  // namespace carpus::dicom
