#include "app/views/organisation/flow_choices.h"

#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/seats.h"

#include <algorithm>

namespace rolewright {

namespace {

bool touches(const GuidanceLink &link, const PositionId &position)
{
    return link.from == position || link.to == position;
}

void askForWords(const ViewContext &context, const QString &link, const QString &now)
{
    const auto words = context.prompts.askForText(QStringLiteral("What guidance gives"),
                                                  QStringLiteral("In own words"), flowInWords(now));
    if (words)
        context.apply(
            changeFlow(context.session.plan(), context.session.scenario(), link, words->trimmed()));
}

} // namespace

bool isLinked(const Design &design, const PositionId &position)
{
    return std::ranges::any_of(design.guidance,
                               [&](const auto &link) { return touches(*link, position); });
}

std::vector<PopupChoice> flowChoicesOf(const ViewContext &context, const PositionId &position)
{
    const Design &design = context.session.design();
    std::vector<PopupChoice> choices;
    for (const auto &link : design.guidance) {
        const Position *from = design.positions.find(link->from);
        const Position *to = design.positions.find(link->to);
        if (!touches(*link, position) || from == nullptr || to == nullptr)
            continue;
        const QString pair =
            QStringLiteral("%1 to %2: ").arg(from->title, seatInWords(design, *to));
        for (const QString &flow :
             flowChoices(design, context.session.framework(), *from, *to).flows) {
            const bool isNow = flow == link->flow;
            choices.push_back({pair + flowInWords(flow),
                               isNow ? QStringLiteral("it does now") : QString(), !isNow,
                               [context, key = link->key(), flow] {
                                   context.apply(changeFlow(context.session.plan(),
                                                            context.session.scenario(), key, flow));
                               }});
        }
        choices.push_back(
            {pair + QStringLiteral("in own words…"),
             {},
             true,
             [context, key = link->key(), now = link->flow] { askForWords(context, key, now); }});
    }
    return choices;
}

} // namespace rolewright
