// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "core/atlas/reading_frame.h"

class QAbstractButton;
class QButtonGroup;
class QComboBox;

namespace carpus::ui {

/// An atlas that may be chosen.
struct AtlasChoice {
  QString id, title, source;
};

enum class CandidateOrder { Rank, Age };

/// The row above the plates: which atlas, which part of the hand, true size, and the order.
class CandidateHeader : public QWidget {
  Q_OBJECT
 public:
  explicit CandidateHeader(QWidget* parent = nullptr);

  void setAtlases(const QList<AtlasChoice>& atlases, const QString& current);
  /// The atlas that the plates are of, in the list or not.
  void showAtlas(const AtlasChoice& choice);
  void setRegion(atlas::Region region);
  atlas::Region region() const;
  void setTrueSize(bool on);
  bool trueSize() const;
  bool canShowTrueSize() const;
  /// Empty: true size can be had; else the sentence why not.
  void setTrueSizeObstacle(const QString& sentence);
  void setOrder(CandidateOrder order);

 Q_SIGNALS:
  void atlasChosen(const QString& id);
  void regionChosen(carpus::atlas::Region region);
  void trueSizeChosen(bool on);
  void orderChosen(carpus::ui::CandidateOrder order);

 private:
  QAbstractButton* addSegment(const QString& name, const QString& text);

  void showAtlasTip();

  QComboBox* atlas_ = nullptr;
  QComboBox* region_ = nullptr;
  QAbstractButton* trueSize_ = nullptr;
  QButtonGroup* order_ = nullptr;
};

}  // namespace carpus::ui
