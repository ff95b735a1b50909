// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QTemporaryDir>
#include <atomic>
#include <memory>

#include "ui/shell/file_chooser.h"
#include "ui/shell/use_cases.h"

namespace carpus::testing {

/// A core whose answers are known and whose speed the test decides: no network, no decoder. Files
/// are told apart by name: "bad" cannot be read, "nosex" does not say the sex, "noage" no age,
/// "nohand" is refused. Every other name is a girl of 10 years.
class FakeCore {
 public:
  FakeCore();

  ui::UseCases useCases();
  QString file(const QString& name);  ///< makes an empty file of that name and returns its path
  QString folder() const { return folder_.path(); }

  /// Work of this kind waits until `release` or until it is cancelled.
  struct Gate {
    std::atomic<bool> closed{false};
    std::atomic<int> waiting{0};
    std::atomic<int> cancelled{0};
    QSemaphore opened;
    /// True when the work was cancelled while it waited.
    bool pass(Progress& progress);
    void release(int count = 1) { opened.release(count); }
  };
  Gate loading, assessing, explaining, signing;
  Gate checking;
  Gate refining;  ///< between the coarse scores and the fine ones

  std::atomic<int> maskAssessments{0};
  cv::Mat lastMask;  ///< the reader's, of the last of these; read when it is done
  std::atomic<int> assessments{0}, reassessments{0}, explanations{0}, signatures{0};
  std::atomic<bool> networksMissing{false}, assessFails{false}, unwritable{false};
  report::Signing lastSigning;  ///< read after the window reports the signature
  assess::AssessOptions lastOptions;
  std::optional<workflow::MapForm> lastMapForm;  ///< read after the window reports the file

  /// Bone age that the network finds for that sex.
  static Months estimateFor(Sex sex);

 private:
  Result<RadiographPtr> open(const QString& path);
  Result<assess::Assessment> assess(const RadiographPtr& radiograph,
                                    const assess::AssessOptions& options, const cv::Mat& mask = {});
  Result<report::Report> sign(const assess::Assessment& assessment,
                              const report::Decision& decision, const report::Signing& given,
                              const QString& folder);
  assess::Estimate estimate(Sex sex) const;
  std::vector<atlas::Plate> plates(Sex sex) const;

  QTemporaryDir folder_;
  QString plateImage_;
  atlas::AtlasPtr atlas_;
};

/// Dialogs answered ahead. A question that nobody prepared for stays unanswered and is counted.
class PreparedChooser final : public ui::FileChooser {
 public:
  struct Answers {
    QStringList files;
    QString folder;
    QStringList shownFolders;
    int unprepared = 0;
  };
  explicit PreparedChooser(Answers& answers) : answers_(answers) {}
  void chooseFiles(QWidget*, const QString&, std::function<void(const QStringList&)> done) override;
  void chooseFolder(QWidget*, const QString&, const QString&,
                    std::function<void(const QString&)> done) override;
  void showFolder(const QString& folder) override { answers_.shownFolders << folder; }

 private:
  Answers& answers_;
};

}  // namespace carpus::testing
