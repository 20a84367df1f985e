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

/// Checks one framework; every problem is noted at the row that has it.
class FrameworkChecker
{
public:
    /// @param root the node that the framework was read from
    FrameworkChecker(const Framework &framework, const Node &root, Problems &problems)
        : m_framework(framework), m_root(root), m_problems(problems)
    {
    }

    void run()
    {
        checkIds(u"stages", m_framework.stages, "stage");
        checkIds(u"phases", m_framework.phases, "phase");
        checkIds(u"skills", m_framework.skills, "skill");
        checkIds(u"profiles", m_framework.profiles, "profile");
        checkIds(u"activities", m_framework.activities, "activity");
        checkPhases();
        checkSkills();
        checkProfiles();
        checkRules();
        checkActivities();
    }

private:
    /// Calls for each row of a section; what is noted meanwhile is noted at that row.
    template <class T, class Check>
    void forEach(QStringView section, const std::vector<T> &rows, Check check)
    {
        const Node *list = m_root.find(section);
        for (size_t i = 0; i < rows.size(); ++i) {
            m_at = &list->items[i];
            check(rows[i]);
        }
    }

    template <class T>
    void checkIds(QStringView section, const std::vector<T> &rows, const char *what)
    {
        QSet<QString> seen;
        forEach(section, rows, [&](const T &row) {
            if (seen.contains(row.id.value))
                note(QStringLiteral("the %1 “%2” is there twice; change or remove one of them")
                         .arg(QLatin1String(what), row.id.value));
            seen.insert(row.id.value);
        });
    }

    void checkPhases()
    {
        forEach(u"phases", m_framework.phases, [this](const Phase &phase) {
            const bool known =
                std::any_of(m_framework.stages.begin(), m_framework.stages.end(),
                            [&](const Stage &stage) { return stage.id == phase.stage; });
            if (!known)
                note(QStringLiteral("the phase “%1” names the unknown stage “%2”")
                         .arg(phase.id.value, phase.stage.value));
        });
    }

    void checkSkills()
    {
        forEach(u"skills", m_framework.skills, [this](const Skill &skill) {
            for (const SkillId &implied : skill.implies)
                checkSkill(implied, skill.id.value);
            if (!skill.levels.empty() && skill.levels.size() != 4)
                note(QStringLiteral(
                         "the skill “%1” needs a text for each of the levels 1 to 4, or none")
                         .arg(skill.id.value));
        });
    }

    void checkProfiles()
    {
        forEach(u"profiles", m_framework.profiles, [this](const Profile &profile) {
            for (const SkillNeed &need : profile.skills) {
                for (const SkillId &skill : need.choices())
                    checkSkill(skill, profile.id.value);
            }
            for (const auto &entry : profile.effort)
                checkPhase(entry.first, profile.id.value);
        });
    }

    void checkRules()
    {
        forEach(u"guidance", m_framework.guidance, [this](const GuidanceEdge &edge) {
            checkProfile(edge.from, QStringLiteral("guidance"));
            checkProfile(edge.to, QStringLiteral("guidance"));
        });
        forEach(u"controls", m_framework.controls, [this](const ControlRule &rule) {
            checkProfile(rule.controller, QStringLiteral("controls"));
            checkProfile(rule.controlled, QStringLiteral("controls"));
        });
        forEach(u"prerequisites", m_framework.prerequisites, [this](const Prerequisite &rule) {
            checkProfile(rule.profile, QStringLiteral("prerequisites"));
            for (const ActivityId &activity : rule.activities)
                checkActivity(activity, QStringLiteral("prerequisites"));
        });
        forEach(u"substitutes", m_framework.substitutes, [this](const Substitutes &rule) {
            for (const ActivityId &activity : rule.activities)
                checkActivity(activity, QStringLiteral("substitutes"));
        });
        forEach(u"deferrals", m_framework.deferrals, [this](const DeferralRule &rule) {
            checkActivity(rule.activity, QStringLiteral("deferrals"));
        });
        forEach(u"proof_of_concept", m_framework.proofOfConcept, [this](const ProfileId &profile) {
            checkProfile(profile, QStringLiteral("proof_of_concept"));
        });
    }

    void checkActivities()
    {
        forEach(u"activities", m_framework.activities, [this](const Activity &activity) {
            checkPhase(activity.phase, activity.id.value);
            for (const auto &entry : activity.involvement)
                checkProfile(entry.first, activity.id.value);
        });
    }

    void checkSkill(const SkillId &id, const QString &owner)
    {
        if (m_framework.skill(id) == nullptr)
            note(QStringLiteral("“%1” names the unknown skill “%2”").arg(owner, id.value));
    }
    void checkPhase(const PhaseId &id, const QString &owner)
    {
        if (m_framework.phase(id) == nullptr)
            note(QStringLiteral("“%1” names the unknown phase “%2”").arg(owner, id.value));
    }
    void checkProfile(const ProfileId &id, const QString &owner)
    {
        if (m_framework.profile(id) == nullptr)
            note(QStringLiteral("“%1” names the unknown profile “%2”").arg(owner, id.value));
    }
    void checkActivity(const ActivityId &id, const QString &owner)
    {
        if (m_framework.activity(id) == nullptr)
            note(QStringLiteral("“%1” names the unknown activity “%2”").arg(owner, id.value));
    }
    void note(const QString &text) { m_problems.add(*m_at, text); }

    const Framework &m_framework;
    const Node &m_root;
    const Node *m_at = nullptr; ///< row that is being checked
    Problems &m_problems;
};

void takeVersion(Node &root, Problems &problems)
{
    const auto key = std::find(root.keys.begin(), root.keys.end(), QLatin1String(versionKey));
    if (key == root.keys.end()) {
        problems.add(root, QStringLiteral("this is no framework file: the key “%1” is missing; "
                                          "choose one that was saved as a framework")
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
        FrameworkChecker(framework, node, problems).run();
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

namespace {

/// Read once: what comes with the product does not change while it runs.
const Result<Framework> &builtInFramework()
{
    static const Result<Framework> framework = []() -> Result<Framework> {
        initialiseResources();
        const QString name = QLatin1String(builtIn) + QStringLiteral(".yaml");
        QFile file(QStringLiteral(":/rolewright/frameworks/") + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Internal,
                        QStringLiteral("the framework that comes with this program cannot be read; "
                                       "install Rolewright again"));
        return readFramework(file.readAll(), name);
    }();
    return framework;
}

} // namespace

void prepareFramework()
{
    builtInFramework();
}

std::vector<InstalledFramework> installedFrameworks()
{
    const auto &framework = builtInFramework();
    return framework
               ? std::vector{InstalledFramework{framework->id, framework->version, framework->name}}
               : std::vector<InstalledFramework>{};
}

Result<Framework> loadInstalledFramework(const QString &id)
{
    if (id != QLatin1String(builtIn))
        return fail(ErrorCode::NotFound,
                    QStringLiteral("the framework “%1” does not come with this program; name “%2”, "
                                   "or put your own under “framework: definition”")
                        .arg(id, QLatin1String(builtIn)));
    return builtInFramework();
}

} // namespace rolewright
