// SPDX-License-Identifier: GPL-3.0-or-later
// The report as plain text, 78 columns.
#include <QCoreApplication>
#include <algorithm>

#include "core/base/paths.h"
#include "core/report/phrases.h"

namespace carpus::report {
namespace {

constexpr qsizetype kWidth = 78;
constexpr qsizetype kLabelWidth = 21;

/// Breaks at spaces; words longer than the line stay whole.
QStringList wrapped(const QString& text, qsizetype width) {
  QStringList lines;
  for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
    QString line;
    for (const QString& word : paragraph.simplified().split(QLatin1Char(' '))) {
      if (!line.isEmpty() && line.size() + 1 + word.size() > width) {
        lines << line;
        line.clear();
      }
      line += line.isEmpty() ? word : QLatin1Char(' ') + word;
    }
    lines << line;
  }
  return lines;
}

QString block(Part part, const Line& line) {
  QString text;
  const QString indent(line.label.isEmpty() ? 2 : kLabelWidth + 2, QLatin1Char(' '));
  const QStringList lines = wrapped(line.value, kWidth - indent.size());
  QString first = QStringLiteral("  ") + line.label.leftJustified(kLabelWidth);
  if (line.label.isEmpty())
    first = part == Part::Findings ? QStringLiteral("- ") : QStringLiteral("  ");
  for (qsizetype i = 0; i < lines.size(); ++i)
    text += (i == 0 ? first : indent) + lines[i] + QLatin1Char('\n');
  return text;
}

}  // namespace

QString toPlainText(const Report& report) {
  const Tongue tongue = Tongue::application();
  const QString rule(kWidth, QLatin1Char('='));
  QString text = tongue(QT_TRANSLATE_NOOP("Report", "BONE AGE REPORT")) + QLatin1Char('\n') +
                 disclaimer() + QLatin1Char('\n') + rule + QLatin1Char('\n') + QLatin1Char('\n');
  text += wrapped(report.verdictSentence(), kWidth).join(QLatin1Char('\n')) + QLatin1Char('\n');
  for (const Section& section : sectionsOf(report, tongue)) {
    text += QLatin1Char('\n') + section.title.toUpper() + QLatin1Char('\n');
    for (const Line& line : section.lines) text += block(section.part, line);
  }
  return text + QLatin1Char('\n') + rule + QLatin1Char('\n') + disclaimer() + QLatin1Char('\n');
}

}  // namespace carpus::report
