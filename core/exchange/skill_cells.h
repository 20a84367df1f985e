#pragma once

#include "core/framework/framework.h"

#include <QHash>

namespace rolewright {

/// A skill as a cell names it.
struct NamedSkill
{
    SkillId skill;
    std::optional<int> level; ///< 0 to 4; empty when the cell gives none
};

struct SkillCell
{
    std::vector<NamedSkill> skills;
    QStringList unknown; ///< entries that name no skill, or a level outside 0 to 4
};

/// A level as people write it, 0 to 4 or none, basic, working, practitioner, expert in any case;
/// empty for anything else.
std::optional<int> readLevel(const QString &text);

/// A cell of skills in which line breaks and tabs are semicolons, as cleanCell() makes them spaces.
QString onOneLine(const QString &cell);

/// Finds skills by id, name in any language, or alias, in any case.
class SkillNames
{
public:
    explicit SkillNames(const Framework &framework);

    /// The skill of a name; none for an unknown one.
    std::optional<SkillId> find(const QString &name) const;

    /// Reads "Python=3, SQL: 4", "python; sql", "Python (expert)", "Python - expert", "sql 4".
    SkillCell read(const QString &cell) const;

private:
    QHash<QString, SkillId> m_ids;
};

} // namespace rolewright
