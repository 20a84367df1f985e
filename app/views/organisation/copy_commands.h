#pragma once

#include "app/common/latest.h"
#include "app/common/view.h"

#include "core/plan/edits/copies.h"

namespace rolewright {

/// Units and positions that are worked on together.
struct ChosenParts
{
    std::vector<UnitId> units;
    std::vector<PositionId> positions;

    bool isEmpty() const { return units.empty() && positions.empty(); }
};

/// Copying, pasting and duplicating units and positions, as commands of Edit. What is copied
/// stands on the clipboard as text, so that other windows take it as well.
class CopyCommands : public QObject
{
    Q_OBJECT

public:
    CopyCommands(const ViewContext &context, View *view);

    const QList<QAction *> &actions() const { return m_actions; }
    /// Whether nothing is being pasted.
    bool isSettled() const { return !m_reading.isBusy(); }

Q_SIGNALS:
    /// What is selected now is new.
    void made();

private:
    QAction *add(const QString &text, const QKeySequence &keys, void (CopyCommands::*act)());
    void enable();
    /// Those of the selection that are in the scenario.
    ChosenParts chosen() const;
    void copy();
    void copyWithPeople();
    void copy(const ChosenParts &parts, CopiedPeople people);
    void paste();
    void paste(const Result<Copies> &copies);
    void duplicate();
    /// The unit that copies come to: the selected one or that of the selected position; where that
    /// one was copied itself, the one above it, so that the copy stands beside it.
    UnitId targetOf(const Copies &copies) const;
    /// Applies an edit and selects what it has added first: a unit, or so many positions.
    void take(const Result<ChangeSet> &edit, size_t positions);

    ViewContext m_context;
    View *m_view;
    QList<QAction *> m_actions;
    QAction *m_copy = nullptr;
    QAction *m_copyWithPeople = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_duplicate = nullptr;
    Latest<Result<Copies>> m_reading;
};

} // namespace rolewright
