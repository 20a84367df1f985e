#include "core/framework/crosswalk.h"

#include "core/framework/catalogue_file.h"
#include "core/framework/framework_reader.h"

#include <QSet>
#include <cmath>

namespace rolewright {

namespace {

/// Checks the roles of one crosswalk; every problem is noted at the row that has it.
class RolesChecker
{
public:
    RolesChecker(const Framework &framework, Problems &problems)
        : m_framework(framework), m_problems(problems)
    {
    }

    void check(const CrosswalkRole &role, const Node &at)
    {
        m_at = &at;
        const QString &id = role.id.value;
        if (m_seen.contains(id))
            note(QStringLiteral("the role “%1” is there twice; change or remove one of them")
                     .arg(id));
        m_seen.insert(id);
        if (role.isOutside() && role.reason.isEmpty())
            note(QStringLiteral("the role “%1” has no profiles; give it some, or a “reason” why "
                                "it lies outside")
                     .arg(id));
        if (!role.isOutside())
            checkShares(role);
    }

private:
    void checkShares(const CrosswalkRole &role)
    {
        double sum = 0;
        for (const auto &[profile, share] : role.profiles) {
            sum += share;
            if (m_framework.profile(profile) == nullptr)
                note(QStringLiteral("“%1” names the unknown profile “%2”")
                         .arg(role.id.value, profile.value));
            if (!(share > 0))
                note(QStringLiteral("the share of “%1” in “%2” must be above 0, but is %3")
                         .arg(profile.value, role.id.value, numberText(share)));
        }
        constexpr double tolerance = 1e-6;
        if (!(std::abs(sum - 1) < tolerance))
            note(QStringLiteral("the shares of “%1” must sum to 1, but sum to %2")
                     .arg(role.id.value)
                     .arg(sum, 0, 'g', 6));
    }
    void note(const QString &text) { m_problems.add(*m_at, text); }

    const Framework &m_framework;
    Problems &m_problems;
    QSet<QString> m_seen;
    const Node *m_at = nullptr; ///< role that is being checked
};

void checkCrosswalk(const Crosswalk &crosswalk, const Node &root, const Framework &framework,
                    Problems &problems)
{
    if (crosswalk.framework != framework.id) {
        problems.add(*root.find(u"framework"),
                     QStringLiteral("these roles are told in profiles of the framework “%1”, but "
                                    "the framework here is “%2”")
                         .arg(crosswalk.framework, framework.id));
        return;
    }
    const Node &list = *root.find(u"roles");
    if (crosswalk.roles.empty())
        problems.add(list, QStringLiteral("there are no roles; list at least one"));
    RolesChecker checker(framework, problems);
    for (size_t i = 0; i < crosswalk.roles.size(); ++i)
        checker.check(crosswalk.roles[i], list.items[i]);
}

/// Read once: what comes with the product does not change while it runs.
const std::vector<Crosswalk> &builtInCrosswalks()
{
    static const std::vector<Crosswalk> all = [] {
        std::vector<Crosswalk> read;
        const QString folder = QStringLiteral("crosswalks");
        const auto framework = loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
        for (const QString &name : installedCatalogues(folder)) {
            const auto bytes = readInstalledCatalogue(folder, name);
            if (!framework || !bytes)
                continue;
            if (auto crosswalk = readCrosswalk(*bytes, name, *framework))
                read.push_back(std::move(*crosswalk));
        }
        return read;
    }();
    return all;
}

bool isFor(const Crosswalk &crosswalk, const Framework &framework)
{
    return crosswalk.framework == framework.id;
}

} // namespace

Result<Crosswalk> readCrosswalk(const QByteArray &bytes, const QString &file,
                                const Framework &framework)
{
    const auto root = readCatalogue(bytes, QStringLiteral("rolewright-crosswalk"),
                                    QStringLiteral("role set"), file);
    if (!root)
        return std::unexpected(root.error());
    Problems problems(file);
    Crosswalk crosswalk;
    if (decodeRecord(*root, crosswalk, problems))
        checkCrosswalk(crosswalk, *root, framework, problems);
    if (const auto result = problems.result(); !result)
        return std::unexpected(result.error());
    return crosswalk;
}

std::vector<Crosswalk> installedCrosswalks(const Framework &framework)
{
    std::vector<Crosswalk> found;
    std::copy_if(builtInCrosswalks().begin(), builtInCrosswalks().end(), std::back_inserter(found),
                 [&](const Crosswalk &crosswalk) { return isFor(crosswalk, framework); });
    return found;
}

Result<Crosswalk> installedCrosswalk(const RoleSetId &id, const Framework &framework)
{
    QStringList known;
    for (const Crosswalk &crosswalk : builtInCrosswalks()) {
        if (!isFor(crosswalk, framework))
            continue;
        if (crosswalk.id == id)
            return crosswalk;
        known << crosswalk.id.value;
    }
    return fail(ErrorCode::NotFound,
                known.isEmpty()
                    ? QStringLiteral("no role sets come with this program for the framework “%1”")
                          .arg(framework.id)
                    : QStringLiteral("there is no role set “%1”; this program has %2")
                          .arg(id.value, known.join(QStringLiteral(", "))));
}

} // namespace rolewright
