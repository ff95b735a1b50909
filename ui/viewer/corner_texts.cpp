// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/corner_texts.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <array>
#include <cmath>

#include "core/base/paths.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

QString number(double value) {
  // Whole numbers without decimals: stored values rarely need them.
  const int decimals = std::abs(value - std::round(value)) < 0.005 ? 0 : 1;
  return QLocale().toString(value, 'f', decimals);
}

/// Never two digits for a year, never month and day in doubt.
QString dateText(QDate date) {
  return QLocale().toString(date, CornerTexts::tr("yyyy-MM-dd", "format of a date, see QDate"));
}

std::optional<Months> ageOf(const Radiograph& radiograph) {
  const QDate taken = radiograph.study.acquisitionDate;
  if (const auto byDates = ageBetween(radiograph.patient.birthDate, taken)) {
    return byDates;
  }
  return radiograph.patient.statedAge;
}

}  // namespace

QStringList CornerTexts::patient(const Radiograph& radiograph, std::optional<Sex> enteredSex,
                                 std::optional<Months> enteredAge) {
  const PatientFacts& facts = radiograph.patient;
  QStringList lines;
  lines << (facts.name.isEmpty() ? tr("No patient name") : facts.name);
  if (!facts.id.isEmpty()) {
    //: %1 is the patient's ID
    lines << tr("ID %1").arg(facts.id);
  }
  if (facts.birthDate.isValid()) {
    //: %1 is the birth date
    lines << tr("Born %1").arg(dateText(facts.birthDate));
  }
  const auto sex = enteredSex ? enteredSex : facts.sex;
  const auto age = enteredAge ? enteredAge : ageOf(radiograph);
  const QString sexText = sex ? toText(*sex) : tr("sex unknown");
  const QString ageText = age ? toText(*age) : tr("age unknown");
  //: %1 is the age, %2 the sex
  lines << tr("%1, %2").arg(ageText, sexText);
  return lines;
}

QStringList CornerTexts::study(const Radiograph& radiograph) {
  const StudyFacts& facts = radiograph.study;
  QStringList lines;
  const QDate date = facts.acquisitionDate.isValid() ? facts.acquisitionDate : facts.studyDate;
  if (date.isValid()) {
    lines << dateText(date);
  }
  QStringList kind;
  for (const QString& word : {facts.modality, facts.bodyPart, facts.viewPosition}) {
    if (!word.isEmpty()) {
      kind << word;
    }
  }
  if (!kind.isEmpty()) {
    lines << kind.join(QLatin1Char(' '));
  }
  if (!facts.accessionNumber.isEmpty()) {
    //: %1 is the accession number
    lines << tr("Acc. %1").arg(facts.accessionNumber);
  }
  return lines;
}

QString CornerTexts::spacing(const PixelSpacing& spacing) {
  if (spacing.kind == SpacingKind::Unknown || spacing.rowMm <= 0) {
    return tr("No pixel spacing");
  }
  const QString value = QLocale().toString(spacing.rowMm, 'f', 3);
  switch (spacing.kind) {
    case SpacingKind::Detector:
      //: %1 is a length in millimetres
      return tr("%1 mm at the detector").arg(value);
    case SpacingKind::Calibrated:
      return tr("%1 mm, calibrated").arg(value);
    default:
      return tr("%1 mm, calibration not stated").arg(value);
  }
}

QStringList CornerTexts::display(const Radiograph& radiograph, const Window& window, double zoom,
                                 std::optional<QPointF> cursor, std::optional<double> value) {
  QStringList lines;
  if (cursor && value) {
    //: %1, %2: column and row of a pixel, %3: its value
    lines << tr("%1, %2: %3")
                 .arg(static_cast<int>(cursor->x()))
                 .arg(static_cast<int>(cursor->y()))
                 .arg(number(*value));
  }
  if (window.voiLut) {
    lines << (window.values.invert ? tr("Table of the file, inverted") : tr("Table of the file"));
  } else {
    //: %1: window width, %2: window level
    const QString text = window.values.invert ? tr("W %1  L %2, inverted") : tr("W %1  L %2");
    lines << text.arg(number(window.values.width), number(window.values.center));
  }
  //: %1: zoom in per cent
  lines << tr("Zoom %1 %").arg(std::lround(zoom * 100));
  lines << spacing(radiograph.spacing);
  return lines;
}

QString CornerTexts::image(const Radiograph& radiograph) {
  //: %1: columns, %2: rows, %3: bits of a pixel
  return tr("%1 x %2, %3 bit")
      .arg(radiograph.columns())
      .arg(radiograph.rows())
      .arg(radiograph.bitsStored);
}

QStringList CornerTexts::disclaimerLines(const QFontMetricsF& metrics, double width) {
  const QString whole = disclaimer();
  if (metrics.horizontalAdvance(whole) <= width) {
    return {whole};
  }
  QStringList sentences = whole.split(QStringLiteral(". "));
  for (qsizetype index = 0; index + 1 < sentences.size(); ++index) {
    sentences[index] += QLatin1Char('.');
  }
  return sentences;
}

QString CornerTexts::sideLetter(const Radiograph& radiograph) {
  if (!radiograph.study.laterality) {
    return QStringLiteral("?");
  }
  //: Letter of the left or the right hand on the film
  return *radiograph.study.laterality == Side::Left ? tr("L", "side") : tr("R", "side");
}

double CornerTexts::paint(QPainter& painter, const QRectF& area, Qt::Alignment corner,
                          const QStringList& lines, double width) {
  const QFontMetricsF metrics(painter.font(), painter.device());
  const double step = std::ceil(metrics.height() * 1.08);
  const double height = step * static_cast<double>(lines.size());
  double top = corner & Qt::AlignBottom ? area.bottom() - height : area.top();
  const int side = corner & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft;
  for (const QString& line : lines) {
    const QString text = metrics.elidedText(line, Qt::ElideRight, width);
    const QRectF box(area.left(), top, area.width(), step);
    painter.setPen(theme::faded(Qt::black, 0.75));
    static constexpr std::array<std::pair<int, int>, 4> kSeam{{{-1, 0}, {1, 0}, {0, -1}, {0, 1}}};
    for (const auto& [dx, dy] : kSeam) {
      painter.drawText(box.translated(dx, dy), side | Qt::AlignVCenter, text);
    }
    painter.setPen(theme::kText);
    painter.drawText(box, side | Qt::AlignVCenter, text);
    top += step;
  }
  return height;
}

}  // namespace carpus::ui
