#include "core/report/pdf_finish.h"

#include "core/report/export_mark.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace rolewright {

namespace {

QPDFObjectHandle pdfText(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QPDFObjectHandle pdfNumber(size_t number)
{
    return QPDFObjectHandle::newInteger(static_cast<long long>(number));
}

void describeDocument(QPDF &pdf, const PdfFacts &facts)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", pdfText(facts.title));
    info.replaceKey("/Creator", pdfText(exportMark()));
    info.replaceKey("/Producer", pdfText(exportMark()));
    const QString date = facts.created.toString(QStringLiteral("'D:'yyyyMMdd'000000Z'"));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date.toStdString()));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(date.toStdString()));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));

    QPDFObjectHandle root = pdf.getRoot();
    root.removeKey("/Metadata");
    root.replaceKey("/Lang", pdfText(facts.language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/PageLabels", QPDFObjectHandle::parse("<< /Nums [ 0 << /S /D >> ] >>"));
}

void addOutline(QPDF &pdf, const PdfFacts &facts)
{
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    QPDFObjectHandle outline = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outline.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    std::vector<QPDFObjectHandle> items;
    for (const PdfBookmark &bookmark : facts.bookmarks) {
        QPDFObjectHandle target = QPDFObjectHandle::newArray();
        target.appendItem(pages.at(static_cast<size_t>(bookmark.page)).getObjectHandle());
        target.appendItem(QPDFObjectHandle::newName("/Fit"));
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", pdfText(bookmark.title));
        item.replaceKey("/Parent", outline);
        item.replaceKey("/Dest", target);
        if (!items.empty()) {
            item.replaceKey("/Prev", items.back());
            items.back().replaceKey("/Next", item);
        }
        items.push_back(item);
    }
    if (items.empty())
        return;
    outline.replaceKey("/First", items.front());
    outline.replaceKey("/Last", items.back());
    outline.replaceKey("/Count", pdfNumber(items.size()));
    pdf.getRoot().replaceKey("/Outlines", outline);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

/// Pages whose lengths are in a larger unit than the point (PDF 1.7, 7.7.3.3).
void setUnit(QPDF &pdf, double unit)
{
    if (unit <= 1)
        return;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages())
        page.getObjectHandle().replaceKey("/UserUnit", QPDFObjectHandle::newReal(unit, 6));
}

/// Qt marks the embedded part of a typeface as a subset where its file is described, but not where
/// the font is named (PDF 1.7, 9.6.4: both have the tag).
void nameSubsets(QPDF &pdf)
{
    for (QPDFObjectHandle font : pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font", "/Type0"))
            continue;
        QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        const QPDFObjectHandle name = descendant.getKey("/FontDescriptor").getKey("/FontName");
        font.replaceKey("/BaseFont", name);
        descendant.replaceKey("/BaseFont", name);
    }
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfFacts &facts)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("report", pdf.constData(), static_cast<size_t>(pdf.size()));
        describeDocument(document, facts);
        addOutline(document, facts);
        nameSubsets(document);
        setUnit(document, facts.unit);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setMinimumPDFVersion("1.6"); // the first one with a unit of its own
        writer.setExtraHeaderText("% " + exportMark().toStdString());
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                          static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception &problem) {
        return fail(ErrorCode::Internal, QStringLiteral("the PDF could not be finished (%1)")
                                             .arg(QString::fromUtf8(problem.what())));
    }
}

} // namespace rolewright
