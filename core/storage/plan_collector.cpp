#include "core/storage/plan_collector.h"

namespace rolewright {

namespace {

template <class... T>
QStringList listKeys(Types<T...>)
{
    return {listKey<T>()...};
}

Node at(Place place)
{
    Node node;
    node.line = place.line;
    node.column = place.column;
    return node;
}

template <class Tuple, class Act>
void forEachRows(Tuple &rows, Act act)
{
    std::apply([&](auto &...each) { (act(each), ...); }, rows);
}

} // namespace

template <class T>
void PlanCollector::takeRow(Rows<T> &rows, const Node &node)
{
    T entity;
    const bool good = decodeRecord(node, entity, m_problems);
    rows.take(std::move(entity), node, good, m_problems);
}

bool PlanCollector::take(const Path &path, Node &&node)
{
    if (path.size() == 2 && path[1].index >= 0)
        return takeTop(path[0].key, node);
    if (path.size() == 3 && path[2].index >= 0 && path[1].index < 0)
        return path[0].key == tailoringKey() && takeTailoring(path[1].key, node);
    if (path.size() == 4 && path[1].index >= 0 && path[2].index < 0 && path[3].index >= 0)
        return takeInner(path, node);
    return false;
}

bool PlanCollector::takeTop(const QString &key, Node &node)
{
    bool taken = false;
    forEachType(TopTypes{}, [&]<class T>() {
        if (taken || key != listKey<T>())
            return;
        taken = true;
        if constexpr (std::is_same_v<T, UseCase>)
            takeUseCase(std::move(node));
        else if constexpr (std::is_same_v<T, Scenario>)
            takeScenario(std::move(node));
        else
            takeRow(std::get<Rows<T>>(m_rows), node);
    });
    return taken;
}

bool PlanCollector::takeTailoring(const QString &key, const Node &node)
{
    bool taken = false;
    forEachType(TailoringTypes{}, [&]<class T>() {
        if (key != listKey<T>())
            return;
        taken = true;
        takeRow(std::get<Rows<T>>(m_tailoring), node);
    });
    return taken;
}

bool PlanCollector::takeInner(const Path &path, const Node &node)
{
    if (path[0].key == listKey<Scenario>())
        return takeDesign(path[2].key, node);
    if (path[0].key != listKey<UseCase>() || path[2].key != listKey<UseCasePhase>())
        return false;
    takePhase(node);
    return true;
}

bool PlanCollector::takeDesign(const QString &key, const Node &node)
{
    bool taken = false;
    forEachType(DesignTypes{}, [&]<class T>() {
        if (key != listKey<T>())
            return;
        taken = true;
        if constexpr (std::is_same_v<T, Assignment>)
            takeAssignment(node);
        else
            takeRow(std::get<Rows<T>>(m_openDesign), node);
    });
    return taken;
}

void PlanCollector::takeAssignment(const Node &node)
{
    Assignment assignment;
    const bool good = decodeRecord(node, assignment, m_problems);
    if (assignment.id.isEmpty())
        assignment.id.value = m_assignmentIds.next(baseId(assignment));
    m_assignmentIds.take(assignment.id.value);
    std::get<Rows<Assignment>>(m_openDesign).take(std::move(assignment), node, good, m_problems);
}

void PlanCollector::takePhase(const Node &node)
{
    OpenPhase open{{}, at({node.line, node.column}), false};
    open.good = decodeRecord(node, open.phase, m_problems);
    m_openPhases.push_back(std::move(open));
}

void PlanCollector::takeUseCase(Node node)
{
    std::vector<OpenPhase> phases = std::move(m_openPhases);
    m_openPhases.clear();
    UseCase useCase;
    const bool good = decodeRecord(without(node, {listKey<UseCasePhase>()}), useCase, m_problems);
    const UseCaseId id = useCase.id;
    if (!std::get<Rows<UseCase>>(m_rows).take(std::move(useCase), node, good, m_problems))
        return;
    for (OpenPhase &open : phases) {
        open.phase.useCase = id;
        if (open.phase.id.isEmpty())
            open.phase.id = m_phaseIds.next(baseId(open.phase));
        m_phaseIds.take(open.phase.id);
        m_phases.take(std::move(open.phase), open.at, open.good, m_problems);
    }
}

void PlanCollector::takeScenario(Node node)
{
    DesignRows design = std::move(m_openDesign);
    m_openDesign = {};
    m_assignmentIds = {};
    Scenario scenario;
    bool good = decodeRecord(without(node, listKeys(DesignTypes{})), scenario, m_problems);
    // Its content is checked and can be referred to all the same.
    if (scenario.id.isEmpty())
        scenario.id.value = QStringLiteral("?%1").arg(node.line);
    const ScenarioId id = scenario.id;
    if (std::get<Rows<Scenario>>(m_rows).take(std::move(scenario), node, good, m_problems))
        m_designs.emplace(id, std::move(design));
}

/// A record without the keys of its lists, whose items have been taken before.
Node PlanCollector::without(const Node &node, const QStringList &lists)
{
    if (!node.isMap())
        return node;
    Node rest = Node::map();
    rest.line = node.line;
    rest.column = node.column;
    for (size_t i = 0; i < node.keys.size(); ++i) {
        const Node &item = node.items[i];
        if (!lists.contains(node.keys[i]))
            rest.set(node.keys[i], item);
        else if (!item.isNull() && !item.isList())
            m_problems.add(item, QStringLiteral("“%1” must be a list, with each entry after “- ”, "
                                                "but is %2")
                                     .arg(node.keys[i], kindInWords(item)));
    }
    return rest;
}

void PlanCollector::takeRoot(const Node &root)
{
    m_top = {root.line, root.column};
    noteSections(root);
    Node head = without(root, listKeys(TopTypes{}));
    for (size_t i = 0; i < head.keys.size();) {
        const bool tailoring = head.keys[i] == tailoringKey();
        if (!tailoring && head.keys[i] != formatKey()) {
            ++i;
            continue;
        }
        if (tailoring)
            takeTailoringSection(head.items[i]);
        head.keys.erase(head.keys.begin() + static_cast<std::ptrdiff_t>(i));
        head.items.erase(head.items.begin() + static_cast<std::ptrdiff_t>(i));
    }
    m_headIsSpoiled = !decodeRecord(head, m_head, m_problems);
}

void PlanCollector::takeTailoringSection(const Node &node)
{
    if (node.isNull())
        return;
    if (!node.isMap()) {
        m_problems.add(node, QStringLiteral("“tailoring” must be a group of keys, but is %1")
                                 .arg(kindInWords(node)));
        return;
    }
    const Node rest = without(node, listKeys(TailoringTypes{}));
    for (size_t i = 0; i < rest.keys.size(); ++i)
        m_head.tailoringExtra.emplace_back(rest.keys[i], rest.items[i]);
}

void PlanCollector::noteSections(const Node &root)
{
    for (size_t i = 0; i < root.keyLines.size(); ++i) {
        const QString &key = root.keys[i];
        const int line = root.keyLines[i];
        m_sections.push_back({{line, 1}, nullptr, key});
        if (key != QLatin1String("assumptions"))
            continue;
        const Node &inner = root.items[i];
        for (size_t k = 0; k < inner.keyLines.size(); ++k) {
            if (inner.keyLines[k] > line)
                m_sections.push_back({{inner.keyLines[k], 1}, nullptr, key + u'/' + inner.keys[k]});
        }
    }
}

QStringList PlanCollector::takeComments(const std::vector<Comment> &comments)
{
    if (comments.empty())
        return {};
    std::vector<CommentAnchor> anchors = std::move(m_sections);
    const auto add = [&](auto &rows) { rows.addAnchors(anchors); };
    forEachRows(m_rows, add);
    forEachRows(m_tailoring, add);
    add(m_phases);
    for (auto &design : m_designs)
        forEachRows(design.second, add);
    AttachedComments attached = attachComments(comments, std::move(anchors));
    m_head.sectionComments = std::move(attached.sections);
    return attached.lost;
}

Plan PlanCollector::takePlan()
{
    Plan plan;
    plan.head = std::move(m_head);
    const auto hand = [&](const ScenarioId &scenario) {
        return
            [&plan, scenario]<class T>(Rows<T> &rows) { rows.moveTo(tableIn<T>(plan, scenario)); };
    };
    forEachRows(m_rows, hand({}));
    forEachRows(m_tailoring, hand({}));
    hand({})(m_phases);
    for (auto &[scenario, design] : m_designs)
        forEachRows(design, hand(scenario));
    check(plan);
    return plan;
}

void PlanCollector::check(const Plan &plan)
{
    for (const Violation &violation : violations(plan)) {
        if (!isSpoiled(violation.key))
            m_problems.add(at(placeOf(violation.key)), violation.text, violation.key.id);
    }
}

/// Calls act with the rows of a key's table, if there are any.
template <class Act>
void PlanCollector::withRows(const EntityKey &key, Act act) const
{
    const auto tryRows = [&]<class T>(const Rows<T> &rows) {
        if (tableOf<T>() == key.table)
            act(rows);
    };
    forEachRows(m_rows, tryRows);
    forEachRows(m_tailoring, tryRows);
    tryRows(m_phases);
    if (const auto design = m_designs.find(key.scenario); design != m_designs.end())
        forEachRows(design->second, tryRows);
}

Place PlanCollector::placeOf(const EntityKey &key) const
{
    Place place = m_top;
    withRows(key, [&](const auto &rows) { place = rows.placeOf(key.id); });
    return place;
}

bool PlanCollector::isSpoiled(const EntityKey &key) const
{
    bool spoiled = key.table == TableId::Head && m_headIsSpoiled;
    withRows(key, [&](const auto &rows) { spoiled = rows.isSpoiled(key.id); });
    return spoiled;
}

Result<void> checkFormat(const Node &root, const QString &file)
{
    const Node *version = root.find(formatKey());
    if (version == nullptr)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("This is no Rolewright plan: the key “rolewright: %1” is "
                                   "missing. Open another file, or write the key at the top.")
                        .arg(planFormat),
                    {file, root.line, root.column, 0, {}});
    const Where where{file, version->line, version->column, 0, {}};
    const auto number =
        version->kind == Node::Kind::Literal ? parseNumber(version->text) : std::nullopt;
    if (number && *number > planFormat)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("A newer program wrote this plan: its format is %1, and this "
                                   "one reads format %2. Update Rolewright to open it.")
                        .arg(version->text.left(20))
                        .arg(planFormat),
                    where);
    if (!number || *number != planFormat)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("“rolewright” states the format of the plan and must be %1, "
                                   "but is %2. Correct it.")
                        .arg(planFormat)
                        .arg(kindInWords(*version)),
                    where);
    return {};
}

} // namespace rolewright
