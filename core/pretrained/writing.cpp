// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/paths.h"
#include "core/pretrained/pretrained.h"

namespace carpus::pretrained {
namespace {

/// A safetensors file in the making: 8-byte length, JSON header, raw data.
class SafeTensors {
 public:
  void add(const QString& name, const std::vector<std::int64_t>& shape,
           const std::vector<float>& values) {
    QJsonArray sizes;
    for (const std::int64_t size : shape) sizes.append(static_cast<qint64>(size));
    const qint64 begin = data_.size();
    data_.append(reinterpret_cast<const char*>(values.data()),
                 static_cast<qsizetype>(values.size()) * static_cast<qsizetype>(sizeof(float)));
    header_.insert(name, QJsonObject{{QStringLiteral("dtype"), QStringLiteral("F32")},
                                     {QStringLiteral("shape"), sizes},
                                     {QStringLiteral("data_offsets"),
                                      QJsonArray{begin, static_cast<qint64>(data_.size())}}});
  }

  QByteArray bytes() const {
    QByteArray header = QJsonDocument(header_).toJson(QJsonDocument::Compact);
    while (header.size() % 8 != 0) header.append(' ');
    const auto length = static_cast<quint64>(header.size());
    return QByteArray(reinterpret_cast<const char*>(&length), sizeof length) + header + data_;
  }

 private:
  QJsonObject header_;
  QByteArray data_;
};

}  // namespace

Result<void> writeTrunk(const std::vector<Convolution>& arranged, const std::vector<Place>& places,
                        const InputScaling& scaling, const QString& file) {
  SafeTensors tensors;
  for (size_t i = 0; i < arranged.size(); ++i) {
    const Convolution c = i == 0 ? forBrightness(arranged[i], scaling) : arranged[i];
    const QString unit = QString::fromStdString(places[i].unit);
    tensors.add(unit + QLatin1String(".convolution.weight"), {c.out, c.in, c.kernel, c.kernel},
                c.weights);
    tensors.add(unit + QLatin1String(".convolution.bias"), {c.out}, c.bias);
  }
  return writeFile(file, tensors.bytes());
}

}  // namespace carpus::pretrained
