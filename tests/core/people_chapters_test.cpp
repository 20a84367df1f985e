#include "core/report/chapter_picture.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/drawn_texts.h"
#include "tests/support/written_pdf.h"

#include "core/analysis/hats.h"
#include "core/analysis/key_person.h"
#include "core/analysis/load_table.h"
#include "core/analysis/skill_needs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace rolewright {
namespace {

using test::reportOf;
using test::WrittenPdf;
using testing::HasSubstr;
using testing::Not;

test::DrawnTexts textsOf(const AnalysisInput &input, Chapter chapter,
                         const ReportOptions &options = {})
{
    return test::svgTexts(svgOf(chapterDrawing(input, chapter, options).value()));
}

/// How many lines begin with a text.
int linesWith(const std::string &text, const std::string &begin)
{
    int count = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const size_t first = line.find_first_not_of(" \f");
        count +=
            first != std::string::npos && line.compare(first, begin.size(), begin) == 0 ? 1 : 0;
    }
    return count;
}

TEST(SkillsChapter, PutsEachPersonsLevelsBelowTheSkills)
{
    const AnalysisInput input = test::samplePlan();
    const test::DrawnTexts texts = textsOf(
        input, Chapter::Skills, {.skills = std::vector<SkillId>{{QStringLiteral("python")}}});
    for (const auto &person : input.plan.people)
        EXPECT_TRUE(texts.contains(person->name)) << person->name.toStdString();
    EXPECT_TRUE(texts.contains(QStringLiteral("Python")));
    EXPECT_FALSE(texts.contains(QStringLiteral("SQL")));
}

TEST(SkillsChapter, ListsWhomIsAskedForInTheirOrder)
{
    const AnalysisInput input = test::samplePlan();
    const PersonId first = input.plan.people.rows()[5]->id;
    const PersonId second = input.plan.people.rows()[2]->id;
    for (const Chapter chapter : {Chapter::Skills, Chapter::Load}) {
        const test::DrawnTexts texts =
            textsOf(input, chapter, {.people = std::vector{first, second}});
        const QString above = input.plan.people.find(first)->name;
        const QString below = input.plan.people.find(second)->name;
        ASSERT_TRUE(texts.contains(above) && texts.contains(below));
        EXPECT_LT(texts[above].y(), texts[below].y());
        EXPECT_FALSE(texts.contains(input.plan.people.rows()[0]->name));
    }
}

TEST(SkillsChapter, SumsUpAsTheAnalysisDoes)
{
    const AnalysisInput input = test::samplePlan();
    const PlanIndex index(input);
    const FitTable fits(index);
    const SkillNeeds needs(index, fits);
    const SkillId python{QStringLiteral("python")};
    const SkillNeedCount *need = needs.tightestOf(fits.skillNumber(python));
    ASSERT_NE(need, nullptr);
    const auto level = static_cast<size_t>(need->tightest());
    const QByteArray svg =
        svgOf(chapterDrawing(input, Chapter::Skills, {.skills = std::vector{python}}).value());
    for (const int sum : {need->having[level], need->needed[level]})
        EXPECT_TRUE(svg.contains('>' + QByteArray::number(sum) + '<')) << sum;
}

TEST(SkillsChapter, CountsOnlyWhereRolesAloneAreShown)
{
    const AnalysisInput input = test::samplePlan();
    const std::string text =
        WrittenPdf(reportOf(input, {.chapters = {Chapter::Skills}, .names = NamesShown::RolesOnly}))
            .text();
    EXPECT_THAT(text, HasSubstr("Seats that ask for it"));
    EXPECT_THAT(text, HasSubstr("Python"));
    EXPECT_THAT(text, Not(HasSubstr("Person 1")));
}

TEST(SkillsChapter, NamesEverybodyBesideEachRunOfColumnsOnAnyPaper)
{
    const AnalysisInput input = test::samplePlan();
    for (const auto paper : {QPageSize::A5, QPageSize::A4, QPageSize::A2}) {
        for (const auto orientation : {QPageLayout::Portrait, QPageLayout::Landscape}) {
            const WrittenPdf pdf(reportOf(input, {.chapters = {Chapter::Skills},
                                                  .paper = QPageSize(paper),
                                                  .orientation = orientation}));
            const std::string text = pdf.text();
            // Each run of columns names everybody and ends in the sums.
            const int runs = linesWith(text, "Seats that ask for it");
            EXPECT_GE(runs, 1);
            for (const auto &person : input.plan.people)
                EXPECT_EQ(linesWith(text, person->name.toStdString()), runs)
                    << QPageSize(paper).key().toStdString() << person->name.toStdString();
        }
    }
}

TEST(SkillsChapter, SharesRowsOutAmongPagesWhateverTheirNumber)
{
    AnalysisInput input = test::samplePlan();
    const SkillId python{QStringLiteral("python")};
    const auto begin = QStringLiteral("Somebody");
    for (int people = 1; people <= 90; ++people) {
        input.plan.people.append(Person{.id = PersonId{QStringLiteral("somebody-%1").arg(people)},
                                        .name = QStringLiteral("%1 %2").arg(begin).arg(people)});
        if (people % 4 != 0)
            continue;
        std::vector<PersonId> listed;
        for (int number = 1; number <= people; ++number)
            listed.push_back({QStringLiteral("somebody-%1").arg(number)});
        const WrittenPdf pdf(reportOf(
            input,
            {.chapters = {Chapter::Skills}, .people = listed, .skills = std::vector{python}}));
        const QStringList pages = QString::fromStdString(pdf.text()).split(u'\f');
        for (int page = 0; page < pdf.pages(); ++page) {
            const int rows = linesWith(pages[page].toStdString(), begin.toStdString());
            EXPECT_GE(rows, std::min(people, 5)) << people << " on page " << page + 1;
        }
    }
}

TEST(SkillsChapter, IsOneRunOfColumnsInAPicture)
{
    const AnalysisInput input = test::samplePlan();
    const Drawing drawing = chapterDrawing(input, Chapter::Skills, {}).value();
    EXPECT_GT(drawing.size.width(), 2000);
    EXPECT_EQ(svgOf(drawing).count(">Seats that ask for it<"), 1);
    const int people = static_cast<int>(input.plan.people.size());
    EXPECT_LT(drawing.size.height(), 400 + 22 * people);
}

TEST(LoadChapter, ShowsWhatEachMonthTakesFromTodayOn)
{
    AnalysisInput input = test::samplePlan();
    input.asOf = QDate(2027, 6, 15);
    const test::DrawnTexts texts = textsOf(input, Chapter::Load);
    EXPECT_TRUE(texts.contains(QStringLiteral("Jun")));
    EXPECT_TRUE(texts.contains(QStringLiteral("Dec")));
    EXPECT_FALSE(texts.contains(QStringLiteral("May")));
    EXPECT_TRUE(texts.contains(QStringLiteral("2027")));
}

TEST(LoadChapter, SumsUpAsTheTableOfLoadDoes)
{
    const AnalysisInput input = test::samplePlan();
    const PlanIndex index(input);
    const LoadTable table(index);
    std::vector<int> everybody;
    for (int row = 0; row < std::ssize(index.people()); ++row)
        everybody.push_back(row);
    const std::vector<LoadSum> sums = table.sums(everybody);
    const QByteArray svg = svgOf(chapterDrawing(input, Chapter::Load, {}).value());
    for (const LoadSum &sum : sums)
        EXPECT_TRUE(svg.contains('>' + QByteArray::number(sum.assignedFte, 'f', 1) + '<'))
            << sum.assignedFte;
}

TEST(LoadChapter, GivesSumsAloneWhereRolesAloneAreShown)
{
    const std::string text =
        WrittenPdf(reportOf(test::samplePlan(),
                            {.chapters = {Chapter::Load}, .names = NamesShown::RolesOnly}))
            .text();
    EXPECT_THAT(text, HasSubstr("March 2027"));
    EXPECT_THAT(text, HasSubstr("Capacity"));
    EXPECT_THAT(text, Not(HasSubstr("over capacity")));
}

TEST(KeyPeopleChapter, ListsThoseWithoutWhomSomethingIsLost)
{
    const AnalysisInput input = test::samplePlan();
    const PlanIndex index(input);
    const test::DrawnTexts texts = textsOf(input, Chapter::KeyPeople);
    for (const KeyPerson &one : keyPeople(index, FitTable(index))) {
        const bool isMissed = one.activities > 0 || one.skills > 0 || one.lostFteMonths >= 0.05;
        const QString name = input.plan.people.find(one.person)->name;
        EXPECT_EQ(texts.contains(name), isMissed) << name.toStdString();
    }
}

TEST(KeyPeopleChapter, NamesSeatsWhereRolesAloneAreShown)
{
    const AnalysisInput input = test::samplePlan();
    const test::DrawnTexts texts =
        textsOf(input, Chapter::KeyPeople, {.names = NamesShown::RolesOnly});
    EXPECT_FALSE(texts.contains(QStringLiteral("Person")));
    EXPECT_TRUE(texts.contains(QStringLiteral("Data Analyst, Fleet")));
}

TEST(KeyPeopleChapter, OfAUnitIsAboutWhoHasASeatThere)
{
    const AnalysisInput input = test::samplePlan();
    const test::DrawnTexts texts =
        textsOf(input, Chapter::KeyPeople, {.unit = UnitId{QStringLiteral("fleet")}});
    EXPECT_TRUE(texts.contains(QStringLiteral("Omar Haddad")));
    EXPECT_FALSE(texts.contains(QStringLiteral("Ivo Petrov")));
}

TEST(HatsChapter, KeepsDoingAndControllingApart)
{
    const AnalysisInput input = test::samplePlan();
    const PlanIndex index(input);
    const test::DrawnTexts texts = textsOf(input, Chapter::Hats);
    const double apart = texts.value(QStringLiteral("To be kept apart")).y();
    ASSERT_GT(apart, 0);
    EXPECT_GT(texts.value(QStringLiteral("Data Governor + Data Architect")).y(), apart);
    EXPECT_LT(texts.value(QStringLiteral("Data Engineer + ML Engineer")).y(), apart);
}

TEST(HatsChapter, CountsWhoCouldWhereRolesAloneAreShown)
{
    const AnalysisInput input = test::samplePlan();
    const std::string named = WrittenPdf(reportOf(input, {.chapters = {Chapter::Hats}})).text();
    const std::string roles =
        WrittenPdf(reportOf(input, {.chapters = {Chapter::Hats}, .names = NamesShown::RolesOnly}))
            .text();
    EXPECT_THAT(named, HasSubstr("Nadia Rahimi"));
    EXPECT_THAT(roles, testing::ContainsRegex("1.{1,2}person"));
    EXPECT_THAT(roles, Not(HasSubstr("Nadia Rahimi")));
}

TEST(PeopleChapters, SayWhatToDoWithoutPeople)
{
    AnalysisInput input = test::samplePlan();
    input.plan.people = {};
    for (const Chapter chapter : {Chapter::Load, Chapter::KeyPeople}) {
        const QByteArray svg = svgOf(chapterDrawing(input, chapter, {}).value());
        EXPECT_TRUE(svg.contains("Nobody")) << nameOf(chapter).toStdString();
    }
}

TEST(PeopleChapters, SaySoWhereNobodyIsListed)
{
    const AnalysisInput input = test::samplePlan();
    for (const Chapter chapter : {Chapter::People, Chapter::Skills, Chapter::Load}) {
        const test::DrawnTexts texts = textsOf(input, chapter, {.people = std::vector<PersonId>()});
        EXPECT_TRUE(texts.contains(QStringLiteral("Nobody is listed.")))
            << nameOf(chapter).toStdString();
    }
}

TEST(PeopleChapters, ListPeopleAsTheyAreAskedFor)
{
    const AnalysisInput input = test::samplePlan();
    const PersonId one = input.plan.people.rows()[3]->id;
    const test::DrawnTexts texts = textsOf(input, Chapter::People, {.people = std::vector{one}});
    for (const auto &person : input.plan.people)
        EXPECT_EQ(texts.contains(person->name), person->id == one) << person->name.toStdString();
}

} // namespace
} // namespace rolewright
