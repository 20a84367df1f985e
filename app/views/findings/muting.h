#pragma once

#include "app/views/findings/mute_dialog.h"

namespace rolewright {

/// What is asked before findings are muted. Where all of them are muted already, it is about the
/// reason.
/// @param chosen findings of the assessment, at least one
MuteDialog::Question muteQuestion(const Assessment &assessment,
                                  const std::vector<const Finding *> &chosen);

/// Lets those of the chosen findings count again that are muted. Errors as of unmuteFindings().
Result<ChangeSet> unmute(const Assessment &assessment, const Plan &plan,
                         const std::vector<const Finding *> &chosen);

} // namespace rolewright
