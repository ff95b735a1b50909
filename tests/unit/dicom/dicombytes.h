// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace carpus::testing {

inline constexpr auto kImplicitLittle = "1.2.840.10008.1.2";
inline constexpr auto kExplicitLittle = "1.2.840.10008.1.2.1";
inline constexpr auto kRle = "1.2.840.10008.1.2.5";
inline constexpr auto kJpegLossless = "1.2.840.10008.1.2.4.70";

/// A DICOM file built byte by byte, explicit little endian, independent of the library under test.
/// Elements must be added in the order of their tags.
class DicomBytes {
 public:
  explicit DicomBytes(const char* transferSyntax = kExplicitLittle) : syntax_(transferSyntax) {}

  static QByteArray u16(quint32 value) {
    return QByteArray()
        .append(static_cast<char>(value & 0xFFU))
        .append(static_cast<char>(value >> 8U & 0xFFU));
  }
  static QByteArray u32(quint32 value) { return u16(value & 0xFFFFU) + u16(value >> 16U); }

  static bool isLong(const char* vr) {
    static const QByteArrayList kLong{"OB", "OW", "SQ", "UN", "UT"};
    return kLong.contains(vr);
  }

  static QByteArray element(quint32 tag, const char* vr, QByteArray value) {
    if (value.size() % 2 != 0) value.append(qstrcmp(vr, "UI") == 0 || isLong(vr) ? '\0' : ' ');
    const auto size = static_cast<quint32>(value.size());
    const QByteArray head = u16(tag >> 16U) + u16(tag & 0xFFFFU) + QByteArray(vr, 2);
    return head + (isLong(vr) ? u16(0) + u32(size) : u16(size)) + value;
  }

  DicomBytes& add(quint32 tag, const char* vr, const QByteArray& value) {
    dataset_ += element(tag, vr, value);
    return *this;
  }
  DicomBytes& addWord(quint32 tag, quint32 value) { return add(tag, "US", u16(value)); }
  DicomBytes& addRaw(const QByteArray& bytes) {
    dataset_ += bytes;
    return *this;
  }

  /// SOP class and the Image Pixel module up to Pixel Representation. Text of lower groups goes
  /// before with `before`, of group 0028 behind with add().
  static DicomBytes image(int rows, int columns, int allocated, int stored, bool isSigned = false,
                          const QByteArray& before = {}, const char* syntax = kExplicitLittle) {
    DicomBytes out(syntax);
    out.addRaw(before);
    out.addWord(0x00280002, 1).add(0x00280004, "CS", "MONOCHROME2");
    out.addWord(0x00280010, static_cast<quint32>(rows))
        .addWord(0x00280011, static_cast<quint32>(columns));
    out.addWord(0x00280100, static_cast<quint32>(allocated));
    out.addWord(0x00280101, static_cast<quint32>(stored));
    out.addWord(0x00280102, static_cast<quint32>(stored - 1));
    out.addWord(0x00280103, isSigned ? 1 : 0);
    return out;
  }

  /// Pixel Data in fragments with an empty offset table.
  static QByteArray fragments(const QByteArrayList& parts) {
    QByteArray out = u16(0x7FE0) + u16(0x0010) + "OB" + u16(0) + u32(0xFFFFFFFFU);
    out += u16(0xFFFE) + u16(0xE000) + u32(0);
    for (QByteArray part : parts) {
      if (part.size() % 2 != 0) part.append('\0');
      out += u16(0xFFFE) + u16(0xE000) + u32(static_cast<quint32>(part.size())) + part;
    }
    return out + u16(0xFFFE) + u16(0xE0DD) + u32(0);
  }

  QByteArray dataset() const { return dataset_; }

  QByteArray file() const {
    QByteArray meta = element(0x00020001, "OB", QByteArray("\0\1", 2));
    meta += element(0x00020002, "UI", "1.2.840.10008.5.1.4.1.1.1");
    meta += element(0x00020003, "UI", "1.2.3");
    meta += element(0x00020010, "UI", syntax_);
    meta += element(0x00020012, "UI", "1.2.3.4");
    const QByteArray length = element(0x00020000, "UL", u32(static_cast<quint32>(meta.size())));
    return QByteArray(128, '\0') + "DICM" + length + meta + dataset_;
  }

 private:
  QByteArray syntax_;
  QByteArray dataset_;
};

/// Writes bytes to `path`; false where that failed.
inline bool put(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Words as the little-endian bytes of Pixel Data.
inline QByteArray wordBytes(const QList<int>& words) {
  QByteArray out;
  for (const int word : words) out += DicomBytes::u16(static_cast<quint32>(word) & 0xFFFFU);
  return out;
}

}  // namespace carpus::testing
