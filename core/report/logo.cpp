#include "core/report/logo.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>

namespace rolewright {

namespace {

constexpr qsizetype mostBytes = 1024 * 1024;
constexpr int mostSide = 4000; ///< pixels
constexpr int mostDepth = 64;  ///< of an SVG; the painter goes down by itself

std::unexpected<Error> refused(const QString &reason)
{
    return fail(ErrorCode::BadInput, QStringLiteral("the logo ") + reason);
}

bool isSvg(const QByteArray &file)
{
    return file.left(1024).contains("<svg") || file.startsWith("<?xml");
}

/// A picture of somebody else must not read files of this computer, nor keep it busy.
Result<void> checkElement(const QXmlStreamReader &reader)
{
    const QStringView name = reader.name();
    if (name == QLatin1String("image") || name == QLatin1String("use") ||
        name == QLatin1String("script") || name == QLatin1String("foreignObject"))
        return refused(QStringLiteral("has a part “%1”, which is not taken (line %2); save it as "
                                      "plain shapes, or as PNG")
                           .arg(name)
                           .arg(reader.lineNumber()));
    return {};
}

Result<void> checkSvg(const QByteArray &file)
{
    QXmlStreamReader reader(file);
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            if (!reader.entityDeclarations().isEmpty())
                return refused(QStringLiteral("declares entities, which are not taken; save it as "
                                              "plain SVG"));
            break;
        case QXmlStreamReader::StartElement:
            if (++depth > mostDepth)
                return refused(QStringLiteral("is nested deeper than %1 parts; save it as plain "
                                              "shapes, or as PNG")
                                   .arg(mostDepth));
            if (auto sound = checkElement(reader); !sound)
                return sound;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        return refused(QStringLiteral("is a broken SVG (line %1)").arg(reader.lineNumber()));
    return {};
}

Result<void> checkPixels(QBuffer &buffer)
{
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    const QByteArray format = reader.format();
    if ((format != "png" && format != "jpeg") || size.isEmpty())
        return refused(QStringLiteral("is no PNG, JPEG or SVG picture that can be read"));
    if (size.width() > mostSide || size.height() > mostSide)
        return refused(QStringLiteral("has %1 × %2 pixels; take one of at most %3 × %3")
                           .arg(size.width())
                           .arg(size.height())
                           .arg(mostSide));
    return {};
}

/// On white, as transparent pictures stand in the way of PDFs for archives. Null where it is
/// broken.
QImage imageOf(const QByteArray &file)
{
    const QImage read = QImage::fromData(file);
    if (read.isNull() || !read.hasAlphaChannel())
        return read;
    QImage image(read.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter(&image).drawImage(0, 0, read);
    return image;
}

/// A rectangle of a shape, as large as another one lets it be, in its upper right corner.
QRectF fitted(const QSizeF &shape, const QRectF &room)
{
    const QSizeF size = shape.scaled(room.size(), Qt::KeepAspectRatio);
    return {QPointF(room.right() - size.width(), room.top()), size};
}

} // namespace

Result<void> checkLogo(const QByteArray &file)
{
    if (file.isEmpty())
        return {};
    if (file.size() > mostBytes)
        return refused(QStringLiteral("is larger than 1 MiB; take a smaller picture"));
    if (isSvg(file))
        return checkSvg(file);
    QByteArray bytes = file;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return checkPixels(buffer);
}

Result<void> checkLogoFile(const QByteArray &file)
{
    if (file.isEmpty())
        return fail(ErrorCode::BadInput,
                    QStringLiteral("the file is empty; choose a PNG, JPEG or SVG picture"));
    return checkLogo(file);
}

Result<void> tryLogo(const QByteArray &file)
{
    if (auto sound = checkLogo(file); !sound || file.isEmpty())
        return sound;
    const bool isWhole =
        isSvg(file) ? !QSvgRenderer(file).defaultSize().isEmpty() : !imageOf(file).isNull();
    if (!isWhole)
        return refused(QStringLiteral("is broken: nothing can be painted of it"));
    return {};
}

void paintLogo(QPainter &painter, const QRectF &room, const QByteArray &file)
{
    if (file.isEmpty() || !checkLogo(file))
        return;
    if (isSvg(file)) {
        QSvgRenderer renderer(file);
        return renderer.render(&painter, fitted(renderer.defaultSize(), room));
    }
    if (const QImage image = imageOf(file); !image.isNull())
        painter.drawImage(fitted(image.size(), room), image);
}

} // namespace rolewright
