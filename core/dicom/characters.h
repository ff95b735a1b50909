// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace carpus::dicom {

/// Specific Character Set (0008,0005) of a data set: turns its bytes into Unicode, code extensions
/// (ISO 2022 escape sequences, PS3.5 6.1.2.5) included.
class CharacterSet {
 public:
  /// `terms` as the attribute holds them, values split by backslashes; empty for the default
  /// repertoire.
  explicit CharacterSet(const QByteArray& terms = {});

  /// What `bytes` say. Without a declared set, bytes above 7F are taken as UTF-8 when they are
  /// valid UTF-8, else as Latin-1. `doubtful` (when given) becomes true if anything had to be
  /// guessed or lost.
  QString decode(const QByteArray& bytes, bool* doubtful = nullptr) const;

  /// False when a defined term was not recognised.
  bool isKnown() const { return known_; }

  /// A set of characters that can stand in the lower (G0) or upper (G1) half of the code table.
  enum class Repertoire {
    Ascii,
    Latin1,
    Latin2,
    Latin3,
    Latin4,
    Latin5,
    Latin9,
    Cyrillic,
    Arabic,
    Greek,
    Hebrew,
    Thai,
    Katakana,
    JisX0208,
    JisX0212,
    KsX1001,
    Gb2312,
    Utf8,
    Gbk,
    Gb18030
  };

 private:
  QString decodeRuns(const QByteArray& bytes, bool* doubtful) const;

  Repertoire upper_ = Repertoire::Ascii;  ///< G1 at the start of every value and component
  bool declared_ = false;
  bool known_ = true;
};

/// A DICOM person name (PN) for people: components in the order given, carets turned to spaces, the
/// ideographic group in parentheses behind the alphabetic one.
QString personNameForPeople(const QString& raw);

}  // namespace carpus::dicom
