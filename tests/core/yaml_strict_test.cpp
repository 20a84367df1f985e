#include "core/text/yaml_strict.h"

#include "core/storage/plan_writer.h"
#include "tests/support/plan_generator.h"

#include <QFile>
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>
#include <sstream>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace rolewright {
namespace {

/// Writes down all that a parser tells.
class Recorder : public YAML::EventHandler
{
public:
    std::vector<std::string> events;

    void OnDocumentStart(const YAML::Mark &mark) override { note("document", mark); }
    void OnDocumentEnd() override { events.emplace_back("end of document"); }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override { note("null", mark); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { note("alias", mark); }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                  const std::string &value) override
    {
        note("scalar " + tag + value, mark);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        note("list " + tag, mark);
    }
    void OnSequenceEnd() override { events.emplace_back("end of list"); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        note("map " + tag, mark);
    }
    void OnMapEnd() override { events.emplace_back("end of map"); }
    void OnAnchor(const YAML::Mark &mark, const std::string &) override { note("anchor", mark); }

private:
    void note(const std::string &what, const YAML::Mark &mark)
    {
        std::ostringstream text;
        text << what << " at " << mark.pos << ' ' << mark.line << ':' << mark.column;
        events.push_back(text.str());
    }
};

std::vector<std::string> toldByYamlCpp(const QByteArray &text)
{
    Recorder recorder;
    std::istringstream stream(text.toStdString());
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(recorder)) {
        }
    } catch (const YAML::Exception &exception) {
        recorder.events.emplace_back(exception.what());
    }
    return recorder.events;
}

/// Whether a text is accepted; fails when it is told otherwise than by yaml-cpp.
bool isAccepted(const QByteArray &text)
{
    Recorder recorder;
    const bool accepted = parseStrictYaml(text, recorder);
    EXPECT_EQ(recorder.events, accepted ? toldByYamlCpp(text) : std::vector<std::string>{})
        << text.toStdString();
    return accepted;
}

/// The text before the line that ends a plan.
QByteArray withoutEnd(QByteArray plan)
{
    plan.truncate(plan.lastIndexOf("..."));
    return plan;
}

/// The text with some bytes replaced, left out, doubled or put in that mean something to YAML.
QByteArray damaged(Dice &dice, QByteArray text)
{
    static const QByteArray signs("\n\n   :::,,{}[]''\"\"##--??&*!|>%@`\\\t.~_(xn0");
    for (int i = dice.below(4) + 1; i > 0 && !text.isEmpty(); --i) {
        const int at = dice.below(text.size());
        switch (dice.below(4)) {
        case 0:
            text[at] = dice.pick(signs);
            break;
        case 1:
            text.remove(at, 1 + dice.below(3));
            break;
        case 2:
            text.insert(at, QByteArray(1, dice.pick(signs)));
            break;
        default:
            text.insert(at, text.mid(dice.below(text.size()), dice.below(30)));
            break;
        }
    }
    return text;
}

TEST(StrictYaml, AcceptsTheSample)
{
    QFile file(QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/resources/samples/mobility.rolewright.yaml"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(isAccepted(withoutEnd(file.readAll())));
}

TEST(StrictYaml, AcceptsWhatTheWriterWrites)
{
    for (const char *text :
         {"a: 1\n", "a:\n  b: c\n  d: [x, y]\ne: {}\n", "a: 'it''s: so'\n",
          "a: \"\\x41\\u20AC\\n\"\n", "a:\n  - {b: c,\n     d: e}\n  - plain\n",
          "a:\n  - id: x\n    list:\n      - {y: z}\n  - id: y\n",
          "# above\na: C# and F  # beside\n\n  # between\nb: null\n", "a: b: c\n"}) {
        EXPECT_EQ(isAccepted(text), QByteArray(text) != "a: b: c\n") << text;
    }
}

TEST(StrictYaml, LeavesAnyOtherYamlToTheOtherParser)
{
    for (const char *text : {"",
                             "# nothing\n",
                             "- a\n",
                             "a\n",
                             "a:\n",
                             "a: |\n  b\n",
                             "a: &x b\n",
                             "a: *x\n",
                             "a: !t b\n",
                             "? a\n: b\n",
                             "--- \na: b\n",
                             "a: b\n...\n",
                             "a: b\n  c\n",
                             "a: b\n  c: d\n",
                             "a: [b,\nc]\n",
                             "a: [b\n  , c]\n",
                             "a: 'b\n  c'\n",
                             "a: {b}\n",
                             "a: {b:c}\n",
                             "a: \"\\N\"\n",
                             "a: \"\\uD800\"\n",
                             "a:\tb\n",
                             "a: b\r\n",
                             "a:\n- b\n",
                             "a: {b: c} d\n",
                             "a: {b: c,}\n",
                             "a: [b, # c\n  d]\n",
                             "a: ~\nb: ''c\n",
                             "{a: b}\n",
                             "a: 'b"})
        EXPECT_FALSE(isAccepted(text)) << text;
}

RC_GTEST_PROP(StrictYaml, AcceptsEachPlanOfOurs, (uint64_t seed))
{
    Dice dice(seed);
    RC_ASSERT(isAccepted(withoutEnd(writePlan(randomPlan(dice)))));
}

RC_GTEST_PROP(StrictYaml, TellsTheSameAsYamlCppOfDamagedPlans, (uint64_t seed))
{
    Dice dice(seed);
    const QByteArray text = withoutEnd(writePlan(randomPlan(dice)));
    for (int i = 0; i < 20; ++i) {
        const qsizetype start = text.indexOf('\n', dice.below(text.size())) + 1;
        isAccepted(damaged(dice, text.mid(start, dice.below(400))));
        isAccepted(damaged(dice, text));
        RC_ASSERT(!testing::Test::HasFailure());
    }
}

} // namespace
} // namespace rolewright
