#include "app/views/organisation/unit_page.h"

#include "app/common/plain_text.h"
#include "app/inspector/page_parts.h"
#include "app/views/organisation/position_dialog.h"
#include "app/views/organisation/unit_dialog.h"
#include "app/views/organisation/unit_removal.h"

#include "core/analysis/coverage.h"
#include "core/analysis/finding_list.h"
#include "core/analysis/positions.h"

#include <QPushButton>

namespace rolewright {

namespace {

constexpr qsizetype mostLinks = 15;

QString kindInWords(UnitKind kind)
{
    switch (kind) {
    case UnitKind::Central:
        return QStringLiteral("Central unit");
    case UnitKind::BusinessUnit:
        return QStringLiteral("Business unit");
    case UnitKind::Team:
        return QStringLiteral("Team");
    case UnitKind::Pool:
        break;
    }
    return QStringLiteral("Pool of experts");
}

class UnitPage
{
public:
    UnitPage(InspectorPage &page, const ViewContext &context, const Unit &unit,
             const UnitFigures *figures)
        : m_page(page), m_context(context), m_snapshot(context.session.snapshot()), m_unit(unit),
          m_figures(figures)
    {
    }

    void fill()
    {
        addHead();
        if (m_figures == nullptr)
            m_page.addQuietText(QStringLiteral("Working out seats and coverage…"));
        else
            addSeats();
        addLead();
        addUnitsBelow();
        addUseCases();
        if (m_figures != nullptr)
            addCoverage();
        addFindings(m_page, m_context, "unit", m_unit.id.value);
        addCommands();
    }

private:
    void addHead()
    {
        const Unit *parent = m_snapshot->input.design().units.find(m_unit.parent);
        m_page.addKicker(
            parent == nullptr
                ? kindInWords(m_unit.kind)
                : QStringLiteral("%1 in %2").arg(kindInWords(m_unit.kind), parent->name));
        m_page.addTitle(m_unit.name);
    }

    void addSeats()
    {
        const QString source = QStringLiteral("Of this unit and those below it; each position in "
                                              "the present month, or the one from which it is "
                                              "needed");
        const auto add = [&](const QString &name, const QString &figure, Tone tone) {
            setPlainToolTip(m_page.addFigure(name, figure, tone), source);
        };
        const bool isFull = m_figures->vacantPositions == 0;
        add(QStringLiteral("Positions"), QString::number(m_figures->positions), Tone::Plain);
        add(QStringLiteral("With a vacancy"), QString::number(m_figures->vacantPositions),
            isFull ? Tone::Plain : Tone::Middling);
        add(QStringLiteral("FTE"), fteIn(*m_snapshot, m_figures->fte), Tone::Plain);
        add(QStringLiteral("Vacant FTE"), fteIn(*m_snapshot, m_figures->vacantFte),
            isFull ? Tone::Plain : Tone::Middling);
    }

    void addLead()
    {
        m_page.addHeading(QStringLiteral("Lead"));
        if (m_unit.lead.isEmpty())
            m_page.addQuietText(QStringLiteral("No position leads it."));
        else
            m_page.addLink(seatInWords(*m_snapshot, m_unit.lead),
                           selecting(m_context, m_unit.lead));
    }

    void addUnitsBelow()
    {
        qsizetype below = 0;
        for (const auto &unit : m_snapshot->input.design().units) {
            if (unit->parent != m_unit.id || ++below > mostLinks)
                continue;
            if (below == 1)
                m_page.addHeading(QStringLiteral("Units in it"));
            m_page.addLink(unit->name, selecting(m_context, unit->id));
        }
        if (below > mostLinks)
            m_page.addQuietText(QStringLiteral("and %1 more").arg(below - mostLinks));
    }

    void addUseCases()
    {
        qsizetype owned = 0;
        for (const auto &useCase : m_snapshot->plan().useCases) {
            if (useCase->unit != m_unit.id || ++owned > mostLinks)
                continue;
            if (owned == 1)
                m_page.addHeading(QStringLiteral("Use cases that it owns"));
            QWidget *line = m_page.addFigure(
                useCase->name, useCase->greenlit ? QStringLiteral("size %1").arg(useCase->size)
                                                 : QStringLiteral("not greenlit"));
            setPlainToolTip(line, QStringLiteral("The size multiplies the demand of every phase; "
                                                 "only greenlit use cases have any"));
        }
        if (owned > mostLinks)
            m_page.addQuietText(QStringLiteral("and %1 more").arg(owned - mostLinks));
    }

    void addCoverage()
    {
        m_page.addHeading(QStringLiteral("Coverage by phase"));
        for (const PhaseCoverage &phase : m_figures->phases) {
            const double covered = phase.coveredFte / phase.demandFte;
            const Phase *found = m_snapshot->input.framework.phase(phase.phase);
            QWidget *line = m_page.addFigure(
                found == nullptr ? phase.phase.value : found->name.in(m_snapshot->language()),
                percentInWords(covered), toneOfCoverage(covered));
            setPlainToolTip(line,
                            QStringLiteral("%1 of %2 FTE that its use cases ask for in %3, the "
                                           "month of the greatest demand, are staffed; no profile "
                                           "stands in for another")
                                .arg(fteIn(*m_snapshot, phase.coveredFte),
                                     fteIn(*m_snapshot, phase.demandFte), inWords(phase.month)));
        }
        if (m_figures->phases.empty())
            m_page.addQuietText(QStringLiteral("No greenlit use case of its own asks for work."));
    }

    void addCommands()
    {
        const UnitId id = m_unit.id;
        m_page.addButtons(
            {button(
                 QStringLiteral("Add position…"),
                 [context = m_context, id] { PositionDialog::add(context, id); }, true),
             button(QStringLiteral("Add unit…"),
                    [context = m_context, id] { UnitDialog::add(context, id); }),
             button(QStringLiteral("Edit…"),
                    [context = m_context, id] { UnitDialog::change(context, id); }),
             button(QStringLiteral("Remove…"),
                    [context = m_context, id] { removeUnitAsking(context, id); })});
    }

    InspectorPage &m_page;
    ViewContext m_context;
    SnapshotPtr m_snapshot;
    const Unit &m_unit;
    const UnitFigures *m_figures;
};

} // namespace

UnitFigures unitFigures(const Snapshot &snapshot, const UnitId &unit)
{
    const PlanIndex &index = snapshot.index;
    const int row = index.unitRow(unit);
    if (row < 0)
        return {};
    UnitFigures figures;
    const std::vector<PositionStatus> statuses = positionStatuses(index);
    for (size_t i = 0; i < statuses.size(); ++i) {
        const int home = index.positions()[i].unit;
        if (home < 0 || !index.isWithin(home, row))
            continue;
        ++figures.positions;
        figures.vacantPositions += statuses[i].hasVacancy() ? 1 : 0;
        figures.fte += statuses[i].fte;
        figures.vacantFte += statuses[i].vacantFte();
    }
    for (const Phase &phase : index.framework().phases)
        figures.phases.push_back({.phase = phase.id});
    for (const CoverageCell &cell : coverage(index, {.unit = unit})) {
        if (cell.demandFte <= 0)
            continue;
        PhaseCoverage &phase = figures.phases[static_cast<size_t>(index.phaseNumber(cell.phase))];
        phase.month = *cell.month;
        phase.demandFte += cell.demandFte;
        phase.coveredFte += std::min(cell.demandFte, cell.staffedFte);
    }
    std::erase_if(figures.phases, [](const PhaseCoverage &phase) { return phase.demandFte <= 0; });
    return figures;
}

void fillUnitPage(InspectorPage &page, const ViewContext &context, const UnitId &unit,
                  const UnitFigures *figures)
{
    const Unit *found = context.session.snapshot()->input.design().units.find(unit);
    if (found == nullptr)
        page.addQuietText(QStringLiteral("This unit is not in the scenario."));
    else
        UnitPage(page, context, *found, figures).fill();
}

} // namespace rolewright
