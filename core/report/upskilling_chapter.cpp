#include "core/analysis/upskilling.h"
#include "core/analysis/ways_out.h"
#include "core/drawing/text_drawing.h"
#include "core/framework/parts.h"
#include "core/report/chapters.h"
#include "core/text/wording.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr int mostLines = 12; ///< of a cell

/// Who is near to what is vacant, and all ways out of each vacancy.
class UpskillingChapter
{
public:
    explicit UpskillingChapter(const ReportContext &context)
        : m_context(context), m_index(context.index), m_words(context.options.language),
          m_fits(context.index), m_plan(hiringPlan(context.index))
    {
    }

    void write(PageFlow &flow) const
    {
        flow.startChapter(Chapter::Upskilling, inWords(Chapter::Upskilling, m_words.language()));
        writeWaysOut(flow);
        writePeople(flow);
        writeStarts(flow);
    }

private:
    QString number(double value) const { return fteInWords(value, m_words.language()); }
    bool isNamed() const { return m_context.options.names != NamesShown::RolesOnly; }

    QString personOf(const PersonId &id) const
    {
        const int row = m_index.personRow(id);
        return row >= 0 && isNamed() ? m_index.person(row).name
                                     : m_words("own person", "eigene Person");
    }

    QString nameOf(FrameworkPart part, const QString &id) const
    {
        return nameOfPart(m_index.framework(), {part, id}, m_words.language());
    }

    QString percent(double part) const
    {
        return QStringLiteral("%1 %").arg(std::lround(part * 100));
    }

    void writeWaysOut(PageFlow &flow) const
    {
        flow.heading(m_words("Ways out of each vacancy, the best first",
                             "Auswege aus jeder Lücke, der beste zuerst"));
        std::vector<TableRow> rows;
        for (const GapWays &gap : waysOut(m_index, m_fits, m_plan)) {
            const Position &position = m_index.position(m_index.positionRow(gap.position));
            if (!isReported(m_context, m_index.unitRow(position.unit)))
                continue;
            rows.push_back({{m_words("%1: %2 FTE from %3", "%1: %2 FTE ab %3")
                                 .arg(seatInWords(m_index, position), number(gap.vacantFte),
                                      monthInWords(gap.need, m_words.language()))},
                            true,
                            true});
            for (const WayOut &way : gap.ways) {
                if (way.isPossible())
                    rows.push_back(rowOf(way));
            }
        }
        if (rows.empty())
            return flow.paragraph(m_words("No position is vacant.", "Keine Stelle ist unbesetzt."));
        flow.table(ReportTable({{m_words("Way", "Weg"), 4},
                                {m_words("To be learned", "Zu lernen"), 4},
                                {m_words("FTE", "FTE"), 0.8, true},
                                {m_words("Lead time", "Vorlauf"), 1.4},
                                {m_words("Stays open", "Bleibt offen"), 1.1, true}},
                               std::move(rows), flow.rest().width(), mostLines),
                   m_words("(continued)", "(Fortsetzung)"));
    }

    TableRow rowOf(const WayOut &way) const
    {
        QStringList missing;
        for (const AskedSkill &skill : way.missing)
            missing << stepInWords(skill);
        return {{wayInWords(way), missing.join(QStringLiteral(", ")), number(way.fte),
                 monthsInWords(way.leadMonths, m_words.language()),
                 way.openFte > 1e-9 ? number(way.openFte) : QString()}};
    }

    QString wayInWords(const WayOut &way) const
    {
        const QString who = personOf(way.person);
        const QString fit =
            way.fit ? m_words(" (fit %1)", " (Eignung %1)").arg(percent(*way.fit)) : QString();
        switch (way.kind) {
        case WayOutKind::Share:
            return m_words("Share %1", "Teilen mit %1").arg(who) + fit;
        case WayOutKind::Pool:
            return m_words("Borrow %1 from the pool", "%1 aus dem Pool").arg(who) + fit;
        case WayOutKind::Train:
            return m_words("Train %1", "%1 qualifizieren").arg(who) + fit;
        case WayOutKind::Hire:
            return m_words("Hire", "Einstellen");
        case WayOutKind::Outside:
            return m_words("Expert from outside", "Externe Fachkraft");
        }
        return {};
    }

    /// "Python 1 → 3".
    QString stepInWords(const AskedSkill &asked) const
    {
        return QStringLiteral("%1 %2 → %3")
            .arg(nameOf(FrameworkPart::Skill, asked.skill.value))
            .arg(asked.has)
            .arg(asked.required);
    }

    QString stepsInWords(const std::vector<LearningStep> &steps) const
    {
        QStringList texts;
        for (const LearningStep &step : steps) {
            QString text = stepInWords(step.skill);
            if (isNamed() && !step.mentor.isEmpty())
                text += m_words(" from %1", " von %1").arg(personOf(step.mentor));
            texts << text;
        }
        return texts.join(QStringLiteral(", "));
    }

    /// Those whose nearest profiles are looked for.
    void writePeople(PageFlow &flow) const
    {
        constexpr double leastFit = 0.5; // ours: what is farther is no plan, but a wish
        std::vector<TableRow> rows;
        int farther = 0;
        for (const PersonUpskilling &person : upskilling(m_index, m_fits, m_plan)) {
            const auto way = std::ranges::find_if(person.ways, [](const ProfileWay &one) {
                return one.vacantFte > 1e-9 && !one.skills.empty();
            });
            if (way == person.ways.end() ||
                !isReportedPerson(m_context, m_index.personRow(person.person)))
                continue;
            if (way->fit < leastFit) {
                ++farther;
                continue;
            }
            rows.push_back(
                {{personOf(person.person), nameOf(FrameworkPart::Profile, way->profile.value),
                  percent(way->fit), stepsInWords(way->skills),
                  monthsInWords(way->months, m_words.language())}});
        }
        if (rows.empty())
            return;
        flow.heading(m_words("The shortest way to a profile that is looked for",
                             "Der kürzeste Weg zu einem gesuchten Profil"));
        flow.table(ReportTable({{m_words("Person", "Person"), 2},
                                {m_words("Profile", "Profil"), 1.8},
                                {m_words("Fit", "Eignung"), 0.9, true},
                                {m_words("To be learned, from whom", "Zu lernen, von wem"), 5},
                                {m_words("Time", "Dauer"), 1.2}},
                               std::move(rows), flow.rest().width(), mostLines),
                   {});
        if (farther > 0)
            flow.paragraph(m_words("Left out: %1 whose nearest such profile they fit by less than "
                                   "half.",
                                   "Nicht aufgeführt: %1, die zum nächsten gesuchten Profil zu "
                                   "weniger als der Hälfte passen.")
                               .arg(m_words.counted(farther, m_words("person", "Person"),
                                                    m_words("people", "Personen"))));
    }

    void writeStarts(PageFlow &flow) const
    {
        std::vector<TableRow> rows;
        for (const DeferredStart &start : deferredStarts(m_index, m_fits)) {
            rows.push_back(
                {{nameOf(FrameworkPart::Activity, start.activity.value),
                  start.person.isEmpty() ? m_words("hire", "einstellen") : personOf(start.person),
                  stepsInWords(start.skills), monthsInWords(start.leadMonths, m_words.language()),
                  start.startBy ? shortMonth(*start.startBy, m_words.language()) : QString()},
                 false,
                 true,
                 start.isLate});
        }
        if (rows.empty() || m_context.options.unit)
            return;
        flow.heading(m_words("What was left out, and when to begin so that it can be taken up",
                             "Was ausgelassen wurde, und wann zu beginnen ist, um es aufzunehmen"));
        flow.table(ReportTable({{m_words("Activity", "Aufgabe"), 2.4},
                                {m_words("By", "Durch"), 2},
                                {m_words("To be learned, from whom", "Zu lernen, von wem"), 4},
                                {m_words("Time", "Dauer"), 1.2},
                                {m_words("Begin by", "Beginn bis"), 1.3}},
                               std::move(rows), flow.rest().width(), mostLines),
                   {});
    }

    const ReportContext &m_context;
    const PlanIndex &m_index;
    Wording m_words;
    FitTable m_fits;
    std::vector<HiringLine> m_plan;
};

} // namespace

void writeUpskilling(PageFlow &flow, const ReportContext &context)
{
    UpskillingChapter(context).write(flow);
}

} // namespace rolewright
