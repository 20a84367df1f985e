#pragma once

#include <QByteArray>
#include <QString>

namespace rolewright {

/// Product and version, as files that are exported name their maker.
QString exportMark();

/// Whether a file's content is a PDF, SVG, PNG, XLSX or HTML page that was exported by this
/// product, in any version, and not written again by another program since: what may be replaced
/// without asking (see docs/decisions/replacing-exports.md).
bool isOwnExport(const QByteArray &content);

} // namespace rolewright
