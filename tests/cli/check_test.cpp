#include "tests/cli/command_line.h"

#include <gmock/gmock.h>
#include <map>
#include <set>

namespace rolewright {

namespace {

using Json = nlohmann::json;
using Places = std::multiset<std::string>;

/// What `check` finds in the sample: for each code the ids of what it is about.
std::map<std::string, Places> foundInTheSample()
{
    const Json found = run(QStringList{QStringLiteral("check"), sample(), QStringLiteral("--json"),
                                       QStringLiteral("--as-of"), QStringLiteral("2026-11-28")})
                           .json();
    std::map<std::string, Places> places;
    for (const Json &finding : found["findings"])
        places[finding["code"]].insert(finding["where"]["id"].get<std::string>());
    return places;
}

} // namespace

/// The list was worked out from the sample and the catalogue by another program, but for deferrals,
/// control and what nobody does, which a person looked up.
TEST_F(CommandLine, CheckFindsInTheSampleWhatAPersonFinds)
{
    const std::map<std::string, Places> expected{
        {"no-accountable", {"model-cards"}},
        {"two-accountable", {"data-drift-monitoring"}},
        {"deferred-due", {"lineage"}},
        {"doing-and-controlling", {"liam"}},
        {"nobody-responsible", {"ad-hoc-analysis-and-reporting", "dashboards"}},
        {"person-over-capacity", {"yuki"}},
        {"position-overfilled", {"mle-aftersales"}},
        {"unlinked-counterpart", {"ds-routing", "steward-aftersales"}},
        {"vacant-position",
         {"analyst-charging", "data-platform-lead", "de-charging", "mle-fleet", "mle-pool",
          "steward-charging", "steward-fleet"}},
        {"one-person-only",
         {"ad-hoc-analysis-and-reporting", "approval-of-processing-steps", "dashboards",
          "data-architecture", "data-collection", "data-labelling", "data-platform-design",
          "data-processing", "data-source-access", "data-warehouse-or-lakehouse",
          "end-to-end-testing", "endpoint-design", "governance-policy", "red-teaming",
          "requirements-and-backlog", "serving-infrastructure", "stakeholder-alignment"}},
        {"part-unstaffed",
         {"business-metric-monitoring", "cataloguing", "data-as-a-product", "data-compliance",
          "data-quality", "data-source-access", "exploratory-analysis", "governance-policy",
          "system-monitoring", "wrangling-and-validation"}}};
    EXPECT_THAT(foundInTheSample(), testing::ContainerEq(expected));
}

} // namespace rolewright
