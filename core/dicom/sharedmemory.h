// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/prescan.h"

namespace carpus::dicom {

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : fd_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return fd_; }
  bool isOpen() const { return fd_ >= 0; }
  int release();

 private:
  int fd_;
};

/// Memory without a name that a child can write and the parent reads: a memfd, or an unlinked
/// temporary file where the kernel has none. Its number lies above those that a child starts with.
Descriptor makeSharedMemory();

/// Forbids every further change, so that nobody can alter what has been checked. False where that
/// is not possible (temporary file): the caller must then read it only once.
bool seal(const Descriptor& memory);

/// Writes all of `bytes` at `offset`.
bool writeAll(int fd, Bytes bytes, std::size_t offset);

/// A read-only view of a whole descriptor; empty when it is empty or cannot be mapped.
class MappedView {
 public:
  explicit MappedView(const Descriptor& memory);
  ~MappedView();
  MappedView(const MappedView&) = delete;
  MappedView& operator=(const MappedView&) = delete;

  Bytes bytes() const { return {static_cast<const std::uint8_t*>(data_), size_}; }

 private:
  void* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace carpus::dicom
