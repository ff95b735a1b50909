// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/elements.h"

#include <cmath>

namespace carpus::dicom {
namespace {

/// Text longer than this is not a fact; it would only fill memory.
constexpr Uint32 kMaxText = 1U << 20U;

/// The bytes of an element whose representation was lost on the way (UN), as archives that do not
/// know an attribute leave it. Empty for other elements.
QByteArray unknownBytes(DcmElement& element) {
  Uint8* data = nullptr;
  if (element.ident() != EVR_UN || element.getUint8Array(data).bad() || data == nullptr) return {};
  return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(element.getLength())};
}

}  // namespace

bool Elements::has(const DcmTagKey& tag) const { return item_->tagExistsWithValue(tag) == OFTrue; }

QByteArray Elements::bytes(const DcmTagKey& tag) const {
  DcmElement* element = nullptr;
  if (item_->findAndGetElement(tag, element).bad() || element == nullptr) return {};
  if (element->isLeaf() == OFFalse || element->getLengthField() > kMaxText) return {};
  if (element->ident() == EVR_UN) return unknownBytes(*element);
  OFString value;
  // getOFStringArray hands out numbers as text too, so IS written as US is still read.
  if (element->getOFStringArray(value, OFTrue).bad()) return {};
  return {value.c_str(), static_cast<qsizetype>(value.length())};
}

QString Elements::text(const DcmTagKey& tag) const {
  bool doubtful = false;
  const QString value = characters_->decode(bytes(tag), &doubtful);
  textDoubtful_ = textDoubtful_ || doubtful;
  return QString(value).remove(QChar(0)).trimmed();
}

QStringList Elements::texts(const DcmTagKey& tag) const {
  const QString all = text(tag);
  if (all.isEmpty()) return {};
  QStringList values = all.split(QLatin1Char('\\'));
  for (QString& value : values) value = value.trimmed();
  return values;
}

std::vector<double> Elements::numbers(const DcmTagKey& tag) const {
  std::vector<double> values;
  for (const QString& value : texts(tag)) {
    bool ok = false;
    // Writers in countries with a decimal comma get it wrong at times; a comma has no other
    // meaning.
    const double number = QString(value).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&ok);
    if (!ok || !std::isfinite(number)) return {};
    values.push_back(number);
  }
  return values;
}

std::optional<double> Elements::number(const DcmTagKey& tag) const {
  const std::vector<double> values = numbers(tag);
  if (values.empty()) return std::nullopt;
  return values.front();
}

std::optional<int> Elements::integer(const DcmTagKey& tag) const {
  const std::optional<double> value = number(tag);
  if (!value || std::abs(*value) > 2e9) return std::nullopt;
  return static_cast<int>(*value);
}

QDate Elements::date(const DcmTagKey& tag) const {
  QString value = text(tag).section(QLatin1Char('\\'), 0, 0);
  value.remove(QLatin1Char('.')).remove(QLatin1Char('-')).remove(QLatin1Char('/'));
  const QDate date = QDate::fromString(value.left(8), QStringLiteral("yyyyMMdd"));
  return date.year() >= 1800 ? date : QDate();
}

QTime Elements::time(const DcmTagKey& tag) const {
  QString value = text(tag).section(QLatin1Char('\\'), 0, 0);
  value.remove(QLatin1Char(':'));
  const int seconds = value.size() >= 6 ? value.mid(4, 2).toInt() : 0;
  const int minutes = value.size() >= 4 ? value.mid(2, 2).toInt() : 0;
  bool ok = false;
  const int hours = value.left(2).toInt(&ok);
  return ok ? QTime(hours, minutes, std::min(seconds, 59)) : QTime();
}

std::optional<int> Elements::word(const DcmTagKey& tag, bool isSigned, unsigned long at) const {
  Uint16 plain = 0;
  Sint16 negative = 0;
  std::uint16_t bits = 0;
  if (item_->findAndGetUint16(tag, plain, at).good()) {
    bits = plain;
  } else if (item_->findAndGetSint16(tag, negative, at).good()) {
    bits = static_cast<std::uint16_t>(negative);
  } else if (DcmElement* element = nullptr; item_->findAndGetElement(tag, element).good()) {
    const QByteArray bytes = unknownBytes(*element).mid(2 * static_cast<qsizetype>(at), 2);
    if (bytes.size() < 2) return std::nullopt;
    bits = static_cast<std::uint16_t>(static_cast<std::uint8_t>(bytes[0]) |
                                      static_cast<std::uint8_t>(bytes[1]) << 8);
  } else {
    return std::nullopt;
  }
  return isSigned ? int{static_cast<std::int16_t>(bits)} : int{bits};
}

DcmItem* Elements::item(const DcmTagKey& sequence, long at) const {
  DcmItem* found = nullptr;
  if (item_->findAndGetSequenceItem(sequence, found, at).bad()) return nullptr;
  return found;
}

}  // namespace carpus::dicom
