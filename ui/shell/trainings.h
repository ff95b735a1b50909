// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace carpus::ui {

class FileChooser;

/// Opens the page of trainings over `window`; the chooser, which must outlive it, asks for folders.
void showTrainings(QWidget* window, FileChooser& chooser);

}  // namespace carpus::ui
