// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "core/base/paths.h"
#include "core/evaluate/detector_grid.h"
#include "core/evaluate/phantom_cache.h"

using namespace carpus;
using namespace carpus::evaluate;

namespace {

/// Calls a patch bone where its middle is bright, background elsewhere.
class BrightSession : public nn::Session {
 public:
  explicit BrightSession(int patch) {
    info_.kind = nn::ModelKind::Detector;
    info_.preprocessing = {{QStringLiteral("patch"), patch}};
  }
  const nn::ModelInfo& info() const override { return info_; }
  Result<std::vector<nn::Tensor>> run(std::span<const nn::Tensor> inputs) const override {
    const nn::Tensor& input = inputs[0];
    const auto count = input.shape[0], side = input.shape[2];
    const auto positions = (side - 32) / 4 + 1;
    nn::Tensor output{{count, kLabelCount, positions, positions}, {}};
    for (std::int64_t n = 0; n < count; ++n)
      for (int label = 0; label < kLabelCount; ++label)
        for (std::int64_t y = 0; y < positions; ++y)
          for (std::int64_t x = 0; x < positions; ++x) {
            const auto at = (n * side + 4 * y + 15) * side + 4 * x + 15;
            const float bright = input.values[static_cast<size_t>(at)] > 0.5F ? 0.9F : 0.0F;
            output.values.push_back(label == 4 ? bright : label == 0 ? 0.9F - bright : 0.03F);
          }
    return std::vector<nn::Tensor>{output};
  }
  Result<nn::OcclusionScores> occlude(const nn::Tensor&, float, const nn::OcclusionOptions&,
                                      Progress&) const override {
    return fail(ErrorCode::Internal, QStringLiteral("not a classifier"));
  }

 private:
  nn::ModelInfo info_;
};

/// A folder with two validation radiographs of a bright square with their label maps, and one of
/// the train split.
void writeDataset(const QString& folder) {
  const QDir at(folder);
  QVERIFY(at.mkpath(QStringLiteral("half")) && at.mkpath(QStringLiteral("masks/val")) &&
          at.mkpath(QStringLiteral("masks/train")));
  std::ofstream table(at.filePath(QStringLiteral("labels.csv")).toStdString());
  table << "id,sex,bone_age_months,split,half,rows,columns\n";
  for (const int id : {1, 2, 3}) {
    QImage picture(300, 400, QImage::Format_Grayscale8),
        labels(300, 400, QImage::Format_Grayscale8);
    picture.fill(10);
    labels.fill(0);
    for (int y = 80; y < 320; ++y)
      for (int x = 60 + 5 * id; x < 220; ++x) {
        picture.setPixel(x, y, qRgb(230, 230, 230));
        labels.setPixel(x, y, qRgb(4, 4, 4));
      }
    const QString split = id == 3 ? QStringLiteral("train") : QStringLiteral("val");
    QVERIFY(picture.save(at.filePath(QStringLiteral("half/%1.jpg").arg(id)), "JPG", 100));
    QVERIFY(labels.save(at.filePath(QStringLiteral("masks/%1/%2.png").arg(split).arg(id))));
    table << id << ",F,120," << split.toStdString() << ",1,400,300\n";
  }
}

GridCell cell(int patch, int stride, double iou, double milliseconds) {
  return {patch, stride, {iou, iou}, {iou, iou}, {milliseconds}};
}

DetectorGrid drawnGrid() {
  DetectorGrid grid;
  grid.ids = {1, 2};
  grid.patches = {32, 64};
  grid.strides = {4, 8};
  grid.cells = {cell(32, 4, 0.90, 50), cell(32, 8, 0.89, 51), cell(64, 4, 0.952, 60),
                cell(64, 8, 0.949, 18)};
  return grid;
}

}  // namespace

class DetectorGridTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everySettingIsMeasuredOnTheSplit() {
    const QTemporaryDir folder;
    writeDataset(folder.path());
    const auto data = dataset::Dataset::open(folder.path());
    QVERIFY2(data, data ? "" : qPrintable(data.error().sentence));
    const std::map<int, nn::SessionPtr> networks = {{32, std::make_shared<BrightSession>(32)},
                                                    {48, std::make_shared<BrightSession>(48)}};
    GridPlan plan;
    plan.timed = 1;
    const auto grid = measureGrid(*data, folder.filePath(QStringLiteral("masks")), networks, plan,
                                  Progress::none());
    QVERIFY2(grid, grid ? "" : qPrintable(grid.error().sentence));
    QCOMPARE(grid->ids, (std::vector<qint64>{1, 2}));
    QCOMPARE(grid->cells.size(), size_t{8});
    for (const GridCell& found : grid->cells) {
      QCOMPARE(found.handIou.size(), size_t{2});
      QCOMPARE(found.milliseconds.size(), size_t{1});
      QVERIFY2(mean(found.handIou) > (found.stride > 8 ? 0.85 : 0.93),
               qPrintable(QStringLiteral("%1/%2: %3")
                              .arg(found.patch)
                              .arg(found.stride)
                              .arg(mean(found.handIou))));
    }
    QVERIFY(mean(grid->at(32, 2).handIou) > mean(grid->at(32, 16).handIou));
    plan.limit = 1;
    const auto one = measureGrid(*data, folder.filePath(QStringLiteral("masks")), networks, plan,
                                 Progress::none());
    QVERIFY(one);
    QCOMPARE(one->ids.size(), size_t{1});
    QCOMPARE(one->at(48, 4).handIou.front(), grid->at(48, 4).handIou.front());
  }

  void nothingToMeasureIsOneSentence() {
    const QTemporaryDir folder;
    writeDataset(folder.path());
    const auto data = dataset::Dataset::open(folder.path());
    QVERIFY(data);
    const auto grid =
        measureGrid(*data, folder.filePath(QStringLiteral("masks")), {}, {}, Progress::none());
    QVERIFY(!grid);
    QCOMPARE(grid.error().code, ErrorCode::Usage);
  }

  void theFastestOfTheBestIsSupported() {
    DetectorGrid grid = drawnGrid();
    QCOMPARE(supportedSetting(grid).patch, 64);
    QCOMPARE(supportedSetting(grid).stride, 8);
    grid.cells.back().handIou = {0.94, 0.94};
    QCOMPARE(supportedSetting(grid).stride, 4);
  }

  void textAndJsonHoldEveryCell() {
    const DetectorGrid grid = drawnGrid();
    const QString text = gridToText(grid);
    for (const char* part : {"0.9000 (50 ms)", "0.8900 (51 ms)", "0.9520 (60 ms)", "0.9490 (18 ms)",
                             "n = 2", "patch 64, stride 8"})
      QVERIFY2(text.contains(QLatin1String(part)), part);
    QVERIFY(text.contains(disclaimer()));
    const QJsonObject json = gridToJson(grid);
    QCOMPARE(json[QLatin1String("cells")].toArray().size(), qsizetype{4});
    QCOMPARE(json[QLatin1String("supported_patch")].toInt(), 64);
    QCOMPARE(json[QLatin1String("cells")].toArray()[1].toObject()[QLatin1String("stride")].toInt(),
             8);
  }

  void heatMapShowsTheBestBrightest() {
    const QImage image = drawGrid(drawnGrid());
    QVERIFY(!image.isNull());
    // Corners of the cells, clear of their numbers and of the frame.
    const auto grey = [&](int row, int column) {
      return qGray(image.pixel(90 + column * 130 + 12, 64 + row * 62 + 12));
    };
    QVERIFY(grey(1, 0) > grey(0, 0));
    QVERIFY(grey(0, 0) > grey(0, 1));
    QVERIFY(image.width() > 90 + 2 * 130 + 100);  // room for the legend
  }

  void phantomCacheIsTheSameForTheSameSeed() {
    const QTemporaryDir folder;
    const PhantomCachePlan plan{2, 64, 7};
    const auto bytes = [&](const PhantomCachePlan& how, const char* name) {
      const QString path = folder.filePath(QLatin1String(name));
      const auto written = writePhantomCache(how, path, Progress::none());
      if (!written) qFatal("%s", qPrintable(written.error().sentence));
      return readFile(path, 1 << 24).value();
    };
    const QByteArray one = bytes(plan, "one.bin");
    QCOMPARE(bytes(plan, "two.bin"), one);
    const auto facts = static_cast<qsizetype>(8 + 4 * 4 + learn::kLandmarks * 12);
    QCOMPARE(one.size(),
             static_cast<qsizetype>(sizeof(learn::CacheHead)) + 2 * (facts + 2 * 64 * 64));
    // The label map follows the picture: it has bone, tissue and background and nothing unknown.
    const QByteArray labels =
        one.mid(static_cast<qsizetype>(sizeof(learn::CacheHead)) + facts + 64 * 64, 64 * 64);
    QVERIFY(labels.contains('\x04') && labels.contains('\x03') && labels.contains('\0'));
    QVERIFY(!labels.contains('\xff'));
  }

  void detectorCacheHoldsTheFlattenedStage() {
    const QTemporaryDir folder;
    writeDataset(folder.path());
    const auto data = dataset::Dataset::open(folder.path());
    QVERIFY(data);
    const auto bytes = [&](dataset::StageLook look) {
      const QString path = folder.filePath(QStringLiteral("stage.bin"));
      const auto written =
          dataset::writeStageCache(*data, folder.filePath(QStringLiteral("masks")),
                                   learn::Source::Half, 128, path, Progress::none(), look);
      if (!written || *written != 3) qFatal("no cache");
      return readFile(path, 1 << 24).value();
    };
    const QByteArray plain = bytes(dataset::StageLook::Plain);
    const QByteArray flat = bytes(dataset::StageLook::Flattened);
    QCOMPARE(flat.size(), plain.size());
    QVERIFY(flat != plain);
    // Facts and label maps are the same; only pictures differ.
    const auto facts = static_cast<qsizetype>(8 + 4 * 4 + learn::kLandmarks * 12);
    const auto head = static_cast<qsizetype>(sizeof(learn::CacheHead));
    QCOMPARE(flat.left(head + facts), plain.left(head + facts));
    QCOMPARE(flat.mid(head + facts + 128 * 128, 128 * 128),
             plain.mid(head + facts + 128 * 128, 128 * 128));
  }

  void phantomsDiffer() {
    const auto list = phantomsOf({40, 512, 1});
    QCOMPARE(list.size(), size_t{40});
    QVERIFY(list[0].seed != list[1].seed);
    QVERIFY(list[0].sex != list[1].sex);
    const auto other = phantomsOf({40, 512, 2});
    QVERIFY(other[0].seed != list[0].seed);
    for (const auto& phantom : list)
      QVERIFY(phantom.boneAge.value >= 12 && phantom.boneAge.value <= 216);
  }
};

QTEST_MAIN(DetectorGridTest)
#include "test_detector_grid.moc"
