#include "core/exchange/person_cells.h"
#include "tests/core/edits_fixture.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

class PersonCellsTest : public testing::Test
{
protected:
    PersonCellsTest()
    {
        plan.scenarios.append(Scenario{.id = {s("today")}, .name = s("Today")});
        plan.designs[{s("today")}];
        plan.people.append(Person{.id = {s("ana")}, .name = s("Ana Silva")});
        plan.people.append(
            Person{.id = {s("ana-2")}, .name = s("Ana Silva"), .email = s("ana@example.com")});
        plan.people.append(Person{.id = {s("bo")}, .name = s("Bo Berg"), .externalId = s("E7")});
        person.id = {s("x")};
        person.name = s("X");
    }

    std::string refusal(PersonField field, const char *text)
    {
        PersonFinder people(plan);
        const auto set = setFromCell(person, field, s(text), people);
        return set ? std::string() : set.error().text.toStdString();
    }
    std::string foundBy(const char *text)
    {
        const auto found = PersonFinder(plan).find(s(text));
        return (found ? found->value : QStringLiteral("!") + found.error().text).toStdString();
    }

    Plan plan;
    Person person;
};

} // namespace

TEST_F(PersonCellsTest, PeopleAreFoundByWhatTellsThemFromOthers)
{
    EXPECT_EQ(foundBy("bo berg"), "bo");
    EXPECT_EQ(foundBy("Berg, Bo"), "bo");
    EXPECT_EQ(foundBy("e7"), "bo");
    EXPECT_EQ(foundBy("ANA@example.com"), "ana-2");
    EXPECT_EQ(foundBy("ana"), "ana");
    EXPECT_EQ(foundBy("Ana Silva"), "!“Ana Silva” could be several people; write the e-mail "
                                    "address or the id");
    EXPECT_EQ(foundBy("Carl"), "!“Carl” is nobody in this plan");
    for (const auto &row : plan.people)
        EXPECT_EQ(PersonFinder(plan).find(findableName(plan, *row)), row->id);
}

TEST_F(PersonCellsTest, DaysAndMonthsAreReadAsTheyAreTyped)
{
    EXPECT_EQ(dayFromCell(s("2026-11-25"), false), QDate(2026, 11, 25));
    EXPECT_EQ(dayFromCell(s("2026-11"), false), QDate(2026, 11, 1));
    EXPECT_EQ(dayFromCell(s("2026-11"), true), QDate(2026, 11, 30));
    EXPECT_EQ(dayFromCell(s("3.4.2026"), false), QDate(2026, 4, 3));
    EXPECT_EQ(dayFromCell(s("25/11/2026"), false), QDate(2026, 11, 25));
    EXPECT_EQ(dayFromCell(s("11/25/2026"), false), QDate(2026, 11, 25));
    EXPECT_EQ(dayFromCell(s("25 Nov 2026"), false), QDate(2026, 11, 25));
    const auto unclear = dayFromCell(s("3/4/2026"), false);
    ASSERT_FALSE(unclear);
    EXPECT_TRUE(unclear.error().text.contains(s("2026-04-03 or 2026-03-04")));
    for (const char *text : {"soon", "2026-13", "31.2.2026", "", "2026-11-31"})
        EXPECT_FALSE(dayFromCell(s(text), false)) << text;
}

TEST_F(PersonCellsTest, CellsSetFieldsAndEmptyOnesClearThem)
{
    EXPECT_EQ(refusal(PersonField::Title, "  Data\tEngineer "), "");
    EXPECT_EQ(person.title, s("Data Engineer"));
    EXPECT_EQ(refusal(PersonField::Title, ""), "");
    EXPECT_EQ(person.title, QString());
    EXPECT_EQ(refusal(PersonField::Capacity, "80 %"), "");
    EXPECT_DOUBLE_EQ(person.capacity, 0.8);
    EXPECT_EQ(refusal(PersonField::Until, "2026-11"), "");
    EXPECT_EQ(person.until, QDate(2026, 11, 30));
    EXPECT_EQ(refusal(PersonField::Until, ""), "");
    EXPECT_FALSE(person.until);
    EXPECT_EQ(refusal(PersonField::Manager, "Bo Berg"), "");
    EXPECT_EQ(person.manager.value, s("bo"));
    EXPECT_EQ(refusal(PersonField::Manager, ""), "");
    EXPECT_TRUE(person.manager.isEmpty());
}

TEST_F(PersonCellsTest, WhatCannotBeIsRefusedInWords)
{
    EXPECT_EQ(refusal(PersonField::Name, " "), "a person needs a name");
    EXPECT_NE(refusal(PersonField::Capacity, ""), "");
    EXPECT_NE(refusal(PersonField::Capacity, "-1"), "");
    EXPECT_NE(refusal(PersonField::Email, "no address"), "");
    EXPECT_NE(refusal(PersonField::From, "tomorrow"), "");
    person.id = {s("bo")};
    EXPECT_EQ(refusal(PersonField::Manager, "Bo Berg"), "nobody reports to themselves");
    person.from = QDate(2027, 1, 1);
    person.until = QDate(2026, 1, 1);
    EXPECT_FALSE(checkPerson(person));
}

TEST_F(PersonCellsTest, AFieldOfSeveralPeopleIsSetInOneStep)
{
    plan.head = Immutable<Head>(Head{.name = s("Plan")});
    const std::vector<PersonId> all{{s("ana")}, {s("ana-2")}, {s("bo")}};
    const auto set = setForPeople(plan, all, PersonField::Capacity, s("80 %"), s("capacity"));
    const Plan after = done(plan, set);
    EXPECT_EQ(set->name, s("Change capacity of 3 people"));
    for (const auto &row : after.people)
        EXPECT_DOUBLE_EQ(row->capacity, 0.8);
    const auto one = setForPeople(plan, {{s("bo")}}, PersonField::Title, s("Lead"), s("title"));
    EXPECT_EQ(one->name, s("Change title of Bo Berg"));
    const auto self = setForPeople(plan, all, PersonField::Manager, s("Bo Berg"), s("manager"));
    EXPECT_EQ(rolewright::refusal(self), "Bo Berg: nobody reports to themselves");
    EXPECT_FALSE(setForPeople(plan, {{s("gone")}}, PersonField::Title, s("x"), s("title")));
}

TEST_F(PersonCellsTest, FieldsAreTakenOverAndReadBack)
{
    const PersonField fields[] = {
        PersonField::Name,     PersonField::Title,      PersonField::Email,      PersonField::Id,
        PersonField::Manager,  PersonField::Employment, PersonField::From,       PersonField::Until,
        PersonField::Capacity, PersonField::Location,   PersonField::Department, PersonField::Note};
    const Person from{.name = s("A"),
                      .title = s("B"),
                      .email = s("c@d"),
                      .externalId = s("E"),
                      .manager = {s("bo")},
                      .employment = s("external"),
                      .from = QDate(2026, 1, 1),
                      .until = QDate(2026, 12, 31),
                      .capacity = 0.5,
                      .location = s("F"),
                      .department = s("G"),
                      .note = s("H")};
    Person typed;
    Person copied;
    PersonFinder people(plan);
    for (const PersonField field : fields) {
        EXPECT_TRUE(setFromCell(typed, field, cellOf(plan, from, field), people));
        copyField(copied, from, field);
    }
    EXPECT_TRUE(typed == from);
    EXPECT_TRUE(copied == from);
}

} // namespace rolewright
