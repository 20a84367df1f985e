#include "core/report/export_mark.h"

namespace rolewright {

namespace {

/// Marks stand before the content.
constexpr qsizetype headLength = 2048;

/// Whether the comment that ends an archive, with its length before it, is the mark.
bool endsInMark(const QByteArray &archive)
{
    const qsizetype start = archive.lastIndexOf("Rolewright ");
    return start >= 2 && archive[start - 1] == 0 &&
           static_cast<uchar>(archive[start - 2]) == archive.size() - start;
}

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
    if (head.startsWith("PK"))
        return endsInMark(content);
    if (head.startsWith("<!DOCTYPE html>"))
        return head.contains("\n<meta name=\"generator\" content=\"Rolewright ");
    return head.startsWith("<?xml") && head.contains("\n<desc>Rolewright ");
}

} // namespace rolewright
