#include "core/analysis/key_person.h"
#include "core/report/listed_people.h"
#include "core/text/wording.h"

#include <QLocale>

namespace rolewright {

namespace {

constexpr double leastSize = 0.86; ///< of type, where that saves a page
constexpr double little = 0.05;    ///< FTE-months that count as none

bool isMissedByNobody(const KeyPerson &person)
{
    return person.activities == 0 && person.skills == 0 && person.lostFteMonths < little;
}

QString countOrNothing(int count)
{
    return count == 0 ? QString() : QString::number(count);
}

TableRow rowOf(const ReportContext &context, const KeyPerson &one, const QString &name)
{
    const Wording words(context.options.language);
    QStringList cells;
    if (context.options.names != NamesShown::RolesOnly)
        cells << name;
    cells << seatsInWords(context, context.index.personRow(one.person))
          << countOrNothing(one.activities)
          << (one.lostFteMonths < little
                  ? QString()
                  : QLocale(words.language()).toString(one.lostFteMonths, 'f', 1))
          << countOrNothing(one.skills)
          << QLocale(words.language()).toString(one.leadMonths, 'g', 3)
          << (one.canBeStoodInFor() ? candidateInWords(context, one.nearest)
                                    : words("nobody is free", "niemand ist frei"));
    return {cells, false, true, one.activities > 0 && !one.canBeStoodInFor()};
}

std::vector<TableColumn> columnsOf(const ReportContext &context)
{
    const Wording words(context.options.language);
    std::vector<TableColumn> columns;
    if (context.options.names != NamesShown::RolesOnly)
        columns.push_back({words("Person", "Person"), 2});
    columns.insert(columns.end(),
                   {{words("Holds", "Besetzt"), 3},
                    {words("Activities", "Aufgaben"), 1.1, true},
                    {words("Work lost", "Arbeit, die entfällt"), 1.1, true},
                    {words("Skills", "Fähigkeiten"), 1, true},
                    {words("Months to hire", "Monate bis zur Einstellung"), 1.2, true},
                    {words("Who could stand in", "Wer einspringen könnte"), 3.4}});
    return columns;
}

} // namespace

void writeKeyPeople(PageFlow &flow, const ReportContext &context)
{
    const Wording words(context.options.language);
    flow.startChapter(Chapter::KeyPeople, inWords(Chapter::KeyPeople, words.language()));
    const std::vector<QString> names = distinctNames(context.index);
    std::vector<TableRow> rows;
    int others = 0;
    for (const KeyPerson &one : keyPeople(context.index, FitTable(context.index))) {
        const int person = context.index.personRow(one.person);
        if (!isReportedPerson(context, person))
            continue;
        if (isMissedByNobody(one))
            ++others;
        else
            rows.push_back(rowOf(context, one, names[static_cast<size_t>(person)]));
    }
    if (rows.empty() && others == 0)
        return flow.paragraph(
            words("Nobody sits on a position.", "Niemand sitzt auf einer Stelle."));
    flow.paragraph(words(
        "On whom much depends, each judged alone: activities that nobody else does in some unit, "
        "covered work in FTE-months that is lost without them, skills that positions ask for and "
        "nobody else has, and who with free time fits their position best.",
        "Von wem viel abhängt, jeweils für sich betrachtet: Aufgaben, die in einer Einheit sonst "
        "niemand erledigt, gedeckte Arbeit in FTE-Monaten, die ohne sie entfällt, Fähigkeiten, die "
        "Stellen verlangen und sonst niemand hat, und wer mit freier Zeit am besten auf ihre "
        "Stelle "
        "passt."));
    const auto write = [&](PageFlow &part) {
        if (!rows.empty())
            part.table(ReportTable(columnsOf(context), rows, part.rest().width(), 4), {});
        if (others > 0)
            part.paragraph(words("Left out: %1 of whom others do and have everything.",
                                 "Nicht aufgeführt: %1, deren Aufgaben und Fähigkeiten auch andere "
                                 "abdecken.")
                               .arg(words.counted(others, words("person", "Person"),
                                                  words("people", "Personen"))));
    };
    flow.saveAPage(write, leastSize);
}

} // namespace rolewright
