#include "app/views/organisation/drag_painter.h"

#include "core/drawing/card_colours.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QPainter>
#include <cmath>

namespace rolewright {

namespace {

constexpr double cardRadius = 5;

QRgb toneOf(double fit)
{
    return fit >= goodFitFrom       ? theme::good
           : fit >= middlingFitFrom ? theme::middling
                                    : theme::quietText;
}

/// Poor fits stay untinted, so that the good ones stand out.
double strengthOf(double fit, bool isVacant)
{
    if (fit < middlingFitFrom)
        return 0;
    return (isVacant ? 0.30 : 0.12) * fit;
}

/// Labels in the lower right corner of a card, the last one lowest.
void paintBadges(QPainter &painter, const QRectF &card, const QStringList &texts, QRgb line,
                 QRgb ink)
{
    constexpr double height = 18;
    constexpr double inset = 8;
    constexpr double gap = 2;
    const QFont font = theme::font(theme::smallSize, QFont::DemiBold);
    double bottom = card.bottom() - 4;
    for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
        const double width = std::min(textWidth(*text, font) + 2 * inset, card.width() - 8);
        const QRectF place(card.right() - width - 4, bottom - height, width, height);
        painter.setPen(QPen(QColor(line), 1));
        painter.setBrush(QColor(theme::paper));
        painter.drawRoundedRect(place, height / 2, height / 2);
        painter.setPen(QColor(ink));
        drawLine(painter, place.adjusted(2, 0, -2, 0), *text, font, Qt::AlignCenter);
        bottom -= height + gap;
    }
}

QString fte(double value)
{
    return fteInWords(value, QStringLiteral("en"));
}

/// "+0.4 of 0.6 FTE": how much of a vacancy would be filled, and what the person has free.
QString freeInWords(const CardTint &tint)
{
    constexpr double nothing = 1e-9;
    if (tint.takes <= 0)
        return QStringLiteral("%1 free").arg(fte(tint.freeFte));
    if (tint.freeFte <= tint.takes + nothing)
        return QStringLiteral("+%1 FTE").arg(fte(tint.takes));
    return QStringLiteral("+%1 of %2 FTE").arg(fte(tint.takes), fte(tint.freeFte));
}

/// "cover +20 %", "86 %, +0.4 FTE": what coverage would gain; the fit, and the FTE.
QStringList badgesOf(const CardTint &tint)
{
    if (!tint.isPerson)
        return {};
    constexpr double visible = 0.005; // half a percent
    QStringList badges;
    if (tint.rise >= visible)
        badges << QStringLiteral("cover +%1 %").arg(std::lround(tint.rise * 100));
    const QString fit = tint.fit ? QStringLiteral("%1 %, ").arg(std::lround(*tint.fit * 100))
                                 : QStringLiteral("not rated, ");
    return badges << fit + freeInWords(tint);
}

} // namespace

void paintTint(QPainter &painter, const QRectF &card, const CardTint &tint, bool isVacant)
{
    constexpr double leastHeight = 40; // for words
    const bool hasWords = card.height() >= leastHeight;
    painter.save();
    painter.setPen(Qt::NoPen);
    if (!tint.blocked.isEmpty()) {
        painter.setOpacity(0.65);
        painter.setBrush(QColor(theme::canvas));
        painter.drawRoundedRect(card.adjusted(-1, -1, 1, 1), cardRadius, cardRadius);
        painter.setOpacity(1);
        if (hasWords)
            paintBadges(painter, card, {tint.blocked}, theme::line, theme::quietText);
    } else if (const QStringList badges = badgesOf(tint); !badges.isEmpty()) {
        const double fit = tint.fit.value_or(0);
        painter.setOpacity(strengthOf(fit, isVacant));
        painter.setBrush(QColor(toneOf(fit)));
        painter.drawRoundedRect(card, cardRadius, cardRadius);
        painter.setOpacity(1);
        if (hasWords)
            paintBadges(painter, card, badges, fit < middlingFitFrom ? theme::line : toneOf(fit),
                        toneOf(fit));
    }
    painter.restore();
}

void paintPill(QPainter &painter, const QPointF &pointer, const QRectF &area,
               const DragPreview &preview)
{
    constexpr double height = 28;
    constexpr double inset = 13;
    constexpr double gap = 6;
    const QFont bold = theme::font(theme::textSize, QFont::DemiBold);
    const QFont plain = theme::font(theme::textSize);
    const bool isBlocked = !preview.offer().blocked.isEmpty();
    const QString effect = preview.effect();
    const double most = area.width() - 2 * (inset + gap);
    const double forLabel = std::min(textWidth(preview.label(), bold) + 1, most / 2);
    const double forEffect =
        effect.isEmpty() ? 0 : std::min(textWidth(effect, plain) + 1, most - forLabel);
    const double width = forLabel + (forEffect > 0 ? gap + forEffect : 0) + 2 * inset;
    QRectF pill(pointer + QPointF(14, 18), QSizeF(width, height));
    pill.moveLeft(std::clamp(pill.left(), area.left() + 2,
                             std::max(area.left() + 2, area.right() - width - 2)));
    if (pill.bottom() > area.bottom() - 2)
        pill.moveBottom(pointer.y() - 12);

    painter.setPen(QPen(QColor(isBlocked ? theme::warning : theme::accent), 1.2));
    painter.setBrush(QColor(theme::paper));
    painter.drawRoundedRect(pill, height / 2, height / 2);
    const QRectF text = pill.adjusted(inset, 0, -inset, 0);
    painter.setPen(QColor(theme::ink));
    drawLine(painter, QRectF(text.left(), text.top(), forLabel, height), preview.label(), bold);
    const auto &seating = preview.offer().seating;
    const QRgb tone = isBlocked                 ? theme::warning
                      : seating && seating->fit ? toneOf(*seating->fit)
                                                : theme::text;
    painter.setPen(QColor(tone));
    drawLine(painter, QRectF(text.left() + forLabel + gap, text.top(), forEffect, height), effect,
             plain);
}

void paintInsertion(QPainter &painter, const QRectF &card, Side side, Qt::Orientation row,
                    QRgb colour)
{
    constexpr double thickness = 4;
    constexpr double distance = 4; // half of the gap between two cards
    const double off = distance + thickness / 2;
    QRectF mark = card;
    if (row == Qt::Horizontal) {
        mark.setWidth(thickness);
        mark.moveLeft((side == Side::Before ? card.left() - off : card.right() + off) -
                      thickness / 2);
    } else {
        mark.setHeight(thickness);
        mark.moveTop((side == Side::Before ? card.top() - off : card.bottom() + off) -
                     thickness / 2);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour));
    painter.drawRoundedRect(mark, thickness / 2, thickness / 2);
}

QRectF guidanceGrip(const QRectF &card)
{
    constexpr double radius = 6;
    const QPointF center(card.center().x(), card.bottom());
    return {center - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)};
}

void paintGuidanceGrip(QPainter &painter, const QRectF &card)
{
    painter.setPen(QPen(QColor(theme::paper), 1.5));
    painter.setBrush(QColor(theme::accent));
    painter.drawEllipse(guidanceGrip(card));
}

} // namespace rolewright
