#include "core/exchange/people_table.h"

#include "core/exchange/people_fields.h"
#include "core/text/csv.h"

namespace rolewright {

namespace {

QString dayOf(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

QString sourceId(const Person &person)
{
    return person.externalId.isEmpty() ? person.id.value : person.externalId;
}

QString skillsOf(const Person &person)
{
    QStringList skills;
    for (const auto &[skill, rating] : person.skills)
        skills << QStringLiteral("%1=%2").arg(skill.value).arg(rating.level);
    return skills.join(QStringLiteral("; "));
}

QStringList cellsOf(const Person &person, const Plan &plan)
{
    const Person *manager = plan.people.find(person.manager);
    return {sourceId(person),
            person.name,
            person.title,
            person.email,
            manager == nullptr ? QString() : sourceId(*manager),
            person.employment,
            dayOf(person.from),
            dayOf(person.until),
            QString::number(person.capacity),
            skillsOf(person),
            person.location,
            person.department,
            dayOf(person.retainUntil),
            person.note};
}

QString lineOf(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written << csvCell(cell);
    return written.join(u',') + QStringLiteral("\r\n");
}

} // namespace

QByteArray peopleCsv(const Plan &plan)
{
    QStringList header;
    for (const PersonField field :
         {PersonField::Id, PersonField::Name, PersonField::Title, PersonField::Email,
          PersonField::ManagerId, PersonField::Employment, PersonField::From, PersonField::Until,
          PersonField::Capacity, PersonField::Skills, PersonField::Location,
          PersonField::Department, PersonField::RetainUntil, PersonField::Note})
        header << fieldName(field);
    QString text = lineOf(header);
    for (const auto &person : plan.people)
        text += lineOf(cellsOf(*person, plan));
    return text.toUtf8();
}

} // namespace rolewright
