// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>
#include <memory>

#include "core/assess/assessment.h"
#include "core/image/radiograph.h"
#include "core/preprocess/preprocess.h"

/// Small cases with known pixels, and what a hand does to a widget.
namespace carpus::testing {

/// 400 x 300 (columns x rows): value = 10 * column + row, 12 bits and more.
inline std::shared_ptr<Radiograph> rampRadiograph() {
  auto made = std::make_shared<Radiograph>();
  made->pixels = cv::Mat(300, 400, CV_16UC1);
  for (int row = 0; row < 300; ++row) {
    for (int column = 0; column < 400; ++column) {
      made->pixels.at<quint16>(row, column) = static_cast<quint16>(10 * column + row);
    }
  }
  made->bitsStored = 13;
  made->windows = {VoiWindow{2000, 3000, {}}};
  made->patient.name = QStringLiteral("Doe Jane");
  made->patient.id = QStringLiteral("P-17");
  made->patient.birthDate = QDate(2014, 3, 1);
  made->patient.sex = Sex::Female;
  made->study.acquisitionDate = QDate(2024, 3, 1);
  made->study.laterality = Side::Left;
  made->spacing = {0.2, 0.2, SpacingKind::Detector};
  return made;
}

/// Grey of the widget's pixel as it is drawn.
inline int greyAt(QWidget& widget, QPoint point) {
  return qGray(widget.grab().toImage().pixel(point));
}

inline void send(QWidget& widget, QEvent::Type type, QPointF at, Qt::MouseButton button,
                 Qt::MouseButtons buttons) {
  QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, Qt::NoModifier);
  QApplication::sendEvent(&widget, &event);
}

inline void move(QWidget& widget, QPointF to) {
  send(widget, QEvent::MouseMove, to, Qt::NoButton, Qt::NoButton);
}

/// Press, three moves, release.
inline void drag(QWidget& widget, Qt::MouseButton button, QPointF from, QPointF to) {
  send(widget, QEvent::MouseButtonPress, from, button, button);
  for (int step = 1; step <= 3; ++step) {
    send(widget, QEvent::MouseMove, from + (to - from) * step / 3.0, Qt::NoButton, button);
  }
  send(widget, QEvent::MouseButtonRelease, to, button, Qt::NoButton);
}

inline void click(QWidget& widget, QPointF at) {
  send(widget, QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
  send(widget, QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
}

inline void wheel(QWidget& widget, QPointF at, int notches) {
  QWheelEvent event(at, widget.mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton,
                    Qt::NoModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(&widget, &event);
}

inline void press(QWidget& widget, int key) {
  QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
  QApplication::sendEvent(&widget, &down);
  QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
  QApplication::sendEvent(&widget, &up);
}

/// A preprocessed ramp: left half of the normalised stage tissue, right half bone; the mask is the
/// middle of the original; the final picture is the normalised one moved right by 20 pixels.
inline std::shared_ptr<preprocess::Preprocessed> halvesPreprocessed(const Radiograph& radiograph) {
  auto made = std::make_shared<preprocess::Preprocessed>();
  const int side = preprocess::kStageSize;
  const double scale = static_cast<double>(side) / radiograph.columns();
  made->toNormalised = PixelMap::scaling(scale, scale);
  made->normalised = cv::Mat(side, side, CV_32FC1, cv::Scalar(0.5));
  made->labels.values = cv::Mat(side, side, CV_8UC1, cv::Scalar(int(Label::Tissue)));
  made->labels.values.colRange(side / 2, side).setTo(int(Label::Bone));
  made->classScores = cv::Mat(64, 64, CV_32FC(kLabelCount));
  for (int row = 0; row < 64; ++row) {
    for (int column = 0; column < 64; ++column) {
      float* cell = made->classScores.ptr<float>(row) + ptrdiff_t{column} * kLabelCount;
      std::fill(cell, cell + kLabelCount, 0.05F);
      cell[column < 32 ? int(Label::Tissue) : int(Label::Bone)] = 0.8F;
    }
  }
  made->mask = cv::Mat(radiograph.rows(), radiograph.columns(), CV_8UC1, cv::Scalar(0));
  made->mask(cv::Rect(100, 75, 200, 150)).setTo(255);
  made->toPreprocessed =
      PixelMap(cv::Matx33d(1, 0, 20, 0, 1, 0, 0, 0, 1) * made->toNormalised.matrix());
  made->preprocessed = cv::Mat(side, side, CV_32FC1, cv::Scalar(0.25));
  made->preprocessedMask = cv::Mat(side, side, CV_8UC1, cv::Scalar(255));
  return made;
}

/// Five plates of a girl's atlas with pictures in `folder`; probabilities fall, ages do not.
inline std::vector<assess::Candidate> fiveCandidates(const QDir& folder) {
  const double ages[] = {120, 132, 108, 126, 144};
  const double probabilities[] = {0.42, 0.27, 0.16, 0.09, 0.03};
  std::vector<assess::Candidate> made;
  for (int index = 0; index < 5; ++index) {
    assess::Candidate candidate;
    candidate.rank = index + 1;
    candidate.plate.id = QStringLiteral("F_%1").arg(ages[index]);
    candidate.plate.age = Months{ages[index]};
    candidate.plate.imagePath = folder.filePath(candidate.plate.id + QStringLiteral(".png"));
    QImage picture(40, 50, QImage::Format_Grayscale8);
    picture.fill(100 + index);
    picture.save(candidate.plate.imagePath);
    candidate.probability = probabilities[index];
    made.push_back(candidate);
  }
  return made;
}

}  // namespace carpus::testing
