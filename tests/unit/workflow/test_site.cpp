// SPDX-License-Identifier: GPL-3.0-or-later
// The calibration of a site on disk: its log, switching, and the signed cases it is made from.
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>
#include <random>

#include "core/base/paths.h"
#include "core/report/report.h"
#include "core/workflow/site.h"
#include "tests/unit/assess/fake_session.h"

using namespace carpus;

namespace {

nn::ModelInfo modelInfo() { return testing::FakeClassifier().info_; }

/// Signs one case: the model says `estimate`, the reader `bone`.
void signCase(const QString& folder, int number, double estimate, double bone,
              std::shared_ptr<const assess::SiteCalibration> site = {}, int minute = 0) {
  testing::FakeClassifier classifier;
  classifier.femaleMean = estimate;
  auto radiograph = testing::someRadiograph();
  radiograph->study.sopInstanceUid = QStringLiteral("1.2.3.%1").arg(number);
  radiograph->study.studyInstanceUid = QStringLiteral("1.2.4.%1").arg(number);
  radiograph->study.seriesInstanceUid = QStringLiteral("1.2.5.%1").arg(number);
  radiograph->study.sopClassUid = QStringLiteral("1.2.840.10008.5.1.4.1.1.1.1");
  assess::AssessOptions options;
  options.site = std::move(site);
  const auto assessment = assess::assess(radiograph, testing::somePicture(), classifier,
                                         testing::standardAtlas(), options, Progress::none());
  QVERIFY(assessment.has_value());
  report::Signing signing;
  signing.readerName = QStringLiteral("Ahn^B");
  signing.organization = QStringLiteral("Hospital");
  signing.signedAt = QDateTime(QDate(2026, 1, 2), QTime(10, minute), Qt::UTC);
  signing.uidSeed = QStringLiteral("case-%1-%2").arg(number).arg(minute);
  const auto report = report::sign(*assessment, {Months{bone}, {}, {}, {}}, signing);
  QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().sentence));
  const QString path = QStringLiteral("%1/%2-%3").arg(folder).arg(number).arg(minute);
  QDir().mkpath(path);
  const auto written =
      report::writeStructuredReport(*report, path + QLatin1String("/report.sr.dcm"));
  QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().sentence));
}

}  // namespace

class TestSite : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("CARPUS_SITE_CALIBRATION",
            QFile::encodeName(folder_->filePath("site/calibration.json")));
  }

  void withoutAFileThereIsNone() {
    const auto site = workflow::readSiteCalibration();
    QVERIFY(site.has_value() && !site->has_value());
    QVERIFY(!workflow::activeSiteCalibration());
    QVERIFY(!workflow::switchSiteCalibration(true, QStringLiteral("me")).has_value());
  }

  void useAndSwitchingAreLogged() {
    assess::SiteCalibration site;
    site.modelId = QStringLiteral("m");
    site.madeBy = QStringLiteral("Dr. Ahn");
    site.fits[Sex::Male] = {1, 4, 50, 8, 6, -4, 0, true};
    QVERIFY(workflow::useSiteCalibration(site).has_value());
    QVERIFY(workflow::activeSiteCalibration() != nullptr);
    QVERIFY(workflow::switchSiteCalibration(false, QStringLiteral("Dr. Bo")).has_value());
    QVERIFY(workflow::activeSiteCalibration() == nullptr);
    QVERIFY(workflow::switchSiteCalibration(true, QStringLiteral("Dr. Bo")).has_value());
    QVERIFY(workflow::activeSiteCalibration() != nullptr);
    QFile log(workflow::siteCalibrationLog());
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = log.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const auto event = [&](int line, const char* key) {
      return QJsonDocument::fromJson(lines[line]).object()[QLatin1String(key)].toString();
    };
    QCOMPARE(event(0, "event"), QStringLiteral("used"));
    QCOMPARE(event(0, "by"), QStringLiteral("Dr. Ahn"));
    QCOMPARE(event(1, "event"), QStringLiteral("switched off"));
    QCOMPARE(event(1, "by"), QStringLiteral("Dr. Bo"));
    QCOMPARE(event(2, "event"), QStringLiteral("switched on"));
  }

  void damagedFileIsSaidAndNotUsed() {
    QDir().mkpath(folder_->filePath(QStringLiteral("site")));
    QVERIFY(writeFile(workflow::siteCalibrationFile(),
                      R"({"enabled": true, "sexes": {"F": {"slope": "much"}}})")
                .has_value());
    QVERIFY(!workflow::readSiteCalibration().has_value());
    QVERIFY(!workflow::activeSiteCalibration());
  }

  void signedReportsBecomeCases() {
    const QString reports = folder_->filePath(QStringLiteral("reports"));
    signCase(reports, 1, 120, 126);
    signCase(reports, 2, 90, 84);
    signCase(reports, 2, 90, 87, {}, 30);  // a later version of the same picture
    QVERIFY(writeFile(reports + QLatin1String("/1-0/other.dcm"), "no report").has_value());
    const auto found = workflow::readSignedReports(reports, modelInfo(), Progress::none());
    QVERIFY(found.has_value());
    QCOMPARE(found->reports, 3);
    QCOMPARE(found->superseded, 1);
    QCOMPARE(found->cases.size(), 2U);
    std::map<double, double> pairs;
    for (const auto& one : found->cases) pairs[std::round(one.estimateMonths)] = one.signedMonths;
    QCOMPARE(pairs[120], 126.0);
    QCOMPARE(pairs[90], 87.0);
    nn::ModelInfo other = modelInfo();
    other.sha256 = QString(64, QLatin1Char('0'));
    const auto none = workflow::readSignedReports(reports, other, Progress::none());
    QCOMPARE(none->cases.size(), 0U);
    QCOMPARE(none->otherModel, 2);
  }

  /// Cases signed while a calibration was in use count with the model's own estimate.
  void adjustmentsAreTakenBack() {
    auto site = std::make_shared<assess::SiteCalibration>();
    site->modelSha256 = modelInfo().sha256;
    site->fits[Sex::Female] = {1.08, -5.5, 90, 8, 6, 4, 0, true};
    const QString reports = folder_->filePath(QStringLiteral("reports"));
    signCase(reports, 7, 120, 126, site);
    const auto found = workflow::readSignedReports(reports, modelInfo(), Progress::none());
    QVERIFY(found.has_value());
    QCOMPARE(found->cases.size(), 1U);
    QVERIFY2(std::abs(found->cases[0].estimateMonths - 120) < 0.1,
             qPrintable(QString::number(found->cases[0].estimateMonths)));
  }

  void tablesBecomeCases() {
    const QString file = folder_->filePath(QStringLiteral("cases.csv"));
    QVERIFY(writeFile(file,
                      "id,sex,estimate_months,signed_months\n1,F,100,106\n2,M,80,\n3,\"M\",60,61\n")
                .has_value());
    const auto found = workflow::readSignedTable(file);
    QVERIFY(found.has_value());
    QCOMPARE(found->cases.size(), 2U);
    QCOMPARE(found->noEstimate, 1);
    QVERIFY(writeFile(file, "a,b\n1,2\n").has_value());
    QVERIFY(!workflow::readSignedTable(file).has_value());
  }

  void proposalNamesItsModel() {
    workflow::SignedCases cases;
    std::mt19937 random(1);
    std::normal_distribution<double> normal(5, 4);
    for (int i = 0; i < 60; ++i)
      cases.cases.push_back({Sex::Male, 60.0 + i, 60 + i + normal(random)});
    const auto site =
        workflow::proposeSiteCalibration(cases, modelInfo(), QStringLiteral("Dr. Ahn"));
    QVERIFY(site.has_value());
    QCOMPARE(site->modelSha256, modelInfo().sha256);
    QCOMPARE(site->madeBy, QStringLiteral("Dr. Ahn"));
    QVERIFY(site->helps());
    QVERIFY(workflow::siteCalibrationText(*site).contains(QLatin1String("60")));
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestSite)
#include "test_site.moc"
