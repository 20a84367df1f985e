#include "core/analysis/positions.h"
#include "core/analysis/unit_coverage.h"
#include "core/drawing/heatmap_look.h"
#include "core/drawing/text_drawing.h"
#include "core/report/chapters.h"
#include "core/report/reporting_pages.h"
#include "core/report/seat_list.h"
#include "core/report/unit_guidance.h"
#include "core/text/wording.h"

#include <QPainter>
#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double leastSize = 0.76; ///< of type; 6.3 points on A4

/// What stands in a unit itself, without the units below it.
struct UnitFigures
{
    int positions = 0;
    int vacancies = 0;
    double fte = 0;
    double vacant = 0;
    QSet<int> people;
};

/// An overview of all units, then a page or more for each.
class OrganisationBook
{
public:
    OrganisationBook(PageFlow &flow, const ReportContext &context)
        : m_flow(flow), m_context(context), m_index(context.index),
          m_words(context.options.language), m_figures(context.index.units().size()),
          m_guidance(guidanceAcrossUnits(context.index, context.options.language)),
          m_coverage(coverageOfUnits(context.index)),
          m_model(mappingModel(context.index, {.language = context.options.language,
                                               .names = context.options.names}))
    {
        for (const int unit : m_index.unitsInPreorder()) {
            if (isReported(m_context, unit))
                m_units.push_back(unit);
        }
        count();
        for (size_t lane = 0; lane < m_model.lanes.size(); ++lane)
            m_lanes.insert(m_model.lanes[lane].unit, lane);
    }

    void write()
    {
        m_flow.startChapter(Chapter::Organisation,
                            inWords(Chapter::Organisation, m_words.language()));
        if (m_units.empty())
            return m_flow.paragraph(
                m_words("The scenario has no unit yet.", "Das Szenario hat noch keine Einheit."));
        writeOverview();
        for (const int unit : m_units)
            writeUnit(unit);
    }

private:
    QString number(double fte) const { return fteInWords(fte, m_words.language()); }

    void count()
    {
        const std::vector<PositionStatus> statuses = positionStatuses(m_index);
        for (size_t row = 0; row < statuses.size(); ++row) {
            const int unit = m_index.positions()[row].unit;
            if (unit < 0)
                continue;
            UnitFigures &figures = m_figures[static_cast<size_t>(unit)];
            ++figures.positions;
            figures.vacancies += statuses[row].hasVacancy() ? 1 : 0;
            figures.fte += statuses[row].fte;
            figures.vacant += statuses[row].vacantFte();
        }
        for (const int row : incumbencies(m_index)) {
            const IndexedAssignment &assignment = m_index.assignments()[static_cast<size_t>(row)];
            const int unit = m_index.positions()[static_cast<size_t>(assignment.position)].unit;
            if (unit >= 0)
                m_figures[static_cast<size_t>(unit)].people.insert(assignment.person);
        }
    }

    const UnitFigures &figuresOf(int unit) const { return m_figures[static_cast<size_t>(unit)]; }
    int parentOf(int unit) const { return m_index.units()[static_cast<size_t>(unit)].parent; }

    /// How many units are above it, of those that are reported.
    int depthOf(int unit) const
    {
        int depth = 0;
        for (int at = parentOf(unit); at >= 0 && isReported(m_context, at); at = parentOf(at))
            ++depth;
        return depth;
    }

    QString leadOf(const Unit &unit) const
    {
        const int position = m_index.positionRow(unit.lead);
        return position < 0 ? QString() : m_index.position(position).title;
    }

    std::vector<TableColumn> unitColumns() const
    {
        return {
            {m_words("Unit", "Einheit"), 3.4},          {m_words("Lead", "Leitung"), 2.6},
            {m_words("Positions", "Stellen"), 1, true}, {m_words("People", "Personen"), 1, true},
            {m_words("FTE", "FTE"), 0.9, true},         {m_words("Vacant", "Unbesetzt"), 1, true},
            {m_words("Page", "Seite"), 0.8, true, true}};
    }

    TableRow unitRow(int row, int depth) const
    {
        const Unit &unit = m_index.unit(row);
        const UnitFigures &figures = figuresOf(row);
        return {{QString(depth * 3, QChar(QChar::Nbsp)) + unit.name, leadOf(unit),
                 QString::number(figures.positions), QString::number(figures.people.size()),
                 number(figures.fte), figures.vacancies > 0 ? number(figures.vacant) : QString()},
                false,
                true,
                true,
                anchorOf(unit.id)};
    }

    void writeOverview()
    {
        m_flow.paragraph(m_words(
            "Positions, people and FTE of a unit are its own, without the units below it. "
            "The work that it is asked for is that of the use cases that it and the units "
            "below it own; of a central unit or a pool, that of all use cases for the "
            "profiles that they have. Each unit has a page; its number leads there.",
            "Stellen, Personen und FTE einer Einheit sind ihre eigenen, ohne die Einheiten "
            "darunter. Ihr Bedarf ist der aller Anwendungsfälle, die ihr oder den Einheiten "
            "darunter gehören; bei einer zentralen Einheit oder einem Pool der aller "
            "Anwendungsfälle, für die Profile, die dort vorkommen. Jede Einheit hat eine "
            "Seite, zu der ihre Nummer führt."));
        std::vector<TableRow> rows;
        for (const int unit : m_units)
            rows.push_back(unitRow(unit, depthOf(unit)));
        m_flow.table(ReportTable(unitColumns(), std::move(rows), m_flow.rest().width()), {});
        if (!m_context.options.unit && !m_index.positions().empty())
            writeReporting(m_flow, m_context);
    }

    void writeUnit(int row)
    {
        const Unit &unit = m_index.unit(row);
        m_flow.startChapter(Chapter::Organisation, unit.name, 1);
        m_flow.anchor(anchorOf(unit.id));
        m_flow.saveAPage([&](PageFlow &flow) { writeUnit(flow, row); }, leastSize);
    }

    void writeUnit(PageFlow &flow, int row)
    {
        flow.paragraph(unitInWords(row));
        const int parent = parentOf(row);
        if (parent >= 0 && isReported(m_context, parent))
            flow.reference(m_words("Part of %1, page %2", "Teil von %1, Seite %2")
                               .arg(m_index.unit(parent).name, QStringLiteral("%1")),
                           anchorOf(m_index.unit(parent).id));
        flow.reference(
            m_words("Overview of all units, page %1", "Überblick über alle Einheiten, Seite %1"),
            nameOf(Chapter::Organisation));
        writeSeats(flow, m_index.unit(row).id);
        writeUnitsBelow(flow, row);
        writeCoverage(flow, row);
        writeGuidance(flow, row);
    }

    /// "Business unit, led by Head of Fleet: 5 positions with 4.5 FTE, 1.0 FTE of it vacant."
    QString unitInWords(int row) const
    {
        const Unit &unit = m_index.unit(row);
        const UnitFigures &figures = figuresOf(row);
        QString text = kindInWords(unit.kind);
        if (const QString lead = leadOf(unit); !lead.isEmpty())
            text += m_words(", led by ", ", geleitet von ") + lead;
        text += QStringLiteral(": ") +
                m_words.counted(figures.positions, m_words("position", "Stelle"),
                                m_words("positions", "Stellen")) +
                m_words(" with %1 FTE", " mit %1 FTE").arg(number(figures.fte));
        if (figures.vacancies > 0)
            text += m_words(", %1 FTE of it vacant", ", davon %1 FTE unbesetzt")
                        .arg(number(figures.vacant));
        return text + u'.';
    }

    QString kindInWords(UnitKind kind) const
    {
        switch (kind) {
        case UnitKind::Central:
            return m_words("Central unit", "Zentrale Einheit");
        case UnitKind::BusinessUnit:
            return m_words("Business unit", "Fachbereich");
        case UnitKind::Team:
            return m_words("Team", "Team");
        case UnitKind::Pool:
            return m_words("Pool of experts", "Expertenpool");
        }
        return {};
    }

    void writeSeats(PageFlow &flow, const UnitId &unit)
    {
        SeatList seats(m_context);
        if (const auto lane = m_lanes.constFind(unit); lane != m_lanes.cend()) {
            for (const MappingCard &card : m_model.lanes[*lane].cards)
                seats.add(card);
        }
        if (!seats.isEmpty())
            seats.write(flow);
    }

    void writeGuidance(PageFlow &flow, int row)
    {
        constexpr int mostLines = 12;
        std::vector<TableRow> rows;
        for (const UnitGuidance &one : m_guidance[static_cast<size_t>(row)]) {
            const Unit &unit = m_index.unit(one.unit);
            rows.push_back({{one.goesOut ? m_words("to", "an") : m_words("from", "von"), unit.name,
                             one.flows.join(QStringLiteral("; "))},
                            false,
                            true,
                            false,
                            anchorOf(unit.id)});
        }
        if (rows.empty())
            return;
        flow.heading(m_words("Guidance across units", "Führung über Einheiten hinweg"));
        flow.table(ReportTable({{QString(), 0.5},
                                {m_words("Unit", "Einheit"), 1.8},
                                {m_words("Who guides whom, with what", "Wer führt wen, womit"), 7},
                                {m_words("Page", "Seite"), 0.7, true, true}},
                               std::move(rows), flow.rest().width(), mostLines),
                   {});
    }

    void writeUnitsBelow(PageFlow &flow, int row)
    {
        std::vector<TableRow> rows;
        for (const int unit : m_units) {
            if (parentOf(unit) == row)
                rows.push_back(unitRow(unit, 0));
        }
        if (rows.empty())
            return;
        flow.heading(m_words("Units below", "Einheiten darunter"));
        flow.table(ReportTable(unitColumns(), std::move(rows), flow.rest().width()), {});
    }

    /// Of the work that the unit is asked for, phases beside each other.
    void writeCoverage(PageFlow &flow, int row)
    {
        std::vector<TableColumn> columns{{QString(), 1.4}};
        QStringList peak{m_words("Peak", "Spitze")};
        QStringList asked{m_words("FTE asked", "Bedarf in FTE")};
        QStringList covered{m_words("Covered", "Gedeckt")};
        for (const PhaseCoverage &phase : m_coverage[static_cast<size_t>(row)]) {
            const Phase *known = m_index.framework().phase(phase.phase);
            if (!phase.isAsked() || known == nullptr)
                continue;
            columns.push_back({known->name.in(m_words.language()), 1, true});
            peak << shortMonth(phase.month, m_words.language());
            asked << number(phase.demandFte);
            covered << coverageInWords(phase.coveredFte / phase.demandFte);
        }
        if (columns.size() == 1)
            return;
        constexpr double height = 130;
        const bool isAbove = std::ranges::any_of(
            m_index.units(), [&](const IndexedUnit &unit) { return unit.parent == row; });
        flow.heading(isAbove ? m_words("Work it is asked for, units below included, and how far it "
                                       "is covered",
                                       "Bedarf mit den Einheiten darunter, und wie weit er gedeckt "
                                       "ist")
                             : m_words("Work it is asked for, and how far it is covered",
                                       "Bedarf, und wie weit er gedeckt ist"),
                     height);
        flow.table(
            ReportTable(std::move(columns), {{peak}, {asked}, {covered}}, flow.rest().width()), {});
    }

    PageFlow &m_flow;
    const ReportContext &m_context;
    const PlanIndex &m_index;
    Wording m_words;
    std::vector<int> m_units; ///< rows, those that are reported, each after the one it is in
    std::vector<UnitFigures> m_figures;
    std::vector<std::vector<UnitGuidance>> m_guidance; ///< by unit
    std::vector<std::vector<PhaseCoverage>> m_coverage;
    MappingModel m_model;
    QHash<UnitId, size_t> m_lanes; ///< of units
};

} // namespace

void writeOrganisation(PageFlow &flow, const ReportContext &context)
{
    OrganisationBook(flow, context).write();
}

} // namespace rolewright
