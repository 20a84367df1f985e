#include "core/storage/plan_file.h"

#include "core/storage/plan_writer.h"
#include "tests/support/fault_injection_files.h"

namespace rolewright {
namespace {

class PlanFiles : public FolderTest
{
protected:
    const QString name = QStringLiteral("plan.rolewright.yaml");
    const QByteArray byHand =
        "name: By hand   # mine\nrolewright: 1\npeople: [{name: P, id: p}, {name: Q, id: q}]\n";

    static Plan renamed(Plan plan, const QString &to)
    {
        Head head = *plan.head;
        head.name = to;
        plan.head = head;
        return plan;
    }
};

TEST_F(PlanFiles, opensSavesAndOpensTheSamePlanAgain)
{
    put(name, byHand);
    const Result<PlanFile> opened = loadPlanFile(path(name));
    ASSERT_TRUE(opened) << describe(opened.error()).toStdString();
    const Plan changed = renamed(opened->loaded.plan, QStringLiteral("New"));
    const Result<SaveReceipt> saved = savePlanFile(changed, path(name), opened->hash, false);
    ASSERT_TRUE(saved) << describe(saved.error()).toStdString();
    EXPECT_TRUE(saved->written);
    EXPECT_EQ(held(name), writePlan(changed));
    EXPECT_EQ(held(name + u'~'), byHand);
    const Result<PlanFile> again = loadPlanFile(path(name));
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->loaded.plan == changed);
    EXPECT_TRUE(again->loaded.ours);
    EXPECT_EQ(again->hash, saved->hash);
}

TEST_F(PlanFiles, leavesAFileAloneThatHoldsThePlanInAnotherLayout)
{
    put(name, byHand);
    const Result<PlanFile> opened = loadPlanFile(path(name));
    ASSERT_TRUE(opened);
    const Result<SaveReceipt> saved =
        savePlanFile(opened->loaded.plan, path(name), opened->hash, false);
    ASSERT_TRUE(saved);
    EXPECT_FALSE(saved->written);
    EXPECT_EQ(saved->hash, opened->hash);
    EXPECT_EQ(held(name), byHand);
    EXPECT_EQ(names(), QStringList{name});
}

TEST_F(PlanFiles, refusesToReplaceWhatSomebodyElseHasChanged)
{
    put(name, byHand);
    const Result<PlanFile> opened = loadPlanFile(path(name));
    ASSERT_TRUE(opened);
    put(name, byHand + "# theirs\n");
    const Result<SaveReceipt> saved = savePlanFile(
        renamed(opened->loaded.plan, QStringLiteral("New")), path(name), opened->hash, false);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::Conflict);
    EXPECT_EQ(held(name), byHand + "# theirs\n");
}

TEST_F(PlanFiles, replacesAnythingWhenAskedTo)
{
    put(name, "no plan");
    const Plan plan = renamed({}, QStringLiteral("New"));
    EXPECT_EQ(savePlanFile(plan, path(name), {}, false).error().code, ErrorCode::NotAllowed);
    const Result<SaveReceipt> saved = savePlanFile(plan, path(name), {}, true);
    ASSERT_TRUE(saved);
    EXPECT_TRUE(saved->written);
    EXPECT_EQ(held(name), writePlan(plan));
}

TEST_F(PlanFiles, writesNothingThatWouldNotReadBack)
{
    Plan plan = renamed({}, QStringLiteral("New"));
    plan.people.append(Person{.id = {QStringLiteral("p")},
                              .name = QStringLiteral("P"),
                              .manager = {QStringLiteral("nobody")}});
    const Result<SaveReceipt> saved = savePlanFile(plan, path(name), {}, true);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::Internal);
    EXPECT_TRUE(saved.error().text.contains(QLatin1String("nobody")));
    EXPECT_TRUE(names().isEmpty());
}

TEST_F(PlanFiles, namesTheFileThatCannotBeOpened)
{
    const Result<PlanFile> missing = loadPlanFile(path(name));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    put(name, "rolewright: 1\n");
    const Result<PlanFile> nameless = loadPlanFile(path(name));
    ASSERT_FALSE(nameless);
    EXPECT_EQ(nameless.error().where.file, path(name));
    EXPECT_EQ(nameless.error().where.line, 1);
    EXPECT_EQ(loadPlanFile(path(QString())).error().code, ErrorCode::BadInput);
}

} // namespace
} // namespace rolewright
