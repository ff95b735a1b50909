// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <memory>
#include <ostream>

#include "app/carpus-cli/assessment_text.h"
#include "app/carpus-cli/command.h"
#include "core/base/paths.h"
#include "core/dicom/reader.h"
#include "core/workflow/workflow.h"

namespace carpus::cli {
namespace {

struct AssessCommand {
  std::vector<std::string> inputs;
  PatientOptions patient;
  ModelOptions models;
  bool thorough = false;
  bool json = false;
};

/// One thing to do: a file, or an input that has none in it with the reason.
struct Item {
  QString path;
  std::optional<Error> problem;
};

/// The worst of the statuses so far: a fault of the program outweighs a refused input.
int worse(int a, int b) {
  const auto weight = [](int status) {
    return status == kDone ? 0 : status == kSomeRefused ? 1 : status == kFault ? 2 : 3;
  };
  return weight(a) >= weight(b) ? a : b;
}

bool isCollection(const QFileInfo& info) {
  return info.isDir() ||
         info.fileName().compare(QLatin1String("DICOMDIR"), Qt::CaseInsensitive) == 0;
}

/// Inputs to files, in the order in which they were named; folders and DICOMDIRs are searched.
Result<std::vector<Item>> expand(const std::vector<std::string>& inputs, Progress& progress) {
  std::vector<Item> items;
  for (const std::string& input : inputs) {
    const QString path = fromUtf8(input);
    if (!isCollection(QFileInfo(path))) {
      items.push_back({path, {}});
      continue;
    }
    auto found = dicom::scan({path}, progress);
    if (!found) {
      if (found.error().isCancelled()) return fail(found.error());
      items.push_back({path, found.error()});
      continue;
    }
    for (const dicom::FoundFile& file : *found) items.push_back({file.path, {}});
    if (found->empty()) {
      items.push_back({path, Error{ErrorCode::Unreadable,
                                   CommandLine::tr("There is no radiograph in this folder.")}});
    }
  }
  return items;
}

void print(Console& console, const QJsonObject& object) {
  console.out << QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() << '\n'
              << std::flush;
}

int sayProblem(const Item& item, const Error& error, bool json, Console& console) {
  if (json) {
    print(console, assess::toJson(item.path, error));
  } else {
    console.err << utf8(item.path) << ": " << utf8(error.sentence) << '\n';
  }
  return exitStatus(error);
}

int sayAssessment(const QString& path, const assess::Assessment& assessment, bool json,
                  Console& console) {
  if (json) {
    QJsonObject object = assess::toJson(assessment);
    object[QStringLiteral("file")] = path;
    print(console, object);
  } else {
    console.out << utf8(assessmentText(path, assessment)) << std::flush;
  }
  return assessment.refused() ? kSomeRefused : kDone;
}

int assessItem(const Item& item, const AssessCommand& command, const workflow::Toolbox& toolbox,
               Console& console, Progress& progress) {
  if (item.problem) return sayProblem(item, *item.problem, command.json, console);
  assess::AssessOptions options = command.patient.toAssessOptions();
  options.thorough = command.thorough;
  const auto assessment = workflow::assessFile(item.path, toolbox, options, progress);
  if (assessment) return sayAssessment(item.path, *assessment, command.json, console);
  if (assessment.error().isCancelled()) return kCancelled;
  return sayProblem(item, assessment.error(), command.json, console);
}

int runAssess(const AssessCommand& command, Console& console) {
  const auto items = expand(command.inputs, console.progress);
  if (!items) return reportError(console, items.error());
  SubProgress loading(console.progress, 0, 0.1);
  const auto toolbox = workflow::loadToolbox(fromUtf8(command.models.model),
                                             fromUtf8(command.models.atlas), loading);
  if (!toolbox) return reportError(console, toolbox.error());
  int status = kDone;
  for (size_t i = 0; i < items->size(); ++i) {
    const auto count = static_cast<double>(items->size());
    const auto done = static_cast<double>(i);
    SubProgress part(console.progress, 0.1 + 0.9 * done / count, 0.1 + 0.9 * (done + 1) / count);
    const int one = console.progress.isCancelled()
                        ? kCancelled
                        : assessItem((*items)[i], command, **toolbox, console, part);
    if (one == kCancelled) return reportError(console, Error::cancelled());
    status = worse(status, one);
  }
  if (!command.json) console.out << utf8(disclaimer()) << '\n';
  return status;
}

}  // namespace

void addAssessCommand(CLI::App& app, Action& chosen) {
  auto command = std::make_shared<AssessCommand>();
  CLI::App* const sub =
      app.add_subcommand("assess", utf8(CommandLine::tr("estimate the bone age of radiographs")));
  sub->add_option("inputs", command->inputs, utf8(CommandLine::tr("files, folders or DICOMDIRs")))
      ->required()
      ->type_name("FILE|FOLDER");
  command->patient.addTo(*sub);
  command->models.addTo(*sub, true);
  sub->add_flag("--thorough", command->thorough,
                utf8(CommandLine::tr("average over several views of the picture; slower")));
  sub->add_flag("--json", command->json,
                utf8(CommandLine::tr("one JSON object per file and line")));
  sub->callback([command, &chosen] {
    chosen = [command](Console& console) { return runAssess(*command, console); };
  });
}

}  // namespace carpus::cli
