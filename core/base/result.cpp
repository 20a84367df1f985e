#include "core/base/result.h"

#include <QStringList>

namespace rolewright {

namespace {

QString place(const Where &where)
{
    QStringList parts;
    if (!where.file.isEmpty())
        parts << where.file;
    if (where.line > 0)
        parts << QString::number(where.line);
    if (where.line > 0 && where.column > 0)
        parts << QString::number(where.column);
    if (where.row > 0)
        parts << QStringLiteral("row %1").arg(where.row);
    return parts.join(QLatin1Char(':'));
}

} // namespace

QString describe(const Error &error)
{
    const QString at = place(error.where);
    QString text = at.isEmpty() ? error.text : at + QStringLiteral(": ") + error.text;
    for (const Error &other : error.more)
        text += QLatin1Char('\n') + describe(other);
    return text;
}

std::unexpected<Error> fail(ErrorCode code, QString text, Where where)
{
    return std::unexpected(Error{code, std::move(text), std::move(where), {}});
}

} // namespace rolewright
