// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/study_dialog.h"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/base/paths.h"
#include "ui/attention/checks_page.h"
#include "ui/attention/gallery_page.h"
#include "ui/attention/occluder_page.h"
#include "ui/attention/occluder_view.h"
#include "ui/attention/region_page.h"

namespace carpus::ui {

StudyDialog::StudyDialog(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("studyDialog"));
  setWindowTitle(tr("Study the map"));
  resize(1180, 720);
  auto* column = new QVBoxLayout(this);
  tabs_ = new QTabWidget(this);
  tabs_->setObjectName(QStringLiteral("studyTabs"));
  tabs_->setDocumentMode(true);
  occluder_ = new OccluderPage(tabs_);
  regions_ = new RegionPage(tabs_);
  tabs_->addTab(occluder_, tr("&Cover places"));
  tabs_->addTab(regions_, tr("&Parts of the hand"));
  gallery_ = new GalleryPage(tabs_);
  checks_ = new ChecksPage(tabs_);
  tabs_->addTab(gallery_, tr("&Gallery"));
  tabs_->addTab(checks_, tr("C&hecks"));
  column->addWidget(tabs_, 1);
  auto* note = new QLabel(disclaimer(), this);
  note->setProperty("role", QStringLiteral("warning"));
  note->setAlignment(Qt::AlignRight);
  column->addWidget(note);
  occluder_->view()->setFocus();
}

void StudyDialog::setCase(const std::optional<StudyCase>& shown) {
  occluder_->setCase(shown);
  regions_->setCase(shown);
  gallery_->setCase(shown);
  checks_->setCase(shown);
}

}  // namespace carpus::ui
