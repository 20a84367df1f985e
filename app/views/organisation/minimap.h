#pragma once

#include "app/common/latest.h"

#include <QImage>
#include <QTransform>
#include <QWidget>

namespace rolewright {

class OrganisationCanvas;

/// A small picture of a whole drawing in its corner, with a frame around what is in sight. A click
/// or a drag on it goes there. It is shown for drawings of many cards that are not all in sight.
class Minimap : public QWidget
{
    Q_OBJECT

public:
    /// Drawings of more cards have one (product.md, Organisation).
    static constexpr size_t mostWithout = 60;

    /// @param canvas it stands in
    explicit Minimap(OrganisationCanvas &canvas);

    /// Whether it may be shown at all.
    void setOffered(bool isOffered);
    bool isSettled() const { return !m_nextPicture.isBusy(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void requestPicture();
    void place();
    void goTo(const QPointF &point);
    QSize mapSize() const;
    /// From the drawing to the map: its longer side is shortened more where it is very long.
    QTransform scale() const;

    OrganisationCanvas &m_canvas;
    bool m_isOffered = true;
    QImage m_picture;
    Latest<QImage> m_nextPicture;
};

} // namespace rolewright
