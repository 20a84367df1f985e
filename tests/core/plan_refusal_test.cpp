#include "core/storage/plan_reader.h"

#include <gtest/gtest.h>

namespace rolewright {
namespace {

/// A small plan; sections given as text replace or extend it.
QByteArray planWith(const QByteArray &sections)
{
    return "rolewright: 1\nname: Test\n" + sections;
}

QByteArray scenarioWith(const QByteArray &tables)
{
    return planWith("scenarios:\n  - id: s\n    name: S\n" + tables);
}

QByteArray twoPositions(const QByteArray &first, const QByteArray &second)
{
    return scenarioWith("    units: [{id: u, name: U}]\n    positions:\n"
                        "      - {id: a, unit: u, title: A" +
                        first + "}\n      - {id: b, unit: u, title: B" + second + "}\n");
}

struct PlanRefusal
{
    const char *name;
    QByteArray text;
    int line;
    const char *words;
};

void PrintTo(const PlanRefusal &refusal, std::ostream *out)
{
    *out << refusal.name;
}

class PlanRefusals : public testing::TestWithParam<PlanRefusal>
{
};

TEST_P(PlanRefusals, nameTheLineAndWhatIsWrong)
{
    const PlanRefusal &refusal = GetParam();
    const Result<LoadedPlan> loaded = readPlan(refusal.text, QStringLiteral("plan.yaml"));
    ASSERT_FALSE(loaded);
    const QString words = describe(loaded.error());
    const QString place = QStringLiteral("plan.yaml:%1:").arg(refusal.line);
    bool found = false;
    for (const QString &line : words.split(u'\n'))
        found =
            found || (line.startsWith(place) && line.contains(QString::fromUtf8(refusal.words)));
    EXPECT_TRUE(found) << words.toStdString();
}

const PlanRefusal refusals[] = {
    {"noYaml", planWith("people: [{id: p\n"), 4, "not closed"},
    {"duplicateKey", planWith("name: Again\n"), 3, "twice"},
    {"keyThatIsNoText", planWith("12: a\n"), 3, "12"},
    {"tag", planWith("language: !!str en\n"), 3, ""},
    {"anchor", planWith("language: &a en\n"), 3, "&"},
    {"alias", planWith("language: *a\n"), 3, ""},
    {"controlCharacter", planWith("language: \"e\x01n\"\n"), 3, ""},
    {"innerByteOrderMark", planWith("language: e\xEF\xBB\xBFn\n"), 3, ""},
    {"invalidUtf8", planWith("language: \xFF\n"), 3, ""},
    {"secondDocument", planWith("---\na: b\n"), 3, "second document"},
    {"textAfterTheEnd", planWith("...\nmore\n"), 4, ""},
    {"newerFormat", "name: T\nrolewright: 2\npeople: 7\n", 2, "newer"},
    {"unknownFormat", "name: T\nrolewright: one\n", 2, "must be 1"},
    {"noFormat", "name: T\n", 1, "no Rolewright plan"},
    {"noName", "rolewright: 1\n", 1, "“name” is missing"},
    {"sectionThatIsNoList", planWith("people: {a: b}\n"), 3, "must be a list"},
    {"innerSectionThatIsNoList", scenarioWith("    units: 3\n"), 6, "must be a list"},
    {"entryThatIsNoGroup", planWith("people: [7]\n"), 3, "expected a group"},
    {"tailoringThatIsNoGroup", planWith("tailoring: 3\n"), 3, "group"},
    {"wrongType", planWith("people:\n  - {id: p, name: P, capacity: much}\n"), 4, "number"},
    {"wrongRange", planWith("people:\n  - {id: p, name: P, capacity: 3}\n"), 4, "from 0 to 2"},
    {"wrongMonth",
     planWith("use_cases:\n  - {id: u, name: U, phases: [{phase: x, start: 2027-13}]}\n"), 4,
     "month"},
    {"wrongId", planWith("people:\n  - {id: Big, name: P}\n"), 4, "id"},
    {"missingId", planWith("people:\n  - {name: P}\n"), 4, "“id” is missing"},
    {"missingName", planWith("people:\n  - {id: p}\n"), 4, "“name” is missing"},
    {"missingTitle",
     scenarioWith("    units: [{id: u, name: U}]\n"
                  "    positions: [{id: r, unit: u}]\n"),
     7, "“title” is missing"},
    {"missingPerson", scenarioWith("    assignments: [{position: r}]\n"), 6, "“person” is missing"},
    {"missingTo", scenarioWith("    guidance: [{from: r}]\n"), 6, "“to” is missing"},
    {"duplicatePerson", planWith("people:\n  - {id: p, name: P}\n  - {id: p, name: Q}\n"), 5,
     "first in line 4"},
    {"duplicateUseCase", planWith("use_cases:\n  - {id: p, name: P}\n  - {id: p, name: Q}\n"), 5,
     "first in line 4"},
    {"duplicateScenario", planWith("scenarios:\n  - {id: p, name: P}\n  - {id: p, name: Q}\n"), 5,
     "first in line 4"},
    {"duplicateUnit",
     scenarioWith("    units:\n      - {id: u, name: U}\n      - {id: u, name: V}\n"), 8,
     "“u” stands twice"},
    {"duplicatePosition", twoPositions(", fte: 1}\n      - {id: a, unit: u, title: A", ""), 9,
     "“a” stands twice"},
    {"duplicateGuidance",
     twoPositions("", "") + "    guidance:\n      - {from: a, to: b, flow: x}\n"
                            "      - {from: a, to: b, flow: x}\n",
     12, "twice"},
    {"duplicateMute", planWith("mutes:\n  - {code: c, where: w}\n  - {code: c, where: w}\n"), 5,
     "twice"},
    {"unknownManager", planWith("people:\n  - {id: p, name: P, manager: q}\n"), 4, "“q”"},
    {"unknownUnitOfUseCase", planWith("use_cases:\n  - {id: c, name: C, unit: nowhere}\n"), 4,
     "“nowhere”"},
    {"unknownParent", scenarioWith("    units:\n      - {id: u, name: U, parent: no}\n"), 7,
     "“no”"},
    {"unknownLead", scenarioWith("    units:\n      - {id: u, name: U, lead: no}\n"), 7, "“no”"},
    {"unknownUnit", scenarioWith("    positions:\n      - {id: r, unit: no, title: R}\n"), 7,
     "“no”"},
    {"unknownSuperior", twoPositions("", ", reports_to: no"), 9, "“no”"},
    {"unknownDottedLine", twoPositions("", ", also_reports_to: [no]"), 9, "“no”"},
    {"unknownGuidance", twoPositions("", "") + "    guidance: [{from: a, to: no}]\n", 10, "“no”"},
    {"unknownAssignment", twoPositions("", "") + "    assignments: [{person: no, position: a}]\n",
     10, "“no”"},
    {"unknownHiring", planWith("scenarios:\n  - {id: s, name: S, hiring_order: [no]}\n"), 4,
     "“no”"},
    {"circleOfUnits",
     scenarioWith("    units:\n      - {id: u, name: U, parent: v}\n"
                  "      - {id: v, name: V, parent: u}\n"),
     7, "u → v → u"},
    {"circleOfReporting", twoPositions(", reports_to: b", ", reports_to: a"), 8, "a → b → a"},
    {"ownSuperior", twoPositions(", reports_to: a", ""), 8, "a → a"},
    {"tooDeep", planWith("x: " + QByteArray(40, '[') + QByteArray(40, ']') + "\n"), 3, "32"},
    {"tooLongText", planWith("x: \"" + QByteArray(1100 * 1024, 'a') + "\"\n"), 3, "1 MiB"},
};

INSTANTIATE_TEST_SUITE_P(Plan, PlanRefusals, testing::ValuesIn(refusals),
                         [](const auto &refusal) { return std::string(refusal.param.name); });

} // namespace
} // namespace rolewright
