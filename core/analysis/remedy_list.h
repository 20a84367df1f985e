#pragma once

#include "core/analysis/finding_list.h"
#include "core/analysis/remedies.h"

namespace rolewright {

/// Where the healers of findings put the ways out of one finding, with what they share.
class RemedySink
{
public:
    RemedySink(const PlanIndex &of, const Framework &untailored, const Finding &found)
        : index(of), base(untailored), finding(found), words(of)
    {
    }

    const Plan &plan() const { return index.input().plan; }
    const ScenarioId &scenario() const { return index.input().scenario; }
    const QDate &today() const { return index.input().asOf; }
    bool isFull() const { return m_remedies.size() >= most; }

    /// Adds an edit; one that cannot be made, or that changes nothing, is no way out.
    /// @param step name of the undo step; as the edit names it where empty
    void edit(const QString &label, Result<ChangeSet> edit, const QString &step = {});
    void form(const QString &label, RemedyForm::Kind kind, const QString &id);
    /// The forms for people on vacant positions of some profiles, those of the finding's place
    /// first.
    void candidates(const std::vector<int> &profiles);
    std::vector<Remedy> take() { return std::move(m_remedies); }

    const PlanIndex &index;
    const Framework &base;
    const Finding &finding;
    FindingSink words; ///< for names alone

private:
    static constexpr size_t most = 6;

    std::vector<Remedy> m_remedies;
};

/// Edits one after the other, as one set.
class EditSequence
{
public:
    explicit EditSequence(const Plan &plan) : m_before(plan), m_plan(plan) {}

    /// The plan as the edits so far leave it.
    const Plan &plan() const { return m_plan; }
    void add(const Result<ChangeSet> &edit);
    Result<ChangeSet> finish(const QString &name) const;

private:
    const Plan &m_before;
    Plan m_plan;
    std::optional<Error> m_error;
};

/// The healers, by subject, as the judges of finding_list.h.
void healMatrix(const Activity &activity, RemedySink &sink);
void healWork(const Activity &activity, RemedySink &sink);
void healDeferral(RemedySink &sink);
void healPerson(RemedySink &sink);
void healPosition(RemedySink &sink);
void healCounterpart(RemedySink &sink);
void healControl(RemedySink &sink);
void healUseCase(RemedySink &sink);
void healPrerequisites(RemedySink &sink);
void healReference(RemedySink &sink);

} // namespace rolewright
