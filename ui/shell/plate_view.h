// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/assess/assessment.h"

class QLabel;

namespace carpus::ui {

class PictureView;

/// One reference plate as large as the patient's radiograph beside it: the reader's pick, else the
/// most probable one. The picture is read off the window's thread.
class PlateView : public QWidget {
  Q_OBJECT
 public:
  explicit PlateView(QWidget* parent = nullptr);

  /// Nothing shows `emptyText`.
  void setCandidate(const std::optional<assess::Candidate>& candidate, bool chosen,
                    const atlas::AtlasPtr& atlas);
  void setEmptyText(const QString& text);
  PictureView* picture() const { return view_; }
  QString caption() const;

 private:
  void load(const atlas::Plate& plate);

  QLabel* caption_ = nullptr;
  QLabel* source_ = nullptr;
  PictureView* view_ = nullptr;
  QString shown_;  ///< id of the plate on display or on its way
};

}  // namespace carpus::ui
