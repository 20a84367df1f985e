#include "core/report/chapter_picture.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/drawn_texts.h"
#include "tests/support/written_pdf.h"

#include "core/analysis/finding_help.h"
#include "core/analysis/finding_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>

namespace rolewright {
namespace {

using test::WrittenPdf;
using testing::HasSubstr;
using testing::Not;

std::string textOf(const AnalysisInput &input, const ReportOptions &given = {})
{
    ReportOptions options = given;
    options.chapters = {Chapter::Findings};
    return WrittenPdf(staffingPlanPdf(input, options).value()).text();
}

TEST(FindingsChapter, HasEachKindWithItsNumberAndWhatItMeans)
{
    const AnalysisInput input = test::samplePlan();
    const FindingList list = findings(PlanIndex(input));
    std::map<std::pair<Severity, QString>, int> kinds;
    for (const Finding &finding : list.open)
        ++kinds[{finding.severity, finding.code}];
    for (const char *language : {"en", "de"}) {
        const QString in = QString::fromLatin1(language);
        const std::string text = textOf(input, {.language = in});
        for (const auto &[kind, count] : kinds) {
            const QString heading =
                QStringLiteral("%1: %2 (%3)")
                    .arg(severityInWords(kind.first, in), findingHelp(kind.second, in).title)
                    .arg(count);
            EXPECT_THAT(text, HasSubstr(heading.toStdString()));
        }
    }
}

TEST(FindingsChapter, ShowsEachMessageWholeAndMutedOnesWithTheirReason)
{
    const AnalysisInput input = test::samplePlan();
    const FindingList list = findings(PlanIndex(input));
    ASSERT_FALSE(list.muted.empty());
    const QByteArray svg = svgOf(chapterDrawing(input, Chapter::Findings, {}).value());
    EXPECT_FALSE(svg.contains("…"));
    int shown = 0;
    for (const auto *some : {&list.open, &list.muted}) {
        for (const Finding &finding : *some) {
            // Lines may break anywhere; each begins as the message does.
            const QString begin = finding.message.section(u' ', 0, 1).toHtmlEscaped();
            shown += svg.contains('>' + begin.toUtf8()) ? 1 : 0;
        }
    }
    EXPECT_EQ(shown, std::ssize(list.open) + std::ssize(list.muted));
    EXPECT_TRUE(svg.contains(">Muted because<"));
}

TEST(FindingsChapter, NamesNobodyWhereRolesAloneAreShown)
{
    const AnalysisInput input = test::samplePlan();
    EXPECT_THAT(textOf(input), HasSubstr("Yuki Mori"));
    const std::string roles = textOf(input, {.names = NamesShown::RolesOnly});
    for (const auto &person : input.plan.people)
        EXPECT_THAT(roles, Not(HasSubstr(person->name.toStdString())));
}

TEST(FindingsChapter, OfAUnitLeavesOutWhatIsOfOthers)
{
    const AnalysisInput input = test::samplePlan();
    const std::string text = textOf(input, {.unit = UnitId{QStringLiteral("charging")}});
    EXPECT_THAT(text, HasSubstr("Data Engineer, Charging"));
    EXPECT_THAT(text, Not(HasSubstr("ML Engineer, Fleet")));
    EXPECT_THAT(text, HasSubstr("Model cards")) << "what is of no unit";
}

TEST(FindingsChapter, ListsWhatIsMutedApart)
{
    AnalysisInput input = test::samplePlan();
    for (const Finding &finding : findings(PlanIndex(input)).open)
        input.plan.mutes.append(Mute{.code = finding.code, .reason = QStringLiteral("accepted")});
    const std::string text = textOf(input);
    EXPECT_THAT(text, Not(HasSubstr("Warning:")));
    EXPECT_THAT(text, HasSubstr("accepted"));
}

} // namespace
} // namespace rolewright
