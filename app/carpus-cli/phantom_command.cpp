// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QJsonDocument>
#include <map>
#include <memory>
#include <ostream>

#include "app/carpus-cli/command.h"
#include "core/base/paths.h"
#include "core/dicom/writer.h"
#include "core/phantom/phantom.h"
#include "core/workflow/workflow.h"

namespace carpus::cli {
namespace {

struct PhantomCommand {
  std::string sex, out, encoding = "jpegls";
  double ageMonths = 0;
  std::optional<double> chronologicalMonths;
  phantom::PhantomOptions options;
  bool plain = false;
};

const std::map<std::string, dicom::Encoding>& encodings() {
  static const std::map<std::string, dicom::Encoding> kEncodings{
      {"implicit", dicom::Encoding::ImplicitLittleEndian},
      {"explicit", dicom::Encoding::ExplicitLittleEndian},
      {"bigendian", dicom::Encoding::ExplicitBigEndian},
      {"deflated", dicom::Encoding::Deflated},
      {"rle", dicom::Encoding::Rle},
      {"jpeg", dicom::Encoding::JpegLossless},
      {"jpegls", dicom::Encoding::JpegLsLossless},
      {"jpeg2000", dicom::Encoding::Jpeg2000Lossless}};
  return kEncodings;
}

Result<void> writeGrey(const cv::Mat& grey, const QString& path) {
  const QImage image(grey.data, grey.cols, grey.rows, static_cast<qsizetype>(grey.step),
                     QImage::Format_Grayscale8);
  if (!image.save(path, "PNG"))
    return fail(ErrorCode::CannotWrite, CommandLine::tr("%1 cannot be written.").arg(path));
  return {};
}

Result<QStringList> writePhantom(const phantom::Phantom& drawn, const PhantomCommand& command) {
  const QDir folder(fromUtf8(command.out));
  const QString image = folder.filePath(QStringLiteral("image.dcm"));
  const QString labels = folder.filePath(QStringLiteral("labels.png"));
  const QString mask = folder.filePath(QStringLiteral("mask.png"));
  const QString truth = folder.filePath(QStringLiteral("truth.json"));
  const QString comment =
      QStringLiteral(
          "Synthetic phantom, not a person. Bone age %1 months, seed %2, generator %3. %4")
          .arg(command.options.boneAge.value)
          .arg(command.options.seed)
          .arg(phantom::generatorVersion(), disclaimer());
  CARPUS_CHECK(dicom::writeDigitalXRay(
      {*drawn.radiograph, encodings().at(command.encoding), comment, true}, image));
  CARPUS_CHECK(writeGrey(drawn.labels.values, labels));
  CARPUS_CHECK(writeGrey(drawn.mask, mask));
  CARPUS_CHECK(writeFile(truth, QJsonDocument(drawn.truth).toJson()));
  return QStringList{image, labels, mask, truth};
}

int runPhantom(const PhantomCommand& command, Console& console) {
  PhantomCommand filled = command;
  filled.options.sex = *sexFromCode(fromUtf8(command.sex));
  filled.options.boneAge = Months{command.ageMonths};
  if (command.chronologicalMonths)
    filled.options.chronologicalAge = Months{*command.chronologicalMonths};
  if (command.plain) filled.options.collimation = filled.options.marker = false;
  if (const auto writable = workflow::makeWritableFolder(fromUtf8(command.out)); !writable)
    return reportError(console, writable.error());
  const auto drawn = phantom::drawPhantom(filled.options, console.progress);
  if (!drawn) return reportError(console, drawn.error());
  const auto written = writePhantom(*drawn, filled);
  if (!written) return reportError(console, written.error());
  for (const QString& path : *written) console.out << utf8(path) << '\n';
  return kDone;
}

void addPose(CLI::App& sub, PhantomCommand& command) {
  phantom::PhantomOptions& options = command.options;
  sub.add_option("--rotation", options.rotationDegrees,
                 utf8(CommandLine::tr("turn of the hand in degrees, clockwise")))
      ->check(CLI::Range(-180.0, 180.0));
  sub.add_option("--spread", options.spread,
                 utf8(CommandLine::tr("spread of the fingers, 1: the atlas pose")))
      ->check(CLI::Range(0.0, 2.0));
  sub.add_option("--noise", options.noise,
                 utf8(CommandLine::tr("quantum noise, 1: a usual exposure")))
      ->check(CLI::Range(0.0, 20.0));
  sub.add_flag("--right", options.rightHand, utf8(CommandLine::tr("a right hand")));
  sub.add_flag("--monochrome1", options.monochrome1, utf8(CommandLine::tr("stored inverted")));
  sub.add_flag("--plain", command.plain,
               utf8(CommandLine::tr("no lead letter and no collimated frame")));
}

}  // namespace

void addPhantomCommand(CLI::App& app, Action& chosen) {
  auto command = std::make_shared<PhantomCommand>();
  phantom::PhantomOptions& options = command->options;
  CLI::App* const sub = app.add_subcommand(
      "phantom", utf8(CommandLine::tr("draw a synthetic hand radiograph with its truth")));
  sub->add_option("--sex", command->sex, utf8(CommandLine::tr("sex of the phantom, F or M")))
      ->required()
      ->check(checkSex)
      ->type_name("F|M");
  sub->add_option("--age-months", command->ageMonths, utf8(CommandLine::tr("bone age in months")))
      ->required()
      ->check(CLI::Range(0.0, 240.0))
      ->type_name("N");
  sub->add_option("--chronological-months", command->chronologicalMonths,
                  utf8(CommandLine::tr("chronological age in months, when it differs")))
      ->check(CLI::Range(0.0, 1200.0))
      ->type_name("N");
  sub->add_option("--seed", options.seed,
                  utf8(CommandLine::tr("the same seed gives the same pixels")))
      ->type_name("K");
  sub->add_option("--rows", options.rows, utf8(CommandLine::tr("height of the picture in pixels")))
      ->check(CLI::Range(200, 6000));
  sub->add_option("--bits", options.bitsStored, utf8(CommandLine::tr("bits stored")))
      ->check(CLI::Range(8, 16));
  sub->add_option("--encoding", command->encoding,
                  utf8(CommandLine::tr("how the pixels are stored")))
      ->check(CLI::IsMember(encodings()));
  sub->add_option("--out", command->out, utf8(CommandLine::tr("folder for the results")))
      ->required()
      ->type_name("DIR");
  addPose(*sub, *command);
  sub->callback([command, &chosen] {
    chosen = [command](Console& console) { return runPhantom(*command, console); };
  });
}

}  // namespace carpus::cli
