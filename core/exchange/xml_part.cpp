#include "core/exchange/xml_part.h"

#include <algorithm>

namespace rolewright {

XmlPart::XmlPart(std::unique_ptr<ZipEntry> entry) : m_entry(std::move(entry)), m_xml(m_entry.get())
{
}

bool XmlPart::next()
{
    if (!m_problem.isEmpty() || m_xml.atEnd())
        return false;
    m_entry->beginPiece();
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    m_depth += token == QXmlStreamReader::StartElement ? 1 : 0;
    m_depth -= token == QXmlStreamReader::EndElement ? 1 : 0;
    if (!m_entry->problem().isEmpty())
        m_problem = m_entry->problem();
    else if (token == QXmlStreamReader::DTD)
        m_problem = QStringLiteral("The file declares a document type, which may load other files. "
                                   "Save it once more as .xlsx, or export it as CSV.");
    else if (m_depth > deepest || m_xml.hasError())
        m_problem = QStringLiteral("The file is a damaged workbook. Save it once more as .xlsx, or "
                                   "export it as CSV.");
    return m_problem.isEmpty() && token != QXmlStreamReader::EndDocument;
}

QString XmlPart::attribute(QLatin1String name) const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const auto found =
        std::find_if(attributes.begin(), attributes.end(),
                     [&](const QXmlStreamAttribute &one) { return one.name() == name; });
    return found == attributes.end() ? QString() : found->value().toString();
}

QString XmlPart::richText()
{
    QString text;
    const int outer = m_depth - 1;
    bool isInText = false;
    bool isSpoken = false;
    while (next() && m_depth > outer) {
        if (begins(QLatin1String("rPh")) || ends(QLatin1String("rPh")))
            isSpoken = m_xml.isStartElement();
        else if (begins(QLatin1String("t")) || ends(QLatin1String("t")))
            isInText = m_xml.isStartElement();
        else if (isText() && isInText && !isSpoken)
            text += m_xml.text();
        if (text.size() > longestText)
            m_problem =
                QStringLiteral("A cell is longer than %1 characters. Shorten it.").arg(longestText);
    }
    return text;
}

} // namespace rolewright
