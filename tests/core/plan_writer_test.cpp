#include "core/storage/plan_writer.h"

#include "core/storage/plan_file.h"
#include "core/storage/plan_ids.h"

#include <QFile>
#include <gtest/gtest.h>
#include <random>
#include <rapidcheck/gtest.h>

namespace rolewright {
namespace {

const QString fileName = QStringLiteral("plan.yaml");

/// Makes random plans that hold together, with texts that are hard to write, unknown keys and
/// comments.
class PlanMaker
{
public:
    explicit PlanMaker(unsigned seed) : m_random(seed) {}

    Plan make()
    {
        Plan plan;
        plan.head = head();
        for (int i = upTo(5); i > 0; --i)
            plan.people.append(person(i, plan));
        for (int i = upTo(3); i > 0; --i)
            addScenario(i, plan);
        for (int i = upTo(4); i > 0; --i)
            addUseCase(i, plan);
        addTailoring(plan);
        if (chance())
            plan.mutes.append(decorated(Mute{.code = text(), .where = text(), .reason = text()}));
        if (chance())
            plan.reports.append(decorated(ReportPreset{
                .id = text(), .name = text(), .chapters = {text(), text()}, .unit = text()}));
        return plan;
    }

private:
    int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most + 1)); }
    bool chance() { return upTo(2) == 0; }
    double number() { return upTo(3) == 0 ? upTo(2) : upTo(2000) / 1000.0; }
    QDate date() { return QDate(2027, 1, 1).addDays(upTo(600)); }
    Month month() { return Month::of(2027, 1) + upTo(30); }

    QString text()
    {
        const QString hard[] = {QStringLiteral("yes"),
                                QStringLiteral("#"),
                                QStringLiteral("a # b"),
                                QStringLiteral("it's \"so\""),
                                QStringLiteral("a\nb\n"),
                                QStringLiteral("\t"),
                                QStringLiteral("{a: [b]}, c"),
                                QStringLiteral("- x"),
                                QStringLiteral("null"),
                                QStringLiteral("0x1F"),
                                QStringLiteral("1e3"),
                                QStringLiteral("..."),
                                QStringLiteral("---"),
                                QStringLiteral(" blanks "),
                                QStringLiteral("Jörg Ωß 漢字 😀"),
                                QStringLiteral("&a"),
                                QStringLiteral("2027-01"),
                                QStringLiteral("key: value"),
                                QStringLiteral("\u2028\uFEFF\u0085"),
                                QString(200, u'x')};
        QString made = hard[static_cast<size_t>(upTo(static_cast<int>(std::size(hard)) - 1))];
        for (int i = upTo(2) * upTo(12); i > 0; --i)
            made += chance() ? QStringLiteral(" word") : hard[static_cast<size_t>(upTo(16))];
        return made;
    }
    QString keyText()
    {
        QString made = text().left(40);
        if (made.back().isHighSurrogate())
            made.chop(1);
        return made;
    }
    QString comment()
    {
        QString made = u' ' + text().simplified();
        made.remove(QChar(0xFEFF)).remove(QChar(0x85));
        return made == QLatin1String(" ") ? QStringLiteral(" note") : made;
    }

    Node value(int depth = 2)
    {
        if (depth == 0 || chance())
            return chance() ? Node::literal(QStringLiteral("0.50")) : Node::string(text());
        Node node = chance() ? Node::list() : Node::map();
        for (int i = upTo(3); i > 0; --i) {
            if (node.isMap())
                node.set(keyText() + QString::number(i), value(depth - 1));
            else
                node.items.push_back(value(depth - 1));
        }
        return node;
    }
    Extra extra()
    {
        Extra made;
        for (int i = chance() ? upTo(2) : 0; i > 0; --i)
            made.emplace_back(QStringLiteral("x-%1 ").arg(i) + keyText(), value());
        return made;
    }
    template <class T>
    T decorated(T entity)
    {
        entity.extra = extra();
        for (int i = chance() ? upTo(2) : 0; i > 0; --i)
            entity.comments.before << comment();
        if (chance())
            entity.comments.atEnd = comment();
        return entity;
    }

    Head head()
    {
        Head made;
        made.name = text();
        made.extra = extra();
        made.tailoringExtra = extra();
        made.factors.extra = extra();
        made.framework.extra = extra();
        if (chance()) {
            made.assumptions.centralShare = 0.3;
            made.assumptions.leadTimeMonths = {{ProfileId{QStringLiteral("default")}, number()}};
            made.assumptions.extra = extra();
            comments(made, QStringLiteral("assumptions"));
            comments(made, QStringLiteral("assumptions/central_share"));
        }
        comments(made, QStringLiteral("name"));
        comments(made, QString());
        for (const auto &[key, node] : made.extra)
            comments(made, key);
        std::sort(made.sectionComments.begin(), made.sectionComments.end());
        return made;
    }
    void comments(Head &made, const QString &section)
    {
        if (chance())
            made.sectionComments.emplace_back(section, QStringList{comment(), comment()});
        if (chance() && !section.isEmpty())
            made.sectionComments.emplace_back(section + QStringLiteral(" #"),
                                              QStringList{comment()});
    }

    Person person(int i, const Plan &plan)
    {
        Person made{.id = {QStringLiteral("p%1").arg(i)}, .name = text(), .title = text()};
        made.manager.value = chance() ? plan.people.lastKey() : QString();
        made.capacity = number();
        made.skills = {{SkillId{QStringLiteral("git")}, SkillRating{.level = upTo(4)}},
                       {SkillId{QStringLiteral("sql")},
                        SkillRating{.level = 2, .rated = date(), .by = text(), .extra = extra()}}};
        made.capacityChanges = {{.from = date(), .capacity = number(), .extra = extra()}};
        if (chance())
            made.until = date();
        return decorated(made);
    }

    void addScenario(int i, Plan &plan)
    {
        Scenario made{.id = {QStringLiteral("s%1").arg(i)}, .name = text()};
        made.description = chance() ? text() : QString();
        Design &design = plan.designs[made.id];
        const UnitId unit{QStringLiteral("u")};
        design.units.append(decorated(Unit{.id = unit, .name = text()}));
        for (int k = upTo(4); k > 0; --k) {
            Position position{.id = {QStringLiteral("r%1").arg(k)}, .unit = unit, .title = text()};
            position.profiles.entries = {{ProfileId{QStringLiteral("a")}, 0.25},
                                         {ProfileId{QStringLiteral("b")}, std::nullopt}};
            position.reportsTo.value = design.positions.lastKey();
            if (chance())
                position.neededFrom = month();
            design.positions.append(decorated(position));
        }
        addLinks(plan, design);
        plan.scenarios.append(decorated(made));
    }

    void addLinks(const Plan &plan, Design &design)
    {
        const QString seat = design.positions.lastKey();
        if (seat.isEmpty())
            return;
        design.guidance.append(
            decorated(GuidanceLink{.from = {seat}, .to = {seat}, .flow = text()}));
        if (plan.people.isEmpty())
            return;
        for (int i = upTo(6); i > 0; --i) {
            Assignment made{.person = {plan.people.lastKey()}, .position = {seat}};
            made.id.value = baseId(made);
            if (design.assignments.contains(made.id.value) || chance())
                made.id.value += QStringLiteral("-%1").arg(i);
            if (chance())
                made.share = number();
            design.assignments.append(decorated(made));
        }
    }

    void addUseCase(int i, Plan &plan)
    {
        UseCase made{.id = {QStringLiteral("c%1").arg(i)}, .name = text()};
        made.kpis = {text(), text()};
        for (int k = upTo(3); k > 0; --k) {
            UseCasePhase phase{.useCase = made.id, .phase = {QStringLiteral("scoping")}};
            phase.start = month();
            phase.id = baseId(phase) + (chance() ? QString() : QStringLiteral("-%1").arg(k));
            if (!plan.useCasePhases.contains(phase.id))
                plan.useCasePhases.append(decorated(phase));
        }
        plan.useCases.append(decorated(made));
    }

    void addTailoring(Plan &plan)
    {
        const ProfileId profile{QStringLiteral("a")};
        if (chance())
            plan.effortOverrides.append(decorated(EffortOverride{
                .profile = profile, .phase = {QStringLiteral("scoping")}, .date = date()}));
        if (chance())
            plan.ownSkills.append(decorated(
                OwnSkill{.id = {QStringLiteral("k")}, .name = text(), .aliases = {text()}}));
        if (chance())
            plan.deferrals.append(
                decorated(Deferral{.activity = {QStringLiteral("lineage")}, .reason = text()}));
    }

    std::mt19937 m_random;
};

RC_GTEST_PROP(PlanWriter, writesWhatReadsBackAsTheSamePlanAndTheSameBytes, (unsigned seed))
{
    const Plan plan = PlanMaker(seed).make();
    const QByteArray bytes = writePlan(plan);
    const Result<LoadedPlan> loaded = readPlan(bytes, fileName);
    if (!loaded)
        RC_FAIL(describe(loaded.error()).toStdString() + "\n" + bytes.toStdString());
    if (!(loaded->plan == plan))
        RC_FAIL("read as another plan:\n" + bytes.toStdString() + "\nthen:\n" +
                writePlan(loaded->plan).toStdString());
    RC_ASSERT(loaded->lostComments.isEmpty());
    RC_ASSERT(loaded->ours);
    RC_ASSERT(writePlan(loaded->plan) == bytes);
}

RC_GTEST_PROP(PlanWriter, everyCutOfItsTextIsRefused, (unsigned seed))
{
    const QByteArray bytes = writePlan(PlanMaker(seed).make());
    const auto size = *rc::gen::inRange<qsizetype>(0, bytes.size() - 4);
    RC_ASSERT(!readPlan(bytes.first(size), fileName));
}

TEST(PlanWriter, bringsTheExampleIntoItsLayout)
{
    QFile file(QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/tests/data/example.rolewright.yaml"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const Result<LoadedPlan> loaded = readPlan(file.readAll(), fileName);
    ASSERT_TRUE(loaded) << describe(loaded.error()).toStdString();
    const QByteArray bytes = writePlan(loaded->plan);
    const QByteArray lines[] = {
        "rolewright: 1\nname: Mobility AI 2027\nlanguage: en\n",
        "framework: {id: ml-skill-profiles, version: 1}\n",
        "factors: {size: medium, maturity: growing, centralization: hub-and-spoke, pool: false}\n",
        "  cost: {currency: EUR, per_fte_year: {default: 95000, ml-engineer: 105000}}  # planning "
        "rates, never a person's pay\n",
        "  - {id: p1, name: Lena Roth, title: Head of ML Platform, capacity: 1,",
        "  - id: range-forecast\n    name: Range forecast\n    unit: fleet\n    size: 1.5\n",
        "    phases:\n      - {phase: scoping, start: 2027-01, months: 1}\n",
        "      - {id: coe, name: AI Centre of Excellence, kind: central, lead: r0}\n",
        "      - {person: p1, position: r1, share: 1, from: 2027-01, until: 2027-12, pinned: "
        "true}\n",
    };
    for (const QByteArray &line : lines)
        EXPECT_TRUE(bytes.contains(line)) << line.toStdString() << bytes.toStdString();
    EXPECT_TRUE(bytes.startsWith("# Rolewright plan"));
    EXPECT_TRUE(bytes.endsWith("\n...\n"));
    const Result<LoadedPlan> again = readPlan(bytes, fileName);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->plan == loaded->plan);
}

TEST(PlanWriter, keepsCommentsOfSectionsThatAreGoneAtTheEnd)
{
    Plan plan;
    Head head;
    head.name = QStringLiteral("N");
    head.sectionComments = {{QStringLiteral("people"), {QStringLiteral(" staff")}}};
    plan.head = head;
    const QByteArray bytes = writePlan(plan);
    EXPECT_TRUE(bytes.endsWith("\n# staff\n...\n")) << bytes.toStdString();
}

TEST(PlanWriter, keepsTheUnitOfAReportAlsoWhereNoScenarioHasIt)
{
    Plan plan;
    Head head;
    head.name = QStringLiteral("N");
    plan.head = head;
    plan.reports.append(ReportPreset{.id = QStringLiteral("all"), .name = QStringLiteral("All")});
    plan.reports.append(ReportPreset{.id = QStringLiteral("fleet"),
                                     .name = QStringLiteral("Fleet"),
                                     .unit = QStringLiteral("fleet")});
    const QByteArray bytes = writePlan(plan);
    EXPECT_TRUE(bytes.contains("{id: all, name: All}")) << bytes.toStdString();
    EXPECT_TRUE(bytes.contains("{id: fleet, name: Fleet, unit: fleet}")) << bytes.toStdString();
    const Result<LoadedPlan> loaded = readPlan(bytes, fileName);
    ASSERT_TRUE(loaded) << describe(loaded.error()).toStdString();
    EXPECT_TRUE(loaded->plan == plan);
}

TEST(PlanWriter, listsPhasesBelowTheirUseCaseWhereverTheyStandInTheTable)
{
    Plan plan;
    Head head;
    head.name = QStringLiteral("N");
    plan.head = head;
    for (const char *id : {"a", "b"})
        plan.useCases.append(UseCase{.id = {QString::fromLatin1(id)}, .name = QStringLiteral("C")});
    for (const char *id : {"b", "a", "b"}) {
        UseCasePhase phase{.useCase = {QString::fromLatin1(id)}, .phase = {QStringLiteral("x")}};
        phase.start = Month::of(2027, 1);
        phase.id = QString::number(plan.useCasePhases.size());
        plan.useCasePhases.append(phase);
    }
    const Result<LoadedPlan> loaded = readPlan(writePlan(plan), fileName);
    ASSERT_TRUE(loaded) << describe(loaded.error()).toStdString();
    EXPECT_FALSE(loaded->plan == plan);
    EXPECT_TRUE(isSameInFile(loaded->plan, plan));
}

} // namespace
} // namespace rolewright
