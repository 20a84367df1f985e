#include "core/design/new_plan.h"
#include "core/design/tailoring_proposal.h"
#include "core/framework/framework_reader.h"
#include "core/plan/difference.h"
#include "core/plan/edits/removals.h"
#include "core/plan/edits/staffing_edits.h"
#include "core/plan/plan_framework.h"
#include "core/storage/plan_file.h"
#include "tests/core/edits_fixture.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

const ScenarioId baseline{QStringLiteral("baseline")};
const QDate today(2027, 1, 4);

const Framework &catalogue()
{
    static const Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    return framework;
}

Plan planFor(const Factors &factors)
{
    NewPlanOptions options{.factors = factors, .businessUnits = 2, .today = today};
    if (!factors.roles.isEmpty())
        options.roles = *installedCrosswalk(factors.roles, catalogue());
    return newPlan(options, catalogue());
}

/// The answers of a plan that began with a role set.
std::vector<Factors> withRoles(std::vector<Factors> answers, const char *roles)
{
    for (Factors &factors : answers)
        factors.roles = {QString::fromLatin1(roles)};
    return answers;
}

/// Every answer that concerns positions.
std::vector<Factors> designAnswers()
{
    std::vector<Factors> all;
    for (const Size size : {Size::Small, Size::Medium, Size::Large}) {
        for (const Centralization place :
             {Centralization::Central, Centralization::HubAndSpoke, Centralization::Decentral}) {
            for (const bool pool : {false, true}) {
                for (const bool isTrial : {false, true})
                    all.push_back({.size = size,
                                   .centralization = place,
                                   .pool = pool,
                                   .proofOfConcept = isTrial});
            }
        }
    }
    return all;
}

/// Every answer that concerns what is left out.
std::vector<Factors> deferralAnswers()
{
    std::vector<Factors> all;
    const std::array<std::optional<bool>, 3> answers{std::nullopt, false, true};
    for (const Maturity maturity : {Maturity::Starting, Maturity::Growing, Maturity::Scaled}) {
        for (const auto &areSimple : answers) {
            for (const auto &isStatic : answers)
                all.push_back({.maturity = maturity,
                               .interpretableModels = areSimple,
                               .staticData = isStatic});
        }
    }
    return all;
}

TailoringQuestion question(const Plan &plan, const Factors &answers)
{
    return {plan, catalogue(), plan.scenarios.rows().front()->id, answers, today};
}

TailoringProposal proposal(const Plan &plan, const Factors &answers)
{
    const auto proposed = proposeTailoring(question(plan, answers));
    if (!proposed)
        ADD_FAILURE() << describe(proposed.error()).toStdString();
    return proposed.value_or(TailoringProposal{});
}

std::vector<ProposedChange> recommended(const TailoringProposal &proposal)
{
    std::vector<ProposedChange> changes = proposal.changes;
    std::erase_if(changes, [](const auto &change) { return !change.isRecommended; });
    return changes;
}

/// The plan with all taken over that is ticked at first.
Plan tailored(const Plan &plan, const Factors &answers)
{
    const auto set = tailor(question(plan, answers), recommended(proposal(plan, answers)));
    const auto next = set ? apply(plan, *set) : std::unexpected(set.error());
    if (!next)
        ADD_FAILURE() << describe(next.error()).toStdString();
    return next.value_or(plan);
}

/// Takes the plan of each of the answers to each other one.
void takeEachToEach(const std::vector<Factors> &answers)
{
    std::vector<Plan> plans;
    for (const Factors &factors : answers)
        plans.push_back(planFor(factors));
    for (const Plan &from : plans) {
        for (const Plan &to : plans)
            ASSERT_TRUE(tailored(from, to.head->factors) == to);
    }
}

const ProposedChange *find(const TailoringProposal &proposal, const char *title)
{
    const auto found =
        std::find_if(proposal.changes.begin(), proposal.changes.end(),
                     [&](const auto &change) { return change.title == QLatin1String(title); });
    return found == proposal.changes.end() ? nullptr : &*found;
}

std::string titles(const TailoringProposal &proposal)
{
    QStringList all;
    for (const auto &change : proposal.changes)
        all << change.title;
    return all.join(QStringLiteral("; ")).toStdString();
}

/// What still differs between plans that should be the same.
std::string differences(const Plan &one, const Plan &other)
{
    return inWords(difference(one, other), one, other).join(u'\n').toStdString();
}

QStringList seatsOf(const Plan &plan, const char *profile)
{
    QStringList ids;
    for (const auto &position : plan.designs.begin()->second.positions) {
        if (position->profiles.contains(ProfileId{QString::fromLatin1(profile)}))
            ids << position->id.value;
    }
    return ids;
}

/// The plan with somebody on one of its positions.
Plan staffed(Plan plan, const char *position)
{
    plan.people.append(Person{.id = {QStringLiteral("p1")}, .name = QStringLiteral("Lena Roth")});
    plan.designs[baseline].assignments.append(
        Assignment{.id = {QStringLiteral("a1")},
                   .person = {QStringLiteral("p1")},
                   .position = {QString::fromLatin1(position)},
                   .share = 1});
    return plan;
}

const Factors hub{};
const Factors decentral{.centralization = Centralization::Decentral};
const Factors small{.size = Size::Small};
const Factors starting{.maturity = Maturity::Starting};

} // namespace

TEST(Tailoring, TakesAnyProposedDesignToAnyOther)
{
    takeEachToEach(designAnswers());
}

TEST(Tailoring, TakesAnyDesignOfARoleSetToAnyOther)
{
    // One set of roles that share profiles stands for all.
    takeEachToEach(withRoles(designAnswers(), "uber"));
}

TEST(Tailoring, ProposesNothingWhereAPlanHasTheRolesOfItsSet)
{
    for (const char *roles : {"uber", "azure-mlops", "kreuzberger-2022"}) {
        for (const Factors &factors : withRoles(designAnswers(), roles)) {
            const TailoringProposal proposed = proposal(planFor(factors), factors);
            EXPECT_TRUE(proposed.changes.empty()) << titles(proposed);
            EXPECT_TRUE(proposed.kept.isEmpty());
        }
    }
}

TEST(Tailoring, ProposesInTheNamesOfARoleSet)
{
    const Factors uber{.roles = {QStringLiteral("uber")}};
    const Factors large{.size = Size::Large, .roles = uber.roles};
    const TailoringProposal proposed = proposal(planFor(uber), large);
    EXPECT_NE(find(proposed, "More positions for Machine Learning Engineer"), nullptr)
        << titles(proposed);
    const Factors few{.size = Size::Small, .roles = uber.roles};
    EXPECT_NE(
        find(proposal(planFor(uber), few), "Combine Data Engineer and Machine Learning Engineer"),
        nullptr);
}

TEST(Tailoring, NeitherDoublesNorRemovesWhatWasChangedByHandInARoleSet)
{
    const Factors uber{.roles = {QStringLiteral("uber")}};
    Plan plan = planFor(uber);
    auto &positions = plan.designs[baseline].positions;
    Position own = *positions.find(QStringLiteral("unit-1-machine-learning-engineer"));
    own.title = QStringLiteral("Model Builder");
    positions.replace(own);
    const QString gone = QStringLiteral("centre-technical-program-manager");
    plan = done(plan, removePosition(plan, baseline, {gone}));
    EXPECT_TRUE(tailored(plan, uber) == plan);
    for (const ProposedChange &change : proposal(plan, uber).changes)
        EXPECT_FALSE(change.isRecommended) << change.title.toStdString();
    const Factors decentral{.centralization = Centralization::Decentral, .roles = uber.roles};
    const Plan next = tailored(plan, decentral);
    EXPECT_TRUE(*next.design(baseline).positions.find(own.id) == own);
    EXPECT_FALSE(next.design(baseline).positions.contains(gone));
}

TEST(Tailoring, KeepsPositionsOfARoleSetThatDoesNotComeWithTheProduct)
{
    Crosswalk own = *installedCrosswalk({QStringLiteral("uber")}, catalogue());
    own.id = {QStringLiteral("our-roles")};
    const Plan plan = newPlan({.roles = own, .businessUnits = 2, .today = today}, catalogue());
    EXPECT_TRUE(tailored(plan, plan.head->factors) == plan);
    for (const ProposedChange &change : proposal(plan, plan.head->factors).changes)
        EXPECT_FALSE(change.isRecommended) << change.title.toStdString();
}

TEST(Tailoring, TakesAnyDeferralsToAnyOthers)
{
    takeEachToEach(deferralAnswers());
}

TEST(Tailoring, ProposesNothingWhereThePlanIsAsProposed)
{
    std::vector<Factors> answers = designAnswers();
    for (const Factors &more : deferralAnswers())
        answers.push_back(more);
    for (const Factors &factors : answers) {
        const TailoringProposal proposed = proposal(planFor(factors), factors);
        EXPECT_TRUE(proposed.changes.empty()) << titles(proposed);
        EXPECT_TRUE(proposed.kept.isEmpty());
    }
}

TEST(Tailoring, LeavesNoResidueInAPlanMadeByHand)
{
    const auto file = loadPlanFile(
        QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/resources/samples/mobility.rolewright.yaml"));
    ASSERT_TRUE(file);
    const Plan plan = file->loaded.plan;
    const Factors first = plan.head->factors;
    for (const Factors &other : designAnswers()) {
        // Who goes back from a trial is offered what it did without, also where it was never there.
        if (other.proofOfConcept)
            continue;
        const Plan there = tailored(plan, other);
        EXPECT_TRUE(violations(there).empty());
        EXPECT_EQ(differences(tailored(there, first), plan), std::string());
    }
}

TEST(Tailoring, IsOneStepThatCanBeTakenBack)
{
    const Plan plan = planFor(hub);
    const auto set = tailor(question(plan, decentral), proposal(plan, decentral).changes);
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, QStringLiteral("Tailor the framework"));
    EXPECT_TRUE(done(plan, set) == planFor(decentral));
}

TEST(Tailoring, CombinesRolesOfSmallOrganisationsAndSaysWhatTheyShare)
{
    const TailoringProposal proposed = proposal(planFor(hub), small);
    const ProposedChange *change = find(proposed, "Combine Data Engineer and ML Engineer");
    ASSERT_NE(change, nullptr) << titles(proposed);
    EXPECT_EQ(change->subject, TailoringSubject::CombinedRoles);
    EXPECT_TRUE(change->reason.contains(QStringLiteral("They share 5 of 21 skills (Python, Git, ")))
        << change->reason.toStdString();
    EXPECT_TRUE(change->reason.contains(QStringLiteral("white paper")));
    EXPECT_EQ(change->effect,
              QStringLiteral("2 vacant positions go and 2 positions get other profiles"));
}

TEST(Tailoring, MovesArchitectsWhereDirectionComesFrom)
{
    const TailoringProposal proposed = proposal(planFor(hub), decentral);
    EXPECT_EQ(titles(proposed), "Move Data Architect to the business units; "
                                "Move ML Architect to the business units");
    EXPECT_EQ(proposed.changes.front().effect,
              QStringLiteral("2 vacant positions come and 1 vacant position goes"));
    const TailoringProposal back = proposal(planFor(decentral), hub);
    EXPECT_NE(find(back, "Move ML Architect to the centre"), nullptr) << titles(back);
}

TEST(Tailoring, DoesWithoutProfilesInAProofOfConcept)
{
    const Factors trial{.proofOfConcept = true};
    const TailoringProposal proposed = proposal(planFor(hub), trial);
    ASSERT_NE(find(proposed, "Do without Data Governor for now"), nullptr) << titles(proposed);
    const Plan plan = tailored(planFor(hub), trial);
    EXPECT_TRUE(seatsOf(plan, "data-governor").isEmpty());
    EXPECT_EQ(seatsOf(plan, "data-scientist").size(), 2);
    EXPECT_NE(find(proposal(plan, hub), "Add Data Governor"), nullptr);
}

TEST(Tailoring, TakesOverPartOfAProposalAndOffersTheRestAgain)
{
    const Plan plan = planFor(hub);
    const TailoringProposal proposed = proposal(plan, decentral);
    const auto set = tailor(question(plan, decentral),
                            {*find(proposed, "Move ML Architect to the business units")});
    const Plan next = done(plan, set);
    EXPECT_EQ(seatsOf(next, "data-architect").size(), 1);
    EXPECT_EQ(seatsOf(next, "ml-architect").size(), 2);
    EXPECT_TRUE(next.head->factors == decentral);
    const TailoringProposal rest = proposal(next, decentral);
    ASSERT_EQ(titles(rest), "Move Data Architect to the business units");
    EXPECT_FALSE(rest.changes.front().isRecommended);
}

TEST(Tailoring, KeepsPositionsThatPeopleHold)
{
    const Plan plan = staffed(planFor(hub), "centre-data-architect");
    const TailoringProposal proposed = proposal(plan, decentral);
    EXPECT_EQ(titles(proposed), "Move ML Architect to the business units");
    ASSERT_EQ(proposed.kept.size(), 1);
    EXPECT_TRUE(proposed.kept.front().startsWith(QStringLiteral("Data Architect: ")));
    const Plan next = tailored(plan, decentral);
    EXPECT_EQ(seatsOf(next, "data-architect"),
              QStringList{QStringLiteral("centre-data-architect")});
    EXPECT_TRUE(tailored(next, hub) == plan);
}

TEST(Tailoring, AsksBeforeAHeldPositionGetsOtherProfiles)
{
    const Plan plan = staffed(planFor(small), "centre-ai-management");
    const TailoringProposal proposed = proposal(plan, hub);
    const ProposedChange *change = find(proposed, "Separate AI Management and Data Governor");
    ASSERT_NE(change, nullptr) << titles(proposed);
    EXPECT_FALSE(change->isRecommended);
    EXPECT_EQ(seatsOf(tailored(plan, hub), "data-governor"),
              QStringList{QStringLiteral("centre-ai-management")});
}

TEST(Tailoring, LeavesPositionsThatWereChangedByHand)
{
    Plan plan = planFor(hub);
    Position own = *plan.designs[baseline].positions.find(QStringLiteral("unit-1-data-steward"));
    own.title = QStringLiteral("Keeper of data");
    plan.designs[baseline].positions.replace(own);
    const Plan next = tailored(plan, small);
    EXPECT_TRUE(*next.design(baseline).positions.find(own.id) == own);
    EXPECT_EQ(seatsOf(next, "data-steward").size(), 2);
    const Plan back = tailored(next, hub);
    EXPECT_EQ(back.design(baseline).positions.size(), plan.design(baseline).positions.size());
    for (const auto &position : plan.design(baseline).positions)
        EXPECT_TRUE(*back.design(baseline).positions.find(position->id) == *position);
}

TEST(Tailoring, DoesNotBringBackUnaskedWhatWasRemovedByHand)
{
    const Plan plan = done(planFor(hub), removePosition(planFor(hub), baseline,
                                                        {QStringLiteral("centre-ml-architect")}));
    const TailoringProposal proposed = proposal(plan, hub);
    ASSERT_EQ(titles(proposed), "Add ML Architect");
    EXPECT_FALSE(proposed.changes.front().isRecommended);
    EXPECT_TRUE(tailored(plan, hub) == plan);
}

TEST(Tailoring, LeavesOutActivitiesWithReasonTriggerAndReview)
{
    const Factors simple{.interpretableModels = true};
    const TailoringProposal proposed = proposal(planFor(hub), simple);
    const ProposedChange *change = find(proposed, "Leave out Serving infrastructure for now");
    ASSERT_NE(change, nullptr) << titles(proposed);
    EXPECT_EQ(change->subject, TailoringSubject::Deferrals);
    EXPECT_EQ(change->effect, QStringLiteral("Look again when models become more complex, or on "
                                             "4 July 2027"));
    EXPECT_EQ(find(proposed, "Leave out Lineage for now"), nullptr);
    const TailoringProposal back = proposal(planFor(simple), {.interpretableModels = false});
    EXPECT_NE(find(back, "Take up Serving infrastructure"), nullptr) << titles(back);
}

TEST(Tailoring, KeepsDeferralsOfOnesOwn)
{
    Plan plan = planFor(starting);
    Deferral own = *plan.deferrals.find(QStringLiteral("lineage"));
    own.reason = QStringLiteral("Our archive does it.");
    plan.deferrals.replace(own);
    const Plan next = tailored(plan, {.maturity = Maturity::Scaled});
    ASSERT_EQ(next.deferrals.size(), 1);
    EXPECT_TRUE(*next.deferrals.rows().front() == own);
}

TEST(Tailoring, ChangesNoPositionOfALockedScenario)
{
    const Plan plan = lockedScenario(planFor(hub), baseline);
    const Factors answers{.centralization = Centralization::Decentral, .staticData = true};
    EXPECT_EQ(titles(proposal(plan, answers)), "Leave out Versioning for now; "
                                               "Leave out Lineage for now");
    EXPECT_TRUE(tailored(plan, answers).designs == plan.designs);
}

TEST(Tailoring, NeedsTheScenario)
{
    TailoringQuestion asked = question(planFor(hub), decentral);
    asked.scenario = {QStringLiteral("nowhere")};
    EXPECT_FALSE(proposeTailoring(asked));
    EXPECT_FALSE(tailor(asked, {}));
}

} // namespace rolewright
