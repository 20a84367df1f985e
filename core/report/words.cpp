#include "core/drawing/text_drawing.h"
#include "core/drawing/wording.h"
#include "core/report/chapters.h"

#include <QLocale>
#include <cmath>

namespace rolewright {

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
    const QString name = context.options.names == NamesShown::Full && person >= 0
                             ? context.index.person(person).name
                             : words("own person", "eigene Person");
    const QString match = fit.fit
                              ? words("fit %1 %", "Eignung %1 %").arg(std::lround(*fit.fit * 100))
                              : words("not rated", "nicht bewertet");
    return words("%1 (%2, %3 FTE free)", "%1 (%2, %3 FTE frei)")
        .arg(name, match, fteInWords(fit.freeFte, words.language()));
}

} // namespace rolewright
