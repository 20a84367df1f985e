#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <optional>

namespace rolewright {

/// Bytes of a YAML file that have passed the first guard.
struct YamlBytes
{
    QByteArrayView text;               ///< without the mark at the start and the end line "..."
    bool complete = false;             ///< the end line was there
    std::optional<Error> textAfterEnd; ///< a problem that lets the text before it be read
};

/// First guard: at most 256 MiB, strict UTF-8, no control characters besides tab and line ends, no
/// inner mark of byte order, nothing but comments after the end line. The result refers to the
/// bytes given.
Result<YamlBytes> checkYamlBytes(const QByteArray &bytes, const QString &file);

/// Place of a byte in a text: line from 1, column in characters from 1.
Where placeOfByte(QByteArrayView text, qsizetype offset, const QString &file);

} // namespace rolewright
