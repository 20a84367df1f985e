#include "core/analysis/finding_words.h"

#include "core/framework/parts.h"
#include "core/plan/edits/seats.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

template <class T>
QString nameIn(const Table<T> &table, const QString &id)
{
    const T *row = table.find(id);
    return row == nullptr ? id : row->name;
}

} // namespace

QString placeInWords(const PlanIndex &index, const FindingPlace &place, const QString &language)
{
    const Plan &plan = index.input().plan;
    const Design &design = index.design();
    const QString &kind = place.kind;
    const QString &id = place.id;
    if (kind == QLatin1String("position")) {
        const Position *position = design.positions.find(id);
        return position == nullptr ? id : seatInWords(design, *position);
    }
    if (kind == QLatin1String("unit"))
        return nameIn(design.units, id);
    if (kind == QLatin1String("person"))
        return nameIn(plan.people, id);
    if (kind == QLatin1String("use-case"))
        return nameIn(plan.useCases, id);
    if (kind == QLatin1String("profile"))
        return nameOfPart(index.framework(), {FrameworkPart::Profile, id}, language);
    if (kind == QLatin1String("activity"))
        return nameOfPart(index.framework(), {FrameworkPart::Activity, id}, language);
    return id.isEmpty() ? Wording(language)("The plan", "Der Plan") : id;
}

QString severityInWords(Severity severity, const QString &language)
{
    const Wording words(language);
    switch (severity) {
    case Severity::Error:
        return words("Error", "Fehler");
    case Severity::Warning:
        return words("Warning", "Warnung");
    case Severity::Hint:
        break;
    }
    return words("Hint", "Hinweis");
}

} // namespace rolewright
