#include "core/drawing/legend_rows.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double afterSample = 6;
constexpr double betweenSamples = 16;

QFont sampleFont()
{
    return theme::font(theme::smallSize);
}

} // namespace

LegendRows::LegendRows(std::vector<LegendSample> samples, double width)
    : m_samples(std::move(samples))
{
    double left = 0;
    double top = 0;
    double right = 0;
    for (const LegendSample &sample : m_samples) {
        const double wide =
            sample.width + afterSample + std::ceil(textWidth(sample.text, sampleFont())) + 1;
        if (left > 0 && left + wide > width) {
            left = 0;
            top += rowHeight;
        }
        m_places.emplace_back(left, top, wide, rowHeight);
        right = std::max(right, left + wide);
        left += wide + betweenSamples;
    }
    if (!m_samples.empty())
        m_size = QSizeF(right, top + rowHeight);
}

void LegendRows::paint(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < m_samples.size(); ++i) {
        const LegendSample &sample = m_samples[i];
        const QRectF &place = m_places[i];
        sample.paint(painter, QRectF(place.topLeft(), QSizeF(sample.width, place.height())));
        painter.setPen(QColor(theme::quietText));
        drawLine(painter, place.adjusted(sample.width + afterSample, 0, 0, 0), sample.text,
                 sampleFont());
    }
    painter.restore();
}

} // namespace rolewright
