#include "core/exchange/import_words.h"
#include "core/plan/difference.h"
#include "core/plan/edits/people_edits.h"
#include "core/plan/edits/skill_edits.h"
#include "core/plan/imported_values.h"
#include "tests/core/import_fixture.h"

#include <gmock/gmock.h>

namespace rolewright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const QByteArray firstTable = "id,name,title,department,python\n"
                              "e1,Lena Roth,Engineer,IT,2\n"
                              "e2,Tom Becker,Analyst,IT,1\n";

ImportPreview imported(const Plan &plan, const QByteArray &bytes, bool tableWins = false)
{
    const ImportOptions options{
        .file = "staff.csv"_q, .tableWins = tableWins, .today = QDate(2026, 11, 29)};
    auto preview =
        importPeople(plan, frameworkWithSkills(), readFrom(bytes, "staff.csv"_q), options);
    EXPECT_TRUE(preview) << (preview ? "" : describe(preview.error()).toStdString());
    return preview.value_or(ImportPreview{});
}

Plan applied(const Plan &plan, const Result<ChangeSet> &set)
{
    EXPECT_TRUE(set);
    const auto result = set ? apply(plan, *set) : Result<Plan>(plan);
    EXPECT_TRUE(result);
    return result.value_or(plan);
}

Plan importedPlan()
{
    return applied({}, imported({}, firstTable).changes);
}

Person lena(const Plan &plan)
{
    return *plan.people.find("e1"_q);
}

/// The plan with another title for the first person, by hand.
Plan retitled(const Plan &plan, const QString &title)
{
    Person person = lena(plan);
    person.title = title;
    return applied(plan, changePeople(plan, {person}, "Change title"_q));
}

QByteArray tableWithTitle(const QByteArray &title)
{
    return QByteArray(firstTable).replace("Engineer", title);
}

TEST(EditsByHand, StayWhereTheTableSaysWhatItSaidBefore)
{
    const Plan plan = retitled(importedPlan(), "Head of Platform"_q);
    const ImportPreview preview = imported(plan, firstTable);
    EXPECT_THAT(preview.unchanged, SizeIs(2));
    EXPECT_TRUE(preview.changes.isEmpty());
    EXPECT_THAT(preview.editsByHand, IsEmpty());
}

TEST(EditsByHand, StayAndAreListedWhereTheTableSaysSomethingNew)
{
    const Plan plan = retitled(importedPlan(), "Head of Platform"_q);
    const ImportPreview preview = imported(plan, tableWithTitle("Team Lead"));
    EXPECT_TRUE(preview.changes.isEmpty());
    ASSERT_THAT(preview.editsByHand, SizeIs(1));
    EXPECT_EQ(preview.editsByHand[0].row, 2);
    EXPECT_EQ(preview.editsByHand[0].edit,
              (KeptEdit{"title"_q, "Head of Platform"_q, "Team Lead"_q}));
    EXPECT_EQ(inWords(preview.editsByHand[0], "Lena Roth"_q, false),
              "title of Lena Roth stays “Head of Platform” as edited by hand; the table says “Team "
              "Lead”"_q);
}

TEST(EditsByHand, OtherFieldsOfThePersonFollowTheTable)
{
    const Plan plan = retitled(importedPlan(), "Head of Platform"_q);
    const QByteArray moved = QByteArray(firstTable).replace("Engineer,IT", "Engineer,Works");
    const Plan after = applied(plan, imported(plan, moved).changes);
    EXPECT_EQ(lena(after).title, "Head of Platform"_q);
    EXPECT_EQ(lena(after).department, "Works"_q);
}

TEST(EditsByHand, GiveWayWhereTheTableIsToWin)
{
    const Plan plan = retitled(importedPlan(), "Head of Platform"_q);
    const ImportPreview preview = imported(plan, tableWithTitle("Team Lead"), true);
    EXPECT_THAT(preview.editsByHand, SizeIs(1));
    const Plan after = applied(plan, preview.changes);
    EXPECT_EQ(lena(after).title, "Team Lead"_q);
    EXPECT_TRUE(lena(after).imported.isNull());
}

TEST(EditsByHand, AreForgottenOnceTheTableAgrees)
{
    const Plan plan = retitled(importedPlan(), "Team Lead"_q);
    const Plan agreed = applied(plan, imported(plan, tableWithTitle("Team Lead")).changes);
    EXPECT_TRUE(lena(agreed).imported.isNull());
    const Plan later = applied(agreed, imported(agreed, tableWithTitle("Director")).changes);
    EXPECT_EQ(lena(later).title, "Director"_q);
}

TEST(EditsByHand, AreForgottenOnceTheyAreTakenBack)
{
    const Plan once = importedPlan();
    EXPECT_EQ(retitled(retitled(once, "Head"_q), "Engineer"_q), once);
}

TEST(EditsByHand, AFieldThatWasEmptiedStaysEmpty)
{
    const Plan plan = retitled(importedPlan(), {});
    EXPECT_TRUE(imported(plan, firstTable).changes.isEmpty());
}

TEST(EditsByHand, AreToldWithoutTheNotesByWhichAnImportKnowsThem)
{
    const Plan once = importedPlan();
    const Plan plan = retitled(once, "Head of Platform"_q);
    EXPECT_EQ(inWords(difference(once, plan), once, plan),
              QStringList{"changed person Lena Roth: title Engineer → Head of Platform"_q});
}

TEST(EditsByHand, RatingsStayWithTheirDate)
{
    const Plan once = importedPlan();
    const SkillRating rating{.level = 4, .rated = QDate(2026, 11, 1), .by = "lead"_q, .extra = {}};
    const Plan plan =
        applied(once, rateSkills(once, frameworkWithSkills(), {{{"e1"_q}, {"python"_q}, rating}}));
    const Plan after =
        applied(plan, imported(plan, QByteArray(firstTable).replace("IT,2", "IT,3")).changes);
    EXPECT_EQ(*valueAt(lena(after).skills, SkillId{"python"_q}), rating);
}

TEST(EditsByHand, OnlyPeopleWhoComeFromATableHaveNotes)
{
    Plan plan;
    plan.people.append(Person{.id = {"p1"_q}, .name = "Typed By Hand"_q, .title = "Lead"_q});
    Person person = *plan.people.find("p1"_q);
    person.title = "Head"_q;
    const Plan after = applied(plan, changePeople(plan, {person}, "Change title"_q));
    EXPECT_TRUE(after.people.find("p1"_q)->imported.isNull());
}

TEST(EditsByHand, RowsThatAreLeftOutAreNotListed)
{
    const Plan plan = retitled(importedPlan(), "Head of Platform"_q);
    ImportOptions options{.file = "staff.csv"_q, .leaveOut = {2}, .today = QDate(2026, 11, 29)};
    const auto preview = importPeople(
        plan, frameworkWithSkills(), readFrom(tableWithTitle("Team Lead"), "staff.csv"_q), options);
    ASSERT_TRUE(preview);
    EXPECT_THAT(preview->editsByHand, IsEmpty());
}

} // namespace
} // namespace rolewright
