// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/workflow/workflow.h"

class QDialog;
class QWidget;

namespace carpus::ui {

/// The card of one model as Markdown.
struct ModelCard {
  QString id;
  QString text;
};

/// The cards of the networks in use: classifier (of a blend its members, too), then detection.
std::vector<ModelCard> modelCards(const workflow::Toolbox& toolbox);

/// One page for each card, rendered. Deletes itself when closed.
QDialog* makeModelCardDialog(const std::vector<ModelCard>& cards, QWidget* parent);

}  // namespace carpus::ui
