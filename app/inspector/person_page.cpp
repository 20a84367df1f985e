#include "app/inspector/person_page.h"

#include "app/common/plain_text.h"
#include "app/inspector/load_chart.h"
#include "app/inspector/page_parts.h"
#include "app/inspector/person_dialog.h"
#include "app/seating/seat_offer.h"

#include "core/analysis/finding_list.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <algorithm>
#include <span>

namespace rolewright {

namespace {

constexpr qsizetype mostSkills = 40;
constexpr qsizetype mostMissing = 8;
constexpr qsizetype mostListed = 5;

class PersonPage
{
public:
    PersonPage(InspectorPage &page, const ViewContext &context, int row,
               const PersonFigures *figures, SeatOffer &seats)
        : m_page(page), m_context(context), m_snapshot(context.session.snapshot()), m_row(row),
          m_person(m_snapshot->index.person(row)), m_figures(figures), m_seats(seats)
    {
    }

    void fill()
    {
        addHead();
        addCommands();
        addAssignments();
        if (m_figures == nullptr) {
            m_page.addQuietText(QStringLiteral("Working out load and fit…"));
        } else {
            addLoad();
            addFits();
        }
        addSkills();
        addFindings(m_page, m_context, "person", m_person.id.value);
        if (!m_person.note.isEmpty()) {
            m_page.addHeading(QStringLiteral("Note"));
            m_page.addText(m_person.note);
        }
    }

private:
    void addHead()
    {
        m_page.addKicker(m_person.employment == QLatin1String("external")
                             ? QStringLiteral("Person from outside")
                             : QStringLiteral("Person"));
        m_page.addTitle(m_person.name);
        const double capacity = capacityIn(m_person, m_snapshot->input.month());
        QStringList parts;
        for (const QString &part :
             {m_person.title, fteIn(*m_snapshot, capacity) + QStringLiteral(" FTE"),
              m_person.location, m_person.department}) {
            if (!part.isEmpty())
                parts << part;
        }
        QLabel *line = m_page.addText(parts.join(QStringLiteral(", ")));
        setPlainToolTip(line,
                        QStringLiteral("Capacity in %1").arg(inWords(m_snapshot->input.month())));
        addDates();
    }

    void addDates()
    {
        const QString dates = datesInWords(m_person);
        if (!dates.isEmpty())
            m_page.addQuietText(QStringLiteral("In the company ") + dates);
        for (const CapacityChange &change : m_person.capacityChanges)
            m_page.addQuietText(
                QStringLiteral("%1 FTE from %2")
                    .arg(fteIn(*m_snapshot, change.capacity), dayInWords(change.from)));
    }

    void addCommands()
    {
        const PersonId id = m_person.id;
        m_page.addButtons(
            {button(
                 QStringLiteral("Assign…"), [&seats = m_seats, id] { seats.ask(id); }, true),
             button(QStringLiteral("Edit…"),
                    [context = m_context, id] { PersonDialog::change(context, id); })});
    }

    void addAssignments()
    {
        const std::vector<int> &rows =
            m_snapshot->index.people()[static_cast<size_t>(m_row)].assignments;
        m_page.addHeading(QStringLiteral("Assigned to"));
        if (rows.empty())
            m_page.addQuietText(QStringLiteral("No position in this scenario."));
        for (size_t i = 0; i < rows.size(); ++i) {
            const Assignment &assignment =
                *m_snapshot->input.design().assignments.rows()[static_cast<size_t>(rows[i])];
            const double share = m_figures != nullptr && i < m_figures->shares.size()
                                     ? m_figures->shares[i]
                                     : assignment.share.value_or(0);
            const bool isKnown = m_figures != nullptr || assignment.share;
            QWidget *line = m_page.addFigure(
                seatInWords(*m_snapshot, assignment.position),
                isKnown ? fteIn(*m_snapshot, share) + QStringLiteral(" FTE") : QString(),
                Tone::Plain, selecting(m_context, assignment.position));
            setPlainToolTip(line, assignment.share
                                      ? QStringLiteral("As the plan says")
                                      : QStringLiteral("As much as is free and vacant"));
            if (assignment.from || assignment.until)
                m_page.addQuietText(monthsInWords(assignment.range()));
        }
    }

    void addLoad()
    {
        m_page.addHeading(QStringLiteral("Load by month, capacity as a line"));
        if (m_figures->months.size() > 1)
            m_page.addWidget(new LoadChart(m_snapshot, m_figures->months));
        addFree();
        const PersonLoad &peak = m_figures->peak;
        QWidget *load = m_page.addFigure(
            QStringLiteral("Highest load"),
            QStringLiteral("%1 of %2 FTE")
                .arg(fteIn(*m_snapshot, peak.assignedFte), fteIn(*m_snapshot, peak.capacity)),
            peak.isOver() ? Tone::Bad : Tone::Plain);
        setPlainToolTip(load, QStringLiteral("Assigned FTE of the capacity in %1, the month of the "
                                             "highest load")
                                  .arg(inWords(peak.month)));
        m_page.addQuietText(QStringLiteral("in %1%2").arg(
            inWords(peak.month), peak.isOver() ? QStringLiteral(", overloaded") : QString()));
    }

    void addFree()
    {
        const PersonLoad &least = m_figures->least;
        const bool isFree = least.freeFte() > 1e-9;
        QWidget *free = m_page.addFigure(
            QStringLiteral("Free"), fteIn(*m_snapshot, least.freeFte()) + QStringLiteral(" FTE"),
            isFree ? Tone::Good : Tone::Plain);
        setPlainToolTip(free, QStringLiteral("The least in any month from %1 to the end of the "
                                             "plan in which the person is there")
                                  .arg(inWords(m_snapshot->input.month())));
        QStringList parts;
        const PersonLoad &now = m_figures->now;
        if (now.freeFte() > least.freeFte() + 1e-9)
            parts << QStringLiteral("least, in %1; %2 FTE now")
                         .arg(inWords(least.month), fteIn(*m_snapshot, now.freeFte()));
        if (const QString leaving = leavingInWords(*m_snapshot, m_person); !leaving.isEmpty())
            parts << leaving;
        if (!parts.isEmpty())
            m_page.addQuietText(parts.join(QStringLiteral("; ")));
    }

    void addFits()
    {
        m_page.addHeading(QStringLiteral("Fits best"));
        if (m_figures->best.empty()) {
            addTitleSuggestion();
            return;
        }
        for (const PersonFigures::ProfileFit &fit : m_figures->best)
            addSkillBySkill(
                addFit(profileName(fit.profile), fit.fit, selecting(m_context, fit.profile)),
                fit.asked);
        addMissing();
        addSeats();
    }

    /// The title alone says little, so its figures are words.
    void addTitleSuggestion()
    {
        const auto matches = m_snapshot->titles().profilesFor(m_person.title);
        if (matches.empty()) {
            m_page.addQuietText(QStringLiteral("No skill is rated yet."));
            return;
        }
        const Framework &framework = m_snapshot->input.framework;
        QLabel *line =
            m_page.addQuietText(QStringLiteral("No skill is rated yet; the title suggests %1.")
                                    .arg(inWords(matches, framework, m_snapshot->language())));
        setPlainToolTip(line, reasonsInWords(matches, framework, m_snapshot->language()));
    }

    void addSeats()
    {
        if (m_figures->seats.empty())
            return;
        m_page.addHeading(QStringLiteral("Vacant positions, best fit first"));
        for (const PersonFigures::SeatFit &seat : m_figures->seats) {
            InspectorPage &part = addFit(seatInWords(*m_snapshot, seat.position), seat.fit,
                                         selecting(m_context, seat.position));
            part.addQuietText(seat.blocked.isEmpty() ? QStringLiteral("%1 FTE vacant in %2")
                                                           .arg(fteIn(*m_snapshot, seat.vacantFte),
                                                                inWords(seat.month))
                                                     : sentence(seat.blocked));
            addSkillBySkill(part, seat.asked);
        }
    }

    /// @return the part that explains the figure
    InspectorPage &addFit(const QString &name, double fit, const std::function<void()> &open)
    {
        constexpr int spaceAbove = 5;
        InspectorPage &part = *m_page.addPart(spaceAbove);
        QWidget *line = part.addFigure(name, percentInWords(fit), toneOfFit(fit), open);
        setPlainToolTip(line, QStringLiteral("Rated skills against those that are asked for, by "
                                             "weight"));
        return part;
    }

    /// What a fit is made of: no percentage stands alone.
    void addSkillBySkill(InspectorPage &part, const std::vector<AskedSkill> &asked) const
    {
        QStringList missing;
        QStringList had;
        for (const AskedSkill &skill : asked) {
            const QString name = skillInWords(*m_snapshot, skill.skill);
            if (skill.isMissing())
                missing << QStringLiteral("%1 %2\u00a0of\u00a0%3")
                               .arg(name, QString::number(skill.has),
                                    QString::number(skill.required));
            else
                had << QStringLiteral("%1\u00a0%2").arg(name, QString::number(skill.has));
        }
        addSkillLine(part, QStringLiteral("Falls short: "), missing);
        addSkillLine(part, QStringLiteral("At the level asked: "), had);
    }

    static void addSkillLine(InspectorPage &part, const QString &what, const QStringList &skills)
    {
        if (skills.isEmpty())
            return;
        QLabel *line = part.addQuietText(what + listed(skills, mostListed));
        if (skills.size() > mostListed)
            setPlainToolTip(line, skills.join(u'\n'));
    }

    void addMissing()
    {
        const LearningPath &path = m_figures->path;
        if (path.missing.empty())
            return;
        m_page.addHeading(QStringLiteral("What would make %1 100 %")
                              .arg(profileName(m_figures->best.front().profile)));
        const auto shown = std::min<qsizetype>(std::ssize(path.missing), mostMissing);
        for (const AskedSkill &skill : std::span(path.missing).first(static_cast<size_t>(shown)))
            m_page.addFigure(skillInWords(*m_snapshot, skill.skill),
                             QStringLiteral("%1 → %2").arg(skill.has).arg(skill.required));
        if (shown < std::ssize(path.missing))
            m_page.addQuietText(
                QStringLiteral("and %1 more").arg(std::ssize(path.missing) - shown));
        const double months = m_snapshot->input.assumptions().learningMonthsPerLevel;
        m_page.addQuietText(
            QStringLiteral("%1, about %2 months beside the job (%3 months a level: an assumption "
                           "of the plan)")
                .arg(path.steps == 1 ? QStringLiteral("1 level")
                                     : QStringLiteral("%1 levels").arg(path.steps),
                     QLocale::c().toString(path.months, 'g', 3),
                     QLocale::c().toString(months, 'g', 3)));
        addMentors();
    }

    void addMentors()
    {
        const LearningPath &path = m_figures->path;
        if (!path.mentors.empty())
            m_page.addHeading(QStringLiteral("Could learn from"));
        for (const Mentor &mentor : path.mentors) {
            QStringList skills;
            for (const auto &[skill, level] : mentor.skills)
                skills << QStringLiteral("%1 %2").arg(skillInWords(*m_snapshot, skill)).arg(level);
            const int row = m_snapshot->index.personRow(mentor.person);
            QWidget *line = m_page.addFigure(m_snapshot->index.person(row).name, {}, Tone::Plain,
                                             selecting(m_context, mentor.person));
            setPlainToolTip(line, QStringLiteral("In the company today, and has these at the level "
                                                 "that is asked"));
            m_page.addQuietText(listed(skills, mostMissing));
        }
        QStringList missing;
        for (const SkillId &skill : path.nobodyHas)
            missing << skillInWords(*m_snapshot, skill);
        if (!missing.isEmpty())
            m_page.addQuietText(QStringLiteral("Nobody in house has %1 at that level.")
                                    .arg(listed(missing, mostMissing)));
    }

    /// By date and source of the rating, the newest first; those without any come last.
    void addSkills()
    {
        m_page.addHeading(QStringLiteral("Skills, level 0 to 4"));
        if (m_person.skills.empty())
            m_page.addQuietText(QStringLiteral("None rated."));
        using Skill = std::pair<SkillId, SkillRating>;
        std::vector<Skill> skills(m_person.skills.begin(), m_person.skills.end());
        const auto sourceOf = [](const Skill &skill) {
            return std::pair(skill.second.rated, skill.second.by);
        };
        std::ranges::stable_sort(skills, std::greater(), [&](const Skill &skill) {
            return std::pair(sourceOf(skill), skill.second.level);
        });
        const auto shown = std::min<qsizetype>(std::ssize(skills), mostSkills);
        for (auto first = skills.begin(), end = first + shown; first != end;) {
            const auto last = std::find_if(first, end, [&](const Skill &skill) {
                return sourceOf(skill) != sourceOf(*first);
            });
            addRatings(std::span(first, last));
            first = last;
        }
        if (shown < std::ssize(skills))
            m_page.addQuietText(QStringLiteral("and %1 more").arg(std::ssize(skills) - shown));
    }

    void addRatings(std::span<const std::pair<SkillId, SkillRating>> skills)
    {
        const SkillRating &rating = skills.front().second;
        QStringList source;
        if (!rating.by.isEmpty())
            source << QStringLiteral("by ") + rating.by;
        if (rating.rated)
            source << QStringLiteral("on ") + dayInWords(*rating.rated);
        m_page.addQuietText(source.isEmpty() ? QStringLiteral("Rated without date and source")
                                             : QStringLiteral("Rated ") + source.join(u' '));
        QStringList chips;
        for (const auto &[skill, one] : skills)
            chips << QStringLiteral("%1 %2").arg(skillInWords(*m_snapshot, skill)).arg(one.level);
        m_page.addChips(chips);
    }

    QString profileName(const ProfileId &id) const
    {
        const Profile *profile = m_snapshot->input.framework.profile(id);
        return profile == nullptr ? id.value : profile->name.in(m_snapshot->language());
    }

    InspectorPage &m_page;
    ViewContext m_context;
    SnapshotPtr m_snapshot;
    int m_row;
    const Person &m_person;
    const PersonFigures *m_figures;
    SeatOffer &m_seats;
};

} // namespace

void fillPersonPage(InspectorPage &page, const ViewContext &context, const PersonId &person,
                    const PersonFigures *figures, SeatOffer &seats)
{
    const int row = context.session.snapshot()->index.personRow(person);
    if (row < 0)
        page.addQuietText(QStringLiteral("This person is not in the plan."));
    else
        PersonPage(page, context, row, figures, seats).fill();
}

} // namespace rolewright
