#include "core/drawing/text_drawing.h"

#include <QCache>
#include <QFontMetricsF>
#include <QLocale>
#include <QPaintEngine>
#include <QPainter>
#include <QStaticText>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr int longestText = 200;
constexpr int longestParagraph = 2000;
constexpr int mostMarks = 8;

/// Marks, and the joiners that some scripts need within words.
bool isMark(char32_t character)
{
    return QChar::isMark(character) || character == 0x200c || character == 0x200d;
}

bool isHidden(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           category == QChar::Other_Surrogate || category == QChar::Other_NotAssigned ||
           category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

bool isOn(const QPainter &painter, QPaintEngine::Type type)
{
    return painter.paintEngine() != nullptr && painter.paintEngine()->type() == type;
}

// The same few words stand all over a drawing, and each part of it that is painted asks again how
// wide they are: their glyphs are chosen and placed once, which takes longer than to paint them.
constexpr int mostTexts = 4000;
using TextKey = QPair<QFont, QString>;

/// In logical pixels.
double widthOf(const QString &text, const QFont &font)
{
    thread_local QCache<TextKey, double> cache(mostTexts);
    const TextKey key(font, text);
    if (const double *known = cache.object(key))
        return *known;
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    cache.insert(key, new double(width));
    return width;
}

/// For screens and pictures. Lives until the next call in the same thread.
const QStaticText &staticText(const QString &text, const QFont &font)
{
    thread_local QCache<TextKey, QStaticText> cache(mostTexts);
    const TextKey key(font, text);
    if (const QStaticText *known = cache.object(key))
        return *known;
    auto *made = new QStaticText(text);
    made->setTextFormat(Qt::PlainText);
    made->prepare({}, font);
    cache.insert(key, made);
    return *made;
}

/// The typeface raises signs beside figures and capitals ("2027:", "A → B") and makes a sign of an
/// x between figures; in a PDF such a sign would be lost to search and copying. Alone it keeps its
/// plain form.
QStringList searchableRuns(const QString &text)
{
    static const QString signs = QStringLiteral(":()[]{}@-+*/<>=→←↑↓↔–—×•·");
    QStringList runs{QString()};
    bool afterSign = false;
    for (const QChar character : text) {
        if (character.unicode() >= 0x0300 && character.unicode() < 0x2000)
            return {text}; // other scripts join their letters
        const bool isTimes =
            character == u'x' && !runs.last().isEmpty() && runs.last().back().isDigit();
        const bool sign = isTimes || signs.contains(character);
        if ((sign || afterSign) && !runs.last().isEmpty())
            runs += QString();
        runs.last() += character;
        afterSign = sign;
    }
    return runs;
}

double elisionWidth(double width)
{
    return std::max(0.0, width) + 0.01;
}

/// Latin letters, digits, signs without the soft hyphen, dashes and quotation marks: what most
/// names and sentences consist of.
bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        const char16_t code = character.unicode();
        return (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0x0300 && code != 0xad) ||
               (code >= 0x2013 && code <= 0x201e) || code == 0x2026;
    });
}

QString shownPart(const QString &text, int longest)
{
    if (text.size() <= longest && isPlain(text))
        return text;
    QString result;
    int characters = 0;
    int marks = 0;
    // The loop looks at a bounded part of the text, however long it is.
    const qsizetype end = std::min<qsizetype>(text.size(), longest * 64);
    for (qsizetype at = 0; at < end; ++at) {
        char32_t character = text.at(at).unicode();
        if (text.at(at).isHighSurrogate() && at + 1 < end && text.at(at + 1).isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text.at(at), text.at(at + 1));
            ++at;
        }
        if (character == U'\n' || character == U'\t')
            character = U' ';
        if (!isMark(character) && isHidden(character))
            continue;
        if (isMark(character)) {
            if (++marks > mostMarks)
                continue;
        } else {
            if (++characters > longest)
                return result + QChar(0x2026);
            marks = 0;
        }
        result += QString::fromUcs4(&character, 1);
    }
    return result;
}

/// A number stays on the line of its unit: "85 %", "0.4 FTE", and of what it becomes: "0 → 3".
QStringList withUnits(const QStringList &words)
{
    QStringList kept;
    bool joins = false; ///< the next word
    for (const QString &word : words) {
        const bool isArrow = word == QStringLiteral("→");
        const bool isUnit =
            isArrow || word.startsWith(u'%') || word.startsWith(QLatin1String("FTE"));
        if (joins || (isUnit && !kept.isEmpty() && kept.last().back().isDigit())) {
            kept.last() += u' ' + word;
            joins = isArrow;
        } else {
            kept << word;
        }
    }
    return kept;
}

bool isVowel(QChar character)
{
    return QStringLiteral("aeiouyäöü").contains(character.toLower());
}

/// How much of a word that is too wide stands on a line: up to a sign, else up to the end of a
/// syllable, more or less. 0 where that is too little.
qsizetype partOfWord(const QString &word, const QFont &font, double width)
{
    constexpr qsizetype least = 3; // letters on either side
    if (word.contains(u'@'))
        return 0; // an address stays one
    const double hyphen = widthOf(QStringLiteral("-"), font);
    qsizetype end = word.size() - least;
    while (end >= least && widthOf(word.left(end), font) + hyphen > width)
        --end;
    for (qsizetype at = end; at >= least; --at) {
        if (word[at - 1] == u'-' || word[at - 1] == u'/')
            return at;
    }
    for (qsizetype at = end; at >= least; --at) {
        if (word[at].isLetter() && !isVowel(word[at]) && isVowel(word[at + 1]) &&
            word[at - 1].isLetter())
            return at;
    }
    return 0;
}

} // namespace

QString drawable(const QString &text)
{
    return shownPart(text, longestText);
}

QString drawableParagraph(const QString &text)
{
    return shownPart(text, longestParagraph);
}

QString elided(const QString &text, const QFont &font, double width)
{
    const QString shown = drawable(text);
    if (widthOf(shown, font) <= elisionWidth(width))
        return shown;
    return QFontMetricsF(font).elidedText(shown, Qt::ElideRight, elisionWidth(width));
}

double textWidth(const QString &text, const QFont &font)
{
    return widthOf(drawable(text), font);
}

void drawLine(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
              Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    const QString shown = elided(text, font, rect.width());
    if (shown.isEmpty())
        return;
    const double width = widthOf(shown, font);
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    double baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (alignment & Qt::AlignTop)
        baseline = rect.top() + metrics.ascent();
    else if (alignment & Qt::AlignBottom)
        baseline = rect.bottom() - metrics.descent();
    painter.setFont(font);
    if (isOn(painter, QPaintEngine::Raster)) {
        painter.drawStaticText(QPointF(x, baseline - metrics.ascent()), staticText(shown, font));
        return;
    }
    if (isOn(painter, QPaintEngine::User)) // one that measures type, and needs one letter for it
        return painter.drawText(QPointF(x, baseline), shown.left(1));
    const bool isSearched = isOn(painter, QPaintEngine::Pdf);
    for (const QString &run : isSearched ? searchableRuns(shown) : QStringList{shown}) {
        painter.drawText(QPointF(x, baseline), run);
        x += widthOf(run, font);
    }
}

QStringList brokenIntoLines(const QString &text, const QFont &font, double width, int maximum)
{
    const QStringList words = withUnits(drawableParagraph(text).split(u' ', Qt::SkipEmptyParts));
    const QString whole = words.join(u' ');
    if (whole.size() <= longestText && widthOf(whole, font) <= width)
        return whole.isEmpty() ? QStringList() : QStringList{whole};
    QStringList lines;
    QString line;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString longer = line.isEmpty() ? words[i] : line + u' ' + words[i];
        if (widthOf(longer, font) <= width) {
            line = longer;
            continue;
        }
        if (lines.size() + 1 == maximum) {
            line =
                QStringList(words.mid(i)).join(u' ').prepend(line.isEmpty() ? line : line + u' ');
            break;
        }
        if (!line.isEmpty())
            lines += elided(line, font, width);
        line = words[i];
        while (lines.size() + 1 < maximum && widthOf(line, font) > width) {
            const qsizetype part = partOfWord(line, font, width);
            if (part == 0)
                break;
            const bool hasSign = !line[part - 1].isLetter();
            lines += hasSign ? line.left(part) : line.left(part) + u'-';
            line = line.mid(part);
        }
    }
    if (!line.isEmpty())
        lines += elided(line, font, width);
    return lines;
}

QString initialsOf(const QString &name)
{
    const QStringList words = drawable(name).split(u' ', Qt::SkipEmptyParts);
    const auto first = [](const QString &word) {
        return word.left(word.at(0).isHighSurrogate() ? 2 : 1).toUpper();
    };
    if (words.isEmpty())
        return {};
    return words.size() == 1 ? first(words.first()) : first(words.first()) + first(words.last());
}

QString fteInWords(double fte, const QString &language)
{
    QLocale locale(language);
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const bool oneIsEnough = std::abs(fte * 10 - std::round(fte * 10)) < 0.05;
    return locale.toString(fte, 'f', oneIsEnough ? 1 : 2);
}

} // namespace rolewright
