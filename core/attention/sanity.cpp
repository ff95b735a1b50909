// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/sanity.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "core/base/paths.h"

namespace carpus::attention {
namespace {

/// Maps of two fills or two patches have to agree at least this much, those of a trained and an
/// untrained network at most. Rank correlations as in Adebayo et al. 2018.
constexpr double kAlike = 0.5;
constexpr double kOutsideLimit = 0.30;
constexpr double kSameMap = 1e-4;
constexpr std::uint64_t kRandomSeed = 20180308;
constexpr int kSampleStep = 2;

QString text(const char* sentence) { return QCoreApplication::translate("Attention", sentence); }

struct Words {
  CheckKind kind;
  const char *code, *title, *question, *literature;
};

constexpr Words kWords[] = {
    {CheckKind::RandomisedWeights, "randomised-weights",
     QT_TRANSLATE_NOOP("Attention", "Network with random weights"),
     QT_TRANSLATE_NOOP("Attention",
                       "A network that has learned nothing has to give another map; otherwise the "
                       "map shows the picture's edges, not what was learned."),
     QT_TRANSLATE_NOOP("Attention",
                       "Adebayo et al. 2018 proposed this control; Arun et al. 2021 (Radiology: "
                       "Artificial Intelligence) found several saliency methods for chest "
                       "radiographs that hardly change when the weights are random.")},
    {CheckKind::Fill, "fill", QT_TRANSLATE_NOOP("Attention", "Black or local mean"),
     QT_TRANSLATE_NOOP("Attention",
                       "The same places have to matter whether the patch is black or has the mean "
                       "grey of what it covers; otherwise the patch itself is what the network "
                       "reacts to."),
     QT_TRANSLATE_NOOP("Attention",
                       "Zeiler and Fergus 2014 covered with grey, Lee et al. 2017 with black; "
                       "Sturmfels et al. 2020 show how much maps can depend on what stands for "
                       "\"nothing\".")},
    {CheckKind::PatchSize, "patch-size", QT_TRANSLATE_NOOP("Attention", "Another patch size"),
     QT_TRANSLATE_NOOP("Attention",
                       "A patch of another size has to find the same places; otherwise they are "
                       "made by the size that was chosen."),
     QT_TRANSLATE_NOOP("Attention",
                       "Saporta et al. 2022 (Nature Machine Intelligence) found saliency methods "
                       "worst on small and complex findings: what is smaller than the patch cannot "
                       "be seen in the map.")},
    {CheckKind::InsideHand, "inside-hand", QT_TRANSLATE_NOOP("Attention", "Inside the hand"),
     QT_TRANSLATE_NOOP("Attention",
                       "Most of the effect has to lie in the hand; a network that needs what is "
                       "beside it does not read bone."),
     QT_TRANSLATE_NOOP("Attention",
                       "Saporta et al. 2022 held seven saliency methods against radiologists' "
                       "outlines of chest findings: all of them located worse than people do, so "
                       "a map inside the hand is no proof of the right reason.")},
    {CheckKind::Repeatability, "repeatability", QT_TRANSLATE_NOOP("Attention", "Repeatability"),
     QT_TRANSLATE_NOOP("Attention", "Computed twice, the map has to be the same."),
     QT_TRANSLATE_NOOP("Attention",
                       "Arun et al. 2021 asked eight saliency methods for localisation, "
                       "sensitivity to the weights, repeatability and reproducibility; none met "
                       "all four. Repeated with one network an occlusion map is exact; trained "
                       "again, the network may look elsewhere.")},
};

const Words& wordsOf(CheckKind kind) {
  return *std::find_if(std::begin(kWords), std::end(kWords),
                       [kind](const Words& words) { return words.kind == kind; });
}

/// Average ranks of the values, ties shared.
std::vector<double> ranksOf(const std::vector<float>& values) {
  std::vector<size_t> order(values.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return values[a] < values[b]; });
  std::vector<double> ranks(values.size());
  for (size_t i = 0; i < order.size();) {
    size_t end = i;
    while (end < order.size() && values[order[end]] == values[order[i]]) ++end;
    for (size_t k = i; k < end; ++k) ranks[order[k]] = static_cast<double>(i + end - 1) / 2;
    i = end;
  }
  return ranks;
}

double correlation(const std::vector<double>& one, const std::vector<double>& other) {
  const auto n = static_cast<double>(one.size());
  if (one.empty()) return 0;
  const double a = std::accumulate(one.begin(), one.end(), 0.0) / n;
  const double b = std::accumulate(other.begin(), other.end(), 0.0) / n;
  double ab = 0, aa = 0, bb = 0;
  for (size_t i = 0; i < one.size(); ++i) {
    ab += (one[i] - a) * (other[i] - b);
    aa += (one[i] - a) * (one[i] - a);
    bb += (other[i] - b) * (other[i] - b);
  }
  return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

/// Runs the occlusions that the checks need, one after the other.
class Checker {
 public:
  Checker(const preprocess::Preprocessed& preprocessed, const nn::Session& classifier, Sex sex,
          const Target& target, Progress& progress)
      : preprocessed_(preprocessed),
        classifier_(classifier),
        sex_(sex),
        target_(target),
        progress_(progress) {}

  Result<AttentionMap> map(const nn::Session& classifier, const nn::OcclusionOptions& options) {
    constexpr int kRuns = 5;
    SubProgress part(progress_, static_cast<double>(done_) / kRuns,
                     static_cast<double>(done_ + 1) / kRuns);
    ++done_;
    return computeAttention(preprocessed_, classifier, sex_, target_, options, part);
  }
  Result<AttentionMap> map(const nn::OcclusionOptions& options) {
    return map(classifier_, options);
  }

  /// The hand in the network's picture.
  cv::Mat hand(int size) const {
    cv::Mat coverage;
    cv::resize(preprocessed_.preprocessedMask, coverage, {size, size}, 0, 0, cv::INTER_AREA);
    return coverage > 0;
  }

 private:
  const preprocess::Preprocessed& preprocessed_;
  const nn::Session& classifier_;
  Sex sex_;
  const Target& target_;
  Progress& progress_;
  int done_ = 0;
};

SanityCheck compared(CheckKind kind, const AttentionMap& map, AttentionMap other,
                     const cv::Mat& hand, bool shouldAgree) {
  SanityCheck check = openCheck(kind);
  check.value = rankCorrelation(map.values, other.values, hand);
  check.limit = kAlike;
  check.passed = shouldAgree ? check.value >= kAlike : std::abs(check.value) < kAlike;
  const char* const sentence =
      shouldAgree
          ? QT_TRANSLATE_NOOP("Attention",
                              "Rank correlation of the two maps in the hand: %1 (at least %2 is "
                              "expected).")
          : QT_TRANSLATE_NOOP("Attention",
                              "Rank correlation of the two maps in the hand: %1 (less than %2 is "
                              "expected).");
  check.result = text(sentence).arg(check.value, 0, 'f', 2).arg(check.limit, 0, 'f', 2);
  check.other = std::move(other);
  return check;
}

SanityCheck insideHand(const AttentionMap& map) {
  SanityCheck check = openCheck(CheckKind::InsideHand);
  check.value = map.outsideHandShare;
  check.limit = kOutsideLimit;
  check.passed = check.value <= check.limit;
  check.result = text(QT_TRANSLATE_NOOP("Attention",
                                        "%1 % of the effect lies outside the hand (at most %2 % is "
                                        "expected)."))
                     .arg(100 * check.value, 0, 'f', 0)
                     .arg(100 * check.limit, 0, 'f', 0);
  return check;
}

SanityCheck repeated(const AttentionMap& map, AttentionMap again) {
  SanityCheck check = openCheck(CheckKind::Repeatability);
  check.value = cv::norm(map.values, again.values, cv::NORM_INF);
  check.limit = kSameMap * std::max(1.0, map.largest());
  check.passed = check.value <= check.limit;
  check.result = text(QT_TRANSLATE_NOOP("Attention",
                                        "Largest difference between the two maps: %1 (largest "
                                        "value of the map: %2)."))
                     .arg(check.value, 0, 'g', 2)
                     .arg(map.largest(), 0, 'g', 3);
  check.other = std::move(again);
  return check;
}

Result<SanityCheck> randomised(Checker& checker, const nn::Session& classifier,
                               const AttentionMap& map, const nn::OcclusionOptions& options,
                               const cv::Mat& hand) {
  const auto untrained = classifier.randomised(kRandomSeed);
  if (!untrained) {
    SanityCheck check = openCheck(CheckKind::RandomisedWeights);
    check.result = untrained.error().sentence;
    return check;
  }
  CARPUS_TRY(AttentionMap other, checker.map(**untrained, options));
  return compared(CheckKind::RandomisedWeights, map, std::move(other), hand, false);
}

}  // namespace

SanityCheck openCheck(CheckKind kind) {
  const Words& words = wordsOf(kind);
  SanityCheck check;
  check.kind = kind;
  check.title = text(words.title);
  check.question = text(words.question);
  check.literature = text(words.literature);
  return check;
}

QString toCode(CheckKind kind) { return QLatin1String(wordsOf(kind).code); }

std::vector<CheckKind> checkKinds() {
  std::vector<CheckKind> kinds;
  for (const Words& words : kWords) kinds.push_back(words.kind);
  return kinds;
}

bool SanityReport::passed() const {
  return std::all_of(checks.begin(), checks.end(),
                     [](const SanityCheck& check) { return check.passed; });
}

const SanityCheck* SanityReport::find(CheckKind kind) const {
  const auto found =
      std::find_if(checks.begin(), checks.end(), [kind](const auto& c) { return c.kind == kind; });
  return found == checks.end() ? nullptr : &*found;
}

double rankCorrelation(const cv::Mat& one, const cv::Mat& other, const cv::Mat& where) {
  if (one.size() != other.size() || one.empty()) return 0;
  std::vector<float> left, right;
  for (int y = 0; y < one.rows; y += kSampleStep)
    for (int x = 0; x < one.cols; x += kSampleStep) {
      if (!where.empty() && where.at<uchar>(y, x) == 0) continue;
      left.push_back(std::abs(one.at<float>(y, x)));
      right.push_back(std::abs(other.at<float>(y, x)));
    }
  return correlation(ranksOf(left), ranksOf(right));
}

Result<SanityReport> checkAttention(const preprocess::Preprocessed& preprocessed,
                                    const nn::Session& classifier, Sex sex, const Target& target,
                                    const nn::OcclusionOptions& options, Progress& progress) {
  QElapsedTimer timer;
  timer.start();
  Checker checker(preprocessed, classifier, sex, target, progress);
  SanityReport report;
  CARPUS_TRY(report.map, checker.map(options));
  const cv::Mat hand = checker.hand(report.map.values.rows);

  CARPUS_TRY(SanityCheck random, randomised(checker, classifier, report.map, options, hand));
  report.checks.push_back(std::move(random));

  nn::OcclusionOptions changed = options;
  changed.fill = options.fill == nn::OccluderFill::Black ? nn::OccluderFill::LocalMean
                                                         : nn::OccluderFill::Black;
  CARPUS_TRY(AttentionMap filled, checker.map(changed));
  report.checks.push_back(compared(CheckKind::Fill, report.map, std::move(filled), hand, true));

  changed = options;
  changed.patch = std::max(1, options.patch * 2 / 3);
  CARPUS_TRY(AttentionMap smaller, checker.map(changed));
  report.checks.push_back(
      compared(CheckKind::PatchSize, report.map, std::move(smaller), hand, true));

  report.checks.push_back(insideHand(report.map));
  CARPUS_TRY(AttentionMap again, checker.map(options));
  report.checks.push_back(repeated(report.map, std::move(again)));
  report.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
  return report;
}

std::vector<Finding> sanityFindings(const SanityReport& report) {
  std::vector<Finding> findings = attentionFindings(report.map);
  QStringList failed;
  for (const SanityCheck& check : report.checks)
    // What lies outside the hand has a finding of its own.
    if (!check.passed && check.kind != CheckKind::InsideHand) failed << check.title;
  if (!failed.isEmpty())
    findings.push_back(
        makeFinding(QStringLiteral("attention-check-failed"), {failed.join(QStringLiteral(", "))}));
  return findings;
}

QJsonObject toJson(const SanityReport& report, const nn::ModelInfo& model) {
  QJsonArray checks;
  for (const SanityCheck& check : report.checks)
    checks.append(QJsonObject{{QStringLiteral("check"), toCode(check.kind)},
                              {QStringLiteral("value"), check.value},
                              {QStringLiteral("limit"), check.limit},
                              {QStringLiteral("passed"), check.passed},
                              {QStringLiteral("question"), check.question},
                              {QStringLiteral("result"), check.result},
                              {QStringLiteral("literature"), check.literature}});
  QJsonArray findings;
  for (const Finding& finding : sanityFindings(report))
    findings.append(QJsonObject{{QStringLiteral("code"), finding.code},
                                {QStringLiteral("severity"), toCode(finding.severity)},
                                {QStringLiteral("text"), finding.text}});
  return {{QStringLiteral("map"), toJson(report.map, model)},
          {QStringLiteral("passed"), report.passed()},
          {QStringLiteral("checks"), checks},
          {QStringLiteral("findings"), findings},
          {QStringLiteral("timing_ms"), report.milliseconds},
          {QStringLiteral("disclaimer"), disclaimer()}};
}

QString toPlainText(const SanityReport& report) {
  QStringList lines;
  for (const SanityCheck& check : report.checks) {
    lines << (check.passed ? text(QT_TRANSLATE_NOOP("Attention", "Passed: %1"))
                           : text(QT_TRANSLATE_NOOP("Attention", "Not passed: %1")))
                 .arg(check.title);
    for (const QString& sentence : {check.result, check.question, check.literature})
      lines << QStringLiteral("  ") + sentence;
  }
  lines << disclaimer();
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace carpus::attention
