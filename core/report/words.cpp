#include "core/analysis/responsibility.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/wording.h"
#include "core/report/chapters.h"

#include <QLocale>
#include <cmath>

namespace rolewright {

bool isReported(const ReportContext &context, int unit)
{
    return !context.options.unit ||
           context.index.isWithin(unit, context.index.unitRow(*context.options.unit));
}

bool isAnyWorkAskedFor(const ReportContext &context)
{
    const std::vector<int> owners = owningUnits(context.index);
    return std::any_of(owners.begin(), owners.end(),
                       [&](int unit) { return isReported(context, unit); });
}

Gaps reportedGaps(const ReportContext &context)
{
    const PlanIndex &index = context.index;
    Gaps found = gaps(index);
    std::erase_if(found.positions, [&](const PositionGap &gap) {
        const int row = index.positionRow(gap.position);
        return !isReported(context, index.positions()[static_cast<size_t>(row)].unit);
    });
    std::erase_if(found.activities, [&](const ActivityGap &gap) {
        return !isReported(context, index.unitRow(gap.unit));
    });
    return found;
}

QString dateInWords(const QDate &date, const QString &language)
{
    const bool german = language == QLatin1String("de");
    return QLocale(language).toString(date, german ? QStringLiteral("d. MMMM yyyy")
                                                   : QStringLiteral("d MMMM yyyy"));
}

QString monthInWords(Month month, const QString &language)
{
    return QLocale(language).toString(month.firstDay(), QStringLiteral("MMMM yyyy"));
}

QString seatInWords(const PlanIndex &index, const Position &position)
{
    const int unit = index.unitRow(position.unit);
    return unit < 0 ? position.title
                    : position.title + QStringLiteral(", ") + index.unit(unit).name;
}

QString candidateInWords(const ReportContext &context, const Fit &fit)
{
    const Wording words(context.options.language);
    const int person = context.index.personRow(fit.person);
    const QString name = context.options.names != NamesShown::RolesOnly && person >= 0
                             ? context.index.person(person).name
                             : words("own person", "eigene Person");
    const QString match = fit.fit
                              ? words("fit %1 %", "Eignung %1 %").arg(std::lround(*fit.fit * 100))
                              : words("not rated", "nicht bewertet");
    return words("%1 (%2, %3 FTE free)", "%1 (%2, %3 FTE frei)")
        .arg(name, match, fteInWords(fit.freeFte, words.language()));
}

} // namespace rolewright
