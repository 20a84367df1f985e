#pragma once

#include "app/common/export_news.h"
#include "app/common/plan_session.h"
#include "app/common/selection.h"
#include "app/common/settings.h"

namespace rolewright {

/// What views and inspector pages work with. All of it outlives them.
struct ViewContext
{
    PlanSession &session;
    Selection &selection;
    Prompts &prompts;
    Settings &settings;
    ExportNews &exports;

    /// Those of the selected positions that are in the scenario as it is now.
    std::vector<PositionId> selectedPositions() const;
    /// Applies an edit, or says why it cannot be done; true when it was applied.
    bool apply(const Result<ChangeSet> &edit) const;
};

} // namespace rolewright
