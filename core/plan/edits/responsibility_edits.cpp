#include "core/plan/edits/responsibility_edits.h"

#include "core/plan/change_builder.h"

#include <algorithm>
#include <span>

namespace rolewright {

namespace {

using Places = std::vector<ResponsibilityPlace>;

/// An activity or a profile as the plan calls it, else as the framework does, else by its id.
QString activityName(const Plan &plan, const Framework &framework, const ActivityId &id)
{
    if (const OwnActivity *own = plan.ownActivities.find(id.value))
        return own->name;
    const Activity *activity = framework.activity(id);
    return activity == nullptr ? id.value : activity->name.in(plan.head->language);
}

QString profileName(const Plan &plan, const Framework &framework, const ProfileId &id)
{
    if (const OwnProfile *own = plan.ownProfiles.find(id.value))
        return own->name;
    const Profile *profile = framework.profile(id);
    return profile == nullptr ? id.value : profile->name.in(plan.head->language);
}

/// "ML Engineer in Lineage", "3 cells".
QString placesInWords(const Plan &plan, const Framework &framework, const Places &cells)
{
    if (cells.size() != 1)
        return QStringLiteral("%1 cells").arg(cells.size());
    return QStringLiteral("%1 in %2")
        .arg(profileName(plan, framework, cells.front().profile),
             activityName(plan, framework, cells.front().activity));
}

QString partInWords(const Involvement &involvement)
{
    return involvement.isNone() ? QStringLiteral("no part") : involvement.letters();
}

/// Finds activities of a framework; fast where cells come row by row.
class ActivityFinder
{
public:
    explicit ActivityFinder(const Framework &framework) : m_framework(framework) {}

    const Activity *find(const ActivityId &id)
    {
        if (m_id != id) {
            m_id = id;
            m_found = m_framework.activity(id);
        }
        return m_found;
    }

private:
    const Framework &m_framework;
    ActivityId m_id;
    const Activity *m_found = nullptr;
};

/// Why cells cannot be set, if they cannot.
Result<void> checkPlaces(const Plan &plan, const Framework &base, const Places &cells)
{
    if (cells.empty())
        return fail(ErrorCode::BadInput, QStringLiteral("select cells of the matrix first"));
    ActivityFinder activities(base);
    for (const ResponsibilityPlace &cell : cells) {
        if (activities.find(cell.activity) == nullptr &&
            plan.ownActivities.find(cell.activity.value) == nullptr)
            return fail(ErrorCode::NotFound, QStringLiteral("the plan has no such activity"),
                        {.id = cell.activity.value});
        if (base.profile(cell.profile) == nullptr &&
            plan.ownProfiles.find(cell.profile.value) == nullptr)
            return fail(ErrorCode::NotFound, QStringLiteral("the plan has no such profile"),
                        {.id = cell.profile.value});
    }
    return {};
}

/// What a profile does where the matrix is not changed by hand.
Involvement givenPart(const Plan &plan, ActivityFinder &base, const ResponsibilityPlace &cell)
{
    if (const OwnActivity *own = plan.ownActivities.find(cell.activity.value)) {
        if (const Involvement *part = valueAt(own->involvement, cell.profile))
            return *part;
    }
    const Activity *activity = base.find(cell.activity);
    const Cell *given =
        activity == nullptr ? nullptr : valueAt(activity->involvement, cell.profile);
    return given == nullptr ? Involvement{} : given->involvement;
}

/// What a profile does in the plan.
Involvement presentPart(ActivityFinder &framework, const ResponsibilityPlace &cell)
{
    const Activity *activity = framework.find(cell.activity);
    const Cell *present =
        activity == nullptr ? nullptr : valueAt(activity->involvement, cell.profile);
    return present == nullptr ? Involvement{} : present->involvement;
}

ResponsibilityOverride overrideOf(const ResponsibilityPlace &cell)
{
    return {.activity = cell.activity, .profile = cell.profile};
}

/// A cell with what its profile is to do.
struct NewPart
{
    ResponsibilityPlace cell;
    Involvement part;
};

/// Sets parts, those first that need no override any more: what is added stands behind what stays.
void setParts(ChangeBuilder &builder, const Plan &plan, const Framework &base,
              std::vector<NewPart> parts, const QDate &date)
{
    ActivityFinder activities(base);
    const auto isGiven = [&](const NewPart &set) {
        const auto *own = plan.responsibilityOverrides.find(overrideOf(set.cell).key());
        return set.part == givenPart(plan, activities, set.cell) &&
               (own == nullptr || own->note.isEmpty());
    };
    const auto changed = std::ranges::stable_partition(parts, isGiven);
    for (const NewPart &set : std::span(parts).first(parts.size() - changed.size())) {
        if (const QString key = overrideOf(set.cell).key();
            plan.responsibilityOverrides.contains(key))
            builder.remove<ResponsibilityOverride>({}, key);
    }
    for (const NewPart &set : changed) {
        const auto before = builder.current<ResponsibilityOverride>({}, overrideOf(set.cell).key());
        ResponsibilityOverride own = before.value_or(overrideOf(set.cell));
        if (before && own.involvement == set.part)
            continue;
        own.involvement = set.part;
        own.date = date;
        if (before)
            builder.update({}, own);
        else
            builder.add({}, own);
    }
}

std::unexpected<Error> noSuchActivity(const ActivityId &id)
{
    return fail(ErrorCode::NotFound, QStringLiteral("the plan has no such activity"),
                {.id = id.value});
}

std::unexpected<Error> noName()
{
    return fail(ErrorCode::BadInput, QStringLiteral("give the activity a name"));
}

} // namespace

std::optional<Involvement> withLetter(const Involvement &involvement, QChar letter)
{
    Involvement part = involvement;
    switch (letter.toUpper().unicode()) {
    case 'A':
        return Involvement{.accountable = !part.accountable, .responsible = part.responsible};
    case 'R':
        return Involvement{.accountable = part.accountable, .responsible = !part.responsible};
    case 'C':
        return Involvement{.consulted = !part.consulted};
    case 'I':
        return Involvement{.informed = !part.informed};
    default:
        return {};
    }
}

Result<ChangeSet> setInvolvement(const Plan &plan, const Framework &base, const Places &cells,
                                 const Involvement &involvement, const QDate &date)
{
    if (const auto sound = checkPlaces(plan, base, cells); !sound)
        return std::unexpected(sound.error());
    ChangeBuilder builder(plan);
    std::vector<NewPart> parts;
    for (const ResponsibilityPlace &cell : cells)
        parts.push_back({cell, involvement});
    setParts(builder, plan, base, std::move(parts), date);
    return builder.finish(QStringLiteral("Set %1: %2")
                              .arg(placesInWords(plan, base, cells), partInWords(involvement)));
}

Result<ChangeSet> toggleLetter(const Plan &plan, const Framework &base, const Framework &framework,
                               const Places &cells, QChar letter, const QDate &date)
{
    if (const auto sound = checkPlaces(plan, base, cells); !sound)
        return std::unexpected(sound.error());
    if (!withLetter({}, letter))
        return fail(ErrorCode::BadInput, QStringLiteral("letters of the matrix are A, R, C and I"));
    ActivityFinder activities(framework);
    const auto has = [&](const ResponsibilityPlace &cell) {
        return presentPart(activities, cell).letters().contains(letter.toUpper());
    };
    const bool takesAway = std::ranges::all_of(cells, has);
    std::vector<NewPart> parts;
    for (const ResponsibilityPlace &cell : cells) {
        if (takesAway || !has(cell))
            parts.push_back({cell, *withLetter(presentPart(activities, cell), letter)});
    }
    const QString done =
        cells.size() > 1
            ? (takesAway ? QStringLiteral("no %1") : QStringLiteral("%1")).arg(letter.toUpper())
            : partInWords(parts.front().part);
    ChangeBuilder builder(plan);
    setParts(builder, plan, base, std::move(parts), date);
    return builder.finish(QStringLiteral("Set %1: %2").arg(placesInWords(plan, base, cells), done));
}

Result<ChangeSet> setResponsibilityNote(const Plan &plan, const Framework &base,
                                        const ResponsibilityPlace &cell, const QString &note,
                                        const QDate &date)
{
    if (const auto sound = checkPlaces(plan, base, {cell}); !sound)
        return std::unexpected(sound.error());
    ChangeBuilder builder(plan);
    ResponsibilityOverride own = overrideOf(cell);
    const auto before = builder.current<ResponsibilityOverride>({}, own.key());
    own = before.value_or(own);
    ActivityFinder activities(base);
    const Involvement given = givenPart(plan, activities, cell);
    if (!before)
        own.involvement = given;
    if (own.involvement.isNone())
        return fail(ErrorCode::BadInput,
                    QStringLiteral("a profile without a part in the activity has no note; give it "
                                   "a letter first"),
                    {.id = own.key()});
    own.note = note.trimmed();
    own.date = date;
    if (own.note.isEmpty() && own.involvement == given) {
        if (before)
            builder.remove<ResponsibilityOverride>({}, own.key());
    } else if (before) {
        builder.update({}, own);
    } else {
        builder.add({}, own);
    }
    return builder.finish(QStringLiteral("Note on %1").arg(placesInWords(plan, base, {cell})));
}

Result<ChangeSet> resetInvolvement(const Plan &plan, const Framework &base, const Places &cells)
{
    ChangeBuilder builder(plan);
    for (const ResponsibilityPlace &cell : cells) {
        const QString key = overrideOf(cell).key();
        if (builder.current<ResponsibilityOverride>({}, key))
            builder.remove<ResponsibilityOverride>({}, key);
    }
    return builder.finish(QStringLiteral("Reset %1").arg(placesInWords(plan, base, cells)));
}

Result<ChangeSet> renameActivity(const Plan &plan, const Framework &framework,
                                 const ActivityId &activity, const QString &name,
                                 const QString &text)
{
    const Activity *present = framework.activity(activity);
    if (present == nullptr)
        return noSuchActivity(activity);
    const QString called = name.trimmed();
    if (called.isEmpty())
        return noName();
    const QString &language = plan.head->language;
    const QString before = present->name.in(language);
    if (called == before && text.trimmed() == present->text.in(language))
        return ChangeSet{};
    ChangeBuilder builder(plan);
    const auto own = builder.current<OwnActivity>({}, activity.value);
    OwnActivity after = own.value_or(OwnActivity{.id = activity, .phase = present->phase});
    after.name = called;
    if (text.trimmed() != present->text.in(language))
        after.text = text.trimmed();
    if (own)
        builder.update({}, after);
    else
        builder.add({}, after);
    return builder.finish(called == before
                              ? QStringLiteral("Describe activity %1").arg(called)
                              : QStringLiteral("Rename activity %1 to %2").arg(before, called));
}

Result<ChangeSet> removeOwnActivity(const Plan &plan, const Framework &base,
                                    const ActivityId &activity)
{
    const OwnActivity *own = plan.ownActivities.find(activity.value);
    if (own == nullptr)
        return noSuchActivity(activity);
    const Activity *given = base.activity(activity);
    ChangeBuilder builder(plan);
    builder.remove<OwnActivity>({}, activity.value);
    if (given != nullptr)
        return builder.finish(QStringLiteral("Call activity %1 %2 again")
                                  .arg(own->name, given->name.in(plan.head->language)));
    for (const auto &cell : plan.responsibilityOverrides) {
        if (cell->activity == activity)
            builder.remove<ResponsibilityOverride>({}, cell->key());
    }
    if (plan.deferrals.contains(activity.value))
        builder.remove<Deferral>({}, activity.value);
    return builder.finish(QStringLiteral("Remove activity %1").arg(own->name));
}

Result<ChangeSet> deferActivity(const Plan &plan, const Framework &framework,
                                const Deferral &deferral)
{
    if (framework.activity(deferral.activity) == nullptr)
        return noSuchActivity(deferral.activity);
    if (deferral.reason.trimmed().isEmpty())
        return fail(ErrorCode::BadInput,
                    QStringLiteral("say why it can wait, so that it can be judged later"),
                    {.id = deferral.key()});
    ChangeBuilder builder(plan);
    if (builder.current<Deferral>({}, deferral.key()))
        builder.update({}, deferral);
    else
        builder.add({}, deferral);
    return builder.finish(
        QStringLiteral("Defer %1").arg(activityName(plan, framework, deferral.activity)));
}

Result<ChangeSet> resumeActivity(const Plan &plan, const Framework &framework,
                                 const ActivityId &activity)
{
    ChangeBuilder builder(plan);
    if (!builder.current<Deferral>({}, activity.value))
        return notThere(TableId::Deferrals, activity.value);
    builder.remove<Deferral>({}, activity.value);
    return builder.finish(
        QStringLiteral("Take up %1").arg(activityName(plan, framework, activity)));
}

} // namespace rolewright
