#include "app/views/organisation/minimap.h"

#include "app/views/organisation/organisation_canvas.h"

#include "core/drawing/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace rolewright {

namespace {

constexpr QSize largest(220, 150);
constexpr QSize smallest(120, 84);
constexpr int margin = 12;
constexpr double rounding = 2; ///< of what is in sight, in units of the drawing

} // namespace

Minimap::Minimap(OrganisationCanvas &canvas)
    : QWidget(canvas.viewport()), m_canvas(canvas), m_nextPicture([this](QImage picture) {
          m_picture = std::move(picture);
          update();
      })
{
    setObjectName(QStringLiteral("minimap"));
    setAccessibleName(QStringLiteral("Map of the whole drawing"));
    setCursor(Qt::PointingHandCursor);
    canvas.viewport()->installEventFilter(this);
    connect(&canvas, &OrganisationCanvas::sceneChanged, this, &Minimap::requestPicture);
    connect(&canvas, &OrganisationCanvas::litChanged, this, &Minimap::requestPicture);
    connect(&canvas, &Canvas::zoomChanged, this, &Minimap::place);
    for (const QScrollBar *bar : {canvas.horizontalScrollBar(), canvas.verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    hide();
}

void Minimap::setOffered(bool isOffered)
{
    m_isOffered = isOffered;
    requestPicture();
}

QSize Minimap::mapSize() const
{
    const QSizeF content = m_canvas.contentSize();
    return content.scaled(largest, Qt::KeepAspectRatio).toSize().expandedTo(smallest);
}

QTransform Minimap::scale() const
{
    const QSizeF content = m_canvas.contentSize();
    const QSizeF map = mapSize();
    return QTransform::fromScale(map.width() / content.width(), map.height() / content.height());
}

void Minimap::requestPicture()
{
    place();
    if (!isVisibleTo(&m_canvas))
        return;
    const QSize size = mapSize();
    const double ratio = devicePixelRatioF();
    m_nextPicture.request([overview = m_canvas.overview(), toMap = scale(), size, ratio] {
        QImage picture(size * ratio, QImage::Format_RGB32);
        picture.setDevicePixelRatio(ratio);
        picture.fill(QColor(theme::paper));
        QPainter painter(&picture);
        painter.setTransform(toMap, true);
        overview.paint(painter, std::min(toMap.m11(), toMap.m22()));
        return picture;
    });
}

void Minimap::place()
{
    const QSize space = m_canvas.viewport()->size();
    const QSizeF inSight = m_canvas.visibleContent().size();
    const QSizeF content = m_canvas.contentSize();
    const bool isAllInSight = content.width() <= inSight.width() + rounding &&
                              content.height() <= inSight.height() + rounding;
    const QSize size = mapSize();
    const bool hasRoom = space.width() > 2 * size.width() && space.height() > 2 * size.height();
    const bool wasShown = isVisibleTo(&m_canvas);
    setVisible(m_isOffered && hasRoom && !isAllInSight && m_canvas.overview().cards > mostWithout);
    setGeometry(QRect(
        QPoint(space.width() - size.width() - margin, space.height() - size.height() - margin),
        size));
    if (isVisibleTo(&m_canvas) && !wasShown)
        requestPicture();
}

bool Minimap::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        place();
    return QWidget::eventFilter(watched, event);
}

void Minimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawImage(QPoint(), m_picture);
    const QRectF frame = scale().mapRect(m_canvas.visibleContent());
    QColor inside(theme::accent);
    inside.setAlphaF(0.12F);
    painter.setPen(QPen(QColor(theme::accent), 1.5));
    painter.setBrush(inside);
    painter.drawRect(frame.adjusted(1, 1, -1, -1) & QRectF(rect()).adjusted(1, 1, -1, -1));
    painter.setPen(QPen(QColor(theme::strongLine), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Minimap::goTo(const QPointF &point)
{
    m_canvas.centreOn(scale().inverted().map(point));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        goTo(event->position());
    event->accept();
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        goTo(event->position());
    event->accept();
}

void Minimap::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the drawing below scrolls
}

} // namespace rolewright
