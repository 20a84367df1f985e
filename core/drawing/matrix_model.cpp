#include "core/drawing/matrix_model.h"

#include "core/analysis/profile_holders.h"
#include "core/text/wording.h"

#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

void unite(Involvement &into, const Involvement &other)
{
    into.accountable = into.accountable || other.accountable;
    into.responsible = into.responsible || other.responsible;
    into.consulted = into.consulted || other.consulted;
    into.informed = into.informed || other.informed;
}

bool hasLetter(const Involvement &involvement, QChar letter)
{
    return (letter == u'A' && involvement.accountable) ||
           (letter == u'R' && involvement.responsible) ||
           (letter == u'C' && involvement.consulted) || (letter == u'I' && involvement.informed);
}

bool holdsText(const QString &text, const QString &part)
{
    return part.isEmpty() || text.contains(part, Qt::CaseInsensitive);
}

class MatrixBuilder
{
public:
    MatrixBuilder(const PlanIndex &index, const FindingList &found, const QString &language,
                  const MatrixChoice &choice)
        : m_index(index), m_found(found), m_choice(choice),
          m_holders(profileHolders(index, {.unit = choice.unit})), m_model{.language = language,
                                                                           .kind = choice.columns}
    {
    }

    MatrixModel build()
    {
        for (const Finding &finding : m_found.open)
            note(finding);
        m_model.problems = static_cast<int>(m_worst.size());
        if (m_choice.columns == MatrixChoice::Columns::Profiles)
            addProfiles();
        else
            addPeople();
        addTotals();
        addRows(m_index.framework().planningPhase);
        for (const Phase &phase : m_index.framework().phases)
            addRows(phase);
        if (!m_choice.letter.isNull())
            keepColumnsWithLetter();
        return std::move(m_model);
    }

private:
    void note(const Finding &finding)
    {
        if (finding.where.kind == QLatin1String("activity")) {
            const auto known = m_worst.constFind(finding.where.id);
            if (known == m_worst.cend() || finding.severity < *known)
                m_worst.insert(finding.where.id, finding.severity);
        } else {
            m_troubled.insert(finding.where.kind + u'/' + finding.where.id);
        }
    }

    void addProfiles()
    {
        for (const bool central : {true, false}) {
            for (int number = 0; number < m_index.profileCount(); ++number) {
                const Profile &profile = m_index.profile(number);
                const QString name = profile.name.in(m_model.language);
                if (profile.isCentral() != central || !holdsText(name, m_choice.column))
                    continue;
                m_model.columns.push_back({.profile = profile.id,
                                           .name = name,
                                           .shortName = profile.shortName.in(m_model.language),
                                           .central = central,
                                           .profiles = {static_cast<size_t>(number)},
                                           .hasProblem = m_troubled.contains(
                                               QStringLiteral("profile/") + profile.id.value)});
            }
        }
    }

    void addPeople()
    {
        std::vector<std::vector<size_t>> profiles(m_index.people().size());
        for (size_t number = 0; number < m_holders.size(); ++number) {
            for (const ProfileHolder &holder : m_holders[number]) {
                std::vector<size_t> &own = profiles[static_cast<size_t>(holder.person)];
                if (own.empty() || own.back() != number)
                    own.push_back(number);
            }
        }
        for (size_t row = 0; row < profiles.size(); ++row) {
            const Person &person = m_index.person(static_cast<int>(row));
            const QString &name = person.name;
            if (profiles[row].empty() || !holdsText(name, m_choice.column))
                continue;
            m_model.columns.push_back(
                {.person = person.id,
                 .name = name,
                 .profiles = std::move(profiles[row]),
                 .hasProblem = m_troubled.contains(QStringLiteral("person/") + person.id.value)});
        }
    }

    void addTotals()
    {
        for (const Activity &activity : m_index.framework().activities) {
            if (isDeferred(activity))
                continue;
            const std::vector<MatrixPart> parts = partsOf(activity);
            for (MatrixColumn &column : m_model.columns) {
                Involvement all;
                for (const size_t profile : column.profiles)
                    unite(all, parts[profile].involvement);
                column.accountable += all.accountable ? 1 : 0;
                column.responsible += all.responsible ? 1 : 0;
            }
        }
    }

    bool isDeferred(const Activity &activity) const
    {
        return m_index.input().plan.deferrals.contains(activity.id.value);
    }

    std::vector<MatrixPart> partsOf(const Activity &activity) const
    {
        std::vector<MatrixPart> parts(m_holders.size());
        for (const auto &[profile, cell] : activity.involvement) {
            const int number = m_index.profileNumber(profile);
            if (number >= 0)
                parts[static_cast<size_t>(number)] = {cell.involvement,
                                                      cell.note.in(m_model.language), cell.ours,
                                                      cell.changedInPlan};
        }
        return parts;
    }

    int holdersOf(const std::vector<MatrixPart> &parts) const
    {
        std::vector<int> people;
        for (size_t number = 0; number < parts.size(); ++number) {
            if (!parts[number].involvement.responsible)
                continue;
            for (const ProfileHolder &holder : m_holders[number])
                people.push_back(holder.person);
        }
        std::ranges::sort(people);
        return static_cast<int>(std::ranges::unique(people).begin() - people.begin());
    }

    bool isChosen(const Phase &phase) const
    {
        return (!m_choice.phase || *m_choice.phase == phase.id) &&
               (!m_choice.stage || *m_choice.stage == phase.stage);
    }

    bool isChosen(const MatrixRow &row) const
    {
        if (!holdsText(row.name, m_choice.activity) || (m_choice.problemsOnly && !row.worst))
            return false;
        return m_choice.letter.isNull() || std::ranges::any_of(row.parts, [&](const MatrixPart &p) {
                   return hasLetter(p.involvement, m_choice.letter);
               });
    }

    void addRows(const Phase &phase)
    {
        if (!isChosen(phase))
            return;
        MatrixGroup group{phase.id, phase.name.in(m_model.language), m_model.rows.size(), 0};
        for (const Activity &activity : m_index.framework().activities) {
            if (activity.phase != phase.id)
                continue;
            MatrixRow row{.activity = activity.id,
                          .name = activity.name.in(m_model.language),
                          .deferred = isDeferred(activity),
                          .parts = partsOf(activity)};
            if (const auto worst = m_worst.constFind(activity.id.value); worst != m_worst.cend())
                row.worst = *worst;
            if (!isChosen(row))
                continue;
            row.holders = holdersOf(row.parts);
            m_model.rows.push_back(std::move(row));
        }
        group.rows = m_model.rows.size() - group.firstRow;
        if (group.rows > 0)
            m_model.groups.push_back(std::move(group));
    }

    void keepColumnsWithLetter()
    {
        std::erase_if(m_model.columns, [&](const MatrixColumn &column) {
            return std::ranges::none_of(m_model.rows, [&](const MatrixRow &row) {
                return std::ranges::any_of(column.profiles, [&](size_t profile) {
                    return hasLetter(row.parts[profile].involvement, m_choice.letter);
                });
            });
        });
    }

    const PlanIndex &m_index;
    const FindingList &m_found;
    const MatrixChoice &m_choice;
    std::vector<std::vector<ProfileHolder>> m_holders; ///< by number of the profile
    QHash<QString, Severity> m_worst;                  ///< by activity
    QSet<QString> m_troubled;                          ///< other things with findings
    MatrixModel m_model;
};

} // namespace

MatrixPart MatrixModel::part(size_t row, size_t column) const
{
    const std::vector<size_t> &profiles = columns[column].profiles;
    const std::vector<MatrixPart> &parts = rows[row].parts;
    if (profiles.size() == 1)
        return parts[profiles.front()];
    MatrixPart all;
    for (const size_t profile : profiles)
        unite(all.involvement, parts[profile].involvement);
    return all;
}

std::optional<size_t> MatrixModel::rowOf(const ActivityId &activity) const
{
    const auto found = std::ranges::find(rows, activity, &MatrixRow::activity);
    if (found == rows.end())
        return {};
    return static_cast<size_t>(found - rows.begin());
}

MatrixModel matrixModel(const PlanIndex &index, const FindingList &found, const QString &language,
                        const MatrixChoice &choice)
{
    return MatrixBuilder(index, found, language, choice).build();
}

QString heldByInWords(const MatrixModel &model, const MatrixRow &row)
{
    const Wording words(model.language);
    if (row.deferred)
        return words("deferred", "aufgeschoben");
    if (row.holders == 0)
        return words("nobody", "niemand");
    if (row.holders == 1)
        return words("1 person only", "nur 1 Person");
    return words.counted(row.holders, {}, words("people", "Personen"));
}

QString partInWords(const Involvement &involvement, const QString &language)
{
    const Wording words(language);
    QStringList parts;
    if (involvement.accountable)
        parts << words("accountable", "verantwortlich");
    if (involvement.responsible)
        parts << words("responsible", "ausführend");
    if (involvement.consulted)
        parts << words("consulted", "beratend");
    if (involvement.informed)
        parts << words("informed", "informiert");
    return parts.isEmpty() ? words("no part", "kein Anteil") : parts.join(words(" and ", " und "));
}

QList<QStringList> matrixTable(const MatrixModel &model)
{
    const Wording words(model.language);
    QStringList head{words("Phase", "Phase"), words("Activity", "Aufgabe")};
    for (const MatrixColumn &column : model.columns)
        head << column.name;
    head << words("Done by", "Ausgeführt von");
    QList<QStringList> lines{head};
    for (const MatrixGroup &group : model.groups) {
        for (size_t row = group.firstRow; row < group.firstRow + group.rows; ++row) {
            QStringList line{group.name, model.rows[row].name};
            for (size_t column = 0; column < model.columns.size(); ++column)
                line << model.part(row, column).involvement.letters();
            lines << (line << heldByInWords(model, model.rows[row]));
        }
    }
    return lines;
}

} // namespace rolewright
