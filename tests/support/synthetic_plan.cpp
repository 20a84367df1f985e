#include "tests/support/synthetic_plan.h"

namespace rolewright {

namespace {

constexpr int peoplePerUnit = 40;
constexpr int peoplePerUseCase = 10;

QString numbered(const char *stem, int number)
{
    return QLatin1String(stem) + QString::number(number);
}

void addPeople(Plan &plan, int count, const Framework &framework)
{
    const auto skills = static_cast<int>(framework.skills.size());
    for (int i = 0; i < count; ++i) {
        Person person{.id = {numbered("person-", i)}, .name = numbered("Person ", i)};
        for (int k = 0; k < 8; ++k) {
            const auto skill = static_cast<size_t>((i * 7 + k * 11) % skills);
            const SkillId &id = framework.skills[skill].id;
            if (valueAt(person.skills, id) == nullptr)
                person.skills.emplace_back(id, SkillRating{.level = (i + k) % 5});
        }
        plan.people.append(std::move(person));
    }
}

void addUnits(Design &design, int count)
{
    design.units.append(Unit{.id = {QStringLiteral("unit-0")},
                             .name = QStringLiteral("Centre"),
                             .kind = UnitKind::Central});
    for (int i = 1; i < count; ++i)
        design.units.append(Unit{.id = {numbered("unit-", i)},
                                 .name = numbered("Unit ", i),
                                 .parent = {i < 8 ? QString() : numbered("unit-", i / 8)}});
}

void addPositions(Design &design, int count, int units, const Framework &framework)
{
    for (int i = 0; i < count; ++i) {
        const auto profile = static_cast<size_t>(i) % framework.profiles.size();
        design.positions.append(
            Position{.id = {numbered("position-", i)},
                     .unit = {numbered("unit-", i % units)},
                     .title = framework.profiles[profile].name.english(),
                     .profiles = {{{framework.profiles[profile].id, std::nullopt}}},
                     .reportsTo = {i == 0 ? QString() : numbered("position-", i / 8)}});
    }
}

void addAssignments(Design &design, int positions)
{
    for (int i = 0; i < positions; ++i) {
        if (i % 10 == 9)
            continue;
        design.assignments.append(Assignment{.id = {numbered("assignment-", i)},
                                             .person = {numbered("person-", i)},
                                             .position = {numbered("position-", i)},
                                             .share = 1});
    }
}

void addUseCases(Plan &plan, int count, int units, const Framework &framework)
{
    for (int i = 0; i < count; ++i) {
        const UseCaseId id{numbered("case-", i)};
        plan.useCases.append(UseCase{
            .id = id, .name = numbered("Use case ", i), .unit = {numbered("unit-", i % units)}});
        Month start = Month::of(2026, 1) + i % 12;
        for (const Phase &phase : framework.phases) {
            plan.useCasePhases.append(UseCasePhase{.id = id.value + u'-' + phase.id.value,
                                                   .useCase = id,
                                                   .phase = phase.id,
                                                   .start = start,
                                                   .months = 2});
            start = start + 2;
        }
    }
}

} // namespace

void widenMatrix(Plan &plan, const Framework &framework, int activities, int profiles)
{
    std::vector<ProfileId> ids;
    for (const Profile &profile : framework.profiles)
        ids.push_back(profile.id);
    for (int i = static_cast<int>(ids.size()); i < profiles; ++i) {
        ids.push_back({numbered("own-profile-", i)});
        plan.ownProfiles.append(OwnProfile{.id = ids.back(),
                                           .name = numbered("Own profile ", i),
                                           .placement = Placement::BusinessUnit});
    }
    constexpr std::array parts{Involvement{.accountable = true, .responsible = true},
                               Involvement{.responsible = true}, Involvement{.consulted = true},
                               Involvement{.informed = true}};
    for (int i = static_cast<int>(framework.activities.size()); i < activities; ++i) {
        const auto number = static_cast<size_t>(i);
        OwnActivity activity{.id = {numbered("own-activity-", i)},
                             .phase = framework.phases[number % framework.phases.size()].id,
                             .name = numbered("Own activity ", i)};
        for (size_t part = 0; part < parts.size(); ++part)
            activity.involvement.emplace_back(ids[(number * 7 + part * 11) % ids.size()],
                                              parts[part]);
        plan.ownActivities.append(std::move(activity));
    }
}

ScenarioId syntheticScenario()
{
    return {QStringLiteral("today")};
}

Plan syntheticPlan(int people, const Framework &framework)
{
    const int units = std::max(1, people / peoplePerUnit);
    const int positions = people * 3 / 4;
    Plan plan;
    plan.head = Immutable<Head>(Head{.name = numbered("People: ", people)});
    plan.scenarios.append(Scenario{.id = syntheticScenario(), .name = QStringLiteral("Today")});
    addPeople(plan, people, framework);
    Design &design = plan.designs[syntheticScenario()];
    addUnits(design, units);
    addPositions(design, positions, units, framework);
    addAssignments(design, positions);
    addUseCases(plan, std::max(1, people / peoplePerUseCase), units, framework);
    return plan;
}

} // namespace rolewright
