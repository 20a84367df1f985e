#include "core/analysis/remedy_list.h"
#include "core/analysis/responsibility.h"
#include "core/plan/edits/entity_edits.h"
#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/responsibility_edits.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr int monthsUntilReview = 6;

ActivityId placeOf(const RemedySink &sink)
{
    return {sink.finding.where.id};
}

Result<ChangeSet> setPart(const RemedySink &sink, const Plan &plan, const ProfileId &profile,
                          const Involvement &part)
{
    return setInvolvement(plan, sink.base, {{placeOf(sink), profile}}, part, sink.today());
}

/// One of those who have a part in it gets the A, those who do it before those who advise.
void giveAccountable(const Activity &activity, RemedySink &sink)
{
    for (const bool isDoing : {true, false}) {
        for (const auto &[profile, cell] : activity.involvement) {
            if (cell.involvement.responsible != isDoing || cell.involvement.isNone())
                continue;
            Involvement part = isDoing ? cell.involvement : Involvement{};
            part.accountable = true;
            sink.edit(QStringLiteral("Give the A to %1").arg(sink.words.name(profile)),
                      setPart(sink, sink.plan(), profile, part),
                      QStringLiteral("Make %1 accountable for %2")
                          .arg(sink.words.name(profile), activity.name.english()));
        }
    }
}

/// The others keep what they do besides, else they advise.
void leaveAccountable(const Activity &activity, RemedySink &sink)
{
    for (const auto &[kept, keptCell] : activity.involvement) {
        if (!keptCell.involvement.accountable)
            continue;
        EditSequence edits(sink.plan());
        for (const auto &[profile, cell] : activity.involvement) {
            if (!cell.involvement.accountable || profile == kept)
                continue;
            Involvement part = cell.involvement;
            part.accountable = false;
            part.consulted = part.isNone();
            edits.add(setPart(sink, edits.plan(), profile, part));
        }
        const QString name = sink.words.name(kept);
        sink.edit(
            QStringLiteral("Leave the A with %1").arg(name),
            edits.finish(
                QStringLiteral("Leave the A for %1 with %2").arg(activity.name.english(), name)));
    }
}

/// Who answers for it does it as well.
void giveResponsible(const Activity &activity, RemedySink &sink)
{
    for (const auto &[profile, cell] : activity.involvement) {
        if (!cell.involvement.accountable)
            continue;
        sink.edit(QStringLiteral("Let %1 do it as well").arg(sink.words.name(profile)),
                  setPart(sink, sink.plan(), profile, {.accountable = true, .responsible = true}),
                  QStringLiteral("Make %1 responsible for %2")
                      .arg(sink.words.name(profile), activity.name.english()));
    }
}

std::vector<int> profilesThatDo(const Activity &activity, const PlanIndex &index)
{
    std::vector<int> profiles;
    for (const auto &[profile, cell] : activity.involvement) {
        const int number = index.profileNumber(profile);
        if (cell.involvement.responsible && number >= 0)
            profiles.push_back(number);
    }
    return profiles;
}

/// Units that nobody does it for, nor would if vacancies were filled.
std::vector<int> unitsWithout(const Activity &activity, const PlanIndex &index)
{
    const Holders holders(index);
    const Holders vacant = Holders::ofVacancies(index);
    std::vector<int> units = owningUnits(index);
    std::erase_if(units, [&](int unit) {
        return holders.ofActivity(unit, activity).count > 0 ||
               vacant.ofActivity(unit, activity).count > 0;
    });
    return units;
}

int firstCentralUnit(const PlanIndex &index)
{
    const auto found = std::ranges::find_if(index.units(), &IndexedUnit::isCentral);
    return found == index.units().end() ? -1 : static_cast<int>(found - index.units().begin());
}

/// A vacant position of a profile for each unit that lacks it; one in the centre for all where the
/// profile sits there.
void planPositions(const Activity &activity, RemedySink &sink)
{
    std::vector<int> lacking = unitsWithout(activity, sink.index);
    const int centre = firstCentralUnit(sink.index);
    for (const int number : profilesThatDo(activity, sink.index)) {
        const Profile &profile = sink.index.profile(number);
        const bool isShared = profile.isCentral() && centre >= 0;
        EditSequence edits(sink.plan());
        QStringList units;
        for (const int unit : isShared ? std::vector{centre} : lacking) {
            units << sink.words.unitName(unit);
            const Design &design = edits.plan().design(sink.scenario());
            Position position{.id = freshPositionId(design, profile.name.english()),
                              .unit = sink.index.unit(unit).id,
                              .title = profile.name.english()};
            position.profiles.entries.emplace_back(profile.id, std::nullopt);
            edits.add(addEntity(edits.plan(), sink.scenario(), position));
        }
        const QString label =
            QStringLiteral("Plan a %1 in %2").arg(profile.name.english(), listed(units));
        sink.edit(label, edits.finish(label));
    }
}

/// Takes the part that is not staffed from the profile; others do the activity.
void leavePart(const Activity &activity, RemedySink &sink)
{
    const Cell *cell = valueAt(activity.involvement, sink.finding.profile);
    if (cell == nullptr)
        return;
    Involvement part = cell->involvement;
    part.responsible = false;
    part.consulted = part.isNone();
    const QString name = sink.words.name(sink.finding.profile);
    sink.edit(QStringLiteral("Leave the part of the %1 to the others").arg(name),
              setPart(sink, sink.plan(), sink.finding.profile, part),
              QStringLiteral("Leave %1 to others than %2").arg(activity.name.english(), name));
}

void resume(const ActivityId &id, RemedySink &sink)
{
    const Activity *activity = sink.index.framework().activity(id);
    sink.edit(
        QStringLiteral("Take up %1").arg(activity == nullptr ? id.value : activity->name.english()),
        resumeActivity(sink.plan(), sink.index.framework(), id));
}

/// A later review helps where no trigger holds.
void reviewLater(RemedySink &sink)
{
    const Deferral *deferral = sink.plan().deferrals.find(sink.finding.where.id);
    if (deferral == nullptr)
        return;
    Deferral later = *deferral;
    later.review = sink.today().addMonths(monthsUntilReview);
    auto edit = deferActivity(sink.plan(), sink.index.framework(), later);
    const auto after = edit ? apply(sink.plan(), *edit) : std::unexpected(edit.error());
    if (!after)
        return;
    const AnalysisInput input =
        analysisInput(*after, sink.base, sink.scenario(), sink.index.input().asOf);
    const PlanIndex index(input);
    FindingSink left(index);
    judgeDeferrals(index, left);
    const std::vector<Finding> found = left.take();
    if (std::ranges::none_of(found, [&](const Finding &finding) {
            return finding.code == sink.finding.code && finding.where == sink.finding.where;
        }))
        sink.edit(QStringLiteral("Look again in %1 months").arg(monthsUntilReview),
                  std::move(edit));
}

} // namespace

void healMatrix(const Activity &activity, RemedySink &sink)
{
    if (sink.finding.code == QLatin1String("no-accountable"))
        giveAccountable(activity, sink);
    else if (sink.finding.code == QLatin1String("two-accountable"))
        leaveAccountable(activity, sink);
    else
        giveResponsible(activity, sink);
}

void healWork(const Activity &activity, RemedySink &sink)
{
    const QString &code = sink.finding.code;
    if (code == QLatin1String("nobody-responsible")) {
        planPositions(activity, sink);
        sink.form(QStringLiteral("Defer the activity…"), RemedyForm::Kind::Deferral,
                  activity.id.value);
    } else if (code == QLatin1String("part-unstaffed")) {
        sink.candidates({sink.index.profileNumber(sink.finding.profile)});
        leavePart(activity, sink);
    } else if (code == QLatin1String("one-person-only")) {
        sink.candidates(profilesThatDo(activity, sink.index));
    }
}

void healDeferral(RemedySink &sink)
{
    if (sink.finding.code == QLatin1String("deferred-due")) {
        resume(placeOf(sink), sink);
        reviewLater(sink);
        sink.form(QStringLiteral("Decide again…"), RemedyForm::Kind::Deferral,
                  sink.finding.where.id);
        return;
    }
    for (const Substitutes &group : sink.index.framework().substitutes) {
        if (group.activities.empty() || group.activities.front() != placeOf(sink))
            continue;
        for (const ActivityId &id : group.activities)
            resume(id, sink);
    }
}

void healPrerequisites(RemedySink &sink)
{
    for (const Prerequisite &rule : sink.index.framework().prerequisites) {
        if (rule.profile.value != sink.finding.where.id)
            continue;
        std::vector<int> profiles;
        for (const ActivityId &id : rule.activities) {
            const Activity *activity = sink.index.framework().activity(id);
            if (activity == nullptr)
                continue;
            for (const int number : profilesThatDo(*activity, sink.index)) {
                if (sink.index.profile(number).id != rule.profile)
                    profiles.push_back(number);
            }
        }
        sink.candidates(profiles);
    }
}

} // namespace rolewright
