#include "core/analysis/findings.h"
#include "core/drawing/text_drawing.h"
#include "core/report/chapters.h"
#include "core/report/seat_list.h"
#include "core/text/wording.h"

#include <map>

namespace rolewright {

namespace {

constexpr double leastSize = 0.85; ///< of type; 7 points on A4

void writeVacancies(PageFlow &flow, const ReportContext &context, const Gaps &found)
{
    const Wording words(context.options.language);
    flow.heading(words("Vacant positions and who would fit best",
                       "Unbesetzte Stellen und wer am besten passt"));
    std::vector<TableRow> rows;
    for (const PositionGap &gap : found.positions) {
        const Position &position = context.index.position(context.index.positionRow(gap.position));
        QStringList best;
        for (const Fit &fit : gap.best)
            best += candidateInWords(context, fit);
        rows.push_back(
            {{seatInWords(context.index, position), fteInWords(gap.vacantFte, words.language()),
              position.neededFrom ? monthInWords(*position.neededFrom, words.language())
                                  : words("now", "sofort"),
              best.isEmpty() ? words("nobody with free FTE and a rated fit",
                                     "niemand mit freien FTE und bewerteter Eignung")
                             : best.join(QStringLiteral("; "))}});
    }
    if (rows.empty())
        return flow.paragraph(words("No position is vacant.", "Keine Stelle ist unbesetzt."));
    flow.table(ReportTable({{words("Position", "Stelle"), 3},
                            {words("FTE", "FTE"), 0.7},
                            {words("From", "Ab"), 1.4},
                            {words("Best fits", "Beste Eignung"), 6}},
                           std::move(rows), flow.rest().width(), 4),
               {});
}

void writeActivities(PageFlow &flow, const ReportContext &context, const Gaps &found)
{
    const Wording words(context.options.language);
    flow.heading(words("Activities that nobody holds", "Aufgaben, die niemand trägt"));
    std::vector<TableRow> rows;
    UnitId group;
    std::map<std::pair<UnitId, ActivityId>, size_t> rowOf;
    for (const ActivityGap &gap : found.activities) {
        if (gap.code != QLatin1String("nobody-responsible"))
            continue;
        const Profile *profile = context.index.framework().profile(gap.profile);
        const QString role =
            profile == nullptr ? gap.profile.value : profile->name.in(words.language());
        if (const auto same = rowOf.find({gap.unit, gap.activity}); same != rowOf.end()) {
            rows[same->second].cells[2] += QStringLiteral(", ") + role;
            continue;
        }
        const int unit = context.index.unitRow(gap.unit);
        if (rows.empty() || group != gap.unit)
            rows.push_back(
                {{unit < 0 ? gap.unit.value : context.index.unit(unit).name}, true, true});
        group = gap.unit;
        const Activity *activity = context.index.framework().activity(gap.activity);
        if (activity == nullptr)
            continue;
        const Phase *phase = context.index.framework().phase(activity->phase);
        rowOf[{gap.unit, gap.activity}] = rows.size();
        rows.push_back({{activity->name.in(words.language()),
                         phase == nullptr ? QString() : phase->name.in(words.language()), role}});
    }
    if (!isAnyWorkAskedFor(context))
        return flow.paragraph(
            context.options.unit
                ? words("The unit has no use case of its own, so that no activity is missed.",
                        "Die Einheit hat keinen eigenen Anwendungsfall, daher fehlt keine Aufgabe.")
                : words("No use case is greenlit, so that no activity is missed yet.",
                        "Kein Anwendungsfall ist freigegeben, daher fehlt noch keine Aufgabe."));
    if (rows.empty())
        return flow.paragraph(words("Every activity has somebody.", "Jede Aufgabe ist besetzt."));
    flow.table(ReportTable({{words("Activity", "Aufgabe"), 4},
                            {words("Phase", "Phase"), 2.5},
                            {words("Would be done by", "Zuständig wäre"), 4}},
                           std::move(rows), flow.rest().width()),
               words("(continued)", "(Fortsetzung)"));
}

} // namespace

void writeStaffing(PageFlow &flow, const ReportContext &context)
{
    const Wording words(context.options.language);
    flow.startChapter(Chapter::Staffing, inWords(Chapter::Staffing, words.language()));
    const MappingModel model = mappingModel(
        context.index, {.language = context.options.language, .names = context.options.names});
    SeatList seats(context);
    for (const MappingLane &lane : model.lanes) {
        if (lane.cards.empty() || !isReported(context, context.index.unitRow(lane.unit)))
            continue;
        seats.addGroup(lane.name);
        for (const MappingCard &card : lane.cards)
            seats.add(card);
    }
    if (seats.isEmpty())
        return flow.paragraph(
            words("The scenario has no position yet.", "Das Szenario hat noch keine Stelle."));
    flow.saveAPage([&](PageFlow &part) { seats.write(part); }, leastSize);
}

void writeGaps(PageFlow &flow, const ReportContext &context)
{
    const Wording words(context.options.language);
    flow.startChapter(Chapter::Gaps, inWords(Chapter::Gaps, words.language()));
    const FindingList list = findings(context.index);
    flow.paragraph(
        words("The check of the whole plan finds %1, %2 and %3; muted: %4.",
              "Die Prüfung des ganzen Plans meldet %1, %2 und %3; stummgeschaltet: %4.")
            .arg(words.counted(list.count(Severity::Error), words("error", "Fehler"),
                               words("errors", "Fehler")),
                 words.counted(list.count(Severity::Warning), words("warning", "Warnung"),
                               words("warnings", "Warnungen")),
                 words.counted(list.count(Severity::Hint), words("hint", "Hinweis"),
                               words("hints", "Hinweise")))
            .arg(list.muted.size()));
    const Gaps found = reportedGaps(context);
    flow.saveAPage(
        [&](PageFlow &part) {
            writeVacancies(part, context, found);
            writeActivities(part, context, found);
        },
        leastSize);
}

} // namespace rolewright
