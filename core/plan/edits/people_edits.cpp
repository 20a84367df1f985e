#include "core/plan/edits/people_edits.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/staffing_edits.h"
#include "core/plan/imported_values.h"

#include <algorithm>

namespace rolewright {

namespace {

void fillIn(QString &text, const QString &other)
{
    if (text.isEmpty())
        text = other;
}

template <class T>
void fillIn(std::optional<T> &value, const std::optional<T> &other)
{
    if (!value)
        value = other;
}

/// Whether a rating says more of today than another one.
bool isBetter(const SkillRating &rating, const SkillRating &than)
{
    if (rating.rated != than.rated && (rating.rated || than.rated))
        return rating.rated && (!than.rated || *rating.rated > *than.rated);
    return rating.level > than.level;
}

void addSkills(Person &person, const Person &other)
{
    for (const auto &[skill, rating] : other.skills) {
        const auto own = std::find_if(person.skills.begin(), person.skills.end(),
                                      [&](const auto &entry) { return entry.first == skill; });
        if (own == person.skills.end())
            person.skills.emplace_back(skill, rating);
        else if (isBetter(rating, own->second))
            own->second = rating;
    }
}

std::optional<Month> earlier(const std::optional<Month> &one, const std::optional<Month> &other)
{
    return one && other ? std::optional(std::min(*one, *other)) : std::nullopt;
}

std::optional<Month> later(const std::optional<Month> &one, const std::optional<Month> &other)
{
    return one && other ? std::optional(std::max(*one, *other)) : std::nullopt;
}

/// Two assignments of one person on one position as one.
void widen(Assignment &assignment, const Assignment &other)
{
    assignment.from = earlier(assignment.from, other.from);
    assignment.until = later(assignment.until, other.until);
    assignment.share = assignment.share && other.share
                           ? std::optional(std::max(*assignment.share, *other.share))
                           : std::nullopt;
    assignment.pinned = assignment.pinned || other.pinned;
}

/// Brings the assignments of one person in a scenario to another one.
void moveAssignments(ChangeBuilder &builder, const Plan &plan, const ScenarioId &scenario,
                     const PersonId &from, const PersonId &to)
{
    const Design &design = plan.design(scenario);
    std::vector<Assignment> kept;
    std::vector<Assignment> coming;
    for (const auto &row : design.assignments) {
        if (row->person == to)
            kept.push_back(*row);
        else if (row->person == from)
            coming.push_back(*row);
    }
    for (Assignment &assignment : coming) {
        // A widened one may meet a further one of those that were there.
        for (bool hasMet = true; hasMet;) {
            const auto met = std::find_if(kept.begin(), kept.end(), [&](const Assignment &other) {
                return other.position == assignment.position &&
                       other.range().overlaps(assignment.range());
            });
            hasMet = met != kept.end();
            if (!hasMet)
                continue;
            builder.remove<Assignment>(scenario, assignment.key());
            widen(*met, assignment);
            assignment = *met;
            kept.erase(met);
        }
        if (assignment.person == from)
            assignment.person = to;
        builder.update(scenario, assignment);
        kept.push_back(assignment);
    }
}

/// Whether somebody would report to themselves, over however many others.
bool isOnCircle(const PersonId &person, const std::function<PersonId(const PersonId &)> &managerOf,
                qsizetype people)
{
    PersonId at = managerOf(person);
    for (qsizetype steps = 0; !at.isEmpty() && steps <= people; ++steps) {
        if (at == person)
            return true;
        at = managerOf(at);
    }
    return false;
}

std::unexpected<Error> reportsToThemselves(const Person &person)
{
    return fail(ErrorCode::NotAllowed,
                QStringLiteral("%1 would report to themselves, directly or over others; choose "
                               "another manager")
                    .arg(person.name),
                {.id = person.key()});
}

} // namespace

FreshPersonIds::FreshPersonIds(const Plan &plan) : m_plan(plan), m_number(plan.people.size()) {}

PersonId FreshPersonIds::next()
{
    PersonId id;
    do
        id.value = u'p' + QString::number(++m_number);
    while (m_plan.people.contains(id.value));
    return id;
}

Result<ChangeSet> changePeople(const Plan &plan, const std::vector<Person> &people,
                               const QString &name)
{
    ChangeBuilder builder(plan);
    QHash<PersonId, PersonId> managers;
    for (const Person &person : people) {
        if (managers.contains(person.id))
            return fail(ErrorCode::BadInput,
                        QStringLiteral("“%1” would be changed twice at once").arg(person.name),
                        {.id = person.key()});
        managers.insert(person.id, person.manager);
        if (const Person *before = plan.people.find(person.id))
            builder.update(ScenarioId{}, withImportedValues(*before, person));
        else
            builder.add(ScenarioId{}, person);
    }
    const auto managerOf = [&](const PersonId &id) {
        const Person *person = plan.people.find(id);
        return managers.value(id, person == nullptr ? PersonId{} : person->manager);
    };
    for (const Person &person : people) {
        const Person *before = plan.people.find(person.id);
        const bool isSame = before != nullptr && before->manager == person.manager;
        if (!isSame && isOnCircle(person.id, managerOf, plan.people.size() + managers.size()))
            return reportsToThemselves(person);
    }
    return builder.finish(name);
}

Person mergedPerson(const Plan &plan, const PersonId &kept, const PersonId &other)
{
    Person merged = *plan.people.find(kept);
    const Person &more = *plan.people.find(other);
    for (const auto text :
         {&Person::title, &Person::email, &Person::externalId, &Person::employment,
          &Person::location, &Person::department, &Person::note})
        fillIn(merged.*text, more.*text);
    if (merged.manager.isEmpty() || merged.manager == other)
        merged.manager = more.manager;
    if (merged.manager == kept || merged.manager == other)
        merged.manager = {};
    fillIn(merged.from, more.from);
    fillIn(merged.until, more.until);
    fillIn(merged.retainUntil, more.retainUntil);
    if (merged.capacityChanges.empty())
        merged.capacityChanges = more.capacityChanges;
    addSkills(merged, more);
    for (const auto &[key, value] : more.extra) {
        const bool isThere = std::any_of(merged.extra.begin(), merged.extra.end(),
                                         [&](const auto &entry) { return entry.first == key; });
        if (!isThere)
            merged.extra.emplace_back(key, value);
    }
    merged.comments.before += more.comments.before;
    fillIn(merged.comments.atEnd, more.comments.atEnd);
    return merged;
}

Result<ChangeSet> mergePeople(const Plan &plan, const Person &merged, const PersonId &other)
{
    const Person *gone = plan.people.find(other);
    if (gone == nullptr)
        return notThere(TableId::People, other.value);
    if (!plan.people.contains(merged.key()))
        return notThere(TableId::People, merged.key());
    if (merged.id == other)
        return fail(ErrorCode::BadInput, QStringLiteral("%1 is one entry already").arg(merged.name),
                    {.id = other.value});
    const auto managerOf = [&](const PersonId &id) {
        const Person *person = id == merged.id ? &merged : plan.people.find(id);
        const PersonId manager = person == nullptr ? PersonId{} : person->manager;
        return manager == other ? merged.id : manager;
    };
    if (isOnCircle(merged.id, managerOf, plan.people.size()))
        return reportsToThemselves(merged);
    ChangeBuilder builder(plan);
    for (const auto &[scenario, design] : plan.designs)
        moveAssignments(builder, plan, scenario, other, merged.id);
    builder.update(ScenarioId{}, merged);
    for (const auto &row : plan.people) {
        if (row->manager != other || row->id == other || row->id == merged.id)
            continue;
        Person led = *row;
        led.manager = merged.id;
        builder.update(ScenarioId{}, led);
    }
    builder.remove<Person>({}, other.value);
    return builder.finish(QStringLiteral("Merge %1 and %2").arg(merged.name, gone->name));
}

} // namespace rolewright
