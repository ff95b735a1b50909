// SPDX-License-Identifier: GPL-3.0-or-later
// The log of a training: one JSON object a line, names and numbers alone.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/learn/training.h"

namespace carpus::learn {
namespace {

/// Names and numbers of one line.
Figures parseLine(const std::string& line) {
  Figures figures;
  for (size_t at = line.find('"'); at != std::string::npos; at = line.find('"', at)) {
    const size_t end = line.find("\":", at + 1);
    if (end == std::string::npos) break;
    figures.emplace_back(line.substr(at + 1, end - at - 1),
                         std::strtod(line.c_str() + end + 2, nullptr));
    at = end + 2;
  }
  return figures;
}

/// Takes the lines after the first `done` epochs out, and a torn last line with them.
void keepFirst(const std::string& path, int done) {
  std::ifstream log(path);
  if (!log) return;
  std::string kept, line;
  while (std::getline(log, line)) {
    const Figures figures = parseLine(line);
    if (!line.empty() && line.back() == '}' && !figures.empty() &&
        figures.front().second <= static_cast<double>(done))
      kept += line + "\n";
  }
  log.close();
  std::ofstream(path + ".new") << kept;
  std::filesystem::rename(path + ".new", path);
}

}  // namespace

Figures lastFigures(const std::string& folder) {
  std::ifstream log(folder + "/log.jsonl");
  std::string line, last;
  while (std::getline(log, line))
    if (!line.empty()) last = line;
  return parseLine(last);
}

TrainingLog::TrainingLog(const std::string& folder, int epochs, int done)
    : path_(folder + "/log.jsonl"),
      epochs_(epochs),
      start_(std::chrono::steady_clock::now()),
      lastPrint_(start_) {
  if (done >= 0) keepFirst(path_, done);
}

void TrainingLog::progress(int epoch, double fraction, double loss) {
  if (firstEpoch_ < 0) firstEpoch_ = epoch;
  const auto now = std::chrono::steady_clock::now();
  if (now - lastPrint_ < std::chrono::seconds(5)) return;
  lastPrint_ = now;
  const double done = epoch - firstEpoch_ + fraction;
  const double spent = std::chrono::duration<double>(now - start_).count();
  const double left = done > 0 ? spent / done * (epochs_ - firstEpoch_ - done) : 0;
  std::fprintf(stderr, "epoch %d of %d, %3.0f %%, loss %.4f, %.0f min left\n", epoch + 1, epochs_,
               fraction * 100, loss, left / 60);
}

void TrainingLog::epoch(int epoch, const Figures& values) {
  std::ofstream log(path_, std::ios::app);
  log << "{\"epoch\":" << epoch + 1;
  std::fprintf(stderr, "epoch %d of %d done:", epoch + 1, epochs_);
  for (const auto& [name, value] : values) {
    log << ",\"" << name << "\":" << value;
    std::fprintf(stderr, " %s %.4f", name.c_str(), value);
  }
  log << "}\n";
  std::fprintf(stderr, "\n");
}

}  // namespace carpus::learn
