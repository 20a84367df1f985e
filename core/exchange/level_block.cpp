#include "core/exchange/level_block.h"

#include "core/exchange/skill_cells.h"

#include <QStringList>

namespace rolewright {

namespace {

constexpr qsizetype mostCells = 10'000;
constexpr qsizetype mostCharacters = 1'000'000;
constexpr size_t mostProblems = 5;

bool isEmptyCell(const QString &cell)
{
    return cell.isEmpty() || cell == QStringLiteral("·") || cell == QLatin1String("-");
}

Error unreadable(qsizetype row, qsizetype column, const QString &cell)
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

QStringList linesOf(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

Result<LevelBlock> readLevelBlock(const QString &text)
{
    const auto tooMuch =
        fail(ErrorCode::BadInput,
             QStringLiteral("more than %1 levels at once; paste them in parts").arg(mostCells));
    if (text.size() > mostCharacters)
        return tooMuch;
    const QStringList lines = linesOf(text);
    if (lines.isEmpty())
        return fail(ErrorCode::BadInput,
                    QStringLiteral("there are no levels to paste; copy a block of cells first"));
    LevelBlock block;
    size_t columns = 0;
    std::vector<Error> problems;
    for (qsizetype row = 0; row < lines.size(); ++row) {
        const QStringList cells = lines[row].split(u'\t');
        columns = std::max(columns, static_cast<size_t>(cells.size()));
        if (static_cast<qsizetype>(columns) * lines.size() > mostCells)
            return tooMuch;
        auto &levels = block.emplace_back();
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const QString cell = cells[column].trimmed();
            const std::optional<int> level = readLevel(cell);
            if (!level && !isEmptyCell(cell) && problems.size() < mostProblems)
                problems.push_back(unreadable(row, column, cell));
            levels.push_back(level);
        }
    }
    if (!problems.empty()) {
        Error error = problems.front();
        error.more.assign(problems.begin() + 1, problems.end());
        return std::unexpected(error);
    }
    for (auto &levels : block)
        levels.resize(columns);
    return block;
}

} // namespace rolewright
