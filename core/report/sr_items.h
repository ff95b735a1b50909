// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/sr_document.h"

/// Shorthand for content items, so that the tree reads like the table of its template.
namespace carpus::report::items {

using dicom::Code;
using dicom::ContentItem;
using dicom::Relation;
using dicom::ValueType;
using Children = std::vector<ContentItem>;

inline ContentItem base(Relation relation, ValueType type, const Code& name, Children children) {
  ContentItem item;
  item.relation = relation;
  item.type = type;
  item.name = name;
  item.children = std::move(children);
  return item;
}

inline ContentItem container(Relation relation, const Code& name, Children children,
                             const QString& templateId = {}) {
  ContentItem item = base(relation, ValueType::Container, name, std::move(children));
  item.templateId = templateId;
  return item;
}

inline ContentItem code(Relation relation, const Code& name, const Code& value,
                        Children children = {}) {
  ContentItem item = base(relation, ValueType::Code, name, std::move(children));
  item.code = value;
  return item;
}

inline ContentItem text(Relation relation, const Code& name, const QString& value) {
  ContentItem item = base(relation, ValueType::Text, name, {});
  item.text = value;
  return item;
}

inline ContentItem person(Relation relation, const Code& name, const QString& value) {
  ContentItem item = text(relation, name, value);
  item.type = ValueType::PersonName;
  return item;
}

inline ContentItem uid(Relation relation, const Code& name, const QString& value) {
  ContentItem item = text(relation, name, value);
  item.type = ValueType::UidReference;
  return item;
}

inline ContentItem number(Relation relation, const Code& name, double value, const Code& unit,
                          Children children = {}) {
  ContentItem item = base(relation, ValueType::Number, name, std::move(children));
  item.number = value;
  item.unit = unit;
  return item;
}

inline ContentItem date(Relation relation, const Code& name, QDate value) {
  ContentItem item = base(relation, ValueType::Date, name, {});
  item.date = value;
  return item;
}

inline ContentItem time(Relation relation, const Code& name, QTime value) {
  ContentItem item = base(relation, ValueType::Time, name, {});
  item.time = value;
  return item;
}

inline ContentItem image(Relation relation, const Code& name, const dicom::ImageReference& value,
                         Children children = {}) {
  ContentItem item = base(relation, ValueType::Image, name, std::move(children));
  item.image = value;
  return item;
}

}  // namespace carpus::report::items
