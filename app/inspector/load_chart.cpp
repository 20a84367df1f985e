#include "app/inspector/load_chart.h"

#include "app/common/plain_text.h"
#include "app/inspector/load_words.h"
#include "app/inspector/page_parts.h"

#include "core/analysis/finding_list.h"
#include "core/drawing/load_look.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPolygonF>

namespace rolewright {

namespace {

constexpr int chartHeight = 104;
constexpr double scaleWidth = 26;
constexpr double yearHeight = 18;
constexpr double headroom = 8; ///< above the highest bar
constexpr double yearWidth = 32;

double mostOf(const std::vector<PersonLoad> &months)
{
    constexpr double least = 0.1;
    double most = least;
    for (const PersonLoad &load : months)
        most = std::max({most, load.capacity, load.assignedFte});
    return most;
}

bool isAlike(const PersonLoad &a, const PersonLoad &b)
{
    constexpr double little = 1e-6;
    return std::abs(a.capacity - b.capacity) < little &&
           std::abs(a.assignedFte - b.assignedFte) < little;
}

} // namespace

LoadChart::LoadChart(SnapshotPtr snapshot, std::vector<PersonLoad> months, QWidget *parent)
    : QWidget(parent), m_snapshot(std::move(snapshot)), m_months(std::move(months)),
      m_most(mostOf(m_months))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(QStringLiteral("Load by month: %1").arg(allInWords()));
}

QSize LoadChart::sizeHint() const
{
    return {200, chartHeight};
}

QString LoadChart::allInWords() const
{
    QStringList spans;
    for (size_t first = 0; first < m_months.size();) {
        size_t last = first;
        while (last + 1 < m_months.size() && isAlike(m_months[first], m_months[last + 1]))
            ++last;
        const QString from = inWords(m_months[first].month);
        const QString months =
            first == last ? from
                          : QStringLiteral("%1 to %2").arg(from, inWords(m_months[last].month));
        spans << QStringLiteral("%1 %2").arg(months, loadInWords(*m_snapshot, m_months[first]));
        first = last + 1;
    }
    return spans.join(QStringLiteral("; "));
}

QString LoadChart::tip(size_t month) const
{
    return QStringLiteral("%1: %2").arg(inWords(m_months[month].month),
                                        loadLines(*m_snapshot, m_months[month]).join(u'\n'));
}

QRectF LoadChart::plot() const
{
    return QRectF(rect()).adjusted(scaleWidth, headroom, -1, -yearHeight);
}

double LoadChart::yOf(double fte) const
{
    return plot().bottom() - plot().height() * fte / m_most;
}

QRectF LoadChart::bar(size_t month) const
{
    const double step = plot().width() / static_cast<double>(m_months.size());
    return {plot().left() + step * static_cast<double>(month), plot().top(), step, plot().height()};
}

void LoadChart::paintMonths(QPainter &painter) const
{
    constexpr double widthForGaps = 5;
    painter.setPen(Qt::NoPen);
    for (size_t i = 0; i < m_months.size(); ++i) {
        const PersonLoad &load = m_months[i];
        QRectF column = bar(i);
        if (stateOf(load) == LoadState::Away) {
            paintLoadGround(painter, column, load);
            continue;
        }
        if (column.width() >= widthForGaps)
            column.adjust(0.5, 0, -0.5, 0);
        column.setTop(yOf(std::min(load.assignedFte, load.capacity)));
        painter.fillRect(column, QColor(theme::loadBar));
        if (load.isOver())
            painter.fillRect(
                QRectF(QPointF(column.left(), yOf(load.assignedFte)), column.topRight()),
                QColor(theme::warning));
    }
}

void LoadChart::paintCapacity(QPainter &painter) const
{
    QPolygonF steps;
    for (size_t i = 0; i < m_months.size(); ++i) {
        const double y = yOf(m_months[i].capacity);
        steps << QPointF(bar(i).left(), y) << QPointF(bar(i).right(), y);
    }
    painter.setPen(QPen(QColor(theme::ink), 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(steps);
}

void LoadChart::paintScale(QPainter &painter) const
{
    const QFont font = theme::font(theme::smallSize);
    painter.setPen(QColor(theme::line));
    painter.drawLine(plot().bottomLeft(), plot().bottomRight());
    painter.setPen(QColor(theme::quietText));
    for (const double fte : {0.0, m_most})
        drawLine(painter, QRectF(0, yOf(fte) - 8, scaleWidth - 5, 16),
                 fte > 0 ? fteIn(*m_snapshot, fte) : QStringLiteral("0"), font,
                 Qt::AlignRight | Qt::AlignVCenter);
    double free = plot().left();
    for (size_t i = 0; i < m_months.size(); ++i) {
        const Month month = m_months[i].month;
        const QRectF column = bar(i);
        const bool isStart = i == 0 || month.month() == 1;
        if (isStart && column.left() >= free && column.left() + yearWidth <= rect().right() + 1) {
            drawLine(painter, QRectF(column.left(), plot().bottom() + 3, yearWidth, 14),
                     QString::number(month.year()), font);
            free = column.left() + yearWidth;
        }
        if (month != m_snapshot->input.month())
            continue;
        const QPointF foot(column.center().x(), plot().bottom() + 1);
        painter.save();
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(theme::accent));
        painter.drawPolygon(QPolygonF{foot, foot + QPointF(4, 5), foot + QPointF(-4, 5)});
        painter.restore();
    }
}

void LoadChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMonths(painter);
    paintScale(painter);
    paintCapacity(painter);
}

bool LoadChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto &asked = *static_cast<QHelpEvent *>(event);
    const double x = asked.pos().x() - plot().left();
    const auto month = static_cast<size_t>(std::max(0.0, x) / bar(0).width());
    showPlainToolTip(asked, this, x >= 0 && month < m_months.size() ? tip(month) : QString());
    return true;
}

} // namespace rolewright
