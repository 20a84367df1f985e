#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace rolewright {

/// A text and the encoding that its bytes were in.
struct DecodedText
{
    QString text;
    QString encoding; ///< "UTF-8", "Windows-1252", "UTF-16LE" or "UTF-16BE"
};

/// Decodes UTF-16 with a mark of byte order, else UTF-8 with or without one, else Windows-1252.
/// Nothing for bytes that are no text in the encoding found.
std::optional<DecodedText> decodeText(const QByteArray &bytes);

} // namespace rolewright
