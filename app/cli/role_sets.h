#pragma once

#include "app/cli/command.h"

#include "core/analysis/role_sets.h"

namespace rolewright::cli {

/// A crosswalk by its id, else by the path of its file. Errors: there is neither, the file is no
/// good.
Result<Crosswalk> crosswalkNamed(const QString &name, const Framework &framework);

/// A role set by the id of the framework or a crosswalk, else by the path of a crosswalk's file or
/// of a plan, whose first scenario counts. Errors as above.
Result<RoleSet> roleSetNamed(const QString &name, const Framework &framework);

} // namespace rolewright::cli
