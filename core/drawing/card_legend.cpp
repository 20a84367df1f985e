#include "core/drawing/card_legend.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QPainter>
#include <cmath>

namespace rolewright {

namespace {

constexpr double rowHeight = 20;
constexpr QSizeF swatch(14, 12);
constexpr double swatchBar = 5;
constexpr double afterSwatch = 6;
constexpr double betweenEntries = 16;
constexpr double widestText = 200;

QFont plainFont()
{
    return theme::font(theme::textSize);
}

QFont titleFont()
{
    return theme::font(theme::textSize, QFont::DemiBold);
}

} // namespace

CardLegendLayout::CardLegendLayout(const CardLegend &legend, double width, const QString &title)
    : m_title(title)
{
    double left = title.isEmpty() ? 0 : textWidth(title, titleFont()) + betweenEntries;
    double top = 0;
    double right = left;
    for (size_t i = 0; i < legend.classes.size(); ++i) {
        const CardClass &shown = legend.classes[i];
        if (shown.cards == 0)
            continue;
        const QString text =
            elided(shown.word, plainFont(), widestText) + QStringLiteral(" %1").arg(shown.cards);
        const double wide =
            swatch.width() + afterSwatch + std::ceil(textWidth(text, plainFont())) + 1;
        if (left > 0 && left + wide > width) {
            left = 0;
            top += rowHeight;
        }
        m_entries.push_back({i, text, QRectF(left, top, wide, rowHeight)});
        right = std::max(right, left + wide);
        left += wide + betweenEntries;
    }
    m_size = QSizeF(right, top + rowHeight);
}

void paintCardLegend(QPainter &painter, const CardLegend &legend, const CardLegendLayout &layout)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QColor(theme::ink));
    if (!layout.title().isEmpty())
        drawLine(painter, QRectF(0, 0, layout.size().width(), rowHeight), layout.title(),
                 titleFont());
    for (const CardLegendLayout::Entry &entry : layout.entries()) {
        const CardClass &shown = legend.classes[entry.cardClass];
        const QRectF card(
            QPointF(entry.rect.left() + 0.5, entry.rect.center().y() - swatch.height() / 2 + 0.5),
            swatch - QSizeF(1, 1));
        painter.setPen(QPen(QColor(shown.bar), 1));
        painter.setBrush(QColor(shown.isHollow ? theme::paper : mixed(shown.bar, tintStrength)));
        painter.drawRect(card);
        if (!shown.isHollow)
            painter.fillRect(QRectF(card.topLeft(), QSizeF(swatchBar, card.height())),
                             QColor(shown.bar));
        painter.setPen(QColor(theme::text));
        drawLine(painter, entry.rect.adjusted(swatch.width() + afterSwatch, 0, 0, 0), entry.text,
                 plainFont());
    }
    painter.restore();
}

} // namespace rolewright
