// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guards/house_rules.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <algorithm>

#include "tests/testing/testing.h"

namespace carpus::guards {
namespace {

/// Third-party headers and the folders that alone include them.
const std::vector<std::pair<QString, QStringList>>& thirdParties() {
  static const std::vector<std::pair<QString, QStringList>> table = {
      {QStringLiteral("dcmtk/"), {QStringLiteral("core/dicom/"), QStringLiteral("core/report/")}},
      {QStringLiteral("openjpeg"), {QStringLiteral("core/dicom/")}},
      {QStringLiteral("torch/"),
       {QStringLiteral("core/networks/"), QStringLiteral("core/nn/module/"),
        QStringLiteral("core/learn/"), QStringLiteral("app/carpus-train/")}},
      {QStringLiteral("ATen/"),
       {QStringLiteral("core/networks/"), QStringLiteral("core/nn/module/"),
        QStringLiteral("core/learn/"), QStringLiteral("app/carpus-train/")}},
      {QStringLiteral("c10/"),
       {QStringLiteral("core/networks/"), QStringLiteral("core/nn/module/"),
        QStringLiteral("core/learn/"), QStringLiteral("app/carpus-train/")}},
      {QStringLiteral("opencv2/imgproc"), {QStringLiteral("core/")}},
      {QStringLiteral("opencv2/dnn"), {QStringLiteral("core/pretrained/")}},
      {QStringLiteral("opencv2/"),
       {QStringLiteral("core/"), QStringLiteral("ui/"), QStringLiteral("app/")}},
      {QStringLiteral("CLI/"), {QStringLiteral("app/carpus-cli/")}},
      {QStringLiteral("qcustomplot"), {QStringLiteral("ui/")}},
      {QStringLiteral("tl/"), {QStringLiteral("core/base/")}},
      {QStringLiteral("seccomp"),
       {QStringLiteral("core/dicom/"), QStringLiteral("app/carpus-decode/")}}};
  return table;
}

QString roomOf(const QString& path, const QString& top) {
  const QStringList parts = path.split(QLatin1Char('/'));
  return parts.size() > 2 && parts[0] == top ? parts[1] : QString();
}

}  // namespace

const QStringList& coreOrder() {
  static const QStringList order = [] {
    QStringList rooms;
    QFile page(carpus::testing::sourceFile(QStringLiteral("docs/ARCHITECTURE.md")));
    if (!page.open(QIODevice::ReadOnly)) return rooms;
    static const QRegularExpression row(QStringLiteral("^\\| `core/([a-z]+)` \\|"));
    for (const QString& line : QString::fromUtf8(page.readAll()).split(QLatin1Char('\n'))) {
      const auto match = row.match(line);
      if (match.hasMatch()) rooms << match.captured(1);
    }
    return rooms;
  }();
  return order;
}

const QStringList& uiOrder() {
  static const QStringList order =
      QStringLiteral("viewer stages candidates attention report settings atlas training shell")
          .split(QLatin1Char(' '));
  return order;
}

QString includedBy(const QString& line) {
  static const QRegularExpression include(QStringLiteral(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"));
  return include.match(line).captured(1);
}

QString layeringBreach(const QString& path, const QString& included) {
  const QString target = roomOf(included, QStringLiteral("core"));
  const QString room = roomOf(path, QStringLiteral("core"));
  if (!room.isEmpty()) {
    if (included.startsWith(QLatin1String("ui/")) || included.startsWith(QLatin1String("app/")))
      return QStringLiteral("core does not know %1").arg(included);
    if (target.isEmpty() || target == room) return {};
    if (room == QLatin1String("learn") || room == QLatin1String("networks"))
      return room == QLatin1String("learn") && target == QLatin1String("networks")
                 ? QString()
                 : QStringLiteral("%1 stands on LibTorch alone, not on %2").arg(room, target);
    const auto& order = coreOrder();
    if (!order.contains(room)) return QStringLiteral("the room %1 is not in the table").arg(room);
    return order.indexOf(target) < order.indexOf(room)
               ? QString()
               : QStringLiteral("%1 comes after %2").arg(target, room);
  }
  const QString uiRoom = roomOf(path, QStringLiteral("ui"));
  const QString uiTarget = roomOf(included, QStringLiteral("ui"));
  if (uiRoom.isEmpty() || uiTarget.isEmpty() || uiTarget == uiRoom) return {};
  const auto& order = uiOrder();
  if (!order.contains(uiRoom)) return QStringLiteral("the room %1 is not in the table").arg(uiRoom);
  return order.indexOf(uiTarget) < order.indexOf(uiRoom)
             ? QString()
             : QStringLiteral("%1 comes after %2").arg(uiTarget, uiRoom);
}

QString thirdPartyBreach(const QString& path, const QString& included) {
  // Tests may look at a room's output with any tool.
  if (path.startsWith(QLatin1String("tests/")) || path.startsWith(QLatin1String("bench/")))
    return {};
  for (const auto& [prefix, homes] : thirdParties()) {
    if (!included.startsWith(prefix)) continue;
    for (const QString& home : homes)
      if (path.startsWith(home)) return {};
    return QStringLiteral("%1 stays in %2").arg(included, homes.join(QStringLiteral(", ")));
  }
  return {};
}

QString widgetBreach(const QString& path, const QString& included) {
  if (!path.startsWith(QLatin1String("core/"))) return {};
  const QString headers =
      QLibraryInfo::path(QLibraryInfo::HeadersPath) + QStringLiteral("/QtWidgets/");
  const bool widget = included.startsWith(QLatin1String("QtWidgets")) ||
                      (included.startsWith(QLatin1Char('Q')) &&
                       !included.contains(QLatin1Char('/')) && QFile::exists(headers + included));
  return widget ? QStringLiteral("no widgets in core: %1").arg(included) : QString();
}

bool isUntranslated(const QString& line) {
  static const QRegularExpression call(QStringLiteral(
      R"re((setText|setWindowTitle|setToolTip|setStatusTip|setPlaceholderText|setTitle|setLabelText|addAction|addMenu|addTab|addRow|addButton|setAccessibleName)\s*\(\s*(QStringLiteral\s*\(\s*|QString::fromUtf8\s*\(\s*)?"([^"]*)")re"));
  static const QRegularExpression letters(QStringLiteral("[A-Za-z]{2,}"));
  const auto match = call.match(line);
  // The name of the program is the same in every language.
  if (match.captured(3) == QLatin1String("Carpus")) return false;
  return match.hasMatch() && letters.match(match.captured(3)).hasMatch();
}

bool isTooLong(const Source& source) { return source.lines.size() > kLongestFile; }

bool hasLicence(const Source& source) {
  for (int i = 0; i < std::min<int>(2, static_cast<int>(source.lines.size())); ++i)
    if (source.lines[i].contains(QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later")))
      return true;
  return false;
}

const std::vector<Source>& sources() {
  static const std::vector<Source> all = [] {
    std::vector<Source> found;
    const QDir root(carpus::testing::sourceFile({}));
    for (const char* folder : {"core", "ui", "app", "tests", "bench"}) {
      QDirIterator walk(root.filePath(QLatin1String(folder)),
                        {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
      while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        QString text = QString::fromUtf8(file.readAll());
        if (text.endsWith(QLatin1Char('\n'))) text.chop(1);
        found.push_back({root.relativeFilePath(file.fileName()), text.split(QLatin1Char('\n'))});
      }
    }
    std::sort(found.begin(), found.end(),
              [](const Source& a, const Source& b) { return a.path < b.path; });
    return found;
  }();
  return all;
}

}  // namespace carpus::guards
