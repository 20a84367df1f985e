#include "core/report/chapters.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

/// A figure with what it means, in English and German.
struct Definition
{
    const char *english;
    const char *german;
    const char *englishMeaning;
    const char *germanMeaning;
};

/// As they are computed (formats.md, Figures; domain.md sections 5 and 6).
constexpr Definition definitions[] = {
    {"FTE", "FTE",
     "Full-time equivalent: 1 is one person with a full contract. Shares are planned in steps of "
     "0.05.",
     "Vollzeitäquivalent: 1 ist eine Person mit voller Stelle. Anteile werden in Schritten von "
     "0,05 "
     "geplant."},
    {"Demand", "Bedarf",
     "FTE that a use case asks of a profile in a phase: its size times the weight of the profile's "
     "effort there, in the months of that phase. Only greenlit use cases ask; of central roles, "
     "only "
     "their part.",
     "FTE, die ein Anwendungsfall in einer Phase von einem Profil braucht: seine Größe mal dem "
     "Gewicht des Aufwands, in den Monaten dieser Phase. Nur freigegebene Anwendungsfälle zählen; "
     "zentrale Rollen mit ihrem Teil."},
    {"Staffed", "Besetzt",
     "FTE of those who are assigned, in the month that is looked at. A position works for the use "
     "cases of its unit and those below it, one in the centre or a pool for all, in proportion to "
     "their demand.",
     "FTE der Zugeordneten in dem betrachteten Monat. Eine Stelle arbeitet für die Anwendungsfälle "
     "ihrer Einheit und der Einheiten darunter, eine zentrale oder die eines Pools für alle, im "
     "Verhältnis ihres Bedarfs."},
    {"Covered", "Gedeckt",
     "Staffed FTE by demand, at most 100 % of each profile and phase. Without a month, each is "
     "judged "
     "in the month of its greatest demand.",
     "Besetzte FTE im Verhältnis zum Bedarf, je Profil und Phase höchstens 100 %. Ohne Monat gilt "
     "jeweils der Monat mit dem größten Bedarf."},
    {"Covered at its peak", "Zur Spitze gedeckt",
     "The part of all demand that is covered in the month in which most is asked in total.",
     "Der Teil des gesamten Bedarfs, der in dem Monat gedeckt ist, in dem insgesamt am meisten "
     "gefragt ist."},
    {"Vacant", "Unbesetzt",
     "FTE of a position that nobody is assigned to, judged today, or when it is needed if that is "
     "later.",
     "FTE einer Stelle, der niemand zugeordnet ist, beurteilt für heute oder für den "
     "Bedarfsbeginn, "
     "wenn er später liegt."},
    {"Free", "Frei",
     "Capacity of a person less what is assigned, the least over the months that are looked at.",
     "Kapazität einer Person abzüglich des Zugeordneten, das Geringste über die betrachteten "
     "Monate."},
    {"Fit", "Eignung",
     "How far a person's rated skills reach the levels that the position's profiles ask for: core "
     "skills count fully, helpful ones half. 100 % means that nothing is missing.",
     "Wie weit die bewerteten Fähigkeiten einer Person die Stufen erreichen, die die Profile der "
     "Stelle verlangen: Kernfähigkeiten zählen voll, hilfreiche halb. Bei 100 % fehlt nichts."},
    {"Levels of a skill", "Stufen einer Fähigkeit",
     "0 none, 1 basic, 2 working, 3 practitioner, 4 expert.",
     "0 keine, 1 Grundlagen, 2 anwendend, 3 sicher, 4 Experte."},
    {"A, R, C, I", "A, R, C, I", "Answers for an activity, does it, advises in it, is told of it.",
     "Verantwortet eine Aufgabe, führt sie aus, berät, wird informiert."},
    {"Activities nobody holds", "Aufgaben, die niemand trägt",
     "Activities for which no position of a responsible profile is filled where they are asked "
     "for.",
     "Aufgaben, für die keine Stelle eines ausführenden Profils besetzt ist, wo sie gefragt sind."},
    {"Uncovered meanwhile", "Bis dahin ungedeckt",
     "Work that nobody covers and the position would, over the months from its need on, and "
     "activities that nobody holds as long as it is vacant.",
     "Arbeit, die niemand deckt und die Stelle decken würde, über die Monate ab dem Bedarf, und "
     "Aufgaben, die niemand trägt, solange sie unbesetzt ist."},
    {"Latest start", "Spätester Beginn", "The month of the need less the lead time of hiring.",
     "Der Monat des Bedarfs abzüglich des Vorlaufs der Einstellung."},
    {"Time to learn", "Lerndauer",
     "Missing levels times the assumed months for each level, beside the job.",
     "Fehlende Stufen mal den angenommenen Monaten je Stufe, neben der Arbeit."},
};

} // namespace

void writeDefinitions(PageFlow &flow, const ReportContext &context)
{
    const Wording words(context.options.language);
    flow.startChapter(Chapter::Definitions, inWords(Chapter::Definitions, words.language()));
    std::vector<TableRow> rows;
    for (const Definition &one : definitions)
        rows.push_back(
            {{words(one.english, one.german), words(one.englishMeaning, one.germanMeaning)}});
    flow.table(ReportTable({{words("Figure", "Zahl"), 1.6}, {words("Meaning", "Bedeutung"), 6}},
                           std::move(rows), flow.rest().width(), 8),
               {});
}

} // namespace rolewright
