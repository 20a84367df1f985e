#include "app/seating/position_drop.h"

#include "app/seating/position_rows.h"

#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/reporting_edits.h"

#include <algorithm>

namespace rolewright {

namespace {

/// A drop of positions in the reporting tree.
class NewLine
{
public:
    /// @param boss empty for nobody
    /// @param alone leaves those below a position where they are
    NewLine(const AnalysisInput &input, const PositionDrag &drag, PositionId boss, bool alone)
        : m_design(input.design()), m_scenario(input.scenario), m_positions(drag.positions),
          m_boss(std::move(boss)), m_above(m_design.positions.find(m_boss)),
          m_alone(alone && drag.positions.size() == 1)
    {
    }

    DropOffer offer() const
    {
        if (const QString reason = refusal(); !reason.isEmpty())
            return blockedDrop(reason);
        const bool stays = std::ranges::all_of(
            m_positions, [this](const PositionId &id) { return at(id)->reportsTo == m_boss; });
        if (std::ranges::count(m_positions, m_boss) > 0)
            return {};
        if (stays && !m_alone)
            return m_above == nullptr
                       ? DropOffer{}
                       : blockedDrop(
                             QStringLiteral("It reports to %1 already").arg(m_above->title));
        return {.blocked = {}, .choices = {{inWords(), edit()}}, .seating = {}};
    }

private:
    const Position *at(const PositionId &id) const { return m_design.positions.find(id); }

    QString refusal() const
    {
        const bool isMissing = (!m_boss.isEmpty() && m_above == nullptr) ||
                               std::ranges::any_of(m_positions, [this](const PositionId &id) {
                                   return at(id) == nullptr;
                               });
        if (isMissing)
            return QStringLiteral("This position is no longer in the plan");
        const bool isCircle = !m_alone && m_above != nullptr &&
                              std::ranges::any_of(m_positions, [this](const PositionId &id) {
                                  return id != m_boss && isWithinBranch(m_design, m_boss, id);
                              });
        if (!isCircle)
            return {};
        return m_positions.size() > 1
                   ? QStringLiteral("%1 is below one of them").arg(m_above->title)
                   : QStringLiteral("%1 is below it; hold Ctrl to move it alone")
                         .arg(m_above->title);
    }

    QString inWords() const
    {
        const QString to = m_above == nullptr ? QStringLiteral("nobody") : m_above->title;
        if (m_positions.size() > 1)
            return QStringLiteral("report to %1, with all below them").arg(to);
        const bool hasBelow = std::ranges::any_of(m_design.positions, [this](const auto &row) {
            return row->reportsTo == m_positions.front();
        });
        const QString text = QStringLiteral("reports to %1").arg(to);
        if (!hasBelow)
            return text;
        return text + (m_alone ? QStringLiteral(", alone") : QStringLiteral(", with all below it"));
    }

    PlanEdit edit() const
    {
        return [scenario = m_scenario, positions = m_positions, boss = m_boss,
                alone = m_alone](const Plan &plan, const Framework &) {
            return alone ? reportTo(plan, scenario, positions.front(), boss, Branch::Alone)
                         : reportTo(plan, scenario, positions, boss);
        };
    }

    const Design &m_design;
    ScenarioId m_scenario;
    std::vector<PositionId> m_positions;
    PositionId m_boss;
    const Position *m_above; ///< null for nobody
    bool m_alone;
};

/// A drop of positions in the mapping.
class NewPlace
{
public:
    NewPlace(const MappingScene &scene, const PositionDrag &drag, const DropTarget &target)
        : m_scene(scene), m_positions(drag.positions), m_unit(*target.unit)
    {
        if (target.column)
            m_guide = scene.guideOf(*target.column);
        m_column = target.column;
    }

    DropOffer offer()
    {
        bool isElsewhere = false;
        bool changesColumn = false;
        for (const PositionId &id : m_positions) {
            const auto place = m_scene.placeOf(id);
            if (!place)
                return blockedDrop(QStringLiteral("This position is no longer in the plan"));
            isElsewhere = isElsewhere || m_scene.lane(place->lane).unit != m_unit;
            changesColumn = changesColumn || leavesColumn(*place);
        }
        if (!changesColumn)
            m_guide.reset();
        else if (!m_guide && !isElsewhere)
            return blockedDrop(QStringLiteral("No central position stands in this column"));
        if (m_guide && std::ranges::count(m_positions, *m_guide) > 0)
            return blockedDrop(QStringLiteral("A position does not guide itself"));
        if (!isElsewhere && !m_guide)
            return blockedDrop(m_positions.size() > 1 ? QStringLiteral("They are here already")
                                                      : QStringLiteral("It is here already"));
        return {.blocked = {}, .choices = {{inWords(isElsewhere), edit()}}, .seating = {}};
    }

private:
    /// A position that guides its column stays in it.
    bool leavesColumn(const MappingScene::Place &place) const
    {
        const size_t column = m_scene.card(place).column;
        const bool isGuiding = m_scene.guideOf(column) && m_scene.isCentral(place.lane);
        return m_column && *m_column != column && !isGuiding;
    }

    QString inWords(bool isElsewhere) const
    {
        QStringList parts;
        if (isElsewhere) {
            const auto lane = m_scene.laneOf(m_unit);
            parts << QStringLiteral("to %1").arg(lane ? m_scene.lane(*lane).name : QString());
        }
        if (m_guide)
            parts << QStringLiteral("guided by %1")
                         .arg(m_scene.card(*m_scene.placeOf(*m_guide)).title);
        return parts.join(QStringLiteral(", "));
    }

    PlanEdit edit() const
    {
        return [scenario = m_scene.snapshot()->input.scenario, positions = m_positions,
                unit = m_unit, guide = m_guide](const Plan &plan, const Framework &framework) {
            return movePositions(plan, framework, scenario, positions, unit, guide);
        };
    }

    const MappingScene &m_scene;
    std::vector<PositionId> m_positions;
    UnitId m_unit;
    std::optional<size_t> m_column;
    std::optional<PositionId> m_guide;
};

/// A drop of a position among its neighbours.
DropOffer newOrder(const MappingScene &scene, const PositionId &moved, const DropTarget &target)
{
    const AnalysisInput &input = scene.snapshot()->input;
    const Table<Position> &positions = input.design().positions;
    return besideOffer(
        input, target.isTree ? siblingsOf(positions, moved) : columnOf(scene, positions, moved),
        moved, *target.position, *target.beside);
}

} // namespace

DropOffer positionDrop(const MappingScene &scene, const PositionDrag &drag,
                       const DropTarget &target, bool share)
{
    if (target.beside && target.position && drag.positions.size() == 1)
        return newOrder(scene, drag.positions.front(), target);
    if (target.isTree)
        return NewLine(scene.snapshot()->input, drag, target.position.value_or(PositionId()), share)
            .offer();
    return target.unit ? NewPlace(scene, drag, target).offer() : DropOffer{};
}

} // namespace rolewright
