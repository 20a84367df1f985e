#include "app/views/people/load_part.h"

#include "app/inspector/load_look.h"

#include <QPainter>

namespace rolewright {

namespace {

constexpr QSize swatchSize(24, 16);

QPixmap swatch(double capacity, double assigned, double ratio)
{
    QPixmap picture(swatchSize * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLoadGround(painter, QRectF(QPointF(), swatchSize),
                    {.person = {}, .month = {}, .capacity = capacity, .assignedFte = assigned});
    return picture;
}

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
            line << loadText(*figures.snapshot,
                             figures.table.load(rows.people->shown[static_cast<size_t>(row)],
                                                static_cast<size_t>(column)));
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
    addLegendOfStates();
}

void LoadPart::addLegendOfStates()
{
    const double ratio = devicePixelRatioF();
    addLegend({{swatch(1, 0, ratio), QStringLiteral("free")},
               {swatch(1, 0.6, ratio), QStringLiteral("partly assigned")},
               {swatch(1, 1, ratio), QStringLiteral("full")},
               {swatch(1, 1.5, ratio), QStringLiteral("over capacity")},
               {swatch(0, 0, ratio), QStringLiteral("not there")}},
              QStringLiteral("assigned FTE in each month"),
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
