#include "core/plan/edits/unit_templates.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/fresh_names.h"
#include "core/plan/edits/organisation_edits.h"

#include <algorithm>

namespace rolewright {

namespace {

const ProfileId productOwner{QStringLiteral("product-owner")};

LocalText text(const QString &english, const QString &german)
{
    return {{{{QStringLiteral("en")}, english}, {{QStringLiteral("de")}, german}}};
}

std::vector<ProfileId> profiles(std::initializer_list<const char *> ids)
{
    std::vector<ProfileId> all;
    for (const char *id : ids)
        all.push_back({QString::fromLatin1(id)});
    return all;
}

/// Profiles placed in business units, the Product Owner first.
std::vector<ProfileId> useCaseProfiles(const Framework &framework)
{
    std::vector<ProfileId> all;
    for (const Profile &profile : framework.profiles) {
        if (!profile.isCentral())
            all.push_back(profile.id);
    }
    std::stable_partition(all.begin(), all.end(),
                          [](const ProfileId &id) { return id == productOwner; });
    return all;
}

/// Puts a unit together.
class Maker
{
public:
    Maker(const Plan &plan, const Framework &framework, const ScenarioId &scenario)
        : m_plan(plan), m_framework(framework), m_scenario(scenario),
          m_design(plan.design(scenario)), m_builder(plan)
    {
    }

    Result<ChangeSet> run(const UnitTemplate &from, const UnitId &parent)
    {
        const QString language = m_plan.head->language;
        QSet<QString> names;
        for (const auto &row : m_design.units)
            names.insert(row->name);
        Unit unit{.name = distinctName(names, from.name.in(language)),
                  .kind = kindBelow(m_design.units.find(parent), from.kind),
                  .parent = parent};
        unit.id = freshUnitId(m_design, unit.name);
        makeSeats(from, unit.id, language);
        const PositionId above = leadAbove(parent);
        const PositionId lead = from.isLed && !m_seats.empty() ? m_seats.front().id : PositionId{};
        unit.lead = lead;
        m_builder.add(m_scenario, unit);
        for (Position &seat : m_seats) {
            seat.reportsTo = lead.isEmpty() || seat.id == lead ? above : lead;
            m_builder.add(m_scenario, seat);
        }
        addGuidance();
        return m_builder.finish(QStringLiteral("Add unit %1 from template").arg(unit.name));
    }

private:
    /// A team that stands in no unit is a business unit; what is central elsewhere is a team of the
    /// business unit that has it for itself.
    static UnitKind kindBelow(const Unit *parent, UnitKind kind)
    {
        if (parent == nullptr)
            return kind == UnitKind::Team ? UnitKind::BusinessUnit : kind;
        return kind == UnitKind::Central && parent->kind != UnitKind::Central ? UnitKind::Team
                                                                              : kind;
    }

    void makeSeats(const UnitTemplate &from, const UnitId &unit, const QString &language)
    {
        QSet<QString> titles;
        QSet<QString> ids;
        for (const ProfileId &id : from.seats) {
            const Profile *profile = m_framework.profile(id);
            if (profile == nullptr)
                continue;
            Position seat{.unit = unit, .title = distinctName(titles, profile->name.in(language))};
            seat.id = {idForNew<Position>(m_plan, m_scenario, unit.value + u'-' + id.value, ids)};
            seat.profiles.entries.emplace_back(id, std::nullopt);
            titles.insert(seat.title);
            ids.insert(seat.id.value);
            m_seats.push_back(std::move(seat));
        }
    }

    PositionId leadAbove(const UnitId &parent) const
    {
        for (const auto &row : m_design.units) {
            const bool isMeant =
                parent.isEmpty() ? row->kind == UnitKind::Central : row->id == parent;
            if (isMeant)
                return row->lead;
        }
        return {};
    }

    void addGuidance()
    {
        for (const GuidanceEdge &edge : m_framework.guidance) {
            const PositionId from = counterpart(edge.from);
            for (const Position &seat : m_seats) {
                if (!from.isEmpty() && from != seat.id && seat.profiles.contains(edge.to))
                    m_builder.add(m_scenario,
                                  GuidanceLink{.from = from, .to = seat.id, .flow = edge.flow});
            }
        }
    }

    /// Who gives the direction of a profile to the new positions.
    PositionId counterpart(const ProfileId &profile) const
    {
        for (const Position &seat : m_seats) {
            if (seat.profiles.contains(profile))
                return seat.id;
        }
        PositionId first;
        for (const auto &row : m_design.positions) {
            if (!row->profiles.contains(profile))
                continue;
            const Unit *unit = m_design.units.find(row->unit);
            if (unit != nullptr && unit->kind == UnitKind::Central)
                return row->id;
            if (first.isEmpty())
                first = row->id;
        }
        return first;
    }

    const Plan &m_plan;
    const Framework &m_framework;
    ScenarioId m_scenario;
    const Design &m_design;
    ChangeBuilder m_builder;
    std::vector<Position> m_seats;
};

} // namespace

std::vector<UnitTemplate> unitTemplates(const Framework &framework)
{
    std::vector<UnitTemplate> all{
        {.id = QStringLiteral("use-case-team"),
         .name = text(QStringLiteral("Use-case team"), QStringLiteral("Anwendungsteam")),
         .kind = UnitKind::Team,
         .seats = useCaseProfiles(framework)},
        {.id = QStringLiteral("data-platform-team"),
         .name = text(QStringLiteral("Data platform team"), QStringLiteral("Datenplattform-Team")),
         .kind = UnitKind::Central,
         .seats = profiles({"data-architect", "data-engineer", "data-engineer"})},
        {.id = QStringLiteral("ml-platform-team"),
         .name = text(QStringLiteral("ML platform team"), QStringLiteral("ML-Plattform-Team")),
         .kind = UnitKind::Central,
         .seats = profiles({"ml-architect", "ml-engineer", "ml-engineer"})},
        {.id = QStringLiteral("governance-office"),
         .name = text(QStringLiteral("Governance office"), QStringLiteral("Governance-Büro")),
         .kind = UnitKind::Central,
         .seats = profiles({"data-governor", "data-steward"})},
        {.id = QStringLiteral("pool-of-experts"),
         .name = text(QStringLiteral("Pool of experts"), QStringLiteral("Expertenpool")),
         .kind = UnitKind::Pool,
         .seats = profiles({"data-engineer", "data-scientist", "ml-engineer"}),
         .isLed = false}};
    for (UnitTemplate &one : all)
        std::erase_if(one.seats,
                      [&](const ProfileId &id) { return framework.profile(id) == nullptr; });
    std::erase_if(all, [](const UnitTemplate &one) { return one.seats.empty(); });
    return all;
}

Result<ChangeSet> addFromTemplate(const Plan &plan, const Framework &framework,
                                  const ScenarioId &scenario, const UnitTemplate &unitTemplate,
                                  const UnitId &parent)
{
    if (!parent.isEmpty() && !plan.design(scenario).units.contains(parent.value))
        return notThere(TableId::Units, parent.value);
    return Maker(plan, framework, scenario).run(unitTemplate, parent);
}

} // namespace rolewright
