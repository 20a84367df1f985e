#include "core/plan/edits/skill_edits.h"

#include "core/plan/change_builder.h"
#include "core/plan/imported_values.h"

#include <QSet>

namespace rolewright {

namespace {

void setRating(Person &person, const SkillId &skill, const std::optional<SkillRating> &rating)
{
    const auto known = std::find_if(person.skills.begin(), person.skills.end(),
                                    [&](const auto &entry) { return entry.first == skill; });
    if (!rating) {
        if (known != person.skills.end())
            person.skills.erase(known);
    } else if (known == person.skills.end()) {
        person.skills.emplace_back(skill, *rating);
    } else {
        known->second.level = rating->level;
        known->second.rated = rating->rated;
        known->second.by = rating->by;
    }
}

QString skillName(const Plan &plan, const Framework &framework, const SkillId &id)
{
    const Skill *skill = framework.skill(id);
    return skill == nullptr ? id.value : skill->name.in(plan.head->language);
}

/// "Git", "Karim Diallo"; "3 skills", "2 people".
struct Involved
{
    QString who;
    QString what;
    bool isOneSkill = false;
};

Involved involved(const Plan &plan, const Framework &framework,
                  const std::vector<RatingChange> &changes)
{
    QSet<PersonId> people;
    QSet<SkillId> skills;
    for (const RatingChange &change : changes) {
        people << change.person;
        skills << change.skill;
    }
    const RatingChange &first = changes.front();
    return {people.size() == 1 ? plan.people.find(first.person)->name
                               : QStringLiteral("%1 people").arg(people.size()),
            skills.size() == 1 ? skillName(plan, framework, first.skill)
                               : QStringLiteral("%1 skills").arg(skills.size()),
            skills.size() == 1};
}

QString nameOf(const Plan &plan, const Framework &framework,
               const std::vector<RatingChange> &changes)
{
    if (changes.empty())
        return QStringLiteral("Rate nothing");
    QSet<int> levels;
    for (const RatingChange &change : changes)
        levels << (change.rating ? change.rating->level : -1);
    const auto [who, what, isOneSkill] = involved(plan, framework, changes);
    if (levels == QSet<int>{-1})
        return isOneSkill ? QStringLiteral("Take the rating in %1 off %2").arg(what, who)
                          : QStringLiteral("Take the ratings in %1 off %2").arg(what, who);
    if (!isOneSkill || levels.size() > 1)
        return QStringLiteral("Rate %1 of %2").arg(what, who);
    return QStringLiteral("Rate %1 %2 for %3")
        .arg(what)
        .arg(changes.front().rating->level)
        .arg(who);
}

Result<void> check(const Plan &plan, const Framework &framework, const RatingChange &change)
{
    if (!plan.people.contains(change.person.value))
        return notThere(TableId::People, change.person.value);
    if (!change.rating)
        return {};
    if (framework.skill(change.skill) == nullptr)
        return fail(ErrorCode::NotFound,
                    QStringLiteral("there is no skill “%1” in the framework; add it there first")
                        .arg(change.skill.value),
                    {.id = change.skill.value});
    if (change.rating->level < 0 || change.rating->level > 4)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("a level is 0 to 4, not %1").arg(change.rating->level));
    return {};
}

} // namespace

Result<ChangeSet> rateSkills(const Plan &plan, const Framework &framework,
                             const std::vector<RatingChange> &changes)
{
    ChangeBuilder builder(plan);
    std::vector<Person> rated;
    QHash<PersonId, size_t> numbers;
    for (const RatingChange &change : changes) {
        if (const auto sound = check(plan, framework, change); !sound)
            return std::unexpected(sound.error());
        const auto known = numbers.constFind(change.person);
        const size_t number = known == numbers.cend() ? rated.size() : *known;
        if (known == numbers.cend()) {
            numbers.insert(change.person, number);
            rated.push_back(*plan.people.find(change.person));
        }
        setRating(rated[number], change.skill, change.rating);
    }
    for (Person &person : rated) {
        const Person &before = *plan.people.find(person.id);
        builder.update(ScenarioId{}, withImportedValues(before, std::move(person)));
    }
    return builder.finish(nameOf(plan, framework, changes));
}

Result<ChangeSet> setRatingFields(const Plan &plan, const Framework &framework,
                                  const std::vector<RatedCell> &cells, const RatingFields &fields)
{
    std::vector<RatingChange> changes;
    for (const auto &[id, skill] : cells) {
        const Person *person = plan.people.find(id);
        if (person == nullptr)
            return notThere(TableId::People, id.value);
        const SkillRating *known = valueAt(person->skills, skill);
        if (known == nullptr && !fields.level)
            continue;
        SkillRating rating = known == nullptr ? SkillRating{} : *known;
        rating.level = fields.level.value_or(rating.level);
        rating.rated = fields.rated.value_or(rating.rated);
        rating.by = fields.by.value_or(rating.by);
        changes.push_back({id, skill, rating});
    }
    auto set = rateSkills(plan, framework, changes);
    if (!set || fields.level || changes.empty())
        return set;
    const auto [who, what, isOneSkill] = involved(plan, framework, changes);
    set->name = isOneSkill ? QStringLiteral("Change the rating in %1 of %2").arg(what, who)
                           : QStringLiteral("Change the ratings in %1 of %2").arg(what, who);
    return set;
}

} // namespace rolewright
