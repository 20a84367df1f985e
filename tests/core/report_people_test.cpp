#include "core/report/without_names.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/written_pdf.h"

namespace rolewright {
namespace {

using test::reportOf;
using test::WrittenPdf;
using testing::HasSubstr;
using testing::Not;

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// Somebody without a position, and somebody who has left.
AnalysisInput planWithOthers()
{
    AnalysisInput input = test::drawnPlan();
    input.plan.people.append(Person{.id = PersonId{text("zoe-hart")},
                                    .name = text("Zoe Hart"),
                                    .title = text("Data Analyst"),
                                    .email = text("zoe@example.org"),
                                    .externalId = text("N-4711"),
                                    .employment = text("external"),
                                    .from = QDate(2025, 3, 1),
                                    .capacity = 0.6,
                                    .department = text("Controlling")});
    input.plan.people.append(Person{.id = PersonId{text("otto-past")},
                                    .name = text("Otto Past"),
                                    .until = QDate(2026, 3, 31),
                                    .location = text("Ulm")});
    return input;
}

std::string peopleOf(const AnalysisInput &input, ReportOptions options = {})
{
    options.chapters = {Chapter::People};
    return WrittenPdf(reportOf(input, options)).text();
}

TEST(PeopleChapter, ShowsEverybodyWithWhatTheyHold)
{
    const std::string shown = peopleOf(planWithOthers());
    EXPECT_THAT(shown, HasSubstr("20 people with"));
    EXPECT_THAT(shown, HasSubstr("19 on positions, 1 without one. 1 person left before."));
    EXPECT_THAT(shown, testing::ContainsRegex("Ana Duarte .* 0.1 over\n"));
    EXPECT_THAT(shown, testing::ContainsRegex("Eva Novak .*Product Owner,"));
    EXPECT_THAT(shown, testing::ContainsRegex(
                           "Zoe Hart +Data Analyst +Controlling +external, from 1 Mar +0.6 +0.6"));
    EXPECT_THAT(shown, testing::ContainsRegex("Left: 1\n+ +Otto Past +Ulm +left 31 Mar 2026 *\n"));
}

TEST(PeopleChapter, TellsNamesakesApartAndDropsColumnsThatNobodyFills)
{
    AnalysisInput input = test::drawnPlan();
    input.plan.people = {};
    input.plan.designs[input.scenario].assignments = {};
    for (const char *id : {"p1", "p2"})
        input.plan.people.append(
            Person{.id = PersonId{text(id)}, .name = text("Ada Berg"), .title = text("Analyst")});
    const std::string shown = peopleOf(input);
    EXPECT_THAT(shown, testing::ContainsRegex("Name +Title +Capacity +Free FTE\n"));
    EXPECT_THAT(shown, HasSubstr("Ada Berg (p1)"));
    EXPECT_THAT(shown, HasSubstr("Ada Berg (p2)"));
}

TEST(PeopleChapter, CountsAsFreeWhatIsNeverAssigned)
{
    AnalysisInput input = planWithOthers();
    input.plan.designs[input.scenario].assignments.append(
        Assignment{.id = AssignmentId{text("later")},
                   .person = PersonId{text("zoe-hart")},
                   .position = PositionId{text("r6")},
                   .share = 0.5,
                   .from = Month::of(2027, 6)});
    EXPECT_THAT(peopleOf(input),
                testing::ContainsRegex("Zoe Hart +Data Analyst +Controlling .* 0.6 +0.1\n"));
}

TEST(PeopleChapter, IsLeftOutWithoutPeopleUnlessAskedFor)
{
    AnalysisInput input = test::drawnPlan();
    input.plan.people = {};
    input.plan.designs[input.scenario].assignments = {};
    EXPECT_THAT(WrittenPdf(reportOf(input)).text(), Not(HasSubstr("no people")));
    EXPECT_THAT(peopleOf(input), HasSubstr("The plan has no people yet."));
}

TEST(PeopleChapter, RepeatsHeadAndGroupOverThePages)
{
    AnalysisInput input = test::drawnPlan();
    for (int i = 0; i < 1500; ++i)
        input.plan.people.append(
            Person{.id = PersonId{QStringLiteral("x%1").arg(i)},
                   .name = QStringLiteral("Extra %1").arg(i),
                   .title = text("A title that is long enough to need a second line")});
    const WrittenPdf pdf(reportOf(input, {.chapters = {Chapter::People}}));
    const std::string shown = pdf.text();
    const auto pages = static_cast<size_t>(pdf.pages());
    EXPECT_GT(pages, 50U);
    EXPECT_EQ(QString::fromStdString(shown).count(text("Free FTE")), static_cast<qsizetype>(pages));
    EXPECT_THAT(shown, HasSubstr("Without a position: 1500 (continued)"));
    EXPECT_THAT(shown, HasSubstr("Extra 1499"));
}

TEST(PeopleChapter, IsASentenceBelowTheStaffingTableWhereNobodyIsNamed)
{
    const AnalysisInput input = planWithOthers();
    const WrittenPdf both(reportOf(
        input, {.chapters = {Chapter::Staffing, Chapter::People}, .names = NamesShown::RolesOnly}));
    const WrittenPdf staffing(
        reportOf(input, {.chapters = {Chapter::Staffing}, .names = NamesShown::RolesOnly}));
    EXPECT_EQ(both.pages(), staffing.pages());
    EXPECT_THAT(both.text(), HasSubstr("20 people with"));
    EXPECT_THAT(peopleOf(input, {.names = NamesShown::RolesOnly}), HasSubstr("20 people with"));
}

TEST(PeopleChapter, ShowsOnlyTheSeatsOfAUnit)
{
    const std::string shown = peopleOf(planWithOthers(), {.unit = UnitId{text("fleet")}});
    EXPECT_THAT(shown, HasSubstr("Mobility AI 2027, Fleet: staffing plan"));
    EXPECT_THAT(shown, HasSubstr("Noor Aziz"));
    EXPECT_THAT(shown, Not(HasSubstr("Ana Duarte")));
    EXPECT_THAT(shown, Not(HasSubstr("Zoe Hart")));
}

TEST(ReportOfAUnit, LeavesOtherUnitsOut)
{
    const WrittenPdf pdf(reportOf(test::drawnPlan(), {.unit = UnitId{text("charging")}}));
    const std::string shown = pdf.text();
    EXPECT_THAT(shown, HasSubstr("Owner Charging"));
    EXPECT_THAT(shown, HasSubstr("AI Centre of Excellence")) << "who guides it";
    EXPECT_THAT(shown, Not(HasSubstr("Aftersales")));
    EXPECT_THAT(shown, Not(HasSubstr("Routing")));
    EXPECT_THAT(shown, testing::ContainsRegex("6 +3 +2.6"));
}

class WithoutNames : public testing::TestWithParam<NamesShown>
{
};

TEST_P(WithoutNames, NothingOfThemIsInTheFile)
{
    AnalysisInput input = planWithOthers();
    Deferral deferral = **input.plan.deferrals.begin();
    deferral.reason = text("agreed with ana duarte and zoe@example.org");
    input.plan.deferrals.replace(deferral);
    Position position = **input.design().positions.begin();
    position.title = text("Desk of Otto Past");
    input.plan.designs[input.scenario].positions.replace(position);

    const WrittenPdf pdf(reportOf(input, {.names = GetParam()}));
    const QString all = QString::fromStdString(
        pdf.text() + pdf.info() + pdf.run(text("qpdf"), {text("--qdf"), pdf.path(), text("-")}));
    for (const auto &person : input.plan.people) {
        for (const QString &trace : person->name.split(u' ') + QStringList{person->id.value}) {
            const bool isPartOfWords = trace.size() <= 3; // "Eva", "Wen", "Li"
            EXPECT_FALSE(!isPartOfWords && all.contains(trace, Qt::CaseInsensitive))
                << trace.toStdString();
        }
    }
    EXPECT_FALSE(all.contains(text("example.org")));
    EXPECT_FALSE(all.contains(text("N-4711")));
    EXPECT_EQ(all.contains(text("Person 12")), GetParam() == NamesShown::Pseudonyms);
}

INSTANTIATE_TEST_SUITE_P(Ways, WithoutNames,
                         testing::Values(NamesShown::RolesOnly, NamesShown::Pseudonyms));

TEST(Pseudonyms, FollowTheOrderOfThePlanAndLeaveTheFiguresAlone)
{
    const AnalysisInput input = test::drawnPlan();
    const AnalysisInput shown = withoutNames(input, NamesShown::Pseudonyms, text("en"));
    int number = 0;
    for (const auto &person : shown.plan.people) {
        EXPECT_EQ(person->name, QStringLiteral("Person %1").arg(++number));
        EXPECT_EQ(person->capacity, input.plan.people.find(person->id)->capacity);
    }
    EXPECT_EQ(shown.design(), input.design());
    EXPECT_EQ(shown.plan.useCases, input.plan.useCases);
}

TEST(Pseudonyms, TakeTheLongestNameThatStandsInAText)
{
    AnalysisInput input = test::drawnPlan();
    input.plan.people = {};
    input.plan.designs[input.scenario].assignments = {};
    for (const char *name : {"Ann", "Ann Lee", "Ann Leeds", " "})
        input.plan.people.append(
            Person{.id = PersonId{QStringLiteral("p%1").arg(input.plan.people.size())},
                   .name = text(name)});
    Head head = *input.plan.head;
    head.name = text("Annual plan of ANN LEE, Ann Leeds (Ann).");
    input.plan.head = head;
    EXPECT_EQ(withoutNames(input, NamesShown::Pseudonyms, text("en")).plan.head->name,
              text("Annual plan of Person 2, Person 3 (Person 1)."));
}

} // namespace
} // namespace rolewright
