#pragma once

#include "core/analysis/findings.h"
#include "core/analysis/fit.h"
#include "core/analysis/plan_index.h"
#include "core/framework/job_titles.h"

#include <memory>
#include <mutex>

namespace rolewright {

/// A plan at one moment with look-ups over one scenario: what views and workers compute from. It
/// never changes, so that any thread may read it.
struct Snapshot
{
    explicit Snapshot(AnalysisInput from, quint64 ofRevision = 0)
        : input(std::move(from)), index(input), revision(ofRevision)
    {
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

    const Plan &plan() const { return input.plan; }
    const QString &language() const { return input.plan.head->language; }
    /// Skill match of everybody, made at first use; with many people that is work for a worker.
    const FitTable &fits() const
    {
        std::call_once(m_fitsMade, [this] { m_fits.emplace(index); });
        return *m_fits;
    }

    /// What titles of people suggest, made at first use in a few milliseconds.
    const JobTitles &titles() const
    {
        std::call_once(m_titlesMade, [this] { m_titles.emplace(input.framework); });
        return *m_titles;
    }

    AnalysisInput input;
    PlanIndex index;
    quint64 revision; ///< of the document that it was taken from

private:
    mutable std::once_flag m_fitsMade;
    mutable std::optional<FitTable> m_fits;
    mutable std::once_flag m_titlesMade;
    mutable std::optional<JobTitles> m_titles;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// What is known of a snapshot a moment later than the snapshot itself.
struct Assessment
{
    SnapshotPtr snapshot;
    FindingList findings;
    double peopleFte = 0; ///< capacity of everyone in today's month
    int vacantPositions = 0;
};

using AssessmentPtr = std::shared_ptr<const Assessment>;

/// Judges a snapshot; linear in the plan, for a worker.
AssessmentPtr assess(const SnapshotPtr &snapshot);

} // namespace rolewright
