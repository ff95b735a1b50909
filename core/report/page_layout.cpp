// SPDX-License-Identifier: GPL-3.0-or-later
// Header, patient, result, pictures, details, technique and signature on one A4 page. All lengths
// are millimetres.
#include "core/report/page_layout.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/base/paths.h"

namespace carpus::report {
namespace {

constexpr double kLeft = 15, kRight = 195, kTop = 12, kBottom = 286;
constexpr double kWidth = kRight - kLeft;
constexpr double kGap = 6;  ///< between two columns
constexpr double kColumn = (kWidth - kGap) / 2;
constexpr double kSecondColumn = kLeft + kColumn + kGap;
constexpr double kSmallestPicture = 50, kLargestPicture = 112;
constexpr double kCaption = 5;

const QColor kInk(0x1d, 0x24, 0x2c), kGrey(0x63, 0x6e, 0x7a), kPale(0xf2, 0xf5, 0xf8),
    kRule(0xc9, 0xd2, 0xdb), kAccent(0x0f, 0x5c, 0x7a), kWarning(0x9a, 0x3b, 0x12),
    kGreen(0x1f, 0x7a, 0x4d), kAmber(0xa8, 0x5d, 0x00), kWhite(0xff, 0xff, 0xff);

const Section* find(const PageContent& content, Part part) {
  for (const Section& section : content.sections)
    if (section.part == part) return &section;
  return nullptr;
}

/// Ages such as "10 y 0 m" stay on one line.
QString unbroken(const PageContent& content, QString words) {
  const Report& report = content.report;
  std::vector<Months> ages{report.decision.boneAge};
  if (report.chronological) ages.push_back(report.chronological->age);
  for (const auto& age : {report.estimate, report.intervalLow, report.intervalHigh})
    if (age) ages.push_back(*age);
  for (const Months age : ages) {
    const QString plain = content.tongue.months(age);
    words.replace(plain, QString(plain).replace(QLatin1Char(' '), QChar::Nbsp));
  }
  return words;
}

/// Title and lines of a section in one column; returns the height.
double section(Page& page, const PageContent& content, Part part, double x, double y, double width,
               double points = 8.5) {
  const Section* const of = find(content, part);
  if (!of) return 0;
  const double start = y;
  y += page.text(x, y, width, of->title, {points + 0.5, true, kAccent}) + page.scaled(0.6);
  const double label = page.scaled(points * 3.7);
  for (const Line& line : of->lines) {
    const QString value = unbroken(content, line.value);
    if (line.label.isEmpty()) {
      y += page.text(x, y, width, value, {points, false, kInk}) + page.scaled(0.6);
      continue;
    }
    const double left = page.text(x, y, label - 1, line.label, {points, false, kGrey});
    const double right = page.text(x + label, y, width - label, value, {points, false, kInk});
    y += std::max(left, right) + page.scaled(0.4);
  }
  return y - start;
}

double header(Page& page, const PageContent& content, double y) {
  const double start = y;
  page.text(kLeft, y + page.scaled(2), kWidth,
            QStringLiteral("Carpus %1").arg(content.report.softwareVersion),
            {9, false, kGrey, Qt::AlignRight});
  y += page.text(kLeft, y, kWidth, content.tongue(QT_TRANSLATE_NOOP("Report", "Bone age report")),
                 {19, true, kInk});
  page.fill({kLeft, y, kWidth, 0.7}, kAccent);
  y += 2;
  y += page.text(kLeft, y, kWidth, disclaimer(), {8, true, kWarning});
  return y - start + 2.5;
}

/// Patient and examination in a pale box.
double facts(Page& page, const PageContent& content, double y) {
  constexpr double kPad = 3;
  Page ruler = page.measuring();
  const double height = std::max(section(ruler, content, Part::Patient, 0, 0, kColumn - kPad),
                                 section(ruler, content, Part::Examination, 0, 0, kColumn - kPad));
  page.fill({kLeft, y, kWidth, height + 2 * kPad}, kPale, 1.5);
  section(page, content, Part::Patient, kLeft + kPad, y + kPad, kColumn - kPad);
  section(page, content, Part::Examination, kSecondColumn, y + kPad, kColumn - kPad);
  return height + 2 * kPad + 4;
}

QColor verdictColour(const Report& report) {
  if (!report.comparison.verdict) return kGrey;
  return *report.comparison.verdict == assess::Verdict::Normal ? kGreen : kAmber;
}

QString verdictWord(const PageContent& content) {
  const auto& verdict = content.report.comparison.verdict;
  if (!verdict) return content.tongue(QT_TRANSLATE_NOOP("Report", "undetermined"));
  return assess::toText(*verdict);
}

/// The bone age in large figures, the verdict as a chip, the sentence beside them.
double result(Page& page, const PageContent& content, double y) {
  constexpr double kPad = 3.5;
  constexpr double kFigures = 56;
  const Report& report = content.report;
  const QColor colour = verdictColour(report);
  const double sentenceWidth = kWidth - kFigures - 3 * kPad;
  const Style sentence{11, false, kInk};
  const Style figures{23, true, kInk};
  const QString age = content.tongue.months(report.decision.boneAge);
  const double figuresHeight = page.heightOf(kFigures, age, figures);
  const Style chip{10, true, kWhite, Qt::AlignHCenter};
  const double chipHeight = page.heightOf(40, verdictWord(content), chip) + 1.6;
  const QString said = unbroken(content, report.verdictSentence());
  const double words = page.heightOf(sentenceWidth, said, sentence);
  const double height =
      std::max(figuresHeight + page.scaled(4.2), chipHeight + 2 + words) + 2 * kPad;

  page.fill({kLeft, y, kWidth, height}, kPale, 1.5);
  page.fill({kLeft, y, 1.6, height}, colour);
  page.text(kLeft + 2 * kPad, y + kPad, kFigures,
            content.tongue(QT_TRANSLATE_NOOP("Report", "Bone age")), {9, true, kGrey});
  page.text(kLeft + 2 * kPad, y + kPad + page.scaled(4.2), kFigures, age, figures);
  const double x = kLeft + 2 * kPad + kFigures;
  const double chipWidth = page.widthOf(verdictWord(content), chip) + 8;
  page.fill({x, y + kPad, chipWidth, chipHeight}, colour, chipHeight / 2);
  page.text(x, y + kPad + 0.8, chipWidth, verdictWord(content), chip);
  page.text(x, y + kPad + chipHeight + 2, sentenceWidth, said, sentence);
  return height + 4;
}

void picture(Page& page, double x, double y, double width, double height, const QImage& image,
             const QString& caption, const QString& absent) {
  const QRectF area(x, y, width, height - kCaption);
  page.fill(area, QColor(0x0b, 0x0d, 0x10));
  if (image.isNull())
    page.text(x + 5, y + area.height() / 2 - 3, width - 10, absent,
              {9, false, kRule, Qt::AlignHCenter});
  page.picture(area.adjusted(1, 1, -1, -1), image);
  page.text(x, y + area.height() + 0.8, width, caption, {8, false, kGrey, Qt::AlignHCenter});
}

QString plateCaption(const PageContent& content) {
  const Report& report = content.report;
  if (!report.decision.plateId) return {};
  return report.atlasSynthetic
             ? content.tongue(QT_TRANSLATE_NOOP("Report", "Reference plate %1 (synthetic)"))
                   .arg(*report.decision.plateId)
             : content.tongue(QT_TRANSLATE_NOOP("Report", "Reference plate %1"))
                   .arg(*report.decision.plateId);
}

void pictures(Page& page, const PageContent& content, double y, double height) {
  picture(page, kLeft, y, kColumn, height, content.radiograph,
          content.tongue(QT_TRANSLATE_NOOP("Report", "Radiograph")),
          content.tongue(QT_TRANSLATE_NOOP("Report", "The picture was not handed to the report.")));
  picture(page, kSecondColumn, y, kColumn, height, content.plate, plateCaption(content),
          content.tongue(QT_TRANSLATE_NOOP("Report", "No reference plate was chosen.")));
}

/// Candidates with bars of their probability; the chosen one is marked.
double candidates(Page& page, const PageContent& content, double x, double y, double width) {
  const Section* const of = find(content, Part::Candidates);
  if (!of) return 0;
  const double start = y;
  const Report& report = content.report;
  y += page.text(x, y, width, of->title, {9, true, kAccent}) + page.scaled(0.6);
  const double row = page.scaled(4.6);
  const double barX = x + page.scaled(44);
  const double barWidth = width - page.scaled(44) - page.scaled(14);
  for (const assess::Candidate& candidate : report.candidates) {
    const bool picked = report.decision.plateId == candidate.plate.id;
    const Style style{8.5, picked, picked ? kAccent : kInk};
    page.text(x, y, page.scaled(6), QString::number(candidate.rank), style);
    page.text(x + page.scaled(6), y, page.scaled(18), candidate.plate.id, style);
    page.text(x + page.scaled(24), y, page.scaled(20), content.tongue.months(candidate.plate.age),
              style);
    page.fill({barX, y + row * 0.2, barWidth, row * 0.5}, kPale);
    page.fill(
        {barX, y + row * 0.2, barWidth * std::clamp(candidate.probability, 0.0, 1.0), row * 0.5},
        picked ? kAccent : kRule);
    page.text(barX + barWidth, y, page.scaled(14), content.tongue.percent(candidate.probability),
              {8.5, picked, style.colour, Qt::AlignRight});
    y += row;
  }
  return y - start;
}

QColor severityColour(Severity severity) {
  switch (severity) {
    case Severity::Stop:
      return kWarning;
    case Severity::Warning:
      return kAmber;
    default:
      return kAccent;
  }
}

/// Findings, each behind a dot in the colour of its severity.
double findings(Page& page, const PageContent& content, double x, double y, double width) {
  const Section* const of = find(content, Part::Findings);
  if (!of) return 0;
  const double start = y;
  y += page.text(x, y, width, of->title, {9, true, kAccent}) + page.scaled(0.6);
  const double indent = page.scaled(3.5);
  const double dot = page.scaled(1.5);
  for (const Finding& finding : content.report.findings) {
    page.fill({x, y + page.scaled(1.2), dot, dot}, severityColour(finding.severity), dot / 2);
    y += page.text(x + indent, y, width - indent, content.tongue.finding(finding),
                   {8.5, false, kInk}) +
         page.scaled(0.6);
  }
  return y - start;
}

/// Result and findings on the left, the model's side and the reader's comment on the right.
double details(Page& page, const PageContent& content, double y) {
  double left = y;
  left += section(page, content, Part::Result, kLeft, left, kColumn) + 2;
  left += findings(page, content, kLeft, left, kColumn);
  double right = y;
  right += section(page, content, Part::Estimate, kSecondColumn, right, kColumn) + 2;
  right += candidates(page, content, kSecondColumn, right, kColumn) + 2;
  right += section(page, content, Part::Comment, kSecondColumn, right, kColumn);
  return std::max(left, right) - y + 3;
}

double technique(Page& page, const PageContent& content, double y) {
  constexpr double kSmall = 7;
  page.fill({kLeft, y, kWidth, 0.25}, kRule);
  const double left = section(page, content, Part::Technique, kLeft, y + 2, kColumn, kSmall);
  const double right =
      section(page, content, Part::Signature, kSecondColumn, y + 2, kColumn, kSmall);
  return std::max(left, right) + 4;
}

void footer(Page& page, const PageContent& content) {
  page.fill({kLeft, kBottom, kWidth, 0.25}, kRule);
  page.text(kLeft, kBottom + 1, kWidth, disclaimer(), {7, false, kWarning});
  page.text(kLeft, kBottom + 1, kWidth, content.tongue.dateTime(content.report.signing.signedAt),
            {7, false, kGrey, Qt::AlignRight});
}

}  // namespace

bool layOutPage(Page& page, const PageContent& content) {
  double y = kTop;
  y += header(page, content, y);
  y += facts(page, content, y);
  y += result(page, content, y);
  Page ruler = page.measuring();
  const double below = details(ruler, content, 0) + technique(ruler, content, 0);
  const double room = kBottom - 3 - y - below;
  const double height = std::clamp(room - 4, kSmallestPicture, kLargestPicture);
  pictures(page, content, y, height);
  y += height + 4;
  y += details(page, content, y);
  technique(page, content, std::max(y, kBottom - 3 - technique(ruler, content, 0)));
  footer(page, content);
  return room - 4 >= kSmallestPicture;
}

}  // namespace carpus::report
