#pragma once

#include "core/framework/parts.h"

namespace rolewright {

/// What another framework says otherwise, about one of its parts.
struct FrameworkChange
{
    enum class Kind { Added, Gone, Changed };

    Kind kind = Kind::Changed;
    PartPlace place;
    QString text; ///< "Data Engineer in Lineage: R in place of AR"

    bool operator==(const FrameworkChange &) const = default;
};

template <>
struct EnumNames<FrameworkChange::Kind>
{
    static constexpr std::array<std::pair<FrameworkChange::Kind, const char *>, 3> names{
        {{FrameworkChange::Kind::Added, "added"},
         {FrameworkChange::Kind::Gone, "gone"},
         {FrameworkChange::Kind::Changed, "changed"}}};
};

/// What differs between two frameworks in what plans count with: phases, profiles with their effort
/// and skills, skills, activities with who takes part. By kind of part, in the order of the newer
/// framework. Texts that only explain are not compared.
/// @param language of the names
std::vector<FrameworkChange> frameworkChanges(const Framework &from, const Framework &to,
                                              const QString &language);

} // namespace rolewright
