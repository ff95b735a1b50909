// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/cost.h"

#include <stdexcept>

#include "app/carpus-train/options.h"

namespace carpus::train {
namespace {

struct Row {
  std::string name;
  networks::NetworkSpec spec;
  int64_t side = 0;
};

/// The three candidates of Lee et al. 2017, table 1, as they are printed, with its 14 classes.
std::vector<Row> candidates(int64_t side) {
  const std::map<std::string, double> paper = {
      {"bins", 14}, {"first_year", 5}, {"heads", 1}, {"batch_norm", 0}};
  return {{"AlexNet", {"alexnet", paper}, side},
          {"GoogLeNet", {"googlenet", paper}, side},
          {"VGG-16", {"vgg16", paper}, side}};
}

void print(const std::vector<std::pair<Row, networks::NetworkCost>>& costs, int threads,
           bool json) {
  if (!json)
    std::printf("%-24s %8s %16s %20s %12s %20s\n", "network", "pixels", "parameters (M)",
                "multiply-adds (M)", "time (ms)", "processor time (ms)");
  for (const auto& [row, cost] : costs) {
    const double millions = static_cast<double>(cost.parameters) / 1e6;
    const double adds = static_cast<double>(cost.multiplyAdds) / 1e6;
    if (json)
      std::printf(
          "{\"network\":\"%s\",\"architecture\":\"%s\",\"pixels\":%lld,"
          "\"parameters\":%lld,\"multiply_adds\":%lld,"
          "\"milliseconds\":%.3f,\"processor_milliseconds\":%.3f,"
          "\"threads\":%d}\n",
          row.name.c_str(), row.spec.architecture.c_str(), static_cast<long long>(row.side),
          static_cast<long long>(cost.parameters), static_cast<long long>(cost.multiplyAdds),
          cost.milliseconds, cost.processorMilliseconds, threads);
    else
      std::printf("%-24s %8lld %16.2f %20.1f %12.2f %20.2f\n", row.name.c_str(),
                  static_cast<long long>(row.side), millions, adds, cost.milliseconds,
                  cost.processorMilliseconds);
  }
}

}  // namespace

int runNetworks(int argc, char** argv) {
  std::vector<Row> further;
  const auto last = [&]() -> Row& {
    if (further.empty()) throw std::invalid_argument("--name comes before what belongs to it");
    return further.back();
  };
  int64_t side = 224;
  int threads = 1, repeats = 7;
  bool json = false, help = false;
  OptionTable table;
  table["--size"] = number(side, "side of the candidates' input, pixels");
  table["--threads"] = number(threads, "threads of LibTorch");
  table["--repeats"] = number(repeats, "timed passes");
  table["--json"] = flag(json, "one JSON object a line");
  table["--help"] = flag(help, "this text");
  table["--name"] = {"a further network: its name, before what belongs to it",
                     [&](const std::string& v) {
                       further.push_back({v, {}, 0});
                     }};
  table["--arch"] = {"its architecture",
                     [&](const std::string& v) { last().spec.architecture = v; }};
  table["--net"] = {"option of its architecture, name=value",
                    [&](const std::string& v) { networkOption(last().spec).take(v); }};
  table["--name-size"] = {"side of its input",
                          [&](const std::string& v) { last().side = std::stoll(v); }};
  parse(table, argc, argv, 2);
  if (help) {
    printHelp("networks", table);
    return 0;
  }
  auto rows = candidates(side);
  for (Row& row : further) {
    if (row.side <= 0) row.side = side;
    rows.push_back(row);
  }
  torch::set_num_threads(threads);
  std::vector<std::pair<Row, networks::NetworkCost>> costs;
  costs.reserve(rows.size());
  for (const Row& row : rows)
    costs.emplace_back(row, networks::costOf(*networks::makeNetwork(row.spec), row.side, repeats));
  print(costs, threads, json);
  return 0;
}

}  // namespace carpus::train
