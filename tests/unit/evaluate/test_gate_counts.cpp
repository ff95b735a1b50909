// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/paths.h"
#include "core/evaluate/gate_counts.h"

using namespace carpus;
using namespace carpus::evaluate;

class GateCountsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void refusedPicturesAreNamedWithTheirReasons() {
    const std::vector<GateCase> cases = {{"7", {"metal"}, false, {}},
                                         {"8", {"not-a-hand"}, true, {}},
                                         {"9", {}, false, {}},
                                         {"10", {"metal", "noise"}, false, {}}};
    const QString text = gateToText(cases);
    QVERIFY(text.startsWith("n = 4, refused 1 (25.0 %)\n"));
    QVERIFY(text.contains("    2 metal\n"));
    QVERIFY(text.endsWith("refused:\n  8  not-a-hand\n"));
    const QJsonObject json = gateToJson(cases);
    QCOMPARE(json["refused"].toInt(), 1);
    QCOMPARE(json["findings"]["metal"].toInt(), 2);
    QCOMPARE(json["cases"].toArray().at(3)["findings"].toArray().size(), 2);
  }

  void filesThatAreNoImagesAreCounted() {
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath("note.txt"), "no image"));
    int unread = 0;
    const auto cases = readGate(folder.path(), {}, {}, Progress::none(), &unread);
    QVERIFY(cases);
    QVERIFY(cases->empty());
    QCOMPARE(unread, 1);
  }
};

QTEST_GUILESS_MAIN(GateCountsTest)
#include "test_gate_counts.moc"
