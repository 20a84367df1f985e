#include "core/text/yaml_bytes.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr qsizetype sizeLimit = 256LL * 1024 * 1024;

struct Character
{
    char32_t code = 0;
    int length = 0; ///< in bytes, 0 when the bytes are no character of UTF-8
};

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

Character decode(const char *at, const char *end)
{
    const auto lead = static_cast<unsigned char>(*at);
    const int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || end - at < length)
        return {};
    char32_t code = lead & (0x7Fu >> length);
    for (int i = 1; i < length; ++i) {
        if (!isContinuation(at[i]))
            return {};
        code = (code << 6) | (static_cast<unsigned char>(at[i]) & 0x3Fu);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    return overlong || surrogate || code > 0x10FFFF ? Character{} : Character{code, length};
}

QString codeName(char32_t code)
{
    return QStringLiteral("U+%1").arg(static_cast<uint>(code), 4, 16, QLatin1Char('0')).toUpper();
}

QString controlCharacterWords(char32_t code)
{
    return QStringLiteral("A control character (%1) stands here. Remove it, or write it as an "
                          "escape in double "
                          "quotes.")
        .arg(codeName(code));
}

/// Why an ASCII byte is not accepted; empty when it is.
QString objectionToAscii(const char *at, const char *end)
{
    const auto byte = static_cast<unsigned char>(*at);
    if ((byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t')
        return {};
    if (byte != '\r')
        return controlCharacterWords(byte);
    if (at + 1 < end && at[1] == '\n')
        return {};
    return QStringLiteral(
        "A carriage return stands here that ends no line. Save the file with line ends of "
        "Unix or Windows.");
}

QString objectionTo(const Character &character)
{
    if (character.length == 0) {
        return QStringLiteral(
            "The bytes here are not UTF-8 text. Save the file as UTF-8 in the program that "
            "wrote it.");
    }
    if (character.code < 0xA0)
        return controlCharacterWords(character.code);
    if (character.code == 0xFEFF) {
        return QStringLiteral(
            "A byte order mark (U+FEFF) stands within the text. Remove it; it may stand only "
            "at the very start.");
    }
    if (character.code == 0xFFFE || character.code == 0xFFFF) {
        return QStringLiteral("%1 stands here, which is no character. Remove it.")
            .arg(codeName(character.code));
    }
    return {};
}

std::optional<Error> firstBadCharacter(QByteArrayView text, const QString &file)
{
    const char *const end = text.end();
    for (const char *at = text.begin(); at != end;) {
        QString objection;
        int length = 1;
        if (static_cast<unsigned char>(*at) < 0x80) {
            objection = objectionToAscii(at, end);
        } else {
            const Character character = decode(at, end);
            objection = objectionTo(character);
            length = character.length;
        }
        if (!objection.isEmpty())
            return Error{
                ErrorCode::BadInput, objection, placeOfByte(text, at - text.begin(), file), {}};
        at += length;
    }
    return {};
}

bool endsWord(QByteArrayView text, qsizetype at)
{
    return at >= text.size() || text[at] == ' ' || text[at] == '\t' || text[at] == '\n' ||
           text[at] == '\r';
}

/// Start of the first line "...", or -1.
qsizetype findEndLine(QByteArrayView text)
{
    if (text.startsWith("...") && endsWord(text, 3))
        return 0;
    qsizetype from = 0;
    while ((from = text.indexOf("\n...", from)) >= 0) {
        if (endsWord(text, from + 4))
            return from + 1;
        from += 4;
    }
    return -1;
}

/// First byte from an offset on that is neither blank nor comment nor a further end line, or -1.
qsizetype findContent(QByteArrayView text, qsizetype from)
{
    while (from < text.size()) {
        qsizetype end = text.indexOf('\n', from);
        end = end < 0 ? text.size() : end;
        const QByteArrayView line = text.sliced(from, end - from);
        const bool ends = line.startsWith("...") && endsWord(line, 3);
        qsizetype at = ends ? 3 : 0;
        while (at < line.size() && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r'))
            ++at;
        if (at < line.size() && line[at] != '#')
            return from + at;
        from = end + 1;
    }
    return -1;
}

} // namespace

Where placeOfByte(QByteArrayView text, qsizetype offset, const QString &file)
{
    const QByteArrayView before = text.first(std::min(offset, text.size()));
    const QByteArrayView line = before.sliced(before.lastIndexOf('\n') + 1);
    Where where;
    where.file = file;
    where.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    where.column =
        static_cast<int>(line.size() - std::count_if(line.begin(), line.end(), isContinuation)) + 1;
    return where;
}

Result<YamlBytes> checkYamlBytes(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > sizeLimit) {
        return fail(
            ErrorCode::BadInput,
            QStringLiteral(
                "The file is larger than 256 MiB. Split it, or check that it is the right one."),
            Where{file, 0, 0, 0, {}});
    }
    QByteArrayView text(bytes);
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    if (std::optional<Error> bad = firstBadCharacter(text, file))
        return std::unexpected(std::move(*bad));

    YamlBytes result{text, false, {}};
    const qsizetype endLine = findEndLine(text);
    if (endLine < 0)
        return result;
    result.text = text.first(endLine);
    result.complete = true;
    const qsizetype content = findContent(text, endLine);
    if (content >= 0) {
        result.textAfterEnd =
            Error{ErrorCode::BadInput,
                  QStringLiteral("Text stands after the line “...”, which ends the document. "
                                 "Remove that text or the line."),
                  placeOfByte(text, content, file),
                  {}};
    }
    return result;
}

} // namespace rolewright
