#include "core/report/without_names.h"
#include "tests/support/drawn_plan.h"

#include <gtest/gtest.h>

namespace rolewright {
namespace {

/// A plan in which a name stands in what guidance gives and in a note of the matrix.
AnalysisInput withNameInTexts()
{
    AnalysisInput input = test::drawnPlan();
    input.plan.designs[input.scenario].guidance.append(GuidanceLink{
        {QStringLiteral("r0")}, {QStringLiteral("r4")}, QStringLiteral("what Ana Duarte decides")});
    input.framework.activities.front().involvement.front().second.note =
        localText(QStringLiteral("asks ana duarte"));
    return input;
}

QString flowOf(const AnalysisInput &input)
{
    return input.design().guidance.rows().back()->flow;
}

/// What the plan is called without names, when it has a name of its own.
QString planCalled(AnalysisInput input, const QString &name)
{
    Head head = *input.plan.head;
    head.name = name;
    input.plan.head = std::move(head);
    return withoutNames(input, NamesShown::RolesOnly, QStringLiteral("en")).plan.head->name;
}

QString noteOf(const AnalysisInput &input)
{
    return input.framework.activities.front().involvement.front().second.note.english();
}

} // namespace

TEST(WithoutNames, FindsNamesInGuidanceAndInNotesOfTheMatrix)
{
    const QString language = QStringLiteral("en");
    const AnalysisInput roles = withoutNames(withNameInTexts(), NamesShown::RolesOnly, language);
    EXPECT_EQ(flowOf(roles), QStringLiteral("what a person decides"));
    EXPECT_EQ(noteOf(roles), QStringLiteral("asks a person"));
    const AnalysisInput pseudonyms =
        withoutNames(withNameInTexts(), NamesShown::Pseudonyms, language);
    EXPECT_EQ(flowOf(pseudonyms), QStringLiteral("what Person 1 decides"));
    EXPECT_EQ(noteOf(pseudonyms), QStringLiteral("asks Person 1"));
}

TEST(WithoutNames, FindsNamesInAllThatAPlanSaysOfItsFramework)
{
    AnalysisInput input = test::drawnPlan();
    const QString said = QStringLiteral("asked for by Ana Duarte");
    input.plan.effortOverrides.append(EffortOverride{.profile = {QStringLiteral("data-analyst")},
                                                     .phase = {QStringLiteral("model-training")},
                                                     .reason = said});
    input.plan.responsibilityOverrides.append(
        ResponsibilityOverride{.activity = {QStringLiteral("lineage")},
                               .profile = {QStringLiteral("data-analyst")},
                               .reason = said,
                               .note = said});
    input.plan.ownActivities.append(OwnActivity{
        .id = {QStringLiteral("red-teaming")}, .name = said, .text = said, .reason = said});
    input.plan.ownPhases.append(
        OwnPhase{.id = {QStringLiteral("audit")}, .name = said, .text = said, .reason = said});
    input.plan.ownProfiles.append(OwnProfile{.id = {QStringLiteral("auditor")},
                                             .name = said,
                                             .task = said,
                                             .titles = {said},
                                             .reason = said});
    input.plan.ownSkills.append(
        OwnSkill{.id = {QStringLiteral("sap")}, .name = said, .aliases = {said}, .reason = said});
    input.plan.leftOut.append(LeftOut{.activity = {QStringLiteral("dashboards")}, .reason = said});
    input.framework.profiles.front().task = localText(said);
    input.framework.profiles.front().titles.front().text = localText(said);
    const AnalysisInput shown = withoutNames(input, NamesShown::RolesOnly, QStringLiteral("en"));
    const Plan &plan = shown.plan;
    const QString clean = QStringLiteral("asked for by a person");
    EXPECT_EQ(plan.effortOverrides.rows().back()->reason, clean);
    EXPECT_EQ(plan.responsibilityOverrides.rows().back()->reason, clean);
    EXPECT_EQ(plan.responsibilityOverrides.rows().back()->note, clean);
    const OwnActivity &activity = *plan.ownActivities.rows().back();
    EXPECT_EQ(QStringList({activity.name, activity.text, activity.reason}),
              QStringList({clean, clean, clean}));
    const OwnPhase &phase = *plan.ownPhases.rows().back();
    EXPECT_EQ(QStringList({phase.name, phase.text, phase.reason}),
              QStringList({clean, clean, clean}));
    const OwnProfile &profile = *plan.ownProfiles.rows().back();
    EXPECT_EQ(QStringList({profile.name, profile.task, profile.titles.front(), profile.reason}),
              QStringList({clean, clean, clean, clean}));
    const OwnSkill &skill = *plan.ownSkills.rows().back();
    EXPECT_EQ(QStringList({skill.name, skill.aliases.front(), skill.reason}),
              QStringList({clean, clean, clean}));
    EXPECT_EQ(plan.leftOut.rows().back()->reason, clean);
    EXPECT_EQ(shown.framework.profiles.front().task.english(), clean);
    EXPECT_EQ(shown.framework.profiles.front().titles.front().text.english(), clean);
}

TEST(WithoutNames, FindsNamesHoweverTheyAreWritten)
{
    AnalysisInput input = withNameInTexts();
    Person ana = *input.plan.people.rows().front();
    ana.externalId = QStringLiteral("n1001");
    ana.email = QStringLiteral("ana.d@example.org");
    std::vector<Immutable<Person>> people = input.plan.people.rows();
    people.front() = Immutable<Person>(ana);
    input.plan.people.assign(std::move(people));
    for (const char *written :
         {"Duarte, Ana", "Duarte Ana", "Ana\u00a0Duarte", "Ana  Duarte", "Ana_Duarte", "ANA DUARTE",
          "Ana Duartes", "Ana-Duarte", "Ana M. Duarte", "Ana 'Jo' Duarte", "AnaDuarte", "DUARTEANA",
          "ana.d@example.org", "N1001"}) {
        EXPECT_EQ(
            planCalled(input, QStringLiteral("Plan of %1, draft").arg(QString::fromUtf8(written))),
            QStringLiteral("Plan of a person, draft"))
            << written;
    }
}

TEST(WithoutNames, FindsNamesHoweverTheirLettersAreSpelt)
{
    AnalysisInput input = withNameInTexts();
    Person named = *input.plan.people.rows().front();
    named.name = QStringLiteral("Jürgen von der Heidß");
    std::vector<Immutable<Person>> people = input.plan.people.rows();
    people.front() = Immutable<Person>(named);
    input.plan.people.assign(std::move(people));
    for (const char *written :
         {"Jürgen von der Heidß", "Ju\u0308rgen von der Heidß", "Juergen von der Heidss",
          "Jurgen von der Heidss", "von der Heidß, Jürgen", "JÜRGEN VON DER HEIDSS"}) {
        EXPECT_EQ(planCalled(input, QString::fromUtf8(written)), QStringLiteral("a person"))
            << written;
    }
}

TEST(WithoutNames, LeavesOtherWordsAlone)
{
    AnalysisInput input = withNameInTexts();
    for (const char *written : {"Anastasia Duarte", "Ana and Duarte", "Duarte", "Ana Duartesson"}) {
        EXPECT_EQ(planCalled(input, QString::fromUtf8(written)), QString::fromUtf8(written));
    }
}

TEST(WithoutNames, LeavesAPlanAsItIsWhereNamesAreShownInFull)
{
    const AnalysisInput input = withNameInTexts();
    const AnalysisInput shown = withoutNames(input, NamesShown::Full, QStringLiteral("en"));
    EXPECT_EQ(shown.plan, input.plan);
    EXPECT_EQ(shown.framework, input.framework);
}

} // namespace rolewright
