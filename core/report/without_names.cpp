#include "core/report/without_names.h"

#include "core/text/wording.h"

#include <QHash>

namespace rolewright {

namespace {

bool isInWord(QChar character)
{
    return character.isLetterOrNumber() || character.isMark();
}

/// Finds people in texts: by the first word of a name or e-mail, then as a whole.
class NameFinder
{
public:
    void add(const QString &name, const QString &replacement)
    {
        const QString trimmed = name.trimmed();
        const QString first = wordAt(trimmed, 0);
        if (!first.isEmpty())
            m_names[first.toCaseFolded()].push_back({trimmed, replacement});
    }

    QString replaced(const QString &text) const
    {
        QString result;
        qsizetype at = 0;
        while (at < text.size()) {
            const QString word = wordAt(text, at);
            const Name *found = word.isEmpty() ? nullptr : nameAt(text, at, word);
            if (found != nullptr) {
                result += found->replacement;
                at += found->text.size();
                continue;
            }
            const qsizetype length = std::max<qsizetype>(word.size(), 1);
            result += text.mid(at, length);
            at += length;
        }
        return result;
    }

private:
    struct Name
    {
        QString text;
        QString replacement;
    };

    static QString wordAt(const QString &text, qsizetype at)
    {
        qsizetype end = at;
        while (end < text.size() && isInWord(text[end]))
            ++end;
        return text.mid(at, end - at);
    }

    /// The longest name that stands there.
    const Name *nameAt(const QString &text, qsizetype at, const QString &word) const
    {
        const Name *longest = nullptr;
        const auto found = m_names.constFind(word.toCaseFolded());
        if (found == m_names.cend())
            return longest;
        for (const Name &name : *found) {
            const qsizetype end = at + name.text.size();
            const bool isThere =
                QStringView(text).mid(at).startsWith(name.text, Qt::CaseInsensitive) &&
                (end >= text.size() || !isInWord(text[end]));
            if (isThere && (longest == nullptr || name.text.size() > longest->text.size()))
                longest = &name;
        }
        return longest;
    }

    QHash<QString, std::vector<Name>> m_names; ///< by their first word
};

/// Rewrites one text of every row of a table.
template <class T>
void rewrite(Table<T> &table, QString T::*text, const NameFinder &names)
{
    std::vector<Immutable<T>> rows;
    for (const auto &row : table) {
        const QString shown = names.replaced((*row).*text);
        if (shown == (*row).*text) {
            rows.push_back(row);
            continue;
        }
        T changed = *row;
        changed.*text = shown;
        rows.emplace_back(std::move(changed));
    }
    table.assign(std::move(rows));
}

void rewrite(LocalText &text, const NameFinder &names)
{
    for (auto &[language, words] : text.texts)
        words = names.replaced(words);
}

/// A plan's own activities and notes have texts that people wrote.
void rewrite(std::vector<Activity> &activities, const NameFinder &names)
{
    for (Activity &activity : activities) {
        rewrite(activity.name, names);
        rewrite(activity.text, names);
        for (auto &[profile, cell] : activity.involvement)
            rewrite(cell.note, names);
    }
}

Person shownAs(const Person &person, const QString &name)
{
    return {.id = person.id,
            .name = name,
            .title = person.title,
            .manager = person.manager,
            .employment = person.employment,
            .from = person.from,
            .until = person.until,
            .capacity = person.capacity,
            .capacityChanges = person.capacityChanges,
            .skills = person.skills,
            .department = person.department};
}

NameFinder renamePeople(Plan &plan, NamesShown names, const Wording &words)
{
    NameFinder finder;
    std::vector<Immutable<Person>> people;
    for (const auto &person : plan.people) {
        const QString pseudonym = QStringLiteral("Person %1").arg(people.size() + 1);
        const QString inTexts =
            names == NamesShown::Pseudonyms ? pseudonym : words("a person", "eine Person");
        finder.add(person->name, inTexts);
        finder.add(person->email, inTexts);
        people.emplace_back(shownAs(*person, pseudonym));
    }
    plan.people.assign(std::move(people));
    return finder;
}

} // namespace

AnalysisInput withoutNames(const AnalysisInput &input, NamesShown names, const QString &language)
{
    AnalysisInput shown = input;
    if (names == NamesShown::Full)
        return shown;
    Plan &plan = shown.plan;
    const NameFinder finder = renamePeople(plan, names, Wording(language));
    rewrite(plan.people, &Person::title, finder);
    rewrite(plan.people, &Person::department, finder);
    rewrite(plan.people, &Person::employment, finder);
    rewrite(plan.deferrals, &Deferral::reason, finder);
    rewrite(plan.deferrals, &Deferral::trigger, finder);
    rewrite(plan.useCases, &UseCase::name, finder);
    rewrite(plan.scenarios, &Scenario::name, finder);
    Head head = *plan.head;
    head.name = finder.replaced(head.name);
    plan.head = std::move(head);
    Design &design = plan.designs[input.scenario];
    rewrite(design.units, &Unit::name, finder);
    rewrite(design.positions, &Position::title, finder);
    rewrite(design.guidance, &GuidanceLink::flow, finder);
    rewrite(shown.framework.activities, finder);
    return shown;
}

} // namespace rolewright
