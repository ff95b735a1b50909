// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/sharedmemory.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <cerrno>
#include <cstdlib>
#include <utility>

namespace carpus::dicom {
namespace {

/// The same file above the numbers that posix_spawn's redirections use.
Descriptor aboveStandard(int fd) {
  constexpr int kLowest = 10;
  Descriptor low(fd);
  return Descriptor(fcntl(low.get(), F_DUPFD_CLOEXEC, kLowest));
}

}  // namespace

Descriptor::~Descriptor() {
  if (fd_ >= 0) close(fd_);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

int Descriptor::release() { return std::exchange(fd_, -1); }

Descriptor makeSharedMemory() {
  const int memory = memfd_create("carpus-decode", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (memory >= 0) return aboveStandard(memory);
  QByteArray name = QDir::tempPath().toUtf8() + "/carpus-XXXXXX";
  const int file = mkostemp(name.data(), O_CLOEXEC);
  if (file < 0) return Descriptor();
  unlink(name.constData());
  return aboveStandard(file);
}

bool seal(const Descriptor& memory) {
  return fcntl(memory.get(), F_ADD_SEALS,
               F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) == 0;
}

bool writeAll(int fd, Bytes bytes, std::size_t offset) {
  while (!bytes.empty()) {
    const ssize_t written = pwrite(fd, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
    offset += static_cast<std::size_t>(written);
  }
  return true;
}

MappedView::MappedView(const Descriptor& memory) {
  struct stat facts {};
  if (fstat(memory.get(), &facts) != 0 || facts.st_size <= 0) return;
  void* const view = mmap(nullptr, static_cast<std::size_t>(facts.st_size), PROT_READ, MAP_PRIVATE,
                          memory.get(), 0);
  if (view == MAP_FAILED) return;
  data_ = view;
  size_ = static_cast<std::size_t>(facts.st_size);
}

MappedView::~MappedView() {
  if (data_ != nullptr) munmap(data_, size_);
}

}  // namespace carpus::dicom
