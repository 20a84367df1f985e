#pragma once

#include "app/common/snapshot.h"

#include "core/drawing/heatmap_look.h"

#include <QWidget>

class QActionGroup;
class QButtonGroup;
class QLineEdit;
class QMenu;
class QPushButton;

namespace rolewright {

/// What the colours of a heatmap mean, on one line at the right.
class HeatmapLegend : public QWidget
{
    Q_OBJECT

public:
    explicit HeatmapLegend(QWidget *parent = nullptr);

    void setEntries(std::vector<LegendEntry> entries);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<LegendEntry> m_entries;
};

/// The choices over the heatmap: mode, scope, rows. State of the view, never of the plan.
class HeatmapControls : public QWidget
{
    Q_OBJECT

public:
    explicit HeatmapControls(QWidget *parent = nullptr);

    const HeatmapChoice &choice() const { return m_choice; }
    void setMode(HeatmapMode mode);
    void setScope(const CoverageScope &scope);
    void setRows(const HeatmapRows &rows);
    /// The plan whose units, use cases and months can be chosen; what is gone from it is not chosen
    /// any more.
    void setSnapshot(const SnapshotPtr &snapshot);

    void chooseUnit();
    void chooseUseCase();
    void chooseMonth();
    void focusFilter();
    HeatmapLegend *legend() { return m_legend; }
    /// Order and filter of the rows, for menus.
    QMenu *rowsMenu() { return m_rowsMenu; }

Q_SIGNALS:
    /// Mode or rows are others.
    void changed();
    void scopeChanged();

private:
    QWidget *makeModes();
    QWidget *makeScopes();
    QWidget *makeRows();
    void addChoice(const QString &name, const QStringList &texts,
                   const std::function<void(HeatmapRows &, int)> &set);
    void showScope();
    void showRows();

    HeatmapChoice m_choice;
    SnapshotPtr m_snapshot;
    QButtonGroup *m_modes;
    QPushButton *m_whole = nullptr;
    QPushButton *m_unit = nullptr;
    QPushButton *m_useCase = nullptr;
    QPushButton *m_month = nullptr;
    QPushButton *m_rows = nullptr;
    QMenu *m_rowsMenu;
    QList<QActionGroup *> m_rowChoices; ///< order, placement, staffing
    QLineEdit *m_name = nullptr;
    HeatmapLegend *m_legend;
};

/// What a mode shows, in a sentence.
QString modeInASentence(HeatmapMode mode);

} // namespace rolewright
