#include "core/report/without_names.h"

#include "core/text/wording.h"

#include <QHash>
#include <algorithm>

namespace rolewright {

namespace {

bool isInWord(QChar character)
{
    return character.isLetterOrNumber() || character.isMark();
}

/// Finds people in texts word by word, whatever stands between the words of a name, so that
/// "Ana_Duarte", "Duarte, Ana", "AnaDuarte" and "Ana Duartes" are found, too.
class NameFinder
{
public:
    /// @param name of a person, first names first
    void addName(const QString &name, const QString &replacement)
    {
        const QString spelt = spelledOut(name);
        addWords(wordsOf(name), replacement);
        if (spelt != name)
            addWords(wordsOf(spelt), replacement);
    }
    /// An e-mail address or an id; what could be any word or number is passed over.
    void addMark(const QString &mark, const QString &replacement)
    {
        const auto isLetter = [](QChar character) { return character.isLetter(); };
        if (mark.size() >= shortestMark && std::ranges::any_of(mark, isLetter))
            add(wordsOf(mark), replacement);
    }

    QString replaced(const QString &text) const
    {
        QString result;
        qsizetype at = 0;
        while (at < text.size()) {
            const QString word = wordAt(text, at);
            const Match match = word.isEmpty() ? Match{} : nameAt(text, at, word);
            const qsizetype length = std::max<qsizetype>(word.size(), 1);
            result += match.length > 0 ? *match.replacement : text.mid(at, length);
            at += match.length > 0 ? match.length : length;
        }
        return result;
    }

private:
    static constexpr qsizetype shortestMark = 4;
    static constexpr qsizetype mostBetweenWords = 3;
    static constexpr qsizetype longestInitial = 2; ///< or a short name that one is called by

    struct Name
    {
        QStringList words; ///< plain
        QString replacement;
    };
    struct Match
    {
        qsizetype length = 0;
        const QString *replacement = nullptr;
    };

    static QString wordAt(const QString &text, qsizetype at)
    {
        qsizetype end = at;
        while (end < text.size() && isInWord(text[end]))
            ++end;
        return text.mid(at, end - at);
    }

    /// Without marks above letters, however they are encoded.
    static QString plain(const QString &word)
    {
        QString letters;
        for (const QChar character : word.normalized(QString::NormalizationForm_KD)) {
            if (!character.isMark())
                letters += character;
        }
        return letters.toCaseFolded().replace(u'ß', QLatin1String("ss"));
    }

    /// As one writes it without umlauts.
    static QString spelledOut(const QString &name)
    {
        return name.normalized(QString::NormalizationForm_C)
            .replace(u'ä', QLatin1String("ae"), Qt::CaseInsensitive)
            .replace(u'ö', QLatin1String("oe"), Qt::CaseInsensitive)
            .replace(u'ü', QLatin1String("ue"), Qt::CaseInsensitive);
    }

    static QStringList wordsOf(const QString &text)
    {
        QStringList words;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const QString word = wordAt(text, at);
            if (!word.isEmpty())
                words << plain(word);
            at += word.size();
        }
        return words;
    }

    /// As they stand, with any of the last ones first, and run together.
    void addWords(const QStringList &words, const QString &replacement)
    {
        for (qsizetype first = 0; first < words.size(); ++first) {
            const QStringList turned = words.mid(first) + words.mid(0, first);
            add(turned, replacement);
            if (words.size() > 1)
                add({turned.join(QString())}, replacement);
        }
    }

    void add(const QStringList &words, const QString &replacement)
    {
        if (!words.isEmpty())
            m_names[words.first()].push_back({words, replacement});
    }

    /// Where the next word of a name begins, past signs and an initial: "Ana M. Duarte".
    static qsizetype behindGap(const QString &text, qsizetype at, const QString &expected)
    {
        const auto behindSigns = [&](qsizetype from) {
            qsizetype end = from;
            while (end < text.size() && end - from < mostBetweenWords && !isInWord(text[end]))
                ++end;
            return end;
        };
        const qsizetype next = behindSigns(at);
        const QString word = wordAt(text, next);
        const bool isInitial =
            !word.isEmpty() && word.size() <= longestInitial && plain(word) != expected;
        return isInitial ? behindSigns(next + word.size()) : next;
    }

    /// How much of a text a name takes there; 0 when it stands somewhere else. Its last word may
    /// have an s of possession.
    static qsizetype lengthOf(const Name &name, const QString &text, qsizetype at)
    {
        qsizetype end = at;
        for (qsizetype i = 0; i < name.words.size(); ++i) {
            if (i > 0)
                end = behindGap(text, end, name.words[i]);
            const QString found = wordAt(text, end);
            const QString word = plain(found);
            const bool isPossessive =
                i > 0 && i + 1 == name.words.size() && word == name.words[i] + u's';
            if (word != name.words[i] && !isPossessive)
                return 0;
            end += found.size();
        }
        return end - at;
    }

    /// The longest name that stands there.
    Match nameAt(const QString &text, qsizetype at, const QString &word) const
    {
        Match longest;
        const auto found = m_names.constFind(plain(word));
        if (found == m_names.cend())
            return longest;
        for (const Name &name : *found) {
            const qsizetype length = lengthOf(name, text, at);
            if (length > longest.length)
                longest = {length, &name.replacement};
        }
        return longest;
    }

    QHash<QString, std::vector<Name>> m_names; ///< by their first word
};

void rewrite(QString &text, const NameFinder &names)
{
    text = names.replaced(text);
}

void rewrite(QStringList &texts, const NameFinder &names)
{
    for (QString &text : texts)
        rewrite(text, names);
}

void rewrite(LocalText &text, const NameFinder &names)
{
    for (auto &[language, words] : text.texts)
        rewrite(words, names);
}

void rewrite(Title &title, const NameFinder &names)
{
    rewrite(title.text, names);
}

void rewrite(Cell &cell, const NameFinder &names)
{
    rewrite(cell.note, names);
}

template <class T>
void rewrite(std::vector<T> &values, const NameFinder &names);
template <class Key, class T>
void rewrite(OrderedMap<Key, T> &values, const NameFinder &names);

/// All texts of a record, and of what it consists of; ids are no texts.
template <class T>
void rewrite(T &value, const NameFinder &names)
{
    if constexpr (requires { T::fields([](const auto &) {}); })
        T::fields([&](const auto &field) { rewrite(value.*field.member, names); });
}

template <class T>
void rewrite(std::vector<T> &values, const NameFinder &names)
{
    for (T &value : values)
        rewrite(value, names);
}

template <class Key, class T>
void rewrite(OrderedMap<Key, T> &values, const NameFinder &names)
{
    for (auto &[key, value] : values)
        rewrite(value, names);
}

template <class T>
void rewrite(Table<T> &table, const NameFinder &names)
{
    std::vector<Immutable<T>> rows;
    for (const auto &row : table) {
        T changed = *row;
        rewrite(changed, names);
        rows.push_back(changed == *row ? row : Immutable<T>(std::move(changed)));
    }
    table.assign(std::move(rows));
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

/// What people are called stays.
void rewritePeople(Table<Person> &people, const NameFinder &names)
{
    std::vector<Immutable<Person>> rows;
    for (const auto &row : people) {
        Person changed = *row;
        rewrite(changed.title, names);
        rewrite(changed.department, names);
        rewrite(changed.employment, names);
        rows.emplace_back(std::move(changed));
    }
    people.assign(std::move(rows));
}

NameFinder renamePeople(Plan &plan, NamesShown names, const Wording &words)
{
    NameFinder finder;
    std::vector<Immutable<Person>> people;
    for (const auto &person : plan.people) {
        const QString pseudonym = QStringLiteral("Person %1").arg(people.size() + 1);
        const QString inTexts =
            names == NamesShown::Pseudonyms ? pseudonym : words("a person", "eine Person");
        finder.addName(person->name, inTexts);
        finder.addMark(person->email, inTexts);
        finder.addMark(person->externalId, inTexts);
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
    rewritePeople(plan.people, finder);
    rewrite(plan.effortOverrides, finder);
    rewrite(plan.responsibilityOverrides, finder);
    rewrite(plan.ownActivities, finder);
    rewrite(plan.ownPhases, finder);
    rewrite(plan.ownProfiles, finder);
    rewrite(plan.ownSkills, finder);
    rewrite(plan.leftOut, finder);
    rewrite(plan.deferrals, finder);
    rewrite(plan.useCases, finder);
    rewrite(plan.scenarios, finder);
    Head head = *plan.head;
    rewrite(head.name, finder);
    plan.head = std::move(head);
    Design &design = plan.designs[input.scenario];
    rewrite(design.units, finder);
    rewrite(design.positions, finder);
    rewrite(design.guidance, finder);
    rewrite(shown.framework.phases, finder);
    rewrite(shown.framework.profiles, finder);
    rewrite(shown.framework.skills, finder);
    rewrite(shown.framework.activities, finder);
    return shown;
}

} // namespace rolewright
