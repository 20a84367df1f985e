#include "core/drawing/card_colours.h"
#include "core/drawing/card_legend.h"
#include "core/drawing/card_looks.h"
#include "core/drawing/theme.h"
#include "core/report/organisation_picture.h"
#include "tests/core/analysis_fixture.h"
#include "tests/support/drawn_plan.h"

#include <cmath>
#include <gmock/gmock.h>
#include <set>

namespace rolewright {

namespace {

constexpr std::array everything{ColourBy::Placement, ColourBy::Profile, ColourBy::Unit,
                                ColourBy::Fill,      ColourBy::Load,    ColourBy::Fit,
                                ColourBy::Location};

/// The word of the class of each position.
std::map<QString, QString> wordsBy(ColourBy by, const AnalysisInput &input)
{
    const PlanIndex index(input);
    const CardClasses classes(index, by, s("en"));
    std::map<QString, QString> words;
    for (int row = 0; row < static_cast<int>(index.positions().size()); ++row)
        words[index.position(row).id.value] = classes.legend().classes.at(classes.of(row)).word;
    return words;
}

PlanBuilder unitOf(const QStringList &positions)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit);
    for (const QString &position : positions)
        plan.position(position.toUtf8().constData(), "north", {s("data-engineer")});
    return plan;
}

Person at(const char *name, const char *place)
{
    return {.id = {s(name)}, .name = s(name), .location = s(place)};
}

/// Red, green and blue as light, 0 to 1.
std::array<double, 3> lightOf(QRgb colour)
{
    const auto linear = [](int value) {
        const double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return {linear(qRed(colour)), linear(qGreen(colour)), linear(qBlue(colour))};
}

double contrastWithWhite(QRgb colour)
{
    const auto [red, green, blue] = lightOf(colour);
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

using Sight = std::array<std::array<double, 3>, 3>;

/// What people see, with and without colour vision of each kind (Machado et al. 2009).
constexpr std::array<Sight, 4> sights{{{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
                                       {{{0.152286, 1.052583, -0.204868},
                                         {0.114503, 0.786281, 0.099216},
                                         {-0.003882, -0.048116, 1.051998}}},
                                       {{{0.367322, 0.860646, -0.227968},
                                         {0.280085, 0.672501, 0.047413},
                                         {-0.011820, 0.042940, 0.968881}}},
                                       {{{1.255528, -0.076749, -0.178779},
                                         {-0.078411, 0.930809, 0.147602},
                                         {0.004733, 0.691367, 0.303900}}}}};

/// A colour in OKLab, where equal distances look equally different.
std::array<double, 3> seen(QRgb colour, const Sight &sight)
{
    const auto light = lightOf(colour);
    std::array<double, 3> v{};
    for (size_t row = 0; row < 3; ++row) {
        for (size_t column = 0; column < 3; ++column)
            v[row] += sight[row][column] * light[column];
        v[row] = std::clamp(v[row], 0.0, 1.0);
    }
    const double l = std::cbrt(0.4122214708 * v[0] + 0.5363325363 * v[1] + 0.0514459929 * v[2]);
    const double m = std::cbrt(0.2119034982 * v[0] + 0.6806995451 * v[1] + 0.1073969566 * v[2]);
    const double k = std::cbrt(0.0883024619 * v[0] + 0.2817188376 * v[1] + 0.6299787005 * v[2]);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * k,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * k,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * k};
}

double difference(QRgb a, QRgb b, const Sight &sight)
{
    const auto one = seen(a, sight);
    const auto other = seen(b, sight);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/// A plan with more profiles, units and locations than there are colours.
AnalysisInput manyKinds()
{
    PlanBuilder plan;
    const std::vector<Profile> profiles = plan.framework.profiles;
    for (int i = 0; i < 14; ++i) {
        const QByteArray unit = "u" + QByteArray::number(i);
        plan.unit(unit.constData(), UnitKind::BusinessUnit);
        for (int seat = 0; seat <= i; ++seat) {
            const QByteArray id = unit + "-" + QByteArray::number(seat);
            plan.position(id.constData(), unit.constData(),
                          {profiles[static_cast<size_t>(i) % profiles.size()].id.value});
            plan.row(&Plan::people, at(id.constData(), unit.constData()));
            plan.assign(id.constData(), id.constData(), 1);
        }
    }
    return plan.input();
}

} // namespace

TEST(CardColours, SayHowPositionsAreFilled)
{
    PlanBuilder plan = unitOf({s("full"), s("part"), s("none"), s("over")});
    plan.person("ann", 3.0).assign("ann", "full", 1).assign("ann", "part", 0.5);
    plan.assign("ann", "over", 1.2);
    EXPECT_EQ(wordsBy(ColourBy::Fill, plan.input()),
              (std::map<QString, QString>{{s("full"), s("Filled")},
                                          {s("part"), s("Partly filled")},
                                          {s("none"), s("Vacant")},
                                          {s("over"), s("Overfilled")}}));
}

TEST(CardColours, SayHowMuchPeopleCarry)
{
    PlanBuilder plan = unitOf({s("free"), s("full"), s("over"), s("shared"), s("none")});
    plan.person("idle").person("busy").person("swamped");
    plan.assign("idle", "free", 0.4).assign("busy", "full", 0.9).assign("swamped", "over", 1.5);
    plan.assign("busy", "shared", 0.1).assign("idle", "shared", 0.1);
    EXPECT_EQ(wordsBy(ColourBy::Load, plan.input()),
              (std::map<QString, QString>{{s("free"), s("Free time left")},
                                          {s("full"), s("Full")},
                                          {s("over"), s("Over capacity")},
                                          {s("shared"), s("Free time left")},
                                          {s("none"), s("Nobody")}}));
}

TEST(CardColours, SayHowWellTheLeastFittingHolderFits)
{
    PlanBuilder plan = unitOf({s("good"), s("poor"), s("both"), s("unrated"), s("none")});
    const Profile &profile = *plan.framework.profile({s("data-engineer")});
    Person expert{.id = {s("expert")}, .name = s("expert"), .capacity = 3};
    Person novice{.id = {s("novice")}, .name = s("novice"), .capacity = 3};
    for (const SkillNeed &need : profile.skills) {
        for (const SkillId &skill : need.choices()) {
            expert.skills.emplace_back(skill, SkillRating{.level = 4});
            novice.skills.emplace_back(skill, SkillRating{.level = 0});
        }
    }
    plan.row(&Plan::people, expert).row(&Plan::people, novice).person("newcomer");
    plan.assign("expert", "good", 1).assign("novice", "poor", 1);
    plan.assign("expert", "both", 0.5).assign("novice", "both", 0.5);
    plan.assign("newcomer", "unrated", 1);
    EXPECT_EQ(wordsBy(ColourBy::Fit, plan.input()),
              (std::map<QString, QString>{{s("good"), s("Good fit")},
                                          {s("poor"), s("Poor fit")},
                                          {s("both"), s("Poor fit")},
                                          {s("unrated"), s("Not rated")},
                                          {s("none"), s("Nobody")}}));
}

TEST(CardColours, SayWherePeopleAre)
{
    PlanBuilder plan = unitOf({s("ulm"), s("both"), s("unknown"), s("none")});
    plan.row(&Plan::people, at("ann", "Ulm")).row(&Plan::people, at("bob", "Bonn"));
    plan.row(&Plan::people, at("cem", ""));
    plan.assign("ann", "ulm", 0.5).assign("ann", "both", 0.5).assign("bob", "both", 0.5);
    plan.assign("cem", "unknown", 1);
    EXPECT_EQ(wordsBy(ColourBy::Location, plan.input()),
              (std::map<QString, QString>{{s("ulm"), s("Ulm")},
                                          {s("both"), s("Mixed")},
                                          {s("unknown"), s("Not known")},
                                          {s("none"), s("Nobody")}}));
}

TEST(CardColours, SayProfileUnitAndPlacement)
{
    const AnalysisInput input = test::drawnPlan();
    EXPECT_EQ(wordsBy(ColourBy::Profile, input).at(s("r0")), s("AI Management"));
    EXPECT_EQ(wordsBy(ColourBy::Unit, input).at(s("r11")), s("Routing team"));
    EXPECT_EQ(wordsBy(ColourBy::Placement, input).at(s("r0")), s("Central"));
    EXPECT_EQ(wordsBy(ColourBy::Placement, input).at(s("r11")), s("Business unit"));
    EXPECT_EQ(wordsBy(ColourBy::Placement, input).at(s("r23")), s("Pool"));
}

TEST(CardColours, PutRareKindsTogether)
{
    const AnalysisInput input = manyKinds();
    for (const ColourBy by : {ColourBy::Profile, ColourBy::Unit, ColourBy::Location}) {
        std::set<QString> different;
        for (const auto &[position, word] : wordsBy(by, input))
            different.insert(word);
        EXPECT_LE(different.size(), 11u);
    }
    const auto units = wordsBy(ColourBy::Unit, input);
    EXPECT_EQ(units.at(s("u13-0")), s("U13"));
    EXPECT_EQ(units.at(s("u0-0")), s("Others"));
}

TEST(CardColours, AskForTheUnitAtTheTopWhereUnitsAreMany)
{
    PlanBuilder plan;
    plan.unit("fleet", UnitKind::BusinessUnit);
    for (int i = 0; i < 12; ++i)
        plan.unit(QByteArray("team" + QByteArray::number(i)).constData(), UnitKind::Team, "fleet");
    plan.position("one", "team7", {s("data-engineer")});
    EXPECT_EQ(wordsBy(ColourBy::Unit, plan.input()).at(s("one")), s("Fleet"));
}

TEST(CardColours, AreSeenOnWhite)
{
    for (const AnalysisInput &input : {test::drawnPlan(), manyKinds()}) {
        const PlanIndex index(input);
        for (const ColourBy by : everything) {
            const CardLegend legend = CardClasses(index, by, s("en")).legend();
            for (const CardClass &entry : legend.classes)
                EXPECT_GE(contrastWithWhite(entry.bar), 3) << entry.word.toStdString();
        }
    }
}

TEST(CardColours, AreToldApartWithAnyColourVision)
{
    constexpr double clearly = 0.08;
    const AnalysisInput input = manyKinds();
    const PlanIndex index(input);
    for (const ColourBy by : everything) {
        if (by == ColourBy::Placement)
            continue; // which lanes say as well
        const CardLegend legend = CardClasses(index, by, s("en")).legend();
        for (const CardClass &a : legend.classes) {
            for (const CardClass &b : legend.classes) {
                if (&a >= &b || a.isHollow != b.isHollow)
                    continue;
                for (const Sight &sight : sights)
                    EXPECT_GE(difference(a.bar, b.bar, sight), clearly)
                        << a.word.toStdString() << " and " << b.word.toStdString();
            }
        }
    }
}

TEST(CardColours, CountTheCardsOfTheDrawing)
{
    const AnalysisInput input = test::drawnPlan();
    const PlanIndex index(input);
    const CardLooks whole = cardLooks(index, {.colourBy = ColourBy::Fill});
    qsizetype cards = 0;
    for (const CardClass &entry : whole.legend.classes)
        cards += entry.cards;
    EXPECT_EQ(cards, input.design().positions.size());
    const CardLooks part =
        cardLooks(index, {.colourBy = ColourBy::Unit, .unit = UnitId{s("charging")}});
    EXPECT_EQ(part.legend.inWords(s("en")), s("Unit: AI Centre of Excellence 4, Charging 6"));
}

TEST(CardLegend, BreaksIntoRowsOfAWidth)
{
    ASSERT_TRUE(loadFonts());
    const AnalysisInput input = manyKinds();
    const CardLegend legend = cardLooks(PlanIndex(input), {.colourBy = ColourBy::Unit}).legend;
    const CardLegendLayout wide(legend, 5000, {});
    const CardLegendLayout narrow(legend, 200, {});
    EXPECT_EQ(wide.entries().size(), narrow.entries().size());
    EXPECT_GT(narrow.size().height(), wide.size().height());
    EXPECT_LE(narrow.size().width(), 200);
    for (size_t i = 1; i < narrow.entries().size(); ++i)
        EXPECT_FALSE(narrow.entries()[i].rect.intersects(narrow.entries()[i - 1].rect));
}

TEST(CardLegend, StandsInExportedDrawings)
{
    const AnalysisInput input = test::drawnPlan();
    for (const bool isTree : {false, true}) {
        OrganisationLook look{.drawing = MappingStyle{}, .colourBy = ColourBy::Fill};
        if (isTree)
            look.drawing = ReportingLook{};
        const QString svg =
            QString::fromUtf8(organisationPicture(s("svg"), input, look).value().bytes);
        for (const char *word : {"Fill state:", "Filled 20", "Vacant 6"})
            EXPECT_TRUE(svg.contains(s(word))) << word;
        look.language = s("de");
        EXPECT_TRUE(QString::fromUtf8(organisationPicture(s("svg"), input, look).value().bytes)
                        .contains(s("Unbesetzt 6")));
    }
}

TEST(CardLegend, SaysNoPlaceInDrawingsWithoutNames)
{
    PlanBuilder plan = unitOf({s("seat")});
    plan.row(&Plan::people, at("ann", "Ulm")).assign("ann", "seat", 1);
    const OrganisationLook look{
        .names = NamesShown::RolesOnly, .drawing = MappingStyle{}, .colourBy = ColourBy::Location};
    const QString svg =
        QString::fromUtf8(organisationPicture(s("svg"), plan.input(), look).value().bytes);
    EXPECT_FALSE(svg.contains(s("Ulm")));
    EXPECT_TRUE(svg.contains(s("Not known 1")));
}

} // namespace rolewright
