// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/characters.h"

#include <iconv.h>

#include <QStringDecoder>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

namespace carpus::dicom {
namespace {

using Repertoire = CharacterSet::Repertoire;

/// `text` from the encoding that iconv calls `encoding`; bad bytes become U+FFFD.
QString fromEncoding(const char* encoding, QByteArray text, bool* doubtful) {
  const iconv_t converter = iconv_open("UTF-16LE", encoding);
  if (converter ==
      reinterpret_cast<iconv_t>(-1)) {  // NOLINT(performance-no-int-to-ptr): as POSIX has it
    *doubtful = true;
    return QString::fromLatin1(text);
  }
  QString out;
  char* in = text.data();
  std::size_t left = static_cast<std::size_t>(text.size());
  std::array<char16_t, 256> buffer{};
  while (left > 0) {
    char* to = reinterpret_cast<char*>(buffer.data());
    std::size_t room = sizeof(buffer);
    const std::size_t status = iconv(converter, &in, &left, &to, &room);
    const int why = errno;
    out += QStringView(buffer.data(),
                       static_cast<qsizetype>((sizeof(buffer) - room) / sizeof(char16_t)));
    if (status != static_cast<std::size_t>(-1) || why == E2BIG) continue;
    *doubtful = true;
    out += QChar(QChar::ReplacementCharacter);
    ++in;
    --left;
  }
  iconv_close(converter);
  return out;
}

const char* encodingName(Repertoire repertoire) {
  switch (repertoire) {
    case Repertoire::Latin1:
      return "ISO-8859-1";
    case Repertoire::Latin2:
      return "ISO-8859-2";
    case Repertoire::Latin3:
      return "ISO-8859-3";
    case Repertoire::Latin4:
      return "ISO-8859-4";
    case Repertoire::Latin5:
      return "ISO-8859-9";
    case Repertoire::Latin9:
      return "ISO-8859-15";
    case Repertoire::Cyrillic:
      return "ISO-8859-5";
    case Repertoire::Arabic:
      return "ISO-8859-6";
    case Repertoire::Greek:
      return "ISO-8859-7";
    case Repertoire::Hebrew:
      return "ISO-8859-8";
    case Repertoire::Thai:
      return "TIS-620";
    case Repertoire::KsX1001:
      return "EUC-KR";
    case Repertoire::Gb2312:
      return "GB2312";
    case Repertoire::Gbk:
      return "GBK";
    case Repertoire::Gb18030:
      return "GB18030";
    case Repertoire::Utf8:
      return "UTF-8";
    case Repertoire::Katakana:
    case Repertoire::JisX0208:
    case Repertoire::JisX0212:
      return "EUC-JP";
    case Repertoire::Ascii:
      return "US-ASCII";
  }
  return "US-ASCII";
}

/// A run of bytes of one half of the code table, as iconv's encoding of that repertoire wants them.
QByteArray forEncoding(const QByteArray& run, Repertoire repertoire) {
  QByteArray out;
  if (repertoire == Repertoire::Katakana) {
    for (const char byte : run) out.append('\x8E').append(byte);
    return out;
  }
  if (repertoire != Repertoire::JisX0208 && repertoire != Repertoire::JisX0212) return run;
  for (qsizetype i = 0; i < run.size(); ++i) {
    if (repertoire == Repertoire::JisX0212 && i % 2 == 0) out.append('\x8F');
    out.append(static_cast<char>(static_cast<unsigned char>(run.at(i)) | 0x80U));
  }
  return out;
}

struct Escape {
  std::string_view sequence;  ///< behind ESC
  bool upper;                 ///< designates G1
  Repertoire repertoire;
};

// PS3.3 C.12.1.1.2, tables C.12-3 and C.12-4.
constexpr std::array kEscapes = {
    Escape{"(B", false, Repertoire::Ascii},     Escape{"(J", false, Repertoire::Ascii},
    Escape{")I", true, Repertoire::Katakana},   Escape{"$B", false, Repertoire::JisX0208},
    Escape{"$(D", false, Repertoire::JisX0212}, Escape{"$)C", true, Repertoire::KsX1001},
    Escape{"$)A", true, Repertoire::Gb2312},    Escape{"-A", true, Repertoire::Latin1},
    Escape{"-B", true, Repertoire::Latin2},     Escape{"-C", true, Repertoire::Latin3},
    Escape{"-D", true, Repertoire::Latin4},     Escape{"-F", true, Repertoire::Greek},
    Escape{"-G", true, Repertoire::Arabic},     Escape{"-H", true, Repertoire::Hebrew},
    Escape{"-L", true, Repertoire::Cyrillic},   Escape{"-M", true, Repertoire::Latin5},
    Escape{"-T", true, Repertoire::Thai},       Escape{"-b", true, Repertoire::Latin9},
};

struct Term {
  int registration;
  Repertoire repertoire;
};

// Numbers of "ISO_IR n" and "ISO 2022 IR n".
constexpr std::array kTerms = {
    Term{6, Repertoire::Ascii},     Term{100, Repertoire::Latin1},  Term{101, Repertoire::Latin2},
    Term{109, Repertoire::Latin3},  Term{110, Repertoire::Latin4},  Term{144, Repertoire::Cyrillic},
    Term{127, Repertoire::Arabic},  Term{126, Repertoire::Greek},   Term{138, Repertoire::Hebrew},
    Term{148, Repertoire::Latin5},  Term{203, Repertoire::Latin9},  Term{13, Repertoire::Katakana},
    Term{166, Repertoire::Thai},    Term{87, Repertoire::JisX0208}, Term{159, Repertoire::JisX0212},
    Term{149, Repertoire::KsX1001}, Term{58, Repertoire::Gb2312},   Term{192, Repertoire::Utf8},
};

/// The repertoire of a defined term; tolerant of "ISO IR 100", "ISO-IR 100" and the like.
bool repertoireOf(const QByteArray& term, Repertoire* out) {
  const QByteArray word = term.trimmed().toUpper();
  *out = Repertoire::Ascii;
  if (word.isEmpty()) return true;
  if (word == "GB18030" || word == "GBK" || word == "UTF-8" || word == "UTF8") {
    *out = word == "GBK" ? Repertoire::Gbk
                         : (word == "GB18030" ? Repertoire::Gb18030 : Repertoire::Utf8);
    return true;
  }
  qsizetype digits = word.size();
  while (digits > 0 && std::isdigit(static_cast<unsigned char>(word.at(digits - 1))) != 0) --digits;
  const int number = word.mid(digits).toInt();
  const auto* const found = std::find_if(kTerms.begin(), kTerms.end(),
                                         [&](const Term& t) { return t.registration == number; });
  if (!word.startsWith("ISO") || found == kTerms.end()) return false;
  *out = found->repertoire;
  return true;
}

bool stretchesOverBothHalves(Repertoire repertoire) {
  return repertoire == Repertoire::Utf8 || repertoire == Repertoire::Gbk ||
         repertoire == Repertoire::Gb18030;
}

/// Characters that switch back to the initial sets (PS3.5 6.1.2.5.3); ^ and = only matter in names,
/// and no other text of this room uses them beside escapes.
bool isDelimiter(char c) {
  return c == '\r' || c == '\n' || c == '\f' || c == '\t' || c == '\\' || c == '^' || c == '=';
}

}  // namespace

CharacterSet::CharacterSet(const QByteArray& terms) {
  declared_ = !terms.trimmed().isEmpty();
  for (const QByteArray& term : terms.split('\\')) {
    Repertoire repertoire{};
    if (!repertoireOf(term, &repertoire)) known_ = false;
    // Only the first value can set G1 from the start; writers that forget the escape sequence mean
    // the next one, so it stands in where the first is plain ASCII.
    if (upper_ == Repertoire::Ascii) upper_ = repertoire;
  }
}

QString CharacterSet::decode(const QByteArray& bytes, bool* doubtful) const {
  bool guessed = false;
  bool* flag = doubtful != nullptr ? doubtful : &guessed;
  const bool plain = std::all_of(bytes.begin(), bytes.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
  if (plain && !bytes.contains('\x1B')) return QString::fromLatin1(bytes);
  if (stretchesOverBothHalves(upper_)) return fromEncoding(encodingName(upper_), bytes, flag);
  if (!plain && (!declared_ || !known_ || upper_ == Repertoire::Ascii) && !bytes.contains('\x1B')) {
    *flag = true;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
  }
  return decodeRuns(bytes, flag);
}

QString CharacterSet::decodeRuns(const QByteArray& bytes, bool* doubtful) const {
  QString out;
  Repertoire lower = Repertoire::Ascii;
  Repertoire upper = upper_;
  QByteArray run;
  bool runIsUpper = false;
  const auto flush = [&] {
    const Repertoire repertoire = runIsUpper ? upper : lower;
    if (!run.isEmpty())
      out += fromEncoding(encodingName(repertoire), forEncoding(run, repertoire), doubtful);
    run.clear();
  };
  for (qsizetype i = 0; i < bytes.size(); ++i) {
    const char byte = bytes.at(i);
    if (byte == '\x1B') {
      flush();
      const std::string_view rest(bytes.constData() + i + 1,
                                  static_cast<std::size_t>(bytes.size() - i - 1));
      const auto* const escape =
          std::find_if(kEscapes.begin(), kEscapes.end(),
                       [&](const Escape& e) { return rest.starts_with(e.sequence); });
      if (escape == kEscapes.end()) {
        *doubtful = true;
        continue;
      }
      (escape->upper ? upper : lower) = escape->repertoire;
      i += static_cast<qsizetype>(escape->sequence.size());
      continue;
    }
    const bool isUpper = static_cast<unsigned char>(byte) >= 0x80U;
    // Under a two-byte lower set the codes of ^, = and \ are halves of characters.
    const bool control = static_cast<unsigned char>(byte) < 0x20U;
    if (isDelimiter(byte) && (lower == Repertoire::Ascii || control)) {
      flush();
      lower = Repertoire::Ascii;
      upper = upper_;
      out += QLatin1Char(byte);
      continue;
    }
    if (isUpper != runIsUpper) flush();
    runIsUpper = isUpper;
    run.append(byte);
  }
  flush();
  return out;
}

QString personNameForPeople(const QString& raw) {
  QStringList groups;
  for (const QString& group : raw.split(QLatin1Char('='))) {
    QStringList parts = group.split(QLatin1Char('^'));
    for (QString& part : parts) part = part.trimmed();
    parts.removeAll(QString());
    groups << parts.join(QLatin1Char(' '));
  }
  while (groups.size() < 3) groups << QString();
  const QString& alphabetic = groups.at(0);
  const QString& ideographic = groups.at(1);
  if (alphabetic.isEmpty()) return ideographic.isEmpty() ? groups.at(2) : ideographic;
  if (ideographic.isEmpty() || ideographic == alphabetic) return alphabetic;
  return alphabetic + QStringLiteral(" (") + ideographic + QLatin1Char(')');
}

}  // namespace carpus::dicom
