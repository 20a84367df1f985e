#include "core/report/organisation_graph.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/written_pdf.h"

#include <QRegularExpression>

namespace rolewright {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

const char *const hostileTitle = "a\"b\\N <i>&lt;</i> [x] {y} #35; ; | `z` %%{init}%% -->";

AnalysisInput withTitle(const QString &title)
{
    AnalysisInput input = test::drawnPlan();
    Table<Position> &positions = input.plan.designs[input.scenario].positions;
    Position renamed = *positions.rows().front();
    renamed.title = title;
    positions.replace(renamed);
    return input;
}

/// r1 reports to r0, r2 also by a dotted line; r0 guides r4.
AnalysisInput withLines()
{
    AnalysisInput input = test::drawnPlan();
    Design &design = input.plan.designs[input.scenario];
    const PositionId head{QStringLiteral("r0")};
    Position below = *design.positions.find(QStringLiteral("r1"));
    below.reportsTo = head;
    design.positions.replace(below);
    Position dotted = *design.positions.find(QStringLiteral("r2"));
    dotted.alsoReportsTo = {head};
    design.positions.replace(dotted);
    design.guidance = {};
    design.guidance.append(GuidanceLink{head, {QStringLiteral("r4")}, QStringLiteral("strategy")});
    return input;
}

std::string fileOf(const char *ending, const AnalysisInput &input, GraphContent content,
                   const ReportOptions &options = {})
{
    const auto bytes = organisationGraphFile(QString::fromLatin1(ending), input, content, options);
    EXPECT_TRUE(bytes) << (bytes ? "" : bytes.error().text.toStdString());
    return bytes.value_or(QByteArray()).toStdString();
}

/// What Graphviz draws of a graph in its language.
std::string drawn(const std::string &dot)
{
    const test::WrittenPdf file(QByteArray::fromStdString(dot));
    return file.run(QStringLiteral("dot"), {QStringLiteral("-Tsvg"), file.path()});
}

/// The number of a position's node in the text of a graph.
QString nodeOf(const std::string &text, const char *title)
{
    const QRegularExpression node(
        QStringLiteral("(n\\d+) ?\\[(label=)?\"%1").arg(QLatin1String(title)));
    return node.match(QString::fromStdString(text)).captured(1);
}

} // namespace

TEST(OrganisationGraph, PutsEachPositionInItsUnitAndUnitsIntoEachOther)
{
    const AnalysisInput input = test::drawnPlan();
    const OrganisationGraph graph = organisationGraph(input, GraphContent::Guidance, {});
    EXPECT_EQ(graph.nodes.size(), static_cast<size_t>(input.design().positions.size()));
    const auto fleet = std::ranges::find(graph.units, QStringLiteral("Fleet"), &GraphUnit::name);
    ASSERT_NE(fleet, graph.units.end());
    ASSERT_EQ(fleet->units.size(), 1U);
    EXPECT_EQ(fleet->units.front().name, QStringLiteral("Routing team"));
    EXPECT_EQ(fleet->units.front().nodes.size(), 2U);
    EXPECT_EQ(fleet->nodes.size(), 7U);
}

TEST(OrganisationGraph, SaysWhoIsOnAPositionAndWhatIsVacant)
{
    const OrganisationGraph graph =
        organisationGraph(test::drawnPlan(), GraphContent::Reporting, {});
    std::vector<QStringList> lines;
    for (const GraphNode &node : graph.nodes) {
        lines.push_back(node.lines);
        EXPECT_EQ(node.isVacant, node.lines.last().contains(QLatin1String("vacant")));
    }
    EXPECT_THAT(lines, Contains(QStringList{
                           QStringLiteral("Head of AI"), QStringLiteral("AI Management"),
                           QStringLiteral("Ana Duarte (1.0)"), QStringLiteral("1.0 FTE")}));
    EXPECT_THAT(lines, Contains(QStringList{QStringLiteral("ML Engineer"),
                                            QStringLiteral("1.0 FTE, 1.0 vacant")}));
}

TEST(OrganisationGraph, HasLinesOfReportingInATreeAndGuidanceInAMapping)
{
    const AnalysisInput input = withLines();
    const std::string tree = fileOf("dot", input, GraphContent::Reporting);
    const QString head = nodeOf(tree, "Head of AI");
    const QString governance = nodeOf(tree, "Data Governance Lead");
    const QString platform = nodeOf(tree, "Data Platform Lead");
    ASSERT_FALSE(head.isEmpty());
    EXPECT_THAT(
        tree,
        HasSubstr(QStringLiteral("%1 -> %2 [dir=none]\n").arg(head, governance).toStdString()));
    EXPECT_THAT(
        tree,
        HasSubstr(
            QStringLiteral("%1 -> %2 [dir=none, style=dashed").arg(head, platform).toStdString()));
    EXPECT_THAT(tree, Not(HasSubstr("strategy")));

    const std::string mapping = fileOf("mmd", input, GraphContent::Guidance);
    EXPECT_THAT(mapping, HasSubstr(QStringLiteral("%1 -->|\"strategy\"| %2\n")
                                       .arg(nodeOf(mapping, "Head of AI"),
                                            nodeOf(mapping, "Product Owner Fleet"))
                                       .toStdString()));
    EXPECT_THAT(mapping, Not(HasSubstr("---")));
    EXPECT_THAT(fileOf("mmd", input, GraphContent::Reporting), HasSubstr("-.-"));
}

TEST(OrganisationGraph, IsDrawnByGraphvizWithEveryTextAsItStands)
{
    const std::string svg =
        drawn(fileOf("dot", withTitle(QString::fromLatin1(hostileTitle)), GraphContent::Reporting));
    EXPECT_THAT(svg, HasSubstr(">a&quot;b\\N &lt;i&gt;&amp;lt;&lt;/i&gt; [x] {y} #35; ; | `z` "
                               "%%{init}%% "));
    EXPECT_THAT(svg, HasSubstr("Routing team"));
    EXPECT_THAT(svg, HasSubstr("cluster_"));
    drawn(fileOf("dot", withLines(), GraphContent::Guidance));
}

TEST(OrganisationGraph, LeavesMermaidNothingToReadInATextButLettersAndCodes)
{
    const std::string text =
        fileOf("mmd", withTitle(QString::fromLatin1(hostileTitle)), GraphContent::Reporting);
    EXPECT_THAT(text, HasSubstr("[\"a#34;b#92;N #60;i#62;#38;lt#59;#60;#47;i#62; #91;x#93; #123;y"
                                "#125; #35;35#59; #59; #124; #96;z#96; #37;#37;#123;init#125;"));
    static const QRegularExpression label(QStringLiteral("\\[\"(.*)\"\\]$"));
    static const QRegularExpression plain(
        QStringLiteral("^([\\p{L}\\p{N}\\p{M} ,.]|#\\d+;|<br/>)+$"),
        QRegularExpression::UseUnicodePropertiesOption);
    int labels = 0;
    for (const QString &line : QString::fromStdString(text).split(u'\n')) {
        const auto match = label.match(line);
        labels += match.hasMatch() ? 1 : 0;
        EXPECT_TRUE(!match.hasMatch() || plain.match(match.captured(1)).hasMatch())
            << line.toStdString();
    }
    EXPECT_EQ(labels, 26 + 6);
}

TEST(OrganisationGraph, NamesNobodyWhereRolesAloneAreShown)
{
    AnalysisInput input = withLines();
    Design &design = input.plan.designs[input.scenario];
    design.guidance.append(GuidanceLink{
        {QStringLiteral("r0")}, {QStringLiteral("r5")}, QStringLiteral("what Ana Duarte says")});
    for (const char *ending : {"dot", "mmd"}) {
        for (const GraphContent content : {GraphContent::Reporting, GraphContent::Guidance}) {
            const std::string text =
                fileOf(ending, input, content, {.names = NamesShown::RolesOnly});
            for (const auto &person : input.plan.people)
                EXPECT_THAT(text, Not(HasSubstr(person->name.toStdString()))) << ending;
        }
    }
    EXPECT_THAT(fileOf("dot", input, GraphContent::Guidance), HasSubstr("what Ana Duarte says"));
}

TEST(OrganisationGraph, ShowsAUnitUnderTheCentralOnesAndATreeAsAWhole)
{
    const ReportOptions charging{.unit = UnitId{QStringLiteral("charging")}};
    const std::string mapping = fileOf("dot", test::drawnPlan(), GraphContent::Guidance, charging);
    EXPECT_THAT(mapping, HasSubstr("Owner Charging"));
    EXPECT_THAT(mapping, HasSubstr("Head of AI"));
    EXPECT_THAT(mapping, Not(HasSubstr("Routing team")));
    EXPECT_FALSE(organisationGraphFile(QStringLiteral("dot"), test::drawnPlan(),
                                       GraphContent::Reporting, charging));
}

} // namespace rolewright
