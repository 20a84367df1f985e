#include "app/inspector/load_look.h"

#include "app/inspector/page_parts.h"

#include "core/analysis/finding_list.h"
#include "core/drawing/theme.h"

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

QString whyAway(const Snapshot &snapshot, const PersonLoad &load)
{
    const int row = snapshot.index.personRow(load.person);
    const IndexedPerson &person = snapshot.index.people()[static_cast<size_t>(row)];
    return person.present.contains(load.month) ? QStringLiteral("no capacity")
                                               : QStringLiteral("not there, in the company ") +
                                                     datesInWords(snapshot.index.person(row));
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

QString loadText(const Snapshot &snapshot, const PersonLoad &load)
{
    const LoadState state = stateOf(load);
    if (state == LoadState::Away)
        return {};
    return state == LoadState::Free ? QStringLiteral("0") : fteIn(snapshot, load.assignedFte);
}

QString loadInWords(const Snapshot &snapshot, const PersonLoad &load)
{
    const auto fte = [&](double value) { return fteIn(snapshot, value); };
    const QString sum =
        QStringLiteral("%1 of %2 FTE assigned, %3").arg(fte(load.assignedFte), fte(load.capacity));
    switch (stateOf(load)) {
    case LoadState::Away:
        return whyAway(snapshot, load);
    case LoadState::Over:
        return sum.arg(fte(load.assignedFte - load.capacity) + QStringLiteral(" over capacity"));
    case LoadState::Full:
        return sum.arg(QStringLiteral("nothing free"));
    case LoadState::Free:
    case LoadState::Part:
        break;
    }
    return sum.arg(fte(load.freeFte()) + QStringLiteral(" free"));
}

QStringList loadLines(const Snapshot &snapshot, const PersonLoad &load)
{
    const PlanIndex &index = snapshot.index;
    const int row = index.personRow(load.person);
    const IndexedPerson &person = index.people()[static_cast<size_t>(row)];
    QStringList lines{loadInWords(snapshot, load)};
    const std::vector<double> shares = sharesOf(index, row, load.month);
    for (size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] <= nothing)
            continue;
        const Assignment &assignment =
            *index.design().assignments.rows()[static_cast<size_t>(person.assignments[i])];
        const QString line = QStringLiteral("%1 %2").arg(
            fteIn(snapshot, shares[i]), seatInWords(snapshot, assignment.position));
        const QString months = monthsInWords(assignment.range());
        lines << (months.isEmpty() ? line : QStringLiteral("%1, %2").arg(line, months));
    }
    return lines;
}

} // namespace rolewright
