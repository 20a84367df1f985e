#include "app/views/organisation/arrange_commands.h"

#include "app/seating/position_rows.h"
#include "app/views/organisation/drag_canvas.h"
#include "app/views/organisation/organisation_commands.h"
#include "app/views/organisation/position_dialog.h"
#include "app/views/organisation/reporting_canvas.h"

#include "core/plan/edits/unit_templates.h"

#include <algorithm>

namespace rolewright {

namespace {

/// The one beside another in a list; empty at the end.
template <class Id>
std::optional<Id> beside(const std::vector<Id> &all, const Id &id, Side side)
{
    const auto at = std::ranges::find(all, id);
    if (at == all.end() || (side == Side::Before && at == all.begin()))
        return {};
    const auto next = side == Side::Before ? std::prev(at) : std::next(at);
    return next == all.end() ? std::nullopt : std::optional(*next);
}

/// Lanes of teams stand among those of business units, central ones and pools apart.
UnitKind groupOf(UnitKind kind)
{
    return kind == UnitKind::Team ? UnitKind::BusinessUnit : kind;
}

QList<QKeySequence> keys(std::initializer_list<const char *> texts)
{
    QList<QKeySequence> all;
    for (const char *text : texts)
        all << QKeySequence(QLatin1String(text));
    return all;
}

} // namespace

ArrangeCommands::ArrangeCommands(const ViewContext &context, DragCanvas &mapping,
                                 ReportingCanvas &tree, OrganisationCommands &commands, View *view)
    : QObject(view), m_context(context), m_mapping(mapping), m_tree(tree), m_commands(commands),
      m_view(view)
{
    m_template =
        add(QStringLiteral("Add unit from &template…"), keys({"T"}), [this] { addFromTemplate(); });
    m_insert =
        add(QStringLiteral("&Insert position above…"), keys({"I"}), [this] { insertAbove(); });
    m_earlier = add(QStringLiteral("Mo&ve earlier"), keys({"Alt+Left", "Alt+Up"}),
                    [this] { moveTo(Side::Before); });
    m_later = add(QStringLiteral("Move &later"), keys({"Alt+Right", "Alt+Down"}),
                  [this] { moveTo(Side::After); });
    m_actions << view->newSeparator();
    connect(&context.selection, &Selection::changed, this, &ArrangeCommands::enable);
    connect(&context.session, &PlanSession::snapshotChanged, this, &ArrangeCommands::enable);
    connect(&mapping, &MappingCanvas::sceneChanged, this, &ArrangeCommands::enable);
    enable();
}

QAction *ArrangeCommands::add(const QString &text, const QList<QKeySequence> &keys,
                              const std::function<void()> &act)
{
    QAction *action = m_view->addCommand(text, {}, act);
    action->setShortcuts(keys);
    m_actions << action;
    return action;
}

void ArrangeCommands::enable()
{
    const PlanSession &session = m_context.session;
    const bool isOpen = session.isOpen();
    const auto *position = m_context.selection.as<PositionId>();
    m_template->setEnabled(isOpen);
    m_insert->setEnabled(isOpen && position != nullptr &&
                         session.design().positions.contains(position->value));
    m_earlier->setEnabled(isOpen && hasNeighbour(Side::Before));
    m_later->setEnabled(isOpen && hasNeighbour(Side::After));
}

void ArrangeCommands::addFromTemplate()
{
    const auto *selected = m_context.selection.as<UnitId>();
    const UnitId parent = selected == nullptr ? UnitId{} : *selected;
    std::vector<PopupChoice> choices;
    for (const UnitTemplate &one : unitTemplates(m_context.session.framework())) {
        choices.push_back({one.name.english(), QStringLiteral("%1 positions").arg(one.seats.size()),
                           true, [this, one, parent] {
                               const PlanSession &session = m_context.session;
                               const auto edit =
                                   rolewright::addFromTemplate(session.plan(), session.framework(),
                                                               session.scenario(), one, parent);
                               if (!m_context.apply(edit))
                                   return;
                               m_context.selection.select(UnitId{edit->changes.front().key.id});
                               Q_EMIT made();
                           }});
    }
    m_commands.popup(QStringLiteral("Add unit from template"))->setChoices(std::move(choices));
}

void ArrangeCommands::insertAbove()
{
    const std::vector<PositionId> &positions = m_context.selection.positions();
    if (!positions.empty() && PositionDialog::insertAbove(m_context, positions))
        Q_EMIT made();
}

void ArrangeCommands::moveTo(Side side)
{
    const PlanSession &session = m_context.session;
    const auto move = [&](const auto &id) {
        const auto neighbour = neighbourOf(id, side);
        return neighbour && m_context.apply(placeBeside(session.plan(), session.scenario(), id,
                                                        *neighbour, side));
    };
    const auto *unit = m_context.selection.as<UnitId>();
    const auto *position = m_context.selection.as<PositionId>();
    if ((unit != nullptr && move(*unit)) || (position != nullptr && move(*position))) {
        enable();
        Q_EMIT made();
    }
}

bool ArrangeCommands::hasNeighbour(Side side) const
{
    if (m_context.selection.hasSeveral())
        return false;
    if (const auto *unit = m_context.selection.as<UnitId>())
        return neighbourOf(*unit, side).has_value();
    const auto *position = m_context.selection.as<PositionId>();
    return position != nullptr && neighbourOf(*position, side).has_value();
}

std::optional<UnitId> ArrangeCommands::neighbourOf(const UnitId &unit, Side side) const
{
    const Table<Unit> &units = m_context.session.design().units;
    const Unit *own = units.find(unit);
    if (own == nullptr)
        return {};
    std::vector<UnitId> row;
    for (const auto &other : units) {
        if (other->parent == own->parent && groupOf(other->kind) == groupOf(own->kind))
            row.push_back(other->id);
    }
    return beside(row, unit, side);
}

std::optional<PositionId> ArrangeCommands::neighbourOf(const PositionId &position, Side side) const
{
    const Table<Position> &positions = m_context.session.design().positions;
    if (m_tree.isVisible())
        return beside(siblingsOf(positions, position), position, side);
    const MappingScenePtr &scene = m_mapping.scene();
    return scene ? beside(columnOf(*scene, positions, position), position, side) : std::nullopt;
}

} // namespace rolewright
