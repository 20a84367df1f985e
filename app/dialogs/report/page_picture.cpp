#include "app/dialogs/report/page_picture.h"

#include "core/drawing/theme.h"

#include <QPainter>

namespace rolewright {

namespace {

constexpr int aroundPage = 14;

} // namespace

PagePicture::PagePicture(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(320, 320);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePicture::setImage(const QImage &image)
{
    m_image = image;
    update();
}

QSize PagePicture::room() const
{
    return ((size() - QSize(2 * aroundPage, 2 * aroundPage)) * devicePixelRatioF())
        .expandedTo(QSize(1, 1));
}

void PagePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(theme::canvas));
    if (m_image.isNull())
        return;
    const QSizeF shown = QSizeF(m_image.size()) / m_image.devicePixelRatio();
    const QRectF page(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2),
                      shown);
    painter.fillRect(page.translated(0, 2).adjusted(-1, 0, 1, 1), QColor(theme::strongLine));
    painter.drawImage(page, m_image);
    painter.setPen(QColor(theme::line));
    painter.drawRect(page.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void PagePicture::resizeEvent(QResizeEvent *)
{
    Q_EMIT resized();
}

} // namespace rolewright
