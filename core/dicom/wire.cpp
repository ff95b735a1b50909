// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstring>

namespace carpus::dicom {
namespace {

constexpr char kMagic[9] = "CARPUSD1";
constexpr std::size_t kMagicSize = 8;
constexpr std::size_t kHeadSize = kMagicSize + sizeof(quint64);

QJsonValue optionalNumber(const std::optional<int>& value) {
  return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<int> toOptional(const QJsonValue& value) {
  return value.isDouble() ? std::optional<int>(value.toInt()) : std::nullopt;
}

QString dateText(const QDate& date) { return date.toString(Qt::ISODate); }
QDate toDate(const QJsonValue& value) { return QDate::fromString(value.toString(), Qt::ISODate); }

QJsonObject packPatient(const PatientFacts& p) {
  QJsonObject o{{"name", p.name}, {"id", p.id}, {"birth", dateText(p.birthDate)}};
  if (p.sex) o["sex"] = toCode(*p.sex);
  if (p.statedAge) o["age"] = p.statedAge->value;
  return o;
}

PatientFacts unpackPatient(const QJsonObject& o) {
  PatientFacts p;
  p.name = o["name"].toString();
  p.id = o["id"].toString();
  p.birthDate = toDate(o["birth"]);
  p.sex = sexFromCode(o["sex"].toString());
  if (o["age"].isDouble()) p.statedAge = Months{o["age"].toDouble()};
  return p;
}

struct TextField {
  const char* key;
  QString StudyFacts::*member;
};

constexpr TextField kStudyTexts[] = {
    {"study", &StudyFacts::studyInstanceUid},
    {"series", &StudyFacts::seriesInstanceUid},
    {"instance", &StudyFacts::sopInstanceUid},
    {"class", &StudyFacts::sopClassUid},
    {"studyId", &StudyFacts::studyId},
    {"accession", &StudyFacts::accessionNumber},
    {"referring", &StudyFacts::referringPhysician},
    {"description", &StudyFacts::studyDescription},
    {"modality", &StudyFacts::modality},
    {"rawName", &StudyFacts::rawPatientName},
    {"bodyPart", &StudyFacts::bodyPart},
    {"view", &StudyFacts::viewPosition},
};

QJsonObject packStudy(const StudyFacts& s) {
  QJsonObject o;
  for (const TextField& field : kStudyTexts) o[QLatin1String(field.key)] = s.*field.member;
  o["date"] = dateText(s.studyDate);
  o["time"] = s.studyTime.toString(Qt::ISODate);
  o["acquired"] = dateText(s.acquisitionDate);
  if (s.laterality) o["side"] = *s.laterality == Side::Left ? "L" : "R";
  return o;
}

StudyFacts unpackStudy(const QJsonObject& o) {
  StudyFacts s;
  for (const TextField& field : kStudyTexts)
    s.*field.member = o[QLatin1String(field.key)].toString();
  s.studyDate = toDate(o["date"]);
  s.studyTime = QTime::fromString(o["time"].toString(), Qt::ISODate);
  s.acquisitionDate = toDate(o["acquired"]);
  if (o["side"].isString())
    s.laterality = o["side"].toString() == QLatin1String("L") ? Side::Left : Side::Right;
  return s;
}

QJsonObject packLut(const VoiLut& lut) {
  QJsonArray values;
  for (const quint16 value : lut.values) values.append(value);
  return {{"first", lut.firstMapped},
          {"bits", lut.bits},
          {"values", values},
          {"name", lut.explanation}};
}

VoiLut unpackLut(const QJsonObject& o) {
  VoiLut lut;
  lut.firstMapped = o["first"].toInt();
  lut.bits = o["bits"].toInt(16);
  lut.explanation = o["name"].toString();
  for (const auto& value : o["values"].toArray())
    lut.values.push_back(static_cast<quint16>(value.toInt()));
  return lut;
}

void packGreys(const Radiograph& r, QJsonObject* o) {
  (*o)["bits"] = r.bitsStored;
  (*o)["monochrome"] = r.photometric == Photometric::Monochrome1 ? 1 : 2;
  (*o)["slope"] = r.rescaleSlope;
  (*o)["intercept"] = r.rescaleIntercept;
  (*o)["padding"] = optionalNumber(r.paddingValue);
  (*o)["paddingLimit"] = optionalNumber(r.paddingLimit);
  QJsonArray windows;
  for (const VoiWindow& w : r.windows)
    windows.append(QJsonObject{{"center", w.center}, {"width", w.width}, {"name", w.explanation}});
  (*o)["windows"] = windows;
  QJsonArray luts;
  for (const VoiLut& lut : r.voiLuts) luts.append(packLut(lut));
  (*o)["luts"] = luts;
  (*o)["rowMm"] = r.spacing.rowMm;
  (*o)["columnMm"] = r.spacing.columnMm;
  (*o)["spacingKind"] = static_cast<int>(r.spacing.kind);
  (*o)["aspect"] = r.pixelAspect;
  (*o)["frames"] = r.frames;
}

void unpackGreys(const QJsonObject& o, Radiograph* r) {
  r->bitsStored = std::clamp(o["bits"].toInt(16), 1, 16);
  r->photometric =
      o["monochrome"].toInt() == 1 ? Photometric::Monochrome1 : Photometric::Monochrome2;
  r->rescaleSlope = o["slope"].toDouble(1);
  r->rescaleIntercept = o["intercept"].toDouble(0);
  r->paddingValue = toOptional(o["padding"]);
  r->paddingLimit = toOptional(o["paddingLimit"]);
  for (const auto& value : o["windows"].toArray()) {
    const QJsonObject w = value.toObject();
    r->windows.push_back({w["center"].toDouble(), w["width"].toDouble(1), w["name"].toString()});
  }
  for (const auto& value : o["luts"].toArray()) r->voiLuts.push_back(unpackLut(value.toObject()));
  const int kind = std::clamp(o["spacingKind"].toInt(), 0, static_cast<int>(SpacingKind::Nominal));
  r->spacing = {o["rowMm"].toDouble(), o["columnMm"].toDouble(), static_cast<SpacingKind>(kind)};
  r->pixelAspect = o["aspect"].toDouble(1);
  r->frames = std::max(1, o["frames"].toInt(1));
}

QJsonObject packDecoded(const Decoded& decoded) {
  const Radiograph& r = decoded.radiograph;
  QJsonObject o{{"rows", r.pixels.rows},
                {"columns", r.pixels.cols},
                {"signed", r.pixels.type() == CV_16SC1},
                {"isDicom", r.isDicom},
                {"syntax", r.transferSyntaxUid},
                {"syntaxName", r.transferSyntaxName},
                {"patient", packPatient(r.patient)},
                {"studyFacts", packStudy(r.study)}};
  packGreys(r, &o);
  QJsonArray notes;
  for (const Note& note : decoded.notes)
    notes.append(QJsonObject{{"code", note.code},
                             {"arguments", QJsonArray::fromStringList(note.arguments)}});
  o["notes"] = notes;
  o["log"] = QJsonArray::fromStringList(decoded.log);
  return o;
}

QStringList toStrings(const QJsonValue& value) {
  QStringList out;
  for (const auto& part : value.toArray()) out << part.toString();
  return out;
}

tl::unexpected<Fault> broken(const char* why) {
  return fault(Problem::DecoderCrashed, {}, QStringLiteral("answer: ") + QLatin1String(why));
}

QJsonObject packFault(const Fault& fault) {
  return {{"problem", nameOf(fault.problem)},
          {"arguments", QJsonArray::fromStringList(fault.arguments)},
          {"detail", fault.detail}};
}

QByteArray framed(const QJsonObject& object) {
  const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
  const auto size = static_cast<quint64>(json.size());
  QByteArray head(kMagic, kMagicSize);
  head.append(reinterpret_cast<const char*>(&size), sizeof size);
  return head + json;
}

/// The JSON of an answer and what follows it; the problem, if that is what it says.
struct Opened {
  QJsonObject object;
  Bytes rest;
};

Outcome<Opened> openAnswer(Bytes answer) {
  quint64 size = 0;
  if (answer.size() < kHeadSize || std::memcmp(answer.data(), kMagic, kMagicSize) != 0)
    return broken("no head");
  std::memcpy(&size, answer.data() + kMagicSize, sizeof size);
  if (size > answer.size() - kHeadSize) return broken("short facts");
  const QByteArray json = QByteArray::fromRawData(
      reinterpret_cast<const char*>(answer.data() + kHeadSize), static_cast<qsizetype>(size));
  const QJsonDocument document = QJsonDocument::fromJson(json);
  if (!document.isObject()) return broken("no facts");
  const QJsonObject o = document.object();
  if (o.contains(QLatin1String("problem")))
    return fault(problemFromName(o["problem"].toString()), toStrings(o["arguments"]),
                 o["detail"].toString());
  return Opened{o, answer.subspan(kHeadSize + static_cast<std::size_t>(size))};
}

}  // namespace

QByteArray packRequest(const Request& request) {
  const ReadLimits& l = request.limits;
  return QJsonDocument(QJsonObject{{"path", request.path},
                                   {"directory", request.directory},
                                   {"fileBytes", l.fileBytes},
                                   {"pixels", l.pixels},
                                   {"seconds", l.seconds},
                                   {"memoryBytes", l.memoryBytes}})
      .toJson(QJsonDocument::Compact);
}

Outcome<Request> unpackRequest(const QByteArray& bytes) {
  const QJsonObject o = QJsonDocument::fromJson(bytes).object();
  if (!o.contains(QLatin1String("path"))) return fault(Problem::DecoderFailed);
  Request request;
  request.path = o["path"].toString();
  request.directory = o["directory"].toBool();
  request.limits.fileBytes = o["fileBytes"].toInteger();
  request.limits.pixels = o["pixels"].toInteger();
  request.limits.seconds = o["seconds"].toInt();
  request.limits.memoryBytes = o["memoryBytes"].toInteger();
  return request;
}

QByteArray packHead(const Outcome<Decoded>& outcome) {
  return framed(outcome ? packDecoded(*outcome) : packFault(outcome.error()));
}

QByteArray packDirectory(const Outcome<std::vector<DirectoryRecord>>& outcome) {
  if (!outcome) return framed(packFault(outcome.error()));
  QJsonArray records;
  for (const DirectoryRecord& record : *outcome)
    records.append(QJsonObject{{"file", QJsonArray::fromStringList(record.fileId)},
                               {"name", record.facts.patientName},
                               {"id", record.facts.patientId},
                               {"date", record.facts.studyDate},
                               {"modality", record.facts.modality},
                               {"description", record.facts.description}});
  return framed({{"records", records}});
}

Bytes pixelBytes(const Outcome<Decoded>& outcome) {
  if (!outcome) return {};
  const cv::Mat& pixels = outcome->radiograph.pixels;
  return {pixels.data, pixels.total() * pixels.elemSize()};
}

Outcome<std::vector<DirectoryRecord>> unpackDirectory(Bytes answer) {
  CARPUS_OUTCOME(const Opened opened, openAnswer(answer));
  std::vector<DirectoryRecord> records;
  for (const auto& value : opened.object["records"].toArray()) {
    const QJsonObject o = value.toObject();
    records.push_back({toStrings(o["file"]),
                       {{},
                        o["name"].toString(),
                        o["id"].toString(),
                        o["date"].toString(),
                        o["modality"].toString(),
                        o["description"].toString()}});
  }
  return records;
}

Outcome<Decoded> unpackAnswer(Bytes answer, const ReadLimits& limits) {
  CARPUS_OUTCOME(const Opened opened, openAnswer(answer));
  const QJsonObject& o = opened.object;
  Decoded decoded;
  Radiograph& r = decoded.radiograph;
  const int rows = o["rows"].toInt();
  const int columns = o["columns"].toInt();
  if (rows < 1 || columns < 1 || qint64{rows} * columns > limits.pixels) return broken("size");
  const Bytes pixels = opened.rest;
  if (pixels.size() != static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns) * 2)
    return broken("pixels");
  r.pixels = cv::Mat(rows, columns, o["signed"].toBool() ? CV_16SC1 : CV_16UC1);
  std::memcpy(r.pixels.data, pixels.data(), pixels.size());
  r.isDicom = o["isDicom"].toBool(true);
  r.transferSyntaxUid = o["syntax"].toString();
  r.transferSyntaxName = o["syntaxName"].toString();
  r.patient = unpackPatient(o["patient"].toObject());
  r.study = unpackStudy(o["studyFacts"].toObject());
  unpackGreys(o, &r);
  const QStringList known = findingCodes();
  for (const auto& value : o["notes"].toArray()) {
    const QString code = value.toObject()["code"].toString();
    if (known.contains(code)) decoded.note(code, toStrings(value.toObject()["arguments"]));
  }
  decoded.log = toStrings(o["log"]);
  return decoded;
}

}  // namespace carpus::dicom
