#pragma once

#include "app/common/prompts.h"
#include "app/common/view_context.h"
#include "app/dialogs/framework/framework_dialog.h"

#include "core/framework/own_framework.h"

namespace rolewright {

/// A framework that is to be saved, and where.
struct FrameworkOrder
{
    Framework framework;
    QString path;
};

/// Asks what the framework of the plan is to be called for other plans, and where to save it;
/// nothing when the person cancels.
std::optional<FrameworkOrder> askToSaveFramework(const ViewContext &context, QWidget *parent);
/// Asks for a framework file; nothing when the person cancels.
std::optional<QString> askForFramework(Prompts &prompts);

// For a worker: these read and write files.

/// Saves over whatever is there; the name of the file comes back. Errors as of saveFrameworkFile().
Result<QString> savedFramework(const FrameworkOrder &order);
/// Reads a framework and what it changes in a plan. Errors as of loadFrameworkFile().
/// @param base the framework that the plan is on
Result<FrameworkUpdate> frameworkUpdate(const QString &path, const Plan &plan,
                                        const Framework &base);

} // namespace rolewright
