// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trainings.h"

#include <QPointer>

#include "ui/shell/file_chooser.h"
#include "ui/training/training_dialog.h"

namespace carpus::ui {

void showTrainings(QWidget* window, FileChooser& chooser) {
  auto* dialog = new TrainingDialog(window);
  QObject::connect(
      dialog, &TrainingDialog::folderWanted, dialog, [dialog, &chooser](const QString& start) {
        chooser.chooseFolder(dialog, TrainingDialog::tr("Folder of the trainings"), start,
                             [page = QPointer<TrainingDialog>(dialog)](const QString& folder) {
                               if (page) page->setFolder(folder);
                             });
      });
  dialog->open();
}

}  // namespace carpus::ui
