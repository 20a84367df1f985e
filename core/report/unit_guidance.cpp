#include "core/report/unit_guidance.h"

#include "core/drawing/flow_words.h"

#include <algorithm>

namespace rolewright {

namespace {

/// What one position gives to several of another unit.
struct Flow
{
    int from = -1; ///< row of the position
    QString kind;
    QStringList to; ///< titles
};

/// All that goes from one unit to another.
struct Direction
{
    int from = -1; ///< row of the unit
    int to = -1;
    std::vector<Flow> flows;
};

/// Sorts links by the units that they lead between.
class Collector
{
public:
    explicit Collector(const PlanIndex &index) : m_index(index) {}

    void add(const GuidanceLink &link)
    {
        const int from = m_index.positionRow(link.from);
        const int to = m_index.positionRow(link.to);
        if (from < 0 || to < 0 || unitOf(from) == unitOf(to) || unitOf(from) < 0 || unitOf(to) < 0)
            return;
        std::vector<Flow> &flows = direction(unitOf(from), unitOf(to)).flows;
        auto flow = std::ranges::find_if(flows, [&](const Flow &known) {
            return known.from == from && known.kind == link.flow;
        });
        if (flow == flows.end())
            flow = flows.insert(flow, {from, link.flow, {}});
        flow->to << m_index.position(to).title;
    }

    const std::vector<Direction> &directions() const { return m_directions; }

private:
    int unitOf(int position) const
    {
        return m_index.positions()[static_cast<size_t>(position)].unit;
    }

    Direction &direction(int from, int to)
    {
        const auto known = m_rows.constFind({from, to});
        if (known != m_rows.constEnd())
            return m_directions[*known];
        m_rows.insert({from, to}, m_directions.size());
        return m_directions.emplace_back(Direction{from, to, {}});
    }

    const PlanIndex &m_index;
    std::vector<Direction> m_directions;
    QHash<std::pair<int, int>, size_t> m_rows;
};

} // namespace

std::vector<std::vector<UnitGuidance>> guidanceAcrossUnits(const PlanIndex &index,
                                                           const QString &language)
{
    Collector collector(index);
    for (const auto &link : index.design().guidance)
        collector.add(*link);
    std::vector<std::vector<UnitGuidance>> byUnit(index.units().size());
    for (const Direction &direction : collector.directions()) {
        QStringList words;
        for (const Flow &flow : direction.flows) {
            const QString seats =
                QStringLiteral("%1 → %2").arg(index.position(flow.from).title, flow.to.join(u", "));
            const QString kind = flowInWords(flow.kind, language);
            words << (kind.isEmpty() ? seats : QStringLiteral("%1 (%2)").arg(seats, kind));
        }
        byUnit[static_cast<size_t>(direction.from)].push_back({true, direction.to, words});
        byUnit[static_cast<size_t>(direction.to)].push_back({false, direction.from, words});
    }
    return byUnit;
}

} // namespace rolewright
