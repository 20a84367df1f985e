#include "core/drawing/text_drawing.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <cmath>

namespace rolewright {

namespace {

constexpr int longestText = 200;
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

double elisionWidth(double width)
{
    return std::max(0.0, width) + 0.01;
}

} // namespace

QString drawable(const QString &text)
{
    QString result;
    int characters = 0;
    int marks = 0;
    // The loop looks at a bounded part of the text, however long it is.
    const qsizetype end = std::min<qsizetype>(text.size(), longestText * 64);
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
            if (++characters > longestText)
                return result + QChar(0x2026);
            marks = 0;
        }
        result += QString::fromUcs4(&character, 1);
    }
    return result;
}

QString elided(const QString &text, const QFont &font, double width)
{
    return QFontMetricsF(font).elidedText(drawable(text), Qt::ElideRight, elisionWidth(width));
}

double textWidth(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(drawable(text));
}

void drawLine(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
              Qt::Alignment alignment)
{
    const QString shown = elided(text, font, rect.width());
    if (shown.isEmpty())
        return;
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(shown);
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
    painter.drawText(QPointF(x, baseline), shown);
}

QStringList brokenIntoLines(const QString &text, const QFont &font, double width, int maximum)
{
    const QFontMetricsF metrics(font);
    QStringList lines;
    QString line;
    const QStringList words = drawable(text).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString longer = line.isEmpty() ? words[i] : line + u' ' + words[i];
        if (line.isEmpty() || metrics.horizontalAdvance(longer) <= width) {
            line = longer;
            continue;
        }
        if (lines.size() + 1 == maximum) {
            line = QStringList(words.mid(i)).join(u' ').prepend(line + u' ');
            break;
        }
        lines += metrics.elidedText(line, Qt::ElideRight, elisionWidth(width));
        line = words[i];
    }
    if (!line.isEmpty())
        lines += metrics.elidedText(line, Qt::ElideRight, elisionWidth(width));
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
