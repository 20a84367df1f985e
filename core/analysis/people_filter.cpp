#include "core/analysis/people_filter.h"

#include "core/analysis/people_filter_parser.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rolewright {

namespace {

constexpr double nothing = 1e-9;

std::optional<double> dayNumber(const std::optional<QDate> &day)
{
    return day ? std::optional(static_cast<double>(day->toJulianDay())) : std::nullopt;
}

} // namespace

Result<PeopleFilter> PeopleFilter::parse(const QString &text, const Framework &framework)
{
    return PeopleFilterParser(text, framework).filter();
}

bool PeopleFilter::accepts(const PlanIndex &index, int person, const Workloads &workloads) const
{
    return acceptsWith({}, index, person, workloads);
}

bool PeopleFilter::acceptsWith(const QStringList &texts, const PlanIndex &index, int person,
                               const Workloads &workloads) const
{
    const auto standsIn = [&](const Test &test) {
        return test.field == Field::Anywhere &&
               std::ranges::any_of(texts, [&](const QString &text) {
                   return text.contains(test.text, Qt::CaseInsensitive);
               });
    };
    const auto allHold = [&](const std::vector<Test> &tests) {
        return std::ranges::all_of(tests, [&](const Test &test) {
            return standsIn(test) || (person >= 0 && holds(test, index, person, workloads));
        });
    };
    return m_alternatives.empty() ||
           std::any_of(m_alternatives.begin(), m_alternatives.end(), allHold);
}

bool PeopleFilter::holds(const Test &test, const PlanIndex &index, int person,
                         const Workloads &workloads)
{
    if (test.field == Field::Anywhere)
        return holdsAnywhere(test, index.person(person));
    if (test.field < Field::Name)
        return holdsNumber(test, numberOf(test, index, person, workloads));
    return holdsText(test, textsOf(test, index, person));
}

bool PeopleFilter::holdsAnywhere(const Test &test, const Person &person)
{
    if (person.name.contains(test.text, Qt::CaseInsensitive) ||
        person.title.contains(test.text, Qt::CaseInsensitive) ||
        person.department.contains(test.text, Qt::CaseInsensitive))
        return true;
    return std::any_of(person.skills.begin(), person.skills.end(), [&](const auto &entry) {
        return entry.second.level > 0 &&
               (test.skills.contains(entry.first) ||
                entry.first.value.contains(test.text, Qt::CaseInsensitive));
    });
}

std::optional<double> PeopleFilter::numberOf(const Test &test, const PlanIndex &index, int person,
                                             const Workloads &workloads)
{
    const Person &who = index.person(person);
    const auto row = static_cast<size_t>(person);
    switch (test.field) {
    case Field::Free:
        return workloads.freeFte[row];
    case Field::Load:
        return workloads.peaks[row].load().value_or(std::numeric_limits<double>::infinity());
    case Field::Capacity:
        return who.capacity;
    case Field::From:
        return dayNumber(who.from);
    case Field::Until:
        return dayNumber(who.until);
    default: {
        const SkillRating *rating = valueAt(who.skills, test.skill);
        return rating == nullptr ? 0 : rating->level;
    }
    }
}

bool PeopleFilter::holdsNumber(const Test &test, std::optional<double> has)
{
    if (test.isUnset)
        return has.has_value() == (test.comparison == Comparison::NotEqual);
    if (!has)
        return test.comparison == Comparison::NotEqual;
    const bool isEqual = *has >= test.least - nothing && *has <= test.most + nothing;
    switch (test.comparison) {
    case Comparison::Above:
        return *has > test.most + nothing;
    case Comparison::AtLeast:
        return *has >= test.least - nothing;
    case Comparison::Below:
        return *has < test.least - nothing;
    case Comparison::AtMost:
        return *has <= test.most + nothing;
    case Comparison::NotEqual:
        return !isEqual;
    default:
        return isEqual;
    }
}

/// Profiles as they are called, without and with how sure they are.
QStringList PeopleFilter::suitsOf(const Test &test, const PlanIndex &index, int person)
{
    QStringList texts;
    for (const TitleMatch &match : test.titles->profilesFor(index.person(person).title)) {
        const int number = index.profileNumber(match.profile);
        if (number < 0)
            continue;
        const QString name = index.profile(number).name.in(index.input().plan.head->language);
        texts << name << QStringLiteral("%1 (%2)").arg(name, inWords(match.confidence));
    }
    return texts;
}

QStringList PeopleFilter::textsOf(const Test &test, const PlanIndex &index, int person)
{
    const Person &who = index.person(person);
    switch (test.field) {
    case Field::Suits:
        return suitsOf(test, index, person);
    case Field::Name:
        return {who.name};
    case Field::Title:
        return {who.title};
    case Field::Department:
        return {who.department};
    case Field::Location:
        return {who.location};
    case Field::Employment:
        return {who.employment};
    case Field::Email:
        return {who.email};
    case Field::ExternalId:
        return {who.externalId};
    case Field::Note:
        return {who.note};
    case Field::Manager: {
        const int manager = index.personRow(who.manager);
        return {manager < 0 ? QString() : index.person(manager).name};
    }
    default:
        break;
    }
    QStringList texts;
    for (const int assignment : index.people()[static_cast<size_t>(person)].assignments) {
        const int position = index.assignments()[static_cast<size_t>(assignment)].position;
        const int unit = index.positions()[static_cast<size_t>(position)].unit;
        texts << (test.field == Field::Position ? index.position(position).title
                                                : index.unit(unit).name);
    }
    return texts;
}

bool PeopleFilter::holdsText(const Test &test, const QStringList &texts)
{
    const auto is = [&](const QString &text) {
        return text.simplified().compare(test.text, Qt::CaseInsensitive) == 0;
    };
    const bool isNoneWanted = test.text.isEmpty() && texts.isEmpty();
    switch (test.comparison) {
    case Comparison::Equal:
        return isNoneWanted || std::any_of(texts.begin(), texts.end(), is);
    case Comparison::NotEqual:
        return !isNoneWanted && std::none_of(texts.begin(), texts.end(), is);
    default:
        return std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
            return text.contains(test.text, Qt::CaseInsensitive);
        });
    }
}

} // namespace rolewright
