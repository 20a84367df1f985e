#include "core/text/text_encoding.h"

#include <QStringDecoder>
#include <array>

namespace rolewright {

namespace {

/// What the bytes 0x80 to 0x9F mean in Windows-1252; 0 where they mean nothing.
constexpr std::array<char16_t, 32> windowsCharacters{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<QString> fromWindows(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() < 0x80 || c.unicode() > 0x9F)
            continue;
        c = windowsCharacters[c.unicode() - 0x80u];
        if (c.isNull())
            return {};
    }
    return text;
}

std::optional<DecodedText> decodeStrictly(QByteArrayView bytes, QStringConverter::Encoding encoding,
                                          const QString &name)
{
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    if (decoder.hasError() || !text.isValidUtf16())
        return {};
    return DecodedText{std::move(text), name};
}

} // namespace

std::optional<DecodedText> decodeText(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        const bool little = bytes.startsWith("\xFF\xFE");
        if (bytes.size() % 2 != 0)
            return {};
        return decodeStrictly(bytes, little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE,
                              little ? QStringLiteral("UTF-16LE") : QStringLiteral("UTF-16BE"));
    }
    if (QByteArrayView(bytes).isValidUtf8())
        return decodeStrictly(bytes, QStringConverter::Utf8, QStringLiteral("UTF-8"));
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return {};
    std::optional<QString> text = fromWindows(bytes);
    if (!text)
        return {};
    return DecodedText{std::move(*text), QStringLiteral("Windows-1252")};
}

QStringList encodingNames()
{
    return {QStringLiteral("UTF-8"), QStringLiteral("Windows-1252"), QStringLiteral("UTF-16LE"),
            QStringLiteral("UTF-16BE")};
}

std::optional<DecodedText> decodeText(const QByteArray &bytes, const QString &encoding)
{
    switch (encodingNames().indexOf(encoding)) {
    case 0:
        return decodeStrictly(bytes, QStringConverter::Utf8, encoding);
    case 1:
        if (std::optional<QString> text = fromWindows(bytes))
            return DecodedText{std::move(*text), encoding};
        return {};
    case 2:
        return decodeStrictly(bytes, QStringConverter::Utf16LE, encoding);
    case 3:
        return decodeStrictly(bytes, QStringConverter::Utf16BE, encoding);
    default:
        return {};
    }
}

} // namespace rolewright
