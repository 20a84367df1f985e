#include "tests/support/plan_generator.h"

#include "core/plan/validation.h"

namespace rolewright {

namespace {

QString hostileText(Dice &dice)
{
    static const std::array texts{
        "Ada Lovelace",
        "Zoë Müller-Łukasz",
        "李小龙",
        "مريم الخوارزمي",
        "null",
        "yes",
        "1e3",
        "0123",
        "- not a list",
        "key: value # no comment",
        "\"quoted\" and 'quoted'",
        "=HYPERLINK(\"x\")",
        "two\nlines",
        " blanks around ",
        "👩🏽‍💻 Zero\u200bwidth",
        "<b>&amp;</b>",
        "a/b\\c",
        "%1 %2",
        "{a: [b]}",
        "very long very long very long very long very long very long very long very long very long",
    };
    return QString::fromUtf8(dice.pick(texts));
}

QString maybeText(Dice &dice)
{
    return dice.chance(50) ? QString() : hostileText(dice);
}

QString someId(Dice &dice, const char *stem, int stock = 10)
{
    return QLatin1String(stem) + QString::number(dice.below(stock));
}

ProfileId someProfile(Dice &dice)
{
    static const std::array ids{"data-engineer", "data-scientist", "ml-engineer", "own-profile"};
    return {QLatin1String(dice.pick(ids))};
}

PhaseId somePhase(Dice &dice)
{
    static const std::array ids{"data-ingestion", "model-training", "monitor-maintain"};
    return {QLatin1String(dice.pick(ids))};
}

SkillId someSkill(Dice &dice)
{
    static const std::array ids{"sql", "statistics", "mlops", "communication", "own-skill"};
    return {QLatin1String(dice.pick(ids))};
}

double someFte(Dice &dice)
{
    static const std::array values{0.0, 0.2, 0.5, 0.75, 1.0, 1.25, 2.0};
    return dice.pick(values);
}

std::optional<QDate> maybeDate(Dice &dice)
{
    if (dice.chance(50))
        return std::nullopt;
    return QDate(2024, 1, 31).addDays(dice.below(900));
}

std::optional<Month> maybeMonth(Dice &dice)
{
    return dice.chance(50) ? std::nullopt : std::optional(Month::of(2025, 1) + dice.below(36));
}

Extra someExtra(Dice &dice)
{
    if (dice.chance(70))
        return {};
    Node group = Node::map();
    group.set(QStringLiteral("inner"),
              Node::list({Node::literal(QStringLiteral("1.50")), Node::string(hostileText(dice))}));
    Extra extra{{QStringLiteral("x_group"), group}};
    if (dice.chance(50))
        extra.emplace_back(QStringLiteral("x_nothing"), Node::null());
    return extra;
}

Comments someComments(Dice &dice)
{
    if (dice.chance(70))
        return {};
    return {{QStringLiteral(" above %1").arg(dice.below(9))},
            dice.chance(50) ? QString() : QStringLiteral(" at the end")};
}

template <class T>
QString someKey(Dice &dice, const Table<T> &table)
{
    return table.isEmpty() ? QString() : dice.pick(table.rows())->key();
}

template <class T>
QString maybeKey(Dice &dice, const Table<T> &table)
{
    return dice.chance(40) ? QString() : someKey(dice, table);
}

/// Makes rows; those of scenarios refer to what is in their own one.
class RowMaker
{
public:
    RowMaker(Dice &dice, const Plan &plan, const ScenarioId &scenario)
        : m_dice(dice), m_plan(plan), m_design(plan.design(scenario))
    {
    }

    template <class T>
    T make()
    {
        T row{};
        fill(row);
        row.extra = someExtra(m_dice);
        if constexpr (requires { row.comments; })
            row.comments = someComments(m_dice);
        return row;
    }

private:
    void fill(Head &head)
    {
        head.name = hostileText(m_dice);
        head.language = m_dice.chance(50) ? QStringLiteral("en") : QStringLiteral("de");
        head.factors.size = m_dice.pick(std::array{Size::Small, Size::Medium, Size::Large});
        head.factors.pool = m_dice.chance(50);
        head.assumptions.centralShare = m_dice.pick(std::array{0.0, 0.2, 0.4});
        head.assumptions.learningMonthsPerLevel = m_dice.below(6);
        if (m_dice.chance(50))
            head.assumptions.cost.perFteYear = {{someProfile(m_dice), 90000.0},
                                                {{QStringLiteral("default")}, 70000.5}};
        if (m_dice.chance(50))
            head.sectionComments = {{QStringLiteral("people"), {QStringLiteral(" who is here")}}};
        head.tailoringExtra = someExtra(m_dice);
    }
    void fill(EffortOverride &row)
    {
        row.profile = someProfile(m_dice);
        row.phase = somePhase(m_dice);
        row.level = m_dice.pick(std::array{Level::Little, Level::Moderate, Level::High});
        row.reason = maybeText(m_dice);
        row.date = maybeDate(m_dice);
    }
    void fill(ResponsibilityOverride &row)
    {
        row.activity = {someId(m_dice, "activity-")};
        row.profile = someProfile(m_dice);
        row.involvement = someInvolvement();
        row.reason = maybeText(m_dice);
        row.note = maybeText(m_dice);
    }
    void fill(OwnActivity &row)
    {
        row.id = {someId(m_dice, "own-")};
        row.phase = somePhase(m_dice);
        row.name = hostileText(m_dice);
        row.involvement = {{someProfile(m_dice), someInvolvement()}};
    }
    void fill(OwnPhase &row)
    {
        row.id = m_dice.chance(50) ? somePhase(m_dice) : PhaseId{someId(m_dice, "own-")};
        row.name = hostileText(m_dice);
        row.text = maybeText(m_dice);
    }
    void fill(LeftOut &row)
    {
        if (m_dice.chance(50))
            row.profile = someProfile(m_dice);
        else
            row.skill = someSkill(m_dice);
        if (m_dice.chance(50))
            row.into = {row.profile.isEmpty() ? someSkill(m_dice).value
                                              : someProfile(m_dice).value};
        row.reason = maybeText(m_dice);
        row.date = maybeDate(m_dice);
    }
    void fill(OwnProfile &row)
    {
        row.id = someProfile(m_dice);
        row.name = hostileText(m_dice);
        row.task = maybeText(m_dice);
        row.titles = {hostileText(m_dice)};
        row.skills = {{someSkill(m_dice), m_dice.below(5)}};
        if (m_dice.chance(50))
            row.placement = m_dice.pick(std::array{Placement::Central, Placement::BusinessUnit});
    }
    void fill(OwnSkill &row)
    {
        row.id = someSkill(m_dice);
        row.name = hostileText(m_dice);
        row.aliases = {hostileText(m_dice), QStringLiteral("alias")};
        row.implies = {someSkill(m_dice)};
    }
    void fill(Deferral &row)
    {
        row.activity = {someId(m_dice, "activity-")};
        row.reason = maybeText(m_dice);
        row.canDoWithout = m_dice.chance(50);
        row.review = maybeDate(m_dice);
    }
    void fill(Person &row)
    {
        row.id = {someId(m_dice, "person-", 16)};
        row.name = hostileText(m_dice);
        row.title = maybeText(m_dice);
        row.email = maybeText(m_dice);
        row.manager = {maybeKey(m_dice, m_plan.people)};
        row.from = maybeDate(m_dice);
        row.capacity = someFte(m_dice);
        if (m_dice.chance(30))
            row.capacityChanges = {{QDate(2026, 3, 1), someFte(m_dice), someExtra(m_dice)}};
        row.skills = someSkills();
        row.note = maybeText(m_dice);
    }
    void fill(UseCase &row)
    {
        row.id = {someId(m_dice, "case-")};
        row.name = hostileText(m_dice);
        if (!m_plan.designs.empty())
            row.unit = {maybeKey(m_dice, m_dice.pick(m_plan.designs).second.units)};
        row.size = someFte(m_dice);
        row.greenlit = m_dice.chance(70);
        row.kpis = {hostileText(m_dice)};
    }
    void fill(UseCasePhase &row)
    {
        row.id = someId(m_dice, "phase-", 16);
        row.useCase = {someKey(m_dice, m_plan.useCases)};
        row.phase = somePhase(m_dice);
        row.start = Month::of(2025, 1) + m_dice.below(24);
        row.months = 1 + m_dice.below(12);
    }
    void fill(Scenario &row)
    {
        row.id = {someId(m_dice, "scenario-", 4)};
        row.name = hostileText(m_dice);
        row.description = maybeText(m_dice);
        const Design &design = m_plan.design(row.id);
        if (m_dice.chance(50) && !design.positions.isEmpty())
            row.hiringOrder = {{someKey(m_dice, design.positions)}};
    }
    void fill(Unit &row)
    {
        row.id = {someId(m_dice, "unit-")};
        row.name = hostileText(m_dice);
        row.kind = m_dice.pick(std::array{UnitKind::Central, UnitKind::Team, UnitKind::Pool});
        row.parent = {maybeKey(m_dice, m_design.units)};
        row.lead = {maybeKey(m_dice, m_design.positions)};
    }
    void fill(Position &row)
    {
        row.id = {someId(m_dice, "position-", 16)};
        row.unit = {someKey(m_dice, m_design.units)};
        row.title = hostileText(m_dice);
        row.profiles = someShares();
        row.fte = someFte(m_dice);
        row.reportsTo = {maybeKey(m_dice, m_design.positions)};
        if (m_dice.chance(30) && !m_design.positions.isEmpty())
            row.alsoReportsTo = {{someKey(m_dice, m_design.positions)}};
        row.neededFrom = maybeMonth(m_dice);
        row.note = maybeText(m_dice);
    }
    void fill(GuidanceLink &row)
    {
        row.from = {someKey(m_dice, m_design.positions)};
        row.to = {someKey(m_dice, m_design.positions)};
        row.flow = m_dice.chance(50) ? QStringLiteral("data") : hostileText(m_dice);
    }
    void fill(Assignment &row)
    {
        row.id = {someId(m_dice, "assignment-", 16)};
        row.person = {someKey(m_dice, m_plan.people)};
        row.position = {someKey(m_dice, m_design.positions)};
        if (m_dice.chance(50))
            row.share = someFte(m_dice);
        row.from = maybeMonth(m_dice);
        if (m_dice.chance(30))
            row.until = row.from.value_or(Month::of(2025, 1)) + m_dice.below(20);
        row.pinned = m_dice.chance(20);
    }
    void fill(Mute &row)
    {
        row.code = someId(m_dice, "finding-", 5);
        row.where = maybeText(m_dice);
        row.reason = maybeText(m_dice);
        row.date = maybeDate(m_dice);
    }
    void fill(ReportPreset &row)
    {
        row.id = someId(m_dice, "report-", 5);
        row.name = hostileText(m_dice);
        row.chapters = {QStringLiteral("mapping"), QStringLiteral("gaps")};
        row.paper = m_dice.chance(50) ? QString() : QStringLiteral("A3");
        row.unit = row.paper.isEmpty() ? QString() : QStringLiteral("unit-of-another-scenario");
    }

    Involvement someInvolvement()
    {
        static const std::array letters{u"A", u"R", u"C", u"I", u"AR"};
        return *Involvement::parse(m_dice.pick(letters));
    }
    OrderedMap<SkillId, SkillRating> someSkills()
    {
        OrderedMap<SkillId, SkillRating> skills;
        for (int i = m_dice.below(4); i > 0; --i) {
            const SkillId skill = someSkill(m_dice);
            if (valueAt(skills, skill) == nullptr)
                skills.emplace_back(skill, SkillRating{m_dice.below(5), maybeDate(m_dice), {}, {}});
        }
        return skills;
    }
    ProfileShares someShares()
    {
        const ProfileId first{QStringLiteral("data-engineer")};
        const ProfileId second{QStringLiteral("ml-engineer")};
        switch (m_dice.below(4)) {
        case 0:
            return {};
        case 1:
            return {{{first, std::nullopt}}};
        case 2:
            return {{{first, 0.25}, {second, 0.75}}};
        default:
            return {{{second, 0.5}, {first, std::nullopt}}};
        }
    }

    Dice &m_dice;
    const Plan &m_plan;
    const Design &m_design;
};

template <class T>
std::vector<Immutable<T>> without(const Table<T> &table, const QString &key)
{
    auto rows = table.rows();
    std::erase_if(rows, [&](const auto &row) { return row->key() == key; });
    return rows;
}

template <class T>
void insertAnywhere(Dice &dice, Table<T> &table, std::vector<Immutable<T>> rows, Immutable<T> row)
{
    rows.insert(rows.begin() + dice.below(static_cast<qsizetype>(rows.size()) + 1), std::move(row));
    table.assign(std::move(rows));
}

template <class T>
void addRow(Dice &dice, Plan &plan, const ScenarioId &scenario)
{
    auto &table = tableIn<T>(plan, scenario);
    T row = RowMaker(dice, plan, scenario).make<T>();
    if (!table.contains(row.key()))
        insertAnywhere(dice, table, table.rows(), Immutable<T>(std::move(row)));
}

/// Takes some fields from a fresh row, but never the key.
template <class T>
T mixed(Dice &dice, const T &row, const T &fresh)
{
    T result = row;
    T::fields([&](const auto &f) {
        if (!dice.chance(35))
            return;
        const T before = result;
        result.*(f.member) = fresh.*(f.member);
        if (result.key() != row.key())
            result = before;
    });
    if (dice.chance(20))
        result.extra = fresh.extra;
    if constexpr (requires { result.comments; }) {
        if (dice.chance(20))
            result.comments = fresh.comments;
    }
    return result;
}

template <class T>
void changeRow(Dice &dice, Plan &plan, const ScenarioId &scenario)
{
    auto &table = tableIn<T>(plan, scenario);
    if (table.isEmpty())
        return;
    const T row = *dice.pick(table.rows());
    table.replace(Immutable<T>(mixed(dice, row, RowMaker(dice, plan, scenario).make<T>())));
}

template <class T>
void moveRow(Dice &dice, Plan &plan, const ScenarioId &scenario)
{
    auto &table = tableIn<T>(plan, scenario);
    if (table.isEmpty())
        return;
    const auto row = dice.pick(table.rows());
    insertAnywhere(dice, table, without(table, row->key()), row);
}

template <class T>
void removeRow(Dice &dice, Plan &plan, const ScenarioId &scenario)
{
    auto &table = tableIn<T>(plan, scenario);
    const bool lastScenario = std::is_same_v<T, Scenario> && table.size() == 1;
    if (!table.isEmpty() && !lastScenario)
        table.assign(without(table, someKey(dice, table)));
}

void giveEachScenarioItsDesign(Plan &plan)
{
    for (const auto &row : plan.scenarios)
        plan.designs.try_emplace(row->id);
    std::erase_if(plan.designs,
                  [&](const auto &entry) { return !plan.scenarios.contains(entry.first.value); });
}

template <size_t I = 1, class F>
void withTypeOf(TableId table, F &&visit)
{
    if constexpr (I < std::variant_size_v<Entity>) {
        if (static_cast<size_t>(table) != I)
            return withTypeOf<I + 1>(table, visit);
        using Row = std::variant_alternative_t<I, Entity>;
        visit.template operator()<std::remove_cvref_t<decltype(*std::declval<Row>())>>();
    }
}

template <class T>
void dropRow(Table<T> &table, const QString &key)
{
    table.assign(without(table, key));
}

/// Clears references that may be empty; other rows go.
template <class T>
void repairRow(Table<T> &table, const QString &key, const Design &design)
{
    if (!table.contains(key))
        return;
    T row = *table.find(key);
    if constexpr (std::is_same_v<T, Person>)
        row.manager = {};
    else if constexpr (std::is_same_v<T, UseCase>)
        row.unit = {};
    else if constexpr (std::is_same_v<T, Scenario>)
        row.hiringOrder.clear();
    else if constexpr (std::is_same_v<T, Unit>)
        row.parent = {}, row.lead = {};
    else if constexpr (std::is_same_v<T, Position>)
        row.reportsTo = {}, row.alsoReportsTo.clear();
    else if constexpr (std::is_same_v<T, Assignment>)
        row.until = {};
    if constexpr (std::is_same_v<T, Position>) {
        if (!design.units.contains(row.unit.value))
            return dropRow(table, key);
    }
    if (row == *table.find(key))
        return dropRow(table, key);
    table.replace(Immutable<T>(std::move(row)));
}

} // namespace

Plan repaired(Plan plan)
{
    giveEachScenarioItsDesign(plan);
    for (auto found = violations(plan); !found.empty(); found = violations(plan)) {
        for (const Violation &violation : found) {
            const EntityKey &key = violation.key;
            withTypeOf(key.table, [&]<class T>() {
                repairRow(tableIn<T>(plan, key.scenario), key.id, plan.design(key.scenario));
            });
        }
        giveEachScenarioItsDesign(plan);
    }
    return plan;
}

Plan randomlyEdited(Dice &dice, Plan plan)
{
    const auto table = static_cast<TableId>(dice.below(tableCount));
    if (table == TableId::Head) {
        const Head fresh = RowMaker(dice, plan, {}).make<Head>();
        Head head = mixed(dice, *plan.head, fresh);
        head.tailoringExtra = fresh.tailoringExtra;
        head.sectionComments = fresh.sectionComments;
        plan.head = Immutable<Head>(std::move(head));
        return plan;
    }
    if (isScenarioTable(table) && plan.scenarios.isEmpty())
        return plan;
    const ScenarioId scenario =
        isScenarioTable(table) ? dice.pick(plan.scenarios.rows())->id : ScenarioId{};
    withTypeOf(table, [&]<class T>() {
        switch (dice.below(4)) {
        case 0:
            return addRow<T>(dice, plan, scenario);
        case 1:
            return changeRow<T>(dice, plan, scenario);
        case 2:
            return moveRow<T>(dice, plan, scenario);
        default:
            return removeRow<T>(dice, plan, scenario);
        }
    });
    return repaired(std::move(plan));
}

Plan randomlyEdited(Dice &dice, Plan plan, int steps)
{
    for (int i = 0; i < steps; ++i)
        plan = randomlyEdited(dice, std::move(plan));
    return plan;
}

Plan randomPlan(Dice &dice)
{
    Plan plan;
    plan.head = Immutable<Head>(RowMaker(dice, plan, {}).make<Head>());
    const auto addSome = [&]<class T>(const ScenarioId &scenario, int tries) {
        for (int i = 0; i < tries; ++i)
            addRow<T>(dice, plan, scenario);
    };
    for (const char *id : {"scenario-0", "scenario-1"})
        plan.scenarios.append(Scenario{.id = {QLatin1String(id)}, .name = hostileText(dice)});
    addSome.operator()<Person>({}, 8);
    for (const auto &row : Table<Scenario>(plan.scenarios)) {
        addSome.operator()<Unit>(row->id, 6);
        addSome.operator()<Position>(row->id, 8);
        if (plan.design(row->id).positions.isEmpty())
            continue;
        addSome.operator()<GuidanceLink>(row->id, 2);
        addSome.operator()<Assignment>(row->id, 6);
    }
    addSome.operator()<UseCase>({}, 3);
    addSome.operator()<UseCasePhase>({}, 5);
    addSome.operator()<EffortOverride>({}, 2);
    addSome.operator()<ResponsibilityOverride>({}, 2);
    addSome.operator()<OwnActivity>({}, 2);
    addSome.operator()<OwnPhase>({}, 1);
    addSome.operator()<OwnProfile>({}, 1);
    addSome.operator()<OwnSkill>({}, 2);
    addSome.operator()<LeftOut>({}, 2);
    addSome.operator()<Deferral>({}, 2);
    addSome.operator()<Mute>({}, 2);
    addSome.operator()<ReportPreset>({}, 2);
    return repaired(std::move(plan));
}

} // namespace rolewright
