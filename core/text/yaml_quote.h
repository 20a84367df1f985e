#pragma once

#include <QString>
#include <QStringView>

namespace rolewright {

/// Where a scalar stands: within brackets more characters have a meaning.
enum class YamlContext { Block, Flow };

/// Appends a text as a YAML string: plain where every reader of YAML 1.1 and 1.2 takes it for that
/// string, else in single quotes, or in double quotes where it needs escapes.
void appendYamlText(QString &out, QStringView text, YamlContext context);

} // namespace rolewright
