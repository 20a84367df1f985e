#include "core/analysis/hats.h"
#include "core/framework/parts.h"
#include "core/report/chapters.h"
#include "core/text/wording.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr qsizetype mostPhases = 3; ///< named of a set
constexpr size_t mostTriples = 10;
constexpr size_t mostNamed = 3;    ///< of a set
constexpr int mostLines = 6;       ///< of a cell
constexpr double leastSize = 0.86; ///< of type, where that saves a page

/// Which profiles one person may hold.
class HatsChapter
{
public:
    explicit HatsChapter(const ReportContext &context)
        : m_context(context), m_index(context.index), m_words(context.options.language)
    {
    }

    void write(PageFlow &flow) const
    {
        flow.startChapter(Chapter::Hats, inWords(Chapter::Hats, m_words.language()));
        // Of a unit, those who are best overall may be elsewhere.
        const size_t most = m_context.options.unit ? m_index.people().size() : mostNamed;
        std::vector<Hats> sets = hats(m_index, FitTable(m_index), mostTriples, most);
        if (sets.empty())
            return flow.paragraph(
                m_words("The framework has a single profile.", "Der Rahmen hat nur ein Profil."));
        flow.paragraph(m_words(
            "For small teams: what somebody with all skills of one profile brings for the others, "
            "how much of the work comes in the same phases, and who fits each of them by at least "
            "60 %. The measures are ours.",
            "Für kleine Teams: was jemand mit allen Fähigkeiten eines Profils für die anderen "
            "mitbringt, wie viel der Arbeit in dieselben Phasen fällt, und wer zu jedem von ihnen "
            "zu mindestens 60 % passt. Die Maße sind unsere."));
        const auto unlike = std::erase_if(sets, isOfNoUse);
        std::vector<TableRow> rows;
        for (const bool isAllowed : {true, false})
            addGroup(rows, sets, isAllowed);
        flow.saveAPage([&](PageFlow &part) { writeTable(part, rows, unlike); }, leastSize);
    }

private:
    /// Nothing speaks against such a set, and nothing for it.
    static bool isOfNoUse(const Hats &set)
    {
        constexpr double little = 0.005; // what is written as 0 %
        return set.isAllowed() && set.skillOverlap < little && set.wearers.empty();
    }

    void writeTable(PageFlow &flow, const std::vector<TableRow> &rows, size_t unlike) const
    {
        flow.table(ReportTable({{m_words("Profiles", "Profile"), 3},
                                {m_words("Skills shared", "Gleiche Fähigkeiten"), 1, true},
                                {m_words("Same phases", "Gleiche Phasen"), 1, true},
                                {m_words("What speaks against it", "Was dagegen spricht"), 4.6},
                                {m_words("Who could now", "Wer es jetzt könnte"), 2.6}},
                               rows, flow.rest().width(), mostLines),
                   m_words("(continued)", "(Fortsetzung)"));
        if (unlike > 0)
            flow.paragraph(
                m_words("Left out: %1 that share no skill.",
                        "Nicht aufgeführt: %1 ohne gemeinsame Fähigkeit.")
                    .arg(m_words.counted(static_cast<qsizetype>(unlike), m_words("pair", "Paar"),
                                         m_words("pairs", "Paare"))));
    }

    void addGroup(std::vector<TableRow> &rows, const std::vector<Hats> &sets, bool isAllowed) const
    {
        if (std::ranges::none_of(sets,
                                 [&](const Hats &set) { return set.isAllowed() == isAllowed; }))
            return;
        rows.push_back({{isAllowed ? m_words("May be in one hand, the best first",
                                             "Dürfen in einer Hand sein, die besten zuerst")
                                   : m_words("To be kept apart", "Sind zu trennen")},
                        true});
        for (const Hats &set : sets) {
            if (set.isAllowed() == isAllowed)
                rows.push_back({{profilesOf(set), percent(set.skillOverlap),
                                 percent(set.phaseOverlap), againstIt(set), wearersOf(set)}});
        }
    }

    QString nameOf(FrameworkPart part, const QString &id) const
    {
        return nameOfPart(m_index.framework(), {part, id}, m_words.language());
    }
    QString nameOf(const ProfileId &profile) const
    {
        return nameOf(FrameworkPart::Profile, profile.value);
    }

    static QString percent(double part)
    {
        return QStringLiteral("%1 %").arg(std::lround(part * 100));
    }

    QString profilesOf(const Hats &set) const
    {
        QStringList names;
        for (const ProfileId &profile : set.profiles)
            names << nameOf(profile);
        return names.join(QStringLiteral(" + "));
    }

    QString againstIt(const Hats &set) const
    {
        QStringList sentences;
        for (const HatConflict &conflict : set.conflicts)
            sentences << m_words("%1 checks the work of %2.", "%1 prüft die Arbeit von %2.")
                             .arg(nameOf(conflict.controller), nameOf(conflict.controlled));
        if (!set.shared.empty())
            sentences
                << m_words("At the same time: %1.", "Zur selben Zeit: %1.").arg(phasesOf(set));
        return sentences.join(u' ');
    }

    /// "Data preparation, Model training, Deployment and 2 more"
    QString phasesOf(const Hats &set) const
    {
        QStringList phases;
        for (const PhaseId &phase : set.shared)
            phases << nameOf(FrameworkPart::Phase, phase.value);
        const qsizetype more = phases.size() - mostPhases;
        if (more < 2) // one more takes no more room than to say so
            return phases.join(QStringLiteral(", "));
        return m_words("%1 and %2 more", "%1 und %2 weitere")
            .arg(phases.first(mostPhases).join(QStringLiteral(", ")))
            .arg(more);
    }

    QString wearersOf(const Hats &set) const
    {
        std::vector<HatWearer> wearers = set.wearers;
        std::erase_if(wearers, [&](const HatWearer &one) {
            return !isReportedPerson(m_context, m_index.personRow(one.person));
        });
        wearers.resize(std::min(wearers.size(), mostNamed));
        if (m_context.options.names == NamesShown::RolesOnly)
            return wearers.empty()
                       ? QString()
                       : m_words.counted(std::ssize(wearers), m_words("person", "Person"),
                                         m_words("people", "Personen"));
        QStringList names;
        for (const HatWearer &one : wearers)
            names << candidateInWords(
                m_context, {.person = one.person, .fit = one.fit, .freeFte = one.freeFte});
        return names.join(QStringLiteral("; "));
    }

    const ReportContext &m_context;
    const PlanIndex &m_index;
    Wording m_words;
};

} // namespace

void writeHats(PageFlow &flow, const ReportContext &context)
{
    HatsChapter(context).write(flow);
}

} // namespace rolewright
