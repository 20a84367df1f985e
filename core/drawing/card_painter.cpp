#include "core/drawing/card_painter.h"

#include "core/drawing/card_measures.h"
#include "core/drawing/text_drawing.h"

#include <QPainter>
#include <QPainterPath>

namespace rolewright {

namespace {

constexpr double radius = 5;
constexpr double bar = 4;

QRectF shortened(const QRectF &line, double by)
{
    return line.adjusted(0, 0, -by, 0);
}

} // namespace

CardPainter::CardPainter(QPainter &painter, CardStyle style)
    : m_painter(painter), m_style(std::move(style)), m_words(m_style.language),
      m_title(theme::font(theme::textSize, QFont::DemiBold)), m_plain(theme::font(theme::textSize)),
      m_second(theme::font(theme::smallSize)), m_initials(theme::font(9, QFont::DemiBold)),
      m_rest(theme::font(theme::textSize, QFont::Normal, true))
{
}

void CardPainter::paint(const PositionCard &card, const QRectF &rect, const LaneColours &colours,
                        bool isChosen)
{
    paintFrame(card, rect, isChosen);
    paintBar(rect, colours);
    paintHead(card, rect.adjusted(bar + 9, 6, -8, 0));
    paintPeople(card, rect);
    if (!card.warning.isEmpty())
        paintWarning(QPointF(rect.right() - 14, rect.top() + 50));
}

void CardPainter::paintFrame(const PositionCard &card, const QRectF &rect, bool isChosen)
{
    const bool empty = card.holders.empty();
    QPen pen(QColor(empty ? theme::vacantLine : theme::strongLine), 1);
    if (empty)
        pen.setDashPattern({3, 2});
    m_painter.setPen(pen);
    m_painter.setBrush(QColor(empty ? theme::vacantFill : theme::paper));
    m_painter.drawRoundedRect(rect, radius, radius);
    if (!isChosen)
        return;
    m_painter.setPen(QPen(QColor(theme::accent), 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), radius + 2, radius + 2);
}

void CardPainter::paintBar(const QRectF &rect, const LaneColours &colours)
{
    QPainterPath path;
    path.moveTo(rect.left() + bar, rect.top());
    path.quadTo(rect.left(), rect.top(), rect.left(), rect.top() + radius);
    path.lineTo(rect.left(), rect.bottom() - radius);
    path.quadTo(rect.left(), rect.bottom(), rect.left() + bar, rect.bottom());
    path.closeSubpath();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(colours.bar));
    m_painter.drawPath(path);
}

void CardPainter::paintHead(const PositionCard &card, const QRectF &rect)
{
    const QString fte = fteInWords(card.fte, m_style.language);
    const double forFte = textWidth(fte, m_plain) + 1;
    const QRectF first(rect.left(), rect.top(), rect.width(), 17);
    const QRectF second = first.translated(0, 16);
    // A title that needs the whole line has it, and the figure stands below.
    const bool isLong = textWidth(card.title, m_title) > rect.width() - forFte - 5;
    m_painter.setPen(QColor(theme::quietText));
    drawLine(m_painter, isLong ? second : first, fte, m_plain, Qt::AlignRight | Qt::AlignVCenter);
    drawLine(m_painter, isLong ? shortened(second, forFte + 5) : second,
             m_style.second == CardLine::Unit ? card.unit : card.profiles, m_second);
    m_painter.setPen(QColor(theme::ink));
    drawLine(m_painter, isLong ? first : shortened(first, forFte + 5), card.title, m_title);
}

void CardPainter::paintPeople(const PositionCard &card, const QRectF &rect)
{
    const auto people = static_cast<int>(card.holders.size());
    const int shown = shownHolders(card);
    const double warned = card.warning.isEmpty() ? 0 : 16;
    for (int i = 0; i < shown; ++i)
        paintHolder(card, card.holders[static_cast<size_t>(i)],
                    holderLine(rect, i).adjusted(0, 0, i == 0 ? -warned : 0, 0));
    paintRest(card, people - shown, holderLine(rect, shown));
}

void CardPainter::paintHolder(const PositionCard &card, const CardHolder &holder,
                              const QRectF &rect)
{
    QRectF forName = rect;
    if (m_style.initials && !holder.name.isEmpty()) {
        const QRectF circle(rect.left(), rect.top() + 1, 18, 18);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(theme::initialsFill));
        m_painter.drawEllipse(circle);
        m_painter.setPen(QColor(theme::initialsText));
        drawLine(m_painter, circle.adjusted(1, 0, -1, 0), initialsOf(holder.name), m_initials,
                 Qt::AlignCenter);
        forName.setLeft(circle.right() + 7);
    }
    QString text = holder.name.isEmpty() ? m_words("Filled", "Besetzt") : holder.name;
    if (card.holders.size() > 1 || card.isVacant())
        text += QStringLiteral(", ") + fteInWords(holder.share, m_style.language);
    m_painter.setPen(QColor(theme::ink));
    drawLine(m_painter, forName, text, m_plain);
}

void CardPainter::paintRest(const PositionCard &card, int hidden, const QRectF &rect)
{
    const bool vacancy = card.isVacant() || card.holders.empty();
    QStringList parts;
    if (hidden > 0)
        parts += m_words("%1 more", "%1 weitere").arg(hidden);
    if (vacancy)
        parts += card.holders.empty() ? m_words("Vacant", "Unbesetzt")
                                      : m_words("vacant %1", "unbesetzt %1")
                                            .arg(fteInWords(card.vacant, m_style.language));
    m_painter.setPen(QColor(vacancy ? theme::vacantText : theme::quietText));
    drawLine(m_painter, rect, parts.join(QStringLiteral(", ")), m_rest);
}

void CardPainter::paintWarning(const QPointF &center)
{
    QPainterPath path(center + QPointF(0, -5));
    path.lineTo(center + QPointF(6, 5));
    path.lineTo(center + QPointF(-6, 5));
    path.closeSubpath();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(theme::warning));
    m_painter.drawPath(path);
}

} // namespace rolewright
