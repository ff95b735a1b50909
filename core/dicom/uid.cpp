// SPDX-License-Identifier: GPL-3.0-or-later
#include <QUuid>
#include <algorithm>
#include <array>

#include "core/dicom/writer.h"

namespace carpus::dicom {
namespace {

/// Namespace of names that repeatable UIDs are made from; drawn once at random.
const QUuid kNamespace(0x5d0ad2f1, 0x8c1e, 0x4b57, 0x9e, 0x2b, 0x61, 0x0f, 0x37, 0xa4, 0xc8, 0x12);

/// 128 bits, big end first, as a decimal number.
QString toDecimal(const QByteArray& bytes) {
  std::array<std::uint8_t, 16> number{};
  std::copy_n(bytes.begin(), 16, number.begin());
  QString digits;
  while (std::any_of(number.begin(), number.end(), [](std::uint8_t b) { return b != 0; })) {
    unsigned rest = 0;
    for (std::uint8_t& byte : number) {
      const unsigned value = rest * 256 + byte;
      byte = static_cast<std::uint8_t>(value / 10);
      rest = value % 10;
    }
    digits.prepend(QChar(u'0' + static_cast<char16_t>(rest)));
  }
  return digits.isEmpty() ? QStringLiteral("0") : digits;
}

}  // namespace

QString makeUid(const QString& seed) {
  const QUuid uuid = seed.isEmpty() ? QUuid::createUuid() : QUuid::createUuidV5(kNamespace, seed);
  return QStringLiteral("2.25.") + toDecimal(uuid.toRfc4122());
}

}  // namespace carpus::dicom
