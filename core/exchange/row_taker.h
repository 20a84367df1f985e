#pragma once

#include "core/exchange/person_draft.h"

#include <QSet>

namespace rolewright {

/// The rows of a table that are somebody.
struct TakenRows
{
    std::vector<PersonDraft> drafts;
    QSet<QString> seen; ///< cells of the rows that are not taken, in lower case
};

/// Reads the rows that are chosen into drafts; those of a long table that are about one person
/// become one. What is not taken, and why, goes into the preview.
/// Errors: rows chosen by a filter that is not understood, by a column that is not there or
/// refused.
Result<TakenRows> takeRows(const SourceTable &table, const ColumnMapping &mapping,
                           const ImportOptions &options, DraftReader &reader,
                           ImportPreview &preview);

/// Skips the drafts without a name that are nobody of the plan, each with the reason.
void skipStrangers(const Plan &plan, std::vector<PersonDraft> &drafts, ImportPreview &preview);

/// People of the plan who could be in the table, but are in no row of it, and have not left. A long
/// table of skills says nothing of who is there, nor does one without names or without anybody of
/// the plan.
/// @param taken with the people of the plan that its drafts are
std::vector<QString> goneOf(const Plan &plan, const ColumnMapping &mapping, const TakenRows &taken,
                            const QDate &today);

/// Lets the last day of everybody who is gone be today, or the first day where that is ahead.
void endGone(const Plan &plan, const QDate &today, ImportPreview &preview);

} // namespace rolewright
