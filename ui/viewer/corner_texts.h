// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <optional>

#include "core/image/radiograph.h"

class QFontMetricsF;
class QPainter;
class QRectF;

namespace carpus::ui {

/// What the corners of the radiograph say, as plain lines; RadiographView draws them.
class CornerTexts {
  Q_DECLARE_TR_FUNCTIONS(carpus::ui::CornerTexts)
 public:
  struct Window {
    DisplayWindow values;
    bool voiLut = false;
  };

  /// Name, ID, birth date with age and sex; entered facts win over the file's.
  static QStringList patient(const Radiograph& radiograph, std::optional<Sex> enteredSex,
                             std::optional<Months> enteredAge);
  /// Study date, modality with view, accession number.
  static QStringList study(const Radiograph& radiograph);
  /// Value under the cursor, window, zoom, spacing and what its millimetres mean.
  static QStringList display(const Radiograph& radiograph, const Window& window, double zoom,
                             std::optional<QPointF> cursor, std::optional<double> value);
  /// Size with depth.
  static QString image(const Radiograph& radiograph);
  /// The disclaimer in as many lines as `width` asks for, one sentence each at most: it is never
  /// elided.
  static QStringList disclaimerLines(const QFontMetricsF& metrics, double width);
  /// "L", "R" or "?".
  static QString sideLetter(const Radiograph& radiograph);
  /// Spacing in millimetres with its kind.
  static QString spacing(const PixelSpacing& spacing);

  /// Draws the lines into a corner of `area`, elided to `width`, with a dark seam so that they can
  /// be read over bone as well. Returns the height that they took.
  static double paint(QPainter& painter, const QRectF& area, Qt::Alignment corner,
                      const QStringList& lines, double width);
};

}  // namespace carpus::ui
