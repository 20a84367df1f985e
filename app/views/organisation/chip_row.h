#pragma once

#include "app/seating/drag_payload.h"
#include "app/views/organisation/chip_parts.h"

#include <QWidget>
#include <vector>

namespace rolewright {

/// A person as a chip.
struct PersonChip
{
    PersonId person;
    QString name;
    QString work; ///< title and department, which tell people of one name apart
    double freeFte = 0;
};

/// One line of people with what is free of each; as many as there is room for from the first one
/// on, which moves with the wheel and the arrow keys. Painted, so that it takes tens of thousands.
/// Chips are dragged onto positions; a person who is dropped here is to be taken off.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    explicit ChipRow(const QString &origin, QWidget *parent = nullptr);

    /// @param whyNobody is said when there are none
    void setPeople(std::vector<PersonChip> people, const QString &whyNobody);
    const std::vector<PersonChip> &people() const { return m_people; }
    /// Outlines a person who is in the list.
    void setCurrent(const PersonId *person);
    /// Brings the current person into sight.
    void showCurrent();
    /// The outlined person, by number in the list.
    std::optional<size_t> current() const;
    /// Makes the nearest person to a number the current one, in sight, and says so.
    void choose(qsizetype number);
    /// Where a chip stands; null while it is out of sight.
    QRectF chipRect(size_t number) const;
    std::optional<size_t> chipAt(const QPointF &point) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(const rolewright::PersonId &person);
    /// The current person is to be put on a position.
    void activated();
    void menuAsked(const QPoint &at);
    void dragStarted(const rolewright::DragPayload &payload);
    /// Somebody was dropped here.
    void dropped(const rolewright::DragPayload &payload);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Shown
    {
        size_t number = 0;
        QRectF rect;
    };

    std::vector<Shown> shown() const;
    qsizetype numberOf(const PersonId &person) const;
    void scrollTo(qsizetype first);
    void paintChip(QPainter &painter, const Shown &chip) const;
    QString restInWords(size_t end) const;
    bool takes(const QMimeData *dragged) const;

    QString m_origin;
    std::vector<PersonChip> m_people;
    QString m_whyNobody;
    qsizetype m_first = 0;
    qsizetype m_current = -1;
    std::optional<QPointF> m_pressedAt;
    std::optional<size_t> m_pressed;
    bool m_isTarget = false;
    ChipParts m_parts{*this};
};

} // namespace rolewright
