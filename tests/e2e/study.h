// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>

#include "core/dicom/writer.h"
#include "core/nn/session.h"
#include "core/phantom/phantom.h"

namespace carpus::testing {

/// Draws a phantom of that sex and age and writes it as a DICOM file.
inline Result<void> writePhantom(const phantom::PhantomOptions& options, const QString& path,
                                 const std::function<void(Radiograph&)>& change = {}) {
  CARPUS_TRY(const phantom::Phantom drawn, phantom::drawPhantom(options, Progress::none()));
  Radiograph radiograph = *drawn.radiograph;
  if (change) change(radiograph);
  return dicom::writeDigitalXRay({radiograph, dicom::Encoding::ExplicitLittleEndian,
                                  QStringLiteral("Synthetic phantom"), true},
                                 path);
}

/// True when the networks of one engine and a classifier are installed.
inline bool networksInstalled() {
  const auto there = [](nn::ModelKind kind) { return !nn::availableModels(kind).empty(); };
  return there(nn::ModelKind::Classifier) &&
         (there(nn::ModelKind::Segmenter) || there(nn::ModelKind::Detector));
}

struct ToolOutput {
  bool found = false;  ///< the program is installed
  int status = -1;
  QString text;  ///< both streams
};

/// Runs a program that is not ours over our output.
inline ToolOutput runTool(const QString& program, const QStringList& arguments) {
  ToolOutput output;
  if (QStandardPaths::findExecutable(program).isEmpty()) return output;
  output.found = true;
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(program, arguments);
  process.waitForFinished();
  output.status = process.exitCode();
  output.text = QString::fromUtf8(process.readAll());
  return output;
}

}  // namespace carpus::testing

/// Skips the test, saying why, where no networks are installed.
#define CARPUS_NEEDS_NETWORKS()              \
  if (!carpus::testing::networksInstalled()) \
  QSKIP("No networks lie in the models folder; nothing tested here.")
