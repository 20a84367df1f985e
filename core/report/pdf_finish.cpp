#include "core/report/pdf_finish.h"

#include "core/report/export_mark.h"

#include <qpdf/Pipeline.hh>
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

using PdfPages = std::vector<QPDFPageObjectHelper>;

/// A page as a place to go to.
QPDFObjectHandle destination(const PdfPages &pages, int page)
{
    QPDFObjectHandle target = QPDFObjectHandle::newArray();
    target.appendItem(pages.at(static_cast<size_t>(page)).getObjectHandle());
    target.appendItem(QPDFObjectHandle::newName("/Fit"));
    return target;
}

/// Puts an entry behind the last one below a parent.
void appendTo(QPDFObjectHandle parent, QPDFObjectHandle item)
{
    item.replaceKey("/Parent", parent);
    if (parent.hasKey("/Last")) {
        item.replaceKey("/Prev", parent.getKey("/Last"));
        parent.getKey("/Last").replaceKey("/Next", item);
    } else {
        parent.replaceKey("/First", item);
    }
    parent.replaceKey("/Last", item);
}

void addOutline(QPDF &pdf, const PdfPages &pages, const std::vector<PdfBookmark> &bookmarks)
{
    if (bookmarks.empty())
        return;
    QPDFObjectHandle outline = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outline.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    std::vector<QPDFObjectHandle> branch{outline}; ///< the outline, and an open entry of each depth
    std::vector<size_t> entries{0};                ///< below each of them
    const auto close = [&](size_t depth) {
        while (branch.size() > depth + 1) {
            if (entries.back() > 0) // closed, as a negative count says (PDF 1.7, 12.3.3)
                branch.back().replaceKey("/Count", QPDFObjectHandle::newInteger(
                                                       -static_cast<long long>(entries.back())));
            branch.pop_back();
            entries.pop_back();
        }
    };
    for (const PdfBookmark &bookmark : bookmarks) {
        close(static_cast<size_t>(bookmark.depth));
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", pdfText(bookmark.title));
        item.replaceKey("/Dest", destination(pages, bookmark.page));
        appendTo(branch.back(), item);
        ++entries.back();
        branch.push_back(item);
        entries.push_back(0);
    }
    close(0);
    outline.replaceKey("/Count", pdfNumber(entries.front()));
    pdf.getRoot().replaceKey("/Outlines", outline);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

QPDFObjectHandle pdfRect(const QRectF &rect, double pageHeight)
{
    QPDFObjectHandle corners = QPDFObjectHandle::newArray();
    for (const double place :
         {rect.left(), pageHeight - rect.bottom(), rect.right(), pageHeight - rect.top()})
        corners.appendItem(QPDFObjectHandle::newReal(place, 2));
    return corners;
}

void addLinks(QPDF &pdf, const PdfPages &pages, const std::vector<PdfLink> &links)
{
    for (const PdfLink &link : links) {
        QPDFObjectHandle page = pages.at(static_cast<size_t>(link.page)).getObjectHandle();
        const double height = page.getKey("/MediaBox").getArrayAsRectangle().ury;
        QPDFObjectHandle annotation =
            QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [ 0 0 0 ] /F 4 >>");
        annotation.replaceKey("/Rect", pdfRect(link.rect, height));
        annotation.replaceKey("/Dest", destination(pages, link.target));
        if (!page.hasKey("/Annots"))
            page.replaceKey("/Annots", QPDFObjectHandle::newArray());
        page.getKey("/Annots").appendItem(pdf.makeIndirectObject(annotation));
    }
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

/// Takes what qpdf writes as it comes; its own output in memory holds all of it twice.
class BytesPipeline : public Pipeline
{
public:
    explicit BytesPipeline(QByteArray &bytes) : Pipeline("report", nullptr), m_bytes(bytes) {}

    void write(const unsigned char *data, size_t size) override
    {
        m_bytes.append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    }
    void finish() override {}

private:
    QByteArray &m_bytes;
};

} // namespace

Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfFacts &facts)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("report", pdf.constData(), static_cast<size_t>(pdf.size()));
        describeDocument(document, facts);
        const PdfPages pages = QPDFPageDocumentHelper(document).getAllPages();
        addOutline(document, pages, facts.bookmarks);
        addLinks(document, pages, facts.links);
        nameSubsets(document);
        setUnit(document, facts.unit);
        QByteArray finished;
        finished.reserve(pdf.size());
        BytesPipeline pipeline(finished);
        QPDFWriter writer(document);
        writer.setOutputPipeline(&pipeline);
        writer.setDeterministicID(true);
        writer.setMinimumPDFVersion("1.6"); // the first one with a unit of its own
        writer.setExtraHeaderText("% " + exportMark().toStdString());
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        return finished;
    } catch (const std::exception &problem) {
        return fail(ErrorCode::Internal, QStringLiteral("the PDF could not be finished (%1)")
                                             .arg(QString::fromUtf8(problem.what())));
    }
}

} // namespace rolewright
