#include "core/exchange/workbook_parts.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>

namespace rolewright {

namespace {

/// Where a part of a workbook leads to.
struct Link
{
    QString type; ///< its last word: "worksheet", "sharedStrings"
    QString part; ///< file within the archive
};
using Links = QHash<QString, Link>; ///< by id

const QString wholeBook = QStringLiteral("_rels/.rels");

/// A path within the archive; one that begins with / counts from its top. Nothing leads out of it,
/// as such a name is looked up and not found.
QString partAt(const QString &folder, const QString &target)
{
    if (target.startsWith(u'/'))
        return QDir::cleanPath(target).mid(1);
    return QDir::cleanPath(folder.isEmpty() ? target : folder + u'/' + target);
}

QString folderOf(const QString &part)
{
    return part.left(std::max<qsizetype>(part.lastIndexOf(u'/'), 0));
}

/// The file that says where the links of a part lead.
QString linksPartOf(const QString &part)
{
    const QString folder = folderOf(part);
    const QString file = part.mid(folder.isEmpty() ? 0 : folder.size() + 1);
    return (folder.isEmpty() ? QString() : folder + u'/') +
           QStringLiteral("_rels/%1.rels").arg(file);
}

Result<Links> readLinks(const ZipFile &archive, const QString &part, const QString &folder)
{
    auto entry = archive.entry(part);
    if (!entry)
        return std::unexpected(std::move(entry.error()));
    XmlPart xml(std::move(*entry));
    Links links;
    while (xml.next()) {
        const bool leadsOut = xml.attribute(QLatin1String("TargetMode"))
                                  .compare(QLatin1String("External"), Qt::CaseInsensitive) == 0;
        if (!xml.begins(QLatin1String("Relationship")) || leadsOut)
            continue;
        const QString type = xml.attribute(QLatin1String("Type"));
        links.insert(xml.attribute(QLatin1String("Id")),
                     {type.mid(type.lastIndexOf(u'/') + 1),
                      partAt(folder, xml.attribute(QLatin1String("Target")))});
    }
    if (!xml.problem().isEmpty())
        return problemOf(xml);
    return links;
}

QString partOfType(const Links &links, QLatin1String type)
{
    for (const Link &link : links) {
        if (link.type == type)
            return link.part;
    }
    return {};
}

std::unexpected<Error> isNoWorkbook(const ZipFile &archive)
{
    const bool isOpenDocument = archive.has(QStringLiteral("META-INF/manifest.xml"));
    return fail(ErrorCode::BadInput,
                isOpenDocument ? QStringLiteral("The file is an OpenDocument file, which is not "
                                                "read. Save it as .xlsx, or export it as CSV.")
                               : QStringLiteral("The file is an archive, but no workbook. Unpack "
                                                "it, or save the table as .xlsx or CSV."));
}

/// The file of the workbook itself.
Result<QString> bookPart(const ZipFile &archive)
{
    if (!archive.has(wholeBook))
        return isNoWorkbook(archive);
    const auto links = readLinks(archive, wholeBook, {});
    if (!links)
        return std::unexpected(links.error());
    const QString part = partOfType(*links, QLatin1String("officeDocument"));
    if (part.endsWith(QLatin1String(".bin")))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The file is a binary workbook (.xlsb). Save "
                                   "it as .xlsx, or export it as CSV."));
    return part.isEmpty() ? isNoWorkbook(archive) : Result<QString>(part);
}

/// Characters that XML forbids stand as _x000D_ in texts.
QString withoutEscapes(QString text)
{
    if (!text.contains(QLatin1String("_x")))
        return text;
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString plain;
    qsizetype at = 0;
    for (auto match = escape.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        plain += text.mid(at, found.capturedStart() - at);
        plain += QChar(found.captured(1).toUShort(nullptr, 16));
        at = found.capturedEnd();
    }
    return plain + text.mid(at);
}

} // namespace

std::unexpected<Error> problemOf(const XmlPart &part)
{
    return fail(ErrorCode::BadInput, part.problem());
}

Result<WorkbookParts> readWorkbookParts(const ZipFile &archive)
{
    const auto book = bookPart(archive);
    if (!book)
        return std::unexpected(book.error());
    const auto links = readLinks(archive, linksPartOf(*book), folderOf(*book));
    if (!links)
        return std::unexpected(links.error());
    auto entry = archive.entry(*book);
    if (!entry)
        return std::unexpected(std::move(entry.error()));
    XmlPart xml(std::move(*entry));
    WorkbookParts parts{.textsPart = partOfType(*links, QLatin1String("sharedStrings")),
                        .stylesPart = partOfType(*links, QLatin1String("styles"))};
    while (xml.next()) {
        if (xml.begins(QLatin1String("workbookPr"))) {
            const QString from1904 = xml.attribute(QLatin1String("date1904"));
            parts.countsFrom1904 =
                from1904 == QLatin1String("1") || from1904 == QLatin1String("true");
        }
        if (!xml.begins(QLatin1String("sheet")))
            continue;
        const Link link = links->value(xml.attribute(QLatin1String("id")));
        const QString state = xml.attribute(QLatin1String("state"));
        if (link.type == QLatin1String("worksheet"))
            parts.sheets.push_back({xml.attribute(QLatin1String("name")), link.part,
                                    !state.isEmpty() && state != QLatin1String("visible")});
    }
    if (!xml.problem().isEmpty())
        return problemOf(xml);
    return parts;
}

Result<std::vector<QString>> readSharedTexts(const ZipFile &archive, const QString &part,
                                             qsizetype most)
{
    std::vector<QString> texts;
    if (part.isEmpty())
        return texts;
    auto entry = archive.entry(part);
    if (!entry)
        return std::unexpected(std::move(entry.error()));
    XmlPart xml(std::move(*entry));
    qsizetype characters = 0;
    while (xml.next()) {
        if (!xml.begins(QLatin1String("si")))
            continue;
        texts.push_back(withoutEscapes(xml.richText()));
        characters += texts.back().size();
        if (std::ssize(texts) > most || characters > most)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("The workbook holds too much text. Save only the sheet with "
                                       "the people, or export it as CSV."));
    }
    if (!xml.problem().isEmpty())
        return problemOf(xml);
    return texts;
}

Result<std::vector<NumberLook>> readNumberLooks(const ZipFile &archive, const QString &part)
{
    std::vector<NumberLook> looks;
    if (part.isEmpty())
        return looks;
    auto entry = archive.entry(part);
    if (!entry)
        return std::unexpected(std::move(entry.error()));
    XmlPart xml(std::move(*entry));
    QHash<int, NumberLook> own;
    bool isOfCells = false;
    while (xml.next()) {
        const int format = xml.attribute(QLatin1String("numFmtId")).toInt();
        if (xml.begins(QLatin1String("numFmt")))
            own.insert(format, lookOfFormat(xml.attribute(QLatin1String("formatCode"))));
        else if (xml.begins(QLatin1String("cellXfs")) || xml.ends(QLatin1String("cellXfs")))
            isOfCells = !isOfCells;
        else if (isOfCells && xml.begins(QLatin1String("xf")))
            looks.push_back(own.contains(format) ? own.value(format) : lookOfBuiltIn(format));
    }
    if (!xml.problem().isEmpty())
        return problemOf(xml);
    return looks;
}

} // namespace rolewright
