#include "core/analysis/finding_help.h"
#include "core/analysis/finding_words.h"
#include "core/report/chapters.h"
#include "core/text/wording.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr int mostLines = 6; ///< of a cell

/// What the check of the plan finds, kind by kind.
class FindingsChapter
{
public:
    explicit FindingsChapter(const ReportContext &context)
        : m_context(context), m_index(context.index), m_words(context.options.language),
          m_found(findings(context.index))
    {
        for (std::vector<Finding> *list : {&m_found.open, &m_found.muted})
            std::erase_if(*list,
                          [&](const Finding &finding) { return isElsewhere(finding.where); });
    }

    void write(PageFlow &flow) const
    {
        flow.startChapter(Chapter::Findings, inWords(Chapter::Findings, m_words.language()));
        if (m_found.open.empty() && m_found.muted.empty())
            return flow.paragraph(
                m_words("Nothing to mend in this plan.", "An diesem Plan ist nichts zu beheben."));
        const auto &open = m_found.open;
        for (auto first = open.begin(); first != open.end();) {
            const auto end = std::find_if(first, open.end(), [&](const Finding &finding) {
                return finding.code != first->code || finding.severity != first->severity;
            });
            writeKind(flow, {first, end});
            first = end;
        }
        if (!m_found.muted.empty())
            writeMuted(flow);
    }

private:
    /// Whether something belongs to a unit that is not reported.
    bool isElsewhere(const FindingPlace &place) const
    {
        if (!m_context.options.unit)
            return false;
        if (place.kind == QLatin1String("person")) {
            const int row = m_index.personRow({place.id});
            return row >= 0 && !isReportedPerson(m_context, row);
        }
        const UnitId unit = unitOf(place);
        return !unit.isEmpty() && !isReported(m_context, m_index.unitRow(unit));
    }

    /// Empty for what is of no unit.
    UnitId unitOf(const FindingPlace &place) const
    {
        if (place.kind == QLatin1String("unit"))
            return {place.id};
        if (place.kind == QLatin1String("position")) {
            const Position *position = m_index.design().positions.find(place.id);
            return position == nullptr ? UnitId() : position->unit;
        }
        if (place.kind == QLatin1String("use-case")) {
            const UseCase *useCase = m_index.input().plan.useCases.find(place.id);
            return useCase == nullptr ? UnitId() : useCase->unit;
        }
        return {};
    }

    void writeKind(PageFlow &flow, const std::vector<Finding> &kind) const
    {
        const Finding &one = kind.front();
        const FindingHelp help = findingHelp(one.code, m_words.language());
        flow.heading(QStringLiteral("%1: %2 (%3)")
                         .arg(severityInWords(one.severity, m_words.language()), help.title)
                         .arg(kind.size()),
                     120);
        if (!help.text.isEmpty())
            flow.paragraph(help.text);
        std::vector<TableRow> rows;
        for (const Finding &finding : kind)
            rows.push_back({{placeOf(finding), finding.message}});
        flow.table(ReportTable({{m_words("Place", "Ort"), 2}, {messageHead(), 6}}, std::move(rows),
                               flow.rest().width(), mostLines),
                   {});
    }

    void writeMuted(PageFlow &flow) const
    {
        flow.heading(m_words("Muted (%1)", "Stummgeschaltet (%1)").arg(m_found.muted.size()), 100);
        std::vector<TableRow> rows;
        for (const Finding &finding : m_found.muted) {
            const Mute *mute = muteOf(m_index.input().plan, finding);
            rows.push_back(
                {{placeOf(finding), finding.message, mute == nullptr ? QString() : mute->reason}});
        }
        flow.table(ReportTable({{m_words("Place", "Ort"), 2},
                                {messageHead(), 4},
                                {m_words("Muted because", "Grund"), 2}},
                               std::move(rows), flow.rest().width(), mostLines),
                   {});
    }

    QString placeOf(const Finding &finding) const
    {
        return placeInWords(m_index, finding.where, m_words.language());
    }
    QString messageHead() const { return m_words("Finding", "Befund (in englischer Sprache)"); }

    const ReportContext &m_context;
    const PlanIndex &m_index;
    Wording m_words;
    FindingList m_found;
};

} // namespace

void writeFindings(PageFlow &flow, const ReportContext &context)
{
    FindingsChapter(context).write(flow);
}

} // namespace rolewright
