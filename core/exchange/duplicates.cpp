#include "core/exchange/duplicates.h"

#include "core/exchange/cell_text.h"

#include <QHash>
#include <QSet>
#include <functional>

namespace rolewright {

namespace {

using Key = std::function<QString(const Person &)>;
using Fits = std::function<bool(const Person &, const Person &)>;

/// Whether two texts are different ones; where one says nothing they are not.
bool differ(const QString &one, const QString &other)
{
    return !one.isEmpty() && !other.isEmpty() &&
           one.simplified().compare(other.simplified(), Qt::CaseInsensitive) != 0;
}

class Search
{
public:
    explicit Search(const Plan &plan) : m_plan(plan) {}

    /// Pairs the first person of a key with each further one.
    void pair(const QString &reason, const Key &key, const Fits &fits)
    {
        QHash<QString, const Person *> first;
        for (const auto &row : m_plan.people) {
            const QString text = key(*row);
            if (text.isEmpty())
                continue;
            const auto known = first.constFind(text);
            if (known == first.cend())
                first.insert(text, &*row);
            else if (fits(**known, *row))
                add(**known, *row, reason);
        }
    }

    std::vector<LikelyDuplicate> take() { return std::move(m_found); }

private:
    void add(const Person &one, const Person &other, const QString &reason)
    {
        const std::pair ids(one.id.value, other.id.value);
        if (m_found.size() == mostDuplicates || m_seen.contains(ids))
            return;
        m_seen.insert(ids);
        m_found.push_back({one.id, other.id, reason});
    }

    const Plan &m_plan;
    std::vector<LikelyDuplicate> m_found;
    QSet<std::pair<QString, QString>> m_seen;
};

} // namespace

std::vector<LikelyDuplicate> likelyDuplicates(const Plan &plan)
{
    const auto always = [](const Person &, const Person &) { return true; };
    Search search(plan);
    search.pair(
        QStringLiteral("same e-mail address"),
        [](const Person &person) { return person.email.trimmed().toLower(); }, always);
    search.pair(
        QStringLiteral("same external id"),
        [](const Person &person) { return person.externalId.trimmed().toLower(); }, always);
    search.pair(
        QStringLiteral("same name"),
        [](const Person &person) { return nameKeyWithoutInitials(person.name); },
        [](const Person &one, const Person &other) {
            return !differ(one.title, other.title) && !differ(one.email, other.email) &&
                   !differ(one.externalId, other.externalId);
        });
    return search.take();
}

} // namespace rolewright
