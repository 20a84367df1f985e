#include "core/analysis/hiring.h"
#include "core/drawing/text_drawing.h"
#include "core/report/chapters.h"
#include "core/report/table_fields.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

/// Seats to be hired for, in their order.
class HiringChapter
{
public:
    explicit HiringChapter(const ReportContext &context)
        : m_context(context), m_words(context.options.language)
    {
        for (HiringLine &line : hiringPlan(context.index)) {
            const int row = context.index.positionRow(line.position);
            if (isReported(context, context.index.positions()[static_cast<size_t>(row)].unit))
                m_lines.push_back(std::move(line));
        }
    }

    void write(PageFlow &flow) const
    {
        flow.startChapter(Chapter::Hiring, inWords(Chapter::Hiring, m_words.language()));
        if (m_lines.empty())
            return flow.paragraph(
                m_words("Every position is filled: there is nobody to hire.",
                        "Jede Stelle ist besetzt: Niemand muss eingestellt werden."));
        flow.paragraph(sumInWords());
        flow.paragraph(orderInWords());
        std::vector<TableRow> rows;
        for (const HiringLine &line : m_lines)
            rows.push_back(rowOf(line, static_cast<int>(rows.size()) + 1));
        flow.table(ReportTable({{m_words("No.", "Nr."), 0.5, true},
                                {m_words("Position", "Stelle"), 3.4},
                                {m_words("Profile", "Profil"), 2},
                                {m_words("FTE", "FTE"), 0.7, true},
                                {m_words("Uncovered meanwhile", "Bis dahin ungedeckt"), 2.6},
                                {m_words("Needed from", "Bedarf ab"), 1.3},
                                {m_words("Lead time", "Vorlauf"), 1.2},
                                {m_words("Latest start", "Spätester Beginn"), 1.6}},
                               std::move(rows), flow.rest().width(), 4),
                   {});
    }

private:
    QString number(double value) const { return fteInWords(value, m_words.language()); }

    QString sumInWords() const
    {
        double fte = 0;
        double late = 0;
        for (const HiringLine &line : m_lines) {
            fte += line.filledFrom ? 0 : line.vacantFte;
            late += line.isLate && !line.filledFrom ? line.vacantFte : 0;
        }
        if (late == 0)
            return m_words("%1 FTE are to be hired.", "%1 FTE sind einzustellen.").arg(number(fte));
        return m_words("%1 FTE are to be hired; for %2 FTE of them the latest start has passed.",
                       "%1 FTE sind einzustellen; für %2 FTE davon ist der späteste Beginn "
                       "verstrichen.")
            .arg(number(fte), number(late));
    }

    QString orderInWords() const
    {
        return m_words(
            "First those without whom work is undone or activities are held by nobody, in "
            "the framework's order of hiring, unless the scenario sets another one. The "
            "latest start is the need less the lead time.",
            "Zuerst jene, ohne die Arbeit liegen bleibt oder Aufgaben niemand trägt, in "
            "der Einstellungsfolge des Rahmenwerks, wenn das Szenario keine andere setzt. "
            "Der späteste Beginn ist der Bedarf abzüglich des Vorlaufs.");
    }

    TableRow rowOf(const HiringLine &line, int place) const
    {
        const Position &position =
            m_context.index.position(m_context.index.positionRow(line.position));
        return {{QString::number(place), seatInWords(m_context.index, position),
                 profileNames(m_context.index, line.profiles, m_words.language()),
                 number(line.vacantFte), lossOf(line), shortMonth(line.need, m_words.language()),
                 monthsInWords(line.leadMonths, m_words.language()), startOf(line)},
                false,
                true,
                line.isLate && !line.filledFrom};
    }

    QString lossOf(const HiringLine &line) const
    {
        QStringList losses;
        if (!line.lost.isNone())
            losses << m_words("%1 FTE months of work", "%1 FTE-Monate Arbeit")
                          .arg(number(line.lost.fteMonths));
        if (!line.unheld.empty())
            losses << m_words.counted(std::ssize(line.unheld), m_words("activity", "Aufgabe"),
                                      m_words("activities", "Aufgaben"));
        return losses.isEmpty() ? m_words("nothing", "nichts") : losses.join(QStringLiteral(", "));
    }

    QString startOf(const HiringLine &line) const
    {
        if (line.filledFrom)
            return m_words("none: filled from %1", "keiner: besetzt ab %1")
                .arg(shortMonth(*line.filledFrom, m_words.language()));
        const QString start = shortMonth(line.latestStart, m_words.language());
        return line.isLate
                   ? m_words("now (%1 has passed)", "sofort (%1 ist verstrichen)").arg(start)
                   : start;
    }

    const ReportContext &m_context;
    Wording m_words;
    std::vector<HiringLine> m_lines;
};

} // namespace

void writeHiring(PageFlow &flow, const ReportContext &context)
{
    HiringChapter(context).write(flow);
}

} // namespace rolewright
