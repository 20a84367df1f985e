#include "core/analysis/hats.h"

#include "core/analysis/control_rules.h"
#include "core/analysis/demand.h"
#include "core/analysis/finding_list.h"
#include "core/analysis/load.h"
#include "core/analysis/ways_out.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace rolewright {

namespace {

constexpr double tolerance = 1e-9;

/// Somebody who has just what a profile asks for.
Person idealFor(const Profile &profile)
{
    Person person{.id = {profile.id.value}, .name = profile.id.value};
    for (const SkillNeed &need : profile.skills) {
        for (const SkillId &skill : need.choices()) {
            const auto known = std::ranges::find(person.skills, skill,
                                                 &decltype(person.skills)::value_type::first);
            if (known == person.skills.end())
                person.skills.emplace_back(skill, SkillRating{.level = need.level});
            else
                known->second.level = std::max(known->second.level, need.level);
        }
    }
    return person;
}

/// The framework with one ideal person for each profile, in their order.
AnalysisInput idealsOf(const PlanIndex &index)
{
    AnalysisInput input{
        .plan = {}, .framework = index.framework(), .scenario = {}, .asOf = index.input().asOf};
    for (const Profile &profile : index.framework().profiles)
        input.plan.people.append(idealFor(profile));
    return input;
}

class HatJudge
{
public:
    HatJudge(const PlanIndex &index, const FitTable &fits)
        : m_index(index), m_fits(fits), m_rules(controlRules(index)),
          m_free(leastFree(index, {index.input().month()}, Away::IsLeftOut).front())
    {
        const AnalysisInput ideals = idealsOf(index);
        const PlanIndex idealIndex(ideals);
        const FitTable table(idealIndex);
        const int profiles = index.profileCount();
        for (int from = 0; from < profiles; ++from) {
            for (int to = 0; to < profiles; ++to)
                m_overlaps.push_back(table.fit(from, to).value_or(0));
        }
        if (const PhaseId &planning = index.framework().planningPhase.id; !planning.isEmpty())
            m_phases.push_back(planning);
        for (const Phase &phase : index.framework().phases)
            m_phases.push_back(phase.id);
        for (const Profile &profile : index.framework().profiles) {
            for (const PhaseId &phase : m_phases)
                m_work.push_back(demandPerSize(index.input(), profile, phase));
        }
    }

    Hats judged(const std::vector<int> &profiles) const
    {
        Hats set;
        for (const int profile : profiles)
            set.profiles.push_back(m_index.profile(profile).id);
        set.skillOverlap = skillOverlap(profiles);
        measurePhases(set, profiles);
        for (const NumberedRule &rule : m_rules) {
            if (isIn(profiles, rule.controller) && isIn(profiles, rule.controlled))
                set.conflicts.push_back(
                    {m_index.profile(rule.controller).id, m_index.profile(rule.controlled).id});
        }
        set.score = set.skillOverlap * (1 - set.phaseOverlap / 2);
        return set;
    }

    void complete(Hats &set, size_t mostWearers) const
    {
        set.wearers = wearersOf(set, mostWearers);
        set.reason = reasonOf(set);
    }

private:
    static bool isIn(const std::vector<int> &profiles, int profile)
    {
        return std::ranges::find(profiles, profile) != profiles.end();
    }

    double skillOverlap(const std::vector<int> &profiles) const
    {
        double sum = 0;
        int pairs = 0;
        for (const int from : profiles) {
            for (const int to : profiles) {
                if (from == to)
                    continue;
                sum += m_overlaps[static_cast<size_t>(from * m_index.profileCount() + to)];
                ++pairs;
            }
        }
        return sum / pairs;
    }

    void measurePhases(Hats &set, const std::vector<int> &profiles) const
    {
        std::vector<double> work(profiles.size(), 0);
        double atOnce = 0;
        for (size_t phase = 0; phase < m_phases.size(); ++phase) {
            double sum = 0;
            double greatest = 0;
            int working = 0;
            for (size_t i = 0; i < profiles.size(); ++i) {
                const double fte =
                    m_work[static_cast<size_t>(profiles[i]) * m_phases.size() + phase];
                work[i] += fte;
                sum += fte;
                greatest = std::max(greatest, fte);
                working += fte > tolerance ? 1 : 0;
            }
            atOnce += sum - greatest;
            if (working > 1)
                set.shared.push_back(m_phases[phase]);
            if (sum > set.busiestFte + tolerance) {
                set.busiest = m_phases[phase];
                set.busiestFte = sum;
            }
        }
        const double all = std::accumulate(work.begin(), work.end(), 0.0);
        const double lesser = all - *std::ranges::max_element(work);
        set.phaseOverlap = lesser > tolerance ? std::min(1.0, atOnce / lesser) : 0;
    }

    std::vector<HatWearer> wearersOf(const Hats &set, size_t most) const
    {
        std::vector<HatWearer> wearers;
        for (int person = 0; person < static_cast<int>(m_index.people().size()); ++person) {
            if (m_index.people()[static_cast<size_t>(person)].present.last <
                m_index.input().month())
                continue;
            double least = 1;
            for (const ProfileId &profile : set.profiles)
                least =
                    std::min(least, m_fits.fit(person, m_index.profileNumber(profile)).value_or(0));
            if (least >= goodFit)
                wearers.push_back(
                    {m_index.person(person).id, least, m_free[static_cast<size_t>(person)]});
        }
        const auto end =
            wearers.begin() + static_cast<std::ptrdiff_t>(std::min(most, wearers.size()));
        std::ranges::partial_sort(wearers, end, {}, [&](const HatWearer &wearer) {
            return std::tuple(-wearer.fit, -wearer.freeFte, m_index.personRow(wearer.person));
        });
        wearers.erase(end, wearers.end());
        return wearers;
    }

    QString nameOf(const ProfileId &profile) const
    {
        return m_index.framework().profile(profile)->name.in(language());
    }
    QString nameOf(const PhaseId &phase) const
    {
        return m_index.framework().phase(phase)->name.in(language());
    }
    const QString &language() const { return m_index.input().plan.head->language; }

    QString reasonOf(const Hats &set) const
    {
        QStringList sentences;
        for (const HatConflict &conflict : set.conflicts)
            sentences << QStringLiteral("%1 checks the work of %2: keep them apart.")
                             .arg(nameOf(conflict.controller), nameOf(conflict.controlled));
        sentences << QStringLiteral("One who meets one of them brings %1 % of the skills of the "
                                    "others.")
                         .arg(std::lround(set.skillOverlap * 100));
        if (set.shared.empty()) {
            sentences << QStringLiteral("They work in different phases.");
            return sentences.join(u' ');
        }
        QStringList phases;
        for (const PhaseId &phase : set.shared)
            phases << nameOf(phase);
        sentences << QStringLiteral("At the same time in %1; busiest is %2 with %3 FTE for a use "
                                    "case of size 1.")
                         .arg(listed(phases), nameOf(set.busiest), number(set.busiestFte));
        return sentences.join(u' ');
    }

    const PlanIndex &m_index;
    const FitTable &m_fits;
    std::vector<NumberedRule> m_rules;
    std::vector<double> m_free;
    std::vector<double> m_overlaps; ///< fit of one who meets a profile to another one
    std::vector<PhaseId> m_phases;  ///< the planning phase first
    std::vector<double> m_work;     ///< profile × phase: FTE for a use case of size 1
};

void sort(std::vector<Hats> &sets)
{
    std::ranges::stable_sort(
        sets, {}, [](const Hats &set) { return std::pair(!set.isAllowed(), -set.score); });
}

} // namespace

std::vector<Hats> hats(const PlanIndex &index, const FitTable &fits, size_t mostTriples,
                       size_t mostWearers)
{
    const HatJudge judge(index, fits);
    const int count = index.profileCount();
    std::vector<Hats> sets;
    std::vector<Hats> triples;
    for (int a = 0; a < count; ++a) {
        for (int b = a + 1; b < count; ++b) {
            sets.push_back(judge.judged({a, b}));
            for (int c = b + 1; c < count; ++c)
                triples.push_back(judge.judged({a, b, c}));
        }
    }
    std::erase_if(triples, [](const Hats &set) { return !set.isAllowed(); });
    sort(triples);
    triples.resize(std::min(mostTriples, triples.size()));
    sets.insert(sets.end(), triples.begin(), triples.end());
    sort(sets);
    for (Hats &set : sets)
        judge.complete(set, mostWearers);
    return sets;
}

} // namespace rolewright
