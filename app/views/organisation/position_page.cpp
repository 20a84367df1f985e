#include "app/views/organisation/position_page.h"

#include "app/common/plain_text.h"
#include "app/inspector/page_parts.h"
#include "app/views/organisation/candidate_part.h"
#include "app/views/organisation/position_dialog.h"

#include "core/analysis/finding_list.h"
#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/removals.h"
#include "core/plan/edits/staffing_edits.h"

#include <QLabel>
#include <QPushButton>

namespace rolewright {

namespace {

constexpr int partSpace = 16; ///< as above a heading

class PositionPage
{
public:
    PositionPage(InspectorPage &page, const ViewContext &context, const Position &position,
                 const PositionFigures *figures)
        : m_page(page), m_context(context), m_snapshot(context.session.snapshot()),
          m_position(position), m_figures(figures)
    {
    }

    void fill()
    {
        addHead();
        if (m_figures == nullptr) {
            m_page.addQuietText(QStringLiteral("Working out who fits…"));
        } else {
            addHolders();
            addCandidates();
            addTitleCandidates();
        }
        addGuidance();
        addReporting();
        if (m_figures != nullptr)
            addLoss();
        addFindings(m_page, m_context, "position", m_position.id.value);
        if (!m_position.note.isEmpty()) {
            m_page.addHeading(QStringLiteral("Note"));
            m_page.addText(m_position.note);
        }
        addCommands();
    }

private:
    void addHead()
    {
        const Unit *unit = m_snapshot->input.design().units.find(m_position.unit);
        m_page.addKicker(QStringLiteral("Position in %1")
                             .arg(unit == nullptr ? m_position.unit.value : unit->name));
        m_page.addTitle(m_position.title);
        const QString profiles = profilesInWords(*m_snapshot, m_position);
        m_page.addQuietText(profiles.isEmpty() ? QStringLiteral("No profile yet") : profiles);
        QLabel *state = m_page.addText(stateInWords());
        if (m_figures != nullptr)
            setPlainToolTip(state, QStringLiteral("As of %1: the present month, or the one from "
                                                  "which the position is needed")
                                       .arg(inWords(m_figures->status.month)));
    }

    QString stateInWords() const
    {
        const QString fte = fteIn(*m_snapshot, m_position.fte);
        QString text = fte + QStringLiteral(" FTE");
        if (m_figures != nullptr) {
            switch (m_figures->status.state) {
            case PositionState::Filled:
                text = QStringLiteral("Filled, %1 FTE").arg(fte);
                break;
            case PositionState::Partly:
                text = QStringLiteral("Partly filled, %1 of %2 FTE vacant")
                           .arg(fteIn(*m_snapshot, m_figures->status.vacantFte()), fte);
                break;
            case PositionState::Vacant:
            case PositionState::Planned: // which the month says that follows
                text = QStringLiteral("Vacant, %1 FTE").arg(fte);
                break;
            }
        }
        if (m_position.neededFrom)
            text += QStringLiteral(", needed from ") + inWords(*m_position.neededFrom);
        return text;
    }

    void addHolders()
    {
        if (m_figures->holders.empty())
            return;
        m_page.addHeading(QStringLiteral("Held by"));
        for (const SeatHolder &holder : m_figures->holders)
            addHolder(holder);
    }

    void addHolder(const SeatHolder &holder)
    {
        const QString name = nameOf(holder.person);
        QWidget *line =
            m_page.addFigure(name, fteIn(*m_snapshot, holder.share) + QStringLiteral(" FTE"),
                             Tone::Plain, selecting(m_context, holder.person));
        setPlainToolTip(line, QStringLiteral("Share in %1").arg(inWords(m_figures->status.month)));
        QStringList more;
        if (holder.fit)
            more << QStringLiteral("fit ") + percentInWords(*holder.fit);
        const Assignment *row = m_snapshot->input.design().assignments.find(holder.assignment);
        if (row != nullptr && (row->from || row->until))
            more << monthsInWords(row->range());
        const bool isPinned = row != nullptr && row->pinned;
        if (isPinned)
            more << QStringLiteral("pinned");
        if (!more.isEmpty())
            m_page.addQuietText(more.join(QStringLiteral(", ")));
        QPushButton *pin = m_page.addLink(
            (isPinned ? QStringLiteral("Unpin %1") : QStringLiteral("Pin %1")).arg(name),
            [context = m_context, id = holder.assignment, isPinned] {
                context.apply(
                    setPinned(context.session.plan(), context.session.scenario(), id, !isPinned));
            });
        setPlainToolTip(pin, QStringLiteral("Pinned: settled here. Proposals name it as what keeps "
                                            "somebody from another position."));
        m_page.addLink(
            QStringLiteral("Take %1 off").arg(name), [context = m_context, id = holder.assignment] {
                context.apply(unassign(context.session.plan(), context.session.scenario(), id));
            });
    }

    void addCandidates()
    {
        if (!m_figures->status.hasVacancy())
            return;
        m_page.addHeading(QStringLiteral("Best fits among your people"));
        if (m_figures->candidates.empty()) {
            m_page.addQuietText(QStringLiteral("Nobody whose skills are rated could take it."));
            return;
        }
        // Explained candidates are swapped in place, so that the rest of the page stands still.
        InspectorPage *list = m_page.addPart();
        InspectorPage *explanation = m_page.addPart(partSpace);
        m_assign = button(
            {}, [] {}, true);
        for (const Candidate &candidate : m_figures->candidates)
            addCandidate(*list, *explanation, candidate);
        explainCandidate(*explanation, m_assign, m_context, m_position,
                         m_figures->candidates.front());
    }

    void addTitleCandidates()
    {
        if (m_figures->byTitle.empty())
            return;
        m_page.addHeading(QStringLiteral("Not rated, but suited by title"));
        for (const TitleCandidate &candidate : m_figures->byTitle) {
            const Person &person = *m_snapshot->plan().people.find(candidate.person);
            QWidget *line = m_page.addFigure(
                person.name,
                QStringLiteral("%1, %2 free")
                    .arg(inWords(candidate.confidence), fteIn(*m_snapshot, candidate.freeFte)),
                Tone::Plain, selecting(m_context, candidate.person));
            setPlainToolTip(line,
                            reasonsInWords(m_snapshot->titles().profilesFor(person.title),
                                           m_snapshot->input.framework, m_snapshot->language()));
        }
    }

    void addCandidate(InspectorPage &list, InspectorPage &explanation, const Candidate &candidate)
    {
        const double free = candidate.seating.freeFte;
        const QString freeText = free > 1e-9 ? fteIn(*m_snapshot, free) + QStringLiteral(" free")
                                             : QStringLiteral("none free");
        const Tone tone = free > 1e-9 ? toneOfFit(candidate.fit.fit) : Tone::Bad;
        QWidget *line = list.addFigure(
            nameOf(candidate.fit.person),
            QStringLiteral("%1, %2").arg(percentInWords(*candidate.fit.fit), freeText), tone,
            [explanation = &explanation, assign = m_assign, context = m_context,
             position = m_position,
             candidate] { explainCandidate(*explanation, assign, context, position, candidate); });
        setPlainToolTip(line, QStringLiteral("Fit: rated skills against those that the profiles "
                                             "ask for, by weight.\nFree: the least FTE from %1 to "
                                             "the end of the plan, or until they leave.")
                                  .arg(inWords(m_figures->status.month)));
    }

    void addGuidance()
    {
        QList<std::pair<PositionId, QString>> guides;
        QList<std::pair<PositionId, QString>> guided;
        for (const auto &link : m_snapshot->input.design().guidance) {
            if (link->to == m_position.id)
                guides.append({link->from, withFlow(titleOf(link->from), link->flow)});
            else if (link->from == m_position.id)
                guided.append({link->to, seatInWords(*m_snapshot, link->to)});
        }
        addLinks(QStringLiteral("Guided by"), guides);
        addLinks(QStringLiteral("Guides"), guided);
    }

    void addReporting()
    {
        QList<std::pair<PositionId, QString>> bosses;
        if (!m_position.reportsTo.isEmpty())
            bosses.append({m_position.reportsTo, titleOf(m_position.reportsTo)});
        for (const PositionId &boss : m_position.alsoReportsTo)
            bosses.append({boss, withFlow(titleOf(boss), QStringLiteral("dotted line"))});
        addLinks(QStringLiteral("Reports to"), bosses);
    }

    void addLinks(const QString &heading, const QList<std::pair<PositionId, QString>> &links)
    {
        constexpr qsizetype most = 15;
        if (links.isEmpty())
            return;
        m_page.addHeading(heading);
        for (const auto &[id, text] : links.first(std::min(links.size(), most)))
            m_page.addLink(text, selecting(m_context, id));
        if (links.size() > most)
            m_page.addQuietText(QStringLiteral("and %1 more").arg(links.size() - most));
    }

    QString titleOf(const PositionId &position) const
    {
        const Position *found = m_snapshot->input.design().positions.find(position);
        return found == nullptr ? position.value : found->title;
    }

    static QString withFlow(const QString &title, const QString &flow)
    {
        return flow.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, flowInWords(flow));
    }

    void addLoss()
    {
        m_page.addHeading(QStringLiteral("Without this position"));
        if (m_figures->without.empty()) {
            m_page.addQuietText(QStringLiteral("No activity of a greenlit use case would be left "
                                               "without somebody responsible."));
            return;
        }
        QStringList activities;
        QStringList units;
        for (const ActivityGap &gap : m_figures->without) {
            const Activity *activity = m_snapshot->input.framework.activity(gap.activity);
            const Unit *unit = m_snapshot->input.design().units.find(gap.unit);
            const QString name = activity == nullptr ? gap.activity.value
                                                     : activity->name.in(m_snapshot->language());
            if (!activities.contains(name))
                activities << name;
            if (unit != nullptr && !units.contains(unit->name))
                units << unit->name;
        }
        QLabel *line = m_page.addText(
            QStringLiteral("%1 nobody responsible in %2: %3.")
                .arg(activities.size() == 1
                         ? QStringLiteral("1 activity has")
                         : QStringLiteral("%1 activities have").arg(activities.size()),
                     listed(units), listed(activities)));
        setPlainToolTip(line, activities.join(u'\n'));
    }

    void addCommands()
    {
        QList<QPushButton *> buttons;
        if (m_assign != nullptr)
            buttons << m_assign;
        buttons << button(QStringLiteral("Edit…"), [context = m_context, id = m_position.id] {
            PositionDialog::change(context, id);
        });
        buttons << button(QStringLiteral("Remove"), [context = m_context, id = m_position.id] {
            if (context.apply(
                    removePosition(context.session.plan(), context.session.scenario(), id)))
                context.selection.clear();
        });
        m_page.addButtons(buttons);
    }

    QString nameOf(const PersonId &person) const
    {
        const Person *found = m_snapshot->plan().people.find(person);
        return found == nullptr ? person.value : found->name;
    }

    InspectorPage &m_page;
    ViewContext m_context;
    SnapshotPtr m_snapshot;
    const Position &m_position;
    const PositionFigures *m_figures;
    QPushButton *m_assign = nullptr;
};

} // namespace

void fillPositionPage(InspectorPage &page, const ViewContext &context, const PositionId &position,
                      const PositionFigures *figures)
{
    const Position *found = context.session.snapshot()->input.design().positions.find(position);
    if (found == nullptr)
        page.addQuietText(QStringLiteral("This position is not in the scenario."));
    else
        PositionPage(page, context, *found, figures).fill();
}

} // namespace rolewright
