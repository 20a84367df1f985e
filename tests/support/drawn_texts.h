#pragma once

#include <QHash>
#include <QPointF>
#include <QStack>
#include <QTransform>
#include <QXmlStreamReader>

namespace rolewright::test {

/// Where words begin in a picture, in its own units; what stands twice is named once.
using DrawnTexts = QHash<QString, QPointF>;

/// The transformation of an element of an SVG that has one: "matrix(1,0,0,1,16,16)".
inline QTransform svgTransform(const QXmlStreamAttributes &attributes)
{
    const QString text = attributes.value(QLatin1String("transform")).toString();
    const QStringList numbers = text.mid(7, text.size() - 8).split(u',');
    if (numbers.size() != 6)
        return {};
    double n[6];
    for (int i = 0; i < 6; ++i)
        n[i] = numbers[i].toDouble();
    return {n[0], n[1], n[2], n[3], n[4], n[5]};
}

/// Texts of an SVG.
inline DrawnTexts svgTexts(const QByteArray &svg)
{
    DrawnTexts texts;
    QStack<QTransform> transforms{{QTransform()}};
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isEndElement()) {
            transforms.pop();
        } else if (reader.isStartElement()) {
            const QXmlStreamAttributes attributes = reader.attributes();
            transforms.push(svgTransform(attributes) * transforms.top());
            if (reader.name() != QLatin1String("text"))
                continue;
            const QPointF at(attributes.value(QLatin1String("x")).toDouble(),
                             attributes.value(QLatin1String("y")).toDouble());
            const QPointF place = transforms.top().map(at);
            texts.insert(reader.readElementText().trimmed(), place);
            transforms.pop();
        }
    }
    return texts;
}

/// Words of a PDF, from what `pdftotext -bbox` says of it.
inline DrawnTexts pdfWords(const QByteArray &boxes)
{
    DrawnTexts words;
    QXmlStreamReader reader(boxes);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement() || reader.name() != QLatin1String("word"))
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        const QPointF at(attributes.value(QLatin1String("xMin")).toDouble(),
                         attributes.value(QLatin1String("yMin")).toDouble());
        words.insert(reader.readElementText(), at);
    }
    return words;
}

} // namespace rolewright::test
