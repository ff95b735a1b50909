// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_chooser.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QUrl>

namespace carpus::ui {
namespace {

class DialogFileChooser final : public FileChooser {
 public:
  void chooseFiles(QWidget* parent, const QString& start,
                   std::function<void(const QStringList&)> done) override {
    auto* dialog = new QFileDialog(
        parent, QCoreApplication::translate("FileChooser", "Open radiographs"), start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    // DICOM files often have no suffix, so everything is offered.
    dialog->setNameFilters(
        {QCoreApplication::translate("FileChooser", "All files (*)"),
         QCoreApplication::translate("FileChooser", "DICOM (*.dcm *.dicom *.ima DICOMDIR)"),
         QCoreApplication::translate("FileChooser", "Pictures (*.png *.jpg *.jpeg *.tif *.tiff)")});
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, done);
    dialog->open();
  }

  void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                    std::function<void(const QString&)> done) override {
    auto* dialog = new QFileDialog(parent, title, start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, done);
    dialog->open();
  }

  void showFolder(const QString& folder) override {
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
  }
};

}  // namespace

std::unique_ptr<FileChooser> dialogFileChooser() { return std::make_unique<DialogFileChooser>(); }

}  // namespace carpus::ui
