#include "core/analysis/finding_list.h"

#include <QSet>

namespace rolewright {

namespace {

/// Where each profile is held, and which positions are guided by it.
struct Counterparts
{
    QSet<std::pair<int, int>> inHome;  ///< unit (a home) and profile
    QSet<std::pair<int, int>> guiding; ///< position and the profile that guides it
    QSet<int> servingAll;              ///< profiles in central units and pools
};

Counterparts counterpartsOf(const PlanIndex &index)
{
    Counterparts found;
    for (const IndexedPosition &position : index.positions()) {
        if (position.unit < 0)
            continue;
        const IndexedUnit &unit = index.units()[static_cast<size_t>(position.unit)];
        for (const IndexedProfile &entry : position.profiles) {
            found.inHome.insert({unit.home, entry.profile});
            if (unit.servesAll())
                found.servingAll.insert(entry.profile);
        }
    }
    for (const auto &link : index.design().guidance) {
        const int from = index.positionRow(link->from);
        const int to = index.positionRow(link->to);
        if (from < 0 || to < 0)
            continue;
        for (const IndexedProfile &entry : index.positions()[static_cast<size_t>(from)].profiles)
            found.guiding.insert({to, entry.profile});
    }
    return found;
}

void judgeEdge(const PlanIndex &index, const Counterparts &counterparts, const GuidanceEdge &edge,
               FindingSink &sink)
{
    const int from = index.profileNumber(edge.from);
    const int to = index.profileNumber(edge.to);
    if (from < 0 || to < 0)
        return;
    const QString flow = QString(edge.flow).replace(u'-', u' ');
    for (size_t row = 0; row < index.positions().size(); ++row) {
        const IndexedPosition &position = index.positions()[row];
        if (position.unit < 0 || !position.holds(to) || position.holds(from))
            continue;
        const IndexedUnit &unit = index.units()[static_cast<size_t>(position.unit)];
        const int number = static_cast<int>(row);
        if (unit.isCentral() || counterparts.inHome.contains({unit.home, from}) ||
            counterparts.guiding.contains({number, from}))
            continue;
        const FindingPlace where = placeOf("position", index.position(number).id.value);
        if (counterparts.servingAll.contains(from))
            sink.hint("unlinked-counterpart", where,
                      QStringLiteral("%1 has no guidance link from a %2 (%3): add one.")
                          .arg(sink.seat(number), sink.name(edge.from), flow),
                      edge.from);
        else
            sink.warn(
                "missing-counterpart", where,
                QStringLiteral("%1 has no %2 to guide it (%3): plan one in the centre, or in "
                               "%4.")
                    .arg(sink.seat(number), sink.name(edge.from), flow, sink.unitName(unit.home)),
                edge.from);
    }
}

} // namespace

void judgeCounterparts(const PlanIndex &index, FindingSink &sink)
{
    const Counterparts counterparts = counterpartsOf(index);
    for (const GuidanceEdge &edge : index.framework().guidance)
        judgeEdge(index, counterparts, edge, sink);
}

} // namespace rolewright
