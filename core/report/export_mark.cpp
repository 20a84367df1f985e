#include "core/report/export_mark.h"

namespace rolewright {

namespace {

/// Marks stand before the content.
constexpr qsizetype headLength = 2048;

} // namespace

QString exportMark()
{
    return QStringLiteral("Rolewright " ROLEWRIGHT_VERSION);
}

bool isOwnExport(const QByteArray &content)
{
    const QByteArray head = content.left(headLength);
    if (head.startsWith("%PDF-")) // notes of a viewer are added behind a further end
        return head.contains("\n% Rolewright ") && content.count("%%EOF") == 1;
    if (head.startsWith("\x89PNG"))
        return head.contains(QByteArrayLiteral("Software\0Rolewright "));
    return head.startsWith("<?xml") && head.contains("\n<desc>Rolewright ");
}

} // namespace rolewright
