#include "core/framework/framework_reader.h"

#include "core/text/yaml_reader.h"

#include <gmock/gmock.h>

namespace rolewright {
namespace {

/// The smallest framework that has something of each kind.
const QByteArray small =
    "rolewright-framework: 1\n"
    "id: own\n"
    "version: 1\n"
    "name: {en: Own}\n"
    "stages: [{id: making, name: {en: Making}}]\n"
    "phases: [{id: build, stage: making, name: {en: Build}}]\n"
    "skills: [{id: git, name: {en: Git}}, {id: tools, name: {en: Tools}}]\n"
    "profiles:\n"
    "  - id: maker\n"
    "    name: {en: Maker}\n"
    "    placement: business-unit\n"
    "    skills: [{skill: git, level: 2}]\n"
    "    effort: {build: {level: high}}\n"
    "guidance: [{from: maker, to: maker, flow: strategy}]\n"
    "controls: [{controller: maker, controlled: maker}]\n"
    "prerequisites: [{profile: maker, activities: [make]}]\n"
    "substitutes: [{activities: [make]}]\n"
    "deferrals: [{activity: make, maturity: starting, trigger: t, "
    "reason: {en: R}}]\n"
    "activities:\n"
    "  - {id: make, phase: build, name: {en: Make}, involvement: {maker: AR}}\n";

struct Spoilt
{
    const char *name;
    const char *from;
    const char *to;
    int line;
    const char *words;
};

void PrintTo(const Spoilt &spoilt, std::ostream *out)
{
    *out << spoilt.name;
}

class SpoiltFrameworks : public testing::TestWithParam<Spoilt>
{
};

QByteArray textOf(const Spoilt &spoilt)
{
    EXPECT_TRUE(small.contains(spoilt.from)) << spoilt.from;
    return QByteArray(small).replace(spoilt.from, spoilt.to);
}

void expectRefused(const Result<Framework> &read, const Spoilt &spoilt)
{
    ASSERT_FALSE(read);
    const std::string words = describe(read.error()).toStdString();
    EXPECT_THAT(words, testing::StartsWith("f.yaml:" + std::to_string(spoilt.line) + ":"));
    EXPECT_THAT(words, testing::HasSubstr(spoilt.words));
}

TEST_P(SpoiltFrameworks, AreRefusedWithTheLineAndWhatIsWrong)
{
    expectRefused(readFramework(textOf(GetParam()), QStringLiteral("f.yaml")), GetParam());
}

const Spoilt spoilt[] = {
    {"NoFramework", "rolewright-framework: 1\n", "\n", 2, "“rolewright-framework” is missing"},
    {"NewerFormat", "framework: 1", "framework: 2", 1, "version 1"},
    {"NoProfilePlacement", "    placement: business-unit\n", "", 9, "“placement” is missing"},
    {"WrongLevel", "level: high", "level: much", 13, "little, moderate, high"},
    {"WrongLetters", "maker: AR", "maker: X", 20, "expected A, R, C, I"},
    {"WrongSkillLevel", "level: 2", "level: 5", 12, "from 1 to 4"},
    {"SkillTwice", "{id: tools,", "{id: git,", 7, "“git” is there twice"},
    {"UnknownStage", "stage: making", "stage: makin", 6, "unknown stage “makin”"},
    {"UnknownSkill", "skill: git", "skill: gut", 9, "unknown skill “gut”"},
    {"UnknownImpliedSkill", "{en: Git}}", "{en: Git}, implies: [gut]}", 7, "unknown skill “gut”"},
    {"ThreeLevelTexts", "{en: Git}}", "{en: Git}, levels: [{en: a}, {en: b}, {en: c}]}", 7,
     "levels 1 to 4"},
    {"UnknownPhaseOfEffort", "{build: {", "{bild: {", 9, "unknown phase “bild”"},
    {"UnknownGuide", "[{from: maker", "[{from: mover", 14, "unknown profile “mover”"},
    {"UnknownController", "[{controller: maker", "[{controller: mover", 15,
     "unknown profile “mover”"},
    {"UnknownPrerequisite", "maker, activities: [make]", "maker, activities: [move]", 16,
     "unknown activity “move”"},
    {"UnknownSubstitute", "[{activities: [make]", "[{activities: [move]", 17,
     "unknown activity “move”"},
    {"UnknownDeferral", "[{activity: make", "[{activity: move", 18, "unknown activity “move”"},
    {"UnknownPhaseOfActivity", "phase: build, name", "phase: bild, name", 20,
     "unknown phase “bild”"},
    {"UnknownProfileOfActivity", "{maker: AR", "{mover: AR", 20, "unknown profile “mover”"},
};

INSTANTIATE_TEST_SUITE_P(Framework, SpoiltFrameworks, testing::ValuesIn(spoilt),
                         [](const auto &instance) { return std::string(instance.param.name); });

TEST(FrameworkReader, TakesASmallFrameworkOfAUsersOwn)
{
    const Result<Framework> read = readFramework(small, QStringLiteral("f.yaml"));
    ASSERT_TRUE(read) << describe(read.error()).toStdString();
    EXPECT_EQ(read->profiles.size(), 1U);
    EXPECT_TRUE(read->extra.empty());
}

TEST(FrameworkReader, ReportsAllProblemsTogether)
{
    QByteArray text = small;
    text.replace("skill: git", "skill: gut").replace("{maker: AR", "{mover: AR");
    const Result<Framework> read = readFramework(text, QStringLiteral("f.yaml"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().more.size(), 1U);
}

TEST(FrameworkReader, ChecksAFrameworkWithinADocumentLikeAFileOfItsOwn)
{
    const QByteArray plan =
        "plan:\n  definition:\n    " +
        QByteArray(small).replace("skill: git", "skill: gut").replace("\n", "\n    ");
    const Result<YamlDocument> document = readYaml(plan, QStringLiteral("plan.yaml"));
    ASSERT_TRUE(document) << describe(document.error()).toStdString();
    const Node &definition = *document->root.find(u"plan")->find(u"definition");
    const Result<Framework> read = frameworkFromNode(definition, QStringLiteral("plan.yaml"));
    ASSERT_FALSE(read);
    EXPECT_EQ(describe(read.error()).toStdString(),
              "plan.yaml:11:9: “maker” names the unknown skill “gut”");
}

TEST(FrameworkReader, SaysWhatToDoAboutAFrameworkThatIsNotInstalled)
{
    const Result<Framework> read = loadInstalledFramework(QStringLiteral("other"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::NotFound);
    EXPECT_THAT(read.error().text.toStdString(), testing::HasSubstr("definition"));
}

} // namespace
} // namespace rolewright
