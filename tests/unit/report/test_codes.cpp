// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

#include "core/report/codes.h"
#include "core/report/sr_tree.h"
#include "tests/testing/testing.h"
#include "tests/unit/report/fixtures.h"

using namespace carpus;
using namespace carpus::report;
using namespace carpus::testing;

class TestCodes : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyCodeInTheHeaderIsKnown();
  void everyCodeInAReportIsKnown();
  void privateCodesFitTheirAttributes();
};

/// Columns of a CSV line with quoted fields.
static QStringList columnsOf(const QString& line) {
  QStringList columns{QString()};
  bool quoted = false;
  for (const QChar c : line) {
    if (c == QLatin1Char('"'))
      quoted = !quoted;
    else if (c == QLatin1Char(',') && !quoted)
      columns << QString();
    else
      columns.back() += c;
  }
  return columns;
}

/// "scheme|value" to meaning, of codes.csv and the private table.
static QMap<QString, QString> knownCodes() {
  QMap<QString, QString> known;
  QFile file(sourceFile(QStringLiteral("resources/reference/codes.csv")));
  if (!file.open(QIODevice::ReadOnly)) return {};
  for (const QByteArray& line : file.readAll().split('\n').mid(1)) {
    const QStringList columns = columnsOf(QString::fromUtf8(line));
    if (columns.size() > 3) known[columns[2] + '|' + columns[1]] = columns[3];
  }
  for (const codes::Row& row : codes::kPrivateCodes)
    known[QLatin1String(row.scheme) + '|' + QLatin1String(row.value)] = QLatin1String(row.meaning);
  return known;
}

void TestCodes::everyCodeInTheHeaderIsKnown() {
  QFile file(sourceFile(QStringLiteral("core/report/codes.h")));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QString source = QString::fromUtf8(file.readAll());
  static const QRegularExpression form(QStringLiteral(
      "Row k\\w+\\{\\s*\"([^\"]*)\",\\s*(\"[^\"]*\"|kPrivateScheme),\\s*\"([^\"]*)\"\\s*\\}"));
  const auto known = knownCodes();
  QVERIFY(known.size() > 150);
  int rows = 0;
  for (auto it = form.globalMatch(source); it.hasNext(); ++rows) {
    const auto match = it.next();
    const QString scheme = match.captured(2) == QLatin1String("kPrivateScheme")
                               ? QString::fromLatin1(codes::kPrivateScheme)
                               : match.captured(2).mid(1, match.captured(2).size() - 2);
    const QString key = scheme + '|' + match.captured(1);
    QVERIFY2(known.contains(key), qPrintable(key));
    QCOMPARE(match.captured(3), known[key]);
  }
  QCOMPARE(rows, int(source.count(QStringLiteral("inline constexpr Row k"))));
}

static void collect(const dicom::ContentItem& item, QList<dicom::Code>& found) {
  for (const dicom::Code& code : {item.name, item.code, item.unit})
    if (!code.isEmpty()) found << code;
  for (const dicom::ContentItem& child : item.children) collect(child, found);
}

void TestCodes::everyCodeInAReportIsKnown() {
  const auto known = knownCodes();
  QList<dicom::Code> found;
  collect(structuredReport(someReport()).root, found);
  QVERIFY(found.size() > 100);
  for (const dicom::Code& code : found) {
    const QString key = code.scheme + '|' + code.value;
    QVERIFY2(known.contains(key), qPrintable(key));
    QCOMPARE(code.meaning, known[key]);
  }
}

void TestCodes::privateCodesFitTheirAttributes() {
  QSet<QString> values;
  for (const codes::Row& row : codes::kPrivateCodes) {
    QCOMPARE(QLatin1String(row.scheme), QLatin1String("99CARPUS"));
    QVERIFY(qstrlen(row.value) <= 16);
    QVERIFY(qstrlen(row.meaning) <= 64);
    values << QLatin1String(row.value);
  }
  QCOMPARE(values.size(), qsizetype(codes::kPrivateCodes.size()));
}

QTEST_GUILESS_MAIN(TestCodes)
#include "test_codes.moc"
