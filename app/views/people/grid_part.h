#pragma once

#include "app/common/latest.h"
#include "app/common/table_clipboard.h"
#include "app/views/people/people_grid.h"
#include "app/views/people/people_part.h"

#include "core/drawing/legend_rows.h"

class QFrame;
class QGridLayout;
class QLabel;

namespace rolewright {

/// People as rows of a grid: the grid on a card, what the current cell means below it, and then a
/// legend.
class GridPart : public PeoplePart
{
    Q_OBJECT

public:
    /// So many cells are copied at most at once.
    static constexpr qint64 mostCopied = 1'000'000;

    bool isSettled() const override;
    void revealSelection() override;
    std::vector<PersonId> chosen() const override;
    int chosenCount() const override;
    QList<QAction *> commands() const override { return m_commands; }
    void copy() override;
    void selectAll() override { m_grid->selectAll(); }

protected:
    /// @param hint stands below the grid while no cell is current
    GridPart(const ViewContext &context, Roster &roster, const QString &hint, QWidget *parent);

    /// What the grid is to be a child of.
    QWidget *card() const;
    /// Takes the grid in, once; the selection follows its current cell.
    void setGrid(PeopleGrid *grid);
    /// Puts a control into the corner above the names.
    void addCorner(QWidget *control);
    /// A command for the menu People, whose key counts while the grid has the focus.
    QAction *addCommand(const QString &text, const QKeySequence &keys,
                        const std::function<void()> &act);
    /// A line below the grid that says what its cells mean.
    /// @param help what can be done, in short; its tooltip says it at length
    void addLegend(const std::vector<LegendSample> &samples, const QString &help,
                   const QString &helpTip);
    /// What makes a table of some cells, to be called by a worker.
    virtual std::function<QList<QStringList>()> tableOf(const PeopleGrid::Block &block) const = 0;
    /// Says so where a block has more cells than something is done with at once.
    /// @param done "cells are copied"
    bool isTooLarge(const PeopleGrid::Block &block, qint64 most, const QString &done);
    /// Goes to the selected person after another list is shown.
    void followSelection();
    /// Says again what the current cell means.
    void showCurrent();

private:
    void selectCurrent();
    bool isSelected(int row) const;

    QString m_hint;
    QFrame *m_card;
    QGridLayout *m_inner;
    QLabel *m_said;
    PeopleGrid *m_grid = nullptr;
    QList<QAction *> m_commands;
    Latest<ClipboardTable> m_copying;
};

} // namespace rolewright
