#include "app/views/people/people_columns.h"

#include "app/inspector/page_parts.h"

#include "core/drawing/text_drawing.h"
#include "core/plan/edits/seats.h"

#include <limits>

namespace rolewright {

namespace {

QString dayText(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

double dayNumber(const std::optional<QDate> &day, double otherwise)
{
    return day ? static_cast<double>(day->toJulianDay()) : otherwise;
}

QString positionsText(const PersonLine &line)
{
    const PlanIndex &index = line.snapshot.index;
    QStringList seats;
    for (const int row : index.people()[static_cast<size_t>(line.row)].assignments)
        seats << seatInWords(
            index.design(), index.position(index.assignments()[static_cast<size_t>(row)].position));
    return seats.join(QStringLiteral("; "));
}

QString managerText(const PersonLine &line)
{
    const Person *manager = line.snapshot.plan().people.find(line.person.manager);
    return manager == nullptr ? QString() : manager->name;
}

} // namespace

const std::array<PersonColumnInfo, personColumnCount> &personColumns()
{
    using enum PersonColumn;
    static const std::array<PersonColumnInfo, personColumnCount> columns{
        {{Name, "name", "Name", 170, true, PersonField::Name},
         {Title, "title", "Title", 170, true, PersonField::Title},
         {Suits, "suits", "Suits by title", 190, false, {}},
         {Load, "load", "Load", 104, true, {}},
         {Free, "free", "Free", 66, true, {}},
         {Positions, "positions", "Positions", 230, true, {}},
         {Location, "location", "Location", 100, true, PersonField::Location},
         {Department, "department", "Department", 120, true, PersonField::Department},
         {Manager, "manager", "Manager", 140, true, PersonField::Manager},
         {Employment, "employment", "Employment", 110, false, PersonField::Employment},
         {Capacity, "capacity", "Capacity", 96, true, PersonField::Capacity},
         {From, "from", "From", 96, false, PersonField::From},
         {Until, "until", "Until", 96, false, PersonField::Until},
         {Email, "email", "E-mail", 190, false, PersonField::Email},
         {ExternalId, "external-id", "External id", 100, false, PersonField::Id},
         {Note, "note", "Note", 220, false, PersonField::Note}}};
    return columns;
}

const PersonColumnInfo &infoOf(PersonColumn column)
{
    return personColumns()[static_cast<size_t>(column)];
}

QString cellText(const PersonLine &line, PersonColumn column)
{
    const Person &person = line.person;
    const auto fte = [&](double value) { return fteInWords(value, line.snapshot.language()); };
    switch (column) {
    case PersonColumn::Name:
        return person.name;
    case PersonColumn::Title:
        return person.title;
    case PersonColumn::Suits:
        return inWords(line.snapshot.titles().profilesFor(person.title),
                       line.snapshot.input.framework, line.snapshot.language());
    case PersonColumn::Load:
        return fte(line.peak().assignedFte);
    case PersonColumn::Free:
        return fte(line.freeFte());
    case PersonColumn::Positions:
        return positionsText(line);
    case PersonColumn::Department:
        return person.department;
    case PersonColumn::Location:
        return person.location;
    case PersonColumn::Manager:
        return managerText(line);
    case PersonColumn::Employment:
        return person.employment;
    case PersonColumn::Capacity:
        return fte(person.capacity);
    case PersonColumn::From:
        return dayText(person.from);
    case PersonColumn::Until:
        return dayText(person.until);
    case PersonColumn::Email:
        return person.email;
    case PersonColumn::ExternalId:
        return person.externalId;
    case PersonColumn::Note:
        return person.note;
    }
    return {};
}

std::optional<double> sortNumber(const PersonLine &line, PersonColumn column)
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    switch (column) {
    case PersonColumn::Load:
        return line.peak().load().value_or(infinite);
    case PersonColumn::Free:
        return line.freeFte();
    case PersonColumn::Capacity:
        return line.person.capacity;
    case PersonColumn::From:
        return dayNumber(line.person.from, -infinite);
    case PersonColumn::Until:
        return dayNumber(line.person.until, infinite);
    default:
        return std::nullopt;
    }
}

QString cellSource(const PersonLine &line, PersonColumn column)
{
    const auto fte = [&](double value) { return fteInWords(value, line.snapshot.language()); };
    const PersonLoad &peak = line.peak();
    if (column == PersonColumn::Suits)
        return reasonsInWords(line.snapshot.titles().profilesFor(line.person.title),
                              line.snapshot.input.framework, line.snapshot.language());
    if (column == PersonColumn::Load)
        return QStringLiteral("%1 of %2 FTE in %3, the month of the highest load")
            .arg(fte(peak.assignedFte), fte(peak.capacity), peak.month.toString());
    if (column == PersonColumn::Free) {
        const QString leaving = leavingInWords(line.snapshot, line.person);
        return QStringLiteral("The least that is free in any month from %1 on in which the person "
                              "is there%2")
            .arg(line.snapshot.input.month().toString(),
                 leaving.isEmpty() ? QString() : QStringLiteral("; ") + leaving);
    }
    if (column == PersonColumn::Capacity && !line.person.capacityChanges.empty())
        return QStringLiteral("Changes over time; %1 FTE in %2")
            .arg(fte(capacityIn(line.person, line.snapshot.input.month())),
                 line.snapshot.input.month().toString());
    return {};
}

} // namespace rolewright
