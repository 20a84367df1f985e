#include "core/report/matrix_sheet.h"

#include "core/drawing/theme.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

constexpr CellTone plain{theme::text, false, {}};
constexpr CellTone quiet{theme::quietText, false, {}};
constexpr CellTone strong{theme::ink, true, {}};

constexpr size_t headColumns = 2; ///< phase and activity

/// The look of a letter is that of the drawing.
CellTone toneOf(QChar letter, bool isDeferred)
{
    if (isDeferred)
        return quiet;
    switch (letter.unicode()) {
    case 'A':
        return {theme::onHigh, true, theme::high};
    case 'R':
        return {theme::onModerate, true, theme::moderate};
    case 'C':
        return {theme::text, false, theme::little};
    default:
        return plain;
    }
}

QString commentOn(const MatrixPart &part, const Wording &words)
{
    QStringList lines;
    if (!part.note.isEmpty())
        lines << part.note;
    if (part.ours)
        lines << words("The white paper names no owner; this one is ours.",
                       "Das Whitepaper nennt niemanden; dies ist unser Vorschlag.");
    if (part.changedInPlan)
        lines << words("Changed in this plan.", "In diesem Plan geändert.");
    return lines.join(u' ');
}

SheetCell cellOf(const MatrixPart &part, const MatrixRow &activity, const Wording &words)
{
    const QString letters = part.involvement.letters();
    const QChar first = letters.isEmpty() ? QChar() : letters.front();
    return {letters, commentOn(part, words), toneOf(first, activity.deferred)};
}

std::vector<SheetColumn> columnsOf(const MatrixModel &model, const Wording &words)
{
    std::vector<SheetColumn> columns{{.head = words("Phase", "Phase"), .width = 22},
                                     {.head = words("Activity", "Aufgabe"), .width = 40}};
    for (const MatrixColumn &column : model.columns)
        columns.push_back({.head = column.name, .width = 11, .isCentred = true});
    columns.push_back({.head = words("Done by", "Ausgeführt von"), .width = 15});
    return columns;
}

std::vector<SheetCell> rowOf(const MatrixModel &model, const MatrixGroup &group, size_t row,
                             const Wording &words)
{
    const MatrixRow &activity = model.rows[row];
    std::vector<SheetCell> cells{{group.name, {}, quiet},
                                 {activity.name, {}, activity.deferred ? quiet : plain}};
    for (size_t column = 0; column < model.columns.size(); ++column)
        cells.push_back(cellOf(model.part(row, column), activity, words));
    cells.push_back({heldByInWords(model, activity), {}, quiet});
    return cells;
}

/// How many activities each column has with a letter.
std::vector<SheetCell> totalsOf(const MatrixModel &model, const QString &what,
                                int MatrixColumn::*count)
{
    std::vector<SheetCell> cells(headColumns);
    cells.back() = {what, {}, strong};
    for (const MatrixColumn &column : model.columns)
        cells.push_back({static_cast<double>(column.*count), {}, strong});
    return cells;
}

} // namespace

Sheet matrixSheet(const MatrixModel &model, const QString &title)
{
    const Wording words(model.language);
    Sheet sheet{.name = words("Responsibilities", "Verantwortlichkeiten"),
                .tableName = QStringLiteral("responsibilities"),
                .title = title,
                .columns = columnsOf(model, words),
                .fixedColumns = headColumns};
    for (const MatrixGroup &group : model.groups) {
        for (size_t row = group.firstRow; row < group.firstRow + group.rows; ++row)
            sheet.rows.push_back(rowOf(model, group, row, words));
    }
    sheet.totals = {totalsOf(model,
                             words("A in the whole plan, without deferred activities",
                                   "A im ganzen Plan, ohne aufgeschobene Aufgaben"),
                             &MatrixColumn::accountable),
                    totalsOf(model,
                             words("R in the whole plan, without deferred activities",
                                   "R im ganzen Plan, ohne aufgeschobene Aufgaben"),
                             &MatrixColumn::responsible)};
    return sheet;
}

} // namespace rolewright
