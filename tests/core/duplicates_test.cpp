#include "core/exchange/duplicates.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Plan planOf(const std::vector<Person> &people)
{
    Plan plan;
    int number = 0;
    for (Person person : people) {
        person.id = {s("p%1").arg(number++)};
        plan.people.append(person);
    }
    return plan;
}

std::vector<LikelyDuplicate> pairs(std::initializer_list<std::array<const char *, 3>> expected)
{
    std::vector<LikelyDuplicate> found;
    for (const auto &[one, other, reason] : expected)
        found.push_back({{s(one)}, {s(other)}, s(reason)});
    return found;
}

} // namespace

TEST(Duplicates, TheSurestAreProposedFirstAndEachPairOnce)
{
    const Plan plan =
        planOf({{.name = s("Ana Silva"), .title = s("Engineer")},
                {.name = s("Bo"), .email = s("bo@example.com"), .externalId = s("7")},
                {.name = s("SILVA, Ána M."), .title = s("engineer")},
                {.name = s("Bo Berg"), .email = s("BO@example.com "), .externalId = s("7")}});
    EXPECT_EQ(likelyDuplicates(plan),
              pairs({{"p1", "p3", "same e-mail address"}, {"p0", "p2", "same name"}}));
}

TEST(Duplicates, WhatSpeaksAgainstOnePersonCounts)
{
    EXPECT_TRUE(likelyDuplicates(planOf({{.name = s("Ana"), .title = s("Engineer")},
                                         {.name = s("Ana"), .title = s("Analyst")}}))
                    .empty());
    EXPECT_TRUE(likelyDuplicates(planOf({{.name = s("Ana"), .externalId = s("1")},
                                         {.name = s("Ana"), .externalId = s("2")}}))
                    .empty());
    EXPECT_EQ(
        likelyDuplicates(planOf({{.name = s("Ana"), .title = s("Engineer")}, {.name = s("ana")}})),
        pairs({{"p0", "p1", "same name"}}));
}

TEST(Duplicates, OfManyOfOneKindSomeAreProposed)
{
    std::vector<Person> people(5000, Person{.name = s("Ana")});
    EXPECT_EQ(likelyDuplicates(planOf(people)).size(), mostDuplicates);
    EXPECT_TRUE(likelyDuplicates({}).empty());
}

} // namespace rolewright
