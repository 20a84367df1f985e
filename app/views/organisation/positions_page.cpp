#include "app/views/organisation/positions_page.h"

#include "app/inspector/page_parts.h"

#include <QSet>

namespace rolewright {

namespace {

constexpr size_t mostListed = 30;

} // namespace

void fillPositionsPage(InspectorPage &page, const ViewContext &context,
                       const std::vector<PositionId> &positions)
{
    const Snapshot &snapshot = *context.session.snapshot();
    const Table<Position> &table = snapshot.input.design().positions;
    double fte = 0;
    QSet<UnitId> units;
    for (const PositionId &id : positions) {
        const Position *position = table.find(id);
        if (position == nullptr)
            continue;
        fte += position->fte;
        units.insert(position->unit);
    }
    page.addKicker(QStringLiteral("Selected"));
    page.addTitle(QStringLiteral("%1 positions").arg(positions.size()));
    page.addFigure(QStringLiteral("Together"), fteIn(snapshot, fte) + QStringLiteral(" FTE"));
    page.addFigure(QStringLiteral("In units"), QString::number(units.size()));
    page.addQuietText(QStringLiteral("What is dragged with one of them, moved to a unit, put "
                                     "below somebody or removed, is all of them."));
    page.addHeading(QStringLiteral("Which they are"));
    for (size_t i = 0; i < std::min(positions.size(), mostListed); ++i)
        page.addLink(seatInWords(snapshot, positions[i]), selecting(context, positions[i]));
    if (positions.size() > mostListed)
        page.addQuietText(QStringLiteral("and %1 more").arg(positions.size() - mostListed));
}

} // namespace rolewright
