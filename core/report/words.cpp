#include "core/analysis/responsibility.h"
#include "core/drawing/text_drawing.h"
#include "core/framework/framework_words.h"
#include "core/report/chapters.h"
#include "core/text/wording.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace rolewright {

bool isOnlyAskedFor(Chapter chapter)
{
    return chapter >= Chapter::ProfileCards;
}

QString inWords(Chapter chapter, const QString &language)
{
    const Wording words(language);
    switch (chapter) {
    case Chapter::Cover:
        return words("Cover", "Deckblatt");
    case Chapter::Summary:
        return words("Summary", "Überblick");
    case Chapter::Heatmap:
        return words("Profiles across the lifecycle", "Profile im Lebenszyklus");
    case Chapter::Mapping:
        return words("Mapping of roles", "Zuordnung der Rollen");
    case Chapter::Organisation:
        return words("Organisation book", "Organisationsbuch");
    case Chapter::Staffing:
        return words("Staffing table", "Stellenbesetzung");
    case Chapter::People:
        return words("People", "Personen");
    case Chapter::Responsibilities:
        return words("Responsibilities", "Verantwortlichkeiten");
    case Chapter::Gaps:
        return words("Gaps", "Lücken");
    case Chapter::Hiring:
        return words("Hiring plan", "Einstellungsplan");
    case Chapter::Upskilling:
        return words("Upskilling plan", "Qualifizierungsplan");
    case Chapter::Decisions:
        return words("Decisions and assumptions", "Entscheidungen und Annahmen");
    case Chapter::Definitions:
        return words("What the figures mean", "Was die Zahlen bedeuten");
    case Chapter::ProfileCards:
        return words("Profile cards", "Profilkarten");
    case Chapter::JobDescriptions:
        return words("Job descriptions", "Stellenbeschreibungen");
    case Chapter::Skills:
        return words("Skills of people", "Fähigkeiten der Personen");
    case Chapter::Load:
        return words("Load by month", "Auslastung nach Monaten");
    case Chapter::KeyPeople:
        return words("Key people", "Schlüsselpersonen");
    case Chapter::Hats:
        return words("Profiles in one hand", "Profile in einer Hand");
    case Chapter::Findings:
        return words("Findings", "Befunde");
    }
    return {};
}

QString anchorOf(const UnitId &unit)
{
    return QStringLiteral("unit/") + unit.value;
}

QString anchorOf(const PositionId &position)
{
    return QStringLiteral("position/") + position.value;
}

bool isReported(const ReportContext &context, int unit)
{
    return !context.options.unit ||
           context.index.isWithin(unit, context.index.unitRow(*context.options.unit));
}

bool isReportedPerson(const ReportContext &context, int person)
{
    if (!context.options.unit)
        return true;
    const auto holds = [&](int assignment) {
        const int position = context.index.assignments()[static_cast<size_t>(assignment)].position;
        return isReported(context, context.index.positions()[static_cast<size_t>(position)].unit);
    };
    return std::ranges::any_of(context.index.people()[static_cast<size_t>(person)].assignments,
                               holds);
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

QString reviewInWords(const std::optional<QDate> &day, const QString &trigger, bool isDue,
                      const QString &language)
{
    const Wording words(language);
    QStringList parts;
    if (day)
        parts << dateInWords(*day, language);
    if (!trigger.isEmpty())
        parts << words("when %1", "wenn %1").arg(triggerInWords(trigger, language));
    const QString when = parts.join(words(", or ", " oder "));
    if (!isDue)
        return when;
    return when.isEmpty() ? words("now", "jetzt") : words("now (%1)", "jetzt (%1)").arg(when);
}

QString monthInWords(Month month, const QString &language)
{
    return QLocale(language).toString(month.firstDay(), QStringLiteral("MMMM yyyy"));
}

QString shortMonth(Month month, const QString &language)
{
    return QLocale(language).toString(month.firstDay(), QStringLiteral("MMM yyyy"));
}

QString monthsInWords(double months, const QString &language)
{
    const Wording words(language);
    if (months == 0)
        return words("at once", "sofort");
    if (months == 1)
        return words("1 month", "1 Monat");
    return words("%1 months", "%1 Monate").arg(QLocale(language).toString(months, 'g', 3));
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
