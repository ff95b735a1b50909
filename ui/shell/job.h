// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace carpus::ui {

/// What kind of work a job is. Two jobs of one lane never both matter: the later one wins.
enum class JobLane {
  LoadNetworks,
  Scan,
  Open,
  Assess,
  Attention,
  Sign,
  Atlas,
  Import,
  Export,
  Checks
};

/// A piece of long work, as people see it.
struct Job {
  int id = 0;
  JobLane lane = JobLane::Open;
  QString title;  ///< "Assessing hand.dcm"
  double fraction = 0;
  QString phrase;  ///< what it does just now
  bool running = false;
  bool cancelling = false;
};

/// True for work that keeps both cores busy with a network; only one such job runs at a time.
bool usesNetwork(JobLane lane);

/// False for signing: a report that is being written is written to its end, so that the window and
/// the folder never disagree about whether it was signed.
bool canCancel(JobLane lane);

/// True when the picture or number that `older` works for is of no use once `newer` is wanted: the
/// same lane, a search for files over the opening of one, a new assessment over a running attention
/// map. Opening does not stop the assessment of the case on screen, since opening may fail and the
/// case stay. Loading the networks and signing are never superseded.
bool isSuperseded(JobLane older, JobLane newer);

/// Which waiting job may start now (its place in `waiting`), or -1. Order is kept, but a job
/// without network may pass one that waits for the network.
int nextToStart(const std::vector<JobLane>& waiting, const std::vector<JobLane>& running);

}  // namespace carpus::ui
