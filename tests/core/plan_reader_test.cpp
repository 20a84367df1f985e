#include "core/storage/plan_reader.h"

#include <QFile>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rolewright {
namespace {

const QString fileName = QStringLiteral("plan.yaml");

QByteArray example()
{
    QFile file(QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/tests/data/example.rolewright.yaml"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A small plan; sections given as text replace or extend it.
QByteArray planWith(const QByteArray &sections)
{
    return "rolewright: 1\nname: Test\n" + sections;
}

QByteArray scenarioWith(const QByteArray &tables)
{
    return planWith("scenarios:\n  - id: s\n    name: S\n" + tables);
}

QByteArray twoPositions(const QByteArray &first, const QByteArray &second)
{
    return scenarioWith("    units: [{id: u, name: U}]\n    positions:\n"
                        "      - {id: a, unit: u, title: A" +
                        first + "}\n      - {id: b, unit: u, title: B" + second + "}\n");
}

TEST(PlanReader, readsTheExampleWithoutLosingAnything)
{
    const Result<LoadedPlan> loaded = readPlan(example(), fileName);
    ASSERT_TRUE(loaded) << describe(loaded.error()).toStdString();
    EXPECT_TRUE(loaded->lostComments.isEmpty());
    EXPECT_FALSE(loaded->ours);
    const Plan &plan = loaded->plan;
    EXPECT_EQ(plan.head->name, QStringLiteral("Mobility AI 2027"));
    EXPECT_TRUE(plan.head->extra.empty());
    EXPECT_EQ(plan.people.size(), 2);
    EXPECT_EQ(plan.people.find(PersonId{QStringLiteral("p2")})->manager.value,
              QStringLiteral("p1"));
    EXPECT_EQ(plan.useCasePhases.size(), 2);
    EXPECT_TRUE(plan.useCasePhases.contains(QStringLiteral("range-forecast--scoping")));
    const Design &design = plan.design(ScenarioId{QStringLiteral("baseline")});
    EXPECT_EQ(design.units.size(), 4);
    EXPECT_EQ(design.positions.size(), 3);
    EXPECT_EQ(design.guidance.size(), 1);
    EXPECT_TRUE(design.assignments.contains(QStringLiteral("p1--r1")));
    EXPECT_EQ(plan.deferrals.size(), 1);
    EXPECT_EQ(plan.mutes.size(), 1);
    EXPECT_EQ(plan.reports.size(), 1);
}

TEST(PlanReader, derivesIdsInTheOrderOfTheFileAndKeepsGivenOnes)
{
    const Result<LoadedPlan> loaded =
        readPlan("people: [{id: p, name: P}]\n" + twoPositions("", "") +
                     "    assignments:\n"
                     "      - {person: p, position: a}\n"
                     "      - {person: p, position: a}\n"
                     "      - {id: mine, person: p, position: a}\n"
                     "      - {person: p, position: a}\n",
                 fileName);
    ASSERT_TRUE(loaded) << describe(loaded.error()).toStdString();
    QStringList ids;
    for (const auto &row : loaded->plan.design(ScenarioId{QStringLiteral("s")}).assignments)
        ids << row->key();
    EXPECT_EQ(ids.join(u' '), QStringLiteral("p--a p--a-2 mine p--a-3"));
}

TEST(PlanReader, keepsUnknownKeysOnEveryLevel)
{
    const Result<LoadedPlan> loaded = readPlan(
        planWith(
            "x-top: [{a: 1}]\ntailoring: {x-inner: {b: yes}}\n"
            "people: [{id: p, name: P, x-own: 3}]\n"
            "scenarios: [{id: s, name: S, x-scenario: [1], units: [{id: u, name: U, x-u: 1}]}]\n"),
        fileName);
    ASSERT_TRUE(loaded) << describe(loaded.error()).toStdString();
    const Plan &plan = loaded->plan;
    ASSERT_EQ(plan.head->extra.size(), 1U);
    EXPECT_EQ(plan.head->extra[0].first, QStringLiteral("x-top"));
    EXPECT_EQ(plan.head->extra[0].second.items.size(), 1U);
    ASSERT_EQ(plan.head->tailoringExtra.size(), 1U);
    EXPECT_EQ((*plan.people.begin())->extra.size(), 1U);
    EXPECT_EQ((*plan.scenarios.begin())->extra.size(), 1U);
    const Design &design = plan.design(ScenarioId{QStringLiteral("s")});
    EXPECT_EQ((*design.units.begin())->extra.size(), 1U);
}

TEST(PlanReader, givesCommentsToWhatTheySpeakAboutAndNamesTheOthers)
{
    const Result<LoadedPlan> loaded =
        readPlan("# all of it\n" + planWith("# staff\n"
                                            "people:\n"
                                            "  # the boss\n"
                                            "  - id: p # first\n"
                                            "    name: P # second\n"
                                            "assumptions:\n"
                                            "  # half\n"
                                            "  central_share: 0.5 # of it\n"
                                            "# the end\n"),
                 fileName);
    ASSERT_TRUE(loaded) << describe(loaded.error()).toStdString();
    const Person &person = **loaded->plan.people.begin();
    EXPECT_EQ(person.comments.before, QStringList{QStringLiteral(" the boss")});
    EXPECT_EQ(person.comments.atEnd, QStringLiteral(" first"));
    EXPECT_EQ(loaded->lostComments, QStringList{QStringLiteral("line 8: # second")});
    const SectionComments &sections = loaded->plan.head->sectionComments;
    const auto lines = [&](const char *key) {
        const QStringList *found = valueAt(sections, QString::fromLatin1(key));
        return found == nullptr ? QStringLiteral("none") : found->join(u'|');
    };
    EXPECT_EQ(lines("rolewright"), QStringLiteral(" all of it"));
    EXPECT_EQ(lines("people"), QStringLiteral(" staff"));
    EXPECT_EQ(lines("assumptions/central_share"), QStringLiteral(" half"));
    EXPECT_EQ(lines("assumptions/central_share #"), QStringLiteral(" of it"));
    EXPECT_EQ(lines(""), QStringLiteral(" the end"));
}

TEST(PlanReader, recognisesItsOwnFilesAndRefusesThemWhenCutOff)
{
    const QByteArray whole = "# Rolewright plan: x\n" + planWith("...\n");
    const Result<LoadedPlan> loaded = readPlan(whole, fileName);
    ASSERT_TRUE(loaded) << describe(loaded.error()).toStdString();
    EXPECT_TRUE(loaded->ours);
    EXPECT_TRUE(loaded->plan.head->sectionComments.empty());
    for (const qsizetype size : {whole.size() - 4, whole.size() - 8, qsizetype(22)}) {
        const Result<LoadedPlan> cut = readPlan(whole.first(size), fileName);
        ASSERT_FALSE(cut);
        EXPECT_TRUE(cut.error().text.contains(QLatin1String("cut off")));
        EXPECT_GT(cut.error().where.line, 0);
    }
}

TEST(PlanReader, reportsAllProblemsTogetherInTheOrderOfTheFile)
{
    const Result<LoadedPlan> loaded =
        readPlan("rolewright: 1\npeople:\n  - {id: p, name: P, manager: nobody}\n"
                 "  - {id: q, name: Q, capacity: 7}\n  - {id: p, name: R}\n  - {name: S}\n",
                 fileName);
    ASSERT_FALSE(loaded);
    std::vector<int> lines{loaded.error().where.line};
    for (const Error &other : loaded.error().more)
        lines.push_back(other.where.line);
    EXPECT_THAT(lines, testing::ElementsAre(1, 3, 4, 5, 6))
        << describe(loaded.error()).toStdString();
}

TEST(PlanReader, reportsAtMostAHundredProblems)
{
    QByteArray people = "people:\n";
    for (int i = 0; i < 300; ++i)
        people += "  - {name: X}\n";
    const Result<LoadedPlan> loaded = readPlan(planWith(people), fileName);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().more.size(), 99U);
}

TEST(PlanReader, survivesTextThatIsCutAnywhereOrHasBytesReplaced)
{
    const QByteArray whole = example();
    for (qsizetype size = 0; size < whole.size(); size += 7)
        readPlan(whole.first(size), fileName);
    for (qsizetype i = 0; i < whole.size(); i += 5) {
        QByteArray broken = whole;
        broken[i] = "{}[]:\n#-&\0"[i % 10];
        const Result<LoadedPlan> loaded = readPlan(broken, fileName);
        EXPECT_TRUE(loaded || !loaded.error().text.isEmpty());
    }
}

} // namespace
} // namespace rolewright
