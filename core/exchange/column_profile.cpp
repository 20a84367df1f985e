#include "core/exchange/column_profile.h"

#include <algorithm>
#include <map>

namespace rolewright {

namespace {

constexpr size_t sampledRows = 5000;
constexpr qsizetype sampledValues = 1000;

struct Counts
{
    std::map<CellKind, qsizetype> kinds;
    qsizetype filled = 0;
};

CellKind dominantKind(const Counts &counts)
{
    if (counts.filled == 0)
        return CellKind::Empty;
    for (const auto &[kind, count] : counts.kinds) {
        if (counts.filled >= 3 && count * 10 >= counts.filled * 7)
            return kind;
    }
    return CellKind::Text;
}

DateOrderGuess orderOf(const SourceTable &table, size_t column, const QDate &today)
{
    std::vector<DateParts> dates;
    for (const auto &row : table.rows) {
        if (row.size() != table.header.size())
            continue;
        if (const auto parts = dateParts(cleanCell(row[column])))
            dates.push_back(*parts);
    }
    return guessDateOrder(dates, today);
}

bool isTyped(CellKind kind)
{
    return kind == CellKind::Date || kind == CellKind::Number || kind == CellKind::Email;
}

struct Misfits
{
    int count = 0;
    bool isShift = false; ///< a cell's value would fit the column beside it
    size_t first = 0;
    bool lastFits = false; ///< the last filled cell has the kind of its column
};

bool fitsNeighbour(const std::vector<CellKind> &kinds, const std::vector<CellKind> &expected,
                   size_t at)
{
    const auto holds = [&](size_t other) {
        return other < std::min(kinds.size(), expected.size()) && kinds[other] == expected[at] &&
               expected[other] != expected[at];
    };
    return (at > 0 && holds(at - 1)) || holds(at + 1);
}

Misfits misfitsOf(const std::vector<CellKind> &kinds, const std::vector<CellKind> &expected)
{
    Misfits misfits;
    for (size_t i = 0; i < std::min(kinds.size(), expected.size()); ++i) {
        if (kinds[i] == CellKind::Empty)
            continue;
        misfits.lastFits = isTyped(expected[i]) && kinds[i] == expected[i];
        if (!isTyped(expected[i]) || kinds[i] == expected[i])
            continue;
        if (misfits.count++ == 0)
            misfits.first = i;
        misfits.isShift = misfits.isShift || fitsNeighbour(kinds, expected, i);
    }
    return misfits;
}

QString kindName(CellKind kind)
{
    switch (kind) {
    case CellKind::Date:
        return QStringLiteral("dates");
    case CellKind::Number:
        return QStringLiteral("numbers");
    case CellKind::Email:
        return QStringLiteral("e-mail addresses");
    case CellKind::Empty:
    case CellKind::Text:
        break;
    }
    return QStringLiteral("text");
}

} // namespace

std::vector<ColumnProfile> profileColumns(const SourceTable &table, const QDate &today)
{
    std::vector<ColumnProfile> profiles(table.header.size());
    std::vector<Counts> counts(table.header.size());
    const size_t step = std::max<size_t>(1, table.rows.size() / sampledRows);
    for (size_t i = 0; i < table.rows.size(); i += step) {
        if (table.rows[i].size() != table.header.size())
            continue;
        for (size_t column = 0; column < counts.size(); ++column) {
            const QString cell = cleanCell(table.rows[i][column]);
            if (cell.isEmpty())
                continue;
            ++counts[column].kinds[cellKind(cell)];
            ++counts[column].filled;
            if (profiles[column].sample.size() < sampledValues)
                profiles[column].sample << cell;
        }
    }
    std::vector<DateOrderGuess *> guesses;
    for (size_t column = 0; column < counts.size(); ++column) {
        profiles[column].kind = dominantKind(counts[column]);
        if (!counts[column].kinds.contains(CellKind::Date))
            continue;
        profiles[column].order = orderOf(table, column, today);
        guesses.push_back(&profiles[column].order);
    }
    settleDateOrders(guesses);
    return profiles;
}

QString misfitReason(const std::vector<QString> &cells, const std::vector<QString> &header,
                     const std::vector<CellKind> &expected)
{
    std::vector<CellKind> kinds(cells.size());
    std::transform(cells.begin(), cells.end(), kinds.begin(), cellKind);
    const Misfits misfits = misfitsOf(kinds, expected);
    QString example;
    if (misfits.count > 0) {
        const size_t at = misfits.first;
        example =
            QStringLiteral("“%1” stands under “%2”, a column of %3")
                .arg(cells[at].left(60), cleanCell(header[at]).left(60), kindName(expected[at]));
    }
    if (cells.size() != header.size()) {
        if (cells.size() < header.size() && misfits.count == 0 && misfits.lastFits)
            return {};
        const QString count = QStringLiteral("it has %1 cells where the header has %2")
                                  .arg(cells.size())
                                  .arg(header.size());
        return example.isEmpty() ? count
                                 : QStringLiteral("%1, and is shifted: %2").arg(count, example);
    }
    if (misfits.count >= 2 || misfits.isShift)
        return QStringLiteral("its cells do not fit their columns, it seems to be shifted: %1")
            .arg(example);
    return {};
}

} // namespace rolewright
