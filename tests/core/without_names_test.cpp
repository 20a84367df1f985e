#include "core/report/without_names.h"
#include "tests/support/drawn_plan.h"

#include <gtest/gtest.h>

namespace rolewright {
namespace {

/// A plan in which a name stands in what guidance gives and in a note of the matrix.
AnalysisInput withNameInTexts()
{
    AnalysisInput input = test::drawnPlan();
    input.plan.designs[input.scenario].guidance.append(GuidanceLink{
        {QStringLiteral("r0")}, {QStringLiteral("r4")}, QStringLiteral("what Ana Duarte decides")});
    input.framework.activities.front().involvement.front().second.note =
        localText(QStringLiteral("asks ana duarte"));
    return input;
}

QString flowOf(const AnalysisInput &input)
{
    return input.design().guidance.rows().back()->flow;
}

QString noteOf(const AnalysisInput &input)
{
    return input.framework.activities.front().involvement.front().second.note.english();
}

} // namespace

TEST(WithoutNames, FindsNamesInGuidanceAndInNotesOfTheMatrix)
{
    const QString language = QStringLiteral("en");
    const AnalysisInput roles = withoutNames(withNameInTexts(), NamesShown::RolesOnly, language);
    EXPECT_EQ(flowOf(roles), QStringLiteral("what a person decides"));
    EXPECT_EQ(noteOf(roles), QStringLiteral("asks a person"));
    const AnalysisInput pseudonyms =
        withoutNames(withNameInTexts(), NamesShown::Pseudonyms, language);
    EXPECT_EQ(flowOf(pseudonyms), QStringLiteral("what Person 1 decides"));
    EXPECT_EQ(noteOf(pseudonyms), QStringLiteral("asks Person 1"));
}

TEST(WithoutNames, LeavesAPlanAsItIsWhereNamesAreShownInFull)
{
    const AnalysisInput input = withNameInTexts();
    const AnalysisInput shown = withoutNames(input, NamesShown::Full, QStringLiteral("en"));
    EXPECT_EQ(shown.plan, input.plan);
    EXPECT_EQ(shown.framework, input.framework);
}

} // namespace rolewright
