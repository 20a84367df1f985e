#include "core/exchange/table_file.h"

#include "core/exchange/card_table.h"
#include "core/exchange/directory_table.h"
#include "core/exchange/workbook_table.h"
#include "core/text/text_encoding.h"

#include <QFileInfo>
#include <QStringDecoder>

namespace rolewright {

namespace {

bool isUtf16(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
}

/// The first lines in UTF-8, to see what they begin.
QByteArray beginningOf(const QByteArray &bytes)
{
    constexpr qsizetype most = 4096;
    if (!isUtf16(bytes))
        return bytes.left(most);
    QStringDecoder decoder(QStringConverter::Utf16);
    const QString text = decoder(bytes.left(most));
    return text.toUtf8();
}

/// The whole text in UTF-8, for the readers that go by bytes; what is not UTF-16 stays as it is.
QByteArray inUtf8(const QByteArray &bytes)
{
    return isUtf16(bytes) ? decodeText(bytes).value_or(DecodedText{}).text.toUtf8() : bytes;
}

bool isMarkup(const QByteArray &beginning)
{
    const QByteArray text = beginning.trimmed().left(16).toLower();
    return text.startsWith("<html") || text.startsWith("<!doctype") || text.startsWith("<table") ||
           text.startsWith("<?xml");
}

/// Files of old Excel, and workbooks with a password, are compound files of Microsoft.
bool isCompoundFile(const QByteArray &bytes)
{
    return bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

QString whyNoCompoundFile(const QByteArray &bytes)
{
    // The name of the stream that holds an encrypted workbook, in UTF-16.
    const QByteArrayView name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    return QByteArrayView(bytes).contains(name)
               ? QStringLiteral("The file is protected by a password. Open it, and save it without "
                                "one as .xlsx.")
               : QStringLiteral("The file is a workbook of old Excel (.xls), which is not read. "
                                "Save it as .xlsx, or export it as CSV.");
}

} // namespace

Result<SourceTable> readTableFile(const QByteArray &bytes, const QString &file,
                                  const TableFormat &format)
{
    const Where whole{file, 0, 0, 0, {}};
    if (isCompoundFile(bytes))
        return fail(ErrorCode::BadInput, whyNoCompoundFile(bytes), whole);
    if (isArchive(bytes))
        return readWorkbookTable(bytes, file, format);
    if (format.sheet)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The file is no workbook, so there is no sheet to choose."),
                    whole);
    const QByteArray beginning = beginningOf(bytes);
    const QString ending = QFileInfo(file).suffix().toLower();
    if (isMarkup(beginning))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The file is a web page or XML, whatever its name says. Open it "
                                   "in a spreadsheet program, and save it as .xlsx."),
                    whole);
    if (isCards(beginning) || ending == QLatin1String("vcf"))
        return readCardTable(inUtf8(bytes), file);
    if (isDirectory(beginning) || ending == QLatin1String("ldif") || ending == QLatin1String("ldf"))
        return readDirectoryTable(inUtf8(bytes), file);
    return readSeparatedTable(bytes, file, format);
}

QStringList tableEndings()
{
    return {QStringLiteral("csv"),  QStringLiteral("tsv"),  QStringLiteral("txt"),
            QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("vcf"),
            QStringLiteral("ldif"), QStringLiteral("ldf")};
}

} // namespace rolewright
