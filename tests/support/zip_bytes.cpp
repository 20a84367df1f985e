#include "tests/support/zip_bytes.h"

#include <zip.h>

namespace rolewright {

namespace {

QByteArray contentOf(zip_source_t *source)
{
    QByteArray bytes;
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    bytes.resize(zip_source_tell(source));
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(source);
    return bytes;
}

} // namespace

QByteArray zipped(const std::vector<PlainFile> &files)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const PlainFile &file : files) {
        zip_source_t *source = zip_source_buffer(archive, file.content.constData(),
                                                 static_cast<zip_uint64_t>(file.content.size()), 0);
        zip_file_add(archive, file.name.constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    QByteArray bytes = contentOf(target);
    zip_source_free(target);
    return bytes;
}

std::vector<PlainFile> workbookFiles(const PlainWorkbook &book)
{
    const QByteArray kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto link = [&](const QByteArray &id, const QByteArray &kind, const QByteArray &target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + kinds + kind + "\" Target=\"" + target +
               "\"/>";
    };
    const auto sheet = [&](const QByteArray &head, const QByteArray &rows) {
        return head + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    };
    return {
        {"_rels/.rels",
         "<Relationships>" + link("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml",
         "<workbook xmlns:r=\"" + kinds.chopped(1) + "\">" + book.properties +
             "<sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"r1\"" + book.firstState +
             "/><sheet name=\"Leavers\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships>" +
                                           link("r1", "worksheet", "worksheets/sheet1.xml") +
                                           link("r2", "worksheet", "/xl/worksheets/sheet2.xml") +
                                           link("r3", "sharedStrings", "sharedStrings.xml") +
                                           link("r4", "styles", "styles.xml") + "</Relationships>"},
        {"xl/worksheets/sheet1.xml", sheet(book.head, book.rows)},
        {"xl/worksheets/sheet2.xml", sheet("<?xml version=\"1.0\"?>", book.secondRows)},
        {"xl/sharedStrings.xml", "<sst>" + book.texts + "</sst>"},
        {"xl/styles.xml", "<styleSheet><numFmts>" + book.formats +
                              "</numFmts><cellStyleXfs><xf "
                              "numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                              book.styles + "</cellXfs></styleSheet>"},
    };
}

QByteArray workbookBytes(const PlainWorkbook &book)
{
    return zipped(workbookFiles(book));
}

} // namespace rolewright
