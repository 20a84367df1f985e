#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Profiles whose work a pool lends to projects: data engineers, data scientists and ML engineers
/// (white paper, "pool of experts").
bool isLent(const ProfileId &profile);

/// Architects sit in the centre, or in the units of a decentral organisation (white paper, degree
/// of centralization).
bool isArchitect(const ProfileId &profile);

/// A way to place profiles in an organisation (domain.md section 5).
enum class StructurePreset { Centralised, HubAndSpoke, Decentralised, PoolOfExperts };

template <>
struct EnumNames<StructurePreset>
{
    static constexpr std::array<std::pair<StructurePreset, const char *>, 4> names{
        {{StructurePreset::Centralised, "centralised"},
         {StructurePreset::HubAndSpoke, "hub-and-spoke"},
         {StructurePreset::Decentralised, "decentralised"},
         {StructurePreset::PoolOfExperts, "pool-of-experts"}}};
};

/// In which kind of unit a preset has a profile. Centralised: all but the Product Owner and the
/// Data Steward, whose domain and data are the unit's. Hub and spoke: each where the framework
/// places it. Decentralised: the same, but architects in the business units; management and
/// governance stay in the centre. Pool of experts: hub and spoke with those that are lent in a
/// pool.
/// @return Central, BusinessUnit or Pool
UnitKind placeOf(const Profile &profile, StructurePreset preset);

/// The answers of tailoring that say the same as a preset.
Factors withPreset(Factors factors, StructurePreset preset);

/// The preset that the answers of tailoring come nearest to.
StructurePreset presetOf(const Factors &factors);

} // namespace rolewright
