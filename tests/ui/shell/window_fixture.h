// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDir>
#include <QtTest>
#include <memory>

#include "tests/ui/shell/fake_core.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"

namespace carpus::testing {

/// The real main window with fresh settings over a FakeCore, for each test anew. At the end nobody
/// may have asked a question that was not answered ahead, and no answer may be left over.
class WindowFixture : public QObject {
  Q_OBJECT

 protected:
  void start() {
    folder_ = std::make_unique<QTemporaryDir>();
    core_ = std::make_unique<FakeCore>();
    settings_ = std::make_unique<ui::Settings>(folder_->filePath(QStringLiteral("settings.ini")));
    settings_->setValue(ui::Setting::ReportFolder, folder_->filePath(QStringLiteral("reports")));
    answers_ = {};
    window_ = std::make_unique<ui::MainWindow>(*settings_, core_->useCases(),
                                               std::make_unique<PreparedChooser>(answers_));
    window_->resize(1280, 800);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
  }

  void end() {
    window_.reset();
    QCOMPARE(answers_.unprepared, 0);
    QVERIFY(answers_.files.isEmpty());
    QVERIFY(answers_.folder.isEmpty());
  }

  template <class T>
  T* find(const char* name) {
    T* found = window_->findChild<T*>(QLatin1String(name));
    if (!found) qFatal("There is no %s in the window.", name);
    return found;
  }
  QAction* action(const char* name) { return find<QAction>(name); }
  void trigger(const char* name) {
    QAction* wanted = action(name);
    QVERIFY2(wanted->isEnabled(), name);
    wanted->trigger();
  }

  void open(const QString& name) {
    window_->openPaths({core_->file(name)});
    QTRY_VERIFY(reading().radiograph && reading().radiograph->sourcePath.endsWith(name));
  }
  void openAndAssess(const QString& name) {
    if (!window_->desk().networksReady()) window_->desk().loadNetworks();
    open(name);
    QTRY_COMPARE(reading().state, ui::AssessState::Done);
  }

  const ui::Reading& reading() { return window_->desk().reading(); }
  QString message() { return window_->findChild<ui::MessageBar*>()->text(); }
  void nameReader() { settings_->setValue(ui::Setting::ReaderName, QStringLiteral("Dr. Test")); }
  /// "study/report-N" of everything that was signed.
  QStringList reports() const {
    QStringList found;
    const QDir root(folder_->filePath(QStringLiteral("reports")));
    for (const QString& study : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
      for (const QString& report :
           QDir(root.filePath(study)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        found << study + QLatin1Char('/') + report;
    return found;
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<FakeCore> core_;
  std::unique_ptr<ui::Settings> settings_;
  PreparedChooser::Answers answers_;
  std::unique_ptr<ui::MainWindow> window_;
};

}  // namespace carpus::testing
