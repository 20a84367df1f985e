#include "app/views/organisation/chip_row.h"

#include "app/common/plain_text.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double chipHeight = 28;
constexpr double inset = 12;
constexpr double gap = 8;
constexpr double widest = 220;
constexpr double forRest = 150;

QString freeInWords(double fte)
{
    return fteInWords(fte, QStringLiteral("en"));
}

QFont nameFont()
{
    return theme::font(theme::headSize);
}

} // namespace

ChipRow::ChipRow(const QString &origin, QWidget *parent) : QWidget(parent), m_origin(origin)
{
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setAccessibleName(QStringLiteral("People with free FTE"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChipRow::sizeHint() const
{
    return {400, qCeil(chipHeight) + 6};
}

void ChipRow::setPeople(std::vector<PersonChip> people, const QString &whyNobody)
{
    m_whyNobody = whyNobody;
    const auto kept = current() ? std::optional(m_people[*current()].person) : std::nullopt;
    m_people = std::move(people);
    m_current = kept ? numberOf(*kept) : -1;
    scrollTo(m_first);
    m_parts.tellChanged();
}

std::optional<size_t> ChipRow::current() const
{
    return m_current < 0 ? std::nullopt : std::optional(static_cast<size_t>(m_current));
}

qsizetype ChipRow::numberOf(const PersonId &person) const
{
    const auto found = std::ranges::find(m_people, person, &PersonChip::person);
    return found == m_people.end() ? -1 : found - m_people.begin();
}

void ChipRow::setCurrent(const PersonId *person)
{
    const qsizetype number = person == nullptr ? -1 : numberOf(*person);
    if (std::exchange(m_current, number) == number)
        return;
    update();
    m_parts.tellCurrent();
}

std::vector<ChipRow::Shown> ChipRow::shown() const
{
    std::vector<Shown> chips;
    const QFont font = nameFont();
    double left = 1;
    for (size_t i = static_cast<size_t>(m_first); i < m_people.size(); ++i) {
        const double width =
            std::min(widest, textWidth(m_people[i].name, font) + 6 +
                                 textWidth(freeInWords(m_people[i].freeFte), font) + 2 * inset + 2);
        const bool isLast = i + 1 == m_people.size() && m_first == 0;
        if (!chips.empty() && left + width > this->width() - (isLast ? 0 : forRest))
            break;
        chips.push_back({i, QRectF(left, (height() - chipHeight) / 2, width, chipHeight)});
        left += width + gap;
    }
    return chips;
}

QRectF ChipRow::chipRect(size_t number) const
{
    for (const Shown &chip : shown()) {
        if (chip.number == number)
            return chip.rect;
    }
    return {};
}

std::optional<size_t> ChipRow::chipAt(const QPointF &point) const
{
    for (const Shown &chip : shown()) {
        if (chip.rect.contains(point))
            return chip.number;
    }
    return {};
}

void ChipRow::scrollTo(qsizetype first)
{
    m_first = std::clamp<qsizetype>(first, 0, std::max<qsizetype>(0, std::ssize(m_people) - 1));
    update();
}

void ChipRow::showCurrent()
{
    if (m_current < 0)
        return;
    if (m_current < m_first)
        scrollTo(m_current);
    while (m_current >= m_first + std::ssize(shown()))
        scrollTo(std::max(m_first + 1, m_current - std::ssize(shown()) + 1));
}

void ChipRow::choose(qsizetype number)
{
    if (m_people.empty())
        return;
    number = std::clamp<qsizetype>(number, 0, std::ssize(m_people) - 1);
    const PersonId person = m_people[static_cast<size_t>(number)].person;
    setCurrent(&person);
    showCurrent();
    Q_EMIT chosen(person);
}

bool ChipRow::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto &asked = *static_cast<QHelpEvent *>(event);
    const auto chip = chipAt(asked.pos());
    showPlainToolTip(asked, this,
                     chip ? m_people[*chip].name + u'\n' + m_people[*chip].work : QString());
    return true;
}

void ChipRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isTarget) {
        painter.setPen(QPen(QColor(theme::accent), 2));
        painter.setBrush(QColor(theme::accentFill));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        painter.setPen(QColor(theme::initialsText));
        drawLine(painter, rect(), QStringLiteral("Drop here to unassign"), nameFont(),
                 Qt::AlignCenter);
        return;
    }
    double right = 0;
    size_t end = 0;
    for (const Shown &chip : shown()) {
        paintChip(painter, chip);
        right = chip.rect.right() + gap + 2;
        end = chip.number + 1;
    }
    painter.setPen(QColor(theme::quietText));
    drawLine(painter, QRectF(right, 0, width() - right, height()), restInWords(end), nameFont());
}

QString ChipRow::restInWords(size_t end) const
{
    if (m_people.empty())
        return m_whyNobody;
    const size_t rest = m_people.size() - end;
    return rest > 0 ? QStringLiteral("%1 more; drag onto a position").arg(rest)
                    : QStringLiteral("Drag onto a position");
}

void ChipRow::paintChip(QPainter &painter, const Shown &chip) const
{
    const PersonChip &person = m_people[chip.number];
    const bool isCurrent = static_cast<qsizetype>(chip.number) == m_current;
    const bool hasFocusHere = isCurrent && hasFocus();
    painter.setPen(QPen(QColor(isCurrent ? theme::accent : theme::line), hasFocusHere ? 2 : 1));
    painter.setBrush(QColor(isCurrent ? theme::accentFill : theme::paper));
    painter.drawRoundedRect(chip.rect.adjusted(0.5, 0.5, -0.5, -0.5), chipHeight / 2,
                            chipHeight / 2);
    const QRectF text = chip.rect.adjusted(inset, 0, -inset, 0);
    const QString free = freeInWords(person.freeFte);
    const double forFree = textWidth(free, nameFont()) + 1;
    painter.setPen(QColor(theme::quietText));
    drawLine(painter, text, free, nameFont(), Qt::AlignRight | Qt::AlignVCenter);
    painter.setPen(QColor(theme::ink));
    drawLine(painter, text.adjusted(0, 0, -forFree - 5, 0), person.name, nameFont());
}

void ChipRow::mousePressEvent(QMouseEvent *event)
{
    m_pressed = chipAt(event->position());
    m_pressedAt = event->position();
    if (m_pressed)
        choose(static_cast<qsizetype>(*m_pressed));
    else if (const auto chips = shown();
             !chips.empty() && event->position().x() > chips.back().rect.right())
        scrollTo(static_cast<qsizetype>(chips.back().number + 1));
}

void ChipRow::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || !m_pressed)
        return;
    const QPointF way = event->position() - *m_pressedAt;
    if (way.manhattanLength() < QApplication::startDragDistance())
        return;
    const PersonDrag payload{m_people[*m_pressed].person, {}};
    m_pressed.reset();
    Q_EMIT dragStarted(payload);
    startDrag(this, payload, m_origin);
}

void ChipRow::mouseReleaseEvent(QMouseEvent *)
{
    m_pressed.reset();
}

void ChipRow::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const int delta = turned.x() != 0 ? turned.x() : turned.y();
    const bool isAtEnd = delta < 0 && m_first + std::ssize(shown()) >= std::ssize(m_people);
    if (delta != 0 && !isAtEnd)
        scrollTo(m_first + (delta > 0 ? -1 : 1));
    event->accept();
}

void ChipRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_current < 0 ? 0 : m_current - 1);
        return;
    case Qt::Key_Right:
        choose(m_current + 1);
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(std::ssize(m_people) - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT activated();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChipRow::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        const auto chip = chipAt(QPointF(event->pos()));
        if (!chip)
            return;
        choose(static_cast<qsizetype>(*chip));
    }
    if (m_current >= 0)
        Q_EMIT menuAsked(event->globalPos());
}

bool ChipRow::takes(const QMimeData *dragged) const
{
    const auto payload = decoded(dragged, m_origin);
    const auto *drag = payload ? std::get_if<PersonDrag>(&*payload) : nullptr;
    return drag != nullptr && drag->from;
}

void ChipRow::dragEnterEvent(QDragEnterEvent *event)
{
    m_isTarget = takes(event->mimeData());
    update();
    if (m_isTarget) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void ChipRow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_isTarget = false;
    update();
}

void ChipRow::dropEvent(QDropEvent *event)
{
    m_isTarget = false;
    update();
    if (!takes(event->mimeData())) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
    Q_EMIT dropped(*decoded(event->mimeData(), m_origin));
}

} // namespace rolewright
