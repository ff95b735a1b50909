// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListView;

namespace carpus::ui {

class StudyListModel;

/// The list of opened studies. A click or Enter asks for a study; the mark moves only when the
/// study has really been opened, so list and picture never disagree.
class StudyListView : public QWidget {
  Q_OBJECT
 public:
  explicit StudyListView(StudyListModel& model, QWidget* parent = nullptr);

 Q_SIGNALS:
  void studyRequested(int index);

 private:
  void follow();

  StudyListModel& model_;
  QLabel* caption_ = nullptr;
  QListView* list_ = nullptr;
};

}  // namespace carpus::ui
