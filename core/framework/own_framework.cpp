#include "core/framework/own_framework.h"

#include "core/framework/framework_reader.h"
#include "core/text/yaml_writer.h"

namespace rolewright {

Framework unmarked(Framework framework)
{
    framework.leftOut.clear();
    for (Profile &profile : framework.profiles) {
        profile.changedInPlan = false;
        for (auto &[phase, effort] : profile.effort) {
            if (effort.basis == Basis::Overruled)
                effort = {.level = effort.level,
                          .basis = Basis::Stated,
                          .reason = effort.reason,
                          .extra = effort.extra};
        }
    }
    for (Activity &activity : framework.activities) {
        activity.changedInPlan = false;
        for (auto &[profile, cell] : activity.involvement)
            cell.changedInPlan = false;
    }
    return framework;
}

Framework publishedAs(Framework framework, const FrameworkName &name)
{
    Framework published = unmarked(std::move(framework));
    published.id = name.id;
    published.version = name.version;
    published.name = {{{Id<struct LanguageTag>{name.language}, name.name.trimmed()}}};
    return published;
}

Result<void> checkFrameworkName(const FrameworkName &name)
{
    if (!isValidId(name.id))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("“%1” is no id of a framework; use lower-case letters, digits "
                                   "and hyphens")
                        .arg(name.id));
    if (name.name.trimmed().isEmpty())
        return fail(ErrorCode::BadInput, QStringLiteral("give the framework a name"));
    if (name.version < 1)
        return fail(ErrorCode::BadInput, QStringLiteral("versions of a framework begin with 1"));
    for (const InstalledFramework &installed : installedFrameworks()) {
        if (installed.id == name.id)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("“%1” is the framework that comes with this program; choose "
                                       "another id")
                            .arg(name.id));
    }
    return {};
}

QByteArray writeFramework(const Framework &framework)
{
    QString out = QStringLiteral("# Rolewright framework: made from a plan, or edited by hand\n"
                                 "rolewright-framework: 1\n");
    const Node node = encodeRecord(framework);
    for (size_t i = 0; i < node.keys.size(); ++i)
        writeBlock(out, node.keys[i], node.items[i], 0);
    return out.toUtf8();
}

} // namespace rolewright
