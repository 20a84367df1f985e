#pragma once

#include "core/drawing/effort_curve.h"

#include <QWidget>

namespace rolewright {

/// The effort of a profile over the lifecycle; a tooltip names each phase.
class CurveWidget : public QWidget
{
    Q_OBJECT

public:
    /// @param phases names of the phases, as many as levels
    CurveWidget(std::vector<Level> levels, QStringList phases, const std::optional<size_t> &marked,
                QWidget *parent = nullptr);

    QSize sizeHint() const override { return {220, 76}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString wordsOf(size_t phase) const;

    std::vector<Level> m_levels;
    QStringList m_phases;
    std::optional<size_t> m_marked;
};

} // namespace rolewright
