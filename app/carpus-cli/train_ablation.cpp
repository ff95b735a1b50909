// SPDX-License-Identifier: GPL-3.0-or-later
// What each step of the paper's way adds (its M1 to M4), and how deep fine-tuning should go, as one
// command that can be stopped and goes on where it was.
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>
#include <memory>
#include <ostream>

#include "app/carpus-cli/train_parts.h"
#include "core/base/paths.h"
#include "core/evaluate/age_pictures.h"

namespace carpus::cli {
namespace {

struct AblationCommand {
  std::string raw, half, small, out, plan = "all", arch = "googlenet", augment = "paper";
  int size = 64, epochs = 12, pretrainingEpochs = 3, pretrainingLimit = 4000, batch = 32;
  int threads = 1, seed = 1;
  std::vector<int> depths = {1, 3, 6, 9};
  std::vector<std::string> net;
  double rate = 1e-3;
  bool bfloat16 = false;
};

/// One training of the series; `id` is its folder.
struct Step {
  QString id, text;
  QStringList options;
};

QString number(double value) { return QString::number(value); }

/// The pretraining that M4 and the depths start from.
Step pretraining(const AblationCommand& c) {
  return {QStringLiteral("pretraining"),
          CommandLine::tr("pretraining on the small pictures"),
          {QStringLiteral("--cache"), fromUtf8(c.small), QStringLiteral("--cache"),
           fromUtf8(c.half), QStringLiteral("--half-repeats"), QStringLiteral("0"),
           QStringLiteral("--limit"), number(c.pretrainingLimit), QStringLiteral("--epochs"),
           number(c.pretrainingEpochs), QStringLiteral("--augment"), fromUtf8(c.augment)}};
}

Step onHalf(const AblationCommand& c, const QString& id, const QString& text,
            const std::string& cache, const std::string& augment, const QStringList& more = {}) {
  return {id, text,
          QStringList{QStringLiteral("--cache"), fromUtf8(cache), QStringLiteral("--small"),
                      QStringLiteral("0"), QStringLiteral("--half-repeats"), QStringLiteral("1"),
                      QStringLiteral("--epochs"), number(c.epochs), QStringLiteral("--augment"),
                      fromUtf8(augment)} +
              more};
}

QStringList fromPretraining(const AblationCommand& c) {
  return {QStringLiteral("--init"),
          QDir(fromUtf8(c.out)).filePath(QStringLiteral("pretraining/weights.safetensors"))};
}

std::vector<Step> stepsOf(const AblationCommand& c) {
  const QString plan = fromUtf8(c.plan);
  const bool all = plan == QLatin1String("all");
  const auto wanted = [&](const char* name) { return all || plan == QLatin1String(name); };
  std::vector<Step> steps;
  if (wanted("m1"))
    steps.push_back(onHalf(c, QStringLiteral("m1"),
                           CommandLine::tr("M1: raw picture, from scratch"), c.raw, "none"));
  if (wanted("m2"))
    steps.push_back(
        onHalf(c, QStringLiteral("m2"), CommandLine::tr("M2: and preprocessing"), c.half, "none"));
  if (wanted("m3"))
    steps.push_back(onHalf(c, QStringLiteral("m3"), CommandLine::tr("M3: and augmentation"), c.half,
                           c.augment));
  if (wanted("m4") || wanted("depth")) steps.push_back(pretraining(c));
  if (wanted("m4"))
    steps.push_back(onHalf(c, QStringLiteral("m4"), CommandLine::tr("M4: and pretraining"), c.half,
                           c.augment, fromPretraining(c)));
  if (wanted("depth"))
    for (const int depth : c.depths)
      steps.push_back(onHalf(
          c, QStringLiteral("depth-%1").arg(depth),
          CommandLine::tr("the last %n blocks fine-tuned", nullptr, depth), c.half, c.augment,
          fromPretraining(c) + QStringList{QStringLiteral("--fine-tune"), number(depth)}));
  return steps;
}

QStringList common(const AblationCommand& c, const Step& step) {
  QStringList options = {QStringLiteral("classifier"),
                         QStringLiteral("--arch"),
                         fromUtf8(c.arch),
                         QStringLiteral("--size"),
                         number(c.size),
                         QStringLiteral("--batch"),
                         number(c.batch),
                         QStringLiteral("--lr"),
                         number(c.rate),
                         QStringLiteral("--threads"),
                         number(c.threads),
                         QStringLiteral("--bfloat16"),
                         number(c.bfloat16 ? 1 : 0),
                         QStringLiteral("--seed"),
                         number(c.seed),
                         QStringLiteral("--out"),
                         QDir(fromUtf8(c.out)).filePath(step.id)};
  for (const std::string& option : c.net) options << QStringLiteral("--net") << fromUtf8(option);
  return options;
}

/// A row of the table: what was done, and how it reads the half-size val pictures.
Result<QJsonObject> rowOf(const AblationCommand& c, const Step& step) {
  CARPUS_TRY(const auto readings,
             evaluate::readValidation(QDir(fromUtf8(c.out)).filePath(step.id)));
  QJsonObject row{{QStringLiteral("id"), step.id}, {QStringLiteral("step"), step.text}};
  const auto figures = evaluate::ageFigures(readings);
  for (const char* name : {"mad_months", "rmse_years", "within_1_year", "top_1"})
    row.insert(QLatin1String(name), figures.at(QLatin1String(name)).toJson());
  return row;
}

QString tableOf(const QJsonArray& rows) {
  QString text;
  QTextStream stream(&text);
  const auto figure = [](const QJsonValue& value, double factor, int digits) {
    const auto part = [&](const char* key) {
      return QString::number(value[QLatin1String(key)].toDouble() * factor, 'f', digits);
    };
    return QStringLiteral("%1 [%2, %3]").arg(part("value"), part("low"), part("high"));
  };
  stream << "| " << CommandLine::tr("step") << " | n | MAD, " << CommandLine::tr("months") << " | "
         << CommandLine::tr("within 1 year, %") << " | " << CommandLine::tr("same year, %")
         << " |\n| --- | --- | --- | --- | --- |\n";
  for (const auto value : rows) {
    const QJsonObject row = value.toObject();
    stream << "| " << row[QLatin1String("step")].toString() << " | "
           << row[QLatin1String("mad_months")][QLatin1String("n")].toInt() << " | "
           << figure(row[QLatin1String("mad_months")], 1, 1) << " | "
           << figure(row[QLatin1String("within_1_year")], 100, 1) << " | "
           << figure(row[QLatin1String("top_1")], 100, 1) << " |\n";
  }
  return text;
}

int runAblation(const AblationCommand& command, Console& console) {
  const auto steps = stepsOf(command);
  QJsonArray rows;
  for (const Step& step : steps) {
    console.err << utf8(step.text) << '\n';
    if (const int status = runTrainer(common(command, step) + step.options, console);
        status != kDone)
      return status;
    const auto row = rowOf(command, step);
    if (!row) return reportError(console, row.error());
    rows.append(*row);
  }
  QJsonArray network;
  for (const std::string& option : command.net) network.append(fromUtf8(option));
  const QJsonObject all{{QStringLiteral("architecture"), fromUtf8(command.arch)},
                        {QStringLiteral("network_options"), network},
                        {QStringLiteral("pixels"), command.size},
                        {QStringLiteral("epochs"), command.epochs},
                        {QStringLiteral("pretraining_epochs"), command.pretrainingEpochs},
                        {QStringLiteral("pretraining_pictures"), command.pretrainingLimit},
                        {QStringLiteral("batch"), command.batch},
                        {QStringLiteral("augmentation"), fromUtf8(command.augment)},
                        {QStringLiteral("seed"), command.seed},
                        {QStringLiteral("rows"), rows},
                        {QStringLiteral("disclaimer"), disclaimer()}};
  console.out << utf8(tableOf(rows)) << utf8(disclaimer()) << '\n';
  const auto written =
      writeFile(QDir(fromUtf8(command.out)).filePath(QStringLiteral("ablation.json")),
                QJsonDocument(all).toJson());
  return written ? kDone : reportError(console, written.error());
}

void addSizes(CLI::App& sub, AblationCommand& c) {
  const auto add = [&](const char* name, auto& target, const QString& help) {
    sub.add_option(name, target, utf8(help))->capture_default_str();
  };
  add("--arch", c.arch, CommandLine::tr("architecture"));
  add("--augment", c.augment, CommandLine::tr("augmentation of M3 and later"));
  add("--size", c.size, CommandLine::tr("side of the input, pixels"));
  add("--epochs", c.epochs, CommandLine::tr("epochs over the half-size radiographs"));
  add("--pretraining-epochs", c.pretrainingEpochs, CommandLine::tr("epochs of the pretraining"));
  add("--pretraining-limit", c.pretrainingLimit, CommandLine::tr("small pictures it learns from"));
  add("--batch", c.batch, CommandLine::tr("pictures in a batch"));
  add("--lr", c.rate, CommandLine::tr("learning rate"));
  add("--threads", c.threads, CommandLine::tr("threads to compute with"));
  add("--seed", c.seed, CommandLine::tr("seed"));
  sub.add_option("--net", c.net, utf8(CommandLine::tr("options of the architecture, name=value")));
  sub.add_option("--depths", c.depths,
                 utf8(CommandLine::tr("how many blocks are fine-tuned, from the last one on")))
      ->delimiter(',')
      ->capture_default_str();
  sub.add_flag("--bfloat16", c.bfloat16, utf8(CommandLine::tr("convolutions in bfloat16")));
}

}  // namespace

void addTrainAblation(CLI::App& train, Action& chosen) {
  auto command = std::make_shared<AblationCommand>();
  CLI::App* const sub = train.add_subcommand(
      "ablation", utf8(CommandLine::tr("measure what preprocessing, augmentation, pretraining and "
                                       "the depth of fine-tuning add; goes on where it stopped")));
  sub->add_option("--plan", command->plan,
                  utf8(CommandLine::tr("one step of the series, or all of it")))
      ->check(CLI::IsMember({"m1", "m2", "m3", "m4", "depth", "all"}))
      ->capture_default_str();
  sub->add_option("--raw", command->raw,
                  utf8(CommandLine::tr("cache of half-size radiographs, kind raw")))
      ->required();
  sub->add_option("--half", command->half,
                  utf8(CommandLine::tr("cache of half-size radiographs, kind aligned")))
      ->required();
  sub->add_option("--small", command->small,
                  utf8(CommandLine::tr("cache of small pictures, kind aligned")))
      ->required();
  sub->add_option("--out", command->out, utf8(CommandLine::tr("folder of the trainings")))
      ->required();
  addSizes(*sub, *command);
  sub->callback(
      [command, &chosen] { chosen = [command](Console& c) { return runAblation(*command, c); }; });
}

}  // namespace carpus::cli
