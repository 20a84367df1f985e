#include "core/framework/own_framework.h"

#include "core/framework/framework_changes.h"
#include "core/plan/change_builder.h"
#include "core/plan/edits/framework_update.h"
#include "core/plan/plan_framework.h"
#include "core/storage/framework_file.h"
#include "core/storage/plan_reader.h"
#include "core/storage/plan_writer.h"
#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"
#include "tests/support/plan_generator.h"

#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace rolewright {

namespace {

const FrameworkName ours{.id = s("ours"), .version = 2, .name = s("Our way")};

Plan tailoredPlan()
{
    Plan plan;
    plan.head = Immutable<Head>(Head{.name = s("Plan")});
    plan.effortOverrides.append(EffortOverride{.profile = {s("data-analyst")},
                                               .phase = {s("model-training")},
                                               .level = Level::Moderate,
                                               .reason = s("runs the baselines")});
    plan.effortOverrides.append(EffortOverride{
        .profile = {s("data-steward")}, .phase = {s("model-training")}, .level = Level::High});
    plan.responsibilityOverrides.append(
        ResponsibilityOverride{.activity = {s("alerts-and-reports")},
                               .profile = {s("data-engineer")},
                               .involvement = {.responsible = true},
                               .note = s("pages the team")});
    plan.ownActivities.append(
        OwnActivity{.id = {s("red-teaming")},
                    .phase = {s("model-management")},
                    .name = s("Red teaming"),
                    .involvement = {{{s("ml-engineer")}, {.responsible = true}}}});
    plan.ownProfiles.append(OwnProfile{.id = {s("data-steward")}, .name = s("Keeper of data")});
    plan.ownProfiles.append(OwnProfile{.id = {s("ml-engineer")},
                                       .name = s("ML Engineer"),
                                       .titles = {s("Model plumber")},
                                       .skills = {{{s("sap-bw")}, 2}}});
    plan.ownPhases.append(OwnPhase{.id = {s("scoping")}, .name = s("Framing")});
    plan.ownSkills.append(OwnSkill{.id = {s("sap-bw")}, .name = s("SAP BW")});
    LeftOut entry = leftOutOf({FrameworkPart::Profile, s("data-steward")});
    entry.into = {s("data-governor")};
    plan.leftOut.append(entry);
    plan.leftOut.append(leftOutOf({FrameworkPart::Skill, s("jupyter")}));
    return plan;
}

Framework seen(const Plan &plan, const Framework &base = builtIn())
{
    return tailored(base, plan.tailoring(), plan.head->language);
}

QStringList texts(const std::vector<FrameworkChange> &changes)
{
    QStringList all;
    for (const FrameworkChange &change : changes)
        all << change.text;
    return all;
}

QString inFolder(const QTemporaryDir &folder, const char *name)
{
    return folder.filePath(s(name));
}

} // namespace

TEST(OwnFramework, readsBackAsItWasSaved)
{
    const QTemporaryDir folder;
    const QString path = inFolder(folder, "ours.framework.yaml");
    const Framework framework = publishedAs(seen(tailoredPlan()), ours);
    ASSERT_TRUE(saveFrameworkFile(framework, path, false));
    const auto read = loadFrameworkFile(path);
    ASSERT_TRUE(read) << describe(read.error()).toStdString();
    EXPECT_EQ(*read, framework);
    EXPECT_EQ(read->id, s("ours"));
    EXPECT_EQ(read->version, 2);
    EXPECT_FALSE(read->profiles.front().changedInPlan);
    EXPECT_EQ(read->effort(*read->profile({s("data-analyst")}), {s("model-training")}).reason,
              s("runs the baselines"));
    EXPECT_EQ(read->profile({s("data-steward")}), nullptr);
}

TEST(OwnFramework, isNotWrittenOverAnotherFileUnasked)
{
    const QTemporaryDir folder;
    const QString path = inFolder(folder, "ours.framework.yaml");
    const Framework framework = publishedAs(builtIn(), ours);
    ASSERT_TRUE(saveFrameworkFile(framework, path, false));
    const Framework next = publishedAs(builtIn(), {s("ours"), 3, s("Our way")});
    EXPECT_EQ(saveFrameworkFile(next, path, false).error().code, ErrorCode::NotAllowed);
    ASSERT_TRUE(saveFrameworkFile(next, path, true));
    EXPECT_EQ(loadFrameworkFile(path)->version, 3);
    EXPECT_EQ(loadFrameworkFile(path + u'~')->version, 2);
}

TEST(OwnFramework, tellsForeignAndDamagedFilesApart)
{
    const QTemporaryDir folder;
    const auto wordsOf = [&](const QByteArray &bytes) {
        const QString path = inFolder(folder, "f.yaml");
        EXPECT_TRUE(replaceFile(path, bytes));
        const auto read = loadFrameworkFile(path);
        return read ? std::string() : describe(read.error()).toStdString();
    };
    EXPECT_THAT(wordsOf("rolewright: 1\nname: A plan\n"),
                testing::HasSubstr("this is no framework file"));
    EXPECT_THAT(wordsOf("{"), testing::HasSubstr("f.yaml:"));
    QByteArray cut = writeFramework(builtIn());
    cut.truncate(cut.size() / 2);
    EXPECT_THAT(wordsOf(cut), testing::HasSubstr("f.yaml:"));
    EXPECT_THAT(describe(loadFrameworkFile(folder.path()).error()).toStdString(),
                testing::HasSubstr(folder.path().toStdString()));
}

TEST(OwnFramework, hasAnIdOfItsOwn)
{
    EXPECT_TRUE(checkFrameworkName(ours));
    EXPECT_FALSE(checkFrameworkName({s("Our Way"), 1, s("N")}));
    EXPECT_FALSE(checkFrameworkName({s("ours"), 0, s("N")}));
    EXPECT_FALSE(checkFrameworkName({s("ours"), 1, s("  ")}));
    EXPECT_FALSE(checkFrameworkName({builtIn().id, 2, s("N")}));
}

TEST(OwnFramework, ofAnyPlanReadsBack)
{
    for (uint64_t seed = 1; seed <= 12; ++seed) { // a whole framework takes its time to read
        Dice dice(seed);
        const Framework framework = publishedAs(seen(randomPlan(dice)), ours);
        const auto read = readFramework(writeFramework(framework), s("f.yaml"));
        ASSERT_TRUE(read) << seed << describe(read.error()).toStdString();
        EXPECT_EQ(*read, framework) << seed;
    }
}

TEST(FrameworkUpdate, toWhatThePlanWasSavedAsLeavesNothingToTailor)
{
    const Plan plan = tailoredPlan();
    const Framework next = publishedAs(seen(plan), ours);
    const auto set = updateFramework(plan, next);
    ASSERT_TRUE(set) << describe(set.error()).toStdString();
    EXPECT_EQ(set->name, s("Update the framework to Our way, version 2"));
    const Plan after = done(plan, set);
    EXPECT_EQ(after.tailoring(), Tailoring());
    EXPECT_EQ(seen(after, next), next);
    EXPECT_EQ(frameworkOf(after, {}).value(), next);
    EXPECT_TRUE(updateFramework(after, next)->isEmpty());
    const auto read = readPlan(writePlan(after), s("plan.yaml"));
    ASSERT_TRUE(read) << describe(read.error()).toStdString();
    EXPECT_EQ(frameworkOf(read->plan, {}).value(), next);
}

TEST(FrameworkUpdate, keepsWhatTheNewOneDoesNotSay)
{
    const Plan plan = tailoredPlan();
    const auto set = updateFramework(plan, publishedAs(builtIn(), ours));
    ASSERT_TRUE(set);
    EXPECT_EQ(set->changes.size(), 1U); // the reference alone
}

TEST(FrameworkUpdate, theDocumentFollowsToTheOtherFrameworkAndBack)
{
    const Framework next = publishedAs(seen(tailoredPlan()), ours);
    PlanDocument document(tailoredPlan(), builtIn());
    ASSERT_TRUE(document.apply(*updateFramework(document.plan(), next)));
    EXPECT_EQ(document.baseFramework(), next);
    EXPECT_EQ(document.framework(), next);
    document.undoStack().undo();
    EXPECT_EQ(document.baseFramework(), builtIn());
    EXPECT_EQ(document.framework(), seen(tailoredPlan()));
}

TEST(FrameworkUpdate, aPlanIsNotPutOnAFrameworkThatIsNotThere)
{
    PlanDocument document(tailoredPlan(), builtIn());
    Head head = *document.plan().head;
    head.framework = {.id = s("missing")};
    ChangeBuilder builder(document.plan());
    builder.setHead(head);
    const auto applied = document.apply(*builder.finish(s("Spoil")));
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().code, ErrorCode::NotFound);
    EXPECT_EQ(document.undoStack().count(), 0);
}

TEST(FrameworkChanges, sayWhatIsOtherwise)
{
    const Framework next = publishedAs(seen(tailoredPlan()), ours);
    const QStringList lines = texts(frameworkChanges(builtIn(), next, s("en")));
    for (const char *line :
         {"Phase Project scoping is called Framing", "Profile Data Steward is gone",
          "Data Analyst in Model training: Moderate in place of Little/no",
          "ML Engineer asks for SAP BW at level 2", "Skill SAP BW is new", "Skill Jupyter is gone",
          "Activity Red teaming is new",
          "Data Engineer in Alerts and reports: R in place of no part"})
        EXPECT_TRUE(lines.contains(s(line))) << line << "\n" << lines.join(u'\n').toStdString();
    EXPECT_TRUE(frameworkChanges(builtIn(), builtIn(), s("en")).empty());
}

} // namespace rolewright
