#include "app/views/heatmap/cell_page.h"

#include "app/common/plain_text.h"
#include "app/views/heatmap/overrule_dialog.h"
#include "app/views/heatmap/profile_parts.h"

#include "core/analysis/bands.h"
#include "core/drawing/text_drawing.h"
#include "core/framework/framework_words.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace rolewright {

namespace {

const auto english = QStringLiteral("en");

QString fte(double value)
{
    return QStringLiteral("%1 FTE").arg(fteInWords(value, english));
}

/// What an involvement counts for a derived level (domain.md section 2).
double countOf(const Involvement &involvement)
{
    return involvement.accountable || involvement.responsible ? 1 : 0.5;
}

QStringList partsInWords(const Involvement &involvement)
{
    QStringList words;
    if (involvement.accountable)
        words << QStringLiteral("accountable");
    if (involvement.responsible)
        words << QStringLiteral("responsible");
    if (involvement.consulted)
        words << QStringLiteral("consulted");
    if (involvement.informed)
        words << QStringLiteral("informed");
    return words;
}

class CellPage
{
public:
    CellPage(InspectorPage &page, const ViewContext &context, const CellSubject &cell,
             const ProfileFigures *figures)
        : m_page(page), m_context(context), m_cell(cell), m_figures(figures),
          m_snapshot(context.session.snapshot()), m_index(m_snapshot->index),
          m_framework(m_index.framework()), m_language(m_snapshot->language()),
          m_profile(m_framework.profile(cell.profile)), m_phase(m_framework.phase(cell.phase))
    {
    }

    void fill()
    {
        if (m_profile == nullptr || m_phase == nullptr) {
            m_page.addQuietText(QStringLiteral("This cell is no longer in the plan."));
            return;
        }
        m_page.addKicker(QStringLiteral("%1 in").arg(m_profile->name.in(m_language)));
        m_page.addTitle(m_phase->name.in(m_language));
        addEffort();
        addCoverage();
        addResponsibilities();
        m_page.addHeading(QStringLiteral("Who does it"));
        addHolders(m_page, m_context, m_index, m_figures);
        addCompany();
        addCurve(m_page, m_index, *m_profile, m_phase->id);
        addSkills(m_page, m_index, *m_profile, m_figures);
        addTitles(m_page, *m_profile, m_language);
    }

private:
    /// Activities of the phase in which the profile has a part.
    std::vector<std::pair<const Activity *, const Cell *>> activities() const
    {
        std::vector<std::pair<const Activity *, const Cell *>> found;
        for (const Activity &activity : m_framework.activities) {
            const Cell *cell = valueAt(activity.involvement, m_profile->id);
            if (activity.phase == m_phase->id && cell != nullptr && !cell->involvement.isNone())
                found.emplace_back(&activity, cell);
        }
        return found;
    }

    void addEffort()
    {
        const Effort effort = m_framework.effort(*m_profile, m_phase->id);
        m_page.addText(QStringLiteral("%1 effort. %2")
                           .arg(levelInWords(effort.level, english), basisOf(effort)));
        const bool isOverruled = effort.basis == Basis::Overruled;
        QPushButton *overrule =
            button(isOverruled ? QStringLiteral("Change…") : QStringLiteral("Overrule…"),
                   [page = &m_page, context = m_context, cell = m_cell] {
                       openOverruleDialog(context, cell, page->parentWidget());
                   });
        QList<QPushButton *> buttons{overrule};
        if (isOverruled)
            buttons << button(QStringLiteral("Reset"), [context = m_context, cell = m_cell] {
                resetOverruled(context, cell);
            });
        m_page.addButtons(buttons);
    }

    QString basisOf(const Effort &effort) const
    {
        switch (effort.basis) {
        case Basis::Stated:
            return statedBy(effort);
        case Basis::Derived:
            if (!effort.sum)
                return QStringLiteral("The framework names no work of the profile here.");
            return QStringLiteral("Derived: what the white paper lists for the profile here sums "
                                  "up to %1.")
                .arg(sumOf(effort));
        case Basis::Capped:
            return QStringLiteral("Capped: what the white paper lists here sums up to %1, which "
                                  "is high, but it names another stage as the main one.")
                .arg(sumOf(effort));
        case Basis::Overruled:
            break;
        }
        return QStringLiteral("Overruled%1: %2. The framework says %3.")
            .arg(dateOfOverruling(),
                 effort.reason.isEmpty() ? QStringLiteral("no reason given") : effort.reason,
                 levelInWords(levelOfFramework(), english).toLower());
    }

    QString statedBy(const Effort &effort) const
    {
        if (!effort.section.isEmpty())
            return QStringLiteral("Stated in the white paper, “%1”.").arg(effort.section);
        const QString framework = m_framework.name.in(english);
        return effort.reason.isEmpty()
                   ? QStringLiteral("Stated by the framework “%1”.").arg(framework)
                   : QStringLiteral("Stated by the framework “%1”: %2.")
                         .arg(framework, effort.reason);
    }

    static QString sumOf(const Effort &effort)
    {
        return effort.sum ? fteInWords(*effort.sum, english) : QStringLiteral("nothing");
    }

    QString dateOfOverruling() const
    {
        const EffortOverride key{.profile = m_cell.profile, .phase = m_cell.phase};
        const EffortOverride *own = m_snapshot->plan().effortOverrides.find(key.key());
        if (own == nullptr || !own->date)
            return {};
        return QStringLiteral(" on ") +
               QLocale(QLocale::English).toString(*own->date, QStringLiteral("d MMMM yyyy"));
    }

    Level levelOfFramework() const
    {
        const Framework &base = m_context.session.document().baseFramework();
        const Profile *profile = base.profile(m_cell.profile);
        return profile == nullptr ? Level::Little : base.effort(*profile, m_cell.phase).level;
    }

    void addCoverage()
    {
        m_page.addHeading(scopeInWords(m_context.selection.scope()));
        m_page.addText(m_figures != nullptr && m_figures->coverage
                           ? coverageInWords(*m_figures->coverage)
                           : QStringLiteral("…"));
    }

    static QString coverageInWords(const CoverageCell &cell)
    {
        if (!cell.coverage())
            return QStringLiteral("No demand.");
        const QString month =
            cell.month ? QLocale(QLocale::English)
                             .toString(cell.month->firstDay(), QStringLiteral("MMMM yyyy"))
                       : QString();
        return QStringLiteral("%1 staffed of %2 demanded in %3: %4, %5 %.")
            .arg(fte(cell.staffedFte), fte(cell.demandFte), month,
                 bandInWords(bandOf(cell.demandFte, cell.staffedFte)))
            .arg(*cell.coverage() < 1 ? qFloor(*cell.coverage() * 100)
                                      : qRound(*cell.coverage() * 100));
    }

    QString scopeInWords(const CoverageScope &scope) const
    {
        QString name = QStringLiteral("the whole organisation");
        if (scope.unit && m_index.unitRow(*scope.unit) >= 0)
            name = m_index.unit(m_index.unitRow(*scope.unit)).name;
        if (scope.useCase && m_index.useCaseRow(*scope.useCase) >= 0)
            name = m_index.useCase(m_index.useCaseRow(*scope.useCase)).name;
        return QStringLiteral("Coverage in %1, %2")
            .arg(shownText(name),
                 scope.month ? QStringLiteral("the chosen month") : QStringLiteral("at its peak"));
    }

    void addResponsibilities()
    {
        m_page.addHeading(QStringLiteral("Responsibilities here"));
        const auto parts = activities();
        if (parts.empty())
            m_page.addText(QStringLiteral("None."));
        for (const auto &[activity, cell] : parts)
            addResponsibility(*activity, *cell);
        m_page.addQuietText(QStringLiteral("What counts: each thing done or owned 1, advice 0.5. "
                                           "Below 1 is little, below 2.5 moderate, else high."));
    }

    void addResponsibility(const Activity &activity, const Cell &cell)
    {
        const QString name = activity.name.in(m_language);
        QLabel *label = m_page.addText(
            cell.note.isEmpty() ? name
                                : QStringLiteral("%1: %2").arg(name, cell.note.in(m_language)));
        label->setContentsMargins(0, 6, 0, 0);
        QStringList chips = partsInWords(cell.involvement);
        if (cell.ours)
            chips << QStringLiteral("owner is ours");
        if (cell.changedInPlan)
            chips << QStringLiteral("changed in this plan");
        m_page.addChips(chips);
    }

    /// The other profiles in the same activities, and their part in them.
    void addCompany()
    {
        const auto shared = activities();
        bool isFirst = true;
        for (const Profile &other : m_framework.profiles) {
            int does = 0;
            int advises = 0;
            for (const auto &[activity, own] : shared) {
                const Cell *cell = valueAt(activity->involvement, other.id);
                if (cell != nullptr && !cell->involvement.isNone())
                    ++(countOf(cell->involvement) == 1 ? does : advises);
            }
            if (other.id == m_profile->id || does + advises == 0)
                continue;
            if (std::exchange(isFirst, false))
                m_page.addHeading(QStringLiteral("Works with"));
            addFellow(other, does, advises);
        }
    }

    void addFellow(const Profile &other, int does, int advises)
    {
        QStringList words;
        if (does > 0)
            words << QStringLiteral("does %1").arg(does);
        if (advises > 0)
            words << QStringLiteral("advises on %1").arg(advises);
        m_page.addFigure(other.name.in(m_language), words.join(QStringLiteral(", ")), Tone::Plain,
                         [&selection = m_context.selection,
                          cell = CellSubject{other.id, m_phase->id}] { selection.select(cell); });
    }

    InspectorPage &m_page;
    const ViewContext &m_context;
    CellSubject m_cell;
    const ProfileFigures *m_figures; ///< null as long as they are worked out
    SnapshotPtr m_snapshot;
    const PlanIndex &m_index;
    const Framework &m_framework;
    const QString &m_language;
    const Profile *m_profile;
    const Phase *m_phase;
};

} // namespace

void fillCellPage(InspectorPage &page, const ViewContext &context, const CellSubject &cell,
                  const ProfileFigures *figures)
{
    CellPage(page, context, cell, figures).fill();
}

} // namespace rolewright
