#include "core/exchange/column_mapping.h"

#include "core/analysis/nearest_name.h"
#include "core/exchange/skill_cells.h"

#include <algorithm>
#include <set>

namespace rolewright {

namespace {

struct Choices
{
    std::map<size_t, std::optional<PersonField>> fields; ///< empty: the column is left out
    std::set<size_t> allowed;
    std::map<size_t, DateOrder> orders;
};

Result<std::optional<PersonField>> chosenField(const QString &name)
{
    const QString wanted = name.trimmed().toLower();
    if (wanted == QLatin1String("ignore"))
        return std::optional<PersonField>();
    if (const auto field = fieldOfName(wanted))
        return field;
    return fail(
        ErrorCode::BadInput,
        QStringLiteral("there is no field “%1” to map a column to; the nearest is “%2”; "
                       "fields are %3, or ignore")
            .arg(name, nearestName(wanted, fieldNames()), fieldNames().join(QStringLiteral(", "))));
}

Result<Choices> choicesOf(const ImportOptions &options, const std::vector<QString> &names)
{
    Choices choices;
    std::set<PersonField> taken;
    for (const auto &[column, fieldText] : options.map) {
        const auto at = columnNamed(column, names);
        if (!at)
            return std::unexpected(at.error());
        const auto field = chosenField(fieldText);
        if (!field)
            return std::unexpected(field.error());
        if (*field && !taken.insert(**field).second)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("two columns are mapped to “%1”; choose one")
                            .arg(fieldName(**field)));
        choices.fields[*at] = *field;
    }
    for (const QString &column : options.allow) {
        const auto at = columnNamed(column, names);
        if (!at)
            return std::unexpected(at.error());
        choices.allowed.insert(*at);
    }
    for (const auto &[column, text] : options.dateOrders) {
        const auto at = columnNamed(column, names);
        if (!at)
            return std::unexpected(at.error());
        const auto order = dateOrderOf(text.trimmed().toUpper());
        if (!order)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("“%1” is no order of dates; use YMD, DMY or MDY").arg(text));
        choices.orders[*at] = *order;
    }
    return choices;
}

using BestColumns = std::map<PersonField, std::pair<int, size_t>>; ///< rank and column

/// "Name" beside "Vorname" and no other name is the last name.
void takeNameAsLastName(BestColumns &best)
{
    if (!best.contains(PersonField::FirstName) || best.contains(PersonField::LastName))
        return;
    const auto name = best.find(PersonField::Name);
    if (name == best.end() || name->second.first > 0)
        return;
    best.emplace(PersonField::LastName, name->second);
    best.erase(name);
}

void mapByHeaders(ColumnMapping &mapping, const Choices &choices)
{
    BestColumns best;
    for (size_t i = 0; i < mapping.names.size(); ++i) {
        const auto known = knownHeader(mapping.names[i]);
        if (!known || choices.fields.contains(i) || mapping.columnOf(known->field) ||
            !mapping.refusals[i].isEmpty())
            continue;
        const std::pair candidate{known->rank, i};
        const auto [entry, isNew] = best.emplace(known->field, candidate);
        if (!isNew)
            entry->second = std::min(entry->second, candidate);
    }
    takeNameAsLastName(best);
    const bool hasName = best.contains(PersonField::Name) || mapping.columnOf(PersonField::Name);
    for (const auto &[field, candidate] : best) {
        const bool isNamePart = field == PersonField::FirstName || field == PersonField::LastName;
        const bool isSecondCapacity =
            field == PersonField::Hours &&
            (best.contains(PersonField::Capacity) || mapping.columnOf(PersonField::Capacity));
        if (!(isNamePart && hasName) && !isSecondCapacity)
            mapping.fields[candidate.second] = field;
    }
}

/// "Level" is the level of a skill beside "Skill", but of a person beside "Skills".
void dropForeignLevel(ColumnMapping &mapping, const Choices &choices)
{
    static const QStringList ofOne{QStringLiteral("skill"), QStringLiteral("skillname"),
                                   QStringLiteral("competency"), QStringLiteral("kompetenz")};
    const auto level = mapping.columnOf(PersonField::Level);
    if (!level || choices.fields.contains(*level))
        return;
    const auto skill = mapping.columnOf(PersonField::Skills);
    if (!skill || !ofOne.contains(compactHeader(mapping.names[*skill])))
        mapping.fields[*level].reset();
}

bool isLevel(const QString &cell)
{
    return readLevel(cell).has_value();
}

/// Half of the cells, so that a few odd ones do not cost the whole column.
bool holdsLevels(const ColumnProfile &profile)
{
    const auto levels = std::count_if(profile.sample.begin(), profile.sample.end(), isLevel);
    return levels * 2 >= profile.sample.size();
}

/// Why a column that a skill names is left out; empty when it is taken.
/// @param giver the column that gives the skill already
QString whyNoSkill(const QString &name, const ColumnProfile &profile,
                   const std::optional<QString> &giver)
{
    if (giver)
        return QStringLiteral("“%1” is left out, as “%2” gives the same skill").arg(name, *giver);
    if (holdsLevels(profile))
        return {};
    const QString odd = *std::find_if_not(profile.sample.begin(), profile.sample.end(), isLevel);
    return QStringLiteral("“%1” is named like a skill, but left out, as most of its cells are no "
                          "level from 0 to 4, such as “%2”")
        .arg(name, odd.left(60));
}

/// Columns that give nothing else, and that nobody left out.
void mapSkills(ColumnMapping &mapping, const TableColumns &columns, const SkillNames &names,
               const Choices &choices)
{
    mapping.skills.resize(mapping.names.size());
    std::map<SkillId, QString> givers;
    for (size_t i = 0; i < mapping.names.size(); ++i) {
        const bool isFree =
            !mapping.fields[i] && mapping.refusals[i].isEmpty() && !choices.fields.contains(i);
        const auto skill = isFree ? names.find(mapping.names[i]) : std::nullopt;
        if (!skill || columns.profiles[i].sample.isEmpty())
            continue;
        const auto giver = givers.find(*skill);
        const QString problem =
            whyNoSkill(mapping.names[i], columns.profiles[i],
                       giver == givers.end() ? std::nullopt : std::optional(giver->second));
        if (!problem.isEmpty()) {
            mapping.notes << problem;
            continue;
        }
        mapping.skills[i] = skill;
        givers.emplace(*skill, mapping.names[i]);
    }
}

/// Applies the choices; a refused column that is mapped must also be allowed.
Result<void> mapByChoice(ColumnMapping &mapping, const Choices &choices)
{
    for (const auto &[column, field] : choices.fields) {
        if (field && !mapping.refusals[column].isEmpty() && !choices.allowed.contains(column))
            return fail(ErrorCode::NotAllowed,
                        QStringLiteral("column “%1” is refused (%2); allow it by name to take it "
                                       "all the same")
                            .arg(mapping.names[column], mapping.refusals[column]));
        mapping.fields[column] = field;
        if (field)
            mapping.refusals[column].clear();
    }
    return {};
}

/// An allowed column is let through where its header says a field; without one it stays refused.
void settleAllowed(ColumnMapping &mapping, const Choices &choices)
{
    for (const size_t column : choices.allowed) {
        QString &reason = mapping.refusals[column];
        if (reason.isEmpty() || choices.fields.contains(column))
            continue;
        if (canBeAllowed(mapping.names[column]))
            reason.clear();
        else
            reason += QStringLiteral("; it is allowed, but mapped to no field");
    }
}

CellKind expectedKind(std::optional<PersonField> field, CellKind found)
{
    if (!field)
        return found;
    if (isDateField(*field))
        return CellKind::Date;
    switch (*field) {
    case PersonField::Email:
        return CellKind::Email;
    case PersonField::Capacity:
    case PersonField::Hours:
        return CellKind::Number;
    case PersonField::Id:
    case PersonField::ManagerId:
        return found;
    default:
        return CellKind::Text;
    }
}

void addKinds(ColumnMapping &mapping, const std::vector<ColumnProfile> &profiles,
              const Choices &choices)
{
    for (size_t i = 0; i < profiles.size(); ++i) {
        mapping.expected.push_back(expectedKind(mapping.fields[i], profiles[i].kind));
        if (!mapping.fields[i] || !isDateField(*mapping.fields[i]))
            continue;
        const auto chosen = choices.orders.find(i);
        mapping.orders[i] =
            chosen == choices.orders.end() ? profiles[i].order.order : chosen->second;
    }
}

QStringList listOf(const std::vector<QString> &names)
{
    return QStringList(names.begin(), names.end());
}

/// @param use what the column cannot serve for: "rows cannot be chosen by"
Result<void> checkNotRefused(size_t column, const ColumnMapping &mapping, const QString &use)
{
    const QString &refusal = mapping.refusals[column];
    if (refusal.isEmpty())
        return {};
    return fail(
        ErrorCode::NotAllowed,
        QStringLiteral("%1 the refused column “%2” (%3)").arg(use, mapping.names[column], refusal));
}

} // namespace

std::optional<size_t> ColumnMapping::columnOf(PersonField field) const
{
    const auto found = std::find(fields.begin(), fields.end(), std::optional(field));
    return found == fields.end() ? std::nullopt
                                 : std::optional(static_cast<size_t>(found - fields.begin()));
}

bool ColumnMapping::hasNames() const
{
    return columnOf(PersonField::Name) || columnOf(PersonField::FirstName) ||
           columnOf(PersonField::LastName);
}

Result<size_t> columnNamed(const QString &name, const std::vector<QString> &names)
{
    const QString wanted = cleanCell(name);
    auto found = std::find(names.begin(), names.end(), wanted);
    if (found == names.end())
        found = std::find_if(names.begin(), names.end(), [&](const QString &candidate) {
            return candidate.compare(wanted, Qt::CaseInsensitive) == 0;
        });
    if (found != names.end())
        return static_cast<size_t>(found - names.begin());
    return fail(ErrorCode::BadInput, QStringLiteral("there is no column “%1”; the nearest is “%2”")
                                         .arg(name, nearestName(wanted, listOf(names))));
}

bool canBeAllowed(const QString &name)
{
    return knownHeader(name).has_value();
}

Result<ColumnMapping> mapColumns(const TableColumns &columns, const Framework &framework,
                                 const ImportOptions &options)
{
    ColumnMapping mapping;
    mapping.names = columns.names;
    mapping.refusals = columns.refusals;
    mapping.fields.resize(mapping.names.size());
    mapping.orders.resize(mapping.names.size());
    const auto choices = choicesOf(options, mapping.names);
    if (!choices)
        return std::unexpected(choices.error());
    for (size_t i = 0; i < mapping.names.size(); ++i) {
        if (isStatusHeader(mapping.names[i]))
            mapping.status = i;
    }
    settleAllowed(mapping, *choices);
    if (const auto mapped = mapByChoice(mapping, *choices); !mapped)
        return std::unexpected(mapped.error());
    mapByHeaders(mapping, *choices);
    dropForeignLevel(mapping, *choices);
    mapSkills(mapping, columns, SkillNames(framework), *choices);
    addKinds(mapping, columns.profiles, *choices);
    return mapping;
}

Result<void> checkNames(const ColumnMapping &mapping)
{
    return mapping.columnOf(PersonField::Id) || mapping.columnOf(PersonField::Email)
               ? Result<void>()
               : checkNewNames(mapping);
}

Result<void> checkNewNames(const ColumnMapping &mapping)
{
    if (mapping.hasNames())
        return {};
    return fail(ErrorCode::BadInput,
                QStringLiteral("no column holds people's names by its header; map one to “name”; "
                               "the columns are %1")
                    .arg(listOf(mapping.names).mid(0, 50).join(QStringLiteral(", "))));
}

Result<void> checkChosenBy(size_t column, const ColumnMapping &mapping)
{
    return checkNotRefused(column, mapping, QStringLiteral("rows cannot be chosen by"));
}

Result<void> checkUnitsBy(size_t column, const ColumnMapping &mapping)
{
    return checkNotRefused(column, mapping, QStringLiteral("units cannot be named by"));
}

Result<RowFilter> rowFilterOf(const QString &where, const ColumnMapping &mapping)
{
    auto filter = RowFilter::parse(where, mapping.names);
    if (!filter)
        return filter;
    for (const size_t column : filter->columns()) {
        if (const auto allowed = checkChosenBy(column, mapping); !allowed)
            return std::unexpected(allowed.error());
    }
    return filter;
}

} // namespace rolewright
