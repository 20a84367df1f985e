#include "app/common/segments.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"

#include "core/drawing/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QtMath>

namespace rolewright {

QPushButton *segmentButton(const QString &text, const char *place)
{
    auto *button = withRole(new QPushButton(actionText(text)), "segment");
    button->setProperty("place", QLatin1String(place));
    button->setCheckable(true);
    button->setAutoDefault(false);
    keepRoom(button);
    return button;
}

void keepRoom(QPushButton *segment)
{
    constexpr int around = 30;
    const QFont bold = theme::font(theme::headSize, QFont::DemiBold);
    segment->setMinimumWidth(qCeil(QFontMetricsF(bold).horizontalAdvance(segment->text())) +
                             around);
}

QHBoxLayout *lineOf(QWidget *widget, int spacing)
{
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace rolewright
