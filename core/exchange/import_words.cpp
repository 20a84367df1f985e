#include "core/exchange/import_words.h"

#include <QLocale>
#include <algorithm>

namespace rolewright {

namespace {

QString dayOf(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

/// Compares two people field by field, and keeps what differs.
class PersonComparison
{
public:
    PersonComparison(const Person &before, const Person &after) : m_before(before), m_after(after)
    {
    }

    void add(const QString &field, const QString &before, const QString &after)
    {
        if (before != after)
            m_changes.push_back({field, before, after});
    }
    void add(PersonField field, QString Person::*text)
    {
        add(fieldInWords(field), m_before.*text, m_after.*text);
    }
    void add(PersonField field, std::optional<QDate> Person::*date)
    {
        add(fieldInWords(field), dayOf(m_before.*date), dayOf(m_after.*date));
    }
    void addSkills()
    {
        for (const auto &[skill, rating] : m_after.skills)
            add(skill.value, levelOf(m_before, skill), levelOf(m_after, skill));
    }

    std::vector<FieldChange> take() { return std::move(m_changes); }

private:
    static QString levelOf(const Person &person, const SkillId &skill)
    {
        const auto found = std::find_if(person.skills.begin(), person.skills.end(),
                                        [&](const auto &entry) { return entry.first == skill; });
        return found == person.skills.end() ? QString()
                                            : QStringLiteral("level %1").arg(found->second.level);
    }

    const Person &m_before;
    const Person &m_after;
    std::vector<FieldChange> m_changes;
};

} // namespace

QString fieldInWords(PersonField field)
{
    switch (field) {
    case PersonField::Id:
        return QStringLiteral("employee number");
    case PersonField::From:
        return QStringLiteral("first day");
    case PersonField::Until:
        return QStringLiteral("last day");
    case PersonField::Email:
        return QStringLiteral("e-mail address");
    case PersonField::Hours:
        return QStringLiteral("hours a week");
    case PersonField::ManagerId:
        return QStringLiteral("manager's number");
    case PersonField::Capacity:
        return QStringLiteral("capacity (FTE)");
    case PersonField::RetainUntil:
        return QStringLiteral("day to delete by");
    case PersonField::Level:
        return QStringLiteral("level of the skill");
    case PersonField::DirectoryName:
        return QStringLiteral("name in the directory");
    default:
        return fieldName(field).replace(u'_', u' ');
    }
}

std::vector<FieldChange> fieldChanges(const ImportedRow &row,
                                      const std::function<QString(const PersonId &)> &nameOf)
{
    const Person nobody;
    const Person &before = row.before ? **row.before : nobody;
    const Person &after = *row.after;
    PersonComparison comparison(before, after);
    if (row.before)
        comparison.add(PersonField::Name, &Person::name);
    comparison.add(PersonField::Title, &Person::title);
    comparison.add(PersonField::Department, &Person::department);
    comparison.add(PersonField::Location, &Person::location);
    const auto managerOf = [&](const Person &person) {
        return person.manager.isEmpty() ? QString() : nameOf(person.manager);
    };
    comparison.add(fieldInWords(PersonField::Manager), managerOf(before), managerOf(after));
    comparison.add(PersonField::Email, &Person::email);
    comparison.add(PersonField::Id, &Person::externalId);
    comparison.add(PersonField::Employment, &Person::employment);
    comparison.add(PersonField::From, &Person::from);
    comparison.add(PersonField::Until, &Person::until);
    comparison.add(fieldInWords(PersonField::Capacity), QString::number(before.capacity),
                   QString::number(after.capacity));
    comparison.addSkills();
    comparison.add(PersonField::RetainUntil, &Person::retainUntil);
    comparison.add(PersonField::Note, &Person::note);
    return comparison.take();
}

QString inWords(const std::vector<FieldChange> &changes)
{
    QStringList parts;
    for (const FieldChange &change : changes) {
        const QString start = change.field + QStringLiteral(": ");
        parts << start + (change.before.isEmpty()
                              ? change.after
                              : change.before + QStringLiteral(" → ") + change.after);
    }
    return parts.join(QStringLiteral(", "));
}

QString inWords(const KeptEditOf &kept, const QString &person, bool tableWins)
{
    const auto &[key, byHand, inTable] = kept.edit;
    const auto field = fieldOfName(key);
    const QString what = field ? fieldInWords(*field) : key.section(u'.', -1);
    const auto quoted = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("empty") : QStringLiteral("“%1”").arg(text);
    };
    const QString pattern =
        tableWins ? QStringLiteral("%1 of %2, by hand %3, becomes %4 as in the table")
                  : QStringLiteral("%1 of %2 stays %3 as edited by hand; the table says %4");
    return pattern.arg(what, person, quoted(byHand), quoted(inTable));
}

QString dateExample(const ColumnProfile &profile, DateOrder order, const QDate &today)
{
    for (const QString &cell : profile.sample) {
        const auto parts = dateParts(cell);
        if (!parts)
            continue;
        const auto date = readDate(*parts, order, today);
        return QStringLiteral("%1 → %2").arg(
            cell, date ? QLocale(QLocale::English).toString(*date, QStringLiteral("d MMMM yyyy"))
                       : QStringLiteral("no date in this order, left out"));
    }
    return {};
}

} // namespace rolewright
