// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job.h"

#include <algorithm>

namespace carpus::ui {

bool usesNetwork(JobLane lane) {
  return lane == JobLane::LoadNetworks || lane == JobLane::Assess || lane == JobLane::Attention ||
         lane == JobLane::Checks || lane == JobLane::Import;
}

bool canCancel(JobLane lane) { return lane != JobLane::Sign; }

bool isSuperseded(JobLane older, JobLane newer) {
  if (older == JobLane::LoadNetworks || older == JobLane::Sign) return false;
  if (older == newer) return true;
  switch (newer) {
    case JobLane::Scan:
      return older == JobLane::Open;
    case JobLane::Assess:
      return older == JobLane::Attention || older == JobLane::Checks;
    default:
      return false;
  }
}

int nextToStart(const std::vector<JobLane>& waiting, const std::vector<JobLane>& running) {
  const bool networkBusy = std::any_of(running.begin(), running.end(), usesNetwork);
  for (std::size_t i = 0; i < waiting.size(); ++i)
    if (!usesNetwork(waiting[i]) || !networkBusy) return static_cast<int>(i);
  return -1;
}

}  // namespace carpus::ui
