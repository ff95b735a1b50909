// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sentences for each bone: in most languages a bone's gender and number change every word
// around it, so that a sentence put together from parts could not be translated.
#include "core/phantom/indicator_sentences.h"

#include <QCoreApplication>
#include <array>

namespace carpus::phantom {
namespace {

struct CarpalRow {
  Bone bone;
  std::array<const char*, size_t(CarpalSign::Count)> sentences;
};

struct TubularRow {
  Bone bone;
  std::array<const char*, size_t(TubularSign::Count)> sentences;
};

constexpr CarpalRow kCarpal[] = {
    {Bone::Capitate,
     {QT_TRANSLATE_NOOP("Indicator", "No centre of the capitate yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The capitate has just begun to ossify: a small round centre."),
      QT_TRANSLATE_NOOP("Indicator", "The capitate has its adult shape and size.")}},
    {Bone::Hamate,
     {QT_TRANSLATE_NOOP("Indicator", "No centre of the hamate yet."),
      QT_TRANSLATE_NOOP("Indicator", "The hamate has just begun to ossify: a small round centre."),
      QT_TRANSLATE_NOOP("Indicator", "The hamate has its adult shape and size.")}},
    {Bone::Triquetrum,
     {QT_TRANSLATE_NOOP("Indicator", "No centre of the triquetrum yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The triquetrum has just begun to ossify: a small round centre."),
      QT_TRANSLATE_NOOP("Indicator", "The triquetrum has its adult shape and size.")}},
    {Bone::Lunate,
     {QT_TRANSLATE_NOOP("Indicator", "No centre of the lunate yet."),
      QT_TRANSLATE_NOOP("Indicator", "The lunate has just begun to ossify: a small round centre."),
      QT_TRANSLATE_NOOP("Indicator", "The lunate has its adult shape and size.")}},
    {Bone::Trapezium,
     {QT_TRANSLATE_NOOP("Indicator", "No centre of the trapezium yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The trapezium has just begun to ossify: a small round centre."),
      QT_TRANSLATE_NOOP("Indicator", "The trapezium has its adult shape and size.")}},
    {Bone::Trapezoid,
     {QT_TRANSLATE_NOOP("Indicator", "No centre of the trapezoid yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The trapezoid has just begun to ossify: a small round centre."),
      QT_TRANSLATE_NOOP("Indicator", "The trapezoid has its adult shape and size.")}},
    {Bone::Scaphoid,
     {QT_TRANSLATE_NOOP("Indicator", "No centre of the scaphoid yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The scaphoid has just begun to ossify: a small round centre."),
      QT_TRANSLATE_NOOP("Indicator", "The scaphoid has its adult shape and size.")}},
    {Bone::Pisiform,
     {QT_TRANSLATE_NOOP("Indicator", "No centre of the pisiform yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The pisiform has just begun to ossify: a small round centre."),
      QT_TRANSLATE_NOOP("Indicator", "The pisiform has its adult shape and size.")}},
    {Bone::Sesamoid,
     {QT_TRANSLATE_NOOP("Indicator", "No centre of the thumb's adductor sesamoid yet."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The thumb's adductor sesamoid has just begun to ossify: a small round centre."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The thumb's adductor sesamoid has its adult shape and size.")}},
};

constexpr TubularRow kTubular[] = {
    {Bone::Radius,
     {QT_TRANSLATE_NOOP("Indicator", "No epiphyseal centre of the radius yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the radius has appeared as a small, flat centre."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the radius spans about %1 % of the shaft's width."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the radius is now about as wide as the shaft."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the radius is as wide as the shaft; the corners do not "
                        "reach over it yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the radius caps the shaft: the corners bend over its "
                        "edge, the growth plate is open."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The growth plate of the radius is closing: about %1 % bridged."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the radius has fused; at most a thin bright line remains.")}},
    {Bone::Ulna,
     {QT_TRANSLATE_NOOP("Indicator", "No epiphyseal centre of the ulna yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the ulna has appeared as a small, flat centre."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the ulna spans about %1 % of the shaft's width."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the ulna is now about as wide as the shaft."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the ulna is as wide as the shaft; the corners do not "
                        "reach over it yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the ulna caps the shaft: the corners bend over its edge, "
                        "the growth plate is open."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The growth plate of the ulna is closing: about %1 % bridged."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the ulna has fused; at most a thin bright line remains.")}},
    {Bone::Metacarpal1,
     {QT_TRANSLATE_NOOP("Indicator", "No epiphyseal centre of the first metacarpal yet."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the first metacarpal has appeared as a small, flat centre."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the first metacarpal spans about %1 % of the shaft's width."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the first metacarpal is now about as wide as the shaft."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the first metacarpal is as wide as the shaft; the "
                        "corners do not reach over it yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the first metacarpal caps the shaft: the corners bend "
                        "over its edge, the growth plate is open."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The growth plate of the first metacarpal is closing: about %1 % bridged."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the first metacarpal has fused; at most a thin bright line remains.")}},
    {Bone::Metacarpal3,
     {QT_TRANSLATE_NOOP("Indicator",
                        "No epiphyseal centre of the second to fifth metacarpals yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the second to fifth metacarpals have appeared as a "
                        "small, flat centre."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphyses of the second to fifth metacarpals span about %1 % of the shaft's width."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphyses of the second to fifth metacarpals are now about as wide as the shaft."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the second to fifth metacarpals are as wide as the "
                        "shaft; the corners do not reach over it yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the second to fifth metacarpals cap the shaft: the "
                        "corners bend over its edge, the growth plate is open."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The growth plates of the second to fifth metacarpals are closing: about %1 % bridged."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the second to fifth metacarpals have fused; at most a "
                        "thin bright line remains.")}},
    {Bone::Proximal1,
     {QT_TRANSLATE_NOOP("Indicator", "No epiphyseal centre of the thumb's proximal phalanx yet."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the thumb's proximal phalanx has appeared as a small, flat centre."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the thumb's proximal phalanx spans about %1 % of the shaft's width."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the thumb's proximal phalanx is now about as wide as the shaft."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the thumb's proximal phalanx is as wide as the shaft; "
                        "the corners do not reach over it yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the thumb's proximal phalanx caps the shaft: the corners "
                        "bend over its edge, the growth plate is open."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The growth plate of the thumb's proximal phalanx is closing: about %1 % bridged."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the thumb's proximal phalanx has fused; at most a thin "
                        "bright line remains.")}},
    {Bone::Proximal3,
     {QT_TRANSLATE_NOOP("Indicator",
                        "No epiphyseal centre of the proximal phalanges of the fingers yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the proximal phalanges of the fingers have appeared as a "
                        "small, flat centre."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the proximal phalanges of the fingers span about %1 % of "
                        "the shaft's width."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the proximal phalanges of the fingers are now about as "
                        "wide as the shaft."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the proximal phalanges of the fingers are as wide as the "
                        "shaft; the corners do not reach over it yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the proximal phalanges of the fingers cap the shaft: the "
                        "corners bend over its edge, the growth plate is open."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The growth plates of the proximal phalanges of the fingers are closing: "
                        "about %1 % bridged."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the proximal phalanges of the fingers have fused; at "
                        "most a thin bright line remains.")}},
    {Bone::Middle3,
     {QT_TRANSLATE_NOOP("Indicator",
                        "No epiphyseal centre of the middle phalanges of the fingers yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the middle phalanges of the fingers have appeared as a "
                        "small, flat centre."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the middle phalanges of the fingers span about %1 % of "
                        "the shaft's width."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the middle phalanges of the fingers are now about as "
                        "wide as the shaft."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the middle phalanges of the fingers are as wide as the "
                        "shaft; the corners do not reach over it yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the middle phalanges of the fingers cap the shaft: the "
                        "corners bend over its edge, the growth plate is open."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The growth plates of the middle phalanges of the fingers are closing: "
                        "about %1 % bridged."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the middle phalanges of the fingers have fused; at most "
                        "a thin bright line remains.")}},
    {Bone::Middle5,
     {QT_TRANSLATE_NOOP("Indicator",
                        "No epiphyseal centre of the little finger's middle phalanx yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the little finger's middle phalanx has appeared as a "
                        "small, flat centre."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the little finger's middle phalanx spans about %1 % of "
                        "the shaft's width."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the little finger's middle phalanx is now about as wide as the shaft."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the little finger's middle phalanx is as wide as the "
                        "shaft; the corners do not reach over it yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the little finger's middle phalanx caps the shaft: the "
                        "corners bend over its edge, the growth plate is open."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The growth plate of the little finger's middle phalanx is closing: about %1 % bridged."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the little finger's middle phalanx has fused; at most a "
                        "thin bright line remains.")}},
    {Bone::Distal1,
     {QT_TRANSLATE_NOOP("Indicator", "No epiphyseal centre of the thumb's distal phalanx yet."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the thumb's distal phalanx has appeared as a small, flat centre."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the thumb's distal phalanx spans about %1 % of the shaft's width."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The epiphysis of the thumb's distal phalanx is now about as wide as the shaft."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the thumb's distal phalanx is as wide as the shaft; the "
                        "corners do not reach over it yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the thumb's distal phalanx caps the shaft: the corners "
                        "bend over its edge, the growth plate is open."),
      QT_TRANSLATE_NOOP(
          "Indicator",
          "The growth plate of the thumb's distal phalanx is closing: about %1 % bridged."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphysis of the thumb's distal phalanx has fused; at most a thin "
                        "bright line remains.")}},
    {Bone::Distal3,
     {QT_TRANSLATE_NOOP("Indicator",
                        "No epiphyseal centre of the distal phalanges of the fingers yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the distal phalanges of the fingers have appeared as a "
                        "small, flat centre."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the distal phalanges of the fingers span about %1 % of "
                        "the shaft's width."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the distal phalanges of the fingers are now about as "
                        "wide as the shaft."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the distal phalanges of the fingers are as wide as the "
                        "shaft; the corners do not reach over it yet."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the distal phalanges of the fingers cap the shaft: the "
                        "corners bend over its edge, the growth plate is open."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The growth plates of the distal phalanges of the fingers are closing: "
                        "about %1 % bridged."),
      QT_TRANSLATE_NOOP("Indicator",
                        "The epiphyses of the distal phalanges of the fingers have fused; at most "
                        "a thin bright line remains.")}},
};

template <typename Rows, typename Sign>
QString sentenceIn(const Rows& rows, Bone bone, Sign sign) {
  for (const auto& row : rows)
    if (row.bone == bone) return QLatin1String(row.sentences[size_t(sign)]);
  return {};
}

}  // namespace

QString sentenceOf(Bone bone, CarpalSign sign) { return sentenceIn(kCarpal, bone, sign); }

QString sentenceOf(Bone bone, TubularSign sign) { return sentenceIn(kTubular, bone, sign); }

QStringList indicatorSentences() {
  QStringList all;
  for (const CarpalRow& row : kCarpal)
    for (const char* sentence : row.sentences) all << QLatin1String(sentence);
  for (const TubularRow& row : kTubular)
    for (const char* sentence : row.sentences) all << QLatin1String(sentence);
  return all;
}

}  // namespace carpus::phantom
