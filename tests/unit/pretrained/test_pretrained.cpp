// SPDX-License-Identifier: GPL-3.0-or-later
// The models are written here, byte by byte: no model of anybody is part of the repository.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <cstring>

#include "core/pretrained/pretrained.h"

using namespace carpus;
using namespace carpus::pretrained;

namespace {

// Protocol buffers: a field is its number and kind, then its content.
QByteArray varint(quint64 value) {
  QByteArray bytes;
  for (; value >= 0x80; value >>= 7) bytes.append(static_cast<char>(value | 0x80));
  bytes.append(static_cast<char>(value));
  return bytes;
}
QByteArray numberField(int field, quint64 value) {
  return varint(static_cast<quint64>(field) << 3) + varint(value);
}
QByteArray bytesField(int field, const QByteArray& content) {
  return varint((static_cast<quint64>(field) << 3) | 2) +
         varint(static_cast<quint64>(content.size())) + content;
}
QByteArray floats(const std::vector<float>& values) {
  return QByteArray(reinterpret_cast<const char*>(values.data()),
                    static_cast<qsizetype>(values.size() * sizeof(float)));
}

/// A convolution with numbers that tell it from any other.
Convolution convolution(const std::string& name, qint64 out, qint64 in, qint64 kernel) {
  Convolution c{name, out, in, kernel, {}, {}};
  const auto count = static_cast<size_t>(out * in * kernel * kernel);
  const double step = 1 + static_cast<double>(name.size());
  for (size_t i = 0; i < count; ++i)
    c.weights.push_back(static_cast<float>(std::sin(step * static_cast<double>(i) + 1) * 0.01));
  for (qint64 i = 0; i < out; ++i)
    c.bias.push_back(static_cast<float>(i) * 0.5F - static_cast<float>(step));
  return c;
}

// caffe.proto: BlobProto {data = 5, shape = 7 {dim = 1}}.
QByteArray caffeBlob(const std::vector<float>& values, const std::vector<qint64>& shape) {
  QByteArray dims;
  for (const qint64 dim : shape) dims += numberField(1, static_cast<quint64>(dim));
  return bytesField(7, dims) + bytesField(5, floats(values));
}

/// NetParameter {layer = 100 LayerParameter {name = 1, type = 2, blobs = 7}} and its prototxt.
void writeCaffe(const QTemporaryDir& folder, const std::vector<Convolution>& layers) {
  QByteArray model;
  QByteArray text =
      "name: \"test\"\ninput: \"data\"\ninput_dim: 1\ninput_dim: 3\ninput_dim: 64\n"
      "input_dim: 64\n";
  for (const Convolution& c : layers) {
    const QByteArray name = QByteArray::fromStdString(c.name);
    model +=
        bytesField(100, bytesField(1, name) + bytesField(2, "Convolution") +
                            bytesField(7, caffeBlob(c.weights, {c.out, c.in, c.kernel, c.kernel})) +
                            bytesField(7, caffeBlob(c.bias, {c.out})));
    text += "layer { name: \"" + name + "\" type: \"Convolution\" bottom: \"data\" top: \"" + name +
            "\" convolution_param { num_output: " + QByteArray::number(c.out) +
            " kernel_size: " + QByteArray::number(c.kernel) + " } }\n";
  }
  for (const auto& [name, bytes] :
       {std::pair("m.caffemodel", model), std::pair("m.prototxt", text)}) {
    QFile file(folder.filePath(QLatin1String(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
  }
}

// onnx.proto: ValueInfoProto {name = 1, type = 2 {tensor_type = 1 {elem_type = 1, shape = 2}}}.
QByteArray onnxValue(const QByteArray& name, const std::vector<qint64>& shape) {
  QByteArray dims;
  for (const qint64 dim : shape) dims += bytesField(1, numberField(1, static_cast<quint64>(dim)));
  return bytesField(1, name) +
         bytesField(2, bytesField(1, numberField(1, 1) + bytesField(2, dims)));
}
// TensorProto {dims = 1, data_type = 2, name = 8, raw_data = 9}.
QByteArray onnxTensor(const QByteArray& name, const std::vector<float>& values,
                      const std::vector<qint64>& shape) {
  QByteArray bytes;
  for (const qint64 dim : shape) bytes += numberField(1, static_cast<quint64>(dim));
  return bytes + numberField(2, 1) + bytesField(8, name) + bytesField(9, floats(values));
}

/// ModelProto {ir_version = 1, graph = 7, opset_import = 8}, its graph a chain of convolutions.
QByteArray onnx(const std::vector<Convolution>& layers) {
  QByteArray graph, last = "data";
  for (const Convolution& c : layers) {
    const QByteArray name = QByteArray::fromStdString(c.name);
    const QByteArray attribute =
        bytesField(1, "kernel_shape") + numberField(8, static_cast<quint64>(c.kernel)) +
        numberField(8, static_cast<quint64>(c.kernel)) + numberField(20, 7);
    graph +=
        bytesField(1, bytesField(1, last) + bytesField(1, name + "_w") +
                          bytesField(1, name + "_b") + bytesField(2, name + "_1") +
                          bytesField(3, name) + bytesField(4, "Conv") + bytesField(5, attribute));
    graph += bytesField(5, onnxTensor(name + "_w", c.weights, {c.out, c.in, c.kernel, c.kernel}));
    graph += bytesField(5, onnxTensor(name + "_b", c.bias, {c.out}));
    last = name + "_1";
  }
  graph += bytesField(2, "g") + bytesField(11, onnxValue("data", {1, layers.front().in, 64, 64})) +
           bytesField(12, onnxValue(last, {1, layers.back().out, 1, 1}));
  return numberField(1, 6) + bytesField(7, graph) +
         bytesField(8, bytesField(1, "") + numberField(2, 9));
}

/// One tensor of a safetensors file.
std::vector<float> tensorOf(const QByteArray& file, const QString& name,
                            QJsonArray* shape = nullptr) {
  quint64 length = 0;
  std::memcpy(&length, file.constData(), sizeof length);
  const auto header = QJsonDocument::fromJson(file.mid(8, static_cast<qsizetype>(length))).object();
  const QJsonObject entry = header[name].toObject();
  if (shape) *shape = entry[QLatin1String("shape")].toArray();
  const auto offsets = entry[QLatin1String("data_offsets")].toArray();
  const QByteArray bytes = file.mid(8 + static_cast<qsizetype>(length) + offsets.at(0).toInteger(),
                                    offsets.at(1).toInteger() - offsets.at(0).toInteger());
  std::vector<float> values(static_cast<size_t>(bytes.size()) / sizeof(float));
  std::memcpy(values.data(), bytes.constData(), static_cast<size_t>(bytes.size()));
  return values;
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A small model and its places: the first layer sees colours.
std::vector<Convolution> smallModel() {
  return {convolution("first/7x7", 4, 3, 7), convolution("second", 6, 4, 1),
          convolution("third/3x3", 5, 6, 3)};
}
std::vector<Place> smallPlaces() {
  return {{"stem1", "first/7x7", 4, 1, 7},
          {"stem2", "second", 6, 4, 1},
          {"stem3", "third/3x3", 5, 6, 3}};
}

}  // namespace

class PretrainedTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void coloursAreAveragedIntoOne() {
    Convolution colour{"c", 2, 3, 1, {3, 6, 9, -1, -2, -6}, {0.5F, 1}};
    const Convolution grey = averageOfColours(colour);
    QCOMPARE(grey.in, std::int64_t{1});
    QVERIFY((grey.weights == std::vector<float>{6, -3}));
    QVERIFY(grey.bias == colour.bias);
  }

  void averageIsTakenAtEachPlaceOfTheFilter() {
    const Convolution colour = convolution("c", 4, 3, 7);
    const Convolution grey = averageOfColours(colour);
    QCOMPARE(grey.weights.size(), size_t{4 * 49});
    for (size_t filter = 0; filter < 4; ++filter)
      for (size_t at = 0; at < 49; ++at) {
        double sum = 0;
        for (size_t c = 0; c < 3; ++c)
          sum += static_cast<double>(colour.weights[(filter * 3 + c) * 49 + at]);
        QVERIFY(std::abs(static_cast<double>(grey.weights[filter * 49 + at]) - sum / 3) < 1e-7);
      }
  }

  void greyPictureGivesWhatItsColoursGave() {
    const Convolution colour = convolution("c", 4, 3, 7);
    const InputScaling scaling;
    const Convolution grey = forBrightness(colour, scaling);
    for (size_t filter = 0; filter < 4; ++filter) {
      double before = static_cast<double>(colour.bias[filter]),
             after = static_cast<double>(grey.bias[filter]);
      for (size_t at = 0; at < 49; ++at) {
        const double brightness = static_cast<double>((at * 13) % 49) / 48;
        after += static_cast<double>(grey.weights[filter * 49 + at]) * brightness;
        for (size_t c = 0; c < 3; ++c)
          before += static_cast<double>(colour.weights[(filter * 3 + c) * 49 + at]) *
                    (255 * brightness - scaling.mean.at(c));
      }
      QVERIFY2(std::abs(before - after) < 1e-3,
               qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
    }
  }

  void modelIsReadArrangedAndWritten_data() {
    QTest::addColumn<bool>("caffe");
    QTest::newRow("Caffe") << true;
    QTest::newRow("ONNX") << false;
  }
  void modelIsReadArrangedAndWritten() {
    QFETCH(bool, caffe);
    const QTemporaryDir folder;
    const auto model = smallModel();
    QString weights = folder.filePath(QStringLiteral("m.caffemodel")), prototxt;
    if (caffe) {
      writeCaffe(folder, model);
      prototxt = folder.filePath(QStringLiteral("m.prototxt"));
    } else {
      weights = folder.filePath(QStringLiteral("m.onnx"));
      QFile file(weights);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(onnx(model));
    }
    const auto found = readConvolutions(weights, prototxt);
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->size(), size_t{3});
    const auto arranged = arrange(*found, smallPlaces());
    QVERIFY2(arranged.has_value(), arranged ? "" : qPrintable(arranged.error().sentence));
    const QString out = folder.filePath(QStringLiteral("t.safetensors"));
    QVERIFY(writeTrunk(*arranged, smallPlaces(), {}, out).has_value());
    const QByteArray file = bytesOf(out);
    QJsonArray shape;
    QVERIFY(tensorOf(file, QStringLiteral("stem3.convolution.weight"), &shape) == model[2].weights);
    QVERIFY((shape == QJsonArray{5, 6, 3, 3}));
    QVERIFY(tensorOf(file, QStringLiteral("stem2.convolution.bias")) == model[1].bias);
    const auto first = tensorOf(file, QStringLiteral("stem1.convolution.weight"), &shape);
    QVERIFY((shape == QJsonArray{4, 1, 7, 7}));
    QVERIFY(first == forBrightness(model[0], {}).weights);
  }

  void wholeGoogLeNetIsImportedByName() {
    const QTemporaryDir folder;
    std::vector<Convolution> model;
    const auto places = googleNetPlaces();
    QCOMPARE(places.size(), size_t{57});
    for (const Place& place : places)
      model.push_back(convolution(place.caffe, place.out, &place == &places.front() ? 3 : place.in,
                                  place.kernel));
    // A helper of training in the middle, and the layers in another order.
    model.insert(model.begin() + 20, convolution("loss1/conv", 128, 512, 1));
    std::reverse(model.begin() + 1, model.end());
    writeCaffe(folder, model);
    const QString out = folder.filePath(QStringLiteral("g.safetensors"));
    const auto imported = importGoogLeNet(folder.filePath(QStringLiteral("m.caffemodel")),
                                          folder.filePath(QStringLiteral("m.prototxt")), {}, out);
    QVERIFY2(imported.has_value(),
             imported ? "" : qPrintable(imported.error().sentence + imported.error().detail));
    QCOMPARE(tensorOf(bytesOf(out), QStringLiteral("inception4d_reduce5.convolution.weight")),
             convolution("inception_4d/5x5_reduce", 32, 512, 1).weights);
  }

  void modelOfAnotherShapeIsRefused() {
    auto model = smallModel();
    model[1] = convolution("second", 7, 4, 1);
    const auto arranged = arrange(model, smallPlaces());
    QVERIFY(!arranged.has_value());
    QVERIFY(arranged.error().sentence.contains(QLatin1String("second")));
    model.resize(1);
    QVERIFY(!arrange(model, smallPlaces()).has_value());
  }

  void filesThatAreNoModelsAreOneSentence() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("n.onnx"));
    QVERIFY(!readConvolutions(path, {}).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("nonsense, and more of it");
    file.close();
    const auto found = readConvolutions(path, {});
    QVERIFY(!found.has_value());
    QVERIFY(found.error().code == ErrorCode::Unreadable);
  }
};

QTEST_GUILESS_MAIN(PretrainedTest)
#include "test_pretrained.moc"
