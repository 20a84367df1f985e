#pragma once

#include "app/common/view_context.h"

#include <QSet>
#include <algorithm>

namespace rolewright {

/// What was folded up when the plan's file was last looked at.
/// @param kind "lanes"
template <class Id>
QSet<Id> keptFolds(const ViewContext &context, const QString &kind)
{
    QSet<Id> folded;
    for (const QString &id : context.settings.folded(context.session.path(), kind))
        folded.insert(Id{id});
    return folded;
}

/// Keeps it for the next time.
template <class Id>
void keepFolds(const ViewContext &context, const QString &kind, const QSet<Id> &folded)
{
    QStringList ids;
    for (const Id &id : folded)
        ids << id.value;
    std::ranges::sort(ids); // the same folds write the same settings
    context.settings.setFolded(context.session.path(), kind, ids);
}

} // namespace rolewright
