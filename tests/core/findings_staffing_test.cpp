#include "tests/core/findings_fixture.h"

namespace rolewright {

TEST(StaffingFindings, VacantPositionTellsWhatItLeavesUnheld)
{
    PlanBuilder plan = oneUnit();
    plan.useCase("range", "north").position("seat", "north", {s("data-analyst")});
    const Finding found = only(plan, "vacant-position");
    EXPECT_EQ(found.severity, Severity::Hint);
    EXPECT_EQ(found.where, (FindingPlace{s("position"), s("seat")}));
    EXPECT_TRUE(found.message.startsWith(s("seat in North is vacant: 1.0 FTE; nobody else does ")))
        << found.message.toStdString();
    EXPECT_TRUE(found.message.contains(s("Dashboards"))) << found.message.toStdString();
    EXPECT_FALSE(places(plan, "nobody-responsible").contains(s("activity:dashboards")));

    plan.person("anna").assign("anna", "seat");
    EXPECT_TRUE(places(plan, "vacant-position").isEmpty());
}

TEST(StaffingFindings, VacantPositionIsAWarningWithinItsLeadTime)
{
    PlanBuilder plan = oneUnit();
    plan.head([](Head &head) {
        head.assumptions.leadTimeMonths = {{{s("default")}, 4.0}, {{s("ml-engineer")}, 6.0}};
    });
    plan.position("soon", "north", {s("ml-engineer")}, 1, "2027-07");
    const Finding soon = only(plan, "vacant-position");
    EXPECT_EQ(soon.severity, Severity::Warning);
    EXPECT_TRUE(soon.message.contains(s("needed from July 2027"))) << soon.message.toStdString();

    PlanBuilder later = oneUnit();
    later.position("later", "north", {s("ml-engineer")}, 1, "2027-07");
    const Finding hint = only(later, "vacant-position");
    EXPECT_EQ(hint.severity, Severity::Hint);
    EXPECT_TRUE(hint.message.contains(s("by March 2027"))) << hint.message.toStdString();
}

TEST(StaffingFindings, TellWhoControlsTheOwnWork)
{
    PlanBuilder plan = oneUnit();
    plan.filled("anna", "north", {s("data-engineer"), s("data-steward")});
    EXPECT_EQ(places(plan, "doing-and-controlling"), QStringList{s("person:anna")});

    PlanBuilder after = oneUnit();
    after.position("a", "north", {s("data-engineer")})
        .position("b", "north", {s("data-steward")})
        .person("anna")
        .assign("anna", "a", 1, "2027-01", "2027-03")
        .assign("anna", "b", 1, "2027-04");
    EXPECT_TRUE(places(after, "doing-and-controlling").isEmpty());
}

TEST(StaffingFindings, TellOfALineBetweenDoingAndControlling)
{
    PlanBuilder plan = oneUnit();
    plan.position("top", "north", {s("data-steward")})
        .position("middle", "north", {s("data-analyst")})
        .position("low", "north", {s("data-engineer")});
    EXPECT_TRUE(places(plan, "doing-and-controlling").isEmpty());
    plan.edit("middle").reportsTo = {s("top")};
    plan.done();
    plan.edit("low").reportsTo = {s("middle")};
    plan.done();
    EXPECT_EQ(places(plan, "doing-and-controlling"), QStringList{s("position:low")});
}

TEST(StaffingFindings, TellOfCounterparts)
{
    PlanBuilder plan = oneUnit();
    plan.position("mia", "north", {s("ml-engineer")});
    EXPECT_EQ(places(plan, "missing-counterpart"), QStringList{s("position:mia")});
    EXPECT_EQ(only(plan, "missing-counterpart").severity, Severity::Warning);

    plan.unit("centre", UnitKind::Central).position("max", "centre", {s("ml-architect")});
    EXPECT_TRUE(places(plan, "missing-counterpart").isEmpty());
    EXPECT_EQ(only(plan, "unlinked-counterpart").severity, Severity::Hint);

    plan.design().guidance.append(GuidanceLink{{s("max")}, {s("mia")}, s("ml-infrastructure")});
    EXPECT_TRUE(places(plan, "unlinked-counterpart").isEmpty());
}

TEST(StaffingFindings, CounterpartInTheUnitOrInOnePositionIsEnough)
{
    PlanBuilder same = oneUnit();
    same.unit("team", UnitKind::Team, "north")
        .position("mia", "team", {s("ml-engineer")})
        .position("max", "north", {s("ml-architect")});
    EXPECT_TRUE(places(same, "missing-counterpart").isEmpty());
    PlanBuilder both = oneUnit();
    both.position("mia", "north", {s("ml-engineer"), s("ml-architect")});
    EXPECT_TRUE(places(both, "missing-counterpart").isEmpty());
    PlanBuilder elsewhere = oneUnit();
    elsewhere.unit("south", UnitKind::BusinessUnit)
        .position("mia", "north", {s("ml-engineer")})
        .position("max", "south", {s("ml-architect")});
    EXPECT_EQ(places(elsewhere, "missing-counterpart"), QStringList{s("position:mia")});
}

TEST(StaffingFindings, TellOfTooMuchWork)
{
    PlanBuilder plan = oneUnit();
    plan.position("a", "north", {s("data-engineer")})
        .position("b", "north", {s("data-engineer")}, 0.4)
        .person("anna")
        .assign("anna", "a", 0.6)
        .assign("anna", "b", 0.4);
    EXPECT_TRUE(places(plan, "person-over-capacity").isEmpty());
    EXPECT_TRUE(places(plan, "position-overfilled").isEmpty());
    plan.person("ben").assign("anna", "a", 0.2, "2027-05", "2027-05").assign("ben", "b", 0.1);
    EXPECT_EQ(places(plan, "person-over-capacity"), QStringList{s("person:anna")});
    EXPECT_TRUE(only(plan, "person-over-capacity").message.contains(s("1.2 FTE in May 2027")));
    EXPECT_EQ(places(plan, "position-overfilled"), QStringList{s("position:b")});
}

TEST(StaffingFindings, TellOfTooManyRolesAtOnce)
{
    PlanBuilder plan = oneUnit();
    plan.person("anna");
    for (const char *seat : {"a", "b", "c"})
        plan.position(seat, "north", {s("data-engineer")}).assign("anna", seat, 0.25);
    plan.position("d", "north", {s("data-engineer")})
        .assign("anna", "d", 0.25, "2020-01", "2020-02");
    EXPECT_TRUE(places(plan, "too-many-roles").isEmpty());
    plan.assign("anna", "d", 0.25);
    EXPECT_EQ(places(plan, "too-many-roles"), QStringList{s("person:anna")});
}

TEST(StaffingFindings, TellWhoLeftAndIsStillAssigned)
{
    PlanBuilder plan = oneUnit();
    plan.position("a", "north", {s("data-engineer")})
        .person("anna", [](Person &person) { person.until = QDate(2027, 6, 30); })
        .assign("anna", "a", 0.5)
        .assign("anna", "a", 0.5, "2027-02", "2027-06");
    EXPECT_TRUE(places(plan, "left-but-assigned").isEmpty());
    plan.assign("anna", "a", 0.1, "2027-02", "2027-07");
    EXPECT_EQ(places(plan, "left-but-assigned"), QStringList{s("person:anna")});

    PlanBuilder gone = oneUnit();
    gone.position("a", "north", {s("data-engineer")})
        .person("anna", [](Person &person) { person.until = QDate(2026, 12, 31); })
        .assign("anna", "a");
    EXPECT_EQ(places(gone, "left-but-assigned"), QStringList{s("person:anna")});
    EXPECT_EQ(places(gone, "vacant-position"), QStringList{s("position:a")});
}

TEST(StaffingFindings, TellOfAStewardWhoReportsToTheEngineerWhomItControls)
{
    PlanBuilder plan = oneUnit();
    plan.position("boss", "north", {s("data-engineer")})
        .position("checks", "north", {s("data-steward")});
    plan.edit("checks").reportsTo = {s("boss")};
    plan.done();
    const Finding found = only(plan, "doing-and-controlling");
    EXPECT_EQ(found.where, (FindingPlace{s("position"), s("checks")}));
    EXPECT_EQ(found.severity, Severity::Warning);

    PlanBuilder other = oneUnit();
    other.position("boss", "north", {s("product-owner")})
        .position("checks", "north", {s("data-steward")});
    other.edit("checks").reportsTo = {s("boss")};
    other.done();
    EXPECT_TRUE(places(other, "doing-and-controlling").isEmpty());
}

TEST(StaffingFindings, TellOfEachMissingLinkByItself)
{
    PlanBuilder plan = oneUnit();
    plan.unit("centre", UnitKind::Central)
        .position("da", "centre", {s("data-architect")})
        .position("ma", "centre", {s("ml-architect")})
        .position("dirk", "north", {s("data-scientist")});
    EXPECT_EQ(places(plan, "unlinked-counterpart"),
              (QStringList{s("position:dirk"), s("position:dirk")}));
    plan.design().guidance.append(GuidanceLink{{s("da")}, {s("dirk")}, s("data-infrastructure")});
    EXPECT_TRUE(only(plan, "unlinked-counterpart").message.contains(s("ML Architect")));
}

TEST(StaffingFindings, JudgeALoadByTheCapacityOfItsMonth)
{
    const auto fromJune = [](double capacity) {
        PlanBuilder plan = oneUnit();
        plan.position("a", "north", {s("data-engineer")})
            .person("anna",
                    [&](Person &person) {
                        person.capacityChanges = {{QDate(2027, 6, 1), capacity}};
                    })
            .assign("anna", "a", 1, "2027-01", "2027-12");
        return plan;
    };
    EXPECT_TRUE(places(fromJune(1), "person-over-capacity").isEmpty());
    const Finding found = only(fromJune(0.5), "person-over-capacity");
    EXPECT_TRUE(found.message.contains(s("1.0 FTE in June 2027, but has 0.5")))
        << found.message.toStdString();
}

} // namespace rolewright
