// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace carpus {

/// Info: worth knowing. Warning: the estimate may be wrong. Stop: no estimate is offered.
enum class Severity { Info, Warning, Stop };

QString toCode(Severity severity);  ///< "info", "warning", "stop"

/// Something the reader must know about this image or case. `code` is one of the table in
/// finding.cpp (CLINICAL, section "Findings"); `text` is the translated sentence.
struct Finding {
  QString code;
  Severity severity = Severity::Info;
  QString text;
  QString english = {};  ///< the same sentence in English, for objects that always are

  bool operator==(const Finding&) const = default;
};

/// Makes the finding of that code: severity and sentence come from the table; `arguments` fill
/// its %1, %2 ... An unknown code is a fault of the program and asserts.
Finding makeFinding(const QString& code, const QStringList& arguments = {});

/// All codes of the table, for documentation and tests.
QStringList findingCodes();

bool hasStop(const std::vector<Finding>& findings);
bool contains(const std::vector<Finding>& findings, const QString& code);

}  // namespace carpus
