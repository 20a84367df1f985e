#include "core/drawing/card_painter.h"

#include "core/drawing/card_measures.h"
#include "core/drawing/lane_colours.h"
#include "core/drawing/phase_strip.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace rolewright {

namespace {

constexpr double radius = 5;
constexpr double bar = 4;
constexpr double fadedOpacity = 0.4;
constexpr double fadedStrength = 0.3; ///< of what is too small to be read

QRectF shortened(const QRectF &line, double by)
{
    return line.adjusted(0, 0, -by, 0);
}

} // namespace

CardState stateOf(const PositionId &position, UnitKind kind, const CardLooks *looks,
                  const QSet<PositionId> *lit)
{
    CardState state;
    state.isFaded = lit != nullptr && !lit->contains(position);
    if (looks == nullptr) {
        state.bar = laneColours(kind).bar;
        return state;
    }
    const CardClass &of = looks->classOf(position);
    state.bar = of.bar;
    state.isHollow = of.isHollow;
    state.isTinted = looks->legend.by != ColourBy::Placement && !of.isHollow;
    state.efforts = &looks->of(position).efforts;
    return state;
}

QRgb boxColour(const PositionCard &card, const CardState &state)
{
    const QRgb byPlacement = card.holders.empty() ? theme::vacantLine : theme::strongLine;
    const QRgb colour = state.isTinted ? state.bar : byPlacement;
    return state.isFaded ? mixed(colour, fadedStrength) : colour;
}

QRgb barColour(const CardState &state)
{
    const QRgb colour = state.isHollow ? theme::paper : state.bar;
    return state.isFaded ? mixed(colour, fadedStrength) : colour;
}

void paintWarningSign(QPainter &painter, const QPointF &center)
{
    QPainterPath path(center + QPointF(0, -5));
    path.lineTo(center + QPointF(6, 5));
    path.lineTo(center + QPointF(-6, 5));
    path.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::warning));
    painter.drawPath(path);
}

CardPainter::CardPainter(QPainter &painter, CardStyle style)
    : m_painter(painter), m_style(std::move(style)), m_words(m_style.language),
      m_title(theme::font(theme::textSize, QFont::DemiBold)),
      m_smallTitle(theme::font(theme::smallSize, QFont::DemiBold)),
      m_plain(theme::font(theme::textSize)), m_second(theme::font(theme::smallSize)),
      m_initials(theme::font(9, QFont::DemiBold)),
      m_rest(theme::font(theme::textSize, QFont::Normal, true))
{
}

void CardPainter::paint(const PositionCard &card, const QRectF &rect, const CardState &state)
{
    const double opacity = m_painter.opacity();
    if (state.isFaded)
        m_painter.setOpacity(opacity * fadedOpacity);
    paintFrame(card, rect, state);
    paintBar(rect, state);
    paintHead(card, rect.adjusted(bar + 9, 6, -8, 0));
    paintPeople(card, rect);
    if (!card.warning.isEmpty())
        paintWarningSign(m_painter, QPointF(rect.right() - 14, rect.top() + 50));
    if (m_style.phases && state.efforts != nullptr)
        paintEffortStrip(m_painter, cardStrip(rect), card, *state.efforts);
    if (state.isFaded)
        m_painter.setOpacity(opacity);
}

void CardPainter::paintFrame(const PositionCard &card, const QRectF &rect, const CardState &state)
{
    const bool empty = card.holders.empty();
    QPen pen(QColor(empty ? theme::vacantLine : theme::strongLine), 1);
    if (empty)
        pen.setDashPattern({3, 2});
    m_painter.setPen(pen);
    const QRgb held = state.isTinted ? mixed(state.bar, tintStrength) : theme::paper;
    m_painter.setBrush(QColor(empty ? theme::vacantFill : held));
    m_painter.drawRoundedRect(rect, radius, radius);
    if (!state.isChosen)
        return;
    m_painter.setPen(QPen(QColor(theme::accent), 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), radius + 2, radius + 2);
}

void CardPainter::paintBar(const QRectF &rect, const CardState &state)
{
    QPainterPath path;
    path.moveTo(rect.left() + bar, rect.top());
    path.quadTo(rect.left(), rect.top(), rect.left(), rect.top() + radius);
    path.lineTo(rect.left(), rect.bottom() - radius);
    path.quadTo(rect.left(), rect.bottom(), rect.left() + bar, rect.bottom());
    path.closeSubpath();
    m_painter.setPen(state.isHollow ? QPen(QColor(state.bar), 1) : QPen(Qt::NoPen));
    m_painter.setBrush(QColor(state.isHollow ? theme::paper : state.bar));
    m_painter.drawPath(path);
}

void CardPainter::paintHead(const PositionCard &card, const QRectF &rect)
{
    const QString fte = fteInWords(card.fte, m_style.language);
    const double forFte = textWidth(fte, m_plain) + 1;
    const QRectF first(rect.left(), rect.top(), rect.width(), 17);
    const QRectF second = first.translated(0, 16);
    // Smaller type lets a title stand beside the figure; one that needs the whole line has it, and
    // the figure stands below.
    const double besideFte = rect.width() - forFte - 5;
    const bool isLong = textWidth(card.title, m_smallTitle) > besideFte;
    const bool isSmall = textWidth(card.title, m_title) > (isLong ? rect.width() : besideFte);
    m_painter.setPen(QColor(theme::quietText));
    drawLine(m_painter, isLong ? second : first, fte, m_plain, Qt::AlignRight | Qt::AlignVCenter);
    drawLine(m_painter, isLong ? shortened(second, forFte + 5) : second,
             m_style.second == CardLine::Unit ? card.unit : card.profiles, m_second);
    m_painter.setPen(QColor(theme::ink));
    drawLine(m_painter, isLong ? first : shortened(first, forFte + 5), card.title,
             isSmall ? m_smallTitle : m_title);
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

} // namespace rolewright
