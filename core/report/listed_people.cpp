#include "core/report/listed_people.h"

#include <QCollator>
#include <QLocale>
#include <algorithm>
#include <numeric>

namespace rolewright {

namespace {

std::vector<int> everybodyByName(const PlanIndex &index, const QString &language)
{
    QCollator collator{QLocale(language)};
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    for (size_t row = 0; row < index.people().size(); ++row)
        keys.push_back(collator.sortKey(index.person(static_cast<int>(row)).name));
    std::vector<int> rows(keys.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::ranges::stable_sort(rows, [&](int a, int b) {
        return keys[static_cast<size_t>(a)] < keys[static_cast<size_t>(b)];
    });
    return rows;
}

} // namespace

std::vector<QString> distinctNames(const PlanIndex &index)
{
    QHash<QString, int> namesakes;
    for (const auto &person : index.input().plan.people)
        ++namesakes[person->name];
    std::vector<QString> names;
    for (size_t row = 0; row < index.people().size(); ++row) {
        const Person &person = index.person(static_cast<int>(row));
        names.push_back(namesakes.value(person.name) > 1
                            ? QStringLiteral("%1 (%2)").arg(person.name, person.id.value)
                            : person.name);
    }
    return names;
}

std::vector<int> peopleInOrder(const ReportContext &context)
{
    if (!context.options.people)
        return everybodyByName(context.index, context.options.language);
    std::vector<int> rows;
    for (const PersonId &id : *context.options.people) {
        if (const int row = context.index.personRow(id); row >= 0)
            rows.push_back(row);
    }
    return rows;
}

std::vector<int> listedPeople(const ReportContext &context)
{
    std::vector<int> rows = peopleInOrder(context);
    if (context.options.people)
        return rows;
    std::erase_if(rows, [&](int row) {
        const Person &person = context.index.person(row);
        const bool hasLeft = person.until && *person.until < context.index.input().asOf;
        return hasLeft || !isReportedPerson(context, row);
    });
    return rows;
}

QString seatsInWords(const ReportContext &context, int person)
{
    const PlanIndex &index = context.index;
    QStringList seats;
    for (const int number : index.people()[static_cast<size_t>(person)].assignments) {
        const IndexedAssignment &assignment = index.assignments()[static_cast<size_t>(number)];
        const int unit = index.positions()[static_cast<size_t>(assignment.position)].unit;
        const QString seat = seatInWords(index, index.position(assignment.position));
        if (!assignment.span.clippedTo({index.input().month()}).isEmpty() &&
            isReported(context, unit) && !seats.contains(seat))
            seats << seat;
    }
    return seats.join(QStringLiteral("; "));
}

} // namespace rolewright
