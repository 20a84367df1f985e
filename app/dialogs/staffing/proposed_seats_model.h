#pragma once

#include "app/dialogs/staffing/staffing_answer.h"

#include <QAbstractTableModel>
#include <set>

namespace rolewright {

/// The lines of a staffing proposal, each of which can be ticked off.
class ProposedSeatsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        PersonColumn,
        PositionColumn,
        ShareColumn,
        FitColumn,
        CoverageColumn,
        WhyColumn,
        ColumnTotal
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// All are ticked at first.
    void setLines(std::vector<ProposedLine> lines);
    std::vector<ProposedSeat> tickedSeats() const;
    void tickAll(bool isTicked);
    /// All that is said of a line.
    QString details(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticked();

private:
    QString text(const ProposedLine &line, int column) const;

    std::vector<ProposedLine> m_lines;
    std::vector<bool> m_ticks;
    std::set<std::pair<PersonId, PositionId>> m_leftOut; ///< in proposals before
};

} // namespace rolewright
