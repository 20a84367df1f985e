#include "app/dialogs/staffing/proposed_seats_model.h"

#include "app/common/plain_text.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <cmath>

namespace rolewright {

namespace {

QString percent(double part)
{
    return QStringLiteral("%1 %").arg(std::lround(part * 100));
}

QString fte(double value)
{
    return fteInWords(value, QStringLiteral("en"));
}

} // namespace

void ProposedSeatsModel::setLines(std::vector<ProposedLine> lines)
{
    beginResetModel();
    for (size_t line = 0; line < m_lines.size(); ++line) {
        const auto pair = std::pair(m_lines[line].seat.person, m_lines[line].seat.position);
        if (m_ticks[line])
            m_leftOut.erase(pair);
        else
            m_leftOut.insert(pair);
    }
    m_lines = std::move(lines);
    m_ticks.clear();
    for (const ProposedLine &line : m_lines)
        m_ticks.push_back(!m_leftOut.contains({line.seat.person, line.seat.position}));
    endResetModel();
}

std::vector<ProposedSeat> ProposedSeatsModel::tickedSeats() const
{
    std::vector<ProposedSeat> seats;
    for (size_t line = 0; line < m_lines.size(); ++line) {
        if (m_ticks[line])
            seats.push_back(m_lines[line].seat);
    }
    return seats;
}

void ProposedSeatsModel::tickAll(bool isTicked)
{
    if (m_lines.empty())
        return;
    m_ticks.assign(m_lines.size(), isTicked);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnTotal - 1));
    Q_EMIT ticked();
}

QString ProposedSeatsModel::details(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const ProposedLine &line = m_lines[static_cast<size_t>(row)];
    const QString start = line.seat.range.from
                              ? QStringLiteral(" from %1").arg(line.seat.range.from->toString())
                              : QString();
    const QString covers =
        line.rise > 0 ? QStringLiteral(", coverage there +%1").arg(percent(line.rise)) : QString();
    return QStringLiteral("%1 takes %2 FTE of %3%4: fit %5%6.\n%7.")
        .arg(line.person, fte(line.seat.share), line.position, start, percent(line.seat.fit),
             covers, line.reason);
}

int ProposedSeatsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ProposedSeatsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

QString ProposedSeatsModel::text(const ProposedLine &line, int column) const
{
    switch (column) {
    case PersonColumn:
        return line.person;
    case PositionColumn:
        return line.position;
    case ShareColumn:
        return fte(line.seat.share);
    case FitColumn:
        return percent(line.seat.fit);
    case CoverageColumn:
        return line.rise > 0 ? u'+' + percent(line.rise) : QString();
    default:
        return line.reason;
    }
}

QVariant ProposedSeatsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<size_t>(index.row());
    const bool isNumber = index.column() >= ShareColumn && index.column() <= CoverageColumn;
    switch (role) {
    case Qt::DisplayRole:
        return shownText(text(m_lines[row], index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(details(index.row()));
    case Qt::CheckStateRole:
        if (index.column() != PersonColumn)
            return {};
        return m_ticks[row] ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        return QColor(m_ticks[row] ? theme::ink : theme::quietText);
    default:
        return {};
    }
}

bool ProposedSeatsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != PersonColumn)
        return false;
    m_ticks[static_cast<size_t>(index.row())] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnTotal - 1));
    Q_EMIT ticked();
    return true;
}

QVariant ProposedSeatsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList heads{QStringLiteral("Person"), QStringLiteral("Position"),
                                   QStringLiteral("FTE"),    QStringLiteral("Fit"),
                                   QStringLiteral("Covers"), QStringLiteral("Why")};
    static const QStringList meanings{
        QString(),
        QString(),
        QStringLiteral("Share that the person takes, in steps of 0.05"),
        QStringLiteral("How well the skills match what the position asks for"),
        QStringLiteral("Rise of a phase's coverage where the position is, in the month of its "
                       "greatest demand"),
        QStringLiteral("Who fits better, and what keeps them")};
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= ShareColumn && section <= CoverageColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return meanings.value(section);
    return role == Qt::DisplayRole ? QVariant(heads.value(section)) : QVariant();
}

Qt::ItemFlags ProposedSeatsModel::flags(const QModelIndex &index) const
{
    constexpr Qt::ItemFlags readable =
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.column() == PersonColumn ? readable | Qt::ItemIsUserCheckable : readable;
}

} // namespace rolewright
