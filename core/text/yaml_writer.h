#pragma once

#include "core/text/node.h"
#include "core/text/yaml_quote.h"

#include <QString>

namespace rolewright {

/// A scalar as YAML: plain where every YAML 1.1 and 1.2 reader takes it for the same string, else
/// quoted. Any text of valid Unicode up to 1 MiB is read back as it was, as are keys up to 250
/// bytes. Lists and maps are written as by yamlFlow().
QString yamlScalar(const Node &node, YamlContext context = YamlContext::Flow);

/// A value on one line: `{id: p1, name: Lena Roth, skills: {kubernetes: 4}}`.
QString yamlFlow(const Node &node);

/// Appends a list item: on one line where it fits, else broken after commas, so that continued
/// lines stand below the first key.
/// @param indent blanks before the lead
/// @param lead "- " for a list item
/// @param width columns that a line should not exceed; a single long text may
void writeRecord(QString &out, const Node &node, int indent,
                 const QString &lead = QStringLiteral("- "), int width = 120);

/// Appends a list item with one key on each line, `- id: baseline` and the others below it as by
/// writeEntry().
/// @param node a map; anything else, or an empty map, is written as by writeRecord()
void writeBlockRecord(QString &out, const Node &node, int indent, int width = 120);

/// Appends `key: value` on one line where it fits and holds no list of records, else as by
/// writeBlock().
void writeEntry(QString &out, const QString &key, const Node &node, int indent, int width = 120);

/// Appends `key:` and below it the entries of a map by writeEntry(), or the items of a list by
/// writeRecord(); scalars and empty collections stay on the line of the key.
void writeBlock(QString &out, const QString &key, const Node &node, int indent, int width = 120);

} // namespace rolewright
