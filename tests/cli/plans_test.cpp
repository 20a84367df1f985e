#include "tests/cli/command_line.h"

#include <algorithm>

namespace rolewright {

namespace {

using Json = nlohmann::json;

Done show(const char *what, const QStringList &more = {})
{
    return run(QStringList{QStringLiteral("show")} + words(what) +
               QStringList{sample(), QStringLiteral("--as-of"), QStringLiteral("2026-11-23")} +
               more);
}

Json shown(const char *what)
{
    const Done done = show(what, {QStringLiteral("--json")});
    EXPECT_EQ(done.exitCode, 0) << done.errors.toStdString();
    return done.json();
}

Json entry(const Json &list, const char *key, const char *id)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Json &one) { return one[key] == id; });
    return found == list.end() ? Json() : *found;
}

Done exported(const QStringList &arguments)
{
    return run(QStringList{QStringLiteral("export"), sample(), QStringLiteral("--as-of"),
                           QStringLiteral("2026-11-23"), QStringLiteral("--what"),
                           QStringLiteral("job-descriptions")} +
               arguments);
}

} // namespace

TEST_F(CommandLine, ShowsTheHiringPlanInOrder)
{
    const Json lines = shown("hiring")["hiring"];
    ASSERT_FALSE(lines.empty());
    for (const Json &line : lines) {
        EXPECT_GT(line["vacant_fte"].get<double>(), 0);
        EXPECT_FALSE(line["reason"].get<std::string>().empty());
    }
    // Omar Haddad leaves the seat at the end of August.
    const Json seat = entry(lines, "position", "analyst-fleet");
    ASSERT_FALSE(seat.is_null());
    EXPECT_EQ(seat["needed"], "2027-09");
    EXPECT_EQ(seat["needed_by"], "vacated");
    EXPECT_EQ(seat["lead_time_months"], 4);
    EXPECT_EQ(seat["latest_start"], "2027-05");
    EXPECT_FALSE(seat["late"].get<bool>());
}

TEST_F(CommandLine, HiringHasAllPositionsThatAreVacant)
{
    const Json lines = shown("hiring")["hiring"];
    for (const Json &gap : shown("gaps")["positions"])
        EXPECT_FALSE(entry(lines, "position", gap["position"].get<std::string>().c_str()).is_null())
            << gap["position"];
}

TEST_F(CommandLine, ShowsUpskillingWithWaysOutAndDeferredActivities)
{
    const Json found = shown("upskilling");
    ASSERT_FALSE(found["people"].empty());
    const Json way = found["people"][0]["ways"][0];
    EXPECT_EQ(way["lead_time_months"].get<double>(), way["steps"].get<double>() * 2);
    ASSERT_FALSE(found["gaps"].empty());
    for (const Json &gap : found["gaps"])
        EXPECT_EQ(gap["ways"].size(), 5U);
    const Json store = entry(found["deferred"], "activity", "feature-store");
    EXPECT_EQ(store["review"], "2027-07-01");
    EXPECT_EQ(store["person"], "lena");
}

TEST_F(CommandLine, ShowsHatsWithConflictsLast)
{
    const Json sets = shown("hats")["hats"];
    EXPECT_TRUE(sets.front()["allowed"].get<bool>());
    EXPECT_FALSE(sets.back()["allowed"].get<bool>());
    EXPECT_FALSE(sets.back()["conflicts"].empty());
}

TEST_F(CommandLine, ShowsWhatIsLostWithoutOneOrTwoPeople)
{
    const Json ranked = shown("key-person")["people"];
    EXPECT_GT(ranked.size(), 20U);
    EXPECT_GE(ranked[0]["activities"].get<int>(), ranked[1]["activities"].get<int>());
    const Json one = shown("key-person --person lena");
    EXPECT_EQ(one["without"], Json::array({"lena"}));
    EXPECT_FALSE(one["activities"].empty());
    EXPECT_EQ(one["stand_ins"][0]["position"], "ml-platform-lead");
    const Json two = shown("key-person --person lena --person grace");
    EXPECT_EQ(two["without"].size(), 2U);
    EXPECT_GE(two["skills"].size(), one["skills"].size());
    expectUnusable(QStringList{QStringLiteral("show"), QStringLiteral("key-person"), sample(),
                               QStringLiteral("--person"), QStringLiteral("nobody")});
}

TEST_F(CommandLine, ShowsDecisionsTheDueOnesFirst)
{
    const Json decisions = shown("decisions")["decisions"];
    EXPECT_TRUE(decisions.front()["due"].get<bool>());
    const Json store = entry(decisions, "activity", "feature-store");
    EXPECT_EQ(store["review"], "2027-07-01");
    EXPECT_EQ(store["trigger"], "more-complex-models");
}

TEST_F(CommandLine, PlansAreTablesForPeopleToo)
{
    for (const char *what :
         {"hiring", "upskilling", "hats", "key-person", "key-person --person ana", "decisions"}) {
        const Done done = show(what);
        EXPECT_EQ(done.exitCode, 0) << what;
        EXPECT_GT(done.output.count('\n'), 4) << what;
    }
}

TEST_F(CommandLine, WritesJobDescriptionsWithoutNames)
{
    for (const char *name : {"jobs.md", "jobs.html", "jobs.pdf"}) {
        const Done done = exported({QStringLiteral("-o"), path(name)});
        EXPECT_EQ(done.exitCode, 0) << done.errors.toStdString();
        EXPECT_FALSE(read(path(name)).isEmpty());
    }
    const Done fleet = exported({QStringLiteral("-o"), QStringLiteral("-"),
                                 QStringLiteral("--unit"), QStringLiteral("charging")});
    EXPECT_TRUE(fleet.output.contains("## ML Engineer"));
    EXPECT_FALSE(fleet.output.contains("Product Owner Fleet"));
    EXPECT_FALSE(fleet.output.contains("Ivo"));
}

TEST_F(CommandLine, RefusesJobDescriptionsInFormatsWithoutSense)
{
    const Done done = exported({QStringLiteral("-o"), path("jobs.svg")});
    EXPECT_EQ(done.exitCode, 2);
    EXPECT_TRUE(done.errors.contains(".md, .html, .pdf"));
}

} // namespace rolewright
