#include "core/framework/framework_reader.h"

#include <QFile>
#include <gmock/gmock.h>

namespace rolewright {
namespace {

struct ProfileRow
{
    const char *key;
    const char *id;
    const char *placement;
    const char *effort; ///< seven cells: level 0 to 2, basis Derived, Stated or Capped
    const char *sums;   ///< of the same cells; a dot where the level is stated
};

constexpr ProfileRow profileRows[] = {
    {"AM", "ai-management", "central", "1D 1D 1D 0D 1D 1D 1D", "1.5 1 1 0 1 1 1"},
    {"DG", "data-governor", "central", "1S 1S 2S 0D 0D 0D 0D", ". . . 0 0 0 0"},
    {"DA", "data-architect", "central", "2S 2S 2S 1D 0D 0D 0D", ". . . 1.5 0 0 0"},
    {"MA", "ml-architect", "central", "0D 0D 1D 2D 2D 2D 2D", "0 0 1 3.5 5 3 6"},
    {"PO", "product-owner", "business-unit", "2D 1D 2D 1D 1D 1D 1D", "3 1.5 2.5 1.5 1.5 2 1"},
    {"DE", "data-engineer", "business-unit", "2S 2S 1C 1D 0D 0D 1D", ". . 8 2 0 0 1"},
    {"DS", "data-scientist", "business-unit", "1C 1C 1C 2S 2S 1D 1C", "3 3 5 . . 1.5 4"},
    {"DN", "data-analyst", "business-unit", "0D 2D 1D 0D 1D 0S 1C", "0.5 3 1.5 0 1 . 3"},
    {"ST", "data-steward", "business-unit", "1S 1S 2S 0D 0D 0D 0S", ". . . 0 0 0 ."},
    {"ME", "ml-engineer", "business-unit", "0D 0D 0D 1C 1C 2S 2S", "0.5 0 0 3.5 4 . ."},
};

struct SkillRow
{
    const char *key;
    const char *skills; ///< level 3 and core; `2` level 2 and core; `h` level 2 and helpful
};

constexpr SkillRow skillRows[] = {
    {"AM", "domain-knowledge, ai-industry-experience, data-quality 2, innovation, roadmapping, "
           "agile-project-management, business-understanding, sales h"},
    {"DG", "regulation, accountability, information-systems-management, data-lifecycle-management, "
           "product-lifecycle-management h, analytical-skills, communication"},
    {"DA", "it-architecture, data-architecture, big-data, data-mining h, data-management, "
           "metadata-management, containerization, agile-project-management h, analytical-skills, "
           "communication"},
    {"MA", "infrastructure-as-code, git, ci-cd, cloud, test-driven-development, docker, "
           "kubernetes, mlops, ai-development, agile-development h"},
    {"PO", "domain-knowledge, ml-fundamentals, project-delivery, project-management-tools h, "
           "prioritization, agile-development, communication"},
    {"DE", "cloud, workflow-automation, containerization, git, ci-cd, databases, python, sql, etl, "
           "orchestration, data-modelling, data-mining h, data-products h, agile-development h, "
           "analytical-skills"},
    {"DS", "data-analytics, data-mining, big-data, statistics, feature-engineering, python, "
           "jupyter h, pandas, numpy, scikit-learn, pytorch|tensorflow|keras, mlops h, perl h, "
           "c-cpp h, databases h, agile-development h, critical-thinking, communication"},
    {"DN", "mathematics 2, statistics, programming 2, kpi-reporting, sql, tableau h, excel, "
           "visualization, communication"},
    {"ST", "quality-awareness, data-management, data-quality, data-ethics, written-communication, "
           "communication, presentation"},
    {"ME", "distributed-systems, cloud, ml-monitoring, containerization, bash, python, "
           "ml-libraries, statistics, data-science h, git h, ci-cd h"},
};

struct ActivityRow
{
    const char *id;
    const char *phase;
    const char *cells; ///< column key and letters; `*` marks an owner that is ours
};

constexpr ActivityRow activityRows[] = {
    {"data-and-ai-strategy", "scoping", "AM A/R"},
    {"use-case-prioritisation-and-commitment", "scoping", "AM A/R, PO C"},
    {"budget-talent-team-structure", "scoping", "AM A/R"},
    {"expectation-management", "scoping", "AM A/R"},
    {"use-case-and-mlops-kpis", "scoping", "AM A*/R, PO R"},
    {"requirements-and-backlog", "scoping", "PO A/R"},
    {"stakeholder-alignment", "scoping", "PO A/R"},
    {"translation-of-the-business-problem", "scoping", "DS A/R, PO C"},
    {"ad-hoc-analysis-and-reporting", "scoping", "DN A/R, AM C"},
    {"domain-knowledge", "data-ingestion", "PO A*/R, DE R, DS R"},
    {"data-source-discovery", "data-ingestion", "PO A*/R, DS R"},
    {"data-collection", "data-ingestion", "PO A/R"},
    {"data-source-access", "data-ingestion", "ST A*/R, DE R"},
    {"data-architecture", "data-ingestion", "DA A/R, ME C, AM C"},
    {"processing-approach", "data-ingestion", "DA A*/R, DE R, DS C, AM C"},
    {"approval-of-processing-steps", "data-ingestion", "DG A/R"},
    {"data-persistence", "data-ingestion", "DA A*/R, DE R, AM C"},
    {"ingestion", "data-ingestion", "DA R, DE A*/R, DS C, DN C"},
    {"goals-for-preparation", "data-preparation", "AM A/R"},
    {"processing-infrastructure", "data-preparation", "DA A*/R, DE R"},
    {"data-warehouse-or-lakehouse", "data-preparation", "DA A/R"},
    {"data-labelling", "data-preparation", "DA A*/R, PO C, DS C"},
    {"wrangling-and-validation", "data-preparation", "DE A*/R, DS R, DN R, PO C"},
    {"exploratory-analysis", "data-preparation", "DS A*/R, DN R, PO C"},
    {"data-processing", "data-preparation", "DE A*/R, DA C, DS C"},
    {"adherence-to-company-standards", "data-preparation", "ST A/R"},
    {"goals-for-data-management", "data-management", "AM A/R"},
    {"governance-policy", "data-management", "DG A/R, ST R"},
    {"data-compliance", "data-management", "DG A/R, DA R, ST R, PO R, DE R"},
    {"cataloguing", "data-management", "DG A/R, DA R, DE R, ST R, DS R"},
    {"versioning", "data-management", "DE A/R, DA R, DS R"},
    {"lineage", "data-management", "DE A/R, DA R, ST R, DS C"},
    {"storage-and-lifecycle", "data-management", "DE A/R, DA R, DS R"},
    {"data-quality", "data-management", "DE A/R, DA R, DS R, ST R, PO C, DN C"},
    {"data-as-a-product", "data-management", "PO A/R, DG C, DA R, DE R, DS R, ST R, DN C"},
    {"data-platform-design", "data-management", "DA A*/R, DG C"},
    {"feature-store", "data-management", "MA A*/R, DE R, DS R, ME C"},
    {"training-infrastructure", "model-training", "MA A*/R, ME R, DA C"},
    {"training-scalability", "model-training", "MA A*/R, ME R"},
    {"workflow-orchestration", "model-training", "MA A*/R, ME R, DS R, DE C, DA C"},
    {"train-test-split", "model-training", "DS A/R, DE R, DA C, PO C"},
    {"feature-engineering", "model-training", "DS A/R"},
    {"model-training", "model-training", "DS A/R, ME C, MA C, DE C"},
    {"model-validation-and-selection", "model-training", "DS A/R, PO C"},
    {"model-design", "model-training", "DS A*/R, PO C"},
    {"retraining", "model-training", "DS A/R, ME R"},
    {"goals-for-model-management", "model-management", "AM A/R"},
    {"model-registry-and-versioning", "model-management", "MA A*/R, ME R, DS R"},
    {"experiment-tracking", "model-management", "MA A*/R, ME R, DS R"},
    {"ci-cd-ct-pipelines", "model-management", "ME A/R, MA R, DS R"},
    {"staging-environments", "model-management", "MA A/R"},
    {"choice-of-the-model-to-release", "model-management", "DS A*/R, PO C, DN C"},
    {"goals-for-deployment", "deployment-management", "AM A/R"},
    {"deployment-strategy", "deployment-management", "MA A*/R, ME R, PO R"},
    {"serving-infrastructure", "deployment-management", "MA A/R"},
    {"deployment-pipeline", "deployment-management", "MA R, ME A*/R, DS C"},
    {"inference-pipeline", "deployment-management", "ME A*/R, DS R"},
    {"endpoint-security", "deployment-management", "MA A*/R, ME R"},
    {"end-to-end-testing", "deployment-management", "PO A/R, ME C"},
    {"endpoint-design", "deployment-management", "ME A*/R, DN C"},
    {"goals-for-operation", "monitor-maintain", "AM A/R"},
    {"data-drift-monitoring", "monitor-maintain", "MA A*/R, ME R, DS R, DE R"},
    {"feature-monitoring", "monitor-maintain", "MA A*/R, ME R, DS R"},
    {"model-performance-monitoring", "monitor-maintain", "ME A/R, MA R, DS R"},
    {"business-metric-monitoring", "monitor-maintain", "PO A/R, MA R, ME R, DS R, DN R, ST C"},
    {"system-monitoring", "monitor-maintain", "MA R, ME A*/R, DN R"},
    {"alerts-and-reports", "monitor-maintain", "MA R, ME A*/R"},
    {"dashboards", "monitor-maintain", "DN A/R"},
};

QString keyOf(const ProfileId &profile)
{
    for (const ProfileRow &row : profileRows) {
        if (profile.value == QLatin1String(row.id))
            return QLatin1String(row.key);
    }
    return profile.value;
}

QString cellsOf(const Activity &activity)
{
    QStringList cells;
    for (const auto &[profile, cell] : activity.involvement) {
        QString letters = cell.involvement.letters();
        if (letters == QLatin1String("AR"))
            letters = cell.ours ? QStringLiteral("A*/R") : QStringLiteral("A/R");
        else if (cell.ours)
            letters += u'*';
        cells << keyOf(profile) + u' ' + letters;
    }
    return cells.join(QStringLiteral(", "));
}

QString skillsOf(const Profile &profile)
{
    QStringList needs;
    for (const SkillNeed &need : profile.skills) {
        QStringList choices;
        for (const SkillId &skill : need.choices())
            choices << skill.value;
        QString text = choices.join(u'|');
        if (need.level == 2)
            text += need.weight == Weight::Helpful ? QStringLiteral(" h") : QStringLiteral(" 2");
        else if (need.level != 3 || need.weight != Weight::Core)
            text += QStringLiteral(" level %1 %2").arg(need.level).arg(nameOf(need.weight));
        needs << text;
    }
    return needs.join(QStringLiteral(", "));
}

QString basisLetter(Basis basis)
{
    return nameOf(basis).left(1).toUpper();
}

/// The shipped catalogue, as it lies in the source folder.
class Catalogue : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString path =
            QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/resources/frameworks/ml-skill-profiles.yaml");
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
        auto read = readFramework(file.readAll(), path);
        ASSERT_TRUE(read) << qPrintable(describe(read.error()));
        framework = std::move(*read);
    }

    QStringList phaseIds() const
    {
        QStringList ids;
        for (const Phase &phase : framework.phases)
            ids << phase.id.value;
        return ids;
    }

    const Profile &profile(const char *key) const
    {
        for (const Profile &candidate : framework.profiles) {
            if (keyOf(candidate.id) == QLatin1String(key))
                return candidate;
        }
        ADD_FAILURE() << "no profile " << key;
        return framework.profiles.front();
    }

    Framework framework;
};

TEST_F(Catalogue, HasSevenPhasesInThreeStagesAfterScoping)
{
    QStringList found;
    for (const Phase &phase : framework.phases)
        found << phase.stage.value + u'/' + phase.id.value;
    EXPECT_EQ(found.join(u' ').toStdString(),
              "data-engineering/data-ingestion data-engineering/data-preparation "
              "data-engineering/data-management modeling/model-training modeling/model-management "
              "deployment/deployment-management deployment/monitor-maintain");
    EXPECT_EQ(framework.stages.size(), 3U);
    EXPECT_EQ(framework.planningPhase.id.value.toStdString(), "scoping");
}

TEST_F(Catalogue, NamesTheTenProfilesInOrderWithTheirPlacement)
{
    ASSERT_EQ(framework.profiles.size(), std::size(profileRows));
    for (size_t i = 0; i < std::size(profileRows); ++i) {
        const Profile &found = framework.profiles[i];
        EXPECT_EQ(found.id.value.toStdString(), profileRows[i].id);
        EXPECT_EQ(nameOf(found.placement).toStdString(), profileRows[i].placement) << i;
    }
}

TEST_F(Catalogue, GivesEveryEffortItsLevelBasisAndSum)
{
    for (const ProfileRow &row : profileRows) {
        QStringList cells;
        QStringList sums;
        QStringList phases;
        for (const auto &[phase, effort] : profile(row.key).effort) {
            phases << phase.value;
            cells << QString::number(static_cast<int>(effort.level)) + basisLetter(effort.basis);
            sums << (effort.sum ? numberText(*effort.sum) : QStringLiteral("."));
        }
        EXPECT_EQ(phases, phaseIds()) << row.id;
        EXPECT_EQ(cells.join(u' ').toStdString(), row.effort) << row.id;
        EXPECT_EQ(sums.join(u' ').toStdString(), row.sums) << row.id;
    }
}

TEST_F(Catalogue, NamesTheSectionOfEveryStatedAndCappedEffortAlone)
{
    for (const Profile &each : framework.profiles) {
        for (const auto &[phase, effort] : each.effort)
            EXPECT_EQ(effort.section.isEmpty(), effort.basis == Basis::Derived)
                << qPrintable(each.id.value) << ' ' << qPrintable(phase.value);
    }
}

TEST_F(Catalogue, DerivesLevelsFromSumsByTheStatedLimits)
{
    for (const Profile &each : framework.profiles) {
        for (const auto &[phase, effort] : each.effort) {
            if (!effort.sum)
                continue;
            Level level = *effort.sum < 1     ? Level::Little
                          : *effort.sum < 2.5 ? Level::Moderate
                                              : Level::High;
            if (effort.basis == Basis::Capped) {
                EXPECT_EQ(level, Level::High) << qPrintable(each.id.value + phase.value);
                level = Level::Moderate;
            }
            EXPECT_EQ(effort.level, level) << qPrintable(each.id.value + phase.value);
        }
    }
}

TEST_F(Catalogue, PlansScopingForManagementProductOwnerAndDataScientist)
{
    QStringList found;
    for (const Profile &each : framework.profiles) {
        if (each.scoping == Level::Moderate)
            found << keyOf(each.id);
    }
    EXPECT_EQ(found.join(u' ').toStdString(), "AM PO DS");
}

TEST_F(Catalogue, AsksEachProfileForTheSkillsOfTheTable)
{
    for (const SkillRow &row : skillRows)
        EXPECT_EQ(skillsOf(profile(row.key)).toStdString(), row.skills) << row.key;
}

TEST_F(Catalogue, DescribesEverySkillAtFourLevelsInAKnownGroup)
{
    for (const Skill &skill : framework.skills) {
        ASSERT_EQ(skill.levels.size(), 4U) << qPrintable(skill.id.value);
        for (const LocalText &level : skill.levels)
            EXPECT_FALSE(level.english().isEmpty()) << qPrintable(skill.id.value);
        EXPECT_TRUE(std::any_of(framework.skillGroups.begin(), framework.skillGroups.end(),
                                [&](const SkillGroup &group) { return group.id == skill.group; }))
            << qPrintable(skill.id.value);
        EXPECT_FALSE(skill.aliases.isEmpty()) << qPrintable(skill.id.value);
    }
}

TEST_F(Catalogue, NamesNoTwoSkillsAlike)
{
    QHash<QString, QString> owners;
    for (const Skill &skill : framework.skills) {
        QStringList names = skill.aliases;
        names << skill.name.english();
        for (QString &name : names)
            name = name.toLower();
        names.removeDuplicates();
        for (const QString &name : names) {
            EXPECT_FALSE(owners.contains(name))
                << qPrintable(name) << " of " << qPrintable(skill.id.value) << " and "
                << qPrintable(owners.value(name));
            owners.insert(name, skill.id.value);
        }
    }
}

TEST_F(Catalogue, LetsToolsImplyWhatTheyAreToolsFor)
{
    QStringList found;
    for (const Skill &skill : framework.skills) {
        for (const SkillId &implied : skill.implies)
            found << skill.id.value + u'>' + implied.value;
    }
    found.sort();
    EXPECT_EQ(found.join(u' ').toStdString(),
              "c-cpp>programming docker>containerization keras>ml-libraries "
              "kubernetes>containerization pandas>ml-libraries perl>programming "
              "python>programming pytorch>ml-libraries scikit-learn>ml-libraries "
              "tableau>visualization tensorflow>ml-libraries");
}

TEST_F(Catalogue, GivesEachProfileAtLeastFourTitlesAndItsTexts)
{
    for (const Profile &each : framework.profiles) {
        EXPECT_GE(each.titles.size(), 4U) << qPrintable(each.id.value);
        EXPECT_FALSE(each.shortName.isEmpty()) << qPrintable(each.id.value);
        EXPECT_FALSE(each.task.isEmpty()) << qPrintable(each.id.value);
        EXPECT_FALSE(each.description.isEmpty()) << qPrintable(each.id.value);
        EXPECT_FALSE(each.background.isEmpty()) << qPrintable(each.id.value);
    }
}

TEST_F(Catalogue, MarksTheTitlesThatThePaperDoesNotName)
{
    QStringList named;
    for (const Profile &each : framework.profiles) {
        for (const Title &title : each.titles) {
            if (!title.ours)
                named << keyOf(each.id) + u' ' + title.text.english();
        }
    }
    EXPECT_EQ(named.join(QStringLiteral(", ")).toStdString(),
              "AM Head of Data, AM Head of AI, AM CIO, AM Chief Information Officer, "
              "DG Data Governance Officer, MA Machine Learning Architect, "
              "ME Machine Learning Engineer");
}

TEST_F(Catalogue, HiresInTheOrderOfTheInterview)
{
    QStringList found;
    for (const Profile &each : framework.profiles)
        found << keyOf(each.id) + QString::number(each.hiring.place) +
                     (each.hiring.ours ? QStringLiteral("*") : QString());
    EXPECT_EQ(found.join(u' ').toStdString(), "AM1* DG3* DA3 MA5* PO1* DE4 DS4 DN2 ST4* ME5");
}

TEST_F(Catalogue, GuidesUnitsFromTheCentre)
{
    QStringList found;
    for (const GuidanceEdge &edge : framework.guidance)
        found << keyOf(edge.from) + u'>' + keyOf(edge.to) + u':' + edge.flow;
    EXPECT_EQ(found.join(u' ').toStdString(),
              "AM>PO:strategy DG>ST:governance-guidelines DA>DE:data-infrastructure "
              "DA>DS:data-infrastructure DA>DN:data-infrastructure MA>ME:ml-infrastructure "
              "MA>DS:ml-infrastructure AM>DA:strategy DG>DA:governance-guidelines");
}

TEST_F(Catalogue, KnowsWhoControlsWhom)
{
    QStringList found;
    for (const ControlRule &rule : framework.controls)
        found << keyOf(rule.controller) + u'>' + keyOf(rule.controlled);
    EXPECT_EQ(found.join(u' ').toStdString(), "ST>DE DG>DA");
}

TEST_F(Catalogue, OffersDeferralsButNeverOfExperimentTracking)
{
    QStringList found;
    for (const DeferralRule &rule : framework.deferrals)
        found << rule.activity.value + u':' + rule.trigger;
    EXPECT_EQ(found.join(u' ').toStdString(),
              "versioning:data-not-static lineage:second-team-on-data "
              "serving-infrastructure:more-complex-models "
              "model-registry-and-versioning:more-complex-models");
}

TEST_F(Catalogue, AssignsEveryActivityAsTheMatrixDoes)
{
    ASSERT_EQ(std::size(activityRows), 68U);
    ASSERT_EQ(framework.activities.size(), std::size(activityRows));
    for (size_t i = 0; i < std::size(activityRows); ++i) {
        const Activity &found = framework.activities[i];
        EXPECT_EQ(found.id.value.toStdString(), activityRows[i].id);
        EXPECT_EQ(found.phase.value.toStdString(), activityRows[i].phase) << activityRows[i].id;
        EXPECT_EQ(cellsOf(found).toStdString(), activityRows[i].cells) << activityRows[i].id;
    }
}

TEST_F(Catalogue, HoldsExactlyOneProfileAccountableForEachActivity)
{
    for (const Activity &activity : framework.activities) {
        const auto accountable =
            std::count_if(activity.involvement.begin(), activity.involvement.end(),
                          [](const auto &entry) { return entry.second.involvement.accountable; });
        EXPECT_EQ(accountable, 1) << qPrintable(activity.id.value);
    }
}

TEST_F(Catalogue, SaysWhichPartEveryRoleDoes)
{
    for (const Activity &activity : framework.activities) {
        EXPECT_FALSE(activity.text.isEmpty()) << qPrintable(activity.id.value);
        for (const auto &[profile, cell] : activity.involvement)
            EXPECT_FALSE(cell.note.isEmpty())
                << qPrintable(activity.id.value) << ' ' << qPrintable(profile.value);
    }
}

TEST_F(Catalogue, ShowsActivitiesOfAPhaseTogether)
{
    QStringList order{framework.planningPhase.id.value};
    order += phaseIds();
    qsizetype last = 0;
    for (const Activity &activity : framework.activities) {
        const qsizetype place = order.indexOf(activity.phase.value);
        EXPECT_GE(place, last) << qPrintable(activity.id.value);
        last = place;
    }
}

TEST_F(Catalogue, LeavesNoKeyUnread)
{
    EXPECT_TRUE(framework.extra.empty());
    for (const Skill &skill : framework.skills)
        EXPECT_TRUE(skill.extra.empty()) << qPrintable(skill.id.value);
    for (const Profile &each : framework.profiles)
        EXPECT_TRUE(each.extra.empty()) << qPrintable(each.id.value);
    for (const Activity &activity : framework.activities)
        EXPECT_TRUE(activity.extra.empty()) << qPrintable(activity.id.value);
}

} // namespace
} // namespace rolewright
