#include "core/plan/edits/framework_edits.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/part_references.h"
#include "core/plan/edits/responsibility_edits.h"

namespace rolewright {

namespace {

std::unexpected<Error> noSuchPart(const PartPlace &place)
{
    return fail(ErrorCode::NotFound,
                QStringLiteral("the framework has no such %1").arg(wordFor(place.part)),
                {.id = place.id});
}

std::unexpected<Error> refused(const PartPlace &place, const QString &text)
{
    return fail(ErrorCode::NotAllowed, text, {.id = place.id});
}

/// Why a part cannot have a name, if it cannot.
Result<void> checkName(const FrameworkOfPlan &of, const PartPlace &place, const QString &name)
{
    if (name.isEmpty())
        return fail(ErrorCode::BadInput,
                    QStringLiteral("give the %1 a name").arg(wordFor(place.part)));
    for (const PartPlace &other : partsOf(of.present, place.part)) {
        const QString taken = nameOfPart(of.present, other, of.plan.head->language);
        if (other != place && taken.compare(name, Qt::CaseInsensitive) == 0)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("there is a %1 “%2” already; choose another name, or merge "
                                       "the two")
                            .arg(wordFor(place.part), taken),
                        {.id = other.id});
    }
    return {};
}

/// Why a part cannot be left out or merged, if it cannot.
Result<void> checkLeaving(const FrameworkOfPlan &of, const PartPlace &place, const Ground &ground)
{
    if (!hasPart(of.present, place))
        return noSuchPart(place);
    if (place.part == FrameworkPart::Phase && place.id == of.present.planningPhase.id.value)
        return refused(place, QStringLiteral("the planning phase stays: use cases begin with it"));
    const bool isLast = (place.part == FrameworkPart::Profile && of.present.profiles.size() == 1) ||
                        (place.part == FrameworkPart::Phase && of.present.phases.size() == 1);
    if (isLast)
        return refused(place, QStringLiteral("the last %1 of a framework stays; add another one "
                                             "first")
                                  .arg(wordFor(place.part)));
    if (ground.reason.trimmed().isEmpty())
        return fail(ErrorCode::BadInput, QStringLiteral("say why, so that it can be judged later"),
                    {.id = place.id});
    return {};
}

template <class Own>
Own newOwn(const Framework &framework, const PartPlace &place)
{
    Own own{.id = {place.id}};
    if constexpr (std::is_same_v<Own, OwnActivity>) {
        const Activity *activity = framework.activity({place.id});
        own.phase = activity == nullptr ? PhaseId{} : activity->phase;
    }
    return own;
}

/// Whether a row says nothing but the name that its framework has.
template <class Own>
bool saysNothing(Own own, const Framework &base, const PartPlace &place, const QString &language)
{
    if (!hasPart(base, place) || own.name != nameOfPart(base, place, language))
        return false;
    own.name.clear();
    own.reason.clear();
    return own == newOwn<Own>(base, place);
}

template <class Own>
Result<ChangeSet> renamed(const FrameworkOfPlan &of, const PartPlace &place, const QString &name,
                          const QString &reason)
{
    const QString &language = of.plan.head->language;
    ChangeBuilder builder(of.plan);
    const auto before = builder.current<Own>({}, place.id);
    Own after = before.value_or(newOwn<Own>(of.present, place));
    after.name = name;
    if (!reason.isEmpty())
        after.reason = reason;
    if (before && saysNothing(after, of.base, place, language))
        builder.remove<Own>({}, place.id);
    else if (before)
        builder.update({}, after);
    else
        builder.add({}, after);
    return builder.finish(
        QStringLiteral("Rename %1 %2 to %3")
            .arg(wordFor(place.part), nameOfPart(of.present, place, language), name));
}

/// An id that neither the framework nor the plan has, also not for something that is left out.
template <class Own>
QString freshId(const FrameworkOfPlan &of, FrameworkPart part, const QString &name)
{
    QString stem = slug(name);
    if (stem.isEmpty())
        stem = wordFor(part);
    const auto isTaken = [&](const QString &id) {
        return hasPart(of.base, {part, id}) || hasPart(of.present, {part, id}) ||
               tableIn<Own>(of.plan, {}).contains(id);
    };
    QString id = stem;
    for (int number = 2; isTaken(id); ++number)
        id = QStringLiteral("%1-%2").arg(stem).arg(number);
    return id;
}

template <class Own>
Result<ChangeSet> added(const FrameworkOfPlan &of, FrameworkPart part, Own own)
{
    own.name = own.name.trimmed();
    if (const auto sound = checkName(of, {part, {}}, own.name); !sound)
        return std::unexpected(sound.error());
    own.id.value = freshId<Own>(of, part, own.name);
    ChangeBuilder builder(of.plan);
    builder.add({}, own);
    return builder.finish(QStringLiteral("Add %1 %2").arg(wordFor(part), own.name));
}

void addLeftOut(ChangeBuilder &builder, const Plan &plan, const PartPlace &place,
                const QString &into, const Ground &ground)
{
    LeftOut entry = leftOutOf(place);
    entry.into.value = into;
    entry.reason = ground.reason.trimmed();
    entry.date = ground.date.isValid() ? std::optional(ground.date) : std::nullopt;
    if (plan.leftOut.contains(entry.key())) // passed over so far: it led nowhere
        builder.update({}, entry);
    else
        builder.add({}, entry);
    if (place.part == FrameworkPart::Activity && plan.deferrals.contains(place.id))
        builder.remove<Deferral>({}, place.id);
}

void removeOverrides(ChangeBuilder &builder, const Plan &plan, const PartPlace &place)
{
    const bool isProfile = place.part == FrameworkPart::Profile;
    for (const auto &row : plan.effortOverrides) {
        if ((isProfile ? row->profile.value : row->phase.value) == place.id)
            builder.remove<EffortOverride>({}, row->key());
    }
    for (const auto &row : plan.responsibilityOverrides) {
        if (isProfile && row->profile.value == place.id)
            builder.remove<ResponsibilityOverride>({}, row->key());
    }
}

template <class Own>
Result<ChangeSet> withoutOwn(const Plan &plan, const Framework &base, const PartPlace &place)
{
    const Own *own = tableIn<Own>(plan, {}).find(place.id);
    if (own == nullptr)
        return notThere(tableOf<Own>(), place.id);
    ChangeBuilder builder(plan);
    builder.remove<Own>({}, place.id);
    const QString word = wordFor(place.part);
    if (hasPart(base, place)) {
        const QString given = nameOfPart(base, place, plan.head->language);
        return builder.finish(
            own->name == given ? QStringLiteral("Reset %1 %2").arg(word, given)
                               : QStringLiteral("Call %1 %2 %3 again").arg(word, own->name, given));
    }
    if (place.part == FrameworkPart::Profile || place.part == FrameworkPart::Phase)
        removeOverrides(builder, plan, place);
    return builder.finish(QStringLiteral("Remove %1 %2").arg(word, own->name));
}

} // namespace

Result<ChangeSet> renamePart(const FrameworkOfPlan &of, const PartPlace &place, const QString &name,
                             const QString &reason)
{
    if (!hasPart(of.present, place))
        return noSuchPart(place);
    const QString called = name.trimmed();
    if (const auto sound = checkName(of, place, called); !sound)
        return std::unexpected(sound.error());
    if (called == nameOfPart(of.present, place, of.plan.head->language))
        return ChangeSet{};
    return withOwnType(
        place.part, [&]<class Own>() { return renamed<Own>(of, place, called, reason.trimmed()); });
}

Result<ChangeSet> addPart(const FrameworkOfPlan &of, const OwnProfile &profile)
{
    return added(of, FrameworkPart::Profile, profile);
}

Result<ChangeSet> addPart(const FrameworkOfPlan &of, const OwnPhase &phase)
{
    return added(of, FrameworkPart::Phase, phase);
}

Result<ChangeSet> addPart(const FrameworkOfPlan &of, const OwnSkill &skill)
{
    return added(of, FrameworkPart::Skill, skill);
}

Result<ChangeSet> addPart(const FrameworkOfPlan &of, const OwnActivity &activity)
{
    if (of.present.phase(activity.phase) == nullptr)
        return noSuchPart({FrameworkPart::Phase, activity.phase.value});
    return added(of, FrameworkPart::Activity, activity);
}

Result<ChangeSet> leaveOutPart(const FrameworkOfPlan &of, const PartPlace &place,
                               const Ground &ground)
{
    if (const auto sound = checkLeaving(of, place, ground); !sound)
        return std::unexpected(sound.error());
    const QString name = nameOfPart(of.present, place, of.plan.head->language);
    if (!hasPart(of.base, place))
        return refused(
            place, QStringLiteral("“%1” was added by this plan; take it back instead").arg(name));
    ChangeBuilder builder(of.plan);
    addLeftOut(builder, of.plan, place, {}, ground);
    return builder.finish(QStringLiteral("Leave out %1").arg(name));
}

Result<ChangeSet> mergePart(const FrameworkOfPlan &of, const PartPlace &place, const QString &into,
                            const Ground &ground)
{
    if (const auto sound = checkLeaving(of, place, ground); !sound)
        return std::unexpected(sound.error());
    const PartPlace other{place.part, into};
    const QString &language = of.plan.head->language;
    if (!hasPart(of.present, other))
        return noSuchPart(other);
    if (other == place || into == of.present.planningPhase.id.value)
        return refused(place,
                       QStringLiteral("“%1” cannot be merged into “%2”; choose another %3")
                           .arg(nameOfPart(of.present, place, language),
                                nameOfPart(of.present, other, language), wordFor(place.part)));
    ChangeBuilder builder(of.plan);
    addLeftOut(builder, of.plan, place, into, ground);
    redirectReferences(builder, of.plan, place, into);
    return builder.finish(
        QStringLiteral("Merge %1 into %2")
            .arg(nameOfPart(of.present, place, language), nameOfPart(of.present, other, language)));
}

Result<ChangeSet> takeBackPart(const Plan &plan, const Framework &base, const PartPlace &place)
{
    if (plan.leftOut.contains(place.key())) {
        ChangeBuilder builder(plan);
        builder.remove<LeftOut>({}, place.key());
        const QString name = withOwnType(place.part, [&]<class Own>() {
            const Own *own = tableIn<Own>(plan, {}).find(place.id);
            return own == nullptr ? nameOfPart(base, place, plan.head->language) : own->name;
        });
        return builder.finish(QStringLiteral("Take back %1").arg(name));
    }
    const bool isTarget =
        std::any_of(plan.leftOut.begin(), plan.leftOut.end(), [&](const auto &entry) {
            return entry->place().part == place.part && entry->into.value == place.id;
        });
    if (isTarget && !hasPart(base, place))
        return refused(place, QStringLiteral("other parts are merged into it; take those back "
                                             "first"));
    if (place.part == FrameworkPart::Activity)
        return removeOwnActivity(plan, base, {place.id});
    return withOwnType(place.part, [&]<class Own>() { return withoutOwn<Own>(plan, base, place); });
}

} // namespace rolewright
