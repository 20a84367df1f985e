#include "core/exchange/person_cells.h"

#include "core/exchange/cell_dates.h"
#include "core/exchange/cell_numbers.h"
#include "core/exchange/cell_text.h"
#include "core/plan/edits/people_edits.h"

#include <QLocale>

namespace rolewright {

namespace {

constexpr qsizetype mostQuoted = 60;

std::unexpected<Error> refused(const QString &text, const QString &what)
{
    return fail(ErrorCode::BadInput, QStringLiteral("“%1” %2").arg(text.left(mostQuoted), what));
}

bool isSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

bool isEmail(const QString &text)
{
    return cellKind(text) == CellKind::Email;
}

Result<void> setDay(std::optional<QDate> &day, const QString &text, bool isLast)
{
    if (text.isEmpty()) {
        day.reset();
        return {};
    }
    const auto read = dayFromCell(text, isLast);
    if (!read)
        return std::unexpected(read.error());
    day = *read;
    return {};
}

/// The text that a field is kept as; null for one that is none.
QString Person::*textOf(PersonField field)
{
    switch (field) {
    case PersonField::Name:
        return &Person::name;
    case PersonField::Title:
        return &Person::title;
    case PersonField::Email:
        return &Person::email;
    case PersonField::Id:
        return &Person::externalId;
    case PersonField::Employment:
        return &Person::employment;
    case PersonField::Location:
        return &Person::location;
    case PersonField::Department:
        return &Person::department;
    case PersonField::Note:
        return &Person::note;
    default:
        return nullptr;
    }
}

std::optional<QDate> Person::*dayOf(PersonField field)
{
    switch (field) {
    case PersonField::From:
        return &Person::from;
    case PersonField::Until:
        return &Person::until;
    case PersonField::RetainUntil:
        return &Person::retainUntil;
    default:
        return nullptr;
    }
}

} // namespace

Result<PersonId> PersonFinder::find(const QString &text)
{
    const auto known = m_known.constFind(text);
    if (known != m_known.cend())
        return *known;
    return *m_known.insert(text, look(text));
}

Result<PersonId> PersonFinder::look(const QString &text) const
{
    const auto only = [&](auto &&isMeant) {
        std::vector<PersonId> found;
        for (const auto &row : m_plan.people) {
            if (found.size() < 2 && isMeant(*row))
                found.push_back(row->id);
        }
        return found;
    };
    if (const Person *person = m_plan.people.find(text))
        return person->id;
    for (const auto member : {&Person::externalId, &Person::email}) {
        const auto found = only([&](const Person &person) { return isSame(person.*member, text); });
        if (found.size() == 1)
            return found.front();
    }
    const QString name = personName(cleanCell(text));
    const auto found = only([&](const Person &person) { return isSame(person.name, name); });
    if (found.size() == 1)
        return found.front();
    return found.empty()
               ? refused(text, QStringLiteral("is nobody in this plan"))
               : refused(text, QStringLiteral("could be several people; write the e-mail address "
                                              "or the id"));
}

QString findableName(const Plan &plan, const Person &person)
{
    PersonFinder finder(plan);
    for (const QString &text : {person.name, person.email, person.externalId}) {
        const auto found = text.isEmpty() ? Result<PersonId>() : finder.find(text);
        if (found && *found == person.id)
            return text;
    }
    return person.id.value;
}

Result<QDate> dayFromCell(const QString &text, bool isLast)
{
    if (const auto month = Month::parse(text))
        return isLast ? month->lastDay() : month->firstDay();
    const auto parts = dateParts(text);
    if (!parts)
        return refused(text, QStringLiteral("is no day; write it as 2026-11-25, or a month as "
                                            "2026-11"));
    const QDate today = QDate::currentDate();
    if (const auto day = dateFrom(*parts, DateOrder::YearMonthDay, today))
        return *day;
    const auto byDay = dateFrom(*parts, DateOrder::DayMonthYear, today);
    const auto byMonth = dateFrom(*parts, DateOrder::MonthDayYear, today);
    const bool isClear = parts->separator == u'.' || parts->namedMonth >= 0 || byDay == byMonth;
    if (byDay && (isClear || !byMonth))
        return *byDay;
    if (byMonth && !byDay)
        return *byMonth;
    return refused(text,
                   byDay ? QStringLiteral("can be read as two days; write it as %1 or %2")
                               .arg(byDay->toString(Qt::ISODate), byMonth->toString(Qt::ISODate))
                         : QStringLiteral("is no day; write it as 2026-11-25"));
}

Result<void> setFromCell(Person &person, PersonField field, const QString &text,
                         PersonFinder &people)
{
    const QString cell = cleanCell(text);
    switch (field) {
    case PersonField::Name:
        if (cell.isEmpty())
            return fail(ErrorCode::BadInput, QStringLiteral("a person needs a name"));
        person.name = cell;
        return {};
    case PersonField::From:
        return setDay(person.from, cell, false);
    case PersonField::Until:
        return setDay(person.until, cell, true);
    case PersonField::RetainUntil:
        return setDay(person.retainUntil, cell, true);
    case PersonField::Capacity: {
        const auto capacity = readCapacity(cell);
        if (!capacity)
            return refused(cell, QStringLiteral("is no capacity; write FTE from 0 to 2, as in 0.8, "
                                                "or 80 %"));
        person.capacity = *capacity;
        return {};
    }
    case PersonField::Manager: {
        if (cell.isEmpty()) {
            person.manager = {};
            return {};
        }
        const auto manager = people.find(cell);
        if (!manager)
            return std::unexpected(manager.error());
        if (*manager == person.id)
            return fail(ErrorCode::BadInput, QStringLiteral("nobody reports to themselves"));
        person.manager = *manager;
        return {};
    }
    case PersonField::Email:
        if (!cell.isEmpty() && !isEmail(cell))
            return refused(cell, QStringLiteral("is no e-mail address"));
        break;
    default:
        break;
    }
    if (const auto target = textOf(field))
        person.*target = cell;
    return {};
}

QString cellOf(const Plan &plan, const Person &person, PersonField field)
{
    if (const auto text = textOf(field))
        return person.*text;
    if (const auto day = dayOf(field))
        return person.*day ? (person.*day)->toString(Qt::ISODate) : QString();
    if (field == PersonField::Capacity)
        return QLocale::c().toString(person.capacity, 'g', 6);
    const Person *manager = plan.people.find(person.manager);
    return manager == nullptr ? QString() : manager->name;
}

void copyField(Person &person, const Person &from, PersonField field)
{
    if (const auto text = textOf(field))
        person.*text = from.*text;
    else if (const auto day = dayOf(field))
        person.*day = from.*day;
    else if (field == PersonField::Capacity)
        person.capacity = from.capacity;
    else
        person.manager = from.manager;
}

Result<ChangeSet> setForPeople(const Plan &plan, const std::vector<PersonId> &people,
                               PersonField field, const QString &text, const QString &words)
{
    const auto problem = [&](const Person &person, const Error &error) {
        return people.size() == 1
                   ? fail(error.code, error.text)
                   : fail(error.code, QStringLiteral("%1: %2").arg(person.name, error.text));
    };
    PersonFinder finder(plan);
    std::vector<Person> changed;
    for (const PersonId &id : people) {
        const Person *there = plan.people.find(id);
        if (there == nullptr)
            return fail(ErrorCode::NotFound,
                        QStringLiteral("there is no person “%1” any more").arg(id.value));
        changed.push_back(*there);
        if (const auto set = setFromCell(changed.back(), field, text, finder); !set)
            return problem(*there, set.error());
        if (const auto sound = checkPerson(changed.back()); !sound)
            return problem(*there, sound.error());
    }
    const QString whom = changed.size() == 1 ? changed.front().name
                                             : QStringLiteral("%1 people").arg(changed.size());
    return changePeople(plan, changed, QStringLiteral("Change %1 of %2").arg(words, whom));
}

Result<void> checkPerson(const Person &person)
{
    if (person.name.isEmpty())
        return fail(ErrorCode::BadInput, QStringLiteral("a person needs a name"));
    if (person.from && person.until && *person.until < *person.from)
        return fail(ErrorCode::BadInput, QStringLiteral("“until” (%1) is before “from” (%2)")
                                             .arg(person.until->toString(Qt::ISODate),
                                                  person.from->toString(Qt::ISODate)));
    return {};
}

} // namespace rolewright
