#include "core/exchange/directory_names.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace rolewright {

namespace {

/// The parts that commas divide; an escaped comma divides nothing. Escapes stay.
QStringList partsOf(const QString &name)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i] == u',') {
            parts << QString();
            continue;
        }
        parts.back() += name[i];
        if (name[i] == u'\\' && i + 1 < name.size())
            parts.back() += name[++i];
    }
    return parts;
}

/// A value without its escapes: \, for a comma, \C3\BC for a letter in UTF-8.
QString withoutEscapes(const QString &value)
{
    const QByteArray bytes = value.toUtf8();
    QByteArray plain;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const QByteArray code = QByteArray::fromHex(bytes.mid(i + 1, 2));
        const bool isCode =
            bytes[i] == '\\' && code.toHex() == bytes.mid(i + 1, 2).toLower() && code.size() == 1;
        if (isCode)
            plain += code;
        else if (bytes[i] == '\\')
            plain += bytes.mid(++i, 1);
        else
            plain += bytes[i];
        i += isCode ? 2 : 0;
    }
    return QString::fromUtf8(plain);
}

} // namespace

bool isDirectoryName(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^\\s*[A-Za-z][A-Za-z0-9.-]*\\s*=[^,]+(,\\s*[A-Za-z][A-Za-z0-9.-]*\\s*=|$)"));
    static const QRegularExpression escaped(QStringLiteral("\\\\."));
    return form.match(QString(text.left(1000)).replace(escaped, QStringLiteral("x"))).hasMatch();
}

QString directoryKey(const QString &name)
{
    if (name.isEmpty())
        return {};
    QStringList parts;
    for (const QString &part : partsOf(name.toLower())) {
        const qsizetype equals = part.indexOf(u'=');
        parts << part.left(std::max<qsizetype>(equals, 0)).trimmed() + u'=' +
                     part.mid(equals + 1).trimmed();
    }
    return parts.join(u',');
}

QString firstOfDirectoryName(const QString &name)
{
    const QString first = partsOf(name).front();
    return withoutEscapes(first.mid(first.indexOf(u'=') + 1).trimmed());
}

} // namespace rolewright
