#include "core/storage/plan_reader.h"
#include "core/storage/plan_schema.h"
#include "core/storage/plan_writer.h"
#include "tests/core/analysis_fixture.h"

#include <gmock/gmock.h>

namespace rolewright {
namespace {

const QByteArray written =
    "# Rolewright plan: edit by hand or with Rolewright; the line \"...\" stays last\n"
    "rolewright: 1\n"
    "name: Ours\n"
    "language: en\n"
    "framework: {id: ml-skill-profiles, version: 1}\n"
    "factors: {size: medium, maturity: growing, centralization: hub-and-spoke, pool: false}\n"
    "tailoring:\n"
    "  phases:\n"
    "    - {id: model-training, name: Learning, reason: house term}\n"
    "    - {id: retire, name: Retire, stage: deployment, text: Models are switched off.}\n"
    "  profiles:\n"
    "    - {id: red-teamer, name: Red Teamer, placement: central, task: Attacks models, titles: "
    "[Model Hacker],\n"
    "       skills: {python: 3, bash: 0}, reason: new law}\n"
    "  left_out:\n"
    "    # nobody knows the difference\n"
    "    - {profile: data-steward, into: data-governor, reason: one role, date: 2027-01-10}\n"
    "    - {phase: model-management}\n"
    "    - {skill: jupyter, x-mine: 1}  # ask again\n"
    "    - {activity: dashboards}\n"
    "...\n";

std::string refusal(const QByteArray &from, const QByteArray &to)
{
    EXPECT_TRUE(written.contains(from));
    const auto read = readPlan(QByteArray(written).replace(from, to), s("plan.yaml"));
    return read ? std::string() : describe(read.error()).toStdString();
}

} // namespace

TEST(LeftOutInFiles, isWrittenAsItWasRead)
{
    const auto read = readPlan(written, s("plan.yaml"));
    ASSERT_TRUE(read) << describe(read.error()).toStdString();
    EXPECT_EQ(writePlan(read->plan), written);
    EXPECT_EQ(read->plan.leftOut.size(), 4);
    const LeftOut &merge = *read->plan.leftOut.find(s("profile/data-steward"));
    EXPECT_EQ(merge.into.value, s("data-governor"));
    EXPECT_EQ(merge.comments.before.size(), 1);
    EXPECT_TRUE(read->lostComments.isEmpty());
}

TEST(LeftOutInFiles, isOnePartOfOneKind)
{
    EXPECT_THAT(refusal("{activity: dashboards}", "{activity: dashboards, skill: sql}"),
                testing::HasSubstr("must be one of “profile”"));
    EXPECT_THAT(refusal("{activity: dashboards}", "{reason: none}"),
                testing::HasSubstr("must be one of “profile”"));
    EXPECT_THAT(refusal("{activity: dashboards}", "{phase: model-management}"),
                testing::HasSubstr("stands twice under “left_out”"));
    EXPECT_THAT(refusal("bash: 0", "bash: 5"), testing::HasSubstr("must be from 0 to 4"));
    EXPECT_THAT(refusal("{skill: jupyter", "{skill: Jupyter Notebook"),
                testing::HasSubstr("plan.yaml:18:"));
}

TEST(LeftOutInFiles, isInTheSchema)
{
    const QJsonObject tailoring = planSchema()[s("properties")]
                                      .toObject()[s("tailoring")]
                                      .toObject()[s("properties")]
                                      .toObject();
    const QJsonObject entry = tailoring[s("left_out")].toObject()[s("items")].toObject();
    EXPECT_EQ(entry[s("oneOf")].toArray().size(), 4);
    EXPECT_TRUE(tailoring.contains(s("phases")));
}

} // namespace rolewright
