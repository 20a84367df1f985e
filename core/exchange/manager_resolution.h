#pragma once

#include "core/exchange/person_draft.h"

namespace rolewright {

struct ManagerResolution
{
    QStringList unresolved;     ///< as the file names them, each once
    bool idsAreForeign = false; ///< the column of manager ids does not speak of the people's ids
};

/// Sets each draft's manager: by id where the file's own ids hold the manager ids and the name
/// agrees, else by e-mail or by a name that one person alone has. Whoever would report to
/// themselves, round a circle or not, keeps no new manager; that one is unresolved too.
ManagerResolution resolveManagers(const Plan &plan, const ColumnMapping &mapping,
                                  std::vector<PersonDraft> &drafts, ImportNotes &notes);

} // namespace rolewright
