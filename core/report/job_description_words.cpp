#include "core/report/job_description_words.h"

#include "core/drawing/text_drawing.h"
#include "core/report/chapters.h"
#include "core/text/wording.h"

namespace rolewright {

std::vector<JobFact> factsOf(const JobDescription &job)
{
    const Wording words(job.language);
    const auto fte = [&](double value) { return fteInWords(value, job.language); };
    std::vector<JobFact> facts{
        {words("Unit", "Einheit"), job.unit},
        {words("Profile", "Profil"), job.profiles},
        {words("Reports to", "Berichtet an"), job.reportsTo},
        {words("Also reports to", "Berichtet auch an"),
         job.alsoReportsTo.join(QStringLiteral("; "))},
        {words("Guided by", "Fachlich geführt von"), job.guidedBy.join(QStringLiteral("; "))},
        {words("Gives guidance to", "Führt fachlich"), job.guides.join(QStringLiteral("; "))},
        {words("Size", "Umfang"),
         job.vacantFte > 1e-9 && job.vacantFte < job.fte - 1e-9
             ? words("%1 FTE, of which %2 are vacant", "%1 FTE, davon %2 unbesetzt")
                   .arg(fte(job.fte), fte(job.vacantFte))
             : words("%1 FTE", "%1 FTE").arg(fte(job.fte))}};
    if (job.needed)
        facts.push_back(
            {words("Needed from", "Benötigt ab"), monthInWords(*job.needed, job.language)});
    std::erase_if(facts, [](const JobFact &fact) { return fact.value.isEmpty(); });
    return facts;
}

QString lettersInWords(const QString &language)
{
    return Wording(language)("A answers for it, R does it, C advises.",
                             "A verantwortet, R führt aus, C berät.");
}

QString lettersOf(const Involvement &part)
{
    QStringList letters;
    if (part.accountable)
        letters << QStringLiteral("A");
    if (part.responsible)
        letters << QStringLiteral("R");
    if (part.consulted)
        letters << QStringLiteral("C");
    return letters.join(QStringLiteral(", "));
}

} // namespace rolewright
