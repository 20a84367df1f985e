#include "app/views/heatmap/curve_widget.h"

#include "app/common/plain_text.h"

#include "core/framework/framework_words.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace rolewright {

CurveWidget::CurveWidget(std::vector<Level> levels, QStringList phases,
                         const std::optional<size_t> &marked, QWidget *parent)
    : QWidget(parent), m_levels(std::move(levels)), m_phases(std::move(phases)), m_marked(marked)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList words;
    for (size_t phase = 0; phase < m_levels.size(); ++phase)
        words << wordsOf(phase);
    setAccessibleName(
        QStringLiteral("Effort over the lifecycle: %1").arg(words.join(QStringLiteral("; "))));
}

QString CurveWidget::wordsOf(size_t phase) const
{
    return QStringLiteral("%1: %2").arg(shownText(m_phases[static_cast<qsizetype>(phase)]),
                                        levelInWords(m_levels[phase], QStringLiteral("en")));
}

void CurveWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintEffortCurve(painter, EffortCurve(m_levels, size()), m_marked);
}

bool CurveWidget::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_levels.empty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const size_t phase = EffortCurve(m_levels, size()).phaseAt(help->pos().x());
    QToolTip::showText(help->globalPos(), plainToolTip(wordsOf(phase)), this);
    return true;
}

} // namespace rolewright
