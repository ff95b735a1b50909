// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "core/attention/attention.h"
#include "core/base/paths.h"

namespace carpus::attention {
namespace {

QJsonObject targetJson(const Target& target) {
  QJsonObject object;
  object[QStringLiteral("kind")] = !target.year     ? QStringLiteral("expected")
                                   : target.against ? QStringLiteral("difference")
                                                    : QStringLiteral("class");
  object[QStringLiteral("year")] = target.year ? QJsonValue(*target.year) : QJsonValue();
  object[QStringLiteral("against")] = target.against ? QJsonValue(*target.against) : QJsonValue();
  return object;
}

QJsonObject settingsJson(const nn::OcclusionOptions& options) {
  return {{QStringLiteral("patch"), options.patch},
          {QStringLiteral("stride"), options.stride},
          {QStringLiteral("fill"), options.fill == nn::OccluderFill::Black
                                       ? QStringLiteral("black")
                                       : QStringLiteral("local-mean")},
          {QStringLiteral("naive"), options.naive}};
}

}  // namespace

QJsonObject toJson(const AttentionMap& map, const nn::ModelInfo& model) {
  double low = 0;
  double high = 0;
  cv::minMaxLoc(map.values, &low, &high);
  QJsonArray findings;
  for (const Finding& finding : attentionFindings(map)) {
    findings.append(QJsonObject{{QStringLiteral("code"), finding.code},
                                {QStringLiteral("severity"), toCode(finding.severity)},
                                {QStringLiteral("text"), finding.text}});
  }
  return {{QStringLiteral("target"), targetJson(map.target)},
          {QStringLiteral("unit"),
           map.target.year ? QStringLiteral("probability") : QStringLiteral("months")},
          {QStringLiteral("base_value"), map.baseValue},
          {QStringLiteral("minimum"), low},
          {QStringLiteral("maximum"), high},
          {QStringLiteral("rows"), map.values.rows},
          {QStringLiteral("columns"), map.values.cols},
          {QStringLiteral("positions"), QJsonObject{{QStringLiteral("rows"), map.effects.rows},
                                                    {QStringLiteral("columns"), map.effects.cols}}},
          {QStringLiteral("settings"), settingsJson(map.options)},
          {QStringLiteral("coarse"), map.coarse},
          {QStringLiteral("outside_hand_share"), map.outsideHandShare},
          {QStringLiteral("outside_hand_area_share"), map.outsideHandAreaShare},
          {QStringLiteral("findings"), findings},
          {QStringLiteral("timing_ms"), map.milliseconds},
          {QStringLiteral("model"),
           QJsonObject{{QStringLiteral("id"), model.id}, {QStringLiteral("sha256"), model.sha256}}},
          {QStringLiteral("version"), QStringLiteral(CARPUS_VERSION)},
          {QStringLiteral("disclaimer"), disclaimer()}};
}

QByteArray toNpy(const cv::Mat& values) {
  QByteArray header = QByteArrayLiteral("{'descr': '<f4', 'fortran_order': False, 'shape': (") +
                      QByteArray::number(values.rows) + ", " + QByteArray::number(values.cols) +
                      "), }";
  // Magic (6), version (2) and length (2) come before; the whole head is a multiple of 64.
  constexpr int kBefore = 10;
  while ((kBefore + header.size() + 1) % 64 != 0) header += ' ';
  header += '\n';
  QByteArray bytes("\x93NUMPY\x01\x00", 8);
  bytes += static_cast<char>(header.size() & 0xFF);
  bytes += static_cast<char>(header.size() >> 8);
  bytes += header;
  for (int row = 0; row < values.rows; ++row) {
    bytes.append(values.ptr<char>(row), values.cols * static_cast<int>(sizeof(float)));
  }
  return bytes;
}

}  // namespace carpus::attention
