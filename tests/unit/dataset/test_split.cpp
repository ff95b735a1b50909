// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <map>

#include "core/dataset/dataset.h"
#include "core/dataset/split.h"

using namespace carpus;
using namespace carpus::dataset;

namespace {

/// 2,000 rows, ages in no order.
QByteArray table() {
  QByteArray text = "id,sex,bone_age_months,note\n";
  for (int i = 0; i < 2000; ++i)
    text += QByteArray::number(i + 1) + (i % 3 ? ",F," : ",M,") +
            QByteArray::number((i * 37) % 220) + ",n" + QByteArray::number(i) + "\n";
  return text;
}

/// Split of each id.
std::map<QByteArray, QByteArray> splitsOf(const QByteArray& text) {
  std::map<QByteArray, QByteArray> splits;
  for (const QByteArray& line : text.trimmed().split('\n'))
    splits[line.split(',').first()] = line.split(',').last();
  return splits;
}

}  // namespace

class SplitTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sharesHoldInEachSexAndAge() {
    SplitCounts counts;
    const auto out = splitTable(table(), {}, 1, &counts);
    QVERIFY2(out.has_value(), out ? "" : qPrintable(out.error().sentence));
    QCOMPARE(counts[QStringLiteral("train")] + counts[QStringLiteral("val")] +
                 counts[QStringLiteral("test")],
             2000);
    QVERIFY(std::abs(counts[QStringLiteral("train")] - 1400) <= 2);
    QVERIFY(std::abs(counts[QStringLiteral("val")] - 300) <= 2);
    std::map<QByteArray, std::map<QByteArray, int>> strata;
    for (const QByteArray& line : out->trimmed().split('\n').mid(1)) {
      const auto fields = line.split(',');
      ++strata[fields[1] + QByteArray::number(fields[2].toInt() / 12)][fields[4]];
    }
    for (auto& [name, split] : strata) {
      const int all = split["train"] + split["val"] + split["test"];
      QVERIFY2(std::abs(split["train"] - 0.7 * all) <= 1.5, name.constData());
      QVERIFY2(std::abs(split["test"] - 0.15 * all) <= 1.5, name.constData());
    }
  }

  void otherColumnsStayAsTheyAre() {
    const auto out =
        splitTable("id,sex,bone_age_months,split,site\n1,F,100,old,A\n2,M,90,,B\n", {}, 1);
    QVERIFY(out.has_value());
    const auto lines = out->trimmed().split('\n');
    QCOMPARE(lines[0], QByteArray("id,sex,bone_age_months,split,site"));
    QVERIFY(lines[1] == "1,F,100,train,A" && lines[2] == "2,M,90,train,B");
  }

  void theSeedAloneDecides() {
    const auto one = splitTable(table(), {}, 1), again = splitTable(table(), {}, 1),
               other = splitTable(table(), {}, 2);
    QCOMPARE(*one, *again);
    QVERIFY(*one != *other);
    auto lines = table().trimmed().split('\n');
    std::reverse(lines.begin() + 1, lines.end());
    const auto turned = splitTable(lines.join('\n'), {}, 1);
    QVERIFY(turned.has_value());
    QVERIFY(splitsOf(*turned) == splitsOf(*one));
  }

  void radiographsOfOnePatientStayTogether() {
    QByteArray text = "id,sex,bone_age_months,patient\n";
    for (int i = 0; i < 300; ++i)
      text += QByteArray::number(i) + ",F," + QByteArray::number(60 + i % 90) + ",p" +
              QByteArray::number(i % 75) + "\n";
    const auto out = splitTable(text, {}, 7);
    QVERIFY(out.has_value());
    std::map<QByteArray, QByteArray> where;
    int val = 0;
    for (const QByteArray& line : out->trimmed().split('\n').mid(1)) {
      const auto fields = line.split(',');
      const auto [known, fresh] = where.emplace(fields[3], fields[4]);
      QVERIFY(fresh || known->second == fields[4]);
      val += fields[4] == "val";
    }
    QVERIFY(val > 25 && val < 65);
  }

  void damagedTablesAreOneSentence_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("header alone") << QByteArray("id,sex,bone_age_months\n");
    QTest::newRow("no age column") << QByteArray("id,sex\n1,F\n");
    QTest::newRow("unreadable age") << QByteArray("id,sex,bone_age_months\n1,F,old\n");
    QTest::newRow("negative age") << QByteArray("id,sex,bone_age_months\n1,F,-3\n");
    QTest::newRow("short row") << QByteArray("id,sex,bone_age_months\n1,F\n");
    QTest::newRow("id twice") << QByteArray("id,sex,bone_age_months\n1,F,100\n1,F,100\n");
  }
  void damagedTablesAreOneSentence() {
    QFETCH(QByteArray, text);
    const auto out = splitTable(text, {}, 1);
    QVERIFY(!out.has_value());
    QVERIFY(!out.error().sentence.isEmpty());
  }

  void sharesOfNothingAreRefused() {
    QVERIFY(!splitTable(table(), {0, 0, 0}, 1).has_value());
    QVERIFY(!splitTable(table(), {-1, 1, 1}, 1).has_value());
  }

  void rawPictureIsFittedIntoASquare() {
    Radiograph radiograph;
    radiograph.pixels = cv::Mat(200, 100, CV_16UC1, cv::Scalar(0));
    radiograph.pixels.rowRange(0, 100).setTo(200);
    radiograph.pixels.rowRange(150, 200).setTo(50);
    radiograph.bitsStored = 8;
    const cv::Mat picture = rawPicture(radiograph, 64);
    QCOMPARE(picture.rows, 64);
    QCOMPARE(picture.cols, 64);
    QCOMPARE(int{picture.at<uchar>(10, 32)}, 255);
    QCOMPARE(int{picture.at<uchar>(40, 32)}, 0);
    // Grey levels keep their distances: 50 of 200 is 64 of 255.
    QCOMPARE(int{picture.at<uchar>(60, 32)}, 64);
    QCOMPARE(int{picture.at<uchar>(10, 8)}, 0);  // beside the film
    // A squeezed picture gets its height back.
    radiograph.pixels = cv::Mat(100, 100, CV_16UC1, cv::Scalar(255));
    radiograph.pixels.at<quint16>(0, 0) = 0;
    radiograph.pixelAspect = 2;
    const cv::Mat tall = rawPicture(radiograph, 64);
    QCOMPARE(int{tall.at<uchar>(32, 20)}, 255);
    QCOMPARE(int{tall.at<uchar>(32, 10)}, 0);
  }
};

QTEST_GUILESS_MAIN(SplitTest)
#include "test_split.moc"
