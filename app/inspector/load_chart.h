#pragma once

#include "app/common/snapshot.h"

#include "core/analysis/load.h"

#include <QWidget>

namespace rolewright {

/// A person's load as a bar for each month against the line of the capacity. A tooltip tells what
/// makes up a month; a screen reader is told all months as spans of equal load.
class LoadChart : public QWidget
{
    Q_OBJECT

public:
    /// @param months of one person, one after the other; at least one
    LoadChart(SnapshotPtr snapshot, std::vector<PersonLoad> months, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    /// What makes up a month, a line for each position.
    QString tip(size_t month) const;
    /// Where a month is.
    QRectF bar(size_t month) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF plot() const;
    double yOf(double fte) const;
    QString allInWords() const;
    void paintMonths(QPainter &painter) const;
    void paintCapacity(QPainter &painter) const;
    void paintScale(QPainter &painter) const;

    SnapshotPtr m_snapshot;
    std::vector<PersonLoad> m_months;
    double m_most; ///< FTE at the top
};

} // namespace rolewright
