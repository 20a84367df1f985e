#include "core/design/new_plan.h"
#include "core/design/structure_proposal.h"
#include "core/plan/difference.h"
#include "core/plan/edits/seats.h"
#include "core/storage/plan_file.h"
#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"
#include "tests/support/plan_generator.h"

#include <QSet>

namespace rolewright {

namespace {

constexpr std::array allPresets{StructurePreset::Centralised, StructurePreset::HubAndSpoke,
                                StructurePreset::Decentralised, StructurePreset::PoolOfExperts};

StructureQuestion questionOf(const Plan &plan, StructurePreset preset)
{
    return {analysisInput(plan, builtIn(), plan.scenarios.rows().front()->id, QDate(2027, 1, 15)),
            preset};
}

StructureProposal proposed(const Plan &plan, StructurePreset preset)
{
    const auto proposal = proposeStructure(questionOf(plan, preset));
    if (!proposal)
        ADD_FAILURE() << describe(proposal.error()).toStdString();
    return proposal.value_or(StructureProposal{});
}

StructurePreview previewed(const Plan &plan, StructurePreset preset,
                           const std::vector<StructureChange> &accepted)
{
    const auto preview = previewStructure(questionOf(plan, preset), accepted);
    if (!preview)
        ADD_FAILURE() << describe(preview.error()).toStdString();
    return preview.value_or(StructurePreview{});
}

/// The plan with all that a preset proposes.
Plan with(const Plan &plan, StructurePreset preset)
{
    const auto set = previewed(plan, preset, proposed(plan, preset).changes).set;
    const auto next = apply(plan, set);
    if (!next)
        ADD_FAILURE() << describe(next.error()).toStdString();
    return next.value_or(plan);
}

const Design &designOf(const Plan &plan)
{
    return plan.design(plan.scenarios.rows().front()->id);
}

UnitId unitOf(const Plan &plan, const char *position)
{
    const Position *row = designOf(plan).positions.find(s(position));
    return row == nullptr ? UnitId() : row->unit;
}

/// Whether a position sits in a business unit or a team of one.
bool isInUnit(const Plan &plan, const PositionId &position)
{
    const UnitKind kind =
        designOf(plan).units.find(designOf(plan).positions.find(position)->unit)->kind;
    return kind == UnitKind::BusinessUnit || kind == UnitKind::Team;
}

/// Units with their leads, positions with unit and lines, guidance: one line each, in the order of
/// the text. Without the dotted lines into business units that say where positions of the centre
/// and of pools were last.
QStringList structureOf(const Plan &plan)
{
    QStringList lines;
    for (const auto &unit : designOf(plan).units)
        lines << s("unit %1 led by %2").arg(unit->id.value, unit->lead.value);
    for (const auto &position : designOf(plan).positions) {
        QStringList dotted;
        for (const PositionId &line : position->alsoReportsTo) {
            if (isInUnit(plan, position->id) || !isInUnit(plan, line))
                dotted << line.value;
        }
        dotted.sort();
        lines << s("%1 in %2 below %3 and %4 of %5 FTE")
                     .arg(position->id.value, position->unit.value, position->reportsTo.value,
                          dotted.join(u' '))
                     .arg(position->fte);
    }
    for (const auto &link : designOf(plan).guidance)
        lines << s("link ") + link->key();
    lines.sort();
    return lines;
}

/// What only one of two structures has; empty where they are the same.
std::string differenceOf(const QStringList &one, const QStringList &other)
{
    QStringList lines;
    for (const QString &line : one) {
        if (!other.contains(line))
            lines << s("- ") + line;
    }
    for (const QString &line : other) {
        if (!one.contains(line))
            lines << s("+ ") + line;
    }
    return lines.join(u'\n').toStdString();
}

/// A centre with its head, architects and governor; a unit with those who build; use cases ask for
/// more in the second unit.
PlanBuilder hub()
{
    PlanBuilder builder;
    builder.head([](Head &head) { head.name = s("Hub"); });
    builder.unit("centre", UnitKind::Central)
        .unit("fleet", UnitKind::BusinessUnit)
        .unit("charging", UnitKind::BusinessUnit)
        .filled("head", "centre", {s("ai-management")})
        .filled("governor", "centre", {s("data-governor")})
        .filled("da", "centre", {s("data-architect")})
        .filled("ma", "centre", {s("ml-architect")})
        .filled("po", "fleet", {s("product-owner")})
        .filled("ds", "fleet", {s("data-scientist")})
        .filled("mle", "fleet", {s("ml-engineer")})
        .filled("po-charging", "charging", {s("product-owner")})
        .filled("de-charging", "charging", {s("data-engineer")})
        .useCase("range", "fleet", 1)
        .phase("range", "model-training", "2027-02")
        .phase("range", "deployment-management", "2027-03")
        .useCase("grid", "charging", 3)
        .phase("grid", "data-ingestion", "2027-02");
    const auto reports = [&](const char *position, const char *boss) {
        builder.edit(position).reportsTo = {s(boss)};
        builder.done();
    };
    for (const char *position : {"governor", "da", "ma", "po", "po-charging"})
        reports(position, "head");
    reports("ds", "po");
    reports("mle", "po");
    reports("de-charging", "po-charging");
    for (const auto &[unit, lead] : {std::pair("centre", "head"), std::pair("fleet", "po"),
                                     std::pair("charging", "po-charging")}) {
        Unit row = *builder.design().units.find(s(unit));
        row.lead = {s(lead)};
        builder.design().units.replace(row);
    }
    return builder;
}

/// An organisation as managers draw them: a centre, units with a Product Owner that leads, teams
/// with one of their own, now and then a pool; people on some seats, and vacant ones.
Plan randomOrganisation(Dice &dice)
{
    PlanBuilder builder;
    builder.head([](Head &head) { head.name = s("Organisation"); });
    builder.unit("centre", UnitKind::Central).position("head", "centre", {s("ai-management")});
    int number = 0;
    const auto seat = [&](const QString &unit, const char *profile, const QString &boss) {
        const QString id = s("seat-%1").arg(number++);
        builder.position(qPrintable(id), qPrintable(unit), {s(profile)},
                         dice.pick(std::array{0.5, 1.0, 2.0}));
        builder.edit(qPrintable(id)).reportsTo = {boss};
        builder.done();
        if (dice.chance(70))
            builder.person(qPrintable(id)).assign(qPrintable(id), qPrintable(id), 0.5);
        return id;
    };
    const auto lead = [&](const char *unit, const QString &position) {
        Unit row = *builder.design().units.find(s(unit));
        row.lead = {position};
        builder.design().units.replace(row);
    };
    lead("centre", s("head"));
    const QString data = seat(s("centre"), "data-architect", s("head"));
    const QString ml = seat(s("centre"), "ml-architect", s("head"));
    seat(s("centre"), "data-governor", s("head"));
    static const std::array lent{"data-engineer", "data-scientist", "ml-engineer"};
    static const std::array others{"data-analyst", "data-steward"};
    // A line to somebody who moves while one stays does not come back by itself, so that only those
    // who move together report to each other.
    const auto fill = [&](const QString &unit, const QString &owner) {
        QStringList bosses{owner};
        for (int i = dice.below(6); i > 0; --i) {
            if (dice.chance(30)) {
                seat(unit, dice.pick(others), owner);
                continue;
            }
            bosses << seat(unit, dice.pick(lent), dice.chance(75) ? owner : dice.pick(bosses));
            if (dice.chance(30)) {
                builder.edit(qPrintable(bosses.last())).alsoReportsTo = {
                    {dice.chance(50) ? data : ml}};
                builder.done();
            }
        }
    };
    const int units = 1 + dice.below(4);
    for (int i = 0; i < units; ++i) {
        const QString unit = s("unit-%1").arg(i);
        builder.unit(qPrintable(unit), UnitKind::BusinessUnit);
        const QString owner = seat(unit, "product-owner", s("head"));
        lead(qPrintable(unit), owner);
        fill(unit, owner);
        if (dice.chance(40)) {
            const QString team = unit + s("-team");
            builder.unit(qPrintable(team), UnitKind::Team, qPrintable(unit));
            const QString teamOwner = seat(team, "product-owner", owner);
            lead(qPrintable(team), teamOwner);
            fill(team, teamOwner);
        }
        if (dice.chance(70))
            builder.useCase(qPrintable(s("case-%1").arg(i)), qPrintable(unit), 1 + dice.below(3))
                .phase(qPrintable(s("case-%1").arg(i)), "model-training", "2027-03", 3)
                .phase(qPrintable(s("case-%1").arg(i)), "monitor-maintain", "2027-06", 3);
    }
    if (dice.chance(50)) {
        builder.unit("experts", UnitKind::Pool);
        for (int i = dice.below(4); i > 0; --i)
            seat(s("experts"), dice.pick(std::array{"data-engineer", "data-scientist"}), s("head"));
    }
    return builder.plan;
}

Plan sample()
{
    const auto file =
        loadPlanFile(s(ROLEWRIGHT_SOURCE_DIR "/resources/samples/mobility.rolewright.yaml"));
    return file ? file->loaded.plan : Plan();
}

/// Plans of every kind that the laws are to hold for.
std::vector<Plan> somePlans()
{
    std::vector<Plan> plans{hub().plan, sample()};
    for (const auto place :
         {Centralization::Central, Centralization::HubAndSpoke, Centralization::Decentral}) {
        for (const bool pool : {false, true})
            plans.push_back(
                newPlan({.factors = {.centralization = place, .pool = pool}}, builtIn()));
    }
    for (uint64_t seed = 1; seed <= 25; ++seed) {
        Dice dice(seed);
        plans.push_back(randomOrganisation(dice));
    }
    return plans;
}

/// The same, and hostile ones.
std::vector<Plan> manyPlans()
{
    std::vector<Plan> plans = somePlans();
    for (uint64_t seed = 1; seed <= 40; ++seed) {
        Dice dice(seed);
        Plan plan = randomPlan(dice);
        if (!plan.scenarios.rows().front()->locked)
            plans.push_back(plan);
    }
    return plans;
}

} // namespace

TEST(StructureProposal, MovesThoseWhoBuildToTheCentre)
{
    const Plan after = with(hub().plan, StructurePreset::Centralised);
    EXPECT_EQ(unitOf(after, "ds").value, s("centre"));
    EXPECT_EQ(unitOf(after, "de-charging").value, s("centre"));
    EXPECT_EQ(unitOf(after, "po").value, s("fleet"));
    const Position &scientist = *designOf(after).positions.find(s("ds"));
    EXPECT_EQ(scientist.reportsTo.value, s("head"));
    EXPECT_EQ(scientist.alsoReportsTo, std::vector{PositionId{s("po")}});
}

TEST(StructureProposal, LendsExpertsFromANewPool)
{
    const Plan after = with(hub().plan, StructurePreset::PoolOfExperts);
    EXPECT_EQ(unitOf(after, "ds").value, s("pool"));
    EXPECT_EQ(designOf(after).units.find(s("pool"))->kind, UnitKind::Pool);
    EXPECT_EQ(unitOf(after, "da").value, s("centre"));
    EXPECT_TRUE(after.head->factors.pool);
    const Plan back = with(after, StructurePreset::HubAndSpoke);
    EXPECT_FALSE(designOf(back).units.contains(s("pool")));
    EXPECT_EQ(unitOf(back, "ds").value, s("fleet"));
}

TEST(StructureProposal, GivesEachUnitItsArchitects)
{
    const Plan after = with(hub().plan, StructurePreset::Decentralised);
    // Charging asks for more data architecture; nobody there is guided by an ML architect.
    EXPECT_EQ(unitOf(after, "da").value, s("charging"));
    EXPECT_EQ(unitOf(after, "ma").value, s("fleet"));
    EXPECT_EQ(unitOf(after, "fleet-data-architect").value, s("fleet"));
    EXPECT_FALSE(designOf(after).positions.contains(s("charging-ml-architect")));
    EXPECT_EQ(unitOf(after, "governor").value, s("centre"));
    EXPECT_TRUE(
        designOf(after).guidance.contains(s("fleet-data-architect/ds/data-infrastructure")));
    EXPECT_TRUE(designOf(after).guidance.contains(s("da/de-charging/data-infrastructure")));
}

TEST(StructureProposal, SaysWhatItDoesToFigures)
{
    const Plan plan = with(hub().plan, StructurePreset::HubAndSpoke);
    const auto changes = proposed(plan, StructurePreset::PoolOfExperts).changes;
    const StructurePreview preview = previewed(plan, StructurePreset::PoolOfExperts, changes);
    EXPECT_EQ(preview.before.positions, 9);
    EXPECT_EQ(preview.after.positions, 9);
    EXPECT_EQ(preview.before.handOvers, 0);
    EXPECT_EQ(preview.after.handOvers, 0); // from pool to pool
    EXPECT_EQ(preview.after.missingLinks, 0);
    EXPECT_EQ(preview.moving, (QStringList{s("ds"), s("mle"), s("de-charging")}));
    std::vector<StructureChange> one{changes.front()};
    EXPECT_EQ(one.front().title, s("Move Data Engineer to Pool of experts"));
    one.front() = *std::find_if(changes.begin(), changes.end(), [](const auto &change) {
        return change.profile.value == QLatin1String("ml-engineer");
    });
    EXPECT_EQ(previewed(plan, StructurePreset::PoolOfExperts, one).after.handOvers, 1);
}

TEST(StructureProposal, TakesOverOnlyWhatIsAccepted)
{
    const Plan plan = hub().plan;
    auto changes = proposed(plan, StructurePreset::Centralised).changes;
    std::erase_if(changes, [](const auto &change) {
        return change.profile.value != QLatin1String("data-scientist");
    });
    const auto after = apply(plan, previewed(plan, StructurePreset::Centralised, changes).set);
    ASSERT_TRUE(after);
    EXPECT_EQ(unitOf(*after, "ds").value, s("centre"));
    EXPECT_EQ(unitOf(*after, "mle").value, s("fleet"));
    EXPECT_EQ(after->head->factors, plan.head->factors);
    EXPECT_TRUE(previewed(plan, StructurePreset::Centralised, {}).set.isEmpty());
}

TEST(StructureProposal, DropsSpareArchitectsThatNobodyHolds)
{
    const Plan decentral =
        newPlan({.factors = {.centralization = Centralization::Decentral}}, builtIn());
    const Plan after = with(decentral, StructurePreset::HubAndSpoke);
    EXPECT_EQ(unitOf(after, "unit-1-ml-architect").value, s("centre"));
    EXPECT_FALSE(designOf(after).positions.contains(s("unit-2-ml-architect")));
    EXPECT_FALSE(designOf(after).positions.contains(s("unit-2-data-architect")));
    EXPECT_EQ(unitOf(after, "unit-1-data-architect").value, s("centre"));
}

TEST(StructureProposal, DoesNotTouchTheAnswersOfOtherScenariosUnasked)
{
    PlanBuilder builder = hub();
    builder.plan.scenarios.append(Scenario{.id = {s("other")}, .name = s("Other")});
    builder.plan.designs[{s("other")}];
    const auto changes = proposed(builder.plan, StructurePreset::Decentralised).changes;
    EXPECT_EQ(changes.back().subject, StructureSubject::Answers);
    EXPECT_FALSE(changes.back().isRecommended);
}

TEST(StructureProposal, SaysWhatFindsNoUnit)
{
    PlanBuilder builder;
    builder.head([](Head &head) { head.name = s("Centre"); });
    builder.unit("centre", UnitKind::Central)
        .position("ds", "centre", {s("data-scientist")})
        .position("da", "centre", {s("data-architect")});
    EXPECT_EQ(proposed(builder.plan, StructurePreset::Decentralised).kept.size(), 2);
    EXPECT_EQ(unitOf(with(builder.plan, StructurePreset::Decentralised), "ds").value, s("centre"));
}

TEST(StructureProposal, RefusesALockedScenario)
{
    const PlanBuilder builder = hub();
    const Plan locked = lockedScenario(builder.plan, builder.scenario);
    EXPECT_FALSE(proposeStructure(questionOf(locked, StructurePreset::Centralised)));
    EXPECT_FALSE(previewStructure(questionOf(locked, StructurePreset::Centralised), {}));
}

TEST(StructureLaws, ProposeNothingTheSecondTime)
{
    for (const Plan &plan : manyPlans()) {
        for (const StructurePreset preset : allPresets) {
            const auto again = proposed(with(plan, preset), preset).changes;
            EXPECT_TRUE(again.empty())
                << inWords(preset).toStdString() << ": " << again.front().title.toStdString()
                << again.front().lines.join(u'\n').toStdString();
        }
    }
}

TEST(StructureLaws, UndoRestoresThePlan)
{
    for (const Plan &plan : manyPlans()) {
        for (const StructurePreset preset : allPresets)
            done(plan, previewed(plan, preset, proposed(plan, preset).changes).set);
    }
}

TEST(StructureLaws, PeopleKeepTheirAssignments)
{
    for (const Plan &plan : manyPlans()) {
        for (const StructurePreset preset : allPresets)
            EXPECT_TRUE(designOf(with(plan, preset)).assignments == designOf(plan).assignments);
    }
}

TEST(StructureLaws, WordsNameEverythingThatChanges)
{
    for (const Plan &plan : manyPlans()) {
        for (const StructurePreset preset : allPresets) {
            const auto changes = proposed(plan, preset).changes;
            QString words;
            for (const StructureChange &change : changes)
                words += change.lines.join(u'\n') + u'\n';
            const ChangeSet set = previewed(plan, preset, changes).set;
            const Plan after = *apply(plan, set);
            const auto expect = [&](const QString &name) {
                EXPECT_TRUE(words.contains(name)) << name.toStdString();
            };
            for (const Change &change : set.changes) {
                const Plan &has = change.before ? plan : after;
                const Entity &entity = change.before ? *change.before : *change.after;
                if (const auto *seat = std::get_if<Immutable<Position>>(&entity))
                    expect(seatInWords(designOf(has), **seat));
                else if (const auto *unit = std::get_if<Immutable<Unit>>(&entity))
                    expect((*unit)->name);
                else if (std::holds_alternative<Immutable<Head>>(entity))
                    expect(s("Answers: "));
                else if (const auto *link = std::get_if<Immutable<GuidanceLink>>(&entity))
                    expect(s(" → ") + designOf(has).positions.find((*link)->to)->title);
                else
                    ADD_FAILURE() << wordFor(change.key.table).toStdString();
            }
        }
    }
}

TEST(StructureLaws, OneAfterAnotherAndBackIsTheFirst)
{
    for (const Plan &plan : somePlans()) {
        for (const StructurePreset one : allPresets) {
            const Plan first = with(plan, one);
            for (const StructurePreset other : allPresets) {
                const Plan back = with(with(first, other), one);
                EXPECT_EQ(differenceOf(structureOf(first), structureOf(back)), std::string())
                    << inWords(one).toStdString() << " over " << inWords(other).toStdString();
                if (testing::Test::HasFailure())
                    return;
            }
        }
    }
}

} // namespace rolewright
