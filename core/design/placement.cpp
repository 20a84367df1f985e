#include "core/design/placement.h"

namespace rolewright {

namespace {

template <size_t N>
bool isOneOf(const ProfileId &profile, const std::array<QLatin1String, N> &ids)
{
    return std::find(ids.begin(), ids.end(), profile.value) != ids.end();
}

/// Whether a profile stays with the unit whose domain and data it knows (white paper: the Product
/// Owner speaks for the business, the Data Steward is the decentral counterpart of the governor).
bool isOfTheUnit(const ProfileId &profile)
{
    static const std::array ids{QLatin1String("product-owner"), QLatin1String("data-steward")};
    return isOneOf(profile, ids);
}

} // namespace

bool isLent(const ProfileId &profile)
{
    static const std::array ids{QLatin1String("data-engineer"), QLatin1String("data-scientist"),
                                QLatin1String("ml-engineer")};
    return isOneOf(profile, ids);
}

bool isArchitect(const ProfileId &profile)
{
    static const std::array ids{QLatin1String("data-architect"), QLatin1String("ml-architect")};
    return isOneOf(profile, ids);
}

UnitKind placeOf(const Profile &profile, StructurePreset preset)
{
    if (preset == StructurePreset::PoolOfExperts && isLent(profile.id))
        return UnitKind::Pool;
    if (preset == StructurePreset::Decentralised && isArchitect(profile.id))
        return UnitKind::BusinessUnit;
    if (preset == StructurePreset::Centralised && !isOfTheUnit(profile.id))
        return UnitKind::Central;
    return profile.isCentral() ? UnitKind::Central : UnitKind::BusinessUnit;
}

Factors withPreset(Factors factors, StructurePreset preset)
{
    factors.centralization = preset == StructurePreset::Centralised ? Centralization::Central
                             : preset == StructurePreset::Decentralised
                                 ? Centralization::Decentral
                                 : Centralization::HubAndSpoke;
    factors.pool = preset == StructurePreset::PoolOfExperts;
    return factors;
}

StructurePreset presetOf(const Factors &factors)
{
    if (factors.pool)
        return StructurePreset::PoolOfExperts;
    switch (factors.centralization) {
    case Centralization::Central:
        return StructurePreset::Centralised;
    case Centralization::Decentral:
        return StructurePreset::Decentralised;
    case Centralization::HubAndSpoke:
        break;
    }
    return StructurePreset::HubAndSpoke;
}

} // namespace rolewright
