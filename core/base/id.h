#pragma once

#include <QHashFunctions>
#include <QString>

namespace rolewright {

/// Name of an entity within its table, `[a-z0-9][a-z0-9-]*`; the tag keeps ids of different tables
/// apart.
template <class Tag>
struct Id
{
    QString value;

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return value < other.value; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using StageId = Id<struct StageTag>;
using PhaseId = Id<struct PhaseTag>;
using ProfileId = Id<struct ProfileTag>;
using SkillId = Id<struct SkillTag>;
using ActivityId = Id<struct ActivityTag>;
using RoleSetId = Id<struct RoleSetTag>;
using RoleId = Id<struct RoleTag>; ///< within a role set; the profiles of a framework are one
using PersonId = Id<struct PersonTag>;
using UseCaseId = Id<struct UseCaseTag>;
using ScenarioId = Id<struct ScenarioTag>;
using UnitId = Id<struct UnitTag>;
using PositionId = Id<struct PositionTag>;
using AssignmentId = Id<struct AssignmentTag>;

/// Whether a text has the form of an id (`formats.md`): lower-case letters, digits and inner
/// hyphens.
bool isValidId(QStringView text);

/// Lower case, runs of other characters as one hyphen; empty when nothing usable is left.
QString slug(QStringView text);

} // namespace rolewright
