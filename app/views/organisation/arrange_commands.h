#pragma once

#include "app/common/view.h"

#include "core/plan/edits/order_edits.h"

namespace rolewright {

class DragCanvas;
class OrganisationCommands;
class ReportingCanvas;

/// Adding what has a place among others, and giving units and positions another place among their
/// neighbours, as commands of the menu Organisation.
class ArrangeCommands : public QObject
{
    Q_OBJECT

public:
    /// @param tree where it is shown, positions move among those who report to the same one, else
    /// within their column of a lane
    /// @param commands opens the popups
    ArrangeCommands(const ViewContext &context, DragCanvas &mapping, ReportingCanvas &tree,
                    OrganisationCommands &commands, View *view);

    const QList<QAction *> &actions() const { return m_actions; }
    /// Says which commands apply now.
    void enable();

Q_SIGNALS:
    /// What is selected now is new, or stands elsewhere.
    void made();

private:
    QAction *add(const QString &text, const QList<QKeySequence> &keys,
                 const std::function<void()> &act);
    void addFromTemplate();
    void insertAbove();
    void moveTo(Side side);
    std::optional<UnitId> neighbourOf(const UnitId &unit, Side side) const;
    std::optional<PositionId> neighbourOf(const PositionId &position, Side side) const;
    bool hasNeighbour(Side side) const;

    ViewContext m_context;
    DragCanvas &m_mapping;
    ReportingCanvas &m_tree;
    OrganisationCommands &m_commands;
    View *m_view;
    QList<QAction *> m_actions;
    QAction *m_template = nullptr;
    QAction *m_insert = nullptr;
    QAction *m_earlier = nullptr;
    QAction *m_later = nullptr;
};

} // namespace rolewright
