#include "core/design/new_plan.h"

namespace rolewright {

namespace {

const ScenarioId baseline{QStringLiteral("baseline")};
const UnitId centre{QStringLiteral("centre")};
const UnitId poolUnit{QStringLiteral("pool")};

using Seat = std::vector<ProfileId>; ///< profiles of one position

ProfileId profileId(const char *id)
{
    return ProfileId{QString::fromLatin1(id)};
}

/// Profiles that one person of a small organisation can reasonably hold together: their skills or
/// their subjects lie close, and none controls another.
const std::vector<Seat> &combinations()
{
    static const std::vector<Seat> all{
        {profileId("ai-management"), profileId("data-governor")},
        {profileId("data-architect"), profileId("ml-architect")},
        {profileId("product-owner"), profileId("data-steward")},
        {profileId("data-engineer"), profileId("ml-engineer")},
        {profileId("data-scientist"), profileId("data-analyst")},
    };
    return all;
}

/// Profiles whose work a pool lends to projects (white paper, "pool of experts").
bool isLent(const ProfileId &profile)
{
    return profile == profileId("data-engineer") || profile == profileId("data-scientist") ||
           profile == profileId("ml-engineer");
}

bool isArchitect(const ProfileId &profile)
{
    return profile == profileId("data-architect") || profile == profileId("ml-architect");
}

class Builder
{
public:
    Builder(const NewPlanOptions &options, const Framework &framework)
        : m_options(options), m_framework(framework)
    {
    }

    Plan build()
    {
        addHead();
        addDeferrals();
        m_plan.scenarios.append(Scenario{.id = baseline, .name = QStringLiteral("Baseline")});
        addUnits();
        addPositions();
        addGuidance();
        return std::move(m_plan);
    }

private:
    Design &design() { return m_plan.designs[baseline]; }

    void addHead()
    {
        Head head;
        head.name = m_options.name.trimmed().isEmpty() ? QStringLiteral("New plan")
                                                       : m_options.name.trimmed();
        head.framework.id = m_framework.id;
        head.framework.version = m_framework.version;
        head.factors.size = m_options.size;
        head.factors.maturity = m_options.maturity;
        head.factors.centralization = m_options.centralization;
        head.factors.pool = m_options.pool;
        m_plan.head = std::move(head);
    }

    void addDeferrals()
    {
        for (const DeferralRule &rule : m_framework.deferrals) {
            if (rule.maturity < m_options.maturity || leavesSubstitutesOut(rule.activity))
                continue;
            Deferral deferral;
            deferral.activity = rule.activity;
            deferral.reason = rule.reason.english();
            deferral.skillsMissing = true;
            deferral.canDoWithout = true;
            deferral.trigger = rule.trigger;
            if (m_options.today.isValid()) {
                deferral.date = m_options.today;
                deferral.review = m_options.today.addMonths(6);
            }
            m_plan.deferrals.append(std::move(deferral));
        }
    }

    /// Whether everything that could stand in for an activity is deferred already.
    bool leavesSubstitutesOut(const ActivityId &activity) const
    {
        return std::any_of(
            m_framework.substitutes.begin(), m_framework.substitutes.end(),
            [&](const Substitutes &group) {
                const auto &members = group.activities;
                return std::find(members.begin(), members.end(), activity) != members.end() &&
                       std::all_of(members.begin(), members.end(), [&](const ActivityId &member) {
                           return member == activity || m_plan.deferrals.contains(member.value);
                       });
            });
    }

    void addUnits()
    {
        addUnit(centre, QStringLiteral("Centre"), UnitKind::Central);
        for (int i = 1; i <= m_options.businessUnits; ++i)
            addUnit(businessUnit(i), QStringLiteral("Business unit %1").arg(i),
                    UnitKind::BusinessUnit);
        if (m_options.pool)
            addUnit(poolUnit, QStringLiteral("Pool of experts"), UnitKind::Pool);
    }

    void addUnit(const UnitId &id, const QString &name, UnitKind kind)
    {
        design().units.append(Unit{.id = id, .name = name, .kind = kind});
    }

    static UnitId businessUnit(int number) { return {QStringLiteral("unit-%1").arg(number)}; }

    void addPositions()
    {
        addSeats(centre, seatsIn(UnitKind::Central), {});
        const PositionId head =
            design().positions.isEmpty() ? PositionId{} : design().positions.rows().front()->id;
        for (int i = 1; i <= m_options.businessUnits; ++i)
            addSeats(businessUnit(i), seatsIn(UnitKind::BusinessUnit), head);
        if (m_options.pool)
            addSeats(poolUnit, seatsIn(UnitKind::Pool), head);
    }

    /// The positions of a unit, in the framework's order of profiles.
    std::vector<Seat> seatsIn(UnitKind kind) const
    {
        std::vector<Seat> seats;
        for (const Profile &profile : m_framework.profiles) {
            if (placeOf(profile) != kind)
                continue;
            if (m_options.size == Size::Small && joinCombination(seats, profile.id))
                continue;
            const bool severalInOneUnit = m_options.size == Size::Large &&
                                          profile.placement == Placement::BusinessUnit &&
                                          isLent(profile.id);
            for (int i = 0; i < (severalInOneUnit ? 2 : 1); ++i)
                seats.push_back({profile.id});
        }
        return seats;
    }

    UnitKind placeOf(const Profile &profile) const
    {
        if (m_options.pool && isLent(profile.id))
            return UnitKind::Pool;
        const bool inUnits = profile.placement == Placement::BusinessUnit;
        const bool moves = m_options.centralization == Centralization::Decentral &&
                           isArchitect(profile.id) && m_options.businessUnits > 0;
        return inUnits || moves ? UnitKind::BusinessUnit : UnitKind::Central;
    }

    /// Adds the profile to the position that is there for its combination.
    static bool joinCombination(std::vector<Seat> &seats, const ProfileId &profile)
    {
        for (Seat &seat : seats) {
            for (const Seat &combination : combinations()) {
                const auto holds = [&](const ProfileId &wanted) {
                    return std::find(combination.begin(), combination.end(), wanted) !=
                           combination.end();
                };
                if (holds(seat.front()) && holds(profile)) {
                    seat.push_back(profile);
                    return true;
                }
            }
        }
        return false;
    }

    /// The first position of a unit leads it.
    void addSeats(const UnitId &unit, const std::vector<Seat> &seats, const PositionId &above)
    {
        PositionId lead = above;
        for (const Seat &seat : seats) {
            Position position;
            position.id = freeId(unit, seat);
            position.unit = unit;
            position.title = titleOf(seat);
            for (const ProfileId &profile : seat)
                position.profiles.entries.emplace_back(profile, std::nullopt);
            position.reportsTo = lead;
            const PositionId id = position.id;
            design().positions.append(std::move(position));
            if (lead == above) {
                lead = id;
                setLead(unit, id);
            }
        }
    }

    void setLead(const UnitId &unit, const PositionId &lead)
    {
        if (unit == poolUnit)
            return;
        Unit changed = *design().units.find(unit);
        changed.lead = lead;
        design().units.replace(std::move(changed));
    }

    PositionId freeId(const UnitId &unit, const Seat &seat)
    {
        const QString stem = unit.value + u'-' + seat.front().value;
        QString id = stem;
        for (int i = 2; design().positions.contains(id); ++i)
            id = stem + u'-' + QString::number(i);
        return {id};
    }

    QString titleOf(const Seat &seat) const
    {
        QStringList names;
        for (const ProfileId &profile : seat)
            names << m_framework.profile(profile)->name.english();
        return names.join(QStringLiteral(" and "));
    }

    /// Links each position to its counterparts: in its unit where there are some, else the central
    /// ones.
    void addGuidance()
    {
        const auto positions = design().positions.rows();
        for (const GuidanceEdge &edge : m_framework.guidance) {
            for (const auto &to : positions) {
                if (!to->profiles.contains(edge.to) || to->profiles.contains(edge.from))
                    continue;
                const PositionId from = counterpart(edge.from, to->unit);
                if (!from.isEmpty() && from != to->id)
                    addLink({.from = from, .to = to->id, .flow = edge.flow});
            }
        }
    }

    /// A position of several profiles can be guided by another for more than one of them.
    void addLink(GuidanceLink link)
    {
        if (!design().guidance.contains(link.key()))
            design().guidance.append(std::move(link));
    }

    PositionId counterpart(const ProfileId &profile, const UnitId &unit)
    {
        PositionId central;
        PositionId elsewhere;
        for (const auto &position : design().positions) {
            if (!position->profiles.contains(profile))
                continue;
            if (position->unit == unit)
                return position->id;
            PositionId &place = position->unit == centre ? central : elsewhere;
            if (place.isEmpty())
                place = position->id;
        }
        return central.isEmpty() ? elsewhere : central;
    }

    const NewPlanOptions &m_options;
    const Framework &m_framework;
    Plan m_plan;
};

} // namespace

Plan newPlan(const NewPlanOptions &options, const Framework &framework)
{
    return Builder(options, framework).build();
}

} // namespace rolewright
