#pragma once

#include "core/exchange/text_lines.h"

#include <QString>
#include <QStringList>

namespace rolewright {

/// A property of a vCard: `item1.EMAIL;TYPE=work:ada@example.org`.
struct CardProperty
{
    QByteArray name;       ///< in upper case, without its group: "EMAIL"
    QByteArrayList types;  ///< in upper case: "WORK", "PREF"
    QByteArray charset;    ///< in upper case; empty where none is named
    bool isQuoted = false; ///< quoted-printable
    bool isBase64 = false;
    QByteArray value; ///< as it stands in the file, unfolded

    bool hasType(const char *type) const { return types.contains(QByteArray(type)); }
    /// The value as text: decoded, and in its charset, else in UTF-8 or Windows-1252. Escapes stay.
    QString text() const;
};

/// Reads the next property, with the lines that it is folded into: those that begin with white
/// space, and those behind a quoted-printable line that ends with =. None at the end of the text; a
/// line that is no property has an empty name.
/// @param keepsFolds whether the white space of a fold belongs to the text, as in version 2.1
std::optional<CardProperty> nextProperty(TextLines &lines, bool keepsFolds);

/// The parts of a value that a separator divides, each without its escapes; an escaped separator
/// divides nothing.
QStringList cardParts(const QString &value, QChar separator);
/// A value that is one text, without its escapes.
QString cardText(const QString &value);

} // namespace rolewright
