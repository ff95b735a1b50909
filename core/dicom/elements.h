// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Only sources of this room include this header: it brings DCMTK.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <QDate>
#include <QString>
#include <QStringList>
#include <QTime>
#include <optional>
#include <vector>

#include "core/dicom/characters.h"

namespace carpus::dicom {

/// Reads attributes of one data set, forgiving of the wrong value representation and padding. Never
/// throws; what is missing or wrong is empty.
class Elements {
 public:
  Elements(DcmItem& item, const CharacterSet& characters)
      : item_(&item), characters_(&characters) {}

  bool has(const DcmTagKey& tag) const;  ///< present with a value
  QString text(const DcmTagKey& tag) const;
  QStringList texts(const DcmTagKey& tag) const;  ///< values of a multi-valued attribute
  std::optional<int> integer(const DcmTagKey& tag) const;
  std::vector<double> numbers(const DcmTagKey& tag) const;  ///< empty unless all are finite numbers
  std::optional<double> number(const DcmTagKey& tag) const;
  QDate date(const DcmTagKey& tag) const;  ///< DA or the date of a DT; the old form 1999.12.31 too
  QTime time(const DcmTagKey& tag) const;

  /// A 16-bit value (US or SS, whichever the file says) read as signed or unsigned.
  std::optional<int> word(const DcmTagKey& tag, bool isSigned, unsigned long at = 0) const;

  /// Item `at` of a sequence; nullptr when there is none.
  DcmItem* item(const DcmTagKey& sequence, long at = 0) const;
  Elements within(DcmItem& other) const { return {other, *characters_}; }
  DcmItem& raw() const { return *item_; }

  /// True once any text could not be decoded with certainty.
  bool textDoubtful() const { return textDoubtful_; }

 private:
  QByteArray bytes(const DcmTagKey& tag) const;

  DcmItem* item_;
  const CharacterSet* characters_;
  mutable bool textDoubtful_ = false;
};

}  // namespace carpus::dicom
