#include "core/report/job_description_file.h"

#include "tests/core/analysis_fixture.h"
#include "tests/support/written_pdf.h"

namespace rolewright {

namespace {

using testing::HasSubstr;
using testing::Not;

/// A vacant seat of two profiles below a boss called Ada Quist, whose name the unit has too.
PlanBuilder withSeat()
{
    PlanBuilder plan;
    plan.unit("centre", UnitKind::Central)
        .unit("north", UnitKind::BusinessUnit)
        .unit("south", UnitKind::BusinessUnit)
        .person("ada", [](Person &person) { person.name = s("Ada Quist"); })
        .position("boss", "centre", {s("data-architect")})
        .assign("ada", "boss", 1)
        .position("seat", "north", {s("data-engineer"), s("ml-engineer")}, 0.8, "2027-05")
        .position("other", "south", {s("data-analyst")});
    Position &seat = plan.edit("seat");
    seat.title = s("Data *and* ML Engineer <b>for Ada Quist</b>");
    seat.reportsTo = {s("boss")};
    plan.done();
    plan.design().guidance.append(
        GuidanceLink{.from = {s("boss")}, .to = {s("seat")}, .flow = s("data-infrastructure")});
    plan.row(&Plan::deferrals, Deferral{.activity = {s("versioning")}});
    return plan;
}

JobDescription seatOf(const PlanBuilder &plan, const char *language = "en")
{
    return jobDescription(plan.input(), {s("seat")}, s(language)).value();
}

const JobTask *task(const JobDescription &job, const char *name)
{
    for (const JobPhase &phase : job.phases) {
        const auto found = std::ranges::find(phase.tasks, s(name), &JobTask::name);
        if (found != phase.tasks.end())
            return &*found;
    }
    return nullptr;
}

QByteArray fileOf(const PlanBuilder &plan, const char *ending, const ReportOptions &options = {})
{
    const auto file = jobDescriptionFile(s(ending), plan.input(), options);
    EXPECT_TRUE(file) << (file ? "" : file.error().text.toStdString());
    return file.value_or(QByteArray());
}

} // namespace

TEST(JobDescription, SaysWhereTheSeatStandsAndWhenItIsNeeded)
{
    const JobDescription job = seatOf(withSeat());
    EXPECT_EQ(job.unit, s("North"));
    EXPECT_EQ(job.reportsTo, s("boss, Centre"));
    EXPECT_EQ(job.guidedBy, QStringList{s("boss, Centre (data infrastructure)")});
    EXPECT_EQ(job.profiles, s("Data Engineer 50 %, ML Engineer 50 %"));
    EXPECT_DOUBLE_EQ(job.fte, 0.8);
    EXPECT_DOUBLE_EQ(job.vacantFte, 0.8);
    EXPECT_EQ(job.needed, monthAt("2027-05"));
    EXPECT_EQ(job.purpose.size(), 2);
    EXPECT_EQ(job.background.size(), 2);
}

TEST(JobDescription, JoinsWhatItsProfilesDoInEachPhase)
{
    const PlanBuilder plan = withSeat();
    const JobDescription job = seatOf(plan);
    EXPECT_EQ(job.phases.front().name, s("Data ingestion"));
    // Pipelines are the ML Engineer's, lineage is the Data Engineer's.
    EXPECT_EQ(task(job, "CI/CD/CT pipelines")->part.letters(), s("AR"));
    EXPECT_TRUE(task(job, "Lineage")->part.accountable);
    EXPECT_EQ(task(job, "Versioning"), nullptr); // deferred
    EXPECT_EQ(task(job, "Governance policy"), nullptr);
}

TEST(JobDescription, AsksForTheHighestLevelAndSaysWhatItLooksLike)
{
    const JobDescription job = seatOf(withSeat());
    const auto python = std::ranges::find(job.skills, s("Python"), &JobSkill::name);
    ASSERT_NE(python, job.skills.end());
    EXPECT_EQ(python->level, 3);
    EXPECT_FALSE(python->levelText.isEmpty());
    EXPECT_EQ(std::ranges::count(job.skills, s("Git"), &JobSkill::name), 1);
    const auto git = std::ranges::find(job.skills, s("Git"), &JobSkill::name);
    EXPECT_TRUE(git->isCore); // core for the one, helpful for the other
    EXPECT_EQ(git->level, 3);
}

TEST(JobDescription, NamesNobodyInAnyFormat)
{
    const PlanBuilder plan = withSeat();
    for (const char *ending : {"md", "html"}) {
        const std::string text = fileOf(plan, ending).toStdString();
        EXPECT_THAT(text, Not(HasSubstr("Quist"))) << ending;
        EXPECT_THAT(text, HasSubstr("a person")) << ending;
    }
    EXPECT_THAT(test::WrittenPdf(fileOf(plan, "pdf")).text(), Not(HasSubstr("Quist")));
}

TEST(JobDescription, TextsOfThePlanAreNoMarkup)
{
    const JobDescription job = seatOf(withSeat());
    EXPECT_TRUE(inMarkdown(job).startsWith(s("## Data \\*and\\* ML Engineer \\<b\\>")));
    EXPECT_TRUE(inHtml(job).startsWith(s("<h2>Data *and* ML Engineer &lt;b&gt;")));
}

TEST(JobDescription, IsWrittenForAUnitInBothLanguages)
{
    const PlanBuilder plan = withSeat();
    const ReportOptions south{.unit = UnitId{s("south")}, .language = s("de")};
    const std::string text = fileOf(plan, "md", south).toStdString();
    EXPECT_THAT(text, HasSubstr("Einheit"));
    EXPECT_THAT(text, HasSubstr("## other"));
    EXPECT_THAT(text, Not(HasSubstr("## boss")));
    const test::WrittenPdf pdf(fileOf(plan, "pdf", {.unit = UnitId{s("north")}}));
    EXPECT_THAT(pdf.text(), HasSubstr("CI/CD/CT pipelines"));
    EXPECT_THAT(pdf.info(), HasSubstr("job descriptions"));
}

TEST(JobDescription, RefusesOtherEndingsAndUnitsWithoutPositions)
{
    PlanBuilder plan = withSeat();
    plan.unit("empty", UnitKind::BusinessUnit);
    EXPECT_FALSE(jobDescriptionFile(s("csv"), plan.input(), {}));
    EXPECT_FALSE(jobDescriptionFile(s("md"), plan.input(), {.unit = UnitId{s("empty")}}));
    EXPECT_FALSE(jobDescription(plan.input(), {s("nowhere")}, s("en")));
}

} // namespace rolewright
