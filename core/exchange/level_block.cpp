#include "core/exchange/level_block.h"

#include "core/exchange/skill_cells.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr size_t mostCells = 10'000;
constexpr qsizetype mostCharacters = 1'000'000;
constexpr size_t mostProblems = 5;

bool isEmptyCell(const QString &cell)
{
    return cell.isEmpty() || cell == QStringLiteral("·") || cell == QLatin1String("-");
}

Error unreadable(size_t row, size_t column, const QString &cell)
{
    constexpr qsizetype longest = 40;
    return {ErrorCode::BadInput,
            QStringLiteral("row %1, column %2: “%3” is no level; write 0 to 4, or none, basic, "
                           "working, practitioner, expert")
                .arg(row + 1)
                .arg(column + 1)
                .arg(cell.left(longest)),
            {},
            {}};
}

} // namespace

Result<LevelBlock> readLevelBlock(const CopiedCells &copied)
{
    const auto tooMuch =
        fail(ErrorCode::BadInput,
             QStringLiteral("more than %1 levels at once; paste them in parts").arg(mostCells));
    if (copied.text.size() > mostCharacters)
        return tooMuch;
    const auto cells = readBlock(copied);
    if (!cells)
        return std::unexpected(cells.error());
    size_t columns = 0;
    for (const auto &line : *cells)
        columns = std::max(columns, line.size());
    if (columns * cells->size() > mostCells)
        return tooMuch;
    LevelBlock block;
    std::vector<Error> problems;
    for (size_t row = 0; row < cells->size(); ++row) {
        auto &levels = block.emplace_back(columns);
        for (size_t column = 0; column < (*cells)[row].size(); ++column) {
            const QString cell = (*cells)[row][column].trimmed();
            levels[column] = readLevel(cell);
            if (!levels[column] && !isEmptyCell(cell) && problems.size() < mostProblems)
                problems.push_back(unreadable(row, column, cell));
        }
    }
    if (problems.empty())
        return block;
    Error error = problems.front();
    error.more.assign(problems.begin() + 1, problems.end());
    return std::unexpected(error);
}

} // namespace rolewright
