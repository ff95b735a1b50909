// SPDX-License-Identifier: GPL-3.0-or-later
// Every language in translations/ is complete, belongs to the texts of today, and is in the
// program.
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

#include "core/base/units.h"
#include "tests/testing/testing.h"
#include "ui/attention/map_bar.h"
#include "ui/candidates/candidate_strip.h"
#include "ui/report/sign_box.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/stages/stage_strip.h"
#include "ui/viewer/radiograph_view.h"

namespace {

struct Message {
  QString context, source, comment, translation, type;
  QString key() const { return context + QLatin1Char('|') + source + QLatin1Char('|') + comment; }
};

std::vector<Message> messagesOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  QXmlStreamReader xml(&file);
  std::vector<Message> messages;
  QString context;
  while (!xml.atEnd()) {
    if (!xml.readNextStartElement()) continue;
    if (xml.name() == QLatin1String("name")) {
      context = xml.readElementText();
    } else if (xml.name() == QLatin1String("message")) {
      messages.emplace_back();
      messages.back().context = context;
    } else if (xml.name() == QLatin1String("source")) {
      messages.back().source = xml.readElementText();
    } else if (xml.name() == QLatin1String("comment")) {
      messages.back().comment = xml.readElementText();
    } else if (xml.name() == QLatin1String("translation")) {
      messages.back().type = xml.attributes().value(QLatin1String("type")).toString();
      messages.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
      // The forms of a plural stand on lines of their own.
      if (messages.back().source.contains(QLatin1String("%n")))
        messages.back().translation = messages.back().translation.simplified();
    }
  }
  return messages;
}

/// "%1", "%2" ... of a text, sorted.
QStringList placesOf(const QString& text) {
  static const QRegularExpression place(QStringLiteral("%(\\d|n)"));
  QStringList places;
  auto matches = place.globalMatch(text);
  while (matches.hasNext()) places << matches.next().captured();
  places.sort();
  places.removeDuplicates();
  return places;
}

}  // namespace

class TestTranslations : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isComplete_data() { languages(); }
  void isComplete();
  void belongsToTheTextsOfToday_data() { languages(); }
  void belongsToTheTextsOfToday();
  void noTextIsHiddenFromLupdate();
  void isInTheProgram_data() { languages(); }
  void isInTheProgram();
  void classesFindTheirTexts();

 private:
  static void languages();
};

void TestTranslations::languages() {
  QTest::addColumn<QString>("path");
  const QDir folder(carpus::testing::sourceFile(QStringLiteral("translations")));
  const QStringList files = folder.entryList({QStringLiteral("*.ts")}, QDir::Files);
  QVERIFY(files.contains(QLatin1String("carpus_de.ts")));
  for (const QString& file : files) QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestTranslations::isComplete() {
  QFETCH(const QString, path);
  const auto messages = messagesOf(path);
  QVERIFY(messages.size() > 100);
  QStringList faults;
  for (const Message& message : messages) {
    if (message.type == QLatin1String("unfinished") || message.translation.trimmed().isEmpty())
      faults << QStringLiteral("not translated: ") + message.key();
    else if (placesOf(message.source) != placesOf(message.translation))
      faults << QStringLiteral("other places for values: ") + message.key();
    else if (message.source.endsWith(QLatin1Char(' ')) !=
             message.translation.endsWith(QLatin1Char(' ')))
      faults << QStringLiteral("other blanks: ") + message.key();
  }
  QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void TestTranslations::belongsToTheTextsOfToday() {
  QFETCH(const QString, path);
  const QTemporaryDir folder;
  const QString copy = folder.filePath(QFileInfo(path).fileName());
  QVERIFY(QFile::copy(path, copy));
  QProcess update;
  update.setWorkingDirectory(carpus::testing::sourceFile({}));
  update.start(
      QStringLiteral(CARPUS_LUPDATE),
      {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
       QStringLiteral("none"), QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("core"),
       QStringLiteral("ui"), QStringLiteral("app/carpus"), QStringLiteral("-ts"), copy});
  QVERIFY(update.waitForFinished(60000));
  QCOMPARE(update.exitCode(), 0);
  QSet<QString> before;
  QSet<QString> after;
  for (const Message& message : messagesOf(path)) before.insert(message.key());
  for (const Message& message : messagesOf(copy)) after.insert(message.key());
  const QStringList missing = QSet<QString>(after).subtract(before).values();
  const QStringList gone = QSet<QString>(before).subtract(after).values();
  QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("run scripts/update-translations:\n") +
                                         missing.join(QLatin1Char('\n'))));
  QVERIFY2(gone.isEmpty(), qPrintable(QStringLiteral("run scripts/update-translations:\n") +
                                      gone.join(QLatin1Char('\n'))));
}

void TestTranslations::noTextIsHiddenFromLupdate() {
  // A free function tr() gets its texts filed under the namespace, where translate() does not look;
  // a macro around QT_TRANSLATE_NOOP is not expanded.
  static const QRegularExpression hiding(
      QStringLiteral(R"(^\s*(static |inline )?QString tr\(const char|#define .*TRANSLATE)"));
  QVERIFY(hiding.match(QStringLiteral("QString tr(const char* text) {")).hasMatch());
  QStringList faults;
  for (const QString& top : {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}) {
    QDirIterator walk(carpus::testing::sourceFile(top), {QStringLiteral("*.cpp")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
      QFile file(walk.next());
      QVERIFY(file.open(QIODevice::ReadOnly));
      for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')))
        if (hiding.match(line).hasMatch()) faults << file.fileName() + QStringLiteral(": ") + line;
    }
  }
  QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void TestTranslations::isInTheProgram() {
  QFETCH(const QString, path);
  QTranslator translator;
  QVERIFY(translator.load(QStringLiteral(":/i18n/%1.qm").arg(QFileInfo(path).baseName())));
  int checked = 0;
  for (const Message& message : messagesOf(path)) {
    if (message.translation.isEmpty() || message.source.contains(QLatin1String("%n"))) continue;
    const QString found =
        translator.translate(message.context.toUtf8(), message.source.toUtf8(),
                             message.comment.isEmpty() ? nullptr : message.comment.toUtf8());
    QCOMPARE(found, message.translation);
    ++checked;
  }
  QVERIFY(checked > 100);
}

void TestTranslations::classesFindTheirTexts() {
  QTranslator translator;
  QVERIFY(translator.load(QStringLiteral(":/i18n/carpus_de.qm")));
  QVERIFY(QCoreApplication::installTranslator(&translator));
  using namespace carpus::ui;
  QCOMPARE(MainWindow::tr("&Settings…"), QStringLiteral("&Einstellungen…"));
  QCOMPARE(SettingsDialog::tr("Settings"), QStringLiteral("Einstellungen"));
  QCOMPARE(SignBox::tr("Your reading"), QStringLiteral("Ihr Befund"));
  QCOMPARE(CandidateStrip::tr("upright, mirrored"), QStringLiteral("aufrecht, gespiegelt"));
  QCOMPARE(MapBar::tr("Opacity"), QStringLiteral("Deckkraft"));
  QCOMPARE(RadiographView::tr("shown mirrored"), QStringLiteral("gespiegelt gezeigt"));
  QCOMPARE(carpus::toText(carpus::Sex::Female), QStringLiteral("weiblich"));
  QCOMPARE(toText(Stage::Input), QStringLiteral("Eingabe"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
