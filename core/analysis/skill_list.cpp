#include "core/analysis/skill_list.h"

#include "core/analysis/nearest_name.h"

#include <QRegularExpression>

namespace rolewright {

namespace {

constexpr int usualLevel = 3;

const Skill *skillCalled(const QString &name, const Framework &framework, const QString &language)
{
    for (const Skill &skill : framework.skills) {
        const bool isMeant = name.compare(skill.id.value, Qt::CaseInsensitive) == 0 ||
                             name.compare(skill.name.in(language), Qt::CaseInsensitive) == 0 ||
                             skill.aliases.contains(name, Qt::CaseInsensitive);
        if (isMeant)
            return &skill;
    }
    return nullptr;
}

std::unexpected<Error> unknown(const QString &name, const Framework &framework,
                               const QString &language)
{
    QStringList known;
    for (const Skill &skill : framework.skills)
        known << skill.name.in(language);
    const QString nearest = nearestName(name, known);
    return fail(ErrorCode::NotFound,
                nearest.isEmpty()
                    ? QStringLiteral("the framework has no skill “%1”; add it first").arg(name)
                    : QStringLiteral("the framework has no skill “%1”; did you mean “%2”?")
                          .arg(name, nearest));
}

} // namespace

Result<OrderedMap<SkillId, int>> skillsInText(const QString &text, const Framework &framework,
                                              const QString &language)
{
    static const QRegularExpression withLevel(QStringLiteral("^(.*\\S)\\s+(\\d+)$"));
    OrderedMap<SkillId, int> found;
    for (const QString &entry : text.split(u',', Qt::SkipEmptyParts)) {
        QString name = entry.trimmed();
        if (name.isEmpty())
            continue;
        int level = usualLevel;
        if (const auto match = withLevel.match(name); match.hasMatch()) {
            name = match.captured(1);
            level = match.captured(2).toInt();
        }
        if (level < 1 || level > 4)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("the level of “%1” must be from 1 to 4").arg(name));
        const Skill *skill = skillCalled(name, framework, language);
        if (skill == nullptr)
            return unknown(name, framework, language);
        if (valueAt(found, skill->id) != nullptr)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("the skill “%1” is there twice").arg(name));
        found.emplace_back(skill->id, level);
    }
    return found;
}

} // namespace rolewright
