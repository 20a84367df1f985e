#include "core/drawing/mapping_model.h"

#include "core/drawing/flow_words.h"
#include "core/text/wording.h"

#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

constexpr int longestPath = 3;

/// Finds the column of each position.
class Columns
{
public:
    Columns(const PlanIndex &index, const QString &language) : m_index(index)
    {
        const Wording words(language);
        const Framework &framework = index.framework();
        m_ofProfile.assign(framework.profiles.size(), -1);
        for (size_t i = 0; i < framework.profiles.size(); ++i) {
            if (!framework.profiles[i].isCentral())
                continue;
            m_ofProfile[i] = static_cast<int>(m_columns.size());
            m_columns.push_back(
                {framework.profiles[i].id, framework.profiles[i].name.in(language), {}});
        }
        m_central = m_ofProfile;
        for (const GuidanceEdge &edge : framework.guidance)
            guide(edge, language);
        followLinks();
        m_unlinked = {ProfileId{}, words("Unlinked", "Ohne Zuordnung"), {}};
    }

    size_t of(int position) const
    {
        const int linked = m_linked.value(position, -1);
        const int column = linked >= 0 ? linked : byProfile(position);
        return column < 0 ? m_columns.size() : static_cast<size_t>(column);
    }
    /// Whether the framework gives it a central counterpart that guides it.
    bool hasCounterpart(int position) const
    {
        return !isCentral(position) && byProfile(position) >= 0;
    }
    std::vector<MappingColumn> list(bool withUnlinked) const
    {
        std::vector<MappingColumn> all = m_columns;
        if (withUnlinked)
            all.push_back(m_unlinked);
        return all;
    }

private:
    void guide(const GuidanceEdge &edge, const QString &language)
    {
        const int from = m_index.profileNumber(edge.from);
        const int to = m_index.profileNumber(edge.to);
        if (from < 0 || to < 0 || m_ofProfile[static_cast<size_t>(to)] >= 0)
            return;
        m_ofProfile[static_cast<size_t>(to)] = m_central[static_cast<size_t>(from)];
        if (const int column = m_central[static_cast<size_t>(from)]; column >= 0)
            m_columns[static_cast<size_t>(column)].flow = flowInWords(edge.flow, language);
    }

    void followLinks()
    {
        for (const auto &link : m_index.design().guidance) {
            const int from = m_index.positionRow(link->from);
            const int to = m_index.positionRow(link->to);
            if (from < 0 || to < 0 || isCentral(to))
                continue;
            const int column = centralColumn(from);
            // One link out of several that agrees with the framework decides.
            if (column >= 0 && (!m_linked.contains(to) || column == byProfile(to)))
                m_linked.insert(to, column);
        }
    }

    int mainProfile(int position) const
    {
        const IndexedProfile *main = nullptr;
        for (const IndexedProfile &profile :
             m_index.positions()[static_cast<size_t>(position)].profiles) {
            if (main == nullptr || profile.share > main->share)
                main = &profile;
        }
        return main == nullptr ? -1 : main->profile;
    }
    int byProfile(int position) const
    {
        const int profile = mainProfile(position);
        return profile < 0 ? -1 : m_ofProfile[static_cast<size_t>(profile)];
    }
    int centralColumn(int position) const
    {
        const int profile = mainProfile(position);
        return profile < 0 ? -1 : m_central[static_cast<size_t>(profile)];
    }
    bool isCentral(int position) const { return centralColumn(position) >= 0; }

    const PlanIndex &m_index;
    std::vector<MappingColumn> m_columns;
    MappingColumn m_unlinked;
    std::vector<int> m_ofProfile; ///< column by profile, guided ones included
    std::vector<int> m_central;   ///< column by profile, of central ones alone
    QHash<int, int> m_linked;     ///< column by position
};

class MappingBuilder
{
public:
    MappingBuilder(const PlanIndex &index, const MappingOptions &options)
        : m_index(index), m_options(options), m_columns(index, options.language),
          m_cards(index, {options.language, options.names, options.month})
    {
    }

    MappingModel build()
    {
        MappingModel model{.language = m_options.language, .names = m_options.names};
        addLanes(model, UnitKind::Central);
        model.centralLanes = model.lanes.size();
        addLanes(model, UnitKind::BusinessUnit);
        addLanes(model, UnitKind::Pool);
        const size_t linked = m_columns.list(false).size();
        bool unlinked = false;
        for (const MappingLane &lane : model.lanes)
            unlinked = unlinked || (!lane.cards.empty() && lane.cards.back().column >= linked);
        model.columns = m_columns.list(unlinked);
        addLinks(model);
        return model;
    }

private:
    void addLinks(MappingModel &model) const
    {
        QHash<PositionId, std::pair<size_t, size_t>> places;
        for (size_t lane = 0; lane < model.lanes.size(); ++lane) {
            for (size_t card = 0; card < model.lanes[lane].cards.size(); ++card)
                places.insert(model.lanes[lane].cards[card].position, {lane, card});
        }
        for (const auto &link : m_index.design().guidance) {
            const auto from = places.constFind(link->from);
            const auto to = places.constFind(link->to);
            if (from == places.cend() || to == places.cend())
                continue;
            model.links.push_back({*from, *to});
            MappingCard &guided = model.lanes[to->first].cards[to->second];
            const QString &guide = model.lanes[from->first].cards[from->second].title;
            guided.guides << (link->flow.isEmpty()
                                  ? guide
                                  : QStringLiteral("%1 (%2)").arg(
                                        guide, flowInWords(link->flow, m_options.language)));
            guided.isUnlinked = false;
        }
        dropAbsentCounterparts(model);
    }

    /// A counterpart that has no position can guide nobody.
    static void dropAbsentCounterparts(MappingModel &model)
    {
        QSet<size_t> led;
        for (size_t lane = 0; lane < model.centralLanes; ++lane) {
            for (const MappingCard &card : model.lanes[lane].cards)
                led.insert(card.column);
        }
        for (MappingLane &lane : model.lanes) {
            for (MappingCard &card : lane.cards)
                card.isUnlinked = card.isUnlinked && led.contains(card.column);
        }
    }

    void addLanes(MappingModel &model, UnitKind kind)
    {
        for (const int row : m_index.unitsInPreorder()) {
            const UnitKind own = m_index.units()[static_cast<size_t>(row)].kind;
            const UnitKind shown = own == UnitKind::Team ? UnitKind::BusinessUnit : own;
            if (shown == kind && (kind == UnitKind::Central || isAskedFor(row)))
                model.lanes.push_back(lane(row));
        }
    }

    bool isAskedFor(int row) const
    {
        return !m_options.unit || m_index.isWithin(row, m_index.unitRow(*m_options.unit));
    }

    MappingLane lane(int row)
    {
        const Unit &unit = m_index.unit(row);
        MappingLane lane{.unit = unit.id, .kind = unit.kind, .parent = unit.parent};
        QStringList path{unit.name};
        for (int up = m_index.units()[static_cast<size_t>(row)].parent; up >= 0;
             up = m_index.units()[static_cast<size_t>(up)].parent) {
            if (++lane.depth < longestPath)
                path.prepend(m_index.unit(up).name);
        }
        lane.name = path.join(QStringLiteral(" / "));
        for (const int position : m_index.units()[static_cast<size_t>(row)].positions)
            lane.cards.push_back({m_cards.card(position),
                                  m_columns.of(position),
                                  {},
                                  m_columns.hasCounterpart(position)});
        std::stable_sort(lane.cards.begin(), lane.cards.end(),
                         [](const auto &a, const auto &b) { return a.column < b.column; });
        return lane;
    }

    const PlanIndex &m_index;
    const MappingOptions &m_options;
    Columns m_columns;
    PositionCards m_cards;
};

} // namespace

std::optional<std::pair<size_t, size_t>> MappingModel::find(const PositionId &position) const
{
    for (size_t lane = 0; lane < lanes.size(); ++lane) {
        for (size_t card = 0; card < lanes[lane].cards.size(); ++card) {
            if (lanes[lane].cards[card].position == position)
                return std::pair(lane, card);
        }
    }
    return {};
}

LaneTotals MappingModel::totals(size_t lane) const
{
    if (lanes[lane].whole)
        return *lanes[lane].whole;
    LaneTotals totals;
    for (const MappingCard &card : lanes[lane].cards) {
        ++totals.cards;
        totals.vacantCards += card.isVacant() ? 1 : 0;
        totals.fte += card.fte;
        totals.vacantFte += card.vacant;
    }
    return totals;
}

LaneTotals MappingModel::totalsWithin(size_t lane) const
{
    LaneTotals sum = totals(lane);
    QSet<UnitId> within{lanes[lane].unit};
    // A unit may stand in the list before the one that it belongs to.
    for (qsizetype found = 0; found != within.size();) {
        found = within.size();
        for (const MappingLane &other : lanes) {
            if (within.contains(other.parent))
                within.insert(other.unit);
        }
    }
    for (size_t other = 0; other < lanes.size(); ++other) {
        if (other == lane || !within.contains(lanes[other].unit))
            continue;
        const LaneTotals more = totals(other);
        ++sum.units;
        sum.cards += more.cards;
        sum.vacantCards += more.vacantCards;
        sum.fte += more.fte;
        sum.vacantFte += more.vacantFte;
    }
    return sum;
}

MappingModel mappingModel(const PlanIndex &index, const MappingOptions &options)
{
    return MappingBuilder(index, options).build();
}

} // namespace rolewright
