#include "core/analysis/coverage.h"
#include "core/analysis/findings.h"
#include "core/framework/framework_reader.h"
#include "core/plan/difference.h"
#include "core/plan/merge.h"
#include "core/plan/validation.h"
#include "core/storage/plan_file.h"
#include "core/storage/plan_writer.h"
#include "tests/fuzz/require.h"
#include "tests/support/plan_generator.h"

using namespace rolewright;

namespace {

const QString fileName = QStringLiteral("plan.yaml");

const Framework &framework()
{
    static const Framework loaded =
        required(loadInstalledFramework(QStringLiteral("ml-skill-profiles")), "framework");
    return loaded;
}

void requireToReadBack(const Plan &plan)
{
    const QByteArray text = writePlan(plan);
    const LoadedPlan again = required(readPlan(text, fileName), "what is written reads");
    if (!isSameInFile(again.plan, plan)) {
        for (const QString &line : inWords(difference(plan, again.plan), plan, again.plan))
            std::fprintf(stderr, "%s\n", qPrintable(line));
        require(false, "what is written reads back as the same plan");
    }
    require(writePlan(again.plan) == text, "the same plan is written as the same bytes");
}

/// Figures have no answer to check against here; they must come to an end without a crash.
void analyse(const Plan &plan)
{
    const ScenarioId scenario =
        plan.scenarios.isEmpty() ? ScenarioId{} : plan.scenarios.rows().front()->id;
    const AnalysisInput input = analysisInput(plan, framework(), scenario, QDate(2026, 11, 23));
    const PlanIndex index(input);
    findings(index);
    coverage(index, {});
    timeline(index, {});
}

void requirePartsToHold(Dice &dice, const Plan &plan, const ChangeSet &set)
{
    std::vector<size_t> chosen;
    for (size_t i = 0; i < set.changes.size(); ++i) {
        if (dice.chance(50))
            chosen.push_back(i);
    }
    if (const auto part = apply(plan, partOf(set, chosen)))
        require(violations(*part).empty(), "what was applied holds together");
}

/// Steps away from the plan that was read: there and back, in parts, and joined.
void requireChangesToHold(Dice &dice, const Plan &plan)
{
    const Plan ours = randomlyEdited(dice, plan, 3);
    const ChangeSet set = difference(plan, ours);
    require(required(apply(plan, set), "a difference applies") == ours,
            "a difference leads to the other plan");
    require(required(apply(ours, inverse(set)), "an inverse applies") == plan,
            "an inverse leads back");
    requirePartsToHold(dice, plan, set);
    requireToReadBack(ours);
    const Plan theirs = randomlyEdited(dice, plan, 3);
    const MergeResult joined = required(merge(plan, ours, theirs), "two sides are joined");
    require(violations(joined.plan).empty(), "what was joined holds together");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<LoadedPlan> loaded = readPlan(bytes, fileName);
    if (!loaded)
        return 0;
    require(violations(loaded->plan).empty(), "what was read holds together");
    requireToReadBack(loaded->plan);
    analyse(loaded->plan);
    Dice dice(qHash(bytes));
    requireChangesToHold(dice, loaded->plan);
    return 0;
}
