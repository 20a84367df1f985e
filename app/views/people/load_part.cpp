#include "app/views/people/load_part.h"

#include "core/drawing/load_look.h"

namespace rolewright {

namespace {

/// A block of cells with names on the left and months above, for a worker.
QList<QStringList> loadTable(const LoadRows &rows, const PeopleGrid::Block &block)
{
    const LoadFigures &figures = *rows.figures;
    QStringList head{QStringLiteral("Name")};
    for (int column = block.left; column <= block.right; ++column)
        head << figures.table.months()[static_cast<size_t>(column)].toString();
    QList<QStringList> lines{head};
    for (int row = block.top; row <= block.bottom; ++row) {
        QStringList line{rows.people->person(row).name};
        for (int column = block.left; column <= block.right; ++column) {
            line << loadText(figures.table.load(rows.people->shown[static_cast<size_t>(row)],
                                                static_cast<size_t>(column)),
                             figures.snapshot->language());
        }
        lines << line;
    }
    return lines;
}

} // namespace

LoadPart::LoadPart(const ViewContext &context, Roster &roster, QWidget *parent)
    : GridPart(context, roster,
               QStringLiteral("Select a cell to see which positions make up the load."), parent),
      m_grid(new LoadGrid(card())), m_next([this](LoadRows made) {
          m_shown = std::move(made);
          m_grid->show(m_shown);
          followSelection();
      })
{
    setGrid(m_grid);
    addLegend(loadLegend(QStringLiteral("en")), QStringLiteral("assigned FTE in each month"),
              QStringLiteral("What the positions of this scenario take of each person.\nSelect "
                             "cells and copy them as a table for a spreadsheet."));
}

bool LoadPart::isSettled() const
{
    return GridPart::isSettled() && !m_next.isBusy();
}

void LoadPart::showRows(const PeopleRowsPtr &rows)
{
    const bool isKnown = m_shown.figures != nullptr && m_shown.figures->snapshot == rows->snapshot;
    m_next.request([rows, known = isKnown ? m_shown.figures : nullptr] {
        const LoadFiguresPtr figures =
            known != nullptr ? known : std::make_shared<const LoadFigures>(rows->snapshot);
        return LoadRows{rows, figures, figures->table.sums(rows->shown)};
    });
}

std::function<QList<QStringList>()> LoadPart::tableOf(const PeopleGrid::Block &block) const
{
    return [rows = m_shown, block] { return loadTable(rows, block); };
}

} // namespace rolewright
