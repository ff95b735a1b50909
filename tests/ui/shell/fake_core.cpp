// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/fake_core.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <cmath>

#include "tests/ui/known_scores.h"

namespace carpus::testing {
namespace {

constexpr int kRows = 400;
constexpr int kColumns = 300;

std::shared_ptr<const preprocess::Preprocessed> somePreprocessed(const cv::Mat& corrected) {
  auto result = std::make_shared<preprocess::Preprocessed>();
  const cv::Size stage(preprocess::kStageSize, preprocess::kStageSize);
  result->normalised = cv::Mat(stage, CV_32FC1, cv::Scalar(0.3));
  result->labels.values = cv::Mat(stage, CV_8UC1, cv::Scalar(0));
  result->labels.values(cv::Rect(100, 100, 200, 300)) = cv::Scalar(4);
  result->mask = cv::Mat(kRows, kColumns, CV_8UC1, cv::Scalar(0));
  result->mask(cv::Rect(80, 80, 120, 240)) = cv::Scalar(255);
  if (!corrected.empty()) {
    result->automaticMask = result->mask;
    result->mask = corrected;
    result->maskEdited = true;
  }
  result->preprocessed = result->normalised.clone();
  // The hand is the left half, so that half of an even effect lies outside it.
  result->preprocessedMask = cv::Mat(stage, CV_8UC1, cv::Scalar(0));
  result->preprocessedMask.colRange(0, stage.width / 2).setTo(255);
  const double scale = double(preprocess::kStageSize) / kRows;
  result->toNormalised = PixelMap::scaling(scale, scale);
  result->toPreprocessed = result->toNormalised;
  return result;
}

}  // namespace

bool FakeCore::Gate::pass(Progress& progress) {
  if (!closed) return progress.isCancelled();
  ++waiting;
  while (!opened.tryAcquire(1, 2)) {
    if (progress.isCancelled()) {
      ++cancelled;
      --waiting;
      return true;
    }
  }
  --waiting;
  return false;
}

FakeCore::FakeCore() {
  plateImage_ = folder_.filePath(QStringLiteral("plate.png"));
  QImage picture(60, 80, QImage::Format_Grayscale8);
  picture.fill(90);
  picture.save(plateImage_);
  auto made = std::make_shared<atlas::Atlas>();
  made->id = QStringLiteral("fake");
  made->title = QStringLiteral("Fake atlas");
  for (const Sex sex : {Sex::Female, Sex::Male})
    for (const atlas::Plate& plate : plates(sex)) made->plates.push_back(plate);
  atlas_ = made;
}

Months FakeCore::estimateFor(Sex sex) { return Months{sex == Sex::Female ? 118.5 : 102.5}; }

std::vector<atlas::Plate> FakeCore::plates(Sex sex) const {
  std::vector<atlas::Plate> result;
  for (const double age : {84.0, 94.0, 106.0, 120.0, 132.0}) {
    atlas::Plate plate;
    plate.id = QStringLiteral("%1_%2").arg(toCode(sex)).arg(age);
    plate.sex = sex;
    plate.age = Months{age};
    plate.imagePath = plateImage_;
    result.push_back(plate);
  }
  return result;
}

QString FakeCore::file(const QString& name) {
  const QString path = folder_.filePath(name);
  QFile(path).open(QIODevice::WriteOnly);
  return path;
}

ui::UseCases FakeCore::useCases() {
  ui::UseCases cases;
  cases.loadToolbox = [this](Progress& progress) -> Result<workflow::ToolboxPtr> {
    if (loading.pass(progress)) return fail(Error::cancelled());
    if (networksMissing)
      return fail(ErrorCode::Internal, QStringLiteral("The networks are missing."));
    return std::make_shared<const workflow::Toolbox>();
  };
  cases.scan = [](const QStringList& paths, Progress&) -> Result<std::vector<dicom::FoundFile>> {
    std::vector<dicom::FoundFile> found;
    for (const QString& path : paths) {
      QStringList files{path};
      if (QFileInfo(path).isDir()) {
        files.clear();
        for (const QString& name : QDir(path).entryList({QStringLiteral("*.dcm")}, QDir::Files))
          files << QDir(path).filePath(name);
      }
      for (const QString& file : files) {
        dicom::FoundFile entry;
        entry.path = file;
        found.push_back(entry);
      }
    }
    return found;
  };
  cases.open = [this](const QString& path) { return open(path); };
  cases.assess = [this](RadiographPtr radiograph, const workflow::Toolbox&,
                        const assess::AssessOptions& options,
                        Progress& progress) -> Result<assess::Assessment> {
    if (assessing.pass(progress)) return fail(Error::cancelled());
    if (assessFails) return fail(ErrorCode::Internal, QStringLiteral("The network failed."));
    ++assessments;
    return assess(radiograph, options);
  };
  cases.assessWithMask = [this](RadiographPtr radiograph, const cv::Mat& mask,
                                const workflow::Toolbox&, const assess::AssessOptions& options,
                                Progress& progress) -> Result<assess::Assessment> {
    if (assessing.pass(progress)) return fail(Error::cancelled());
    ++maskAssessments;
    lastMask = mask;
    return assess(radiograph, options, mask);
  };
  cases.reassess = [this](const assess::Assessment& before, const workflow::Toolbox&,
                          const assess::AssessOptions& options,
                          Progress& progress) -> Result<assess::Assessment> {
    if (assessing.pass(progress)) return fail(Error::cancelled());
    ++reassessments;
    return assess(before.radiograph, options,
                  before.preprocessed->maskEdited ? before.preprocessed->mask : cv::Mat());
  };
  cases.explain = [this](const assess::Assessment&, const workflow::Toolbox&,
                         const nn::OcclusionOptions&,
                         const std::function<void(attention::ScoresPtr)>& onCoarse,
                         Progress& progress) -> Result<attention::ScoresPtr> {
    ++explanations;
    progress.report(0.5, QStringLiteral("covering"));
    if (explaining.pass(progress)) return fail(Error::cancelled());
    const auto fine = knownScores([](int, int) { return 120; });
    auto coarse = std::make_shared<attention::Scores>(*fine);
    coarse->coarse = true;
    if (onCoarse) onCoarse(std::move(coarse));
    if (refining.pass(progress)) return fail(Error::cancelled());
    return fine;
  };
  cases.checkMap = [this](const assess::Assessment& assessment, const workflow::Toolbox&,
                          const attention::Target& target, const nn::OcclusionOptions&,
                          Progress& progress) -> Result<attention::SanityReport> {
    progress.report(0.5, QStringLiteral("checking"));
    if (checking.pass(progress)) return fail(Error::cancelled());
    attention::SanityReport report;
    report.map = attention::attentionFrom(*knownScores([](int, int) { return 120; }),
                                          *assessment.preprocessed, target);
    for (const attention::CheckKind kind : attention::checkKinds()) {
      attention::SanityCheck check;
      check.kind = kind;
      check.title = toCode(kind);
      check.passed = kind != attention::CheckKind::Fill;
      report.checks.push_back(check);
    }
    return report;
  };
  cases.loadGallery = []() -> Result<attention::Gallery> {
    return fail(ErrorCode::Unreadable, QStringLiteral("There is no gallery."));
  };
  cases.writeMap = [this](const assess::Assessment&, const attention::AttentionMap&,
                          workflow::MapForm form, const QString& folder) -> Result<QStringList> {
    if (unwritable) return fail(ErrorCode::CannotWrite, QStringLiteral("The folder is full."));
    lastMapForm = form;
    return QStringList{folder + QStringLiteral("/attention.png")};
  };
  cases.signAndWrite = [this](const assess::Assessment& assessment,
                              const report::Decision& decision, const report::Signing& given,
                              const QStringList&, const QString& folder) {
    return sign(assessment, decision, given, folder);
  };
  return cases;
}

Result<RadiographPtr> FakeCore::open(const QString& path) {
  const QString name = QFileInfo(path).fileName();
  if (name.contains(QLatin1String("bad")))
    return fail(ErrorCode::Unreadable, QStringLiteral("%1 is damaged.").arg(name));
  auto radiograph = std::make_shared<Radiograph>();
  radiograph->pixels = cv::Mat(kRows, kColumns, CV_16UC1, cv::Scalar(500));
  radiograph->pixels(cv::Rect(80, 80, 120, 240)) = cv::Scalar(3000);
  radiograph->bitsStored = 12;
  radiograph->sourcePath = path;
  radiograph->patient.name = QStringLiteral("Test %1").arg(name);
  radiograph->patient.id = QStringLiteral("ID/../%1").arg(name);
  if (!name.contains(QLatin1String("nosex"))) radiograph->patient.sex = Sex::Female;
  if (!name.contains(QLatin1String("noage"))) {
    radiograph->patient.birthDate = QDate(2010, 3, 1);
    radiograph->study.acquisitionDate = QDate(2020, 3, 1);
  }
  return radiograph;
}

assess::Estimate FakeCore::estimate(Sex sex) const {
  assess::Estimate estimate;
  estimate.boneAge = estimateFor(sex);
  estimate.intervalLow = Months{estimate.boneAge.value - 12};
  estimate.intervalHigh = Months{estimate.boneAge.value + 12};
  estimate.distribution.months.assign(240, 0);
  double sum = 0;
  for (int month = 0; month < 240; ++month) {
    const double z = (month + 0.5 - estimate.boneAge.value) / 9;
    sum += estimate.distribution.months[month] = std::exp(-z * z / 2);
  }
  for (double& share : estimate.distribution.months) share /= sum;
  return estimate;
}

Result<assess::Assessment> FakeCore::assess(const RadiographPtr& radiograph,
                                            const assess::AssessOptions& options,
                                            const cv::Mat& mask) {
  lastOptions = options;
  assess::Assessment result;
  result.radiograph = radiograph;
  result.preprocessed = somePreprocessed(mask);
  if (!mask.empty())
    result.findings.push_back(makeFinding(QStringLiteral("mask-edited"), {QStringLiteral("90")}));
  result.atlas = atlas_;
  result.model.id = QStringLiteral("fake-model");
  result.sex = options.sex ? options.sex : radiograph->patient.sex;
  result.sexSource = options.sex ? assess::SexSource::Entered : assess::SexSource::File;
  result.chronological =
      assess::chronologicalAge(*radiograph, options.chronologicalAge, result.findings);
  if (radiograph->sourcePath.contains(QLatin1String("nohand"))) {
    result.findings.push_back(makeFinding(QStringLiteral("not-a-hand")));
    return result;
  }
  if (!result.sex) {
    result.findings.push_back(makeFinding(QStringLiteral("sex-missing")));
    result.femaleEstimate = estimate(Sex::Female);
    result.maleEstimate = estimate(Sex::Male);
    return result;
  }
  result.estimate = estimate(*result.sex);
  result.candidates = assess::rankCandidates(result.estimate->distribution, plates(*result.sex));
  result.comparison =
      assess::compare(result.estimate->boneAge, result.chronological, *result.sex, options.sdTable);
  return result;
}

Result<report::Report> FakeCore::sign(const assess::Assessment& assessment,
                                      const report::Decision& decision,
                                      const report::Signing& given, const QString& folder) {
  if (signing.closed) signing.pass(Progress::none());
  if (unwritable)
    return fail(ErrorCode::CannotWrite, QStringLiteral("The report cannot be written there."));
  ++signatures;
  lastSigning = given;
  QDir().mkpath(folder);
  QFile text(QDir(folder).filePath(QStringLiteral("report.txt")));
  text.open(QIODevice::WriteOnly);
  text.write(QByteArray::number(decision.boneAge.value));
  report::Report report;
  report.decision = decision;
  report.signing = given;
  report.sex = *assessment.sex;
  return report;
}

void PreparedChooser::chooseFiles(QWidget*, const QString&,
                                  std::function<void(const QStringList&)> done) {
  if (answers_.files.isEmpty())
    ++answers_.unprepared;
  else
    done(std::exchange(answers_.files, {}));
}

void PreparedChooser::chooseFolder(QWidget*, const QString&, const QString&,
                                   std::function<void(const QString&)> done) {
  if (answers_.folder.isEmpty())
    ++answers_.unprepared;
  else
    done(std::exchange(answers_.folder, {}));
}

}  // namespace carpus::testing
