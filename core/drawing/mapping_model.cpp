#include "core/drawing/mapping_model.h"

#include "core/analysis/load.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/wording.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rolewright {

namespace {

constexpr double nothing = 1e-6;
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
                {framework.profiles[i].id, framework.profiles[i].name.in(language)});
        }
        m_central = m_ofProfile;
        for (const GuidanceEdge &edge : framework.guidance)
            guide(edge);
        followLinks();
        m_unlinked = {ProfileId{}, words("Unlinked", "Ohne Zuordnung")};
    }

    size_t of(int position) const
    {
        const int linked = m_linked.value(position, -1);
        const int column = linked >= 0 ? linked : byProfile(position);
        return column < 0 ? m_columns.size() : static_cast<size_t>(column);
    }
    std::vector<MappingColumn> list(bool withUnlinked) const
    {
        std::vector<MappingColumn> all = m_columns;
        if (withUnlinked)
            all.push_back(m_unlinked);
        return all;
    }

private:
    void guide(const GuidanceEdge &edge)
    {
        const int from = m_index.profileNumber(edge.from);
        const int to = m_index.profileNumber(edge.to);
        if (from < 0 || to < 0 || m_ofProfile[static_cast<size_t>(to)] >= 0)
            return;
        m_ofProfile[static_cast<size_t>(to)] = m_central[static_cast<size_t>(from)];
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
          m_words(options.language)
    {
        for (const PersonLoad &load : peakLoads(index))
            m_over.push_back(load.isOver());
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
        return model;
    }

private:
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

    MappingLane lane(int row) const
    {
        const Unit &unit = m_index.unit(row);
        MappingLane lane{.unit = unit.id, .kind = unit.kind};
        QStringList path{unit.name};
        for (int up = m_index.units()[static_cast<size_t>(row)].parent; up >= 0;
             up = m_index.units()[static_cast<size_t>(up)].parent) {
            if (++lane.depth < longestPath)
                path.prepend(m_index.unit(up).name);
        }
        lane.name = path.join(QStringLiteral(" / "));
        for (const int position : m_index.units()[static_cast<size_t>(row)].positions)
            lane.cards.push_back(card(position));
        std::stable_sort(lane.cards.begin(), lane.cards.end(),
                         [](const auto &a, const auto &b) { return a.column < b.column; });
        return lane;
    }

    MappingCard card(int row) const
    {
        const Position &position = m_index.position(row);
        const IndexedPosition &indexed = m_index.positions()[static_cast<size_t>(row)];
        MappingCard card{.position = position.id,
                         .title = position.title,
                         .profiles = profilesOf(position),
                         .fte = position.fte,
                         .column = m_columns.of(row)};
        const std::vector<double> &shares = sharesOf(m_options.month.value_or(indexed.judged));
        double staffed = 0;
        bool over = false;
        for (const int assignment : indexed.assignments) {
            const double share = shares[static_cast<size_t>(assignment)];
            if (share <= nothing)
                continue;
            const int person = m_index.assignments()[static_cast<size_t>(assignment)].person;
            card.holders.push_back(holder(person, share));
            over = over || (person >= 0 && m_over[static_cast<size_t>(person)]);
            staffed += share;
        }
        card.vacant = std::max(0.0, position.fte - staffed);
        if (staffed > position.fte + nothing)
            card.warning = m_words("more FTE assigned than the position has",
                                   "mehr FTE zugeordnet, als die Stelle hat");
        else if (over)
            card.warning = m_words("a person is over capacity", "eine Person ist überlastet");
        return card;
    }

    MappingHolder holder(int person, double share) const
    {
        if (person < 0)
            return {.share = share};
        const bool named = m_options.names != NamesShown::RolesOnly;
        return {.person = m_index.person(person).id,
                .name = named ? m_index.person(person).name : QString(),
                .share = share};
    }

    QString profilesOf(const Position &position) const
    {
        std::vector<std::pair<double, QString>> parts;
        for (const auto &[id, given] : position.profiles.entries) {
            const Profile *profile = m_index.framework().profile(id);
            parts.emplace_back(position.profiles.shareOf(id),
                               profile == nullptr ? id.value
                                                  : profile->name.in(m_options.language));
        }
        std::stable_sort(parts.begin(), parts.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
        if (parts.size() == 1)
            return parts.front().second;
        QStringList texts;
        for (const auto &[share, name] : parts)
            texts += QStringLiteral("%1 %2 %").arg(name).arg(std::lround(share * 100));
        return texts.join(QStringLiteral(", "));
    }

    const std::vector<double> &sharesOf(Month month) const
    {
        const auto found = m_shares.find(month);
        if (found != m_shares.end())
            return found->second;
        return m_shares.emplace(month, sharesIn(m_index, month)).first->second;
    }

    const PlanIndex &m_index;
    const MappingOptions &m_options;
    Columns m_columns;
    Wording m_words;
    std::vector<bool> m_over; ///< by person
    mutable std::map<Month, std::vector<double>> m_shares;
};

} // namespace

double MappingLane::fte() const
{
    double sum = 0;
    for (const MappingCard &card : cards)
        sum += card.fte;
    return sum;
}

double MappingLane::vacantFte() const
{
    double sum = 0;
    for (const MappingCard &card : cards)
        sum += card.vacant;
    return sum;
}

qsizetype MappingLane::vacantCards() const
{
    return std::count_if(cards.begin(), cards.end(),
                         [](const MappingCard &card) { return card.isVacant(); });
}

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

MappingModel mappingModel(const PlanIndex &index, const MappingOptions &options)
{
    return MappingBuilder(index, options).build();
}

} // namespace rolewright
