#pragma once

#include "core/exchange/zip_file.h"

#include <QXmlStreamReader>

namespace rolewright {

/// Reads an XML file of an archive, element by element, in bounded memory. A document type is
/// refused, so that there are no entities; nothing is loaded from elsewhere. Names are taken
/// without their name space, of which workbooks have two.
class XmlPart
{
public:
    explicit XmlPart(std::unique_ptr<ZipEntry> entry);

    /// Goes on to the next beginning or end of an element, or text; false at the end of the file
    /// and at a problem.
    bool next();
    bool begins(QLatin1String name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    bool ends(QLatin1String name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    /// An attribute of the element that begins, by its name without a prefix; empty for none.
    QString attribute(QLatin1String name) const;
    bool isText() const { return m_xml.isCharacters(); }
    QStringView text() const { return m_xml.text(); }

    /// The texts within the element that has begun, up to its end: of its `t` elements but those
    /// that say how a text is pronounced.
    QString richText();

    /// Why reading ended before the end; empty when it did not.
    const QString &problem() const { return m_problem; }

private:
    static constexpr int deepest = 64;
    static constexpr qsizetype longestText = 1024 * 1024; ///< in UTF-16 units

    std::unique_ptr<ZipEntry> m_entry;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    QString m_problem;
};

} // namespace rolewright
