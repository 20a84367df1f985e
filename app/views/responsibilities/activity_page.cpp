#include "app/views/responsibilities/activity_page.h"

#include "app/common/plain_text.h"
#include "app/inspector/page_parts.h"
#include "app/views/responsibilities/defer_dialog.h"

#include "core/drawing/matrix_model.h"
#include "core/plan/edits/responsibility_edits.h"

#include <QLabel>
#include <QPushButton>

namespace rolewright {

namespace {

class ActivityPage
{
public:
    ActivityPage(InspectorPage &page, const ViewContext &context, const Activity &activity,
                 const ActivityFigures *figures)
        : m_page(page), m_context(context), m_activity(activity), m_figures(figures),
          m_snapshot(context.session.snapshot()), m_language(m_snapshot->language()),
          m_deferral(context.session.plan().deferrals.find(activity.id.value))
    {
    }

    void fill()
    {
        const Phase *phase = m_snapshot->index.framework().phase(m_activity.phase);
        m_page.addKicker(phase == nullptr
                             ? QStringLiteral("Activity")
                             : QStringLiteral("Activity in %1").arg(phase->name.in(m_language)));
        m_page.addTitle(m_activity.name.in(m_language));
        if (!m_activity.text.isEmpty())
            m_page.addQuietText(m_activity.text.in(m_language));
        if (m_deferral != nullptr)
            addDeferral();
        addButtons();
        addFindings(m_page, m_context, "activity", m_activity.id.value);
        m_page.addHeading(QStringLiteral("Who has which part"));
        for (const Profile &profile : m_snapshot->index.framework().profiles) {
            const Cell *cell = valueAt(m_activity.involvement, profile.id);
            if (cell != nullptr && !cell->involvement.isNone())
                addPart(profile, *cell);
        }
        for (const LocalText &party : m_activity.outside)
            m_page.addQuietText(
                QStringLiteral("Outside the organisation: %1").arg(party.in(m_language)));
    }

private:
    void addButtons()
    {
        const ViewContext context = m_context;
        const ActivityId id = m_activity.id;
        QList<QPushButton *> buttons{
            button(m_deferral == nullptr ? QStringLiteral("Defer…") : QStringLiteral("Change…"),
                   [context, id] { DeferDialog::defer(context, id); })};
        if (m_deferral != nullptr)
            buttons << button(QStringLiteral("Take up again"), [context, id] {
                const PlanSession &session = context.session;
                context.apply(resumeActivity(session.plan(), session.framework(), id));
            });
        m_page.addButtons(buttons);
    }

    void addDeferral()
    {
        m_page.addHeading(QStringLiteral("Deferred"));
        m_page.addText(sentence(shownText(m_deferral->reason)));
        QStringList conditions;
        if (m_deferral->skillsMissing)
            conditions << QStringLiteral("skills are missing");
        if (m_deferral->canDoWithout)
            conditions << QStringLiteral("projects can do without");
        if (!conditions.isEmpty())
            m_page.addChips(conditions);
        if (m_deferral->date)
            m_page.addFigure(QStringLiteral("Decided"), dayInWords(*m_deferral->date));
        if (m_deferral->review)
            m_page.addFigure(QStringLiteral("Look again"), dayInWords(*m_deferral->review),
                             *m_deferral->review <= m_context.session.today() ? Tone::Bad
                                                                              : Tone::Plain);
        if (!m_deferral->trigger.isEmpty())
            m_page.addFigure(QStringLiteral("Or when"),
                             QString(m_deferral->trigger).replace(u'-', u' '));
    }

    void addPart(const Profile &profile, const Cell &cell)
    {
        m_page.addLink(QStringLiteral("%1: %2").arg(profile.name.in(m_language),
                                                    partInWords(cell.involvement, m_language)),
                       selecting(m_context, profile.id));
        if (!cell.note.isEmpty())
            m_page.addQuietText(sentence(cell.note.in(m_language)));
        QStringList chips;
        if (cell.ours)
            chips << QStringLiteral("owner is ours");
        if (cell.changedInPlan)
            chips << QStringLiteral("changed in this plan");
        if (!chips.isEmpty())
            m_page.addChips(chips);
        if (m_figures != nullptr && (cell.involvement.accountable || cell.involvement.responsible))
            addHolders(profile);
    }

    /// Who holds a profile, with the unit of the position.
    void addHolders(const Profile &profile)
    {
        const PlanIndex &index = m_snapshot->index;
        const auto number = static_cast<size_t>(index.profileNumber(profile.id));
        const auto &holders = m_figures->holders[number];
        constexpr size_t most = 8;
        for (size_t i = 0; i < std::min(holders.size(), most); ++i) {
            const Person &person = index.person(holders[i].person);
            const int unit = index.positions()[static_cast<size_t>(holders[i].position)].unit;
            m_page.addFigure(person.name, unit < 0 ? QString() : index.unit(unit).name, Tone::Plain,
                             selecting(m_context, person.id));
        }
        if (holders.size() > most)
            m_page.addQuietText(QStringLiteral("and %1 more").arg(holders.size() - most));
        if (holders.empty())
            m_page.addFigure(QStringLiteral("Nobody holds this profile"), QString(), Tone::Bad);
    }

    InspectorPage &m_page;
    const ViewContext &m_context;
    const Activity &m_activity;
    const ActivityFigures *m_figures;
    SnapshotPtr m_snapshot;
    const QString &m_language;
    const Deferral *m_deferral;
};

} // namespace

ActivityFigures activityFigures(const Snapshot &snapshot)
{
    return {profileHolders(snapshot.index)};
}

void fillActivityPage(InspectorPage &page, const ViewContext &context, const ActivityId &id,
                      const ActivityFigures *figures)
{
    const Activity *activity = context.session.snapshot()->index.framework().activity(id);
    if (activity == nullptr) {
        page.addQuietText(QStringLiteral("This activity is no longer in the plan."));
        return;
    }
    ActivityPage(page, context, *activity, figures).fill();
}

} // namespace rolewright
