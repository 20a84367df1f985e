#pragma once

#include <QJsonObject>

namespace rolewright {

/// JSON Schema, draft 7, of the plan file. It describes keys, types and ranges; that ids are unique
/// and references lead somewhere is beyond it.
QJsonObject planSchema();

} // namespace rolewright
