#pragma once

#include "core/base/result.h"
#include "core/text/node.h"

#include <QByteArray>
#include <QStringList>

namespace rolewright {

/// Names of the catalogues in a folder of what comes with the product, sorted: "uber.yaml".
/// @param folder "crosswalks", "titles"
QStringList installedCatalogues(const QString &folder);

/// The content of one of them. Errors: Internal when it is not there.
Result<QByteArray> readInstalledCatalogue(const QString &folder, const QString &name);

/// Reads a catalogue as YAML and takes off the key that says what it is and in which version of
/// its format (`rolewright-crosswalk: 1`). Errors as of readYaml(), the key is missing or its
/// version unknown.
/// @param what the catalogue is, for errors: "role set"
/// @param file for errors only
Result<Node> readCatalogue(const QByteArray &bytes, const QString &key, const QString &what,
                           const QString &file);

} // namespace rolewright
