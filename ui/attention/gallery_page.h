// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <functional>

#include "core/attention/gallery.h"
#include "ui/attention/study_case.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace carpus::ui {

class ColourBar;
class GalleryTile;

/// The shipped mean maps of one sex, youngest stage first, beside the map of the case: what is
/// usual to look at in each stage, and what the network looked at here.
class GalleryPage : public QWidget {
  Q_OBJECT
 public:
  using Loader = std::function<Result<attention::Gallery>()>;
  explicit GalleryPage(QWidget* parent = nullptr);

  /// How to read the gallery; it is read when the page is first seen, off the window's thread.
  void setLoader(Loader loader);
  void setCase(const std::optional<StudyCase>& shown);
  Sex sex() const { return sex_; }
  attention::GalleryMap shownMap() const { return which_; }
  /// The stage that is marked as the one of the case.
  std::optional<attention::MaturityStage> markedStage() const;

 public Q_SLOTS:
  void setSex(carpus::Sex sex);
  void setShownMap(carpus::attention::GalleryMap which);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeChoices();
  QWidget* makePlates();
  QToolButton* makeChoice(const QString& name, const QString& text);
  void load();
  void take(const Result<attention::Gallery>& loaded);
  void fill();
  void fillCase();

  Loader loader_;
  bool asked_ = false;
  std::optional<attention::Gallery> gallery_;
  std::optional<StudyCase> case_;
  Sex sex_ = Sex::Female;
  attention::GalleryMap which_ = attention::GalleryMap::Class;
  std::array<GalleryTile*, attention::kMaturityStages> tiles_{};
  GalleryTile* own_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  QLabel* empty_ = nullptr;
  QLabel* caption_ = nullptr;
  ColourBar* bar_ = nullptr;
  QToolButton* female_ = nullptr;
  QToolButton* male_ = nullptr;
  QToolButton* classMap_ = nullptr;
  QToolButton* expectedMap_ = nullptr;
};

}  // namespace carpus::ui
