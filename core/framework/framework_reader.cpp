#include "core/framework/framework_reader.h"

#include "core/text/yaml_reader.h"

#include <QFile>
#include <QSet>

// Resources of a static library are linked only when something names them; the macro must stand
// outside namespaces.
static void initialiseResources()
{
    Q_INIT_RESOURCE(rolewright);
}

namespace rolewright {

namespace {

constexpr auto versionKey = "rolewright-framework";
constexpr auto builtIn = "ml-skill-profiles";

/// Checks one framework; every message names the row that it is about.
class FrameworkChecker
{
public:
    FrameworkChecker(const Framework &framework, Problems &problems)
        : m_framework(framework), m_problems(problems)
    {
    }

    void run()
    {
        checkIds(m_framework.stages, "stage");
        checkIds(m_framework.phases, "phase");
        checkIds(m_framework.skills, "skill");
        checkIds(m_framework.profiles, "profile");
        checkIds(m_framework.activities, "activity");
        checkPhases();
        checkSkills();
        checkProfiles();
        checkRules();
        checkActivities();
    }

private:
    template <class T>
    void checkIds(const std::vector<T> &rows, const char *what)
    {
        QSet<QString> seen;
        for (const T &row : rows) {
            if (seen.contains(row.id.value))
                note(row.id.value, QStringLiteral("the %1 “%2” is there twice")
                                       .arg(QLatin1String(what), row.id.value));
            seen.insert(row.id.value);
        }
    }

    void checkPhases()
    {
        for (const Phase &phase : m_framework.phases) {
            const bool known =
                std::any_of(m_framework.stages.begin(), m_framework.stages.end(),
                            [&](const Stage &stage) { return stage.id == phase.stage; });
            if (!known)
                note(phase.id.value, QStringLiteral("the phase “%1” names the unknown stage “%2”")
                                         .arg(phase.id.value, phase.stage.value));
        }
    }

    void checkSkills()
    {
        for (const Skill &skill : m_framework.skills) {
            for (const SkillId &implied : skill.implies)
                checkSkill(implied, skill.id.value);
            if (!skill.levels.empty() && skill.levels.size() != 4)
                note(skill.id.value,
                     QStringLiteral(
                         "the skill “%1” needs a text for each of the levels 1 to 4, or none")
                         .arg(skill.id.value));
        }
    }

    void checkProfiles()
    {
        for (const Profile &profile : m_framework.profiles) {
            for (const SkillNeed &need : profile.skills) {
                for (const SkillId &skill : need.choices())
                    checkSkill(skill, profile.id.value);
            }
            for (const auto &entry : profile.effort)
                checkPhase(entry.first, profile.id.value);
        }
    }

    void checkRules()
    {
        for (const GuidanceEdge &edge : m_framework.guidance) {
            checkProfile(edge.from, QStringLiteral("guidance"));
            checkProfile(edge.to, QStringLiteral("guidance"));
        }
        for (const ControlRule &rule : m_framework.controls) {
            checkProfile(rule.controller, QStringLiteral("controls"));
            checkProfile(rule.controlled, QStringLiteral("controls"));
        }
        for (const Prerequisite &rule : m_framework.prerequisites) {
            checkProfile(rule.profile, QStringLiteral("prerequisites"));
            for (const ActivityId &activity : rule.activities)
                checkActivity(activity, QStringLiteral("prerequisites"));
        }
        for (const Substitutes &rule : m_framework.substitutes) {
            for (const ActivityId &activity : rule.activities)
                checkActivity(activity, QStringLiteral("substitutes"));
        }
        for (const DeferralRule &rule : m_framework.deferrals)
            checkActivity(rule.activity, QStringLiteral("deferrals"));
    }

    void checkActivities()
    {
        for (const Activity &activity : m_framework.activities) {
            checkPhase(activity.phase, activity.id.value);
            for (const auto &entry : activity.involvement)
                checkProfile(entry.first, activity.id.value);
        }
    }

    void checkSkill(const SkillId &id, const QString &at)
    {
        if (m_framework.skill(id) == nullptr)
            note(at, QStringLiteral("“%1” names the unknown skill “%2”").arg(at, id.value));
    }
    void checkPhase(const PhaseId &id, const QString &at)
    {
        if (m_framework.phase(id) == nullptr)
            note(at, QStringLiteral("“%1” names the unknown phase “%2”").arg(at, id.value));
    }
    void checkProfile(const ProfileId &id, const QString &at)
    {
        if (m_framework.profile(id) == nullptr)
            note(at, QStringLiteral("“%1” names the unknown profile “%2”").arg(at, id.value));
    }
    void checkActivity(const ActivityId &id, const QString &at)
    {
        if (m_framework.activity(id) == nullptr)
            note(at, QStringLiteral("“%1” names the unknown activity “%2”").arg(at, id.value));
    }
    void note(const QString &id, const QString &text) { m_problems.add(text, id); }

    const Framework &m_framework;
    Problems &m_problems;
};

void takeVersion(Node &root, Problems &problems)
{
    const auto key = std::find(root.keys.begin(), root.keys.end(), QLatin1String(versionKey));
    if (key == root.keys.end()) {
        problems.add(root, QStringLiteral("this is no framework file: the key “%1” is missing")
                               .arg(QLatin1String(versionKey)));
        return;
    }
    const auto index = key - root.keys.begin();
    const Node &version = root.items[static_cast<size_t>(index)];
    if (version.text != QLatin1String("1"))
        problems.add(
            version,
            QStringLiteral("unknown framework format version; this program knows version 1"));
    root.items.erase(root.items.begin() + index);
    root.keys.erase(key);
}

} // namespace

Result<Framework> frameworkFromNode(const Node &node, const QString &file)
{
    Problems problems(file);
    Framework framework;
    if (decodeRecord(node, framework, problems))
        FrameworkChecker(framework, problems).run();
    if (const auto result = problems.result(); !result)
        return std::unexpected(result.error());
    return framework;
}

Result<Framework> readFramework(const QByteArray &bytes, const QString &file)
{
    auto document = readYaml(bytes, file);
    if (!document)
        return std::unexpected(document.error());
    Problems problems(file);
    takeVersion(document->root, problems);
    if (const auto result = problems.result(); !result)
        return std::unexpected(result.error());
    return frameworkFromNode(document->root, file);
}

std::vector<InstalledFramework> installedFrameworks()
{
    std::vector<InstalledFramework> all;
    if (const auto framework = loadInstalledFramework(QLatin1String(builtIn)))
        all.push_back({framework->id, framework->version, framework->name});
    return all;
}

Result<Framework> loadInstalledFramework(const QString &id)
{
    initialiseResources();
    QFile file(QStringLiteral(":/rolewright/frameworks/%1.yaml").arg(id));
    if (!isValidId(id) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    QStringLiteral("the framework “%1” does not come with this program").arg(id));
    return readFramework(file.readAll(), id + QStringLiteral(".yaml"));
}

} // namespace rolewright
