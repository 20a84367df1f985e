#include "core/analysis/upskilling.h"

#include "core/analysis/control_rules.h"
#include "core/analysis/finding_list.h"
#include "core/analysis/learning.h"
#include "core/analysis/load.h"
#include "core/analysis/mentors.h"
#include "core/analysis/ways_out.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace rolewright {

namespace {

constexpr double tolerance = 1e-9;

/// What the hiring plan lacks of a profile.
struct Vacancy
{
    double fte = 0;
    std::optional<Month> need;
};

QString monthsInWords(double months)
{
    return months == 1 ? QStringLiteral("1 month")
                       : QStringLiteral("%1 months").arg(QLocale::c().toString(months, 'g', 3));
}

/// Not from outside, and not gone.
bool isOwnEmployee(const PlanIndex &index, int person)
{
    return index.people()[static_cast<size_t>(person)].present.last >= index.input().month() &&
           index.person(person).employment != QLatin1String("external");
}

class Upskilling
{
public:
    Upskilling(const PlanIndex &index, const FitTable &fits)
        : m_index(index), m_fits(fits), m_distances(index, fits), m_mentors(index, fits)
    {
    }

    std::vector<PersonUpskilling> ofPeople(const std::vector<HiringLine> &plan, size_t nearest)
    {
        findVacancies(plan);
        const std::vector<double> free =
            leastFree(m_index, {m_index.input().month()}, Away::IsLeftOut).front();
        std::vector<PersonUpskilling> found;
        for (int person = 0; person < static_cast<int>(m_index.people().size()); ++person) {
            if (!m_fits.isRated(person) || !isOwnEmployee(m_index, person))
                continue;
            PersonUpskilling one{m_index.person(person).id,
                                 free[static_cast<size_t>(person)],
                                 nearestWays(person, nearest),
                                 {}};
            if (one.ways.empty())
                continue;
            one.reason = reasonOf(one.ways.front());
            found.push_back(std::move(one));
        }
        std::ranges::stable_sort(found, {}, [](const PersonUpskilling &one) {
            return std::pair(one.ways.front().vacantFte <= tolerance,
                             one.ways.front().weightedSteps);
        });
        return found;
    }

    DeferredStart startOf(const Deferral &deferral) const
    {
        DeferredStart start{.activity = deferral.activity, .review = deferral.review};
        const Activity *activity = m_index.framework().activity(deferral.activity);
        const int profile = activity == nullptr ? -1 : doerOf(*activity);
        if (profile >= 0)
            findLearner(start, profile, deferral.skillsMissing);
        if (start.review)
            start.startBy =
                Month::of(*start.review) + -static_cast<int>(std::ceil(start.leadMonths));
        start.isLate = start.startBy && *start.startBy < m_index.input().month();
        return start;
    }

private:
    void findVacancies(const std::vector<HiringLine> &plan)
    {
        m_vacancies.assign(static_cast<size_t>(m_index.profileCount()), {});
        for (const HiringLine &line : plan) {
            const int row = m_index.positionRow(line.position);
            for (const IndexedProfile &entry :
                 m_index.positions()[static_cast<size_t>(row)].profiles) {
                Vacancy &vacancy = m_vacancies[static_cast<size_t>(entry.profile)];
                vacancy.fte += line.filledFrom ? 0 : line.vacantFte * entry.share;
                if (!line.filledFrom && (!vacancy.need || line.need < *vacancy.need))
                    vacancy.need = line.need;
            }
        }
    }

    bool holds(int person, int profile) const
    {
        return std::ranges::any_of(
            m_index.people()[static_cast<size_t>(person)].assignments, [&](int row) {
                return holdsFromNow(m_index, m_index.assignments()[static_cast<size_t>(row)],
                                    profile);
            });
    }

    std::vector<ProfileWay> nearestWays(int person, size_t nearest) const
    {
        std::vector<std::pair<double, int>> distances;
        for (int profile = 0; profile < m_index.profileCount(); ++profile) {
            const std::optional<double> distance = m_distances.to(person, profile);
            if (distance && (*distance > tolerance || !holds(person, profile)))
                distances.emplace_back(*distance, profile);
        }
        std::ranges::stable_sort(distances, {}, &std::pair<double, int>::first);
        // Whoever has nothing of a profile is near to it only in name: it asks for little.
        std::ranges::stable_partition(distances, [&](const auto &entry) {
            return m_fits.fit(person, entry.second).value_or(0) > tolerance;
        });
        std::vector<ProfileWay> ways;
        bool hasVacancy = false;
        for (const auto &[distance, profile] : distances) {
            const bool isVacant = m_vacancies[static_cast<size_t>(profile)].fte > tolerance;
            const bool isFar = m_fits.fit(person, profile).value_or(0) < nearFit;
            if ((ways.size() >= nearest && (hasVacancy || !isVacant)) || (isFar && !ways.empty()))
                continue;
            ways.push_back(wayOf(person, profile, distance));
            hasVacancy = hasVacancy || isVacant;
        }
        return ways;
    }

    ProfileWay wayOf(int person, int profile, double distance) const
    {
        const Vacancy &vacancy = m_vacancies[static_cast<size_t>(profile)];
        ProfileWay way{.profile = m_index.profile(profile).id,
                       .fit = m_fits.fit(person, profile).value_or(0),
                       .weightedSteps = distance,
                       .isHeld = holds(person, profile),
                       .vacantFte = vacancy.fte,
                       .need = vacancy.need,
                       .skills = stepsOf(person, profile)};
        for (const LearningStep &step : way.skills)
            way.steps += step.skill.required - step.skill.has;
        way.months = way.steps * m_index.input().assumptions().learningMonthsPerLevel;
        return way;
    }

    std::vector<LearningStep> stepsOf(int person, int profile) const
    {
        std::vector<LearningStep> steps;
        for (AskedSkill &skill : m_fits.missing(person, {profile})) {
            PersonId mentor = m_mentors.of(skill.skill, skill.required, person);
            steps.push_back({std::move(skill), std::move(mentor)});
        }
        return steps;
    }

    QString nameOf(const ProfileId &profile) const
    {
        return m_index.framework().profile(profile)->name.in(m_index.input().plan.head->language);
    }

    QString reasonOf(const ProfileWay &way) const
    {
        const QString what = way.steps == 0
                                 ? QStringLiteral("Meets %1 already").arg(nameOf(way.profile))
                                 : QStringLiteral("%1 from all of %2")
                                       .arg(monthsInWords(way.months), nameOf(way.profile));
        if (way.vacantFte > tolerance)
            return QStringLiteral("%1, of which %2 FTE are vacant%3.")
                .arg(what, number(way.vacantFte),
                     way.need ? QStringLiteral(" (needed from %1)").arg(inWords(*way.need))
                              : QString());
        return way.isHeld ? QStringLiteral("%1, which the person already does.").arg(what)
                          : QStringLiteral("%1; no seat of it is vacant.").arg(what);
    }

    /// The profile that does most of an activity: accountable and responsible, else responsible.
    int doerOf(const Activity &activity) const
    {
        int doer = -1;
        for (const auto &[profile, cell] : activity.involvement) {
            const int number = m_index.profileNumber(profile);
            if (number < 0 || !cell.involvement.responsible)
                continue;
            if (cell.involvement.accountable)
                return number;
            doer = doer < 0 ? number : doer;
        }
        return doer;
    }

    void findLearner(DeferredStart &start, int profile, bool skillsMissing) const
    {
        start.profile = m_index.profile(profile).id;
        double shortest = std::numeric_limits<double>::max();
        int learner = -1;
        for (int person = 0; person < static_cast<int>(m_index.people().size()); ++person) {
            const auto distance =
                isOwnEmployee(m_index, person) ? m_distances.to(person, profile) : std::nullopt;
            if (!distance || *distance >= shortest - tolerance)
                continue;
            shortest = *distance;
            learner = person;
        }
        if (learner < 0) {
            start.leadMonths = m_index.input().assumptions().leadTime(start.profile);
            start.reason = QStringLiteral("Nobody in house is rated for %1; hiring takes %2.")
                               .arg(nameOf(start.profile), monthsInWords(start.leadMonths));
            return;
        }
        start.person = m_index.person(learner).id;
        const QString name = m_index.person(learner).name;
        if (!skillsMissing) {
            start.reason = QStringLiteral("The skills are there; %1 is the nearest to %2.")
                               .arg(name, nameOf(start.profile));
            return;
        }
        start.skills = stepsOf(learner, profile);
        int steps = 0;
        for (const LearningStep &step : start.skills)
            steps += step.skill.required - step.skill.has;
        start.leadMonths = steps * m_index.input().assumptions().learningMonthsPerLevel;
        start.reason =
            steps == 0
                ? QStringLiteral("%1 has all skills of %2 by now; only time has to be found.")
                      .arg(name, nameOf(start.profile))
                : QStringLiteral("%1 is the nearest to %2 and needs about %3 of learning.")
                      .arg(name, nameOf(start.profile), monthsInWords(start.leadMonths));
    }

    const PlanIndex &m_index;
    const FitTable &m_fits;
    Distances m_distances;
    Mentors m_mentors;
    std::vector<Vacancy> m_vacancies; ///< by profile
};

} // namespace

std::vector<PersonUpskilling> upskilling(const PlanIndex &index, const FitTable &fits,
                                         const std::vector<HiringLine> &plan, size_t nearest)
{
    return Upskilling(index, fits).ofPeople(plan, nearest);
}

std::vector<DeferredStart> deferredStarts(const PlanIndex &index, const FitTable &fits)
{
    if (index.input().plan.deferrals.isEmpty())
        return {};
    const Upskilling judge(index, fits);
    std::vector<DeferredStart> starts;
    for (const auto &row : index.input().plan.deferrals)
        starts.push_back(judge.startOf(*row));
    std::ranges::stable_sort(starts, {}, [](const DeferredStart &start) {
        return std::pair(!start.startBy, start.startBy.value_or(Month{}));
    });
    return starts;
}

} // namespace rolewright
