#pragma once

#include "core/framework/framework.h"

#include <QByteArray>

namespace rolewright {

/// What a framework of one's own is called.
struct FrameworkName
{
    QString id;
    int version = 1;
    QString name;
    QString language = QStringLiteral("en"); ///< of the name
};

/// A framework without the marks of what a plan changed in it: what the plan says is what it says.
/// A level that the plan set otherwise counts as stated, and keeps the reason.
Framework unmarked(Framework framework);

/// A framework under another name, without marks, to be used in other plans.
Framework publishedAs(Framework framework, const FrameworkName &name);

/// Why a framework cannot be called so, if it cannot: no id, no name, the id of one that comes with
/// the product.
Result<void> checkFrameworkName(const FrameworkName &name);

/// A framework as the text of its file (docs/file-format.md, The framework). readFramework() gives
/// the same framework, when it is without marks.
QByteArray writeFramework(const Framework &framework);

} // namespace rolewright
