#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
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

/// Names of the encodings that a text can be decoded from: "UTF-8", "Windows-1252", "UTF-16LE",
/// "UTF-16BE".
QStringList encodingNames();

/// Decodes by an encoding that somebody chose; a mark of byte order at the front is left out.
/// Nothing for an unknown name, and for bytes that are no text in that encoding.
std::optional<DecodedText> decodeText(const QByteArray &bytes, const QString &encoding);

} // namespace rolewright
