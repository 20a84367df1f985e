#include "app/views/findings/finding_delegate.h"

#include "app/models/findings_model.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <numeric>

namespace rolewright {

namespace {

constexpr int headingHeight = 32;
constexpr int lineHeight = 18;
constexpr int padding = 5;
constexpr int mostLines = 3;
constexpr double left = 28;
constexpr double right = 14;

QFont textFont()
{
    return theme::font(theme::headSize);
}

QFont smallFont()
{
    return theme::font(theme::textSize);
}

QFont kindFont()
{
    return theme::font(theme::headSize, QFont::DemiBold);
}

QRgb colourOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return theme::bad;
    case Severity::Warning:
        return theme::shortfall;
    case Severity::Hint:
        break;
    }
    return theme::rail;
}

FindingsModel::Line lineOf(const QModelIndex &index)
{
    return static_cast<FindingsModel::Line>(index.data(FindingsModel::LineOf).toInt());
}

QString textOf(const QModelIndex &index)
{
    return index.data(FindingsModel::TextOf).toString();
}

/// Width that texts have in the view.
double roomIn(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view == nullptr ? option.rect.width() : view->viewport()->width();
    return std::max(200.0, width - left - right);
}

/// Widths of the letters of running text. Added up they are hardly more than the text is wide, and
/// found a hundred times as fast.
class LetterWidths
{
public:
    LetterWidths()
    {
        const QFontMetricsF metrics(textFont());
        for (char16_t letter = 0; letter < m_widths.size(); ++letter)
            m_widths[letter] = metrics.horizontalAdvance(QChar(letter));
    }

    double of(QChar letter) const
    {
        return letter.unicode() < m_widths.size() ? m_widths[letter.unicode()] : theme::headSize;
    }
    double of(QStringView word) const
    {
        return std::accumulate(word.begin(), word.end(), 0.0,
                               [this](double sum, QChar letter) { return sum + of(letter); });
    }

private:
    std::array<double, 0x250> m_widths{}; ///< of Latin; other letters are taken for wide
};

/// How many lines a text takes when it is broken at spaces.
int estimatedLines(const QModelIndex &index, double room)
{
    static const LetterWidths widths;
    const QString text = index.data().toString();
    int lines = 1;
    double used = 0;
    for (const QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        const double width = widths.of(word);
        const double gap = used > 0 ? widths.of(u' ') : 0;
        if (used > 0 && used + gap + width > room) {
            used = width;
            ++lines;
        } else {
            used += gap + width;
        }
    }
    return std::min(lines, mostLines);
}

void paintMark(QPainter &painter, const QRectF &rect, Severity severity)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colourOf(severity)));
    painter.drawEllipse(
        QPointF(rect.left() + left / 2 + 2, rect.top() + padding + lineHeight / 2.0), 4, 4);
    painter.restore();
}

void paintHeading(QPainter &painter, const QRectF &rect, const QString &text)
{
    painter.setPen(QColor(theme::quietText));
    drawLine(painter, rect.adjusted(10, 8, -8, 0), text,
             theme::font(theme::smallSize, QFont::DemiBold));
}

void paintKind(QPainter &painter, const QRectF &rect, const QModelIndex &index)
{
    paintMark(painter, rect.translated(0, padding),
              static_cast<Severity>(index.data(FindingsModel::SeverityOf).toInt()));
    const QString title = index.data().toString();
    QRectF line = rect.adjusted(left, 2 * padding, -right, 0);
    line.setHeight(lineHeight);
    painter.setPen(QColor(theme::ink));
    drawLine(painter, line, title, kindFont());
    painter.setPen(QColor(theme::quietText));
    drawLine(painter, line.adjusted(textWidth(title, kindFont()) + 10, 0, 0, 0),
             index.data(FindingsModel::CountOf).toString(), smallFont());
    for (const QString &words :
         brokenIntoLines(textOf(index), smallFont(), line.width(), mostLines)) {
        line.translate(0, lineHeight);
        drawLine(painter, line, words, smallFont());
    }
}

void paintFinding(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRectF rect(option.rect);
    if ((option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0)
        painter.fillRect(rect,
                         QColor((option.state & QStyle::State_Selected) != 0 ? theme::accentFill
                                                                             : theme::hoverFill));
    paintMark(painter, rect, static_cast<Severity>(index.data(FindingsModel::SeverityOf).toInt()));
    const bool isMuted = index.data(FindingsModel::IsMuted).toBool();
    QRectF line = rect.adjusted(left, padding, -right, 0);
    line.setHeight(lineHeight);
    painter.setPen(QColor(isMuted ? theme::quietText : theme::text));
    const int most = estimatedLines(index, line.width());
    for (const QString &words :
         brokenIntoLines(index.data().toString(), textFont(), line.width(), most)) {
        drawLine(painter, line, words, textFont());
        line.translate(0, lineHeight);
    }
    if (!textOf(index).isEmpty())
        drawLine(painter, line, textOf(index), theme::font(theme::textSize, QFont::Normal, true));
    if ((option.state & QStyle::State_HasFocus) != 0) {
        painter.setPen(QColor(theme::accent));
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const double room = roomIn(option);
    const int width = static_cast<int>(room);
    switch (lineOf(index)) {
    case FindingsModel::Line::Heading:
        return {width, headingHeight};
    case FindingsModel::Line::Kind: {
        const auto lines = brokenIntoLines(textOf(index), smallFont(), room, mostLines).size();
        return {width, static_cast<int>(1 + lines) * lineHeight + 3 * padding};
    }
    case FindingsModel::Line::Finding:
        break;
    }
    const int lines = estimatedLines(index, room) + (textOf(index).isEmpty() ? 0 : 1);
    return {width, lines * lineHeight + 2 * padding};
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    switch (lineOf(index)) {
    case FindingsModel::Line::Heading:
        paintHeading(*painter, QRectF(option.rect), index.data().toString());
        break;
    case FindingsModel::Line::Kind:
        paintKind(*painter, QRectF(option.rect), index);
        break;
    case FindingsModel::Line::Finding:
        paintFinding(*painter, option, index);
        break;
    }
}

} // namespace rolewright
