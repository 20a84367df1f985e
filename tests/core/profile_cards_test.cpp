#include "tests/support/drawn_plan.h"
#include "tests/support/written_pdf.h"

namespace rolewright {
namespace {

using test::reportOf;
using test::WrittenPdf;
using testing::HasSubstr;
using testing::Not;

ReportOptions cardOf(const char *profile, NamesShown names = NamesShown::Full)
{
    return {.chapters = {Chapter::ProfileCards},
            .names = names,
            .profiles = {{QString::fromUtf8(profile)}}};
}

std::string squeezed(const std::string &text)
{
    return QString::fromStdString(text).simplified().toStdString();
}

} // namespace

TEST(ProfileCards, OfAllProfilesTakeAtMostTwoPagesEach)
{
    const AnalysisInput input = test::drawnPlan();
    for (const Profile &profile : input.framework.profiles) {
        const WrittenPdf pdf(reportOf(input, cardOf(profile.id.value.toUtf8().constData())));
        EXPECT_LE(pdf.pages(), 2) << profile.id.value.toStdString();
        EXPECT_THAT(pdf.text(), HasSubstr(profile.name.english().toStdString()));
    }
    const WrittenPdf all(reportOf(input, {.chapters = {Chapter::ProfileCards}}));
    EXPECT_GE(all.pages(), static_cast<int>(input.framework.profiles.size()));
    EXPECT_THAT(all.info(), HasSubstr("profile cards"));
}

TEST(ProfileCards, HaveTypeThatIsReadable)
{
    for (const auto paper : {QPageSize::A5, QPageSize::A4, QPageSize::Letter, QPageSize::A3}) {
        const auto report = makeStaffingPlan(
            test::drawnPlan(), {.chapters = {Chapter::ProfileCards}, .paper = QPageSize(paper)});
        ASSERT_TRUE(report && *report);
        EXPECT_GE((*report)->smallestType, 5.95) << QPageSize(paper).key().toStdString();
    }
}

TEST(ProfileCards, HoldTheWholeRowOfTheProfile)
{
    const AnalysisInput input = test::drawnPlan();
    const Profile &profile = *input.framework.profile({QStringLiteral("data-steward")});
    const WrittenPdf pdf(reportOf(input, cardOf("data-steward")));
    const std::string text =
        pdf.run(QStringLiteral("pdftotext"), {pdf.path(), QStringLiteral("-")});
    for (const Activity &activity : input.framework.activities) {
        const Cell *cell = valueAt(activity.involvement, profile.id);
        if (cell == nullptr || cell->involvement.isNone())
            continue;
        // The letters stand between the lines of a name.
        for (const QString &word : activity.name.english().split(u' '))
            EXPECT_THAT(text, HasSubstr(word.toStdString()));
    }
    for (const SkillNeed &need : profile.skills)
        EXPECT_THAT(
            squeezed(text),
            HasSubstr(input.framework.skill(need.choices().front())->name.english().toStdString()));
    for (const Title &title : profile.titles)
        EXPECT_THAT(squeezed(text), HasSubstr(title.text.english().toStdString()));
    for (const char *heading :
         {"Typical background", "Also called", "Is guided by", "Who holds it", "Core skills"})
        EXPECT_THAT(text, HasSubstr(heading));
}

TEST(ProfileCards, NamePeopleAsTheyMayBeNamed)
{
    const AnalysisInput input = test::drawnPlan();
    bool isAnyNamed = false;
    for (const Profile &profile : input.framework.profiles) {
        const auto id = profile.id.value.toUtf8();
        const std::string full = WrittenPdf(reportOf(input, cardOf(id.constData()))).text();
        const std::string roles =
            WrittenPdf(reportOf(input, cardOf(id.constData(), NamesShown::RolesOnly))).text();
        for (const auto &person : input.plan.people) {
            isAnyNamed = isAnyNamed || full.find(person->name.toStdString()) != std::string::npos;
            EXPECT_THAT(roles, Not(HasSubstr(person->name.toStdString())));
        }
        EXPECT_THAT(roles, Not(HasSubstr("Person 1")));
    }
    EXPECT_TRUE(isAnyNamed);
}

TEST(ProfileCards, FitEveryPaperAndBothLanguages)
{
    for (const auto paper : {QPageSize::A5, QPageSize::A4, QPageSize::A3}) {
        for (const auto orientation : {QPageLayout::Landscape, QPageLayout::Portrait}) {
            ReportOptions options = cardOf("data-scientist");
            options.paper = QPageSize(paper);
            options.orientation = orientation;
            options.language = QStringLiteral("de");
            const WrittenPdf pdf(reportOf(test::drawnPlan(), options));
            EXPECT_LE(pdf.pages(), 4);
            EXPECT_THAT(pdf.text(), HasSubstr("Rolle im Fachbereich."));
        }
    }
}

} // namespace rolewright
