#include "core/report/job_description.h"

#include "core/analysis/hiring.h"
#include "core/analysis/positions.h"
#include "core/report/chapters.h"
#include "core/report/without_names.h"
#include "core/text/wording.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

Involvement joined(const Involvement &one, const Involvement &other)
{
    return {.accountable = one.accountable || other.accountable,
            .responsible = one.responsible || other.responsible,
            .consulted = one.consulted || other.consulted,
            .informed = one.informed || other.informed};
}

class Describer
{
public:
    Describer(const PlanIndex &index, const QString &language)
        : m_index(index), m_words(language), m_statuses(positionStatuses(index))
    {
        for (const HiringLine &line : hiringPlan(index))
            m_needs.insert(line.position, line.need);
    }

    JobDescription description(int row) const
    {
        const Position &position = m_index.position(row);
        JobDescription job{.position = position.id,
                           .language = language(),
                           .title = position.title,
                           .reportsTo = seatOf(position.reportsTo),
                           .fte = position.fte,
                           .vacantFte = m_statuses[static_cast<size_t>(row)].vacantFte(),
                           .needed = position.neededFrom};
        const int unit = m_index.positions()[static_cast<size_t>(row)].unit;
        job.unit = unit < 0 ? position.unit.value : m_index.unit(unit).name;
        for (const PositionId &boss : position.alsoReportsTo)
            job.alsoReportsTo << seatOf(boss);
        if (const auto need = m_needs.constFind(position.id); need != m_needs.cend())
            job.needed = *need;
        addGuidance(job);
        addProfiles(job, m_index.positions()[static_cast<size_t>(row)]);
        return job;
    }

private:
    const QString &language() const { return m_words.language(); }

    QString seatOf(const PositionId &id) const
    {
        const int row = id.isEmpty() ? -1 : m_index.positionRow(id);
        return row < 0 ? QString() : seatInWords(m_index, m_index.position(row));
    }

    void addGuidance(JobDescription &job) const
    {
        const auto withFlow = [&](const PositionId &other, const GuidanceLink &link) {
            const QString seat = seatOf(other);
            return link.flow.isEmpty()
                       ? seat
                       : QStringLiteral("%1 (%2)").arg(seat, flowInWords(link.flow, language()));
        };
        for (const auto &link : m_index.design().guidance) {
            if (link->to == job.position)
                job.guidedBy << withFlow(link->from, *link);
            if (link->from == job.position)
                job.guides << withFlow(link->to, *link);
        }
    }

    void addProfiles(JobDescription &job, const IndexedPosition &position) const
    {
        std::vector<IndexedProfile> entries = position.profiles;
        std::ranges::stable_sort(entries, std::greater{}, &IndexedProfile::share);
        std::vector<const Profile *> profiles;
        QStringList names;
        for (const IndexedProfile &entry : entries) {
            const Profile &profile = m_index.profile(entry.profile);
            profiles.push_back(&profile);
            const QString name = profile.name.in(language());
            names << (entries.size() == 1 ? name
                                          : QStringLiteral("%1 %2 %").arg(name).arg(
                                                std::lround(entry.share * 100)));
            if (!profile.task.isEmpty())
                job.purpose << profile.task.in(language());
            if (!profile.background.isEmpty())
                job.background << profile.background.in(language());
        }
        job.profiles = names.join(QStringLiteral(", "));
        addTasks(job, profiles);
        addSkills(job, profiles);
    }

    void addTasks(JobDescription &job, const std::vector<const Profile *> &profiles) const
    {
        const Framework &framework = m_index.framework();
        std::vector<const Phase *> phases{&framework.planningPhase};
        for (const Phase &phase : framework.phases)
            phases.push_back(&phase);
        for (const Phase *phase : phases) {
            JobPhase group{phase->name.in(language()), {}};
            for (const Activity &activity : framework.activities) {
                if (activity.phase == phase->id)
                    addTask(group, activity, profiles);
            }
            if (!group.tasks.empty())
                job.phases.push_back(std::move(group));
        }
    }

    void addTask(JobPhase &group, const Activity &activity,
                 const std::vector<const Profile *> &profiles) const
    {
        if (m_index.input().plan.deferrals.contains(activity.id.value))
            return;
        JobTask task{.part = {}, .name = activity.name.in(language()), .note = {}};
        QStringList notes;
        for (const Profile *profile : profiles) {
            const Cell *cell = valueAt(activity.involvement, profile->id);
            if (cell == nullptr)
                continue;
            task.part = joined(task.part, cell->involvement);
            if (!cell->note.isEmpty())
                notes << cell->note.in(language());
        }
        task.note = notes.join(QStringLiteral("; "));
        if (task.part.accountable || task.part.responsible || task.part.consulted)
            group.tasks.push_back(std::move(task));
    }

    void addSkills(JobDescription &job, const std::vector<const Profile *> &profiles) const
    {
        std::vector<SkillNeed> needs;
        for (const Profile *profile : profiles) {
            for (const SkillNeed &need : profile->skills) {
                const auto known = std::ranges::find(needs, need.choices(), &SkillNeed::choices);
                if (known == needs.end()) {
                    needs.push_back(need);
                    continue;
                }
                known->level = std::max(known->level, need.level);
                if (need.weight == Weight::Core)
                    known->weight = Weight::Core;
            }
        }
        std::ranges::stable_sort(needs, {}, [](const SkillNeed &need) {
            return std::pair(need.weight != Weight::Core, -need.level);
        });
        for (const SkillNeed &need : needs)
            job.skills.push_back(skillOf(need));
    }

    JobSkill skillOf(const SkillNeed &need) const
    {
        JobSkill described{.name = {}, .level = need.level, .isCore = need.weight == Weight::Core};
        QStringList names;
        for (const SkillId &id : need.choices()) {
            const Skill *skill = m_index.framework().skill(id);
            names << (skill == nullptr ? id.value : skill->name.in(language()));
            const auto at = static_cast<size_t>(need.level - 1);
            if (skill != nullptr && described.levelText.isEmpty() && at < skill->levels.size())
                described.levelText = skill->levels[at].in(language());
        }
        described.name = names.join(m_words(" or ", " oder "));
        return described;
    }

    const PlanIndex &m_index;
    Wording m_words;
    std::vector<PositionStatus> m_statuses;
    QHash<PositionId, Month> m_needs;
};

} // namespace

std::vector<JobDescription> jobDescriptions(const AnalysisInput &input,
                                            const std::optional<UnitId> &unit,
                                            const QString &language)
{
    const AnalysisInput nameless = withoutNames(input, NamesShown::RolesOnly, language);
    const PlanIndex index(nameless);
    const Describer describer(index, language);
    const int asked = unit ? index.unitRow(*unit) : -1;
    std::vector<JobDescription> jobs;
    for (const int row : index.unitsInPreorder()) {
        if (unit && !index.isWithin(row, asked))
            continue;
        for (const int position : index.units()[static_cast<size_t>(row)].positions)
            jobs.push_back(describer.description(position));
    }
    return jobs;
}

std::optional<JobDescription> jobDescription(const AnalysisInput &input, const PositionId &position,
                                             const QString &language)
{
    const AnalysisInput nameless = withoutNames(input, NamesShown::RolesOnly, language);
    const PlanIndex index(nameless);
    const int row = index.positionRow(position);
    return row < 0 ? std::nullopt : std::optional(Describer(index, language).description(row));
}

} // namespace rolewright
