#include "core/drawing/load_look.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/text/wording.h"

#include <QLocale>
#include <QPainter>
#include <QPolygonF>

namespace rolewright {

namespace {

constexpr double nothing = 1e-9;
constexpr double radius = 3;
constexpr double barHeight = 4;
constexpr double triangleSize = 8;

QColor groundOf(LoadState state)
{
    switch (state) {
    case LoadState::Part:
        return theme::curveFill;
    case LoadState::Full:
        return theme::practitioner;
    case LoadState::Over:
        return theme::shortFill;
    case LoadState::Away:
    case LoadState::Free:
        break;
    }
    return theme::paper;
}

void paintHatching(QPainter &painter, const QRectF &rect)
{
    constexpr double step = 5;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(QColor(theme::strongLine), 1));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += step)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

} // namespace

LoadState stateOf(const PersonLoad &load)
{
    if (load.isOver())
        return LoadState::Over;
    if (load.capacity <= nothing)
        return LoadState::Away;
    if (load.assignedFte <= nothing)
        return LoadState::Free;
    return load.freeFte() > nothing ? LoadState::Part : LoadState::Full;
}

QString loadText(const PersonLoad &load, const QString &language)
{
    const LoadState state = stateOf(load);
    if (state == LoadState::Away)
        return {};
    return state == LoadState::Free ? QStringLiteral("0") : fteInWords(load.assignedFte, language);
}

QString loadSumText(double fte, const QString &language)
{
    constexpr double many = 1000;
    return fte < many ? fteInWords(fte, language) : QLocale(language).toString(fte, 'f', 0);
}

QColor loadInk(LoadState state)
{
    switch (state) {
    case LoadState::Part:
        return theme::onModerate;
    case LoadState::Full:
        return theme::onHigh;
    case LoadState::Over:
        return theme::shortText;
    case LoadState::Away:
    case LoadState::Free:
        break;
    }
    return theme::quietText;
}

void paintLoadGround(QPainter &painter, const QRectF &rect, const PersonLoad &load)
{
    const LoadState state = stateOf(load);
    if (state == LoadState::Away)
        return paintHatching(painter, rect);
    const QRectF inner = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(state == LoadState::Free ? QPen(QColor(theme::strongLine), 1) : QPen(Qt::NoPen));
    painter.setBrush(groundOf(state));
    painter.drawRoundedRect(inner, radius, radius);
    painter.setPen(Qt::NoPen);
    if (state == LoadState::Part) {
        const double taken = inner.width() * load.load().value_or(1);
        painter.setBrush(QColor(theme::practitioner));
        painter.drawRoundedRect(QRectF(inner.left(), inner.bottom() - barHeight, taken, barHeight),
                                2, 2);
    }
    if (state == LoadState::Over) {
        const QPointF corner = inner.topRight() + QPointF(-2, 2);
        painter.setBrush(QColor(theme::warning));
        painter.drawPolygon(QPolygonF{QPointF(corner.x() - triangleSize / 2, corner.y()),
                                      corner + QPointF(0, triangleSize - 1),
                                      corner + QPointF(-triangleSize, triangleSize - 1)});
    }
}

void paintLoadCell(QPainter &painter, const QRectF &rect, const PersonLoad &load,
                   const QString &language)
{
    const LoadState state = stateOf(load);
    paintLoadGround(painter, rect, load);
    painter.setPen(loadInk(state));
    const auto weight = state == LoadState::Over ? QFont::DemiBold : QFont::Normal;
    drawLine(painter, rect, loadText(load, language), theme::font(theme::textSize, weight),
             Qt::AlignCenter);
}

std::vector<LegendSample> loadLegend(const QString &language)
{
    const Wording words(language);
    const auto sample = [](const QString &text, double capacity, double assigned) {
        const PersonLoad load{
            .person = {}, .month = {}, .capacity = capacity, .assignedFte = assigned};
        return LegendSample{text, 24, [load](QPainter &painter, const QRectF &rect) {
                                paintLoadGround(painter, rect.adjusted(0, 1, 0, -1), load);
                            }};
    };
    return {sample(words("free", "frei"), 1, 0),
            sample(words("partly assigned", "teils zugeordnet"), 1, 0.6),
            sample(words("full", "voll"), 1, 1),
            sample(words("over capacity", "über Kapazität"), 1, 1.5),
            sample(words("not there", "nicht da"), 0, 0)};
}

} // namespace rolewright
