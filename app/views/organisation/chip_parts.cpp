#include "app/views/organisation/chip_parts.h"

#include "app/views/organisation/chip_row.h"

#include "core/drawing/text_drawing.h"

namespace rolewright {

ChipParts::ChipParts(ChipRow &row) : AccessibleParts(row, row), m_row(row) {}

size_t ChipParts::count() const
{
    return m_row.people().size();
}

AccessiblePart ChipParts::part(size_t number) const
{
    const PersonChip &person = m_row.people()[number];
    return {.name = QStringLiteral("%1, %2 free")
                        .arg(person.name, fteInWords(person.freeFte, QStringLiteral("en"))),
            .description = person.work,
            .rect = m_row.chipRect(number),
            .isSelected = current() == number};
}

QString ChipParts::key(size_t number) const
{
    return m_row.people()[number].person.value;
}

std::optional<size_t> ChipParts::partAt(const QPointF &point) const
{
    return m_row.chipAt(point);
}

std::optional<size_t> ChipParts::current() const
{
    return m_row.current();
}

void ChipParts::choose(size_t number)
{
    m_row.choose(static_cast<qsizetype>(number));
}

void ChipParts::open(size_t number)
{
    choose(number);
    Q_EMIT m_row.activated();
}

} // namespace rolewright
