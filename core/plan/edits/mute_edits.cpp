#include "core/plan/edits/mute_edits.h"

#include "core/plan/change_builder.h"

#include <QSet>

namespace rolewright {

namespace {

std::unexpected<Error> nothingChosen()
{
    return fail(ErrorCode::BadInput, QStringLiteral("choose at least one finding"));
}

} // namespace

Result<ChangeSet> muteFindings(const Plan &plan, const std::vector<MutePlace> &places,
                               const QString &what, const QString &reason, const QDate &date)
{
    if (places.empty())
        return nothingChosen();
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::BadInput, QStringLiteral("say why this is accepted, so that it can "
                                                        "be judged later"));
    ChangeBuilder builder(plan);
    for (const MutePlace &place : places) {
        const auto before = builder.current<Mute>(ScenarioId{}, place.key());
        Mute mute = before.value_or(Mute{.code = place.code, .where = place.where});
        mute.reason = reason.trimmed();
        mute.date = date;
        if (before)
            builder.update(ScenarioId{}, mute);
        else
            builder.add(ScenarioId{}, mute);
    }
    return builder.finish(QStringLiteral("Mute %1").arg(what));
}

Result<ChangeSet> unmuteFindings(const Plan &plan, const std::vector<MutePlace> &places,
                                 const QString &what)
{
    if (places.empty())
        return nothingChosen();
    ChangeBuilder builder(plan);
    QSet<QString> removed;
    for (const MutePlace &place : places) {
        if (removed.contains(place.key()))
            continue;
        removed.insert(place.key());
        if (!plan.mutes.contains(place.key()))
            return notThere(TableId::Mutes, place.key());
        builder.remove<Mute>(ScenarioId{}, place.key());
    }
    return builder.finish(QStringLiteral("Unmute %1").arg(what));
}

} // namespace rolewright
