#include "core/analysis/finding_help.h"

#include <algorithm>
#include <array>

namespace rolewright {

namespace {

struct Words
{
    const char *title;
    const char *text;
};

struct Entry
{
    const char *code;
    Words english;
    Words german;
};

constexpr std::array entries{
    Entry{
        "no-accountable",
        {"Nobody accountable",
         "Without one who answers for it, an activity is settled by nobody and slips. Give "
         "exactly one profile the A."},
        {"Niemand verantwortlich",
         "Wofür niemand einsteht, das entscheidet niemand, und es bleibt liegen. Genau ein Profil "
         "braucht das A."}},
    Entry{"two-accountable",
          {"Several accountable",
           "Where several answer for one thing, each waits for the others when it fails. Leave the "
           "A with one, and give the others a C or an R."},
          {"Mehrere verantwortlich",
           "Stehen mehrere für dasselbe ein, wartet im Zweifel jeder auf die anderen. Das A bleibt "
           "bei einem Profil, die anderen bekommen C oder R."}},
    Entry{"accountable-without-responsible",
          {"Accountable, but nobody does it",
           "Somebody answers for work that no profile does. Give the R to whoever does it, which "
           "may be the accountable profile itself."},
          {"Verantwortet, aber von niemandem getan",
           "Jemand steht für Arbeit ein, die kein Profil tut. Das R gehört dem, der sie tut; das "
           "darf das verantwortliche Profil selbst sein."}},
    Entry{
        "nobody-responsible",
        {"Nobody to do it",
         "A unit has a use case under way, and nobody there holds a profile that does this. Staff "
         "one, let a central role take it on, or defer the activity."},
        {"Niemand, der es tut",
         "Eine Einheit hat einen laufenden Anwendungsfall, und niemand hat dort ein Profil, das "
         "dies tut. Besetzen Sie eines, zentral übernehmen lassen oder die Aufgabe "
         "zurückstellen."}},
    Entry{"part-unstaffed",
          {"Part of an activity unstaffed",
           "Several profiles share the activity, and one of them is not staffed, so its part stays "
           "undone. Staff it, or hand the part to a profile that is there."},
          {"Teil einer Aufgabe unbesetzt",
           "Mehrere Profile teilen sich die Aufgabe, eines davon ist nicht besetzt; sein Teil "
           "bleibt liegen. Besetzen Sie es, oder geben Sie den Teil einem vorhandenen Profil."}},
    Entry{"one-person-only",
          {"Rests on one person",
           "When this person is ill or leaves, the work stops. Have a second person learn it, or "
           "accept the risk: mute the finding, with the reason."},
          {"Hängt an einer Person",
           "Fällt diese Person aus, steht die Arbeit still. Lassen Sie eine zweite einarbeiten, "
           "oder nehmen Sie das Risiko bewusst hin."}},
    Entry{
        "accountable-for-too-much",
        {"Accountable for too much",
         "Who answers for very many activities cannot look after each, and becomes the bottleneck. "
         "Hand some to another profile, or raise the limit of the plan."},
        {"Für zu vieles verantwortlich",
         "Wer für sehr viele Aufgaben einsteht, kann sich nicht um jede kümmern und wird zum "
         "Engpass. Geben Sie einige ab, oder heben Sie die Grenze des Plans an."}},
    Entry{
        "doing-and-controlling",
        {"Doing and controlling in one hand",
         "Who checks work should neither do it nor report to, or be the boss of, those who do. "
         "Give one of the two to somebody else, or separate the reporting lines."},
        {"Tun und Prüfen in einer Hand",
         "Wer Arbeit prüft, soll sie weder tun noch denen unterstehen oder vorstehen, die sie tun. "
         "Geben Sie eines von beiden ab, oder trennen Sie die Berichtslinien."}},
    Entry{"missing-counterpart",
          {"No counterpart to guide it",
           "A role in a unit gets its direction, standards and infrastructure from a counterpart, "
           "and there is none. Plan one in the centre or in the unit."},
          {"Kein Gegenstück, das anleitet",
           "Eine Rolle in einer Einheit bekommt Richtung, Standards und Infrastruktur von einem "
           "Gegenstück, und das fehlt. Planen Sie eines in der Zentrale oder in der Einheit."}},
    Entry{
        "unlinked-counterpart",
        {"Not linked to its counterpart",
         "The central counterpart is there, but the plan does not say that it guides this role, so "
         "units drift apart. Draw the guidance link in the organisation."},
        {"Nicht mit dem Gegenstück verbunden",
         "Das zentrale Gegenstück gibt es, doch der Plan sagt nicht, dass es diese Rolle anleitet; "
         "so laufen Einheiten auseinander. Verbinden Sie beide in der Organisation."}},
    Entry{
        "person-over-capacity",
        {"Person over capacity",
         "More is planned with this person than there is time, so something will not be done. Cut "
         "a share, or move work to somebody with free FTE."},
        {"Person überlastet",
         "Mit dieser Person ist mehr geplant, als sie Zeit hat; etwas wird liegen bleiben. Kürzen "
         "Sie einen Anteil, oder verlagern Sie Arbeit zu jemandem mit freier Kapazität."}},
    Entry{
        "position-overfilled",
        {"Position overfilled",
         "More FTE is assigned than the position has, so figures of staffing and cost do not fit. "
         "Cut a share, or enlarge the position."},
        {"Stelle überbesetzt",
         "Zugeordnet ist mehr, als die Stelle umfasst; Besetzung und Kosten passen nicht zusammen. "
         "Kürzen Sie einen Anteil, oder vergrößern Sie die Stelle."}},
    Entry{
        "too-many-roles",
        {"Person in too many roles",
         "Each further role costs time for switching, and none gets full attention. Leave fewer "
         "roles with larger shares, or raise the limit of the plan."},
        {"Person in zu vielen Rollen",
         "Jede weitere Rolle kostet Zeit für den Wechsel, und keine bekommt volle Aufmerksamkeit. "
         "Weniger Rollen mit größeren Anteilen helfen, oder eine höhere Grenze im Plan."}},
    Entry{"vacant-position",
          {"Vacant position",
           "The plan counts on a seat that is not, or not wholly, filled; hiring takes months. "
           "Assign somebody who fits, or start hiring in time."},
          {"Unbesetzte Stelle",
           "Der Plan rechnet mit einer Stelle, die nicht oder nicht ganz besetzt ist; Einstellen "
           "dauert Monate. Setzen Sie jemanden ein, der passt, oder beginnen Sie rechtzeitig."}},
    Entry{"deferred-due",
          {"Deferred activity is due",
           "The activity was put off on a condition that no longer holds. Take it up, or decide "
           "again with a new reason and review date."},
          {"Zurückgestellte Aufgabe ist fällig",
           "Die Aufgabe wurde unter einer Bedingung zurückgestellt, die nicht mehr gilt. Nehmen "
           "Sie sie auf, oder entscheiden Sie neu, mit Grund und Datum."}},
    Entry{"both-deferred",
          {"Substitutes both deferred",
           "Each of these activities can stand in for the other, so one may wait, but not all: "
           "otherwise nobody can tell which model came from which run. Take one up."},
          {"Beide Alternativen zurückgestellt",
           "Jede dieser Aufgaben kann die andere vertreten; eine darf warten, nicht alle, sonst "
           "weiß niemand, welches Modell woher kommt. Nehmen Sie eine auf."}},
    Entry{
        "scientist-before-data",
        {"Data scientists before data",
         "Without known sources and a data architecture, data scientists have little to work with. "
         "Fill those roles first, or let them start later."},
        {"Data Scientists vor den Daten",
         "Ohne bekannte Quellen und Datenarchitektur haben Data Scientists wenig zu tun. Besetzen "
         "Sie diese Rollen zuerst, oder lassen Sie sie später beginnen."}},
    Entry{"left-but-assigned",
          {"Leaves, but stays assigned",
           "From the day after, the seat is vacant although the plan shows a name on it. End the "
           "assignment and find a successor."},
          {"Geht, bleibt aber zugeordnet",
           "Ab dem Tag danach ist die Stelle frei, obwohl der Plan einen Namen zeigt. Beenden Sie "
           "die Zuordnung, und suchen Sie eine Nachfolge."}},
    Entry{
        "owner-missing",
        {"Use case without an owner",
         "Only central and pool positions work for a use case that no unit of the scenario owns, "
         "and nobody decides on it. Name the unit that owns it."},
        {"Anwendungsfall ohne Eigentümer",
         "Für einen Anwendungsfall, der keiner Einheit des Szenarios gehört, arbeiten nur Zentrale "
         "und Pools. Nennen Sie die Einheit, der er gehört."}},
    Entry{"unknown-key",
          {"Key that is not known",
           "The file holds a key that the product does not know: it is kept, but has no effect. "
           "Correct its spelling, or begin it with x- to keep it as your own."},
          {"Unbekannter Schlüssel",
           "Die Datei enthält einen Schlüssel, den das Programm nicht kennt: er bleibt erhalten, "
           "wirkt aber nicht. Berichtigen Sie ihn, oder beginnen Sie ihn mit x-."}},
    Entry{
        "unknown-profile",
        {"Profile that is not known",
         "The plan names a profile that its framework lacks, so work and people of it count "
         "nowhere. Correct the name, or add the profile to the plan's own."},
        {"Unbekanntes Profil",
         "Der Plan nennt ein Profil, das sein Rahmenwerk nicht hat; es zählt nirgends. Berichtigen "
         "Sie den Namen, oder ergänzen Sie das Profil im Plan."}},
    Entry{"unknown-phase",
          {"Phase that is not known",
           "The plan names a phase that its framework lacks, so it has no demand. Correct the "
           "name."},
          {"Unbekannte Phase",
           "Der Plan nennt eine Phase, die sein Rahmenwerk nicht hat; sie hat keinen Bedarf. "
           "Berichtigen Sie den Namen."}},
    Entry{"unknown-activity",
          {"Activity that is not known",
           "The plan names an activity that its framework lacks, so what is said of it has no "
           "effect. Correct the name, or add the activity to the plan's own."},
          {"Unbekannte Aufgabe",
           "Der Plan nennt eine Aufgabe, die sein Rahmenwerk nicht hat; das Gesagte wirkt nicht. "
           "Berichtigen Sie den Namen, oder ergänzen Sie die Aufgabe im Plan."}},
    Entry{
        "unknown-skill",
        {"Skill that is not known",
         "People are rated in a skill that the framework lacks, so it counts for no role. Correct "
         "the name, or add the skill to the plan's own."},
        {"Unbekannte Fähigkeit",
         "Personen haben eine Fähigkeit, die das Rahmenwerk nicht hat; sie zählt für keine Rolle. "
         "Berichtigen Sie den Namen, oder ergänzen Sie die Fähigkeit im Plan."}},
};

} // namespace

FindingHelp findingHelp(const QString &code, const QString &language)
{
    const auto *entry = std::ranges::find_if(
        entries, [&](const Entry &one) { return code == QLatin1String(one.code); });
    if (entry == entries.end())
        return {code, {}};
    const Words &words = language == QLatin1String("de") ? entry->german : entry->english;
    return {QString::fromUtf8(words.title), QString::fromUtf8(words.text)};
}

} // namespace rolewright
