#include "core/analysis/hiring.h"

#include "core/analysis/gaps.h"
#include "core/analysis/hiring_words.h"
#include "core/analysis/load.h"
#include "core/analysis/month_work.h"
#include "core/analysis/positions.h"
#include "core/analysis/unheld_activities.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rolewright {

namespace {

constexpr double tolerance = 1e-9;

/// How a position is filled from the month in which it is judged to the end of the horizon.
struct Course
{
    Month since;          ///< of the state at the end
    double vacantFte = 0; ///< then
    PositionStatus judged;

    bool staysVacant() const { return vacantFte > tolerance; }
};

/// A line with what it is worked out from.
struct Draft
{
    HiringLine line;
    int position = 0; ///< row
};

std::vector<Course> coursesOf(const PlanIndex &index)
{
    std::vector<Course> courses;
    for (const PositionStatus &status : positionStatuses(index))
        courses.push_back({status.month, status.vacantFte(), status});
    for (const Month month : index.changeMonths()) {
        if (month <= index.input().month())
            continue;
        const std::vector<double> staffed = staffedIn(index, month);
        for (size_t row = 0; row < courses.size(); ++row) {
            Course &course = courses[row];
            if (month <= course.judged.month)
                continue;
            const double vacant = std::max(0.0, course.judged.fte - staffed[row]);
            if ((vacant > tolerance) != course.staysVacant())
                course.since = month;
            course.vacantFte = vacant;
        }
    }
    return courses;
}

std::vector<ProfileId> profilesByShare(const PlanIndex &index, const IndexedPosition &position)
{
    std::vector<IndexedProfile> entries = position.profiles;
    std::ranges::stable_sort(entries, std::greater{}, &IndexedProfile::share);
    std::vector<ProfileId> profiles;
    for (const IndexedProfile &entry : entries)
        profiles.push_back(index.profile(entry.profile).id);
    return profiles;
}

std::vector<ActivityId> idsOf(const std::vector<const Activity *> &activities)
{
    std::vector<ActivityId> ids;
    for (const Activity *activity : activities)
        ids.push_back(activity->id);
    return ids;
}

/// Activities that nobody holds in some unit once those who are on a position have left it.
std::vector<ActivityId> leftBehind(const PlanIndex &index, const PositionId &position)
{
    std::vector<ActivityId> ids;
    for (const ActivityGap &gap : gapsWithout(index, position)) {
        if (std::ranges::find(ids, gap.activity) == ids.end())
            ids.push_back(gap.activity);
    }
    return ids;
}

class HiringPlan
{
public:
    explicit HiringPlan(const PlanIndex &index) : m_index(index), m_staffing(index, {})
    {
        const AnalysisInput &input = index.input();
        if (const Scenario *scenario = input.plan.scenarios.find(input.scenario))
            m_byHand = scenario->hiringOrder;
    }

    std::vector<HiringLine> lines()
    {
        const std::vector<Course> courses = coursesOf(m_index);
        for (size_t row = 0; row < courses.size(); ++row) {
            if (courses[row].staysVacant() || courses[row].judged.hasVacancy())
                m_drafts.push_back(
                    {lineOf(static_cast<int>(row), courses[row]), static_cast<int>(row)});
        }
        if (m_drafts.empty())
            return {};
        followWork();
        finish();
        sort();
        std::vector<HiringLine> lines;
        for (Draft &draft : m_drafts)
            lines.push_back(std::move(draft.line));
        return lines;
    }

private:
    HiringLine lineOf(int row, const Course &course) const
    {
        const Position &position = m_index.position(row);
        const IndexedPosition &indexed = m_index.positions()[static_cast<size_t>(row)];
        HiringLine line{.position = position.id, .profiles = profilesByShare(m_index, indexed)};
        line.leadMonths = leadTimeOf(m_index.input().assumptions(), position);
        line.vacantFte = course.staysVacant() ? course.vacantFte : course.judged.vacantFte();
        line.vacantFrom = course.staysVacant() ? course.since : course.judged.month;
        if (!course.staysVacant())
            line.filledFrom = course.since;
        line.need = line.vacantFrom;
        if (line.vacantFrom > course.judged.month)
            line.basis = NeedBasis::Vacated;
        else if (position.neededFrom) {
            line.need = *position.neededFrom;
            line.basis = NeedBasis::NeededFrom;
        }
        for (const ProfileId &profile : line.profiles) {
            const int place = m_index.framework().profile(profile)->hiring.place;
            if (place > 0 && (line.place == 0 || place < line.place))
                line.place = place;
        }
        line.isOrderedByHand = std::ranges::find(m_byHand, position.id) != m_byHand.end();
        return line;
    }

    /// Month by month: when work begins that a seat serves, and what of it is open.
    void followWork()
    {
        const MonthSpan span = monthsOfWork(m_index, m_staffing);
        for (Month month = span.first; month <= span.last; month = month + 1) {
            const MonthWork work(m_index, m_staffing, month);
            for (Draft &draft : m_drafts)
                follow(draft, work, month);
        }
    }

    void follow(Draft &draft, const MonthWork &work, Month month) const
    {
        HiringLine &line = draft.line;
        const IndexedPosition &seat = m_index.positions()[static_cast<size_t>(draft.position)];
        const bool isVacant =
            line.vacantFrom <= month && (!line.filledFrom || month < *line.filledFrom);
        if (seat.unit < 0 || !isVacant)
            return;
        LostCoverage now;
        for (const IndexedProfile &entry : seat.profiles) {
            if (entry.share <= 0)
                continue;
            const Work served = work.served(seat.unit, entry.profile);
            now.fte += std::min(line.vacantFte * entry.share, served.open());
            now.demandFte += served.demand;
            now.coveredFte += served.covered;
        }
        const bool hasWork = now.demandFte > tolerance;
        if (hasWork && line.basis == NeedBasis::Today) {
            line.need = month;
            line.basis = NeedBasis::Demand;
        }
        if (now.fte < tolerance || month < line.need)
            return;
        now.fteMonths = line.lost.fteMonths + now.fte;
        if (now.fte <= line.lost.fte + tolerance) {
            line.lost.fteMonths = now.fteMonths;
            return;
        }
        now.worst = month;
        for (const IndexedProfile &entry : seat.profiles)
            addPhases(now.phases, work.openPhases(seat.unit, entry.profile));
        line.lost = std::move(now);
    }

    void addPhases(std::vector<PhaseId> &phases, const std::vector<PhaseId> &more) const
    {
        for (const PhaseId &phase : more) {
            if (std::ranges::find(phases, phase) == phases.end())
                phases.push_back(phase);
        }
        std::ranges::sort(phases, {},
                          [&](const PhaseId &phase) { return m_index.phaseNumber(phase); });
    }

    void finish()
    {
        UnheldActivities unheld(m_index);
        for (Draft &draft : m_drafts) {
            HiringLine &line = draft.line;
            line.latestStart = line.need + -static_cast<int>(std::ceil(line.leadMonths));
            line.isLate = line.latestStart < m_index.input().month();
            if (line.basis == NeedBasis::Vacated)
                line.unheld = leftBehind(m_index, line.position);
            else if (!line.filledFrom)
                line.unheld = idsOf(unheld.leftBy(draft.position));
            line.reason = reasonOf(m_index, line);
        }
    }

    /// By hand, missed, not missed, filled without hiring; see hiringPlan().
    void sort()
    {
        const auto keyOf = [&](const Draft &draft) {
            const HiringLine &line = draft.line;
            const auto byHand = std::ranges::find(m_byHand, line.position) - m_byHand.begin();
            const int group = line.filledFrom ? 2 : line.isMissed() ? 0 : 1;
            const int place = line.place == 0 ? std::numeric_limits<int>::max() : line.place;
            return std::tuple(byHand, group, place, -line.lost.fteMonths, line.need);
        };
        std::ranges::stable_sort(m_drafts, {}, keyOf);
    }

    const PlanIndex &m_index;
    MonthStaffing m_staffing;
    std::vector<PositionId> m_byHand;
    std::vector<Draft> m_drafts;
};

} // namespace

std::vector<HiringLine> hiringPlan(const PlanIndex &index)
{
    return HiringPlan(index).lines();
}

} // namespace rolewright
