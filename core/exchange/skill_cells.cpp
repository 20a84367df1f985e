#include "core/exchange/skill_cells.h"

#include <algorithm>
#include <array>

namespace rolewright {

namespace {

bool isDash(QChar c)
{
    return c == u'-' || c == u'–' || c == u'—';
}

/// Where a level begins in "Python=3", "Python: 3", "Python (3)", "Python - 3", "Python 3"; -1 for
/// none.
qsizetype levelSign(const QString &entry)
{
    const qsizetype sign = std::max(entry.lastIndexOf(u'='), entry.lastIndexOf(u':'));
    if (sign >= 0)
        return sign;
    if (entry.endsWith(u')'))
        return entry.lastIndexOf(u'(');
    const auto last = std::find_if(entry.rbegin(), entry.rend(),
                                   [](QChar c) { return c.isSpace() || isDash(c); });
    return entry.rend() - last - 1;
}

/// What stands before the sign, without the dash in "Python - 3".
QString nameBefore(const QString &entry, qsizetype sign)
{
    QString name = entry.left(std::max<qsizetype>(sign, 0)).trimmed();
    while (!name.isEmpty() && isDash(name.back()))
        name = name.chopped(1).trimmed();
    return name.toLower();
}

} // namespace

QString onOneLine(const QString &cell)
{
    QString line = cell.trimmed();
    for (const QChar separator : {u'\n', u'\r', u'\t'})
        line.replace(separator, u';');
    return line;
}

std::optional<int> readLevel(const QString &text)
{
    static const std::array<QString, 5> words{
        QStringLiteral("none"), QStringLiteral("basic"), QStringLiteral("working"),
        QStringLiteral("practitioner"), QStringLiteral("expert")};
    const auto word = std::find(words.begin(), words.end(), text.toLower());
    if (word != words.end())
        return static_cast<int>(word - words.begin());
    bool good = false;
    const int level = text.toInt(&good);
    return good && level >= 0 && level <= 4 ? std::optional(level) : std::nullopt;
}

SkillNames::SkillNames(const Framework &framework)
{
    for (const Skill &skill : framework.skills) {
        m_ids.insert(skill.id.value.toLower(), skill.id);
        for (const auto &[language, name] : skill.name.texts)
            m_ids.insert(name.toLower(), skill.id);
    }
    for (const Skill &skill : framework.skills) {
        for (const QString &alias : skill.aliases) {
            if (!m_ids.contains(alias.toLower()))
                m_ids.insert(alias.toLower(), skill.id);
        }
    }
}

std::optional<SkillId> SkillNames::find(const QString &name) const
{
    const auto found = m_ids.constFind(name.trimmed().toLower());
    return found == m_ids.cend() ? std::nullopt : std::optional(*found);
}

SkillCell SkillNames::read(const QString &cell) const
{
    SkillCell result;
    QString separated = cell;
    separated.replace(u';', u',').replace(u'|', u',');
    for (const QString &part : separated.split(u',', Qt::SkipEmptyParts)) {
        const QString entry = part.trimmed();
        if (entry.isEmpty())
            continue;
        const auto whole = m_ids.constFind(entry.toLower());
        if (whole != m_ids.cend()) {
            result.skills.push_back({*whole, std::nullopt});
            continue;
        }
        const qsizetype sign = levelSign(entry);
        const auto named = m_ids.constFind(nameBefore(entry, sign));
        QString levelText = entry.mid(sign + 1).trimmed();
        if (levelText.endsWith(u')'))
            levelText.chop(1);
        const auto level = readLevel(levelText.trimmed());
        if (sign <= 0 || named == m_ids.cend() || !level)
            result.unknown << entry;
        else
            result.skills.push_back({*named, level});
    }
    return result;
}

} // namespace rolewright
