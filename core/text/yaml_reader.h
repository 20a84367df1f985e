#pragma once

#include "core/base/result.h"
#include "core/text/node.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <vector>

namespace rolewright {

/// One step on the way to a list item: a key of a map, or the number of an item in a list.
struct PathStep
{
    QString key;
    qsizetype index = -1; ///< from 0 for list items, else -1

    bool operator==(const PathStep &) const = default;
};

/// Place within a document, from its top: {"scenarios", 0, "units", 3}.
using Path = std::vector<PathStep>;

/// Called for every finished list item, inner ones first, also when an earlier problem has already
/// spoiled the document. True means taken: the item is not kept in the tree, so that a large plan
/// is never held as one.
using RecordHandler = std::function<bool(const Path &, Node &&)>;

struct YamlDocument
{
    Node root;             ///< a map
    bool complete = false; ///< ended with the line "..."
};

/// Reads one YAML document strictly: what other readers could take differently is refused, not
/// guessed.
///
/// The errors name line and column, as many as 100 of them: not UTF-8, control characters,
/// duplicate or non-string keys, tags, anchors, aliases, a second document, text after "...",
/// nesting deeper than 32, a text over 1 MiB, a key over 250 bytes, a file over 256 MiB, top level
/// not a map, and what is no YAML at all.
///
/// @param file name for the errors only
Result<YamlDocument> readYaml(const QByteArray &bytes, const QString &file,
                              const RecordHandler &handler = {});

} // namespace rolewright
